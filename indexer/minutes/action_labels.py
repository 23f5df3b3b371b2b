"""Actions that are marked in the line itself: "ACTION: …", "Action JS: …", "… (Action: KP)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.minutes import agents, deadlines
from indexer.minutes.action_brackets import sent
from indexer.minutes.action_label_owners import owner_and_date, owner_and_state
from indexer.minutes.action_signs import ARROW, arrows, is_to_do, signature, who_does
from indexer.minutes.owners import Owned, leading
from indexer.minutes.roll import Roll
from indexer.minutes.tasks import begins_task, is_infinitive
from indexer.records import ActionState
from indexer.sentences import sentence_spans

_WORD = (
    r"(?:(?:AGREED |FOLLOW[- ]?UP |NEW |FURTHER |KEY )?ACTIONS?(?: POINTS?| ITEMS?| REQUIRED|"
    r" AGREED)?"
    r"|(?:Agreed |Follow[- ]?up |New |Further |Key |On-?going )?[Aa]ctions?(?: [Pp]oints?|"
    r" [Ii]tems?| required| agreed| by| on| for)?|A\.?P\.?|A\.?I\.?|TO[- ]?DO|TODO|To[- ]?do|"
    r"AGREED ACTION)"
)
_NUMBER = (
    r"(?:\s*(?:[Nn]o\.?\s*)?[#(\[]?[A-Z]{0,4}\d{1,4}(?:[./-]\d{1,3}){0,2}[a-z]?[)\]]?"
    r"|\s(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)?"
)
_NOT = (
    r"(?!\s*(?:plans?|groups?|teams?|taken|logs?|lists?|track\w+|days?|fund|research|fraud|"
    r"against|"
    r"would|will|was|were|is|are|has|had|could|should|may|to be taken|zones?|networks?)\b)"
)
_START = re.compile(
    rf"[*\[(]{{0,2}}(?P<label>{_WORD})(?![A-Za-z]){_NOT}[\])]?{_NUMBER}[\])*]{{0,2}}\s*"
    r"(?:(?:by|for|on)?\s*[\[(]?(?P<who>[^:;.!?\[\]()–—]{0,60}?(?:\([^()]{1,20}\))?)[\])]?)?"
    r"\s*(?P<mark>:|–|—|-(?=\s)|→|=>|\.(?=\s))\s*(?P<first>\((?:i|a|1)\)\s+)?"
)
_WEAK = re.compile(
    r"(?:We will|Next(?: steps?)?|NEXT STEPS?|Follow[- ]?up)\s*(?::|\s[–—-])\s*(?=\S)"
)
_BOX = re.compile(r"(?:[-*•]\s*)?(?:\[[ xX✓]?\]|[☐☑☒✓✔✅✗✘❌])\s*")
_ARROW = re.compile(rf"{ARROW}\s*")
_ANEW = re.compile(rf"[.;] +{ARROW} ")
_FIRST = re.compile(r"\((?:i|a|1)\)\s+$")
_BY_TICKS = re.compile(r"[^✓✔✅✗✘❌]{0,120}[–—:;.)-]\s*[✓✔✅✗✘❌]")  # "From May – ✔ CD to …"
_LOUD = re.compile(
    rf"(?:(?:AGREED )?ACTION|AP\s?\d+|A[IP]|TODO){_NOT}{_NUMBER}\s+(?=[A-Z@\[(])|"
    r"[\[(](?:AGREED )?(?:ACTION(?: ITEM)?|AP\s?\d*|AI|TODO|TO DO)[\])]\s*[:–—-]?\s*(?=\S)",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\s(?=(?:→|->|=>|➔|➜|⇒|[✓✔✅✗✘❌])\s*\S)|(?:(?<=[.;:!?)\]”\"’])\s+|(?<=\s)[–—-]\s|"
    r"\s(?=[\[(]))(?=[\[(]{0,2}(?:AGREED )?(?:ACTION|Action|"
    r"AP\s?\d*(?=:)|AI(?=:)|\[AI\]|TODO|TO DO|To do)\b)|"
    r"\s(?=(?:ACTION(?: ITEM)?|Action|AGREED ACTION)\s?:)"
)
_BRACKET = re.compile(
    r"[\[(]\s*(?:for )?(?:AGREED |Agreed )?"
    r"(?:AP\s?\d{1,3}|(?:ACTION|Action|action)s?(?: point| item| for| by)?)\s*"
    r"(?:[:–—-]|\s)\s*(?P<words>[^()\[\]]{1,200})[)\]]"
)
_NOTHING = re.compile(
    r"(?:there (?:were|was|are|is) )?(?:none(?: (?!of (?:the|these|those|them)\b)"
    r"[^,;.–—]{1,60})?|nil|n/?a|no(?: new| further| specific)? actions?(?: points?| items?)?"
    r"(?: (?:arising|outstanding|required|identified|agreed|recorded|necessary|needed|"
    r"were .{2,30}|at this time))?"
    r"|no (?:further )?actions? (?:(?:is |are |was |were )?(?:to be )?(?:taken|needed|required|"
    r"necessary))(?: .{1,40})?"
    r"|no(?:ne| action)? (?:required|arising|identified|needed|at this time)|not applicable|nothing"
    r"(?: (?:arising|outstanding|to report))?|not required|no further action(?: (?:required|"
    r"was required|needed))?"
    r"|(?:all )?(?:(?:have|been|now) )*(?:completed?|done|closed|covered|actioned|discharged)"
    r"|agenda items? (?:for|at) .*|[-–—.]+|to note|noted?|for (?:information|noting)(?: only)?"
    r"|(?:actions?|items?|minutes?) (?:nos?\.? ?)?\d[\w/().-]*"  # where it stands: "Action No. 4"
    r"|tbc|tba|dim(?: ?/ ?none)?|none ?/ ?dim)"  # "dim" is Welsh for none
    r"(?: (?:from|at|for|by) (?:(?:this|the|any|or|last|other|former|previous|earlier) ){1,4}"
    r"(?:meetings?|items?|board|committee))?",
    re.IGNORECASE,
)
_NUMBER_ALONE = re.compile(  # of the task before it: "JS to ring the garage (ACTION 5)."
    rf"[\[(]{_WORD}{_NUMBER}[)\]](?=\s*(?:[.;]|$))"
)
_STOPS = {".", ";", ":", "?", "!"}
_NOT_OWNERS = re.compile(r"AIS?|APS?|ITEMS?|POINTS?", re.IGNORECASE)
_CONTENT = re.compile(r"[A-Za-z]{2}")
_SIGNED = re.compile(r"(?:ACTION|Action)S? [A-Z@]|[A-Z]{2,3} (?:ACTION|Action)\.")
_INITIALLED = re.compile(r"(?P<who>[A-Z]{2,3}) (?=[a-z])")  # "AW agenda item for May"
_NOBODY = Owned(None, 0, 0)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A marked action within a text: the span of its task, and what its label says.

    Where ``start == stop`` the label names an owner alone, and the task is the sentence before
    ``at``.
    """

    at: int  # where the label begins
    start: int
    stop: int
    owner: str | None = None
    due: str | None = None
    state: ActionState | None = None  # printed behind the owner: "CL (carried forward)"


