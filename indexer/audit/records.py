"""The nouns of the record. Frozen; they import nothing of ours but errors."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from indexer.errors import InputError

_HEAD = re.compile(r"(?P<seq>\d{1,18}):(?P<hash>[0-9a-f]{64})")


class Matter(StrEnum):
    """What an entry of the record is about."""

    QUESTION = "question"  # asked, and how it was answered
    LIST = "list"  # passages shown without a question: a list, a digest, a page of a paper
    REGISTER = "register"  # something said of an action, or actions that were found
    PAPER = "paper"  # read, read anew, or taken out
    CORRECTION = "correction"  # of the clerk's, withdrawals among them
    POLICY = "policy"  # another policy counts from here on
    BACKUP = "backup"
    RESTORE = "restore"
    ERASURE = "erasure"  # words taken out of the record, at a person's wish or by age
    GAP = "gap"  # answers that could not be recorded


SHOWINGS = frozenset({Matter.QUESTION, Matter.LIST})  # they tell who was shown which passages


@dataclass(frozen=True, slots=True)
class Said:
    """Something for the record.

    ``data`` stays for ever, so it names nobody and quotes nothing: ids, counts, versions.
    ``words`` lie apart and may be erased: who it was, and what they typed.
    """

    matter: Matter
    data: Mapping[str, Any]
    words: Mapping[str, Any] | None = None
    person: str | None = None  # whose words they are, as their surface knows them


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry of a chain: kept elsewhere, it shows that nothing was cut off since."""

    seq: int
    hash: str

    def __str__(self) -> str:
        """As it is printed and given again: "12:3fa9…"."""
        return f"{self.seq}:{self.hash}"

    @classmethod
    def parse(cls, text: str) -> Head:
        """A head as it was printed.

        Raises:
            InputError: it is none.
        """
        found = _HEAD.fullmatch(text.strip())
        if found is None:
            raise InputError(
                "that is no head of a record", mend="give NUMBER:HASH as `audit verify` printed it"
            )
        return cls(int(found["seq"]), found["hash"])


@dataclass(frozen=True, slots=True)
class Words:
    """The part of an entry that may be erased."""

    salt: bytes
    person: str | None
    body: str  # JSON


@dataclass(frozen=True, slots=True)
class Entry:
    """One link of the chain. ``data`` is JSON as it is hashed."""

    seq: int  # 1, 2, 3 …
    at: str  # ISO, UTC
    matter: str
    data: str
    digest: str | None  # of the words, salted; None where there never were any
    previous: str
    hash: str
    words: Words | None = None  # None where there are none, or none any more

    @property
    def head(self) -> Head:
        """The head of a chain that ends here."""
        return Head(self.seq, self.hash)
