"""Work that is killed at random moments, again and again, and what is left after each kill.

It runs as a program of its own, with one thread: everything is loaded once, and each life is a
fork, so that a kill costs a fraction of a second. What was done is acknowledged over a pipe; what
was acknowledged has to be there afterwards. The outcome is printed as one JSON object.

    python -m tests.faults.killing index|register FOLDER KILLS SEED
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from bot.audience import EVERYBODY
from bot.register.in_sqlite import SqliteLedger
from bot.register.records import What
from bot.register.service import Register
from indexer.build import index
from indexer.embedding.hashed import HashedEmbedder
from indexer.store.embedded import open_store
from indexer.store.embedded.deep import look

BY = "Clem Clerk"
LONGEST = {"index": 0.6, "register": 0.15}  # seconds of a life
_PATIENCE = 20.0  # seconds until something is acknowledged
_LEFT_OVER = "no FAISS file is left over"  # one may be, until the next index

Tell = Callable[[str], None]


def indexing(folder: Path, tell: Tell) -> None:
    """Index changed papers over and over; each finished generation is acknowledged."""
    for number in range(10_000):
        text = f"Ladders\n\nQuayside Committee\n\n7 March 2024\n\n1. {time.time_ns()} rungs.\n"
        (folder / "papers" / f"new{number % 3}.txt").write_text(text, "utf-8")
        tell(str(indexed(folder)))


def indexed(folder: Path) -> int:
    """Bring the store up to date; gives its generation."""
    store = open_store(folder / "store", create=False)
    try:
        index([folder / "papers"], store, HashedEmbedder())
        with store.snapshot() as snapshot:
            return snapshot.generation
    finally:
        store.close()


def changing(folder: Path, tell: Tell) -> None:
    """Say one thing after another of an action; each that was taken is acknowledged."""
    store = open_store(folder / "store", create=False)
    register = Register(store, SqliteLedger(folder / "store"))
    for _ in range(10_000):
        why = str(time.time_ns())
        register.say(register.entries(EVERYBODY)[0], What.UPDATE, BY, why)
        tell(why)


WORK = {"index": indexing, "register": changing}


def one_life(
    folder: Path, work: Callable[[Path, Tell], None], seconds: float, *, later: bool
) -> list[str]:
    """Let ``work`` run for so long and kill it; what it had acknowledged by then.

    With ``later`` the time begins when something was acknowledged, else with the process.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        _live(folder, work, writing)
    os.close(writing)
    if later:
        select.select([reading], [], [], _PATIENCE)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    said = b""
    while select.select([reading], [], [], 0.05)[0] and (piece := os.read(reading, 65_536)):
        said += piece
    os.close(reading)
    return said.decode().split()


def _live(folder: Path, work: Callable[[Path, Tell], None], writing: int) -> NoReturn:
    try:
        work(folder, lambda said: void(os.write(writing, f"{said}\n".encode())))
    except BaseException as error:  # noqa: BLE001  told to whoever reads the outcome
        os.write(writing, f"failed:{type(error).__name__}\n".encode())
    finally:
        os._exit(1)


def void(_: object) -> None:
    """Take a value and give none."""


def lost(folder: Path, kind: str, told: list[str]) -> list[str]:
    """What was acknowledged and is not there."""
    store = open_store(folder / "store", create=False)
    try:
        if kind == "index":
            with store.snapshot() as snapshot:
                return [one for one in told if int(one) > snapshot.generation]
        events = SqliteLedger(folder / "store").events(None)
    finally:
        store.close()
    held = {event.why for of_one in events.values() for event in of_one}
    return [one for one in told if one not in held]


def main() -> None:
    """Kill, look, and print what was found."""
    kind, place, kills, seed = sys.argv[1:]
    folder, chance = Path(place), random.Random(int(seed))  # noqa: S311  moments, not secrets
    told: list[str] = []
    wrong: list[str] = []
    for number in range(int(kills)):
        seconds = chance.uniform(0, LONGEST[kind])
        said = one_life(folder, WORK[kind], seconds, later=bool(number % 2))
        wrong += [one for one in said if one.startswith("failed:")]
        told += [one for one in said if not one.startswith("failed:")]
        wrong += [
            f"{one.what}: {one.wrong}"
            for one in look(folder / "store")
            if one.wrong and one.what != _LEFT_OVER
        ]
        wrong += [f"lost {one}" for one in lost(folder, kind, told)]
    indexed(folder)
    wrong += [f"{one.what}: {one.wrong}" for one in look(folder / "store") if one.wrong]
    json.dump({"kills": int(kills), "acknowledged": len(told), "wrong": wrong}, sys.stdout)


if __name__ == "__main__":
    main()
