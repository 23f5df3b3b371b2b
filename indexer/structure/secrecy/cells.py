"""The column of an agenda's table that says who may see an item."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.structure.secrecy.words import OPEN_WORDS, WORD, begins_shut

_OPEN = re.compile(
    r"\W*(?:open|public|published?|publication)(?: item)?\W*(?:\(?y/n\)?)?\W*", re.IGNORECASE
)
_SHUT = re.compile(
    rf"\W*(?:.*\b(?:{WORD})\b.*|part(?: ?(?:1|i) ?/ ?(?:part )?(?:2|ii)| no\.?)?|"
    r"status|session|classification|access|security|press (?:and|&) public|exempt\w*.*|"
    r".*\bschedule (?:12|7)a\b.*)\W*",
    re.IGNORECASE,
)
_LAW = re.compile(r"exempt|schedule|para", re.IGNORECASE)
_PARAGRAPHS = re.compile(r"\W*\d{1,2}[a-z]?(?:\s*(?:,|&|and)\s*\d{1,2}[a-z]?)*\W*", re.IGNORECASE)
_PAGES = re.compile(r"\bpages?\b", re.IGNORECASE)
_STAFF = re.compile(r"staff(?: members)? only", re.IGNORECASE)
_YES = frozenset({"yes", "y", "✓", "✔", "x", "☒", "☑", "2", "c", "private", "true"})
_NO = frozenset({"no", "n", "✗", "✘", "x", "false"})


@dataclass(frozen=True, slots=True)
class Column:
    """The column that says who may see an item: its name and its place in the table's head."""

    name: str
    opens: bool  # "Public?": there Yes opens an item, and No shuts it
    from_end: int  # 1 for the last column
    width: int  # columns of the head
    pages: bool  # whether another column names pages
    plain: bool = False  # "Status", which may be that of an action: only plain words shut
    of_people: bool = False  # "Audience", which may be that of a course: "Staff only"

    def shuts(self, cells: Sequence[str], text: str, *, numbered: bool) -> bool:
        """Whether a row's cells shut its item; ``text`` is the row without its number.

        Readers may drop empty cells: then any cell behind the title may be the one of this
        column, save that a lone number is a page. ``numbered`` rows have lost a cell.
        """
        full = len(cells) >= self.width - numbered and self.from_end <= len(cells)
        if full:
            return self._is_shut(cells[-self.from_end], law=True)
        behind = cells[1:] if cells and text.startswith(cells[0]) else cells
        return any(self._is_shut(cell, law=not self.pages) for cell in behind)

    def _is_shut(self, cell: str, *, law: bool) -> bool:
        said = cell.strip(" .()[]").casefold()
        if self.plain:
            return bool(_PLAINLY_SHUT.match(said)) and not OPEN_WORDS.search(said)
        if said in (_NO if self.opens else _YES):
            return True
        if law and _LAW.search(self.name) and _PARAGRAPHS.fullmatch(said):
            return True
        if OPEN_WORDS.search(said):
            return False
        if self.of_people and _STAFF.fullmatch(said):
            return False
        shut = (
            r"part (?:2|ii|two|b)\b|ii$|para|excluded\b|official[ –:-]+sensitive|"
            r"(?:the )?(?:board|committee|council|panel|core \w+|staff)(?: members)? only\b"
        )
        return begins_shut(said) or bool(re.match(shut, said))


_STATUS = re.compile(  # the head of such a column where the table is no agenda
    r"\W*(?:(?P<sure>(?:open|public|part (?:1|i|a)) ?(?:/|or|-|–) ?(?:closed|private|exempt|"
    r"confidential|restricted|part (?:2|ii|b)|2|ii|b)"
    r"|(?:exempt|confidential|private|restricted|closed)"
    r" ?(?:/|or|-|–) ?(?:open|public|part (?:1|i|a))|(?:exempt|confidential|restricted|private)"
    r"(?: (?:item|report|information))?\W*(?:\(?y(?:es)?/n(?:o)?\)?)?|"
    r"public(?: (?:item|report))?\W*(?:\(?y(?:es)?/n(?:o)?\)?)?|for publication|"
    r"press (?:and|&) public)"
    r"|(?:security |report )?(?:status|session|access|classification|marking|publication|part|"
    r"confidentiality|press/public|visibility|audience|circulation))\W*",
    re.IGNORECASE,
)
_AMBIGUOUS = re.compile(r"status|access|classification|marking|part\b|circulation", re.IGNORECASE)
_PEOPLE = re.compile(r"\W*audience\W*", re.IGNORECASE)
_SAYS_PUBLIC = re.compile(r"\W*(?:public|part (?:1|i|one))(?: (?:item|session))?\W*", re.IGNORECASE)
_LEAST_COLUMNS = 3
_PLAINLY_SHUT = re.compile(  # not "Closed", as an action is, nor "Private", as a let is
    r"\W*(?:exempt(?! from (?!publication))|confidential|restricted|not for publication|"
    r"not public|in camera|reserved (?:item|business)|(?:part )?(?:2|ii|b)\b|part two|"
    r"(?:closed|private) (?:item|session|part|report|paper)|official[ –:-]+sensitive|"
    r"commercial(?:ly)? in confidence)",
    re.IGNORECASE,
)


def status_column(cells: Sequence[str], rows: Sequence[Sequence[str]] = ()) -> Column | None:
    """The column of any table whose head says that it tells what is open and what is exempt.

    A head has three cells or more; two are a field and its value, and so are others with a value.

    Args:
        cells: the head of the table.
        rows: the cells of the rows below it: where one of them is "Public", "Private" shuts.
    """
    if len(cells) < _LEAST_COLUMNS or any(_PLAINLY_SHUT.fullmatch(cell) for cell in cells):
        return None
    for place, cell in enumerate(cells):
        found = _STATUS.fullmatch(cell)
        if found:
            opens = bool(_OPEN.fullmatch(cell))
            from_end = len(cells) - place
            said = [row[-from_end] for row in rows if len(row) == len(cells)]
            surely = found["sure"] or not _AMBIGUOUS.search(cell)
            public = any(map(_SAYS_PUBLIC.fullmatch, said))
            return Column(
                cell,
                opens,
                from_end,
                len(cells),
                pages=True,
                plain=not (surely or public),
                of_people=bool(_PEOPLE.fullmatch(cell)) and not public,
            )
    return None


def column(cells: Sequence[str]) -> Column | None:
    """The column of an agenda's table that says who may see an item, by the names of its head."""
    pages = any(_PAGES.search(cell) for cell in cells)
    for place, cell in enumerate(cells):
        opens = bool(_OPEN.fullmatch(cell))
        if opens or _SHUT.fullmatch(cell):
            return Column(cell, opens, len(cells) - place, len(cells), pages)
    return None
