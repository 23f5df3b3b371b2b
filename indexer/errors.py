"""Every error that a person may see, drawn once.

MinutebookError
├── InputError            what was given cannot be used (exit status 1)
│   ├── PathError         a folder or file is missing or may not be read
│   ├── ManifestError     manifest.toml is wrong
│   ├── SettingsError     an unknown or wrong setting
│   └── QuestionError     a question or batch line that cannot be asked
├── ReadingError          one file cannot be read; the others still are
│   ├── NotText           a binary file under a text name
│   ├── TooLarge          larger than the limit
│   └── UnknownFormat     no reader for it
├── WorkerError           no process can be started in which files are read
├── ModelError            the language model gave no reply: the extractive answer stands
├── PostingError          a message did not go out
│   ├── NotPosted         it was refused: it may be sent again
│   └── PerhapsPosted     it may have gone out: look before sending it again
└── StoreError            the store's state
    ├── StoreMissing      nothing has been indexed yet
    ├── StoreBusy         another indexer holds it
    ├── StoreFull         no space left: nothing was changed
    ├── StoreDamaged      a file of the store is damaged
    ├── StoreNewer        written by a newer minutebook
    ├── LabelsOverdue     it would show what may be shown no more, and cannot be written
    └── EmbedderMismatch  another model made the store

Each says in one line what happened, where, and how to mend it.
"""

from __future__ import annotations


class MinutebookError(Exception):
    """What, where and how to mend it, in one line."""

    def __init__(self, what: str, *, mend: str = "") -> None:
        """Keep ``what`` (with the place in it) and ``mend`` apart for structured output."""
        self.what = " ".join(what.split())
        self.mend = " ".join(mend.split())
        super().__init__(f"{self.what}: {self.mend}" if self.mend else self.what)


class InputError(MinutebookError):
    """What was given cannot be used."""


class PathError(InputError):
    """A folder or file is missing or may not be read."""


class ManifestError(InputError):
    """manifest.toml is wrong."""


class SettingsError(InputError):
    """An unknown or wrong setting."""


class QuestionError(InputError):
    """A question that cannot be asked."""


class ReadingError(MinutebookError):
    """One file cannot be read."""


class NotText(ReadingError):
    """A binary file under a text name."""


class TooLarge(ReadingError):
    """A file over the limit."""


class UnknownFormat(ReadingError):
    """No reader knows this format."""


class WorkerError(MinutebookError):
    """No process can be started in which files are read."""


class ModelError(MinutebookError):
    """The language model gave no whole reply.

    ``again`` says whether the same request may succeed soon; ``wait`` for how many seconds the
    server asks to be left alone.
    """

    def __init__(
        self, what: str, *, mend: str = "", again: bool = False, wait: float | None = None
    ) -> None:
        """Keep what a caller needs to try again."""
        super().__init__(what, mend=mend)
        self.again = again
        self.wait = wait


class PostingError(MinutebookError):
    """A message did not go out."""


class NotPosted(PostingError):
    """A message was refused, and nobody has seen it."""


class PerhapsPosted(PostingError):
    """A message may have gone out: nobody said so."""


class StoreError(MinutebookError):
    """The store's state stands in the way."""


class StoreMissing(StoreError):
    """Nothing has been indexed yet."""


class StoreBusy(StoreError):
    """Another indexer holds the store."""


class StoreFull(StoreError):
    """No space left on the store's disk."""


class StoreDamaged(StoreError):
    """A file of the store is damaged."""


class StoreNewer(StoreError):
    """The store was written by a newer minutebook."""


class LabelsOverdue(StoreError):
    """By its labels somebody would see what they may not see by now, and it cannot be written."""


class LabelsBehind(StoreError):
    """The labels cannot be brought up to date; nobody sees too much by those that stand."""


class EmbedderMismatch(StoreError):
    """Another embedding model made the store."""
