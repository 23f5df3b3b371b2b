"""An action on its way: found in a paragraph, before repeats are put together and it gets a key."""

from __future__ import annotations

from dataclasses import dataclass, replace

from indexer.minutes import action_fields, deadlines
from indexer.minutes.agents import are_agents
from indexer.minutes.owners import Owned, owned
from indexer.minutes.roll import Roll
from indexer.records import ActionKind, ActionState, Paragraph, Part


@dataclass(frozen=True, slots=True)
class Where:
    """The paragraph in which something is found, its part, and who is known there."""

    part: Part
    paragraph: Paragraph
    roll: Roll
    listed: str = ""  # the list of actions it stands in, "" for none
    place: int = 0  # of the paragraph in its part


@dataclass(frozen=True, slots=True)
class Finding:
    """An action found in one paragraph; ``also`` names paragraphs that belong to it."""

    where: Where
    text: str  # verbatim out of the paragraph
    stem: str | None = None
    owner: str | None = None  # as printed
    due: str | None = None
    kind: ActionKind = ActionKind.MINUTED
    confidence: float = 1.0
    state: ActionState = ActionState.OPEN
    also: tuple[str, ...] = ()
    marked: bool = False  # by a mark in the line: "ACTION: …"

    def with_owner(self, owner: str | None, due: str | None) -> Finding:
        """The same with an owner and date printed elsewhere, where it had none."""
        return replace(self, owner=self.owner or owner, due=self.due or due)


def of_task(
    where: Where,
    text: str,
    *,
    owner: str | None = None,
    headed: str | None = None,
    state: ActionState = ActionState.OPEN,
) -> Finding:
    """A finding of words that are known to be an action: owner, stem and date are read off them.

    Args:
        where: the paragraph.
        text: the task, a verbatim part of the paragraph, its label taken off.
        owner: an owner that stands elsewhere (a label, a column); it leads.
        headed: the owner whose name is the heading over it; it comes last.
        state: what the place says of it.
    """
    said = action_fields.of_text(text, where.roll)
    text, owner = text[: said.stop].rstrip(" ,;([|–—-"), said.owner or owner
    found = owned(text, where.roll)
    if owner and found.owner and found.stem is None and found.stop == len(text):
        found = Owned(None, 0, len(text))  # an owner within the words, but another is printed
    task = text[found.start : found.stop].strip(" \t–—-")
    who = owner or found.owner
    stem, of_stem = found.stem, None
    if where.paragraph.stem:
        of_stem = _owner_of_stem(where.paragraph.stem, where.roll)
        stem = stem or where.paragraph.stem
    return Finding(
        where=where,
        text=task or text.strip(),
        stem=stem,
        owner=_unbracketed(who or of_stem or headed),
        due=said.due or found.due or deadlines.find(task),
        state=said.state or state,
    )


def _unbracketed(owner: str | None) -> str | None:
    return owner.strip(" []") if owner else None


def _owner_of_stem(stem: str, roll: Roll) -> str | None:
    """The owner whom a stem names: "Officers to", "The Clerk was asked to", "[NM] Update site"."""
    words = stem.strip().rstrip(":").rstrip(" –—-")
    for form in (words, f"{words} to do this", f"{words} do this"):
        found = owned(form, roll)
        if found.owner:
            return found.owner
    return words if are_agents(words, roll, sure=roll.knows(words)) else None
