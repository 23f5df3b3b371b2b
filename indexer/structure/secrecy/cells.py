"""The column of an agenda's table that says who may see an item."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from indexer.structure.secrecy.words import OPEN_WORDS, WORD, begins_shut

_OPEN = re.compile(
    r"\W*(?:open|public|published?|(?:for )?publication)(?: item)?\W*(?:\(?y/n\)?)?\W*",
    re.IGNORECASE,
)
_SHUT = re.compile(
    rf"\W*(?:.*\b(?:{WORD})\b.*|part(?: ?(?:1|i) ?/ ?(?:part )?(?:2|ii)| no\.?)?|"
    r"status|session|classification|access|security|press (?:and|&) public|exempt\w*.*|"
    r".*\bschedule (?:12|7)a\b.*)\W*",
    re.IGNORECASE,
)
_LAW = re.compile(r"exempt|schedule|para|foi|freedom", re.IGNORECASE)
_PARAGRAPHS = re.compile(
    r"\W*(?:s(?:ection|ec)?\.? ?)?\d{1,2}[a-z]?(?:\s*(?:,|&|and)\s*\d{1,2}[a-z]?){0,6}\W*",
    re.IGNORECASE,
)
_SHUT_NAME = re.compile(
    r"\W*(?:confidential|exempt|restricted|private|closed|reserved)", re.IGNORECASE
)
_LETTERS = re.compile(r"\W*[op]\W{0,3}/\W{0,3}[cer]\W*", re.IGNORECASE)
_PAGES = re.compile(r"\bpages?\b", re.IGNORECASE)
_STAFF = re.compile(r"staff(?: members)? only", re.IGNORECASE)
_YES = frozenset({"yes", "y", "✓", "✔", "x", "☒", "☑", "2", "c", "private", "true"})
_UNTICKED = frozenset({"", "-", "–", "☐", "□"})
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
    listed: bool = False  # a table of minutes, whose cells say Open and Closed
    guessed: bool = False  # and nothing else tells that they are not actions
    ticked: bool = False  # "Public?", ticked where it is: a cell without a tick shuts

    def shuts(self, cells: Sequence[str], text: str, *, numbered: bool) -> bool:
        """Whether a row's cells shut its item; ``text`` is the row without its number.

        Readers may drop empty cells: then any cell behind the title may be the one of this
        column, save that a lone number is a page. ``numbered`` rows have lost a cell.
        """
        full = len(cells) >= self.width - numbered and self.from_end <= len(cells)
        if self.ticked and not full:
            return True
        if full:
            return self._is_shut(cells[-self.from_end], law=True)
        behind = cells[1:] if cells and text.startswith(cells[0]) else cells
        return any(self._is_shut(cell, law=not self.pages) for cell in behind)

    def _is_shut(self, cell: str, *, law: bool) -> bool:
        said = cell.strip(" .()[]").casefold()
        if self._answers_shut(said):
            return True
        if self.plain:
            return bool(_PLAINLY_SHUT.match(said)) and not OPEN_WORDS.search(said)
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

    def _answers_shut(self, said: str) -> bool:
        """Whether a cell shuts by a word or a letter that says so under this column's name."""
        listed = self.listed and len(said) <= _LONGEST_MARK
        closed = _OPEN_OR_CLOSED.fullmatch(said) if listed else None
        if (closed and closed["shut"]) or (self.ticked and said in _UNTICKED):
            return True
        if _SHUT_NAME.match(self.name) and said == self.name.strip()[:1].casefold():
            return True  # "R" under "Restricted"
        if _LETTERS.fullmatch(self.name) and said == self.name.strip(" ()?")[-1:].casefold():
            return True  # "E" under "O/E"
        return not self.plain and said in (_NO if self.opens else _YES)


