"""What a word of the question is worth, and where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.evidence.gathering import ALIKE, KIN, gather, match, telling, weigh
from bot.retrieval import retrieve
from indexer.store.held import TermStatistics
from indexer.words import words
from tests.bot.quayside import REPORT, papers_held, query


@pytest.mark.parametrize(
    ("question", "text", "worth"),
    [
        ("What of the pontoon?", "two pontoons", 1.0),
        ("What did it cost?", "the price was paid", ALIKE),
        ("What of the digitisation?", "a digital archive", KIN),
        ("What of the pontoon?", "the slipway", 0.0),
        ("What of Harwick?", "the town of Harwich", 0.0),  # nothing stands for a name
        ("What of 39?", "thirty-nine boats", 1.0),
    ],
)
def test_match(question: str, text: str, worth: float) -> None:
    [term] = query(question).topic
    assert match(term, frozenset(words(text))) == worth


def test_rare_words_weigh_more() -> None:
    terms = query("the bollards of the pontoon").terms
    weights = weigh(terms, TermStatistics(100, {"bollard": 2, "pontoon": 60}))
    assert weights["bollard"] > weights["pontoon"]


def test_telling_names_are_rare() -> None:
    """A name that every passage holds tells nothing apart."""
    terms = query("did Harwick and Thornby agree").terms
    found = telling(terms, TermStatistics(100, {"harwick": 90, "thornbi": 1}))
    assert found == {"thornbi"}


def test_each_paragraph_once_best_first(tmp_path: Path) -> None:
    asked = query("How many berths does the north pontoon carry?")
    with papers_held(tmp_path, {"p.txt": REPORT}) as asking, asking.library() as (held, library):
        evidence = gather(held, library, asked, retrieve(held, asked, None, library.viewer))
    ids = [one.place.paragraph.id for one in evidence]
    assert len(ids) == len(set(ids))
    assert evidence[0].text == "The north pontoon carries 46 berths."
    assert evidence[0].shaped
    scores = [one.score for one in evidence]
    assert scores == sorted(scores, reverse=True)


def test_a_name_that_stands_nowhere_is_missing(tmp_path: Path) -> None:
    asked = query("How many berths does the pontoon at Harwick carry?")
    with papers_held(tmp_path, {"p.txt": REPORT}) as asking, asking.library() as (held, library):
        evidence = gather(held, library, asked, retrieve(held, asked, None, library.viewer))
    assert {term.word for term in evidence[0].missing} == {"harwick"}
