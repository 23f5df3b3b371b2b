"""Where a quotation stands, as a person reads it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from bot.answers import Citation
from bot.slack.blocks.parts import link
from bot.slack.limits import cut, escape
from bot.wording.said import dated, flag_words

_LONGEST = 150  # characters


def place_line(one: Citation) -> str:
    """Board, date, item, paragraph, page and link, as mrkdwn; with every file that holds it."""
    also = f"also in {_short(', '.join(one.also_in))}" if one.also_in else ""
    return " · ".join(filter(None, (*_parts([one]), also)))


def places_line(found: Sequence[Citation]) -> str:
    """The same of several quotations of one item, said once: "paragraphs 1, 2, 3"."""
    return " · ".join(filter(None, _parts(found)))


def by_place(found: Iterable[Citation]) -> Iterator[list[Citation]]:
    """Citations in their order; those that follow one another in one item of a paper together."""
    for _, held in groupby(found, key=_item):
        yield list(held)


def marks(found: Sequence[Citation]) -> str:
    """Their numbers, each a link to its own paragraph where several have one: "[1] [2]"."""
    if len(found) == 1:
        return f"[{found[0].n}]"
    return " ".join(link(f"[{one.n}]", one.url) for one in found)


def _item(one: Citation) -> tuple[str, str | None, tuple[str, ...], tuple[str, ...]]:
    heading = () if one.label or one.item else one.heading
    return one.paper_id, one.item, heading, one.flags


def _parts(found: Sequence[Citation]) -> Iterator[str]:
    one = found[0]
    title = link(one.title or one.file, one.url)
    yield f"*{title}*"
    yield _short(one.board)
    yield dated(one.meeting_date, one.date_basis)
    yield f"item {_short(one.item)}" if one.item else ""
    labels = list(dict.fromkeys(each.label for each in found if each.label))
    yield _counted("paragraph", labels) if labels else _heading(one)
    pages = sorted({each.page for each in found if each.page is not None})
    yield _counted("page", [str(page) for page in pages])
    yield from (escape(flag_words(flag)) for flag in one.flags)


def _counted(noun: str, names: Sequence[str]) -> str:
    if not names:
        return ""
    return f"{noun if len(names) == 1 else f'{noun}s'} {_short(', '.join(names))}"


def _heading(one: Citation) -> str:
    return f"under “{_short(one.heading[-1])}”" if one.heading else ""


def _short(text: str | None) -> str:
    """A part of the line, escaped; none of them crowds out the others."""
    return escape(cut(text, _LONGEST)) if text else ""
