"""What a policy may ask of a paper: its folder, board, kind and date, nothing that it says."""

from __future__ import annotations

from dataclasses import dataclass, replace

from indexer.records import DateBasis, MeetingDate

_UNKNOWN = MeetingDate(None, DateBasis.NONE)


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """A paper's own facts; those that other papers tell of it do not count here."""

    root: str  # key of the indexed folder
    file: str  # relative to it, with forward slashes
    kind: str  # "" where it is not known
    board: str | None
    date: MeetingDate
    stated: frozenset[str] = frozenset()  # which of them manifest or clerk state: "audience" …

    def as_stated(self) -> PaperFacts:
        """Without what is only printed, for parts whose readers may not see where."""
        return replace(
            self,
            board=self.board if "board" in self.stated else None,
            date=self.date if "date" in self.stated else _UNKNOWN,
        )

    @property
    def folders(self) -> tuple[str, ...]:
        """The names of the folders that it lies in, the indexed one first."""
        return (self.root, *self.file.split("/")[:-1])
