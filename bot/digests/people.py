"""Who in Slack an owner is: by what a clerk said, else by the address that the papers print.

A name alone never finds anybody: two people may share it. It waits for the clerk.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from bot.digests.port import Directory, Match, Matches
from bot.digests.records import Contact
from bot.policy import as_compared, confirmed
from bot.register.entries import Entry
from indexer.people.identity import Known, known
from indexer.people.names import bare_name
from indexer.records import Person
from indexer.words import fold

BY_ADDRESS = "minutebook"  # who said so where a printed address did
_USER = re.compile(  # with a digit in it: WILSON is a name
    r"(?:<@)?(?P<id>[UW](?=[A-Z]*\d)[A-Z0-9]{3,})(?:\|[^>]*)?>?"
)
_CLERK = re.compile(
    r"(?:the )?(?:(?:town|parish|village|community|city|council|board) )?clerk(?: to the "
    r"(?:\w+ )?(?:council|board|trustees|governors))?(?: ?(?:and|&|/) ?(?:the )?(?:rfo|"
    r"responsible financ(?:e|ial) officer|proper officer|chief (?:executive|officer)))?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


@dataclass(frozen=True, slots=True)
class Matched:
    """An owner who is somebody in Slack; or nobody, and why."""

    contact: Contact | None
    why: str
    settled: bool = False  # a clerk has said that it is nobody


@dataclass(frozen=True, slots=True)
class Clerk:
    """The clerk whom the settings name, and what Slack calls them."""

    email: str
    name: str = ""


def is_clerks_post(text: str) -> bool:
    """Whether a printed owner or post is that of the clerk, and not of a deputy or a committee."""
    return bool(_CLERK.fullmatch(" ".join(text.split()).strip(" .:")))


def folded(person: str) -> str:
    """A name or address as matches are kept under: "Cllr A. Fenn" is "a fenn".

    Of an address only its hash is kept: it is compared, never read, and no name looks like it.
    """
    if _ADDRESS.fullmatch(person.strip()):
        return f"address:{hashlib.sha256(person.strip().casefold().encode()).hexdigest()}"
    return " ".join(fold(bare_name(person)).replace(".", " ").split())


def mentioned_user(owner: str) -> str | None:
    """The Slack user whom an owner's name is the id of, or a mention."""
    found = _USER.fullmatch(owner.strip())
    return found.group("id") if found else None


def is_user(text: str) -> bool:
    """Whether a text is the id of a Slack user."""
    return bool(_USER.fullmatch(text)) and text[0] in "UW"


class Whose:
    """Whose an owner's name is: by a clerk's word, else by the one address that is printed of it.

    Asks nobody: what Slack says of a user is given.
    """

    def __init__(
        self, printed: Iterable[Person], said: Mapping[str, Match], clerk: Clerk | None = None
    ) -> None:
        """``printed``: everybody whom papers name; ``said``: who is whom, as ``Matches`` has it.

        ``clerk``: whose the clerk's actions are, where no paper prints another one's address.
        """
        self._people = list(printed)
        self._said = said
        self._clerk = clerk

    def owners_of(self, one: Entry) -> tuple[str, ...]:
        """Whose an action is; the clerk's too where the minutes print nothing but that post."""
        if one.owners or not one.owner_printed or one.owner_printed in one.state.disowned:
            return one.owners
        return (one.owner_printed,) if self._is_clerks_post(one.owner_printed) else ()

    def is_theirs(self, owner: str, user: str, email: str | None) -> bool:
        """Whether an owner is the Slack user with this id and address."""
        mentioned = mentioned_user(owner)
        if mentioned:
            return mentioned == user
        said = self._said.get(folded(owner))
        if said is not None and said.by != BY_ADDRESS:
            return said.user == user
        address = confirmed(email)
        return bool(address) and self.address(owner) == address

    def address(self, owner: str) -> str | None:
        """The address that is an owner's alone, as it is compared; None without just one."""
        if _ADDRESS.fullmatch(owner.strip()):
            return as_compared(owner.strip())
        if self._clerk is not None and self.is_clerks(owner):
            return as_compared(self._clerk.email)
        addresses = self.addresses(owner)
        own = addresses if len(addresses) == 1 else frozenset()
        return next((one for one in own if not self.is_shared(one)), None)

    def addresses(self, name: str) -> AbstractSet[str]:
        """What is printed of the one person whom a name may mean; nothing where it may be two."""
        group = self._printed.resolve(name) or ()
        return {as_compared(one.email) for one in group if one.email}

    def is_shared(self, address: str) -> bool:
        """Whether an address is printed of people of several surnames: a team's mailbox."""
        return len(self._surnames[address]) > 1

    def is_clerks(self, owner: str) -> bool:
        """Whether an owner is the clerk: by their post, or by the name that Slack shows for them.

        By a name only where the papers know nobody else whom it may mean.
        """
        if self._is_clerks_post(owner):
            return True
        name = folded(owner)
        if self._clerk is None or " " not in name or name != folded(self._clerk.name):
            return False
        others = {one.email for one in self._people if folded(one.name) == name and one.email}
        return not others and self._alone(owner)

    def _alone(self, owner: str) -> bool:
        """Whether a name is that of one person in the papers at most."""
        surname = folded(owner).split()[-1]
        namesakes = {folded(one.name) for one in self._people}
        return {one for one in namesakes if one.split()[-1:] == [surname]} <= {folded(owner)}

    def _is_clerks_post(self, owner: str) -> bool:
        if self._clerk is None or not is_clerks_post(owner):
            return False
        own = as_compared(self._clerk.email)
        clerks = [one for one in self._people if is_clerks_post(one.post or "")]
        if any(one.email and as_compared(one.email) != own for one in clerks):
            return False
        said = self._said.get(folded(owner))
        if said is not None and said.user and said.by != BY_ADDRESS:
            return True
        names = {folded(one.name) for one in clerks if one.email} | {folded(self._clerk.name)}
        return all(any(_alike(folded(one.name), name) for name in names) for one in clerks)

    @cached_property
    def _printed(self) -> Known:
        return known(self._people)

    @cached_property
    def _surnames(self) -> Mapping[str, AbstractSet[str]]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for one in self._people:
            if one.email:
                found[as_compared(one.email)].update(folded(one.name).split()[-1:])
        return found


