"""Everything of a site that can be made, and can go wrong, before MkDocs touches the last one.

MkDocs empties the folder of the site before it reads a single page. So the catalogue is checked,
a page of each language is rendered and the settings are tried out first, and what is refused here leaves the
last good site standing.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from wijkrecept.catalogue import EntryCache, HolidayCalendar, Problem, Severity, load_catalogue
from wijkrecept.catalogue.edition import Edition, edition_of
from wijkrecept.catalogue.schedule import Closure
from wijkrecept.form_editor import Backend, EditorSettingsError, backend_of
from wijkrecept.mkdocs_plugin import assets
from wijkrecept.mkdocs_plugin.config import WijkreceptConfig
from wijkrecept.mkdocs_plugin.phases import PLAN, READ, Phases
from wijkrecept.mkdocs_plugin.writing import Plan
from wijkrecept.pages.feedback import BY_MAIL, Feedback
from wijkrecept.pages.keeping import LastingPieces
from wijkrecept.pages.maps import Tiles, UnknownTilesError, map_script, named_tiles
from wijkrecept.pages.rendering import Rendering
from wijkrecept.pages.site import planned_pages, planned_translations
from wijkrecept.texts import DUTCH, TRANSLATED, Texts, load_texts

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NO_TILES = "geen"


class RefusedError(Exception):
    """The site can't be made; says why in a sentence, after the catalogue's errors if it has any."""

    def __init__(self, sentence: str, errors: tuple[Problem, ...] = ()) -> None:
        super().__init__(sentence)
        self.errors = errors


@dataclass(frozen=True, slots=True)
class Preparation:
    """What a build is made of."""

    edition: Edition
    plans: tuple[Plan, ...]
    """The pages of each language, Dutch first. They are rendered when they are written: keeping all of
    ten thousand activities would take hundreds of megabytes."""
    map_script: str
    """The script that draws maps."""
    entries: Mapping[str, str]
    """Where the browser's programs and styles stand in the site."""
    languages: tuple[Texts, ...]
    """The texts of each language that activities and sheets are in, Dutch first."""
    editor: Backend | None
    """Where the form editor saves, if the site has one."""
    circumstances: tuple[object, ...]
    """Everything that pages depend on beside the catalogue and their frame; equal when they would be."""
    digest: bytes
    """Changes with anything that the finder's file is made of, but for the hand-written pages."""
    warnings: int
    """How many warnings the catalogue has."""


def prepare(  # noqa: PLR0913  each from another place
    root: Path,
    settings: WijkreceptConfig,
    site_url: str,
    texts: Texts,
    cache: EntryCache | None,
    *,
    feedback: Feedback = BY_MAIL,
    phases: Phases,
    pieces: LastingPieces | None = None,
) -> Preparation:
    """Read and check the catalogue below `root`, and plan its pages.

    With `pieces` of an earlier build, those that would be the same are shown again, and what pages ask
    of the catalogue is noted there.

    Raises `RefusedError` for errors in the catalogue and for settings that cannot work.
    """
    tiles = _tiles(settings, texts)
    entries = _browser_entries(texts)
    languages = (texts, *_other_languages(settings, texts))
    editor = _editor(settings, texts)
    today = _today(settings, texts)
    calendar = HolidayCalendar(
        settings.school_region,
        added={Closure.SCHOOL_HOLIDAYS: _dates(settings, "school_holidays_added", texts)},
        removed={Closure.SCHOOL_HOLIDAYS: _dates(settings, "school_holidays_removed", texts)},
    )
    loaded = load_catalogue(
        root, today, cache, calendar=calendar, watch=lambda total: phases.counted(READ, total)
    )
    if loaded.catalogue is None:
        errors = tuple(problem for problem in loaded.problems if problem.severity is Severity.ERROR)
        raise RefusedError(texts.count("build.errors", len(errors)), errors)
    versions = languages if len(languages) > 1 else ()
    circumstances = (today, calendar.settings, site_url, versions, feedback)
    before = None if pieces is None else pieces.last(circumstances)
    edition = edition_of(loaded.catalogue, today, calendar, before)
    if pieces is None:
        rendering = Rendering(edition, texts, site_url, versions, feedback)
    else:
        noted = pieces.begin(edition, circumstances)
        rendering = Rendering(noted, texts, site_url, versions, feedback, pieces)
    plans = [Plan(rendering, tuple(planned_pages(loaded.catalogue)))]
    for other in languages[1:]:
        pages = tuple(planned_translations(loaded.catalogue, other.language))
        plans.append(Plan(rendering.in_language(other), pages))
    for plan in plans:
        # What a language's texts lack shows at an activity's page, before the last site is gone.
        for page in plan.pages[-1:]:
            page.render(plan.rendering)
    phases.end(PLAN, sum(len(plan.pages) for plan in plans))
    return Preparation(
        edition=edition,
        plans=tuple(plans),
        map_script=map_script(tiles),
        entries=entries,
        languages=languages,
        editor=editor,
        circumstances=circumstances,
        digest=hashlib.sha256(
            b"".join((loaded.digest, assets.program_digest(), repr((today, *calendar.settings)).encode()))
        ).digest(),
        warnings=len(loaded.problems),
    )


def refusal(texts: Texts, reason: str, **blanks: object) -> RefusedError:
    """Give the error for a setting that cannot work, by the name of its text below `[build]`."""
    return RefusedError(texts("build.cannot_run", reason=texts(f"build.{reason}", **blanks)))


def _other_languages(settings: WijkreceptConfig, texts: Texts) -> Iterator[Texts]:
    """Give the texts of the languages beside Dutch, each once, in the order of the settings."""
    chosen: list[object] = settings.languages
    for language in dict.fromkeys(chosen):
        if language not in (DUTCH, *TRANSLATED):
            raise refusal(texts, "unknown_language", language=language, known=", ".join(TRANSLATED))
        if language != DUTCH:
            yield load_texts(str(language))


def _editor(settings: WijkreceptConfig, texts: Texts) -> Backend | None:
    if not settings.editor:
        return None
    try:
        return backend_of(settings.editor, texts)
    except EditorSettingsError as error:
        raise RefusedError(texts("build.cannot_run", reason=error)) from error


def _tiles(settings: WijkreceptConfig, texts: Texts) -> Tiles | None:
    name = settings.tiles
    if name == NO_TILES:
        return None
    if "{z}" in name:
        if not settings.tiles_attribution:
            raise refusal(texts, "no_attribution")
        return Tiles(url=name, attribution=settings.tiles_attribution)
    try:
        return named_tiles(name)
    except UnknownTilesError as error:
        raise refusal(texts, "unknown_tiles", name=name) from error


def _browser_entries(texts: Texts) -> Mapping[str, str]:
    try:
        return assets.browser_entries()
    except assets.NoBrowserBuildError as error:
        raise refusal(texts, "no_browser_build") from error


def _today(settings: WijkreceptConfig, texts: Texts) -> dt.date:
    """Give the day of the build, which is Amsterdam's wherever the computer stands."""
    if settings.today is None:
        return dt.datetime.now(tz=AMSTERDAM).date()
    return _date(settings.today, "today", texts)


def _dates(settings: WijkreceptConfig, option: str, texts: Texts) -> tuple[dt.date, ...]:
    days: list[object] = settings[option]
    return tuple(_date(each, option, texts) for each in days)


def _date(value: object, option: str, texts: Texts) -> dt.date:
    try:
        return dt.date.fromisoformat(str(value))
    except ValueError as error:
        raise refusal(texts, "bad_date", option=option, value=value) from error
