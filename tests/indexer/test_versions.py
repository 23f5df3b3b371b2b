"""Versions: a revised or approved text, told from a rendition and from another paper alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.records import PartKind
from indexer.store.held import Edge, HeldPart
from indexer.succession import latest_first, superseded
from indexer.versions import (
    VERSION,
    Change,
    Edition,
    changes,
    compare,
    leads,
    mark,
)

PONTOON = (
    "The pontoon at the ferry steps was closed on 3 June after a chain parted in the gale.",
    "Members thanked the crew and asked what a second chain would cost to fit and keep.",
    "The quotation of £8,400 was thought high, and a further one is to be had by August.",
    "The harbour keeps a launch for the crew, which is to be surveyed in the autumn.",
    "Officers to bring the second quotation to the next meeting with a recommendation.",
)
REPRICED = tuple(text.replace("£8,400", "£9,150") for text in PONTOON)


def edition(texts: tuple[str, ...] = PONTOON, file: str = "pontoon.txt", *top: str) -> Edition:
    return Edition(texts, "Pontoon repairs", file, top)


@pytest.mark.parametrize(
    "newer",
    [
        edition(REPRICED, "pontoon-REVISED.txt"),
        edition(REPRICED, "pontoon v2.docx"),
        edition(REPRICED, "a.txt", "Quayside Committee", "REVISED 11 October 2023"),
        edition(REPRICED, "a.txt", "Version 2"),
        edition(REPRICED, "a.txt", "Pontoon repairs (amended)"),
        edition(("This report replaces the one published on 1 June 2023.", *REPRICED), "a.txt"),
        edition(REPRICED, "a.txt", "Corrected version"),
    ],
)
def test_what_is_printed_or_the_file_says_which_is_newer(newer: Edition) -> None:
    found = compare(newer, edition())
    assert found is not None
    assert found.first_is_newer
    assert "£8,400" in found.evidence
    assert "£9,150" in found.evidence
    turned = compare(edition(), newer)
    assert turned is not None
    assert (turned.first_is_newer, turned.evidence) == (False, found.evidence)


def test_a_draft_and_its_approved_minutes_are_versions_though_no_word_changed() -> None:
    draft = edition(PONTOON, "DRAFT Minutes 5 June.txt")
    found = compare(edition(PONTOON, "Minutes 5 June.txt"), draft)
    assert found is not None
    assert found.first_is_newer
    assert "no words were changed" in found.evidence


def test_the_same_text_under_two_names_is_a_rendition() -> None:
    assert compare(edition(PONTOON, "pontoon v1.pdf"), edition(PONTOON, "pontoon v2.pdf")) is None


def test_without_a_mark_neither_leads() -> None:
    assert compare(edition(REPRICED, "b.txt"), edition()) is None
    both = [edition(t, f, "REVISED") for t, f in ((PONTOON, "a.txt"), (REPRICED, "b.txt"))]
    assert compare(*both) is None


def test_another_paper_with_the_same_boilerplate_is_no_version() -> None:
    other = tuple(f"{text[:30]} and quite other words about the {n} slipway of the upper basin."
                  for n, text in enumerate(PONTOON))  # fmt: skip
    assert compare(edition(other, "slipway-REVISED.txt"), edition()) is None
    assert compare(edition(PONTOON[:1], "pontoon-REVISED.txt"), edition(PONTOON[:1])) is None


@pytest.mark.parametrize(
    ("line", "draft", "revised"),
    [
        ("DRAFT – subject to approval at the next meeting", True, False),
        ("Unconfirmed minutes of the Harbour Board", True, False),
        ("UPDATED 4 May 2024", False, True),
        ("Revised report", False, True),
        ("Revised charges for the north quay and the ferry steps in 2024/25", False, False),
        ("Update on the pontoon", False, False),
        ("The draft budget will be consulted on in the spring", False, False),
        ("Updated figures show that 39 boats were licensed.", False, False),
    ],
)
def test_a_mark_is_told_from_a_subject(line: str, draft: bool, revised: bool) -> None:
    found = mark(edition(PONTOON, "a.txt", line))
    assert (found.draft, found.revised) == (draft, revised)


def test_marks_are_ordered() -> None:
    def lead(one: str, other: str) -> bool | None:
        return leads(mark(edition(PONTOON, one)), mark(edition(PONTOON, other)))

    assert lead("a v3.txt", "a v2.txt")
    assert lead("a v2.txt", "a.txt")
    assert lead("a.txt", "a draft v2.txt")
    assert lead("a_revised.txt", "a.txt")
    assert lead("a draft v2.txt", "a draft.txt")
    assert lead("a.txt", "b.txt") is None


def test_changes_pair_what_was_rewritten() -> None:
    added = "The crew will be asked in May."
    assert changes(PONTOON, (*REPRICED[:4], added)) == [
        Change(PONTOON[2], REPRICED[2]),
        Change(PONTOON[4], ""),
        Change("", added),
    ]
    assert changes(PONTOON, ("REVISED 3 May 2024", *PONTOON)) == []


def part(key: str, title: str, kind: PartKind = PartKind.ITEM) -> HeldPart:
    return HeldPart(key, key.partition(".")[0], 0, kind, title, None, None, "public", "")


def test_the_newest_of_several_leads_and_short_siblings_follow() -> None:
    parts = {p.key: p for p in (
        part("a.1", "Pontoon"), part("a.2", "Welcome"), part("a.3", "Only in a"),
        part("b.1", "Pontoon"), part("b.2", "Welcome"), part("c.1", "Pontoon"),
    )}  # fmt: skip
    edges = [Edge(VERSION, "b.1", "a.1", ""), Edge(VERSION, "c.1", "b.1", "")]
    assert superseded(edges, parts) == {"a.1": "c.1", "b.1": "c.1", "a.2": "b.2"}
    assert superseded(edges[:1], {"a.1": parts["a.1"]}) == {}  # the newer may not be seen
    assert superseded([Edge("rendition", "b.1", "a.1", "")], parts) == {}


@pytest.mark.parametrize("newer", ["cb ba", "cb ba ca"])
@pytest.mark.parametrize("names", ["abc", "cab", "bca"])
def test_the_latest_of_several_comes_first(newer: str, names: str) -> None:
    """However their keys are ordered, and where the last is not compared with the first too."""
    key = {letter: f"{name}.1" for letter, name in zip("abc", names, strict=True)}
    parts = {one: part(one, "Pontoon") for one in key.values()}
    edges = [Edge(VERSION, key[pair[0]], key[pair[1]], "") for pair in newer.split()]
    assert latest_first(parts, edges, parts) == (key["c"], key["b"], key["a"])


def test_a_circle_of_versions_loses_none() -> None:
    parts = {one: part(one, "Pontoon") for one in ("a.1", "b.1", "c.1")}
    circle = [Edge(VERSION, f"{pair[0]}.1", f"{pair[1]}.1", "") for pair in ("ab", "bc", "ca")]
    assert sorted(latest_first(parts, circle, parts)) == sorted(parts)
    assert latest_first(parts, [], parts) == ("a.1", "b.1", "c.1")


@given(st.lists(st.text(max_size=60), max_size=6), st.lists(st.text(max_size=60), max_size=6))
def test_any_text_can_be_compared(one: list[str], other: list[str]) -> None:
    first, second = edition(tuple(one), "v1.txt"), edition(tuple(other), "v2.txt")
    found, turned = compare(first, second), compare(second, first)
    assert (found and found.evidence) == (turned and turned.evidence)
