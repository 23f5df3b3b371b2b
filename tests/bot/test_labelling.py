"""A policy when papers are indexed: its audiences exist, its default is for what is unmarked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.terminal import minutebook

NOTE = "Weir survey\n\nWeirs Committee\n\n6 February 2024\n\n1. The survey cost £3,100.\n"
POLICY = 'default = "members"\n\n[audience.members]\nslack_users = ["U1"]\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "survey.txt").write_text(NOTE, "utf-8")
    (papers / "open.txt").write_text(NOTE.replace("Weir", "Sluice"), "utf-8")
    (papers / "manifest.toml").write_text(
        '[[paper]]\nmatch = "open.txt"\naudience = "public"\n', "utf-8"
    )
    (tmp_path / "policy.toml").write_text(POLICY, "utf-8")
    return tmp_path


def audiences(place: Path, *viewer: str, **policy: str) -> dict[str, str]:
    named = policy.get("MINUTEBOOK_POLICY", "")
    ran = minutebook("papers", "--json", *viewer, cwd=place, MINUTEBOOK_POLICY=named)
    assert ran.status == 0, ran.err
    return {one["file"]: one["audience"] for one in ran.json}


def test_what_carries_no_mark_has_the_default_audience(folder: Path) -> None:
    ran = minutebook("index", "papers", cwd=folder, MINUTEBOOK_POLICY="policy.toml")
    assert ran.status == 0, ran.err
    assert "what carries no mark is members" in ran.out
    assert audiences(folder, MINUTEBOOK_POLICY="policy.toml") == {"open.txt": "public"}
    assert audiences(folder, "--as", "members", MINUTEBOOK_POLICY="policy.toml") == {
        "open.txt": "public", "survey.txt": "members",
    }  # fmt: skip
    answer = minutebook(
        "ask",
        "--json",
        "What did the weir survey cost?",
        cwd=folder,
        MINUTEBOOK_POLICY="policy.toml",
    )
    assert "3,100" not in answer.out.replace("Sluice", "") or "survey.txt" not in answer.out


def test_a_change_of_the_policy_counts_at_the_next_index(folder: Path) -> None:
    assert minutebook("index", "papers", cwd=folder).status == 0
    assert set(audiences(folder)) == {"open.txt", "survey.txt"}
    assert minutebook("index", "papers", cwd=folder, MINUTEBOOK_POLICY="policy.toml").status == 0
    assert set(audiences(folder, MINUTEBOOK_POLICY="policy.toml")) == {"open.txt"}


def test_a_wrong_policy_is_said_before_anything_is_read(folder: Path) -> None:
    (folder / "policy.toml").write_text("[audience.members]\n", "utf-8")
    ran = minutebook("index", "papers", cwd=folder, MINUTEBOOK_POLICY="policy.toml")
    assert ran.status == 1
    assert "states no “default”" in ran.error
    assert not (folder / ".minutebook").exists()


def test_an_audience_that_no_policy_names_does_not_exist(folder: Path) -> None:
    assert minutebook("index", "papers", cwd=folder).status == 0
    ran = minutebook("papers", "--as", "members", cwd=folder)
    assert ran.status == 1
    assert "there is no audience 'members'" in ran.error


def test_without_a_policy_the_labels_of_the_last_one_stay(folder: Path) -> None:
    """A shell that lacks the setting opens nothing."""
    assert minutebook("index", "papers", cwd=folder, MINUTEBOOK_POLICY="policy.toml").status == 0
    (folder / "papers" / "late.txt").write_text(NOTE.replace("Weir", "Lock"), "utf-8")
    ran = minutebook("index", "papers", cwd=folder)
    assert "stay labelled by the last one: what carries no mark is members" in " ".join(
        ran.out.split()
    )
    assert set(audiences(folder)) == {"open.txt"}
