"""Renditions: the same text in another file, and nothing less."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.records import DateBasis, MeetingDate, PaperKind
from indexer.renditions import Body, anchors, overlap, resolve
from indexer.store.held import Edge, HeldPaper

PONTOON = [
    "The pontoon at the ferry steps was closed on 3 June after a chain parted in the gale.",
    "Members thanked the crew and asked what a second chain would cost to fit and keep.",
    "The quotation of £8,400 was thought high, and a further one is to be had by August.",
    "Officers to bring the second quotation to the next meeting with a recommendation.",
]


def share(one: list[str], other: list[str]) -> float | None:
    found = overlap(Body.of(one), Body.of(other))
    assert found == overlap(Body.of(other), Body.of(one))
    return found


def test_white_space_quotes_and_wrapper_lines_do_not_matter() -> None:
    page = ["Agenda item", "Minutes:", *(text.replace(" ", "  ") for text in PONTOON), "Top"]
    assert share(PONTOON, page) == 1.0
    assert share(PONTOON, [*PONTOON, *(f"Another item, number {n}, of that day" for n in "12")])


def test_paragraphs_may_be_cut_otherwise() -> None:
    assert share(PONTOON, [PONTOON[0], f"{PONTOON[1]} {PONTOON[2]}", PONTOON[3]]) == 1.0


@pytest.mark.parametrize(
    ("printed", "revised"), [("8,400", "9,400"), ("3 June", "4 June"), ("August", "September")]
)
def test_a_changed_figure_or_date_is_a_version(printed: str, revised: str) -> None:
    places = ("north", "south", "east", "west", "upper", "lower", "inner", "outer", "old", "new")
    rest = [f"The {place} quay was walked by the crew and found to be sound." for place in places]
    once = [*PONTOON, *rest]
    changed = [text.replace(printed, revised) for text in once]  # nine tenths are the same
    assert share(once, list(reversed(once))) == 1.0
    assert share(once, changed) is None


def test_short_or_different_texts_are_no_renditions() -> None:
    assert share(["No apologies were received."], ["No apologies were received."]) is None
    assert share(PONTOON, [text[::-1] for text in PONTOON]) is None
    assert share(PONTOON, PONTOON[:2] + [text[::-1] for text in PONTOON[2:]]) is None
    assert share([], []) is None


def test_anchors_are_the_longest_paragraphs() -> None:
    assert anchors(["Short.", *PONTOON]) < {1, 2, 3, 4}
    assert len(anchors(["Short.", *PONTOON])) == 3
    assert anchors(["Short."]) == frozenset()


@given(st.lists(st.text(max_size=60), max_size=6), st.lists(st.text(max_size=60), max_size=6))
def test_any_text_can_be_compared(one: list[str], other: list[str]) -> None:
    share(one, other)
    assert all(0 <= n < len(one) for n in anchors(one))


def paper(name: str, date: str | None, basis: DateBasis, board: str | None = None) -> HeldPaper:
    when = MeetingDate(date, basis, date or "")
    return HeldPaper(name, "r", f"{name}.txt", PaperKind.REPORT, name, board, when, (), None, ())


def resolved(*papers: HeldPaper, edges: str, words: int = 100) -> dict[str, MeetingDate]:
    """``edges`` as "ab ac": parts are named like their papers."""
    held = [Edge("rendition", pair[0], pair[1], "") for pair in edges.split()]
    names = {p.id: p.id for p in papers}
    found = resolve(papers, held, names, dict.fromkeys(names, words), dict.fromkeys(names, 100))
    return {p.id: p.date for p in found}


def test_printed_beats_inherited_beats_inferred() -> None:
    printed = paper("a", "2023-01-05", DateBasis.PRINTED)
    own = paper("b", "2023-02-05", DateBasis.MANIFEST)
    guessed = paper("c", "2022-12", DateBasis.INFERRED)
    dates = resolved(printed, own, guessed, edges="ac ab")
    assert dates["b"] == own.date
    assert (dates["c"].value, dates["c"].basis) == ("2023-01-05", DateBasis.INHERITED)
    assert "a.txt" in dates["c"].evidence


def test_lenders_that_disagree_lend_nothing() -> None:
    one, two = (
        paper(n, d, DateBasis.PRINTED) for n, d in (("a", "2023-01-05"), ("b", "2023-02-02"))
    )
    none = paper("c", None, DateBasis.NONE)
    assert resolved(one, two, none, edges="ac bc")["c"] == none.date


def test_a_small_share_of_a_paper_lends_nothing() -> None:
    one, pack = paper("a", "2023-01-05", DateBasis.PRINTED), paper("b", None, DateBasis.NONE)
    assert resolved(one, pack, edges="ab", words=40)["b"] == pack.date
    assert resolved(one, pack, edges="ab", words=50)["b"].basis is DateBasis.INHERITED


def test_a_guess_is_not_lent() -> None:
    guessed, none = paper("a", "2022-12", DateBasis.INFERRED), paper("b", None, DateBasis.NONE)
    assert resolved(guessed, none, edges="ab")["b"] == none.date
