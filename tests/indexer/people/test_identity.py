"""The same person across papers: never two people as one."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from indexer.people import known, same_person
from indexer.records import Person


def _person(name: str, paper: str = "p", **facts: str | None) -> Person:
    return Person(f"{paper}.part", f"{paper}.part.{name}", name, **facts)


def _names(people: Sequence[Person]) -> list[set[str]]:
    return [{person.name for person in group} for group in same_person(people)]


def test_titles_do_not_make_two_people() -> None:
    people = [_person("Tom Ash"), _person("Sir Tom Ash", "q"), _person("Dr Tom Ash", "r")]
    assert len(same_person(people)) == 1


def test_initials_are_the_one_whose_first_name_fits() -> None:
    assert _names([_person("Jane Hart"), _person("J Hart", "q"), _person("J. A. Hart", "r")]) == [
        {"Jane Hart", "J Hart", "J. A. Hart"}
    ]


def test_initials_that_fit_two_people_stay_apart() -> None:
    people = [_person("Jane Hart"), _person("John Hart", "q"), _person("J Hart", "r")]
    assert _names(people) == [{"Jane Hart"}, {"John Hart"}, {"J Hart"}]


def test_a_surname_alone_is_the_only_one_of_that_surname() -> None:
    assert len(same_person([_person("Lou Fenn"), _person("Cllr Fenn", "q")])) == 1
    people = [_person("Lou Fenn"), _person("Max Fenn"), _person("Cllr Fenn", "q")]
    assert len(same_person(people)) == 3


def test_a_councillor_is_no_officer_of_the_same_name() -> None:
    member = _person("David Moss", standing="councillor")
    officer = _person("D Moss", "q", standing="officer")
    assert len(same_person([member, officer])) == 2


def test_other_emails_are_other_people() -> None:
    one = _person("Jo Kerr", email="jo.kerr@wend.example")
    other = _person("Jo Kerr", "q", email="jo.kerr@marle.example")
    assert len(same_person([one, other])) == 2
    assert len(same_person([one, _person("Jo Kerr", "q", email="Jo.Kerr@wend.example")])) == 1


def test_one_list_that_prints_a_name_twice_means_two_people() -> None:
    one = Person("p.a", "1", "Ann Lee", organisation="Wend Council", attendance="present")
    other = Person("p.a", "2", "Ann Lee", organisation="Marle Council", attendance="present")
    assert len(same_person([one, other])) == 2


def test_near_names_are_two_people() -> None:
    assert len(same_person([_person("Jane Hallet"), _person("Jan Hallet", "q")])) == 2


def test_names_and_initials_are_resolved() -> None:
    people = [
        _person("Jane Sorrell", initials="JS"),
        _person("John Salt", "q", initials="JS"),
        _person("Lou Fenn", "q"),
    ]
    held = known(people)

    assert _name(held.resolve("JS", "p")) == "Jane Sorrell"
    assert _name(held.resolve("JS", "q")) == "John Salt"
    assert held.resolve("JS") is None  # two people have them
    assert _name(held.resolve("LF")) == "Lou Fenn"
    assert _name(held.resolve("Cllr Fenn")) == "Lou Fenn"
    assert _name(held.resolve("J Salt")) == "John Salt"
    assert _name(held.resolve("Lou")) == "Lou Fenn"
    assert held.resolve("Officers") is None


def test_a_titled_surname_is_no_officers() -> None:
    member = _person("David Moss", standing="councillor")
    officer = _person("Dawn Moss", "q", standing="officer")
    held = known([member, officer])

    assert _name(held.resolve("Cllr Moss")) == "David Moss"
    assert held.resolve("Moss") is None


def _name(group: Sequence[Person] | None) -> str | None:
    return group[0].name if group else None


_FIRST = st.sampled_from(["Jane", "John", "J", "J.", "Ann", ""])
_LAST = st.sampled_from(["Hart", "Fenn"])


@given(st.lists(st.tuples(_FIRST, _LAST, st.sampled_from([None, "councillor", "officer"]))))
def test_no_group_holds_two_first_names_or_two_sides(
    drawn: list[tuple[str, str, str | None]],
) -> None:
    people = [
        _person(f"{first} {last}".strip(), str(place), standing=standing)
        for place, (first, last, standing) in enumerate(drawn)
    ]
    groups = same_person(people)

    assert sorted(p.part_key for g in groups for p in g) == sorted(p.part_key for p in people)
    for group in groups:
        assert len({p.name.split()[0] for p in group if len(p.name.split()[0]) > 2
                    and len(p.name.split()) > 1}) <= 1  # fmt: skip
        assert len({p.standing for p in group if p.standing}) <= 1
