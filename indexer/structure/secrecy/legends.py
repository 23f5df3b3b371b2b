"""Legends of an agenda: "* denotes exempt", "Items marked (P) are private", "E = exempt"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from indexer.structure.secrecy.words import OPEN_WORDS, signals

_SIGN = r"[*†‡§#^¶•~+]{1,3}"
_SYMBOL = rf"(?:{_SIGN}|[(\[](?:[A-Z]{{1,3}}\d?|{_SIGN})[)\]]|[“\"'‘](?:[A-Z]{{1,3}}\d?)[”\"'’])"
_LETTERS = r"[A-Z]{1,3}\d?"
_MEANS = (
    r"(?:=|[-–—:]|\bdenot\w+|\bindicat\w+|\bmeans?\b|\bsignif\w+|\brefers?\b|\bshows?\b|\bis\b)"
)
_OF_MARKS = re.compile(
    r"\b(?:mark(?:ed|ing)|denot\w+|indicat\w+|shown|identif\w+|flagged|annotated|symbol|asterisks?|"
    r"daggers?|(?:the|by|with) letters?|key|followed by|signif\w+|"
    r"(?:after|before|beside) (?:a|an|the|its) (?:\w+ )?(?:number|title|item|minute)|"
    r"suffix\w*|prefix\w*|numbered|preceded|(?:end\w*|begin\w*|start\w*) (?:in|with)|bear\w*)\b",
    re.IGNORECASE,
)
_OF_COLUMN = r"\W{0,2}[A-Za-z][\w /]{1,24}:\s*"  # "Status: O = open; E = exempt"
_BEGINS = re.compile(
    rf"\W{{0,2}}(?:key|note|legend)?\s*[:–-]?\s*(?:{_SYMBOL}|{_LETTERS}\s*{_MEANS})"
    rf"|{_OF_COLUMN}(?-i:{_LETTERS})\s*=",
    re.IGNORECASE,
)
_BREAK = re.compile(
    rf"[;|]|\.\s|,\s*(?=(?:{_SYMBOL}|{_LETTERS})\s*{_MEANS})|,\s*(?=[A-Z]{{1,2}}\d?\s[–—=:-])|"
    r"\s(?:and|while|whereas)\s(?=(?:those|items|reports|papers)\b)"
)
_NAMED = re.compile(
    rf"(?P<sign>{_SYMBOL})|(?:^\W*(?:[Kk]ey|KEY)?\W*|\bletters? |^{_OF_COLUMN}(?=\w+\s*=))"
    rf"(?P<letters>{_LETTERS})(?=[\s=]|$)"
    # "Items marked E are exempt", "with an E after the number"; not "MARKED AS EXEMPT"
    r"|\b(?i:marked|numbered|prefix(?:ed)?|suffix(?:ed)?|preceded|followed|shown|with|"
    r"bear(?:s|ing)?|(?:end|begin|start)(?:s|n?ing)?)(?i:\s(?:with|by|in|up))?"
    r"(?i:\s(?:an?|the|capital|letter|prefix|suffix)){0,3}\s(?P<bare>[A-Z]{1,2}x?)"
    r"(?=\W*$|[,.;)]|\s(?i:are|is|contain|will|may|have|has|were|shows?|should|after|before|"
    r"in (?:front|the)|next|beside|on|to be)\b)"
)
_IN_ORDER = re.compile(  # "The letter O or C shows if the minute is Open or Closed"
    rf"\bletters?\s+(?-i:[“\"'‘(]?(?P<one>{_LETTERS})[”\"'’)]?)\s*(?:,|/|or|and)\s*"
    rf"(?-i:[“\"'‘(]?(?P<two>{_LETTERS})[”\"'’)]?)\s.{{0,90}}?"
    r"\b(?P<first>open|public|closed|private|confidential|exempt|reserved|restricted)"
    r"(?: \w+)?\s*(?:,|/|or|and)\s*"
    r"(?P<second>open|public|closed|private|confidential|exempt|reserved|restricted)\b",
    re.IGNORECASE,
)
_WORDS = (
    (re.compile(r"\b(?:two|double) asterisks?\b", re.IGNORECASE), "**"),
    (re.compile(r"(?<!two )(?<!double )\basterisks?\b", re.IGNORECASE), "*"),
    (re.compile(r"\bdouble daggers?\b", re.IGNORECASE), "‡"),
    (re.compile(r"(?<!double )\bdaggers?\b", re.IGNORECASE), "†"),
)
_ELSE_EXEMPT = re.compile(
    r"\bexempt from (?!publication|disclosure|the (?:press|public)|public\b|access)", re.IGNORECASE
)
_CUSTOMARY = frozenset(
    f"{one[0]}{letters}{one[1]}" for letters in ("E", "C", "EX", "CONF") for one in ("()", "[]")
)
_LETTERED = re.compile(r"([(\[][A-Z]{1,4}[)\]])\s*(?:\(?(?:pages?\s)?[\d\s–-]+\)?)?$")
_RESERVED = re.compile(r"\b(?:are|is|as|denot\w+|indicat\w+|means?|=) reserved\b", re.IGNORECASE)
_LONGEST = 300
_EDGES = "()[]“”\"'‘’"


def symbols(lines: Iterable[str]) -> frozenset[str]:
    """The symbols that mark what is shut, by the legends among these lines, without brackets."""
    return frozenset(symbol for line in lines for symbol in _of_line(line))


def customary(rows: Sequence[str], lines: Iterable[str]) -> frozenset[str]:
    """The bracketed letters that by custom mark an exempt row: {"(E)"}.

    Only where no line explains them and most rows bear no letter: in "(E) enclosed, (V) verbal"
    every row has one, and they say something else.

    Args:
        rows: the titles of the agenda's rows.
        lines: all lines of the agenda, among which a legend may stand.
    """
    borne = [found.group(1) for found in map(_LETTERED.search, rows) if found]
    if not borne or len(borne) * 2 > len(rows) or not _CUSTOMARY.issuperset(borne):
        return frozenset()
    legends = [line for line in lines if _OF_MARKS.search(line) or _BEGINS.match(line)]
    return frozenset(sign for sign in borne if not any(sign in legend for legend in legends))


def is_legend(text: str) -> bool:
    """Whether a line says what a symbol beside an item means, and that it is secrecy."""
    return bool(_of_line(text))


def _of_line(text: str) -> list[str]:
    if len(text) > _LONGEST or not (signals(text) or _RESERVED.search(text)):
        return []
    if not (_OF_MARKS.search(text) or _BEGINS.match(text)):
        return []
    pair = _IN_ORDER.search(text)
    if pair:
        meant = ((pair["one"], pair["first"]), (pair["two"], pair["second"]))
        return [letter for letter, word in meant if word.casefold() not in {"open", "public"}]
    return [symbol for part in _BREAK.split(text) for symbol in _of_part(part)]


def _of_part(part: str) -> list[str]:
    """The symbols of one clause, where that clause speaks of secrecy."""
    if (
        not (signals(part) or _RESERVED.search(part))
        or OPEN_WORDS.search(part)
        or _ELSE_EXEMPT.search(part)
    ):
        return []
    named = [found["sign"] or found["letters"] or found["bare"] for found in _NAMED.finditer(part)]
    spelt = [sign for pattern, sign in _WORDS if pattern.search(part)]
    return [symbol.strip(_EDGES) for symbol in (*named, *spelt)]


def bears(title: str, cells: Sequence[str], stars: str, shut: frozenset[str]) -> bool:
    """Whether a row bears one of these symbols: before or behind its title, or in a cell."""
    if not shut:
        return False
    edges = {stars} if stars else set()
    words = title.split()
    if words:
        edges |= {words[-1], words[-1].strip(_EDGES), words[0].strip(_EDGES)}
        edges |= set(re.findall(_SIGN, f"{words[0]} {words[-1]}"))
    edges |= {*cells[1:], *(cell.strip(_EDGES) for cell in cells[1:])}
    return bool(edges & shut)
