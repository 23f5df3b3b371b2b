"""Passages hold every word, stay within both limits, and keep what belongs together."""

from __future__ import annotations

import re
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.embedding import Embedder
from indexer.embedding.hashed import HashedEmbedder
from indexer.passages import TOKENS, TOKENS_ALONE, to_passages
from indexer.records import (
    DateBasis,
    MeetingDate,
    Paper,
    PaperKind,
    Paragraph,
    Part,
    PartKind,
    Role,
)
from indexer.store.held import embedded_text
from indexer.tokens import TokenCounter

COUNTER = TokenCounter(HashedEmbedder())
SENTENCE = "The working group looked at the {} tender and found it sound. "


def paragraph(text: str, number: int = 0, **facts: object) -> Paragraph:
    """A paragraph of the body."""
    plain = Paragraph(
        id=f"p{number}", text=text, label=None, label_printed=None, heading=("Works",),
        role=Role.BODY, start=0, end=len(text),
    )  # fmt: skip
    return replace(plain, **facts)  # type: ignore[arg-type]


def paper(*paragraphs: Paragraph) -> Paper:
    """A report of one part."""
    part = Part(
        key="part", kind=PartKind.REPORT, title="Bridge repairs", item="3",
        item_title="Bridge repairs", audience="public", audience_basis="", paragraphs=paragraphs,
    )  # fmt: skip
    return Paper(
        id="paper", file="a.txt", kind=PaperKind.REPORT, title="Bridge repairs",
        board="Highways Panel", date=MeetingDate("2024-01-09", DateBasis.PRINTED), parts=(part,),
    )  # fmt: skip


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_neighbours_of_one_section_share_a_passage() -> None:
    held = paper(
        paragraph("The deck is worn.", 1),
        paragraph("The parapet is loose.", 2),
        paragraph("The cost is £40,000.", 3, heading=("Costs",)),
    )
    first, second = to_passages(held, COUNTER)
    assert first.text == "The deck is worn.\nThe parapet is loose."
    assert first.paragraph_ids == ("p1", "p2")
    assert first.context == "Highways Panel | 9 January 2024 | Item 3: Bridge repairs | Works"
    assert second.paragraph_ids == ("p3",)


def test_roles_are_not_mixed() -> None:
    held = paper(
        paragraph("Members asked about the deck.", 1, role=Role.DISCUSSION),
        paragraph("Members agreed the works.", 2, role=Role.DECISION),
    )
    assert [p.paragraph_ids for p in to_passages(held, COUNTER)] == [("p1",), ("p2",)]


def test_rows_of_attendance_are_grouped() -> None:
    rows = [paragraph(f"Cllr Name{n} Townsend", n, role=Role.ATTENDANCE) for n in range(9)]
    (passage,) = to_passages(paper(*rows), COUNTER)
    assert len(passage.paragraph_ids) == 9


def test_a_stem_and_its_lines_stay_together() -> None:
    filler = paragraph((SENTENCE.format("deck") * 12).strip(), 0)
    stem = paragraph("Officers were asked to:", 1)
    lines = [paragraph(f"Price option {n}.", 2 + n, stem="Officers were asked to") for n in (1, 2)]
    passages = to_passages(paper(filler, stem, *lines), COUNTER)
    assert [p.paragraph_ids for p in passages] == [("p0",), ("p1", "p3", "p4")]
    assert not passages[1].context.endswith("asked to")


def test_a_stem_is_said_again_where_its_lines_are_apart_from_it() -> None:
    stem = paragraph("Officers were asked to:", 0)
    lines = [
        paragraph(SENTENCE.format(n) * 4, n, stem="Officers were asked to") for n in range(1, 8)
    ]
    passages = to_passages(paper(stem, *lines), COUNTER)
    assert len(passages) > 2
    assert not passages[0].context.endswith("Officers were asked to")
    assert all(p.context.endswith("| Officers were asked to") for p in passages[1:])


