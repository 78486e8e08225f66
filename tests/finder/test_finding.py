"""What the browser's finder makes of a query, asked over a payload that Python made just now."""

from __future__ import annotations

import pytest

from tests.finder.conftest import Ask

STALE_IN_NORTH = "noord/oud"
LONELY_IN_NORTH = ["noord/koffie", "noord/later", STALE_IN_NORTH, "noord/koor", "noord/vol"]


@pytest.mark.parametrize(
    ("query", "understood"),
    [
        ("z04.03", ["complaint Z04.03"]),
        ("Z0403", ["complaint Z04.03"]),
        ("z 04", ["complaint Z04"]),
        ("Z04.", ["complaint Z04"]),
        ("Z04.99", ["complaint Z04"]),
        ("eenzaam", ["complaint Z04.03"]),
        ("eenzame", ["complaint Z04.03"]),
        ("Eenzaamheid", ["complaint Z04.03"]),
        ("eenzaamhied", ["complaint Z04.03"]),
        ("slaapt slecht", ["complaint P06"]),
        ("slapeloosheid", ["complaint P06"]),
        ("niemand om mee te praten", ["complaint Z04.03"]),
        ("rouwverwerking", ["complaint Z15 Z23"]),
        ("somber", ["complaint P03 P76"]),
        ("noord", ["neighbourhood noord"]),
        ("Polder", ["neighbourhood oost"]),
        ("1801", ["neighbourhood noord"]),
        ("1802 nb", ["neighbourhood zuid"]),
        ("1802", ["neighbourhood noord zuid"]),
        ("1801 de", ["neighbourhood noord"]),
        ("het anker", ["venue 0"]),
        ("wijkcentrum het anker", ["venue 0"]),
        ("wijkhulp", ["organisation 0"]),
        ("elisabeth", ["practice 0"]),
        ("dinsdag", ["day 1"]),
        ("dinsdagavond", ["day 1", "daypart 2"]),
        ("turks", ["language 0"]),
        ("gratis", ["free 0"]),
        ("rolstoel", ["wheelchair 0"]),
        ("eenzaam 1801 dinsdag", ["complaint Z04.03", "neighbourhood noord", "day 1"]),
        ("1801 eenzaam", ["neighbourhood noord", "complaint Z04.03"]),
    ],
)
def test_understands(ask: Ask, query: str, understood: list[str]) -> None:
    """Codes, names, lay words, inflections, typing errors, postcodes, days and prices are understood."""
    assert ask(query)["understood"] == understood


@pytest.mark.parametrize(
    ("query", "understood"),
    [
        ("eenz", ["complaint Z04.03"]),
        ("somb", ["complaint P03 P76"]),
        ("een", []),
        ("slecht sla", ["complaint P06"]),
        ("18", []),
        ("180", []),
    ],
)
def test_understands_an_unfinished_word(ask: Ask, query: str, understood: list[str]) -> None:
    """What is being typed is understood once it can become one thing, or one word, only."""
    assert ask(query)["understood"] == understood


@pytest.mark.parametrize(
    ("query", "understood"),
    [
        ("ontmoeten zuid", ["kind 1", "neighbourhood zuid"]),
        ("polder", ["neighbourhood oost"]),
        ("meerwijk", ["neighbourhood meer"]),
        ("zandwijk", ["neighbourhood meer"]),
        ("de kolk", ["neighbourhood kolk"]),
        ("lommer", ["neighbourhood lommer"]),
        ("lommer-de kolk", ["neighbourhood kolk"]),
    ],
)
def test_a_name_beats_a_lay_word(ask: Ask, query: str, understood: list[str]) -> None:
    """The name of a kind, or a part of a wijk's name, is no lay word of a complaint."""
    assert ask(query)["understood"] == understood


@pytest.mark.parametrize(
    ("query", "understood"),
    [
        ("de hoef", ["neighbourhood", "west"]),
        ("bergermeer", ["neighbourhood", "west"]),
        ("hoofdzaak", ["organisation", "rco-de-hoofdzaak"]),
        ("de wering", ["organisation", "mee-de-wering"]),
        ("de dorpen", ["practice", "voorbeeld-praktijk-dorpen"]),
        ("eritrees", ["language", "ti"]),
        ("spreekt alleen turks", ["language", "tr"]),
        ("eten", ["kind", "eetgroep"]),
    ],
)
def test_other_names(ask_own: Ask, query: str, understood: list[str]) -> None:
    """A buurt, a name without its letters or brackets, another word for a language or a kind will do."""
    assert ask_own(query)["means"] == [understood]


@pytest.mark.parametrize("query", ["alkmaar", "niet", "50", "z", "patient 72 jaar"])
def test_some_words_weigh_nothing(ask: Ask, query: str) -> None:
    """The municipality's name, an age and small words take nothing away, and are not remarked upon."""
    alone, beside = ask(query), ask(f"eenzaam {query} noord")

    assert (len(alone["found"]), alone["pages"], beside["ignored"]) == (12, [], [])
    assert beside["found"] == ask("eenzaam noord")["found"]


