"""The baselines of the bench: cut, ranked and counted alike for every way of searching."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers import Status
from bot.bench.baselines import (
    PIECE,
    Piece,
    asked,
    first_characters,
    holds,
    lexical_search,
    measure,
    pieces,
    tally,
)
from bot.evaluation.gold import Evidence, GoldRow
from indexer.embedding.hashed import HashedEmbedder

KILN = "The kiln at Ravel Yard was fired nine times in the spring of 2024."
REPORT = f"""Potteries

Crafts Panel

4 July 2024

Background

1. {KILN}

2. Its chimney was swept by apprentices from the college.
"""
HIDDEN = "1. The tenant of Ravel Yard owes £4,400.\n"
ROW = GoldRow("1", "kiln?", Status.ANSWERED, cite=(Evidence("crafts/kiln.txt", KILN),))


@given(st.lists(st.integers(1, 400), min_size=1, max_size=6))
def test_pieces_cover_every_word_and_cut_none(lengths: list[int]) -> None:
    """Paragraphs of so many words, each word another one."""
    words = iter(range(sum(lengths)))
    texts = [" ".join(f"word{next(words)}" for _ in range(length)) for length in lengths]
    cut = pieces([Piece("a.txt", text) for text in texts])
    assert all(len(one.text) <= PIECE for one in cut)
    said = {word for one in cut for word in one.text.split()}
    assert {word for text in texts for word in text.split()} <= said
    overlap = [set(one.text.split()) & set(two.text.split()) for one, two in pairwise(cut)]
    assert all(overlap)


def test_a_piece_never_spans_two_files() -> None:
    cut = pieces([Piece("a.txt", "one"), Piece("b.txt", "two")])
    assert cut == [Piece("a.txt", "one"), Piece("b.txt", "two")]


@pytest.mark.parametrize(
    ("file", "text", "found"),
    [
        ("crafts/kiln.txt", f"Before. {KILN} After.", True),
        ("kiln.txt", KILN, False),  # of another folder, as far as one can tell
        ("crafts/other.txt", KILN, False),
        ("crafts/kiln.txt", "The kiln at Ravel Yard was fired nine times", True),  # cut
        ("crafts/kiln.txt", "The kiln at Ravel Yard", False),
        ("crafts/kiln.txt", "Nine times fired in 2024: Yard Ravel at kiln, spring", False),
    ],
)
def test_evidence_is_a_run_of_the_words_quoted(file: str, text: str, found: bool) -> None:
    assert holds([Piece(file, text)], ROW) is found


def test_of_the_ranked_text_so_many_characters_are_read() -> None:
    ranked = [Piece("a.txt", "a" * 900), Piece("b.txt", "b" * 900), Piece("c.txt", "c")]
    assert [len(one.text) for one in first_characters(ranked)] == [900, 600]


def test_bm25_takes_any_word_and_no_syntax() -> None:
    held = [Piece("a.txt", "The weir was painted."), Piece("b.txt", 'He said "NOT me" AND left.')]
    search = lexical_search(held)
    assert [one.file for one in search("Who painted the weirs?")] == ["a.txt"]
    assert [one.file for one in search('NOT "me* (left)')] == ["b.txt"]
    assert tally(search, [ROW]).in_first == [False]


def test_rows_that_a_search_alone_can_be_asked(tmp_path: Path) -> None:
    cite = [{"file": "kiln.txt", "quote": KILN}]
    rows = [
        {"id": "1", "question": "a", "status": "answered", "cite": cite, "viewer": "public"},
        {"id": "2", "question": "b", "status": "answered", "cite": cite, "thread": ["c"]},
        {"id": "3", "question": "c", "status": "answered", "cite": cite, "viewer": "restricted"},
        {"id": "4", "question": "d", "status": "not_found"},
        {"id": "5", "question": "e", "status": "answered", "must": [["nine"]]},
    ]
    gold = tmp_path / "gold.jsonl"
    gold.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    assert [row.id for row in asked(gold, [])] == ["1"]


def test_every_way_is_measured_over_the_same_public_questions(tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "kiln.txt").write_text(REPORT, "utf-8")
    (papers / "owed.txt").write_text(HIDDEN, "utf-8")
    (papers / "manifest.toml").write_text(
        '[[paper]]\nmatch = "owed.txt"\naudience = "restricted"\n', "utf-8"
    )
    gold = tmp_path / "gold.jsonl"
    row = {"id": "1", "question": "How often was the kiln at Ravel Yard fired?"}
    cite = [{"file": "kiln.txt", "quote": KILN}]
    gold.write_text(json.dumps({**row, "status": "answered", "cite": cite}), "utf-8")
    embedder = HashedEmbedder()
    found = list(measure(tmp_path, "kilns", papers, gold, (embedder, embedder)))
    shares = {one.name: one.value for one in found if not one.unit}
    assert len(shares) == 6
    assert set(shares.values()) == {1.0}
    assert [one.met for one in found if ", ours" in one.name and not one.unit] == [True, True]
    assert len([one for one in found if one.unit == "ms"]) == 4
