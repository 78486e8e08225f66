"""Every sentence that a reader or editor sees, one file per language."""

from wijkrecept.texts.texts import Texts, load_texts

__all__ = ["Texts", "load_texts"]
