"""`wijkrecept build`: the site, and how long it took."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from wijkrecept.cli import main


def test_it_makes_the_site_and_says_where(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line, and the site stands in the folder that `mkdocs.yml` names."""
    assert 0 == main(["build", "--root", str(small)])
    assert f"De site staat in {small / 'public'}.\n" == capsys.readouterr().out
    assert (small / "public" / "activiteit" / "noord" / "samen-eten" / "index.html").is_file()


def test_timings_name_each_phase_with_its_count(small: Path) -> None:
    """A line for each phase in order, with seconds and what was counted; the last is the whole."""
    command = [sys.executable, "-m", "wijkrecept", "build", "--root", str(small), "--timings"]
    said = subprocess.run(command, capture_output=True, text=True, check=True)
    lines = said.stdout.splitlines()[1:]
    files = len(list(small.glob("catalog/**/*.yml"))) + len(list(small.glob("neighbourhoods/*.yml")))

    assert [
        "Starten",
        "Lezen en nakijken",
        "Uitrekenen",
        "Kader van de site",
        "Pagina's maken",
        "Samen",
    ] == [re.split(r"  +", line)[0] for line in lines]
    assert all(re.search(r"  [0-9]+,[0-9]{2} s", line) for line in lines)
    assert lines[1].endswith(f" s  {files} bestanden")
    assert lines[4].endswith(" pagina's")
    assert "" == said.stderr


def test_a_folder_without_a_site_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One sentence, and the exit code for what cannot run."""
    assert 2 == main(["build", "--root", str(tmp_path)])
    assert f"In de map {tmp_path} staat geen mkdocs.yml." in capsys.readouterr().err


def test_errors_are_told_and_the_last_site_stays(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A mistake gets its sentence, and nothing of the site that is there is touched."""
    assert 0 == main(["build", "--root", str(small)])
    page = small / "public" / "activiteit" / "noord" / "samen-eten" / "index.html"
    before = page.read_bytes()
    entry = small / "catalog" / "activities" / "noord" / "samen-eten.yml"
    entry.write_text(entry.read_text(encoding="utf-8").replace("soort: eetgroep", "soort: eetgroeb"))
    capsys.readouterr()

    assert 2 == main(["build", "--root", str(small)])
    said = capsys.readouterr().err
    assert "Bij `soort` kan `eetgroeb` niet staan." in said
    assert "De vorige staat er nog." in said
    assert before == page.read_bytes()
