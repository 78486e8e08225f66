"""Changing the files of editors, so that nothing else in them changes.

Not by reading a file and writing it anew: even a round trip through ruamel.yaml breaks lines at
other places in a quarter of the example catalogue, and turns the line ends of every file from
Windows. So the text itself is changed, at the places that our own reading of it gives; what comes
out is read again and held against what was meant before it is saved.
"""

from wijkrecept.editing.document import Uneditable
from wijkrecept.editing.files import replace_file
from wijkrecept.editing.order import in_schema_order
from wijkrecept.editing.values import Value, with_values

__all__ = ["Uneditable", "Value", "in_schema_order", "replace_file", "with_values"]
