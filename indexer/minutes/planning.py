"""What a local council says of planning applications: "No objection", "Object because…"."""

from __future__ import annotations

import re
from itertools import pairwise

from indexer.minutes.clauses import clause_spans

_SEVERAL = 2  # applications in a paragraph
_TITLE = re.compile(
    r"\bplanning\b|\bcynllunio\b|\bapplications?\b|\bconsultations?\b", re.IGNORECASE
)
_DECIDED_ELSEWHERE = re.compile(
    r"\bdecisions? (?:notices?|received|made|notified|of|by|from)\b|\bnotified\b|\bdetermined\b",
    re.IGNORECASE,
)
_RESPONSE = re.compile(
    r"(?:^|[.:;–—-]\s+)(?:(?:comments?|response|decision|recommendation|council(?:[’']s)? "
    r"(?:comment|response|view)|"
    r"resolution)s?\s*[:–-]\s*)?(?:no (?:objection|comment|observation)s?\b"
    r"(?! from (?:the )?(?:meeting|public|floor|residents|neighbours))|(?:strongly "
    r")?object(?:ion)?s?\b(?! to be)"
    r"|dim gwrthwynebiad\b|neutral\b|supports?\b(?! by)|no concerns\b)",
    re.IGNORECASE,
)
_NOT_CALLED_IN = re.compile(  # by a park's authority: "09/211/EF - No call-in"
    r"\W*[\w/]*\d/\d[\w/]*\s?[-–—:]\s?no call[- ]?in\W*", re.IGNORECASE
)
_APPLICATION = re.compile(
    r"\b[A-Z]{0,4}\d{2,4}/[A-Z]?\d{2,6}(?:/[A-Z]{2,5})*\b|\b[A-Z]{1,4}/\d{2,4}/\d{2,6}\b"
)


def is_of_others(sentence: str, titles: tuple[str, ...]) -> bool:
    """Whether a sentence under a title of planning tells what another authority decided."""
    if _is_ours(sentence):
        return False
    if _NOTIFIED.match(sentence):
        return True
    if any(_APPEALS.search(title) for title in titles) and _ON_APPEAL.search(sentence):
        return True
    if any(_DECISIONS.search(title) for title in titles):
        told = _APPLICATION.search(sentence) and _STATUS.search(sentence)
        return bool(told) or bool(_OF_OTHERS.search(sentence))
    about = any(_TITLE.search(title) for title in titles)
    return about and bool(_OF_OTHERS.search(sentence))


def tells_of_one(sentence: str) -> bool:
    """Whether a sentence says what became of one application: "24/00731 refused."."""
    told = _APPLICATION.search(sentence) and _STATUS.search(sentence)
    return bool(told) and not _is_ours(sentence)


def _is_ours(sentence: str) -> bool:
    """Whether a sentence says what this meeting resolves, whatever others decided before it."""
    ours = _OURS.search(sentence)
    return ours is not None and not _AUTHORITY.search(sentence, 0, ours.end())


_OURS = re.compile(
    r"\b(?:RESOLVED|AGREED)\b|^\W*(?i:it was (?:\w+ly )?(?:resolved|agreed|decided)|(?:the )?"
    r"(?:(?:parish|town|community) )?(?:council|committee|board|members|councillors|cllrs|we) "
    r"(?:\w+ly )?(?:resolved|agreed|objects?|objected|decided|supports?|supported))\b"
)
_AUTHORITY = re.compile(
    r"\b(?:district|county|borough|city|unitary|planning authority|LPA|inspector\w*)\b",
    re.IGNORECASE,
)
_APPEALS = re.compile(r"^\W*(?:[\w-]+ ){0,3}appeals?\b", re.IGNORECASE)
_ON_APPEAL = re.compile(r"\b(?:dismissed|allowed)\b", re.IGNORECASE)
_DECISIONS = re.compile(
    r"\bdecisions? (?:notices?|received|notified|(?:made )?by|from|of (?:the )?(?:[\w’'-]+ ){0,3}"
    r"(?:district|county|borough|city|unitary|(?:planning|principal) authority|LPA))\b|"
    r"\b(?:planning|district|county|"
    r"borough|authority) decisions?\b|\bapplications? (?:determined|decided)\b",
    re.IGNORECASE,
)
_NOTIFIED = re.compile(  # "Decisions notified: 24/0102 The Elms - granted"
    r"\W*(?:planning )?decisions? (?:notified|received|by|from|of) ?[^:.]{0,60}:", re.IGNORECASE
)
_STATUS = re.compile(r"\b(?:approved|granted|refused|permitted|allowed|dismissed)\b", re.IGNORECASE)


_OF_OTHERS = re.compile(
    r"\bdecisions? (?:notices?|of|by|from)\b.{0,60}\b(?:refused|granted|approved|permitted)\b|"
    r"\b(?:refused|granted|approved|permitted|determined|dismissed|allowed) (?:by (?:the "
    r")?(?:[\w’'-]+ "
    r"){0,3}(?:district|county|borough|council|authority|inspector\w*|park|LPA|"
    r"(?-i:[A-Z]{1,3}(?:BC|DC|CC|NPA)))|(?:at|on) "
    r"appeal)\b",
    re.IGNORECASE,
)


def responses(text: str, titles: tuple[str, ...]) -> list[tuple[int, int]]:
    """The sentences of a paragraph on several applications that respond to one each."""
    said = list(clause_spans(text))
    places = [i for i, (start, end) in enumerate(said) if _APPLICATION.search(text, start, end)]
    if len(places) < _SEVERAL:
        return []
    found: list[tuple[int, int]] = []
    plain = False
    for one, two in pairwise([*places, len(said)]):
        start = said[one][0]
        for _, end in said[one:two]:
            answers = responds(text[start:end], titles)
            if answers or _RESOLVED.search(text, start, end):
                found.append((start, end))
                plain = plain or answers
                break
    return found if plain else []


_RESOLVED = re.compile(
    r"(?:[:;,.–—-]|\b(?:debate|discussion))\s+(?:it was )?(?:resolved|agreed|decided) "
    r"(?:by [\w ]{3,30} )?(?:not )?to\b",
    re.IGNORECASE,
)


def responds(text: str, titles: tuple[str, ...]) -> bool:
    """Whether a line gives the council's response to a planning application.

    Args:
        text: a paragraph.
        titles: item title and headings over it; one of them must speak of planning.
    """
    if _NOT_CALLED_IN.fullmatch(text):
        return True
    if not any(_TITLE.search(title) for title in titles):
        return False
    if any(_DECIDED_ELSEWHERE.search(title) for title in titles):
        return False
    found = _RESPONSE.search(text)
    if found is None or len(text) > 600:
        return False
    return found.start() == 0 or bool(_APPLICATION.search(text))