class People:
    """The people whom the papers print, and who they are in Slack."""

    def __init__(
        self,
        printed: Iterable[Person],
        matches: Matches,
        directory: Directory,
        clerk: Clerk | None = None,
    ) -> None:
        """``printed``: everybody whom papers name, with what they print of them."""
        self._matches = matches
        self._said = dict(matches.known())
        self._whose = Whose(printed, self._said, clerk)
        self._directory = directory

    def owners_of(self, one: Entry) -> tuple[str, ...]:
        """Whose an action is, as ``Whose`` has it."""
        return self._whose.owners_of(one)

    def likely(self, owner: str) -> str | None:
        """Who an owner was when Slack was last asked; None where it has to be asked."""
        mentioned = mentioned_user(owner)
        if mentioned:
            return mentioned
        own = self._whose.address(owner)
        names = [owner, *([own] if own else ())]
        said = (self._said.get(folded(name)) for name in names)
        return next((match.user for match in said if match and match.user), None)

    def matched(self, owner: str) -> Matched:
        """Who an owner is: a name, an address or a Slack user."""
        mentioned = mentioned_user(owner)
        if mentioned:
            return self._served(mentioned, "named by the clerk")
        said = self._said.get(folded(owner))
        if said is not None and not said.user:
            return Matched(None, f"not in Slack, says {said.by}", settled=True)
        if said is not None:
            return self._served(said.user, f"matched by {said.by}")
        own = self._whose.address(owner)
        if own is not None:
            return self._by_address(
                own, "the clerk's" if self._whose.is_clerks(owner) else "printed"
            )
        addresses = self._whose.addresses(owner)
        if len(addresses) == 1:
            return Matched(None, "its printed address is that of several people")
        return Matched(
            None, "several addresses are printed" if addresses else "no address is printed"
        )

    def _by_address(self, address: str, whose: str) -> Matched:
        """The user with a printed address, known from before or asked for; checked each time."""
        said = self._said.get(folded(address))
        if said is not None:
            found = self._directory.contact(said.user)
            if found is not None and (found.email or "").casefold() == address.casefold():
                return _if_served(found, f"{whose} address {address}")
        user = self._directory.by_email(address)
        if user is None:
            return Matched(None, f"nobody in Slack has the address {address}")
        match = Match(user, BY_ADDRESS)
        if said != match:
            self._matches.keep(folded(address), match)
            self._said[folded(address)] = match
        return self._served(user, f"{whose} address {address}")

    def _served(self, user: str, why: str) -> Matched:
        found = self._directory.contact(user)
        return _if_served(found, why) if found else Matched(None, f"{why}, but Slack has no {user}")


def _alike(name: str, other: str) -> bool:
    """Whether two folded names may be one person's: the same, or one with an initial alone."""
    ours, theirs = name.split(), other.split()
    if ours == theirs:
        return True
    if not (ours and theirs) or ours[-1] != theirs[-1] or ours[0][0] != theirs[0][0]:
        return False
    return min(len(ours[0]), len(theirs[0])) == 1


def _if_served(found: Contact, why: str) -> Matched:
    if found.served:
        return Matched(found, why)
    return Matched(None, f"{why}, but has left Slack, or is a guest whom the policy does not name")
