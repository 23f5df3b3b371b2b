"""One file: what would make its rows now, and what of it is to be written."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from indexer.errors import MinutebookError
from indexer.extracting import EXTRACTION_VERSION
from indexer.listing import Found
from indexer.manifest import stated_facts, stated_hash
from indexer.opening import Opened, Opening
from indexer.passages import PASSAGES_VERSION, to_passages
from indexer.reading import reader_for
from indexer.reading.plain_file import open_plain
from indexer.reading.port import HEAD_BYTES
from indexer.store.held import FileState, IndexedPaper
from indexer.structure import STRUCTURE_VERSION, Stated
from indexer.tokens import TokenCounter
from indexer.words import WORDS_VERSION
from indexer.workers import MEMORY, Loss, Lost

STRUCTURE_AND_EXTRACTION = STRUCTURE_VERSION * 10_000 + EXTRACTION_VERSION
PASSAGES_AND_WORDS = PASSAGES_VERSION * 1_000 + WORDS_VERSION
# A scanned page takes some 3 s. In grey it has 200 kB, in black and white 30 to 60 kB.
SECONDS, SECONDS_A_MEGABYTE, MOST_SECONDS = 60.0, 100.0, 3_600.0


def wanted_state(found: Found, stated: Stated | None) -> FileState:
    """What would make the rows of a file now; the file is hashed, not read as a paper.

    Raises:
        UnknownFormat: there is no reader for it.
        OSError: it cannot be opened, or is gone.
    """
    with open_plain(found.path) as file:
        reader = reader_for(found.path, file.read(HEAD_BYTES))
        file.seek(0)
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return FileState(
        root=found.root,
        file=found.file,
        sha256=sha256,
        reader=reader.name,
        reader_version=reader.version,
        structure_version=STRUCTURE_AND_EXTRACTION,
        manifest=stated_hash(stated),
        passages_version=PASSAGES_AND_WORDS,
    )


def unopened_state(found: Found, stated: Stated | None, error: OSError) -> FileState:
    """The state of a file that cannot be opened: tried again by every run."""
    problem = (
        f"{found.path} cannot be opened ({error.strerror}): "
        "give this user the right to read it, or remove it"
    )
    return FileState(found.root, found.file, "", "", 0, 0, stated_hash(stated), problem)


def opening(found: Found, stated: Stated | None) -> Opening:
    """The file as a worker is told of it."""
    return Opening(found.path, found.root, found.file, stated)


def seconds_allowed(found: Found) -> float:
    """How long reading a file may take, by its size."""
    try:
        size = found.path.stat().st_size
    except OSError:  # gone by now: the worker says so
        size = 0
    return min(SECONDS + SECONDS_A_MEGABYTE * size / 1e6, MOST_SECONDS)


def indexed(
    given: Opening, opened: Opened | Lost, state: FileState, counter: TokenCounter
) -> IndexedPaper:
    """What is to be written of a file that was opened; no paper but a state that says why not.

    Raises:
        SettingsError: passages cannot be counted; no fault of the file.
    """
    if isinstance(opened, Lost):
        return _unread(given, state, _lost(given, opened))
    if opened.paper is None:
        return _unread(given, state, opened.problem)
    try:
        passages = to_passages(opened.paper, counter)
    except MinutebookError:
        raise
    except Exception as error:  # noqa: BLE001  one paper must not stop the others
        why = " ".join(f"{type(error).__name__}: {error}".split())
        problem = f"{given.path} could not be cut into passages ({why}): please report this"
        return _unread(given, state, problem)
    if opened.sha256 is not None:  # what was read, should it have changed since it was compared
        state = replace(state, sha256=opened.sha256)
    stated = stated_facts(given.stated)
    return IndexedPaper(state, opened.paper, passages, stated, opened.extracted)


def _unread(given: Opening, state: FileState, problem: str | None) -> IndexedPaper:
    audience = given.stated.audience if given.stated else None
    return IndexedPaper(replace(state, problem=problem), None, audience=audience)


def _lost(given: Opening, lost: Lost) -> str:
    """What a file did to the process that read it, and how to mend it."""
    what = {
        Loss.TIME: "takes too long to read, and was given up",
        Loss.MEMORY: f"wants more than {MEMORY / 1e9:.0f} GB of memory to be read",
        Loss.CRASHED: f"broke the process that read it ({lost.detail or 'no reason given'})",
    }[lost.loss]
    again = "then index again; to try the same file once more, name it: minutebook index FILE"
    return f"{given.path} {what}: open it, save it anew or as PDF, or split it, {again}"
