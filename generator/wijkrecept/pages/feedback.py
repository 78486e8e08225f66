"""Where a reader says that something is wrong, and where an editor mends it.

What is filled in beforehand is the activity's name and the address of its page, and nothing of the
reader.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from urllib.parse import quote, urlencode

from wijkrecept.catalogue.model import Contact
from wijkrecept.texts import DUTCH, load_texts


class Way(StrEnum):
    """How a reader reports; the value is what `feedback` says in `mkdocs.yml`."""

    ISSUE = "issue"
    MAIL = "mail"
    NONE = "geen"


class Host(StrEnum):
    """A place for files in Git, by the form of its addresses."""

    GITHUB = "github"
    GITLAB = "gitlab"
    GITEA = "gitea"
    """Also Forgejo, and so Codeberg."""


@dataclass(frozen=True, slots=True)
class Report:
    """A link to report with."""

    means: str
    """`issue`, `mail` or `phone`."""
    link: str


@dataclass(frozen=True, slots=True)
class Feedback:
    """What a site chose."""

    way: Way = Way.MAIL
    host: Host | None = None
    repository: str = ""
    """The address of the catalogue at its host, without a slash at the end."""
    editor: str = ""
    """What an entry's path is put behind to edit it at the host; empty where there is no such place."""
    form: str = ""
    """The file of GitHub's issue form, with fields `activiteit` and `pagina`; empty for a plain issue."""

    def edit_link(self, source: str) -> str:
        """Give the address where the file `catalog/…/x.yml` is edited; empty where there is none."""
        return f"{self.editor}{quote(source)}" if self.editor else ""

    def report(self, name: str, address: str, organisation: Contact, nearest: Contact) -> Report | None:
        """Give what to report with: an issue, else e-mail, else a phone number; `None` for nothing.

        The organisation comes before who is nearest. The words are Dutch: it reads them.
        """
        if self.way is Way.NONE:
            return None
        if self.way is Way.ISSUE and self.host is not None:
            return Report("issue", self._issue_link(name, address))
        for contact in (organisation, nearest):
            if contact.email:
                query = _mail_query().format(name=_quoted(name), address=_quoted(address))
                return Report("mail", f"mailto:{contact.email}?{query}")
            if contact.phone:
                return Report("phone", f"tel:{dialled(contact.phone)}")
        return None

    def _issue_link(self, name: str, address: str) -> str:
        texts = load_texts(DUTCH)
        subject = texts("feedback.subject", name=name)
        body = texts("feedback.body", name=name, address=address)
        values = {"title": subject, "body": body}
        if self.host is Host.GITLAB:
            values = {"issue[title]": subject, "issue[description]": body}
        elif self.host is Host.GITHUB and self.form:
            values = {"template": self.form, "title": subject, "activiteit": name, "pagina": address}
        place = "/-/issues/new" if self.host is Host.GITLAB else "/issues/new"
        return f"{self.repository}{place}?{urlencode(values, quote_via=quote)}"


BY_MAIL = Feedback()
"""What a site has that chose nothing."""


@cache
def _mail_query() -> str:
    """Give the subject and text of a mail as a query, with its blanks: quoting it once is enough for all."""
    texts = load_texts(DUTCH)
    return "&".join(f"{key}={quote(texts(f'feedback.{key}'), safe='{}')}" for key in ("subject", "body"))


def _quoted(text: str) -> str:
    # As with `safe=""`, but text with nothing else than these is quoted many times as fast.
    return quote(text, safe="/: ").replace("/", "%2F").replace(":", "%3A").replace(" ", "%20")


def dialled(phone: str) -> str:
    """Give a phone number as a `tel:` link wants it: `0720000000`."""
    return "".join(character for character in phone if character.isdigit() or character == "+")
