"""The one door to this package: a reading becomes a paper. Pure; no text makes it fail."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.records import (
    PUBLIC,
    AgendaItem,
    DateBasis,
    Line,
    Paper,
    PaperKind,
    Paragraph,
    Part,
    PartKind,
    Reading,
    Role,
)
from indexer.structure import (
    agenda,
    agenda_notes,
    attendance,
    audience,
    body,
    bound,
    decision_records,
    lettered_rows,
    letters,
    line_flags,
    meeting_day,
    minutes_title,
    shut,
    spelled,
    titles,
)
from indexer.structure.blocks import Block, blocks
from indexer.structure.commented import commented
from indexer.structure.covers import covered
from indexer.structure.drafts import Draft, Split
from indexer.structure.furniture import furniture
from indexer.structure.going_out import turns
from indexer.structure.headings import find
from indexer.structure.identity import Keys, paper_id
from indexer.structure.page_marks import with_marked_pages
from indexer.structure.parts import split
from indexer.structure.pieces import Piece
from indexer.structure.rows import rows
from indexer.structure.sections import Walk
from indexer.structure.shut_notes import shut_notes
from indexer.structure.singled import singled
from indexer.structure.stated import Stated

STRUCTURE_VERSION = 21
_NO_TITLE = re.compile(  # a page's heading that says of which sort it is, and no more
    r"\W*(?:(?:agendas?|reports?|decisions?|draft|printed|public|approved|unconfirmed|confirmed|and|"
    r"meeting|shared)\W+)*minutes(?: template)?\W*",
    re.IGNORECASE,
)
_SUPPLEMENT = re.compile(
    r"(?:supplementa\w+|additional|late) agenda\b.{0,40}|agenda supplement\b.{0,60}|"
    r"notice of (?:the |an? )?(?:[\w’'-]+ ){0,4}(?:meeting|agm|egm|assembly)",
    re.IGNORECASE,
)
_TOP, _LONGEST = 6, 120  # blocks; characters
_OF_MEETING = frozenset({PaperKind.MINUTES, PaperKind.AGENDA, PaperKind.PACK})
_KINDS = {kind.value: kind for kind in PaperKind}


def understand(reading: Reading, *, root: str, file: str, stated: Stated | None = None) -> Paper:
    """The paper that a file holds.

    Args:
        reading: the file's lines.
        root: key of the indexed folder.
        file: path relative to it, with forward slashes.
        stated: what the manifest says; it leads, but enters no key.
    """
    printed, reading = reading, with_marked_pages(spelled.closed(reading))
    dropped = furniture(reading.lines, bare=reading.bare)
    found = lettered_rows.labelled(blocks(rows(reading, dropped.lines, dropped.markers)))
    cut = split(found, find(found))
    drafts = covered(cut.drafts)
    symbols = _symbols(drafts)
    agendas = [agenda.table(d.blocks, symbols) if _is_agenda(d) else None for d in drafts]
    listed = tuple(row.item for table in agendas for row in table or () if row.item)
    shut_drafts = _with_shut_parts(drafts, agendas, listed, cut.kind, reading.lines)
    cut = replace(cut, drafts=shut_drafts)
    tables = {i: agenda.table(d.blocks, symbols) for i, d in enumerate(cut.drafts) if _is_agenda(d)}
    whos = audience.labels(cut.drafts, listed, reading, file, stated, cut.kind)
    if cut.kind is PaperKind.MINUTES:
        drafts, whos = audience.with_titles(cut.drafts, whos)
        cut = replace(cut, drafts=tuple(drafts))
    keys = Keys(paper_id(root, file))
    parts = tuple(
        _part(draft, who, keys, tables.get(i))
        for i, (draft, who) in enumerate(zip(cut.drafts, whos, strict=True))
    )
    prose = _seen_with_first(cut, whos)
    said = stated or Stated()
    date, notes = meeting_day.of(prose, cut.kind, file, said.date, prose)
    if date.basis in {DateBasis.NONE, DateBasis.INFERRED}:
        date = meeting_day.of_running(reading.running) or date
    board = said.board or _board(prose, cut.kind) or body.over(cut.kind, found, prose)
    board = board or body.of_running(reading.running)
    return Paper(
        id=paper_id(root, file),
        file=file,
        kind=_kind(cut.kind, stated),
        title=said.title or _title(cut, board),
        board=board,
        date=date,
        parts=spelled.as_printed(
            line_flags.flagged(bound.dated(parts, cut.kind), reading), printed
        ),
        agenda=listed,
        source_url=said.source_url,
        notes=(*reading.notes, *notes),
    )


def _with_shut_parts(
    drafts: Sequence[Draft],
    agendas: Sequence[list[agenda.Row] | None],
    listed: Sequence[AgendaItem],
    kind: PaperKind,
    lines: Sequence[Line],
) -> tuple[Draft, ...]:
    """The drafts, what is shut in one cut out as a part of its own."""
    owed = audience.owed(drafts, listed)
    starts = [line.start for line in lines if line.style.shut]
    alone = [
        own if table is None else shut_notes(draft.blocks, table)
        for draft, table, own in zip(drafts, agendas, singled(drafts, kind), strict=True)
    ]
    return tuple(
        d
        for draft, places in zip(drafts, alone, strict=True)
        for d in shut.cut(draft, listed, owed, places | commented(draft, starts), turns(draft))
    )


def _board(prose: Sequence[Block], kind: PaperKind) -> str | None:
    if kind is PaperKind.OTHER and letters.greeting(prose) is not None:
        return body.writer(prose)
    if kind is PaperKind.OTHER and decision_records.is_of_officer(prose):
        return body.letterhead_of(prose)
    return body.board(prose, met=kind in _OF_MEETING)


def _symbols(drafts: Sequence[Draft]) -> frozenset[str]:
    """The symbols that mark what is shut, by a legend on the agenda or notices, or by custom."""
    held = {PartKind.NOTICES, PartKind.AGENDA, PartKind.ATTENDANCE}
    told = [block for draft in drafts if draft.kind in held for block in draft.blocks]
    return lettered_rows.symbols([b for d in drafts if _is_agenda(d) for b in d.blocks], told)


def _is_agenda(draft: Draft) -> bool:
    return draft.kind is PartKind.AGENDA


def _kind(kind: PaperKind, stated: Stated | None) -> PaperKind:
    """The manifest's kind where it names one of ours, else what was understood."""
    said = stated.kind.casefold().strip() if stated and stated.kind else ""
    return _KINDS.get(said, kind)


