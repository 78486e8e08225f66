"""Shells, and pages stamped out of them."""

from __future__ import annotations

import dataclasses

import pytest

from wijkrecept.mkdocs_plugin.stamping import CONTENT, DESCRIPTION, TITLE, Shell, ShellError, path_sentinel
from wijkrecept.pages.page import Page, PageKind

PAGE = Page(
    kind=PageKind.VENUE,
    path="locatie/het-anker/",
    title="Het <Anker> & co",
    description='Een "plek"',
    content="<p>Hallo</p>",
)


def shell_of(html: str) -> Shell:
    return Shell(html, "venue", 2)


def test_every_value_lands_in_its_place() -> None:
    """A stamped page is the shell with the page's own values, escaped where they are text."""
    path = path_sentinel("venue", 2)
    shell = shell_of(
        f"<title>{TITLE}</title><a href='/{path}'><meta content='{DESCRIPTION}'>{CONTENT}{TITLE}"
    )

    assert (
        "<title>Het &lt;Anker&gt; &amp; co</title><a href='/locatie/het-anker/'>"
        "<meta content='Een &#34;plek&#34;'><p>Hallo</p>Het &lt;Anker&gt; &amp; co"
    ) == shell.stamp(PAGE).decode()


def test_text_that_looks_like_a_sentinel_stays_text() -> None:
    """A page whose own content holds a sentinel's letters is not stamped twice."""
    shell = shell_of(f"{TITLE}|{CONTENT}")

    assert (
        f"Het &lt;Anker&gt; &amp; co|{TITLE}"
        == shell.stamp(dataclasses.replace(PAGE, content=TITLE)).decode()
    )


@pytest.mark.parametrize("html", ["<p>nothing</p>", f"{CONTENT}{CONTENT}"])
def test_a_shell_without_one_place_for_the_content_is_refused(html: str) -> None:
    """A theme that drops or doubles the content cannot be stamped from."""
    with pytest.raises(ShellError, match="no single place for the content"):
        shell_of(html)


def test_a_sentinel_that_was_changed_on_its_way_is_refused() -> None:
    """A filter that alters a sentinel would leave it in every page, so the build stops."""
    with pytest.raises(ShellError, match="changed on its way"):
        shell_of(f"{CONTENT}{TITLE[:-1]}")
