"""Lists under a stem: "RESOLVED that (a)… (b)…", in lines of their own or in one paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from indexer.minutes.bodies import NAME_WORD, NOUN, Bodies
from indexer.minutes.decisions_prose import decides
from indexer.minutes.voting import votes, without_movers
from indexer.sentences import sentence_spans

_ENDS = re.compile(r"[\s:;,–—-]+$")
_OPEN = re.compile(
    r"(?:\b(?:that|to|following|should|be|as follows|as under|namely|the|would)|"
    r"\bfollowing (?:decisions?|resolutions?|points?|recommendations?|items?|matters?|motions?|"
    r"conclusions?|proposals?|steps?)|\bthat,? (?:having|following|subject to|in (?:accordance|"
    r"view|"
    r"light)|after|on|for)\b[^;.]*)$"
    # "that Cabinet be recommended", to do this and to do that
    r"|\bbe (?:recommended|asked|requested|invited|urged|instructed|advised)(?: to)?$"
    rf"|\bthat (?:the |this )?(?:(?-i:{NAME_WORD})){{0,12}}{NOUN}$",
    re.IGNORECASE,
)
_THAT_BODY = re.compile(  # of which only the list says more: "RESOLVED: That the Committee"
    rf"\W*(?:(?:RESOLVED|Resolved|AGREED|Agreed|Decision)\W+(?:[Tt]hat )?[Tt]he|"
    rf"(?:RESOLVED|Resolved)\W+[Tt]hat) "
    rf"(?:the |this )?(?:{NAME_WORD}){{0,12}}{NOUN}\W*"
)
_DIVISION = re.compile(r"\b(?:voted|voting was)(?: as follows)?$", re.IGNORECASE)  # names
_FOLLOWING = re.compile(
    r"\bthe following\b(?:\s+(?:decisions?|resolutions?|points?|recommendations?|items?|matters?|"
    r"motions?|conclusions?|proposals?))?\s+(?:was|were|is|are)\b",
    re.IGNORECASE,
)
_ACTOR = re.compile(
    rf"^(?:that )?(?:the )?(?:lead )?(?:[\w&’'-]+ ){{0,6}}?(?:{NOUN}|it was)(?: (?:then|also|"
    rf"unanimously))*(?:,? having [^.;:]{{3,100}})?,?$"
)
_ITEM = re.compile(
    r"(?:(?<=\s)|(?<=:)|^)\(?(?P<n>[a-z]|\d{1,2}|[ivx]{1,4})[).](?=\s)"
    r"|(?<=[:.;]\s)(?P<letter>[A-Z])(?=\s[A-Z][a-z]+\s)"  # "to: A Note the change. B Note …"
)
_FIRST = ("a", "1", "i", "A")
_RESOLVES = re.compile(
    r"\W*(?:(?:this|the) )?(?:[\w’'-]+ ){0,4}resolves?(?: to| "
    r"that)?",
    re.IGNORECASE,
)
_RECITES = re.compile(r"\b(?:further )?(?:notes|believes)$", re.IGNORECASE)  # over the resolution
_DETAILS = re.compile(  # of one decision: "be granted, subject to the following conditions"
    r"\b(?:subject to|with|under|for)(?: the| these)?(?: following)?(?: \w+)? "
    r"(?:conditions?|reasons?|informatives?|caveats?)"
    r"(?: and (?:conditions|reasons|informatives))?$|"
    r"\bsubject (?:to (?:the )?[^.;:]{3,120},? and )?(?:also )?to the following(?: \w+)?$",
    re.IGNORECASE,
)
_ALL_SUBJECT = re.compile(  # "approved the following, subject to the usual conditions": each line
    r"\b(?:approved|granted|agreed|accepted) the following(?: [\w-]+){0,3},? subject to the "
    r"(?:usual|standard|normal|same|customary) (?:terms|conditions|provisos)$",
    re.IGNORECASE,
)
_TAIL = re.compile(r"[\s;,]+(?:and|or|and/or)?\s*$|\s+and$")
_OWNER = re.compile(  # of the action that follows, out of the margin: "… by May. Head of Place"
    r"(?<=[a-z\d][.;])\s+(?:[A-Z][\w’'-]*|and|of|for|&|/)(?:\s+(?:[A-Z][\w’'-]*|and|of|for|&|"
    r"/)){0,5}$"
)
_MOST_FIRSTS = 100  # lists of a paragraph
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a paragraph."""

    start: int
    end: int


def opens_list(stem: str, bodies: Bodies) -> bool:
    """Whether every line under a stem is a decision: "RESOLVED that", "It was agreed to".

    Under "The following payments were approved" the lines only say which.
    """
    words = _ENDS.sub("", stem)
    if _RESOLVES.fullmatch(words) or is_resolution_of_body(words):
        return True
    if _ALL_SUBJECT.search(words) and decides(words, bodies):
        return True
    if _DETAILS.search(words) or _DIVISION.search(words):
        return False
    hit = decides(words, bodies)
    if hit is None or _RECITES.search(words):
        return False
    if hit.passive:
        return bool(_FOLLOWING.search(words))
    if not hit.marked and _DATES.search(words[hit.end :]):
        return False
    if _WHICH.match(words, hit.end):
        return True
    rest = re.sub(r"\([^()]*\)", " ", without_movers(words[hit.end :]))  # "(with 4 against)"
    vote = votes(rest)
    rest = _ENDS.sub("", rest.replace(vote, " ") if vote else rest).strip(" ,")
    left = [word for word in re.findall(r"[^\W\d_]+", rest) if word.casefold() not in _SMALL]
    opened = _OPEN.search(rest) or _FOLLOWING.search(words) or _TO_ANOTHER.fullmatch(rest)
    return not left or bool(opened)


