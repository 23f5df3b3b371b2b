"""Whether minutes are a draft, or were agreed, and by which meeting: as far as papers seen say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from bot.answers import Citation
from bot.library import Library, Shelved
from indexer.minutes.approval import Minutes, Standing, Status, minutes_of, status
from indexer.records import Approval, Paper, Part
from indexer.store.held import HeldPaper, HeldPart
from indexer.store.port import Snapshot


class Approvals:
    """What minutes and later minutes say of each other, over what one viewer may see."""

    def __init__(self, snapshot: Snapshot, library: Library) -> None:
        """Read every approval once, dated and named as this viewer may know it."""
        self._snapshot = snapshot
        self._library = library
        self._said = [self._known(one) for one in snapshot.approvals(library.viewer.audiences)]
        self._parts: defaultdict[str, list[HeldPart]] = defaultdict(list)
        for part in library.parts.values():
            self._parts[part.paper_id].append(part)
        self._standing: dict[str, Status] = {}

    def status(self, place: Shelved) -> Status:
        """The standing of the minutes in which a paragraph stands."""
        return self.of(place.paper)

    def of(self, paper: HeldPaper) -> Status:
        """The standing of a set of minutes."""
        if paper.id not in self._standing:
            self._standing[paper.id] = status(self._minutes(paper), self._said)
        return self._standing[paper.id]

    def _known(self, approval: Approval) -> Approval:
        paper = self._library.paper_of(approval.part_key)
        return replace(
            approval, board=self._board(approval.board or paper.board), at=paper.date.value
        )

    def _minutes(self, paper: HeldPaper) -> Minutes:
        """What the seen parts of a set of minutes say of it."""
        seen = Paper(
            id=paper.id,
            file=paper.file,
            kind=paper.kind,
            title=paper.title,
            board=paper.board,
            date=paper.date,
            parts=tuple(self._part(part) for part in self._parts[paper.id]),
        )
        return replace(minutes_of(seen), board=self._board(paper.board))

    def _part(self, part: HeldPart) -> Part:
        shelf = self._library.shelf(self._snapshot, part.key)
        return Part(
            key=part.key,
            kind=part.kind,
            title=part.title,
            item=part.item,
            item_title=part.item_title,
            audience=part.audience,
            audience_basis=part.audience_basis,
            paragraphs=tuple(one.paragraph for one in shelf),
        )

    def _board(self, name: str | None) -> str | None:
        """One name for all the names of a board."""
        return " ".join(sorted(self._library.known_boards.key(name))) if name else None


def with_drafts(
    snapshot: Snapshot, library: Library, citations: Sequence[Citation]
) -> tuple[Citation, ...]:
    """Citations, flagged where the minutes that they quote are a draft."""
    minuted = [
        one for one in citations if one.kind == "minutes" and one.paper_id in library.minuted
    ]
    if not minuted:
        return tuple(citations)
    known = cache(lambda: Approvals(snapshot, library))  # read only where one is asked about anew

    def standing(paper: HeldPaper) -> Standing:
        return library.standings.get(paper.id, lambda: known().of(paper).standing)

    papers = {one.paper_id: library.papers[one.paper_id] for one in minuted}
    drafts = {name for name, paper in papers.items() if standing(paper) is Standing.DRAFT}
    return tuple(
        flagged(one, draft=one.kind == "minutes" and one.paper_id in drafts) for one in citations
    )


def flagged(citation: Citation, *, draft: bool) -> Citation:
    """A citation with the flag of a draft, if it is of one."""
    if not draft or Standing.DRAFT in citation.flags:
        return citation
    return replace(citation, flags=(*citation.flags, str(Standing.DRAFT)))
