"""Why somebody may see a paper: what is explained is what counts, in words and with its lines."""

from __future__ import annotations

import datetime as dt
import shutil
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
from indexer.build import Order, index
from indexer.deeds import Correction, Deed
from indexer.embedding.hashed import HashedEmbedder
from indexer.errors import InputError, SettingsError
from indexer.labelling.rules import Labelling
from indexer.store.embedded import open_store
from indexer.structure.identity import paper_id

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
    index([papers], store, HashedEmbedder(), Order(labelling=ALL))
    with store.writing() as writer:
        writer.correct(Correction(0, at, "the clerk", Deed.SET, eels, None, None, said))
    index([papers], store, HashedEmbedder(), Order(labelling=ALL))
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


RULES = """default = "public"

[audience.restricted]
slack_users = ["U1", "U3"]

[audience.members]
email_domains = ["weir.example"]
guests = ["chair@home.example"]
slack_users = ["U3"]

[[leave]]
older_than = "40 years"

[[papers]]
board = "Mill Panel"
audience = "restricted"

[[papers]]
folder = "weir"
audience = "members"

[[open]]
older_than = "30 years"
"""
BOTH = "those who have both members and restricted"
NOW, IN_30_YEARS, IN_40_YEARS = (dt.date(year, 6, 4) for year in (2026, 2054, 2064))


@pytest.fixture(scope="module")
def ruled(weir: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same papers and one without a board, under rules."""
    place = tmp_path_factory.mktemp("ruled")
    shutil.copytree(weir / "weir", place / "weir")
    (place / "weir" / "bench.txt").write_text("A bench\n\n1. It was bought.\n", "utf-8")
    (place / "policy.toml").write_text(RULES, "utf-8")
    store = open_store(place / "store", create=True)
    labelling = load_policy(place / "policy.toml").labelling
    index([place / "weir"], store, HashedEmbedder(), Order(labelling=labelling))
    remembered = SqliteRemembered(Database(place / "store"))
    Withdrawing(store, remembered, NoMessages()).withdraw("gone.txt", "the clerk")
    store.close()
    return place


@pytest.mark.parametrize(
    ("person", "paper", "today", "answer", "words"),
    [
        ("bo@weir.example", "sluice", NOW, "yes", "line 18"),
        ("bo@weir.example", "mill", NOW, "no", BOTH),
        ("U1", "mill", NOW, "no", 'add "U1" to slack_users under [audience.members], line 6'),
        ("U1", "sluice", NOW, "no", "Without the rule on line 18"),
        ("U3", "mill", NOW, "yes", "line 9"),
        ("guest:chair@home.example", "sluice", NOW, "yes", "the guest chair@home.example (line 8"),
        ("guest:bo@weir.example", "sluice", NOW, "no", "no domain"),
        ("chair@home.example", "sluice", NOW, "no", "taken for a member"),
        ("bo@weir.example", "mill", IN_30_YEARS, "yes", "line 18"),
        ("anyone", "levy", NOW, "no", "manifest.toml in its folder says so"),
        ("U3", "sluice", IN_40_YEARS, "no", "line 11"),
        ("U3", "levy", IN_40_YEARS, "no", "takes it away from everybody"),
        ("bo@weir.example", "bench", NOW, "no", "is not known of it"),
        ("U3", "gone", NOW, "no", "withdraw --undo"),
    ],
)
def test_each_rule_is_explained_with_its_line(
    ruled: Path, person: str, paper: str, today: dt.date, answer: str, words: str
) -> None:
    with closing(open_store(ruled / "store")) as store:
        with store.writing() as writer:
            writer.relabel(None, today)
        found = check(store, ruled / "policy.toml", person, paper, today=today)
    assert found.answer == answer
    assert words in " ".join(told(found))
    assert all(part.remark is None for part in found.parts)


def test_a_withdrawn_paper_is_found_by_a_part_of_its_name(weir: Path) -> None:
    assert asked(weir, "anyone", "gone").withdrawn


def test_an_explanation_waits_for_no_writer(weir: Path) -> None:
    with closing(open_store(weir / "store")) as store, store.writing():
        assert check(store, weir / "policy.toml", "anyone", "mill").answer == "no"


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
