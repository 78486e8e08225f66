"""What an entry says, in the language of a page: its own words there, else its Dutch words."""

from __future__ import annotations

from typing import NamedTuple

from wijkrecept.catalogue.model import NOT_TRANSLATED, Translation, Translations
from wijkrecept.texts import DUTCH, Texts, load_texts


class Words(NamedTuple):
    """A text on a page in some language, that may be there in Dutch only."""

    text: str
    only_dutch: bool = False

    @property
    def json(self) -> str | dict[str, str]:
        """The text, or an object that says that it is Dutch where the rest is not."""
        return {DUTCH: self.text} if self.only_dutch else self.text


def translation_of(translations: Translations, texts: Texts) -> Translation:
    """Give an entry's own texts in the texts' language; one without any where nobody translated it."""
    return translations.get(texts.language, NOT_TRANSLATED)


def said(dutch: str, translated: str | None, texts: Texts) -> Words:
    """Give what an entry says, in the texts' language where it has that."""
    if texts.language == DUTCH:
        return Words(dutch)
    return Words(dutch, only_dutch=True) if translated is None else Words(translated)


def said_in(name: str, blank: str, dutch: str, translated: str | None, texts: Texts) -> Words:
    """Give the text called `name` around what an entry says; a sentence is never in two languages."""
    if texts.language == DUTCH:
        return Words(texts(name, **{blank: dutch}))
    if translated is None:
        return Words(load_texts(DUTCH)(name, **{blank: dutch}), only_dutch=True)
    return Words(texts(name, **{blank: translated}))
