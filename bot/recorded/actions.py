"""Actions from the register, or from the minutes where none is kept: whose, of what, by when."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.coverage import spoken
from bot.library import Shelved
from bot.questions.details import Detail
from bot.questions.owners import asker
from bot.questions.phrases import plain
from bot.questions.spans import lies_in
from bot.recorded.asked import LONGEST, Asked, Told
from bot.recorded.in_context import in_context
from bot.recorded.matching import AS_GOOD, Topic, Words, holds, narrowed, worded_in
from bot.recorded.owned import any_sure, owned
from bot.recorded.port import KnownAction
from bot.recorded.states import Stand, changed, closed_since, is_marked_overdue, stands
from bot.recorded.stems import items_of, said_before, signed_below
from bot.wording.quoting import Quoted
from indexer.words import words

_SHORT = 8  # words of an action that may leave out what it is about
_OF_DAYS = "end start beginning middle week month before"  # of a deadline, and of no matter
_ASKING = "meant supposed lined back going away"  # "who is meant to bring it back", and no matter
_SENT = "gone round out off"  # "have the slides gone round"
_ANY_DOING = "establish arrange organise set create produce resolve address handle deal look sort"
_DOING = r"(?:do|report|bring|chase|finish|deliver|prepare)\b"
_MINE = re.compile(  # "do I have to pay" asks for a rule, and for nobody's actions
    r"\bmy (?:\w+ )?(?:actions?|tasks?|to-?dos?|jobs?)\b|"
    r"\b(?:actions?|tasks?|jobs?|outstanding|overdue|due|owed)\b.{0,24}\b(?:on|for|from|with) me\b|"
    r"\bwhat (?:else )?(?:do|have|must|should|am) i (?:\w+ )?(?:got\b|to do\b|to\W*$)|"
    r"\b(?:what|which|how many|any\w*)\b[^?]{0,40}\bdo i (?:still )?(?:have|owe)\b"
    rf"(?! to (?!{_DOING}))|^\W*do i (?:still )?(?:have|owe)\b(?! to (?!{_DOING}))",
    re.IGNORECASE,
)
_REPORTS_BACK = re.compile(r"\b(?:report|come)(?:s|ing)? back\b", re.IGNORECASE)
_REPORTING = re.compile(r"\b(?:report|bring|return|present|update|come back)\b", re.IGNORECASE)
_LOG = re.compile(r"\bactions? (?:log|tracker)\b", re.IGNORECASE)
WHO_ASKS = "I cannot tell who asks: give a name or a post, as in “actions for the clerk”."
_ANY_OFFICER = frozenset(words("officer"))


def actions(asked: Asked, known: Sequence[KnownAction]) -> Told | None:
    """What the actions say; None where none is meant, or the question is of none."""
    if _MINE.search(asked.query.standalone):
        asked = _of_asker(asked, known)
        if not asked.request.owner:
            return Told((), unanswered=WHO_ASKS)
    request = asked.request
    parts = asked.library.parts
    seen = [one for one in known if one.listed.action.part_key in parts]
    chosen = _due_then(asked, seen) if request.due_then else _of_meetings(asked, seen)
    if not chosen and request.detail is Detail.OWNER:  # "who is bringing it in June?": due then
        chosen = _due_then(asked, seen) or _printing_it(asked, seen)
    mine = owned(asked, chosen, seen)
    if mine is None:
        return None
    chosen = mine
    asking = _asking(asked)
    topic = asked.topic(without=asking)
    if request.state:
        return _as_logged(asked, chosen)
    if topic:
        chosen = _on_topic(asked, topic, chosen) or _by_matter_alone(asked, asking, chosen)
        if not chosen:
            return None
    elif not (request.owner or request.outstanding or asked.query.periods or request.whole):
        return None
    later = stands(asked, seen)
    chosen = _in_state(asked, chosen, later)
    if not chosen:
        return Told((), unanswered=_none(asked)) if request.owner or not topic else None
    known_lines = frozenset(one.listed.action.paragraph_id for one in seen)
    return _told(asked, chosen, topic, later, known_lines)


def _asking(asked: Asked) -> str:
    """The words that ask for actions of whom, by when and in what list, and name no matter."""
    log = "log tracker" if _LOG.search(asked.query.standalone) else ""
    of_days = _OF_DAYS if asked.request.due_then else ""
    return f"{asked.request.owner} {_ASKING} {of_days} {log}"


def _of_asker(asked: Asked, known: Sequence[KnownAction]) -> Asked:
    """The question as of whoever asks it, where papers know the name or the post that is given."""
    name = asker(plain(asked.query.standalone))
    named = replace(asked, request=replace(asked.request, owner=name))
    seen = [one for one in known if one.listed.action.part_key in asked.library.parts]
    known_so = name and owned(named, seen, seen) is not None
    return named if known_so else replace(asked, request=replace(asked.request, owner=""))


def _by_matter_alone(asked: Asked, asking: str, chosen: Sequence[KnownAction]) -> list[KnownAction]:
    """Those of the matter, by whatever verb: "who is setting it up" where they "arrange" it."""
    if asked.request.detail is not Detail.OWNER:
        return []
    topic = asked.topic(without=f"{asking} {_ANY_DOING}")
    return _on_topic(asked, topic, chosen) if topic else []


def _as_logged(asked: Asked, chosen: Sequence[KnownAction]) -> Told | None:
    """The row of a log with its state; minutes say what was to be done, and not if it was."""
    topic = asked.topic(without=_SENT)
    fits = _on_topic(asked, topic, chosen) if topic else []
    actions_of = ((one.listed.action.part_key, one.listed.action.paragraph_id) for one in fits)
    placed = (asked.place(*of) for of in actions_of)
    matters = [term for term in topic.terms if not term.light]
    rows = [
        place
        for place in placed
        if place is not None
        and place.paragraph.cells
        and all(holds(term, worded_in(place.paragraph.text)) for term in matters)
    ]
    if not rows:
        return None
    newest = max(rows, key=lambda one: (one.paper.date.value or "", one.paragraph.id))
    return Told((Quoted(newest, newest.paragraph.text),))


def _in_state(
    asked: Asked, chosen: list[KnownAction], later: Mapping[str, Stand]
) -> list[KnownAction]:
    """Those to be reported on, outstanding, overdue or done, whichever is asked for."""
    request, today = asked.request, asked.today.isoformat()
    if _REPORTS_BACK.search(asked.query.standalone):
        chosen = [one for one in chosen if _REPORTING.search(one.listed.action.text)] or chosen
    if not (request.outstanding or request.overdue or request.done):
        return chosen
    closed = {
        one.listed.id
        for one in chosen
        if (stand.closed if (stand := later.get(one.listed.id)) else not one.outstanding)
    }
    if request.outstanding or request.overdue:
        chosen = [one for one in chosen if one.listed.id not in closed]
    if request.overdue:
        chosen = [
            one for one in chosen if (one.due or today) < today or is_marked_overdue(asked, one)
        ]
    if request.done:
        chosen = [one for one in chosen if one.listed.id in closed]
    return chosen


def _of_meetings(asked: Asked, seen: Sequence[KnownAction]) -> list[KnownAction]:
    """Those of the meetings that are meant."""
    return [one for one in seen if asked.meant(asked.library.paper_of(one.listed.action.part_key))]


def _due_then(asked: Asked, seen: Sequence[KnownAction]) -> list[KnownAction]:
    """Those to be done, or done, by a day in the time named, of any meeting, soonest first."""
    of_any = replace(asked, query=replace(asked.query, periods=()))
    due = [
        one
        for one in _of_meetings(of_any, seen)
        if (one.outstanding or asked.request.done)
        and one.due
        and lies_in(one.due, asked.query.periods)
    ]
    return sorted(due, key=lambda one: one.due or "")


def _printing_it(asked: Asked, seen: Sequence[KnownAction]) -> list[KnownAction]:
    """Those whose own words print the time that is named: "to the September meeting"."""
    times = [span.printed.casefold() for span in asked.query.periods]
    return [one for one in seen if any(at in one.listed.action.text.casefold() for at in times)]


def _none(asked: Asked) -> str:
    state = (
        "overdue "
        if asked.request.overdue
        else "outstanding "
        if asked.request.outstanding
        else "closed "
        if asked.request.done
        else ""
    )
    whose = f" for {asked.request.owner}" if asked.request.owner else ""
    if asked.request.due_then:
        sort = "closed action{} that was" if asked.request.done else "outstanding action{} that is"
        return f"I found no {sort.format(whose)} due then."
    return f"I found no {state}action{whose} in the minutes that I hold."


def _on_topic(asked: Asked, topic: Topic, chosen: Sequence[KnownAction]) -> list[KnownAction]:
    scored: list[tuple[float, KnownAction, Words]] = []
    for one in chosen:
        key = one.listed.action.part_key
        held = _words(asked, one)
        if key in asked.cosines:
            part = asked.library.parts[key]
            held = replace(held, item=asked.library.item_words(asked.snapshot, part))
        score = topic.score(held, asked.cosines.get(key, 0.0))
        if score:
            scored.append((score, one, held))
    if not scored:
        return []
    least = max(score for score, _, _ in scored) * AS_GOOD
    best = [(one, held) for score, one, held in scored if score >= least]
    if asked.request.detail is Detail.OWNER:  # who is to do this, and not what else the item asks
        most = max(topic.own(held) for _, held in best)
        best = [(one, held) for one, held in best if topic.own(held) >= most]
    return [best[place][0] for place in narrowed(topic, [held for _, held in best])]


def _words(asked: Asked, one: KnownAction) -> Words:
    action = one.listed.action
    part = asked.library.parts[action.part_key]
    owners = " ".join((*one.owners, one.owner_printed or ""))
    own = worded_in(f"{action.stem or ''} {action.text} {owners}")
    place = asked.place(action.part_key, action.paragraph_id) if _is_short(one) else None
    around = place.paragraph.text if place else ""
    near = worded_in(" ".join(filter(None, (part.title, part.item_title, around))))
    return Words(own, near)


def _told(
    asked: Asked,
    chosen: Sequence[KnownAction],
    topic: Topic,
    later: Mapping[str, Stand],
    known: frozenset[str],
) -> Told:
    placed = [
        (one, place)
        for one in chosen
        if (place := asked.place(one.listed.action.part_key, one.listed.action.paragraph_id))
    ]
    shown = placed[:LONGEST]
    several = len({place.paper.date.value for _, place in shown}) > 1
    quoted = []
    before = ("", "")
    for one, place in shown:
        when = spoken(place.paper.date.value)
        head = f"{when}: " if several and when and when != before[0] else ""
        row = asked.request.overdue and is_marked_overdue(asked, one)  # with the day and the mark
        said_whole = place.paragraph.text if row else _shown(one, place, topic)
        stem = said_before(one, said_whole)
        said = stem if stem != before[1] or head else ""
        before = (when, stem)
        since = changed(one)
        since = since if head else f"{since[:1].upper()}{since[1:]}"
        whole = signed_below(asked, one, place, known, f"{head}{since}")
        if whole:
            quoted += whole
            continue
        quoted.append(Quoted(place, said_whole, f"{head}{since}{said}"))
        quoted += items_of(asked, place, said_whole, [o.paragraph.id for _, o in shown])
    quoted = list({(line.place.paragraph.id, line.shown): line for line in quoted}.values())
    quoted += closed_since(shown, later)
    more = len(placed) - len(shown)
    closing = f"{more} more: `minutebook actions` lists all." if more else ""
    return Told(
        tuple(quoted), _opening(asked, shown), " ".join(filter(None, (_due(asked, shown), closing)))
    )


def _shown(one: KnownAction, place: Shelved, topic: Topic) -> str:
    """The whole paragraph where it is little more than the action: its owner is in it.

    Of a short action, what it is about stands before it: "The gate sticks. JB to look at it."
    """
    action = one.listed.action
    whole = place.paragraph.text
    if len(whole.split()) <= len(action.text.split()) + 6:
        return whole
    return in_context(topic, whole, action.text) if _is_short(one) else action.text


def _is_short(one: KnownAction) -> bool:
    """Whether it leaves what it is about to the sentence before: "JB to investigate"."""
    return len(one.listed.action.text.split()) <= _SHORT


def _opening(asked: Asked, shown: Sequence[tuple[KnownAction, Shelved]]) -> str:
    """Whose they are, where that is only suggested; how many, where they are many."""
    request = asked.request
    if not request.owner:
        return ""
    sure = any_sure(asked, [one for one, _ in shown])
    if not sure and shown and frozenset(words(request.owner)) != _ANY_OFFICER:
        return "Suggested from the papers, not confirmed by the clerk:"
    return ""


def _due(asked: Asked, shown: Sequence[tuple[KnownAction, Shelved]]) -> str:
    """The day that is due, where it is asked and the words leave it out."""
    if asked.request.detail is not Detail.DUE:
        return ""
    undated = [one for one, _ in shown if one.due is None and one.listed.action.due_printed is None]
    if len(undated) == len(shown):
        return "No date was minuted; the next meeting is the customary checkpoint."
    return ""
