"""What running headers and footers of a rich text say of secrecy, section by section."""

from __future__ import annotations

from dataclasses import dataclass, field

from indexer.reading.docx.headers import LONGEST_MARK
from indexer.reading.secrecy import speaks_of_secrecy


@dataclass
class Marks:
    """The marks of the section before and of this one; a section may go on with the former."""

    _before: list[str] = field(default_factory=list)
    _now: list[str] = field(default_factory=list)
    _headed: bool = False  # this section has headers of its own

    def of_header(self, text: str) -> list[str]:
        """The lines of a header that are to be printed before the text of its section."""
        self._headed = True
        lines = dict.fromkeys(" ".join(line.split()) for line in text.split("\n"))
        found = [
            line
            for line in lines
            if speaks_of_secrecy(line) and len(line) <= LONGEST_MARK and line not in self._now
        ]
        self._now.extend(found)
        return [line for line in found if line not in self._before]

    def end_section(self) -> None:
        """Go on to the next section."""
        if self._headed:
            self._before, self._now, self._headed = self._now, [], False
