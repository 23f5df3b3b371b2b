"""Who is asking, hence which papers count. Decided before anything is searched."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import process

from indexer.errors import InputError
from indexer.labelling.audiences import is_both, with_pairs
from indexer.records import PUBLIC, RESTRICTED

_NEAR = 60  # of 100: below this a name is no slip of another
KNOWN = (PUBLIC, RESTRICTED)  # without a policy file no other audience exists


@dataclass(frozen=True, slots=True)
class Viewer:
    """The audiences that a person, or everybody in a channel, has. Everybody has ``public``."""

    audiences: frozenset[str]

    @property
    def name(self) -> str:
        """The audiences as `--as` takes them, ``public`` first."""
        named = (label for label in self.audiences if not is_both(label))
        return ",".join(sorted(named, key=lambda label: (label != PUBLIC, label)))

    @classmethod
    def of(cls, audiences: Iterable[str]) -> Viewer:
        """A viewer with these audiences and ``public``, and what asks for two of them.

        A policy asks for two where a marked paper is one of those that it gives to an audience.
        """
        return cls(with_pairs({PUBLIC, *audiences}))

    @classmethod
    def parse(cls, names: str, known: Iterable[str] = KNOWN) -> Viewer:
        """A viewer from "public,restricted".

        Raises:
            InputError: a name that does not exist; silence would look like "nothing found".
        """
        wanted = [name.strip() for name in names.split(",") if name.strip()]
        exist = list(known)
        for name in wanted:
            if name not in exist:
                near = process.extractOne(name, exist)
                hint = f", did you mean {near[0]!r}?" if near[1] > _NEAR else ""
                raise InputError(
                    f"there is no audience {name!r}",
                    mend=f"use one of {', '.join(exist)}{hint}",
                )
        return cls.of(wanted)


EVERYBODY = Viewer.of(())
