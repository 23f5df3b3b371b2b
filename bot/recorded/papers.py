"""What papers say of themselves: what is held, an agenda, what a board is asked, a paper's card."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.coverage import spoken
from bot.evidence.weighing import match
from bot.library import Shelved
from bot.recorded.asked import Asked, Told
from bot.recorded.matching import Topic
from bot.wording.quoting import Quoted
from indexer.records import PaperKind, PartKind, Role
from indexer.store.port import HeldPaper, HeldPart
from indexer.words import words

LONGEST = 24  # lines; a longer list is cut and says so
_TITLE_SHARE = 0.6  # of the topic's weight that a title must hold
_AS_GOOD = 0.9
_ASKED = 4  # lines of what a paper asks, on its card
_MINUTES_ONLY = re.compile(r"\bminutes\b|\bnotes? of\b", re.IGNORECASE)
_ASKS = frozenset({Role.RECOMMENDATION})
_OFFICER = re.compile(r"^\W*(?:contact|report author|lead officer|author)\b", re.IGNORECASE)
_SUMMARY = re.compile(r"^\W*(?:purpose|summary|introduction)\b", re.IGNORECASE)
_LISTED = {PartKind.REPORT, PartKind.AGENDA, PartKind.MINUTES}


def held(asked: Asked) -> Told:
    """The papers held, of the board, the time and the topic that are named; newest first."""
    library = asked.library
    papers = [one for one in library.papers.values() if asked.meant(one)]
    if _MINUTES_ONLY.search(asked.query.standalone):
        papers = [one for one in papers if one.id in library.minuted]
    topic = asked.topic()
    if topic:
        titled = [one for one in papers if _title_share(topic, _titles(asked, one)) >= _TITLE_SHARE]
        papers = titled if titled or not topic.telling else []
    papers.sort(key=lambda one: (one.date.value or "", one.file), reverse=True)
    quoted = [line for one in papers[:LONGEST] if (line := _held_line(asked, one))]
    if not quoted:
        said = "I hold no paper with that in its title." if topic else "I hold no such papers."
        return Told((), unanswered=said)
    more = len(papers) - len(quoted)
    return Told(
        tuple(quoted),
        opening=f"I hold {len(papers)} {'paper' if len(papers) == 1 else 'papers'}:",
        closing=f"{more} more: `minutebook papers` lists all." if more > 0 else "",
    )


def _titles(asked: Asked, paper: HeldPaper) -> frozenset[str]:
    parts = (one for one in asked.library.parts.values() if one.paper_id == paper.id)
    titles = " ".join(f"{one.title} {one.item_title or ''}" for one in parts)
    return frozenset(words(f"{paper.title} {titles}"))


def _title_share(topic: Topic, title: frozenset[str]) -> float:
    total = sum(topic.weights[term.stem] for term in topic.terms)
    held = sum(topic.weights[term.stem] * match(term, title) for term in topic.terms)
    return round(held / total, 5) if total else 0.0


def _held_line(asked: Asked, paper: HeldPaper) -> Quoted | None:
    """A paper's title with its board and date; it cites where the paper begins."""
    for part in asked.library.parts.values():
        if part.paper_id == paper.id:
            for one in asked.library.shelf(asked.snapshot, part.key)[:1]:
                when = spoken(paper.date.value) or "no date"
                about = [asked.board(paper), when, paper.kind.value]
                return Quoted(one, f"{paper.title} ({', '.join(filter(None, about))})")
    return None


def agenda(asked: Asked) -> Told | None:
    """The rows of the agenda that is meant; confidential titles as the public agenda has them."""
    papers = _of_one_meeting(asked, {PaperKind.AGENDA, PaperKind.PACK})
    coming = re.search(r"\b(?:next|coming|tomorrow)\b", asked.query.standalone, re.IGNORECASE)
    past = papers and (papers[0].date.value or "") < asked.today.isoformat()
    if not papers or (coming and past and not asked.query.periods):
        return Told((), unanswered="I hold no agenda of that meeting.")
    lines = [line for paper in papers[:1] for line in _rows(asked, paper)]
    if not lines:
        return None
    return Told(tuple(lines[:LONGEST]), _of_meeting(papers[0], "Agenda"), _more(len(lines)))


def _rows(asked: Asked, paper: HeldPaper) -> Iterator[Quoted]:
    """The agenda's items in order, each with the row that prints it."""
    rows = [
        one
        for part in asked.library.parts.values()
        if part.paper_id == paper.id and part.kind in {PartKind.AGENDA, PartKind.NOTICES}
        for one in asked.library.shelf(asked.snapshot, part.key)
    ]
    for item in paper.agenda:
        title = " ".join(item.title.split()).casefold()
        for one in rows:
            if title in " ".join(one.paragraph.text.split()).casefold():
                hidden = " (confidential)" if item.confidential else ""
                yield Quoted(one, f"{item.number}. {item.title}{hidden}".lstrip(". "))
                break


