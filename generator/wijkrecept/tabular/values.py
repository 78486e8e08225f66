"""What people write in the other cells: costs, how to sign up, for whom, in which languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from wijkrecept.catalogue import keys
from wijkrecept.catalogue.suggestions import letters
from wijkrecept.tabular.moments import DATE, date_of
from wijkrecept.tabular.understanding import NotUnderstoodError

_AMOUNT = re.compile(
    r"(?:€|eur(?:o)?\b)?\s*(?<![0-9.,])(?P<whole>[0-9]{1,4})(?:[.,](?P<cents>[0-9]{2}|-+)|[.,](?P<tens>[0-9]))?(?![0-9]|[.,][0-9])"
    r"\s*(?:€|euro('?s)?\b|eur\b)?",
    re.IGNORECASE,
)
_MONEY = re.compile(r"€|\beur", re.IGNORECASE)
_BARE = re.compile(r"[0-9]{1,4}(?:[.,](?:[0-9]{1,2}|-+))?")
_FREE = re.compile(r"(?:gratis|kosteloos|geen kosten|geen|nee|niets|kost niets|0)\b[.!]?", re.IGNORECASE)
_GIFT = re.compile(r"(?:een\s+)?(?:vrijwillige|vrije)\s+(?:bijdrage|gift)|fooienpot|collecte", re.IGNORECASE)
_OTHER_PERIOD = re.compile(
    r"\b(?:per|p/?|voor)\s*(?:maand|jaar|kwartaal|week|seizoen|cursus|half\s?jaar|[0-9]+\s+(?:keer|lessen|weken|x))"
    r"|\b(?:p/?m|contributie|lidmaatschap|abonnement|strippenkaart|[0-9]+-?(?:badenkaart|rittenkaart))\b"
    r"|/\s*(?:maand|jaar)|maandelijks|jaarlijks",
    re.IGNORECASE,
)
_NOT_FIXED = re.compile(
    r"\b(?:vanaf|max(?:imaal)?|min(?:imaal)?|tussen|tot|circa|ca|ongeveer|ong|wisselend|afhankelijk|inkomen)\b|[±~<>]",
    re.IGNORECASE,
)
_EACH_TIME = re.compile(
    r"(?:per|p\.?)\s*(?:keer|k\.?|persoon|p\.?|les|bijeenkomst|ochtend|middag|avond|dagdeel|maaltijd|x|deelnemer)(?!\w)\.?"
    r"|\b(?:p\.?\s?p\.?|p\.?\s?k\.?)(?!\w)|\bentree\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:met|voor|als|bij|indien|eerste|1e|proef\w*|alleen|leden|tenzij)\b", re.IGNORECASE
)

_PHONE = re.compile(
    r"(?<![0-9])(?:\(?\+?(?:00)?31\)?[\s.-]*(?:\(0\))?[\s.-]*[1-9]|\(?0[1-9])(?:[\s()./-]*[0-9]){7,9}(?![0-9])"
    r"|\b14[ -]?0[0-9]{2,3}\b"
)
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_WEBSITE = re.compile(r"(?:https?://|www\.)[^\s,;<>\"']+[^\s,;.<>\"')]", re.IGNORECASE)
_PHONE_DIGITS = 10
_LOST_ZERO_DIGITS = 9

_NOT_NEEDED = (
    "niet nodig",
    "nee",
    "niet",
    "geen",
    "vrije inloop",
    "inloop",
    "zonder afspraak",
    "nvt",
    "n.v.t.",
)
_NEEDED = (
    "ja",
    "verplicht",
    "nodig",
    "vereist",
    "graag",
    "gewenst",
    "via",
    "bel",
    "mail",
    "aanmelden",
    "opgeven",
)

AUDIENCES: Mapping[str, tuple[str, ...]] = {
    "volwassenen": ("volwassenen", "volwassen", "18+", "vanaf 18"),
    "ouderen": ("ouderen", "oudere", "senioren", "senior", "50+", "55+", "60+", "65+", "70+", "75+"),
    "jongeren": ("jongeren", "jeugd", "tieners"),
    "mannen": ("mannen", "heren"),
    "vrouwen": ("vrouwen", "dames", "moeders"),
    "ouders": ("ouders", "vaders", "opvoeders"),
    "mantelzorgers": ("mantelzorgers", "mantelzorger", "mantelzorg"),
    "nieuwkomers": ("nieuwkomers", "statushouders", "vluchtelingen", "anderstaligen", "inburgeraars"),
    "mensen met een beperking": (
        "mensen met een beperking",
        "beperking",
        "gehandicapten",
        "verstandelijke beperking",
    ),
}
"""The audiences of the schema, each with what lists call them."""

_EVERYBODY = (
    "iedereen",
    "alle leeftijden",
    "allen",
    "alle bewoners",
    "buurtbewoners",
    "wijkbewoners",
    "bewoners",
)

LANGUAGES: Mapping[str, tuple[str, ...]] = {
    "nl": ("nl", "nederlands"),
    "en": ("en", "engels"),
    "tr": ("tr", "turks"),
    "ar": ("ar", "arabisch", "marokkaans", "syrisch"),
    "pl": ("pl", "pools"),
    "uk": ("uk", "oekraiens"),
    "ti": ("ti", "tigrinya", "tigrinja"),
    "fa": ("fa", "farsi", "perzisch", "dari"),
    "so": ("so", "somalisch"),
    "fr": ("fr", "frans"),
    "de": ("de", "duits"),
    "es": ("es", "spaans"),
    "bg": ("bg", "bulgaars"),
    "ro": ("ro", "roemeens"),
    "ru": ("ru", "russisch"),
}
"""The languages of the schema, each with what lists call them; letters only, without accents."""

YES = ("ja", "j", "yes", "x", "v", "waar", "true", "1")
NO = ("nee", "n", "neen", "no", "niet", "onwaar", "false", "0")
UNKNOWN = ("onbekend", "?", "weet niet")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one time costs, as it stands in a file."""

    amount: str
    note: str | None = None


