"""One row of a list as an entry, or the reasons why it is none."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from wijkrecept.catalogue import Catalogue, Kind, bundled_schema, keys
from wijkrecept.catalogue.files import is_slug
from wijkrecept.catalogue.problems import shown
from wijkrecept.catalogue.suggestions import letters, typing_error
from wijkrecept.tabular import columns
from wijkrecept.tabular.columns import ColumnMapping
from wijkrecept.tabular.contacts import sign_up
from wijkrecept.tabular.entry_text import slug_of
from wijkrecept.tabular.matching import Names, complaints_in, venue_for
from wijkrecept.tabular.schedules import schedules_of
from wijkrecept.tabular.suggesting import complaints_for, kind_of
from wijkrecept.tabular.tables import Row
from wijkrecept.tabular.translated import SIGN_UP_NOTE, translations_in
from wijkrecept.tabular.understanding import NotUnderstoodError
from wijkrecept.tabular.values import answer_of, audiences_of, cost_of, day_of, languages_of
from wijkrecept.texts import load_texts

_ACCESS = (keys.WHEELCHAIR, keys.HEARING_LOOP, keys.LOW_STIMULUS)
_FIRST_TIME_TEXTS = (keys.WELCOME, keys.ASK_FOR, keys.BRING, keys.GROUP_SIZE)
_FIRST_TIME_ANSWERS = (keys.BRING_SOMEONE, keys.JUST_LOOK)
_WORDS = re.compile(r'"([^"\n]+)"|([^,;\n"]+)')
"""The words of a list, also one between quotes with a comma in it."""
_COMPOSED = (columns.OFTEN, columns.DAY, columns.TIME, columns.FROM, columns.TO)


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for all rows of a list."""

    catalogue: Catalogue
    header: tuple[str, ...]
    mapping: ColumnMapping
    today: dt.date
    wijk: str | None = None
    organisation: str | None = None


@dataclass(slots=True)
class Draft:
    """What became of a row: an entry if there are no reasons against it."""

    row: int
    name: str
    id: str = ""
    entry: dict[str, Any] = field(default_factory=dict)
    remarks: dict[str, str] = field(default_factory=dict)
    """By key: why somebody must look at it. Stands in the file as a comment."""
    reasons: list[str] = field(default_factory=list)
    """Why it does not come in."""
    rest: list[str] = field(default_factory=list)
    """What the row says that has no place in an entry."""
    warnings: list[str] = field(default_factory=list)
    equal: bool = False
    """Its activity is in the catalogue just so."""
    same_as: int | None = None
    """The earlier row that says exactly the same."""

    @property
    def comes_in(self) -> bool:
        """Whether it becomes a new file."""
        return not (self.reasons or self.equal or self.same_as)

    @property
    def source(self) -> str:
        """The file it becomes, relative to the catalogue's root."""
        return f"{Kind.ACTIVITY.folder}/{self.id}.yml"


def draft_of(row: Row, settings: Settings) -> Draft:
    """Make an entry of a row."""
    return _RowReading(row, settings).draft()


