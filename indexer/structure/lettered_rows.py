"""Rows of an agenda whose number bears a letter or a star: "E4. Lease", "4(E) Lease", "*4 Lease".

Such a mark says that the item is taken in private. Readers of numbers know no such form, and would
take the row for a note under the one before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from indexer.structure import agenda_start, secrecy
from indexer.structure.agenda_lines import as_printed
from indexer.structure.blocks import Block
from indexer.structure.labels import Label

_SIGN = r"[*†‡#]{1,2}"
_LETTER = r"[A-Z]{1,2}x?"
_NUMBER = re.compile(
    rf"(?:(?i:item) )?(?:(?P<first>{_LETTER}|{_SIGN})[ .-]?(?P<one>\d{{1,3}})"
    rf"|(?P<two>\d{{1,3}})[.)]?\s?(?:[(\[](?P<held>[A-Z]{{1,4}}|{_SIGN})[)\]]"
    rf"|(?P<last>{_LETTER}|{_SIGN})))[.:)]*(?=\s|$)\s*"
)
_CUSTOMARY = re.compile(r"EX?|Ex")
_IN_BRACKETS = re.compile(r"EX?|C|CONF")
_BRACKETED = re.compile(r"^[(\[][^)\]]{1,4}[)\]]\W*")
_LONGEST = 300  # characters of a row


@dataclass(frozen=True, slots=True)
class _Borne:
    """A number with its sign at the start of a line, and what stands behind it."""

    number: int
    sign: str
    label: Label
    rest: str
    customary: bool


def labelled(found: Sequence[Block]) -> list[Block]:
    """The same blocks; the rows of an agenda that bear a known letter or star have their label.

    The number has to count on from the rows before it, so that "12E Mill Road" is no item; where a
    legend explains the letter, the rows that bear it may count from 1 by themselves.
    """
    start = agenda_start.find_start(found)
    rows = [] if start is None else list(_rows(found, start))
    known = secrecy.symbols(as_printed(block) for block in found)
    signs = _signs([borne for _, borne in rows], found, known)
    marked = list(found)
    last = 0
    own: dict[str, int] = {}
    at = dict(rows)
    for index in range(start or 0, len(found)):
        borne = at.get(index)
        counted = agenda_start.number(found[index])
        if borne is None or borne.sign not in signs:
            last = counted if counted is not None else last
            continue
        restarts = borne.sign in known and borne.number == own.get(borne.sign, 0) + 1
        if borne.number == last + 1 or restarts:
            own[borne.sign] = borne.number
            last = borne.number if borne.number == last + 1 else last
            marked[index] = _with_label(found[index], borne)
    return marked


def sign_of(number: str) -> str:
    """The letter that a row's number bears: "E" of "E4" and of "4E"."""
    return "".join(one for one in number if one.isalpha())


def counts_alone(label: Label) -> bool:
    """Whether a row's number may count from 1 beside the others, as "E1" does."""
    return bool(re.fullmatch(rf"{_LETTER}\d{{1,3}}", label.value))


def symbols(agenda: Sequence[Block], found: Sequence[Block]) -> frozenset[str]:
    """The symbols and letters that mark what is shut on an agenda, by a legend or by custom.

    Args:
        agenda: the blocks of the agenda.
        found: the blocks among which a legend may stand, of the notices too.
    """
    lines = [as_printed(block) for block in found]
    rows = [block for block in agenda if block.lead.label]
    titles = [row.text for row in rows]
    borne = _customary([row.lead.label for row in rows if row.lead.label], found)
    return secrecy.symbols(lines) | secrecy.customary(titles, lines) | borne


def _customary(labels: Sequence[Label], found: Sequence[Block]) -> frozenset[str]:
    """The letters of rows' numbers that by custom mark what is exempt; most rows bear none."""
    borne = [sign for one in labels if (sign := sign_of(one.value)) in {"E", "EX", "Ex", "CONF"}]
    borne += [sign_of(one.value) for one in labels if re.search(r"[(\[]C[)\]]", one.printed)]
    if len(borne) * 2 > len(labels):
        return frozenset()
    return frozenset(one for one in borne if not any(_explains(one, block) for block in found))


def _rows(found: Sequence[Block], start: int) -> Iterator[tuple[int, _Borne]]:
    """The lines from the agenda's heading on that may be such rows, with their places."""
    for index in range(start, len(found)):
        block = found[index]
        borne = _borne(block) if len(block.text) <= _LONGEST else None
        if borne:
            yield index, borne


def _borne(block: Block) -> _Borne | None:
    """What a line bears; a star before the number has been taken off it by the reader."""
    match, rest = _NUMBER.match(block.lead.whole), ""
    if match and block.text.startswith(match.group()):
        rest = block.text[match.end() :]  # a block may be longer than its first line
    elif match and block.lead.label:
        rest = _BRACKETED.sub("", block.text) if match["held"] else block.text
    elif block.lead.stars and block.lead.label is None:
        taken = len(block.lead.stars) + 1
        match = _NUMBER.match(as_printed(block))
        rest = block.text[match.end() - taken :] if match else ""
    if match is None or not rest[:1].isalnum():
        return None
    digits = match["one"] or match["two"]
    sign = match["first"] or match["held"] or match["last"]
    told = sign if sign.isalpha() else ""
    value = f"{told}{digits}" if match["first"] else f"{digits}{told}"
    custom = (_IN_BRACKETS if match["held"] else _CUSTOMARY).fullmatch(sign)
    return _Borne(int(digits), sign, Label(match.group().strip(), value, "dot"), rest, bool(custom))


def _signs(rows: Sequence[_Borne], found: Sequence[Block], known: frozenset[str]) -> frozenset[str]:
    """The signs that mark such rows: by a legend, or by custom where nothing explains them."""
    plain = sum(agenda_start.number(block) is not None for block in found)
    free = {one.sign for one in rows if one.customary} - known
    borne = sum(one.sign in free for one in rows)
    explained = {sign for sign in free if any(_explains(sign, block) for block in found)}
    return known | (free - explained if borne <= plain else set())


def _explains(sign: str, block: Block) -> bool:
    """Whether a line tells what a letter means, which then is no secrecy: "E = enclosed"."""
    return bool(
        re.match(rf"\W*(?:key\W*)?{sign}\W{{0,3}}(?:=|[–—:-]|denot|mean|indic)", block.text)
    )


def _with_label(block: Block, borne: _Borne) -> Block:
    cells = block.lead.cells
    if cells and _NUMBER.fullmatch(cells[0]):
        cells = cells[1:]
    elif cells and cells[0].startswith(borne.label.printed):
        cells = (cells[0][len(borne.label.printed) :].strip(), *cells[1:])
    stars = block.lead.stars if borne.sign.isalpha() else borne.sign
    lead = replace(block.lead, label=borne.label, text=borne.rest, stars=stars, cells=cells)
    return replace(block, text=borne.rest, lead=lead)
