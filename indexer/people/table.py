"""Rows of a table of people: columns by their names, names and posts in parallel zipped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from indexer.people import words
from indexer.people.entries import Entry, entries
from indexer.people.groups import Group, group_of
from indexer.people.names import fits_initials


class Column(StrEnum):
    """What a column of a table of people holds."""

    NAME = "name"
    POST = "post"
    ORGANISATION = "organisation"
    INITIALS = "initials"
    STATUS = "status"  # "Present", "Apologies" in words
    PRESENT = "present"  # a tick
    APOLOGIES = "apologies"  # a tick
    OTHER = "other"  # ward, party, email, telephone


_COLUMNS = (
    (
        Column.NAME,
        (
            r"names?|(?:board |committee )?members?(?: names?)?|attendees?|representatives?|"
            r"delegates?|person|"
            r"full name|councillors?|governors?|trustees?|directors?|officers?|who"
        ),
    ),
    (
        Column.POST,
        (
            r"roles?|posts?|positions?|(?:job )?titles?|designation|capacity|category|"
            r"office|role ?/ ?title"
        ),
    ),
    (
        Column.ORGANISATION,
        (
            r"organi[sz]ations?|councils?|authority|authorities|body|company|"
            r"affiliation|representing|employer|trust|constituent (?:council|authority)|"
            r"nominating body|local authority"
        ),
    ),
    (Column.INITIALS, r"initials?|abbreviation|init\.?"),
    (Column.STATUS, r"attendance|status|attended\??|present ?/ ?apologies|present\?? ?/ ?absent"),
    (Column.PRESENT, r"present\??|in attendance|attending|here\??|there\??|attended\??"),
    (Column.APOLOGIES, r"apologies|absent|apologies ?/ ?absent"),
    (
        Column.OTHER,
        (
            r"wards?|divisions?|party|group|political group|e-?mail(?: address)?|"
            r"tel(?:ephone)?|phone|term(?: of office)?|notes?|comments?|no\.?|#|interest|voting"
        ),
    ),
)
_YES = re.compile(
    r"(?:yes|y|✓|✔|☑|☒|x|p|present|attended|in person|online|via .*|virtual|remote|from .*|"
    r"until .*|left .*|arrived .*)",
    re.IGNORECASE,
)
_NOT = re.compile(r"(?:(?:sent )?apolog(?:y|ies)(?: .*)?|apols?|ap)", re.IGNORECASE)
_ABSENT = re.compile(r"(?:absent|ab)", re.IGNORECASE)
_KIND = re.compile(  # what somebody is, in the column of posts
    r"(?:(?:committee|board|council|ordinary|voting|full|elected) )?(?:members?|officers?|guests?)",
    re.IGNORECASE,
)

Header = tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class _Beside:
    """What the other cells of a row say of its person."""

    post: str | None = None
    organisation: str | None = None
    initials: str | None = None
    attendance: str | None = None
    standing: str | None = None


def header(cells: Sequence[str]) -> Header | None:
    """The columns that a row of column names announces; None where it is no such row."""
    found = tuple(_column(cell) for cell in cells)
    known = [column for column in found if column]
    if len(known) < len(cells) or Column.NAME not in known:
        return None
    return tuple(known)


def _column(cell: str) -> Column | None:
    plain = cell.strip(" *:_").casefold()
    return next((kind for kind, form in _COLUMNS if re.fullmatch(form, plain)), None)


def row(
    cells: Sequence[str], group: Group, columns: Header | None
) -> Iterator[tuple[Group, Entry]]:
    """The people of one row, each with the group that the row puts them in."""
    place = _name_cell(cells)
    if place is None:
        return
    for cell in cells[:place]:
        inner = group_of(cell)
        group = group.within(inner) if inner.known else group
    beside = [
        cell for n, cell in enumerate(cells) if n != place and not (n < place and _grouped(cell))
    ]
    kinds = _kinds(cells, place, columns)
    names = [one for line in cells[place].split("\n") for one in entries(line, run="," in line)]
    lines = [_lines(cell, len(names)) for cell in beside]
    for index, entry in enumerate(names):
        told = _Beside()
        for kind, zipped in zip(kinds, lines, strict=True):
            if index < len(zipped):
                told = _take(told, kind, zipped[index].strip(), entry, group)
        yield _grouped_by(told, group), _with(entry, told)


def _grouped(cell: str) -> bool:
    """Whether a cell before the name says what list it is in: "Apologies", "Officers"."""
    group = group_of(cell)
    return group.known and group.organisation is None


def _name_cell(cells: Sequence[str]) -> int | None:
    """The first cell that names people."""
    for place, cell in enumerate(cells):
        first = cell.split("\n")[0]
        if entries(first, run="," in first):
            return place
    return None


def _kinds(cells: Sequence[str], place: int, columns: Header | None) -> list[Column | None]:
    """The columns of the cells beside the name; unknown where a cell was left empty."""
    fits = columns is not None and len(columns) == len(cells)
    beside = [n for n in range(len(cells)) if n != place and not (n < place and _grouped(cells[n]))]
    return [columns[n] if columns and fits else None for n in beside]


def _lines(cell: str, count: int) -> list[str]:
    """A cell's lines, one a person; a cell that says one thing of one person is left whole."""
    if count == 1:
        return [" ".join(cell.split())]
    for form in (r"\n", r";\s+", r",\s+"):
        lines = re.split(form, cell)
        if len(lines) == count:
            return lines
    return []


