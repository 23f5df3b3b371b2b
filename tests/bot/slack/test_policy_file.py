"""The policy changes while the server runs: who may see what follows at once, and fails closed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.policies import policy_file
from bot.policies.policy_file import PolicyFile
from bot.policy import Member
from indexer.errors import SettingsError
from indexer.records import RESTRICTED
from tests.bot.slack.wharf import POLICY, Wharf
from tests.fakeslack import FakeSlack, User

INSURER = "What does the insurer Oldwick offer for the breakwater claim?"
ADA = Member("U1", "ada@wharf.example")
NOBODY = 'default = "public"\n\n[audience.restricted]\nemails = []\n'


@pytest.fixture(autouse=True)
def looked_at_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(policy_file, "LOOK_SECONDS", 0.0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "policy.toml"
    made.write_text(POLICY, "utf-8")
    return made


def sees(policy: PolicyFile) -> bool:
    return RESTRICTED in policy.now().viewer(ADA).audiences


def test_who_is_taken_out_of_it_sees_no_more(slack: FakeSlack, wharf: Wharf, ada: User) -> None:
    answer = slack.answer_to(slack.dm(ada, INSURER), containing="£77,000")
    (wharf.folder / "policy.toml").write_text(NOBODY, "utf-8")
    assert "77,000" not in slack.answer_to(slack.dm(ada, INSURER)).shown
    label = next(one for one in answer.buttons if "in context" in one)
    slack.press(ada, answer, label)
    assert "not among the papers" in slack.wait_for_modal(ada).shown
    (wharf.folder / "policy.toml").write_text(POLICY, "utf-8")
    slack.answer_to(slack.dm(ada, INSURER), containing="£77,000")


def test_whom_it_names_anew_is_served(slack: FakeSlack, wharf: Wharf) -> None:
    guest = slack.user("Cllr Bo Hart", email="bo@home.example", guest=True)
    slack.answer_to(slack.dm(guest, INSURER), containing="members of this workspace only")
    named = POLICY.replace("chair@home.example", "bo@home.example")
    (wharf.folder / "policy.toml").write_text(named, "utf-8")
    slack.answer_to(slack.dm(guest, INSURER), containing="£77,000")


@pytest.mark.parametrize(
    "wrong",
    ['default = "public', NOBODY.replace("emails", "email"), "", "\udcff"],
)
def test_a_wrong_one_closes_all_and_says_so_once_until_it_is_mended(
    path: Path, caplog: pytest.LogCaptureFixture, wrong: str
) -> None:
    policy = PolicyFile(path)
    assert sees(policy)
    path.write_bytes(wrong.encode("utf-8", "surrogateescape"))
    assert [sees(policy) for _ in range(3)] == [False] * 3
    (said,) = [one.getMessage() for one in caplog.records if one.levelname == "ERROR"]
    assert "public papers only" in said
    assert "policy.toml" in said
    path.write_text(POLICY, "utf-8")
    assert sees(policy)


def test_one_that_is_gone_closes_all_too(path: Path) -> None:
    policy = PolicyFile(path)
    path.unlink()
    assert not sees(policy)
    path.write_text(POLICY, "utf-8")
    assert sees(policy)


def test_one_that_is_put_in_its_place_counts_though_size_and_time_are_the_same(path: Path) -> None:
    policy = PolicyFile(path)
    former = path.stat()
    other = path.with_name("new.toml")
    other.write_text(POLICY.replace("*@wharf", "*@wharg"), "utf-8")
    os.utime(other, ns=(former.st_atime_ns, former.st_mtime_ns))
    other.replace(path)
    assert not sees(policy)


def test_a_server_is_not_started_with_a_wrong_one(path: Path) -> None:
    path.write_text("default =", "utf-8")
    with pytest.raises(SettingsError, match="not valid TOML"):
        PolicyFile(path)