def is_nothing(text: str) -> bool:
    """Whether words in the place of an action say that there is none."""
    return bool(_NOTHING.fullmatch(text.strip(" .:;()[]"))) or not _CONTENT.search(text)


def is_label(text: str) -> bool:
    """Whether words are a label and no more: "ACTION", "Action by:"."""
    return bool(re.fullmatch(rf"[\[(]?{_WORD}[\])]?\W*", text.strip()))


def begins_list(text: str, mark: Labelled) -> bool:
    """Whether a mark is followed by the first of several: "ACTIONS: (i) Clerk to write"."""
    return bool(_FIRST.search(text, mark.at, mark.start))


def says_none(text: str, roll: Roll) -> bool:
    """Whether a line is a mark that says that there is no action: "Action: none"."""
    mark = _mark(text, 0, roll)
    return mark is not None and mark.owner is None and is_nothing(text[mark.start :])


def labelled(text: str, roll: Roll) -> list[Labelled]:
    """The marked actions of a text, in order; a mark that says "none" gives nothing."""
    found = list(_bracketed(text, roll))
    found += [Labelled(at, end, end, who) for at, end, who in arrows(text, roll)]
    found += [Labelled(start, start, stop) for start, stop in sent(text, roll)]
    for end in _signed_ends(text):
        for at, who in signature(text[:end], roll):
            if not is_nothing(who) and not any(f.stop > at for f in found):
                found.append(Labelled(at, end, end, who))
    taken = [(f.at, f.stop) for f in found]
    places = [0, *(m.end() for m in _PLACE.finditer(text))]
    marks = [mark for place in dict.fromkeys(places) if (mark := _mark(text, place, roll))]
    marks = [m for m in marks if not any(at <= m.at < stop + 1 for at, stop in taken)]
    for index, mark in enumerate(marks):
        stop = marks[index + 1].at if index + 1 < len(marks) else len(text)
        anew = _ANEW.search(text, mark.start, stop)  # another arrow, of nobody known
        stop = anew.start() + 1 if anew else stop
        stop = min([stop, *(at for at, _ in taken if at > mark.start)])
        found.append(_closed(text, mark, stop, roll))
    return sorted((f for f in found if not _empty(text, f, roll)), key=lambda f: f.at)