def test_for_whom_ranks_and_takes_nothing_away(ask: Ask) -> None:
    """`man` puts what is for men first within a wijk, and leaves the rest."""
    everything, for_men = ask("eenzaam noord"), ask("man 50 eenzaam noord")
    women = ask("moeder eenzaam noord")

    assert sorted(for_men["found"]) == sorted(everything["found"])
    assert (for_men["own"], for_men["ignored"]) == (everything["own"], [])
    assert women["found"] == everything["found"]
    assert ask("man")["found"][0] == "zuid/eten"


def test_stale_stands_below_fresh(ask: Ask) -> None:
    """What nobody looked after for long stands behind what is fresh, has room and is about as soon."""
    found = ask("z04.03 noord")["found"]

    assert found[:3] == ["noord/koffie", "noord/later", STALE_IN_NORTH]


@pytest.mark.parametrize(
    ("query", "help_"),
    [
        ("suïcidaal", ["Denkt iemand aan zelfdoding?"]),
        ("zelfmoord 1801", ["Denkt iemand aan zelfdoding?"]),
        ("dood", ["Denkt iemand aan zelfdoding?"]),
        ("wil niet meer leven", ["Denkt iemand aan zelfdoding?"]),
        ("113", ["Denkt iemand aan zelfdoding?"]),
        ("geweld", ["Is er geweld of mishandeling?"]),
        ("huiselijk geweld", ["Is er geweld of mishandeling?"]),
        ("mishandeling", ["Is er geweld of mishandeling?"]),
        ("veilig thuis", ["Is er geweld of mishandeling?"]),
        ("eenzaam 1801", []),
    ],
)
def test_crisis_words_are_heard(ask: Ask, query: str, help_: list[str]) -> None:
    """Whom to call at once comes with the words that ask for it, and with no others."""
    assert ask(query)["crisis"] == help_


def test_a_cry_for_help_is_not_guessed_at(ask: Ask) -> None:
    """No complaint is made of a word that was heard as a cry for help, nor is it called unknown."""
    alone, beside = ask("suicidaal"), ask("huiselijk geweld eenzaam noord")

    assert (alone["understood"], alone["found"], alone["ignored"]) == ([], [], [])
    assert beside["understood"] == ["complaint Z04.03", "neighbourhood noord"]


@pytest.mark.parametrize("query", ["1", "18", "180", "o", "de", "noord o", "sla"])
def test_the_first_letters_do_not_empty_the_page(ask: Ask, query: str) -> None:
    """A letter, a piece of a postcode or a word that only a page has takes no result away."""
    assert ask(query)["found"] != []


@pytest.mark.parametrize(
    ("query", "unknown"),
    [("Z45", "processCode Z45"), ("Z99", "code Z99"), ("9999 xx", "postcode 9999 xx")],
)
def test_says_what_it_does_not_know(ask: Ask, query: str, unknown: str) -> None:
    """A code or postcode that the catalogue lacks is named, and finds nothing."""
    answer = ask(query)

    assert (answer["unknown"], answer["found"]) == ([unknown], [])


def test_a_complaint_covers_its_parent_and_its_text(ask: Ask) -> None:
    """First what is tagged with it, then what is tagged with its parent, then what only speaks of it."""
    found = ask("z04.03 noord")["found"]

    in_north = [key for key in found if key.startswith("noord/")]
    assert in_north == [*LONELY_IN_NORTH, "noord/taal"]
    assert ask("eenzaam noord")["found"][-1] == "noord/tekst"


def test_a_parent_covers_its_subcodes(ask: Ask) -> None:
    """What is tagged with the code itself stands before what is tagged with a subcode."""
    found = ask("z04")["found"]

    assert found[0] == "noord/taal"
    assert {*LONELY_IN_NORTH, "zuid/eten", "oost/eten"} <= set(found)


def test_a_name_outranks_a_lay_word(ask: Ask) -> None:
    """For `somber` the complaint of that name stands before the one that has it as a lay word."""
    assert ask("somber")["found"] == ["zuid/somber", "noord/afspraak"]


def test_the_order_within_one_complaint(ask: Ask) -> None:
    """Own wijk before the one beside it; then room, soon and fresh; other wijken are left out."""
    answer = ask("z04.03 1801")

    assert answer["found"] == [*LONELY_IN_NORTH, "zuid/eten", "noord/taal"]
    assert answer["own"] == 6


def test_an_empty_wijk_points_to_the_nearest(ask: Ask) -> None:
    """Nothing in or beside the wijk: the nearest that has something, with kilometres where known."""
    answer = ask("eenzaam leeghwater")

    assert answer["found"] == []
    assert answer["elsewhere"] == [["noord", 7, 1.1], ["zuid", 1, 4.5], ["oost", 1, None]]


