"""Sentences that send the public out, and that call them in again."""

from __future__ import annotations

import pytest

from indexer.structure.secrecy import excludes_public, readmits_public


@pytest.mark.parametrize(
    "text",
    [
        "RESOLVED: That the press and public be excluded.",
        "It was agreed to exclude members of the press and public.",
        "The Board moved into private session.",
        "The meeting continued in camera at 7.45 pm.",
        "The meeting went into Part II.",
        "Members of the public left the meeting at this point.",
        "The public part of the meeting closed at 8.05 pm.",
        "Staff governors left and the meeting continued in confidence.",
        "The live stream was stopped and the press left.",
    ],
)
def test_the_public_are_sent_out(text: str) -> None:
    assert excludes_public(text)
    assert not readmits_public(text)


@pytest.mark.parametrize(
    "text",
    [
        "Two members of the public left the meeting at 6.10 pm.",
        "A member of the public asked about parking and left.",
        "Members met in private session before the meeting.",
        "A press release on excluded pupils was agreed.",
        "Two pupils were excluded from the school.",
        "Staff data is held in confidence.",
        "A separate confidential note was made of what followed.",
        "The path is closed to the public in winter.",
    ],
)
def test_nobody_is_sent_out(text: str) -> None:
    assert not excludes_public(text)


@pytest.mark.parametrize(
    "text",
    [
        "The public were re-admitted.",
        "Public session resumed at 8.15 pm.",
        "Open session resumed.",
        "The Committee moved back into open session.",
        "Members of the public rejoined the meeting.",
        "The Chair invited the public back into the meeting.",
        "The meeting returned to Part 1.",
    ],
)
def test_the_public_are_called_in_again(text: str) -> None:
    assert readmits_public(text)
    assert not excludes_public(text)
