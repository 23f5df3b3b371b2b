"""The policy file: who is named has an audience, nobody else has; a wrong file is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.policies.example import EXAMPLE
from bot.policy import Member, Policy, load_policy
from indexer.errors import SettingsError

TEXT = """default = "public"

[audience.restricted]
slack_users = ["U1"]
emails = ["*@council.example"]

[audience.members]
slack_groups = ["S7"]
"""


def policy(folder: Path, text: str = TEXT) -> Policy:
    file = folder / "policy.toml"
    file.write_text(text, "utf-8")
    return load_policy(file)


@pytest.mark.parametrize(
    ("member", "name"),
    [
        (Member("U1"), "public,restricted"),
        (Member("U2"), "public"),
        (Member("U2", "Ada@Council.Example"), "public,restricted"),
        (Member("U2", "ada@council.example.evil.test"), "public"),
        (Member("U2", "ada@sub.council.example"), "public"),
        (Member("U2", "", frozenset({"S7"})), "public,members"),
        (Member("U1", None, frozenset({"S7", "S8"})), "public,members,restricted"),
    ],
)
def test_who_is_named_has_an_audience(tmp_path: Path, member: Member, name: str) -> None:
    assert policy(tmp_path).viewer(member).name == name


@pytest.mark.parametrize(
    ("member", "name"),
    [
        (Member("U1"), "public,restricted"),
        (Member("U2", "Chair@Home.Example"), "public,restricted"),
        (Member("U2", "ada@council.example"), "public"),
        (Member("U2", None, frozenset({"S7"})), "public"),
        (Member("U2", ""), "public"),
    ],
)
def test_an_outsider_is_named_one_by_one_and_by_no_pattern(
    tmp_path: Path, member: Member, name: str
) -> None:
    text = TEXT.replace('"*@council.example"', '"*@council.example", "chair@home.example"')
    held = policy(tmp_path, text)
    assert held.named_viewer(member).name == name
    assert held.names(member) == (name != "public")


def test_the_example_is_a_policy(tmp_path: Path) -> None:
    assert policy(tmp_path, EXAMPLE).default == "public"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "states no “default”"),
        ('default = "public"\naudiance = {}', "did you mean “audience”"),
        ('default = "public"\n[audience.x]\nemail = []', "did you mean “emails”"),
        ('default = "public"\n[audience.x]\nemails = "a@b.c"', "“audience.x.emails” is wrong"),
        ("default =", "is not valid TOML"),
    ],
)
def test_a_wrong_policy_is_refused_in_one_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SettingsError) as refused:
        policy(tmp_path, text)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_missing_policy_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be opened"):
        load_policy(tmp_path / "none.toml")
