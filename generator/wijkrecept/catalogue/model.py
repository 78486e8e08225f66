"""The checked model: what the catalogue's files say, as frozen, typed values.

Everything here is true by construction: the only way to get a `Catalogue` is
`wijkrecept.catalogue.load_catalogue`, which refuses to make one while any file has an error.
Other rooms may therefore follow every reference without looking whether it exists.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from wijkrecept.catalogue.schedule import Schedule


@dataclass(frozen=True, slots=True)
class Point:
    """A place on earth in WGS84 degrees, latitude first."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Address:
    """A Dutch postal address; `None` where the catalogue does not know it."""

    town: str
    street: str | None = None
    number: str | None = None
    postcode: str | None = None
    """Written with a space, as on an envelope: `1816 LG`."""

    @property
    def street_line(self) -> str:
        """The street and, where known, the number: `Coornhertkade 106`; empty without a street."""
        return " ".join(part for part in (self.street, self.number) if part) if self.street else ""


class Answer(StrEnum):
    """What an entry says of a yes-or-no question."""

    YES = "ja"
    NO = "nee"
    UNKNOWN = "onbekend"


@dataclass(frozen=True, slots=True)
class Access:
    """Who can get in and take part."""

    wheelchair: Answer = Answer.UNKNOWN
    hearing_loop: Answer = Answer.UNKNOWN
    low_stimulus: Answer = Answer.UNKNOWN


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach somebody; `None` where not given."""

    phone: str | None = None
    email: str | None = None
    website: str | None = None


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo that an entry shows."""

    name: str
    """The name of its file, one of `Catalogue.photos`."""
    description: str
    """What can be seen on it, for who cannot see it."""


@dataclass(frozen=True, slots=True)
class PhotoFile:
    """A picture that browsers can show, with its size in pixels as they show it."""

    path: Path
    width: int
    height: int


class Places(StrEnum):
    """Whether there is room for somebody new."""

    OPEN = "open"
    WAITING_LIST = "wachtlijst"
    FULL = "vol"


@dataclass(frozen=True, slots=True)
class OfficeHour:
    """When and where a coach can be met; exactly one of `venue` and `practice` is set."""

    organisation: str
    weekday: int
    start: dt.time
    end: dt.time
    venue: str | None = None
    practice: str | None = None


@dataclass(frozen=True, slots=True)
class Deputy:
    """Who helps when a coach is away; at least one of the three is set."""

    organisation: str | None
    """An organisation with a coach of its own."""
    phone: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class ReferralRoute:
    """A way by which a referrer sends a patient's details to a coach."""

    kind: str
    """`zorgdomein`, `zorgmail`, `e-mail`, `telefoon` or `papier`, as the schema lists them."""
    note: str | None


@dataclass(frozen=True, slots=True)
class CoachService:
    """What an organisation offers to people who come with a recept."""

    role: str
    """What the coach is called here: `welzijnscoach`, `cliëntondersteuner`."""
    contact: Contact
    reachable: str | None
    contact_within: int
    """Working days within which the coach calls the patient."""
    deputy: Deputy | None = None
    routes: tuple[ReferralRoute, ...] = ()
    """By which ways a referrer sends the patient, the best first."""
    send_along: tuple[str, ...] = ()
    """What a referrer sends along, each in a few words."""


@dataclass(frozen=True, slots=True)
class PostcodeArea:
    """Postcodes from `first` to `last`, both included, as six characters: `1812AA`."""

    first: str
    last: str

    @property
    def digits(self) -> str | None:
        """The four digits, when the area is all that begins with them."""
        digits = self.first[:4]
        return digits if (self.first, self.last) == (f"{digits}AA", f"{digits}ZZ") else None


@dataclass(frozen=True, slots=True)
class Translation:
    """An entry's own texts in another language, each under the name of the text that it is of.

    `None` where the entry has no such text, or nobody translated it.
    """

    name: str | None = None
    description: str | None = None
    cost_note: str | None = None
    welcome: str | None = None
    ask_for: str | None = None
    bring: str | None = None
    group_size: str | None = None
    sign_up_note: str | None = None
    not_suitable: str | None = None
    route: str | None = None
    role: str | None = None
    reachable: str | None = None


Translations: TypeAlias = Mapping[str, Translation]
"""By ISO 639-1 code."""

