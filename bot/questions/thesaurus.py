"""Words that the field uses alike.

A question rarely uses the words of the paper. Each group of `field_words`, `service_words` and
`everyday_words` holds words that clerks, officers and councillors use for one thing; a question's
word is matched by any word of its group, at a discount. The groups are of the field, not of any
one board.
"""

from __future__ import annotations

from functools import lru_cache

from bot.questions import everyday_words, field_words, service_words, word_forms
from indexer.words import words


@lru_cache(maxsize=1)
def _alike() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    groups = (field_words, service_words, everyday_words, word_forms)
    for group in (line for one in groups for line in one.GROUPS):
        stems = set(words(group))
        for stem in stems:
            table.setdefault(stem, set()).update(stems - {stem})
    return {stem: frozenset(others) for stem, others in table.items()}


def alike(stem: str) -> frozenset[str]:
    """The stems that may stand for this one, itself left out."""
    return _alike().get(stem, frozenset())
