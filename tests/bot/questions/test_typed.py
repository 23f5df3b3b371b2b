"""Questions as they are typed in a hurry: what they ask of the records."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.answers import Kind
from bot.questions.asking import Wanted
from bot.questions.owners import whose
from bot.questions.phrases import plain
from bot.questions.requests import Record, request
from bot.questions.understanding import understand

TODAY = dt.date(2024, 10, 1)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("who was at the june meeting", Kind.MEETING),
        ("who didnt come", Kind.MEETING),
        ("when do we next meet", Kind.MEETING),
        ("next finance committee meeting?", Kind.MEETING),
        ("did the PTA accept the quote for the stage", Kind.DECISION),
        ("has the parish turned down the mast", Kind.DECISION),
        ("anything for jo to do", Kind.ACTION),
        ("what's jo doing", Kind.ACTION),
        ("whats jo reed to do", Kind.ACTION),
        ("who was missing in june", Kind.MEETING),
        ("who's sorting the gate", Kind.ACTION),
    ],
)
def test_kinds(question: str, kind: Kind) -> None:
    assert kind in understand(question, today=TODAY).kinds


@pytest.mark.parametrize(
    "question",
    ["what's the rent of the kiosk", "what did we pay the smith", "how much is the wren sub"],
)
def test_sums_of_money(question: str) -> None:
    assert understand(question, today=TODAY).wanted is Wanted.MONEY


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("when does the lease run out", "when does the lease expire"),
        ("has it gone to exec", "has it gone to executive"),
        ("who paid for the lamps", "who funded the lamps"),
        ("what did we pay for the lamps", "what did we pay for the lamps"),
    ],
)
def test_short_for(typed: str, meant: str) -> None:
    assert plain(typed) == meant


@pytest.mark.parametrize(
    ("question", "record"),
    [
        ("total of the june payments", Record.SUM),
        ("how much did we spend on lamps in all", Record.SUM),
        ("what's new since the last meeting", Record.CHANGES),
        ("what are they voting on on thursday", Record.RECOMMENDATIONS),
    ],
)
def test_records(question: str, record: Record) -> None:
    asked = request(understand(question, today=TODAY))
    assert asked is not None
    assert asked.records == (record,)


@pytest.mark.parametrize(
    ("question", "owner"), [("anything for jo to do", "jo"), ("what is jo doing", "jo")]
)
def test_owners(question: str, owner: str) -> None:
    assert whose(question) == owner


def test_two_things_asked_with_a_pronoun() -> None:
    asked = understand("what did the fair cost and is it still held in the park?", today=TODAY)
    assert asked.beside is not None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hows much is the gate", "how much is the gate"),
        ("who is the parent rep", "who is the parent representative"),
        ("who is link gov for reading", "who is link governor for reading"),
        ("is it on gov.uk", "is it on gov.uk"),
        ("rents that haven't been paid", "rents that are unpaid"),
        ("the deficit for 24-25", "the deficit for 24/25"),
        ("pages 24-29", "pages 24-29"),
        ("phone 01-24-25", "phone 01-24-25"),
    ],
)
def test_what_is_typed_short_is_read_in_full(typed: str, meant: str) -> None:
    assert plain(typed) == meant


@pytest.mark.parametrize(
    "question",
    [
        "what did the sluice repair come to",
        "what did we end up setting the precept at",
        "how much of the Bellmouth money has been used",
        "what will the new roof set us back",
    ],
)
def test_a_sum_is_asked(question: str) -> None:
    assert understand(question, today=TODAY).wanted is Wanted.MONEY


def test_what_a_charge_was_set_at_is_decided() -> None:
    asked = understand("what did we end up setting the precept at", today=TODAY)
    assert Kind.DECISION in asked.kinds


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("put it up to 12 quid", "put it up to £12"),
        ("how is weaver st", "how is weaver street"),
        ("the school at st johns", "the school at st johns"),
        ("how many cases at the mo", "how many cases now"),
    ],
)
def test_what_is_said_in_the_street(typed: str, meant: str) -> None:
    assert plain(typed) == meant


def test_a_month_without_its_apostrophe() -> None:
    (when,) = understand("where is novembers meeting", today=TODAY).periods
    assert when.month == 11


@pytest.mark.parametrize(
    "said",
    [
        "What was 3 Grand Parade let for?",
        "How many pupils aged 11-12 were there?",
        "how much were the fireworks let off at the regatta?",
    ],
)
def test_addresses_ages_and_verbs_stay(said: str) -> None:
    assert plain(said) == said


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("resident wants to keep bees, allowed?", "can they keep bees, allowed?"),
        ("lady asking if her son can keep bees", "can they keep bees"),
        ("parent cant get a place. how many berths are free", "how many berths are free"),
        ("residents want to know who sweeps", "residents want to know who sweeps"),
        ("resident keeps bees. is that allowed", "resident keeps bees. is that allowed"),
        ("lady rang about rats. what did we say", "lady rang about rats. what did we say"),
    ],
)
def test_who_asks_is_no_part_of_what_is_asked(question: str, meant: str) -> None:
    assert plain(question) == meant


@pytest.mark.parametrize(
    ("question", "shape"),
    [
        ("what overspend are we forecasting", Wanted.MONEY),
        ("how far over are we on the roof", Wanted.MONEY),
        ("what % of moorings are let", Wanted.SHARE),
        ("little fence round a grave. allowed?", Wanted.YES_NO),
    ],
)
def test_the_shape_of_a_hurried_question(question: str, shape: Wanted) -> None:
    assert understand(question, today=TODAY).wanted is shape
