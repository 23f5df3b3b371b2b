"""Whether a sentence of minutes decides something, by the way in which such sentences are made.

Five ways, the surest first: a marker in capitals ("RESOLVED that"); a sentence that opens with its
verb ("Agreed to…"); an impersonal one ("It was agreed that…"); the body as its subject ("The Board
approved…"); the passive ("The accounts were approved"). What is told of others, of other times, or
of what may be is sifted out by ``context``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from indexer.minutes import context
from indexer.minutes import decisions_forms as forms
from indexer.minutes.bodies import NOUN, Bodies
from indexer.minutes.routine import MINUTES
from indexer.minutes.voting import without_movers


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence that decides: where its verb begins, and how sure that is."""

    start: int
    end: int
    confidence: float
    marked: bool = False  # a marker in capitals or a label: never hearsay
    passive: bool = False


def decides(text: str, bodies: Bodies, *, discussed: bool = False) -> Hit | None:
    """The decision that a sentence makes, or None.

    Args:
        text: one sentence.
        bodies: whose minutes it stands in.
        discussed: it is a point of a list of what members discussed: noting is then none.
    """
    hit = _marked(text) or _opening(text) or _told(text, bodies)
    if hit is None or forms.FEELING.search(text) or forms.RECITAL.search(text):
        return None
    if _is_view(text, hit) or forms.REASONS.match(text):
        return None
    if discussed and not hit.marked and forms.SOFT.match(text, hit.start):
        return None
    return hit


def _is_view(text: str, hit: Hit) -> bool:
    """Whether somebody is agreed with, and nothing decided: "Members agreed with Cllr Ash"."""
    if hit.passive:
        return False  # "The plan was agreed with the tenant"
    agreed = text[hit.start : hit.end].casefold().endswith(("agreed", "agree", "agrees"))
    return agreed and forms.VIEW.match(text, hit.end) is not None


def label_end(text: str) -> int:
    """Where the words after a label such as "Decision:" begin; 0 where there is none."""
    label = forms.LABELLED.match(text)
    return label.end() if label else 0


def _marked(text: str) -> Hit | None:
    """A marker in capitals, or a label: "RESOLVED", "Decision: …"."""
    letters = [c for c in text if c.isalpha()]
    if sum(c.isupper() for c in letters) < len(letters) * 0.8 or len(letters) < 60:
        for found in forms.CAPITALS.finditer(text):
            if not context.unreal(text, found.start()) and not context.in_brackets(
                text, found.start()
            ):
                return Hit(found.start(), found.end(), 1.0, marked=True)
    label = forms.LABELLED.match(text)
    return Hit(label.start("verb"), label.end("verb"), 1.0, marked=True) if label else None


def _opening(text: str) -> Hit | None:
    """A sentence that opens with its verb, or that says "X wins"."""
    if forms.BY_MOVER.search(text):
        return None
    for pattern in (forms.OPENS, forms.ORDERED, forms.WINS, forms.DATES, forms.THAT_BE):
        found = pattern.match(text)
        if found:
            return Hit(found.start("verb"), found.end("verb"), 1.0)
    return None


def _told(text: str, bodies: Bodies) -> Hit | None:
    """An impersonal sentence, one of the body, or a passive one."""
    return (
        _impersonal(text)
        or _of_body(text, bodies)
        or _joined(text, bodies)
        or _passive(text, bodies)
        or _relative(text)
        or _agreement(text)
    )


def _impersonal(text: str) -> Hit | None:
    for found in forms.IMPERSONAL.finditer(text):
        noted = found.group("verb") in {"noted", "concluded", "confirmed"}
        if _stands(text, found.start(), found.end("verb")):
            return Hit(found.start(), found.end("verb"), 0.7 if noted else 1.0)
    return None


def _of_body(text: str, bodies: Bodies) -> Hit | None:
    for found in forms.BODY.finditer(text):
        noun = found.group("noun")
        if noun and not bodies.owns(text, found.start("noun"), noun):
            continue
        if _stands(text, found.start(), found.end("verb")):
            return Hit(found.start("verb"), found.end("verb"), 0.9)
    return None


def _joined(text: str, bodies: Bodies) -> Hit | None:
    """A second verb of the body, or of nobody named: "…, but agreed to get a licence"."""
    subject = forms.STARTS_WITH_BODY.match(text)
    noun = subject.group("noun") if subject else None
    own = subject is not None and (noun is None or bodies.owns(text, subject.start("noun"), noun))
    for found in forms.AND.finditer(text):
        verb = found.group("verb")
        if not own and (forms.PERSON.match(text) or not re.match(r"agreed|resolved|decided", verb)):
            continue
        if not own and not re.match(r"\s+(?:that|to|not to|on)\b", text[found.end() :]):
            continue
        if subject and _HAD_BEEN.search(text, subject.start(), found.start()):
            continue
        if _stands(text, found.start("verb"), found.end("verb")):
            return Hit(found.start("verb"), found.end("verb"), 0.8)
    return None


