"""Whole builds of a small catalogue through MkDocs."""

from __future__ import annotations

import json
import logging
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import PluginCollection
from mkdocs.structure.files import File, InclusionLevel
from PIL import Image

from wijkrecept.mkdocs_plugin import WijkreceptPlugin
from wijkrecept.mkdocs_plugin.stamping import escaped, robots

NAMESPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


class RenderingPlugin(WijkreceptPlugin):
    """The plugin without stamping: MkDocs renders each page itself, for comparison."""

    def on_files(self, files: Any, *, config: Any) -> Any:
        files = super().on_files(files, config=config)
        self._rendered = {
            f"{each.address.path}index.md": each.render(plan.rendering)
            for plan in self._ready.plans
            for each in plan.pages
        }
        for source in self._rendered:
            files.append(File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV))
        return files

    def on_page_markdown(self, markdown: str, *, page: Any, config: Any, files: Any) -> str:
        markdown = super().on_page_markdown(markdown, page=page, config=config, files=files)
        rendered = self._rendered.get(page.file.src_uri)
        if rendered is not None:
            page.meta.update(
                title=rendered.title,
                description=escaped(rendered.description),
                robots=robots(rendered),
                linked_data=rendered.linked_data,
                wijkrecept=rendered.kind.value,
            )
        return markdown

    def on_page_content(self, html: str, *, page: Any, config: Any, files: Any) -> str:
        rendered = self._rendered.get(page.file.src_uri)
        if rendered is not None:
            return rendered.content
        return super().on_page_content(html, page=page, config=config, files=files)

    def on_post_build(self, *, config: Any) -> None:
        """Nothing is left to write."""


def build_site(root: Path, plugin: type[WijkreceptPlugin] | None = None, site: str = "public") -> Path:
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(root / site))
    if plugin is not None:
        put_in_place(config.plugins, plugin())
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return root / site


def put_in_place(plugins: PluginCollection, own: WijkreceptPlugin) -> None:
    """Let `own` answer the events that the plugin of the configuration would answer."""
    theirs = plugins["wijkrecept"]
    own.config = theirs.config
    for name, methods in plugins.events.items():
        methods[:] = [
            getattr(own, f"on_{name}") if getattr(method, "__self__", None) is theirs else method
            for method in methods
        ]


def read_text(site: Path, path: str) -> str:
    return (site / path / "index.html").read_text(encoding="utf-8")


