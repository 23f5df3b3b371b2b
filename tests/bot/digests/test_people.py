"""Who in Slack an owner is: never by a name alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digests.people import BY_ADDRESS, Clerk, Matched, People, Whose, folded, is_user
from bot.digests.port import Match
from indexer.records import Person
from tests.bot.digests.harbour import Town

ADDRESS = "ada.fenn@wharf.example"


@dataclass
class Said:
    """Matches in memory."""

    held: dict[str, Match] = field(default_factory=dict)

    def known(self) -> Mapping[str, Match]:
        return self.held

    def keep(self, person: str, match: Match) -> None:
        self.held[person] = match


def person(name: str, email: str | None = None, part: str = "p") -> Person:
    return Person(part_key=part, paragraph_id=f"{part}.1", name=name, email=email)


def town() -> Town:
    found = Town()
    found.add("U0ADA", "Ada", ADDRESS)
    return found


def user(people: People, owner: str) -> str | None:
    matched = people.matched(owner)
    return matched.contact.user if matched.contact else None


def test_by_the_address_that_any_paper_prints_of_that_person() -> None:
    people = People([person("Ada Fenn"), person("A. Fenn", ADDRESS, "q")], Said(), town())
    assert user(people, "Ada Fenn") == "U0ADA"
    assert user(people, "Cllr Ada Fenn MBE") == "U0ADA"
    assert user(people, "Bo Fenn") is None


def test_a_namesake_with_another_address_makes_it_unsure() -> None:
    printed = [person("Ada Fenn", ADDRESS), person("Ada Fenn", "ada@elsewhere.example", "q")]
    assert user(People(printed, Said(), town()), "Ada Fenn") is None


def test_an_address_that_several_people_share_is_nobodys() -> None:
    """A team's mailbox: who reads it is not who owns the action."""
    printed = [person("Ada Fenn", ADDRESS), person("Bo Rudd", ADDRESS, "q")]
    people = People(printed, Said(), town())
    assert people.matched("Ada Fenn").why == "its printed address is that of several people"
    assert people.likely("Ada Fenn") is None
    married = [person("Ada Fenn", ADDRESS), person("Adeline Fenn", ADDRESS, "q")]
    assert user(People(married, Said(), town()), "Ada Fenn") == "U0ADA"


def test_whom_the_clerk_calls_nobody_is_asked_about_no_more() -> None:
    people = People([], Said({folded("Cllr Pike"): Match("", "Cleo")}), town())
    assert people.matched("Cllr Pike") == Matched(None, "not in Slack, says Cleo", settled=True)


def test_what_the_clerk_says_leads() -> None:
    said = Said({folded("Ada Fenn"): Match("U0BO", "the clerk")})
    directory = town()
    directory.add("U0BO", "Bo")
    people = People([person("Ada Fenn", ADDRESS)], said, directory)
    assert user(people, "Mrs Ada Fenn") == "U0BO"
    assert people.likely("Ada Fenn") == "U0BO"
    assert people.matched("Ada Fenn").why == "matched by the clerk"


def test_an_address_is_kept_as_a_hash_and_as_nobodys_word() -> None:
    said = Said()
    people = People([person("Ada Fenn", ADDRESS)], said, town())
    assert people.likely("Ada Fenn") is None
    people.matched("Ada Fenn")
    ((key, match),) = said.held.items()
    assert key.startswith("address:")
    assert "ada" not in key
    assert match == Match("U0ADA", BY_ADDRESS)
    assert people.likely("Ada Fenn") == "U0ADA"


@pytest.mark.parametrize("text", ["U0ADA", "<@U0ADA>", "<@U0ADA|ada>"])
def test_an_owner_may_be_a_mention(text: str) -> None:
    assert user(People([], Said(), town()), text) == "U0ADA"


@pytest.mark.parametrize("text", ["WILSON", "UNA", "ada", "U0", "", "@U0ADA", "Ada Fenn"])
def test_a_name_in_capitals_is_no_user(text: str) -> None:
    assert not is_user(text)
    assert user(People([], Said(), town()), text) is None


@given(st.text(max_size=40))
def test_a_name_is_folded_once_and_for_all(name: str) -> None:
    assert folded(folded(name)) == folded(name) or "@" in name


def whose(*printed: Person, said: Mapping[str, Match] | None = None) -> Whose:
    return Whose(printed, said or {})


def test_an_owner_is_theirs_by_the_one_address_that_is_printed() -> None:
    one = whose(person("Ada Fenn", ADDRESS))
    assert one.is_theirs("Cllr Ada Fenn", "U0ADA", "Ada.Fenn@Wharf.example")
    assert not one.is_theirs("Ada Fenn", "U0ADA", "other@wharf.example")
    assert not one.is_theirs("Ada Fenn", "U0ADA", None)
    assert not one.is_theirs("Mary Ada Fenn", "U0ADA", ADDRESS)


def test_an_address_is_theirs_whole_and_never_by_its_words() -> None:
    assert whose().is_theirs("Ada.Fenn@wharf.example", "U0ADA", ADDRESS)
    assert not whose().is_theirs("Wharf Example", "U0ADA", ADDRESS)
    assert not whose().is_theirs("fenn@wharf.example", "U0ADA", ADDRESS)


