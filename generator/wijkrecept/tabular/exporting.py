"""The activities of a catalogue as the rows of a sheet, which import reads as the same activities."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wijkrecept.catalogue import Catalogue, keys
from wijkrecept.catalogue.conversion import DEFAULT_LANGUAGES
from wijkrecept.catalogue.model import Activity, Answer
from wijkrecept.catalogue.reader import read
from wijkrecept.catalogue.suggestions import letters
from wijkrecept.tabular import columns
from wijkrecept.tabular.phrases import phrase_of
from wijkrecept.tabular.translated import SIGN_UP_NOTE, TRANSLATED, translated_cells
from wijkrecept.texts import load_texts

_NOT_WRITTEN = frozenset(
    (columns.OFTEN, columns.DAY, columns.TIME, columns.FROM, columns.TO, columns.CONTACT)
)
HEADER = tuple(column for column in columns.COLUMNS if column not in _NOT_WRITTEN)
"""The columns of the sheet in Dutch: everything of an activity that import reads."""

HELD = (
    *("id", "neighbourhood", "name", "kind", "venue", "organisation", "complaints", "description"),
    *("search_words", "schedules", "first_date", "cost", "cost_note", "audiences", "languages", "access"),
    *("first_time", "sign_up", "places", "not_suitable", "checked", "valid_until", "retired"),
    *("successor", "example", "translations"),
)
"""What of an activity the sheet holds, by the names of the model."""


COMMENT = "#"
HELD_KEYS = frozenset((*HEADER, keys.ACCESS, keys.FIRST_TIME, keys.SIGN_UP, keys.TRANSLATIONS))
"""The keys of an activity's file of which everything is in the sheet."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What export writes."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def export_sheet(catalogue: Catalogue) -> Sheet:
    """Give a row for each activity, ended ones too, in the order of their ids.

    Of the columns for other languages there are those in which something stands.
    """
    rows = [cells_of(activity, catalogue) for activity in catalogue.activities.values()]
    translated = (column for column in TRANSLATED if any(cells[column] for cells in rows))
    header = (*HEADER, *translated)
    return Sheet(header, tuple(tuple(cells.get(column, "") for column in header) for cells in rows))


def left_out(contents: Iterable[bytes]) -> Mapping[str, int]:
    """Count in how many files of activities something stands that the sheet has no place for.

    By key; by `COMMENT` for lines that only a person reads.
    """
    found: Counter[str] = Counter()
    for content in contents:
        tree, _ = read(content)
        found.update(key for key in (tree.value if tree is not None else ()) if key not in HELD_KEYS)
        found.update({COMMENT} if any(line.startswith(b"#") for line in content.splitlines()) else ())
    return dict(sorted(found.items()))


def cells_of(activity: Activity, catalogue: Catalogue) -> Mapping[str, str]:
    """Give what stands in the row of an activity, by column."""
    venue = catalogue.venues[activity.venue]
    venue_names = {each.id: each.name for each in catalogue.venues.values()}
    organisation_names = {each.id: each.name for each in catalogue.organisations.values()}
    wijk_names = {each.id: each.name for each in catalogue.neighbourhoods.values()}
    cells = {
        columns.FILE: activity.id,
        keys.NAME: activity.name,
        keys.KIND: activity.kind,
        keys.NEIGHBOURHOOD: _called(activity.neighbourhood, wijk_names),
        keys.VENUE: _called(activity.venue, venue_names),
        keys.ADDRESS: ", ".join(filter(None, [venue.address.street_line, venue.address.postcode])),
        keys.ORGANISATION: _called(activity.organisation, organisation_names),
        keys.COMPLAINTS: ", ".join(activity.complaints),
        keys.DESCRIPTION: activity.description,
        keys.SEARCH_WORDS: ", ".join(map(_word, activity.search_words)),
        keys.WHEN: "\n".join(map(phrase_of, activity.schedules)),
        keys.FIRST_DATE: _date(activity.first_date),
        keys.COST: f"{activity.cost:.2f}".replace(".", ",") if activity.cost else keys.FREE,
        keys.COST_NOTE: activity.cost_note or "",
        keys.AUDIENCES: ", ".join(activity.audiences),
        keys.LANGUAGES: "" if activity.languages == DEFAULT_LANGUAGES else ", ".join(activity.languages),
        keys.PLACES: activity.places,
        keys.NOT_SUITABLE: activity.not_suitable or "",
        keys.CHECKED: _date(activity.checked),
        keys.VALID_UNTIL: _date(activity.valid_until),
        keys.RETIRED: _date(activity.retired),
        keys.SUCCESSOR: activity.successor or "",
        keys.EXAMPLE: keys.YES if activity.example else "",
    }
    cells |= translated_cells(activity.translations)
    return cells | _access(activity, catalogue) | _first_time(activity) | _sign_up(activity)


def _called(entry_id: str, names: Mapping[str, str]) -> str:
    """Give a thing's name, or its id where another is called alike."""
    name = names[entry_id]
    alike = [each for each, other in names.items() if letters(name) in {letters(each), letters(other)}]
    return name if alike == [entry_id] else entry_id


def _access(activity: Activity, catalogue: Catalogue) -> dict[str, str]:
    """Give what the activity says of access beyond its venue, whose answers count for it anyway."""
    own, there = activity.access, catalogue.venues[activity.venue].access
    answers = {
        keys.WHEELCHAIR: (own.wheelchair, there.wheelchair),
        keys.HEARING_LOOP: (own.hearing_loop, there.hearing_loop),
        keys.LOW_STIMULUS: (own.low_stimulus, there.low_stimulus),
    }
    return {
        key: mine.value for key, (mine, theirs) in answers.items() if mine not in {theirs, Answer.UNKNOWN}
    }


def _first_time(activity: Activity) -> dict[str, str]:
    first = activity.first_time
    return {
        keys.WELCOME: first.welcome or "",
        keys.ASK_FOR: first.ask_for or "",
        keys.BRING_SOMEONE: _answer(first.bring_someone),
        keys.JUST_LOOK: _answer(first.just_look),
        keys.BRING: first.bring or "",
        keys.GROUP_SIZE: first.group_size or "",
    }


def _sign_up(activity: Activity) -> dict[str, str]:
    if activity.sign_up is None:
        return {}
    contact = activity.sign_up.contact
    return {
        keys.SIGN_UP: _answer(activity.sign_up.needed),
        keys.PHONE: contact.phone or "",
        keys.EMAIL: contact.email or "",
        keys.WEBSITE: contact.website or "",
        SIGN_UP_NOTE: activity.sign_up.note or "",
    }


def _word(word: str) -> str:
    """Give a word of a list, between quotes where it would be read as two."""
    return f'"{word}"' if {",", ";"} & set(word) else word


def _answer(value: bool | None) -> str:  # noqa: FBT001  an answer of the model
    words = {None: "", True: keys.YES, False: load_texts()("import.no")}
    return words[value]


def _date(date: dt.date | None) -> str:
    return date.isoformat() if date else ""
