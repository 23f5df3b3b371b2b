"""The reader of rich text (.rtf, and .doc files that are rich text within)."""

from __future__ import annotations

from pathlib import Path

from indexer.records import Reading

_BEGINNING = b"{\\rtf"
_CUT = "the file is damaged: its end is missing"


class RtfReader:
    """Reads rich text: printed numbers, headings, tables, footnotes; hidden text is left out."""

    name = "rtf"
    version = 5
    endings: tuple[str, ...] = (".rtf",)

    def accepts(self, path: Path, head: bytes) -> bool:
        """By its first bytes: many a .doc file is rich text."""
        del path
        return head.lstrip().startswith(_BEGINNING)

    def read(self, data: bytes) -> Reading:
        """The lines of a rich text.

        Raises:
            ReadingError: groups within groups beyond reason.
            TooLarge: more lines than anybody writes.
        """
        from indexer.reading.docx.laying import lay_out
        from indexer.reading.docx.runs import HIDDEN, UNSEEN
        from indexer.reading.rtf.tokens import tokens
        from indexer.reading.rtf.walking import Walk
        from indexer.reading.struck import WHICH
        from indexer.reading.unseen import left_out

        walk = Walk()
        for token in tokens(data.lstrip()):
            walk.meet(token)
        blocks = walk.builder.finish()
        notes = [HIDDEN] if walk.hidden else []
        notes += [UNSEEN] if walk.unseen else []
        notes += left_out(walk.builder.struck, WHICH)
        notes += [_CUT] if walk.groups else []
        text, lines = lay_out(blocks)
        return Reading(text, lines, self.name, self.version, tuple(notes), bare=True)
