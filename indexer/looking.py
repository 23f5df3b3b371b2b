"""Every file looked at: what changed is read in worker processes, the rest is left.

The files that are read come out in the order in which they were listed, however long each takes;
those that are left come out as soon as they were looked at, and may overtake them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, replace

from indexer.corrections import NOTHING_WITHDRAWN, Withdrawn
from indexer.errors import UnknownFormat
from indexer.listing import Found, Listing
from indexer.one_file import opening, seconds_allowed, unopened_state, wanted_state
from indexer.opening import Opened, Opening, open_paper
from indexer.report import Outcome, Progress
from indexer.store.held import FileState
from indexer.structure import Stated
from indexer.workers import Lost, Workers

AHEAD = 256  # files read before they are written: one that takes long holds up no other
# A few short texts are read sooner than a process starts (a second). They meet no parser but our
# own, whose time and memory their length bounds; Markdown may hold HTML, which is parsed by others.
FEW, SHORT = 12, 64_000  # files of a run, bytes of each
_TEXTS = frozenset({"text"})
_WITHDRAWN = "it is withdrawn: `minutebook withdraw --undo` and its name bring it back"

Open = Callable[[Opening], Opened]


@dataclass(frozen=True, slots=True)
class Looked:
    """What became of one file. ``state`` and ``opened`` are there where it is to be written."""

    found: Found
    outcome: Outcome
    note: str | None = None
    state: FileState | None = None
    given: Opening | None = None
    opened: Opened | Lost | None = None
    audience: str | None = None  # of a file that cannot be opened, as the manifest states it


@dataclass(frozen=True, slots=True)
class _Awaited:
    """A file that a worker reads, and what will be known of it."""

    looked: Looked
    future: Future[Opened | Lost]


class Looking:
    """Looks at files, one run long."""

    def __init__(
        self,
        listing: Listing,
        stated: Mapping[tuple[str, str], Stated],
        states: Mapping[tuple[str, str], FileState],
        progress: Progress,
        open_one: Open = open_paper,
        withdrawn: Withdrawn = NOTHING_WITHDRAWN,
    ) -> None:
        """Look at what is listed.

        Args:
            listing: the files.
            stated: what manifests say, by the key of a file.
            states: what made the rows that are held, by the same.
            progress: told which file is waited for.
            open_one: what a worker does with one file; a function of a module.
            withdrawn: papers that are not to be read.
        """
        self._listing = listing
        self._stated = stated
        self._states = states
        self._progress = progress
        self._open = open_one
        self._withdrawn = withdrawn

    def all(self) -> Generator[Looked, None, None]:
        """Every file, those that are read in the order of the listing.

        Raises:
            WorkerError: no process can be started to read them in.
        """
        awaited: deque[_Awaited] = deque()
        few = FEW
        with Workers[Opening, Opened | Lost](self._open) as workers:
            for found in self._listing.found:
                looked = self._compare(found)
                if looked.given is None:
                    yield looked
                    continue
                here = few > 0 and _is_short_text(looked)
                few -= here
                seconds = seconds_allowed(found)
                future = (
                    workers.here(looked.given) if here else workers.submit(looked.given, seconds)
                )
                awaited.append(_Awaited(looked, future))
                if len(awaited) >= AHEAD:
                    yield self._wait(awaited.popleft())
            while awaited:
                yield self._wait(awaited.popleft())

    def _wait(self, awaited: _Awaited) -> Looked:
        if not awaited.future.done():
            self._progress.stage(f"reading {awaited.looked.found.file}")
        return replace(awaited.looked, opened=awaited.future.result())

    def _compare(self, found: Found) -> Looked:
        """Whether anything that made the rows of a file has changed."""
        held = self._states.get(found.key)
        stated = self._stated.get(found.key)
        try:
            wanted = wanted_state(found, stated)
        except UnknownFormat as error:
            return Looked(found, Outcome.SKIPPED, str(error))
        except OSError as error:
            return _unopened(found, held, stated, error)
        if self._withdrawn.holds(found.key, wanted.sha256):
            return Looked(found, Outcome.WITHDRAWN, _WITHDRAWN)
        if held is not None and replace(held, problem=None) == wanted and not self._again(held):
            outcome = Outcome.FAILED if held.problem else Outcome.UNCHANGED
            return Looked(found, outcome, held.problem)
        outcome = Outcome.NEW if held is None else Outcome.CHANGED
        return Looked(found, outcome, state=wanted, given=opening(found, stated))

    def _again(self, held: FileState) -> bool:
        """Whether a file that could not be read is tried again: it was named by itself."""
        root = self._listing.root(held.root)
        named = root is not None and root.path / held.file in self._listing.scopes
        return bool(held.problem) and named


def _is_short_text(looked: Looked) -> bool:
    try:
        short = looked.found.path.stat().st_size <= SHORT
    except OSError:  # gone by now: whoever reads it says so
        return False
    return short and looked.state is not None and looked.state.reader in _TEXTS


def _unopened(
    found: Found, held: FileState | None, stated: Stated | None, error: OSError
) -> Looked:
    """A file that cannot be opened: noted in the store unless it vanished."""
    if isinstance(error, FileNotFoundError):
        return Looked(found, Outcome.FAILED, f"{found.path} vanished while it was to be read")
    state = unopened_state(found, stated, error)
    audience = stated.audience if stated else None
    known = held == state
    return Looked(found, Outcome.FAILED, state.problem, None if known else state, audience=audience)
