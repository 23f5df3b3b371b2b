"""The ways to an answer besides the records: facts read whole, and sentences found by search."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answers import Answer, Citation, Kind, Status
from bot.coverage import spoken
from bot.endings import (
    NOT_FOUND,
    UNNAMED,
    ambiguous,
    answered,
    not_public,
    refused,
    without_minutes,
)
from bot.evidence.choosing import answering, in_its_time, is_mere_action, sufficient
from bot.evidence.closest import Closeness, closest
from bot.evidence.gathering import Evidence
from bot.evidence.halves import halves
from bot.evidence.outcomes import no_minutes, withheld
from bot.evidence.private import discreet
from bot.evidence.readings import readings
from bot.evidence.tables import table_of_each
from bot.evidence.weights import Weights
from bot.facts.aspects import Aspect, aspect
from bot.facts.cards import contact
from bot.facts.known import known_facts
from bot.facts.speaking import attributed
from bot.facts.strangers import Stranger
from bot.library import Library
from bot.questions.asking import Wanted
from bot.questions.dangling import dangles
from bot.questions.periods import dates_in
from bot.questions.reckoning import MONTH, WEEKDAYS
from bot.questions.understanding import Query
from bot.recorded.told_elsewhere import told_elsewhere
from bot.wording.drafting import composed
from bot.wording.holder import cut_to_holder
from bot.wording.quoting import Quoted, cite, compose
from indexer.records import Role
from indexer.store.port import Snapshot

_BESIDE = 8  # passages
_BARE_NEXT = re.compile(r"^\W*(?:(?:the |our )?date of )?(?:the |our )?next\b", re.IGNORECASE)
_SOME_DAY = re.compile(
    rf"\b(?:{MONTH}|{'|'.join(WEEKDAYS)}|spring|summer|autumn|winter|today|tomorrow|"
    r"(?:next|this) (?:week|month|year))s?\b",
    re.IGNORECASE,
)
_SOME_THING = re.compile(r"\b(?:some|any|every)(?:thing|one|body)\b", re.IGNORECASE)
_MOST_WORDS = 8  # of a question that only points; in a longer one "it" is said of its own words
_AS_ACTION = "Recorded as an action, not as a decision: "
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PREVIOUS = re.compile(r"\b(?:previous|last|earlier) meeting\b(?!.*\bnext\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer, and the passages that may answer as well: for whoever puts it into words."""

    answer: Answer
    beside: tuple[Citation, ...] = ()  # numbered on from the answer's
    whole: Answer | None = None  # with what may answer as well below it, where anything does

    @property
    def shown(self) -> Answer:
        """The answer as people read it, where nobody puts it into other words."""
        return self.whole or self.answer


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a question is answered from: the papers of one viewer, and what was found in them."""

    snapshot: Snapshot
    library: Library
    query: Query
    evidence: Sequence[Evidence]
    today: dt.date
    closeness: Closeness | None = None  # None where the store has no vectors


def of_facts(on: Grounds) -> Answer | None:
    """What is known of meetings, people and boards; None leaves it to what was found."""
    library, query, evidence = on.library, on.query, on.evidence
    known = known_facts(on.snapshot, library, query, on.today)
    if known is None:
        return None
    if known.choices:
        return ambiguous(library, query, known.choices)
    if not known.minutes_held:
        return without_minutes(library, query, evidence, on.today)
    if not known.quoted:
        return refused(library, query, Status.NOT_FOUND, NOT_FOUND, evidence)
    told = cut_to_holder(query, known.quoted)
    return answered(library, query, compose(library, told, listed=len(told) > 1))


def of_other_papers(on: Grounds) -> Answer | None:
    """What came of a meeting without minutes, as another paper tells it; None where none does."""
    evidence = discreet(on.query, on.evidence)
    return None if withheld(on.query, on.library, evidence) else _told_elsewhere(on, evidence)


def _told_elsewhere(on: Grounds, evidence: Sequence[Evidence]) -> Answer | None:
    """The same of evidence that is discreet, of nothing withheld."""
    if Kind.DECISION not in on.query.kinds:
        return None
    told = told_elsewhere(on.snapshot, on.library, on.query, evidence, on.today)
    if not told:
        return None
    return answered(on.library, on.query, compose(on.library, told, listed=len(told) > 1))


def of_evidence(on: Grounds, weights: Weights) -> Draft:
    """What the sentences that were found answer, or why they do not."""
    snapshot, library, query, today = on.snapshot, on.library, on.query, on.today
    if _points_at_nothing(query):
        return Draft(refused(library, query, Status.NOT_FOUND, UNNAMED, ()))
    evidence = discreet(query, on.evidence)
    best = evidence[0] if evidence else None
    hidden = withheld(query, library, evidence)
    if hidden:
        return Draft(not_public(library, query, hidden))
    officer = contact(snapshot, library, query, evidence)
    if officer:
        lines = [Quoted(one, one.paragraph.text) for one in officer]
        return Draft(answered(library, query, compose(library, lines, listed=len(lines) > 1)))
    held = [
        one
        for one in sufficient(query, evidence)
        if attributed(query, one) and not _is_past(query, one, today)
    ]
    if Kind.DECISION in query.kinds:  # what is still to come decides nothing
        held = [one for one in held if not _is_ahead(query, one, today)]
    nearest = held[0] if held else best
    if not _is_ahead(query, nearest, today) and no_minutes(query, library, nearest):
        told = _told_elsewhere(on, evidence)
        if told:
            return Draft(told)
        return Draft(without_minutes(library, query, evidence, today, nearest))
    choice = ambiguous(library, query, readings(query, held))
    return Draft(choice) if choice else _told(on, held, evidence, weights)


def _told(
    on: Grounds, held: Sequence[Evidence], evidence: Sequence[Evidence], weights: Weights
) -> Draft:
    """What suffices, told; else both halves of what is asked, or what means it in other words."""
    snapshot, library, query = on.snapshot, on.library, on.query
    chosen = answering(query, held, evidence) or in_its_time(query, evidence)
    lines = _laid_out(on, evidence, chosen)
    if lines:
        return Draft(answered(library, query, compose(library, lines, listed=True)))
    if not chosen and on.closeness:
        may = [e for e in evidence if attributed(query, e) and not _is_past(query, e, on.today)]
        chosen = closest(query, may, on.closeness)
    if not chosen:
        return Draft(refused(library, query, Status.NOT_FOUND, NOT_FOUND, evidence))
    said = composed(snapshot, library, query, chosen, evidence, weights)
    mark = _AS_ACTION if is_mere_action(query, chosen) else ""
    whole = _marked(answered(library, query, said), mark)
    answer = _marked(answered(library, query, said.alone), mark) if said.alone else whole
    return Draft(answer, _beside(library, query, answer, chosen), whole)


def _laid_out(
    on: Grounds, evidence: Sequence[Evidence], chosen: Sequence[Evidence]
) -> list[Quoted]:
    """The table that tells it of each; the two halves of a comparison, where nothing else does."""
    table = table_of_each(on.snapshot, on.library, on.query, evidence)
    if table:
        return [Quoted(one, one.paragraph.text) for one in table]
    both = () if chosen else halves(on.query, evidence)
    return [Quoted(one.place, one.text, _as_at(one)) for one in both]


def _marked(answer: Answer, mark: str) -> Answer:
    """An answer behind what is said of it first."""
    return replace(answer, answer=f"{mark}{answer.answer}")


def _points_at_nothing(query: Query) -> bool:
    """Whether nothing that is asked says what it is about: "is it approved?", out of the blue.

    In a thread the question was read with what it leans on, and names it.
    """
    text = query.standalone
    if query.periods or query.person or Kind.MEETING in query.kinds:
        return False
    short = len(text.split()) <= _MOST_WORDS and not _SOME_THING.search(text)
    return short and dangles(text)


def of_stranger(strange: Stranger, known: Answer | None, on: Grounds, weights: Weights) -> Draft:
    """What papers of others tell of a body whose own are not held; ``known`` are facts of it."""
    if known is not None and any(map(strange.is_cited, known.citations)):
        return Draft(known)
    told = [one for one in on.evidence if strange.is_told_of(one.place)]
    draft = of_evidence(replace(on, evidence=told), weights)
    if draft.answer.status in {Status.ANSWERED, Status.WITHHELD}:
        return draft
    nothing = refused(on.library, on.query, Status.NOT_FOUND, strange.refusal, on.evidence)
    return Draft(nothing)


def _is_ahead(query: Query, nearest: Evidence | None, today: dt.date) -> bool:
    """Whether what is nearest is of a meeting to come that the question does not name.

    Nothing can have come of it; earlier minutes may tell of the matter.
    """
    day = nearest.place.paper.date.value if nearest else None
    return not query.periods and (day or "") > today.isoformat()


def _is_past(query: Query, one: Evidence, today: dt.date) -> bool:
    """Whether the next meeting is asked for, and a sentence tells of days that are over, or none.

    "The paper comes back at the next meeting" does not say when that is.
    """
    if aspect(query) is not Aspect.NEXT:
        return False
    if _PREVIOUS.search(one.text):
        return True
    days = [found.end for found in dates_in(one.text) if found.end]
    if not days and (query.wanted is Wanted.DATE or _BARE_NEXT.match(query.standalone)):
        return not _SOME_DAY.search(one.text)
    return bool(days) and max(days) < today


def _beside(
    library: Library, query: Query, answer: Answer, chosen: Sequence[Evidence]
) -> tuple[Citation, ...]:
    """What answers as well, of papers of the audiences that the answer cites, best first.

    Nothing stands beside a list, what was decided or moved, or a figure that replaces an earlier
    one; nor what is older than the answer, or undated, where no time is asked for.
    """
    if query.wanted is Wanted.LIST or answer.superseded or _is_settled(answer, chosen[0]):
        return ()
    taken = {one.paragraph_id for one in answer.citations}
    parts = (library.parts.get(one.rpartition(".")[0]) for one in taken)
    cited = {part.audience for part in parts if part}
    since = None if query.periods else chosen[0].place.paper.date.value or ""
    others = [
        one
        for one in chosen
        if one.place.paragraph.id not in taken
        and one.place.part.audience in cited
        and one.place.part.key not in library.newer
        and (since is None or _is_as_new(one, since))
    ]
    return tuple(
        cite(library, Quoted(one.place, one.text), number)
        for number, one in enumerate(others[:_BESIDE], start=len(taken) + 1)
    )


def _is_settled(answer: Answer, lead: Evidence) -> bool:
    """Whether an answer tells what was decided, or more than the sentence that leads it."""
    decided = lead.place.paragraph.role in {Role.DECISION, Role.ACTION}
    return decided or len(answer.claims) > 1 or not answer.answer.startswith(answer.claims[0].text)


def _is_as_new(one: Evidence, since: str) -> bool:
    """Whether a sentence is of a paper as new as a day, and speaks of no year long before it."""
    day = one.place.paper.date.value or ""
    if bool(day) != bool(since) or day < since:
        return False
    years = [int(year) for year in _YEAR.findall(one.text)]
    return not (years and since) or max(years) >= int(since[:4]) - 1


def _as_at(one: Evidence) -> str:
    """The day of one side of a comparison, said before it."""
    when = spoken(one.place.paper.date.value)
    return f"As at {when}: " if when else ""
