"""What the lines of a file say of their paragraphs: read from a picture, struck, at the foot."""

from __future__ import annotations

from dataclasses import replace

from indexer.records import Paragraph, Part, Reading, Role


def flagged(parts: tuple[Part, ...], reading: Reading) -> tuple[Part, ...]:
    """Paragraphs that begin with a line recognised in a picture, or struck, flagged so.

    What stands alone at the foot of a page is a notice.
    """
    styles = {
        line.start: line.style
        for line in reading.lines
        if line.style.ocr or line.style.struck or line.style.foot
    }

    def of_line(one: Paragraph) -> Paragraph:
        style = styles.get(one.start)
        if style is None:
            return one
        flags = (*one.flags, *["ocr"] * style.ocr, *["struck"] * style.struck)
        return replace(one, flags=flags, role=Role.NOTICE if style.foot else one.role)

    if not styles:
        return parts
    return tuple(replace(part, paragraphs=tuple(map(of_line, part.paragraphs))) for part in parts)
