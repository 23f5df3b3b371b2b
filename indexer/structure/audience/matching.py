"""Reports of a pack matched with the rows of its agenda, by order and likeness."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from indexer.records import AgendaItem, PartKind
from indexer.structure import secrecy
from indexer.structure.agenda import numbered_pages
from indexer.structure.drafts import Draft

_MOST_PAIRS = 40_000
_LEAST_ALIKE = 55.0
_SURE = 90.0
_FURNITURE_WORDS = re.compile(r"\b(?:update|report|on|the|of|and|a|to|for|item|paper)\b")


def items_of(drafts: Sequence[Draft], agenda: Sequence[AgendaItem]) -> list[AgendaItem | None]:
    """The agenda row of each part: reports by order and likeness, shut pages by their count."""
    items: list[AgendaItem | None] = [None] * len(drafts)
    if not agenda:
        return items
    places = [
        i for i, draft in enumerate(drafts) if draft.kind is PartKind.REPORT and not draft.inner
    ]
    for place, row in _exact(drafts, places, agenda).items():
        items[place] = row
    loose = [place for place in places if items[place] is None]
    rows = [row for row in agenda if row not in items]
    for place, item in zip(loose, _aligned([drafts[i] for i in loose], rows), strict=True):
        items[place] = item
    for place in places:  # bound in another order than the agenda's
        if items[place] is None:
            taken = {item for item in items if item}
            items[place] = _sure(drafts[place], [row for row in agenda if row not in taken])
    shut = [i for i, draft in enumerate(drafts) if draft.kind is PartKind.RESTRICTED]
    hidden = [row for row in agenda if row.confidential and numbered_pages(row)]
    if len(shut) == len(hidden):
        for place, item in zip(shut, hidden, strict=True):
            items[place] = item
    return items


def _exact(
    drafts: Sequence[Draft], places: Sequence[int], agenda: Sequence[AgendaItem]
) -> dict[int, AgendaItem]:
    """Reports whose title one row has word for word, and no other report; their order is free."""
    titles = {place: _folded(drafts[place].title) for place in places if not drafts[place].item}
    rows = [_folded(row.title) for row in agenda]
    found: dict[int, AgendaItem] = {}
    for place, title in titles.items():
        if rows.count(title) == 1 and list(titles.values()).count(title) == 1:
            found[place] = agenda[rows.index(title)]
    return found


def _folded(title: str) -> str:
    return " ".join(title.casefold().split())


def owed(drafts: Sequence[Draft], agenda: Sequence[AgendaItem]) -> list[AgendaItem]:
    """The confidential rows with pages that no report fits, where no restricted page stands."""
    items = items_of(drafts, agenda)
    left = [row for row in agenda if row.confidential and row.pages and row not in items]
    pages = sum(draft.kind is PartKind.RESTRICTED for draft in drafts)
    return left if len(left) > pages else []


def _aligned(reports: Sequence[Draft], agenda: Sequence[AgendaItem]) -> list[AgendaItem | None]:
    """The best matching that keeps the order of both, by likeness of titles.

    Dynamic programming over (report, item), as in sequence alignment (Needleman and Wunsch).
    """
    if len(reports) * len(agenda) > _MOST_PAIRS:
        return [None] * len(reports)
    titles = [_bare(secrecy.unmarked(item.title)) for item in agenda]
    best: list[list[tuple[float, tuple[int, ...]]]] = [[(0.0, ())] * (len(agenda) + 1)]
    for report in reports:
        above = best[-1]
        row = [(above[0][0], (*above[0][1], -1))]
        own = _bare(secrecy.unmarked(report.title))
        for column, (item, title) in enumerate(zip(agenda, titles, strict=True), start=1):
            options = [
                (above[column][0], (*above[column][1], -1)),
                row[-1],
            ]
            alike = _likeness(own, title) if report.item is None else _numbered(report, item)
            if alike >= _LEAST_ALIKE:
                score, path = above[column - 1]
                options.append((score + alike, (*path, column - 1)))
            row.append(max(options, key=lambda option: option[0]))
        best.append(row)
    return [agenda[i] if i >= 0 else None for i in best[-1][-1][1]]


def _numbered(report: Draft, item: AgendaItem) -> float:
    """100 where the number printed on a report is the row's, else 0.

    A report may leave out the letter by which the agenda marks a private item: "4" is "4E".
    """
    bare = item.number.strip("ABCDEFGHIJKLMNOPQRSTUVWXYZx") if item.confidential else item.number
    return 100.0 if report.item in {item.number, bare} else 0.0


def _likeness(title: str, row: str) -> float:
    """0 to 100: how alike the bare titles of a report and of an agenda row are."""
    return max(fuzz.token_set_ratio(title, row), fuzz.token_sort_ratio(title, row))


def _sure(report: Draft, rows: Sequence[AgendaItem]) -> AgendaItem | None:
    """The one row whose title is the report's, wherever it stands."""
    title = _bare(report.title)
    alike = [row for row in rows if fuzz.token_sort_ratio(title, _bare(row.title)) >= _SURE]
    return alike[0] if len(alike) == 1 else None


def _bare(title: str) -> str:
    folded = re.sub(r"[^\w\s]", " ", title.casefold())
    return " ".join(_FURNITURE_WORDS.sub(" ", folded).split()) or folded
