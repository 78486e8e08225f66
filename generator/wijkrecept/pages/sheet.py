"""What the sheet needs beside its activities, one file for each language: its texts, and who helps where."""

from __future__ import annotations

from typing import Any

from wijkrecept.catalogue.edition import Edition
from wijkrecept.catalogue.model import Practice
from wijkrecept.texts import DUTCH, Texts
from wijkrecept.wording.coaches import coaches_of, coaches_of_practice
from wijkrecept.wording.referrals import referral_of


def sheet_file(edition: Edition, texts: Texts) -> dict[str, object]:
    """Give the sheet's texts in a language, and the coaches of each wijk and practice.

    The coaches stand here and not with the activities: who helps depends on where the patient
    lives, else on who refers. How to send the patient stands with them in Dutch only, since the
    referrer reads Dutch whatever the patient does.
    """
    catalogue = edition.catalogue

    def with_referral(
        coaches: list[dict[str, Any]], practice: Practice | None = None
    ) -> list[dict[str, Any]]:
        if texts.language != DUTCH:
            return coaches
        return [each | referral_of(catalogue, each["id"], texts, practice) for each in coaches]

    return {
        "language": texts.language,
        "direction": texts.direction,
        "name": texts("language.name"),
        "texts": texts.table("sheet"),
        "wijken": {
            wijk.id: {"name": wijk.name, "coaches": with_referral(coaches_of(catalogue, wijk, texts))}
            for wijk in catalogue.neighbourhoods.values()
        },
        "practices": {
            practice.id: {
                "name": practice.name,
                "wijken": list(practice.neighbourhoods),
                "coaches": with_referral(coaches_of_practice(catalogue, practice, texts), practice),
            }
            for practice in catalogue.practices.values()
        },
    }
