"""Commands over a store on a small disk of its own: one that cannot be written, then a full one.

It mounts that disk, so it runs in a mount namespace of its own, which goes with it. What each
command printed comes out as JSON: by the state of the disk, then by the command.

    unshare --mount python -m tests.faults.on_a_disk MADE EMPTY_FOLDER
"""

from __future__ import annotations

import datetime as dt
import io
import json
import shutil
import subprocess
import sys
from contextlib import closing, redirect_stderr, redirect_stdout, suppress
from pathlib import Path

from bot.cli.app import main as minutebook
from indexer.labelling.rules import Age, Condition, Labelling, Rule
from indexer.records import PUBLIC, RESTRICTED
from indexer.store.embedded import open_store

BERTHS = "How many berths does the north pontoon carry?"
SIZE = "30m"
LEAVING = Labelling(  # papers leave when they are old, which by now they are
    frozenset({PUBLIC, RESTRICTED}), PUBLIC, leaving=(Rule(Condition(older_than=Age(1, "days"))),)
)

Said = dict[str, tuple[int, str, str]]


def mount(*options: str) -> None:
    subprocess.run(["mount", *options], check=True)


def said(store: Path, *arguments: str) -> tuple[int, str, str]:
    """The exit status of a command, its output and its errors."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = minutebook(["--store", str(store), *arguments])
    return status, out.getvalue(), err.getvalue()


def tried(store: Path, action: str, spare: Path) -> Said:
    """Commands that read, and commands that write."""
    copy = spare / "before.sqlite3"
    calls = {
        "ask": ["ask", BERTHS, "--json"],
        "actions": ["actions", "--json"],
        "papers": ["papers"],
        "backup": ["backup", str(spare / f"copy-{len(list(spare.iterdir()))}")],
        "doctor": ["doctor", "--deep", "--json"],
        "confirm": ["actions", "confirm", action, "--by", "Clem"],
        "withdraw": ["withdraw", "report.txt", "--by", "Clem"],
        "index": ["index", str(store.parent / "papers")],
        "restore": ["restore", str(copy)],
    }
    return {name: said(store, *arguments) for name, arguments in calls.items()}


def fill(disk: Path) -> Path:
    """Leave no byte free."""
    filling = disk / "filling"
    with filling.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(b"\0" * 4096):
            pass
    return filling


def main() -> None:
    """Mount, try, and print what was said."""
    made, disk = map(Path, sys.argv[1:])
    mount("-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(disk))
    shutil.copytree(made, disk / "wharf")
    store, spare = disk / "wharf" / "store", disk.parent / "spare"
    spare.mkdir()
    action = str(json.loads(said(store, "actions", "--json")[1])[0]["id"])
    found: dict[str, Said] = {}
    found["before"] = {
        "ask": said(store, "ask", BERTHS, "--json"),
        "actions": said(store, "actions", "--json"),
        "backup": said(store, "backup", str(spare / "before.sqlite3")),
    }
    aged = disk / "aged"
    shutil.copytree(store, aged)
    with closing(open_store(aged)) as opened, opened.writing() as writer:
        writer.relabel(LEAVING, dt.date(1990, 1, 1))
    mount("-o", "remount,ro", str(disk))
    found["read-only"] = tried(store, action, spare) | {"aged": said(aged, "ask", BERTHS)}
    mount("-o", "remount,rw", str(disk))
    (disk / "wharf" / "papers" / "new.txt").write_text("A bollard\n\n1. It was painted.\n", "utf-8")
    filling = fill(disk)
    found["full"] = tried(store, action, spare)
    filling.unlink()
    shutil.rmtree(aged)
    found["after"] = {
        "confirm": said(store, "actions", "confirm", action, "--by", "Clem"),
        "index": said(store, "index", str(store.parent / "papers")),
        "doctor": said(store, "doctor", "--deep", "--json"),
    }
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
