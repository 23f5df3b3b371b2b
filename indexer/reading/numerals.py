"""How a list number is printed: ``w:numFmt`` of ECMA-376 part 1, section 17.18.59."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 32_767
_MOST_LETTERS = 30  # Word repeats a letter: 27 is aa, 53 is aaa
_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
_FIRSTS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip
_LARGEST_IN_WORDS = 999
_FOOTNOTE_MARKS = "*†‡§"
_CIRCLED = 20  # ① to ⑳


def printed(number: int, form: str) -> str:
    """A number as Word prints it; a form that is not known is printed in decimal figures."""
    make = _FORMS.get(form)
    return make(number) if make and number >= 0 else str(number)


def padded(number: int, pattern: str) -> str:
    """A number in a form of one's own, of which the pattern gives the first: "001, 002, …"."""
    first = pattern.split(",", maxsplit=1)[0].strip()
    return str(number).zfill(len(first)) if first.isdigit() else str(number)


def _roman(number: int) -> str:
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    text = ""
    for worth, letters in _ROMAN:
        count, number = divmod(number, worth)
        text += letters * count
    return text


def _letters(number: int) -> str:
    repeats, place = divmod(number - 1, 26)
    if number < 1 or repeats >= _MOST_LETTERS:
        return str(number)
    return chr(ord("a") + place) * (repeats + 1)


def _ordinal(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def _words(number: int) -> str:
    if number > _LARGEST_IN_WORDS:
        return str(number)
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        return f"{_UNITS[hundreds]} hundred" + (f" {_words(rest)}" if rest else "")
    if number < len(_UNITS):
        return _UNITS[number]
    tens, units = divmod(number, 10)
    return _TENS[tens] + (f"-{_UNITS[units]}" if units else "")


def _ordinal_words(number: int) -> str:
    words = _words(number)
    if words.isdigit():
        return _ordinal(number)
    start, last = words[: len(words) - len(_last(words))], _last(words)
    if last in _FIRSTS:
        return start + _FIRSTS[last]
    return start + (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")


def _last(words: str) -> str:
    return words.replace("-", " ").rsplit(" ", maxsplit=1)[-1]


def _mark(number: int) -> str:
    repeats, place = divmod(number - 1, len(_FOOTNOTE_MARKS))
    return _FOOTNOTE_MARKS[place] * (repeats + 1) if 0 < number <= 40 else str(number)


def _circled(number: int) -> str:
    return chr(ord("①") + number - 1) if 0 < number <= _CIRCLED else str(number)


_FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "ordinal": _ordinal,
    "cardinalText": lambda number: _words(number).capitalize(),
    "ordinalText": lambda number: _ordinal_words(number).capitalize(),
    "hex": lambda number: f"{number:X}",
    "chicago": _mark,
    "numberInDash": lambda number: f"- {number} -",
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "none": lambda _: "",
    "bullet": lambda _: "",
}
