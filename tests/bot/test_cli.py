"""The commands as a script relies on them: output, JSON and exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bot.terminal import environment, minutebook

ANSWER_KEYS = [
    "id", "question", "standalone_question", "status", "kinds", "answer", "claims", "citations",
    "superseded", "nearest", "choices", "coverage", "viewer", "model", "timings_ms",
]  # fmt: skip
QUESTION = "How much would repairing the footbridge at Otter Stile cost?"


def test_ask_prints_the_answer_its_citation_and_the_coverage(indexed: Path) -> None:
    ran = minutebook("ask", QUESTION, cwd=indexed)
    assert ran.status == 0
    assert ran.err == ""
    assert "£12,400" in ran.out
    assert "[1] “" in ran.out
    assert "footbridges.txt" in ran.out or "note-2024-02-06.txt" in ran.out
    assert "\033[" not in ran.out
    assert ran.out.strip().splitlines()[-1].startswith("2 papers, 1 meeting, 6 February 2024")
    assert max(map(len, ran.out.splitlines())) <= 80


def test_ask_json_is_one_object_with_the_keys_of_the_contract(indexed: Path) -> None:
    ran = minutebook("ask", QUESTION, "--json", "--today", "2024-05-01", cwd=indexed)
    assert ran.status == 0
    assert list(ran.json) == ANSWER_KEYS
    assert ran.json["status"] == "answered"
    assert ran.json["viewer"] == "public"
    assert ran.out.count("\n") == 1


@pytest.mark.parametrize("before", [True, False])
def test_store_and_json_stand_before_or_after_the_command(indexed: Path, before: bool) -> None:
    options = ["--store", str(indexed / ".minutebook"), "--json"]
    call = [*options, "papers"] if before else ["papers", *options]
    ran = minutebook(*call, cwd=indexed.parent)
    assert ran.status == 0
    assert len(ran.json) == 2


def test_a_setting_names_the_store_and_the_option_wins(indexed: Path, tmp_path: Path) -> None:
    store = str(indexed / ".minutebook")
    assert minutebook("papers", cwd=tmp_path, MINUTEBOOK_STORE=store).status == 0
    ran = minutebook("papers", "--store", "none", cwd=tmp_path, MINUTEBOOK_STORE=store)
    assert ran.status == 1
    assert "nothing has been indexed in none yet" in ran.error


def test_batch_answers_in_order_and_a_bad_line_spoils_only_itself(indexed: Path) -> None:
    lines = [
        json.dumps({"id": "a", "question": QUESTION}).encode(),
        b"not json",
        b'{"id": 7, "question": 3}',
        b'{"id": "c", "question": ""}',
        b'{"id": "d", "question": "\xff"}',
        b'["a list"]',
        json.dumps({"id": "t", "question": QUESTION, "thread": "no list"}).encode(),
        json.dumps({"id": "u", "question": QUESTION, "today": "soon"}).encode(),
        json.dumps({"id": "s", "question": "\ud800"}).encode(),
        json.dumps(
            {"id": None, "question": "and where?", "thread": [QUESTION], "today": "2024-03-01"}
        ).encode(),
    ]
    ran = minutebook("ask", "--batch", "-", cwd=indexed, given=b"\n".join(lines))
    assert ran.status == 0
    assert [row["id"] for row in ran.rows] == [
        "a", None, 7, "c", None, None, "t", "u", "s", None
    ]  # fmt: skip
    errors = ["error" in row for row in ran.rows]
    assert errors == [False, *[True] * 8, False]
    assert all(set(row) == {"id", "error"} for row in ran.rows if "error" in row)
    assert all("\n" not in row["error"] for row in ran.rows if "error" in row)


def test_batch_streams_each_answer_before_the_next_question(indexed: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "bot.cli", "ask", "--batch", "-"],
        cwd=indexed,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(),
    )
    assert process.stdin is not None
    assert process.stdout is not None
    with process:
        for number in range(2):
            row = json.dumps({"id": number, "question": QUESTION})
            process.stdin.write(row.encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
    assert process.returncode == 0


def test_batch_reads_a_file_and_search_has_batches_too(indexed: Path, tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    rows = [{"id": "one", "query": "footbridges"}, {"id": "two", "question": "landowner"}]
    file.write_text("\n\n".join(map(json.dumps, rows)), "utf-8")
    ran = minutebook("search", "--batch", file, "-k", "2", cwd=indexed)
    assert [row["id"] for row in ran.rows] == ["one", "two"]
    assert all(len(row["results"]) <= 2 for row in ran.rows)
    missing = minutebook("ask", "--batch", "gone.jsonl", cwd=indexed)
    assert missing.status == 1
    assert "gone.jsonl" in missing.error


def test_search_gives_ranked_passages(indexed: Path) -> None:
    ran = minutebook("search", "rotted decks", "-k", "3", "--json", cwd=indexed)
    assert ran.status == 0
    assert list(ran.json) == ["id", "query", "results"]
    first = ran.json["results"][0]
    assert first["rank"] == 1
    assert set(first) == {
        "rank", "score", "paper_id", "file", "item", "heading", "label", "page", "paragraph_ids",
        "text",
    }  # fmt: skip
    assert "footbridges.txt" in minutebook("search", "rotted decks", cwd=indexed).out


def test_a_viewer_sees_their_papers_only(indexed: Path) -> None:
    question = "How much does the contractor Quillfeather claim?"
    public = minutebook("ask", question, cwd=indexed)
    restricted = minutebook("ask", question, "--as", "restricted", cwd=indexed)
    assert "£77,000" in restricted.out
    assert "£77,000" not in public.out
    assert "claim.txt" not in public.out
    assert "claim.txt" not in minutebook("papers", cwd=indexed).out
    assert "claim.txt" in minutebook("papers", "--as", "restricted", cwd=indexed).out
    assert minutebook("show", "claim.txt", cwd=indexed).status == 1
    assert minutebook("show", "claim", "--as", "public,restricted", cwd=indexed).status == 0


def test_an_unknown_audience_is_an_error_and_not_an_empty_answer(indexed: Path) -> None:
    ran = minutebook("ask", QUESTION, "--as", "restrcted", cwd=indexed)
    assert ran.status == 1
    assert "restricted" in ran.error


def test_papers_json_says_what_was_understood(indexed: Path) -> None:
    ran = minutebook("papers", "--json", "--as", "restricted", cwd=indexed)
    by_file = {one["file"]: one for one in ran.json}
    assert list(by_file) == ["claim.txt", "footbridges.txt", "note-2024-02-06.txt"]
    note = by_file["note-2024-02-06.txt"]
    assert note["folder"] == "lanes"
    assert note["kind"] == "minutes"
    assert note["board"] == "Marsh Lanes Committee"
    assert (note["meeting_date"], note["date_basis"]) == ("2024-02-06", "printed")
    assert [item["title"] for item in note["items"]] == ["Footbridges"]
    assert note["audience"] == "public"
    assert note["problem"] is None
    assert by_file["claim.txt"]["audience"] == "restricted"
    assert "manifest" in by_file["claim.txt"]["audience_basis"]


def test_show_finds_a_paper_by_file_part_of_it_and_id(indexed: Path) -> None:
    whole = minutebook("show", "footbridges.txt", "--json", cwd=indexed).json
    paper = whole["paper_id"]
    for name in ("footbr", "FOOTBRIDGES", "lanes/footbridges.txt", paper, paper[:8]):
        assert minutebook("show", name, "--json", cwd=indexed).json["paper_id"] == paper
    texts = [one["text"] for part in whole["parts"] for one in part["paragraphs"]]
    assert any("41 footbridges" in text for text in texts)


def test_show_gives_one_paragraph_by_label_or_id(indexed: Path) -> None:
    ran = minutebook("show", "footbridges", "--paragraph", "2", "--json", cwd=indexed)
    [part] = ran.json["parts"]
    [paragraph] = part["paragraphs"]
    assert "Nine footbridges" in paragraph["text"]
    assert paragraph["heading"] == ["Background"]
    for name in (paragraph["id"], "Background/2"):
        again = minutebook("show", "footbridges", "--paragraph", name, "--json", cwd=indexed)
        assert again.json == ran.json
    assert "Nine footbridges" in minutebook("show", "footbridges", cwd=indexed).out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["show", "e"], "could mean"),
        (["show", "no-such-paper"], "no paper is called"),
        (["show", "footbridges", "--paragraph", "99"], "has no paragraph"),
        (["index", "no-such-folder"], "no-such-folder"),
        (["papers", "--store", "n" * 300], "File name too long"),
        (["eval", "no-such-gold.jsonl"], "no-such-gold.jsonl"),
    ],
)
def test_a_wrong_name_is_one_line(indexed: Path, arguments: list[str], said: str) -> None:
    ran = minutebook(*arguments, cwd=indexed)
    assert ran.status == 1
    assert said in ran.error
    assert ran.out == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask"],
        ["ask", QUESTION, "--batch", "-"],
        ["ask", QUESTION, "--today", "yesterday"],
        ["search", "x", "-k", "0"],
        ["index"],
        ["index", ""],
        ["papers", "--store", ""],
        ["aks", QUESTION],
        ["bench", "--only", "everything"],
        ["papers", "--nonsense"],
    ],
)
def test_a_wrong_call_has_status_2(indexed: Path, arguments: list[str]) -> None:
    ran = minutebook(*arguments, cwd=indexed)
    assert ran.status == 2
    assert "Traceback" not in ran.err
    assert ran.out == ""


def test_help_and_version_need_no_store(tmp_path: Path) -> None:
    told = minutebook("--help", cwd=tmp_path)
    assert told.status == 0
    assert all(name in told.out for name in ("index", "ask", "doctor", "demo"))
    assert "..." not in told.out.split("Commands:")[1]  # each is said in a line
    for name in ("index", "ask", "search", "papers", "show", "eval", "bench", "doctor", "demo"):
        assert minutebook(name, "--help", cwd=tmp_path).status == 0


def test_a_reader_that_goes_away_is_no_error(indexed: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "bot.cli", "show", "footbridges"],
        cwd=indexed,
        stdout=write,
        stderr=subprocess.PIPE,
        check=False,
        env=environment(),
    )
    os.close(write)
    assert done.stderr == b""
    assert done.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has /dev/full")
def test_a_full_disk_under_the_output_is_one_line_and_closed_streams_are_none(
    indexed: Path,
) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", '"$@" >/dev/full; "$@" >&- <&-', "sh",
         sys.executable, "-m", "bot.cli", "show", "footbridges"],
        cwd=indexed,
        stderr=subprocess.PIPE,
        check=True,
        env=environment(),
    )  # fmt: skip
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("minutebook: what is printed could not be written (No space left on ")
    assert line.endswith("make space, then run it again")


def test_a_cold_question_imports_no_torch(indexed: Path) -> None:
    code = (
        "import sys; from bot.cli.app import main; status = main(sys.argv[1:]); "
        "heavy = {'torch', 'sentence_transformers', 'transformers', 'sqlalchemy', 'alembic', "
        "'openai', 'bot.model.chat', 'bot.verifying.checking'}; "
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr); raise SystemExit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "ask", QUESTION],
        cwd=indexed,
        capture_output=True,
        text=True,
        check=False,
        env=environment(),
    )
    assert done.returncode == 0
    assert done.stderr.strip() == "[]"
