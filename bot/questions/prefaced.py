"""A matter named before what is asked of it: "audit fees – how far have they come down, and why?".

What is asked after it names the matter no more, so each of its questions is read with it behind
it. A line that ends in one thing and another ("in a meeting and in a sub-committee") asks the
same of both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.questions.parts import parts

_ASKS = (
    r"(?:how|what|what['’]s|whats|when|where|who|whom|whose|why|which|is|are|was|were|did|does|do|"
    r"has|have|had|will)\b"
)
_PREFACE = re.compile(
    rf"^\W*(?P<on>(?!(?:and |so |but )?{_ASKS})[^?:–—]{{3,120}}?)(?:\s+[-–—]+|:|\.)\s+"
    rf"(?:and |so )?(?P<asked>{_ASKS}[^?]{{3,}}.*)$",
    re.IGNORECASE,
)
_NO_MATTER = re.compile(r"\b(?:says?|said|hi|hello|please|question)\b", re.IGNORECASE)
_COMMA = re.compile(  # "what was the target, how many signed up": each a question by itself
    r"^(?P<first>(?:how|what|who|when|where|which)\b[^,?]{6,}), "
    r"(?P<second>(?:how|what|who|where|which|why|when (?:is|was|did|does|will))\b.+)$",
    re.IGNORECASE,
)
_THING = r"(?:an?|the|our) [\w’'-]+(?: [\w’'-]+){0,3}?"
_SAME_OF_BOTH = re.compile(
    rf"^(?P<asked>(?:how|what|who|when|where|which)\b[^,?]{{6,}}? )(?P<of>for|at|in|of|on) "
    rf"(?P<first>{_THING}),? and (?:for|at|in|of|on) (?P<second>{_THING})\W*$",
    re.IGNORECASE,
)


def matter(text: str) -> tuple[str, str]:
    """The matter that is named first, and what is asked of it; "" and the text where none is."""
    found = _PREFACE.match(text)
    if not found or _NO_MATTER.search(found["on"]):
        return "", text
    return found["on"].strip(), found["asked"].strip()


@dataclass(frozen=True, slots=True)
class Apart:
    """The questions of a text; whether the second says by itself what it is about."""

    asked: tuple[str, ...]
    alone: bool = False


def asked_apart(text: str) -> Apart:
    """The two questions of a text, each with the matter that it is asked of; else the one."""
    on, asked = matter(text)
    both = parts(asked)
    alone = bool(on)
    if len(both) == 1:
        both = _at_comma(asked) or both
    if len(both) == 1 and _of_both(asked):
        both, alone = _of_both(asked), True
    if len(both) == 1:
        return Apart((text,))
    return Apart(tuple(f"{one.rstrip(' ?.')} – {on}" for one in both) if on else both, alone)


def _at_comma(asked: str) -> tuple[str, ...]:
    found = _COMMA.match(asked)
    return (found["first"], found["second"]) if found else ()


def _of_both(asked: str) -> tuple[str, ...]:
    found = _SAME_OF_BOTH.match(asked)
    if not found:
        return ()
    return tuple(f"{found['asked']}{found['of']} {found[side]}" for side in ("first", "second"))