_HAD_BEEN = re.compile(r"\bhad (?:already )?been\b")  # "… had been successful and awarded"


def _passive(text: str, bodies: Bodies) -> Hit | None:
    signed = forms.CONFIRMED.finditer(text) if MINUTES.search(text) else ()
    for found in (*forms.PASSIVE.finditer(text), *forms.RECEIVED.finditer(text), *signed):
        start, end = found.start(), found.end("verb")
        if found.group().startswith("be ") or context.unreal(text, start):
            continue
        if _is_habit(text, found) or _is_elsewhere(text, found):
            continue
        if not _stands(text, start, end) or _in_clause(text, start):
            continue
        if _by_another(text[end:], bodies):
            continue
        sure = 0.6 if found.group("verb") in {"noted", "received", "supported"} else 0.8
        return Hit(start, end, sure, passive=True)
    return None


def _is_habit(text: str, found: re.Match[str]) -> bool:
    """Whether a passive in the present tells what is usual: "policies are approved yearly"."""
    if found.group()[:2] not in {"is", "ar"}:
        return False
    usual = forms.HABIT.match(text, found.end("verb")) is None
    return usual or found.group("verb") == "noted"


def _is_elsewhere(text: str, found: re.Match[str]) -> bool:
    """Whether somebody was appointed to what is no post of this body, or that by others, then."""
    end = found.end("verb")
    if found.group("verb").endswith(("elected", "appointed")) and not forms.POST.match(text, end):
        return True
    agent = forms.AGENT.match(text, end)
    return agent is not None and context.begins_earlier(text[agent.end() :])


def _relative(text: str) -> Hit | None:
    """What was presented and, in a clause on it, approved."""
    found = forms.WHICH_WAS.search(text)
    if found is None:
        return None
    start, end = found.start("verb"), found.end("verb")
    told = context.reported(text, found.start()) or context.earlier(text, start, end)
    if told or context.in_brackets(text, start):
        return None
    return Hit(start, end, 0.8, passive=True)


def _agreement(text: str) -> Hit | None:
    for pattern in (
        forms.CARRIED,
        forms.BY_ALL,
        forms.FOR_ASSURANCE,
        forms.CONSENSUS,
        forms.NO_OBJECTION,
        forms.AFTER_TOPIC,
        forms.AFTER_DASH,
        forms.ALL_AGREE,
        forms.HAS_BEEN,
        forms.MET_WITH,
        forms.TITLE_THEN,
        forms.GIVEN_APPROVAL,
        forms.DECIDED_ON,
        forms.TAKES_POST,
        forms.WE_WILL,
        forms.ARROW,
        forms.INFORMAL,
    ):
        found = pattern.search(text)
        name = (found.lastgroup if found else None) or "verb"
        if found and _stands(text, found.start(name), found.end(name)):
            return Hit(found.start(name), found.end(name), 0.6)
    return _brief(text)


def _brief(text: str) -> Hit | None:
    """A clipped sentence without a finite verb: "Policy read through and approved."."""
    found = forms.BRIEF.match(text)
    if found is None or forms.FINITE.search(found.group("what")):
        return None
    words = found.group("what").split()
    if words[-1] == "as":
        return None  # "Frames bought as agreed"
    person = len(words) < 3 and all(word[:1].isupper() for word in words)
    if (
        not words[-1][:1].islower()
        and (person or len(words) < 2)
        and not forms.THINGS.match(words[-1])
    ):
        return None
    if len(words) == 1 and not forms.THINGS.match(words[0]):
        return None
    return Hit(found.start("verb"), found.end("verb"), 0.6)


def _stands(text: str, start: int, end: int) -> bool:
    """Whether the verb stands in a clause of its own, told as what this meeting did."""
    return not (
        context.hangs(text, start)
        or context.reported(text, start)
        or context.earlier(text, start, end)
        or context.unreal(text, start)
        or context.in_brackets(text, start)
    )


def _in_clause(text: str, start: int) -> bool:
    """Whether a passive verb belongs to a clause on a noun: "the grant which was approved"."""
    clause = re.split(r"[,;:.]\s|\s[-–—]\s", text[:start])[-1]
    return bool(
        re.search(
            r"\b(?:which|who|that|if|when|once|until|whether|where|as|after|before|since|because|"
            r"although|while|had|what|how)\b",
            clause,
        )
    )


def _by_another(after: str, bodies: Bodies) -> bool:
    """Whether a passive names an agent that is not this body."""
    agent = forms.BY_OTHERS.match(without_movers(after))
    if agent is None:
        return False
    noun = re.search(NOUN, agent.group("who"))
    return noun is None or not bodies.owns(agent.group("who"), noun.start(), noun.group())
