"""What `minutebook index` read, as what, and what it did not: a table that a clerk can check."""

from __future__ import annotations

import calendar
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from bot.boards import Boards
from bot.catalogue import reason
from bot.cli.output import faint, strong, wrapped
from bot.cli.papers import twins
from bot.coverage import spoken

if TYPE_CHECKING:
    from indexer.report import FileReport

Entry = Mapping[str, Any]
_HEAD = ("File", "Format", "Kind", "Date", "Items", "Seen by")
_WIDEST, _USUAL = 120, 100  # columns of the table: at most; where there is no terminal
_LEAST_FILE = 16
_FIGURES = _HEAD.index("Items")
_MONTHS = frozenset(calendar.month_name)
_CHANGED = "*"  # behind a file's name
_NO_BOARD = "No board"
_NAMED = 3  # files named where several have the same remark


def read_lines(pairs: Sequence[tuple[FileReport, Entry]]) -> Iterator[str]:
    """The papers that were read, board by board, then what is to be said of them, then counts."""
    if not pairs:
        return
    name = _board_names(pairs)
    boards: dict[str, list[tuple[FileReport, Entry]]] = defaultdict(list)
    for pair in pairs:
        boards[name.get(pair[1]["board"], _NO_BOARD)].append(pair)
    folders = {board: _folder([one.file for one, _ in held]) for board, held in boards.items()}
    rows = {board: [_row(*pair, folders[board]) for pair in held] for board, held in boards.items()}
    widths = _widths([_HEAD, *(row for some in rows.values() for row in some)])
    yield faint(_laid(_HEAD, widths))
    for board in sorted(rows, key=lambda name: (name == _NO_BOARD, name)):
        yield strong(f"{board}  {folders[board]}".rstrip())
        yield from (_laid(row, widths) for row in rows[board])
    yield ""
    if any(one.outcome == "changed" for one, _ in pairs):
        yield f"{_CHANGED} changed since it was read last"
    remarks = [(one.file, text) for one, entry in pairs for text in _remarks(entry)]
    yield from _grouped(remarks, "Remarks")
    yield _counts(entry["format"] for _, entry in pairs)
    yield ""


def _board_names(pairs: Sequence[tuple[FileReport, Entry]]) -> dict[str, str]:
    """For each printed name of a board the one to show: not in capitals, else the longest."""
    printed = {entry["board"] for _, entry in pairs if entry["board"]}
    return {
        name: min(names, key=lambda one: (one.isupper(), -len(one), one))
        for names in Boards(printed).groups().values()
        for name in names
    }


def unread_lines(reports: Iterable[FileReport], title: str) -> Iterator[str]:
    """The files that were not read, those of one reason together, each with how to mend it."""
    yield from _grouped([(one.file, _reason(one)) for one in reports], title)


def _folder(files: Sequence[str]) -> str:
    """The folder in which all of these files lie, with its stroke; "" for the indexed one."""
    parents = {str(PurePosixPath(file).parent) for file in files}
    shared = parents.pop() if len(parents) == 1 else "."
    return "" if shared == "." else f"{shared}/"


def _row(report: FileReport, entry: Entry, folder: str) -> tuple[str, ...]:
    items = len(entry["agenda"] or entry["items"])
    changed = _CHANGED if report.outcome == "changed" else ""
    return (
        report.file.removeprefix(folder) + changed,
        entry["format"],
        entry["kind"],
        _date(entry),
        str(items) if items else "",
        entry["audience"],
    )


def _date(entry: Entry) -> str:
    """The date with its month in three letters, and where it comes from unless it is printed."""
    if not entry["meeting_date"]:
        return "no date"
    words = spoken(entry["meeting_date"]).split()
    basis = [] if entry["date_basis"] == "printed" else [f"({entry['date_basis']})"]
    return " ".join([*(word[:3] if word in _MONTHS else word for word in words), *basis])


def _widths(rows: Sequence[Sequence[str]]) -> list[int]:
    """How wide each column is; the files take what the others leave."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(_HEAD))]
    room = min(_WIDEST, shutil.get_terminal_size((_USUAL, 24)).columns)
    others = sum(width + 2 for width in widths[1:]) + 2
    return [min(widths[0], max(_LEAST_FILE, room - others)), *widths[1:]]


def _shortened(file: str, width: int) -> str:
    """A file's name; of a long one its beginning, and its end with the ending."""
    if len(file) <= width:
        return file
    end = (width - 1) // 2
    return f"{file[: width - 1 - end]}…{file[-end:]}"


def _laid(row: Sequence[str], widths: Sequence[int]) -> str:
    row = [_shortened(row[0], widths[0]), *row[1:]]
    cells = [
        cell.rjust(width) if at == _FIGURES else cell.ljust(width)
        for at, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return "  ".join(["", *cells]).rstrip()


def _remarks(entry: Entry) -> Iterator[str]:
    """What a clerk may want to check of a paper."""
    if entry["audience"] != "public":
        yield f"{entry['audience']}: {entry['audience_basis']}"
    secret = [row["item"] for row in entry["agenda"] if row["confidential"]]
    if secret:
        yield f"confidential by the agenda: items {', '.join(secret)}"
    yield from twins(dict(entry))
    yield from entry["notes"]


def _grouped(said: Sequence[tuple[str, str]], title: str) -> Iterator[str]:
    """Each thing that is said, once, with the files that it is said of."""
    files: dict[str, list[str]] = defaultdict(list)
    for file, text in said:
        if file not in files[text]:
            files[text].append(file)
    if not files:
        return
    yield strong(title)
    for text, named in files.items():
        yield wrapped(f"{_listed(named)}: {text}", "  ", "    ")
    yield ""


def _listed(files: Sequence[str]) -> str:
    if len(files) <= _NAMED + 1:
        return ", ".join(files)
    return f"{len(files)} files ({', '.join(files[:_NAMED])} and {len(files) - _NAMED} more)"


def _reason(report: FileReport) -> str:
    """Why a file was not read, without the path that its own message begins with."""
    return reason(report.note or "no reason given", report.file)


def _counts(formats: Iterable[str]) -> str:
    counted = Counter(formats).most_common()
    return "Read: " + ", ".join(f"{count:,} {name}" for name, count in counted) + "."
