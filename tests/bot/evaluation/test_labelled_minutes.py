"""The minutes of tests/gold/minutes and second_minutes: their rows are what their READMEs say."""

from __future__ import annotations

import hashlib
import html
import json
import re
from pathlib import Path
from typing import Any

import pytest

from bot.evaluation.extraction.gold import read_folder
from indexer.reading import read

FOLDER = Path(__file__).parents[2] / "gold" / "minutes"
SECOND = FOLDER.parent / "second_minutes"
_BINARY = (".docx", ".pdf")
both = pytest.mark.parametrize("folder", [FOLDER, SECOND], ids=["first", "second"])


def rows(name: str, folder: Path = FOLDER) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / name).read_text("utf-8").splitlines()]


def plain(doc: str, folder: Path = FOLDER) -> str:
    """A paper's words without mark-up."""
    if doc.endswith(_BINARY):
        return " ".join(read(Path(doc), (folder / doc).read_bytes()).text.split())
    text = (folder / doc).read_text("utf-8")
    if doc.endswith(".html"):
        text = html.unescape(re.sub(r"<[^>]+>", " ", re.sub(r"</?(?:b|strong|em)>", "", text)))
    if doc.endswith(".md"):
        text = re.sub(r"\*+|~~|^> ", "", text, flags=re.MULTILINE)
    return " ".join(text.split())


@both
def test_every_paper_is_listed_and_counted(folder: Path) -> None:
    docs = rows("docs.jsonl", folder)
    files = [path for path in folder.glob("*/*") if path.is_file()]
    assert {one["doc"] for one in docs} == {path.relative_to(folder).as_posix() for path in files}
    for one in docs:
        for name, count in (("gold_actions", "n_actions"), ("gold_decisions", "n_decisions")):
            found = [row for row in rows(f"{name}.jsonl", folder) if row["doc"] == one["doc"]]
            assert len(found) == one[count], one["doc"]
        assert one["no_action"] is (one["n_actions"] == 0)


def test_a_third_is_held_out_by_the_hash_of_its_name() -> None:
    for one in rows("docs.jsonl"):
        digest = hashlib.sha256(one["doc"].encode()).hexdigest()
        assert one["held_out"] is (int(digest[:8], 16) % 3 == 0)


def test_half_of_the_second_is_held_out() -> None:
    held_out = [one["held_out"] for one in rows("docs.jsonl", SECOND)]
    assert sum(held_out) * 2 == len(held_out)


@pytest.mark.parametrize("name", ["gold_actions", "gold_decisions", "neutral_and_traps"])
@both
def test_every_row_is_verbatim(name: str, folder: Path) -> None:
    for row in rows(f"{name}.jsonl", folder):
        if row.get("match") == "table-wrapped":
            continue
        text = plain(row["doc"], folder)
        for wording in (row["text"], *row.get("also", ())):
            assert wording in text, row


def test_owners_and_deadlines_are_as_printed() -> None:
    for row in rows("gold_actions.jsonl"):
        text = plain(row["doc"])
        assert all(owner in text for owner in row["owners"]), row
        assert row["due"] is None or row["due"] in text, row


def test_the_scorer_reads_them() -> None:
    papers = read_folder(FOLDER)
    assert sum(paper.no_action for paper in papers) >= 5
    assert len({row.id for paper in papers for row in paper.actions}) == len(
        rows("gold_actions.jsonl")
    )
