"""Minutes that list decisions only: by their title, or by a resolution under each item."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.structure import asking, decision_records, standing
from indexer.structure.blocks import Block
from indexer.structure.minutes_title import OF_DECISIONS

_CALLED_MINUTES = re.compile(  # with what makes them out: "AGM minutes – 2023", "… continued"
    r"[\w’' ]{0,40}\bminutes(?: continued\b.*|\s*[-–—:]\s*.{1,40})?\W*", re.IGNORECASE
)
_RESOLVES = re.compile(
    r"\W*(?:RESOLVED\b|(?:The \w+(?: \w+){0,4}|It was|Members) (?:unanimously )?"
    r"(?i:resolved|agreed)\W{1,4}$|"
    r"[Tt]he (?:motion|proposal|amendment)s? (?:was|were) "
    r"(?:passed|carried|lost)\b)"
)
_RESOLVED = re.compile(r"RESOLVED\b(?!.*[\"”’]$)")  # no quotation of it
_LEAST_RESOLVED = 2
_SHORT = 30  # blocks of one item
_NAMES = 3  # blocks in which a paper is called by its name
_TITLE_LENGTH = 120


def is_list(found: Sequence[Block], told: re.Pattern[str]) -> bool:
    """Whether a paper lists decisions, by its title or by what its items end in.

    Args:
        found: the blocks of the paper.
        told: words that tell what was said or done, as no call to a meeting does.
    """
    tops = [block for block in found[:_NAMES] if not (block.lead.label or block.finished)]
    titled = any(OF_DECISIONS.match(block.text[:_TITLE_LENGTH]) for block in tops)
    if titled or decision_records.is_of_meeting(found):
        return True
    called = found and _CALLED_MINUTES.fullmatch(found[0].text)
    if called and any(told.search(block.text) for block in found[1:]):
        return True
    resolved = sum(bool(_RESOLVES.match(block.text)) for block in found)
    return resolved >= _LEAST_RESOLVED or _resolves_one_item(found)


def _resolves_one_item(found: Sequence[Block]) -> bool:
    """Whether a short text without a title is an item of minutes: it ends in its resolution."""
    if len(found) > _SHORT or standing.called(found) is not None or asking.asks(found):
        return False
    if asking.recommends(found) or asking.is_called_report(found):
        return False
    return any(_RESOLVED.match(block.text) for block in found[1:])
