"""Printed numbers at the start of a line: which are labels, and which are dates or addresses.

A label is kept as printed and never invented. Numbers that lost their dot ("8 Examples of")
count only where the numbers around them make a sequence (``settle``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_NOT_A_LABEL = re.compile(
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\b"  # a date
    r"|\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})\b|\d{4}[-/]\d{2}[-/]\d{2}\b"
    r"|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d\b|[0-3]\d\.(?:0\d|1[0-2])\.\d\d\b(?!\.)"
    r"|\d{1,2}[.:]\d{2}\s?(?:am|pm|a\.m|p\.m|noon|hours|hrs)\b"  # a time
    r"|\d{1,2}[.:]\d{2}\s?(?:-|–|to)\s?\d"
    r"|\d+\s?(?:am|pm)\b"
    r"|\d+(?:\.\d+)?\s*(?:%|per\s?cent|million|billion|tonnes?|metres|miles|out\s+of|of\s+the)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\d{1,4}[A-Za-z]?(?:-\d+)?,?\s+(?:[A-Z][\w’'.]*\s+){1,3}"
    r"(?:Square|Street|Road|Lane|Avenue|House|Way|Place|Close|Drive|Court|Gardens|Terrace|"
    r"Row|Hill|Crescent|Walk|Quay|Parade|Mews|Grove|Wharf|Embankment)\b"
)
_OF_YEAR = (  # minute 41: "WP/41", "AM/24/41", "041/24-25", "Cou/41/24-25", "24/25-041"
    r"(?:(?:[A-Z]{1,5}|[A-Z][a-z][A-Z]{1,2})[/ ]|[A-Z][a-z]{1,4}/)"
    r"\d{1,4}[/-]\d{1,3}(?:[/-]\d{2,4})?|"
    r"[A-Z]{1,5}\d{1,4}/\d{1,2}/\d{2,4}|\d{1,4}/\d{2}[/-]\d{2,3}|[A-Z]{1,5}/\d{1,4}"
)
_FORMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "item",
        re.compile(
            r"(?:agenda\s+)?(?:item|minute)\s*(?:no\.?|number)?\s{0,3}"
            r"(\d{1,3}(?:\.\d{1,2}){1,2}|\d{1,3}[a-z]?|\d{1,4}/\d{1,4})"
            r"\s{0,2}(?:[:.)]|\s[-–—]|$)",
            re.IGNORECASE,
        ),
    ),
    ("minute?", re.compile(r"(\d{1,2}\.\d{2}\.\d{2})(?=\s+[A-Z\d]|$)")),  # month.year.item
    (
        "dotted",
        re.compile(
            r"(\d{1,3}(?:\.\d{1,3}){1,5}(?:\([a-z]{1,4}\)|ii{1,2}|iv|vi{0,3}|ix|"
            r"[a-fx](?=[.)]|\s+[A-Z]|\s*$))?)[.)]{0,2}(?=\s|$)"
        ),
    ),
    ("dot", re.compile(r"(\d{1,3}[A-Za-z]?)\.(?=\s|$|[A-Z])")),
    ("paren", re.compile(r"(\d{1,3}[A-Za-z]?)\)")),
    ("colon", re.compile(r"(\d{1,3}):(?=\s)")),
    ("parens", re.compile(r"\((\d{1,3}|[a-z]|[ivx]{1,5})\)(?=\s|$)")),
    ("square", re.compile(r"\[(\d{1,2}|[a-h])\](?=\s)")),
    ("letter", re.compile(r"([a-hj-z]|[ivx]{1,5})[.)](?=\s)")),
    ("letter", re.compile(r"([A-Z])\)(?=\s)")),
    ("minute", re.compile(r"((?:[A-Z]{1,4}\s?)?\d{1,4}[/-]\d{1,4})[.:](?=\s|$)")),
    ("minute", re.compile(rf"({_OF_YEAR})[.:](?=\s|$)")),
    ("minute?", re.compile(rf"({_OF_YEAR})(?=\s|$)")),
    ("minute?", re.compile(r"((?:[A-Z]{1,4}\s?)?\d{1,4}[a-z]?/\d{1,4})(?=\s|$)")),
    ("capital?", re.compile(r"([A-Z])\.(?=\s)")),
    (  # "3 13:07 Minutes" is a row of an agenda with its time
        "bare?",
        re.compile(
            r"(\d{1,3})(?=\s+(?:[A-Z“\"‘'(£]|\d[\d,]*\s+[a-z]{3}|\d{1,2}[.:]\d\d\s+[A-Z])|\s*$)"
        ),
    ),
)
_COUNTED = re.compile(r"([A-Za-z]{0,5}\s?)(\d+)[a-z]?")  # "C61" of "C61/24"
_STEP = 4
_LEAST_COUNTING = 4  # titles that count on from a number other than 1
_LETTERED = 9  # the depth of letters and bracketed numbers
_ROMAN = re.compile(r"[ivx]+")  # (i) is taken for one: lists seldom reach the letter i
_CAPITAL_ROMAN = re.compile(r"[IVXLC]{1,6}")
_FIRST = re.compile(r"(?:[A-Z]{1,2}x?(?=\d{1,3}$))?(?P<number>\d+)")  # "E4" of an agenda
_TOP = frozenset({"dot", "bare", "colon", "item", "minute"})


@dataclass(frozen=True, slots=True)
class Label:
    """A printed number. ``style`` ends with a question mark while only its neighbours can tell."""

    printed: str
    value: str
    style: str

    @property
    def depth(self) -> int:
        """1 for "3.", 2 for "3.1", and so on; letters and bracketed numbers are 9."""
        if self.style in _TOP:
            return 1
        # "2.0" heads the section whose paragraphs are 2.1, 2.2
        if self.style == "dotted":
            return self.value.removesuffix(".0").count(".") + 1
        return _LETTERED

    @property
    def series(self) -> str:
        """What it is counted with: (a) and (b), not (i) and (ii) under (b)."""
        if self.depth < _LETTERED:
            return self.style
        kind = "roman" if _ROMAN.fullmatch(self.value) else "digits"
        return f"{self.style} {'letters' if kind == 'digits' and self.value.isalpha() else kind}"

    @property
    def first(self) -> int | None:
        """The first number in it, behind the letter of a row that is taken in private."""
        found = _FIRST.match(self.value)
        return int(found.group("number")) if found else None


def parse(text: str) -> tuple[Label, str] | None:
    """The label that a line begins with, and the rest of the line; None for dates and the like."""
    if _NOT_A_LABEL.match(text):
        return None
    address = _ADDRESS.match(text)
    for style, pattern in _FORMS:
        found = pattern.match(text)
        if found:
            printed = " ".join(found.group().split()).rstrip(" -–—")
            kept = "address?" if address and style == "bare?" else style
            if style == "minute" and _is_financial_year(found.group(1)):
                kept = "minute?"
            return Label(printed, found.group(1), kept), text[found.end() :].strip()
    return None


def counted(number: str, text: str) -> tuple[Label, str] | None:
    """The label that the format itself counted at the start of a line: sure, whatever follows it.

    None where the number is none of the forms we know; it stays in the text then.
    """
    if not number or not text.startswith(number):
        return None
    found = parse(f"{number} ")
    rest = text.removeprefix(number).strip()
    if found is not None and not found[1]:
        return replace(found[0], style=found[0].style.rstrip("?")), rest
    roman = number.strip("().")
    return (Label(number, roman, "capital"), rest) if _CAPITAL_ROMAN.fullmatch(roman) else None


def is_child(label: Label, over: Label | None) -> bool:
    """Whether a number stands under another: deeper, or of another style."""
    if over is None:
        return True
    if label.depth != over.depth:
        return label.depth > over.depth
    return label.series != over.series


def _is_financial_year(value: str) -> bool:
    """Whether "2024/25" could be a year: the halves follow one another."""
    halves = re.fullmatch(r"(?:19|20)(\d\d)[/-](?:20)?(\d\d)", value)
    return halves is not None and (int(halves[1]) + 1) % 100 == int(halves[2])


def settle(labels: Sequence[Label | None], titled: Sequence[bool]) -> list[Label | None]:
    """Keep unsure labels only where their neighbours make a sequence; drop the others.

    ``titled`` says which lines are short and unfinished: among titles numbered without a dot
    a number or two may be missing (items minuted elsewhere).
    """
    settled: list[Label | None] = []
    labels = _counting_on(labels, titled)
    following = _following(labels)
    before: dict[str, Label] = {}
    for index, label in enumerate(labels):
        sure = label
        if label and label.style.endswith("?"):
            sure = _sure(label, before, following[index])
            if sure is None and titled[index]:
                sure = _skipping(label, before.get("bare"))
        settled.append(sure)
        if sure:
            before[_family(sure)] = sure
            before[sure.style] = sure
    return settled


def _counting_on(labels: Sequence[Label | None], titled: Sequence[bool]) -> list[Label | None]:
    """The labels, with those made sure by which titles count on: "21 Apologies" to "27 Rates".

    Minutes that number their items on from the last meeting do not begin with 1; lists within
    the items have numbers of their own.
    """
    bare = [
        place
        for place, label in enumerate(labels)
        if label and label.style == "bare?" and titled[place]
    ]
    kept = list(labels)
    for start in range(len(bare)):
        run = bare[start : start + 1]
        for place in bare[start + 1 :]:
            if _first_of(labels[place]) == _first_of(labels[run[-1]]) + 1:
                run.append(place)
        if len(run) >= _LEAST_COUNTING and _first_of(labels[run[0]]) > 1:
            for place in run:
                label = labels[place]
                kept[place] = replace(label, style="bare") if label else None
            break
    return kept


def _first_of(label: Label | None) -> int:
    return (label.first or 0) if label else 0


def _skipping(label: Label, previous: Label | None) -> Label | None:
    """A title whose number follows the last title's by up to three."""
    if label.style != "bare?" or previous is None or not previous.first:
        return None
    step = int(label.value) - previous.first
    return Label(label.printed, label.value, "bare") if 0 < step < _STEP else None


