"""What a task does to its process costs that task alone, and no process outlives the indexer."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from indexer.workers import Loss, Lost, Workers
from tests.indexer.workers.ill import work

MEMORY = 1_000_000_000
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="processes are told by /proc")


def asked(*tasks: str, seconds: float = 30.0, processes: int = 1) -> list[str | Lost]:
    """The answers to some tasks, in order."""
    with Workers[str, str](work, processes=processes, memory=MEMORY) as workers:
        futures = [workers.submit(task, seconds) for task in tasks]
        return [future.result() for future in futures]


def alive(pid: int) -> bool:
    """Whether a process runs (one that waits to be reaped does not)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("ascii").rsplit(")", 1)[1].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def until_gone(*pids: int) -> bool:
    """Whether processes end within a few seconds."""
    for _ in range(100):
        if not any(map(alive, pids)):
            return True
        time.sleep(0.1)
    return False


def test_answers_come_in_the_order_of_the_tasks() -> None:
    assert asked(*(f"x:{n}" for n in range(50)), processes=2) == [f"done {n}" for n in range(50)]


@pytest.mark.parametrize(
    ("ill", "loss", "detail"),
    [
        ("crash", Loss.CRASHED, "signal 6"),
        ("exit", Loss.CRASHED, "status 3"),
        ("eat", Loss.MEMORY, ""),
        ("raise:the cat", Loss.CRASHED, "ValueError: the cat"),
    ],
)
def test_an_ill_task_costs_itself(ill: str, loss: Loss, detail: str) -> None:
    before, lost, after = asked("x:1", ill, "x:2")
    assert (before, after) == ("done 1", "done 2")
    assert isinstance(lost, Lost)
    assert lost.loss is loss
    assert detail in lost.detail


@pytest.mark.skipif(sys.platform == "win32", reason="no bound of memory there")
def test_memory_has_a_bound() -> None:
    lost, after = asked("gorge", "x:1")
    assert lost == Lost(Loss.MEMORY)
    assert after == "done 1"


def test_time_has_a_bound() -> None:
    assert asked("hang", "x:1", seconds=1.0) == [
        Lost(Loss.TIME, "ended by signal 9" if os.name == "posix" else "ended with status 1"),
        "done 1",
    ]


def test_what_a_library_prints_is_no_answer() -> None:
    assert asked("print:1", "x:2") == ["done 1", "done 2"]


def test_a_process_serves_many_tasks_and_starts_without_torch() -> None:
    first, second, modules = asked("pid", "pid", "modules")
    assert first == second
    assert isinstance(modules, str)
    assert not {"torch", "transformers", "sqlalchemy", "faiss"} & set(modules.split())


@linux_only
def test_when_time_is_over_programs_that_were_started_end_too(tmp_path: Path) -> None:
    [lost] = asked(f"child:{tmp_path / 'pids'}", seconds=1.5)
    assert isinstance(lost, Lost)
    assert until_gone(*map(int, (tmp_path / "pids").read_text("ascii").split()))


ASK_FOR_EVER = """
import signal, sys
from indexer.workers import Workers
from tests.indexer.workers.ill import work
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores it
with Workers(work, processes=2) as workers:
    futures = [workers.submit(task, float(sys.argv[1])) for task in sys.argv[2:]]
    print("asked", flush=True)
    for future in futures:
        future.result()
"""


def ask_for_ever(seconds: int, *tasks: str) -> subprocess.Popen[str]:
    """An indexer in a process of its own, waiting for tasks that do not end."""
    process = subprocess.Popen(
        [sys.executable, "-c", ASK_FOR_EVER, str(seconds), *tasks],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "asked\n"
    return process


def pids_in(*files: Path) -> list[int]:
    """The ids that tasks have written, once they have."""
    for _ in range(1_200):
        if all(file.exists() and len(file.read_text("ascii").split()) == 2 for file in files):
            return [int(pid) for file in files for pid in file.read_text("ascii").split()]
        time.sleep(0.05)
    raise AssertionError("the workers did not begin")


@linux_only
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_no_worker_outlives_the_indexer(tmp_path: Path, how: signal.Signals) -> None:
    files = [tmp_path / "one", tmp_path / "two"]
    with ask_for_ever(600, *(f"child:{file}" for file in files)) as indexer:
        pids = pids_in(*files)
        indexer.send_signal(how)
        indexer.wait(timeout=60)
        assert until_gone(*pids)
        if how is signal.SIGINT:
            assert "KeyboardInterrupt" in indexer.communicate()[1]


def test_a_process_that_does_not_start_is_one_error(monkeypatch: pytest.MonkeyPatch) -> None:
    from indexer.errors import WorkerError

    monkeypatch.setattr(sys, "executable", "/bin/false")
    with Workers[str, str](work, processes=1) as workers:
        future = workers.submit("x:1", 10.0)
        with pytest.raises(WorkerError, match="doctor"):
            future.result()


def test_time_that_runs_out_while_a_task_answers_costs_the_next_task_nothing() -> None:
    with Workers[str, str](work, processes=1, memory=MEMORY) as workers:
        assert workers._run("x:1", 30.0) == "done 1"
        workers._worker()._expire()
        assert workers._run("x:2", 30.0) == "done 2"
