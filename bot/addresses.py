"""Where papers and paragraphs are on the web: the one place that makes their addresses.

An address holds an id and nothing else, so it stays what it is when papers are read anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

CITED = "cited"  # the fragment that scrolls to the marked paragraph, without a script


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses below ``base``: "https://papers.example/board", "" for paths alone, None: none."""

    base: str | None = None

    @classmethod
    def below(cls, url: str | None) -> Addresses:
        """Addresses below a configured URL, with or without a closing slash."""
        return cls(None if url is None else url.rstrip("/"))

    def paper(self, paper_id: str, part_key: str | None = None) -> str | None:
        """The page of a paper, or the page of one part of it."""
        if self.base is None:
            return None
        part = "" if part_key is None else f"?part={quote(part_key, safe='')}"
        return f"{self.base}/papers/{quote(paper_id, safe='')}{part}"

    def paragraph(self, paragraph_id: str) -> str | None:
        """The page that shows a paragraph marked, in its paper."""
        if self.base is None:
            return None
        return f"{self.base}/paragraphs/{quote(paragraph_id, safe='')}#{CITED}"


NOWHERE = Addresses()
