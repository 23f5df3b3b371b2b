"""Initials in either number: no stemmer knows that KPIs are more than one KPI."""

from __future__ import annotations

import re

_INITIALS = re.compile(r"[a-z]{1,3}[iou]|[b-df-hj-np-tv-z]{2,4}")  # KPI, MoU, SRO, GP


def either_number(word: str) -> frozenset[str]:
    """Both numbers of what looks like initials, folded: KPI for KPIs; nothing for another word."""
    one = word.removesuffix("s")
    return frozenset({one, f"{one}s"}) if _INITIALS.fullmatch(one) else frozenset()
