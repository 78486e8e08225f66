"""What the sheet needs beside its activities, one file for each language: its texts, and who helps where."""

from __future__ import annotations

from wijkrecept.catalogue.edition import Edition
from wijkrecept.texts import Texts
from wijkrecept.wording.coaches import coaches_of, coaches_of_practice


def sheet_file(edition: Edition, texts: Texts) -> dict[str, object]:
    """Give the sheet's texts in a language, and the coaches of each wijk and practice.

    The coaches stand here and not with the activities: who helps depends on where the patient
    lives, else on who refers.
    """
    catalogue = edition.catalogue
    return {
        "language": texts.language,
        "direction": texts.direction,
        "name": texts("language.name"),
        "texts": texts.table("sheet"),
        "wijken": {
            wijk.id: {"name": wijk.name, "coaches": coaches_of(catalogue, wijk, texts)}
            for wijk in catalogue.neighbourhoods.values()
        },
        "practices": {
            practice.id: {
                "name": practice.name,
                "wijken": list(practice.neighbourhoods),
                "coaches": coaches_of_practice(catalogue, practice, texts),
            }
            for practice in catalogue.practices.values()
        },
    }
