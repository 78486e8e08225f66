"""The finder's data: the edition as one compact file that the browser can search and filter."""

from wijkrecept.finder.payload import finder_payload

__all__ = ["finder_payload"]
