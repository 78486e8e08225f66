"""Read one file's YAML strictly: text in, a plain tree with positions out.

`yaml.safe_load` turns `17:30` into 1050 and `nee` into False, lets the last duplicate key win,
and follows aliases without end; composing recursively crashes on deep nesting. So this reads
libyaml's events, keeps every scalar as the text that was written, and refuses what an editor
never means.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

import yaml

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.examples import schedule_lines, with_lines
from wijkrecept.catalogue.problems import START, Fault, Position, fault
from wijkrecept.catalogue.syntax import syntax_fault

MAX_BYTES = 100_000
"""Largest file that is read. The longest real entry, a wijk with 500 postcodes, is a tenth of it."""

MAX_DEPTH = 8
"""Deepest nesting that is read. The schemas need five."""

RawValue: TypeAlias = Any
"""Mappings, lists and text, to any depth: what an editor wrote, before anything is known of it."""
Path = tuple[str | int, ...]
"""The way from the root of a tree to a value: keys and places in lists."""

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_UTF8_MARK = b"\xef\xbb\xbf"
# Includes the line ends that only YAML knows: an editor would count other line numbers.
_REFUSED = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
_OF_A_SCHEDULE = frozenset({keys.EVERY, keys.WEEKDAY, keys.START, keys.END})
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class _Mark(Protocol):
    line: int
    column: int


class _Event(Protocol):
    """What is used of the YAML library's events, which its type stubs leave open."""

    start_mark: _Mark
    value: str
    style: str | None


@dataclass(frozen=True, slots=True)
class Tree:
    """What one file says, and where it says it."""

    value: dict[str, Any]
    _marks: Sequence[_Mark]
    """Of every key and value, in the order of the file."""

    def at(self, path: Path) -> Position:
        """Give the position of the value at `path`; of its key when the value is empty.

        Raises `KeyError` for a path that is not in the tree.
        """
        key, place, value = self._find(path)
        return _position(self._marks[key if value == "" else place])

    def at_key(self, path: Path) -> Position:
        """Give the position of the key at `path`, or of the item when it is in a list.

        Raises `KeyError` for a path that is not in the tree.
        """
        return _position(self._marks[self._find(path)[0]])

    def near(self, path: Path) -> Position:
        """Give the position of the value at `path`; if there is none, of the key around it."""
        try:
            return self.at(path)
        except KeyError:
            return self._key_around(path[:-1])

    def texts(self) -> Iterator[tuple[Path, str, Position]]:
        """Give every text with its path and its position, as `at` has it, in the order of the file."""
        yield from _texts(self.value, (), iter(self._marks))

    def _key_around(self, path: Path) -> Position:
        try:
            return self.at_key(path)
        except KeyError:
            return self._key_around(path[:-1])

    def _find(self, path: Path) -> tuple[int, int, RawValue]:
        key = place = 0
        value: RawValue = self.value
        for part in path:
            key = place = place + 1
            if isinstance(value, dict) and part in value:
                for name, child in value.items():
                    if name == part:
                        break
                    key += 1 + _size(child)
                place = key + 1
                value = value[part]
            elif isinstance(value, list) and isinstance(part, int) and part < len(value):
                key = place = place + sum(_size(child) for child in value[:part])
                value = value[part]
            else:
                raise KeyError(path)
        return key, place, value


