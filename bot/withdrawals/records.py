"""The nouns of a withdrawal. Frozen."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.deeds import Correction

STRUCK = "This answer cited a paper that was withdrawn."  # stands in its place from then on


@dataclass(frozen=True, slots=True)
class Message:
    """A message of the bot's own, where it can be changed."""

    number: int  # of the record that knows it
    channel: str
    ts: str
    replaced: bool = False  # nothing of the answer stands in it any more


@dataclass(frozen=True, slots=True)
class Shown:
    """Somebody to whom an answer cited a paper that is withdrawn."""

    who: str  # as the surface knows that person
    at: str  # ISO, UTC
    question: str
    source: str  # the record that tells: "messages", "feedback"
    message: Message | None = None

    @property
    def company(self) -> bool:
        """Whether others could read it too: it was said in a channel."""
        return self.message is not None and not self.message.channel.startswith("D")


@dataclass(frozen=True, slots=True)
class PaperName:
    """A paper, held or withdrawn, as far as its names go."""

    id: str
    root: str
    file: str
    title: str

    @classmethod
    def of(cls, withdrawal: Correction) -> PaperName:
        """The paper that was withdrawn."""
        said = withdrawal.data
        return cls(withdrawal.target, str(said["root"]), str(said["file"]), str(said["title"]))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a withdrawal has done."""

    withdrawals: tuple[Correction, ...]  # the paper, then its copies
    before: bool  # it was withdrawn already; what was left to do was done
    shown: tuple[Shown, ...]
    alike: tuple[str, ...]  # files still held that say the same, or are another version
    failure: str | None = None  # why not every message could be replaced

    @property
    def left(self) -> int:
        """The messages in which the paper is still cited."""
        return sum(one.message is not None and not one.message.replaced for one in self.shown)