def test_an_address_that_only_looks_alike_is_nobodys() -> None:
    """A Kelvin sign in small letters is a k."""
    one = whose(person("Kit Clerk", "clerk@wharf.example"))
    assert one.is_theirs("Kit Clerk", "U9", "CLERK@wharf.example")
    assert not one.is_theirs("Kit Clerk", "U9", "cler\u212a@wharf.example")


def test_the_word_of_a_clerk_leads_over_a_printed_address() -> None:
    said = {folded("Ada Fenn"): Match("U0BO", "clerk"), folded("Cy Orme"): Match("", "clerk")}
    one = whose(person("Ada Fenn", ADDRESS), person("Cy Orme", ADDRESS, "q"), said=said)
    assert one.is_theirs("Ada Fenn", "U0BO", None)
    assert not one.is_theirs("Ada Fenn", "U0ADA", ADDRESS)
    assert not one.is_theirs("Cy Orme", "U0ADA", ADDRESS)


def test_a_shared_mailbox_makes_nothing_theirs() -> None:
    one = whose(person("Ada Fenn", ADDRESS), person("Bo Rudd", ADDRESS, "q"))
    assert not one.is_theirs("Ada Fenn", "U0ADA", ADDRESS)


def test_an_owner_named_by_slack_id_is_that_user() -> None:
    assert whose().is_theirs("<@U0ADA>", "U0ADA", None)
    assert not whose().is_theirs("<@U0ADA>", "U0BO", None)


CLEO = Clerk("Cleo@wharf.example", "Cleo Orme")


def post_of(name: str, post: str, email: str | None) -> Person:
    return Person(part_key="p", paragraph_id="p.1", name=name, email=email, post=post)


@pytest.mark.parametrize(
    "owner", ["Clerk", "the Clerk", "Town Clerk", "Clerk to the Parish Council", "Clerk and RFO"]
)
def test_what_is_the_clerks_is_the_clerks(owner: str) -> None:
    one = Whose([person("Ada Fenn", ADDRESS)], {}, CLEO)
    assert one.is_theirs(owner, "U9", "cleo@wharf.example")
    assert not one.is_theirs(owner, "U0ADA", ADDRESS)
    assert not Whose([], {}).is_theirs(owner, "U9", "cleo@wharf.example")


@pytest.mark.parametrize("owner", ["Deputy Clerk", "Committee Clerk", "Clerk of Works", "Clerks"])
def test_another_clerk_is_not_the_clerk(owner: str) -> None:
    assert not Whose([], {}, CLEO).is_theirs(owner, "U9", "cleo@wharf.example")


def test_the_clerk_of_another_address_leaves_it_open_who_is_meant() -> None:
    printed = [post_of("Ivo Hale", "Parish Clerk", "clerk@otherwharf.example")]
    assert not Whose(printed, {}, CLEO).is_theirs("Clerk", "U9", "cleo@wharf.example")
    own = [post_of("Ivo Hale", "Parish Clerk", "cleo@wharf.example")]
    assert Whose(own, {}, CLEO).is_theirs("Clerk", "U9", "cleo@wharf.example")


@pytest.mark.parametrize("post", ["Clerk to the Board", "Town Clerk"])
def test_a_clerk_whom_papers_name_otherwise_is_not_the_one_of_the_settings(post: str) -> None:
    other = post_of("Ivo Hale", post, None)
    assert not Whose([other], {}, CLEO).is_theirs("Clerk", "U9", CLEO.email)
    own = [post_of("Cleo Orme", post, None), post_of("C. Orme", post, None)]
    assert Whose(own, {}, CLEO).is_theirs("Clerk", "U9", CLEO.email)
    assert not Whose([*own, other], {}, CLEO).is_theirs("Clerk", "U9", CLEO.email)
    said = {folded("Clerk"): Match("U9", "Clem")}
    assert Whose([other], said, CLEO).is_theirs("Clerk", "U9", CLEO.email)
    known = [other, post_of("Ivo Hale", post, CLEO.email)]
    assert Whose(known, {}, CLEO).is_theirs("Clerk", "U9", CLEO.email)


def test_the_clerk_goes_by_the_name_that_slack_shows_where_nobody_shares_it() -> None:
    assert Whose([person("Cleo Orme")], {}, CLEO).is_theirs("Cllr Cleo Orme", "U9", CLEO.email)
    for other in (person("Cleo Orme", "orme@else.example"), person("Cy Orme")):
        assert not Whose([other], {}, CLEO).is_theirs("Cleo Orme", "U9", CLEO.email)
    assert not Whose([], {}, CLEO).is_theirs("Cleo", "U9", CLEO.email)


def test_two_names_in_one_are_nobody() -> None:
    printed = [person("Ada Fenn", ADDRESS), person("Bo Fenn", "bo@wharf.example", "q")]
    people = People(printed, Said(), town())
    assert user(people, "Bo Rudd and Ada Fenn") is None
    assert user(people, "Bo Rudd / Ada Fenn") is None
