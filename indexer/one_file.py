"""One file: what would make its rows now, and its reading as a paper with passages."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from indexer.errors import MinutebookError, ReadingError
from indexer.listing import Found
from indexer.manifest import stated_facts, stated_hash
from indexer.passages import PASSAGES_VERSION, to_passages
from indexer.reading import MAX_BYTES, read, reader_for
from indexer.reading.port import HEAD_BYTES
from indexer.store.port import FileState, IndexedPaper
from indexer.structure import STRUCTURE_VERSION, Stated, understand
from indexer.tokens import TokenCounter
from indexer.words import WORDS_VERSION

PASSAGES_AND_WORDS = PASSAGES_VERSION * 1_000 + WORDS_VERSION


def wanted_state(found: Found, stated: Stated | None) -> FileState:
    """What would make the rows of a file now; the file is hashed, not read as a paper.

    Raises:
        UnknownFormat: there is no reader for it.
        OSError: it cannot be opened, or is gone.
    """
    with found.path.open("rb") as file:
        reader = reader_for(found.path, file.read(HEAD_BYTES))
        file.seek(0)
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return FileState(
        root=found.root,
        file=found.file,
        sha256=sha256,
        reader=reader.name,
        reader_version=reader.version,
        structure_version=STRUCTURE_VERSION,
        manifest=stated_hash(stated),
        passages_version=PASSAGES_AND_WORDS,
    )


def unopened_state(found: Found, error: OSError) -> FileState:
    """The state of a file that cannot be opened: tried again by every run."""
    problem = (
        f"{found.path} cannot be opened ({error.strerror}): "
        "give this user the right to read it, or remove it"
    )
    return FileState(found.root, found.file, "", "", 0, 0, "", problem)


def read_paper(
    found: Found, stated: Stated | None, state: FileState, counter: TokenCounter
) -> IndexedPaper:
    """Read a file; where that fails, no paper but a state that says why.

    Raises:
        SettingsError: passages cannot be counted; no fault of the file.
    """
    try:
        data = found.path.read_bytes() if found.path.stat().st_size <= MAX_BYTES else None
        reading = read(found.path, data)
    except ReadingError as error:
        return IndexedPaper(replace(state, problem=str(error)), None)
    except OSError as error:
        return IndexedPaper(unopened_state(found, error), None)
    try:
        paper = understand(reading, root=found.root, file=found.file, stated=stated)
        passages = to_passages(paper, counter)
    except MinutebookError:
        raise
    except Exception as error:  # noqa: BLE001  one paper must not stop the others
        why = " ".join(f"{type(error).__name__}: {error}".split())
        problem = f"{found.path} could not be understood ({why}): please report this"
        return IndexedPaper(replace(state, problem=problem), None)
    if data is not None:  # what was read, should it have changed since it was compared
        state = replace(state, sha256=hashlib.sha256(data).hexdigest())
    return IndexedPaper(state, paper, passages, stated_facts(stated))
