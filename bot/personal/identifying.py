"""Who is meant: an address, a Slack user or a name, and what else that person is known by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from bot.digests.people import Whose, folded, is_user
from bot.digests.port import Match
from bot.personal.records import Identity
from indexer.errors import InputError
from indexer.records import Person

_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+")
_SIGNED = re.compile(r"\((?P<user>[UW][A-Z0-9]{3,})\)\s*$")  # "Jo Kerr (U123)", as Slack's events


class Known:
    """What papers print of people, and what was said of who is whom in Slack."""

    def __init__(self, printed: Iterable[Person], said: Mapping[str, Match]) -> None:
        """``printed``: everybody whom papers name; ``said`` as ``Matches.known`` gives it."""
        self._printed = list(printed)
        self._said = said
        self._whose = Whose(self._printed, said)

    def identity(self, who: str) -> Identity:
        """Everything that is known to mean the person whom ``who`` means.

        Raises:
            InputError: nobody can be called so.
        """
        given = who.strip()
        if is_user(given):
            return self._of_user(given)
        if _ADDRESS.fullmatch(given):
            return self._of_address(given.casefold())
        if not folded(given):
            raise InputError(
                f"{who!r} names nobody", mend="give an e-mail address, a Slack user or a name"
            )
        return self._of_name(given)

    def names_them(self, person: Identity) -> list[Person]:
        """Where papers name somebody: by name, or by an address that is theirs alone."""
        return [
            one
            for one in self._printed
            if folded(one.name) in person.names or (one.email or "").casefold() in person.addresses
        ]

    def _of_user(self, user: str) -> Identity:
        keys = {key for key, match in self._said.items() if match.user == user}
        addresses = {
            one.email.casefold() for one in self._printed if one.email and folded(one.email) in keys
        }
        found = Identity(
            users=frozenset({user}),
            addresses=frozenset(addresses),
            names=frozenset(key for key in keys if not key.startswith("address:")),
        )
        return found | self._printed_with(found.addresses)

    def _of_address(self, address: str) -> Identity:
        found = Identity(addresses=frozenset({address}))
        return found | self._matched(folded(address)) | self._printed_with(found.addresses)

    def _of_name(self, name: str) -> Identity:
        address = self._whose.address(name)
        found = Identity(names=frozenset({folded(name)}), typed=frozenset({name}))
        found |= self._matched(folded(name))
        return found | self._of_address(address) if address else found

    def _matched(self, key: str) -> Identity:
        match = self._said.get(key)
        return Identity(users=frozenset({match.user} if match and match.user else ()))

    def _printed_with(self, addresses: frozenset[str]) -> Identity:
        """The names that papers print with addresses that one person alone has."""
        names = {
            folded(one.name)
            for one in self._printed
            if one.email
            and one.email.casefold() in addresses
            and not self._whose.is_shared(one.email.casefold())
        }
        return Identity(names=frozenset(names))


def is_by(person: Identity, by: str) -> bool:
    """Whether what stands as the author of an event means somebody."""
    signed = _SIGNED.search(by)
    if signed:
        return signed["user"] in person.users
    plain = by.strip()
    return (
        plain in person.users
        or plain.casefold() in person.addresses
        or plain in person.typed
        or folded(plain) in person.names
    )


def owners_in(said: object) -> Iterator[str]:
    """The owners whom the data of an event or correction names, its pieces' and fields' included.

    ``owner_printed`` of the clerk is one name, or several with a stroke between.
    """
    if isinstance(said, Mapping):
        owners = said.get("owners")
        yield from (str(one) for one in owners or ()) if isinstance(owners, list) else ()
        yield from filter(None, str(said.get("owner_printed") or "").split(" / "))
        for value in said.values():
            yield from owners_in(value)
    elif isinstance(said, list):
        for one in said:
            yield from owners_in(one)
