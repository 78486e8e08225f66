"""Which column of a list holds what, guessed from its header or said in a mapping file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.reader import read
from wijkrecept.catalogue.suggestions import letters
from wijkrecept.tabular.scalars import scalar
from wijkrecept.tabular.translated import SIGN_UP_NOTE, TRANSLATED, in_language
from wijkrecept.texts import load_texts

FILE = "bestand"
DAY, TIME, FROM, TO, OFTEN = "dag", "tijd", "begintijd", "eindtijd", "frequentie"
CONTACT = "contact"
PASSED_OVER = "overslaan"
MAPPED = "kolommen"

COLUMNS: Mapping[str, tuple[str, ...]] = {
    FILE: (),
    keys.NAME: ("activiteit", "naam activiteit", "titel", "wat", "aanbod", "omschrijving activiteit"),
    keys.KIND: ("categorie", "type", "rubriek", "thema", "soort activiteit", "type activiteit"),
    keys.NEIGHBOURHOOD: ("buurt", "stadsdeel", "gebied", "dorp"),
    keys.VENUE: ("waar", "plaats", "gebouw", "accommodatie", "wijkcentrum", "buurthuis", "naam locatie"),
    keys.ADDRESS: ("straat", "adres locatie", "straat en huisnummer", "bezoekadres"),
    keys.ORGANISATION: ("aanbieder", "organisator", "door", "georganiseerd door", "wie", "naam organisatie"),
    keys.COMPLAINTS: ("icpc", "codes", "icpc codes", "indicatie"),
    keys.DESCRIPTION: ("beschrijving", "toelichting", "uitleg", "inhoud", "korte omschrijving", "informatie"),
    keys.SEARCH_WORDS: ("trefwoorden", "tags"),
    keys.WHEN: ("dag en tijd", "dagen en tijden", "dag/tijd", "tijdstip", "data en tijden", "planning"),
    OFTEN: ("hoe vaak", "regelmaat"),
    DAY: ("dagen", "weekdag"),
    TIME: ("tijden", "hoe laat", "uur"),
    FROM: ("begin", "van", "starttijd", "aanvang", "aanvangstijd"),
    TO: ("eind", "einde", "tot", "eindigt"),
    keys.FIRST_DATE: ("startdatum", "begindatum", "ingangsdatum"),
    keys.COST: ("prijs", "kosten per keer", "eigen bijdrage", "bijdrage", "tarief", "entree"),
    keys.COST_NOTE: ("uitleg kosten", "toelichting kosten"),
    keys.AUDIENCES: ("doelgroep", "doelgroepen", "voor"),
    keys.LANGUAGES: ("taal",),
    keys.WHEELCHAIR: ("rolstoeltoegankelijk", "toegankelijk"),
    keys.HEARING_LOOP: (),
    keys.LOW_STIMULUS: (),
    keys.WELCOME: (),
    keys.ASK_FOR: (),
    keys.BRING_SOMEONE: (),
    keys.JUST_LOOK: (),
    keys.BRING: ("zelf meenemen",),
    keys.GROUP_SIZE: ("aantal deelnemers",),
    keys.SIGN_UP: ("aanmelding", "opgeven", "inschrijven", "aanmelden nodig"),
    keys.PHONE: ("tel", "telefoonnummer", "telnr", "tel nr", "mobiel"),
    keys.EMAIL: ("mail", "emailadres", "mailadres"),
    keys.WEBSITE: ("site", "url", "link", "internet", "webadres"),
    CONTACT: ("contactgegevens", "meer informatie", "info", "contactpersoon"),
    SIGN_UP_NOTE: ("toelichting aanmelden",),
    keys.PLACES: ("plek", "plaatsen", "beschikbaar"),
    keys.NOT_SUITABLE: ("niet geschikt voor",),
    keys.CHECKED: ("laatst gecontroleerd", "controledatum", "peildatum"),
    keys.VALID_UNTIL: ("einddatum",),
    keys.RETIRED: (),
    keys.SUCCESSOR: (),
    keys.EXAMPLE: (),
}
"""What a column can hold, in the order of a sheet that export makes, with what lists call it."""

HOLDS = frozenset((*COLUMNS, *TRANSLATED))
"""All that a column can hold."""

_BY_LETTERS = {letters(name): column for column, names in COLUMNS.items() for name in (column, *names)}
_NEAR = 90
"""Likeness from which a header is a known one with a slip."""
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """Which header holds what."""

    columns: Mapping[str, str]
    """By header; `PASSED_OVER` for what is not taken in."""
    guessed: frozenset[str] = frozenset()
    """Headers that no mapping file told of."""

    def of(self, column: str, header: Sequence[str]) -> int | None:
        """Give the place of the first column that holds something."""
        return next((place for place, each in enumerate(header) if self.columns.get(each) == column), None)


class BadMappingError(ValueError):
    """A mapping file cannot be used; `str` of it is a Dutch sentence that says why."""


def guessed(header: Iterable[str], known: Mapping[str, str] | None = None) -> ColumnMapping:
    """Guess what each header holds; what a mapping file says stands, and no two hold the same."""
    columns = dict(known or {})
    guesses = set()
    for each in header:
        if each and each not in columns:
            column = guess(each)
            taken = column in columns.values()
            columns[each] = PASSED_OVER if column is None or taken else column
            guesses.add(each)
    return ColumnMapping(columns, frozenset(guesses))


def guess(header: str) -> str | None:
    """Give what a column with this header holds, if that is known."""
    translated = in_language(header)
    if translated is not None:
        text, language = translated
        column = f"{guess(text)} ({language})"
        return column if column in TRANSLATED else None
    written = letters(header)
    if not written or len(written) > _LONGEST:
        return None
    if written in _BY_LETTERS:
        return _BY_LETTERS[written]
    near = process.extractOne(written, _BY_LETTERS.keys(), scorer=fuzz.ratio, score_cutoff=_NEAR)
    return _BY_LETTERS[near[0]] if near else None


def mapping_from_file(content: bytes) -> Mapping[str, str]:
    """Read a mapping file. Raises `BadMappingError`."""
    tree, faults = read(content)
    texts = load_texts()
    if tree is None:
        line = faults[0].position.line if faults else 1
        raise BadMappingError(texts("import.mapping_unreadable", line=line))
    columns = tree.value.get(MAPPED)
    if not isinstance(columns, dict) or not all(isinstance(each, str) for each in columns.values()):
        raise BadMappingError(texts("import.mapping_empty", key=MAPPED))
    unknown = sorted(set(columns.values()) - HOLDS - {PASSED_OVER})
    if unknown:
        allowed = ", ".join([*COLUMNS, PASSED_OVER])
        raise BadMappingError(texts("import.mapping_unknown", value=unknown[0], allowed=allowed))
    return columns


def mapping_file(mapping: ColumnMapping) -> bytes:
    """Write a mapping file, with a line on what it is for."""
    lines = [f"# {load_texts()('import.mapping_comment', passed_over=PASSED_OVER)}", f"{MAPPED}:"]
    lines += [f"  {scalar(header)}: {column}" for header, column in mapping.columns.items()]
    return ("\n".join(lines) + "\n").encode()
