"""What is explained of one person and one paper. Frozen; it imports no more than nouns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Given:
    """An audience that a person has, and by which line of the policy."""

    audience: str
    key: str
    entry: str
    line: int | None


@dataclass(frozen=True, slots=True)
class PartSeen:
    """A part of a paper: who may see it and why, and whether this person does."""

    item: str | None
    title: str
    page: int | None  # on which it begins
    audience: str
    why: str
    seen: bool
    rule: str | None = None  # the table of the policy that made the difference: "papers", …
    line: int | None = None  # on which that table begins
    doubt: bool = False  # it could not be told whether that rule means the paper
    remark: str | None = None  # what is odd about its audience


@dataclass(frozen=True, slots=True)
class Explained:
    """The whole of it; plain sentences, no passage of the paper's text."""

    person: str
    who: str  # the person in words
    policy: str | None  # the file; None where none is configured
    audiences: tuple[str, ...]
    given: tuple[Given, ...]
    paper_id: str
    file: str
    title: str
    withdrawn: bool
    parts: tuple[PartSeen, ...]
    remarks: tuple[str, ...]
    changes: tuple[str, ...]  # what would change the answer

    @property
    def answer(self) -> str:
        """Whether the person may see it: "yes", "no" or "partly"."""
        seen = [part.seen for part in self.parts]
        if self.withdrawn or not any(seen):
            return "no"
        return "yes" if all(seen) else "partly"
