"""The newest version of a paragraph leads; what it replaced is shown beside it.

Which part is a newer version of which is an edge of the store, seen only by who sees both. What
a revised paper says anew is found here, paragraph by paragraph, among what the viewer may see.
"""

from __future__ import annotations

from rapidfuzz import fuzz

from bot.library import Library, Shelved
from indexer.renditions import ALIKE
from indexer.store.port import Snapshot
from indexer.words import text_hash


def current(snapshot: Snapshot, library: Library, place: Shelved) -> Shelved:
    """The paragraph as the newest version has it; itself where that version left it out."""
    newest = library.newer.get(place.part.key)
    if newest is None:
        return place
    return _counterpart(library.shelf(snapshot, newest), place) or place


def replaced(snapshot: Snapshot, library: Library, place: Shelved) -> Shelved | None:
    """What was said instead, by the latest version that said otherwise; None where none did."""
    for older in library.older.get(place.part.key, ()):
        before = _counterpart(library.shelf(snapshot, older), place)
        if before and text_hash(before.paragraph.text) != text_hash(place.paragraph.text):
            return before
    return None


def _counterpart(shelf: tuple[Shelved, ...], place: Shelved) -> Shelved | None:
    """The same paragraph in another version, else the one that it was rewritten to."""
    wanted = text_hash(place.paragraph.text)
    same = next((one for one in shelf if text_hash(one.paragraph.text) == wanted), None)
    if same or not shelf:
        return same
    role, text = place.paragraph.role, place.paragraph.text
    rated = [
        (fuzz.ratio(text, one.paragraph.text), one) for one in shelf if one.paragraph.role is role
    ]
    score, best = max(rated, key=lambda pair: pair[0], default=(0.0, None))
    return best if score >= ALIKE else None
