"""What a line or a stem of minutes is: the number before it, its last sentence, a counted vote."""

from __future__ import annotations

import re

from indexer.minutes import context
from indexer.minutes import decisions_forms as forms
from indexer.minutes.bodies import Bodies
from indexer.minutes.clauses import clause_spans
from indexer.minutes.decisions_prose import Hit, decides, label_end
from indexer.minutes.voting import movers, votes
from indexer.records import Part

_MOST_NAMING = 16  # words of a line that names a matter
POINTS = " :-–—"  # after a stem


def names_matter(text: str) -> bool:
    """Whether a line only names a matter: "Accounts for the year", and tells nothing of it."""
    return text[-1:] not in ".:;?!" and len(text.split()) <= _MOST_NAMING and ":" not in text


def is_counted(words: str) -> bool:
    """Whether a sentence tells of a vote that was held, and counts it."""
    vote = votes(words)
    if vote is None or context.reported(words, words.find(vote)):
        return False
    return bool(forms.VOTE_HELD.search(words) or forms.FOR.search(vote))


def cut_stem(stem: str, bodies: Bodies) -> str:
    """A stem without mover and seconder: "RESOLVED, by 7 votes to 1, that"."""
    words = stem.strip().rstrip(":–—- ")
    hit = decides(words, bodies)
    return words[hit.start :] if hit and movers(words[: hit.start]) else words


def shape_of(printed: str | None) -> str | None:
    """How a number is printed: "(a)" and "(b)" are alike, "2.3" is another."""
    return re.sub(r"\d+", "1", re.sub(r"[A-Za-z]+", "a", printed)) if printed else None


def last_sentence(text: str) -> str:
    """The last sentence of a text, which may be the stem of what follows."""
    spans = clause_spans(text)
    return text[spans[-1][0] : spans[-1][1]] if spans else text


def held_vote(words: str) -> str | None:
    """The vote that a sentence counts without telling on what: "A vote was taken: 5 for"."""
    vote = votes(words)
    if vote is None:
        return None
    return vote if _HELD.fullmatch(words.replace(vote, " ")) else None


_HELD = re.compile(
    r"\W*(?:on )?(?:an? |the )?(?:recorded |formal |secret )?(?:vote|division|show of hands|"
    r"ballot)\b"
    r"(?! on\b)[^:;.]{0,50}\W*|\W*there (?:voted|were)\W*|\W*(?:up)?on being put(?: to the "
    r"vote)?\W*",
    re.IGNORECASE,
)


def text_after(part: Part, place: int) -> str:
    """The paragraph after one; "" after the last."""
    return next((one.text for one in part.paragraphs[place + 1 : place + 2]), "")


def is_division(words: str, after: str) -> bool:
    """Whether a sentence counts a motion against its amendment, and what follows says which won."""
    return bool(_BETWEEN.search(words) and _WON.search(after))


_BETWEEN = re.compile(
    r"\b(?:for|in favour of) the (?P<one>motion|amendment)\b.{1,80}?\b(?:for|in favour of) the "
    r"(?!(?P=one))(?:motion|amendment)\b",
    re.IGNORECASE,
)
_WON = re.compile(
    r"\b(?:motion|amendment)\b.{0,80}\b(?:carried|became|becoming|prevailed|decision|finding)\b|"
    r"\bresolved accordingly\b",
    re.IGNORECASE,
)


def decisive(words: str, hit: Hit) -> int:
    """Where a sentence's decision begins: after its label, or after mover and seconder."""
    label = 0 if words[hit.start : hit.start + 8] in _RESOLVED else label_end(words)
    if label and hit.marked:
        return label
    whole = hit.passive or not (hit.marked or _WHAT.match(words, hit.end))
    return hit.start if movers(words[: hit.start]) and not whole else 0


_WHAT = re.compile(r",?\s*(?:unanimously |by [^,]{3,40}, )?(?:that|to|not to)\b")
_RESOLVED = frozenset({"Resolved", "RESOLVED"})
