"""A paragraph under a decision may go on with it; one under another heading does not."""

from __future__ import annotations

import pytest

from indexer.minutes.decisions_found import Decided, Sentence
from indexer.minutes.decisions_going_on import further
from indexer.minutes.decisions_lists import Span
from indexer.records import Paragraph, Role


def paragraphs(*texts: str, headings: tuple[str, ...] = ()) -> list[Paragraph]:
    """Paragraphs of one part, all under no heading unless one is given for each."""
    over = headings or ("",) * len(texts)
    return [
        Paragraph(f"p{n}", text, None, None, (heading,), Role.DISCUSSION, 0, len(text))
        for n, (text, heading) in enumerate(zip(texts, over, strict=True))
    ]


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("RESOLVED: That the mill be let.", "That the seal be put to the lease.", "RESOLVED"),
        ("To note the accounts.", "To ask for a second quotation.", "agreed"),
        ("Agreed not to let the mill.", "Millers: not to be charged.", "agreed"),
        ("The mill was let.", "That the seal be put to the lease.", None),
        ("RESOLVED: That the mill be let.", "“That the mill be let to nobody.”", None),
        ("The mill was let.", "To ask for a second quotation.", None),
    ],
)
def test_the_paragraph_below(first: str, second: str, said: str | None) -> None:
    held = paragraphs(first, second)
    sentence = Sentence(1, second, Span(0, len(second)))
    found = further(held, [Decided(0, 0, len(first))], sentence)
    assert (found.said if found else None) == said


def test_under_another_heading_nothing_goes_on() -> None:
    texts = ("To note the accounts.", "To ask for a second quotation.")
    held = paragraphs(*texts, headings=("Accounts", "Roof"))
    sentence = Sentence(1, texts[1], Span(0, len(texts[1])))
    assert further(held, [Decided(0, 0, len(texts[0]))], sentence) is None


def test_below_nothing_decided_nothing_goes_on() -> None:
    text = "To ask for a second quotation."
    assert further(paragraphs(text), [], Sentence(0, text, Span(0, len(text)))) is None
