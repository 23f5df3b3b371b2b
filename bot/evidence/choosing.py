"""Of what suffices, what answers: decisions where they are asked, and false premises put right.

"Why did the board turn down the ferry?" presumes a decision. Where the minutes say otherwise, what
they say comes first: a plan out of a report would confirm what never happened.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers import Kind
from bot.evidence.enough import enough
from bot.evidence.gathering import Evidence, asked_roles
from bot.evidence.moved import moved
from bot.evidence.settled import settling
from bot.evidence.status import standing_now
from bot.questions.asking import Wanted
from bot.questions.duties import duty_asked, lays_down
from bot.questions.understanding import Query
from indexer.records import Role

_PRESUMES = re.compile(
    r"\b(?:why|how come|when|now that|after|since|because)\b[^?]*\b(?:board|committee|cabinet|"
    r"council|members|councillors|panel|trustees|governors|we|they)\b[^?]*\b"
    r"(?:\w+ed|vote|chose|choose|raise|agree|approve|decide|reject|refuse|drop|scrap|cut|put|let|"
    r"sell|buy|close|open|end|stop|turn|accept|adopt|postpone|defer|withdraw|allow|back)\b",
    re.IGNORECASE,
)
_CONTRARY = re.compile(
    r"\b(?:except|not|no further|stays?|remain|lost|fell|rejected|refused|instead|unchanged|"
    r"without|withdrawn|deferred|postponed)\b",
    re.IGNORECASE,
)
_TELLS_DECISION = re.compile(r"\b(?:agreed|resolved|approved|decided|noted)\b", re.IGNORECASE)
_NEARER = 0.1  # share of the topic by which another sentence is nearer than a decision
_OWN = 0.3  # share of the topic that its own words must hold
_ABOUT_MISTAKEN = 0.33  # the same, where the question's own figures stand against it
_ABOUT = 0.45  # share of the topic that a decision must be about to put a premise right


def sufficient(query: Query, evidence: Sequence[Evidence]) -> list[Evidence]:
    """The evidence that may stand as the answer, best first."""
    return [one for one in evidence if enough(query, one)]


def answering(
    query: Query, enough_of_it: Sequence[Evidence], evidence: Sequence[Evidence]
) -> list[Evidence]:
    """What answers, best first: of the kind that is asked, after what puts a premise right."""
    kept = [one for one in enough_of_it if _of_kind(query, one, enough_of_it)]
    record = _on_record(query, kept, evidence) or settling(query, kept, evidence)
    record = record or _to_be_done(query, kept) or _laid_down(query, kept)
    record = record or moved(query, kept) or standing_now(query, kept)
    return [record, *(one for one in kept if one is not record)] if record else kept


def in_its_time(query: Query, evidence: Sequence[Evidence]) -> list[Evidence]:
    """What papers of another time say in the very words, "next year": told with their day."""
    reckoned = [span.printed.casefold() for span in query.periods if span.reckoned]
    if not reckoned or len(reckoned) < len(query.periods) or Kind.DECISION in query.kinds:
        return []
    said = [replace(one, in_period=True) for one in evidence if _says_all(reckoned, one.text)]
    return [one for one in said if enough(query, one)]


def _says_all(printed: Sequence[str], text: str) -> bool:
    folded = text.casefold()
    return all(re.search(rf"\b{re.escape(one)}\b", folded) for one in printed)


def _laid_down(query: Query, kept: Sequence[Evidence]) -> Evidence | None:
    """The rule that says what a post has to do, where that is asked, before what else names it."""
    post = duty_asked(query.standalone)
    if not post:
        return None
    return next((one for one in kept if lays_down(post, _with_stem(one))), None)


def _with_stem(one: Evidence) -> str:
    return f"{one.place.paragraph.stem or ''} {one.text}".lstrip()


def _to_be_done(query: Query, kept: Sequence[Evidence]) -> Evidence | None:
    """The action on a matter of which no decision was found, before what was only said of it."""
    if not is_mere_action(query, kept, among=True) or _TELLS_DECISION.search(kept[0].text):
        return None
    actions = [one for one in kept if one.place.paragraph.role is Role.ACTION]
    return next((one for one in actions if _as_near(one, kept[0])), None)


def is_mere_action(query: Query, chosen: Sequence[Evidence], *, among: bool = False) -> bool:
    """Whether a decision is asked for, and there is but an action on the matter.

    The action leads; or it is only ``among`` what was chosen.
    """
    if Kind.DECISION not in query.kinds or Kind.ACTION in query.kinds:
        return False
    if query.wanted not in {Wanted.ANY, Wanted.LIST}:
        return False
    roles = [one.place.paragraph.role for one in chosen]
    if Role.DECISION in roles or Role.ACTION not in roles:
        return False
    return among or (roles[0] is Role.ACTION and not _TELLS_DECISION.search(chosen[0].text))


def _of_kind(query: Query, one: Evidence, others: Sequence[Evidence]) -> bool:
    """What was decided is told from decisions alone; what is to be done, from minuted actions.

    Why, and who moved it, stand beside the decision and not in it.
    """
    roles = asked_roles(query)
    if not roles or query.wanted in {Wanted.REASON, Wanted.PERSON}:
        return True
    if one.place.paragraph.role in roles:
        return True
    return not any(other.place.paragraph.role in roles and _as_near(other, one) for other in others)


def _as_near(decision: Evidence, other: Evidence) -> bool:
    """Whether a decision is about the topic as much as another sentence is."""
    return decision.covered >= other.covered - _NEARER


def _on_record(
    query: Query, kept: Sequence[Evidence], evidence: Sequence[Evidence]
) -> Evidence | None:
    """The decision that a question presumes otherwise, where the best there is is but a plan."""
    if not _PRESUMES.search(query.standalone):
        return None
    lead = kept[0] if kept else None
    if query.wanted is Wanted.REASON:
        return next((one for one in evidence if _decides(one)), None)
    if lead and lead.place.paragraph.role is Role.DECISION and not _CONTRARY.search(lead.text):
        return None
    for one in evidence:
        if not _decides(one):
            continue
        if lead is None or lead.planned or lead.score < one.score:
            return one if _CONTRARY.search(one.text) or (lead and lead.planned) else None
    return None


def _decides(one: Evidence) -> bool:
    """Whether it is a decision about the topic; the question's own figures may be mistaken."""
    if one.place.paragraph.role is not Role.DECISION or not one.in_period:
        return False
    if any(not _figure(term.word) for term in one.missing):
        return False
    about = _ABOUT_MISTAKEN if one.missing else _ABOUT
    return one.covered >= about and max(one.own, one.rest) >= _OWN


def _figure(word: str) -> bool:
    return word[:1].isdigit()
