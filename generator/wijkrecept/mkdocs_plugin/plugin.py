"""Wire MkDocs' events to the catalogue and its pages."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, InclusionLevel

from wijkrecept.addresses import photo_path
from wijkrecept.catalogue import EntryCache
from wijkrecept.catalogue.kinds import FOLDERS
from wijkrecept.form_editor import EDITOR_PATH, EditedSite, editor_configuration, editor_page
from wijkrecept.mkdocs_plugin import assets, stamping
from wijkrecept.mkdocs_plugin.collecting import without_collecting
from wijkrecept.mkdocs_plugin.config import WijkreceptConfig
from wijkrecept.mkdocs_plugin.data_files import DataFiles
from wijkrecept.mkdocs_plugin.frame import Frame
from wijkrecept.mkdocs_plugin.hosting import feedback_of
from wijkrecept.mkdocs_plugin.phases import FRAME, WRITE, Phases
from wijkrecept.mkdocs_plugin.planned_files import PlannedFiles
from wijkrecept.mkdocs_plugin.preparation import Preparation, RefusedError, prepare, refusal
from wijkrecept.mkdocs_plugin.sitemap import SitemapEntry, split_sitemap
from wijkrecept.mkdocs_plugin.standing import Standing
from wijkrecept.mkdocs_plugin.theme_files import pass_over_hidden_folders
from wijkrecept.mkdocs_plugin.writing import Site, addresses, write_pages
from wijkrecept.mkdocs_plugin.written_pages import written_page
from wijkrecept.pages.compiled import CompiledTemplates
from wijkrecept.pages.data import compact_json
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

_SHORTEST_PAUSE, _LONGEST_PAUSE = 0.1, 0.5
_PAUSE_FOR_EACH = 0.00005
"""Seconds between two looks at the catalogue while serving, and what each activity adds: a look takes
some 0.01 ms for a file."""


@dataclass(slots=True)
class _Build:
    """What one build gathers on its way through MkDocs' events."""

    shell_files: dict[str, tuple[str, int]]
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
        self._cache = EntryCache()
        self._preparation: Preparation | None = None
        self._theme_templates = CompiledTemplates()
        self.standing: Standing | None = None
        """What stands from the last build; nothing unless serving."""
        self.phases = Phases(self._texts)
        """How long each part of the last build took."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Keep one plugin object for all rebuilds of `serve`, and with it what was read before.

        MkDocs makes a new object for each rebuild unless a plugin defines this event.
        """
        if dirty:
            # MkDocs would skip hand-written pages, and the finder could not find them any more.
            raise PluginError(str(refusal(self._texts, "dirty")))
        self.standing = Standing() if command == "serve" else None
        logging.getLogger("mkdocs.commands.build").addFilter(_is_news)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Prepare everything that can go wrong before MkDocs empties the site of the last build.

        This is the last event before it does. While serving, a mistake shows its sentences and
        leaves the last good site to look at, since a build that fails would leave the browser
        waiting.
        """
        self.phases.begin()
        try:
            with without_collecting(for_good=self.standing is None):
                self._preparation = self._prepared(config)
        except RefusedError as refused:
            for problem in refused.errors:
                _log.error("%s", problem)
            if self._preparation is None or self.standing is None:
                raise PluginError(str(refused)) from refused
            _log.error("%s", refused)
        self._add_to_theme(config)
        pass_over_hidden_folders(config.theme)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Put pages that may stay aside: the next thing that MkDocs does is to empty the site."""
        if self.standing is not None:
            self.standing.put_aside(Path(config.site_dir))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Tell MkDocs of the pages' addresses, and of one shell for each kind of page."""
        places = list(addresses(self._ready.plans))
        kinds = sorted({(each.kind.value, each.depth) for each in places})
        self._build = _Build({f"{stamping.path_sentinel(*kind)}index.md": kind for kind in kinds})
        files = PlannedFiles(files, (each.path for each in places), config)
        for source in self._build.shell_files:
            files.append(File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV))
        _add(files, config, assets.browser_assets())
        _add(files, config, assets.schema_assets())
        _add(files, config, [assets.pictogram_sprite()])
        _add(files, config, self._form_editor(config))
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
            self._ready, self._texts, self._build.written, are_kept=self.standing is None
        )
        _add(files, config, data.small())
        env.globals["wijkrecept"] = Frame(
            edition=self._ready.edition,
            t=self._texts,
            site_url=_site_url(config),
            site_name=config.site_name,
            browser=data.paths,
        )
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
                SitemapEntry(_site_url(config), each.path, today) for each in addresses(self._ready.plans)
            )
            context["pages"] = entries
        return context

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Write an index of sitemaps in place of the one that would hold all pages."""
        if template_name != "sitemap.xml":
            return output
        index, self._build.sitemaps = split_sitemap(output, _site_url(config))
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
        site, plans, shells = Site(Path(config.site_dir)), self._ready.plans, self._build.shells
        pages = sum(len(plan.pages) for plan in plans)
        with without_collecting(for_good=self.standing is None), self.phases.counted(WRITE, pages) as done:
            if self.standing is None:
                written = write_pages(site, plans, shells, data.finder)
            else:
                site.write_all(data.finder())
                written = self.standing.write(site.folder, self._ready, shells)
            for count in written:
                done(count)
            site.write_all(self._build.sitemaps)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object
    ) -> LiveReloadServer:
        """Rebuild when a catalogue file changes.

        MkDocs looks at its own folders twice a second, which is half of what an editor waits for. These
        are looked at in the same way, since only that works on every disk, but as often as their size
        allows: an observer has one pace for all that it looks at, so they have one of their own.
        """
        del builder
        root = self._root(config)
        pause = min(_LONGEST_PAUSE, max(_SHORTEST_PAUSE, _PAUSE_FOR_EACH * len(self._ready.edition.listed)))
        usual, server.observer = server.observer, type(server.observer)(timeout=pause)
        for name in sorted({folder.split("/")[0] for folder in FOLDERS.values()}):
            if (root / name).is_dir():
                server.watch(str(root / name))
        server.observer.start()
        server.observer = usual
        return server

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
        made = prepare(
            self._root(config),
            self.config,
            _site_url(config),
            self._texts,
            self._cache if self.standing is not None else None,
            feedback=feedback,
            phases=self.phases,
            notes=None if self.standing is None else self.standing.notes,
        )
        if made.warnings:
            _log.info(self._texts.count("build.warnings", made.warnings))
        return made

    def _form_editor(self, config: MkDocsConfig) -> Iterator[assets.Asset]:
        """Give the page, the configuration and the program of the form editor, if it is on."""
        if self._ready.editor is None:
            return
        title = self._texts("form_editor.title", site=config.site_name)
        neighbourhoods = {
            each.id: each.name for each in self._ready.edition.catalogue.neighbourhoods.values()
        }
        root = PurePosixPath(self.config.root.replace("\\", "/"))
        folder = "" if root.is_absolute() or root == PurePosixPath() else f"{root}/"
        site = EditedSite(_site_url(config), title, folder)
        configuration = editor_configuration(self._ready.editor, site, neighbourhoods, self._texts)
        page = editor_page(title, self._ready.entries["editor.js"], str(config.theme["favicon"]))
        yield assets.Asset(f"{EDITOR_PATH}index.html", page.encode())
        yield assets.Asset(f"{EDITOR_PATH}config.json", compact_json(configuration).encode())
        yield from assets.editor_program()

    def _root(self, config: MkDocsConfig) -> Path:
        return Path(config.config_file_path or "mkdocs.yml").resolve().parent / self.config.root

    def _add_to_theme(self, config: MkDocsConfig) -> None:
        """Add our templates, styles and script. A site's own `custom_dir` still comes first."""
        if str(_THEME) not in config.theme.dirs:
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(_THEME))
        entries = self._ready.entries
        if entries["main.css"] not in config.extra_css:
            config.extra_css.insert(0, entries["main.css"])
            script = ExtraScriptValue(entries["main.js"])
            script.type = "module"
            config.extra_javascript.append(script)


def _add(files: Files, config: MkDocsConfig, found: Iterable[assets.Asset]) -> None:
    for asset in found:
        files.append(
            File.generated(config, asset.path, content=asset.content, inclusion=InclusionLevel.INCLUDED)
        )


def _site_url(config: MkDocsConfig) -> str:
    """Give the address of the site with a slash at its end."""
    return f"{(config.site_url or '').rstrip('/')}/"


def _is_news(record: logging.LogRecord) -> bool:
    """Keep MkDocs from telling that it did not write a shell: a shell is not a page."""
    return stamping.MARK not in record.getMessage()
