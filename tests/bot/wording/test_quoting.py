"""Citations: verbatim, numbered in order, and one for a text that stands in several files."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.audience import Viewer
from bot.wording.quoting import LONGEST_QUOTE, Quoted, compose, quotation
from indexer.records import RESTRICTED
from indexer.sentences import sentences
from tests.bot.quayside import MINUTES, REPORT, papers_held

QUESTION = "How many berths does the north pontoon carry?"
PROSE = st.lists(
    st.sampled_from(
        (
            "The chains wear.",
            "Cllr. Orme spoke for an hour about the chains of the north pontoon, at no. 4.",
            "It cost £1.34 million!",
            "Why? Nobody knows",
            "a line without an end\nand its second half",
            "mud " * 90,
        )
    ),
    min_size=1,
    max_size=30,
).map(" ".join)


@given(text=PROSE, place=st.integers(0, 40), longest=st.integers(20, LONGEST_QUOTE))
def test_a_quotation_is_verbatim(text: str, place: int, longest: int) -> None:
    """A substring of the paragraph, short enough; with the sentence shown where that fits."""
    parted = sentences(text)
    shown = parted[place % len(parted)]
    quote = quotation(text, shown, longest)
    assert quote
    assert quote in text
    assert len(quote) <= longest
    if len(shown) <= longest and text.count(shown) == 1:
        assert shown in quote


def test_numbers_go_in_order_and_each_paragraph_has_one(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"note.txt": MINUTES}) as asking, asking.library() as (_, library):
        [shelf, *_] = [s for s in asking.shelves() if len(s) > 3]
        first, second = shelf[0], shelf[1]
        quoted = [Quoted(one, one.paragraph.text) for one in (second, first, second)]
        composed = compose(library, quoted, [Quoted(first, "earlier")])
    assert [claim.citations for claim in composed.claims] == [(1,), (2,), (1,)]
    assert [one.n for one in composed.citations] == [1, 2]
    assert [one.paragraph_id for one in composed.citations] == [
        second.paragraph.id,
        first.paragraph.id,
    ]
    assert composed.superseded[0].citation == 2


def test_a_rendition_is_cited_once(tmp_path: Path) -> None:
    """The same report in two files: one citation, which names the other file."""
    with papers_held(tmp_path, {"pontoon.txt": REPORT, "web/copy.txt": REPORT}) as asking:
        answer = asking.ask(QUESTION)
        listed = asking.ask("What are the aims of the repair?")
    [citation] = answer.citations
    assert {citation.file, *citation.also_in} == {"pontoon.txt", "web/copy.txt"}
    assert len(listed.citations) == 5
    assert all(len(one.also_in) == 1 for one in listed.citations)


def test_a_hidden_copy_is_not_named(tmp_path: Path) -> None:
    """Where else a text stands is told to those who may see it there."""
    manifest = '[[paper]]\nmatch = "copy.txt"\naudience = "restricted"\n'
    papers = {"pontoon.txt": REPORT, "copy.txt": REPORT, "manifest.toml": manifest}
    with papers_held(tmp_path, papers) as asking:
        [public] = asking.ask(QUESTION).citations
        [restricted] = asking.ask(QUESTION, viewer=Viewer.of([RESTRICTED])).citations
    assert (public.file, public.also_in) == ("pontoon.txt", ())
    assert len(restricted.also_in) == 1


def test_a_citation_says_where_it_stands(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"pontoon.txt": REPORT}) as asking:
        [citation] = asking.ask(QUESTION).citations
    assert citation.quote == "The north pontoon carries 46 berths."
    assert citation.kind == "report"
    assert citation.board == "Quayside Committee"
    assert (citation.meeting_date, citation.date_basis) == ("2024-02-08", "printed")
    assert (citation.heading, citation.label) == (("Background",), "1")


def test_an_error_of_the_paper_is_marked_in_the_answer_alone(tmp_path: Path) -> None:
    said = "The the slipway opens on Monday 4 March 2025 to visitors."
    slipway = f"Slipway\n\nQuayside Committee\n\n8 February 2024\n\n1. {said}\n"
    with papers_held(tmp_path, {"slipway.txt": slipway}) as asking:
        answer = asking.ask("When does the slipway open to visitors?")
    shown = "The the [sic] slipway opens on Monday 4 March 2025 [sic] to visitors. [1]"
    assert answer.answer == shown
    assert answer.claims[0].text == answer.citations[0].quote == said
    assert answer.citations[0].flags == ("sic",)
