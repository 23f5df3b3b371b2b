"""Why somebody may see a paper: what is explained is what counts, in words and with its lines."""

from __future__ import annotations

import datetime as dt
from contextlib import closing
from pathlib import Path

import pytest

from bot.database import Database
from bot.policies.checking import check
from bot.policies.example import EXAMPLE
from bot.policies.in_words import as_json, told
from bot.policies.records import Explained
from bot.policy import Member, load_policy
from bot.withdrawals.in_sqlite import SqliteRemembered
from bot.withdrawals.port import NoMessages
from bot.withdrawals.service import Withdrawing
from indexer.build import index
from indexer.embedding.hashed import HashedEmbedder
from indexer.errors import InputError, SettingsError
from indexer.records import Correction, Deed
from indexer.store.embedded import open_store
from indexer.structure.identity import paper_id
from indexer.structure.stated import Labelling

POLICY = """# ours
default = "public"

[audience.restricted]
slack_users = ["U1"]
emails = [
    "*@weir.example",   # staff
    "chair@home.example",
]

[audience."members"]
slack_groups = ["S7"]
"""
OPEN = """Heron Weir Board

4 June 2024

Report on the sluice

1. The sluice was painted in May.
"""
SHUT = """CONFIDENTIAL - NOT FOR PUBLICATION

Heron Weir Board

4 June 2024

Report on the price of the mill

1. The mill is offered at £812,000.
"""
MANIFEST = """[[paper]]
match = "levy.txt"
audience = "members"
"""
ALL = Labelling(frozenset({"public", "restricted", "members"}), "public")


@pytest.fixture(scope="module")
def weir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("weir")
    papers = place / "weir"
    papers.mkdir()
    for name, text in (
        ("sluice.txt", OPEN),
        ("mill.txt", SHUT),
        ("levy.txt", OPEN.replace("sluice", "levy")),
        ("gone.txt", OPEN.replace("sluice", "heronry")),
        ("eels.txt", OPEN.replace("sluice", "eel pass")),
        ("manifest.toml", MANIFEST),
    ):
        (papers / name).write_text(text, "utf-8")
    (place / "policy.toml").write_text(POLICY, "utf-8")
    store = open_store(place / "store", create=True)
    said = {"facts": {"audience": "restricted"}}
    eels = paper_id("weir", "eels.txt")
    at = dt.datetime.now(dt.UTC).isoformat()
    index([papers], store, HashedEmbedder(), labelling=ALL)
    with store.writing() as writer:
        writer.correct(Correction(0, at, "the clerk", Deed.SET, eels, None, None, said))
    index([papers], store, HashedEmbedder(), labelling=ALL)
    remembered = SqliteRemembered(Database(place / "store"))
    Withdrawing(store, remembered, NoMessages()).withdraw("gone.txt", "the clerk")
    store.close()
    return place


def asked(weir: Path, person: str, paper: str) -> Explained:
    with closing(open_store(weir / "store")) as store:
        return check(store, weir / "policy.toml", person, paper)


def said(weir: Path, person: str, paper: str) -> str:
    return "\n".join(told(asked(weir, person, paper)))


@pytest.mark.parametrize(
    ("person", "paper", "answer"),
    [
        ("anyone", "sluice", "yes"),
        ("anyone", "mill", "no"),
        ("Bo@Weir.Example", "mill", "yes"),
        ("guest:bo@weir.example", "mill", "no"),
        ("guest:chair@home.example", "mill", "yes"),
        ("guest:U1", "mill", "yes"),
        ("U1", "mill", "yes"),
        ("U2", "mill", "no"),
        ("U2,S7", "levy", "yes"),
        ("U2,S7", "mill", "no"),
        ("bo@weir.example", "levy", "no"),
        ("bo@weir.example", "gone.txt", "no"),
    ],
)
def test_the_answer_is_the_policys(weir: Path, person: str, paper: str, answer: str) -> None:
    assert asked(weir, person, paper).answer == answer


def test_the_lines_of_the_policy_are_named(weir: Path) -> None:
    by = {
        person: [(one.audience, one.entry, one.line) for one in asked(weir, person, "mill").given]
        for person in ("bo@weir.example", "chair@home.example", "U1,S7", "U1")
    }
    assert by == {
        "bo@weir.example": [("restricted", "*@weir.example", 7)],
        "chair@home.example": [("restricted", "chair@home.example", 8)],
        "U1,S7": [("restricted", "U1", 5), ("members", "S7", 12)],
        "U1": [("restricted", "U1", 5)],
    }


def test_a_refusal_says_why_and_what_would_change_it(weir: Path) -> None:
    words = said(weir, "dee@mill.example", "mill")
    assert words.startswith("No: dee@mill.example may not see weir/mill.txt.")
    assert "NOT FOR PUBLICATION" in words
    assert 'add "dee@mill.example" to emails under [audience.restricted], line 4' in words
    assert "audience=public" in words
    assert "812,000" not in words
    assert "Slack was not asked whether this person is in S7" in words


def test_where_a_label_comes_from(weir: Path) -> None:
    why = {name: asked(weir, "anyone", name).parts[0].why for name in ("levy", "eels", "sluice")}
    assert "manifest.toml" in why["levy"]
    assert "the clerk said so" in why["eels"]
    assert "nothing on the paper restricts it" in why["sluice"]
    assert "withdrawn" in said(weir, "anyone", "gone.txt")


def test_a_policy_that_has_moved_on_is_noticed(weir: Path, tmp_path: Path) -> None:
    path = tmp_path / "policy.toml"
    path.write_text('default = "restricted"\n', "utf-8")
    with closing(open_store(weir / "store")) as opened:
        sluice = check(opened, path, "anyone", "sluice").parts[0]
        levy = check(opened, path, "U2,S7", "levy").parts[0]
    assert sluice.seen
    assert "minutebook index" in str(sluice.remark)
    assert not levy.seen
    assert "names no audience 'members'" in str(levy.remark)


def test_without_a_policy_it_is_said(weir: Path) -> None:
    with closing(open_store(weir / "store")) as store:
        found = check(store, None, "bo@weir.example", "mill")
    assert found.answer == "no"
    assert "MINUTEBOOK_POLICY" in "\n".join(told(found))


def test_a_paragraph_asks_for_its_part_alone(weir: Path) -> None:
    with closing(open_store(weir / "store")) as store:
        found = check(store, weir / "policy.toml", "anyone", "mill", "1")
    assert as_json(found)["answer"] == "no"
    assert len(found.parts) == 1


@pytest.mark.parametrize("person", ["", "bob", "U1,U2", "a@b.example,c@d.example", "guest:S7", ","])
def test_who_is_nobody_is_told(weir: Path, person: str) -> None:
    with pytest.raises(InputError, match="names nobody"):
        asked(weir, person, "mill")


def test_the_commented_example_is_a_policy(tmp_path: Path) -> None:
    (tmp_path / "policy.toml").write_text(EXAMPLE, "utf-8")
    policy = load_policy(tmp_path / "policy.toml")
    assert policy.viewer(Member("U1", "a@council.example")).name == "public,restricted"
    assert policy.audiences == {"public", "restricted", "members"}


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        (POLICY.replace("slack_users", "slack_user"), 5),
        ('defualt = "x"\n' + POLICY, 1),
        (POLICY.replace('["U1"]', '"U1"'), 5),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, wrong: str, line: int) -> None:
    (tmp_path / "policy.toml").write_text(wrong, "utf-8")
    with pytest.raises(SettingsError, match=f"line {line}:"):
        load_policy(tmp_path / "policy.toml")
