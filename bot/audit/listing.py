"""What is put on record of passages that were shown without a question."""

from __future__ import annotations

from collections.abc import Iterable

from bot.audit.asking import Asker
from indexer.audit.records import Matter, Said


def said_of_list(what: str, shown: Iterable[str], viewer: str, by: Asker) -> Said:
    """That somebody was shown a list, as it is recorded; its text is that of papers, and is not.

    Args:
        what: of what, in a word or two: "actions", "digest".
        shown: the ids of the paragraphs that were quoted.
        viewer: as whom they were shown them.
        by: whoever was shown them.
    """
    data = {
        "surface": by.surface,
        "what": what,
        "viewer": viewer,
        "cited": list(dict.fromkeys(shown)),
        "near": [],
    }
    return Said(Matter.LIST, data, {"by": by.person}, by.person)
