"""A server's labels follow the policy file and the calendar, and fail without opening anything."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from bot.answering import Answerer
from bot.audience import EVERYBODY, Viewer
from bot.labels import following
from bot.labels.by_policy import wanted_by
from bot.labels.following import brought_up_to_date, followed
from bot.labels.guarding import Guarded
from bot.policies import policy_file
from bot.web.health import unreadable
from indexer.build import index
from indexer.embedding.hashed import HashedEmbedder
from indexer.errors import LabelsOverdue, SettingsError, StoreError
from indexer.labelling.rules import Labelling
from indexer.settings import Settings
from indexer.store.embedded import open_store
from indexer.store.embedded.store import EmbeddedStore
from indexer.store.port import Store, Writer

REPORT = "Otter survey\n\nMarsh Committee\n\n6 February 2014\n\n1. The otter survey cost £3,100.\n"
QUESTION = "What did the otter survey cost?"
OPEN = 'default = "public"\n'
SHUT = 'default = "members"\n[audience.members]\nslack_users = ["U1"]\n'
OLD = OPEN + '[[leave]]\nolder_than = "20 years"\n'
BEFORE, AFTER = dt.date(2034, 2, 5), dt.date(2034, 2, 6)


@pytest.fixture
def marsh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[EmbeddedStore]:
    monkeypatch.setattr(policy_file, "LOOK_SECONDS", 0.0)
    monkeypatch.setattr(following, "EVERY_SECONDS", 0.05)
    (tmp_path / "marsh").mkdir()
    (tmp_path / "marsh" / "otters.txt").write_text(REPORT, "utf-8")
    (tmp_path / "policy.toml").write_text(OPEN, "utf-8")
    with closing(open_store(tmp_path / "store", create=True)) as store:
        index([tmp_path / "marsh"], store, HashedEmbedder(64))
        yield store


def told(store: Store, viewer: Viewer = EVERYBODY) -> bool:
    return "3,100" in Answerer(store, HashedEmbedder(64)).ask(QUESTION, viewer).answer


def comes(true: Callable[[], bool], seconds: float = 60.0) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.02)
    return False


def test_a_running_server_follows_the_policy_file(marsh: EmbeddedStore, tmp_path: Path) -> None:
    path = tmp_path / "policy.toml"
    with followed(marsh, wanted_by(Settings(policy=path))):
        assert told(marsh)
        path.write_text(SHUT, "utf-8")
        assert comes(lambda: not told(marsh))
        assert told(marsh, Viewer.of(["members"]))
        path.write_text("default = ", "utf-8")  # a slip opens nothing
        assert not comes(lambda: told(marsh), seconds=0.3)
        path.write_text(OPEN, "utf-8")
        assert comes(lambda: told(marsh))


def test_a_day_that_passes_counts_without_a_change_of_the_policy(
    marsh: EmbeddedStore, tmp_path: Path
) -> None:
    path = tmp_path / "policy.toml"
    path.write_text(OLD, "utf-8")
    day = [BEFORE]
    with followed(marsh, wanted_by(Settings(policy=path)), lambda: day[0]):
        assert not comes(lambda: not told(marsh), seconds=0.3)
        day[0] = AFTER
        assert comes(lambda: not told(marsh))


def test_a_command_counts_the_days_by_the_policy_that_is_kept(marsh: EmbeddedStore) -> None:
    with marsh.writing() as writer:
        writer.relabel(_labelling(OLD, marsh), BEFORE)
    generation = _generation(marsh)
    assert not brought_up_to_date(marsh, None, BEFORE)
    assert _generation(marsh) == generation
    assert brought_up_to_date(marsh, None, AFTER)
    assert not told(marsh)


class ReadOnly(Guarded):
    """The store on a disk that cannot be written."""

    def writing_beside(self) -> AbstractContextManager[Writer]:
        raise StoreError("the store cannot be written", mend="make it writable")


def test_what_left_by_age_is_not_shown_by_a_store_that_cannot_be_written(
    marsh: EmbeddedStore,
) -> None:
    leaving = _labelling(OLD, marsh)
    with marsh.writing() as writer:
        writer.relabel(leaving, BEFORE)
    still = ReadOnly(marsh, lambda: None)
    assert not brought_up_to_date(still, None, BEFORE)
    assert not brought_up_to_date(still, None, BEFORE - dt.timedelta(days=9))  # nothing is due
    with pytest.raises(
        LabelsOverdue,
        match=r"^1 paper may by now be seen by fewer .* nothing is answered: make it writable$",
    ):
        brought_up_to_date(still, None, AFTER)


def test_a_server_over_such_a_store_answers_nothing_until_it_can_be_written(
    marsh: EmbeddedStore,
) -> None:
    with marsh.writing() as writer:
        writer.relabel(_labelling(OLD, marsh), BEFORE)
    day, writable = [BEFORE], [False]

    class Disk(ReadOnly):
        def writing_beside(self) -> AbstractContextManager[Writer]:
            return marsh.writing_beside() if writable[0] else super().writing_beside()

    def shut() -> bool:
        return "by fewer people" in (unreadable(store) or "")

    with followed(Disk(marsh, lambda: None), lambda: None, lambda: day[0]) as store:
        assert told(store)
        day[0] = AFTER
        assert comes(shut)
        with pytest.raises(LabelsOverdue):
            told(store)
        writable[0] = True
        assert comes(lambda: not shut())
        assert not told(store)


def test_what_is_only_opened_by_age_waits_until_it_can_be_written(marsh: EmbeddedStore) -> None:
    rule = '[[papers]]\nfolder = "marsh"\naudience = "members"\n'
    shut = SHUT.replace('"members"', '"public"', 1) + rule
    open_again = shut.replace('"marsh"', '"elsewhere"')
    with marsh.writing() as writer:
        writer.relabel(_labelling(shut, marsh), BEFORE)
    assert not told(marsh)
    with pytest.raises(StoreError, match="cannot be written") as raised:
        brought_up_to_date(ReadOnly(marsh, lambda: None), _labelling(open_again, marsh), BEFORE)
    assert not isinstance(raised.value, LabelsOverdue)


def test_a_policy_that_is_wrong_from_the_start_is_told(tmp_path: Path) -> None:
    path = tmp_path / "policy.toml"
    path.write_text("default = ", "utf-8")
    with pytest.raises(SettingsError, match="not valid TOML"):
        wanted_by(Settings(policy=path))


def _labelling(text: str, store: EmbeddedStore) -> Labelling | None:
    path = store.folder / "policy.toml"
    path.write_text(text, "utf-8")
    return wanted_by(Settings(policy=path))()


def _generation(store: EmbeddedStore) -> int:
    with store.snapshot() as snapshot:
        return snapshot.generation