def _take(told: _Beside, kind: Column | None, cell: str, entry: Entry, group: Group) -> _Beside:
    """What one cell says, by its column, else by its words."""
    if kind is None:
        kind = _guess(cell, entry, group)
    if kind is Column.POST and _KIND.fullmatch(cell):
        return replace(told, standing=group_of(cell).standing)
    if kind is Column.POST:
        return replace(told, post=told.post or cell)
    if kind is Column.ORGANISATION:
        return replace(told, organisation=told.organisation or cell)
    if kind is Column.INITIALS:
        fits = fits_initials(cell, entry.name)
        return replace(told, initials=cell if fits else told.initials)
    if kind in {Column.STATUS, Column.PRESENT, Column.APOLOGIES}:
        return replace(told, attendance=_came(kind, cell) or told.attendance)
    return told


def _came(kind: Column, cell: str) -> str | None:
    """How somebody came, by a word or a tick; an empty cell or a "no" says nothing."""
    if _NOT.fullmatch(cell):
        return "apologies"
    if _ABSENT.fullmatch(cell):
        return "absent"
    if not _YES.fullmatch(cell):
        return None
    return "apologies" if kind is Column.APOLOGIES else "present"


def _guess(cell: str, entry: Entry, group: Group) -> Column:
    """The column of a cell without one, by its words."""
    if re.fullmatch(r"[A-Z]{2,4}", cell) and fits_initials(cell, entry.name):
        return Column.INITIALS
    if re.fullmatch(r"(?i:yes|present|apologies|absent|attended)", cell):
        return Column.STATUS
    if not cell[:1].isupper() or words.is_party(cell) or words.is_ward(cell) or "@" in cell:
        return Column.OTHER
    if words.is_post(cell):
        return Column.POST
    if words.is_organisation(cell) or entry.councillor:
        return Column.ORGANISATION
    return Column.POST if group.standing == "officer" else Column.ORGANISATION


def _grouped_by(told: _Beside, group: Group) -> Group:
    return replace(
        group,
        attendance=told.attendance or group.attendance,
        standing=told.standing or group.standing,
        known=True,
    )


def _with(entry: Entry, told: _Beside) -> Entry:
    return replace(
        entry,
        post=entry.post or told.post,
        organisation=entry.organisation or told.organisation,
        initials=entry.initials or told.initials,
    )
