"""Finds the files under the paths that are to be indexed, and the root that each belongs to."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from indexer.errors import PathError
from indexer.manifest import DEEPEST
from indexer.manifest import NAME as MANIFEST
from indexer.roots import holding, with_root
from indexer.store.held import Root
from indexer.store.port import Writer

NOT_PAPERS = frozenset({"readme", "license", "licence", "copying"})  # file names but for endings

# Kinds of characters: ends of lines and the like, what turns writing round, bytes that are no text.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_SAVED = re.compile(r"[_.]files$")
# Hidden files, the file by which Word and LibreOffice say that a paper is open, and Windows' own.
_NOT_OURS = re.compile(r"\.|~\$|(?:thumbs\.db|desktop\.ini)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A file to be read."""

    root: str
    file: str  # relative to the root, with forward slashes
    path: Path

    @property
    def key(self) -> tuple[str, str]:
        """How the store names it."""
        return (self.root, self.file)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file or folder that is not read, and why."""

    path: Path
    why: str
    problem: bool = False  # something for the clerk to mend


@dataclass(slots=True)
class Listing:
    """What lies under the given paths."""

    scopes: tuple[Path, ...]  # the paths, resolved
    roots: tuple[Root, ...]  # every known root, and those that the paths need
    found: list[Found] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)

    def within(self, path: Path) -> bool:
        """Whether a path lies under those that were given, and could be looked at."""
        closed = [one.path for one in self.skipped if one.problem]
        return any(path.is_relative_to(scope) for scope in self.scopes) and not any(
            path.is_relative_to(one) for one in closed
        )

    def root(self, key: str) -> Root | None:
        """A root by its key."""
        return next((root for root in self.roots if root.key == key), None)

    def outermost(self, path: Path) -> Root | None:
        """The outermost root that holds a file: manifests count from there."""
        held_by = holding(self.roots, path)
        return held_by[0] if held_by else None


def list_files(paths: Sequence[Path], writer: Writer) -> Listing:
    """List the files of all paths, in the order of their keys. Nothing is kept of it yet.

    Raises:
        PathError: a path is missing or may not be read.
    """
    scopes = tuple(dict.fromkeys(_readable(path) for path in paths))
    roots = writer.roots()
    for scope in scopes:
        if not holding(roots, scope):
            roots = with_root(roots, scope if scope.is_dir() else scope.parent)
    listing = Listing(scopes, tuple(roots))
    seen: set[Path] = set()
    for scope in scopes:
        for path in [scope] if scope.is_file() else _walk(scope, listing.skipped):
            if path not in seen:
                seen.add(path)
                listing.found.append(_found(listing.roots, path))
    listing.found.sort(key=lambda found: found.key)
    return listing


def _readable(path: Path) -> Path:
    if printable(str(path)) != str(path):
        raise PathError(f"{printable(str(path))}: {_unprintable(str(path))}", mend="rename it")
    try:
        resolved = path.resolve(strict=True)
        if resolved.is_dir():
            with os.scandir(resolved):
                pass
        elif not resolved.is_file():
            raise PathError(
                f"{path} is neither a file nor a folder", mend="name a folder of papers"
            )
    except FileNotFoundError as error:
        raise PathError(f"{path} does not exist", mend="check the spelling of the path") from error
    except OSError as error:
        raise PathError(
            f"{path} may not be read ({error.strerror})", mend="give this user the right to read it"
        ) from error
    return resolved


def _found(roots: Sequence[Root], path: Path) -> Found:
    nearest = holding(roots, path)[-1]
    return Found(nearest.key, path.relative_to(nearest.path).as_posix(), path)


def _walk(folder: Path, skipped: list[Skipped]) -> Iterator[Path]:
    """The papers of a folder and of those below it, by name; hidden ones are passed over."""
    waiting = [(folder, True)]  # and whether it is a folder; the next one last
    while waiting:
        path, is_folder = waiting.pop()
        if not is_folder:
            yield path
            continue
        if len(path.relative_to(folder).parts) > DEEPEST:
            why = f"lies more than {DEEPEST} folders deep: move it up"
            skipped.append(Skipped(path, why, problem=True))
            continue
        try:
            waiting.extend(reversed(list(_entries(path, skipped))))
        except OSError as error:
            why = f"the folder may not be read ({error.strerror})"
            skipped.append(Skipped(path, why, problem=True))


def _entries(folder: Path, skipped: list[Skipped]) -> Iterator[tuple[Path, bool]]:
    """The files and folders of one folder that are looked at, by name, and which are folders.

    Raises:
        OSError: it may not be read.
    """
    with os.scandir(folder) as scanned:
        entries = sorted(scanned, key=lambda entry: entry.name)
    for entry in entries:
        if _NOT_OURS.match(entry.name) or entry.name == MANIFEST:
            continue
        path = Path(entry.path)
        why = _passed_over(entry, path)
        if why:
            skipped.append(Skipped(path, why))
        else:
            yield path, entry.is_dir(follow_symlinks=False)


def printable(name: str) -> str:
    r"""A file name as it can be printed and stored, whatever it is made of.

    What is no text, ends a line, turns the writing round or cannot be seen stands as its number:
    ``\n``, ``\u202e``, ``\udce9``.
    """
    return "".join(
        character.encode("unicode_escape").decode()
        if unicodedata.category(character) in _UNSEEN
        else character
        for character in name
    )


def _unprintable(name: str) -> str:
    """Why a name that ``printable`` changes is refused."""
    if any(unicodedata.category(character) == "Cs" for character in name):
        return "its name is not valid UTF-8"
    return "its name holds characters that cannot be seen"


def _of_page(folder: Path) -> bool:
    """Whether a folder holds what a browser saved beside a page: pictures, styles, scripts."""
    stem = _SAVED.sub("", folder.name)
    return stem != folder.name and any(
        (folder.parent / f"{stem}{ending}").is_file() for ending in (".html", ".htm")
    )


def _passed_over(entry: os.DirEntry[str], path: Path) -> str | None:
    """Why an entry is not read, or None."""
    if printable(entry.name) != entry.name:
        return f"{_unprintable(entry.name)}: rename it"
    if entry.is_symlink():
        return "a link, which is not followed: index what it points to, if that is a paper"
    if entry.is_dir(follow_symlinks=False):
        return "belongs to the saved web page beside it" if _of_page(path) else None
    if not entry.is_file(follow_symlinks=False):
        return "no paper but a pipe, socket or device: take it out of the folder"
    if path.name.split(".")[0].casefold() in NOT_PAPERS:
        return "describes the folder, and is no paper"
    return None
