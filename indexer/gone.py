"""What is held of files, or of whole folders, that are no longer there."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from indexer.listing import Listing


def gone_files(listing: Listing, held: Collection[tuple[str, str]]) -> list[tuple[str, str]]:
    """The root and name of each file held, under the given paths, that is no longer there."""
    listed = {found.key for found in listing.found}
    gone = []
    for key in sorted(set(held) - listed):
        root = listing.root(key[0])
        if root is None or not listing.within(root.path / key[1]):
            continue
        if root.path.is_dir():
            gone.append(key)
    return gone


def unread_files(listing: Listing, held: Collection[tuple[str, str]]) -> list[Path]:
    """The files held that are there and lie under none of the given paths: in a moved folder."""
    places = [(listing.root(root), file) for root, file in sorted(held)]
    paths = [root.path / file for root, file in places if root is not None]
    return [
        path
        for path in paths
        if not any(path.is_relative_to(scope) for scope in listing.scopes)
        and os.path.isfile(path)  # noqa: PTH113  raises nothing
        and not path.is_symlink()
    ]


def missing_folders(listing: Listing, held: Collection[str]) -> list[str]:
    """A line for each root of which papers are held and that is away: renamed, or a drive off."""
    return [
        f"the folder {root.path} is missing: what is held of it stays, unless you run "
        "`minutebook index --rebuild --prune` on the folders that are there"
        for root in listing.roots
        if root.key in held and not os.path.isdir(root.path)  # noqa: PTH112  raises nothing
    ]
