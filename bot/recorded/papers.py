"""Which papers are held, and which report a question means by its subject or its number."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.coverage import spoken
from bot.evidence.weighing import match
from bot.recorded.agendas import agenda
from bot.recorded.asked import LONGEST, Asked, Told
from bot.recorded.matching import Topic
from bot.wording.quoting import Quoted
from indexer.records import PartKind
from indexer.store.held import HeldPaper, HeldPart
from indexer.words import words

_AS_GOOD = 0.9  # of what the best title holds
TITLE_SHARE = 0.6  # of the topic's weight that a title must hold
_MINUTES_ONLY = re.compile(r"\bminutes\b|\bnotes? of\b", re.IGNORECASE)
_PAPERS = frozenset({PartKind.REPORT, PartKind.OTHER})  # a paper that calls itself nothing


def held(asked: Asked) -> Told:
    """The papers held, of the board, the time and the topic that are named; newest first."""
    library = asked.library
    papers = [one for one in library.papers.values() if asked.meant(one)]
    if _MINUTES_ONLY.search(asked.query.standalone):
        papers = [one for one in papers if one.id in library.minuted]
    topic = asked.topic()
    if topic:
        titled = [one for one in papers if title_share(topic, _titles(asked, one)) >= TITLE_SHARE]
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


def _held_line(asked: Asked, paper: HeldPaper) -> Quoted | None:
    """A paper's title with its board and date; it cites where the paper begins."""
    for part in asked.library.parts.values():
        if part.paper_id == paper.id:
            for one in asked.library.shelf(asked.snapshot, part.key)[:1]:
                when = spoken(paper.date.value) or "no date"
                about = [asked.board(paper), when, paper.kind.value]
                return Quoted(one, f"{paper.title} ({', '.join(filter(None, about))})")
    return None


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
        share = title_share(topic, title)
        if share >= TITLE_SHARE and part.key not in asked.library.newer:
            rated.append((share, paper.date.value or "", part.key, part))
    if not rated:
        return None
    best = max(share for share, _, _, _ in rated)
    return max((one for one in rated if one[0] >= best * _AS_GOOD), key=lambda one: one[1:3])[3]


def numbered(asked: Asked, number: str) -> HeldPart | None:
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


def _titles(asked: Asked, paper: HeldPaper) -> frozenset[str]:
    parts = (one for one in asked.library.parts.values() if one.paper_id == paper.id)
    titles = " ".join(f"{one.title} {one.item_title or ''}" for one in parts)
    return frozenset(words(f"{paper.title} {titles}"))


def title_share(topic: Topic, title: frozenset[str]) -> float:
    """The share of a topic's weight that a title holds."""
    total = sum(topic.weights[term.stem] for term in topic.terms)
    held = sum(topic.weights[term.stem] * match(term, title) for term in topic.terms)
    return round(held / total, 5) if total else 0.0


def _plain(number: str) -> str:
    """The number of an item however it is printed: "7(b)" and "7B." are one."""
    return re.sub(r"[().\s]+(?=\D|$)|[()]", "", number.casefold())
