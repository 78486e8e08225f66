"""Numbers as the report shows them."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from statistics import median

_THOUSAND = 1_000
_MEBIBYTE = 1024**2
_TWO_DECIMALS = 10


def middle_and_range(values: Sequence[float], unit: str) -> str:
    """Give the median with the least and the most: `1.25 s (1.20 to 1.31)`."""
    least, most = (shown(each) for each in (min(values), max(values)))
    return f"{shown(median(values))} {unit} ({least} to {most})"


def shown(value: float) -> str:
    """Give a number with as many decimals as it deserves."""
    if value < _TWO_DECIMALS:
        return f"{value:.2f}"
    return f"{value:.1f}" if value < _THOUSAND else f"{value:,.0f}"


def ratio(value: float, other: float) -> str:
    """Give how many times as much a value is: `0.52`."""
    return f"{value / other:.2f}"


def mebibytes(size: float) -> str:
    """Give bytes as mebibytes."""
    return f"{size / _MEBIBYTE:,.0f} MiB"


def kilobytes(size: float) -> str:
    """Give bytes as kilobytes of a thousand, as the bar for the finder counts them."""
    return f"{size / _THOUSAND:,.0f} kB"


def percentile(values: Sequence[float], part: int) -> float:
    """Give the value that so many in a hundred do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(0, ceil(len(ordered) * part / 100) - 1)]
