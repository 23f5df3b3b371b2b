"""Names of audiences, and the label of what asks for two of them."""

from __future__ import annotations

from collections.abc import Iterable

from indexer.labelling.rules import Labelling
from indexer.records import PUBLIC, RESTRICTED

NOBODY = "nobody"  # the audience of what has left: nobody can be given it
NO_POLICY = Labelling(frozenset({PUBLIC, RESTRICTED}), PUBLIC)  # what is not marked is public
_JOINED = "+"


def both(one: str, other: str) -> str:
    """The label of what only those see who have two audiences."""
    alone = {one, other} - {PUBLIC}
    if NOBODY in alone:
        return NOBODY
    return _JOINED.join(sorted(alone)) or PUBLIC


def with_pairs(names: Iterable[str]) -> frozenset[str]:
    """These audiences, and the labels of what asks for two of them: a mark and another."""
    alone = frozenset(names)
    if RESTRICTED not in alone:
        return alone
    return alone | {both(RESTRICTED, one) for one in alone if not is_both(one)}


def sees_both(one: str, other: str) -> bool:
    """Whether everybody who sees what has a label also sees what has the other one."""
    if NOBODY in {one, other}:
        return one == NOBODY
    return set(other.split(_JOINED)) <= {PUBLIC, *one.split(_JOINED)}


def is_both(label: str) -> bool:
    """Whether a label asks for two audiences; no audience's own name does."""
    return _JOINED in label