NOT_TRANSLATED = Translation()
_NO_TRANSLATIONS: Translations = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """A wijk: editorial, so not always one of Statistics Netherlands (CBS)."""

    id: str
    name: str
    also_called: tuple[str, ...]
    """Other names for it, and the names of the buurten in it."""
    municipality: str | None
    description: str | None
    cbs_code: str | None
    postcodes: tuple[PostcodeArea, ...]
    borders: tuple[str, ...]
    centre: Point | None
    coaches: tuple[str, ...]
    """Organisations whose coach works here, the regular one first; never empty."""
    office_hours: tuple[OfficeHour, ...]
    example: bool
    source: str
    """The file it came from, relative to the catalogue's root, with `/`."""


@dataclass(frozen=True, slots=True)
class CbsArea:
    """Where something lies in the areas of Statistics Netherlands (CBS), by their codes."""

    wijk: str
    buurt: str | None = None


@dataclass(frozen=True, slots=True)
class Venue:
    """A place where activities are held."""

    id: str
    name: str
    neighbourhood: str
    description: str | None
    address: Address
    point: Point | None
    route: str | None
    contact: Contact
    access: Access
    checked: dt.date | None
    example: bool
    source: str
    translations: Translations = field(default_factory=lambda: _NO_TRANSLATIONS)
    cbs: CbsArea | None = None
    """Not always that of its wijk, which is editorial."""
    photo: Photo | None = None


@dataclass(frozen=True, slots=True)
class Organisation:
    """Who organises activities, or sends the coach."""

    id: str
    name: str
    description: str | None
    contact: Contact
    coach: CoachService | None
    example: bool
    source: str
    translations: Translations = field(default_factory=lambda: _NO_TRANSLATIONS)


@dataclass(frozen=True, slots=True)
class Practice:
    """A general practice or health centre that refers."""

    id: str
    name: str
    neighbourhoods: tuple[str, ...]
    address: Address | None
    point: Point | None
    contact: Contact
    office_hours: tuple[OfficeHour, ...]
    example: bool
    source: str
    deputy: Deputy | None = None
    """Who helps this practice's patients when the coach is away; `None` when as the coach says."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """A reason for encounter, by its ICPC-1 code (WONCA; Dutch edition by NHG), in our own words."""

    id: str
    """The code in lower case with a dash for the dot: `z04-03`."""
    code: str
    name: str
    lay_words: tuple[str, ...]
    indication: str | None
    """For whom an activity can help."""
    not_here: str | None
    """When other help comes first. For the referrer's screen, never for the patient's paper."""
    source: str

    @property
    def parent_code(self) -> str | None:
        """The code this one refines (`Z04` for `Z04.03`), whether or not it is in the catalogue."""
        head, dot, _ = self.code.partition(".")
        return head if dot else None


@dataclass(frozen=True, slots=True)
class FirstTime:
    """What somebody needs to know who has never been there."""

    welcome: str | None = None
    ask_for: str | None = None
    bring_someone: bool | None = None
    just_look: bool | None = None
    bring: str | None = None
    group_size: str | None = None


@dataclass(frozen=True, slots=True)
class SignUp:
    """Whether and how to sign up."""

    needed: bool
    contact: Contact
    note: str | None


@dataclass(frozen=True, slots=True)
class Activity:
    """Something people do together at a venue, to which a referrer can send a patient."""

    id: str
    """`<wijk>/<slug>`: the file's path, and its identity for ever."""
    neighbourhood: str
    name: str
    kind: str
    venue: str
    organisation: str
    complaints: tuple[str, ...]
    """ICPC codes as the entry gives them."""
    description: str
    search_words: tuple[str, ...]
    schedules: tuple[Schedule, ...]
    first_date: dt.date | None
    cost: Decimal
    """Euros for one time; zero when free."""
    cost_note: str | None
    audiences: tuple[str, ...]
    languages: tuple[str, ...]
    """ISO 639-1 codes; Dutch when the entry names none."""
    access: Access
    """The entry's own, else the venue's, question by question."""
    first_time: FirstTime
    sign_up: SignUp | None
    places: Places
    not_suitable: str | None
    checked: dt.date
    valid_until: dt.date | None
    retired: dt.date | None
    successor: str | None
    example: bool
    source: str
    translations: Translations = field(default_factory=lambda: _NO_TRANSLATIONS)
    photo: Photo | None = None
