"""What a question asks for."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers import Kind
from bot.evidence.weighing import match
from bot.questions.asking import Wanted
from bot.questions.following import LONGEST_QUESTION
from bot.questions.understanding import understand
from indexer.errors import QuestionError
from indexer.words import words

TODAY = dt.date(2025, 3, 31)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("When does the ferry contract end?", Wanted.DATE),
        ("How much did the slipway cost?", Wanted.MONEY),
        ("How many moorings are there?", Wanted.NUMBER),
        ("What percentage of berths are let?", Wanted.SHARE),
        ("Who moved the motion on dredging?", Wanted.PERSON),
        ("What is the email of the harbour officer?", Wanted.EMAIL),
        ("how quickly is a skipper's email answered", Wanted.NUMBER),
        ("how much notice is given of an AGM", Wanted.NUMBER),
        ("what is the harbour master paid", Wanted.MONEY),
        ("Did the committee approve the dredging plan?", Wanted.YES_NO),
        ("Which options were considered?", Wanted.LIST),
        ("Why was the survey delayed?", Wanted.REASON),
        ("how much salt did the harbour use?", Wanted.NUMBER),
        ("how much funding did the harbour get?", Wanted.MONEY),
        ("how much did the harbour pay?", Wanted.MONEY),
        ("what will the panel save on buoys?", Wanted.MONEY),
        ("what did they sell the old kiosk for?", Wanted.MONEY),
        ("what did they sell at the old kiosk?", Wanted.ANY),
        ("whats the cut off for the berth refund", Wanted.DATE),
        ("which councillor moved the motion?", Wanted.PERSON),
    ],
)
def test_shape(text: str, wanted: Wanted) -> None:
    """The shape that an answer must have."""
    assert understand(text, today=TODAY).wanted is wanted


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("What did the board decide about dredging?", Kind.DECISION),
        ("Was the dredging plan approved by the committee?", Kind.DECISION),
        ("What actions were given to officers on dredging?", Kind.ACTION),
        ("Who sent apologies in May 2024?", Kind.MEETING),
        ("How deep is the channel?", Kind.FACT),
        ("Have the lead members agreed to dredging?", Kind.FACT),
    ],
)
def test_kind(text: str, kind: Kind) -> None:
    """What sort of record answers it."""
    assert kind in understand(text, today=TODAY).kinds


def test_names_and_figures_are_hard() -> None:
    """Nothing else may stand for a name or a figure."""
    query = understand("How many berths did Thornwick let for £450?", today=TODAY)
    assert {term.word for term in query.terms if term.hard} == {"thornwick", "450"}


def test_figures_match_in_words_and_digits() -> None:
    """39 and thirty-nine are one figure."""
    (term,) = [t for t in understand("the 39 moorings", today=TODAY).terms if t.hard]
    assert "thirtynin" in term.same


def test_a_follow_up_leans_on_the_question_before() -> None:
    """A follow-up such as "And in 2024?" is about what was asked before."""
    query = understand("And in 2024?", today=TODAY, thread=["How many moorings were let in 2023?"])
    assert {"moor"} <= {term.stem for term in query.terms}


@pytest.mark.parametrize("text", ["", "   ", "🙂🙂", "?!"])
def test_nothing_to_look_for(text: str) -> None:
    """A question without words is refused in one line."""
    with pytest.raises(QuestionError, match="no words"):
        understand(text, today=TODAY)


def test_too_long() -> None:
    """A question as long as a paper is refused in one line that names the limit."""
    with pytest.raises(QuestionError, match="2,000"):
        understand("why " * LONGEST_QUESTION, today=TODAY)


@given(st.text(min_size=1, max_size=400), st.lists(st.text(max_size=60), max_size=3))
def test_any_question(text: str, thread: list[str]) -> None:
    """Every text is understood or refused, never anything else."""
    try:
        understand(text, today=TODAY, thread=thread)
    except QuestionError:
        return


def test_a_time_said_over_and_over_counts_once() -> None:
    """Every paper is held against every time: two hundred of them would take seconds."""
    said = understand("what was due on 1 May, " * 60, today=dt.date(2025, 6, 1), longest=5_000)
    assert [(one.day, one.month) for one in said.periods] == [(1, 5)]


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("how many stalls is the rent based on", False),  # of the present, for all its "based"
        ("how many stalls were let", True),
        ("what did cllr fenn report about the quay", False),  # plans may be reported too
        ("did the crane arrive", True),
    ],
)
def test_whether_only_what_did_happen_answers(question: str, outcome: bool) -> None:
    assert understand(question, today=dt.date(2025, 6, 1)).outcome is outcome


def test_whether_it_has_changed_since_asks_how_it_stands() -> None:
    said = understand(
        "what is the mooring fee and has it changed since?", today=dt.date(2025, 6, 1)
    )
    assert said.latest
    assert "changed" not in {term.word for term in said.terms}
    assert not understand("what is the mooring fee?", today=dt.date(2025, 6, 1)).latest


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("libraries in west berks", "berkshir"),
        ("libraries in n yorks", "yorkshir"),
        ("the overspend in 22/23", "2022/23"),
        ("the overspend in 2022-23", "2022/23"),
        ("the overspend in 2022/2023", "2022/23"),
    ],
)
def test_a_county_or_a_year_however_it_is_written(text: str, stem: str) -> None:
    assert any(stem in term.same and term.hard for term in understand(text, today=TODAY).terms)


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("libraries in york", "yorkshir"),
        ("the derby council's libraries", "derbyshir"),
        ("who went on the hunt", "huntingdonshir"),
    ],
)
def test_a_city_is_not_its_county(text: str, stem: str) -> None:
    assert not any(stem in term.same | term.alike for term in understand(text, today=TODAY).terms)


@pytest.mark.parametrize("town", ["Bath", "Poole", "Hackney", "Eye", "Crewe", "Deal", "Sale"])
def test_a_town_called_like_a_thing_is_a_name(town: str) -> None:
    terms = understand(f"what does {town} Council spend?", today=TODAY).terms
    assert any(term.hard and not term.alike for term in terms)


def test_a_first_name_is_no_abbreviation() -> None:
    terms = understand("what did Max say of the pier?", today=TODAY).terms
    assert "max" in {term.stem for term in terms}


def test_two_plots_are_no_year() -> None:
    assert not any("2015/17" in term.same for term in understand("plots 15/17", today=TODAY).terms)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [("how many families are in temp accom", "household"), ("the card machines", "devic")],
)
def test_words_of_services_stand_for_each_other(typed: str, printed: str) -> None:
    assert any(printed in term.alike for term in understand(typed, today=TODAY).terms)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("was it 25k that we agreed?", "The sum is £25,000."),
        ("why the extra 1.5m?", "A further £1.5 million is needed."),
        ("why the extra 1.5 million?", "A further £1.5m is needed."),
        ("who gets the 12 grand?", "A grant of £12,000."),
        ("who gets the £340,000?", "A grant of £340k."),
    ],
)
def test_sums_match_however_they_are_shortened(typed: str, printed: str) -> None:
    figures = [term for term in understand(typed, today=TODAY).terms if term.word[0].isdigit()]
    assert len(figures) == 1
    assert match(figures[0], frozenset(words(printed))) == 1.0


@pytest.mark.parametrize("printed", ["£26,000", "£2.5k", "£250,000"])
def test_another_sum_does_not(printed: str) -> None:
    (figure,) = (one for one in understand("was it 25k?", today=TODAY).terms)
    assert not match(figure, frozenset(words(printed)))


def test_a_month_is_one_word_short_or_in_full() -> None:
    (_, asked) = understand("accidents since sept", today=TODAY).terms
    assert match(asked, frozenset(words("since September"))) == 1.0


@pytest.mark.parametrize(
    ("typed", "printed", "same"),
    [("73k", "£73,412", 1.0), ("1.7m", "£1,724,000", 1.0), ("73k", "£74,100", 0.0)],
)
def test_a_short_sum_may_be_rounded(typed: str, printed: str, same: float) -> None:
    (sum_,) = understand(f"the {typed}?", today=TODAY).terms
    assert match(sum_, frozenset(words(printed))) == same


def test_a_figure_may_be_printed_in_two_words() -> None:
    (figure,) = (one for one in understand("the 62 day wait", today=TODAY).terms if one.hard)
    assert match(figure, frozenset(words("Sixty two day performance")))
