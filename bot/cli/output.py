"""Printing: text that fits a terminal, or JSON and nothing else."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import textwrap
from collections.abc import Sequence

import click

WIDEST = 80
_OURS = re.compile(r"(\x1b\[[012]m)")
# Controls but for tabs and ends of lines; marks of direction (Unicode, category Cf).
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def width() -> int:
    """The columns to use: the terminal's, at most 80, at least 40."""
    return max(40, min(WIDEST, shutil.get_terminal_size((WIDEST, 24)).columns))


def print_json(value: object) -> None:
    """One object or array on standard output, as one line."""
    click.echo(as_line(value))
    sys.stdout.flush()


def as_line(value: object) -> str:
    """JSON on one line; escaped throughout where standard output is not UTF-8."""
    plain = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    return _OBEYED.sub(_escaped, json.dumps(value, ensure_ascii=not plain))


def say(text: str = "") -> None:
    """A line on standard output, without what a terminal would obey."""
    click.echo(harmless(text))


def note(text: str) -> None:
    """A line on standard error: progress, warnings, what could not be read."""
    click.echo(harmless(text), err=True)


def harmless(text: str) -> str:
    """The text without what moves a cursor or turns words round; our own bold and dim stay.

    Papers come without such characters; names, titles and reasons that people give may not.
    """
    return "".join(
        piece if _OURS.fullmatch(piece) else _OBEYED.sub("", piece.replace("\r", " "))
        for piece in _OURS.split(text)
    )


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found.group()):04x}"


def wrapped(text: str, indent: str = "", hanging: str | None = None) -> str:
    """The text wrapped to the terminal; blank lines and line breaks in it are kept."""
    lines = []
    first = indent
    later = indent if hanging is None else hanging
    for line in text.splitlines() or [""]:
        lines.append(
            textwrap.fill(
                line,
                width(),
                initial_indent=first,
                subsequent_indent=later,
                break_long_words=False,
                break_on_hyphens=False,
            )
        )
        first = later
    return "\n".join(lines)


def strong(text: str) -> str:
    """Bold on a terminal that wants it."""
    return f"\033[1m{text}\033[0m" if _wants_colour() else text


def faint(text: str) -> str:
    """Dim on a terminal that wants it."""
    return f"\033[2m{text}\033[0m" if _wants_colour() else text


def _wants_colour() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def counted(count: int, noun: str, nouns: str | None = None) -> str:
    """How many there are: "No actions", "1 action", "3 actions"."""
    return f"{count or 'No'} {noun if count == 1 else nouns or f'{noun}s'}"


def table(head: Sequence[str], rows: Sequence[Sequence[str]], *, right: int = 0) -> str:
    """Columns side by side; the last ``right`` columns stand to the right, as figures do."""
    every = [list(head), *(list(row) for row in rows)]
    widths = [max(len(row[column]) for row in every) for column in range(len(head))]
    lines = []
    for row in every:
        cells = [
            cell.rjust(size) if column >= len(head) - right else cell.ljust(size)
            for column, (cell, size) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    lines.insert(1, "  ".join("-" * size for size in widths))
    return "\n".join(lines)
