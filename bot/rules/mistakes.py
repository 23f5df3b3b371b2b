"""What is wrong with a policy file: the first thing, with its line and the nearest right key."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from pathlib import Path

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bot.rules.written import Written
from indexer.errors import SettingsError

_TABLE = re.compile(r"""\s*\[{1,2}\s*(?P<name>[^\[\]]+?)\s*\]{1,2}\s*(?:#.*)?$""")
_KEY = "[key]"  # how pydantic says that a name itself is wrong
_WRITE = {  # by pydantic's kind of error
    "tuple_type": 'write a list: ["…"]',
    "string_type": "write it in quotation marks",
    "int_type": "write a number, without quotation marks",
    "bool_type": "write true or false",
    "mapping_type": "write a table: [audience.members]",
    "dict_type": "write a table: [audience.members]",
    "model_type": "write a table: [audience.members]",
}
_SEE = "`minutebook policy example` prints what may stand there"
_KEPT_FOR = re.compile(r"^(?:Value error, |Input )")


def mistake(path: Path, text: str, error: ValidationError) -> SettingsError:
    """The first thing that is wrong, in the words of the file."""
    wrong = error.errors(include_url=False)
    # A key that is misspelt may be missed as well: how it is spelt is what helps.
    first = next((one for one in wrong if one["type"] == "extra_forbidden"), wrong[0])
    steps = [step for step in first["loc"] if step != _KEY]
    place = _place(steps)
    where = f"the policy {path}{line(text, steps)}"
    if first["type"] == "missing" and len(steps) == 1:
        return SettingsError(f"{where} states no “{place}”", mend=f'write: {place} = "public"')
    if first["type"] == "missing":
        return SettingsError(f"{where} states no “{place}”", mend=_SEE)
    if first["type"] == "extra_forbidden":
        near = difflib.get_close_matches(str(steps[-1]), _known(steps), n=1, cutoff=0.0)[0]
        return SettingsError(f"{where}: “{place}” is unknown", mend=f"did you mean “{near}”?")
    return SettingsError(f"{where}: “{place}” is wrong ({_why(first)})", mend=_SEE)


def unnamed(path: Path, text: str, written: Written, place: int, name: str) -> SettingsError:
    """A rule gives papers to an audience that does not exist."""
    near = difflib.get_close_matches(name, sorted(written.names), n=1, cutoff=0.6)
    hint = f"did you mean “{near[0]}”? Else " if near else ""
    return SettingsError(
        f"the policy {path}{line(text, ('papers', place, 'audience'))}: "
        f"nobody is named for the audience “{name}”",
        mend=f"{hint}add [audience.{name}] with who has it",
    )


def line(text: str, steps: Sequence[int | str]) -> str:
    """The line on which a key or table stands, as ", line 7"; nothing where it is not found."""
    number = line_of(text, steps)
    return f", line {number}" if number else ""


def line_of(text: str, steps: Sequence[int | str]) -> int | None:
    """The line of a key ("papers", 1, "board"), else of its table, counted from 1."""
    names = [step for step in steps if isinstance(step, str)]
    place = next((step for step in steps if isinstance(step, int)), 0)
    seen, table, best = 0, "", None
    for number, written in enumerate(text.splitlines(), start=1):
        found = _TABLE.match(written)
        if found:
            table = _bare(found["name"])
            wanted = table == ".".join(names[:-1]) or table == ".".join(names)
            if wanted and "[[" in written:
                seen += 1
                wanted = seen == place + 1
            if wanted:
                best = number
            table = table if wanted else f"not {table}"
        elif table == ".".join(names[:-1]) and _says(written, names[-1]):
            return number
        elif table == ".".join(names[:-2]) and len(names) > 1 and _says(written, names[-2]):
            best = number
    return best


def _says(written: str, key: str) -> bool:
    return re.match(rf"""\s*["']?{re.escape(key)}["']?\s*[=.]""", written) is not None


def _bare(name: str) -> str:
    """The name of a table without quotes and spaces around its dots."""
    return ".".join(step.strip().strip("\"'") for step in name.split(".", 1))


def _place(steps: Sequence[int | str]) -> str:
    """A key as the file has it: "audience.members.emails", "papers.board"."""
    return ".".join(step for step in steps if isinstance(step, str))


def _known(steps: Sequence[int | str]) -> list[str]:
    """The keys that could stand there."""
    table: type[BaseModel] = Written
    if len(steps) > 1:
        table = Written.tables.get(str(steps[0]), Written)
    return [*table.model_fields]


def _why(first: ErrorDetails) -> str:
    """What is wrong, and how it is written, in plain words."""
    table, *more = first["loc"]
    if first["type"] == "tuple_type" and not more:
        return f"write [[{table}]], twice bracketed"
    if first["type"] in _WRITE:
        return _WRITE[first["type"]]
    return _KEPT_FOR.sub("", first["msg"])
