"""The README tells the truth: its commands exist, and those for the demo's store run."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from bot.cli.app import COMMANDS
from tests.bot.terminal import ROOT, minutebook

README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
CALLS = [
    line.split("  #")[0].strip()
    for block in BLOCKS
    for line in block.splitlines()
    if line.startswith("minutebook ")
]
ON_THE_DEMO = [call for call in CALLS if "--store .minutebook-demo" in call]


@pytest.fixture(scope="module")
def demonstrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that looks like a checkout after `make demo`."""
    place = tmp_path_factory.mktemp("readme")
    (place / "tests").symlink_to(ROOT / "tests")
    assert minutebook("demo", cwd=place).status == 0
    return place


def test_every_command_is_in_the_readme_and_no_other() -> None:
    listed = re.findall(r"^\| `minutebook (\w+)", README, re.MULTILINE)
    assert set(listed) == set(COMMANDS)
    assert {shlex.split(call)[1] for call in CALLS} <= set(COMMANDS)


def test_the_readme_shows_commands_for_the_demo() -> None:
    assert len(ON_THE_DEMO) >= 5


@pytest.mark.parametrize("call", ON_THE_DEMO)
def test_a_command_of_the_readme_runs(demonstrated: Path, call: str) -> None:
    ran = minutebook(*shlex.split(call)[1:], cwd=demonstrated)
    assert ran.status == 0, ran.err
    assert ran.out.strip()


def test_what_the_demo_says_to_try_next_runs(demonstrated: Path) -> None:
    told = minutebook("demo", cwd=demonstrated).out
    calls = [line.strip() for line in told.splitlines() if "minutebook-demo " in line]
    calls = [call for call in calls if call.startswith("minutebook ")]
    assert len(calls) >= 4
    for call in calls:
        ran = minutebook(*shlex.split(call)[1:], cwd=demonstrated)
        assert ran.status == 0, f"{call}: {ran.err}"


def test_the_quotation_in_the_readme_stands_in_the_paper_that_it_names() -> None:
    flat = " ".join(README.split())
    quotes = re.findall(r"\[\d\] “([^”]+)”", flat)
    [file] = set(re.findall(r"\S+\.md(?=, also in)", flat))
    paper = " ".join((ROOT / "corpus" / file).read_text("utf-8").split())
    assert quotes
    assert all(quote in paper for quote in quotes)


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#:]+)\)", README))
def test_links_lead_somewhere(link: str) -> None:
    assert (ROOT / link).exists()
