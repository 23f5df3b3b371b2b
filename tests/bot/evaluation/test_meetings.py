"""Transcripts: read, filed, searched by three arms, and told apart by a paired bootstrap."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.cli.app import main
from bot.evaluation.meetings.finding import ARMS, FoundTurn, difference
from bot.evaluation.meetings.report import as_json, lines
from bot.evaluation.meetings.run import evaluate
from bot.evaluation.meetings.transcripts import Asked, is_meetings, of_meetings, read_meetings
from indexer.embedding.hashed import HashedEmbedder
from indexer.errors import InputError

SAID = {
    "harbour_1": (
        ("Ms Orla Finch", "The dredger will be laid up until the spring tides have passed."),
        ("The Chair", "Thank you. We turn to the lighthouse."),
        ("Mr Dov Ames", "Its lamp was changed for a cheaper one and sailors have complained."),
        ("The Chair", ""),
    ),
    "harbour_2": (
        ("Ms Orla Finch", "I have nothing to add on the buoys."),
        ("Mr Dov Ames", "Berthing fees rose by a tenth. " + "We heard no objection to that. " * 60),
    ),
}
QUESTIONS: tuple[tuple[str, str, str, list[Any]], ...] = (
    ("q1", "harbour_1", "Why did sailors complain about the lamp of the lighthouse?", [[1, 2]]),
    ("q2", "harbour_2", "By how much did berthing fees rise?", [[1, 1]]),
    ("q3", "harbour_1", "Summarise the meeting.", []),
)


def write(folder: Path, questions: tuple[tuple[str, str, str, list[Any]], ...] = QUESTIONS) -> Path:
    turns = [
        {"meeting_id": meeting, "turn_id": number, "speaker": speaker, "text": text}
        for meeting, said in SAID.items()
        for number, (speaker, text) in enumerate(said)
    ]
    asked = [
        {"id": id, "meeting_id": meeting, "query": query, "gold_turn_ranges": ranges}
        for id, meeting, query, ranges in questions
    ]
    (folder / "corpus.jsonl").write_text("\n".join(map(json.dumps, turns)), "utf-8")
    (folder / "queries.jsonl").write_text("\n".join(map(json.dumps, asked)), "utf-8")
    return folder


def found(*places: tuple[int | None, int | None, int | None]) -> list[FoundTurn]:
    """Outcomes of as many questions, in the order fused, lexical, dense."""
    asked = Asked("q", "m", "which turn?", frozenset({"m:1"}))
    return [FoundTurn(asked, dict(zip(ARMS, one, strict=True))) for one in places]


def test_questions_that_mean_a_whole_meeting_are_left_out(tmp_path: Path) -> None:
    meetings = read_meetings(write(tmp_path))
    assert [one.id for one in meetings.questions] == ["q1", "q2"]
    assert meetings.questions[0].gold == {"harbour_1:1", "harbour_1:2"}
    assert len(meetings.turns) == 6
    assert is_meetings(tmp_path)
    assert not is_meetings(tmp_path.parent)


def test_meetings_are_chosen_by_name(tmp_path: Path) -> None:
    questions = read_meetings(write(tmp_path)).questions
    assert [one.id for one in of_meetings(questions, ("harbour_2",), ())] == ["q2"]
    assert [one.id for one in of_meetings(questions, (), ("harbour_2",))] == ["q1"]
    with pytest.raises(InputError, match="harbour_9"):
        of_meetings(questions, ("harbour_9",), ())


def test_a_question_that_names_a_turn_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, (("q1", "harbour_1", "Why?", [[2, 7]]),))
    with pytest.raises(InputError, match="names turn harbour_1:4"):
        read_meetings(tmp_path)
    write(tmp_path, (("q3", "harbour_1", "Summarise.", []),))
    with pytest.raises(InputError, match="no question"):
        read_meetings(tmp_path)


def test_every_arm_searches_all_meetings_and_counts_turns(tmp_path: Path) -> None:
    meetings = read_meetings(write(tmp_path))
    rows = evaluate(meetings, meetings.questions, HashedEmbedder())
    assert [row.places["fused"] for row in rows] == [1, 1]
    # The long turn is several passages of the store and one turn here: five turns have words.
    places = [place for row in rows for place in row.places.values() if place is not None]
    assert max(places) <= 5


def test_a_hit_is_within_the_depth() -> None:
    (row,) = found((5, 6, None))
    assert row.hit("fused", 5)
    assert not row.hit("lexical alone", 5)
    assert row.hit("lexical alone", 10)
    assert not row.hit("dense alone", 10)


def test_the_difference_is_paired_and_seeded() -> None:
    rows = found(*[(1, 9, 1)] * 5, *[(1, 1, 1)] * 14, (9, 1, 1))
    got = difference(rows, "fused", "lexical alone", 5)
    assert got.value == pytest.approx(0.2)
    assert got.low < got.value < got.high
    assert got == difference(rows, "fused", "lexical alone", 5)
    same = difference(rows, "lexical alone", "lexical alone", 5)
    assert (same.value, same.low, same.high) == (0.0, 0.0, 0.0)


def test_the_report_keeps_what_is_missed_unseen_when_told_to() -> None:
    rows = found((1, 1, 1), (7, 1, None))
    told = "\n".join(lines(rows))
    assert "which turn?" in told
    assert "fused 7, lexical alone 1, dense alone not at all" in told
    assert "which turn?" not in "\n".join(lines(rows, misses=False))
    assert as_json(rows)["hits"]["5"] == {"fused": 0.5, "lexical alone": 1.0, "dense alone": 0.5}


def test_eval_knows_a_folder_of_transcripts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MINUTEBOOK_EMBEDDER", "hashed")
    assert main(["eval", str(write(tmp_path)), "--only", "harbour_1"]) == 0
    assert "fused, first 5" in capsys.readouterr().out
    assert main(["eval", str(tmp_path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["n"] == 2
