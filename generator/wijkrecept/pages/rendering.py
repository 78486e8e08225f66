"""What every page function shares: the edition, the texts and the compiled templates."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from markupsafe import Markup

from wijkrecept import addresses
from wijkrecept.catalogue.edition import Edition
from wijkrecept.catalogue.model import Activity, Answer, Neighbourhood, OfficeHour, Places
from wijkrecept.catalogue.occurrences import Occurrence
from wijkrecept.pages.data import compact_json
from wijkrecept.pages.environment import PageEnvironment
from wijkrecept.pages.feedback import BY_MAIL, Feedback, dialled
from wijkrecept.pages.keeping import Pieces
from wijkrecept.pages.maps import venue_point
from wijkrecept.pages.pictograms import pictogram
from wijkrecept.texts import DUTCH, Texts
from wijkrecept.wording.coaches import coach_lines
from wijkrecept.wording.costs import cost_label
from wijkrecept.wording.dates import clock_time, dated, digits, long_date, moment, short_date, weekday_name
from wijkrecept.wording.languages import language_name
from wijkrecept.wording.schedules import current_rhythm, office_hour
from wijkrecept.wording.sentences import first_lower, first_upper
from wijkrecept.wording.translated import Words

_KEPT = "kept.html"
"""The template of pieces that stand on many pages."""

_BADGE_OF_PLACES = {Places.OPEN: "ok", Places.WAITING_LIST: "wait", Places.FULL: "full"}


@dataclass(frozen=True, slots=True)
class Badge:
    """A short label on a card; the tone colours it, the words carry the meaning."""

    words: str
    tone: str
    """`ok`, `wait`, `full` or `neutral`."""


@dataclass(frozen=True, slots=True)
class Version:
    """A language that a page is also in."""

    language: str
    direction: str
    name: str
    """As its own speakers call it."""


@dataclass(frozen=True)
class Rendering:
    """An edition in the words of one language, ready to be rendered."""

    edition: Edition
    texts: Texts
    site_url: str
    """Where the site will stand, with a slash at the end."""
    languages: tuple[Texts, ...] = ()
    """The texts of all languages that activities are in, Dutch first; empty where there is one only."""
    feedback: Feedback = BY_MAIL
    """How readers report what is wrong, and where editors mend it."""
    pieces: Pieces = field(default_factory=Pieces)
    """Keeps what stands on many pages."""
    _environments: dict[str, PageEnvironment] = field(default_factory=dict, init=False, compare=False)
    """By the way back to the site's root."""

    def in_language(self, texts: Texts) -> Rendering:
        """Give the same edition, ready to be rendered in another language."""
        return replace(self, texts=texts)

    def render(self, template: str, path: str, **values: object) -> str:
        """Render a template for the page at `path`; every link in it is relative to that page."""
        return self._environment(addresses.root_from(path)).page(template).render(values)

    @cached_property
    def versions(self) -> tuple[Version, ...]:
        """The languages of an activity's page, to choose from; empty where there is one only."""
        return tuple(Version(each.language, each.direction, each("language.name")) for each in self.languages)

    @cached_property
    def coach_lines(self) -> Callable[[Neighbourhood], list[list[Words]]]:
        """Gives what a page says of the coaches of a wijk; the same for all activities there."""
        return self.pieces.kept(
            ("coach_lines", self.texts.language),
            lambda wijk: coach_lines(self.edition.catalogue, wijk, self.texts),
            id,
        )

    @cached_property
    def rhythms(self) -> Callable[[Activity], str]:
        """Says how often an activity is, in one line."""
        return self.pieces.kept(
            ("rhythms", self.texts.language),
            lambda activity: current_rhythm(activity, self.edition.today, self.texts),
            id,
        )

    def _environment(self, root: str) -> PageEnvironment:
        found = self._environments.get(root)
        if found is None:
            found = self._environments[root] = self._new_environment(root)
        return found

    def _new_environment(self, root: str) -> PageEnvironment:
        texts = self.texts
        environment = PageEnvironment(texts, root)

        def piece(name: str, key: Callable[[Any], Hashable]) -> Callable[[Any], Markup]:
            sort = name, root, texts.language
            return self.pieces.kept(sort, environment.macro(_KEPT, name), key)

        environment.globals.update(
            catalogue=self.edition.catalogue,
            kinds=texts.table("kind"),
            badges=self.badges,
            upcoming=self.upcoming,
            addresses=addresses,
            # For what is always Dutch: names, addresses.
            dutch="" if texts.language == DUTCH else Markup(' lang="nl" dir="ltr"'),
        )
        environment.filters.update(
            # Where the page of a thing stands.
            activity_path=lambda id_, language=texts.language: addresses.activity_path(id_, language),
            neighbourhood_path=addresses.neighbourhood_path,
            complaint_path=addresses.complaint_path,
            venue_path=addresses.venue_path,
            organisation_path=addresses.organisation_path,
            practice_path=addresses.practice_path,
            poster_path=addresses.poster_path,
            coach_path=addresses.coach_path,
            photo_path=addresses.photo_path,
            # How something is said.
            long_date=lambda date: long_date(date, texts),
            short_date=lambda date: short_date(date, texts),
            dated=lambda date: dated(date, texts),
            digits=lambda time: digits(time, texts),
            clock_time=lambda time: clock_time(time, texts),
            weekday=lambda weekday: weekday_name(weekday, texts),
            office_hour=self._office_hour,
            first_upper=first_upper,
            first_lower=first_lower,
            rhythms=self.rhythms,
            and_rhythm=lambda rhythm: texts("browser.and_rhythm", rhythm=rhythm),
            # How programs read it.
            moment=moment,
            moments=lambda occurrences: " ".join(map(moment, occurrences)),
            tel=dialled,
            json=compact_json,
            venue_point=lambda venue: venue_point(venue, root),
            # Pieces of a page.
            pictogram=lambda name: pictogram(root, name),
            access_list=piece("access_list", lambda access: access),
            badge_list=piece("badge_list", self._badge_facts),
            card=piece("card", id),
            coach_box=piece("coach_box", id),
            date_item=piece("date_item", lambda occurrence: occurrence),
            venue_lines=piece("venue_lines", id),
            venue_map=piece("venue_map", id),
        )
        return environment

    def _badge_facts(self, activity: Activity) -> tuple[object, ...]:
        """Give everything that the badges of an activity depend on."""
        return (
            activity.places,
            activity.cost,
            activity.access.wheelchair,
            activity.languages,
            self.edition.is_stale(activity),
        )

    def badges(self, activity: Activity) -> tuple[Badge, ...]:
        """Give what a card says of an activity in a few words each."""
        t = self.texts
        found = [
            Badge(t.table("places")[activity.places], _BADGE_OF_PLACES[activity.places]),
            Badge(cost_label(activity.cost, t), "neutral"),
        ]
        if activity.access.wheelchair is Answer.YES:
            found.append(Badge(t("badge.wheelchair"), "neutral"))
        found.extend(
            Badge(t("badge.language", language=language_name(code, t)), "neutral")
            for code in activity.languages
            if code != DUTCH
        )
        if self.edition.is_stale(activity):
            found.append(Badge(t("badge.stale"), "wait"))
        return tuple(found)

    def upcoming(self, activity: Activity, most: int) -> tuple[Occurrence, ...]:
        """Give the next dates of an activity, `most` at the most."""
        return self.edition.occurrences.get(activity.id, ())[:most]

    def _office_hour(self, hour: OfficeHour) -> str:
        return office_hour(hour, self.texts)
