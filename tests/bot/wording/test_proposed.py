"""What a meeting decided leads before the sum that its paper asked for."""

from __future__ import annotations

from pathlib import Path

from tests.bot.quayside import papers_held

HEAD = "Elder Ferry Board\n\n4 February 2025\n\n"
PAPER = f"""Ferry fares 2025

{HEAD}Recommendation

That the board set an adult fare of £3.60.

Fares

1. An adult fare of £3.60 means £12 a week for a daily passenger.
"""
MINUTES = f"""Minutes of the Elder Ferry Board

{HEAD}1. Ferry fares 2025

Mrs Cope thought the rise too steep.

RESOLVED that the adult fare be £3.40, which is £11.30 a week for a daily passenger.
"""
QUESTION = "what is the adult fare for a daily passenger"


def test_the_sum_decided_leads_and_the_paper_stands_below(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"paper.txt": PAPER, "minutes.txt": MINUTES}) as asking:
        answer = asking.ask(QUESTION)
    assert "£3.40" in answer.claims[0].text
    assert "£3.60" not in answer.claims[0].text


def test_a_sum_for_something_else_of_the_matter_stays_below(tmp_path: Path) -> None:
    minutes = MINUTES.replace(
        "the adult fare be £3.40, which is £11.30 a week for a daily passenger",
        "the adult fare poster for each daily passenger be painted at £90",
    )
    with papers_held(tmp_path, {"paper.txt": PAPER, "minutes.txt": minutes}) as asking:
        assert "£90" not in asking.ask(QUESTION).claims[0].text


def test_without_minutes_the_paper_answers(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"paper.txt": PAPER}) as asking:
        assert "£3.60" in asking.ask(QUESTION).answer


def test_a_decision_on_another_sum_of_the_same_word_does_not_lead(tmp_path: Path) -> None:
    minutes = MINUTES[: MINUTES.index("RESOLVED")] + (
        "RESOLVED that the adult fare poster for a daily passenger be printed at a cost of £50.\n"
    )
    with papers_held(tmp_path, {"paper.txt": PAPER, "minutes.txt": minutes}) as asking:
        assert "£50" not in asking.ask(QUESTION).claims[0].text
