"""What is in a picture but is no page of the site: a file that somebody changes, a message on a screen."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape

from wijkrecept.catalogue import Problem

_BEFORE, _AFTER = 1, 1
"""Lines shown above and below a line that changes."""

_STYLE = """
:root { --paper: #faf8f4; --card: #fff; --ink: #1c2b2e; --soft: #516163; --line: #ddd8cd;
  --old: #8c2b22; --old-ground: #fbe7e4; --new: #1e6b3a; --new-ground: #e3f3e7; --mark: #0b5d5e; --on: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #12191b; --card: #1b2527; --ink: #e8eceb; --soft: #a9b6b6; --line: #364346;
    --old: #ffb4a8; --old-ground: #43211d; --new: #8fd9a8; --new-ground: #173524; --mark: #7fd0cb;
    --on: #12191b; } }
body { margin: 0; background: var(--paper); color: var(--ink); color-scheme: light dark; }
main { margin: 16px; width: 420px; border: 1px solid var(--line); border-radius: 12px; overflow: hidden;
  background: var(--card); font: 15px/1.55 "Liberation Mono", Consolas, Menlo, monospace; }
header { padding: 8px 14px; border-bottom: 1px solid var(--line); color: var(--soft); font-size: 13px; }
ol { list-style: none; margin: 0; padding: 8px 0; }
li { display: grid; grid-template-columns: 2.6em 1.2em 1fr; padding: 1px 14px 1px 0; white-space: pre-wrap; }
li > span { color: var(--soft); text-align: right; padding-right: .7em; }
li > b { font-weight: 400; }
.old { background: var(--old-ground); color: var(--old); }
.old i { text-decoration: line-through; }
i { font-style: normal; }
.new { background: var(--new-ground); color: var(--new); font-weight: 700; }
.gap { color: var(--soft); }
dl { margin: 0; padding: 14px; display: grid; gap: 12px; }
dl > div { display: grid; grid-template-columns: 30px 1fr; align-items: start; }
dt { width: 22px; height: 22px; border-radius: 50%; background: var(--mark); color: var(--on);
  font: 700 14px/22px "Liberation Sans", sans-serif; text-align: center; }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
.wrong { color: var(--old); font-weight: 700; }
"""


def changed_file(name: str, lines: Sequence[str], changes: Mapping[str, str]) -> str:
    """Show the lines of a file that change, as they were and as they become, with a few around them.

    Raises `StopIteration` when a key is not in the file.
    """
    places = {_place_of(key, lines): (key, value) for key, value in changes.items()}
    rows: list[str] = []
    last = -1
    for place, (key, value) in sorted(places.items()):
        first = max(place - _BEFORE, last + 1)
        if first > last + 1:
            rows.append('<li class="gap"><span></span><b></b><i>…</i></li>')
        rows += [_row(each, lines[each]) for each in range(first, place)]
        indent = lines[place][: lines[place].index(key)]
        rows += [_row(place, lines[place], "old"), _row(place, f"{indent}{key}: {value}", "new")]
        last = min(place + _AFTER, len(lines) - 1)
        rows += [_row(each, lines[each]) for each in range(place + 1, last + 1)]
    return _page(f"<header>{escape(name)}</header><ol>{''.join(rows)}</ol>")


def message_on_screen(problem: Problem) -> str:
    """Show a message of the checker, with a number at each of its parts: where, what, and what to write."""
    where, severity, rest = str(problem).split(": ", 2)
    sentence, *write = rest.split("\n")
    parts = (
        escape(where),
        f'<span class="wrong">{escape(severity)}:</span> {escape(sentence)}',
        escape("\n".join(line.strip() for line in write)),
    )
    rows = "".join(f"<div><dt>{number}</dt><dd>{part}</dd></div>" for number, part in enumerate(parts, 1))
    return _page(f"<header>wijkrecept check</header><dl>{rows}</dl>")


def _place_of(key: str, lines: Sequence[str]) -> int:
    return next(place for place, line in enumerate(lines) if re.match(rf"[ -]*{re.escape(key)}:", line))


def _row(place: int, line: str, change: str = "") -> str:
    sign = {"old": "-", "new": "+"}.get(change, " ")
    mark = f' class="{change}"' if change else ""
    text = line.lstrip()
    indent = line[: len(line) - len(text)]
    return f"<li{mark}><span>{place + 1}</span><b>{sign}</b><div>{indent}<i>{escape(text)}</i></div></li>"


def _page(content: str) -> str:
    return f'<!doctype html><html lang="nl"><style>{_STYLE}</style><main>{content}</main></html>'
