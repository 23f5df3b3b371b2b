"""Follow-ups that go on from a matter: corrections, "is that still so?", narrowing, "item 7"."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.questions.following import standalone

TODAY = dt.date(2025, 10, 1)


@pytest.mark.parametrize(
    ("before", "asked", "meant"),
    [
        (
            "how much is dredging costing us this year?",
            "no, I meant last year",
            "How much is dredging costing us last year?",
        ),
        (
            "how much is dredging costing us this year?",
            "sorry, last year I mean",
            "How much is dredging costing us last year?",
        ),
        (
            "who chairs the ferry committee",
            "no I meant the harbour panel",
            "Who chairs the harbour panel?",
        ),
        (
            "what did cabinet agree in May about the slipway?",
            "is that still so?",
            "What did cabinet agree about the slipway now?",
        ),
        (
            "what did the panel say about moorings in May?",
            "what's happened since?",
            "What is the latest on moorings?",
        ),
        (
            "how much is the mooring fee?",
            "is that more than last year?",
            "Has the mooring fee changed?",
        ),
        (
            "is the pontoon plan going to full council?",
            "what did they decide?",
            "What did the full council decide on the pontoon plan?",
        ),
        (
            "what's the May 2025 agenda?",
            "and what does item 4 say?",
            "What does item 4 of the May 2025 agenda say?",
        ),
        (
            "which villages are in the two clusters?",
            "why is the Northport one late?",
            "Why is the Northport cluster late?",
        ),
        (
            "what are the actions from the May meeting?",
            "which ones are overdue?",
            "What are the overdue actions from the May meeting?",
        ),
        (
            "what are the actions from the May meeting?",
            "only the clerk's",
            "What are the actions from the May meeting for the clerk?",
        ),
        (
            "how did we do on lamp repairs in quarter 3?",
            "same for drains",
            "How did we do on drains in quarter 3?",
        ),
        (
            "how many villages have been in the ferry trial so far?",
            "what was it last summer?",
            "How many villages have been in the ferry trial last summer?",
        ),
        (
            "what is phase two of the sea wall?",
            "and phase three?",
            "What is phase three of the sea wall?",
        ),
        (
            "How many berths at Northport?",
            "and Southport?",
            "How many berths at Southport?",
        ),
    ],
)
def test_what_goes_on_from_a_matter_stands_alone(before: str, asked: str, meant: str) -> None:
    assert standalone(asked, [before], TODAY) == meant


@pytest.mark.parametrize(
    ("before", "meant"),
    [
        ("when was the shared mooring map opened?", "the shared mooring map"),
        ("what's the garden bin charge going up to?", "the garden bin charge"),
        ("is the old slipway closing?", "the old slipway"),
        ("did the pump repairs get approved?", "the pump repairs"),
        ("who called in the slipway decision?", "the slipway decision"),
        ("are they doing anything on moorings?", "moorings"),
        ("how many people came to the regatta?", "the regatta"),
        ("who got grants in Northport?", "grants in Northport"),
    ],
)
def test_the_matter_of_the_question_before_is_carried_whole(before: str, meant: str) -> None:
    said = standalone("who paid for it?", [before], TODAY)
    assert meant in said