def recommendations(asked: Asked) -> Told | None:
    """What a board is asked to do, by item; of one report where the question names its subject."""
    topic = asked.topic()
    if topic:
        part = _report(asked, topic)
        rows = _asking(asked, [part]) if part else []
        return _list(rows) if rows else None
    if not asked.query.periods:
        return None
    papers = _of_one_meeting(asked, set(PaperKind))
    parts = [one for paper in papers for one in _reports(asked, paper)]
    rows = _asking(asked, parts)
    if not rows:
        return _only_listed(asked)
    lines: list[Quoted] = []
    item = ""
    for one in rows[:LONGEST]:
        named = _item(one.part)
        lead = f"{named}: " if named != item else ""
        item = named
        lines.append(Quoted(one, one.paragraph.text, lead))
    return Told(tuple(lines), _of_meeting(rows[0].paper, "Asked"), _more(len(rows)))


def _only_listed(asked: Asked) -> Told | None:
    """The agenda, where no report of the meeting is held that asks for anything."""
    listed = agenda(asked)
    if listed is None or not listed.quoted:
        return None
    said = "I hold no report that asks for anything at this meeting."
    return replace(listed, opening=f"{said} {listed.opening}")


def _more(count: int) -> str:
    return f"{count - LONGEST} more lines stand in the papers." if count > LONGEST else ""


def _item(part: HeldPart) -> str:
    title = part.item_title or part.title
    return f"Item {part.item}, {title}" if part.item else title


def _of_meeting(paper: HeldPaper, what: str) -> str:
    when = spoken(paper.date.value)
    board = f", {paper.board}" if paper.board else ""
    return f"{what}, {when}{board}:" if when else f"{what}{board}:"


def _of_one_meeting(asked: Asked, kinds: set[PaperKind]) -> list[HeldPaper]:
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


def _reports(asked: Asked, paper: HeldPaper) -> list[HeldPart]:
    held = [one for one in asked.library.parts.values() if one.paper_id == paper.id]
    return sorted((one for one in held if one.kind is PartKind.REPORT), key=lambda one: one.ordinal)


def _asking(asked: Asked, parts: Sequence[HeldPart]) -> list[Shelved]:
    """The recommendations, else what the covers propose to be done."""
    rows: list[Shelved] = []
    for part in parts:
        shelf = asked.library.shelf(asked.snapshot, part.key)
        own = [one for one in shelf if one.paragraph.role in _ASKS]
        seen: set[str] = set()
        for one in own:
            said = " ".join(words(one.paragraph.text))
            if said not in seen:  # the cover's recommendation is often repeated at the end
                seen.add(said)
                rows.append(one)
    return rows


def _list(rows: Sequence[Shelved], opening: str = "") -> Told:
    lines = []
    stem = ""
    for one in rows[:LONGEST]:
        own = f"{one.paragraph.stem.rstrip(': ')}: " if one.paragraph.stem else ""
        lines.append(Quoted(one, one.paragraph.text, own if own != stem else ""))
        stem = own
    return Told(tuple(lines), opening, _more(len(rows)))


def card(asked: Asked) -> Told | None:
    """A paper's card: title, board, date and item; its contact; what it is for and what it asks."""
    part = _report(asked, asked.topic())
    if part is None:
        return None
    shelf = asked.library.shelf(asked.snapshot, part.key)
    if not shelf:
        return None
    paper = asked.library.papers[part.paper_id]
    about = [asked.board(paper), spoken(paper.date.value), f"item {part.item}" if part.item else ""]
    lines = [Quoted(shelf[0], f"{part.title} ({', '.join(filter(None, about))})")]
    lines += [Quoted(one, one.paragraph.text, lead) for one, lead in _cover(asked, part, shelf)]
    return Told(tuple(lines))


def _cover(asked: Asked, part: HeldPart, shelf: Sequence[Shelved]) -> Iterator[tuple[Shelved, str]]:
    """The contact, the purpose, and what is asked, each with what to call it."""
    covers = [one for one in shelf if one.paragraph.role is Role.COVER]
    officer = next((one for one in covers if _headed(one, _OFFICER)), None)
    if officer is not None:
        yield officer, "" if _OFFICER.search(officer.paragraph.text) else "Contact: "
    purpose = next((one for one in covers if _headed(one, _SUMMARY)), None)
    if purpose is not None:
        yield purpose, ""
    for place, one in enumerate(_asking(asked, [part])[:_ASKED]):
        yield one, "Asks: " if place == 0 else ""


def _headed(one: Shelved, pattern: re.Pattern[str]) -> bool:
    """Whether a line of a cover stands under such a heading, or begins with it."""
    heading = " ".join(one.paragraph.heading[-1:])
    said = pattern.search(one.paragraph.text) and len(one.paragraph.text.split()) > 1
    return bool(said or pattern.search(heading))


def _report(asked: Asked, topic: Topic) -> HeldPart | None:
    """The report whose title holds most of the topic; of equal ones the newest of those meant."""
    if not topic:
        return None
    rated = []
    for part in asked.library.parts.values():
        paper = asked.library.papers[part.paper_id]
        if part.kind is not PartKind.REPORT or not asked.meant(paper):
            continue
        title = frozenset(words(" ".join(filter(None, (part.title, part.item_title)))))
        share = _title_share(topic, title)
        if share >= _TITLE_SHARE and part.key not in asked.library.newer:
            rated.append((share, paper.date.value or "", part.key, part))
    if not rated:
        return None
    best = max(share for share, _, _, _ in rated)
    return max((one for one in rated if one[0] >= best * _AS_GOOD), key=lambda one: one[1:3])[3]
