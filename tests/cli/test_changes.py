"""`wijkrecept check --changed-since`: what a pull request is told, in a real git repository."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.catalogue import golden
from wijkrecept.cli import main

ACTIVITY = "catalog/activities/overdie/samen-eten.yml"
COMPLAINT = "catalog/complaints/p03.yml"
VENUE = "catalog/venues/thuis-in-overdie.yml"
OLD_MISTAKE = {
    "replace": {VENUE: [{"old": "gecontroleerd: 2026-09-01", "new": "gecontroleerd: 1 september"}]}
}


def git(folder: Path, *arguments: str) -> None:
    own = (
        "-c",
        "user.name=Redactie",
        "-c",
        "user.email=redactie@example.nl",
        "-c",
        "init.defaultBranch=main",
    )
    subprocess.run(["git", *own, *arguments], cwd=folder, check=True, capture_output=True)


def save(folder: Path, message: str) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", message)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A catalogue in git in which the file of the venue has been wrong for long."""
    root = tmp_path / "catalogus met spatie"
    golden.build(OLD_MISTAKE, root)
    git(root, "init", "--quiet")
    save(root, "Begin")
    return root


def told(
    root: Path, capsys: pytest.CaptureFixture[str], reference: str = "main"
) -> tuple[int, list[tuple[str, str]], object]:
    arguments = ["--changed-since", reference, "--format", "json", "--today", golden.TODAY.isoformat()]
    code = main(["check", "--root", str(root), *arguments])
    said = json.loads(capsys.readouterr().out)
    return code, [(each["file"], each["code"]) for each in said["problems"]], said.get("elsewhere")


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_what_was_wrong_before_is_not_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Who touches nothing is told nothing, and how much is wrong elsewhere; that does not fail."""
    assert (0, [], {"errors": 1, "warnings": 0}) == told(root, capsys)


@pytest.mark.parametrize("saved", [True, False])
def test_what_the_change_touches_is_told(
    root: Path, capsys: pytest.CaptureFixture[str], *, saved: bool
) -> None:
    """A mistake in a file that differs is told, whether it is in git yet or not."""
    git(root, "checkout", "--quiet", "-b", "wijziging")
    change(root / ACTIVITY, "soort: eetgroep", "soort: eetgroeb")
    if saved:
        save(root, "Fout")

    assert (1, [(ACTIVITY, "value_near")], {"errors": 1, "warnings": 0}) == told(root, capsys)


def test_a_new_file_is_part_of_the_change(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that git does not know yet differs as well."""
    (root / "catalog/complaints/p06.yml").write_text("code: P06\n", encoding="utf-8")

    assert [("catalog/complaints/p06.yml", "key_missing")] == told(root, capsys)[1]


def test_an_old_mistake_in_a_touched_file_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Who has the file open can put right what was wrong with it."""
    change(root / VENUE, "rolstoel: ja", "rolstoel: nee")

    assert [VENUE] == [file for file, _ in told(root, capsys)[1]]


def test_a_file_taken_away_is_told_where_it_is_named(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The problem stands in a file that nobody touched, and the change caused it."""
    (root / COMPLAINT).unlink()

    code, problems, elsewhere = told(root, capsys)

    assert (1, [(ACTIVITY, "complaint_absent")]) == (code, problems)
    assert {"errors": 1, "warnings": 0} == elsewhere


def sentences(root: Path, capsys: pytest.CaptureFixture[str]) -> list[tuple[str, int, str, str]]:
    """Give what a change is told, sentence by sentence, with the file and the line."""
    main(
        ["check", "--root", str(root), "--changed-since", "main", "--format", "json", "--today", "2026-10-15"]
    )
    problems = json.loads(capsys.readouterr().out)["problems"]
    return [(each["file"], each["line"], each["message"], each["hint"]) for each in problems]