def _signed_ends(text: str) -> list[int]:
    """Where a signature may end: at the end of a text, and of a sentence "… – Action JS."."""
    ends = [end for start, end in sentence_spans(text) if _SIGNED.search(text, start, end)]
    return list(dict.fromkeys([*ends, len(text)]))


def _empty(text: str, found: Labelled, roll: Roll) -> bool:
    """Whether a mark says that there is none, or only repeats its label."""
    task, owner = text[found.start : found.stop], found.owner or ""
    label = _NOT_OWNERS.fullmatch(owner) and not roll.knows(owner)  # AP may be Asha Pole
    return (found.owner is None and is_nothing(task)) or bool(label)


def _mark(text: str, place: int, roll: Roll) -> Labelled | None:
    """The label that begins at a place, or None."""
    if place and _NUMBER_ALONE.match(text, place) and text[:place].rstrip()[-1:] not in _STOPS:
        return None
    found = _START.match(text, place)
    if found:
        who = (found.group("who") or "").strip(" ,-")
        if not who or agents.are_agents(who, roll, sure=True) or agents.is_unassigned(who):
            quiet = found.group("mark") == "." and not found.group("label")[:2].isupper()
            if not quiet:
                owner = who if who and not agents.is_unassigned(who) else None
                return Labelled(place, found.end(), len(text), owner)
        task = found.start("who")
        named = re.match(r"(?P<who>.{2,60}?)\s+to\s+", text[task:])
        if who and named and agents.are_agents(named.group("who"), roll):
            return Labelled(place, task, len(text))
    loud = _LOUD.match(text, place)
    if loud and loud.group().strip() in {"AI", "AP"} and not _sends(text[loud.end() :], roll):
        loud = None  # "AI use in schools"
    marked = loud and (
        loud.group()[0] in "[("
        or loud.group()[:2].isupper()
        or _sends(text[loud.end() :], roll)  # "Action JS to ring the plumber"
    )
    if loud and marked and _begins_task(text[loud.end() :], roll):
        return Labelled(place, loud.end(), len(text))
    weak = _WEAK.match(text, place)
    if weak and _begins_task(text[weak.end() :], roll):
        return Labelled(place, weak.end(), len(text))
    return _signed(text, place, roll)


