"""Personal names: what is one, its initials, and that no text makes reading fail."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.people import initials_of, people
from indexer.people.entries import entries
from indexer.people.names import bare_name, fits_initials, parse_name
from tests.indexer.structure.papers import paper


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Cllr Nia Orme OBE JP", "Nia Orme"),
        ("Mr C Dray", "C Dray"),
        ("Dr. Jan van der Meer", "Dr. Jan van der Meer"),
        ("Cllr Fenn", "Cllr Fenn"),
        ("Sir Tom Ash CBE", "Sir Tom Ash"),
        ("J.P. D'Souza", "J.P. D'Souza"),
        ("County Councillor Ewa St John", "Ewa St John"),
        ("The Lord Mayor", None),
        ("Head of Housing", None),
        ("Marle Borough Council", None),
        ("North Marle", None),
        ("Fenn", None),
        ("members of the public", None),
        ("Two residents", None),
    ],
)
def test_what_is_a_name(printed: str, name: str | None) -> None:
    found = parse_name(printed)
    assert (found.text if found else None) == name


def test_initials_leave_titles_and_particles_out() -> None:
    assert initials_of("Dr Anne-Marie St John") == "AMSJ"
    assert initials_of("Cllr Jan van der Meer") == "JM"
    assert bare_name("Cllr Sir Tom Ash OBE") == "Tom Ash"


def test_printed_initials_fit_the_name_they_stand_by() -> None:
    assert fits_initials("JS", "Jane Sorrell")
    assert fits_initials("JMS", "Jane Sorrell")
    assert not fits_initials("LGA", "Jane Sorrell")


_RUNS = st.text(alphabet="ABCabc .,;:()[]-–&/\n'@12é", max_size=120) | st.lists(
    st.sampled_from(
        [
            "Cllr",
            "Present:",
            "Jane Sorrell",
            "(JS)",
            ",",
            ";",
            "and",
            "–",
            "Head of",
            "Clerk",
            "(",
            ")",
        ]
    ),
    max_size=14,
).map(" ".join)


@given(_RUNS, st.booleans())
def test_no_text_makes_entries_fail_and_names_are_verbatim(text: str, run: bool) -> None:
    for entry in entries(text, run=run):
        assert entry.name in text


@given(st.lists(_RUNS, max_size=6))
@settings(max_examples=60, deadline=None)
def test_no_paper_makes_people_fail(lines: list[str]) -> None:
    text = "Minutes of the Parks Committee held on 5 May 2024\n\n" + "\n".join(lines)
    for person in people(paper(text)):
        assert person.name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Orr, Supt. Dee Fox", ["Ann Orr", "Dee Fox"]),
        ("Jo Kerr, Asst. Clerk", ["Jo Kerr"]),
        ("Clrs. Ann Orr and Bob Elm", ["Ann Orr", "Bob Elm"]),
        ("Flo Marsh. Gus Lane", ["Flo Marsh", "Gus Lane"]),
        ("Cllrs Bell, Marsh. Cllr Gus Lane", ["Bell", "Marsh", "Gus Lane"]),
        ("Ann Orr, Town Clerk. Bob Elm, Ranger", ["Ann Orr", "Bob Elm"]),
        (
            "Ann Orr, Wend Rivers Trust. Bob Elm, via Teams. Cy Ash",
            ["Ann Orr", "Bob Elm", "Cy Ash"],
        ),
    ],
)
def test_a_full_stop_parts_people_and_ends_short_words(text: str, names: list[str]) -> None:
    assert [entry.name for entry in entries(text, run=True)] == names


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Jo Kerr, Asst. Clerk", ["Asst. Clerk"]),
        ("Ann Orr, Supt. Dee Fox", [None, "Supt."]),
        ("Ann Orr, Det. Insp. Dee Fox, Bob Elm", [None, "Det. Insp.", None]),
    ],
)
def test_a_short_post_keeps_its_stop(text: str, posts: list[str | None]) -> None:
    assert [entry.post for entry in entries(text, run=True)] == posts
