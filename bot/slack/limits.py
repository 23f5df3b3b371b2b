"""Slack's limits as code: what is too long is cut where a word ends, too many blocks are left off.

A payload over a limit fails whole (`invalid_blocks`), so every message and view passes here last.
Source: docs.slack.dev, reference of Block Kit; read in July 2025.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence

from bot.slack.records import Block

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
SECTION = 3_000
FIELD = 2_000
HEADER = 150
MESSAGE_TEXT = 12_000  # of about 13,200 that Slack takes before it cuts
WHOLE = 12_500  # all strings of a message's blocks; Slack takes about 13,200
WHOLE_VIEW = 200_000
ACTIONS, CONTEXT = 25, 10
BUTTON, VALUE, URL = 75, 2_000, 3_000
IDENTIFIER = 255
OVERFLOW = 5
OPTIONS, OPTION_TEXT, OPTION_VALUE = 100, 75, 75  # Slack has taken longer values since
VIEW_TITLE = 24
RICH_TEXT = 3_000  # no limit is published; a section's is kept

_MORE = "…"
_LEFT_WORDS = 6  # of the line that says how many are left
_ENTITY = 5  # characters of the longest that ``escape`` makes: "&amp;"
_WORD = re.compile(r"\S+")


def escape(text: str) -> str:
    """Text of papers, people or a model as mrkdwn: it can neither mention nor link."""
    return html.escape(text, quote=False)


def marked_up(mrkdwn: str) -> Block:
    """Marked-up text in which Slack finds no links or names but those that are marked as such."""
    return {"type": "mrkdwn", "text": mrkdwn, "verbatim": True}


def cut(text: str, most: int) -> str:
    """At most ``most`` characters, cut where a word ends, with an ellipsis; never empty.

    An entity (``&amp;``) is never cut in two.
    """
    whole = text.strip() or _MORE
    if len(whole) <= most:
        return whole
    kept = whole[: most - len(_MORE)]
    before, sign, entity = kept.rpartition("&")
    if sign and ";" not in entity and len(entity) < _ENTITY:
        kept = before
    shorter = kept.rpartition(" ")[0]
    return (shorter if len(shorter) > most // 2 else kept).rstrip(" ,:") + _MORE


def cut_words(text: str, most: int) -> str:
    """At most ``most`` words, lines kept, with an ellipsis where some are left off."""
    words = list(_WORD.finditer(text))
    most = max(most, 1)
    if len(words) <= most:
        return text.strip()
    return text[: words[most - 1].end()].strip().rstrip(",;:") + _MORE


def cut_lines(text: str, most: int) -> str:
    """At most ``most`` words, cut after a whole line where one fits, saying how many are left."""
    lines = [line for line in text.strip().splitlines() if line.strip()]
    if len(text.split()) <= most or len(lines) == 1:
        return cut_words(text, most)
    held = 0
    for number, line in enumerate(lines):
        held += len(line.split())
        if held > most - _LEFT_WORDS:
            left = len(lines) - number
            shown = "\n".join(lines[:number])
            return (
                f"{shown}\n… and {left} more: “Show everything”"
                if number
                else cut_words(text, most)
            )
    return cut_words(text, most)


def fits(text: str, most: int = VALUE) -> bool:
    """Whether a value may be sent whole; one that is cut would mean something else."""
    return 0 < len(text) <= most


def all_fit(blocks: Sequence[Block]) -> bool:
    """Whether a message may hold all of its blocks."""
    return _fitting(blocks, MESSAGE_BLOCKS) == len(blocks)


def kept(blocks: Iterable[Block], most: int = MESSAGE_BLOCKS) -> tuple[Block, ...]:
    """Blocks within the limit of a message or view, the last one saying what is left off.

    Every ``block_id`` is unique: a repeated one is taken away, Slack then makes one.
    """
    found = list(blocks)
    fit = _fitting(found, most)
    if fit < len(found):
        note = f"{len(found) - fit} more parts do not fit here."
        found = [*found[:fit], _note(note)]
    return tuple(_unique(found))


def _fitting(blocks: Sequence[Block], most: int) -> int:
    """How many blocks fit, from the first; with room for a note where not all do."""
    room = WHOLE if most == MESSAGE_BLOCKS else WHOLE_VIEW
    together = 0
    for number, block in enumerate(blocks):
        together += _length(block)
        if together > room:
            return min(number, most - 1)
    return len(blocks) if len(blocks) <= most else most - 1


def _length(part: object) -> int:
    """The characters of all strings of a block, which is more than Slack counts."""
    if isinstance(part, str):
        return len(part)
    if isinstance(part, dict):
        return sum(_length(value) for value in part.values())
    return sum(_length(value) for value in part) if isinstance(part, list) else 0


def _unique(blocks: Sequence[Block]) -> Iterable[Block]:
    seen: set[str] = set()
    for block in blocks:
        name = block.get("block_id")
        if name is None or (name not in seen and len(name) <= IDENTIFIER):
            seen.add(name or "")
            yield block
        else:
            yield {key: value for key, value in block.items() if key != "block_id"}


def _note(text: str) -> Block:
    return {"type": "context", "elements": [marked_up(text)]}
