"""Whether a model's claims are a whole answer: what they lack where the extractive one must stand.

Of a list nothing is left out. Otherwise the passage that leads is cited, or another that was found
beside it; where the extractive answer tells a figure or a date, this one tells one too.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.answers import Answer, Kind
from bot.evidence.shapes import has_shape
from bot.questions.asking import FIGURED, wanted
from bot.questions.phrases import plain
from bot.verifying.dates import dates
from bot.verifying.figures import figures
from bot.verifying.records import Fault, Said

_MOST_WORDS, _LONGER = 120, 1.3  # words of an answer; or so many times the extractive one's
_HALF = 0.5  # of the sentences: where more are dropped, the rest is not trusted either
_FEW = 2  # claims; more are a list, of which nothing is left out
_WHOLE = frozenset({Kind.DECISION, Kind.ACTION, Kind.MEETING, Kind.CHANGE})


def lack(
    answer: Answer, claims: Sequence[Said], faults: Sequence[Fault], own: Collection[int]
) -> str:
    """What the claims that stand lack to be a whole answer; "" where they are one.

    Args:
        answer: the extractive answer.
        claims: those of the model that passed every check.
        faults: why others were dropped.
        own: the numbers of the passages of the extractive answer; others stand beside it.
    """
    if not claims or len(faults) > _HALF * (len(claims) + len(faults)):
        return "too little stood"
    cited = {n for one in claims for n in one.citations}
    if _needed(answer, cited, own) - cited:
        return "a passage was left out"
    text = " ".join(one.text for one in claims)
    if not (_has_shape(answer, text) if cited.isdisjoint(own) else _keeps(answer, text)):
        return "the figure or date that answers was left out"
    if len(text.split()) > max(_MOST_WORDS, _LONGER * len(answer.answer.split())):
        return "it was too long"
    return ""


def _needed(answer: Answer, cited: Collection[int], own: Collection[int]) -> set[int]:
    """The passages that have to be cited: of a list all, else the first or one beside it."""
    lines = answer.answer.partition("\nEarlier: ")[0].count("\n")  # one thing below another
    listed = len(answer.claims) > _FEW or lines > 0
    if not listed and cited and set(cited).isdisjoint(own):
        return set()  # it answers from what was found beside
    whole = listed or bool(_WHOLE & set(answer.kinds))
    return {n for one in answer.claims[: None if whole else 1] for n in one.citations}


def _has_shape(answer: Answer, text: str) -> bool:
    """Whether a text tells a figure, a sum or a date where the question asks for one."""
    asked = wanted(plain(answer.standalone_question))
    return asked not in FIGURED or has_shape(asked, text)


def _keeps(answer: Answer, text: str) -> bool:
    """Whether a figure or date of what answers first is still told, where it has any."""
    lead = answer.claims[0].text
    asked = {one.what for one in figures(lead)} | {one.day for one in dates(lead)}
    told = {one.what for one in figures(text)} | {one.day for one in dates(text)}
    return not asked or bool(asked & told)
