"""The finder's data: the edition as compact files that the browser can search and filter."""

from wijkrecept.finder.payload import FinderFiles, finder_files

__all__ = ["FinderFiles", "finder_files"]
