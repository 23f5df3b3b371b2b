"""Rows of tables whose column says that they are exempt, and the sections that they list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from indexer.records import PartKind
from indexer.structure import secrecy
from indexer.structure.alike import most_alike
from indexer.structure.blocks import Block
from indexer.structure.drafts import Draft

_NUMBER = re.compile(
    r"^\W{0,3}(?:item\s)?[A-Z]{0,3}\d{1,4}(?:[./]\d{1,3}){0,2}[a-z]?[.):]?\s+", re.IGNORECASE
)
_OWN_NUMBER = re.compile(r"\W*(?:item )?(\d{1,3}[A-Z]?)\W*", re.IGNORECASE)
_HEADED = re.compile(r"\W{0,4}(?:item )?(\d{1,3}[A-Z]?)[.):]?\s", re.IGNORECASE)
_PAGES = re.compile(r"\s*[(\[]?(?:pages?|pp?\.?)\s[\d\s–-]{1,12}[)\]]?\s*$", re.IGNORECASE)
_OF_ROW = re.compile(r"\b(?:item|minute|session|report)\b", re.IGNORECASE)
_AGENDA = re.compile(r"\bagenda\b(?!.*\bminutes\b)", re.IGNORECASE)
_TELLS = re.compile(r"[£$€%]|\s[–—-]\s|[.!?]$")
_MOST_OF_ROW = 10  # words
_LEAST_TITLE = 4  # characters
_PAIR = 2  # cells


class Tables:
    """The tables of a paper with a column of what is open and exempt; minutes cut them apart."""

    def __init__(self) -> None:
        """Begin a paper."""
        self.column: secrecy.Column | None = None
        self.titles: dict[str, bool] = {}
        self.numbers: dict[str, bool] = {}

    def rows(self, draft: Draft, symbols: frozenset[str]) -> set[int]:
        """The rows that a column says are exempt, and what stands under their titles.

        Args:
            draft: a part of the paper.
            symbols: what the paper explains as a sign of secrecy; a cell may hold no more.
        """
        shut: set[int] = set()
        last = -1
        plan = _is_plan(draft)
        for index, block in enumerate(draft.blocks):
            cells = block.lead.printed_cells or block.lead.cells
            if len(cells) < _PAIR:
                self.column = None
                last = index if self._listed(block) else last
            elif self.column is None and not plan:
                self.column = secrecy.status_column(cells, _rows_below(draft.blocks, index))
                shut |= {index} if _bears(cells, symbols) or _holds_mark(cells) else set()
            elif self.column:
                last = index
                hidden = self.column.shuts(cells, block.text, numbered=False)
                hidden = hidden and not (self.column.guessed and _is_title_of_agenda(draft, cells))
                hidden = hidden or _bears(cells, symbols)
                self.titles |= {_bare(cell): hidden for cell in cells if len(cell) > _LEAST_TITLE}
                number = _OWN_NUMBER.fullmatch(
                    block.lead.label.value if block.lead.label else cells[0]
                )
                if number:
                    self.numbers[number.group(1)] = hidden
                shut |= {index} if hidden else set()
        if not any(self.titles.values()) or draft.kind is PartKind.ITEM:
            return shut
        return shut | _under_titles(draft, self.titles, self.numbers, after=last)

    def _listed(self, block: Block) -> bool:
        """Whether a line is a row of a list, whose title with its mark is then known."""
        if block.lead.label is None or not block.short or block.finished:
            return False
        if block.lead.level and self.titles:
            return False  # a heading behind the table is that of a section
        text = _PAGES.sub("", block.text)
        title, bare = _bare(text), _bare(secrecy.unmarked(text))
        if title in self.titles or bare in self.titles or len(bare) <= _LEAST_TITLE:
            return False
        self.titles[bare] = secrecy.is_row_marked(text)
        return True


def _is_plan(draft: Draft) -> bool:
    """Whether a part is a plan of decisions, by its title and first lines, and no report on one."""
    top = [draft.title, *(block.text for block in draft.blocks[:2])]
    return draft.kind is not PartKind.REPORT and secrecy.is_plan(top)


def _rows_below(found: Sequence[Block], head: int) -> Iterator[Sequence[str]]:
    """The cells of the rows of a table below its head."""
    rows = (block.lead.printed_cells or block.lead.cells for block in islice(found, head + 1, None))
    return takewhile(lambda cells: len(cells) >= _PAIR, rows)


def _under_titles(
    draft: Draft, titles: dict[str, bool], numbers: dict[str, bool], *, after: int
) -> set[int]:
    """What stands under the headings that are titles of exempt rows, up to the next row's title.

    A heading that bears the number of an exempt row is its title in other words.
    """
    shut: set[int] = set()
    hidden = False
    for index, block in enumerate(draft.blocks):
        if index <= after or len(block.lead.cells) > 1:
            hidden = False
            continue
        if block.short and not block.finished:
            title = most_alike(_bare(block.text), titles)
            label = _HEADED.match(block.printed) if draft.heads[index] else None
            named = numbers.get(label.group(1)) if label else None
            if title is not None:
                hidden = titles[title] or bool(named)
            elif named is not None:
                hidden = named
        shut |= {index} if hidden else set()
    return shut


def _bears(cells: Sequence[str], symbols: frozenset[str]) -> bool:
    """Whether a cell of a row holds nothing but a sign that the paper explains: "E"."""
    return any(cell.strip(" ()[].") in symbols for cell in cells)


def _is_title_of_agenda(draft: Draft, cells: Sequence[str]) -> bool:
    """Whether a row tells no more than the title of an item on an agenda, which is published."""
    top = [draft.title, *(block.text for block in draft.blocks[:2])]
    bare = sum(len(cell.split()) for cell in cells) <= _MOST_OF_ROW
    titled = bare and not any(map(_TELLS.search, cells))
    return titled and draft.kind is PartKind.OTHER and any(map(_AGENDA.search, top))


def _holds_mark(cells: Sequence[str]) -> bool:
    """Whether a row of a table holds a cell that is a mark, or says until when it is shut."""
    marks = (one for one in cells[1:] if secrecy.is_mark(one) or secrecy.says_only(one))
    return len(cells) > _PAIR and (
        any(one.isupper() or _OF_ROW.search(one) for one in marks)
        or any(map(secrecy.is_held_back, cells[1:]))
    )


def _bare(title: str) -> str:
    return _NUMBER.sub("", title, count=1).casefold().strip(" .:")