def test_a_long_paragraph_is_cut_at_sentences_and_keeps_its_id() -> None:
    text = "".join(SENTENCE.format(f"no. {n}") for n in range(60)).strip()
    passages = to_passages(paper(paragraph(text, 7)), COUNTER)
    assert len(passages) > 3
    assert {p.paragraph_ids for p in passages} == {("p7",)}
    assert all(p.text.endswith("sound.") and p.text in text for p in passages)
    assert all(count <= TOKENS_ALONE for count in COUNTER.tokens([p.text for p in passages]))


def test_the_same_words_twice_have_keys_of_their_own() -> None:
    held = paper(
        paragraph("Noted.", 1),
        paragraph("Agreed.", 2, heading=("Other",)),
        paragraph("Noted.", 3),
    )
    keys = [p.key for p in to_passages(held, COUNTER)]
    assert keys[2] == f"{keys[0]}-2"
    assert re.fullmatch(r"part\.[0-9a-f]{12}", keys[0])


def test_keys_do_not_depend_on_other_passages() -> None:
    alone = to_passages(paper(paragraph("The cost is £40,000.", 3, heading=("Costs",))), COUNTER)
    beside = to_passages(
        paper(
            paragraph("The deck is worn.", 1),
            paragraph("The cost is £40,000.", 3, heading=("Costs",)),
        ),
        COUNTER,
    )
    assert alone[0].key == beside[1].key


@pytest.mark.parametrize("bad", ["word " * 200_000, "a" * 1_000_000, "é–x " * 250_000])
def test_a_sentence_of_a_megabyte_takes_linear_time(bad: str) -> None:
    begun = time.process_time()
    passages = to_passages(paper(paragraph(bad, 1)), COUNTER)
    assert time.process_time() - begun < 20
    assert squeezed("".join(p.text for p in passages)) == squeezed(bad)


WORDS = st.sampled_from(
    ["agreed", "the", "£1.34bn,", "2021/22", "Cllr", "x" * 130, "漢字漢字", "."]
)
TEXTS = st.one_of(
    st.text(max_size=80), st.lists(WORDS, max_size=400).map(" ".join), st.just("- - -")
)
PARAGRAPHS = st.lists(
    st.builds(
        paragraph,
        text=TEXTS,
        number=st.integers(0, 10_000),
        heading=st.sampled_from([(), ("Works",), ("Works", "Deck"), ("long heading " * 40,)]),
        role=st.sampled_from([Role.BODY, Role.COVER, Role.DECISION, Role.ATTENDANCE]),
        stem=st.sampled_from([None, "Officers to", "Members:"]),
    ),
    max_size=8,
    unique_by=lambda one: one.id,
)


def check(held: Paper, counter: TokenCounter) -> None:
    """Nothing is lost, nothing is too long, no key is given twice."""
    passages = to_passages(held, counter)
    told = {one for p in passages for one in p.paragraph_ids}
    for one in held.parts[0].paragraphs:
        if re.search(r"\w", one.text):
            assert one.id in told
            own = "".join(p.text for p in passages if one.id in p.paragraph_ids)
            assert squeezed(one.text) in squeezed(own)
    keys = [p.key for p in passages]
    assert len(set(keys)) == len(keys)
    texts = [embedded_text(p) for p in passages]
    assert all(count + 2 <= counter.max_pieces for count in counter.pieces(texts))
    for p in passages:
        if len(p.paragraph_ids) > 1:
            assert counter.tokens([p.text])[0] <= TOKENS


@settings(deadline=None, max_examples=60)
@given(PARAGRAPHS)
def test_every_paragraph_is_held_within_the_limits(paragraphs: list[Paragraph]) -> None:
    check(paper(*paragraphs), COUNTER)


@settings(deadline=None, max_examples=60)
@given(paragraphs=PARAGRAPHS)
def test_the_same_by_the_real_models_word_pieces(
    real_embedder: Embedder, paragraphs: list[Paragraph]
) -> None:
    check(paper(*paragraphs), TokenCounter(real_embedder))
