"""Asking where an address is, against services on this computer."""

from __future__ import annotations

import gc
import warnings
from collections.abc import Callable

import pytest
from geopy.extra.rate_limiter import RateLimiter

from tests.places.services import (
    HALF,
    SLOW,
    Answer,
    Asked,
    Service,
    document,
    failing,
    nominatim,
    osm_place,
    pdok,
    running,
)
from wijkrecept.catalogue.model import Address, CbsArea, Point
from wijkrecept.places.address_search import (
    AddressSearch,
    Candidate,
    GeocodingFailedError,
    Source,
    Trouble,
)

ADDRESS = Address("Alkmaar", "Schelfhoutlaan", "4", "1816 LG")
FOUND = Candidate(
    name="Schelfhoutlaan 4, 1816LG Alkmaar",
    point=Point(52.62948, 4.72433),
    score=14.2,
    source=Source.PDOK,
    street="Schelfhoutlaan",
    number="4",
    postcode="1816LG",
    town="Alkmaar",
    municipality="Alkmaar",
    cbs=CbsArea("WK036104", "BU03610404"),
)


PATIENT, HASTY = 10.0, 1.0
"""Seconds to wait: for an answer that comes, however busy this computer is, and for one that does not."""


def search(service: Service, fallback: Service | None = None, timeout: float = PATIENT) -> AddressSearch:
    return AddressSearch(
        user_agent="wijkrecept (catalogus Één)",
        server=service.url,
        fallback=None if fallback is None else fallback.url,
        delay=0,
        timeout=timeout,
    )


def test_one_call_gives_the_point_and_the_wijk() -> None:
    """PDOK writes the longitude first; a point has the latitude first."""
    with running(pdok(document())) as service:
        assert (FOUND,) == search(service).candidates(ADDRESS)


def test_the_question_is_one_that_pdok_takes() -> None:
    """Only known parameters, the fields by name, addresses only, nearest first, and who asks."""
    with running(pdok(document())) as service:
        search(service).candidates(ADDRESS, Point(52.6, 4.7))
        (asked,) = service.asked

    assert {
        "q": "Schelfhoutlaan 4, 1816 LG, Alkmaar",
        "fq": "type:(adres)",
        "rows": "10",
        "lat": "52.6",
        "lon": "4.7",
    } == {key: value for key, value in asked.items() if key != "fl"}
    assert {"centroide_ll", "score", "wijkcode", "buurtcode", "gemeentenaam"} <= set(asked["fl"].split(","))
    assert ["wijkrecept (catalogus n)"] == service.agents


def test_a_street_without_a_number_may_be_found_as_a_street() -> None:
    """Signs that the search engine takes for commands are left out."""
    with running(pdok()) as service:
        search(service).candidates(Address("Alkmaar", 'Ara"bastraat: (zuid)*'))

    assert ("Ara bastraat zuid , Alkmaar", "type:(adres OR weg)") == (
        service.asked[0]["q"],
        service.asked[0]["fq"],
    )


def test_an_address_without_a_street_is_not_asked_for() -> None:
    """A town is no place for a venue."""
    with running(pdok(document())) as service:
        assert () == search(service).candidates(Address("Alkmaar"))
        assert [] == service.asked


def test_letters_and_additions_belong_to_the_number() -> None:
    """They come in fields of their own."""
    places = (document(huisletter="A"), document(huisletter="B", huisnummertoevoeging="2"))
    with running(pdok(*places)) as service:
        assert ["4A", "4B-2"] == [each.number for each in search(service).candidates(ADDRESS)]


@pytest.mark.parametrize(
    "place",
    [
        document(centroide_ll="POINT(52.62948 4.72433)"),
        document(centroide_ll="POINT EMPTY"),
        {key: value for key, value in document().items() if key != "centroide_ll"},
    ],
)
def test_a_place_without_a_point_in_the_netherlands_is_none(place: dict[str, object]) -> None:
    """What has no place, or one in another country, is passed over."""
    with running(pdok(place, document())) as service:
        assert (FOUND,) == search(service).candidates(ADDRESS)


