"""An agenda with a note under it for each item, by number."""

from __future__ import annotations

NUMBERED_NOTES = """Canal Committee

Agenda

Wednesday 24 September 2025

Item	Page

1. Apologies	1

2. Boathouse: options	2 - 5

3. Swans	6

CONFIDENTIAL ITEMS

4. Lease of the kiosk	7

Notes

2. The paper sets out two options: (A) mend the roof, at £9,000; (B) move to the barn. Officers
favour (B).

3. The nest was first seen in April.
"""
