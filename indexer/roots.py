"""Which root a path belongs to, and what was named within it; pure but for a look at the disk.

A rebuild reads what was named, and nothing beside: a file that was named by itself makes a root
of its folder, and what else lies there stays unread.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from indexer.errors import InputError, PathError
from indexer.store.held import Root, Scope


def placed(roots: Sequence[Root], folder: Path) -> Root:
    """The root of a folder: known by its path, taken over after a move, or new.

    A root whose folder no longer exists and whose base name is the same was moved here.
    """
    for root in roots:
        if root.path == folder:
            return root
    for root in roots:
        if root.path.name == folder.name and not root.path.exists():
            return Root(root.key, folder)
    return Root(_free_key(folder.name or "root", {root.key for root in roots}), folder)


def with_root(roots: Sequence[Root], folder: Path) -> list[Root]:
    """All roots once a folder has one, in the order of their keys."""
    root = placed(roots, folder)
    others = [one for one in roots if one.key != root.key]
    return sorted([*others, root], key=lambda one: one.key)


def holding(roots: Sequence[Root], path: Path) -> list[Root]:
    """The roots that hold a path, outermost first."""
    found = [root for root in roots if path.is_relative_to(root.path)]
    return sorted(found, key=lambda root: len(root.path.parts))


def named(roots: Sequence[Root], paths: Iterable[Path]) -> list[Scope]:
    """What these paths name: each within the nearest root that holds it."""
    scopes = []
    for path in paths:
        root = holding(roots, path)[-1]
        inside = path.relative_to(root.path).as_posix()
        scopes.append(Scope(root.key, "" if inside == "." else inside))
    return scopes


def known_paths(roots: Sequence[Root], scopes: Sequence[Scope], *, forget: bool) -> list[Path]:
    """What was named so far and is still there, for a rebuild.

    Raises:
        PathError: a folder is missing, and what is held of it would be lost; ``forget`` allows it.
    """
    of_key = {root.key: root for root in roots}
    missing = missing_roots(roots, scopes)
    if missing and not forget:
        raise PathError(
            f"{missing[0].path} is missing: a rebuild would lose what is held of it",
            mend="bring the folder back, or add --prune to forget it",
        )
    paths = [(of_key[scope.root].path, scope.file) for scope in scopes]
    return [
        folder / file
        for folder, file in paths
        if (folder / file).exists() and not (file and (folder / file).is_symlink())
    ]


def missing_roots(roots: Sequence[Root], scopes: Sequence[Scope]) -> list[Root]:
    """The roots of which something was named, and whose folder is away."""
    used = {scope.root for scope in scopes}
    return [root for root in roots if root.key in used and not root.path.is_dir()]


def refuse_loss(unread: Sequence[Path]) -> None:
    """Refuse a rebuild that would lose papers whose files are there: a folder that has moved.

    Raises:
        InputError: there are such.
    """
    if unread:
        count = "1 paper" if len(unread) == 1 else f"{len(unread)} papers"
        raise InputError(
            f"a rebuild would lose {count} that nobody has named where they lie now, "
            f"{unread[0]} the first",
            mend="name those that are meant (`minutebook index FILE…`), or forget them (--prune)",
        )


def _free_key(name: str, taken: set[str]) -> str:
    key, number = name, 1
    while key in taken:
        number += 1
        key = f"{name}-{number}"
    return key
