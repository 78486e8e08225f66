"""What something costs, in words."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from babel.numbers import format_decimal

from wijkrecept.catalogue.model import NOT_TRANSLATED, Translation
from wijkrecept.texts import Texts
from wijkrecept.wording.sentences import closed, sentence
from wijkrecept.wording.translated import Words, said


def cost_label(cost: Decimal, texts: Texts) -> str:
    """Give a cost for a badge: `gratis`, `€ 5`, `€ 2,50`."""
    return texts("cost.label", amount=_amount(cost, texts)) if cost else texts("cost.free_label")


def cost_sentences(
    cost: Decimal, note: str | None, texts: Texts, translation: Translation = NOT_TRANSLATED
) -> tuple[Words, ...]:
    """Give a cost as a sentence (`Het kost 5 euro.`), and the entry's own note as another."""
    said_first = texts("cost.sentence", amount=_amount(cost, texts)) if cost else texts("cost.free_sentence")
    if note is None:
        return (Words(said_first),)
    translated = closed(translation.cost_note) if translation.cost_note else None
    return (Words(said_first), said(sentence(note), translated, texts))


@cache
def _amount(cost: Decimal, texts: Texts) -> str:
    whole = cost == cost.to_integral_value()
    return format_decimal(cost, format="0" if whole else "0.00", locale=texts.locale)