@pytest.mark.parametrize("saved", [True, False])
def test_an_activity_taken_away_is_told(
    root: Path, capsys: pytest.CaptureFixture[str], *, saved: bool
) -> None:
    """Its address hangs on refrigerators: the sentence says how to end an activity."""
    git(root, "checkout", "--quiet", "-b", "wijziging")
    (root / ACTIVITY).unlink()
    if saved:
        save(root, "Weg")
    sentence = "Het bestand overdie/samen-eten.yml is weg. Er hangt misschien nog papier met dit adres."

    assert [(ACTIVITY, 1, sentence, "Zet het terug en schrijf erin: vervallen: 2026-10-15.")] == sentences(
        root, capsys
    )


@pytest.mark.parametrize("saved", [True, False])
@pytest.mark.parametrize(
    ("new", "name"),
    [
        ("catalog/activities/overdie/eten.yml", "samen-eten.yml"),
        ("catalog/activities/huiswaard/samen-eten.yml", "overdie/samen-eten.yml"),
    ],
)
def test_an_activity_renamed_is_told_at_its_new_name(
    root: Path, capsys: pytest.CaptureFixture[str], new: str, name: str, *, saved: bool
) -> None:
    """Another name or another wijk is another address, also when a line was changed with it."""
    git(root, "checkout", "--quiet", "-b", "wijziging")
    (root / new).parent.mkdir(exist_ok=True)
    (root / ACTIVITY).rename(root / new)
    change(root / new, "naam: Samen eten in Overdie", "naam: Eten")
    if saved:
        save(root, "Andere naam")
    sentence = f"Dit bestand heette {name}. Er hangt misschien nog papier met dat adres."

    assert (new, 1, sentence, "Geef het die naam terug.") in sentences(root, capsys)


@pytest.mark.parametrize(("old", "new"), [("dag: dinsdag", "dag: woensdag"), ("17:30", "18:00")])
def test_another_day_with_the_old_date_of_checking_is_told(
    root: Path, capsys: pytest.CaptureFixture[str], old: str, new: str
) -> None:
    """Who moves an activity knows that the rest is right too, and says so with a date."""
    change(root / ACTIVITY, old, new)
    hint = "Zet ook bij `gecontroleerd` de datum van vandaag."

    assert [(ACTIVITY, 17, "U hebt de dag of tijd veranderd.", hint)] == sentences(root, capsys)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("gecontroleerd: 2026-10-01", "gecontroleerd: 2026-10-15"),
        ("gecontroleerd: 2026-10-01", "gecontroleerd: 2026-10-01\nvervallen: 2026-10-14"),
    ],
)
def test_another_day_with_a_new_date_is_not_told(
    root: Path, capsys: pytest.CaptureFixture[str], old: str, new: str
) -> None:
    """Nor is what has ended."""
    change(root / ACTIVITY, "dag: dinsdag", "dag: woensdag")
    change(root / ACTIVITY, old, new)

    assert [] == sentences(root, capsys)