@dataclass(slots=True)
class Reach:
    """How to reach somebody, found in one or more cells."""

    phone: str | None = None
    email: str | None = None
    website: str | None = None
    rest: list[str] = field(default_factory=list)
    """What else stood there, such as a second number."""


def cost_of(cell: str) -> Cost:
    """Read a cost: `gratis`, `€ 2,50`, `2 euro per keer, met koffie`, `vrijwillige bijdrage`.

    Raises `NotUnderstoodError` when it is not one amount for one time.
    """
    text = " ".join(cell.split())
    if text.strip(" -.?") == "":
        raise NotUnderstoodError("cost_empty")
    if _OTHER_PERIOD.search(text):
        raise NotUnderstoodError("cost_period", text=text)
    free = _FREE.match(text)
    if (
        free
        and not _AMOUNT.match(text[free.end() :].strip(" ,.-"))
        and not re.match(r"[.,]?[0-9]", text[free.end() :])
    ):
        return _free(text, text[free.end() :])
    if _GIFT.match(text) and not _MONEY.search(text):
        return Cost(keys.FREE, _sentence(text))
    amounts = [each for each in _AMOUNT.finditer(text) if _MONEY.search(each[0]) or _BARE.fullmatch(text)]
    if len(amounts) != 1 or _NOT_FIXED.search(text):
        raise NotUnderstoodError("cost_unclear", text=text)
    found = amounts[0]
    rest = _EACH_TIME.sub(" ", f"{text[: found.start()]} {text[found.end() :]}")
    if _FREE.search(rest):
        raise NotUnderstoodError("cost_unclear", text=text)
    amount = _amount(found)
    return Cost(keys.FREE if amount == "0,00" else amount, _sentence(rest.strip(" ,.:;/-")) or None)


def _free(text: str, behind: str) -> Cost:
    """Read what is free; with a condition behind it, it is not free for everybody."""
    note = behind.strip(" ,.:;()!-")
    if note and _CONDITION.match(note):
        raise NotUnderstoodError("cost_unclear", text=text)
    return Cost(keys.FREE, _sentence(note) or None)


def _amount(found: re.Match[str]) -> str:
    cents = (found["cents"] or "00").replace("-", "") or "00"
    return f"{int(found['whole'])},{found['tens']}0" if found["tens"] else f"{int(found['whole'])},{cents}"


def _sentence(text: str) -> str:
    text = " ".join(text.split()).strip(" ,;:-")
    if text.startswith("(") and text.endswith(")") and text.count("(") == 1:
        text = text[1:-1].strip()
    return text[:1].upper() + text[1:]


