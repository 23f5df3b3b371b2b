"""The nouns of what is held on people. Frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Identity:
    """A person, by every name under which something may be held of them."""

    users: frozenset[str] = frozenset()  # of Slack
    addresses: frozenset[str] = frozenset()  # in lower case
    names: frozenset[str] = frozenset()  # as ``digests.people.folded`` writes them
    typed: frozenset[str] = frozenset()  # as given: the name of a user of this computer

    def __or__(self, other: Identity) -> Identity:
        """Both together."""
        return Identity(
            self.users | other.users,
            self.addresses | other.addresses,
            self.names | other.names,
            self.typed | other.typed,
        )

    @property
    def signs(self) -> list[str]:
        """What stands in a record for this person as it is: users, addresses, what was typed."""
        return sorted(self.users | self.addresses | self.typed)

    @property
    def exact(self) -> list[str]:
        """What can only mean this person, wherever it is found in a text."""
        return sorted(self.users | self.addresses)


Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Holding:
    """All that is held on a person. Every row is plain, ready for JSON."""

    person: Identity
    questions: tuple[Row, ...] = ()  # of the record
    said: tuple[Row, ...] = ()  # of actions and papers: events of the register, corrections
    named: tuple[Row, ...] = ()  # as an owner, by events and corrections of others
    feedback: tuple[Row, ...] = ()
    threads: tuple[Row, ...] = ()  # of Slack, remembered
    matches: tuple[Row, ...] = ()  # who in Slack they are
    digests: tuple[Row, ...] = ()
    recorded: tuple[Row, ...] = ()  # other entries of the record with their words in them
    papers: tuple[Row, ...] = field(default=())  # that name them

    @property
    def counts(self) -> dict[str, int]:
        """How much there is of each."""
        return {name: len(rows) for name, rows in self.rows.items()}

    @property
    def rows(self) -> dict[str, tuple[Row, ...]]:
        """Each kind by its name."""
        return {
            "questions": self.questions,
            "said": self.said,
            "named": self.named,
            "feedback": self.feedback,
            "threads": self.threads,
            "matches": self.matches,
            "digests": self.digests,
            "recorded": self.recorded,
            "papers": self.papers,
        }

    def as_json(self) -> dict[str, Any]:
        """All of it."""
        person = {name: sorted(value) for name, value in asdict(self.person).items()}
        return {"person": person, **{name: list(rows) for name, rows in self.rows.items()}}


@dataclass(frozen=True, slots=True)
class Erased:
    """What was taken out, and what stays."""

    gone: Mapping[str, int]  # how much of each
    stays: Mapping[str, int]
    entries: tuple[int, ...]  # of the record, whose words are gone
