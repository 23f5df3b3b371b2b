"""The chain: each entry holds the hash of the one before it. Pure.

What is hashed is the entry's data and a salted digest of its words, never the words: so these and
their salt can be deleted, nobody can find out from the digest what they were, and the chain still
holds.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from indexer.audit.records import Entry, Head, Matter, Said, Words

START = Head(0, "0" * 64)
SALT_BYTES = 32
_MOST = 20  # faults that are told; after the first the rest is detail


def canonical(value: Any) -> str:  # noqa: ANN401  any JSON
    """JSON in one form only, of ASCII alone."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def sha256(text: str) -> str:
    """The hash of an ASCII text."""
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def digest_of(words: Words) -> str:
    """The salted digest of words and of whose they are."""
    text = canonical([words.person, words.body])
    return hashlib.sha256(words.salt + text.encode("ascii")).hexdigest()


def chained(before: Head, tenant: str, at: str, said: Said, salt: bytes) -> Entry:
    """The entry that follows ``before``.

    Args:
        before: the present head; ``START`` for the first entry.
        tenant: whose chain it is.
        at: ISO, UTC.
        said: what is to be recorded.
        salt: ``SALT_BYTES`` random bytes, used for this entry alone.
    """
    words = None
    if said.words is not None:
        words = Words(salt, said.person, canonical(dict(said.words)))
    entry = Entry(
        seq=before.seq + 1,
        at=at,
        matter=str(said.matter),
        data=canonical(dict(said.data)),
        digest=digest_of(words) if words else None,
        previous=before.hash,
        hash="",
        words=words,
    )
    return replace(entry, hash=_hash_of(tenant, entry))


def _hash_of(tenant: str, one: Entry) -> str:
    return sha256(
        canonical([tenant, one.seq, one.at, one.matter, one.data, one.digest, one.previous])
    )


@dataclass(frozen=True, slots=True)
class Verified:
    """What walking a chain has shown. ``wrong`` is empty where it holds."""

    entries: int
    head: Head  # of what is there; ``START`` for an empty record
    erased: int  # entries whose words were erased, as the record itself says
    wrong: tuple[str, ...]


@dataclass(slots=True)
class _Walk:
    """A walk along the chain, oldest entry first."""

    tenant: str
    kept: Head | None
    last: Head = START
    entries: int = 0
    met: bool = False  # the kept head was passed, and is the same
    gone: set[int] = field(default_factory=set)  # entries whose words are not there
    erased: set[int] = field(default_factory=set)  # entries whose words an erasure names
    wrong: list[str] = field(default_factory=list)

    def step(self, one: Entry) -> None:
        """Look at one entry, and carry on from it whatever is wrong with it."""
        self.entries += 1
        expected = self.last.seq + 1
        if one.seq != expected:
            self.wrong.append(_missing(expected, one.seq))
        elif one.previous != self.last.hash:
            self.wrong.append(f"entry {one.seq} does not follow the entry before it")
        if one.hash != _hash_of(self.tenant, one):
            self.wrong.append(f"entry {one.seq} was changed")
        self._words(one)
        if one.matter == Matter.ERASURE:
            self.erased.update(_named(one))
        if self.kept is not None and one.seq == self.kept.seq:
            self.met = one.hash == self.kept.hash
            if not self.met:
                self.wrong.append(f"entry {one.seq} is not the one whose hash was kept elsewhere")
        self.last = one.head

    def _words(self, one: Entry) -> None:
        if one.words is None:
            if one.digest is not None:
                self.gone.add(one.seq)
        elif one.digest is None or digest_of(one.words) != one.digest:
            self.wrong.append(f"the words of entry {one.seq} were changed")

    def end(self, given: int) -> Verified:
        """What is wrong in all; ``given`` is the highest number that the record ever gave."""
        if given > self.last.seq:
            self.wrong.append(_cut_off(self.last.seq, given, "the record itself counted"))
        if self.kept is not None and not self.met and self.last.seq < self.kept.seq:
            self.wrong.append(_cut_off(self.last.seq, self.kept.seq, "the head kept elsewhere is"))
        self.wrong += [
            f"the words of entry {seq} are gone, and no erasure says so"
            for seq in sorted(self.gone - self.erased)
        ]
        more = len(self.wrong) - _MOST
        told = self.wrong[:_MOST] + ([f"and {more:,} more"] if more > 0 else [])
        return Verified(self.entries, self.last, len(self.gone & self.erased), tuple(told))


def verified(
    tenant: str, entries: Iterable[Entry], given: int, kept: Head | None = None
) -> Verified:
    """Walk a whole chain.

    Args:
        tenant: whose it is.
        entries: in the order in which they stand.
        given: the highest number that the store has ever given to an entry of it.
        kept: a head that was kept elsewhere, which has to be in it.
    """
    walk = _Walk(tenant, kept)
    for one in entries:
        walk.step(one)
    return walk.end(given)


def ranges(numbers: Iterable[int]) -> list[list[int]]:
    """Numbers as runs: [[1, 3], [7, 7]]."""
    found: list[list[int]] = []
    for number in sorted(set(numbers)):
        if found and found[-1][1] == number - 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return found


def _named(erasure: Entry) -> Iterator[int]:
    """The entries before it whose words an erasure says that it took out."""
    try:
        runs = json.loads(erasure.data)["entries"]
        for first, last in runs:
            yield from range(int(first), min(int(last), erasure.seq) + 1)
    except (ValueError, KeyError, TypeError):
        return  # it was changed, which is told already


def _missing(expected: int, found: int) -> str:
    if found < expected:
        return f"entry {found} stands out of its order"
    if found == expected + 1:
        return f"entry {expected} is missing"
    return f"entries {expected} to {found - 1} are missing"


def _cut_off(last: int, counted: int, by: str) -> str:
    return f"the record was cut off: it ends at entry {last}, and {by} {counted}"
