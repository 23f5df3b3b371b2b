"""Initials that no paper prints are read from the names that papers bear."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.answers import Status
from bot.mastheads.initials import (
    in_short,
    of_agencies,
    of_bodies,
    spelt_out,
    spelt_out_small,
    unknown,
)
from tests.bot.mastheads.test_called import paper
from tests.bot.quayside import Asking, papers_held, query

STATEMENT = """Millhaven Harbour Trust

Report to the board, 4 March 2024

1. The Annual Pilotage Statement goes to the full board for approval on 23 June 2024.

2. Pilots are paid £310 a day.
"""


@pytest.fixture(scope="module")
def trust(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """One paper of a trust, which spells everything out."""
    held = {"millhaven-harbour-trust/2024-03-04.txt": STATEMENT}
    with papers_held(tmp_path_factory.mktemp("initials"), held) as asking:
        yield asking


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("when does the APS go to the full board?", "23 June 2024"),
        ("what are pilots paid at MHT?", "£310"),
        ("what are pilots paid at mht", "£310"),
    ],
)
def test_initials_are_understood(trust: Asking, question: str, says: str) -> None:
    answer = trust.ask(question)
    assert answer.status is Status.ANSWERED
    assert says in answer.answer


def test_other_initials_are_not(trust: Asking) -> None:
    assert trust.ask("what are pilots paid at KHT?").status is Status.NOT_FOUND


def test_two_names_of_the_same_initials_tell_nothing() -> None:
    asked = unknown(query("what of the MHT?").topic, {})
    one, other = paper("a", "millhaven-harbour-trust/a.txt"), paper("b", "moor-hall-trust/b.txt")
    assert spelt_out(asked, [one], []) == {"mht": {"millhaven", "harbour", "trust"}}
    assert spelt_out(asked, [one, other], []) == {}


@pytest.mark.parametrize(
    ("asked", "texts", "meant"),
    [
        ("PSC", ["The pilot station chimney fell.", "A pilot station chimney."], {}),
        ("PSCF", ["The pilot station chimney fell."], {}),
        ("TMCS", ["tide, moon and current surveys"], {}),
        (
            "TMCS",
            ["Seven tide, moon and current surveys.", "tide, moon and current surveys"],
            {"tmcs": {"tide", "moon", "current", "survey"}},
        ),
        ("TMCS", ["tide, moon and current surveys", "two men came slowly"] * 2, {}),
    ],
)
def test_words_in_a_row_of_two_papers(
    asked: str, texts: list[str], meant: dict[str, set[str]]
) -> None:
    terms = unknown(query(f"how many {asked} were done").topic, {})
    held = [(str(number), text) for number, text in enumerate(texts)]
    assert spelt_out_small(terms, held) == meant


def test_a_word_that_papers_hold_is_no_initials() -> None:
    assert unknown(query("what of the MHT?").topic, {"mht": 2}) == ()


@pytest.mark.parametrize(
    ("question", "text", "meant"),
    [
        ("when do we see the department for tides?", "The DfT wrote.", {"depart", "tide"}),
        ("the ministry of piers and ports", "a MPP grant", {"ministri", "pier", "port"}),
        ("what of the department for tides", "DT said no", {"depart", "tide"}),
        ("what of the department of tides and moons", "DTM", {"depart", "tide", "moon"}),
    ],
)
def test_initials_that_only_papers_print(question: str, text: str, meant: set[str]) -> None:
    assert set().union(*in_short(question, [text]).values()) == meant


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("what did the tides do", "The DfT wrote."),
        ("the department of piers", "A Pier Dept."),
        ("what is the cost of parking", "Since COP 26"),
    ],
)
def test_other_words_are_not_shortened(question: str, text: str) -> None:
    assert in_short(question, [text]) == {}


def test_joining_words_may_have_their_letter() -> None:
    asked = unknown(query("who sits at the IoD?").topic, {})
    assert spelt_out(asked, [paper("a", "isle-of-dunes/a.txt")], []) == {"iod": {"isl", "dune"}}


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("how many elected members does orme cc have", {"cc": {"communiti", "council"}}),
        ("what is the quorum at Orme CC?", {"cc": {"communiti", "council"}}),
        ("how many cc does the pump shift", {}),
        ("who lives in orme by the way", {}),
    ],
)
def test_initials_behind_a_place_are_of_its_body(question: str, meant: dict[str, set[str]]) -> None:
    held = [paper("a", "orme-community-council/rules.txt"), paper("b", "wend-city-club/rules.txt")]
    assert of_bodies(question, held) == meant


def test_initials_of_two_bodies_of_a_place_are_left() -> None:
    held = [paper("a", "orme-community-council/rules.txt"), paper("b", "orme-city-club/rules.txt")]
    assert of_bodies("the quorum at Orme CC", held) == {}


def test_a_body_and_its_initials_are_one_without_a_definition() -> None:
    texts = ["The Environment Agency has not replied.", "The EA levy rose.", "East Anglia was dry."]
    assert of_agencies("will the EA dredge it", texts) == {"ea": {"environ", "agenc"}}
    assert of_agencies("will the ea dredge it", texts) == {}
    assert of_agencies("will the EA dredge it", [*texts, "The Eel Association wrote."]) == {}


def test_words_that_papers_write_small_are_no_name() -> None:
    """Beside a breakfast club, "BC" is somebody."""
    texts = ["BC has taken the padlock off.", "The breakfast club costs more."]
    assert in_short("why does the breakfast club cost more", texts) == {}
    assert in_short("who runs the bridge crew", texts) == {"bc": {"bridg", "crew"}}
    assert in_short("who runs the breakfast club", [*texts, "Breakfast Club"]) != {}
