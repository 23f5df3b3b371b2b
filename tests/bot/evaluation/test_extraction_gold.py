"""Folders of labelled minutes: how they are read, chosen, reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.evaluation.extraction.corpus import read_corpus
from bot.evaluation.extraction.gold import of_organisations, read_folder
from bot.evaluation.extraction.report import as_json, lines
from bot.evaluation.extraction.run import evaluate
from indexer.errors import InputError, PathError
from indexer.records import Paper
from tests.bot.evaluation.labelled import Found, action, decision, gold_folder, write_rows
from tests.bot.terminal import minutebook


def everything(paper: Paper) -> Found:
    """An extraction that calls every paragraph both an action and a decision."""
    texts = [one.text for part in paper.parts for one in part.paragraphs]
    return Found(
        tuple(action(text) for text in texts), tuple(decision(text, "agreed") for text in texts)
    )


def nothing(_paper: Paper) -> Found:
    return Found()


def test_a_folder_is_read(tmp_path: Path) -> None:
    ferry, mill = read_folder(gold_folder(tmp_path / "gold"))
    assert (ferry.org, ferry.actions[0].owners, ferry.no_action) == ("ferry", ("Clerk",), False)
    assert (mill.no_action, mill.held_out, len(mill.neutral)) == (True, True, 1)


def test_organisations_are_chosen_and_a_wrong_name_is_told(tmp_path: Path) -> None:
    papers = read_folder(gold_folder(tmp_path / "gold"))
    assert [one.org for one in of_organisations(papers, only=("mill",))] == ["mill"]
    assert [one.org for one in of_organisations(papers, without=("mill",))] == ["ferry"]
    with pytest.raises(InputError, match="did you mean ferry"):
        of_organisations(papers, only=("fery",))


def test_a_row_of_a_paper_that_is_not_listed_is_named(tmp_path: Path) -> None:
    folder = gold_folder(tmp_path / "gold")
    write_rows(folder / "gold_decisions.jsonl", {"id": "d", "doc": "x.md", "text": "y"})
    with pytest.raises(InputError, match=r"gold_decisions\.jsonl line 1: 'x\.md' is not listed"):
        read_folder(folder)
    (folder / "gold_decisions.jsonl").unlink()
    with pytest.raises(PathError, match="gold_decisions"):
        read_folder(folder)


def test_every_miss_is_told_with_its_place(tmp_path: Path) -> None:
    scores, unread = evaluate(read_folder(gold_folder(tmp_path / "gold")), nothing)
    told = "\n".join(lines(scores, unread))
    assert "ACTION MISSED ferry/note.md a1" in told
    assert "DECISION MISSED ferry/note.md d1" in told
    assert "The Board agreed to close the slipway in October." in told
    assert "missed" in told
    unseen = "\n".join(lines(scores, unread, misses=False))
    assert "MISSED" not in unseen


def test_no_miss_of_a_paper_that_is_held_out_is_told(tmp_path: Path) -> None:
    scores, unread = evaluate(read_folder(gold_folder(tmp_path / "gold")), everything)
    told = "\n".join(lines(scores, unread))
    assert "ACTION FALSE ferry/note.md" in told
    assert "mill/note.md" not in told
    assert "1 papers are held out" in told
    found = as_json(scores, unread)
    assert {miss["doc"] for miss in found["misses"]} == {"ferry/note.md"}
    assert found["by_organisation"]["mill"]["actions"]["fp"] > 0
    assert found["figures"]["papers without an action that gave none"]["right"] == 0


def test_a_paper_that_cannot_be_read_is_told_and_scores_nothing(tmp_path: Path) -> None:
    folder = gold_folder(tmp_path / "gold")
    (folder / "ferry" / "note.md").unlink()
    scores, unread = evaluate(read_folder(folder), nothing)
    assert [one.gold.org for one in scores] == ["mill"]
    assert [one.doc for one in unread] == ["ferry/note.md"]
    assert "NOT READ, in no score: ferry/note.md" in "\n".join(lines(scores, unread))


def test_rows_over_papers_that_lie_elsewhere(tmp_path: Path) -> None:
    papers = gold_folder(tmp_path / "gold")
    (papers / "ferry" / "copy.md").write_text("# Ferry Board\n\nThe same.\n", "utf-8")
    rows = tmp_path / "rows"
    write_rows(
        rows / "actions.jsonl",
        {
            "id": "a", "file": "ferry/note.md", "text": "Clerk to tell the moorings committee.",
            "owners": ["Clerk"], "due_printed": None, "also_in": ["ferry/copy.md"],
        },
    )  # fmt: skip
    write_rows(
        rows / "decisions.jsonl",
        {
            "id": "d", "file": "ferry/note.md", "text": "The Board agreed to close the slipway",
            "verbs": ["agreed"], "also_in": [], "routine": False,
        },
    )  # fmt: skip
    ferry, mill = read_corpus(rows, papers)
    assert (ferry.doc, len(ferry.actions), len(ferry.decisions)) == ("ferry/note.md", 1, 1)
    assert (mill.doc, mill.no_action, ferry.counts_lost) == ("mill/note.md", True, False)
    (papers / "ferry" / "note.md").unlink()
    with pytest.raises(InputError, match=r"note\.md is not in"):
        read_corpus(rows, papers)
    with pytest.raises(PathError, match="holds no paper"):
        read_corpus(rows, rows / "none")


def test_eval_scores_a_folder_without_a_store(tmp_path: Path) -> None:
    folder = gold_folder(tmp_path / "gold")
    ran = minutebook("eval", folder, "--json", cwd=tmp_path)
    assert ran.status == 0, ran.err
    assert ran.json["n"] == 2
    assert set(ran.json["by_organisation"]) == {"ferry", "mill"}
    one = minutebook("eval", folder, "--leave-out", "mill", "--tuning", cwd=tmp_path)
    assert "1 papers of 1 organisations" in one.out
    wrong = minutebook("eval", folder, "--only", "fery", cwd=tmp_path)
    assert wrong.status == 1
    assert "did you mean ferry" in wrong.error