class _RowReading:
    """Reads the cells of one row, and gathers why some cannot be understood."""

    def __init__(self, row: Row, settings: Settings) -> None:
        self._row = row
        self._settings = settings
        self._draft = Draft(row.number, self._cell(keys.NAME))

    def draft(self) -> Draft:
        draft = self._draft
        if not draft.name:
            draft.reasons.append(_sentence("name_missing"))
        draft.entry[keys.NAME] = draft.name
        wijk, venue = self._place()
        self._try(keys.ORGANISATION, self._organisation)
        self._try(keys.KIND, self._kind)
        self._description()
        self._try(keys.WHEN, self._when)
        self._try(keys.COST, self._cost)
        self._lists()
        self._try(keys.COMPLAINTS, self._complaints)
        self._access_and_first_time()
        self._sign_up()
        self._try(keys.TRANSLATIONS, lambda: translations_in(self._cell))
        self._try(keys.PLACES, self._places)
        self._dates()
        draft.id = self._id(wijk or venue)
        self._keep_the_rest()
        self._ask_to_look()
        return draft

    def _cell(self, column: str) -> str:
        return self._row.cell(self._settings.mapping.of(column, self._settings.header))

    def _line(self, column: str) -> str:
        return " ".join(self._cell(column).split())

    def _try(self, key: str, read: Callable[[], Any]) -> None:
        """Put what a cell says in the entry, or the reason why not among the reasons."""
        try:
            value = read()
        except NotUnderstoodError as error:
            self._draft.reasons.append(str(error))
            return
        if value:
            self._draft.entry[key] = value

    def _suggest(self, key: str, name: str, **blanks: object) -> None:
        self._draft.remarks[key] = load_texts()(f"import_remark.{name}", **blanks)

    def _place(self) -> tuple[str | None, str | None]:
        """Find the wijk that the row or the list names, and the wijk of the venue."""
        catalogue = self._settings.catalogue
        wijk = self._settings.wijk
        try:
            if self._cell(keys.NEIGHBOURHOOD):
                names = {each.id: each.name for each in catalogue.neighbourhoods.values()}
                wijk = Names("wijk", names).find(self._line(keys.NEIGHBOURHOOD))
            venue = self._venue(wijk)
        except NotUnderstoodError as error:
            self._draft.reasons.append(str(error))
            return wijk, None
        self._draft.entry[keys.VENUE] = venue
        return wijk, catalogue.venues[venue].neighbourhood

    def _venue(self, wijk: str | None) -> str:
        text, address = self._line(keys.VENUE), self._line(keys.ADDRESS)
        found = venue_for(self._settings.catalogue, text, address, wijk)
        if found.by_address:
            self._suggest(keys.VENUE, "venue_by_address", text=shown(text or address))
        return found.id

    def _organisation(self) -> str:
        text = self._line(keys.ORGANISATION)
        organisations = self._settings.catalogue.organisations.values()
        if text:
            return Names("organisation", {each.id: each.name for each in organisations}).find(text)
        if self._settings.organisation is None:
            raise NotUnderstoodError("organisation_missing")
        return self._settings.organisation

    def _kind(self) -> str:
        text = self._line(keys.KIND)
        kinds = bundled_schema(Kind.ACTIVITY)["properties"][keys.KIND]["enum"]
        if text:
            labels = {letters(label): kind for kind, label in load_texts().table("kind").items()}
            kind = labels.get(letters(text)) or typing_error(text, kinds)
            if kind is None:
                kind = kind_of(text, "")
                self._suggest(keys.KIND, "kind_by_word", text=shown(text))
            if kind is None:
                raise NotUnderstoodError("kind_unknown", text=text, allowed=", ".join(kinds))
            return kind
        suggested = kind_of(self._draft.name, self._cell(keys.DESCRIPTION))
        if suggested is None:
            raise NotUnderstoodError("kind_missing")
        self._suggest(keys.KIND, "suggested")
        return suggested

    def _description(self) -> None:
        text = self._cell(keys.DESCRIPTION)
        if not text:
            self._draft.reasons.append(_sentence("description_missing"))
        else:
            self._draft.entry[keys.DESCRIPTION] = "\n".join(
                " ".join(line.split()) for line in text.split("\n")
            )
        if self._cell(keys.NOT_SUITABLE):
            self._draft.entry[keys.NOT_SUITABLE] = self._cell(keys.NOT_SUITABLE)

    def _when(self) -> list[Mapping[str, Any]]:
        first = self._cell(keys.FIRST_DATE)
        start = dt.date.fromisoformat(day_of(first)) if first else None
        if start:
            self._draft.entry[keys.FIRST_DATE] = start.isoformat()
        text = self._cell(keys.WHEN)
        if text:
            self._draft.rest += [f"{each}: {self._cell(each)}" for each in _COMPOSED if self._cell(each)]
        return list(schedules_of(text or self._composed(), start))

    def _composed(self) -> str:
        """Give one phrase for each line of the day's cell, with the time beside it."""
        often, start, end = self._line(columns.OFTEN), self._line(columns.FROM), self._line(columns.TO)
        times = self._cell(columns.TIME).split("\n") if self._cell(columns.TIME) else []
        if not times and start:
            times = [f"{start}-{end}" if end else f"{start} uur"]
        days = self._cell(columns.DAY).split("\n")
        if len(days) != len(times) and len(times) > 1:
            days, times = [", ".join(days)], [" en ".join(times)]
        elif len(times) == 1:
            times *= len(days)
        pairs = zip(days, times, strict=True) if times else ((day, "") for day in days)
        return "\n".join(" ".join(part for part in (often, *pair) if part) for pair in pairs)

    def _cost(self) -> str:
        cost = cost_of(self._cell(keys.COST))
        notes = dict.fromkeys(note for note in (cost.note, self._line(keys.COST_NOTE)) if note)
        if notes:
            self._draft.entry[keys.COST_NOTE] = " ".join(
                note if note[-1] in ".!?" or len(notes) == 1 else f"{note}." for note in notes
            )
        return cost.amount

    def _lists(self) -> None:
        for key, read in ((keys.AUDIENCES, audiences_of), (keys.LANGUAGES, languages_of)):
            found, others = read(self._cell(key))
            if found:
                self._draft.entry[key] = found
            self._draft.rest += [f"{key}: {each}" for each in others]
        words = [quoted or plain.strip() for quoted, plain in _WORDS.findall(self._cell(keys.SEARCH_WORDS))]
        if any(words):
            self._draft.entry[keys.SEARCH_WORDS] = list(filter(None, words))

    def _complaints(self) -> list[str]:
        catalogue = self._settings.catalogue
        text = self._cell(keys.COMPLAINTS)
        if text:
            return complaints_in(catalogue, text)
        entry = self._draft.entry
        texts = (self._draft.name, entry.get(keys.DESCRIPTION, ""), self._cell(keys.AUDIENCES))
        suggested = list(complaints_for(catalogue, entry.get(keys.KIND, ""), *texts))
        if not suggested:
            raise NotUnderstoodError("complaints_missing")
        self._suggest(keys.COMPLAINTS, "suggested")
        return suggested

    def _access_and_first_time(self) -> None:
        groups: dict[str, dict[str, str]] = {keys.ACCESS: {}, keys.FIRST_TIME: {}}
        for group, names in ((keys.ACCESS, _ACCESS), (keys.FIRST_TIME, _FIRST_TIME_ANSWERS)):
            for name in filter(self._cell, names):
                try:
                    groups[group][name] = answer_of(self._cell(name), unknown=group == keys.ACCESS)
                except NotUnderstoodError:
                    self._draft.rest.append(f"{name}: {self._line(name)}")
        first_time = groups[keys.FIRST_TIME]
        first_time |= {name: self._line(name) for name in _FIRST_TIME_TEXTS if self._line(name)}
        self._draft.entry |= {name: group for name, group in groups.items() if group}

    def _sign_up(self) -> None:
        cells = {name: self._cell(name) for name in (keys.SIGN_UP, keys.PHONE, keys.EMAIL, keys.WEBSITE)}
        cells |= {name: self._cell(name) for name in (columns.CONTACT, SIGN_UP_NOTE)}
        found, rest, sure = sign_up(cells)
        self._draft.rest += rest
        if found:
            self._draft.entry[keys.SIGN_UP] = found
            if not sure:
                self._suggest(keys.SIGN_UP, "sign_up")

    def _places(self) -> str:
        text = self._line(keys.PLACES)
        choices = bundled_schema(Kind.ACTIVITY)["properties"][keys.PLACES]["enum"]
        if not text:
            self._suggest(keys.PLACES, "places")
            return str(choices[0])
        found = typing_error(text, choices)
        if found is None:
            raise NotUnderstoodError("places_unknown", text=text, allowed=", ".join(choices))
        return found

    def _dates(self) -> None:
        for key in (keys.CHECKED, keys.VALID_UNTIL, keys.RETIRED):
            text = self._cell(key)
            if text:
                self._try(key, lambda text=text: day_of(text))  # type: ignore[misc]
        if not self._cell(keys.CHECKED):
            self._draft.entry[keys.CHECKED] = self._settings.today.isoformat()
            self._suggest(keys.CHECKED, "checked")
        if self._cell(keys.SUCCESSOR):
            self._draft.entry[keys.SUCCESSOR] = self._line(keys.SUCCESSOR)
        if self._cell(keys.EXAMPLE):
            self._try(keys.EXAMPLE, lambda: answer_of(self._cell(keys.EXAMPLE)))

    def _id(self, wijk: str | None) -> str:
        written = self._cell(columns.FILE)
        if not written:
            return f"{wijk}/{slug_of(self._draft.name)}"
        folder, slash, name = written.removesuffix(".yml").rpartition("/")
        folder = folder.rpartition("/")[2] if slash else wijk or ""
        if not is_slug(name) or folder not in self._settings.catalogue.neighbourhoods:
            self._draft.reasons.append(_sentence("file_wrong", text=written))
        return f"{folder}/{name}"

    def _keep_the_rest(self) -> None:
        """Keep what stands in columns that hold nothing of ours, and in those of which another is read."""
        settings = self._settings
        read = {settings.mapping.of(column, settings.header) for column in columns.HOLDS}
        for place, text in enumerate(self._row.cells):
            if text and place not in read:
                name = settings.header[place] if place < len(settings.header) else ""
                self._draft.rest.append(f"{name}: {text}" if name else text)

    def _ask_to_look(self) -> None:
        """Write in the entry itself what to look at, so that the checker goes on about it."""
        if self._draft.remarks:
            self._draft.entry[keys.REVIEW_NOTE] = load_texts()(
                "import_remark.review", keys=", ".join(self._draft.remarks)
            )


def _sentence(reason: str, /, **blanks: object) -> str:
    return str(NotUnderstoodError(reason, **blanks))
