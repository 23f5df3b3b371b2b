"""Each promise of docs/security.md names what holds it, and that is there."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from bot.cli.app import COMMANDS

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "security.md").read_text("utf-8")
TESTS = sorted(set(re.findall(r"`(tests/[\w/.]+\.py(?:::\w+)?)`", PAGE)))


@cache
def functions(file: str) -> frozenset[str]:
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    return frozenset(one.name for one in ast.walk(tree) if isinstance(one, ast.FunctionDef))


@pytest.mark.parametrize("named", TESTS)
def test_what_holds_a_promise_is_there(named: str) -> None:
    file, _, function = named.partition("::")
    assert (ROOT / file).is_file()
    assert not function or function in functions(file)


def test_every_promise_names_a_test_or_a_command() -> None:
    promises = [
        line
        for line in PAGE.split("## Who sees what")[1].split("## On the record")[0].splitlines()
        if line.startswith("| ") and not line.startswith(("| path", "| fault", "| ---"))
    ]
    assert len(promises) > 20
    for line in promises:
        held_by = line.strip("| ").split(" | ")[-1]
        assert re.search(r"`(tests/|minutebook )", held_by), line


def test_the_commands_that_it_names_are_commands() -> None:
    pages = [PAGE, *((ROOT / "docs" / name).read_text("utf-8") for name in ("dpia.md", "atrs.md"))]
    named = {found for page in pages for found in re.findall(r"`minutebook ([a-z]+)", page)}
    assert named
    assert named <= set(COMMANDS)


_NOQA = re.compile(r"#\s*noqa:\s*(?P<codes>[A-Z]+\d+(?:\s*,\s*[A-Z]+\d+)*)(?P<reason>.*)")


@pytest.mark.parametrize("room", ["bot", "indexer", "tests"])
def test_an_exception_from_a_security_rule_says_why(room: str) -> None:
    """Where it stands, or where the first of its kind stands in the same file."""
    without: list[str] = []
    for path in sorted((ROOT / room).rglob("*.py")):
        explained: set[str] = set()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            found = _NOQA.search(line)
            if not found:
                continue
            codes = set(re.findall(r"\bS\d+", found["codes"]))
            if re.search(r"\w{2}", found["reason"]):
                explained |= codes
            elif codes - explained:
                without.append(f"{path.relative_to(ROOT)}:{number}")
    assert without == []