def _title(cut: Split, board: str | None) -> str:
    """The printed title; an agenda or minutes that have none are named after their board."""
    first = cut.drafts[0] if cut.drafts else None
    if cut.kind in {PaperKind.AGENDA, PaperKind.PACK}:
        return _of_agenda(cut, board)
    if cut.kind is PaperKind.MINUTES and first:
        return _of_minutes(first, board)
    if first and (cut.kind is PaperKind.OTHER or first.bare):
        return _of_other(first)
    return first.title if first else ""


def _of_agenda(cut: Split, board: str | None) -> str:
    """A supplement and a notice keep what they call themselves."""
    lines = [draft.title for draft in cut.drafts if draft.kind is PartKind.AGENDA]
    lines += [block.text for draft in cut.drafts[:1] for block in draft.blocks[:_TOP]]
    called = next((line for line in lines if _SUPPLEMENT.fullmatch(line)), None)
    name = called or ("Agenda pack" if cut.kind is PaperKind.PACK else "Agenda")
    tops = (block for draft in cut.drafts[:1] for block in draft.blocks[:1])
    headed = (top.text for top in tops if top.lead.level == 1 and top.text not in lines[:1])
    whose = board or next(headed, None)
    return f"{name}: {whose}" if whose else name


def _of_minutes(first: Draft, board: str | None) -> str:
    """Minutes whose title does not say whose they are bear the name of their board."""
    if first.kind is PartKind.ATTENDANCE:
        return f"Minutes: {board}" if board else "Minutes"  # they begin with who came
    alone = first.title == board or bool(_NO_TITLE.fullmatch(first.title))
    bare = alone or minutes_title.is_bare(first.title)
    if bare or not minutes_title.has_title(first.blocks):
        met = minutes_title.of_meeting(first.blocks)
        if met and not _NO_TITLE.fullmatch(met) and not minutes_title.is_bare(met):
            return met
        bare = bare or (board or "").casefold() not in first.title.casefold()
        if bare and not board and first.blocks[0].lead.level == 1:
            return first.blocks[0].text  # "# Spring Weir Group meeting", "## Minutes"
    return f"Minutes: {board}" if board and bare else first.title


