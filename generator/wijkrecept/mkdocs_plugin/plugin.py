"""Wire MkDocs' events to the catalogue and its pages."""

from __future__ import annotations

import datetime as dt
import logging
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, InclusionLevel

from wijkrecept.catalogue import EntryCache, HolidayCalendar, Severity, load_catalogue
from wijkrecept.catalogue.edition import edition_of
from wijkrecept.finder import browser_texts, finder_payload
from wijkrecept.mkdocs_plugin import assets, stamping
from wijkrecept.mkdocs_plugin.config import WijkreceptConfig
from wijkrecept.mkdocs_plugin.frame import Frame
from wijkrecept.pages.data import compact_json
from wijkrecept.pages.maps import Tiles, UnknownTilesError, map_script, named_tiles
from wijkrecept.pages.page import Page
from wijkrecept.pages.rendering import Rendering
from wijkrecept.pages.site import all_pages
from wijkrecept.texts import load_texts

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page as MkDocsPage
    from mkdocs.utils.templates import TemplateContext

_log = get_plugin_logger("wijkrecept")
_THEME = Path(__file__).parent / "theme"
_FOLDERS = ("catalog", "neighbourhoods")
_SHELL_FOLDER = "wijkrecept-shell"
_NO_TILES = "geen"
_PLAIN_TEXT = re.compile(r"<[^>]*>")


