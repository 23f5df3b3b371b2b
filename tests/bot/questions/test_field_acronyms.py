"""Acronyms of the field, which no paper explains."""

from __future__ import annotations

from pathlib import Path

from bot.answers import Status
from bot.questions.field_acronyms import of_the_field
from tests.bot.quayside import papers_held

PAPER = """Harbour health

8 February 2024

1. Waits in the emergency department came to 61 minutes in January.

2. The levy for the slipway is set by the CIL charging schedule at £40.
"""


def test_an_acronym_that_the_papers_print_is_theirs() -> None:
    assert "cil" in of_the_field({})
    assert "cil" not in of_the_field({"cil": 2})


def test_a_question_in_short_finds_what_is_spelt_out(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"a.txt": PAPER}) as asking:
        assert "61 minutes" in asking.ask("a&e waits in january").answer


def test_a_question_spelt_out_finds_what_is_short(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"a.txt": PAPER}) as asking:
        told = asking.ask("what is the community infrastructure levy for the slipway")
    assert told.status is Status.ANSWERED
    assert "£40" in told.answer
