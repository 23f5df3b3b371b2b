"""What a board is asked to do: by one report, by all of a meeting, or in passing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.facts.rollcall import with_heading
from bot.library import Shelved
from bot.questions.board_asked import ASKER_WORDS
from bot.questions.matters import ITEM_NUMBER
from bot.recorded.agendas import AGENDAS, agenda, more_lines, of_meeting, of_one_meeting
from bot.recorded.asked import LONGEST, Asked, Told
from bot.recorded.matching import Topic, Words
from bot.recorded.papers import numbered, report
from bot.wording.quoting import Quoted, stem_before
from indexer.records import PaperKind, PartKind, Role
from indexer.store.held import HeldPaper, HeldPart
from indexer.words import words

_AS_GOOD = 0.9  # of what the best holds of the topic
_LONGEST_TITLE = 8  # words of a line over a note
_ASKS = frozenset({Role.RECOMMENDATION})
_ITEM = re.compile(rf"\bitem {ITEM_NUMBER}", re.IGNORECASE)
_ASKED_TO = re.compile(
    r"\b(?:asked|invited|requested|recommended) (?:to|that)\b|\bto (?:approve|agree|decide)\b|"
    r"\b(?:favours?|prefers?|recommends?)\b",
    re.IGNORECASE,
)
_BODY_ASKED = re.compile(
    r"\b(?:board|committee|sub-?committee|cabinet|council|authority|panel|forum|executive|members|"
    r"governors|trustees|councillors) (?:is|are) (?:\w+ ){0,2}?"
    r"(?:asked|invited|requested|recommended)\b(?: (?:to|that)\b|:)",
    re.IGNORECASE,
)


def recommendations(asked: Asked) -> Told | None:
    """What a board is asked to do, by item; of one report where the question names its subject."""
    topic = asked.topic(without=ASKER_WORDS)
    number = _ITEM.search(asked.query.standalone)
    if topic or number:
        part = numbered(asked, number[1]) if number else report(asked, topic)
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
        own = stem_before(one.paragraph.stem)
        lines.append(Quoted(one, one.paragraph.text, own if own != stem else ""))
        stem = own
    return Told(tuple(lines), opening, more_lines(len(rows)))
