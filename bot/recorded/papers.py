"""What papers say of themselves: what is held, what a board is asked, a paper's or item's card."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.coverage import spoken
from bot.evidence.weighing import match
from bot.facts.cards import OFFICER
from bot.facts.rollcall import with_heading
from bot.library import Shelved
from bot.questions.kinds import ASKER_WORDS
from bot.questions.matters import ITEM_NUMBER
from bot.recorded.agendas import (
    AGENDAS,
    agenda,
    more_lines,
    of_meeting,
    of_one_meeting,
    row_of_item,
)
from bot.recorded.asked import Asked, Told
from bot.recorded.matching import Topic, Words
from bot.wording.quoting import Quoted
from indexer.records import PaperKind, PartKind, Role
from indexer.store.port import HeldPaper, HeldPart
from indexer.words import words

LONGEST = 24  # lines; a longer list is cut and says so
_TITLE_SHARE = 0.6  # of the topic's weight that a title must hold
_AS_GOOD = 0.9
_LONGEST_TITLE = 8  # words of a line over a note
_ASKED = 4  # lines of what a paper asks, on its card
_MINUTES_ONLY = re.compile(r"\bminutes\b|\bnotes? of\b", re.IGNORECASE)
_ASKS = frozenset({Role.RECOMMENDATION})
_PAPERS = frozenset({PartKind.REPORT, PartKind.OTHER})  # a paper that calls itself nothing
_SUMMARY = re.compile(r"^\W*(?:purpose|summary|introduction)\b", re.IGNORECASE)
_ITEM = re.compile(rf"\bitem {ITEM_NUMBER}", re.IGNORECASE)


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


def business(asked: Asked) -> Told | None:
    """The agenda of the meeting that is meant; where none is held, the papers that are."""
    told = agenda(asked)
    if (told and told.quoted) or not asked.query.periods:
        return told
    papers = held(asked)
    if not papers.quoted:
        return told
    return replace(papers, opening=f"I hold no agenda of that meeting. {papers.opening}")


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


def recommendations(asked: Asked) -> Told | None:
    """What a board is asked to do, by item; of one report where the question names its subject."""
    topic = asked.topic(without=ASKER_WORDS)
    number = _ITEM.search(asked.query.standalone)
    if topic or number:
        part = _numbered(asked, number[1]) if number else report(asked, topic)
        rows = (asking(asked, [part]) if part else []) or _asked_in_passing(asked, topic)
        return _list(rows) if rows else None
    if not asked.query.periods:
        return None
    papers = of_one_meeting(asked, set(PaperKind))
    parts = [one for paper in papers for one in _reports(asked, paper)]
    rows = asking(asked, parts)
    if not rows:
        return _only_listed(asked)
    lines: list[Quoted] = []
    item = ""
    for one in rows[:LONGEST]:
        named = _item(one.part)
        lead = f"{named}: " if named != item else ""
        item = named
        lines.append(Quoted(one, one.paragraph.text, lead))
    return Told(tuple(lines), of_meeting(rows[0].paper, "Asked"), more_lines(len(rows)))


def _only_listed(asked: Asked) -> Told | None:
    """The agenda, where no report of the meeting is held that asks for anything."""
    listed = agenda(asked)
    if listed is None or not listed.quoted:
        return None
    said = "I hold no report that asks for anything at this meeting."
    return replace(listed, opening=f"{said} {listed.opening}")


_ASKED_TO = re.compile(
    r"\b(?:asked|invited|requested|recommended) (?:to|that)\b|\bto (?:approve|agree|decide)\b|"
    r"\b(?:favours?|prefers?|recommends?)\b",
    re.IGNORECASE,
)


def _asked_in_passing(asked: Asked, topic: Topic) -> list[Shelved]:
    """What the agenda of the meeting that is meant prints of the ask, where no report does.

    A note under an agenda has the number of an item, or a short line over it, that says of what
    it is.
    """
    if not topic:
        return []
    rated = []
    for paper in of_one_meeting(asked, AGENDAS):
        items = {item.number: frozenset(words(item.title)) for item in paper.agenda}
        for part in (one for one in asked.library.parts.values() if one.paper_id == paper.id):
            title = frozenset[str]()
            for one in asked.library.shelf(asked.snapshot, part.key):
                worded = asked.library.worded(one)
                if len(one.paragraph.text.split()) <= _LONGEST_TITLE:
                    title = worded.words
                about = title | items.get((one.paragraph.label or "").strip("."), title)
                share = topic.score(Words(worded.words, worded.near | about), 0.0)
                if share and _ASKED_TO.search(with_heading(one)):
                    rated.append((share, one))
    best = max((share for share, _ in rated), default=0.0)
    return [one for share, one in rated if share >= best * _AS_GOOD]


def _item(part: HeldPart) -> str:
    title = part.item_title or part.title
    return f"Item {part.item}, {title}" if part.item else title


def _reports(asked: Asked, paper: HeldPaper) -> list[HeldPart]:
    held = [one for one in asked.library.parts.values() if one.paper_id == paper.id]
    return sorted((one for one in held if one.kind is PartKind.REPORT), key=lambda one: one.ordinal)


def asking(asked: Asked, parts: Sequence[HeldPart]) -> list[Shelved]:
    """The recommendations, else what the covers propose to be done."""
    rows: list[Shelved] = []
    for part in parts:
        shelf = asked.library.shelf(asked.snapshot, part.key)
        own = [one for one in shelf if one.paragraph.role in _ASKS] or _asked_in_prose(shelf)
        seen: set[str] = set()
        for one in own:
            said = " ".join(words(one.paragraph.text))
            if said not in seen:  # the cover's recommendation is often repeated at the end
                seen.add(said)
                rows.append(one)
    return rows


_BODY_ASKED = re.compile(
    r"\b(?:board|committee|sub-?committee|cabinet|council|authority|panel|forum|executive|members|"
    r"governors|trustees|councillors) (?:is|are) (?:\w+ ){0,2}?"
    r"(?:asked|invited|requested|recommended)\b(?: (?:to|that)\b|:)",
    re.IGNORECASE,
)


def _asked_in_prose(shelf: Sequence[Shelved]) -> list[Shelved]:
    """What a report asks in a sentence of its opening; of one that ends in a colon, its list."""
    lead = next((one for one in shelf if _BODY_ASKED.search(one.paragraph.text)), None)
    if lead is None:
        return []
    listed: list[Shelved] = []
    if lead.paragraph.text.rstrip().endswith(":"):
        for one in shelf[lead.position + 1 :]:
            label = one.paragraph.label
            if not label or one.paragraph.heading != lead.paragraph.heading:
                break
            if listed and label[:1].isdigit() != (listed[0].paragraph.label or "")[:1].isdigit():
                break  # the next paragraph of the report
            listed.append(one)
    return listed or [lead]


def _list(rows: Sequence[Shelved], opening: str = "") -> Told:
    lines = []
    stem = ""
    for one in rows[:LONGEST]:
        own = f"{one.paragraph.stem.rstrip(': ')}: " if one.paragraph.stem else ""
        lines.append(Quoted(one, one.paragraph.text, own if own != stem else ""))
        stem = own
    return Told(tuple(lines), opening, more_lines(len(rows)))


def card(asked: Asked) -> Told | None:
    """A paper's card: title, board, date and item; its contact; what it is for and what it asks.

    Of an item that is asked for by its number, without a report: what was minuted of it.
    """
    number = asked.request.item
    part = _numbered(asked, number) if number else report(asked, asked.topic())
    shelf = asked.library.shelf(asked.snapshot, part.key) if part else ()
    if part is None or not shelf:
        return row_of_item(asked, number) if number else None
    paper = asked.library.paper_of(part.key)
    about = [asked.board(paper), spoken(paper.date.value), f"item {part.item}" if part.item else ""]
    lines = [Quoted(shelf[0], f"{part.title} ({', '.join(filter(None, about))})")]
    rest = _minuted(shelf) if part.kind is PartKind.ITEM else _cover(asked, part, shelf)
    lines += [Quoted(one, one.paragraph.text, lead) for one, lead in rest]
    return Told(tuple(lines))


def _numbered(asked: Asked, number: str) -> HeldPart | None:
    """The report on an item of the meeting that is meant, else its minutes; the latest there is."""
    found = [
        (asked.library.paper_of(part.key).date.value or "", part.kind is PartKind.REPORT, part)
        for part in asked.library.parts.values()
        if part.kind in {PartKind.REPORT, PartKind.ITEM}
        and _plain(part.item or "") == _plain(number)
        and part.key not in asked.library.newer
        and asked.meant(asked.library.paper_of(part.key))
    ]
    return max(found, key=lambda one: (*one[:2], one[2].key))[2] if found else None


def _plain(number: str) -> str:
    """The number of an item however it is printed: "7(b)" and "7B." are one."""
    return re.sub(r"[().\s]+(?=\D|$)|[()]", "", number.casefold())


def _minuted(shelf: Sequence[Shelved]) -> Iterator[tuple[Shelved, str]]:
    """What was decided of an item and is to be done; else how its minutes begin."""
    told = [one for one in shelf if one.paragraph.role in {Role.DECISION, Role.ACTION}]
    return ((one, "") for one in (told or shelf)[:_ASKED])


def _cover(asked: Asked, part: HeldPart, shelf: Sequence[Shelved]) -> Iterator[tuple[Shelved, str]]:
    """The contact, the purpose, and what is asked, each with what to call it."""
    covers = [one for one in shelf if one.paragraph.role is Role.COVER]
    officer = next((one for one in covers if _headed(one, OFFICER)), None)
    if officer is not None:
        yield officer, "" if OFFICER.search(officer.paragraph.text) else "Contact: "
    purpose = next((one for one in covers if _headed(one, _SUMMARY)), None)
    if purpose is not None:
        yield purpose, ""
    for place, one in enumerate(asking(asked, [part])[:_ASKED]):
        yield one, "Asks: " if place == 0 else ""


def _headed(one: Shelved, pattern: re.Pattern[str]) -> bool:
    """Whether a line of a cover stands under such a heading, or begins with it."""
    heading = " ".join(one.paragraph.heading[-1:])
    said = pattern.search(one.paragraph.text) and len(one.paragraph.text.split()) > 1
    return bool(said or pattern.search(heading))


def report(asked: Asked, topic: Topic) -> HeldPart | None:
    """The report whose title holds most of the topic; of equal ones the newest of those meant."""
    if not topic:
        return None
    rated = []
    for part in asked.library.parts.values():
        paper = asked.library.papers[part.paper_id]
        if part.kind not in _PAPERS or not asked.meant(paper):
            continue
        title = frozenset(words(" ".join(filter(None, (part.title, part.item_title)))))
        share = _title_share(topic, title)
        if share >= _TITLE_SHARE and part.key not in asked.library.newer:
            rated.append((share, paper.date.value or "", part.key, part))
    if not rated:
        return None
    best = max(share for share, _, _, _ in rated)
    return max((one for one in rated if one[0] >= best * _AS_GOOD), key=lambda one: one[1:3])[3]
