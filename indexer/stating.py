"""What is stated of each file that is listed: by manifests, and by the clerk, who leads."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from pathlib import Path

from indexer.corrections import facts_set
from indexer.deeds import Correction
from indexer.listing import Listing
from indexer.manifest import Manifest, load_manifest
from indexer.structure.identity import paper_id
from indexer.structure.stated import Stated


def stated_of(
    listing: Listing, corrections: Sequence[Correction], audiences: AbstractSet[str]
) -> tuple[dict[tuple[str, str], Stated], list[str]]:
    """What is stated of each file, by its root and name, and what the clerk should know of it.

    Args:
        listing: the files; manifests count from the outermost root of each.
        corrections: the clerk's words, among them facts of papers.
        audiences: the names that exist.

    Raises:
        ManifestError: a manifest is wrong.
    """
    corrected = facts_set(corrections)
    manifests: dict[Path, Manifest] = {}
    files: dict[Path, list[str]] = {}
    stated = {}
    notes: list[str] = []
    for found in listing.found:
        outermost = listing.outermost(found.path)
        folder = outermost.path if outermost else found.path.parent
        if folder not in manifests:
            manifests[folder] = load_manifest(folder, audiences, listing.scopes)
            notes += manifests[folder].notes
        file = found.path.relative_to(folder).as_posix()
        files.setdefault(folder, []).append(file)
        entry = manifests[folder].entry(file)
        facts = corrected.get(paper_id(found.root, found.file))
        if facts:
            entry = replace(entry or Stated(), **facts)
        if entry is not None:
            stated[found.key] = entry
    for folder, manifest in manifests.items():
        if folder in listing.scopes:  # only then have all of its files been listed
            notes += manifest.unmatched(files[folder])
    return stated, notes
