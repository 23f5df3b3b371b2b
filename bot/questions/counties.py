"""Counties as people shorten them: "Berks" is Berkshire, and either may be printed.

"Beds", "Staffs" and the like are left out: they are words as well.
"""

from __future__ import annotations

from functools import lru_cache

from indexer.words import words

_SHORT = {
    "berks": "berkshire", "bucks": "buckinghamshire", "cambs": "cambridgeshire",
    "carmarthens": "carmarthenshire", "derbys": "derbyshire", "glam": "glamorgan",
    "glos": "gloucestershire", "hants": "hampshire", "herefs": "herefordshire",
    "herts": "hertfordshire", "hunts": "huntingdonshire", "lancs": "lancashire",
    "leics": "leicestershire", "lincs": "lincolnshire", "mddx": "middlesex",
    "middx": "middlesex", "northants": "northamptonshire", "northumbs": "northumberland",
    "notts": "nottinghamshire", "oxon": "oxfordshire", "pembs": "pembrokeshire",
    "salop": "shropshire", "warks": "warwickshire", "wilts": "wiltshire",
    "worcs": "worcestershire", "yorks": "yorkshire",
}  # fmt: skip


@lru_cache(maxsize=1)
def _same() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for pair in _SHORT.items():
        stems = {words(name)[-1] for name in pair}
        for stem in stems:
            table.setdefault(stem, set()).update(stems - {stem})
    return {stem: frozenset(others) for stem, others in table.items()}


def same_county(stem: str) -> frozenset[str]:
    """The stems of the same county's other name; none for any other word."""
    return _same().get(stem, frozenset())