def _family(label: Label) -> str:
    """Labels that are counted together: numbers; minute numbers; capitals; anything else."""
    style = label.style.rstrip("?")
    if style in {"dotted", "dot", "bare", "colon", "item", "address"}:
        return "number"
    return style


def _following(labels: Sequence[Label | None]) -> list[dict[str, Label]]:
    """For each position, the next label of each family after it."""
    following: list[dict[str, Label]] = []
    ahead: dict[str, Label] = {}
    for label in reversed(labels):
        following.append(ahead)
        if label:
            ahead = {**ahead, _family(label): label}
    return following[::-1]


def _sure(label: Label, before: dict[str, Label], after: dict[str, Label]) -> Label | None:
    family = _family(label)
    previous, later = before.get(family), after.get(family)
    fits = {"number": _number_fits, "capital": _capital_fits, "minute": _minute_fits}[family]
    if not fits(label, previous, later):
        return None
    style = label.style.rstrip("?")
    if style == "address":
        if not (previous and later and later.first == int(label.value) + 1):
            return None
        style = "bare"
    return Label(label.printed, label.value, style)


def _number_fits(label: Label, previous: Label | None, later: Label | None) -> bool:
    number = int(label.value)
    if previous and previous.first == number - 1:
        return True
    if later is None:
        return False
    return (number == 1 and later.first == 2) or (
        later.style == "dotted" and later.first == number and later.value.split(".")[1] == "1"
    )


def _capital_fits(label: Label, previous: Label | None, later: Label | None) -> bool:
    code = ord(label.value)
    if previous and ord(previous.value) == code - 1:
        return True
    return label.value == "A" and later is not None and later.value == "B"


def _minute_fits(label: Label, previous: Label | None, later: Label | None) -> bool:
    """Whether a neighbour differs by one or two in one half and not at all in the other.

    "2019/20" beside "2020/21" are financial years: both halves differ.
    """
    return any(near and _one_half_apart(label.value, near.value) for near in (previous, later))


def _one_half_apart(one: str, other: str) -> bool:
    left, right = re.split(r"[/.-]", one), re.split(r"[/.-]", other)
    if len(left) != len(right):
        return False
    moved = [_distance(a, b) for a, b in zip(left, right, strict=True)]
    return moved.count(0) == len(moved) - 1 and any(step in {1, 2} for step in moved)


def _distance(one: str, other: str) -> int | None:
    if one == other:
        return 0
    left, right = _COUNTED.fullmatch(one), _COUNTED.fullmatch(other)
    if left and right and left[1] == right[1]:  # 26a and 26b are neighbours, as 26b and 27 are
        return abs(int(left[2]) - int(right[2])) or 1
    return None
