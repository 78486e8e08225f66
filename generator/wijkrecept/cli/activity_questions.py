"""What `wijkrecept new activity` asks: the questions of an activity, each with what fits best."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, cast

from wijkrecept.catalogue import Catalogue, Severity, keys
from wijkrecept.catalogue.entries import entry_from_content
from wijkrecept.catalogue.files import ENDING, is_slug
from wijkrecept.catalogue.kinds import FOLDERS, Kind
from wijkrecept.catalogue.schemas import bundled_schema
from wijkrecept.cli.questions import Interview, Question, WrongAnswerError, one_of
from wijkrecept.tabular.entry_text import entry_text, slug_of
from wijkrecept.tabular.matching import complaints_in
from wijkrecept.tabular.schedules import schedules_of
from wijkrecept.tabular.suggesting import complaints_for, kind_of
from wijkrecept.tabular.understanding import NotUnderstoodError
from wijkrecept.tabular.values import cost_of
from wijkrecept.texts import load_texts

FILE = "bestand"
QUESTIONS = (
    keys.NEIGHBOURHOOD,
    keys.NAME,
    keys.DESCRIPTION,
    keys.KIND,
    keys.VENUE,
    keys.ORGANISATION,
    keys.COMPLAINTS,
    keys.WHEN,
    keys.COST,
    keys.SIGN_UP,
    keys.PHONE,
    keys.EMAIL,
    keys.PLACES,
    FILE,
)
"""The name of every question, in the order in which they are asked."""

_NOT_THERE_YET = "key_missing"
_FREE_OF_CHARGE, _OPEN, _YES, _NO = "gratis", "open", "ja", "nee"


def answered(
    interview: Interview, catalogue: Catalogue, day: dt.date, exists: Callable[[str], bool]
) -> tuple[str, Mapping[str, Any]]:
    """Ask everything, and give the activity's id and what its file says.

    `exists` tells whether there is a file already, by its path from the catalogue's root.
    """

    def ask(name: str, read: Callable[[str], object], suggestion: str = "", **more: Any) -> Any:  # noqa: ANN401
        return interview.answer(Question(name, _words(name), read, suggestion, **more))

    def choose(name: str, choices: Mapping[str, str]) -> str:
        only = next(iter(choices)) if len(choices) == 1 else ""
        return cast("str", ask(name, one_of(choices), only, choices=choices))

    wijk = choose(keys.NEIGHBOURHOOD, {each.id: each.name for each in catalogue.neighbourhoods.values()})
    entry: dict[str, Any] = {}
    for name in (keys.NAME, keys.DESCRIPTION):
        entry[name] = ask(name, _checked(name))
    kinds = dict.fromkeys(bundled_schema(Kind.ACTIVITY)["properties"][keys.KIND]["enum"], "")
    kind = kind_of(entry[keys.NAME], entry[keys.DESCRIPTION]) or ""
    entry[keys.KIND] = ask(keys.KIND, _checked(keys.KIND), kind, choices=kinds)
    near = sorted(catalogue.venues.values(), key=lambda each: (each.neighbourhood != wijk, each.name))
    entry[keys.VENUE] = choose(keys.VENUE, {each.id: each.name for each in near})
    organisations = {each.id: each.name for each in catalogue.organisations.values()}
    entry[keys.ORGANISATION] = choose(keys.ORGANISATION, organisations)
    likely = complaints_for(catalogue, entry[keys.KIND], entry[keys.NAME], entry[keys.DESCRIPTION])
    entry[keys.COMPLAINTS] = ask(keys.COMPLAINTS, _complaints(catalogue), ", ".join(likely))
    entry[keys.WHEN] = ask(keys.WHEN, _checked(keys.WHEN, lambda text: list(schedules_of(text, day))))
    cost = ask(keys.COST, _cost, _FREE_OF_CHARGE)
    entry.update(cost)
    answers = dict.fromkeys((_YES, _NO), "")
    sign_up = {keys.NEEDED: ask(keys.SIGN_UP, one_of(answers), _NO, choices=answers)}
    for name in (keys.PHONE, keys.EMAIL):
        reach = ask(name, _checked_in_sign_up(name), optional=True)
        if reach is not None:
            sign_up[name] = reach
    entry[keys.SIGN_UP] = sign_up
    places = dict.fromkeys(bundled_schema(Kind.ACTIVITY)["properties"][keys.PLACES]["enum"], "")
    entry[keys.PLACES] = ask(keys.PLACES, _checked(keys.PLACES), _OPEN, choices=places)
    entry[keys.CHECKED] = day.isoformat()
    slug = ask(FILE, _file(wijk, exists), _free_slug(wijk, slug_of(entry[keys.NAME]), exists))
    return f"{wijk}/{slug}", entry


def _words(name: str) -> str:
    """Give the words of a question: our own, else what the schema says of the key."""
    texts = load_texts()
    own = texts.table("new.question")
    if name in own:
        return str(own[name])
    about = bundled_schema(Kind.ACTIVITY)["properties"][name]
    return f"{about['title']}. {about['description']}"


def _checked(key: str, read: Callable[[str], object] = str) -> Callable[[str], object]:
    """Read an answer, and refuse it with the sentence that `wijkrecept check` has for it."""

    def checked(text: str) -> object:
        value = read(text)
        _refuse_wrong({key: value})
        return value

    return checked


def _checked_in_sign_up(key: str) -> Callable[[str], object]:
    def checked(text: str) -> object:
        _refuse_wrong({keys.SIGN_UP: {keys.NEEDED: _YES, key: text}})
        return text

    return checked


def _cost(text: str) -> Mapping[str, str]:
    try:
        cost = cost_of(text)
    except NotUnderstoodError:
        _refuse_wrong({keys.COST: text})
        raise
    read = {keys.COST: cost.amount, **({keys.COST_NOTE: cost.note} if cost.note else {})}
    _refuse_wrong(read)
    return read


def _complaints(catalogue: Catalogue) -> Callable[[str], object]:
    return _checked(keys.COMPLAINTS, lambda text: list(complaints_in(catalogue, text)))


def _refuse_wrong(part: Mapping[str, Any]) -> None:
    """Raise `WrongAnswerError` when a part of an entry is wrong by itself."""
    source = f"{FOLDERS[Kind.ACTIVITY]}/nieuw/nieuw{ENDING}"
    entry = entry_from_content(Kind.ACTIVITY, "nieuw/nieuw", source, entry_text(part, {}).encode())
    for problem in entry.problems:
        if problem.severity is Severity.ERROR and problem.code != _NOT_THERE_YET:
            raise WrongAnswerError(f"{problem.message}\n{problem.hint}")


def _file(wijk: str, exists: Callable[[str], bool]) -> Callable[[str], object]:
    def read(text: str) -> str:
        slug = text.removesuffix(ENDING)
        if not is_slug(slug):
            raise WrongAnswerError(load_texts()("new.file_bad", better=slug_of(slug)))
        if exists(_path(wijk, slug)):
            raise WrongAnswerError(load_texts()("new.file_exists", file=_path(wijk, slug)))
        return slug

    return read


def _free_slug(wijk: str, slug: str, exists: Callable[[str], bool]) -> str:
    """Give the name of a file that is not there yet."""
    number, free = 1, slug
    while exists(_path(wijk, free)):
        number += 1
        free = f"{slug}-{number}"
    return free


def _path(wijk: str, slug: str) -> str:
    return f"{FOLDERS[Kind.ACTIVITY]}/{wijk}/{slug}{ENDING}"
