"""Wire MkDocs' events to the catalogue and its pages."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, InclusionLevel

from wijkrecept.addresses import photo_path
from wijkrecept.mkdocs_plugin import assets, stamping
from wijkrecept.mkdocs_plugin.aside import folder_of, leave_only, put_aside, put_back
from wijkrecept.mkdocs_plugin.collecting import without_collecting
from wijkrecept.mkdocs_plugin.config import WijkreceptConfig
from wijkrecept.mkdocs_plugin.data_files import DataFiles
from wijkrecept.mkdocs_plugin.editor_files import editor_files
from wijkrecept.mkdocs_plugin.frame import frame_of, site_url
from wijkrecept.mkdocs_plugin.hosting import feedback_of
from wijkrecept.mkdocs_plugin.phases import FRAME, WRITE, Phases
from wijkrecept.mkdocs_plugin.planned_files import PlannedFiles
from wijkrecept.mkdocs_plugin.preparation import Preparation, RefusedError, prepare, refusal
from wijkrecept.mkdocs_plugin.serving import Serving
from wijkrecept.mkdocs_plugin.sitemap import SitemapEntry, split_sitemap
from wijkrecept.mkdocs_plugin.surroundings import Sources, Surroundings, outline_of, sources_of
from wijkrecept.mkdocs_plugin.theme_additions import add_to_theme
from wijkrecept.mkdocs_plugin.theme_files import pass_over_hidden_folders
from wijkrecept.mkdocs_plugin.watching import watch_catalogue
from wijkrecept.mkdocs_plugin.writing import Site, addresses, write_pages
from wijkrecept.mkdocs_plugin.written_pages import written_page
from wijkrecept.pages.compiled import CompiledTemplates
from wijkrecept.texts import load_texts

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page as MkDocsPage
    from mkdocs.utils.templates import TemplateContext

_log = get_plugin_logger("wijkrecept")


@dataclass(slots=True)
class _Build:
    """What one build gathers on its way through MkDocs' events."""

    sources: Sources = frozenset()
    """While serving: the files that MkDocs builds from, as they were when it began."""
    shell_files: dict[str, tuple[str, int]] = field(default_factory=dict)
    """Kind and depth of each shell by its source path."""
    shells: dict[tuple[str, int], stamping.Shell] = field(default_factory=dict)
    written: list[tuple[str, str, str]] = field(default_factory=list)
    """The hand-written pages, for the finder."""
    data: DataFiles | None = None
    """Known once every hand-written page has been read."""
    sitemaps: Mapping[str, bytes] = field(default_factory=dict)
    """By their paths."""


