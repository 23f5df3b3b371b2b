"""Tables with a column of decisions: "Item | Decision", "Application | Proposal | Observations"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from indexer.minutes.bodies import Bodies
from indexer.minutes.decisions_lists import Span, run_in
from indexer.records import Paragraph

_COLUMN = re.compile(
    r"(?:(?:key |final |board |committee )?(?:decisions?|resolutions?|outcomes?)(?: (?:made|taken|"
    r"agreed|of the (?:board|committee|council|meeting)))?|resolved|agreed|approved\?|"
    r"(?:[\w-]+ ){0,3}[\w-]+[’']s? (?:decisions?|instructions?|resolutions?|rulings?)|"
    r"determinations?|(?:decision|outcome) ?(?:/|\bor\b|\band\b) ?[\w ]+)",
    re.IGNORECASE,
)
_RESPONSE = re.compile(
    r"(?:(?:parish |town |agreed )?(?:council(?:[’']s)? )?(?:observations?|comments?|responses?|"
    r"views?|recommendations?|decisions?)(?: agreed| made| submitted)?)",
    re.IGNORECASE,
)
_POST = re.compile(r"(?:post|office|position|role|committee|outside body)s?", re.IGNORECASE)
_HOLDER = re.compile(
    r"(?:(?:re-?)?elected|appointed|elected (?:member|officer|person)|appointee)s?", re.IGNORECASE
)
_PLANNING = re.compile(r"\bplanning\b|\bapplications?\b", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:district|county|borough|city|unitary|local planning authority|LPA|decided by|received|"
    r"notified|action|log|tracker)\b",
    re.IGNORECASE,
)

_TASK = re.compile(r"(?:agreed )?(?:actions?|tasks?)(?: points?| required| agreed)?", re.IGNORECASE)
_WHOSE = re.compile(
    r"(?:action )?(?:owners?|leads?|who|by whom|assigned(?: to)?|responsible|responsibility|by|"
    r"status|state|updates?|progress)(?: officer| person)?",
    re.IGNORECASE,
)
_NOT_HERE = re.compile(  # what a cell says that others settled, or nobody did
    r"\bnot (?:yet )?(?:discussed|considered|reached|put|determined|taken|ready)\b|"
    r"\b(?:had|has|have) not\b|^\W*(?:see|details?|awaiting)\b|\b(?:awaited|pending)\b|"
    r"^\W*(?:vacan(?:t|cy)|no nominations?(?: received)?|unfilled|to be (?:elected|appointed|"
    r"filled|confirmed))\W*$|"
    r"\bwithdrawn\b|\bnot pursued\b|\bno (?:instruction|decision)s? (?:was |were )?(?:necessary|"
    r"needed|required)\b|"
    r"\bdeclared (?:an?|no) [^.;]{0,40}\binterests?\b|"
    r"\b(?:questions?|petitions?|statements?) (?:was|were) (?:asked|answered|taken|put|heard)\b|"
    r"^\W*(?-i:The [A-Z][\w’'-]*|[A-Z][\w’'.-]*)(?: (?-i:[A-Z])[\w’'-]*){0,3} (?:said|replied|"
    r"explained|answered)\b(?!.*\b(?:agreed|resolved|approved)\b)|"
    r"\bfor info(?:rmation)?\W*$|\bsince last meeting\b|"
    r"\bby (?:the |our |its )?(?:[\w’'-]+ ){0,3}(?:district|county|borough|inspector\w*|lpa|"
    r"(?:sub-?)?(?:committee|cttee|panel)|planning authority|minister|officers?)\b",
    re.IGNORECASE,
)
_FELL = re.compile(
    r"\b(?:fell|lost|not carried|defeated|rejected)\W*$|"
    r"^\W*(?:not (?:carried|agreed|passed)|lost|defeated|fell)\W*(?:\([^()]{3,60}\)\W*)?$",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\W*(?:to|that)\b", re.IGNORECASE)
_LEAST_LOGGED = 2
_MOST_NAME = 5  # words of the name of a column


@dataclass(frozen=True, slots=True)
class Column:
    """The column of a table that holds decisions."""

    index: int
    of: int  # how many columns the table has


def decision_column(cells: tuple[str, ...], titles: tuple[str, ...]) -> Column | None:
    """The column that holds decisions where these are the names of columns, or None.

    Observations on planning applications count under a title that speaks of them; decisions of
    another authority do not.
    """
    if len(cells) < 2 or any(len(cell) > 60 for cell in cells):
        return None
    if any(_ELSEWHERE.search(text) for text in (*titles[-1:], *cells)):
        return None
    if any(_POST.fullmatch(cell.strip(" :*")) for cell in cells[:1]):
        held = (i for i, cell in enumerate(cells) if _HOLDER.fullmatch(cell.strip(" :*")))
        if (index := next(held, None)) is not None:
            return Column(index, len(cells))
    about_planning = any(_PLANNING.search(text) for text in (*titles, *cells))
    for index, cell in enumerate(cells):
        name = " ".join(cell.split()).strip(" :*")
        if _COLUMN.fullmatch(name) or (about_planning and index and _RESPONSE.fullmatch(name)):
            return Column(index, len(cells))
    return None


def column_at(
    paragraphs: Sequence[Paragraph], place: int, titles: tuple[str, ...]
) -> Column | None:
    """The column of decisions that the row at ``place`` names, or None.

    A column of findings is one where most cells below it decide: "Grant £100", not "Leaks".
    """
    cells = paragraphs[place].cells
    named = decision_column(cells, titles)
    if named is not None or not any(_FINDING.fullmatch(cell) for cell in cells):
        return named
    renamed = tuple("Decision" if _FINDING.fullmatch(cell) else cell for cell in cells)
    named = decision_column(renamed, titles)
    rows = list(takewhile(lambda one: one.cells, paragraphs[place + 1 :]))
    back = named.index - named.of if named else 0  # from the end: the first may be a label
    told = [row.cells[back] for row in rows if named and len(row.cells) >= -back]
    return named if sum(map(_rules, told)) * 2 > len(rows) else None


def _rules(cell: str) -> bool:
    return bool(_RULING.match(cell) or _OUTCOME.match(cell))


_FINDING = re.compile(r"\W*findings?\W*", re.IGNORECASE)
_RULING = re.compile(
    r"\W*(?:grant|refuse|continue|approve|reject|defer|decline|award|dismiss|uphold|upheld|allow|"
    r"permit)(?:e?d)?\b",
    re.IGNORECASE,
)


def column_by_outcomes(rows: Sequence[tuple[str, ...]], titles: tuple[str, ...]) -> Column | None:
    """The last column of a table where most of its cells say what became of a row, or None.

    Its name may be the body's ("Board"), or it may have none: "Air Ambulance | £100 given".

    Args:
        rows: all rows of the table, the first of which may hold the names of the columns.
        titles: title of the part and headings over it.
    """
    if len(rows) <= _LEAST_LOGGED or any(len(row) != len(rows[0]) for row in rows):
        return None
    words = (*titles, *(cell for cell in rows[0] if len(cell) <= _LONGEST_NAME))
    if any(_ELSEWHERE.search(text) or _NO_COLUMN.search(text) for text in words):
        return None
    told = sum(bool(_OUTCOME.search(row[-1])) for row in rows[1:])
    told += bool(_OUTCOME.search(rows[0][-1]))
    return Column(len(rows[0]) - 1, len(rows[0])) if told * 2 > len(rows) - 1 and told > 1 else None


_OUTCOME = re.compile(
    r"^\W*(?:not )?(?:agreed|approved|adopted|granted|refused|ratified|rejected|deferred|declined|"
    r"accepted|awarded|delegated|permitted|held (?:over|back))\b|"
    r"^\W*£ ?[\d,.]+ (?:given|granted|awarded|agreed|approved)\b",
    re.IGNORECASE,
)


def is_outcome(cell: str) -> bool:
    """Whether a cell begins by saying what became of its row: "Adopted, subject to a check"."""
    return bool(_OUTCOME.search(cell))


_OTHERS = re.compile(  # the name of a column of what others settled
    r"(?:the )?(?:planning )?inspector(?:ate)?(?:[’']s)?(?: decision)?|appeal (?:decision|outcome|"
    r"result)|(?:district|county|borough|lpa|planning authority)(?: council)?(?:[’']s)? decision",
    re.IGNORECASE,
)
_NO_COLUMN = re.compile(
    r"\b(?:recommend\w*|rec|officers?|inspector\w*|appeals?|status|progress|updates?|previous|last|"
    r"applied|proposed|requested|history|arising)\b",
    re.IGNORECASE,
)
_LONGEST_NAME = 40  # characters of the name of a column


def is_log(cells: tuple[str, ...]) -> bool:
    """Whether these name the columns of a log of actions, or of what others settled.

    "Ref | Action | Owner", "Site | Officer decision | Inspector".
    """
    names = [cell.strip(" :*.") for cell in cells]
    if len(names) > _LEAST_LOGGED and any(_OTHERS.fullmatch(name) for name in names):
        return True
    return (
        len(names) > _LEAST_LOGGED
        and any(_TASK.fullmatch(name) for name in names)
        and any(_WHOSE.fullmatch(name) for name in names)
        and not any(_COLUMN.fullmatch(name) for name in names)
    )


def is_settled_here(cell: str) -> bool:
    """Whether the cell of a column of decisions says what this meeting decided."""
    return not _NOT_HERE.search(cell)


def points(cell: str, bodies: Bodies) -> tuple[Span, ...]:
    """The points of a list that runs within a cell: "The Board: (1) agreed …; (2) approved …"."""
    listed = run_in(cell, bodies)
    return listed[1] if listed else ()


def fell(cells: tuple[str, ...]) -> bool:
    """Whether a row says by its vote that the motion was lost: "3-3, no casting vote: fell"."""
    return any(_FELL.search(cell) for cell in cells)


def is_margin(cells: tuple[str, ...]) -> bool:
    """Whether a row is a decision with its word in the margin: "Resolved | To buy the mower"."""
    if len(cells) != 2 or not _COLUMN.fullmatch(cells[0].strip(" :*")):
        return False
    return bool(_TOLD.match(cells[1])) or len(cells[1].split()) > _MOST_NAME


def cell_span(paragraph: Paragraph, column: int) -> Span | None:
    """Where the text of a cell stands in its paragraph, or None where it is empty."""
    words = [" ".join(cell.split()) for cell in paragraph.cells]
    start = 0
    for index, cell in enumerate(words):
        at = paragraph.text.find(cell, start) if cell else -1
        if index == column:
            return Span(at, at + len(cell)) if at >= 0 else None
        start = at + len(cell) if at >= 0 else start
    return None
