"""Finds the files under the paths that are to be indexed, and the root that each belongs to."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from indexer.errors import PathError
from indexer.manifest import NAME as MANIFEST
from indexer.store.port import Root, Writer

NOT_PAPERS = frozenset({"readme", "license", "licence", "copying"})  # file names but for endings

_SAVED = re.compile(r"[_.]files$")


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
    roots: tuple[Root, ...]  # every known root, the new ones included
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
        holding = _holding(self.roots, path)
        return holding[0] if holding else None


def list_files(paths: Sequence[Path], writer: Writer) -> Listing:
    """List the files of all paths, in the order of their keys; roots are made on need.

    Raises:
        PathError: a path is missing or may not be read. Nothing has been changed then.
    """
    scopes = tuple(dict.fromkeys(_readable(path) for path in paths))
    for scope in scopes:
        if not _holding(writer.roots(), scope):
            writer.root(scope if scope.is_dir() else scope.parent)
    listing = Listing(scopes, tuple(writer.roots()))
    seen: set[Path] = set()
    for scope in scopes:
        for path in [scope] if scope.is_file() else _walk(scope, listing.skipped):
            if path not in seen:
                seen.add(path)
                listing.found.append(_found(listing.roots, path))
    listing.found.sort(key=lambda found: found.key)
    return listing


def known_folders(roots: Sequence[Root], *, forget: bool) -> list[Path]:
    """The folders of all roots, for a rebuild.

    Raises:
        PathError: one is missing, and what is held of it would be lost; ``forget`` allows that.
    """
    missing = [root.path for root in roots if not root.path.is_dir()]
    if missing and not forget:
        raise PathError(
            f"{missing[0]} is missing: a rebuild would lose what is held of it",
            mend="bring the folder back, or add --prune to forget it",
        )
    return [root.path for root in roots if root.path.is_dir()]


def _readable(path: Path) -> Path:
    if printable(str(path)) != str(path):
        raise PathError(f"{printable(str(path))} is not valid UTF-8", mend="rename it")
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


def _holding(roots: Sequence[Root], path: Path) -> list[Root]:
    """The roots that hold a path, outermost first."""
    holding = [root for root in roots if path.is_relative_to(root.path)]
    return sorted(holding, key=lambda root: len(root.path.parts))


def _found(roots: Sequence[Root], path: Path) -> Found:
    nearest = _holding(roots, path)[-1]
    return Found(nearest.key, path.relative_to(nearest.path).as_posix(), path)


def _walk(folder: Path, skipped: list[Skipped]) -> Iterator[Path]:
    """The papers of a folder and of those below it, by name; hidden ones are passed over."""
    try:
        with os.scandir(folder) as scanned:
            entries = sorted(scanned, key=lambda entry: entry.name)
    except OSError as error:
        skipped.append(
            Skipped(folder, f"the folder may not be read ({error.strerror})", problem=True)
        )
        return
    for entry in entries:
        path = Path(entry.path)
        if entry.name.startswith(".") or entry.name == MANIFEST:
            continue
        why = _passed_over(entry, path)
        if why:
            skipped.append(Skipped(path, why))
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(path, skipped)
        else:
            yield path


def printable(name: str) -> str:
    """A file name as it can be printed and stored, whatever bytes it is made of."""
    return name.encode("utf-8", "backslashreplace").decode()


def _of_page(folder: Path) -> bool:
    """Whether a folder holds what a browser saved beside a page: pictures, styles, scripts."""
    stem = _SAVED.sub("", folder.name)
    return stem != folder.name and any(
        (folder.parent / f"{stem}{ending}").is_file() for ending in (".html", ".htm")
    )


def _passed_over(entry: os.DirEntry[str], path: Path) -> str | None:
    """Why an entry is not read, or None."""
    if printable(entry.name) != entry.name:
        return "its name is not valid UTF-8: rename it"
    if entry.is_symlink():
        return "a link: the file that it points to is read where it lies, if it lies in the folder"
    if entry.is_dir(follow_symlinks=False):
        return "belongs to the saved web page beside it" if _of_page(path) else None
    if not entry.is_file(follow_symlinks=False):
        return "neither a file nor a folder"
    if path.name.split(".")[0].casefold() in NOT_PAPERS:
        return "describes the folder, and is no paper"
    return None
