"""Modals that show papers: the paragraphs around a quotation, and everything behind an answer."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answers import Answer
from bot.library import Shelved
from bot.slack.blocks.parts import (
    Verbatim,
    divider,
    paragraph,
    quotation,
    section,
    small,
    view,
    worded,
)
from bot.slack.blocks.places import place_line
from bot.slack.limits import VIEW_BLOCKS, escape, kept
from bot.slack.records import Block

AROUND = 3  # paragraphs before and after


def context_view(place: str, shelf: Sequence[Shelved], cited: str) -> Block:
    """The paragraphs around the cited one, which is marked in words and as a quotation.

    Args:
        place: where the quotation stands, as mrkdwn.
        shelf: the paragraphs of the part, in order.
        cited: the id of the cited paragraph.
    """
    found = [number for number, one in enumerate(shelf) if one.paragraph.id == cited]
    middle = found[0] if found else 0
    near = shelf[max(middle - AROUND, 0) : middle + AROUND + 1]
    blocks: list[Block] = [small(place), divider()]
    above: tuple[str, ...] = ()
    for one in near:
        if one.paragraph.heading != above and one.paragraph.heading:
            blocks.append(section(f"*{escape(one.paragraph.heading[-1])}*"))
        above = one.paragraph.heading
        text = " ".join(filter(None, (one.paragraph.label, one.paragraph.text)))
        if one.paragraph.id == cited:
            blocks += [small("*The cited paragraph:*"), quotation(text)]
        else:
            blocks.append(paragraph(text))
    return view("In context", kept(blocks, VIEW_BLOCKS))


def everything_view(answer: Answer) -> Block:
    """The whole answer with every quotation in full."""
    blocks: list[Block] = [paragraph(answer.answer), divider()]
    for one in answer.citations[:45]:
        blocks += [quotation(one.quote), small(f"[{one.n}] {place_line(one)}")]
    for old in answer.superseded[:3]:
        blocks.append(small(Verbatim(f"Superseded: “{old.quote}” [{old.citation}]")))
    return view("Everything", kept([*blocks, *_coverage(answer)], VIEW_BLOCKS))


def _coverage(answer: Answer) -> list[Block]:
    return [small(escape(answer.coverage))] if worded(answer.coverage) else []


def told_view(title: str, text: str) -> Block:
    """A modal that only says something."""
    return view(title, [paragraph(text)])
