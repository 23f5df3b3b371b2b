"""Stems: "Officers to:", "Members discussed:", "RESOLVED that:". One stem, many children."""

from __future__ import annotations

import re
from dataclasses import dataclass

from indexer.records import Role
from indexer.structure.blocks import Block
from indexer.structure.labels import Label

_ENDS = re.compile(r"\s*(?::|:\s?[-–—]|[-–—])$")
_OPEN_RESOLUTION = re.compile(
    r"^.{0,160}\b(?:RESOLVED|AGREED|[Rr]esolved|[Aa]greed):?,?(?: [^.;:]{3,60},| [-–—])? "
    r"(?:[Tt]hat|THAT|to|TO)$"
)
_OVER_FIRST = re.compile(  # before the first of a list, in its line: "RESOLVED (1) That it …"
    r"^(?P<stem>(?:[^()]{0,160}\b)?(?:RESOLVED|AGREED|Resolved|Agreed)\b(?: (?:that|to))?)"
    r"[\s:–-]{0,4}\s\((?:1|a|i)\)\s+(?!.*\((?:2|b|ii)\)\s)\S"
)
_PURE = re.compile(
    r"(?:that )?(?:the )?(?:officers?|members?|board|committee|council|cabinet|panel|forum|"
    r"chair\w*|clerk|governors|trustees|lead members|secretariat|staff|it was|resolved|agreed|"
    r"noted|decided|recommended|approved|action|actions)\b.{0,80}",
    re.IGNORECASE,
)
_CONTENT = re.compile(  # "RESOLVED that the licence be granted on these terms": a resolution whole
    r"\b(?:resolved|agreed|decided)\b.{0,40}?\bthat\s+(?:\S+\s+){4,}\S+$(?<!\bshould)(?<!\bto)"
    r"(?<!\bthat)(?<!\bbe)(?<!\bfollowing)",
    re.IGNORECASE,
)
_PAYS = re.compile(  # what is to be paid only follows: "It was resolved to pay the accounts below"
    r"\b(?:resolved|agreed|decided|approved)\b.{0,80}?\b(?:accounts|payments|invoices|cheques|bills|"
    r"expenditure|expenses)\b.{0,40}$",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(  # "The agreed dates are": what was agreed, and no stem alone
    r"(?:the )?(?:agreed|approved|resolved|noted|recommended) (?!that\b|to\b|the\b|as\b|by\b)[a-z]",
    re.IGNORECASE,
)
_DISCUSSED = re.compile(
    r"\bmembers?\b.{0,40}\b(?:discussed|commented|raised|asked|considered|made the following|"
    r"highlighted|noted the following|questioned)\b|\bin (?:the )?discussion\b|"
    r"\bthe following (?:points|comments|issues|questions)\b",
    re.IGNORECASE,
)
_RESOLVED = re.compile(
    r"\b(?:RESOLVED|AGREED)\b|^(?:resolved|agreed|decided|approved)\b|^noted$|"
    r"\b(?:it was|members|board|"
    r"committee|council|cabinet|panel|forum|meeting)(?: (?:then|also|unanimously|has|have))? "
    r"(?:resolved|agreed|decided|approved)\b",
    re.IGNORECASE,
)
_EMPTY_CELL = re.compile(r"[-–—]+")
_ROW = re.compile(  # of a table whose cells were lost: "Boats mended 38 42 all year -"
    r"(?:\s[£(]?\d[\d,.]*[%)]?){2}(?:\s[^\s:]{1,20}){0,2}\s[-–—]+$"
)
_MOST_WORDS = 16
_FEW_WORDS = 4
_LONGEST = 240


@dataclass(frozen=True, slots=True)
class Stem:
    """A line over others. ``wide`` ones govern every line until the next heading."""

    text: str
    wide: bool
    own: bool  # says more than a stem, or has a number: a paragraph of its own too
    role: Role | None
    label: Label | None = None
    headed: bool = False  # it stands under a heading that gives a role
    outer: Stem | None = None  # the stem over the list in which this one stands
    after: Label | None = None  # the last number before it, which a later one may go on from


def stem_of(block: Block, role: Role | None, *, minuted: bool) -> Stem | None:
    """The stem that a block is, or None. Only lines that end in a colon or dash are stems."""
    text = block.text
    first = _OVER_FIRST.match(text) if minuted else None
    if first:
        return Stem(first["stem"], False, True, Role.DECISION, None, role is not None)
    words = _ENDS.sub("", text).strip()
    if not words or _is_row(block) or (words == text and not _OPEN_RESOLUTION.match(text)):
        return None
    pure = minuted and _is_pure(words)
    wide = pure and role in {Role.ACTION, Role.DECISION, Role.DISCUSSION, None}
    given = _role(words) if minuted and role in {None, Role.DISCUSSION} else None
    own = not pure or block.lead.label is not None
    if len(words) > _LONGEST:
        words = re.split(r"[.;]\s+", words)[-1][-_LONGEST:]
    return Stem(words, wide, own, given, block.lead.label, role is not None)


def _is_row(block: Block) -> bool:
    """Whether a dash at the end of a line is the empty last cell of a table's row."""
    cells = block.lead.cells
    empty = len(cells) > 1 and _EMPTY_CELL.fullmatch(cells[-1].strip())
    return bool(empty or _ROW.search(block.text))


def _is_pure(words: str) -> bool:
    """Nothing but a stem: "Officers to", "Members of the Panel discussed", "RESOLVED that"."""
    whole = _CONTENT.search(words) or _PAYS.search(words)
    if not _PURE.fullmatch(words) or _ADJECTIVE.match(words) or whole:
        return False
    count = len(words.split())
    return count <= _FEW_WORDS or (count <= _MOST_WORDS and _role(words) is not None)


_SENTENCE = re.compile(r"(?<=[a-z)])[.;]\s+(?=[A-Z])")


def _role(words: str) -> Role | None:
    words = _SENTENCE.split(words)[-1]  # "The minutes were agreed. The log was run through:"
    if _DISCUSSED.search(words):
        return Role.DISCUSSION
    return Role.DECISION if _RESOLVED.search(words) else None
