"""The embedded store: the contract, and what only it has: files, migrations, faults."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from indexer.errors import StoreBusy, StoreDamaged, StoreError, StoreMissing, StoreNewer
from indexer.store.embedded import EmbeddedStore, open_store
from indexer.store.embedded.migrate import SCRIPTS
from indexer.store.embedded.register_tables import metadata
from indexer.store.embedded.schema import DATABASE, INDEX_FOLDER, REVISIONS
from tests.indexer.store.contract import ALL, ReadingContract, found
from tests.indexer.store.contract_of_writing import WritingContract
from tests.indexer.store.samples import EMBEDDER, HARBOUR, paper, write


@pytest.fixture
def store(tmp_path: Path) -> Iterator[EmbeddedStore]:
    held = open_store(tmp_path / "store", create=True)
    yield held
    held.close()


class TestContract(ReadingContract, WritingContract):
    """The embedded store keeps the port's promises."""

    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[EmbeddedStore]:
        held = open_store(tmp_path / "store", create=True)
        yield held
        held.close()


def test_nothing_indexed_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing, match=r"nothing has been indexed in .* yet: run `minutebook"):
        open_store(tmp_path)
    with (
        pytest.raises(StoreMissing),
        open_store(tmp_path / "none", create=True).snapshot(),
    ):
        pass


def test_tenants_are_strangers(tmp_path: Path) -> None:
    one, two = (open_store(tmp_path, tenant=name, create=True) for name in ("one", "two"))
    with one.writing() as writer:
        write(writer, paper("a.txt", HARBOUR))
        writer.write_index()
    with two.writing() as writer:
        write(writer, paper("a.txt", ["chains of another council"]))
        writer.write_index()
        writer.rebuild()
    with one.snapshot() as snapshot:
        assert found(snapshot, "chains") == [HARBOUR[1]]
        assert len(snapshot.dense(EMBEDDER.encode_question("chains"), ALL)) == 4
    one.close()
    two.close()


def _dense(folder: Path) -> list[tuple[str, float]]:
    held = open_store(folder)
    with held.snapshot() as snapshot:
        hits = snapshot.dense(EMBEDDER.encode_question("pontoon chains"), ALL)
    held.close()
    return [(hit.key, hit.score) for hit in hits]


@pytest.mark.parametrize("harm", ["missing", "cut", "flipped", "other", "folder"])
def test_a_harmed_index_file_costs_nothing(store: EmbeddedStore, harm: str) -> None:
    with store.writing() as writer:
        write(writer, paper("a.txt", HARBOUR))
        writer.write_index()
    whole = _dense(store.folder)
    (file,) = (store.folder / INDEX_FOLDER).iterdir()
    content = file.read_bytes()
    if harm == "folder":
        file.unlink()
        file.parent.rmdir()
    elif harm == "missing":
        file.unlink()
    else:
        flipped = content[:-9] + bytes([content[-9] ^ 255]) + content[-8:]
        file.write_bytes({"cut": content[:100], "flipped": flipped, "other": b"x"}[harm])
    assert _dense(store.folder) == whole
    if harm in ("missing", "folder"):
        with store.writing() as writer:
            writer.write_index()
        assert file.read_bytes() == content


def test_only_changed_shards_are_written_anew(store: EmbeddedStore) -> None:
    with store.writing() as writer:
        write(writer, paper("a.txt", HARBOUR), paper("b.txt", ["x y"], "restricted"))
        writer.write_index()
        first = {p.name for p in (store.folder / INDEX_FOLDER).iterdir()}
        write(writer, paper("b.txt", ["x z"], "restricted"))
        writer.write_index()
        second = {p.name for p in (store.folder / INDEX_FOLDER).iterdir()}
    assert len(first) == len(second) == 2
    assert len(first & second) == 1


def test_the_chain_makes_the_tables(store: EmbeddedStore) -> None:
    with store.writing():
        pass
    engine = create_engine(f"sqlite:///{store.folder / DATABASE}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": _ours})
        assert compare_metadata(context, metadata) == []
    engine.dispose()
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    chain = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(chain)) == REVISIONS


def _ours(name: str | None, kind: str, _: object) -> bool:
    return not (kind == "table" and (name or "").startswith("passage_"))


def test_every_table_and_unique_key_holds_the_tenant() -> None:
    for table in metadata.tables.values():
        assert "tenant" in table.c, table.name
        for constraint in table.constraints:
            columns = [column.name for column in getattr(constraint, "columns", ())]
            if type(constraint).__name__ == "UniqueConstraint":
                assert "tenant" in columns, (table.name, columns)


def _stamp(folder: Path, revision: str) -> None:
    connection = sqlite3.connect(folder / DATABASE)
    connection.execute("UPDATE alembic_version SET version_num = ?", (revision,))
    connection.commit()
    connection.close()


def test_a_newer_store_is_refused_and_left_alone(store: EmbeddedStore) -> None:
    with store.writing() as writer:
        write(writer, paper("a.txt", HARBOUR))
    _stamp(store.folder, "9999")
    with pytest.raises(StoreNewer, match="newer minutebook"):
        open_store(store.folder)
    with pytest.raises(StoreNewer), store.writing():
        pass
    with pytest.raises(StoreNewer), store.snapshot():
        pass


