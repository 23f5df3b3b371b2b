"""The manifest: what matches, what leads, and what is said of mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.errors import ManifestError
from indexer.manifest import load_manifest, stated_facts, stated_hash
from indexer.structure import Stated


def manifest(folder: Path, text: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "manifest.toml").write_text(text, encoding="utf-8")


def test_every_fact_is_taken(tmp_path: Path) -> None:
    manifest(
        tmp_path,
        """
        [[paper]]
        match = "2023-05-04*.txt"
        title = "Agenda"
        board = "Weir Board"
        date = 2023-05-04
        kind = "Agenda"
        audience = "restricted"
        source_url = "https://papers.example/1"
        """,
    )
    found = load_manifest(tmp_path)
    assert found.entry("2023-05-04 agenda.txt") == Stated(
        "Agenda", "Weir Board", "2023-05-04", "agenda", "restricted", "https://papers.example/1"
    )
    assert found.entry("2023-05-05.txt") is None
    assert found.entry("below/2023-05-04.txt") is None
    assert found.notes == ()


def test_no_manifest_states_nothing(tmp_path: Path) -> None:
    assert load_manifest(tmp_path).entry("a.txt") is None
    assert stated_hash(None) == ""
    assert stated_facts(None) == ()
    assert stated_facts(Stated(date="2023-05-04")) == ("date",)
    assert stated_hash(Stated(title="a")) != stated_hash(Stated(board="a"))


def test_nearer_and_exact_entries_lead(tmp_path: Path) -> None:
    manifest(tmp_path, '[[paper]]\nmatch = "**/*"\nboard = "All"\ntitle = "Far"\nkind = "report"')
    manifest(
        tmp_path / "2023",
        '[[paper]]\nmatch = "*.txt"\nboard = "Near"\ntitle = "Pattern"\n'
        '[[paper]]\nmatch = "a.txt"\ntitle = "Exact"\n',
    )
    found = load_manifest(tmp_path)
    assert found.entry("2023/a.txt") == Stated(title="Exact", board="Near", kind="report")
    assert found.entry("2023/b.txt") == Stated(title="Pattern", board="Near", kind="report")
    assert found.entry("2023/c/b.txt") == Stated(title="Far", board="All", kind="report")
    assert found.unmatched(["2023/b.txt"]) == [
        f"{tmp_path / '2023' / 'manifest.toml'}: entry 2 (match = “a.txt”) matches no file"
    ]


def test_an_unknown_audience_is_restricted(tmp_path: Path) -> None:
    manifest(tmp_path, '[[paper]]\nmatch = "*"\naudience = "councillors"')
    found = load_manifest(tmp_path)
    assert found.entry("a.txt") == Stated(audience="councillors")  # a policy may name it later
    assert "“councillors”: held as restricted" in found.notes[0]
    named = load_manifest(tmp_path, frozenset({"public", "councillors"}))
    assert named.entry("a.txt") == Stated(audience="councillors")
    assert named.notes == ()


def test_entries_that_disagree_are_both_named(tmp_path: Path) -> None:
    manifest(
        tmp_path,
        '[[paper]]\nmatch = "*.txt"\ndate = 2023-05-04\nboard = "B"\n'
        '[[paper]]\nmatch = "a*"\ndate = 2023-05-05\nboard = "B"\n',
    )
    found = load_manifest(tmp_path)
    assert found.entry("b.txt") == Stated(date="2023-05-04", board="B")
    with pytest.raises(ManifestError, match=r"entry 1 .*“\*.txt”.* entry 2 .*“a\*”.* another date"):
        found.entry("a.txt")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[paper]]\nmatch = "*"\nbaord = "B"', "“baord” is unknown: did you mean “board”"),
        ('[[paper]]\nboard = "B"', "entry 1 has no “match”"),
        ('[[paper]]\nmatch = "*"\nkind = "minuets"', "did you mean “minutes”"),
        ('[[paper]]\nmatch = "*"\ndate = "4 May"', "must be a day, written as"),
        ('[[paper]]\nmatch = "*"\ndate = 2023-05-04T10:00:00', "must be a day"),
        ('[[paper]]\nmatch = "*"\nsource_url = "javascript:x"', "must begin with http"),
        ('[[paper]]\nmatch = "../*"', "relative to the manifest's own folder"),
        ('[[paper]]\nmatch = "[z-a]"', "the pattern “[z-a]” is wrong"),
        ('[paper]\nmatch = "*"', "“paper” is no list"),
        ("[[papers]]", "“papers” is unknown: write [[paper]]"),
        ("[[paper]", "is not valid TOML"),
    ],
)
def test_mistakes_are_said_in_one_line(tmp_path: Path, text: str, said: str) -> None:
    manifest(tmp_path, text)
    with pytest.raises(ManifestError) as caught:
        load_manifest(tmp_path)
    assert said in str(caught.value)
    assert str(tmp_path / "manifest.toml") in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_manifest_in_another_encoding(tmp_path: Path) -> None:
    (tmp_path / "manifest.toml").write_bytes('[[paper]]\nmatch = "é"'.encode("latin-1"))
    with pytest.raises(ManifestError, match="UTF-8"):
        load_manifest(tmp_path)
