"""The roll of a meeting: persons alone, and none of the words that stand beside them."""

from __future__ import annotations

import pytest

from indexer.minutes.roll import roll
from indexer.records import PUBLIC
from tests.indexer.structure.papers import paper

OPENING = "Minutes of the Weir Panel held on 3 May 2024\n\nPresent: {}\n\n{}\n\n2. Mills\n\nTalk.\n"


def names(present: str, item: str = "1. Weirs\n\nThe weir leaks.") -> set[str]:
    return set(roll(paper(OPENING.format(present, item)), PUBLIC).names)


@pytest.mark.parametrize(
    ("present", "known"),
    [
        ("Cllrs Ann Boot (Sluice Ward), Carl Dyer (Lower Leat Ward)", {"Ann Boot", "Carl Dyer"}),
        ("Cllr Ann Boot (Mill Leat division), Cllr Carl Dyer", {"Ann Boot", "Carl Dyer"}),
        ("Ann Boot (Harker Homes Ltd), Carl Dyer (Orr Water Services)", {"Ann Boot", "Carl Dyer"}),
        ("Ann Boot Clerk, Carl Dyer Parish Clerk", {"Ann Boot", "Carl Dyer"}),
        ("Cllr Ann Boot (North Leat), Cllr Carl Dyer (Great Sluice)", {"Ann Boot", "Carl Dyer"}),
        ("Old Wat, Ann Boot (AB)", {"Old Wat", "Ann Boot"}),
        ("Dr Ann Boot, Rev. J. Wren, Mary-Kate Orr (MKO)",
         {"Ann Boot", "J. Wren", "Mary-Kate Orr"}),
    ],
)  # fmt: skip
def test_wards_firms_and_posts_are_no_persons(present: str, known: set[str]) -> None:
    assert names(present) == known


def test_a_ward_in_a_list_gives_no_owner() -> None:
    held = paper(OPENING.format("Cllrs Ann Boot (Sluice Ward), Carl Dyer", "1. Weirs\n\nTalk."))
    assert not roll(held, PUBLIC).knows("Sluice")


@pytest.mark.parametrize("title", ["Presentation", "Representation on outside bodies"])
def test_a_presentation_is_no_attendance_list(title: str) -> None:
    item = f"1. {title}\n\nWeir Pool Levels were shown by Gale Force."
    assert names("Ann Boot, Carl Dyer", item) == {"Ann Boot", "Carl Dyer"}


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Weir Panel\n\n1. Apologies: none\n2. Present: Wat, Dot, Sam P, Sam K\n3. Mills\n\nTalk.",
         {"Wat", "Dot", "Sam P", "Sam K"}),
        ("We met at the mill. Those present were: Ann Boot, Carl Dyer & Eve Frith.\n\n1. Mills\n",
         {"Ann Boot", "Carl Dyer", "Eve Frith"}),
        ("Present: A.Boot, C.McDyer(Treasurer)\n\n1. Mills\n\nTalk.\n", {"A. Boot", "C. McDyer"}),
        ("Present\n\nDot P – Treasurer\n\nSam K – Walk Leader\n\nApologies: none\n\n1. Mills\n",
         {"Dot P", "Sam K"}),
        ("Ann Boot: AB\nCarl Dyer: CD\n\n1. Mills\n\nTalk.\n", {"Ann Boot", "Carl Dyer"}),
        ("1. Mills\n\nOlga said it leaks. Wat Penn thanked her.\n\n2. Bo is proposed by Sam.\n",
         {"Olga", "Wat Penn", "Sam"}),
    ],
)  # fmt: skip
def test_who_came_is_known_in_many_habits(text: str, known: set[str]) -> None:
    held = paper(f"Minutes of the Weir Panel held on 3 May 2024\n\n{text}")
    assert set(roll(held, PUBLIC).names) >= known


def test_who_speaks_by_a_first_name_is_who_is_listed() -> None:
    item = "1. Weirs\n\nAnn said that the weir leaks. Mrs. Penn offered to look."
    assert names("Ann Boot, Carl Dyer", item) == {"Ann Boot", "Carl Dyer"}


def test_initials_after_a_post_are_of_nobody_who_is_named_next() -> None:
    text = OPENING.format(
        "Ms Ann Boot, Head of Sluices (AB) Mr Carl Dyer, Keeper of Mills (CD)", "1. A"
    )
    known = roll(paper(text), PUBLIC)
    assert known.resolve("AB") in {"Ann Boot", None}
    assert known.resolve("CD") in {"Carl Dyer", None}
