"""Owners in the right margin of plain text: "… to report it to the County.        GH".

Where several lines end, far to the right and in one column, with initials or a post, that column
is a margin. Its words become lines of their own, after the paragraph beside which they stand.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.records import Line

_WHO = (
    r"(?:[A-Z]{2,4}|[A-Z][a-z]?[A-Z]{1,2}|All|ALL|Clerk|CLERK|Chair(?:man)?|Officers?|Secretary|"
    r"Treasurer|Cllr [A-Z][\w’'-]+|Action|ACTION|Actions|Action by|ACTION BY)"
)
_WHOS = rf"{_WHO}(?:\s?(?:/|,|&|and|\+)\s?{_WHO})*"
_ALONE = re.compile(_WHOS)
_MARGIN = re.compile(rf"\s{{3,}}(?P<who>{_WHOS})$")
_LISTED = re.compile(r"[-•*(]|\(?\w{1,3}[.)]\s|\d{1,3}\s{2,}\S")
_BLANK = re.compile(r"\n[ \t]*\n")
_GOES_ON = re.compile(r"[^.;:!?]$")
_HEAD = re.compile(r"actions?(?: by)?", re.IGNORECASE)
_FAR = 28  # columns
_SLACK = 8
_LEAST = 2


def apart(lines: Sequence[Line], text: str) -> list[Line]:
    """The lines with what stands in their margin after the paragraph to which it belongs."""
    found = [_margin(line, text) for line in lines]
    columns = [line.indent for _, line in found if line]
    if len(columns) < _LEAST:
        return list(lines)
    usual = sorted(columns)[len(columns) // 2]
    kept: list[Line] = []
    waiting: list[Line] = []  # the margin of the paragraph that is open
    for index, line in enumerate(lines):
        body, margin = found[index]
        if margin is None or abs(margin.indent - usual) > _SLACK:
            body, margin = line, None
        if waiting and body and (not kept or _begins(body, kept[-1], text)):
            kept.extend(waiting)
            waiting = []
        kept.extend([body] if body else [])
        waiting.extend([margin] if margin and not _HEAD.fullmatch(margin.text) else [])
        if margin and not body and kept and not _GOES_ON.search(kept[-1].text):
            kept.extend(waiting)
            waiting = []
    return [*kept, *waiting]


def _margin(line: Line, text: str) -> tuple[Line | None, Line | None]:
    """What a line holds without its margin, and its margin; None for what it has not."""
    raw = text[line.start : line.end]
    if line.style.cells or line.style.heading:
        return line, None
    if line.indent >= _FAR and _ALONE.fullmatch(raw):
        return None, line
    found = _MARGIN.search(raw)
    if found is None or line.indent + found.start("who") < _FAR or not found.start():
        return line, None
    if re.search(r"\S\s{3,}\S", raw[: found.start()]):
        return line, None  # a row of a table
    at = line.start + found.start("who")
    body = replace(line, text=raw[: found.start()], end=line.start + found.start())
    style = replace(line.style, bold=False)
    who = Line(found.group("who"), at, line.end, line.page, line.indent + found.start("who"), style)
    return body, who


def _begins(line: Line, before: Line, text: str) -> bool:
    """Whether a line begins a paragraph: after a blank, with a number or bullet, or a sentence."""
    if "\n\n" in _BLANK.sub("\n\n", text[before.end : line.start]) or _LISTED.match(
        text, line.start, line.end
    ):
        return True
    return before.text.rstrip().endswith((".", ";", ":")) and not line.text[:1].islower()
