"""What a notice of decisions says, where no minutes of them are held.

An officer, or one member of a cabinet, decides alone, and a committee's decisions are published
ahead of its minutes: the notice names the matter, who decided, and below "Decision" what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.coverage import spoken
from bot.library import Shelved
from bot.recorded.asked import Asked, Told
from bot.recorded.matching import Words, worded_in
from bot.wording.quoting import Quoted
from indexer.records import PartKind, Role
from indexer.words import words

_NOTICE = re.compile(
    r"\b(?:notice|record|statement|summary|schedule|list)s? of (?:the )?(?:\w+ ){0,3}?decisions?\b|"
    r"\bdecision (?:notice|record|sheet|statement|list|maker|taken by|made by)s?\b|"
    r"\bdecisions? (?:published|taken|made)\b|"
    r"\b(?:extract|excerpt) (?:from|of) (?:the )?(?:\w+ ){0,3}?minutes\b|\bminute extract\b",
    re.IGNORECASE,
)
_MAKER = re.compile(
    r"^\W*(?:decision[ -]?makers?|decision (?:taken|made) by|taken by|decided by)\b", re.IGNORECASE
)
_TITLE = re.compile(
    r"^\W*(?:(?:report |decision )?title|subject|matter|item|decision required)\b\W*[:–-]?\s*\w",
    re.IGNORECASE,
)
_HEADS = re.compile(
    r"(?:the )?(?:decisions?|resolutions?|resolved|outcome|decided)(?: (?:made|taken|details))?\W*",
    re.IGNORECASE,
)
_DECIDES = re.compile(
    r"^\W*(?:(?:decisions?(?: taken| made)?|outcome)\s*[:–-]\s*(?=\S)|"
    r"(?:it was )?resolved\b|(?:it was )?agreed\b(?= (?:that|to)\b))",
    re.IGNORECASE,
)
_STEMS = words("decision notice record statement summary extract excerpt")
_FIELD = re.compile(r"^[^.]{2,40}:(?: .{0,80})?$")  # "Date of decision: 3 May", "Ward: all"
_CLOSED = frozenset({Role.RECOMMENDATION, Role.PROPOSED_ACTION, Role.AGENDA_ROW})
_MOST = 3  # decisions told
_LINES = 6  # of one decision
_OPENING = 12  # paragraphs in which a notice says what it is


@dataclass(frozen=True, slots=True)
class Notice:
    """One decision of a notice: what it is called, who decided, and what."""

    lines: tuple[Shelved, ...]  # all of it
    decided: tuple[Shelved, ...]

    @property
    def words(self) -> Words:
        """Its words: what was decided, and of what matter."""
        own = " ".join(one.paragraph.text for one in self.decided)
        rest = [one.paragraph.text for one in self.lines if one not in self.decided]
        headings = (said for one in self.lines for said in one.paragraph.heading[-1:])
        return Words(worded_in(own), worded_in(" ".join((*self._title, *rest, *headings))))

    @property
    def _title(self) -> tuple[str, ...]:
        """The title of the paper, where it is of one decision."""
        part = self.lines[0].part
        return () if _NOTICE.search(part.title) else (part.title,)

    @property
    def named(self) -> Shelved:
        """The line that names the matter: one that is labelled so, else the first."""
        return next((one for one in self.lines if _is(_TITLE, one)), self.lines[0])

    @property
    def maker(self) -> Shelved | None:
        """The line that names who decided."""
        return next((one for one in self.lines if _is(_MAKER, one)), None)


def notices(asked: Asked) -> Told | None:
    """The decisions of notices that are meant, the closest or the newest; None without any."""
    topic = asked.topic()
    if not (topic or asked.query.periods or asked.request.whole):
        return None
    found = list(_held(asked))
    if topic:
        scores = [topic.score(one.words, 0.0) for one in found]
        best = max(scores, default=0.0)
        found = [one for one, score in zip(found, scores, strict=True) if best and score == best]
    found.sort(key=lambda one: one.named.paper.date.value or "", reverse=True)
    lines = [line for one in found[:_MOST] for line in _told(one)]
    more = len(found) - _MOST
    if not lines:
        return None
    return Told(tuple(lines), closing=f"{more} more stand in the notices." if more > 0 else "")


def _told(one: Notice) -> Iterator[Quoted]:
    when = spoken(one.named.paper.date.value)
    heading = [said for said in one.named.paragraph.heading[-1:] if not _HEADS.fullmatch(said)]
    lead = ", ".join(filter(None, ("Notice of decisions", when, *heading)))
    yield Quoted(one.named, one.named.paragraph.text, f"{lead}: ")
    if one.maker is not None and one.maker != one.named:
        yield Quoted(one.maker, one.maker.paragraph.text)
    yield from (Quoted(said, said.paragraph.text) for said in one.decided[:_LINES])


def _held(asked: Asked) -> Iterator[Notice]:
    """The decisions of every notice that the question may mean, by paper."""
    library = asked.library
    for key in library.holding(asked.snapshot, _STEMS, _NOTICE):
        part = library.parts[key]
        paper = library.papers[part.paper_id]
        if part.kind not in {PartKind.REPORT, PartKind.OTHER}:
            continue
        if paper.id in library.minuted or not asked.meant(paper):
            continue
        shelf = library.shelf(asked.snapshot, part.key)
        opening = " ".join((part.title, *(one.paragraph.text for one in shelf[:_OPENING])))
        if _NOTICE.search(opening):
            yield from entries(shelf)


def entries(shelf: Sequence[Shelved]) -> Iterator[Notice]:
    """The decisions of one notice in order; each begins above its decision maker."""
    makers = [n for n, one in enumerate(shelf) if _is(_MAKER, one)]
    starts = [_start(shelf, n) for n in makers] if len(makers) > 1 else [0]
    for start, end in zip(starts, [*starts[1:], len(shelf)], strict=True):
        own = shelf[start:end]
        decided = tuple(one for one in own if _decides(one))
        if decided:
            yield Notice(tuple(own), decided)


def _start(shelf: Sequence[Shelved], maker: int) -> int:
    """Where a decision begins: at the line above its maker's, unless a heading names it."""
    above = max(maker - 1, 0)
    same = shelf[above].paragraph.heading == shelf[maker].paragraph.heading
    return above if same else maker


def _is(field: re.Pattern[str], one: Shelved) -> bool:
    """Whether a line is such a field: by itself, or under a heading that is its label."""
    return any(field.match(said) for said in (one.paragraph.text, *one.paragraph.heading[-1:]))


def _decides(one: Shelved) -> bool:
    """Whether a line says what was decided: under "Decision", or "RESOLVED" at its head."""
    if one.paragraph.role in _CLOSED or _MAKER.match(one.paragraph.text):
        return False
    if _DECIDES.match(one.paragraph.text):
        return True
    headed = one.paragraph.heading[-1:] and _HEADS.fullmatch(one.paragraph.heading[-1])
    return bool(headed) and not _FIELD.match(one.paragraph.text)
