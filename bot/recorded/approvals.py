"""Whether the minutes of a meeting were agreed, in the words of the minutes that agreed them."""

from __future__ import annotations

import re

from bot.coverage import spoken
from bot.library import Shelved
from bot.minuted.approvals import Approvals
from bot.questions.asking import Wanted
from bot.recorded.asked import Asked, Told
from bot.wording.quoting import Quoted
from indexer.records import Approval
from indexer.store.held import HeldPaper

_SAYS_DRAFT = re.compile(  # of themselves, not of a strategy that they note
    r"\bdraft (?:minutes|notes?|record)\b|\b(?:minutes|notes?|record)\b.{0,30}\bdraft\b|"
    r"^\W*draft\W*$|\bsubject to (?:approval|confirmation|agreement)\b",
    re.IGNORECASE,
)
_MEANS_LAST = re.compile(  # "were the last minutes approved?", "did we agree the minutes"
    r"\b(?:last|latest|previous|most recent)\b.{0,20}\b(?:minutes|meeting)|"
    r"^\W*(?:have|has|were|was|are|did|do) (?:the |our |those |we |they |you |members )"
    r"(?:approve|agree|sign|confirm|accept)?(?: off)? ?(?:the |our )?minutes\b"
    r"(?: (?:been|get|got|all|yet))*(?: (?:approved|agreed|signed|confirmed|accepted))?"
    r"(?: (?:off|yet|as (?:a )?correct))*\W*$",
    re.IGNORECASE,
)
_MOST = 4  # boards


def approvals(asked: Asked) -> Told | None:
    """The words that agreed the minutes; None where the question means none that are told."""
    if not asked.query.periods:
        return _of_the_last(asked) if _MEANS_LAST.search(asked.query.standalone) else None
    agreed = [
        place
        for one in asked.snapshot.approvals(asked.library.viewer.audiences)
        if _means(asked, one.of, asked.library.paper_of(one.part_key))
        and (place := asked.place(one.part_key, one.paragraph_id)) is not None
    ]
    if agreed:
        newest = max(agreed, key=lambda one: (one.paper.date.value or "", one.paragraph.id))
        asks = asked.query.wanted is Wanted.YES_NO
        return Told((Quoted(newest, newest.paragraph.text),), opening="Yes." if asks else "")
    return _not_agreed(asked)


def _of_the_last(asked: Asked) -> Told:
    """What the newest minutes of each board say of those before them, with their day."""
    newest: dict[object, tuple[str, Approval, Shelved]] = {}
    for one in asked.snapshot.approvals(asked.library.viewer.audiences):
        place = asked.place(one.part_key, one.paragraph_id)
        day = asked.library.paper_of(one.part_key).date.value
        if place is None or not day or not asked.meant(place.paper):
            continue
        board = asked.library.known_boards.key(place.paper.board) if place.paper.board else None
        held = newest.get(board)
        if held is None or (day, place.paragraph.id) > (held[0], held[2].paragraph.id):
            newest[board] = day, one, place
    if not newest:
        return Told((), unanswered="No minutes that I hold say that earlier ones were agreed.")
    latest = sorted(newest.values(), key=lambda one: (one[0], one[2].paragraph.id), reverse=True)
    return Told(tuple(_agreed_at(*one) for one in latest[:_MOST]))


def _agreed_at(day: str, approval: Approval, place: Shelved) -> Quoted:
    """The words that agreed minutes, after whose meeting it was and of which day they were."""
    when = f"{place.paper.board}, {spoken(day)}" if place.paper.board else spoken(day)
    of = f", on the minutes of {_named(approval.of)}" if approval.of else ""
    return Quoted(place, place.paragraph.text, f"{when}{of}: ")


def _named(day: str) -> str:
    """A day in words; one that was printed without its year is "--05-10"."""
    if not day.startswith("--"):
        return spoken(day)
    return spoken(f"2000{day[1:]}").removesuffix(" 2000")  # a leap year holds every day


def _means(asked: Asked, day: str | None, paper: HeldPaper) -> bool:
    """Whether an approval is of the minutes that are meant, as far as its board and day tell."""
    if asked.boards:
        key = asked.library.known_boards.key(paper.board) if paper.board else None
        if key not in asked.boards:
            return False
    return day is not None and any(span.holds(day) for span in asked.query.periods)


def _not_agreed(asked: Asked) -> Told | None:
    """That no minutes held agree them: a draft says so itself."""
    library = asked.library
    held = [
        one for one in library.papers.values() if one.id in library.minuted and asked.meant(one)
    ]
    if not held:
        return Told((), unanswered="I hold no minutes of that meeting.")
    paper = min(held, key=lambda one: (one.id in library.outdated, one.file))
    standing = Approvals(asked.snapshot, library)
    for part in library.parts.values():
        shelf = library.shelf(asked.snapshot, part.key) if part.paper_id == paper.id else ()
        for one in shelf:
            if _SAYS_DRAFT.search(one.paragraph.text):
                return Told((Quoted(one, one.paragraph.text),), opening="Not as far as I hold.")
        if shelf and str(standing.status(shelf[0]).standing) == "draft":
            return Told((Quoted(shelf[0], shelf[0].paragraph.text),), opening="They are a draft.")
    when = spoken(paper.date.value)
    return Told((), unanswered=f"No minutes that I hold agree those of {when or 'that meeting'}.")
