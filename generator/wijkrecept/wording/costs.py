"""What something costs, in words."""

from __future__ import annotations

from decimal import Decimal

from wijkrecept.texts import Texts
from wijkrecept.wording.sentences import sentence


def cost_label(cost: Decimal, texts: Texts) -> str:
    """Give a cost for a badge: `gratis`, `€ 5`, `€ 2,50`."""
    return texts("cost.label", amount=_digits(cost)) if cost else texts("cost.free_label")


def cost_sentence(cost: Decimal, note: str | None, texts: Texts) -> str:
    """Give a cost as a sentence (`Het kost 5 euro.`), and the entry's own note after it."""
    said = texts("cost.sentence", amount=_digits(cost)) if cost else texts("cost.free_sentence")
    return said if note is None else f"{said} {sentence(note)}"


def _digits(cost: Decimal) -> str:
    whole = cost == cost.to_integral_value()
    return str(int(cost)) if whole else f"{cost:.2f}".replace(".", ",")
