"""Instructions of the meeting: who was asked, or is resolved, to do what.

"The Clerk was asked to write" and "RESOLVED that the Clerk write" are instructions and minuted.
What the body itself resolves to do is a decision; what members are asked is a request.
"""

from __future__ import annotations

import re
from dataclasses import replace

from indexer.minutes.action_clauses import led
from indexer.minutes.action_doers import is_doer, is_outsider, without_article
from indexer.minutes.action_orders import DECIDES, is_of_body
from indexer.minutes.action_owner_behind import finding
from indexer.minutes.action_proposals import unsure
from indexer.minutes.action_standing import is_denied, is_lost, is_ours, is_own
from indexer.minutes.elections import unopposed
from indexer.minutes.findings import Finding, Where, of_task
from indexer.minutes.owners import WORDS
from indexer.minutes.routine import agrees_minutes
from indexer.minutes.tasks import (
    AT_THE_MEETING,
    VERBS,
    first_word,
    goes_on,
    is_done_to,
    is_infinitive,
    serves,
)
from indexer.records import Role

_BODY = (
    r"(?:the )?(?:\w+ )?(?:board|committee|council|cabinet|panel|forum|governors|trustees|"
    r"directors|"
    r"members|meeting|group|councillors|governing body|senate|chair(?:man)?|it was|authority)"
)
_TO = re.compile(
    rf"(?:^|(?<=\s[–—:/-] )|(?<=[:;.] )|(?<=, so ))(?:in the meantime,? "
    rf")?(?![/ ])(?P<who>(?:(?!\s[–—-]\s|, so ){WORDS}){{1,70}}?)\s+"
    r"(?:(?:is |are )?to|(?P<told>(?:was|were) to)(?! have\b))\s+(?=[A-Za-z])"
)
_SENT = re.compile(r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)? to [a-z]")
_ASKED = re.compile(
    r"(?:^|\bthat |\band |[;,:] |\. )(?P<who>(?:the )?[^:;,.!?]{1,60}?)\s+"
    r"(?:was|were|be|is|are|to be|has been|have been)\s+(?:also |then |therefore |again )?"
    r"(?:(?:asked|requested|instructed|tasked|directed|charged|mandated|actioned)\s+(?:to|with)\s+"
    r"(?=[a-z])|invited\s+to\s+"
    r"(?=(?:report|return|bring|come) (?:back|to (?:the|a|this)|a|an|the)\b|"
    r"(?:prepare|circulate|draft|provide|produce)\b))",
    re.IGNORECASE,
)
_ASKS = re.compile(
    rf"\b(?P<asker>{_BODY})\s+(?:also |then |therefore |further |unanimously )?(?:agreed to (?:ask|"
    r"instruct|request)|resolved to (?:ask|instruct|request)|asked|requested|instructed|tasked|"
    r"directed)\s+(?P<who>(?:that )?(?:the )?[^:;,.!?]{1,60}?)\s+to\s+(?=[a-z])",
    re.IGNORECASE,
)
_RESOLVED_TO = re.compile(
    r"\b(?:resolved|agreed|decided)(?: unanimously)?:? to (?:instruct|ask|request|task|direct) "
    r"(?P<who>(?:the )?[^:;,.!?]{1,60}?) to (?=[a-z])",
    re.IGNORECASE,
)
_ORDERS = re.compile(  # a line of what the board decided: "instructed the Clerk to report"
    r"^(?:instruct|direct|task|request|ask)(?:s|ed)\s+(?P<who>(?:the )?[^:;,.!?]{1,60}?)\s+to\s+"
    r"(?=[a-z])",
    re.IGNORECASE,
)
_REMITS = re.compile(  # "to remit to the Head of Roads to report", "remitted it to the Clerk to …"
    r"(?:\b(?:resolved|agreed|decided)\b[^.;]{0,60}\bto remit|\bremit(?:s|ted))"
    r" (?:(?:it|this|them|the [\w ]{1,30}) )?to "
    r"(?P<who>(?:the )?[^:;,.!?]{1,60}?) to (?=[a-z])",
    re.IGNORECASE,
)
_AGREED = re.compile(
    r"\b(?:resolved|agreed|decided|RESOLVED|AGREED)(?: unanimously)?:?\s*(?:,\s*)?(?:that\s+)?"
    r"(?P<who>(?:the )?[^:;,.!?]{1,70}?)\s+(?P<modal>should|would|will|shall|to|must|is to|"
    r"are to)\s+"
    r"(?=[a-z])",
    re.IGNORECASE,
)
_TOLD_STEM = re.compile(  # a stem that tells, and is no title over its points
    r"^(?!.*\bas follows$).*\b(?:was|were|is|are|be|been|had|has|have|will|would|that|to|which|"
    r"following|asked|noted|"
    r"discussed|considered|raised|reported|heard|received|suggested|including|include[ds]?|"
    r"recommend(?:ed|s|ations?)|propos(?:ed|es|als?)|agenda|"
    r"(?:the )?(?:board|committee|council|cabinet|panel|members|governors|trustees|group))\b",
    re.IGNORECASE,
)
_VERB = "|".join(sorted(VERBS, key=len, reverse=True))
_BARE_VERB = re.compile(
    r"\b(?i:resolved|agreed|decided|requested|instructed|asked|directed|"
    r"ordered)(?: unanimously)?[:,]?\s+[Tt]hat\s+(?P<who>(?:the )?[^:;,!?]{1,60}?)\s+"
    rf"(?P<verb>{_VERB})\b"
)
_REQUESTS = re.compile(  # "agreed to request that the Head of Roads report in May"
    r"(?:^|\b(?:resolved|agreed|decided)\b[^.;]{0,80}?)\bto (?:request|ask|instruct|direct) that "
    rf"(?P<who>(?:the )?[^:;,!?]{{1,60}}?)\s+(?P<verb>{_VERB})\b",
    re.IGNORECASE,
)
_ALSO = re.compile(  # "RESOLVED that it be let; and that the Clerk inform the others"
    r"(?:; |;? and |, )(?:\([a-z]{1,3}\) (?:that )?|that )"
    rf"(?P<clause>(?P<who>(?:the )?[^:;,.!?]{{1,60}}?)\s+(?P<verb>{_VERB})\b"
    r"[^;]*)"
)
_AND = re.compile(  # "RESOLVED that it be deferred and the Secretary bring it back"
    r" and (?:that )?"
    rf"(?P<clause>(?P<who>(?:the )?(?-i:[A-Z])[^:;,.!?]{{1,50}}?) "
    rf"(?:(?:would|will) )?(?P<verb>{_VERB})\b[^;.]*)",
    re.IGNORECASE,
)
_BY_AGREEMENT = (_RESOLVED_TO, _REMITS, _AGREED, _BARE_VERB)
_DONE_BY = re.compile(
    r"\b(?:resolved|agreed|decided)\b.{0,160}\bbe (?!signed\b)\w+(?:ed|en|ne|t) by (?P<who>(?:the "
    r")?[A-Z][\w ’'-]{1,40})"
    r"(?=[.,;]|$| (?:before|by|within|in|at)\b)",
    re.IGNORECASE,
)
_APPROVES = re.compile(r"\b(?:approv|adopt|accept|agree)(?:e?s|e?d)\b", re.IGNORECASE)
_SIGNS = re.compile(  # what was just approved: a form that goes with it
    r"sign (?:it|them|both|the (?:\w+ ){0,3}"
    r"(?:accounts?|minutes|statements?|return|letter|report))\b"
)
_ASIDE = re.compile(r"\([^()]*\)")
_IF = re.compile(  # it may never come to it: "JS to ring if none has come by May"
    r"\b(?:if|unless|should (?:he|she|they|it|the)|in the event)\b"
)
_FIRST_PART = re.compile(r",? and\b,? |; |, (?!if\b|unless\b)")
_ASKS_IF = re.compile(  # "ask the county if it may be moved" is no condition
    r"\b(?:ask|see|check|find out|establish|enquire|inquire|confirm|clarify|determine|ascertain|"
    r"know|investigate|advise|consider|look|test|say|tell)\b[^;]{0,80}\bif\b"
)
_NEAR = 400  # characters after "agreed" in which its second half ends


