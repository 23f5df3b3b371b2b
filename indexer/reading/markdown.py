"""Markdown: as text, without its front matter, comments, tags, quotation and escape marks."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from pathlib import Path

from indexer.reading.decoding import decode
from indexer.reading.html.fragments import without_hidden, without_html
from indexer.reading.lines import Piece, pieces
from indexer.reading.secrecy import may_shut
from indexer.reading.text import struck_out, styled
from indexer.reading.unseen import left_out
from indexer.records import Line, Reading

_FRONT_MATTER = re.compile(
    r"\A(?:---\n(?:.*\n){0,60}?(?:---|\.\.\.)|\+\+\+\n(?:.*\n){0,60}?\+\+\+)[ \t]*(?:\n|\Z)"
)
_FRONT_SHOWN = re.compile(  # what a page of a meeting prints of it: its title, day and place
    r"^(?:title|date|board|start|when|time|location|venue|place)\s*[:=][ \t]*[^\s\[{|>]",
    re.IGNORECASE,
)
_FRONT_DAY = re.compile(r"^[\w-]{1,40}\s*[:=][ \t]*[\"']?[\d:.TZ+\s-]*[\"']?$")
_FRONT_NO = re.compile(  # "confidential: false"; but "public: false" shuts
    r"^(?!.{0,40}public)[\w-]{1,40}\s*[:=][ \t]*[\"']?(?:false|no)[\"']?\s*$", re.IGNORECASE
)
_NOT = re.compile(r"n[o']t|\bnon?\b|\bwithout|exclu|fals|out\b|leav|left|withdr", re.IGNORECASE)
_PUBLIC = re.compile(r"public(?:ation)?", re.IGNORECASE)
_NOT_PUBLIC = re.compile(r"^(?:is_?)?public:\s*(?:false|no)$", re.IGNORECASE)
_FRONT_TITLE = re.compile(r"^title\s*:\s*[\"']?(.*?\S)[\"']?$")
_FRONT_FIELD = re.compile(r"^(\w+)[ \t]*=[ \t]*[\"']?(.*?\S)[\"']?$")  # of TOML
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TARGET = re.compile(  # "[label]: https://…", which is not printed; nor is a remark set like one
    r"^ {0,3}\[(?!\^)[^\[\]\n]{1,300}\]:[ \t]*(?:<[^<>\n]{0,500}>|#|\S*[/#.]\S{0,500})"
    r"(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$",
    re.MULTILINE,
)
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,10}(?:\s[^<>]{0,500})?/?>")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_QUOTED = re.compile(r"^(?:>\s?)+")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|~<>])")
_FENCE = re.compile(r"^(?:```|~~~)")
_UNDERLINE = re.compile(r"^(=+|-{3,})$")


class MarkdownReader:
    """Reads Markdown into lines whose style says which are headings and table rows."""

    name = "markdown"
    version = 6
    endings: tuple[str, ...] = (".md", ".markdown")

    def accepts(self, path: Path, head: bytes) -> bool:
        """By its ending."""
        del head
        return path.suffix.lower() in self.endings

    def read(self, data: bytes) -> Reading:
        """The lines of a Markdown file.

        Raises:
            ReadingError: not text, or too many lines.
        """
        decoded = decode(data)
        shown, hidden = without_hidden(decoded.text)
        text = _title_first(without_html(shown))
        masked, front = _masked(text)
        lines: list[Line] = []
        found = pieces(masked)
        for piece in found:
            line = _line(_field(piece) if piece.start < front else piece)
            if line and not _underlines(line, lines):
                lines.append(line)
        notes = (*decoded.notes, *left_out(hidden, "that the page hides"), *struck_out(found))
        return Reading(text, tuple(lines), self.name, self.version, notes)


def _masked(text: str) -> tuple[str, int]:
    """Comments, targets of links and front matter blanked, so that offsets stay the text's.

    With it the end of the front matter.
    """
    blank = _COMMENT.sub(_blank, text)
    blank = _TARGET.sub(_blank, blank)
    front = _FRONT_MATTER.match(blank)
    if front is None:
        return blank, 0
    kept = [
        line if _FRONT_SHOWN.match(line) or _may_shut(line) else " " * len(line)
        for line in front.group().split("\n")
    ]
    return "\n".join(kept) + blank[front.end() :], front.end()


def _may_shut(field: str) -> bool:
    """Whether a field may say that a paper is shut, not that it is open or when it came out."""
    if _FRONT_NO.match(field) or _FRONT_DAY.match(field):
        return False
    words = field if _NOT.search(field) else _PUBLIC.sub("", field)
    return may_shut(words)


def _title_first(text: str) -> str:
    """The same text, the title of its front matter before the other fields, as a page prints it."""
    front = _FRONT_MATTER.match(text)
    if front is None:
        return text
    fence, *fields = front.group().split("\n")
    titles = [line for line in fields if re.match(r"title\s*[:=]", line)]
    others = [line for line in fields if line not in titles]
    return "\n".join([fence, *titles, *others]) + text[front.end() :]


def _field(piece: Piece) -> Piece:
    """A field of the front matter, set as most write it: `date = 2024-05-04` is TOML's."""
    text = _FRONT_FIELD.sub(r"\1: \2", piece.text)
    return replace(piece, text=_NOT_PUBLIC.sub("Not for publication", text))


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found.group())


def _line(piece: Piece) -> Line | None:
    text = _QUOTED.sub("", piece.text)
    if _FENCE.match(text):
        return None
    front = _FRONT_TITLE.match(text)
    text = f"# {front.group(1)}" if front else text
    line = styled(replace(piece, text=text))
    if line is None or not line.text.strip("#"):
        return None
    cells = tuple(words for cell in line.style.cells if (words := _untagged(cell)))
    words = " ".join(cells) if cells else _untagged(line.text)
    if not words:
        return None
    return replace(line, text=words, style=replace(line.style, cells=cells))


def _untagged(text: str) -> str:
    """Words without tags, escapes and entities."""
    words = _ESCAPED.sub(r"\1", _TAG.sub("", _BREAK.sub(" ", text)))
    return html.unescape(words).strip() if "&" in words else words.strip()


def _underlines(line: Line, before: list[Line]) -> bool:
    """A rule directly under a line makes that line a heading; the rule itself is dropped."""
    rule = _UNDERLINE.match(line.text)
    if not (rule and before) or before[-1].style.cells or line.start - before[-1].end > 1:
        return False
    last = before[-1]
    level = 1 if rule.group(1)[0] == "=" else 2
    before[-1] = replace(last, style=replace(last.style, heading=level))
    return True