_STATUS = re.compile(  # the head of such a column where the table is no agenda
    r"\W*(?:(?P<sure>(?:open|public|part (?:1|i|a)) ?(?:/|or|-|–) ?(?:closed|private|exempt|"
    r"confidential|restricted|part (?:2|ii|b)|2|ii|b)"
    r"|(?:exempt|confidential|private|restricted|closed)"
    r" ?(?:/|or|-|–) ?(?:open|public|part (?:1|i|a))|(?:exempt|confidential|restricted|private)"
    r"(?: (?:item|report|information))?\W*(?:\(?y(?:es)?/n(?:o)?\)?)?|"
    r"public(?: (?:item|report))?\W*(?:\(?y(?:es)?/n(?:o)?\)?)?|for publication|"
    r"press (?:and|&) public|foi(?:a)?(?: (?:status|exempt(?:ion)?|class))?|"
    r"freedom of information(?: status)?|(?:exempt(?:ion)?|foi) (?:para(?:graph)?s?|section|ref)|"
    r"exemption|schedule (?:12|7)a(?: para(?:graph)?)?|[op]\W{0,3}/\W{0,3}[cer])"
    r"|(?P<asked>(?P<opens>(?:for |on )?(?:the )?(?:web(?:site)?|publish(?:ed|able)?|publication|"
    r"releas(?:ed?|able)|disclos(?:ed?|able)|public|open)(?: (?:minutes?|items?|version|copy))?)|"
    r"redact(?:ed|ion)?|"
    r"with(?:held|hold)|reserved|sensitive|closed|part (?:2|ii)|in camera)"
    r"\W*(?:\(?y(?:es)?/n(?:o)?\)?)?"
    r"|(?:security |report |minutes? |item |document )?(?:status|session|access|classification|"
    r"marking|publication|part|confidentiality|press/public|visibility|audience|circulation|"
    r"security|sensitivity|category|type))\W*",
    re.IGNORECASE,
)
_AMBIGUOUS = re.compile(
    r"status|access|classification|marking|part\b|circulation|category|type|security|sensitivity",
    re.IGNORECASE,
)
_OF_ANYTHING = re.compile(r"\W*(?:category|type|security|sensitivity)\W*", re.IGNORECASE)
_OF_ITS_KIND = re.compile(r"\W*(?:category|type)\W*", re.IGNORECASE)
_COMMERCIAL = re.compile(r"commercial", re.IGNORECASE)  # a loan or a plan
_OF_MINUTES = re.compile(  # another column of a table that lists minutes or items of business
    r"\W*(?:agenda )?(?:minutes?|items?|subject|business|discussion|resolutions?|"
    r"topic)(?: (?:title|text|and \w+|of \w+))?\W*",
    re.IGNORECASE,
)
_SURELY_MINUTES = re.compile(r"\W*(?:minutes?|discussion|business)\W*", re.IGNORECASE)
_SPEAKER = re.compile(r"\W*(?:lead|who|led by)\W*", re.IGNORECASE)
_OF_LOG = re.compile(  # what is open there is still to be done
    r"\b(?:actions?|owner|lead|due|deadline|responsib\w+|by whom|who|target|progress|updates?|"
    r"risks?|recommendations?|raised|rag|arising|complaints?|audits?|assigned|priority|when)\b",
    re.IGNORECASE,
)
_OPEN_OR_CLOSED = re.compile(
    r"\W*(?:(?:open|public|unreserved|unrestricted|all|published|official|none|n/a|"
    r"(?P<shut>closed|private|reserved|restricted|confidential|exempt|sensitive|commercial|"
    r"(?:official[ –:-]+)?sensitive|in camera|in confidence|"
    r"(?:the )?(?:board|committee|council|governors?|trustees?|members?|directors?|corporation|"
    r"staff)(?: members)?(?: only)?))(?: (?:item|minute|session|business|report)s?)?)?\W*",
    re.IGNORECASE,
)
_LONGEST_ANSWER = 12  # characters
_ANSWER = re.compile(r"\W*(?:yes|no|[ynrecp]|true|false|[✓✔✗✘x☒☑☐□–-])?\W*", re.IGNORECASE)
_PEOPLE = re.compile(r"\W*audience\W*", re.IGNORECASE)
_SAYS_PUBLIC = re.compile(r"\W*(?:public|part (?:1|i|one))(?: (?:item|session))?\W*", re.IGNORECASE)
_SECRET = re.compile(rf"\b(?:{WORD}|not for publication)\b", re.IGNORECASE)
_LEAST_COLUMNS = 3
_MOST_ROWS = 100  # of those below a head
_LONGEST_MARK = 40  # characters
_PLAINLY_SHUT = re.compile(  # not "Closed", as an action is, nor "Private", as a let is
    r"\W*(?:exempt(?! from (?!publication))|confidential|restricted|not for publication|"
    r"not public|in camera|reserved (?:item|business)|(?:part )?(?:2|ii|b)\b|part two|"
    r"(?:closed|private) (?:item|session|part|report|paper)|official[ –:-]+sensitive|"
    r"commercial(?:ly)? in confidence)",
    re.IGNORECASE,
)