class WijkreceptPlugin(BasePlugin[WijkreceptConfig]):
    """Add a catalogue's pages, finder, maps and recept to a MkDocs site."""

    def __init__(self) -> None:
        """Start with nothing read and nothing prepared."""
        self._texts = load_texts()
        self._preparation: Preparation | None = None
        self._theme_templates = CompiledTemplates()
        self.serving: Serving | None = None
        """What lasts from one build to the next; nothing unless serving."""
        self.phases = Phases(self._texts)
        """How long each part of the last build took."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Keep one plugin object for all rebuilds of `serve`, and with it what was read before.

        MkDocs makes a new object for each rebuild unless a plugin defines this event.
        """
        if dirty:
            # MkDocs would skip hand-written pages, and the finder could not find them any more.
            raise PluginError(str(refusal(self._texts, "dirty")))
        self.serving = Serving(self._texts) if command == "serve" else None
        logging.getLogger("mkdocs.commands.build").addFilter(_is_news)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Prepare everything that can go wrong before MkDocs empties the site of the last build.

        This is the last event before it does. While serving, a mistake shows its sentences and
        leaves the last good site to look at, since a build that fails would leave the browser
        waiting.
        """
        try:
            self._preparation = self._prepared(config)
            self._tell_warnings()
        except RefusedError as refused:
            _tell_errors(refused)
            if self._preparation is None or self.serving is None:
                raise PluginError(str(refused)) from refused
            _log.error("%s", refused)
        add_to_theme(config, self._ready.entries)
        pass_over_hidden_folders(config.theme)
        self._build = _Build()
        if self.serving is not None:
            self.serving.surroundings = None
            self._build.sources = sources_of(config, self._ready.edition.catalogue.photos)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Put pages that may stay aside: the next thing that MkDocs does is to empty the site."""
        site = Path(config.site_dir)
        if self.serving is not None:
            self.serving.standing.put_aside(site)
        else:
            put_aside(site, {folder_of(each.path) for each in addresses(self._ready.plans)})

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Tell MkDocs of the pages' addresses, and of one shell for each kind of page."""
        places = list(addresses(self._ready.plans))
        kinds = sorted({(each.kind.value, each.depth) for each in places})
        self._build.shell_files.update((f"{stamping.path_sentinel(*kind)}index.md", kind) for kind in kinds)
        files = PlannedFiles(files, (each.path for each in places), config)
        for source in self._build.shell_files:
            files.append(File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV))
        _add(files, config, assets.browser_assets())
        _add(files, config, assets.schema_assets())
        _add(files, config, [assets.pictogram_sprite()])
        _add(
            files,
            config,
            editor_files(self._ready, config, site_url(config), self.config.root, self._texts),
        )
        for name, photo in self._ready.edition.catalogue.photos.items():
            files.append(File.generated(config, photo_path(name), abs_src_path=str(photo.path)))
        return files

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Choose the frame of a page, unless its author chose another; fill a shell's values."""
        del config, files
        page.meta.setdefault("template", "wijkrecept.html")
        if page.file.src_uri in self._build.shell_files:
            page.meta.update(
                title=stamping.TITLE,
                description=stamping.DESCRIPTION,
                robots=stamping.ROBOTS,
                linked_data=stamping.LINKED_DATA,
                wijkrecept=self._build.shell_files[page.file.src_uri][0],
            )
        return markdown

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Put the sentinel into a shell, and keep the text of a hand-written page for the finder."""
        del config, files
        if page.file.src_uri in self._build.shell_files:
            return stamping.CONTENT
        if not page.is_homepage:
            self._build.written.append(written_page(page, html))
        return html

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Hand the frame to the templates, now that every hand-written page has been read.

        MkDocs makes a new environment for each rebuild of `serve`, and compiling the theme takes a
        fifth of one.
        """
        if env.bytecode_cache is None:
            env.bytecode_cache = self._theme_templates
        self._build.data = data = DataFiles(
            self._ready, self._texts, self._build.written, are_kept=self.serving is None
        )
        _add(files, config, data.small())
        env.globals["wijkrecept"] = frame_of(self._ready.edition, config, data.paths, self._texts)
        return env

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Put the stamped pages into the sitemap, and leave the shells out."""
        if template_name == "sitemap.xml":
            today = self._ready.edition.today
            entries: list[Any] = [
                file for file in context["pages"] if file.src_uri not in self._build.shell_files
            ]
            entries.extend(
                SitemapEntry(site_url(config), each.path, today) for each in addresses(self._ready.plans)
            )
            context["pages"] = entries
        return context

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Write an index of sitemaps in place of the one that would hold all pages."""
        if template_name != "sitemap.xml":
            return output
        index, self._build.sitemaps = split_sitemap(output, site_url(config))
        return index

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Catch a shell after all other plugins have had it, and keep MkDocs from writing it."""
        del config
        kind = self._build.shell_files.get(page.file.src_uri)
        if kind is None:
            return output
        try:
            self._build.shells[kind] = stamping.Shell(output, *kind)
        except stamping.ShellError as error:
            raise PluginError(str(refusal(self._texts, "shell", cause=error))) from error
        return ""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Stamp every page out of its shell and write it, with the finder's files and the sitemaps."""
        data = self._build.data
        assert data is not None, "MkDocs runs on_env before"
        self.phases.end(FRAME)
        folder, plans, shells = Path(config.site_dir), self._ready.plans, self._build.shells
        if self.serving is None:
            earlier = put_back(folder)
            leave_only(folder, earlier, {each.path for each in addresses(plans)})
            site = Site(folder, has_earlier=bool(earlier))
            self._write(write_pages(site, plans, shells, data.finder))
        else:
            site = Site(folder)
            with without_collecting(for_good=False):
                site.write_all(data.finder())
            self.serving.standing.put_back(site.folder)
            self._write(self.serving.standing.write(site, self._ready, shells))
            frame = frame_of(self._ready.edition, config, data.paths, self._texts)
            self.serving.surroundings = Surroundings(
                config,
                self._build.sources,
                self._ready.edition.catalogue.photos,
                shells,
                self._build.written,
                outline_of(self._ready, frame),
                self._ready.digest,
            )
        site.write_all(self._build.sitemaps)
        self._build.data = None

    @event_priority(-100)
    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[[], None]
    ) -> LiveReloadServer:
        """Rebuild when a catalogue file changes, without MkDocs where only pages change.

        After all other plugins, since MkDocs lets them name the builder that it made.
        """
        watch_catalogue(server, self._root(config), len(self._ready.edition.listed))
        if self.serving is None:
            # `mkdocs serve --clean` asks for whole builds.
            return server
        self.serving.on_demand.answer_for(server)
        server.builder = partial(self.rebuild, builder)
        return server

    def rebuild(self, builder: Callable[[], None]) -> None:
        """Do what an edit asks for while serving: make pages anew, or the whole site with `builder`.

        A mistake shows its sentences and leaves everything as it is.
        """
        assert self.serving is not None, "nobody else has rebuilds"
        with self.serving.on_demand.held():
            last = self.serving.surroundings
            renewed = None
            if last is not None and last.files_unchanged():
                try:
                    made = self._preparation = self._prepared(last.config)
                except RefusedError as refused:
                    _tell_errors(refused)
                    _log.error("%s", refused)
                    return
                renewed = self.serving.renewed(made)
            if renewed is None:
                self.serving.on_demand.forget()
                builder()
                return
            self._tell_warnings()
            self._write(renewed)
            _log.info(self._texts.count("build.renewed", self.serving.standing.rendered))

    @property
    def _ready(self) -> Preparation:
        assert self._preparation is not None, "MkDocs runs on_config first"
        return self._preparation

    def _prepared(self, config: MkDocsConfig) -> Preparation:
        if not config.site_url:
            raise refusal(self._texts, "no_site_url")
        if not config.use_directory_urls:
            raise refusal(self._texts, "no_directory_urls")
        feedback = feedback_of(config, self.config, self._texts)
        self.phases.begin()
        serving = self.serving
        with without_collecting(for_good=serving is None):
            return prepare(
                self._root(config),
                self.config,
                site_url(config),
                self._texts,
                None if serving is None else serving.cache,
                feedback=feedback,
                phases=self.phases,
                pieces=None if serving is None else serving.standing.pieces,
            )

    def _write(self, pages: Iterator[int]) -> None:
        """Let pages be written, and show how far that is."""
        total = sum(len(plan.pages) for plan in self._ready.plans)
        with without_collecting(for_good=self.serving is None), self.phases.counted(WRITE, total) as done:
            for count in pages:
                done(count)

    def _tell_warnings(self) -> None:
        if self._ready.warnings:
            _log.info(self._texts.count("build.warnings", self._ready.warnings))

    def _root(self, config: MkDocsConfig) -> Path:
        return Path(config.config_file_path or "mkdocs.yml").resolve().parent / self.config.root


def _add(files: Files, config: MkDocsConfig, found: Iterable[assets.Asset]) -> None:
    for asset in found:
        files.append(
            File.generated(config, asset.path, content=asset.content, inclusion=InclusionLevel.INCLUDED)
        )


def _tell_errors(refused: RefusedError) -> None:
    for problem in refused.errors:
        _log.error("%s", problem)


def _is_news(record: logging.LogRecord) -> bool:
    """Keep MkDocs from telling that it did not write a shell: a shell is not a page."""
    return stamping.MARK not in record.getMessage()
