"""A person is found by every name they are known by, and nobody else with them."""

from __future__ import annotations

import pytest

from bot.digests.people import folded
from bot.digests.port import Match
from bot.personal.identifying import Known, is_by
from bot.personal.records import Identity
from indexer.errors import InputError
from indexer.records import Person

TEAM = "harbour@wharf.example"
PRINTED = [
    Person("p1", "g1", "Jo Kerr", email="Jo.Kerr@wharf.example"),
    Person("p2", "g2", "Cllr Ann Fenn"),
    Person("p3", "g3", "Sam Low", email=TEAM),
    Person("p4", "g4", "Pat Moss", email=TEAM),
]
SAID = {
    folded("Ann Fenn"): Match("U0ANN1", "the clerk"),
    folded("jo.kerr@wharf.example"): Match("U0JOK1", "minutebook"),
    folded("Sam Low"): Match("", "the clerk"),
}


@pytest.fixture(scope="module")
def known() -> Known:
    return Known(PRINTED, SAID)


@pytest.mark.parametrize("who", ["JO.KERR@wharf.example", "U0JOK1", "Jo Kerr"])
def test_an_address_a_user_and_a_name_lead_to_each_other(known: Known, who: str) -> None:
    found = known.identity(who)
    assert found.users == {"U0JOK1"}
    assert found.addresses == {"jo.kerr@wharf.example"}
    assert found.names == {"jo kerr"}
    assert [one.part_key for one in known.names_them(found)] == ["p1"]


def test_a_match_by_the_clerk_leads_from_a_name_to_a_user_and_back(known: Known) -> None:
    assert known.identity("Ann Fenn").users == {"U0ANN1"}
    assert known.identity("U0ANN1").names == {"ann fenn"}


def test_an_address_of_a_team_is_nobody_s_own(known: Known) -> None:
    assert known.identity("Sam Low").addresses == frozenset()
    assert known.identity(TEAM).names == frozenset()


def test_whoever_is_not_in_slack_has_no_user(known: Known) -> None:
    assert known.identity("Sam Low").users == frozenset()


@pytest.mark.parametrize("who", ["", "   ", "..."])
def test_nobody_is_told(known: Known, who: str) -> None:
    with pytest.raises(InputError):
        known.identity(who)


@pytest.mark.parametrize(
    ("by", "theirs"),
    [
        ("Jo Kerr (U0JOK1)", True),
        ("Jo Kerr (U0OTH1)", False),  # another who is called so
        ("Somebody Else (U0JOK1)", True),
        ("jo kerr", True),
        ("Jo.Kerr@wharf.example", True),
        ("U0JOK1", True),
        ("Jo Kerrigan", False),
        ("", False),
    ],
)
def test_whose_an_event_is(by: str, theirs: bool) -> None:
    person = Identity(
        frozenset({"U0JOK1"}), frozenset({"jo.kerr@wharf.example"}), frozenset({"jo kerr"})
    )
    assert is_by(person, by) is theirs