def test_an_older_store_asks_to_be_indexed(
    store: EmbeddedStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    with store.writing() as writer:
        write(writer, paper("a.txt", HARBOUR))
    monkeypatch.setattr("indexer.store.embedded.schema.REVISIONS", (*REVISIONS, "9998"))
    with pytest.raises(StoreError, match=r"older minutebook .*: run `minutebook index"):
        open_store(store.folder)


def test_reading_imports_neither_alembic_nor_sqlalchemy(store: EmbeddedStore) -> None:
    with store.writing() as writer:
        write(writer, paper("a.txt", HARBOUR))
    program = (
        "import sys; from pathlib import Path\n"
        "from indexer.store.embedded import open_store\n"
        "with open_store(Path(sys.argv[1])).snapshot() as s: s.lexical(['chain'], {'public'})\n"
        "print(sorted({'alembic', 'sqlalchemy', 'faiss', 'filelock', 'torch'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(store.folder)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"


def test_the_register_is_append_only_and_outlives_a_rebuild(store: EmbeddedStore) -> None:
    with store.writing() as writer:
        write(writer, paper("a.txt", HARBOUR))
    connection = sqlite3.connect(store.folder / DATABASE)
    connection.execute(
        "INSERT INTO action (tenant, key, kind, audience, quotation, snapshot, made_at) "
        "VALUES ('default', 'a1', 'minuted', 'public', 'Officers to write.', '{}', '2024-01-01')"
    )
    connection.execute(
        "INSERT INTO action_event (tenant, action, at, by, what, quotation, data) "
        "VALUES ('default', 'a1', '2024-01-01', 'clerk', 'confirm', 'Officers to write.', '{}')"
    )
    connection.commit()
    for statement in (
        "UPDATE action_event SET by = 'x'",
        "DELETE FROM action_event",
        "UPDATE action SET quotation = 'x'",
        "DELETE FROM action",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            connection.execute(statement)
        connection.rollback()
    with store.writing() as writer:
        writer.rebuild()
    assert connection.execute("SELECT count(*) FROM action_event").fetchone() == (1,)
    assert connection.execute("SELECT count(*) FROM action").fetchone() == (1,)
    assert connection.execute("SELECT count(*) FROM passage").fetchone() == (0,)
    connection.close()


def test_a_second_indexer_is_named_the_first(store: EmbeddedStore) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from indexer.store.embedded import open_store\n"
        "with open_store(Path(sys.argv[1]), create=True).writing():\n"
        "    print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(store.folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with (
            pytest.raises(StoreBusy, match=f"process {other.pid}"),
            store.writing(wait_seconds=0.1),
        ):
            pass
        other.communicate("")
    with store.writing(wait_seconds=5) as writer:  # it waits, and gets its turn
        write(writer, paper("a.txt", HARBOUR))


@pytest.mark.parametrize("content", [b"this is no database at all, only text " * 400, b""])
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    (tmp_path / DATABASE).write_bytes(content)
    wanted = StoreDamaged if content else StoreMissing
    with pytest.raises(wanted):
        open_store(tmp_path)


def test_a_corrupt_page_names_the_mend(store: EmbeddedStore) -> None:
    with store.writing() as writer:
        write(writer, *(paper(f"{n}.txt", HARBOUR) for n in range(30)))
    store.close()
    file = store.folder / DATABASE
    content = bytearray(file.read_bytes())
    content[4096 * 3 :] = b"\xa5" * (len(content) - 4096 * 3)
    file.write_bytes(bytes(content))
    with pytest.raises(StoreDamaged, match="--salvage"):
        _read_all(store.folder)


def _read_all(folder: Path) -> None:
    held = open_store(folder)
    with held.snapshot() as snapshot:
        snapshot.papers(ALL)
        found(snapshot, "chains")


FILL_THE_DISK = """
import resource, sys
from pathlib import Path
from indexer.errors import StoreFull
from indexer.store.embedded import open_store
from tests.indexer.store.samples import HARBOUR, paper, write

with open_store(Path(sys.argv[1])).writing() as writer:
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
    try:
        for n in range(400):
            write(writer, paper(f"{n}.txt", HARBOUR), paper("a.txt", [f"only paper {n}"]))
        writer.write_index()
    except StoreFull as error:
        print(error)
"""


@pytest.mark.parametrize("limit", [300_000, 600_000])
def test_a_full_disk_loses_nothing(store: EmbeddedStore, limit: int) -> None:
    """A limit on the size of files stands for the full disk."""
    with store.writing() as writer:
        write(writer, paper("a.txt", ["only paper"]))
    done = subprocess.run(
        [sys.executable, "-c", FILL_THE_DISK, str(store.folder), str(limit)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "could not be written" in done.stdout, done.stderr
    with store.writing() as writer:
        files = {file for _, file in writer.states()}
        write(writer, paper("last.txt", HARBOUR))
        writer.write_index()
    with store.snapshot() as snapshot:
        assert len(found(snapshot, "only")) == 1
        assert len(found(snapshot, "chains")) == len(files)
