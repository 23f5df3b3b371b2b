"""Work that is killed at random moments, again and again, and what is left after each kill.

It runs as a program of its own, with one thread: everything is loaded once, and each life is a
fork, so that a kill costs a fraction of a second. What was done is acknowledged over a pipe; what
was acknowledged has to be there afterwards. The outcome of each kind is printed as JSON.

    python -m tests.faults.killing KIND,KIND FOLDER KILLS SEED
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import sys
import time
from pathlib import Path
from typing import NoReturn

from indexer.store.embedded.deep import look
from tests.faults.deeds import Deed, Indexing, Relabelling, Saying, Withdrawal, indexed
from tests.faults.posting import Posting
from tests.faults.recording import Recording

DEEDS: dict[str, Deed] = {
    "index": Indexing(),
    "register": Saying(),
    "policy": Relabelling(),
    "withdraw": Withdrawal(),
    "digest": Posting(),
    "record": Recording(),
}
_PATIENCE = 20.0  # seconds until something is acknowledged
_LEFT_OVER = "no FAISS file is left over"  # one may be, until the next index


Outcome = dict[str, int | list[str]]


def one_life(folder: Path, deed: Deed, seconds: float, *, later: bool) -> list[str]:
    """Let the work of a deed go on for so long and kill it; what it had acknowledged by then.

    With ``later`` the time begins when something was acknowledged, else with the process.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        _live(folder, deed, writing)
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


def _live(folder: Path, deed: Deed, writing: int) -> NoReturn:
    try:
        deed.work(folder, lambda said: void(os.write(writing, f"{said}\n".encode())))
    except BaseException as error:  # noqa: BLE001  told to whoever reads the outcome
        os.write(writing, f"failed:{type(error).__name__}\n".encode())
    finally:
        os._exit(1)


def void(_: object) -> None:
    """Take a value and give none."""


def killed(kind: str, folder: Path, kills: int, chance: random.Random) -> Outcome:
    """Kill the work of one kind so often, and look after each kill."""
    deed = DEEDS[kind]
    told: list[str] = []
    wrong: list[str] = []
    for number in range(kills):
        said = one_life(folder, deed, chance.uniform(0, deed.longest), later=bool(number % 2))
        wrong += [one for one in said if one.startswith("failed:")]
        told += [one for one in said if not one.startswith("failed:")]
        wrong += [
            f"{one.what}: {one.wrong}"
            for one in look(folder / "store")
            if one.wrong and one.what != _LEFT_OVER
        ]
        wrong += [f"lost {one}" for one in deed.lost(folder, told)]
    indexed(folder)
    wrong += [f"{one.what}: {one.wrong}" for one in look(folder / "store") if one.wrong]
    return {"kills": kills, "acknowledged": len(told), "wrong": wrong}


def main() -> None:
    """Kill, look, and print what was found of each kind."""
    kinds, place, kills, seed = sys.argv[1:]
    chance = random.Random(int(seed))  # noqa: S311  moments, not secrets
    found = {kind: killed(kind, Path(place), int(kills), chance) for kind in kinds.split(",")}
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
