"""How a reader says that something is wrong, and where an editor mends it."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from wijkrecept.catalogue.catalogue import Catalogue
from wijkrecept.catalogue.model import Contact
from wijkrecept.pages.activity import activity_page
from wijkrecept.pages.feedback import Feedback, Host, Way
from wijkrecept.pages.rendering import Rendering
from wijkrecept.texts import TRANSLATED, load_texts

NAME = "Eten & praten #1"
ADDRESS = "https://klein.example/activiteit/noord/samen-eten/"
BODY = f"{NAME}\n{ADDRESS}\n\nDit klopt niet:\n"


@pytest.mark.parametrize(
    ("host", "form", "place", "values"),
    [
        (Host.GITHUB, "", "/issues/new", {"title": [f"Klopt dit niet? {NAME}"], "body": [BODY]}),
        (Host.GITEA, "", "/issues/new", {"title": [f"Klopt dit niet? {NAME}"], "body": [BODY]}),
        (
            Host.GITLAB,
            "",
            "/-/issues/new",
            {"issue[title]": [f"Klopt dit niet? {NAME}"], "issue[description]": [BODY]},
        ),
        (
            Host.GITHUB,
            "klopt-niet.yml",
            "/issues/new",
            {
                "template": ["klopt-niet.yml"],
                "title": [f"Klopt dit niet? {NAME}"],
                "activiteit": [NAME],
                "pagina": [ADDRESS],
            },
        ),
    ],
)
def test_an_issue_holds_the_activity_and_its_address(
    host: Host, form: str, place: str, values: dict[str, list[str]]
) -> None:
    """Each host gets its own form, filled in with the name and the address and nothing else."""
    feedback = Feedback(Way.ISSUE, host, "https://host.example/gemeente/catalogus", form=form)
    report = feedback.report(NAME, ADDRESS, Contact(email="a@example.nl"), Contact())

    assert report is not None
    link = urlsplit(report.link)
    assert ("issue", f"/gemeente/catalogus{place}") == (report.means, link.path)
    assert values == parse_qs(link.query)


@pytest.mark.parametrize(
    ("organisation", "nearest", "start"),
    [
        (
            Contact("072-000 00 00", "org@example.nl"),
            Contact(email="plek@example.nl"),
            "mailto:org@example.nl?",
        ),
        (Contact("072-000 00 00"), Contact(email="plek@example.nl"), "tel:0720000000"),
        (Contact(), Contact("+31 72 000 00 00"), "tel:+31720000000"),
    ],
)
def test_without_a_host_the_organisation_hears_it(
    organisation: Contact, nearest: Contact, start: str
) -> None:
    """Its e-mail comes first, then its phone, then who is nearest."""
    report = Feedback().report(NAME, ADDRESS, organisation, nearest)

    assert report is not None
    assert report.link.startswith(start)


def test_an_e_mail_holds_the_activity_and_its_address() -> None:
    """Spaces are not plus signs: mail programs would show those."""
    report = Feedback().report(NAME, ADDRESS, Contact(email="org@example.nl"), Contact())

    assert report is not None
    query = urlsplit(report.link).query
    assert "+" not in query
    assert {"subject": [f"Klopt dit niet? {NAME}"], "body": [BODY]} == parse_qs(query)


def test_nothing_is_offered_where_there_is_nothing_to_offer() -> None:
    """A site may choose so, and an activity may be without any contact."""
    contact = Contact("072-000 00 00")

    assert Feedback(Way.NONE).report(NAME, ADDRESS, contact, contact) is None
    assert Feedback().report(NAME, ADDRESS, Contact(), Contact()) is None


def test_a_page_asks_and_does_not_print_it(rendering: Rendering, small_catalogue: Catalogue) -> None:
    """The question stands on the screen only, and the way to the file when that is known."""
    activity = small_catalogue.activities["noord/samen-eten"]
    editor = "https://github.com/gemeente/catalogus/edit/main/"
    plain = activity_page(rendering, activity).content
    edited = activity_page(replace(rendering, feedback=Feedback(editor=editor)), activity).content

    assert 'class="wr-feedback wr-screen"' in plain
    assert "Klopt dit niet?" in plain
    assert "Bewerk dit bestand" not in plain
    assert f'href="{editor}catalog/activities/noord/samen-eten.yml"' in edited


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_page_asks_in_its_own_language(
    language: str, rendering: Rendering, small_catalogue: Catalogue
) -> None:
    """The question is the reader's, the e-mail is Dutch, and a file is for editors."""
    own = replace(
        rendering.in_language(load_texts(language)), feedback=Feedback(editor="https://git.example/")
    )
    content = activity_page(own, small_catalogue.activities["noord/samen-eten"]).content

    assert load_texts(language)("feedback.title") in content
    assert "Klopt%20dit%20niet" in content or "tel:" in content
    assert "https://git.example/" not in content
