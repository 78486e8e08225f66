"""The page of the form editor: an empty one that its program fills."""

from __future__ import annotations

from html import escape

EDITOR_PATH = "beheer/"
"""Where the form editor stands in the site."""


def editor_page(title: str, script: str, icon: str) -> str:
    """Give the page; `script` and `icon` are paths from the root of the site.

    It is not the theme's: the editor takes the whole window. Search engines leave it alone.
    """
    return f"""<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="same-origin">
<title>{escape(title)}</title>
<link rel="icon" href="../{escape(icon)}">
<script type="module" src="../{escape(script)}"></script>
</head>
<body>
<noscript>{escape(title)}: JavaScript</noscript>
</body>
</html>
"""
