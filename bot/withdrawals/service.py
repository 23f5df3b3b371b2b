"""Withdrawing a paper, and taking that back.

The paper leaves the store in one short transaction, whatever an indexer is doing: from then on
nothing that reads the store can find it. What was said of it before is struck out of the bot's
memory and replaced where it stands. Everything may be done again: what is done already stays so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass, replace

from bot.catalogue import find_paper
from bot.withdrawals.in_words import LISTING
from bot.withdrawals.port import Messages, Remembered, Showings
from bot.withdrawals.records import STRUCK, Outcome, PaperName, Shown
from indexer.corrections import Withdrawn
from indexer.deeds import Correction, Deed
from indexer.errors import InputError, StoreError
from indexer.store.port import Snapshot, Store


@dataclass(frozen=True, slots=True)
class Withdrawing:
    """Over one store; ``records`` are those that know beside the bot's own memory."""

    store: Store
    remembered: Remembered
    messages: Messages
    records: Sequence[Showings] = ()

    def withdraw(self, name: str, by: str, why: str | None = None) -> Outcome:
        """Take a paper out of every answer, with its copies; list who was shown it.

        Raises:
            InputError: no paper, held or withdrawn, is called so, or several are; or it has left
                the store meanwhile.
        """
        former = self.listed()
        with self.store.snapshot() as snapshot:
            everything = snapshot.labels()
            held = [
                PaperName(one.id, one.root, one.file, one.title)
                for one in snapshot.papers(everything)
            ]
            once = {one.id: one for one in (*held, *map(PaperName.of, former))}
            paper = find_paper(list(once.values()), name)
            alike = _alike(snapshot, paper.id, everything)
        with self.store.writing_beside() as writer:
            new = writer.withdraw(paper.id, by, why)
        said = new or _together(self.listed(), paper.id)
        if not said:
            raise InputError(
                f"{paper.root}/{paper.file} has left the store meanwhile",
                mend="run `minutebook index` on its folder, then withdraw it",
            )
        gone = {one.target for one in said}
        shown, failure = self._replace(frozenset(gone))
        # Derived, and not read until it fits: what fails here the next index puts right.
        with suppress(StoreError), self.store.writing(wait_seconds=0) as writer:
            writer.write_index()
        files = tuple(file for other, file in alike.items() if other not in gone)
        return Outcome(tuple(said), not new, shown, files, failure)

    def undo(self, name: str, by: str, why: str | None = None) -> list[Correction]:
        """Take a withdrawal back; the files may then be indexed again.

        Returns:
            The withdrawals that no longer stand: of the paper, and of its copies.

        Raises:
            InputError: no withdrawn paper is called so, or several are.
        """
        former = self.listed()
        once = {one.target: PaperName.of(one) for one in former}
        paper = find_paper(list(once.values()), name, LISTING)
        back = _together(former, paper.id)
        at = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        with self.store.writing_beside() as writer:
            for one in back:
                writer.correct(Correction(0, at, by, Deed.UNDO, str(one.id), None, why, {}))
        return back

    def catch_up(self, papers: AbstractSet[str]) -> None:
        """After an answer is posted and remembered: replace it, if what it cites is withdrawn now.

        A withdrawal looks into the memory after the paper has left, and an answer looks here after
        it was remembered: so whichever comes first, one of the two finds the other.
        """
        with self.store.snapshot() as snapshot:
            gone = snapshot.withdrawn() & papers
        if gone:
            self._replace(gone)

    def listed(self) -> list[Correction]:
        """Every withdrawal that stands, oldest first."""
        with self.store.snapshot() as snapshot:
            return list(Withdrawn.of(snapshot.said_of_papers()).corrections)

    def _replace(self, papers: frozenset[str]) -> tuple[tuple[Shown, ...], str | None]:
        """Replace the messages that cite a paper; who was shown it, and what went wrong."""
        failure: str | None = None
        shown = self.remembered.strike(papers)
        for place, one in enumerate(shown):
            if one.message is None or one.message.replaced:
                continue
            wrong = self.messages.replace(one.message, STRUCK)
            if wrong is None:
                self.remembered.replaced(one.message)
                shown[place] = replace(one, message=replace(one.message, replaced=True))
            failure = failure or wrong
        known = {(one.who, one.question) for one in shown}
        for record in self.records:
            shown += [one for one in record.of(papers) if (one.who, one.question) not in known]
        return tuple(sorted(shown, key=lambda one: one.at)), failure


def _together(withdrawals: Sequence[Correction], paper_id: str) -> list[Correction]:
    """The withdrawal of a paper first, then those of other files of the same bytes."""
    own = [one for one in withdrawals if one.target == paper_id]
    hashes = {one.data["sha256"] for one in own if one.data["sha256"]}
    return own + [one for one in withdrawals if one not in own and one.data["sha256"] in hashes]


def _alike(snapshot: Snapshot, paper_id: str, everything: frozenset[str]) -> dict[str, str]:
    """By id, the files that hold the same text as a paper, or another version of it."""
    of_part = {part.key: part.paper_id for part in snapshot.parts(everything)}
    ends = [{of_part[edge.source], of_part[edge.target]} for edge in snapshot.edges(everything)]
    others = {other for pair in ends if paper_id in pair for other in pair - {paper_id}}
    return {one.id: one.file for one in snapshot.papers(everything) if one.id in others}
