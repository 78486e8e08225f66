"""The PDOK Locatieserver as a geocoder of geopy."""

from __future__ import annotations

import pytest
from geopy.exc import GeocoderParseError

from tests.places.services import document, failing, pdok, running
from wijkrecept.places.address_search import NOMINATIM_SERVER
from wijkrecept.places.geocoding import PdokLocatieserver

PATIENT = 10.0


def test_the_geocoder_is_one_of_geopy() -> None:
    """It gives one place or several, as the others do, and raises what they raise."""
    with running(pdok(document(), document(huisnummer=6))) as service:
        geocoder = PdokLocatieserver(server=f"{service.url}/", timeout=PATIENT)
        one = geocoder.geocode("Schelfhoutlaan 4")
        several = geocoder.geocode("Schelfhoutlaan 4", exactly_one=False)
        service.answer = pdok()
        assert geocoder.geocode("Nergens 4") is None
        service.answer = failing(200, b"{}")
        with pytest.raises(GeocoderParseError):
            geocoder.geocode("Schelfhoutlaan 4")

    assert not isinstance(one, list)
    assert one is not None
    assert (52.6294849, 4.7243312) == (one.latitude, one.longitude)
    assert isinstance(several, list)
    assert [4, 6] == [each.raw["huisnummer"] for each in several]


def test_by_default_the_real_services_are_meant() -> None:
    """The government's own first."""
    assert "https://api.pdok.nl/bzk/locatieserver/search/v3_1/free" == PdokLocatieserver().api
    assert NOMINATIM_SERVER == "https://nominatim.openstreetmap.org"
