"""The keys of what is found in a paper."""

from __future__ import annotations


def free_key(paragraph: str, used: set[str]) -> str:
    """A key for what is found in a paragraph: its id, or that with a number after it.

    Args:
        paragraph: the id of the paragraph; that of a repeated one may itself end with "-2".
        used: the keys given already; the new one is added.
    """
    key, number = paragraph, 1
    while key in used:
        number += 1
        key = f"{paragraph}-{number}"
    used.add(key)
    return key