def instructed(where: Where, sentence: str, resolves: str) -> Finding | None:
    """An instruction of the meeting, or None; ``resolves`` are the words of its stem."""
    asks = sentence.endswith("?")
    if agrees_minutes(sentence) or (asks and not _SENT.match(sentence)):
        return None  # "Al to ask whether it can be moved?" is a task
    discussed = where.paragraph.role is Role.DISCUSSION
    whole = resolves + sentence
    for form in (_ASKED, _ASKS, _RESOLVED_TO, _ORDERS, _REMITS, _AGREED, _BARE_VERB):
        for found in form.finditer(sentence if form is _ORDERS else whole):
            told = form in _BY_AGREEMENT and is_denied(whole, found.start())
            told = told or is_lost(whole, found.start(), found.end())
            told = told or (form is _ORDERS and not (resolves or is_of_body(where)))
            if not told and (not discussed or form is _ASKED):
                task = _task(where, sentence, whole, found, bare=form is _BARE_VERB)
                if task:
                    own = form is not _RESOLVED_TO or is_own(whole, found.start())
                    return task if own else unsure(task)
    ordered = None if discussed else _ordered_too(where, sentence, whole)
    if ordered:
        return ordered
    by = _DONE_BY.search(sentence)
    if by and is_doer(where, by.group("who")):
        return finding(where, sentence, by.group("who"))
    return None if discussed or _fills_post(where) else _sent(where, sentence)


