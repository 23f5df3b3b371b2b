"""Whether an instruction stands: not denied, lost with its motion, or another's than the meeting's.

"It was not agreed to ask the Clerk", "the tenants had decided to ask the Clerk" and "a motion that
the Clerk be asked was lost" instruct nobody.
"""

from __future__ import annotations

import re

from indexer.minutes.context import reported, unreal

_HAD = re.compile(r"\bhad\s+(?:been\s+)?(?:\w+\s+)?$", re.IGNORECASE)
_MOTION = re.compile(
    r"\b(?:motion|amendment|proposal|proposition|suggestion|resolution)\b", re.IGNORECASE
)
_LOST = re.compile(
    r"\b(?:was|were|is|being|be|been|and)\s+(?:\w+\s+){0,3}?(?:lost|defeated|rejected|refused|"
    r"withdrawn|not (?:\w+ )?(?:carried|passed|agreed|seconded|supported|accepted))\b|"
    r"\b(?:fell|failed|lapsed|found no seconder)(?=\s*(?:[.,;]|$|(?:by|for|on|as)\b))",
    re.IGNORECASE,
)
_END = re.compile(r"[.;]\s")
_CLAUSE = re.compile(r"[.;:,]\s+|\s[–—-]\s|\b(?:but|so)\s+")
_BODY = (
    r"board|committee|council|cabinet|panel|forum|governors|trustees|directors|members|meeting|"
    r"group|councillors|governing body|senate|chair(?:man)?|authority|trust|society|club|"
    r"association|company|executive|partners(?:hip)?|team|commissioners|commission|federation|"
    r"parish|assembly|session|court|union|guild|PCC|PTA|it|we|all|everyone|everybody|present|"
    r"was|were|is|are|be|been|has|have"
)
_ANOTHERS = re.compile(
    r"\b(?:county|district|borough|city|unitary|national|its|their|residents|tenants)\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    rf"^\W*(?:and\s+|then\s+|\w+ly\W*)?$|"
    rf"\b(?:{_BODY})\s+(?:(?:also|then|therefore|further|duly|\w+ly)\s+){{0,2}}$|"
    rf"(?:\b(?:{_BODY})\b|^\W*(?:proposed|seconded|discussed|considered)\b).{{0,80}}\band\s+$",
    re.IGNORECASE,
)


def is_denied(text: str, start: int) -> bool:
    """Whether what was agreed at ``start`` is denied, only told, or of an earlier time."""
    return bool(reported(text, start) or unreal(text, start) or _HAD.search(text[:start]))


def is_lost(text: str, start: int, end: int) -> bool:
    """Whether what stands from ``start`` to ``end`` is a motion's, and the motion was lost."""
    before = _END.split(text[:start])[-1] + text[start:end]
    after = _END.split(text[end:])[0]
    return bool(_MOTION.search(before) and _LOST.search(after))


def is_own(text: str, start: int) -> bool:
    """Whether the meeting itself agreed at ``start``: "It was", "The Board"; not "Residents"."""
    return bool(_OWN.search(_CLAUSE.split(text[:start])[-1]))


def is_ours(text: str, start: int) -> bool:
    """Whether this meeting agreed at ``start``, and no council of a county or district."""
    return is_own(text, start) and not _ANOTHERS.search(_CLAUSE.split(text[:start])[-1])