def _of_other(first: Draft) -> str:
    """What a letter is about; the title under the marks and the letterhead of other papers."""
    if letters.greeting(first.blocks) is not None:
        return letters.subject(first.blocks) or first.blocks[0].text[:_LONGEST]
    over = titles.marked(first.blocks)
    return titles.first(first.blocks) if first.title == over else first.title


def _seen_with_first(cut: Split, whos: Sequence[audience.Label]) -> list[Block]:
    """Blocks of the paper's own parts that whoever sees the first part sees too."""
    first = whos[0].audience if whos else PUBLIC
    own = bound.own(cut.drafts, cut.kind)
    return [
        block
        for draft, who, is_own in zip(cut.drafts, whos, own, strict=True)
        if who.audience == first and is_own
        for block in draft.blocks
    ]


def _part(
    draft: Draft, who: audience.Label, keys: Keys, table: Sequence[agenda.Row] | None
) -> Part:
    key = keys.part(draft.title)
    if table is not None:
        pieces = _agenda_pieces(draft, table)
    elif draft.kind is PartKind.ATTENDANCE:
        pieces = attendance.rows_of(draft)
    else:
        pieces = Walk(draft).pieces_of()
    item = who.item
    return Part(
        key=key,
        kind=draft.kind,
        title=draft.title,
        item=draft.item or (item.number if item else None),
        item_title=draft.item_title or (item.title if item else None),
        audience=who.audience,
        audience_basis=who.basis,
        paragraphs=tuple(_paragraph(piece, key, keys) for piece in pieces),
    )


def _agenda_pieces(draft: Draft, table: Sequence[agenda.Row]) -> list[Piece]:
    """Rows, dividers and notes of an agenda; a note stands under the title of its item."""
    pieces: list[Piece] = []
    divider, own = "", agenda_notes.start(draft.blocks, table)
    for index, (block, row) in enumerate(zip(draft.blocks, table, strict=True)):
        if row.header or (not pieces and block.text == draft.title):
            continue
        if row.divider:
            divider = block.text
        under = (divider,) if divider and not row.divider else ()
        note = (row.title,) if row.title and row.item is None else ()
        path = (*under, *note) if index < own else (draft.blocks[own].text,) * (index > own)
        pieces.append(_agenda_piece(block, path))
    return pieces


def _agenda_piece(block: Block, heading: tuple[str, ...]) -> Piece:
    label = block.lead.label
    return Piece(
        text=block.text or (label.printed if label else ""),
        label=label.value if label else None,
        label_printed=label.printed if label else None,
        heading=heading,
        role=Role.AGENDA_ROW,
        start=block.lead.start,
        end=block.end,
        page=block.lead.page,
    )


def _paragraph(piece: Piece, key: str, keys: Keys) -> Paragraph:
    return Paragraph(
        id=keys.paragraph(key, piece.text),
        text=piece.text,
        label=piece.label,
        label_printed=piece.label_printed,
        heading=piece.heading,
        role=piece.role,
        start=piece.start,
        end=piece.end,
        page=piece.page,
        stem=piece.stem,
        flags=piece.flags,
        cells=piece.cells,
    )
