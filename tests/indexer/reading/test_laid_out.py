"""Plain text that is laid out by spaces: tables of actions, and owners in a right margin."""

from __future__ import annotations

from pathlib import Path

from indexer.reading import read
from indexer.records import Line


def lines(text: str) -> tuple[Line, ...]:
    return read(Path("a.txt"), text.encode()).lines


def test_a_table_with_wrapped_cells_becomes_rows() -> None:
    held = lines(
        "Action log\n\n"
        "Ref    Action                        Lead    Due\n"
        "W1     Mend the weir and count       AB      June\n"
        "       the eels\n"
        "W2     Paint the gate                CD      July\n\n"
        "The meeting closed.\n"
    )
    assert [line.style.cells for line in held] == [
        (),
        ("Ref", "Action", "Lead", "Due"),
        ("W1", "Mend the weir and count the eels", "AB", "June"),
        ("W2", "Paint the gate", "CD", "July"),
        (),
    ]


def test_spaces_alone_make_no_table() -> None:
    held = lines("Ann Boot      Chair\nCarl Dyer     Treasurer\nEve Frith     Member\n")
    assert all(not line.style.cells for line in held)


def test_owners_in_a_margin_stand_behind_their_paragraph() -> None:
    held = lines(
        "The gate is loose and the County is to\n"
        "be told of it.                               AB\n\n"
        "The hedge has grown; a price            CD/EF\n"
        "is to be asked for.\n\n"
        "The pond is full.\n"
    )
    assert [line.text for line in held] == [
        "The gate is loose and the County is to",
        "be told of it.",
        "AB",
        "The hedge has grown; a price",
        "is to be asked for.",
        "CD/EF",
        "The pond is full.",
    ]


def test_one_line_with_initials_at_its_end_has_no_margin() -> None:
    text = "The letter was signed by the Chair and sent to       AB\nthe miller.\n"
    assert lines(text)[0].text.endswith("AB")


def test_a_struck_line_says_so() -> None:
    held = read(Path("a.md"), b"- ~~Sell the boat~~ done\n- Buy a net\n").lines
    assert [line.style.struck for line in held] == [True, False]