def test_the_same_time_written_in_another_way_is_no_other_time(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What counts is when it is, not how that stands there."""
    change(root / ACTIVITY, "17:30", "17.30")

    assert [] == sentences(root, capsys)


@pytest.mark.parametrize("wrong", ["Bingo.yml", "bingo.yaml", "bingo.yml.txt"])
def test_a_name_that_was_no_address_can_be_changed(
    root: Path, capsys: pytest.CaptureFixture[str], wrong: str
) -> None:
    """Who mends the name of a file that could not be read takes no address away."""
    (root / ACTIVITY).rename((root / ACTIVITY).with_name(wrong))
    save(root, "Een verkeerde naam")
    (root / ACTIVITY).with_name(wrong).rename(root / ACTIVITY)

    assert (0, [], {"errors": 1, "warnings": 0}) == told(root, capsys)


@pytest.mark.parametrize("form", ["text", "github", "sarif"])
def test_a_file_that_is_gone_is_told_in_every_form(
    root: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    """It has no line of its own, and is told at the first."""
    (root / ACTIVITY).unlink()
    place = {
        "text": f"{ACTIVITY}:1:1: fout: Het bestand overdie/samen-eten.yml is weg.",
        "github": f"::error file={ACTIVITY},line=1,col=1,title=Catalogus%3A fout::Het bestand overdie",
        "sarif": '"ruleId": "file_gone"',
    }

    assert 1 == main(["check", "--root", str(root), "--changed-since", "main", "--format", form])
    assert place[form] in capsys.readouterr().out


def test_what_git_has_listed_stays_as_it_is(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Looking for new names leaves the list of what an editor is about to save alone."""
    (root / ACTIVITY).rename(root / ACTIVITY.replace("samen-eten", "eten"))
    before = subprocess.run(["git", "status", "--short"], cwd=root, check=True, capture_output=True).stdout
    told(root, capsys)
    after = subprocess.run(["git", "status", "--short"], cwd=root, check=True, capture_output=True).stdout

    assert before == after


def test_a_double_of_a_new_file_is_told_at_the_old_one(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The second of two alike may be the file that was there already."""
    shutil.copy(root / ACTIVITY, root / "catalog/activities/overdie/eten.yml")

    assert (0, [(ACTIVITY, "double_hour")]) == told(root, capsys)[:2]


def test_what_others_did_since_is_not_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The change begins where its branch began, also when main has gone on."""
    git(root, "branch", "wijziging")
    change(root / COMPLAINT, "naam: Somber", "naam: Erg somber")
    save(root, "Op main")
    git(root, "checkout", "--quiet", "wijziging")
    change(root / COMPLAINT, "naam: Somber", "naam:")
    git(root, "stash", "--quiet")

    assert [] == told(root, capsys)[1]


def test_a_catalogue_in_a_part_of_a_repository(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Files are named from the catalogue on, also when git's own root lies higher."""
    root = tmp_path / "docs" / "wijken"
    golden.build(OLD_MISTAKE, root)
    git(tmp_path, "init", "--quiet")
    save(tmp_path, "Begin")
    change(root / ACTIVITY, "soort: eetgroep", "soort: eetgroeb")

    assert [(ACTIVITY, "value_near")] == told(root, capsys, "HEAD")[1]


def test_before_there_was_a_catalogue_all_is_new(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Compared with a commit without a catalogue every problem is the change's own."""
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "commit", "--quiet", "--allow-empty", "--message", "Leeg")
    golden.build(OLD_MISTAKE, tmp_path)

    code, problems, elsewhere = told(tmp_path, capsys)

    assert (1, [VENUE], None) == (code, [file for file, _ in problems], elsewhere)


def test_the_summary_tells_of_the_others(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody is left to think that the whole catalogue is right."""
    today = ["--today", golden.TODAY.isoformat()]
    assert 0 == main(["check", "--root", str(root), "--changed-since", "main", *today])
    assert [
        "0 fouten, 0 waarschuwingen.",
        "In bestanden die u niet hebt veranderd: 1 fout, 0 waarschuwingen. Die waren er al.",
    ] == capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("reference", ["bestaat-niet", "", "--help", "main:catalog"])
def test_a_reference_that_git_does_not_know(
    root: Path, capsys: pytest.CaptureFixture[str], reference: str
) -> None:
    """One sentence says what to write, and exit code 2 that nothing was checked."""
    assert 2 == main(["check", "--root", str(root), f"--changed-since={reference}"])
    assert capsys.readouterr().err.startswith(
        f"Git kent hier geen `{reference}`. Schrijf de naam van een tak"
    )


def test_a_folder_outside_git(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A catalogue that is not kept in git cannot be compared."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    golden.build({}, tmp_path)

    assert 2 == main(["check", "--root", str(tmp_path), "--changed-since", "main"])
    assert f"De map {tmp_path} is geen map van git" in capsys.readouterr().err


def test_a_computer_without_git(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without git the sentence says what to leave out."""
    monkeypatch.setattr(shutil, "which", lambda _: None)

    assert 2 == main(["check", "--root", str(root), "--changed-since", "main"])
    assert "Het programma git staat niet op deze computer." in capsys.readouterr().err


def test_a_link_out_of_the_catalogue_is_not_followed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What git holds is taken out without writing or reading anything elsewhere."""
    (root / "catalog/complaints/p06.yml").symlink_to("/etc/hostname")
    save(root, "Koppeling")

    assert [] == told(root, capsys)[1]
