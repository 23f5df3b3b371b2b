"""Whether a sentence of minutes decides something, by the way in which such sentences are made.

Some decide by their form alone: a marker in capitals ("RESOLVED that"), a label, a sentence that
opens with its verb ("Agreed to…"). In every other, each verb by which a meeting may decide is
weighed by what stands around it (``weighing``); a few set phrases have no such verb.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from indexer.minutes import context
from indexer.minutes import decisions_clipped as clipped
from indexer.minutes import decisions_forms as forms
from indexer.minutes.bodies import Bodies
from indexer.minutes.decisions_views import is_view, states
from indexer.minutes.weighing.clauses import Subject
from indexer.minutes.weighing.scale import SURE, UNSURE, heaviest
from indexer.minutes.weighing.signs import NOWHERE, Setting

_NEVER_CERTAIN = 0.99  # what is weighed
_NEVER = (
    forms.FEELING, forms.RECITAL, forms.DIVISION, forms.OF_REPORT, forms.ARISING, forms.TO_SPEAK,
    forms.OF_OTHERS,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence that decides: where its verb begins, and how sure that is."""

    start: int
    end: int
    confidence: float
    marked: bool = False  # a marker in capitals or a label: never hearsay
    passive: bool = False


def decides(text: str, bodies: Bodies, setting: Setting = NOWHERE) -> Hit | None:
    """The decision that a sentence makes, or None.

    Args:
        text: one sentence.
        bodies: whose minutes it stands in.
        setting: where it stands.
    """
    hit = judged(text, bodies, setting)
    return hit if hit and hit.confidence >= SURE else None


def judged(text: str, bodies: Bodies, setting: Setting = NOWHERE) -> Hit | None:
    """The decision that a sentence makes or may make, with how sure that is; or None."""
    hit = _marked(text) or _opening(text) or _receives(text, setting)
    if hit is None:
        weighed = _weighed(text, bodies, setting)
        hit = weighed if weighed and weighed.confidence >= SURE else _informal(text) or weighed
    if hit is None or any(form.search(text) for form in _NEVER):
        return None
    if forms.REASONS.match(text) or forms.TASKED.match(text) or forms.REPORTED.match(text):
        return None
    if not hit.marked and is_view(text, hit.start, hit.end, passive=hit.passive):
        if not states(text, hit.start, hit.end):
            return None
        hit = replace(hit, confidence=min(hit.confidence, UNSURE))
    if setting.discussed and not hit.marked and forms.SOFT.match(text, hit.start):
        return None
    if setting.first and not setting.last and forms.PUT_BEFORE.match(text):
        hit = replace(hit, confidence=min(hit.confidence, UNSURE))
    return hit


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
    for pattern in (
        forms.OPENS,
        forms.OUTCOME,
        forms.NOT_AGREED,
        forms.ORDERED,
        forms.WINS,
        forms.DATES,
        forms.THAT_BE,
    ):
        found = pattern.match(text)
        if found:
            name = found.lastgroup or "verb"
            return Hit(found.start(name), found.end(name), 1.0)
    return None


def _receives(text: str, setting: Setting) -> Hit | None:
    """That a report was received, where nothing follows: else it opens what is told of it."""
    found = forms.RECEIVES.fullmatch(text) if setting.last and not setting.resolves else None
    return Hit(found.start("verb"), found.end("verb"), SURE) if found else None


def _weighed(text: str, bodies: Bodies, setting: Setting) -> Hit | None:
    """The clause of a sentence that most likely decides, by its signs."""
    found = heaviest(text, bodies, setting)
    if found is None or found.chance < UNSURE:
        return None
    clause = found.clause
    whole = clause.is_passive or clause.subject is Subject.IT
    start = clause.start if whole else clause.verb
    return Hit(start, clause.end, min(found.chance, _NEVER_CERTAIN), passive=clause.is_passive)


def _informal(text: str) -> Hit | None:
    """What notes of a call or a club say instead of a verb that decides."""
    for pattern in (
        forms.CONSENSUS,
        forms.NO_OBJECTION,
        forms.ALL_AGREE,
        forms.MET_WITH,
        forms.GIVEN_APPROVAL,
        forms.SET_UP,
        forms.TAKES_POST,
        forms.WE_WILL,
        forms.KEEPS_SUM,
        forms.VOTED_FOR,
        forms.ARROW,
        forms.INFORMAL,
        forms.MADE_GRANTS,
        forms.PAID,
        forms.REFERRED,
        forms.CHOSE,
    ):
        found = pattern.search(text)
        name = (found.lastgroup if found else None) or "verb"
        if found and _stands(text, found.start(name), found.end(name)):
            return Hit(found.start(name), found.end(name), SURE)
    short = clipped.verb_of(text)
    if short is None or not _stands(text, *short):
        return None
    return Hit(*short, UNSURE if clipped.is_doubtful(text) else SURE)


def _stands(text: str, start: int, end: int) -> bool:
    """Whether the verb stands in a clause of its own, told as what this meeting did."""
    return not (
        context.hangs(text, start)
        or context.reported(text, start)
        or context.earlier(text, start, end)
        or context.unreal(text, start)
        or context.in_brackets(text, start)
    )