@pytest.mark.parametrize(
    ("answer", "trouble", "wait"),
    [
        (failing(429, Retry_After="90"), Trouble.BUSY, 90),
        (failing(429), Trouble.BUSY, None),
        (failing(500, b"<html>"), Trouble.BROKEN, None),
        (failing(503), Trouble.BROKEN, None),
        (failing(400), Trouble.BROKEN, None),
        (failing(200, b"<html>Onderhoud</html>"), Trouble.BROKEN, None),
        (failing(200, b"\xff\xfe"), Trouble.BROKEN, None),
        (failing(200, b"[]"), Trouble.BROKEN, None),
        (failing(200, b'{"response": {"docs": ["x"]}}'), Trouble.BROKEN, None),
        (failing(200, b'{"response": {"docs": [{"centroide_ll": 5}]}}'), Trouble.BROKEN, None),
        (lambda _: SLOW, Trouble.SLOW, None),
    ],
)
def test_a_failing_service_is_told_apart(
    answer: Callable[[Asked], Answer], trouble: Trouble, wait: int | None
) -> None:
    """No failure is taken for an address that does not exist."""
    timeout = HASTY if trouble is Trouble.SLOW else PATIENT
    with running(answer) as service, pytest.raises(GeocodingFailedError) as failed:
        search(service, timeout=timeout).candidates(ADDRESS)

    assert (trouble, Source.PDOK, wait) == (failed.value.trouble, failed.value.source, failed.value.wait)


def test_half_an_answer_is_a_slow_one() -> None:
    """Whoever begins and stops is waited for no longer than whoever says nothing."""
    with running(lambda _: HALF) as service, warnings.catch_warnings():
        # geopy leaves closing what was read by half to Python.
        warnings.simplefilter("ignore", ResourceWarning)
        try:
            search(service, timeout=HASTY).candidates(ADDRESS)
        except GeocodingFailedError as failed:
            trouble = failed.trouble
        gc.collect()

    assert Trouble.SLOW is trouble


def test_without_internet_nothing_can_be_asked() -> None:
    """Nor is the second service then."""
    with running(pdok()) as gone:
        pass
    with running(nominatim(osm_place())) as fallback, pytest.raises(GeocodingFailedError) as failed:
        search(gone, fallback).candidates(ADDRESS)

    assert Trouble.OFFLINE is failed.value.trouble
    assert [] == fallback.asked


@pytest.mark.parametrize(
    ("answer", "timeout"), [(pdok(), PATIENT), (failing(500), PATIENT), (lambda _: SLOW, HASTY)]
)
def test_nominatim_is_asked_what_pdok_does_not_say(answer: Callable[[Asked], Answer], timeout: float) -> None:
    """When PDOK knows nothing or does not work."""
    with running(answer) as service, running(nominatim(osm_place()), "/search") as fallback:
        (found,) = search(service, fallback, timeout).candidates(ADDRESS)

    assert (Point(52.62948, 4.72433), Source.NOMINATIM, "4", "1816LG", "Alkmaar", None) == (
        found.point,
        found.source,
        found.number,
        found.postcode,
        found.town,
        found.cbs,
    )
    assert ("nl", "wijkrecept (catalogus n)") == (fallback.asked[0]["countrycodes"], fallback.agents[0])


def test_who_asks_for_rest_is_not_asked_elsewhere() -> None:
    """A busy service is told, not passed over."""
    with (
        running(failing(429)) as service,
        running(nominatim(osm_place()), "/search") as fallback,
        pytest.raises(GeocodingFailedError) as failed,
    ):
        search(service, fallback).candidates(ADDRESS)

    assert Trouble.BUSY is failed.value.trouble
    assert [] == fallback.asked


@pytest.mark.parametrize(
    ("first", "second", "trouble"),
    [
        (pdok(), failing(429), (Trouble.BUSY, Source.NOMINATIM)),
        (pdok(), failing(200, b'[{"x": 1}]'), (Trouble.BROKEN, Source.NOMINATIM)),
        (failing(500), nominatim(), (Trouble.BROKEN, Source.PDOK)),
    ],
)
def test_failures_of_both_are_told(
    first: Callable[[Asked], Answer],
    second: Callable[[Asked], Answer],
    trouble: tuple[Trouble, Source],
) -> None:
    """Nothing found by one that works is no answer for one that does not."""
    with (
        running(first) as service,
        running(second, "/search") as fallback,
        pytest.raises(GeocodingFailedError) as failed,
    ):
        search(service, fallback).candidates(ADDRESS)

    assert trouble == (failed.value.trouble, failed.value.source)


def test_nobody_knows_the_address() -> None:
    """That is an answer: there are no places."""
    with running(pdok()) as service, running(nominatim(), "/search") as fallback:
        assert () == search(service, fallback).candidates(ADDRESS)


def test_requests_keep_their_distance(monkeypatch: pytest.MonkeyPatch) -> None:
    """A second between any two, whichever service they go to."""
    waits: list[float] = []
    monkeypatch.setattr(RateLimiter, "_sleep", lambda _, seconds: waits.append(seconds))
    clock = iter(range(100))
    monkeypatch.setattr(RateLimiter, "_clock", lambda _: next(clock) / 4)
    with running(pdok()) as service, running(nominatim(), "/search") as fallback:
        asking = AddressSearch(user_agent="x", server=service.url, fallback=fallback.url)
        asking.candidates(ADDRESS)

    assert [0.75, 0.5, 0.25] == waits
