"""Papers come out of the folder that was named, and from nowhere else."""

from __future__ import annotations

import json
import os
from contextlib import closing
from pathlib import Path

import pytest

from bot.audience import EVERYBODY, Viewer
from bot.catalogue import entries as entries_of
from bot.catalogue import unread
from indexer.build import index
from indexer.embedding.hashed import HashedEmbedder
from indexer.errors import ManifestError
from indexer.listing import list_files
from indexer.manifest import load_manifest
from indexer.opening import Opening, open_paper
from indexer.records import RESTRICTED
from indexer.store.embedded import open_store

KEYS = "The key of Oldwick Weir lies under the mat of the keeper."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of papers, beside which lies what is nobody's business."""
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "keys.txt").write_text(KEYS)
    inside = tmp_path / "papers"
    inside.mkdir()
    (inside / "gate.txt").write_text("Gates\n\nThe gate is green.\n")
    return inside


def test_no_link_leads_out(folder: Path) -> None:
    outside = folder.parent / "outside"
    (folder / "keys.txt").symlink_to(outside / "keys.txt")
    (folder / "more").symlink_to(outside, target_is_directory=True)
    (folder / "round").symlink_to(folder, target_is_directory=True)
    (folder / "up").symlink_to("..")
    os.mkfifo(folder / "pipe.txt")
    store = open_store(folder.parent / "store", create=True)
    with store.writing() as writer:
        listing = list_files([folder], writer)
    store.close()
    assert [one.file for one in listing.found] == ["gate.txt"]
    assert len(listing.skipped) == 5


@pytest.mark.parametrize(
    "page",
    [
        "<h1>Gates</h1><p>It is green.</p><iframe src='file://{keys}'></iframe>",
        "<h1>Gates</h1><p>It is green.</p><object data='{keys}'></object>",
        "<h1>Gates</h1><p>It is green.</p><!--#include file='../outside/keys.txt' -->",
        "<h1>Gates</h1><p>It is green.</p><link rel=import href='../outside/keys.txt'>",
        '<!DOCTYPE x [<!ENTITY k SYSTEM "file://{keys}">]><h1>Gates</h1><p>It is green. &k;</p>',
        (
            '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY % k SYSTEM "file://{keys}"> %k;]>'
            '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>It is green.</p></body></html>'
        ),
    ],
)
def test_no_page_brings_in_another_file(folder: Path, page: str) -> None:
    path = folder / "page.html"
    path.write_text(page.replace("{keys}", str(folder.parent / "outside" / "keys.txt")))
    opened = open_paper(Opening(path, "papers", path.name, None))
    assert opened.paper is not None, opened.problem
    text = " ".join(one.text for part in opened.paper.parts for one in part.paragraphs)
    assert "green" in text
    assert "mat" not in text


@pytest.mark.parametrize(
    "match",
    ["../outside/*.txt", "/etc/passwd", "a/../../outside/keys.txt", "..\\\\outside\\\\keys.txt"],
)
def test_a_manifest_speaks_of_its_own_folder_alone(folder: Path, match: str) -> None:
    (folder / "manifest.toml").write_text(f'[[paper]]\nmatch = "{match}"\ntitle = "Taken"\n')
    with pytest.raises(ManifestError, match="own folder"):
        load_manifest(folder)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "//leak.example/x",
        "mailto:x",
    ],
)
def test_a_manifest_leads_to_web_pages_alone(folder: Path, url: str) -> None:
    said = f'[[paper]]\nmatch = "gate.txt"\nsource_url = "{url}"\n'
    (folder / "manifest.toml").write_text(said)
    with pytest.raises(ManifestError, match="http"):
        load_manifest(folder)


@pytest.mark.parametrize(
    "said",
    [
        'title = "\\u001b]0;taken\\u0007"',
        'title = "a\\u0000b"',
        'board = "Weir\\u202e Board"',
        'board = "Weir\\nBoard"',
        'source_url = "https://weir.example/\\u001b[2J"',
    ],
)
def test_a_manifest_holds_nothing_that_cannot_be_seen(folder: Path, said: str) -> None:
    (folder / "manifest.toml").write_text(f'[[paper]]\nmatch = "gate.txt"\n{said}\n')
    with pytest.raises(ManifestError, match="cannot be seen"):
        load_manifest(folder)


NO_AUDIENCES = (
    "Public", "PUBLIC", "nobody", "public+members", "restricted+public", "public,restricted", "*",
    "members", "publ\u0456c", "/public", "public; restricted",
)  # fmt: skip


def test_no_name_in_a_manifest_opens_a_paper(folder: Path) -> None:
    """Without a policy there are two audiences: what is neither is shut, read or not."""
    (folder / "gate.txt").unlink()
    entries = []
    for number, name in enumerate(NO_AUDIENCES):
        (folder / f"gate-{number}.txt").write_text(f"Gate {number}\n\n{KEYS}\n", "utf-8")
        (folder / f"lock-{number}.pdf").write_bytes(b"%PDF-1.4 broken")
        entries.append(f'[[paper]]\nmatch = "*-{number}.*"\naudience = {json.dumps(name)}\n')
    (folder / "manifest.toml").write_text("\n".join(entries), "utf-8")
    with closing(open_store(folder.parent / "store", create=True)) as store:
        index([folder], store, HashedEmbedder(64))
        with store.snapshot() as snapshot:
            clerk = Viewer.of([RESTRICTED])
            shut = [*entries_of(snapshot, clerk), *unread(snapshot, clerk)]
            assert len(shut) == 2 * len(NO_AUDIENCES)
            assert [*entries_of(snapshot, EVERYBODY), *unread(snapshot, EVERYBODY)] == []