def _signed(text: str, place: int, roll: Roll) -> Labelled | None:
    """An arrow or a box before a task: "→ JS to ring", "[ ] Clerk: buy stamps"."""
    arrow = _ARROW.match(text, place)
    if arrow:
        words = text[arrow.end() :]
        who = words.strip(" .")
        owner = who if roll.knows(who) else (leading(words, roll, listed=True) or _NOBODY).owner
        sure = owner is not None and (place == 0 or roll.knows(owner))
        if place and owner == who and not is_to_do(text[:place]):
            return None  # "Chair handed over AB → CD"
        if sure:
            return Labelled(place, arrow.end(), len(text))
        does = who_does(words, roll)
        start = arrow.end() + len(does or "")
        return Labelled(place, start, len(text), does) if does else None
    box = _BOX.match(text, place) if place == 0 or _BY_TICKS.match(text) else None
    if box:
        words = text[box.end() :]
        owned = (leading(words, roll, listed=True) or _NOBODY).owner
        if owned or (begins_task(words) and place == 0):
            return Labelled(place, place, len(text))
    return None


def _begins_task(text: str, roll: Roll) -> bool:
    return begins_task(text) or _begins_owned(text, roll)


def _sends(text: str, roll: Roll) -> bool:
    """Whether words begin with somebody known and "to": "JS to ring", "Clerk to write"."""
    found = leading(text, roll, listed=True)
    who = found.owner if found else None
    stem = (found.stem or "") if found else ""
    sent = bool(who) and (stem.endswith(" to") or stem == who)
    return sent and agents.are_known(who or "", roll)


def _begins_owned(text: str, roll: Roll) -> bool:
    """Whether words after a label without a colon name an owner: "ACTION Clerk to write"."""
    bracketed = re.match(r"[\[(](?P<who>[^\[\]()]{2,40})[\])]\s*(?=\S)", text)
    if bracketed and agents.are_agents(bracketed.group("who"), roll, sure=True):
        return True
    if leading(text, roll, listed=True):
        return True
    found = re.match(
        r"[\[(]?(?P<who>[^:;.!?\[\]]{2,60}?)[\])]?(?:\s+to\s+|\s*[:–—]\s*|\s-\s|\.?$)", text
    )
    if not found or not agents.are_agents(found.group("who"), roll, sure=True):
        return False
    after = text[found.end() :]
    sent = roll.knows(found.group("who")) and agents.is_initials(found.group("who"))
    return not after or sent or is_infinitive(after) or not found.group().rstrip().endswith("to")


def _closed(text: str, mark: Labelled, stop: int, roll: Roll) -> Labelled:
    """A label with the end of its task; an owner alone is told from a task."""
    task = text[mark.start : stop].rstrip()
    owner, led = mark.owner, _INITIALLED.match(task)
    who, when, state = owner_and_state(task, roll)
    if who:
        return Labelled(mark.at, mark.start, mark.start, who, when, state)
    acts = begins_task(task) or leading(task, roll, listed=True)
    if led and owner is None and roll.knows(led.group("who")) and not acts:
        at = mark.start + led.end()
        return Labelled(mark.at, at, mark.start + len(task), led.group("who"))
    if not task and owner:
        return Labelled(mark.at, mark.start, mark.start, owner)
    if owner and deadlines.is_due(task):
        return Labelled(mark.at, mark.start, mark.start, owner, task.strip(" ."))
    return Labelled(mark.at, mark.start, mark.start + len(task), owner)


def _bracketed(text: str, roll: Roll) -> Iterator[Labelled]:
    """Marks in brackets: "(Action: KP)", "[Action: KP to write to the school]"."""
    for found in _BRACKET.finditer(text):
        words = found.group("words").strip()
        who, when = owner_and_date(words, roll)
        if who is None and agents.are_agents(words, roll, sure=True):
            who = words
        if who:
            yield Labelled(found.start(), found.end(), found.end(), who, when)
        elif not is_nothing(words) and (
            found.start() == 0 or _begins_owned(words, roll) or ":" in found.group()[:12]
        ):
            start = found.start("words")
            yield Labelled(found.start(), start, start + len(words))
