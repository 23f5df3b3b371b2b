"""What a policy file may say; what is wrong in it is named with its line and how to mend it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.policies.example import EXAMPLE
from bot.policy import Member, Policy, load_policy
from bot.rules.retention import KEPT, Retention
from indexer.errors import SettingsError
from indexer.labelling.rules import Age, Condition, Rule

WHOLE = """default = "members"

[audience.members]
email_domains = ["Council.Example", "@ward.example"]
guests = ["chair@home.example", "U9"]

[audience."appeals panel"]
slack_users = ["U1"]

[[papers]]
folder = "Appeals"
audience = "appeals panel"

[[papers]]
board = ["Highways", "Parks*"]
kind = "Minutes"
older_than = "1 month"
audience = "public"

[[papers]]
folder = ["drafts"]
audience = "nobody"

[[open]]
older_than = "20 years"

[[leave]]
older_than = "600 months"
folder = "Appeals/Closed"

[retention]
questions_days = 365
legal_hold = true
"""


def policy(folder: Path, text: str) -> Policy:
    file = folder / "policy.toml"
    file.write_text(text, "utf-8")
    return load_policy(file)


def test_everything_that_may_be_said(tmp_path: Path) -> None:
    held = policy(tmp_path, WHOLE)
    by = held.labelling
    assert by.unmarked == "members"
    assert by.names == {"public", "restricted", "members", "appeals panel"} == held.audiences
    assert by.giving == (
        Rule(Condition(folders=("Appeals",)), "appeals panel"),
        Rule(
            Condition(
                boards=("Highways", "Parks*"), kinds=("minutes",), older_than=Age(1, "months")
            ),
            "public",
        ),
        Rule(Condition(folders=("drafts",)), "nobody"),
    )
    assert by.opening == (Rule(Condition(older_than=Age(20, "years"))),)
    assert by.leaving == (
        Rule(Condition(folders=("Appeals/Closed",), older_than=Age(600, "months"))),
    )
    assert held.retention == Retention(questions_days=365, hold=True)


def test_the_least_form_keeps_everything_and_gives_by_marks(tmp_path: Path) -> None:
    held = policy(tmp_path, 'default = "public"\n')
    assert held.retention == KEPT
    assert not held.labelling.ages


@pytest.mark.parametrize(
    ("member", "plain", "named"),
    [
        (Member("U2", "Ann@COUNCIL.example"), "public,members", "public"),
        (Member("U2", "ann@ward.example"), "public,members", "public"),
        (Member("U2", "ann@sub.council.example"), "public", "public"),
        (Member("U2", "ann@council.example.evil.test"), "public", "public"),
        (Member("U2", "council.example"), "public", "public"),
        (Member("U2", "chair@home.example"), "public", "public,members"),
        (Member("U9", None), "public", "public,members"),
        (Member("U2", "chair@home.example\n"), "public", "public"),
        (Member("U2", "\u017fam@council.example"), "public,members", "public"),  # nobody's s
        (Member("U2", "ann@evil.test@council.example"), "public", "public"),
        (Member("U2", "ann@evil.test\n@council.example"), "public", "public"),
        (Member("U2", "@council.example"), "public", "public"),
        (Member("U1", None), "public,appeals panel", "public,appeals panel"),
    ],
)
def test_domains_mean_members_and_guests_are_named_one_by_one(
    tmp_path: Path, member: Member, plain: str, named: str
) -> None:
    held = policy(tmp_path, WHOLE)
    assert held.viewer(member).name == plain
    assert held.named_viewer(member).name == named


def test_the_commented_rules_of_the_example_are_rules(tmp_path: Path) -> None:
    lines = EXAMPLE.splitlines()
    begun = [n for n, one in enumerate(lines) if one.startswith(("# [[", "# [retention"))]
    for number in begun:
        end = next((n for n in range(number, len(lines)) if not lines[n].startswith("# ")),
                   len(lines))  # fmt: skip
        lines[number:end] = [one.removeprefix("# ") for one in lines[number:end]]
    held = policy(tmp_path, "\n".join(lines))
    by = held.labelling
    assert (len(by.giving), len(by.opening), len(by.leaving)) == (1, 1, 1)
    assert held.retention == Retention(365, 365, 30, hold=False)


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ('folder = "Appeals"', 'fodler = "Appeals"', 11, "did you mean “folder”"),
        ('folder = "Appeals"\n', "", 10, "folder, board, kind or older_than"),
        ('folder = "Appeals"', 'folder = "../Appeals"', 11, "no folder's name"),
        ('kind = "Minutes"', 'kind = "Minute"', 16, "did you mean “minutes”"),
        ('"1 month"', '"a month"', 17, "20 years"),
        ('"1 month"', '"0 months"', 17, "20 years"),
        ('audience = "appeals panel"', 'audience = "appeal panel"', 12, "mean “appeals panel”"),
        ('audience = "appeals panel"\n', "", 10, "states no “papers.audience”"),
        ('older_than = "20 years"', 'older = "20 years"', 25, "older"),
        ("questions_days = 365", "question_days = 365", 32, "did you mean “questions_days”"),
        ("questions_days = 365", "questions_days = 0", 32, "“retention.questions_days” is wrong"),
        ("legal_hold = true", 'legal_hold = "yes"', 33, "“retention.legal_hold” is wrong"),
        ('"Council.Example"', '"*.council.example"', 4, "is no domain"),
        ('"chair@home.example"', '"*@home.example"', 5, "names no guest"),
        ("[audience.members]", "[audience.nobody]", 3, "nobody can have it"),
        ('"appeals panel"]\nslack', '"a+b"]\nslack', 7, "is no name"),
        ("[retention]", "[retentoin]", 31, "did you mean “retention”"),
        ('default = "members"', 'default = "nobody"', 1, "cannot be the default"),
        ('folder = "Appeals"', "folder = 3", 11, "write a list"),
        ('"1 month"', "1", 17, "in quotation marks"),
        ("[[leave]]", "[leave]", 27, "twice bracketed"),
        ("slack_users", "email_domain", 8, "did you mean “email_domains”"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, said: str
) -> None:
    assert old in WHOLE
    with pytest.raises(SettingsError) as refused:
        policy(tmp_path, WHOLE.replace(old, new, 1))
    assert f"line {line}" in str(refused.value)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('default = "Public"\n', "“Public” is written “public”"),
        ('default = "public"\n[audience.Restricted]\n', "“Restricted” is written “restricted”"),
        ('default = "public"\n[audience.restricted]\nslack_users = ["*"]\n', "“*” is no ID"),
        ('default = "public"\n[audience.restricted]\nslack_groups = ["S1 S2"]\n', "is no ID"),
    ],
)
def test_what_would_silently_mean_nobody_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SettingsError, match=re.escape(said)):
        policy(tmp_path, text)


def test_an_address_beyond_ascii_is_itself_alone(tmp_path: Path) -> None:
    """A Kelvin sign in small letters is a k, and a long s an s."""
    names = '[audience.members]\nemails = ["kim@home.example"]\nguests = ["sam@home.example"]\n'
    held = policy(tmp_path, f'default = "public"\n{names}')
    assert held.viewer(Member("U2", "KIM@home.example")).name == "public,members"
    assert held.named_viewer(Member("U2", "SAM@home.example")).name == "public,members"
    for address in ("\u212aim@home.example", "\u017fam@home.example", "kim@home.example.\u0430"):
        assert held.viewer(Member("U2", address)).name == "public"
        assert held.named_viewer(Member("U2", address)).name == "public"


def test_an_address_beyond_ascii_meets_itself(tmp_path: Path) -> None:
    text = 'default = "public"\n[audience.members]\nemails = ["JÜRGEN@home.example"]\n'
    assert policy(tmp_path, text).viewer(Member("U2", "JÜRGEN@home.example")).name == (
        "public,members"
    )
