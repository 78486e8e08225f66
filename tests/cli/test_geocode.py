"""`wijkrecept geocode`: venues without a place get one, from services on this computer."""

from __future__ import annotations

import io
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.catalogue import golden
from tests.places.services import (
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
from wijkrecept.catalogue import load_catalogue
from wijkrecept.cli import geocode, main

VENUES = "catalog/venues/"
HOEF, LAAN, PLEIN = (f"{VENUES}{name}.yml" for name in ("hoef", "laan", "plein"))
FOUND = "plek: 52.62948, 4.72433; cbs: WK036104, BU03610404"
TEXT = """\
naam: {name}
wijk: overdie
# Het adres staat op de gevel.
adres: {{straat: {street}, nummer: {number}, plaats: Alkmaar}}  # nagekeken
telefoon: 072-000 00 12
"""
WIJKEN = {
    "replace": {
        "neighbourhoods/overdie.yml": [
            {"old": "midden: {lat: 52.6188, lon: 4.7468}", "new": "midden: {lat: 52.63, lon: 4.73}"}
        ]
    }
}


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(geocode, "DELAY", 0.0)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    golden.build(WIJKEN, tmp_path)
    write(tmp_path, HOEF, "Schelfhoutlaan", "4")
    return tmp_path


@pytest.fixture
def service() -> Iterator[Service]:
    with running(pdok(document())) as service:
        yield service


def write(root: Path, file: str, street: str, number: str) -> bytes:
    content = TEXT.format(name=file, street=street, number=number).encode()
    (root / file).write_bytes(content)
    return content


def by_number(asked: Asked) -> Answer:
    """Know every number in the street."""
    number = int(asked["q"].split(",")[0].split()[-1])
    return pdok(document(huisnummer=number, postcode=None))(asked)


def run(root: Path, service: Service, *arguments: str) -> int:
    return main(["geocode", "--root", str(root), "--server", service.url, *arguments])


def test_a_venue_gets_its_place(root: Path, service: Service, capsys: pytest.CaptureFixture[str]) -> None:
    """Two lines are added, with the CBS wijk and buurt; comments and all else stay, and it checks."""
    before = (root / HOEF).read_text()

    assert 0 == run(root, service)
    assert (
        before.replace(
            "telefoon",
            "plek: {lat: 52.62948, lon: 4.72433}\ncbs: {wijk: WK036104, buurt: BU03610404}\ntelefoon",
        )
        == (root / HOEF).read_text()
    )
    assert [
        f"{HOEF}: gevonden als Schelfhoutlaan 4, 1816LG Alkmaar. {FOUND}",
        "1 plek gevonden en opgeslagen.",
        "Alle locaties hebben een plek.",
    ] == capsys.readouterr().out.splitlines()
    catalogue = load_catalogue(root, golden.TODAY).catalogue
    assert catalogue is not None
    assert catalogue.venues["hoef"].cbs is not None


def test_a_second_time_nothing_is_asked(
    root: Path, service: Service, capsys: pytest.CaptureFixture[str]
) -> None:
    """What has a place is left alone, also what an editor wrote himself."""
    assert 0 == run(root, service)
    capsys.readouterr()
    assert 0 == run(root, service)

    assert 1 == len(service.asked)
    assert "Alle locaties hebben een plek.\n" == capsys.readouterr().out


def test_a_try_saves_nothing(root: Path, service: Service, capsys: pytest.CaptureFixture[str]) -> None:
    """With --dry-run the service is asked, and the file stays."""
    before = (root / HOEF).read_bytes()

    assert 0 == run(root, service, "--dry-run")
    assert before == (root / HOEF).read_bytes()
    assert "1 plek gevonden. Er is niets opgeslagen." in capsys.readouterr().out


def test_codes_that_are_there_stay(root: Path, service: Service) -> None:
    """An editor can know better than the CBS."""
    (root / HOEF).write_text((root / HOEF).read_text() + "cbs: {wijk: WK036101}\n")

    assert 0 == run(root, service)
    assert "cbs: {wijk: WK036101}\n" in (root / HOEF).read_text()
    assert "WK036104" not in (root / HOEF).read_text()


def test_who_asks_says_which_catalogue_it_is(root: Path, service: Service) -> None:
    """By its municipality and its site."""
    (root / "mkdocs.yml").write_text('site_name: Klein\nsite_url: "https://klein.example/"\n')
    run(root, service)

    (agent,) = service.agents
    assert agent.startswith("wijkrecept/")
    assert agent.endswith(" (catalogus Alkmaar; https://klein.example/)")


def test_an_address_without_a_street_is_told(
    root: Path, service: Service, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody is asked where a town is."""
    (root / HOEF).write_text("naam: De Hoef\nwijk: overdie\nadres: {plaats: Alkmaar}\n")

    assert 0 == run(root, service)
    assert [] == service.asked
    assert [
        f"{HOEF}: in het adres staat geen straat. Zet die erbij met het huisnummer.",
        "Geen plek gevonden.",
        "1 locatie heeft nog geen plek. Vul het adres aan, of zet `plek` er zelf bij.",
    ] == capsys.readouterr().out.splitlines()


@pytest.mark.parametrize(
    ("places", "sentence"),
    [
        (
            [document(weergavenaam="Schelfhoutlaan 6, 1816LG Alkmaar", huisnummer=6)],
            "Schelfhoutlaan 4, Alkmaar is niet precies gevonden. Dit lijkt erop:",
        ),
        (
            [document(), document(centroide_ll="POINT(4.75 52.64)", postcode="1812AA")],
            "Schelfhoutlaan 4, Alkmaar kan meer dan één plek zijn:",
        ),
        (
            [document(gemeentenaam="Bergen (NH.)")],
            "Schelfhoutlaan 4, Alkmaar ligt in een andere gemeente dan de wijk Overdie:",
        ),
        (
            [document(centroide_ll="POINT(4.73 52.74)")],
            "Schelfhoutlaan 4, Alkmaar ligt ver van het midden van de wijk Overdie:",
        ),
        ([], "Schelfhoutlaan 4, Alkmaar is niet gevonden. Kijk het adres na."),
    ],
)
def test_what_is_not_certain_is_listed(
    root: Path,
    service: Service,
    places: list[dict[str, object]],
    sentence: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Never guessed: without a terminal the file stays as it is, and the places are named."""
    service.answer = pdok(*places)
    before = (root / HOEF).read_bytes()

    assert 0 == run(root, service)
    said = capsys.readouterr().out.splitlines()
    assert f"{HOEF}: {sentence}" == said[0]
    assert len(places) == len([line for line in said if line.startswith("    ")])
    assert said[-1].startswith("1 locatie heeft nog geen plek.")
    assert before == (root / HOEF).read_bytes()


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def on_a_terminal(monkeypatch: pytest.MonkeyPatch, typed: str = "") -> tuple[Terminal, Terminal]:
    screen, errors = Terminal(), Terminal()
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setattr(sys, "stdin", Terminal(typed))
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setattr(sys, "stderr", errors)
    return screen, errors


@pytest.mark.parametrize(
    ("typed", "point"), [("2\n", "lat: 52.64000, lon: 4.75000"), ("0\nx\n9\n1\n", "52.62948")]
)
def test_a_person_can_choose(
    root: Path, service: Service, typed: str, point: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a terminal it asks until a number is typed that is there."""
    service.answer = pdok(document(), document(centroide_ll="POINT(4.75 52.64)", postcode="1812AA"))
    screen, _ = on_a_terminal(monkeypatch, typed)

    assert 0 == run(root, service)
    assert point in (root / HOEF).read_text()
    assert (
        "    2. Schelfhoutlaan 4, 1816LG Alkmaar, gemeente Alkmaar (52.64, 4.75; PDOK)\n" in screen.getvalue()
    )
    assert typed.count("\n") == screen.getvalue().count("Typ het nummer.")


@pytest.mark.parametrize("typed", ["\n", ""])
def test_a_person_can_pass(root: Path, service: Service, typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Enter, or the end of what is typed, leaves the file as it is."""
    service.answer = pdok(document(huisnummer=6))
    before = (root / HOEF).read_bytes()
    on_a_terminal(monkeypatch, typed)

    assert 0 == run(root, service)
    assert before == (root / HOEF).read_bytes()


def test_a_bar_shows_on_a_terminal_only(
    root: Path, service: Service, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file or another program gets the sentences and nothing else."""
    run(root, service, "--dry-run")
    assert "" == capsys.readouterr().err

    _, errors = on_a_terminal(monkeypatch)
    run(root, service, "--dry-run")
    assert "0/1" in errors.getvalue()
    assert errors.getvalue().endswith("\r")


def test_openstreetmap_is_named_in_the_file(root: Path, service: Service) -> None:
    """Its licence asks for that; it knows no CBS codes."""
    service.answer = pdok()
    with running(nominatim(osm_place()), "/search") as fallback:
        assert 0 == run(root, service, "--fallback", fallback.url)

    lines = (root / HOEF).read_text().splitlines()
    place = lines.index("plek: {lat: 52.62948, lon: 4.72433}")
    assert lines[place - 1].startswith("# Plek van OpenStreetMap (20")
    assert lines[place - 1].endswith("): © OpenStreetMap-bijdragers, ODbL.")
    assert "cbs" not in "".join(lines)


def test_who_names_a_server_is_sent_to_no_other(root: Path, service: Service) -> None:
    """What it does not know is then not found."""
    service.answer = pdok()

    assert 0 == run(root, service)
    assert 1 == len(service.asked)


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (
            failing(429, Retry_After="61"),
            "PDOK krijgt nu te veel vragen. Probeer het over 2 minuten opnieuw.",
        ),
        (failing(429), "PDOK krijgt nu te veel vragen. Probeer het later opnieuw."),
    ],
)
def test_a_busy_service_is_left_alone(
    root: Path,
    service: Service,
    answer: Callable[[Asked], Answer],
    sentence: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """One request, exit code 2 and one sentence."""
    write(root, LAAN, "Schelfhoutlaan", "6")
    service.answer = answer

    assert 2 == run(root, service)
    assert 1 == len(service.asked)
    assert f"{sentence}\n" == capsys.readouterr().err


def test_without_internet_it_says_so(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2 and one sentence, however many venues there are."""
    write(root, LAAN, "Schelfhoutlaan", "6")
    with running(pdok()) as gone:
        pass

    assert 2 == run(root, gone)
    assert (
        "PDOK is niet te bereiken. Hebt u internet? Probeer het later opnieuw.\n" == capsys.readouterr().err
    )


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (failing(500), "PDOK werkt nu niet goed. Probeer het later opnieuw."),
        (failing(200, b"<html>"), "PDOK werkt nu niet goed. Probeer het later opnieuw."),
        (lambda _: SLOW, "PDOK geeft geen antwoord. Probeer het later opnieuw."),
    ],
)
def test_a_failure_is_told_and_the_next_is_tried(  # noqa: PLR0913, PLR0917  cases and fixtures
    root: Path,
    service: Service,
    answer: Callable[[Asked], Answer],
    sentence: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """One venue without an answer does not stop the others; the exit code tells that it failed."""
    monkeypatch.setattr(geocode, "TIMEOUT", 1.0)
    write(root, LAAN, "Schelfhoutlaan", "6")
    service.answer = lambda asked: answer(asked) if " 4," in asked["q"] else by_number(asked)

    assert 1 == run(root, service)
    assert f"{HOEF}: {sentence}\n" == capsys.readouterr().err
    assert "plek:" in (root / LAAN).read_text()


def test_three_failures_in_a_row_are_enough(
    root: Path, service: Service, capsys: pytest.CaptureFixture[str]
) -> None:
    """A service that is down is not asked for every venue."""
    for number in range(5):
        write(root, f"{VENUES}zaal-{number}.yml", "Schelfhoutlaan", str(10 + number))
    service.answer = failing(500)

    assert 2 == run(root, service)
    assert 3 == len(service.asked)
    assert capsys.readouterr().err.endswith("\nPDOK werkt nu niet goed. Probeer het later opnieuw.\n")


@pytest.fixture
def _interruptible() -> Iterator[None]:
    """Let Ctrl+C do what it does on a terminal: in a background job it is passed over."""
    usual = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, usual)


@pytest.mark.usefixtures("_interruptible")
def test_a_stop_in_the_middle_loses_nothing(
    root: Path, service: Service, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was found is saved, the rest is whole, and the next time goes on from there."""
    second = write(root, LAAN, "Schelfhoutlaan", "6")
    third = write(root, PLEIN, "Schelfhoutlaan", "8")

    def stop_at_six(asked: Asked) -> Answer:
        if " 6," not in asked["q"]:
            return by_number(asked)
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
        return SLOW

    service.answer = stop_at_six
    assert 2 == run(root, service)

    out, err = capsys.readouterr()
    assert "1 plek gevonden en opgeslagen.\n" in out
    assert "Gestopt. Wat al gevonden was, is bewaard. Een volgende keer gaat het verder.\n" == err
    assert "plek:" in (root / HOEF).read_text()
    assert (second, third) == ((root / LAAN).read_bytes(), (root / PLEIN).read_bytes())
    assert [] == [path for path in (root / VENUES).iterdir() if path.suffix == ".tmp"]

    service.answer = by_number
    service.asked.clear()
    assert 0 == run(root, service)
    assert ["Schelfhoutlaan 6, Alkmaar", "Schelfhoutlaan 8, Alkmaar"] == [each["q"] for each in service.asked]


def test_an_odd_file_is_left_alone(root: Path, service: Service, capsys: pytest.CaptureFixture[str]) -> None:
    """What is found for it is not lost on the others: the exit code tells that it was not saved."""
    (root / HOEF).write_text(
        "{naam: De Hoef, wijk: overdie, adres: {straat: Schelfhoutlaan, nummer: 4, plaats: Alkmaar}}\n"
    )

    assert 1 == run(root, service)
    assert f"{HOEF}: niet veranderd. Dit bestand is op een bijzondere manier" in capsys.readouterr().out


def test_a_catalogue_with_errors_is_checked_first(
    root: Path, service: Service, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, and nobody is asked anything."""
    (root / LAAN).write_text("naam: De Laan\n")

    assert 2 == run(root, service)
    assert [] == service.asked
    assert "Er staan fouten in de catalogus. Bekijk ze met: wijkrecept check.\n" == capsys.readouterr().err


def test_without_a_catalogue_nothing_is_asked(
    tmp_path: Path, service: Service, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, as for checking."""
    assert 2 == run(tmp_path, service)
    assert "staat geen map `catalog`" in capsys.readouterr().err
