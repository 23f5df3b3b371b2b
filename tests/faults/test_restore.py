"""A copy put back answers as the store did when it was made, by every command."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.bot.terminal import Ran, minutebook

QUESTIONS = (
    "How many berths does the north pontoon carry?",
    "What was agreed about the chains of the north pontoon?",
    "What must Jo Kerr do?",
    "What was claimed after the storm?",
    "Who feeds the zebras?",
)
VIEWERS = ("public", "public,restricted")


def run(store: Path, *arguments: str | Path) -> Ran:
    ran = minutebook("--store", store, *arguments, cwd=store.parent)
    assert ran.status == 0, ran.err
    return ran


def _timeless(answer: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in answer.items() if key != "timings_ms"}


def said(store: Path) -> dict[str, Any]:
    """All that the store says to each kind of viewer; the time it took aside."""
    batch = store.parent / "batch.jsonl"
    rows = [{"id": str(n), "question": one} for n, one in enumerate(QUESTIONS)]
    batch.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
    found: dict[str, Any] = {}
    for viewer in VIEWERS:
        asked = run(store, "ask", "--batch", batch, "--as", viewer, "--today", "2024-06-01")
        found[viewer] = [_timeless(row) for row in asked.rows]
    for verb in ("actions", "decisions"):
        found[verb] = run(store, verb, "--json", "--as", VIEWERS[-1]).json
    return found


def test_the_same_answers_after_a_restore_here_and_elsewhere(store: Path, tmp_path: Path) -> None:
    first = run(store, "actions", "--json").json[0]["id"]
    run(store, "actions", "confirm", first, "--by", "Clem Clerk")
    before = said(store)
    statuses = {row["status"] for row in before["public"]}
    assert {"answered", "not_found"} <= statuses
    assert before["public"] != before["public,restricted"]
    copy = tmp_path / "copy.sqlite3"
    run(store, "backup", copy)

    papers = store.parent / "papers"
    (papers / "minutes.txt").unlink()
    (papers / "report.txt").write_text("A page that says something else.\n", "utf-8")
    run(store, "index", papers, "--prune")
    others = run(store, "actions", "--json").json
    run(store, "actions", "close", others[0]["id"], "--by", "Clem Clerk", "--why", "a mistake")
    assert run(store, "actions", "--json").json != before["actions"]

    run(store, "restore", copy)
    assert said(store) == before
    run(store, "doctor", "--deep")  # which fails where anything is wrong

    elsewhere = tmp_path / "elsewhere" / "store"
    elsewhere.parent.mkdir()
    run(elsewhere, "restore", copy)
    assert said(elsewhere) == before