class WijkreceptPlugin(BasePlugin[WijkreceptConfig]):
    """Add a catalogue's pages, finder, maps and recept to a MkDocs site."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Keep one plugin object for all rebuilds of `serve`, and with it what was read before.

        MkDocs makes a new object for each rebuild unless a plugin defines this event.
        """
        del command, dirty
        self._cache = EntryCache()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check the catalogue before MkDocs empties the site of the last build.

        This is the last event before it does, so a catalogue with errors leaves that site whole.
        """
        self._texts = load_texts()
        self._require(bool(config.site_url), "no_site_url")
        self._require(config.use_directory_urls, "no_directory_urls")
        self._root = Path(config.config_file_path or "mkdocs.yml").resolve().parent / self.config.root
        self._tiles = self._find_tiles()
        today = self._today()
        loaded = load_catalogue(self._root, today, getattr(self, "_cache", None))
        errors = [problem for problem in loaded.problems if problem.severity is Severity.ERROR]
        for problem in errors:
            _log.error("%s", problem)
        if loaded.catalogue is None:
            raise PluginError(self._texts("build.errors", count=len(errors)))
        if warnings := len(loaded.problems) - len(errors):
            _log.info(self._texts("build.warnings", count=warnings))
        calendar = HolidayCalendar(region=self.config.school_region)
        self._edition = edition_of(loaded.catalogue, today, calendar)
        self._add_to_theme(config)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Render the pages' contents, and tell MkDocs of their addresses.

        Each address gets an empty stand-in, so that a link to it from a hand-written page is
        found to be good. One shell for each kind of page goes through the theme.
        """
        rendering = Rendering(self._edition, self._texts, config.site_url or "/")
        self._pages = tuple(all_pages(rendering))
        self._stand_ins = [
            File.generated(config, f"{page.path}index.html", content="") for page in self._pages
        ]
        self._shells: dict[tuple[str, int], stamping.Shell] = {}
        self._shell_files: dict[str, tuple[str, int]] = {}
        self._written: dict[str, str] = {}
        for kind, depth in sorted({(page.kind.value, page.depth) for page in self._pages}):
            source = f"{stamping.path_sentinel(kind, depth)}index.md"
            self._shell_files[source] = (kind, depth)
            files.append(File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV))
        for file in self._stand_ins:
            files.append(file)
        for asset in (*assets.browser_assets(), assets.pictogram_sprite(), *assets.schema_assets()):
            files.append(_asset_file(config, asset))
        return files

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Choose the frame of a page, unless its author chose another; fill a shell's values."""
        del config, files
        page.meta.setdefault("template", "wijkrecept.html")
        if page.file.src_uri in self._shell_files:
            page.meta.update(
                title=stamping.TITLE,
                description=stamping.DESCRIPTION,
                robots=stamping.ROBOTS,
                linked_data=stamping.LINKED_DATA,
                wijkrecept=self._shell_files[page.file.src_uri][0],
            )
        return markdown

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Put the sentinel into a shell, and keep the text of a hand-written page for the finder."""
        del config, files
        if page.file.src_uri in self._shell_files:
            return stamping.CONTENT
        if not page.is_homepage:
            self._written[page.file.src_uri] = html
        return html

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Hand the frame to the templates, now that every hand-written page has been read.

        The stand-ins have served: links are checked, and MkDocs need not write them.
        """
        for file in self._stand_ins:
            files.remove(file)
        index = assets.hashed(
            "finder", "json", finder_payload(self._edition, self._texts, self._hand_written(files))
        )
        texts = assets.hashed("texts", "json", compact_json(browser_texts(self._texts)).encode())
        map_asset = assets.hashed("map", "js", map_script(self._tiles).encode())
        for asset in (index, texts, map_asset):
            files.append(_asset_file(config, asset))
        env.globals["wijkrecept"] = Frame(
            edition=self._edition,
            t=self._texts,
            site_url=config.site_url or "/",
            site_name=config.site_name,
            browser={
                "index": index.path,
                "texts": texts.path,
                "map": map_asset.path,
                "pictograms": assets.PICTOGRAMS_PATH,
            },
        )
        return env

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Put the stamped pages into the sitemap, and leave the shells out.

        Material's instant navigation loads only what is in the sitemap.
        """
        if template_name == "sitemap.xml":
            written = [file for file in context["pages"] if file.src_uri not in self._shell_files]
            listed: Any = [
                *written,
                *(_SitemapEntry(config, page, self._edition.today) for page in self._pages),
            ]
            context["pages"] = listed
        return context

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Catch a shell after all other plugins have had it, and keep MkDocs from writing it."""
        del config
        key = self._shell_files.get(page.file.src_uri)
        if key is None:
            return output
        self._shells[key] = stamping.Shell(output, *key)
        return ""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Stamp every page out of its shell and write it."""
        site = Path(config.site_dir)
        for page in self._pages:
            target = site / page.path / "index.html"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(self._shells[page.kind.value, page.depth].stamp(page), encoding="utf-8")

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Rebuild when a catalogue file changes."""
        del config, builder
        for folder in _FOLDERS:
            server.watch(str(self._root / folder))
        return server

    def _add_to_theme(self, config: MkDocsConfig) -> None:
        """Add our templates, styles and script. A site's own `custom_dir` still comes first."""
        if str(_THEME) not in config.theme.dirs:
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(_THEME))
        try:
            entries = assets.browser_entries()
        except assets.NoBrowserBuildError as error:
            raise self._refusal("no_browser_build") from error
        if entries["main.css"] not in config.extra_css:
            config.extra_css.insert(0, entries["main.css"])
            script = ExtraScriptValue(entries["main.js"])
            script.type = "module"
            config.extra_javascript.append(script)

    def _hand_written(self, files: Files) -> list[tuple[str, str, str]]:
        """Give each hand-written page but the home page, for the finder."""
        found = []
        for source, html in self._written.items():
            file = files.get_file_from_path(source)
            if file is not None and file.page is not None:
                text = " ".join(_PLAIN_TEXT.sub(" ", html).split())
                found.append((str(file.page.title), file.url, text))
        return found

    def _find_tiles(self) -> Tiles | None:
        name = self.config.tiles
        if name == _NO_TILES:
            return None
        if "{z}" in name:
            return Tiles(url=name, attribution=self.config.tiles_attribution)
        try:
            return named_tiles(name)
        except UnknownTilesError as error:
            raise self._refusal("unknown_tiles", name=name) from error

    def _today(self) -> dt.date:
        if self.config.today is None:
            return dt.datetime.now(tz=dt.UTC).astimezone().date()
        try:
            return dt.date.fromisoformat(str(self.config.today))
        except ValueError as error:
            raise self._refusal("bad_today") from error

    def _require(self, fulfilled: bool, reason: str) -> None:  # noqa: FBT001  reads as a sentence
        if not fulfilled:
            raise self._refusal(reason)

    def _refusal(self, reason: str, **blanks: object) -> PluginError:
        return PluginError(self._texts("build.cannot_run", reason=self._texts(f"build.{reason}", **blanks)))


class _SitemapEntry:
    """A stamped page as the sitemap's template asks for it."""

    is_link = False

    def __init__(self, config: MkDocsConfig, page: Page, today: dt.date) -> None:
        self.page = self
        self.canonical_url = f"{config.site_url}{page.path}"
        self.abs_url = self.canonical_url
        self.update_date = today.isoformat()


def _asset_file(config: MkDocsConfig, asset: assets.Asset) -> File:
    return File.generated(config, asset.path, content=asset.content, inclusion=InclusionLevel.INCLUDED)


logging.getLogger("mkdocs.commands.build").addFilter(
    # A shell is not a page, so that it is not written is no news.
    lambda record: not (record.msg.startswith("Page skipped") and "WRq7SENTINEL" in record.getMessage())
)