def every_file(site: Path) -> dict[str, bytes]:
    return {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_stamped_pages_equal_what_mkdocs_renders(small: Path) -> None:
    """Every page that is stamped is byte for byte what MkDocs would have rendered."""
    stamped = every_file(build_site(small))
    rendered = every_file(build_site(small, RenderingPlugin, "rendered"))
    written = {"index.html", "uitleg/index.html"}
    generated = {name for name in stamped if name.endswith("index.html")} - written

    assert len(generated) > 15
    assert {name: rendered[name] for name in generated} == {name: stamped[name] for name in generated}


def test_a_build_leaves_no_sentinel_and_no_shell(small: Path) -> None:
    """Nothing in the site shows how it was made."""
    site = every_file(build_site(small))

    assert [] == [name for name, content in site.items() if b"SENTINEL" in content or "SENTINEL" in name]


def test_the_finder_is_fetched_before_its_program_asks(small: Path) -> None:
    """The home page names its files in the head, and no other page does: there they may not be needed."""
    site = build_site(small)
    preloaded = re.findall(
        r'<link rel="preload" href="\./([^"]*)" as="fetch" crossorigin>', read_text(site, "")
    )

    assert 2 == len(preloaded)
    assert all((site / path).is_file() for path in preloaded)
    assert 'as="fetch"' not in read_text(site, "activiteit/noord/samen-eten")


def test_the_same_build_twice_gives_the_same_files(small: Path) -> None:
    """A build depends on nothing but its input."""
    assert every_file(build_site(small, site="first")) == every_file(build_site(small, site="second"))


def test_the_sitemap_holds_stamped_and_written_pages(small: Path) -> None:
    """Search engines find every page in the sitemap that the index names, and no shell."""
    site = build_site(small)
    index = ET.parse(site / "sitemap.xml")
    sitemap = ET.parse(site / "sitemap-1.xml")
    found = {node.text for node in sitemap.findall(".//s:loc", NAMESPACE)}

    assert ["https://klein.example/sitemap-1.xml"] == [
        node.text for node in index.findall("s:sitemap/s:loc", NAMESPACE)
    ]
    assert {
        "https://klein.example/",
        "https://klein.example/uitleg/",
        "https://klein.example/activiteit/noord/samen-eten/",
        "https://klein.example/klacht/z04-03/",
        "https://klein.example/recept/",
    } <= found
    assert len(found) == len(list((small / "public").rglob("index.html")))


def test_links_from_written_pages_to_stamped_ones_are_checked(
    small: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A good link gives no warning and leads to the page's folder; a bad one is warned about."""
    (small / "site" / "fout.md").write_text("[weg](wijk/oost/index.html)\n", encoding="utf-8")
    with caplog.at_level(logging.INFO, logger="mkdocs"):
        site = build_site(small)
    about_links = [
        record.getMessage() for record in caplog.records if "contains a link" in record.getMessage()
    ]

    assert len(about_links) == 1
    assert "wijk/oost/index.html" in about_links[0]
    assert 'href="../wijk/noord/"' in (site / "uitleg" / "index.html").read_text(encoding="utf-8")


def test_errors_stop_the_build_and_leave_the_last_site_whole(
    small: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A mistake in the catalogue shows the sentences of `wijkrecept check`, and nothing is touched."""
    before = every_file(build_site(small))
    entry = small / "catalog" / "activities" / "noord" / "samen-eten.yml"
    entry.write_text(entry.read_text(encoding="utf-8").replace("het-anker", "het-ankr"), encoding="utf-8")
    with pytest.raises(Abort):
        build_site(small)

    assert "De catalogus heeft 1 fout." in caplog.text
    assert any(
        "catalog/activities/noord/samen-eten.yml:3:10: fout:" in record.getMessage()
        for record in caplog.records
    )
    assert before == every_file(small / "public")


@pytest.mark.parametrize(
    ("line", "replacement", "reason"),
    [
        ("site_url: https://klein.example/", "", "zet in mkdocs.yml het adres van de site"),
        ("docs_dir: site", "docs_dir: site\nuse_directory_urls: false", "haal use_directory_urls: false weg"),
        ("today: 2026-11-23", "today: morgen", "morgen bij today in mkdocs.yml is geen datum"),
        ("today: 2026-11-23", "school_holidays_added: [kerst]", "kerst bij school_holidays_added"),
        ("today: 2026-11-23", "tiles: nlmaps.paars", "de kaartlaag nlmaps.paars"),
        ("today: 2026-11-23", "languages: [en, de]", "de taal de bij languages in mkdocs.yml is niet bekend"),
        ("today: 2026-11-23", "languages: [no]", "Kies uit: en, tr, ar, pl, uk."),
        ("today: 2026-11-23", "tiles: 'https://kaart.example/{z}/{x}/{y}.png'", "wie de kaart maakte"),
    ],
)
def test_a_setting_that_cannot_work_is_refused_in_dutch(
    small: Path, line: str, replacement: str, reason: str, caplog: pytest.LogCaptureFixture
) -> None:
    """What mkdocs.yml lacks or gets wrong is said in one sentence, and the last site stays."""
    before = every_file(build_site(small))
    config = small / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace(line, replacement), encoding="utf-8")
    with pytest.raises(Abort):
        build_site(small)

    assert reason in caplog.text
    assert before == every_file(small / "public")


def test_while_serving_a_mistake_leaves_the_last_good_site(
    small: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """An editor who looks at the site sees the sentence, still has a site, and goes on after mending."""
    entry = small / "catalog" / "activities" / "noord" / "samen-eten.yml"
    good = entry.read_text(encoding="utf-8")
    page = small / "public" / "activiteit" / "noord" / "samen-eten" / "index.html"
    config = load_config(str(small / "mkdocs.yml"), site_dir=str(small / "public"))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    entry.write_text(good.replace("dag: dinsdag", "dag: dinsdg"), encoding="utf-8")
    build(config)

    assert "samen-eten.yml:10:10: fout:" in caplog.text
    assert "Elke dinsdag van 17.30" in page.read_text(encoding="utf-8")
    entry.write_text(good.replace("dag: dinsdag", "dag: woensdag"), encoding="utf-8")
    build(config)
    assert "Elke woensdag van 17.30" in page.read_text(encoding="utf-8")


def test_school_holidays_can_be_corrected(small: Path) -> None:
    """A school's own holiday counts, and an advised one that is not kept does not."""
    config = small / "mkdocs.yml"
    today = "today: 2026-11-23"
    added = "      school_holidays_added: [2026-11-24]"
    removed = "      school_holidays_removed: [2026-12-22]"
    corrected = f"{today}\n{added}\n{removed}"
    config.write_text(
        config.read_text(encoding="utf-8").replace("today: 2026-11-23", corrected), encoding="utf-8"
    )
    page = (build_site(small) / "activiteit" / "noord" / "samen-eten" / "index.html").read_text(
        encoding="utf-8"
    )

    assert "dinsdag 24 november, 17.30" not in page
    assert "dinsdag 22 december, 17.30" in page


def test_a_dirty_build_is_refused(small: Path) -> None:
    """It would lose hand-written pages from the finder."""
    config = load_config(str(small / "mkdocs.yml"))
    with pytest.raises(PluginError, match="laat --dirty weg"):
        config.plugins.on_startup(command="build", dirty=True)


def test_the_finder_reads_written_pages_as_plain_text(small: Path) -> None:
    """What HTML escapes on a page is not escaped twice in the finder."""
    (small / "site" / "vraag.md").write_text("# Vraag & antwoord\n\nMinder < meer\n", encoding="utf-8")
    (payload,) = (build_site(small) / "assets" / "wijkrecept").glob("finder-*.json")
    pages = json.loads(payload.read_text(encoding="utf-8"))["pages"]

    assert "Vraag & antwoord" in pages["title"]


def test_a_site_below_a_folder_links_to_that_folder(small: Path) -> None:
    """The 404 page, which has no place of its own, finds its files under the site's path."""
    config = small / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("https://klein.example/", "https://klein.example/sub/")
    config.write_text(text, encoding="utf-8")
    missing = (build_site(small) / "404.html").read_text(encoding="utf-8")

    assert '"base":"/sub/"' in missing
    assert 'href="/sub/wijken/"' in missing


def test_a_sites_own_templates_come_before_ours(small: Path) -> None:
    """A `custom_dir` still wins over the templates that the package brings."""
    own = small / "own" / "partials"
    own.mkdir(parents=True)
    (own / "footer.html").write_text("<footer>Eigen voet</footer>", encoding="utf-8")
    config = small / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("name: material", "name: material\n  custom_dir: own")
    config.write_text(text, encoding="utf-8")

    assert "Eigen voet" in (build_site(small) / "wijk" / "noord" / "index.html").read_text(encoding="utf-8")


def test_a_site_chooses_its_languages(small: Path) -> None:
    """An activity and the sheet are in the languages of the settings, and in Dutch; each once."""
    config = small / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    chosen = text.replace("today: 2026-11-23", "today: 2026-11-23\n      languages: [nl, tr, tr]")
    config.write_text(chosen, encoding="utf-8")
    site = build_site(small)
    block = re.search(r'<script id="wr-site" type="application/json">(.*?)</script>', read_text(site, ""))
    assert block is not None
    sheets = json.loads(block[1])["sheets"]
    below = (site / "activiteit" / "noord" / "samen-eten").iterdir()

    assert {"index.html", "tr"} == {each.name for each in below}
    assert ["nl", "tr"] == list(sheets)
    assert "Türkçe" == json.loads((site / sheets["tr"]).read_text(encoding="utf-8"))["name"]


def test_pages_in_other_languages_are_in_the_sitemap(small: Path) -> None:
    """Search engines find the translations of an activity."""
    sitemap = (build_site(small) / "sitemap-1.xml").read_text(encoding="utf-8")

    assert "<loc>https://klein.example/activiteit/noord/samen-eten/ar/</loc>" in sitemap


def test_no_page_names_its_versions_in_the_head(small: Path) -> None:
    """Material would ask for a sitemap below each of them, which is not there."""
    assert 'rel="alternate"' not in read_text(build_site(small), "activiteit/noord/samen-eten/tr/")


def test_schemas_are_published(small: Path) -> None:
    """Editors' tools find the schemas in the site."""
    site = build_site(small)

    assert {"activity.json", "venue.json", "common.json"} <= {
        each.name for each in (site / "schema").iterdir()
    }


def test_a_photo_is_published_as_it_is_and_only_if_it_is_shown(small: Path) -> None:
    """Under its own name, so that its address stays; one that nobody shows stays home."""
    shown, other = small / "catalog" / "photos" / "zaal.png", small / "catalog" / "photos" / "oud.png"
    shown.parent.mkdir()
    Image.new("RGB", (80, 60), "green").save(shown)
    Image.new("RGB", (80, 60), "red").save(other)
    entry = small / "catalog" / "venues" / "het-anker.yml"
    entry.write_text(
        entry.read_text(encoding="utf-8") + "foto: {bestand: zaal.png, beschrijving: De grote zaal.}\n",
        encoding="utf-8",
    )
    site = build_site(small)

    assert ["zaal.png"] == [each.name for each in (site / "foto").iterdir()]
    assert shown.read_bytes() == (site / "foto" / "zaal.png").read_bytes()
    assert 'width="80" height="60" alt="De grote zaal."' in read_text(site, "locatie/het-anker")
