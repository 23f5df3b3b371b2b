"""People whom the sentences of minutes name."""

from __future__ import annotations

import pytest

from indexer.people import people
from indexer.records import Person
from tests.indexer.structure.papers import paper


def _people(said: str) -> list[Person]:
    text = f"""Minutes of the Parks Committee held on 5 May 2024

Present: Cllr A Bell (Chair)

1. Welcome
The Chair welcomed everyone to the meeting.

2. Parks plan
{said}

3. Museum
It was agreed to lend the boat.
"""
    return [person for person in people(paper(text)) if person.name != "A Bell"]


@pytest.mark.parametrize(
    ("said", "name", "post"),
    [
        ("The report was presented by Jo Kerr, Head of Parks.", "Jo Kerr", "Head of Parks"),
        ("Tim Frost (Ranger) introduced the summer programme.", "Tim Frost", "Ranger"),
        ("Jo Kerr, Head of Parks, gave an update.", "Jo Kerr", "Head of Parks"),
        ("The Director of Place, Una Fenn, advised caution.", "Una Fenn", "Director of Place"),
    ],
)
def test_a_sentence_gives_name_and_post(said: str, name: str, post: str) -> None:
    (person,) = _people(said)

    assert (person.name, person.post, person.standing) == (name, post, "officer")
    assert person.attendance is None  # who speaks is not therefore on the list


def test_an_organisation_after_the_post_is_told_apart() -> None:
    (person,) = _people("A talk was given by Lee Hart, Project Manager, Wend Rivers Trust.")

    assert (person.post, person.organisation) == ("Project Manager", "Wend Rivers Trust")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Cllr Dunn declared a personal interest in item 3.", "Cllr Dunn"),
        ("Councillor Rufus Eddy declared an interest in item 3.", "Rufus Eddy"),
        ("Cllr Jo Amory then declared that her sister works there.", "Jo Amory"),
    ],
)
def test_who_declares_an_interest_is_a_councillor(said: str, name: str) -> None:
    (person,) = _people(said)

    assert (person.name, person.standing) == (name, "councillor")


@pytest.mark.parametrize(
    "said",
    [
        "North Marle, Ash Green and Test Moor were discussed.",
        "The Wend Rivers Trust (the Manager) reported progress.",
        "Members welcomed the Ash Green scheme and the Head of Parks left.",
        "Summer Programme, the best so far, was presented to members.",
    ],
)
def test_places_and_things_are_nobody(said: str) -> None:
    assert _people(said) == []