def _ordered_too(where: Where, sentence: str, whole: str) -> Finding | None:
    """What a resolution also orders, or asks by "to request that"; None where it does neither."""
    for found in _ALSO.finditer(sentence):
        if DECIDES.search(whole[: whole.index(found.group())]):
            task = _task(where, found.group("clause"), sentence, found, bare=True)
            if task:
                return task
    said = DECIDES.search(whole)
    also = _AND.search(whole, said.end(), said.end() + _NEAR) if said else None
    if said and also and is_ours(whole, said.start()) and not is_denied(whole, said.start()):
        task = _task(where, also.group("clause"), whole, also, bare=True)
        if task:
            return task
    asks = _REQUESTS.search(whole)
    if asks and (DECIDES.match(asks.group()) or where.paragraph.role is Role.DECISION):
        return _task(where, sentence, whole, asks, bare=True)
    return None


def _sent(where: Where, sentence: str) -> Finding | None:
    """A clause that sends somebody: "JS to ring the garage"."""
    stem = where.paragraph.stem
    told = stem and _TOLD_STEM.search(stem.rstrip(" :"))
    for found in _TO.finditer(sentence):
        if told and not where.roll.knows(found.group("who")):
            continue  # "Constitution" is a title over its points, "It was noted" is none
        apart = sentence[: found.start()].rstrip()[-1:] in {";", ".", "/"}  # a clause of its own
        clause = sentence[found.start() :].strip() if apart else sentence
        task = _task(where, clause, sentence, found, bare=False)
        doer = (
            None if task else led(clause, found.group("who"), sentence[found.end() :], where.roll)
        )
        task = finding(where, clause, doer) if doer else task
        if task and found["told"]:
            task = unsure(task)  # what "was to" be done may be told of an earlier time
        if task:
            if not _begins(clause, task):
                return task
            led_by = of_task(where, clause, owner=task.owner)
            return replace(led_by, kind=task.kind, confidence=task.confidence)
    return None


def _fills_post(where: Where) -> bool:
    """Whether a line says who stays in a post: "No other nominations. JS to continue"."""
    titles = (where.part.item_title or where.part.title, *where.paragraph.heading)
    return unopposed(where.paragraph.text, titles)


def _begins(sentence: str, found: Finding) -> bool:
    """Whether the owner leads the sentence: what it says from the verb on is the task."""
    return bool(found.owner) and without_article(sentence).startswith(found.owner or "")


def _task(
    where: Where, sentence: str, whole: str, found: re.Match[str], *, bare: bool
) -> Finding | None:
    who = without_article(found.group("who"))
    rest = whole[found.start("verb") :] if bare else whole[found.end() :]
    deed = is_doer(where, who) and _is_deed(rest, bare=bare)
    if not deed or (_SIGNS.match(rest) and _APPROVES.search(where.paragraph.text)):
        return None
    task = finding(where, sentence, who)
    if is_outsider(who):
        return unsure(task)  # asked of another organisation
    first = _FIRST_PART.split(_ASIDE.sub("", rest))[0]
    return unsure(task) if _IF.search(first) and not _ASKS_IF.search(first) else task


def _is_deed(rest: str, *, bare: bool) -> bool:
    word = first_word(rest)
    if word in AT_THE_MEETING or word == "not" or is_done_to(rest) or serves(rest) or goes_on(rest):
        return False
    return word in VERBS if bare else is_infinitive(rest)
