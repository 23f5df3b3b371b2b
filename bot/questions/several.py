"""A message of several questions, numbered or one after the other.

Two are answered together (``wording.both``). Of more, one is answered, and the rest is named: an
answer that passes over a question in silence reads as if it had none.
"""

from __future__ import annotations

import re

from bot.questions.pointing import ASKS

_TOGETHER = 2
_FEWEST = 2  # words of a question
_PREFACE = re.compile(  # "Is anyone there?", "Can you help?": words that ask for nothing yet
    r"(?:(?:is|are|can|could|may|might|will|would|do|does|i|you|me|us|we|any|anyone|anybody|"
    r"someone|somebody|there|here|help|please|ask|something|a|quick|question|hi|hello)\b[ ,]*)+\?",
    re.IGNORECASE,
)
_MARK = re.compile(r"(?:^|(?<=\s))\(?(?P<mark>\d{1,2}|[a-j])[).:]\s+", re.IGNORECASE)
_NEXT = re.compile(r"(?<=\?)\s+(?:(?:[•*–-]|\d{1,2}[).])\s+)?(?=\w)")


def several(text: str) -> tuple[str, tuple[str, ...]]:
    """What is to be answered of a message, and the questions that are left."""
    begun, *rest = re.split(r"(?<=\?)\s+(?=\S)", text, maxsplit=1)
    if rest and _PREFACE.fullmatch(begun.strip()):
        return several(rest[0].lstrip("•*–- "))
    asked = _numbered(text) or _one_by_one(text)
    if len(asked) <= 1:
        return text, ()
    if len(asked) == _TOGETHER:
        first, second = asked
        return f"{first.rstrip(' ?.;,')}? {second}", ()
    return asked[0], asked[1:]


def _numbered(text: str) -> tuple[str, ...]:
    """The questions of "1) … 2) …", where the numbers begin the message and follow each other."""
    marks = list(_MARK.finditer(text))
    if len(marks) < _TOGETHER or marks[0].start() > 0:
        return ()
    counted = [one["mark"].casefold() for one in marks]
    places = range(len(marks))
    if counted not in ([str(n + 1) for n in places], [chr(ord("a") + n) for n in places]):
        return ()
    ends = [*(one.start() for one in marks[1:]), len(text)]
    found = [text[one.end() : end].strip(" ;,") for one, end in zip(marks, ends, strict=True)]
    return tuple(found) if all(len(one.split()) >= _FEWEST for one in found) else ()


def _one_by_one(text: str) -> tuple[str, ...]:
    """The questions of a text that asks each in a sentence of its own."""
    found = [one.strip() for one in _NEXT.split(text)]
    asked = tuple(one for one in found if one.endswith("?") and ASKS.match(_begun(one)))
    return asked if len(asked) == len(found) else ()


def _begun(asked: str) -> str:
    """A question without "and" or "so" before it."""
    return re.sub(r"^(?:and|but|so|also)[, ]+", "", asked, flags=re.IGNORECASE)
