"""One worker process: takes tasks from standard input and answers them on standard output.

It ends when its standard input does, so that no worker outlives the indexer, however that died:
a thread of its own watches for it, and what holds even that thread up ends at its limit of time.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from queue import SimpleQueue
from typing import IO, Any

from indexer.workers.messages import OutOfMemory, Ready, Setup, Task, answer_to
from indexer.workers.wire import receive, send

if sys.platform != "win32":
    import resource

SPARE_SECONDS = 10  # of processor time beyond a task's limit: the indexer's own clock leads
_LOOK_EVERY = 0.2  # seconds


def main() -> None:
    """Answer tasks until there are no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the indexer's business
    answers = _answers_alone()
    values: SimpleQueue[Any] = SimpleQueue()
    setup: Setup = receive(sys.stdin.buffer)
    threading.Thread(target=_take_in, args=(sys.stdin.buffer, values), daemon=True).start()
    _bound_memory(setup.memory)
    send(answers, Ready())
    while True:
        task: Task = values.get()
        _bound_time(task.seconds)
        answer = answer_to(setup.work, task.what)
        send(answers, answer)
        if isinstance(answer, OutOfMemory):
            _end()


def _answers_alone() -> IO[bytes]:
    """The pipe for answers; whatever else a library prints goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return answers


def _take_in(pipe: IO[bytes], values: SimpleQueue[Any]) -> None:
    try:
        while True:
            values.put(receive(pipe))
    finally:
        _end()


def _end() -> None:
    """End at once, and with this process every program that it has started."""
    if sys.platform != "win32" and os.getpgid(0) == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


def _bound_memory(limit: int) -> None:
    """No more memory than this; where the system cannot promise it, a thread looks."""
    if sys.platform == "win32":
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "darwin":
        threading.Thread(target=_watch_memory, args=(limit,), daemon=True).start()
        return
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    limit = limit if most == resource.RLIM_INFINITY else min(limit, most)
    resource.setrlimit(resource.RLIMIT_AS, (limit, most))


def _watch_memory(limit: int) -> None:
    """End the process once it has held more than ``limit`` bytes (macOS counts in bytes)."""
    pause = threading.Event()
    while sys.platform != "win32":
        if resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > limit:
            _end()
        pause.wait(_LOOK_EVERY)


def _bound_time(seconds: float) -> None:
    """The system ends the process when it has computed for so long, should nobody else."""
    if sys.platform == "win32":
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime + seconds) + SPARE_SECONDS
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    until = until if most == resource.RLIM_INFINITY else min(until, most)
    resource.setrlimit(resource.RLIMIT_CPU, (until, most))


if __name__ == "__main__":
    main()
