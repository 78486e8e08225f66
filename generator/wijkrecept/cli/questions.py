"""Asking an editor one thing after another, until each answer is right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from wijkrecept.catalogue.problems import shown
from wijkrecept.catalogue.suggestions import typing_error
from wijkrecept.cli.saying import say
from wijkrecept.texts import load_texts

_BACK = "terug"


class WrongAnswerError(ValueError):
    """An answer cannot be used; `str` of it is a Dutch sentence that says why."""


class GoBack(Exception):  # noqa: N818  no error: somebody wants the question before this one again
    """The editor wants to answer the last question again."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask."""

    name: str
    """How the command line and a kept answer call it."""
    words: str
    read: Callable[[str], object]
    """Makes of a text what the entry holds; raises `ValueError` with a Dutch sentence."""
    suggestion: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    """What can be chosen, with how it is called; nothing when the answer is free."""
    optional: bool = False


class Interview:
    """Asks questions, unless the command line gave the answer already."""

    def __init__(self, given: Mapping[str, str], kept: Mapping[str, str], *, asks: bool) -> None:
        """Take what the command line gave, what was answered before, and whether somebody is there."""
        self._given = given
        self._kept = kept
        self._asks = asks
        self.answers: dict[str, str] = {}
        """The right answers up to now, as they were typed."""
        self._done: list[str] = []
        """The questions that somebody answered or passed over, in their order."""

    def answer(self, question: Question) -> object:
        """Give the answer, as the entry holds it; nothing when an optional question is passed over.

        What was answered before going back is not asked again. Raises `GoBack` when the editor wants
        the last question again, `WrongAnswerError` when nobody is there to correct it, and
        `KeyboardInterrupt` or `EOFError` when the editor stops.
        """
        if question.name in self._given:
            return self._taken(question, self._given[question.name])
        kept = self.answers.get(question.name, self._kept.get(question.name))
        if question.name in self._done:
            return None if kept is None else self._taken(question, kept)
        suggestion = question.suggestion if kept is None else kept
        if not self._asks:
            if not suggestion and not question.optional:
                raise WrongAnswerError(load_texts()("questions.missing", option=f"--{question.name}"))
            return self._taken(question, suggestion) if suggestion else None
        _put(question, suggestion)
        value = self._asked(question, suggestion)
        self._done.append(question.name)
        return value

    def _asked(self, question: Question, suggestion: str) -> object:
        while True:
            typed = input("> ").strip() or suggestion
            if typed.casefold() == _BACK:
                self._go_back()
                continue
            if not typed and question.optional:
                return None
            try:
                return self._taken(question, typed)
            except WrongAnswerError as wrong:
                say(str(wrong))

    def _go_back(self) -> None:
        """Forget that the last question was answered; say so when this is the first."""
        if self._done:
            self._done.pop()
            raise GoBack
        say(load_texts()("questions.first"))

    def _taken(self, question: Question, typed: str) -> object:
        if not typed.strip():
            raise WrongAnswerError(load_texts()("questions.empty"))
        chosen = _chosen(question.choices, typed.strip())
        try:
            value = question.read(chosen)
        except ValueError as wrong:
            raise WrongAnswerError(str(wrong)) from None
        self.answers[question.name] = chosen
        return value


def one_of(choices: Mapping[str, str]) -> Callable[[str], str]:
    """Read what must be one of the choices."""

    def read(text: str) -> str:
        if text in choices:
            return text
        meant = typing_error(text, list(choices))
        name = "choose" if meant is None else "choose_near"
        raise WrongAnswerError(
            load_texts()(f"questions.{name}", text=shown(text), count=len(choices), meant=meant)
        )

    return read


def _put(question: Question, suggestion: str) -> None:
    texts = load_texts()
    say(f"\n{question.words}")
    for number, (value, called) in enumerate(question.choices.items(), 1):
        say(f"  {number}. {value if called in {'', value} else f'{called} ({value})'}")
    if question.choices:
        say(texts("questions.choose_how"))
    if suggestion:
        say(texts("questions.suggestion", suggestion=shown(suggestion, length=None)))
    elif question.optional:
        say(texts("questions.optional"))


def _chosen(choices: Mapping[str, str], typed: str) -> str:
    """Give the choice that a number or a name stands for; else the text as it was typed."""
    values = list(choices)
    if typed.isascii() and typed.isdecimal() and 0 < int(typed[:9]) <= len(values):
        return values[int(typed) - 1]
    named = [value for value in values if typed.casefold() in {value.casefold(), choices[value].casefold()}]
    return named[0] if len(named) == 1 else typed
