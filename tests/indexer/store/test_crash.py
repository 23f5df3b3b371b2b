"""A kill at any moment leaves the last good state, and the next run carries on."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from indexer.store.embedded import open_store
from indexer.store.embedded.schema import DATABASE, words_table
from indexer.store.port import Snapshot
from tests.indexer.store.contract import ALL
from tests.indexer.store.samples import EMBEDDER, HARBOUR, ROOT, paper, write

KILLS = 14

# Each generation replaces one paper of several parts of text and takes another away.
WRITE_FOR_EVER = """
import itertools, sys
from pathlib import Path
from indexer.store.embedded import open_store
from tests.indexer.store.samples import HARBOUR, paper, write

with open_store(Path(sys.argv[1]), create=True).writing(wait_seconds=30) as writer:
    print("writing", flush=True)
    for n in itertools.count(int(sys.argv[2])):
        texts = [f"{text} Turn {n}." for text in HARBOUR * 3]
        write(writer, paper("turning.txt", texts), paper(f"{n % 7}.txt", [f"turn {n}"]))
        write(writer, gone=[f"{(n + 3) % 7}.txt"])
        if n % 3 == 0:
            writer.write_index()
"""


def sound(folder: Path) -> None:
    """The database is whole, and everything in it belongs to one and the same generation."""
    connection = sqlite3.connect(folder / DATABASE)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    counted = connection.execute(
        "SELECT (SELECT sum(passages) FROM shard), (SELECT count(*) FROM passage), "
        "(SELECT count(*) FROM paragraph), (SELECT count(*) FROM passage s JOIN vector v "
        "ON v.hash = s.vector_hash)"
    ).fetchone()
    assert len(set(counted)) == 1, counted
    terms: Counter[str] = Counter()
    (shard,) = connection.execute("SELECT id FROM shard").fetchone()
    for text, context in connection.execute(f"SELECT text, context FROM {words_table(shard)}"):  # noqa: S608  a name made from a number
        terms.update({*text.split(), *context.split()})
    assert dict(connection.execute("SELECT term, passages FROM term").fetchall()) == terms
    connection.close()
    store = open_store(folder)
    with store.snapshot() as snapshot:
        one_turn(snapshot)
    store.close()


def one_turn(snapshot: Snapshot) -> None:
    """No half of a turn is seen, by words or by vectors."""
    held = {p.file: p.id for p in snapshot.papers(ALL)}
    parts = snapshot.parts(ALL, held["turning.txt"])
    texts = [one.text for part in parts for one in snapshot.paragraphs(part.key, ALL)]
    assert len(texts) == 12
    assert len({text.rsplit("Turn", 1)[1] for text in texts}) == 1
    every = snapshot.dense(EMBEDDER.encode_question("turn"), ALL, 1000)
    assert {hit.id for hit in every} == {hit.id for hit in snapshot.lexical(["turn"], ALL, 1000)}
    assert len(snapshot.passages([hit.id for hit in every], ALL)) == len(every)


def test_killed_at_any_moment(tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311  (no secret)
    store = open_store(tmp_path, create=True)
    with store.writing() as writer:
        write(writer, paper("turning.txt", [f"{text} Turn 0." for text in HARBOUR * 3]))
    first = 1
    for _ in range(KILLS):
        with subprocess.Popen(
            [sys.executable, "-c", WRITE_FOR_EVER, str(tmp_path), str(first)],
            stdout=subprocess.PIPE,
            text=True,
        ) as indexer:
            assert indexer.stdout is not None
            assert indexer.stdout.readline() == "writing\n"
            until = time.monotonic() + chance.uniform(0.0, 0.25)
            while time.monotonic() < until:  # readers are never in its way, nor it in theirs
                with store.snapshot() as snapshot:
                    one_turn(snapshot)
            indexer.send_signal(signal.SIGKILL)
        sound(tmp_path)
        first += 1000
    with store.writing(wait_seconds=1) as writer:  # the lock died with its holder
        write(writer, paper("after.txt", ["the turn of the tide"]))
        writer.write_index()
        assert (ROOT, "after.txt") in writer.states()
    sound(tmp_path)
    store.close()
