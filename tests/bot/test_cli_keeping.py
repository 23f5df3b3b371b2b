"""The commands of whoever keeps the store, as a script relies on them: index, doctor, demo."""

from __future__ import annotations

from pathlib import Path

from tests.bot.terminal import minutebook


def test_index_again_is_short_and_prints_json(papers: Path, indexed: Path) -> None:
    again = minutebook("index", papers, cwd=indexed)
    assert again.status == 0
    assert len(again.out.splitlines()) == 1
    assert "3 unchanged" in again.out
    ran = minutebook("index", papers, "--json", cwd=indexed)
    assert {one["outcome"] for one in ran.json["files"]} == {"unchanged"}
    assert ran.err == ""


def test_index_prints_each_paper_and_the_missing_policy(papers: Path, tmp_path: Path) -> None:
    ran = minutebook("index", papers, cwd=tmp_path)
    assert ran.status == 0
    assert "note-2024-02-06.txt" in ran.out
    table = [" ".join(line.split()) for line in ran.out.splitlines()]
    board = table.index("Marsh Lanes Committee")
    assert "note-2024-02-06.txt text minutes 6 Feb 2024 1 public" in table[board:]
    assert any(line.startswith("claim.txt: restricted: the manifest says so") for line in table)
    assert "Read: 3 text." in table
    assert "no policy: what carries no restriction is public" in ran.out


def test_index_prunes_what_is_gone_when_told(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    for name in ("one", "two"):
        (folder / f"{name}.txt").write_text(f"Report\n\n1. The {name} paragraph.\n", "utf-8")
    assert minutebook("index", folder, cwd=tmp_path).status == 0
    (folder / "two.txt").unlink()
    gone = minutebook("index", folder, cwd=tmp_path)
    assert "--prune" in gone.out
    assert len(minutebook("papers", "--json", cwd=tmp_path).json) == 2
    assert minutebook("index", folder, "--prune", cwd=tmp_path).status == 0
    assert len(minutebook("papers", "--json", cwd=tmp_path).json) == 1
    assert minutebook("index", folder, "--rebuild", cwd=tmp_path).status == 0


def test_a_policy_that_is_not_kept_is_refused(papers: Path, tmp_path: Path) -> None:
    ran = minutebook("index", papers, cwd=tmp_path, MINUTEBOOK_POLICY="policy.toml")
    assert ran.status == 1
    assert "MINUTEBOOK_POLICY" in ran.error


def test_an_unknown_setting_names_the_right_one(indexed: Path) -> None:
    ran = minutebook("papers", cwd=indexed, MINUTEBOOK_STOER="x")
    assert ran.status == 1
    assert "MINUTEBOOK_STORE" in ran.error


def test_doctor_has_a_line_for_each_check(indexed: Path, tmp_path: Path) -> None:
    ran = minutebook("doctor", "--json", cwd=indexed)
    assert ran.status == 0
    state = {check["name"]: check["state"] for check in ran.json}
    assert state["store"] == state["embedder"] == state["FAISS files"] == "ok"
    assert state["policy"] == "missing"
    assert "wrong" not in state.values()
    empty = minutebook("doctor", cwd=tmp_path)
    assert empty.status == 0
    assert "minutebook index" in " ".join(empty.out.split())


def test_doctor_finds_another_embedder(indexed: Path) -> None:
    ran = minutebook("doctor", "--json", cwd=indexed, MINUTEBOOK_EMBEDDER="")
    found = {check["name"]: check for check in ran.json}
    assert ran.status == 1
    assert found["embedder"]["state"] == "wrong"
    assert "hashed" in found["embedder"]["found"]


def test_doctor_finds_a_damaged_store(tmp_path: Path) -> None:
    store = tmp_path / ".minutebook"
    store.mkdir()
    (store / "minutebook.sqlite3").write_bytes(b"no database" * 1000)
    ran = minutebook("doctor", "--json", cwd=tmp_path)
    assert ran.status == 1
    assert {c["name"]: c["state"] for c in ran.json}["store"] == "wrong"


def test_demo_answers_its_questions_with_the_corpus(tmp_path: Path) -> None:
    ran = minutebook("demo", "--json", cwd=tmp_path)
    assert ran.status == 0
    assert len(ran.json) == 5
    assert (tmp_path / ".minutebook-demo").is_dir()
    told = minutebook("demo", cwd=tmp_path)
    assert told.status == 0
    assert "Try next:" in told.out
