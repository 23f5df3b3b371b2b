"""Where drawings and text boxes lie, as far as it decides whether anybody sees them."""

from __future__ import annotations

import re

from indexer.reading.docx.names import Element

_FAR = 20 * 914_400  # English metric units, 914,400 to the inch: no page is as large
_HIDDEN = re.compile(r"(?:visibility:\s*hidden|display:\s*none|mso-hide:\s*all)", re.IGNORECASE)
_PLACE = re.compile(r"(?:left|top|margin-left|margin-top):\s*(-?\d{1,9})(?:\.\d+)?pt")
_FAR_POINTS = 1_500


def is_away(drawing: Element) -> bool:
    """Whether a drawing is switched off, or lies far from any page."""
    for one in drawing.iter("{*}docPr"):
        if (one.get("hidden") or "0").lower() in {"1", "true", "on"}:
            return True
    offsets = (one.text or "" for one in drawing.iter("{*}posOffset"))
    if any(abs(_whole(text)) > _FAR for text in offsets):
        return True
    styles = [one.get("style") or "" for one in drawing.iter() if one.get("style")]
    return any(
        bool(_HIDDEN.search(style))
        or any(abs(int(place)) > _FAR_POINTS for place in _PLACE.findall(style))
        for style in styles
    )


def _whole(text: str) -> int:
    try:
        return int(text[:20])
    except ValueError:
        return 0
