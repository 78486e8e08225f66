"""The environments of the page templates: all text is escaped, and a name that is missing is an error."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from wijkrecept.pages.pictograms import pictogram
from wijkrecept.texts import Texts


class PageEnvironment(Environment):
    """The templates in one language, for pages that are equally deep in the site.

    Filters and globals can be added. Three things need not be, when they are called with only a
    literal: `root`, `t("activity.where")` and `pictogram("place")`. They are the same on thousands of
    pages, and are filled in when a template is compiled. As calls they cost as much as the rest of a
    page together.
    """

    def __init__(self, texts: Texts, root: str) -> None:
        """Take the texts, and the way back to the site's root."""
        self.texts = texts
        self.root = root
        super().__init__(
            loader=PackageLoader("wijkrecept.pages"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=[_Settled],
            bytecode_cache=_compiled(texts, root),
            auto_reload=False,
        )
        self.globals["t"] = texts


class _Settled(Extension):
    """Puts literals in place of `root`, and of `t` and `pictogram` called with a literal."""

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """Give the tokens of a template, with literals where they can be."""
        tokens = list(stream)
        place = 0
        while place < len(tokens):
            token = tokens[place]
            is_attribute = place > 0 and tokens[place - 1].type == "dot"
            settled: list[tuple[str, str]] = []
            taken = 1
            if token.type == "name" and not is_attribute:
                following = tokens[place + 1 : place + 4]
                if token.value == "root":
                    settled = [("string", self._page.root)]
                elif [each.type for each in following] == ["lparen", "string", "rparen"]:
                    settled = self._call(token.value, following[1].value)
                    taken = 4 if settled else 1
            if settled:
                yield from (Token(token.lineno, kind, value) for kind, value in settled)
            else:
                yield token
            place += taken

    def _call(self, name: str, literal: str) -> list[tuple[str, str]]:
        """Give the tokens for a call with a literal; none where it has to stay a call.

        As for a text that the language lacks: other languages have none for what stands on Dutch
        pages only, and whether a page needs it shows when it is rendered.
        """
        if name == "pictogram":
            return [("string", pictogram(self._page.root, literal)), ("pipe", "|"), ("name", "safe")]
        if name == "t":
            try:
                return [("string", self._page.texts(literal))]
            except KeyError:
                return []
        return []

    @property
    def _page(self) -> PageEnvironment:
        assert isinstance(self.environment, PageEnvironment)
        return self.environment


class _Compiled(BytecodeCache):
    """Keeps compiled templates for the next build in the same process."""

    def __init__(self) -> None:
        self._found: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template as it was compiled before, if it was."""
        if bucket.key in self._found:
            bucket.bytecode_from_string(self._found[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template."""
        self._found[bucket.key] = bucket.bytecode_to_string()


@cache
def _compiled(texts: Texts, root: str) -> _Compiled:
    del texts, root  # the texts and the root are part of what is compiled
    return _Compiled()
