"""A file's blocks become parts: reports of a pack, minuted items, notices, agenda, attendance."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from indexer.records import PaperKind, PartKind
from indexer.structure import (
    agenda_start,
    asking,
    calling,
    decision_records,
    embedded,
    item_marks,
    item_page,
    kinds,
    letters,
    minuted,
    minutes_title,
    name_columns,
    reports,
    secrecy,
    standing,
    titles,
    unfilled,
)
from indexer.structure.blocks import Block
from indexer.structure.drafts import Cutter, Draft, Split
from indexer.structure.heading_names import is_standing
from indexer.structure.headings import Heading

_MEMBERSHIP = re.compile(
    r".{0,80}\bmembership\b.{0,30}|(?:list of |board |committee )?members(?: of the .{3,60})?:?",
    re.IGNORECASE,
)
_LEAST_MEMBERS = 4
_TOP = 6


def split(found: Sequence[Block], heads: Sequence[Heading | None]) -> Split:
    """Cut a file into its parts and say what kind of paper it is."""
    cutter = Cutter(found, heads)
    page = item_page.item_page(found)
    if page:
        drafts = (_web_item(cutter, page), *_at_other_meetings(cutter, page))
        return Split(PaperKind.MINUTED_ITEM, drafts)
    if decision_records.is_record_or_list(found):
        title = decision_records.title_of_page(found) or reports.stated_title(found)
        title = title or titles.first(found)
        return Split(PaperKind.OTHER, (cutter.cut(0, len(found), PartKind.OTHER, title),))
    covers = reports.covers(found, heads)
    table = agenda_start.find_start(found)
    if covers and _are_items(found, covers, table):
        covers = []
    calls = calling.calls(found) or unfilled.is_agenda(found)
    if table is not None and not calls and _is_of_minutes(found, table, covers):
        table = None
    if table is not None:
        covers = item_marks.with_marked(found, covers, table)
    if len(covers) > 1 or (table is not None and covers and covers[0].start > table):
        return Split(PaperKind.PACK, tuple(_pack(cutter, covers, table)))
    binds = table is not None and not covers and embedded.binds_earlier(found, table)
    letter = letters.greeting(found) is not None  # it tells of a meeting, and is not its record
    if not (covers or binds or calls or letter) and kinds.is_minutes(found):
        return Split(PaperKind.MINUTES, tuple(_minutes(cutter)))
    if not covers and (table is not None or calls):
        start = calling.business(found) if table is None else table
        return Split(PaperKind.AGENDA, tuple(_pack(cutter, covers, start)))
    return _single(cutter, covers)


def _are_items(found: Sequence[Block], covers: Sequence[reports.Cover], table: int | None) -> bool:
    """Whether what looks like covers are items of minutes: "Report of the Treasurer", "Summary".

    One paper attached behind minutes makes no report of them either.
    """
    if table is None and len(covers) == 1 and kinds.is_minutes(found[: covers[0].start]):
        return True
    if table is None and len(covers) == 1 and covers[0].lone and kinds.tells_tasks(found):
        return True
    if not all(cover.weak for cover in covers):
        return False
    if table is not None and embedded.binds_earlier(found, table):
        return False  # they are bound behind earlier minutes
    lone = all(cover.lone for cover in covers)
    return kinds.tells_who_and_what(found) or (lone and kinds.is_minutes(found))


def _is_of_minutes(found: Sequence[Block], table: int, covers: Sequence[reports.Cover]) -> bool:
    """Whether an agenda table stands within minutes: they begin over it, or are told below it."""
    if len(covers) <= 1 and kinds.is_minutes(found[:table]):
        return True
    if covers or embedded.start_of(found, table + 1, len(found)) is not None:
        return False
    last = agenda_start.last_row(found, table, len(found))
    return kinds.tells_of_meeting(found, after=last + 1) or kinds.tells_under_rows(found, table)


def _web_item(cutter: Cutter, page: item_page.ItemPage) -> Draft:
    """The title stands above the part; what says of which meeting heads nothing."""
    draft = cutter.cut(
        page.start, page.end, PartKind.ITEM, page.title, item=page.item, item_title=page.title
    )
    over = page.outcome - page.start
    return replace(draft, titled=False, heads=(*[None] * over, *draft.heads[over:]))


def _at_other_meetings(cutter: Cutter, page: item_page.ItemPage) -> list[Draft]:
    """The same item at earlier meetings, each under the line that names its meeting."""
    drafts: list[Draft] = []
    for start, stop in pairwise([*page.others, len(cutter.blocks)]):
        over = item_page.outcome_within(cutter.blocks, start, stop)
        line = cutter.blocks[start].text
        draft = cutter.cut(start, stop, PartKind.MINUTES, line, item=item_page.item_of(line))
        heads = (*[None] * (over - start), *draft.heads[over - start :])
        drafts.append(replace(draft, heads=heads))
    return drafts


def _single(cutter: Cutter, covers: Sequence[reports.Cover]) -> Split:
    whole = len(cutter.blocks)
    put = standing.is_put_before_a_body(cutter.blocks)
    rules = not put and standing.called(cutter.blocks) is not None  # their "Purpose" is no cover
    if covers and not (rules and covers[0].lone):
        item = covers[0].item or reports.printed_item(cutter.blocks[: covers[0].start])
        own = covers[0].title
        named = titles.first(cutter.blocks) if is_standing(own) else own
        draft = cutter.cut(0, whole, PartKind.REPORT, named, item=item)
        return Split(PaperKind.REPORT, (draft,))
    title = reports.stated_title(cutter.blocks)
    title = title or titles.marked(cutter.blocks)
    if _is_report(cutter.blocks) and not rules:
        item = reports.printed_item(cutter.blocks[:_TOP])
        draft = cutter.cut(0, whole, PartKind.REPORT, title, item=item)
        return Split(PaperKind.REPORT, (replace(draft, bare=True),))
    return Split(PaperKind.OTHER, (cutter.cut(0, whole, PartKind.OTHER, title),))


def _is_report(found: Sequence[Block]) -> bool:
    """Whether a paper without a cover block is put before a body all the same."""
    if letters.greeting(found) is not None:
        return False
    return asking.asks(found) or asking.recommends(found) or asking.is_called_report(found)


def _pack(cutter: Cutter, covers: Sequence[reports.Cover], table: int | None) -> list[Draft]:
    """Notices, membership, agenda, then the reports and the pages that are shut."""
    drafts: list[Draft] = []
    end = len(cutter.blocks)
    first = min((c.start for c in covers if table is None or c.start > table), default=end)
    before = table if table is not None else first
    members = _membership(cutter, before)
    if members:
        drafts.append(cutter.cut(0, members, PartKind.NOTICES, _front_title(cutter, members)))
        drafts.append(cutter.cut(members, before, PartKind.ATTENDANCE, _title(cutter, members)))
    elif before:
        drafts.append(cutter.cut(0, before, PartKind.NOTICES, _front_title(cutter, before)))
    if table is not None:
        last = _first_shut(cutter, agenda_start.last_row(cutter.blocks, table, first), first)
        held = embedded.start_of(cutter.blocks, table + 1, last)
        drafts.append(cutter.cut(table, held or last, PartKind.AGENDA, _title(cutter, table)))
        drafts.extend(_minutes(cutter.between(held, last)) if held else ())
        drafts.extend(_shut_pages(cutter, last, first))
    behind = [cover for cover in covers if cover.start >= first]
    ends = [*(cover.start for cover in behind[1:]), end]
    for cover, stop in zip(behind, ends, strict=False):
        drafts.extend(_report(cutter, cover, stop))
    return [draft for draft in drafts if draft.blocks]


def _title(cutter: Cutter, index: int) -> str:
    return cutter.blocks[index].text.rstrip(":") if cutter.blocks else ""


def _front_title(cutter: Cutter, stop: int) -> str:
    """The title of the first page: a line may run over it, as on every page."""
    top = cutter.blocks[: min(stop, _TOP)]
    return next((block.text for block in top if block.lead.level == 1), _title(cutter, 0))


def _report(cutter: Cutter, cover: reports.Cover, stop: int) -> list[Draft]:
    last = _first_shut(cutter, cover.start, stop)
    held = embedded.start_of(cutter.blocks, cover.start + 1, last)
    draft = cutter.cut(cover.start, held or last, PartKind.REPORT, cover.title, item=cover.item)
    draft = replace(draft, bare=cover.bare)
    minutes = _minutes(cutter.between(held, last)) if held else []
    return [draft, *minutes, *_shut_pages(cutter, last, stop)]


def _first_shut(cutter: Cutter, start: int, stop: int) -> int:
    """The first page between two places that only says that it is restricted."""
    return next(
        (i for i in range(start, stop) if secrecy.is_restricted_page(cutter.blocks[i].text)), stop
    )


def _shut_pages(cutter: Cutter, start: int, stop: int) -> list[Draft]:
    """One part a page that is shut; what follows such a page without a cover belongs to it."""
    says = [i for i in range(start, stop) if secrecy.is_restricted_page(cutter.blocks[i].text)]
    texts = {i: cutter.blocks[i].text for i in says}
    places = [i for i in says if texts.get(i - 1, texts[i]) == texts[i]]  # law and notice: one page
    ends = [*places[1:], stop]
    return [
        cutter.cut(
            i,
            j,
            PartKind.RESTRICTED,
            _title(cutter, i),
            item=reports.printed_item(cutter.blocks[i:j]),
        )
        for i, j in zip(places, ends, strict=False)
    ]


def _membership(cutter: Cutter, before: int) -> int | None:
    """Where a table of members begins, before the agenda."""
    for index in range(before):
        if not _MEMBERSHIP.fullmatch(cutter.blocks[index].text):
            continue
        rows = cutter.blocks[index + 1 : index + 8]
        if sum(_is_member(row) for row in rows) >= _LEAST_MEMBERS:
            return index
    return None


def _is_member(row: Block) -> bool:
    """A row of a table of members, or a name on a line of its own."""
    return len(row.lead.cells) > 1 or row.lead.cell or name_columns.is_name(row.text)


def _minutes(cutter: Cutter) -> list[Draft]:
    """The opening, one part an item, the attendance list and what else follows."""
    openings = minuted.openings(cutter.blocks, cutter.heads)
    starts = [opening.start for opening in openings]
    first = starts[0] if starts else len(cutter.blocks)
    drafts = [cutter.cut(0, first, PartKind.MINUTES, minutes_title.title(cutter.blocks[:first]))]
    for opening, stop in zip(openings, [*starts[1:], len(cutter.blocks)], strict=False):
        titled = cutter.heads[opening.start] is not None or opening.titled
        drafts.append(
            Draft(
                opening.kind,
                opening.title,
                cutter.blocks[opening.start : stop],
                cutter.heads[opening.start : stop],
                item=opening.item,
                item_title=opening.title if opening.kind is PartKind.ITEM else None,
                titled=titled,
            )
        )
    return [draft for draft in drafts if draft.blocks]
