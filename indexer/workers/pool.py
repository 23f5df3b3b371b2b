"""The indexer's end: workers are started on need, asked, and replaced when one is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from types import TracebackType
from typing import IO, Any, Generic, TypeVar

from indexer.errors import WorkerError
from indexer.workers.messages import (
    Broken,
    Done,
    OutOfMemory,
    Ready,
    Setup,
    Task,
    answer_to,
)
from indexer.workers.wire import receive, send

MOST_PROCESSES = 8
MEMORY = 3_000_000_000  # bytes of address space: a large plan drawn at print quality needs 1 GB
_START_SECONDS = 60.0

What = TypeVar("What")
Result = TypeVar("Result")


class Loss(StrEnum):
    """Why a task has no result."""

    CRASHED = "crashed"  # the process was ended by the task, or for it
    MEMORY = "memory"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Lost:
    """A task that came to nothing. ``detail`` is for whoever mends the program."""

    loss: Loss
    detail: str = ""


class Workers(Generic[What, Result]):
    """Processes that run ``work``; a context manager, which ends them whatever happens.

    Each thread of the pool has one process. A process starts with the first task that needs it.
    """

    def __init__(
        self, work: Callable[[What], Result], *, processes: int | None = None, memory: int = MEMORY
    ) -> None:
        """Prepare; nothing is started yet.

        Args:
            work: a function of a module (it is sent by its name).
            processes: how many at once; as many as there are processors when None.
            memory: bytes that one process may use.
        """
        self._setup = Setup(work, memory)
        self._threads = ThreadPoolExecutor(
            processes or min(_processors(), MOST_PROCESSES), thread_name_prefix="worker"
        )
        self._own = threading.local()
        self._lock = threading.Lock()
        self._started: set[_Worker] = set()
        self._closed = False

    def __enter__(self) -> Workers[What, Result]:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def submit(self, what: What, seconds: float) -> Future[Result | Lost]:
        """Have one task done, in at most so many seconds once it has begun.

        The future's ``result()`` raises WorkerError where no process can be started.
        """
        return self._threads.submit(self._run, what, seconds)

    def here(self, what: What) -> Future[Result | Lost]:
        """Have one task done in this process, now: without bounds, so for small ones only."""
        done: Future[Result | Lost] = Future()
        done.set_result(_meant(answer_to(self._setup.work, what)))
        return done

    def close(self) -> None:
        """End every process now; tasks that wait are dropped, those under way are lost."""
        with self._lock:
            self._closed = True
            for worker in self._started:
                worker.kill()
        self._threads.shutdown(wait=True, cancel_futures=True)
        for worker in self._started:
            worker.bury()

    def _run(self, what: What, seconds: float) -> Result | Lost:
        """Ask this thread's worker. Only a fresh one's end is the task's own fault."""
        while True:
            worker = self._worker()
            fresh = worker.answered == 0
            answer: Result | Lost = worker.ask(what, seconds)
            if not isinstance(answer, Lost):
                return answer
            if worker.dead:
                self._forget(worker)
            if fresh or not worker.dead or answer.loss is Loss.TIME or self._closed:
                return answer

    def _worker(self) -> _Worker:
        held: _Worker | None = getattr(self._own, "worker", None)
        if held is None:
            with self._lock:
                if self._closed:
                    raise WorkerError("the workers were stopped")
                held = self._own.worker = _Worker(self._setup)
                self._started.add(held)
            held.begin()
        return held

    def _forget(self, worker: _Worker) -> None:
        self._own.worker = None
        with self._lock:
            self._started.discard(worker)
        worker.bury()


class _Worker:
    """One process, asked by one thread."""

    def __init__(self, setup: Setup) -> None:
        self.answered = 0
        self.dead = False
        self._setup = setup
        self._late = False
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "indexer.workers.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            start_new_session=True,  # so that it goes with all that it has started
        )
        self._tasks = _piped(self._process.stdin)
        self._answers = _piped(self._process.stdout)

    def begin(self) -> None:
        """Wait until it is ready.

        Raises:
            WorkerError: it does not come up.
        """
        try:
            send(self._tasks, self._setup)
            ready = self._receive(_START_SECONDS)
        except (EOFError, OSError):
            ready = None
        if not isinstance(ready, Ready):
            raise WorkerError(
                f"no process to read papers in can be started ({self._ended()})",
                mend="see whether memory is free and `minutebook doctor` is content",
            )

    def ask(self, what: object, seconds: float) -> Any:  # noqa: ANN401  the work's own result
        """The result of one task, or what became of it."""
        self._late = False  # the time of a task before may have run out while it answered
        try:
            send(self._tasks, Task(what, seconds))
            answer = self._receive(seconds)
        except (EOFError, OSError):
            self.dead = True
            return Lost(Loss.TIME if self._late else Loss.CRASHED, self._ended())
        self.answered += 1
        self.dead = isinstance(answer, OutOfMemory)
        return _meant(answer)

    def kill(self) -> None:
        """End it now, with every program that it has started."""
        if self._process.returncode is not None:
            return
        if sys.platform != "win32":
            try:
                os.killpg(self._process.pid, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):  # it has ended, or not begun
                self._process.kill()
        else:
            self._process.kill()

    def bury(self) -> None:
        """Let go of what is left of it."""
        self.kill()
        self._process.wait()
        for pipe in (self._tasks, self._answers):
            with suppress(OSError):  # what was still to be written has no reader
                pipe.close()

    def _receive(self, seconds: float) -> Any:  # noqa: ANN401  whatever was sent
        timer = threading.Timer(seconds, self._expire)
        timer.daemon = True
        timer.start()
        try:
            return receive(self._answers)
        finally:
            timer.cancel()
            timer.join()  # it has ended the process, or will not

    def _expire(self) -> None:
        self._late = True
        self.kill()

    def _ended(self) -> str:
        """End what is left of it, and say in a few words how it ended."""
        self.kill()
        try:
            status = self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            return "it does not end"
        if status < 0:
            return f"ended by signal {-status}"
        return f"ended with status {status}"


def _meant(answer: Done | OutOfMemory | Broken) -> Any:  # noqa: ANN401  the work's own result
    """The result that an answer holds, or what became of the task."""
    if isinstance(answer, Done):
        return answer.result
    if isinstance(answer, OutOfMemory):
        return Lost(Loss.MEMORY)
    return Lost(Loss.CRASHED, answer.error)


def _environment() -> dict[str, str]:
    """The environment of a worker: our search path, and one thread for whatever computes."""
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "OMP_NUM_THREADS": "1",
        "OMP_THREAD_LIMIT": "1",
        "OPENBLAS_NUM_THREADS": "1",
    }


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _piped(pipe: IO[bytes] | None) -> IO[bytes]:
    """An end of a pipe, which is there because it was asked for.

    Raises:
        WorkerError: it is not.
    """
    if pipe is None:
        raise WorkerError("a process to read papers in was started without its pipes")
    return pipe
