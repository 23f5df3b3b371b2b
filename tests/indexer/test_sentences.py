"""Sentences are verbatim spans, whatever the text."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.sentences import sentence_spans, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The tide gate opened. It closed again.", ["The tide gate opened.", "It closed again."]),
        ("Cllr. Amberley spoke. Dr. Vane replied.", ["Cllr. Amberley spoke.", "Dr. Vane replied."]),
        ("It cost £1.34 million in 2024. See para. 4.", None),
        ("J. R. Pell moved the motion.", ["J. R. Pell moved the motion."]),
        ("Doors open at 10.30 a.m. Tea is served.", ["Doors open at 10.30 a.m. Tea is served."]),
        ("“It works.” The panel agreed.", ["“It works.”", "The panel agreed."]),
        ("It cost £9. <b>Not</b> more.", ["It cost £9.", "<b>Not</b> more."]),
        ("It cost £9. {{ x }} #7 *", ["It cost £9.", "{{ x }} #7 *"]),
    ],
)
def test_ends(text: str, expected: list[str] | None) -> None:
    """A full stop ends a sentence only where it is no abbreviation, initial or figure."""
    if expected is None:
        assert sentences(text)[0] == "It cost £1.34 million in 2024."
    else:
        assert sentences(text) == expected


@given(st.text(alphabet=st.sampled_from(list("aB1. ?!;:\n”(“)£-")), max_size=200))
def test_spans_cover_everything(text: str) -> None:
    """Spans are ordered, do not overlap, and leave out white space alone."""
    spans = sentence_spans(text)
    covered = "".join(text[start:end] for start, end in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
