"""Lines of a list of actions: each is a task, unless it says that there is none or only remarks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from indexer.minutes import action_states, action_told, agents
from indexer.minutes.action_labels import is_nothing
from indexer.minutes.action_owner_behind import with_line_end
from indexer.minutes.action_places import Place, Standing, of_heading
from indexer.minutes.findings import Finding, Where, of_task
from indexer.minutes.owners import REFERENCE, Owned, leading, owned
from indexer.minutes.roll import Roll
from indexer.minutes.routine import agrees_minutes
from indexer.minutes.tasks import begins_task, narrates
from indexer.minutes.when import is_due
from indexer.records import ActionState
from indexer.sentences import sentence_spans
from indexer.structure.dates import is_date_line

_REMARK = re.compile(
    r"(?:note|n\.?b|key|background|where|links|folder|for (?:details|more|the detailed))\b|"
    r"(?:see(?: also)?|link|source|contact|status)\s*(?::|[-–—]\s)|"
    r"see (?:also|attached|above|below|appendix|annex|paper|report|minute|item|link|notes?)\b|"
    r"(?:many )?thanks (?:to|from|for)\b|https?://|use the following|"
    r"(?:these|the) (?:notes|minutes|actions) (?:have|has|were|was|are|is)\b|"
    r"action (?:points?|items?) from\b|(?:all )?(?:the )?actions? (?:from|of|arising)\b.{0,60}"
    r"\b(?:all|covered|completed?|done|closed|discharged|reviewed|taken|below)\b|"
    r"(?:welcome|introductions?)(?:,| and| &)? (?:introductions?|apologies)\b|apologies\b|"
    r"action (?:sheet|log|list|tracker|register)s?(?: following\b|\W*$| of\b| from\b)|"
    r"there (?:were|was|are|is|being) no\b|(?:the )?(?:meeting|chair\w*) (?:closed|ended|thanked)|"
    r"(?:end|fin|finish|clos)(?:s|e|es|ed)?\b[^a-z]{0,4}(?:at )?\d{1,2}[.:]\d\d|"
    r"meeting\s*:\s*\d|post[- ]?meeting note\b|"
    r"date of next meeting|next (?:meeting|forum|session)\b|next:",
    re.IGNORECASE,
)
_HEAD_ROW = re.compile(
    r"(?:(?:no\.?|ref|item|actions?|owners?|lead|officers?|who|by|whom|when|due|date|deadline|"
    r"status|responsible|person|update|progress|minute|agreed|target|task|outcome|comments?|what|"
    r"[/&.|#])\s*)+",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r";\s+(?:and\s+)?|\s/\s+(?=[A-Z])|(?<!\b[A-Z])\.\s+|,\s+(?:and\s+)?(?=[A-Z]{2,3}\s+to\s)|\s+and\s+(?=[A-Z]\S*\s+to\s)|"
    r"(?<!\band)(?<!,)\s+(?=All (?:members|staff|governors|trustees|councillors) to\s)"
)
_STAYS = re.compile(r"[^.;:]{2,60}\sto (?:remain|stay|become)\b(?! in (?:contact|touch))")
_TELLS = re.compile(  # "Contact with the county has been made": a noun, and no verb
    r"\w+ (?:with|from|of|by) (?:(?!\b(?:that|which|who|and)\b)[^,.;:]){3,80}? "
    r"(?:has|have|was|were) "
)
_TOLD_OF = re.compile(  # "Close cleaning – Ann Lee confirmed that it had begun": a matter
    r"[^.;:–—]{3,60}(?::| [–—-]) (?:The )?[A-Z][\w.’'-]*(?: [A-Z][\w’'-]*){0,3} "
    r"(?:had |has |have )?(?:confirmed|reported|said|advised|explained|noted|informed|told|stated|"
    r"updated|thanked)\b"
)
_BODY_DID = re.compile(  # "The Board went through the log", and not "Members asked to reply"
    r"(?:the )?(?:board|committee|council|panel|forum|group|meeting|members|trustees|governors) "
    r"(?!(?:are |be )?(?:asked|requested|invited|reminded|encouraged|required|needed)\b)"
    r"(?:went|took|heard|[a-z]+ed)\b",
    re.IGNORECASE,
)
_BULLET = re.compile(r"(?<!\S)(?:[•·▪]|\(?[1-9]\))\s+")  # within one line
_DASH = re.compile(r"^[–—-]\s+")  # between a number, which is the label, and its task
_AND_LAST = re.compile(r"[;,]?\s+and$")
AGENDA = re.compile(  # what the agenda says of the item: "To receive the minutes"
    r"To (?:agree|approve|receive|consider|note|confirm|sign|review|discuss|adopt|accept|ratify|"
    r"hear|elect)\b"
)
_MOST_MATTER = 12  # words of a matter that only has a state: "Bus shelter roof – ongoing"
_MOST_NAME = 3  # words of a line that only names its matter
_OPENING = 4  # words that tell who said something
_OWNER_REACH = 60  # characters within which the owner of a clause stands


@dataclass(frozen=True, slots=True)
class Task:
    """One task of a line, and what its words say of its state."""

    text: str
    state: ActionState | None = None
    due: str | None = None  # the day it was put off to


def after_heading(where: Where) -> Where:
    """A line without the heading that runs into it: "Carried forward: Clerk to write"."""
    paragraph = where.paragraph
    head = f"{paragraph.heading[-1]}:" if paragraph.heading else ""
    if not head or not paragraph.text.startswith(head) or where.listed != head[:-1]:
        return where
    return replace(where, paragraph=replace(paragraph, text=paragraph.text[len(head) :].strip()))


def actions(where: Where, standing: Standing) -> Iterator[Finding]:
    """The actions of one line of a list."""
    text = where.paragraph.text
    if is_nothing(text) or is_due(text) or _REMARK.match(text) or _HEAD_ROW.fullmatch(text):
        return
    if of_heading(text) is not Place.TEXT:
        return
    if agrees_minutes(text) and leading(text, where.roll, listed=True) is None:
        return
    owner = _headed(where, standing)
    for task in tasks(text, where.roll):
        if _is_task(where, standing, task):
            state = state_of(task, standing.place)
            found = with_line_end(of_task(where, task.text, headed=owner, state=state))
            yield replace(found, due=task.due or found.due)


def tasks(text: str, roll: Roll) -> Iterator[Task]:
    """The tasks of a line, without reference number and words of state."""
    if _BULLET.match(text):
        for piece in filter(None, _BULLET.split(text)):
            yield from tasks(piece.strip(" ;,"), roll)
        return
    clauses = text.split("; ")
    if len(clauses) > 1 and all(_names_owner(clause, roll) for clause in clauses):
        for clause in clauses:
            yield from tasks(clause, roll)
        return
    pieces = several(text, roll)
    sent = [piece for piece in pieces if _sends_somebody(piece, roll)]
    if sent and sent != pieces and not begins_task(text):  # "Bonfire – ongoing. JS to ring"
        for piece in sent:
            yield from tasks(piece, roll)
        return
    text = _DASH.sub("", text)
    state, start, stop = action_states.of_line(text)
    due = action_told.put_off(text[stop:]) if state is ActionState.CARRIED_OVER else None
    ref = REFERENCE.match(text[start:stop])
    start += ref.end() if ref else 0
    for piece in several(text[start:stop].strip(" ,;"), roll):
        own, first, last = action_states.of_line(piece) if state is None else (state, 0, len(piece))
        kept = piece[first:last].strip(" ,;")
        if not is_nothing(kept):
            yield Task(kept, own, due)


def _sends_somebody(piece: str, roll: Roll) -> bool:
    """Whether a piece of a line begins with an owner: "JS to ring the garage"."""
    led = leading(piece, roll, listed=True)
    return bool(led and led.owner)


def _names_owner(clause: str, roll: Roll) -> bool:
    """Whether a clause is a task of its own, with its owner: "find an auditor (TY) – done"."""
    _, start, stop = action_states.of_line(clause)
    return owned(clause[start:stop], roll).owner is not None


def state_of(task: Task, place: Place) -> ActionState:
    """The state of a task: as its words say, else as the list in which it stands."""
    return task.state if task.state is not None else state_in(place)


def state_in(place: Place) -> ActionState:
    """The state of a task whose words say none: that of the list in which it stands."""
    former = {Place.FORMER: ActionState.CARRIED_OVER, Place.MATTERS: ActionState.CARRIED_OVER,
              Place.DONE: ActionState.COMPLETED}  # fmt: skip
    return former.get(place, ActionState.OPEN)


def several(text: str, roll: Roll) -> list[str]:
    """The tasks of one line: it is cut where a clause names an owner of its own and a task.

    "Clerk to write to the school; JS to ring the county" is two. What follows a task without
    being one stays with it, unless it only tells what happened.
    """
    cuts = [0]
    for found in _CLAUSE.finditer(text):
        led = leading(text[found.end() :], roll, listed=False)
        before = agents.split(text[cuts[-1] : found.start()])
        alone = found.group()[0] not in ".;" and all(map(roll.knows, before))
        if led and led.owner and led.stem and led.start < _OWNER_REACH and not alone:
            together = found.group().strip() == "and" and not _sends(text[cuts[-1] : found.start()])
            cuts.extend([] if together else [found.end()])
    pieces = [text[a:b] for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True)]
    kept = [_without_narrative(piece.strip(" ;")) for piece in pieces]
    return [piece for piece in kept if " " in piece] or kept[:1]


def _sends(clause: str) -> bool:
    """Whether a clause sends somebody, so that "and AE to write" after it sends another."""
    return bool(re.search(r"\b(?:to|will) [a-z]+ \S", clause))


def _without_narrative(text: str) -> str:
    """A task without the sentences after it that tell of the meeting, or ask."""
    spans = sentence_spans(text)
    stop = spans[0][1] if spans else 0
    ordered = begins_task(text)
    for start, end in spans[1:]:
        if narrates(text[start:end]) or (ordered and text[end - 1] == "?"):
            break
        stop = end
    return _AND_LAST.sub("", text[:stop]).strip()


def _is_task(where: Where, standing: Standing, task: Task) -> bool:
    """Whether a line under the heading is one of its tasks, and not narrative."""
    text = task.text
    if (
        _STAYS.match(text)
        or _TELLS.match(text)
        or _BODY_DID.match(text)
        or (standing.place is Place.MATTERS and task.state is None and _TOLD_OF.match(text))
        or of_heading(text) is not Place.TEXT
        or text == where.part.title  # "Private session"
    ):
        return False
    led = leading(text, where.roll, listed=True)
    only_named = AGENDA.match(text) or _is_matter(where, text)
    if (standing.place is Place.MATTERS and only_named) or _is_day(text, led):
        return False
    if led is not None:
        return _is_sent(led, text) and not _is_topic(where, standing, led, text)
    told = owned(text, where.roll)
    if told.owner or told.stop < len(text) or text.endswith("?"):
        return not text.endswith("?")
    if begins_task(text) or _has_state(task, standing):
        return True
    if standing.place is not Place.NEW or (standing.owned and not where.paragraph.stem):
        return False
    if where.paragraph.stem:
        return not narrates(text)
    return not _opens_with_narrative(text) and len(text.split()) > 1 and not text.endswith(":")


def _is_day(text: str, led: Owned | None) -> bool:
    """Whether a line only says when a meeting was: "Weir Forum - Monday 18 January 2021"."""
    return is_date_line(text[led.start :] if led else text)


def _is_matter(where: Where, text: str) -> bool:
    """Whether a line of matters arising only names one of them: "C) Phone box"."""
    named = bool(where.paragraph.label) and text == where.paragraph.text
    return named and text[-1:].isalnum() and len(text.split()) <= _MOST_NAME


def _is_sent(led: Owned, text: str) -> bool:
    """Whether who leads a line is to do it: not "Fair: Al said that", "The board agreed to"."""
    stem = led.stem or ""
    if stem.endswith("agreed to") and agents.is_body(led.owner or ""):
        return False
    opening = " ".join(text[led.start :].split()[:_OPENING])
    return not (stem.endswith(":") and narrates(opening))


def _is_topic(where: Where, standing: Standing, led: Owned, text: str) -> bool:
    """Whether what leads a line of matters arising is what it tells of: "Mill Leat - in order"."""
    marked = (led.stem or "")[-1:] in {":", "-", "–", "—"}
    if standing.place is not Place.MATTERS or not marked or begins_task(text[led.start :]):
        return False
    names = agents.split(led.owner or "")
    return not any(agents.is_known(name, where.roll) for name in names)


def _has_state(task: Task, standing: Standing) -> bool:
    """Whether the line says how far its task is; of matters arising, where that is most of it."""
    short = len(task.text.split()) <= _MOST_MATTER and not _opens_with_narrative(task.text)
    if standing.place is not Place.MATTERS:
        return task.state is not None
    return task.state is ActionState.CARRIED_OVER and short  # "Grit bin - delivered" is news


def _opens_with_narrative(text: str) -> bool:
    spans = sentence_spans(text)
    return bool(spans) and narrates(text[slice(*spans[0])])


def _headed(where: Where, standing: Standing) -> str | None:
    """The person whose name is the heading right over a list of tasks."""
    for heading in reversed(standing.under):
        words = re.sub(r"\s*(?:[-–:]\s*)?actions?:?$", "", heading, flags=re.IGNORECASE)
        words = re.sub(r"^actions? (?:for|on|by)\s+", "", words, flags=re.IGNORECASE).strip(" :")
        known = where.roll.knows(words) or agents.are_agents(words, where.roll)
        if known or (standing.headed and agents.are_agents(words, where.roll, sure=True)):
            return words
    return None
