"""``manifest.toml``: what the clerk states of papers, where they do not say it themselves.

A manifest may lie in any folder of papers. Its patterns are relative to the folder in which it
lies: ``*`` and ``?`` stay within one folder, ``**/`` reaches into sub-folders. Where several
entries match a file, each fact comes from the nearest manifest that states it, and within one
manifest an exact name leads over a pattern.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath

from indexer.errors import ManifestError
from indexer.manifest_entry import FACTS, WITHOUT_POLICY, Stating, checked, translated
from indexer.records import RESTRICTED
from indexer.structure.stated import Stated

NAME = "manifest.toml"
DEEPEST = 100  # folders within folders that are looked into


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry with the place that it speaks for."""

    manifest: Path
    folder: str  # relative to the loaded folder, "" for itself
    number: int  # counted from 1
    stating: Stating
    pattern: re.Pattern[str]

    def matches(self, file: str) -> bool:
        if self.folder and not file.startswith(f"{self.folder}/"):
            return False
        return self.pattern.fullmatch(file.removeprefix(f"{self.folder}/")) is not None

    @property
    def rank(self) -> tuple[int, bool]:
        """Nearer and more exact leads."""
        return (len(PurePosixPath(self.folder).parts), self.stating.exact)

    @property
    def named(self) -> str:
        return f"entry {self.number} (match = “{self.stating.match}”)"


@dataclass(frozen=True, slots=True)
class Manifest:
    """Every entry of the manifests in one folder and below it."""

    folder: Path
    entries: tuple[_Entry, ...]
    notes: tuple[str, ...] = ()

    def entry(self, file: str) -> Stated | None:
        """What is stated of a file; ``file`` is relative to the folder, with forward slashes.

        Raises:
            ManifestError: two entries of equal rank state a fact differently.
        """
        name = unicodedata.normalize("NFC", file)
        found = sorted((e for e in self.entries if e.matches(name)), key=lambda e: e.rank)
        facts: dict[str, tuple[str, _Entry]] = {}
        for entry in found:
            for fact in FACTS:
                value = getattr(entry.stating, fact)
                if value is None:
                    continue
                held = facts.get(fact)
                if held is not None and held[0] != value and held[1].rank == entry.rank:
                    raise _torn(file, fact, held[1], entry)
                facts[fact] = (value, entry)
        return Stated(**{fact: value for fact, (value, _) in facts.items()}) if facts else None

    def unmatched(self, files: Iterable[str]) -> list[str]:
        """One line for each entry that matches none of these files."""
        names = [unicodedata.normalize("NFC", file) for file in files]
        return [
            f"{entry.manifest}: {entry.named} matches no file"
            for entry in self.entries
            if not any(entry.matches(name) for name in names)
        ]


def load_manifest(
    folder: Path,
    audiences: AbstractSet[str] = WITHOUT_POLICY,
    scopes: Sequence[Path] | None = None,
) -> Manifest:
    """Read the manifests in a folder and below it; hidden folders are not looked into.

    Args:
        folder: the indexed folder.
        audiences: the names that a policy gives; any other counts as restricted, with a note.
        scopes: the paths that are indexed; only manifests that may speak of what lies there are
            read. Without them all are.

    Raises:
        ManifestError: a manifest cannot be read, or something in it is wrong.
    """
    entries: list[_Entry] = []
    notes: list[str] = []
    for manifest in _manifests(folder, scopes):
        for number, stating in enumerate(_statings(manifest), start=1):
            entry = _entry(folder, manifest, number, stating)
            if stating.audience is not None and stating.audience not in audiences:
                notes.append(
                    f"{manifest}: {entry.named}: no policy names the audience "
                    f"“{stating.audience}”: held as {RESTRICTED}"
                )
            entries.append(entry)
    return Manifest(folder, tuple(entries), tuple(notes))


def stated_hash(stated: Stated | None) -> str:
    """A hash by which a changed entry is seen; "" where nothing is stated."""
    if stated is None:
        return ""
    said = json.dumps(asdict(stated), sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def stated_facts(stated: Stated | None) -> tuple[str, ...]:
    """The names of the facts that are stated."""
    if stated is None:
        return ()
    return tuple(fact for fact in FACTS if getattr(stated, fact) is not None)


def _manifests(folder: Path, scopes: Sequence[Path] | None) -> Iterator[Path]:
    wanted = [folder] if scopes is None else scopes
    for place, folders, files in os.walk(folder):
        here = Path(place)
        depth = len(here.relative_to(folder).parts)
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and depth < DEEPEST and _leads(here / name, wanted)
        )
        if NAME in files:
            yield here / NAME


def _leads(folder: Path, scopes: Sequence[Path]) -> bool:
    """Whether a folder lies within one of these paths, or one of them within it."""
    return any(folder.is_relative_to(one) or one.is_relative_to(folder) for one in scopes)


def _entry(folder: Path, manifest: Path, number: int, stating: Stating) -> _Entry:
    place = manifest.parent.relative_to(folder).as_posix()
    place = "" if place == "." else unicodedata.normalize("NFC", place)
    return _Entry(manifest, place, number, stating, re.compile(translated(stating.match)))


def _statings(manifest: Path) -> Iterator[Stating]:
    try:
        read = tomllib.loads(manifest.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ManifestError(
            f"{manifest} cannot be opened ({error.strerror})", mend="check that it may be read"
        ) from error
    except ValueError as error:  # TOML and UTF-8 alike
        raise ManifestError(
            f"{manifest} is not valid TOML in UTF-8 ({error})", mend="correct that line"
        ) from error
    for key in read:
        if key != "paper":
            raise ManifestError(f"{manifest}: “{key}” is unknown", mend="write [[paper]] entries")
    entries = read.get("paper", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise ManifestError(
            f"{manifest}: “paper” is no list", mend="write [[paper]], twice bracketed"
        )
    for number, entry in enumerate(entries, start=1):
        yield checked(f"{manifest}: entry {number}", entry)


def _torn(file: str, fact: str, one: _Entry, other: _Entry) -> ManifestError:
    return ManifestError(
        f"{other.manifest}: {one.named} and {other.named} both match {file} "
        f"and state another {fact}",
        mend="leave it in one of them, or name the file exactly in the one that is right",
    )
