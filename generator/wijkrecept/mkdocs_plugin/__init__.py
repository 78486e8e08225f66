"""The MkDocs plugin: the only room that knows MkDocs."""

from wijkrecept.mkdocs_plugin.plugin import WijkreceptPlugin

__all__ = ["WijkreceptPlugin"]
