"""A whole made-up catalogue, with the pages and settings of its site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

from bench.synthetic.activities import activity_texts
from bench.synthetic.partners import coach_id, deputy_id, organisation_texts, practice_texts
from bench.synthetic.site import site_texts
from bench.synthetic.wijken import venue_texts, wijk_text, wijken_of
from wijkrecept.catalogue.kinds import FOLDERS, Kind
from wijkrecept.starting.catalogue import complaint_files

SEED = 20_261_123
_COMPLAINTS = 40
_FIRST_CHAPTERS = "ZP"
"""Most recepten are written for social and psychological complaints."""

_PARTS = 1_000_000
"""Seeds between those of two kinds of thing: there are never so many wijken."""


def catalogue_files(
    activities: int, *, seed: int = SEED, languages: Sequence[str] | None = ()
) -> Iterator[tuple[str, str]]:
    """Give every file of a catalogue of so many activities, by its path with `/`.

    The same arguments give the same bytes. `languages` are those beside Dutch in which the site has its
    activities; `None` leaves them to the plugin's default.
    """
    wijken = wijken_of(activities, seed)
    complaints = _complaints()
    codes = [code for code, _, _ in complaints]
    yield from site_texts(languages)
    yield from ((path, text) for _, path, text in complaints)
    for id_, text in organisation_texts(wijken, seed + _PARTS):
        yield _path(Kind.ORGANISATION, id_), text
    for id_, text in practice_texts(wijken, seed + 2 * _PARTS):
        yield _path(Kind.PRACTICE, id_), text
    for wijk in wijken:
        coach, deputy = (each(wijk.number, len(wijken)) for each in (coach_id, deputy_id))
        yield _path(Kind.NEIGHBOURHOOD, wijk.id), wijk_text(wijk, coach, deputy, seed + 3 * _PARTS)
        for id_, text in venue_texts(wijk, seed + 4 * _PARTS):
            yield _path(Kind.VENUE, id_), text
        for id_, text in activity_texts(wijk, codes, seed + 5 * _PARTS):
            yield _path(Kind.ACTIVITY, id_), text


def write_catalogue(
    target: Path, activities: int, *, seed: int = SEED, languages: Sequence[str] | None = ()
) -> None:
    """Write such a catalogue into a folder."""
    for path, text in catalogue_files(activities, seed=seed, languages=languages):
        file = target / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def _path(kind: Kind, id_: str) -> str:
    return f"{FOLDERS[kind]}/{id_}.yml"


def _complaints() -> list[tuple[str, str, str]]:
    """Give code, path and text of forty of the complaints that every new catalogue begins with."""
    found = [
        (str(yaml.safe_load(content)["code"]), path, content.decode())
        for path, content in complaint_files().items()
    ]
    found.sort(key=lambda each: (each[0][0] not in _FIRST_CHAPTERS, each[0]))
    return found[:_COMPLAINTS]
