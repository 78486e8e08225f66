"""The finder's HTML: what stands there before, or without, the browser's program."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from wijkrecept.catalogue.edition import Edition
from wijkrecept.pages.finder import finder_html
from wijkrecept.texts import Texts


def test_every_wijk_can_be_chosen_without_javascript(edition: Edition, texts: Texts) -> None:
    """Each wijk is a link with its number of activities."""
    html = finder_html(edition, texts, "./")

    assert 'href="./wijk/noord/">Noord <span class="wr-start__count">1<' in html
    assert 'href="./wijk/zuid/">' in html


def test_complaints_with_activities_can_be_chosen(edition: Edition, texts: Texts) -> None:
    """The complaints that most activities are for are links, with the list of all of them after."""
    html = finder_html(edition, texts, "./")

    assert 'href="./klacht/z04-03/">' in html
    assert 'href="./klachten/">' in html


def test_links_follow_the_root(edition: Edition, texts: Texts) -> None:
    """On another page, such as the one for what is missing, every link goes through its own root."""
    html = finder_html(edition, texts, "/alkmaar/")

    assert 'href="/alkmaar/#zoek=eenzaam%201813"' in html
    assert 'href="./' not in html


def test_names_are_escaped(edition: Edition, texts: Texts) -> None:
    """A wijk's name is text, whatever signs it has."""
    noord = replace(edition.catalogue.neighbourhoods["noord"], name="<script>")
    catalogue = replace(edition.catalogue, neighbourhoods=MappingProxyType({"noord": noord}))

    html = finder_html(replace(edition, catalogue=catalogue), texts, "./")

    assert "&lt;script&gt;" in html
    assert "<script" not in html


def test_the_field_has_a_label(edition: Edition, texts: Texts) -> None:
    """Who cannot see the heading hears what to type."""
    html = finder_html(edition, texts, "./")

    assert f'<label class="wr-hidden" for="wr-field">{texts("finder.label")}</label>' in html
    assert 'id="wr-field"' in html