def reach_of(*cells: str) -> Reach:
    """Find a phone number, an e-mail address and a website in cells; the first of each counts."""
    reach = Reach()
    for cell in cells:
        rest = cell
        for name, pattern in (("email", _EMAIL), ("website", _WEBSITE), ("phone", _PHONE)):
            for found in pattern.finditer(rest):
                value = _WRITTEN[name](found[0])
                if getattr(reach, name) is None:
                    setattr(reach, name, value)
                elif getattr(reach, name) != value:
                    reach.rest.append(value)
            rest = pattern.sub(" ", rest)
        left = re.sub(r"\s+", " ", rest).strip(" ,;/|-.:()")
        if left and re.search(r"[A-Za-z0-9]", left):
            reach.rest.append(left)
    return reach


def phone_of(cell: str) -> Reach:
    """Find the phone number of a column of numbers; a zero that the spreadsheet dropped is put back."""
    digits = re.sub("[^0-9]", "", cell)
    if len(digits) == _LOST_ZERO_DIGITS and digits[0] != "0" and re.fullmatch(r"[0-9 -]+", cell.strip()):
        return Reach(phone=f"0{digits}")
    return reach_of(cell)


def _phone(text: str) -> str:
    digits = re.sub("[^0-9+]", "", text.replace("(0)", ""))
    digits = re.sub(r"^(?:\+|00)31", "0", digits)
    if len(digits) != _PHONE_DIGITS:
        return digits
    length = 2 if digits.startswith("06") else 3
    as_it_stands = re.fullmatch(r"0(?!0)[0-9 -]+", text.strip())
    return text.strip() if as_it_stands else f"{digits[:length]}-{digits[length:]}"


def _website(text: str) -> str:
    return text if text.casefold().startswith("http") else f"https://{text}"


_WRITTEN: Mapping[str, Callable[[str], str]] = {"phone": _phone, "email": str, "website": _website}


def sign_up_of(cell: str) -> bool | None:
    """Tell whether one must sign up, if the cell says so."""
    text = cell.strip().casefold()
    if any(text.startswith(word) for word in _NOT_NEEDED):
        return False
    return True if any(re.match(rf"{word}\b", text) for word in _NEEDED) else None


def answer_of(cell: str, *, unknown: bool = False) -> str:
    """Read `ja` or `nee`; with `unknown` also `onbekend`. Raises `NotUnderstoodError` for anything else."""
    text = cell.strip().casefold().rstrip(".!")
    for answer, words in ((keys.YES, YES), ("nee", NO), ("onbekend", UNKNOWN if unknown else ())):
        if text in words:
            return answer
    raise NotUnderstoodError("not_yes_no", text=cell)


def day_of(cell: str) -> str:
    """Read a whole date. Raises `NotUnderstoodError` for anything else."""
    found = DATE.fullmatch(cell.strip().casefold())
    if found is None:
        raise NotUnderstoodError("not_a_date", text=cell)
    return date_of(found).isoformat()


def audiences_of(cell: str) -> tuple[list[str], list[str]]:
    """Give the audiences a cell names, and the words that are none."""
    return _known(cell, {**AUDIENCES, "": _EVERYBODY})


def languages_of(cell: str) -> tuple[list[str], list[str]]:
    """Give the codes of the languages a cell names, and the words that are none."""
    return _known(cell, LANGUAGES)


def listed(cell: str) -> list[str]:
    """Give the parts of a cell with a list."""
    return [part.strip() for part in re.split(r"[,;\n/]|\s+en\s+|\s*&\s*", cell) if part.strip(" .-")]


def _known(cell: str, names: Mapping[str, tuple[str, ...]]) -> tuple[list[str], list[str]]:
    by_letters = {_key(word): name for name, words in names.items() for word in (name, *words) if word}
    found: dict[str, None] = {}
    others = []
    for part in listed(cell):
        key = _key(re.sub(r"^(?:voor|alle)\s+|\s+jaar$", "", part.strip(), flags=re.IGNORECASE))
        if key in by_letters:
            found[by_letters[key]] = None
        else:
            others.append(part)
    return [name for name in found if name], others


def _key(word: str) -> str:
    return letters(word) + ("+" if "+" in word else "")
