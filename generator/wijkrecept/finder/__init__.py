"""The finder's data: the edition as one compact file that the browser can search and filter."""

from wijkrecept.finder.browser_texts import browser_texts
from wijkrecept.finder.payload import finder_payload

__all__ = ["browser_texts", "finder_payload"]
