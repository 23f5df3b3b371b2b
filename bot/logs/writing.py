"""How a record of the log is written, as a line for people or as JSON for machines.

An exception is named with the place where it was raised. Its message is left out: it may hold
what a person asked or what a paper says.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
import sys
from pathlib import Path
from types import TracebackType
from typing import IO, Literal

from bot.logs.request import current

Form = Literal["text", "json"]


class Lines(logging.Formatter):
    """One line a record: when, how grave, which request, what."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as a line."""
        request = f" [{name}]" if (name := current()) else ""
        failed = f" ({name})" if (name := _failed(record)) else ""
        return f"{_at(record)} {record.levelname}{request} {_said(record)}{failed}"


class Json(logging.Formatter):
    """One JSON object a record: at, level, logger, request, message, error."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as JSON."""
        said = {
            "at": _at(record),
            "level": record.levelname,
            "logger": record.name,
            "request": current() or None,
            "message": _said(record),
            "error": _failed(record) or None,
        }
        return json.dumps({key: value for key, value in said.items() if value is not None})


def log_to(stream: IO[str] | None = None, form: Form = "text") -> None:
    """Write everything from INFO on to ``stream``, standard error where none is given."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(Json() if form == "json" else Lines())
    logging.basicConfig(handlers=[handler], level=logging.INFO)
    logging.getLogger("faiss").setLevel(logging.WARNING)  # which build of it was loaded


def _at(record: logging.LogRecord) -> str:
    moment = dt.datetime.fromtimestamp(record.created, dt.UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _said(record: logging.LogRecord) -> str:
    """The message on one line, so that nothing in it can pass for a line of its own."""
    return " ".join(record.getMessage().split())


def _failed(record: logging.LogRecord) -> str:
    if not record.exc_info or record.exc_info[0] is None:
        return ""
    kind, _, trace = record.exc_info
    return f"{kind.__name__} at {_place(trace)}"


def _place(trace: TracebackType | None) -> str:
    if trace is None:
        return "an unknown place"
    while trace.tb_next is not None:
        trace = trace.tb_next
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
