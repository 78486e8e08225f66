"""The form editor at `/beheer/`: its settings, and its forms made from the JSON Schemas."""

from wijkrecept.form_editor.backends import Backend, EditorSettingsError, backend_of
from wijkrecept.form_editor.configuration import EditedSite, editor_configuration
from wijkrecept.form_editor.page import EDITOR_PATH, editor_page

__all__ = [
    "EDITOR_PATH",
    "Backend",
    "EditedSite",
    "EditorSettingsError",
    "backend_of",
    "editor_configuration",
    "editor_page",
]
