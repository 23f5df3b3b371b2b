"""What the initials of a board stand for: "what does WHB stand for?" asks for a board's name.

Papers seldom say so anywhere, and another acronym that shares a word with it is no answer.
"""

from __future__ import annotations

import re

from bot.boards import initials
from bot.facts.told import Facts
from bot.library import Library
from bot.questions.phrases import plain
from bot.questions.understanding import Query
from bot.wording.quoting import Quoted
from indexer.store.port import Snapshot

_ASKED = re.compile(
    r"^\W*what (?:does|do|is) (?:the )?(?P<short>[A-Za-z][A-Za-z&]{1,7})"
    r"(?: (?:mean|short for))?\W*$",
    re.IGNORECASE,
)


def board_of(snapshot: Snapshot, library: Library, query: Query) -> Facts | None:
    """The line of its newest paper that prints the board's name; None where no board is meant."""
    found = _ASKED.match(plain(query.standalone))
    if not found:
        return None
    short = found["short"].upper()
    meant = {library.known_boards.key(one) for one in library.boards if initials(one) == short}
    if len(meant) != 1:
        return None
    papers = [
        paper
        for paper in library.papers.values()
        if paper.board and library.known_boards.key(paper.board) in meant
    ]
    for paper in sorted(papers, key=lambda one: (one.date.value or "", one.file), reverse=True):
        for part in library.parts.values():
            if part.paper_id != paper.id:
                continue
            for one in library.shelf(snapshot, part.key):
                if (paper.board or "").casefold() in one.paragraph.text.casefold():
                    return Facts((Quoted(one, one.paragraph.text),))
    return None
