"""What the doctor sees of labels that are behind, and of files that others may read."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path

import pytest

from bot.doctor.examining import examine
from bot.doctor.held import labels, rights
from bot.doctor.records import State
from indexer.build import index
from indexer.embedding.hashed import HashedEmbedder
from indexer.settings import Settings
from indexer.store.embedded import open_store

REPORT = "Toad crossing\n\nLanes Committee\n\n6 February 2014\n\n1. A tunnel costs £900.\n"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    (tmp_path / "lanes").mkdir()
    (tmp_path / "lanes" / "toads.txt").write_text(REPORT, "utf-8")
    with closing(open_store(tmp_path / "store", create=True)) as store:
        index([tmp_path / "lanes"], store, HashedEmbedder(64))
    return tmp_path / "store"


def test_labels_that_are_behind_the_policy_are_told(store: Path, tmp_path: Path) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_text('default = "public"\n', "utf-8")
    assert labels(store, Settings(policy=policy)).state is State.OK
    policy.write_text('default = "public"\n[[leave]]\nolder_than = "2 years"\n', "utf-8")
    behind = labels(store, Settings(policy=policy))
    assert behind.state is State.WRONG
    assert behind.found.startswith("1 paper has another audience by the policy of now")
    assert "1 of them seen by people who may not by now" in behind.found
    assert "minutebook index" in behind.mend


@pytest.mark.skipif(os.name == "nt", reason="rights are kept otherwise there")
def test_files_that_others_may_read_are_told(store: Path) -> None:
    assert rights(store).state is State.OK
    (store / "minutebook.sqlite3").chmod(0o644)
    assert rights(store).state is State.OK  # nobody else may enter the folder
    store.chmod(0o755)
    told = rights(store)
    assert (told.state, "may read minutebook.sqlite3" in told.found) == (State.WRONG, True)
    assert told.mend == f"run `chmod -R o= {store}`"


def test_a_wrong_policy_ends_no_examination(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "policy.toml").write_text("default = ", "utf-8")
    monkeypatch.setenv("MINUTEBOOK_POLICY", str(tmp_path / "policy.toml"))
    monkeypatch.setenv("MINUTEBOOK_EMBEDDER", "hashed")
    found = {one.name: one for one in examine(store)}
    assert "not valid TOML" in found["policy"].found
    assert "Slack" in found
