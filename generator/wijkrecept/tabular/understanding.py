"""What could not be understood, and why."""

from __future__ import annotations

from wijkrecept.catalogue.problems import shown
from wijkrecept.texts import load_texts


class NotUnderstoodError(ValueError):
    """A cell says something that is not certain; `str` of it is a Dutch sentence that says why."""

    def __init__(self, reason: str, /, **blanks: object) -> None:
        """Take the name of the sentence in the table `import_reason`, and what fills its blanks."""
        self.reason = reason
        super().__init__(
            load_texts()(f"import_reason.{reason}", **{k: shown(str(v)) for k, v in blanks.items()})
        )
