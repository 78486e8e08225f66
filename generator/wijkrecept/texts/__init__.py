"""Every sentence that a reader or editor sees, one file per language."""

from wijkrecept.texts.browser import browser_texts
from wijkrecept.texts.texts import DUTCH, TRANSLATED, Texts, load_texts

__all__ = ["DUTCH", "TRANSLATED", "Texts", "browser_texts", "load_texts"]
