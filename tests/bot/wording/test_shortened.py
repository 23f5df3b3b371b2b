"""Some eighty words first: whole lines, and what is said of the whole list with them."""

from __future__ import annotations

from dataclasses import replace

from bot.answers import Answer, Kind, Status
from bot.cli.answers import answer_lines
from bot.wording.shortened import shortened

ANSWER = Answer(
    question="what was decided?",
    standalone_question="what was decided?",
    status=Status.ANSWERED,
    kinds=(Kind.DECISION,),
    answer="",
    claims=(),
    citations=(),
    superseded=(),
    nearest=(),
    choices=(),
    coverage="",
    viewer="public",
)
LINE = "agreed to paint the bandstand in the colour of the lamps along the quay"


def of(*lines: str) -> Answer:
    """An answer of these lines."""
    return replace(ANSWER, answer="\n".join(lines))


def test_a_short_answer_is_whole() -> None:
    assert shortened(of(f"{LINE} [1]", f"{LINE} [2]")).rest == ()


def test_a_long_list_is_cut_between_its_lines() -> None:
    short = shortened(of(*(f"{LINE} [{n}]" for n in range(1, 11))))
    assert len(short.first) == 5
    assert len(short.first) + len(short.rest) == 10
    assert short.cited == {1, 2, 3, 4, 5}


def test_what_is_said_of_the_whole_list_is_never_cut() -> None:
    lines = [f"{LINE} [{n}]" for n in range(1, 11)]
    short = shortened(of(*lines, "Earlier: £3 [11]", "The minutes of 3 May 2024 are a draft."))
    assert short.first[-2:] == ("Earlier: £3 [11]", "The minutes of 3 May 2024 are a draft.")


def test_the_first_line_is_whole_however_long() -> None:
    assert shortened(of(f"{LINE} " * 12 + "[1]", f"{LINE} [2]")).rest == (f"{LINE} [2]",)


def test_the_terminal_says_how_much_is_left_and_shows_it_on_demand() -> None:
    answer = of(*(f"{LINE} [{n}]" for n in range(1, 11)))
    brief, whole = (" ".join(answer_lines(answer, whole=one)) for one in (False, True))
    assert "5 more lines: ask with --more." in brief
    assert "[6]" not in brief
    assert "[10]" in whole
    assert "--more" not in whole
