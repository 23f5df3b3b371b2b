"""The agenda of a meeting, and what of it is not public."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from bot.coverage import spoken
from bot.library import Shelved
from bot.questions.matters import CONFIDENTIAL_WORDS
from bot.recorded.asked import LONGEST, Asked, Told
from bot.recorded.in_minutes import in_minutes
from bot.recorded.matching import Topic, holds, worded_in
from bot.wording.quoting import Quoted
from indexer.records import PaperKind, PartKind, Role
from indexer.store.held import HeldPaper
from indexer.words import words

AGENDAS = frozenset({PaperKind.AGENDA, PaperKind.PACK})
_SHUT_OUT = re.compile(
    r"\b(?:public|press)\b.{0,80}\bexclu|\bexclu\w+ .{0,40}\bpublic\b", re.IGNORECASE
)
_LEADS = re.compile(  # "This is what we are going to discuss", the body's name and its day
    r"\b(?:this is what|we (?:are going|will|shall)|you are (?:invited|summoned)|will be held|"
    r"meeting (?:of|will|is|on)|board|committee|council)\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)


def agenda(asked: Asked) -> Told | None:
    """The rows of the agenda that is meant; confidential titles as the public agenda has them."""
    papers = of_one_meeting(asked, AGENDAS)
    coming = re.search(r"\b(?:next|coming|tomorrow)\b", asked.query.standalone, re.IGNORECASE)
    past = papers and (papers[0].date.value or "") < asked.today.isoformat()
    if not papers or (coming and past and not asked.query.periods):
        return Told((), unanswered="I hold no agenda of that meeting.")
    lines = [line for paper in papers[:1] for line in _rows(asked, paper)]
    if not lines:
        return None
    return Told(tuple(lines[:LONGEST]), of_meeting(papers[0], "Agenda"), more_lines(len(lines)))


def _rows(asked: Asked, paper: HeldPaper, *, confidential: bool = False) -> Iterator[Quoted]:
    """The agenda's items in order, or the confidential ones, each with the row that prints it."""
    rows = [
        one
        for part in asked.library.parts.values()
        if part.paper_id == paper.id and part.kind in {PartKind.AGENDA, PartKind.NOTICES}
        for one in asked.library.shelf(asked.snapshot, part.key)
    ]
    if not (paper.agenda or confidential):  # its items bear no numbers
        yield from (Quoted(one, one.paragraph.text) for one in rows if _is_unnumbered(one))
    for item in paper.agenda:
        if confidential and not item.confidential:
            continue
        title = " ".join(item.title.split()).casefold()
        for one in rows:
            if title in " ".join(one.paragraph.text.split()).casefold():
                hidden = " (confidential)" if item.confidential else ""
                yield Quoted(one, f"{item.number}. {item.title}{hidden}".lstrip(". "))
                break


def _is_unnumbered(row: Shelved) -> bool:
    """Whether a line of an agenda without numbers is an item, and no sentence that leads to it."""
    text = row.paragraph.text.strip()
    listed = row.part.kind is PartKind.AGENDA and row.paragraph.role is Role.AGENDA_ROW
    return listed and not _LEADS.search(text) and not text.endswith(":")


def row_of_item(asked: Asked, number: str) -> Told | None:
    """The row of an item on the agenda that is meant, where nothing more of it is public."""
    for paper in of_one_meeting(asked, AGENDAS)[:1]:
        shut = {item.number for item in paper.agenda if item.confidential}
        for row in _rows(asked, paper):
            if number not in shut and row.shown.startswith(f"{number}. "):
                return Told((row,), of_meeting(paper, "Agenda"))
    return None


def confidential(asked: Asked) -> Told | None:
    """The items that public agendas list as confidential, newest first, and never more of them.

    Of a matter, those whose titles name it. Where no agenda lists any, what the minutes resolved
    of shutting out the public; None where there is nothing of that either, and the question is of
    some matter.
    """
    topic = asked.topic(without=CONFIDENTIAL_WORDS)
    papers = [one for one in asked.library.papers.values() if one.kind in AGENDAS]
    papers = [one for one in papers if asked.meant(one) and one.id not in asked.library.outdated]
    papers.sort(key=lambda one: (one.date.value or "", one.file), reverse=True)
    lines: list[Quoted] = []
    any_listed = False
    for paper in papers:
        rows = list(_rows(asked, paper, confidential=True))
        any_listed = any_listed or bool(rows)
        rows = [row for row in rows if not topic or _is_on(topic, row)]
        over = of_meeting(paper, "On the agenda").replace(":", ": ")
        lines += [Quoted(row.place, row.shown, "" if n else over) for n, row in enumerate(rows)]
    if lines:
        return Told(tuple(lines[:LONGEST]), closing=more_lines(len(lines)))
    if topic and any_listed:
        return Told((), unanswered="No agenda that I hold lists a confidential item on that.")
    shut = [
        one
        for one in in_minutes(asked, words("public excluded press exclusion"))
        if _SHUT_OUT.search(one.paragraph.text)
    ]
    shut.sort(key=lambda one: one.paper.date.value or "", reverse=True)
    if not shut and topic:
        return None
    if not shut:
        return Told((), unanswered="No agenda that I hold lists a confidential item.")
    return Told(tuple(Quoted(one, one.paragraph.text) for one in shut[:LONGEST]))


def _is_on(topic: Topic, row: Quoted) -> bool:
    """Whether the title of an item names the matter, by any word of it that tells."""
    title = worded_in(row.shown)
    return any(holds(term, title) for term in topic.terms if not term.light)


def of_meeting(paper: HeldPaper, what: str) -> str:
    """What stands over a list: of which meeting it is."""
    when = spoken(paper.date.value)
    board = f", {paper.board}" if paper.board else ""
    return f"{what}, {when}{board}:" if when else f"{what}{board}:"


def more_lines(count: int) -> str:
    """How many lines of a list are left out; empty where none."""
    return f"{count - LONGEST} more lines stand in the papers." if count > LONGEST else ""


def of_one_meeting(asked: Asked, kinds: Collection[PaperKind]) -> list[HeldPaper]:
    """The papers of the meeting that is meant: the first to come, else the latest."""
    found = [
        one
        for one in asked.library.papers.values()
        if one.kind in kinds
        and one.date.value
        and asked.meant(one)
        and one.id not in asked.library.outdated
    ]
    today = asked.today.isoformat()
    coming = min(
        (one.date.value or "" for one in found if (one.date.value or "") >= today), default=""
    )
    day = coming or max((one.date.value or "" for one in found), default="")
    chosen = [one for one in found if one.date.value == day]
    return sorted(chosen, key=lambda one: (one.board or "", one.file))
