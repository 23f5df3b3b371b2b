"""HTML within Markdown: lists and tables as a browser prints them, other tags as their words."""

from __future__ import annotations

import re

from indexer.reading.html import tables
from indexer.reading.html.elements import parse
from indexer.reading.html.printed import Printed, Printer
from indexer.reading.includes import included
from indexer.reading.secrecy import may_shut

_BOX = re.compile(r"<(table|ul|ol|dl)\b[^<>]{0,500}>", re.IGNORECASE)
_HEADING = re.compile(r"<h([1-6])\b[^<>]{0,500}>(.{0,2000}?)</h\1\s*>", re.IGNORECASE | re.DOTALL)
_STRUCK = re.compile(r"<(del|s|strike)>([^<>]{0,5000})</\1>", re.IGNORECASE)
_UNSEEN = re.compile(r"<(script|style)\b.{0,100000}?</\1\s*>", re.IGNORECASE | re.DOTALL)
_BREAK = re.compile(r"<br\s*/?>[ \t]*\n?", re.IGNORECASE)
_BOLD = re.compile(r"<(b|strong)>(\S[^<>\n*]{0,500}?)\s*</\1>", re.IGNORECASE)
_WITHIN = re.compile(  # tags within a line, whose attributes may be broken over several
    r"</?(?:a|abbr|b|big|cite|code|em|font|i|img|ins|kbd|mark|q|samp|small|span|strong|sub|sup|time|"
    r"tt|u|var)(?:\s[^<>]{0,3000})?/?>",
    re.IGNORECASE,
)
_STYLED = re.compile(
    r"<([a-z][a-z0-9]{0,12})\b[^<>]{0,300}?[\s\"'](?:style|hidden|color|class|popover)\b[^<>]{0,500}>",
    re.IGNORECASE,
)
_UNJUDGED = re.compile(  # code that is printed as it is
    r"^(?P<fence>```+|~~~+).*?^(?P=fence)|(?P<tick>`+)[^`\n]+(?P=tick)", re.DOTALL | re.MULTILINE
)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_EDGE = re.compile(
    r"</?(?:p|div|details|summary|section|article|center|blockquote)\b[^<>]{0,500}>", re.IGNORECASE
)


def without_html(text: str) -> str:
    """Markdown in which lists, tables, headings and breaks written as HTML are Markdown too."""
    text = included(text)
    if "<" not in text:
        return text
    text = _STRUCK.sub(_unstruck, _UNSEEN.sub("", text))
    text = _HEADING.sub(_as_heading, _boxes(text))
    text = _WITHIN.sub("", _BOLD.sub(r"**\2**", text))
    return "\n".join(_line(line) for line in _EDGE.sub(_edge, text).split("\n"))


def _unstruck(found: re.Match[str]) -> str:
    return found[2] if may_shut(found[2]) else ""


def without_hidden(text: str) -> tuple[str, int]:
    """Markdown without the elements that say of themselves to be hidden, and their words."""
    pieces: list[str] = []
    at = count = 0
    passed = [found.span() for found in _UNJUDGED.finditer(text)]
    for found in _STYLED.finditer(text):
        if found.start() < at or any(start <= found.start() < end for start, end in passed):
            continue
        if not parse(f"{found.group()}word</{found.group(1)}>").hidden:
            continue
        end = _end(text, found)
        if end == len(text):  # nothing closes it: browsers close a paragraph at the next one
            end = text.find("\n\n", found.end())
            end = len(text) if end < 0 else end
        pieces.append(text[at : found.start()])
        count += len(_TAG.sub(" ", text[found.end() : end]).split())
        at = end
    return "".join([*pieces, text[at:]]), count


def _edge(found: re.Match[str]) -> str:
    return "\n\n" if found.group().lower().startswith(("</", "<summary")) else "\n"


def _line(line: str) -> str:
    """Breaks are new lines, but for those in a table's row."""
    return _BREAK.sub(" " if line.lstrip().startswith("|") else "\n", line)


def _as_heading(found: re.Match[str]) -> str:
    words = " ".join(_BREAK.sub(" ", found.group(2)).split())
    return f"\n{'#' * int(found.group(1))} {words}\n" if words else ""


def _boxes(text: str) -> str:
    """Every list and table, from its first tag to the one that closes it."""
    pieces: list[str] = []
    at = 0
    while found := _BOX.search(text, at):
        end = _end(text, found)
        printed = Printer(tables.rows).print(parse(text[found.start() : end]).body)
        lines = "\n\n".join(_as_markdown(line) for line in printed)
        pieces += [text[at : found.start()], f"\n\n{lines}\n\n"]
        at = end
    return "".join([*pieces, text[at:]])


def _end(text: str, box: re.Match[str]) -> int:
    """Where a list or table ends; the end of the text where nothing closes it."""
    depth = 0
    same = re.compile(rf"<(/?){box.group(1)}\b[^<>]{{0,500}}>", re.IGNORECASE)
    for found in same.finditer(text, box.start()):
        depth += -1 if found.group(1) else 1
        if depth == 0:
            return found.end()
    return len(text)


def _as_markdown(line: Printed) -> str:
    if line.cells:
        return "| " + " | ".join(" ".join(cell.split()) for cell in line.cells) + " |"
    marks = "**" if line.bold and not line.level else ""
    heading = "#" * line.level + " " if line.level else ""
    marker = line.number or ("-" if line.bullet else "")
    words = f"{marks}{line.text}{marks}"
    return " " * line.indent + " ".join(filter(None, [heading + marker, words]))
