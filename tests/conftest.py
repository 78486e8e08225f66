"""What tests in more than one room need: the small catalogue, as an edition of a fixed day."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from wijkrecept.catalogue import Catalogue, HolidayCalendar, load_catalogue
from wijkrecept.catalogue.edition import Edition, edition_of
from wijkrecept.pages.rendering import Rendering
from wijkrecept.texts import Texts, load_texts

SMALL = Path(__file__).parent / "small"
TODAY = dt.date(2026, 11, 23)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what `make pictures` asks for."""
    parser.addoption("--take-pictures", action="store_true", help="take the pictures of the site again")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of the small catalogue with its site, that a test may change."""
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


@pytest.fixture(scope="session")
def small_catalogue() -> Catalogue:
    """The small catalogue of `tests/small`, which has no errors."""
    loaded = load_catalogue(SMALL, TODAY)
    assert loaded.catalogue is not None, loaded.problems
    return loaded.catalogue


@pytest.fixture(scope="session")
def edition(small_catalogue: Catalogue) -> Edition:
    """The small catalogue as it stands on 23 November 2026, a Monday."""
    return edition_of(small_catalogue, TODAY, HolidayCalendar(region="Noord"))


@pytest.fixture(scope="session")
def texts() -> Texts:
    """The Dutch texts."""
    return load_texts("nl")


@pytest.fixture(scope="session")
def rendering(edition: Edition, texts: Texts) -> Rendering:
    """The small edition, ready to be rendered."""
    return Rendering(edition, texts, "https://klein.example/")
