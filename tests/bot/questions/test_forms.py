"""What a stem hides is told apart: services in -ing, and names written as small words."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.evidence.weighing import match
from bot.questions.forms import named, signed, signs
from bot.questions.understanding import Term, understand

TODAY = dt.date(2025, 6, 2)


def term_of(question: str, stem: str) -> Term:
    """One term of a question."""
    terms = understand(question, today=TODAY).terms
    return next(one for one in terms if one.stem == stem)


@pytest.mark.parametrize(
    ("stem", "question", "told", "worth"),
    [
        ("park", "What was agreed about parking?", "The car park is to be resurfaced.", 1.0),
        ("park", "What was agreed about parking?", "Lorries parked on the verge.", 1.0),
        ("park", "What was agreed about parking?", "Residents who park on the green.", 1.0),
        ("park", "What was agreed about parking?", "Four benches for the pocket parks.", 0.0),
        ("park", "What are the car park charges?", "Parking charges rose.", 1.0),
        ("park", "What was agreed about the park?", "The park closes at dusk.", 1.0),
        ("plan", "What was decided about planning?", "The plan for the quay was adopted.", 0.0),
        ("plan", "What was decided about planning?", "Planning application 25/9.", 1.0),
        ("plan", "Are we planning to sell the barn?", "The plan is to sell the barn.", 1.0),
        ("train", "What was agreed about training?", "The last train leaves at nine.", 0.0),
        ("train", "What was agreed about training?", "Two wardens were trained.", 1.0),
        ("market", "What was agreed about marketing?", "Stalls on the market.", 0.0),
        ("book", "What was agreed about bookings?", "Clubs wish to book the hall.", 1.0),
    ],
)
def test_a_service_is_not_the_thing_of_its_stem(
    stem: str, question: str, told: str, worth: float
) -> None:
    assert match(term_of(question, stem), signed(told)) == worth


@pytest.mark.parametrize(
    ("stem", "question", "told"),
    [
        ("park", "What was agreed about the park?", "Parking on the verge."),
        ("hous", "What was agreed about housing?", "Twelve houses at the ford."),
        ("light", "What was agreed about lighting?", "New lights for the pier."),
    ],
)
def test_a_word_near_by_counts_for_less(stem: str, question: str, told: str) -> None:
    assert 0 < match(term_of(question, stem), signed(told)) < 1


def test_words_without_signs_are_held_as_before() -> None:
    """A set of bare stems says nothing of the form, and is given the benefit of it."""
    assert match(term_of("What was agreed about parking?", "park"), frozenset({"park"})) == 1.0


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("What was agreed about IT?", ("IT",)),
        ("What was agreed about it?", ()),
        ("WHAT WAS AGREED ABOUT IT?", ()),
        ("what was agreed about b&q?", ("B&Q",)),
        ("What did we buy from AT&T?", ("AT&T",)),
        ("OK what was NOT agreed?", ()),
    ],
)
def test_names_of_small_words(question: str, names: tuple[str, ...]) -> None:
    assert named(question) == names


def test_a_paper_names_it_in_capitals_only() -> None:
    assert "IT" in signs("The IT contract was renewed.")
    assert "IT" not in signs("It was renewed.")
    assert match(term_of("How much is IT support?", "IT"), signed("It was renewed.")) == 0.0
