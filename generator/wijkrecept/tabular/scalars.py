"""How a text is written down in a file: plain where it can be, and always such that it is read back."""

from __future__ import annotations

import json
import re
import textwrap

from wijkrecept.catalogue.reader import read

_WIDTH = 96
_PLAIN = re.compile(r"[^\W_][^\n\r\t:#]*", re.UNICODE)
_FLOW = re.compile(r"[^,\[\]{}]*")


def scalar(text: str) -> str:
    """Write a text of one line, quoted only if it must be; it can stand as a key and between brackets."""
    if _PLAIN.fullmatch(text) and _FLOW.fullmatch(text) and text == text.strip() and text.isprintable():
        return text
    return json.dumps(text, ensure_ascii=not text.replace("\n", "").isprintable())


def line(key: str, text: str) -> str:
    """Write a key with a short text."""
    plain = f"{key}: {text}"
    return plain if says(plain, key, text) else f"{key}: {scalar(text)}"


def block(key: str, text: str) -> str:
    """Write a key with a text of sentences, over as many lines as it takes."""
    text = text.strip()
    if len(f"{key}: {text}") <= _WIDTH and "\n" not in text:
        return line(key, text)
    paragraphs = text.split("\n")
    mark = ">" if len(paragraphs) == 1 else "|"
    lines = (
        textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
        if mark == ">"
        else paragraphs
    )
    written = "\n".join([f"{key}: {mark}", *(f"  {each}".rstrip() for each in lines)])
    return written if says(written, key, text) else f"{key}: {scalar(text)}"


def says(lines: str, key: str, text: str) -> bool:
    """Tell whether lines of a file say a text under a key."""
    tree, faults = read(f"{lines}\n".encode())
    value = tree.value.get(key) if tree is not None and not faults else None
    return isinstance(value, str) and value.strip() == text and (value == text or "\n" in lines)