_TO_ANOTHER = re.compile(  # "RESOLVED to recommend to Council", "RECOMMENDED to the Full Council"
    rf"(?:(?:that it be |to )recommend(?:ed)? )?to "
    rf"(?:(?:the )?(?:full )?(?:(?-i:{NAME_WORD})){{0,8}}{NOUN})(?: that(?: it)?)?",
    re.IGNORECASE,
)
_WHICH = re.compile(  # "The Board agreed the following grants": each line is one
    r"\s+the following (?:[\w-]+ ){0,3}(?:grants?|awards?|donations?|bids|projects|schemes|"
    r"applications|appointments|nominations|changes|amendments|priorities|measures|policies|"
    r"proposals)(?: from \w+)?$",
    re.IGNORECASE,
)
_DATES = re.compile(
    r"^\s+\w.*\b(?:is|are|was|were) as (?:follows|under)$"
)  # "the agreed dates are"
_SMALL = frozenset("by the a and with on unanimously nem con of".split())


def is_resolution_of_body(stem: str) -> bool:
    """Whether a stem is one of a resolution, and says no more: "RESOLVED: That the Board"."""
    return bool(_THAT_BODY.fullmatch(stem))


def is_actor(stem: str) -> bool:
    """Whether a stem only names who decides: "Members", "The Board", "It was"."""
    return bool(_ACTOR.match(_ENDS.sub("", stem).strip()))


def run_in(
    text: str, bodies: Bodies, following: str | None = None
) -> tuple[Span, tuple[Span, ...]] | None:
    """The stem and the children of a list run into one paragraph, or None.

    Args:
        text: the paragraph.
        bodies: whose minutes it stands in.
        following: the number of the next paragraph, which may go on with the list.

    Returns:
        The span of the stem and those of its children, without their numbers.
    """
    firsts = (item for item in _ITEM.finditer(text) if _number(item) in _FIRST)
    for first in islice(firsts, _MOST_FIRSTS):
        stem = _ENDS.sub("", text[: first.start()])
        begin = max(0, _last_stop(stem))
        opens = bool(stem) and opens_list(stem[begin:], bodies)
        if not (opens or (is_actor(stem[begin:]) and text[: first.start()].rstrip()[-1:] == ":")):
            continue
        found = _sequence(text, first)
        if not opens and not all(_decides_at(text, one.end(), bodies) for one in found):
            continue  # "The Board: (1) heard …"
        if len(found) > 1 or following == _after(_number(first), _number(first)):
            ends = [*(number.start() for number in found[1:]), _end_of(text, found[-1].end())]
            spans = tuple(
                trimmed(text, number.end(), end) for number, end in zip(found, ends, strict=True)
            )
            return Span(begin, len(stem)), spans
    return None


def _decides_at(text: str, start: int, bodies: Bodies) -> bool:
    hit = decides(text[start:].lstrip(), bodies)
    return hit is not None and not hit.start


def _end_of(text: str, start: int) -> int:
    """Where the last child ends: with its first sentence, what is told after it is none."""
    first = next(iter(sentence_spans(text[start:])), None)
    return start + first[1] if first else len(text)


def trimmed(text: str, start: int, end: int) -> Span:
    """A child without the white space around it and its closing "; and"."""
    while start < end and text[start].isspace():
        start += 1
    owner = _OWNER.search(text, start, end)
    end = owner.start() if owner else end
    tail = _TAIL.search(text, start, end)
    return Span(start, tail.start() if tail else end)


def _last_stop(stem: str) -> int:
    stops = [found.end() for found in re.finditer(r"[a-z)\d][.;]\s+(?=[A-Z])", stem)]
    return stops[-1] if stops else 0


def _sequence(text: str, first: re.Match[str]) -> list[re.Match[str]]:
    """The numbers that follow one another from the first on."""
    found, style = [first], text[first.start()] == "("
    for number in _ITEM.finditer(text, first.end()):
        if _number(number) == _after(_number(found[-1]), _number(found[0])) and (
            style == (text[number.start()] == "(")
        ):
            found.append(number)
    return found


def _number(found: re.Match[str]) -> str:
    return found.group("n") or found.group("letter")


def _after(value: str, first: str) -> str:
    if value.isdigit():
        return str(int(value) + 1)
    if first == "i":
        place = _ROMAN.index(value) + 1 if value in _ROMAN else len(_ROMAN)
        return _ROMAN[place] if place < len(_ROMAN) else ""
    return chr(ord(value[0]) + 1)