def status_column(cells: Sequence[str], rows: Iterable[Sequence[str]] = ()) -> Column | None:
    """The column of any table whose head says that it tells what is open and what is exempt.

    A head has three cells or more; two are a field and its value, and so are others with a value.

    Args:
        cells: the head of the table.
        rows: the cells of the rows below it, asked for only where the head may be one: where one
            of them is "Public", "Private" shuts.
    """
    if len(cells) < _LEAST_COLUMNS or not any(map(_STATUS.fullmatch, cells)):
        return None
    below = [row for row in rows if len(row) == len(cells)]
    for place, cell in enumerate(cells):
        found = _STATUS.fullmatch(cell)
        if not found:
            continue
        business = _is_of_minutes(cells, place)
        from_end = len(cells) - place
        said = [row[-from_end].strip() for row in below]
        if not _may_head(cell, said, asked=bool(found["asked"])):
            continue
        if (found["asked"] or _OF_ANYTHING.fullmatch(cell)) and not business:
            continue
        public = any(map(_SAYS_PUBLIC.fullmatch, said))
        surely = found["sure"] or found["asked"] or not _AMBIGUOUS.search(cell)
        if _OF_ITS_KIND.fullmatch(cell) and any(map(_COMMERCIAL.fullmatch, said)):
            continue
        closes = business and all(map(_is_open_or_closed, said))
        opens = bool(_OPEN.fullmatch(cell) or found["opens"])
        return Column(
            cell,
            opens,
            from_end,
            len(cells),
            pages=True,
            plain=not (surely or public or closes),
            of_people=bool(_PEOPLE.fullmatch(cell)) and not public,
            listed=closes,
            guessed=closes and not (surely or public),
            ticked=opens and any(one and one in "✓✔☒☑xX" for one in said),
        )
    return None


def _may_head(cell: str, said: Sequence[str], *, asked: bool) -> bool:
    """Whether a cell may be the name of such a column, by what stands below it.

    "Exempt" may itself be the mark of a row, and "Web" or "Open" the name of something else.
    """
    answered = any(said) and all(map(_is_answer, said))
    if asked:
        return answered
    return answered or not _PLAINLY_SHUT.fullmatch(cell)


def _is_open_or_closed(said: str) -> bool:
    return len(said) <= _LONGEST_MARK and bool(_OPEN_OR_CLOSED.fullmatch(said))


def _is_answer(said: str) -> bool:
    return len(said) <= _LONGEST_ANSWER and bool(_ANSWER.fullmatch(said))


def _is_of_minutes(cells: Sequence[str], place: int) -> bool:
    """Whether a table with such a column lists minutes, and no actions that are still open."""
    others = [cell for i, cell in enumerate(cells) if i != place]
    if any(map(_SURELY_MINUTES.fullmatch, others)):  # whose "Lead" spoke to the item
        others = [cell for cell in others if not _SPEAKER.fullmatch(cell)]
    return any(map(_OF_MINUTES.fullmatch, others)) and not any(map(_OF_LOG.search, others))


def of_status_tables(lines: Sequence[Sequence[str]], *, minuted: bool) -> frozenset[int]:
    """The places of the lines of tables with such a column that say nothing of the whole paper.

    These are the head, and in minutes each row of its width whose mark stands under the column
    alone, up to the first line of another width.

    Args:
        lines: the cells of each line of a paper.
        minuted: whether these are minutes, whose rows are each read by their own cell.
    """
    found: set[int] = set()
    head: Column | None = None
    for place, cells in enumerate(lines):
        first = _head(lines, place)
        head = first or (head if head and len(cells) == head.width else None)
        if first or (head and minuted and _is_marked_alone(cells, head)):
            found.add(place)
    return frozenset(found)


def _head(lines: Sequence[Sequence[str]], place: int) -> Column | None:
    """The column of a table whose head stands there, and holds no mark itself."""
    cells = lines[place]
    rows = lines[place + 1 : place + 1 + _MOST_ROWS]
    head = status_column(cells, takewhile(lambda row: len(row) == len(cells), rows))
    others = (cell for i, cell in enumerate(cells) if head and i != len(cells) - head.from_end)
    return None if any(map(_PLAINLY_SHUT.fullmatch, others)) else head


def _is_marked_alone(cells: Sequence[str], head: Column) -> bool:
    """Whether a row bears its mark under the column, and no other cell may be a mark or a field."""
    place = len(cells) - head.from_end
    others = [cell for i, cell in enumerate(cells) if i != place]
    said = cells[place].strip(" .()[]").casefold()
    return (
        len(said) < _LONGEST_MARK
        and begins_shut(said)
        and not any(_SECRET.search(cell) or cell.rstrip().endswith(("?", ":")) for cell in others)
    )


def column(cells: Sequence[str]) -> Column | None:
    """The column of an agenda's table that says who may see an item, by the names of its head."""
    pages = any(_PAGES.search(cell) for cell in cells)
    for place, cell in enumerate(cells):
        opens = bool(_OPEN.fullmatch(cell))
        if opens or _SHUT.fullmatch(cell):
            return Column(cell, opens, len(cells) - place, len(cells), pages)
    return None