def read(content: bytes) -> tuple[Tree | None, list[Fault]]:
    """Read the bytes of a file; the tree is `None` while there is any fault."""
    if len(content) > MAX_BYTES:
        return None, [fault("file_size", START, limit=MAX_BYTES // 1000)]
    text = _decode(content)
    if isinstance(text, Fault):
        return None, [text]
    refused = _REFUSED.search(text)
    if refused:
        position = _position_of(text, refused.start())
        return None, [fault("yaml_control", position, code=f"U+{ord(refused[0]):04X}")]
    return _compose(text)


def _decode(content: bytes) -> str | Fault:
    if content.startswith(_UTF16_MARKS):
        return fault("file_utf16", START)
    if b"\0" in content:
        # Western text in UTF-16 has a zero in every other byte.
        zeros = max(content[::2].count(0), content[1::2].count(0))
        return fault("file_utf16" if zeros * 2 > len(content) * 0.8 else "file_binary", START)
    try:
        text = decoded(content)
    except UnicodeDecodeError as error:
        known = error.object[: error.start].decode("utf-8")
        if len(_REFUSED.findall(known)) > 0 or error.start == 0:
            return fault("file_binary", START)
        return fault("file_encoding", _position_of(known, len(known)))
    return text if text.strip() else fault("file_empty", START)


def name_of(path: Path) -> str:
    """Give the key a value is about: its own, or that of the list it stands in."""
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def value_at(value: RawValue, path: Path) -> RawValue:
    """Give what stands at `path`, which is there."""
    for part in path:
        value = value[part]
    return value


def decoded(content: bytes) -> str:
    """Give the text of a file that `read` could read."""
    return content.removeprefix(_UTF8_MARK).decode("utf-8")


def _compose(text: str) -> tuple[Tree | None, list[Fault]]:
    composer = _Composer()
    loader = _Loader(text)
    try:
        composer.compose(loader.get_event, escapes="\\" in text)
    except yaml.YAMLError as error:
        composer.faults.append(_too_deep(error, text) or syntax_fault(error, text))
    except (ValueError, OverflowError):
        # Only without libyaml: an escape such as \U00110000, which is no character.
        composer.faults.append(fault("yaml_escape", composer.last_position()))
    finally:
        loader.dispose()
    if composer.faults:
        return None, composer.faults
    root = composer.root
    if root is None or root == "":
        return None, [fault("file_empty", START)]
    if not isinstance(root, dict):
        return None, [fault("yaml_root", _position(composer.marks[0]))]
    return Tree(root, composer.marks), []


def _too_deep(error: yaml.YAMLError, text: str) -> Fault | None:
    """Say of a thousand brackets what the composer says of nine: libyaml itself reads ahead of it."""
    mark: _Mark | None = getattr(error, "problem_mark", None)
    if mark is None or "nesting depth" not in str(getattr(error, "problem", None)):
        return None
    line = text.splitlines()[mark.line][: mark.column]
    brackets = line[len(line.rstrip("[{ ")) :].lstrip()
    return fault(
        "yaml_depth", Position(mark.line + 1, len(line) - len(brackets) + MAX_DEPTH), limit=MAX_DEPTH
    )


class _Composer:
    """Makes a tree of events, without recursion, so that no depth can overflow the stack."""

    def __init__(self) -> None:
        self.root: RawValue = None
        self.marks: list[_Mark] = []
        self.faults: list[Fault] = []
        self._two_days: dict[str, RawValue] | None = None

    def compose(self, next_event: Callable[[], Any], *, escapes: bool) -> None:  # noqa: C901, PLR0911, PLR0912, PLR0915
        """Take all events; stop at the first one that reading on after makes no sense.

        One loop without calls, since it runs a hundred times for each of ten thousand files.
        """
        mark_down = self.marks.append
        above: list[Any] = []
        container: Any = None
        key: str | None = None
        documents = 0
        value: RawValue
        while True:
            event = next_event()
            kind = type(event)
            if kind is yaml.ScalarEvent:
                value = event.value
                if not value.isascii() or (escapes and event.style == '"') or value.isspace():
                    value = self._text(event)
            elif kind is yaml.MappingStartEvent:
                value = {}
            elif kind is yaml.SequenceStartEvent:
                value = []
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                container = above.pop()
                continue
            elif kind is yaml.StreamEndEvent:
                return
            elif kind is yaml.AliasEvent:
                self._refuse("yaml_alias", event, name=event.anchor)
                return
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self._refuse("yaml_documents", event)
                    return
                continue
            else:
                continue
            if event.anchor is not None:
                self._refuse("yaml_anchor", event, name=event.anchor)
                return
            if event.tag is not None:
                self._refuse("yaml_tag", event, tag=event.tag)
                return
            mark_down(event.start_mark)
            if type(container) is dict:
                if key is None:
                    if type(value) is not str or not value:
                        self._refuse("yaml_key", event)
                        return
                    if value in container:
                        self._refuse_duplicate(value, container, event)
                    # Keys come back in every file: one string for all of them saves memory.
                    key = sys.intern(value)
                    continue
                container[key] = value
                key = None
            elif container is None:
                self.root = value
            else:
                container.append(value)
            if type(value) is not str:
                above.append(container)
                container = value
                if len(above) > MAX_DEPTH:
                    self._refuse("yaml_depth", event, limit=MAX_DEPTH)
                    return

    def last_position(self) -> Position:
        """Give where the last thing that was read starts."""
        return _position(self.marks[-1]) if self.marks else START

    def _text(self, event: _Event) -> str:
        text: str = event.value
        if event.style == '"' and _REFUSED.search(text):
            self._refuse("yaml_escape", event)
            return text
        text = unicodedata.normalize("NFC", text)
        return "" if _is_blank(text) else text

    def _refuse_duplicate(self, key: str, container: dict[str, RawValue], event: _Event) -> None:
        """Refuse a key that is there already; of a second day without a dash only the first key."""
        if keys.EVERY not in container or key not in _OF_A_SCHEDULE:
            self._refuse("yaml_duplicate", event, key=key)
        elif container is not self._two_days:
            self._two_days = container
            hint = with_lines("schedule_two_days", schedule_lines(("dinsdag", "donderdag")), start=keys.EVERY)
            self.faults.append(fault("schedule_two_days", _position(event.start_mark), hint))

    def _refuse(self, code: str, event: _Event, **blanks: object) -> None:
        self.faults.append(fault(code, _position(event.start_mark), **blanks))


def _is_blank(text: str) -> bool:
    """Whether a reader would see nothing: only spaces and characters without a shape."""
    return all(char.isspace() or unicodedata.category(char) == "Cf" for char in text)


def _texts(value: RawValue, path: Path, marks: Iterator[_Mark]) -> Iterator[tuple[Path, str, Position]]:
    """Walk a tree beside its marks; `MAX_DEPTH` bounds how deep."""
    key = mark = next(marks)
    if path and isinstance(path[-1], str):
        mark = next(marks)
    if isinstance(value, str):
        yield path, value, _position(mark if value else key)
        return
    for part, child in value.items() if isinstance(value, dict) else enumerate(value):
        yield from _texts(child, (*path, part), marks)


def _size(value: RawValue) -> int:
    """Count the marks of a value: its own, its keys' and its children's."""
    if isinstance(value, str):
        return 1
    if isinstance(value, dict):
        return 1 + len(value) + sum(map(_size, value.values()))
    return 1 + sum(map(_size, value))


def _position(mark: _Mark) -> Position:
    return Position(mark.line + 1, mark.column + 1)


def _position_of(text: str, index: int) -> Position:
    before = text[:index].replace("\r\n", "\n").replace("\r", "\n")
    return Position(before.count("\n") + 1, len(before) - before.rfind("\n"))
