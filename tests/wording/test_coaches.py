"""Who receives a patient, as the finder and the sheet say it."""

from __future__ import annotations

from wijkrecept.catalogue import Catalogue
from wijkrecept.texts import Texts
from wijkrecept.wording.coaches import coaches_of


def test_the_regular_coach_comes_first(small_catalogue: Catalogue, texts: Texts) -> None:
    """The order is that of the wijk's file."""
    coaches = coaches_of(small_catalogue, small_catalogue.neighbourhoods["noord"], texts)

    assert ["wijkhulp", "buurthulp"] == [each["id"] for each in coaches]