def test_free_words_must_all_be_there(ask: Ask) -> None:
    """Words that are no complaint or wijk narrow the results, in names, search words and text."""
    assert ask("verlies")["found"] == ["oost/rouw"]
    assert ask("eten polder")["found"] == ["oost/eten"]


def test_a_name_outranks_the_text(ask: Ask) -> None:
    """A word in the name counts for more than the same word in the text."""
    assert ask("wandelen")["found"] == ["noord/tekst"]
    assert ask("kerkstraat koffie")["found"] == ["noord/koffie"]


def test_words_that_no_activity_has_together_are_let_go(ask: Ask) -> None:
    """When nothing has all the words, what has some of them is better than nothing."""
    answer = ask("koffie verlies")

    assert sorted(answer["found"]) == ["noord/koffie", "oost/rouw"]
    assert answer["isRelaxed"] is True


def test_a_word_that_nobody_knows_is_left_out(ask: Ask) -> None:
    """An unknown word beside known ones is named and passed over; alone it finds nothing."""
    assert ask("xyzzy eenzaam noord")["ignored"] == ["xyzzy"]
    assert (ask("xyzzy")["found"], ask("xyzzy")["ignored"]) == ([], ["xyzzy"])


def test_a_word_that_leads_nowhere_is_left_out(ask: Ask) -> None:
    """A word that resembles one in the text of a page only is as good as unknown, and is named."""
    answer = ask("bewarren noord")

    assert (answer["ignored"], answer["own"]) == (["bewarren"], 8)


def test_parts_of_compounds(ask: Ask) -> None:
    """A part finds the compound, and a compound that nobody wrote finds its parts."""
    assert ask("koffie")["found"] == ["noord/koffie"]
    assert ask("ochtend koffie")["found"] == ["noord/koffie"]
    assert set(ask("groep")["found"]) >= {"oost/rouw", "noord/vol"}
    assert "noord/tekst" in ask("wandelgroep")["found"]


def test_typed_filters_hold(ask: Ask) -> None:
    """Day, part of the day, language, price and wheelchair narrow as the filters beside the results do."""
    assert ask("dinsdagavond")["found"] == ["noord/taal"]
    assert ask("turks")["found"] == ["noord/koor"]
    assert "noord/later" not in ask("gratis")["found"]
    assert ask("rolstoel")["found"] == ["zuid/somber"]


def test_chosen_filters_hold_and_count(ask: Ask) -> None:
    """A filter narrows the results; its own facet still counts what its other values would give."""
    answer = ask("eenzaam noord", fragment="#dag=donderdag")

    assert answer["found"] == ["noord/later"]
    assert answer["counts"]["dag"] == {"dinsdag": 7, "donderdag": 1}
    assert answer["counts"]["gratis"] == {}


def test_one_search_finds_pages_too(ask: Ask) -> None:
    """Complaints, wijken, venues, organisations, practices and hand-written pages are offered."""
    assert ask("privacy")["pages"] == ["privacy/"]
    assert ask("eenzaam noord")["pages"] == ["klacht/z04-03/", "wijk/noord/"]
    assert ask("molen")["pages"] == ["locatie/molen/"]
    assert ask("elisabeth")["pages"] == ["praktijk/elisabeth/"]


def test_pages_are_offered_for_telling_words_only(ask: Ask) -> None:
    """A word of a saying, or for whom somebody seeks, names no page."""
    assert ask("rouw")["pages"] == ["klacht/z15/", "klacht/z23/"]
    assert ask("praten")["pages"] == []
    assert ask("vrouwen overleden")["pages"] == ["klacht/z15/", "klacht/z23/"]
    assert ask("turkse vrouwen noord")["pages"] == ["wijk/noord/"]
    assert ask("ontmoeten")["pages"] == []


def test_a_venue_shows_the_coach_of_its_wijk(ask: Ask) -> None:
    """Who asks for a venue sees who receives people there."""
    assert (ask("het anker")["coaches"], ask("het anker zuid")["coaches"]) == (["noord"], ["zuid"])
    assert ask("eenzaam")["coaches"] == []


def test_within_a_day_the_earliest_is_first(ask: Ask) -> None:
    """What is soon goes by the clock, not only by the day."""
    found = ask("")["found"]

    assert found.index("noord/koffie") < found.index("noord/taal") < found.index("noord/later")


def test_dates_that_passed_since_the_build_are_skipped(ask: Ask) -> None:
    """A site of last month still gives the next date, and the order follows it."""
    answer = ask("z04.03 noord", now="2026-12-22T10:00:00+01:00")

    assert answer["next"][0] == "2026-12-24"
    assert answer["found"][0] == "noord/later"


def test_nothing_typed_gives_everything(ask: Ask) -> None:
    """Before anything is typed, what has room and is soon stands first."""
    answer = ask("")

    assert len(answer["found"]) == 12
    assert answer["found"][0] == "noord/koffie"
    assert answer["found"][-2:] == ["noord/koor", "noord/vol"]
