"""The shape that an answer must have."""

from __future__ import annotations

import pytest

from bot.evidence.shapes import (
    asks_no_sum,
    causes,
    contrasts,
    counts,
    has_number,
    has_shape,
    tells_how_long,
    tells_how_often,
    tells_of_paper,
)
from bot.questions.asking import Wanted
from indexer.words import words


@pytest.mark.parametrize(
    ("wanted", "text", "fits"),
    [
        (Wanted.DATE, "The lease ends on 3 May 2026.", True),
        (Wanted.DATE, "It opened in the spring.", True),
        (Wanted.DATE, "Claims come ten working days prior to the meeting.", True),
        (Wanted.DATE, "Pay is due 14 days after the invoice.", True),
        (Wanted.DATE, "It took ten days.", False),
        (Wanted.DATE, "It opened with a band.", False),
        (Wanted.DATE, "It opened under the Harbours Act 1964.", False),
        (Wanted.DATE, "It sets money by for a 2030 Regatta Fund.", False),
        (Wanted.MONEY, "It cost £4.5 million.", True),
        (Wanted.MONEY, "It cost 45 officers a week.", False),
        (Wanted.NUMBER, "There are forty berths.", True),
        (Wanted.NUMBER, "There are berths.", False),
        (Wanted.SHARE, "Some 18 per cent are let.", True),
        (Wanted.SHARE, "Some 18 are let.", False),
        (Wanted.PERSON, "Proposed by Cllr Orme.", True),
        (Wanted.PERSON, "Secretariat to book the barge.", True),
        (Wanted.PERSON, "They are looked into within the Trust.", True),
        (Wanted.PERSON, "it was proposed and carried", False),
        (Wanted.EMAIL, "Write to jo@wharf.example today.", True),
        (Wanted.EMAIL, "Write to Jo.", False),
        (Wanted.PHONE, "Ring 01632 960001.", True),
        (Wanted.PHONE, "Ring in 2024.", False),
        (Wanted.ANY, "", True),
        (Wanted.LIST, "anything", True),
    ],
)
def test_shape(wanted: Wanted, text: str, *, fits: bool) -> None:
    assert has_shape(wanted, text) is fits


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The harbour let 46 berths.", True),
        ("Forty-six visitor berths were let.", True),
        ("Berths let: 46.", True),
        ("The berths cost a great deal to repair after the storm.", False),
        ("In the end 46 of the swans that nest on the island left.", False),
    ],
)
def test_counts(text: str, *, counted: bool) -> None:
    """A number counts what stands near it."""
    assert counts(frozenset(words("berths")), text) is counted


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The cause was a worn rope.", True),
        ("It closed because of the gale.", True),
        ("It closed on Monday.", False),
        ("It would be too steep.", False),
    ],
)
def test_causes(text: str, *, told: bool) -> None:
    assert causes(text) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It cost £920, against a budget of £900.", True),
        ("Visits rose from 40 to 52.", True),
        ("Visits rose.", False),
        ("There were 52 visits.", False),
    ],
)
def test_contrasts(text: str, *, told: bool) -> None:
    assert contrasts(text) is told


def test_what_a_paper_holds() -> None:
    assert tells_of_paper("This report sets out the options.")
    assert tells_of_paper("Cllr Orme introduced the annual report.")
    assert not tells_of_paper("Cllr Orme introduced a lower fare.")


def test_a_paragraphs_number_counts_nothing() -> None:
    boats = frozenset(words("boats"))
    assert not counts(boats, "The boats in paragraph 3 have changed.")
    assert counts(boats, "In paragraph 3 there are 17 boats.")
    assert not counts(boats, "A 90-day limit for boats was set.")


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("46 people wrote in.", True),
        ("Nobody came but two of the crew.", True),
        ("The outcome of the 2017 survey was noted.", False),
        ("Paragraph 4 tells of the survey of 3 May.", False),
        ("All potential answers are welcome.", False),
    ],
)
def test_any_number(text: str, *, given: bool) -> None:
    assert has_number(text) is given


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Copies are sent within fourteen days of a meeting.", True),
        ("No later than 3 clear days before the meeting.", True),
        ("It took the crew some days.", False),
    ],
)
def test_a_term_of_days_is_a_date(text: str, *, dated: bool) -> None:
    assert has_shape(Wanted.DATE, text) is dated


def test_both_of_two_things_is_no_number() -> None:
    assert not has_shape(Wanted.NUMBER, "It was used by both crews and guests.")


@pytest.mark.parametrize(
    ("question", "share"),
    [
        ("What is the rent collection rate?", True),
        ("By how much have visits gone up?", True),
        ("How much did the pontoon cost?", False),
    ],
)
def test_how_much_may_ask_for_a_share(question: str, *, share: bool) -> None:
    assert asks_no_sum(question) is share


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The visit lasts 2-3 days.", True),
        ("The towpath is 6.2 km from lock to lock.", True),
        ("It has been shut since May.", True),
        ("It took twelve months.", True),
        ("The visit is expected within the next few weeks of spring.", False),
        ("At least 70 harbours await a visit.", False),
    ],
)
def test_a_length(text: str, *, told: bool) -> None:
    assert tells_how_long(text) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Prices are adjusted on a quarterly basis.", True),
        ("The pump is tested every two years.", True),
        ("The pump was tested.", False),
    ],
)
def test_how_often(text: str, *, told: bool) -> None:
    assert tells_how_often(text) is told


def test_what_a_number_is_of() -> None:
    members = frozenset(words("members"))
    assert not counts(members, "Whoever has been a member for at least six weeks may vote.")
    assert counts(members, "Paying members grew to a total of 46.")
    assert counts(frozenset(words("weeks")), "It lasted six weeks.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The number of pupils with a debt is now 978.", True),
        ("The number of pupils in Wend rose, on account of the move, to 61 by May.", False),
        ("The number of buoys that pupils of the school painted red is now 12.", False),
    ],
)
def test_a_count_may_stand_far_behind_what_it_is_of(text: str, *, told: bool) -> None:
    assert counts(frozenset(words("pupils")), text) is told


@pytest.mark.parametrize(
    "text",
    ["The rewind of Pump No.2 was endorsed.", "By 7 votes to 2 the pump was refused."],
)
def test_names_of_things_and_votes_count_nothing_else(text: str) -> None:
    assert not counts(frozenset(words("pumps")), text)


def test_a_share_in_words_counts_nothing() -> None:
    assert not counts(frozenset(words("bins")), "Ninety one per cent of missed bins were emptied.")
