"""When a meeting began and when it closed, as its minutes print it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.library import Shelved
from bot.wording.quoting import Quoted
from indexer.sentences import sentences

CLOCK = (  # "at Noon", but not Councillor Noon
    r"\b(?:\d{1,2}(?:[.:]\d\d)? ?(?:a\.?m|p\.?m|noon)\b|(?:[01]?\d|2[0-3])[.:][0-5]\d\b(?! ?%)|"
    r"(?:[01]\d|2[0-3])[0-5]\d ?(?:hrs|hours)\b|"
    r"(?:(?-i:noon|NOON)|(?<=\bat )noon|(?<=\bby )noon)\b|midnight\b)"
)
_SOON = rf"[^.;]{{0,60}}?{CLOCK}"
_ENDS = re.compile(
    r"\b(?:meeting|session|business|(?:board|committee|council|panel|forum)"
    r"(?! (?:that|agreed|noted|resolved)))\b(?:(?!\b(?:that|be|consultation)\b)[^.;]){0,60}?"
    rf"\b(?:clos\w+|end(?:ed|s)?|conclud\w+|finish\w*|terminated|adjourned|rose)\b{_SOON}|"
    rf"^\W*(?:clos\w+|end(?:ed)?|conclud\w+|finish\w*|time of closing)\b{_SOON}",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    rf"\b(?:commenc\w+|opened|start(?:ed|s|ing)?|began|convened|called to order|held)\b{_SOON}|"
    rf"^\W*time\b{_SOON}",
    re.IGNORECASE,
)
_DAYTIME = re.compile(rf"^[^.]{{0,60}}{CLOCK}", re.IGNORECASE)
_OPENING = 12  # paragraphs in which minutes say when it began


def hours(minutes: Sequence[Shelved]) -> tuple[Quoted, ...]:
    """The lines that say when it began and when it closed; none where its close is not printed."""
    minutes = sorted(minutes, key=lambda one: (one.part.ordinal, one.position))
    closing = [(one, said) for one in minutes for said in _said(one) if _ENDS.search(said)]
    if not closing:
        return ()
    end, at_end = closing[-1]
    opening = [
        (one, said)
        for pattern in (_BEGINS, _DAYTIME)
        for one in minutes[:_OPENING]
        for said in _said(one)
        if pattern.search(said) and not _ENDS.search(said)
    ]
    return (*(Quoted(one, said) for one, said in opening[:1]), Quoted(end, at_end))


def _said(one: Shelved) -> Sequence[str]:
    return sentences(one.paragraph.text) or [one.paragraph.text]
