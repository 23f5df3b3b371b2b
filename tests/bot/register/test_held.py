"""A list that is kept between changes says what one that is read anew says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.audience import EVERYBODY, Viewer
from bot.register.in_sqlite import SqliteLedger
from bot.register.records import What
from bot.register.service import Register
from indexer.build import index
from indexer.embedding.hashed import HashedEmbedder
from indexer.errors import InputError
from indexer.store.embedded import open_store
from indexer.store.port import Store

MINUTES = """Minutes of the Moorings Panel

8 February 2024

1. Chains

ACTION: Ada Quill to price new chains.

2. Berths

ACTION: Ada Quill to write to every berth holder.

ACTION: Bo Larch to count the buoys by 1 May 2024.
"""
OWNERS = ["Ada Quill", "Bo Larch", "Cy Teal"]
SAID = st.tuples(
    st.integers(0, 2),
    st.sampled_from([What.ASSIGN, What.CLOSE, What.REOPEN, What.DISMISS, What.UNDO, What.SNOOZE]),
    st.sampled_from(OWNERS),
)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Store]]:
    folder = tmp_path_factory.mktemp("held")
    papers = folder / "papers"
    papers.mkdir()
    (papers / "minutes.txt").write_text(MINUTES, "utf-8")
    store = open_store(folder / "store", create=True)
    index([papers], store, HashedEmbedder(32))
    Register(store, SqliteLedger(folder / "store")).reconcile()
    yield folder / "store", store
    store.close()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=st.lists(SAID, max_size=4))
def test_a_list_kept_is_a_list_read_anew(
    place: tuple[Path, Store], said: list[tuple[int, What, str]]
) -> None:
    folder, store = place
    kept = Register(store, SqliteLedger(folder))
    everybody = [EVERYBODY, Viewer.of(["restricted"])]
    for viewer in everybody:
        kept.entries(viewer)
    for number, what, owner in said:
        entry = sorted(kept.entries(EVERYBODY, dismissed=True), key=lambda one: one.id)[number]
        data: dict[str, object] = {"owners": [owner]} if what is What.ASSIGN else {}
        if what is What.SNOOZE:
            data = {"until": "2024-06-01"}
        try:
            kept.say(entry, what, "clerk", data=data)
        except InputError:
            continue  # it cannot meet that where it stands
    anew = Register(store, SqliteLedger(folder))
    for viewer in everybody:
        for dismissed in (False, True):
            assert kept.entries(viewer, dismissed=dismissed) == anew.entries(
                viewer, dismissed=dismissed
            )
        for owner in OWNERS:
            assert kept.entries(viewer, owner=owner) == anew.entries(viewer, owner=owner)
