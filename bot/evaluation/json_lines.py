"""Files of JSON lines, each line with the words that name it in an error."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from indexer.errors import InputError, PathError

Row = TypeVar("Row")


def read_rows(path: Path, built: Callable[[dict[str, Any]], Row], *, needs: str) -> list[Row]:
    """The rows of a file, built one by one; blank lines are passed over.

    Args:
        path: the file.
        built: makes a row out of a line's object.
        needs: what a line has to hold, for the error that names a wrong one.

    Raises:
        PathError: the file cannot be read.
        InputError: a line cannot be built; it is named, since a score over fewer rows than were
            written would mislead.
    """
    return [
        _built(line, f"{path.name} line {number}", built, needs)
        for number, line in enumerate(_lines(path), 1)
        if line.strip()
    ]


def _lines(path: Path) -> list[str]:
    try:
        # Only line feeds end a line of JSON: str.splitlines would cut at U+2028 within a quotation.
        return path.read_text("utf-8-sig").split("\n")
    except OSError as error:
        raise PathError(
            f"the gold file {path} cannot be read ({error.strerror})", mend="check its name"
        ) from error
    except UnicodeDecodeError as error:
        raise PathError(f"the gold file {path} is not UTF-8", mend="save it as UTF-8") from error


def _built(line: str, where: str, built: Callable[[dict[str, Any]], Row], needs: str) -> Row:
    try:
        return built(json.loads(line))
    except InputError as error:
        raise InputError(f"{where}: {error.what}", mend=error.mend) from error
    except json.JSONDecodeError as error:
        raise InputError(f"{where} is not JSON ({error.msg})", mend=needs) from error
    except KeyError as error:
        raise InputError(f"{where} has no “{error.args[0]}”", mend=needs) from error
    except (ValueError, TypeError, AttributeError) as error:
        raise InputError(f"{where} is not a gold row ({error})", mend=needs) from error
