"""A disk that cannot be written, and a full one: what is held is read, and nothing is lost."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.bot.terminal import environment

WRITING = ("confirm", "withdraw", "index", "restore")
CAUSE = {"read-only": "written", "full": "space"}
DISKS = list(CAUSE)

Said = dict[str, dict[str, tuple[int, str, str]]]


@pytest.fixture(scope="module")
def said(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Said:
    """What each command printed, by the state of the disk; skipped where no disk may be mounted."""
    disk = tmp_path_factory.mktemp("disks") / "disk"
    disk.mkdir()
    if not _may_mount(disk):
        pytest.skip("no file system may be mounted here (unshare --mount, mount)")
    ran = subprocess.run(
        ["unshare", "--mount", sys.executable, "-m", "tests.faults.on_a_disk", made, disk],
        env=environment(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1"),
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    found: Said = json.loads(ran.stdout)
    return found


def _may_mount(disk: Path) -> bool:
    if os.name != "posix" or not shutil.which("unshare"):
        return False
    tried = ["unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", str(disk)]
    return subprocess.run(tried, capture_output=True, check=False).returncode == 0


def answer(said: tuple[int, str, str]) -> dict[str, Any]:
    status, out, _ = said
    assert status == 0
    return {key: value for key, value in json.loads(out).items() if key != "timings_ms"}


@pytest.mark.parametrize("disk", DISKS)
def test_what_is_held_is_read_as_before(said: Said, disk: str) -> None:
    assert answer(said[disk]["ask"]) == answer(said["before"]["ask"])
    assert "46 berths" in answer(said[disk]["ask"])["answer"]
    assert said[disk]["actions"][:2] == said["before"]["actions"][:2]
    assert said[disk]["papers"][0] == 0
    assert "Pontoon" in said[disk]["papers"][1]


def test_what_has_left_by_age_is_not_shown_though_its_label_cannot_be_changed(said: Said) -> None:
    status, out, err = said["read-only"]["aged"]
    assert (status, out) == (1, "")
    assert "may by now be seen by fewer people" in err
    assert len(err.strip().splitlines()) == 1


@pytest.mark.parametrize("disk", DISKS)
def test_a_copy_can_be_made_to_another_disk(said: Said, disk: str) -> None:
    status, out, _ = said[disk]["backup"]
    assert (status, "seen to be whole" in out) == (0, True)


@pytest.mark.parametrize("disk", DISKS)
@pytest.mark.parametrize("command", WRITING)
def test_what_writes_says_why_not_in_one_line(said: Said, disk: str, command: str) -> None:
    status, _, err = said[disk][command]
    assert status == 1
    last = err.strip().splitlines()[-1]
    assert last.startswith("minutebook: the store in ")
    assert CAUSE[disk] in last
    assert "unexpected" not in err
    assert "Traceback" not in err


@pytest.mark.parametrize("disk", DISKS)
def test_doctor_looks_at_it_all_the_same(said: Said, disk: str) -> None:
    checks = json.loads(said[disk]["doctor"][1])
    wrong = {one["name"] for one in checks if one["state"] == "wrong"}
    assert wrong == {"disk"}
    assert "not looked at" in [one["found"] for one in checks if one["name"] == "deep"][-2]


def test_nothing_was_changed_and_all_goes_on_when_there_is_space(said: Said) -> None:
    assert [said["after"][command][0] for command in ("confirm", "index")] == [0, 0]
    assert "new.txt" in said["after"]["index"][1]
    checks = json.loads(said["after"]["doctor"][1])
    assert {one["state"] for one in checks if one["name"] in {"deep", "register"}} == {"ok"}
