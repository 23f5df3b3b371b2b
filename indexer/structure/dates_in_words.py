"""Days and years spelt out, as older and Scottish papers print them: "twenty-first day of May"."""

from __future__ import annotations

_FIRST = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_DAYS = {word: number for number, word in enumerate(_FIRST, start=1)}
_DAYS |= {f"twenty-{word}": 20 + number for number, word in enumerate(_FIRST[:9], start=1)}
_DAYS |= {"thirtieth": 30, "thirty-first": 31}
_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS = {word: number for number, word in enumerate(_SMALL, start=1)}
_NUMBERS |= {word: 10 * number for number, word in enumerate(_TENS, start=2)}

DAY = r"(?:twenty[ -]|thirty[ -])?(?:" + "|".join([*_FIRST[::-1], "thirtieth"]) + r")"
_NUMBER = "|".join(sorted(_NUMBERS, key=len, reverse=True))
YEAR = rf"(?:two thousand|nineteen hundred|nineteen|twenty)(?:,? and)?(?:[ -](?:{_NUMBER})){{0,2}}"


def day(words: str) -> int:
    """The day of a month, 1 to 31; 0 for words that are none ("thirty-second")."""
    return _DAYS.get("-".join(words.casefold().split()), 0)


def year(words: str) -> int:
    """The year that words spell: "two thousand and twenty-four" is 2024."""
    said = words.casefold().replace("-", " ").replace(",", "").split()
    if said[:2] in (["two", "thousand"], ["nineteen", "hundred"]):
        century, rest = (2000 if said[0] == "two" else 1900), said[2:]
    else:  # "twenty twenty-four"
        century, rest = 100 * _NUMBERS.get(said[0], 0), said[1:]
    return century + sum(_NUMBERS.get(word, 0) for word in rest)
