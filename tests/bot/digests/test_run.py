"""A round of digests over a real store: who gets one, what they see, what the clerk is told."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from bot.audience import Viewer
from bot.digests.people import folded
from bot.digests.port import Match
from bot.digests.printed import Printed
from bot.digests.records import Kind, Outcome, What
from bot.digests.run import run
from bot.register.records import What as Says
from bot.slack.alive import Server
from bot.slack.records import Message
from indexer.audit.records import Said
from indexer.errors import NotPosted, PerhapsPosted
from tests.bot.digests.harbour import (
    BERTHS,
    CHAINS,
    GREASE,
    MINUTES,
    MONDAY,
    PAINT,
    REPORT,
    Harbour,
    Town,
)

ADA = "ada.fenn@wharf.example"


def whats(outcomes: list[Outcome], kind: Kind = Kind.OFFICER) -> dict[str, What]:
    return {one.who: one.what for one in outcomes if one.kind is kind}


def test_an_owner_with_a_printed_address_gets_one(harbour: Harbour, runner: Server) -> None:
    harbour.directory.add("U0ADA", "Ada F", ADA)
    post = Printed()
    outcomes = run(harbour.office(runner, post), MONDAY)
    assert whats(outcomes) == {"Ada F": What.SENT}
    assert outcomes[0].why == f"Ada Fenn: printed address {ADA}"
    (letter,) = post.letters
    assert (letter.user, letter.key) == ("U0ADA", "U0ADA/officer/2024-W11")
    assert letter.message.text.startswith("1 action needs an update before 16 May")
    again = run(harbour.office(runner, post), MONDAY + dt.timedelta(days=3))
    assert whats(again) == {"Ada Fenn": What.DONE}
    next_week = run(harbour.office(runner, post), MONDAY + dt.timedelta(days=7))
    assert whats(next_week) == {"Ada F": What.SENT}


def test_a_digest_that_has_gone_asks_slack_no_more(harbour: Harbour, runner: Server) -> None:
    harbour.directory.add("U0ADA", "Ada F", ADA)
    run(harbour.office(runner), MONDAY)
    harbour.directory.asked = 0
    run(harbour.office(runner), MONDAY)
    assert harbour.directory.asked == 0


def test_a_name_alone_waits_for_the_clerk(harbour: Harbour, runner: Server) -> None:
    harbour.give(CHAINS, "Bo Rudd")
    harbour.directory.add("U0BO", "Bo Rudd")
    post = Printed()
    assert whats(run(harbour.office(runner, post), MONDAY))["Bo Rudd"] is What.UNMATCHED
    harbour.matches.keep(folded("Mr Bo Rudd"), Match("U0BO", "the clerk"))
    outcomes = run(harbour.office(runner, post), MONDAY)
    assert whats(outcomes)["Bo Rudd"] is What.SENT
    assert [letter.user for letter in post.letters] == ["U0BO"]


def test_nobody_is_a_clerks_word_too(harbour: Harbour, runner: Server) -> None:
    harbour.directory.add("U0CLK", "Cleo", "clerk@wharf.example")
    harbour.give(CHAINS, "Bo Rudd")
    harbour.matches.keep(folded("Bo Rudd"), Match("", "Cleo"))
    post = Printed()
    office = harbour.office(runner, post, clerk_email="clerk@wharf.example")
    assert whats(run(office, MONDAY))["Bo Rudd"] is What.UNMATCHED
    assert "Bo Rudd" not in post.letters[0].message.text.split("People")[-1].splitlines()[-1]


def test_monday_begins_early_in_the_east(harbour: Harbour, runner: Server) -> None:
    """In Auckland it is Monday at nine while London still has Sunday, and last week's digest."""
    harbour.directory.add("U0ADA", "Ada F", ADA, tz="Pacific/Auckland")
    post = Printed()
    run(harbour.office(runner, post), dt.datetime(2024, 3, 4, 3, tzinfo=dt.UTC))
    run(harbour.office(runner, post), dt.datetime(2024, 3, 10, 20, tzinfo=dt.UTC))
    assert [letter.key[-8:] for letter in post.letters] == ["2024-W10", "2024-W11"]


def test_suggested_owners_get_nothing(harbour: Harbour, runner: Server) -> None:
    """The contact officer of a report is only a suggestion until a clerk confirms it."""
    harbour.directory.add("U0ADA", "Ada F", ADA)
    harbour.say(PAINT, Says.CLOSE)
    assert run(harbour.office(runner), MONDAY)[:-1] == []


def test_several_names_of_one_person_make_one_digest(harbour: Harbour, runner: Server) -> None:
    harbour.directory.add("U0ADA", "Ada F", ADA)
    harbour.give(CHAINS, ADA)
    harbour.give(BERTHS, "<@U0ADA>")
    post = Printed()
    assert whats(run(harbour.office(runner, post), MONDAY)) == {"Ada F": What.SENT}
    assert len(post.letters) == 1
    assert post.letters[0].message.text.startswith("3 actions")


def test_an_address_that_has_changed_hands_is_asked_for_anew(
    harbour: Harbour, runner: Server
) -> None:
    harbour.directory.add("U0ADA", "Ada F", ADA)
    run(harbour.office(runner), MONDAY)
    harbour.directory.add("U0ADA", "Ada F", "ada.elsewhere@wharf.example")
    harbour.directory.add("U0NEW", "Ada N", ADA)
    post = Printed()
    run(harbour.office(runner, post), MONDAY + dt.timedelta(days=7))
    assert [letter.user for letter in post.letters] == ["U0NEW"]


def test_two_people_of_one_name_are_left_to_the_clerk(harbour: Harbour, runner: Server) -> None:
    other = REPORT.replace(ADA, "a.fenn@parks.example").replace("Sluice works", "Lime trees")
    harbour.write({"limes.txt": other})
    harbour.directory.add("U0ADA", "Ada F", ADA)
    harbour.directory.add("U0AND", "Ada F", "a.fenn@parks.example")
    post = Printed()
    assert whats(run(harbour.office(runner, post), MONDAY)) == {"Ada Fenn": What.UNMATCHED}
    assert post.letters == []


def test_who_has_left_or_is_an_unnamed_guest_gets_nothing(harbour: Harbour, runner: Server) -> None:
    harbour.directory.add("U0ADA", "Ada F", ADA, served=False)
    outcomes = run(harbour.office(runner), MONDAY)
    assert whats(outcomes) == {"Ada Fenn": What.UNMATCHED}


def test_a_digest_holds_only_what_its_reader_may_see(harbour: Harbour, runner: Server) -> None:
    harbour.give(CHAINS, "<@U0BO>")
    harbour.directory.add("U0BO", "Bo", viewer=Viewer.of(["restricted"]))
    harbour.directory.add("U0ADA", "Ada F", ADA)
    (harbour.papers / "manifest.toml").write_text(
        '[[paper]]\nmatch = "minutes.txt"\naudience = "restricted"\n', "utf-8"
    )
    harbour.write({})
    post = Printed()
    told = whats(run(harbour.office(runner, post), MONDAY))
    assert told == {"Ada F": What.EMPTY, "Bo": What.SENT}
    assert [letter.user for letter in post.letters] == ["U0BO"]


def test_it_is_monday_where_the_reader_is(harbour: Harbour, runner: Server) -> None:
    harbour.directory.add("U0ADA", "Ada F", ADA, tz="America/New_York")
    (told, _) = run(harbour.office(runner), MONDAY)
    assert told.what is What.EARLY
    assert told.why == "Monday 11 March, 09:00 America/New_York"


def test_a_late_digest_waits_for_working_hours_and_is_previewed_before(
    harbour: Harbour, runner: Server
) -> None:
    harbour.directory.add("U0ADA", "Ada F", ADA)
    post = Printed()
    sunday = MONDAY - dt.timedelta(hours=10)
    (told, _) = run(harbour.office(runner, post), sunday)
    assert (told.what, told.why) == (What.EARLY, "Monday 11 March, 09:00 Europe/London")
    (seen, _) = run(replace(harbour.office(runner), dry=True), sunday)
    assert seen.what is What.WOULD_SEND
    assert seen.why.endswith("; Monday 11 March, 09:00 Europe/London")
    run(harbour.office(runner, post), MONDAY)
    assert len(post.letters) == 1


def test_what_broke_off_is_not_sent_again_at_night(harbour: Harbour, runner: Server) -> None:
    class Broken(Printed):
        def send(self, user: str, message: Message, key: str) -> tuple[str, str]:
            raise PerhapsPosted(f"{key} to {user} broke off: {message.text}")

    harbour.directory.add("U0ADA", "Ada F", ADA)
    run(harbour.office(runner, Broken()), MONDAY)
    post = Printed()
    run(harbour.office(runner, post), MONDAY + dt.timedelta(hours=20))
    assert post.letters == []
    run(harbour.office(runner, post), MONDAY + dt.timedelta(hours=24))
    assert len(post.letters) == 1


def test_nobody_is_held_up_by_anothers_fault(harbour: Harbour, runner: Server) -> None:
    class Flaky(Town):
        def by_email(self, address: str) -> str | None:
            if address == ADA:
                raise NotPosted("Slack cannot be reached")
            return super().by_email(address)

    harbour.directory = Flaky()
    harbour.directory.add("U0BO", "Bo", "bo@wharf.example")
    harbour.give(CHAINS, "bo@wharf.example")
    told = whats(run(harbour.office(runner), MONDAY))
    assert told == {"Ada Fenn": What.FAILED, "Bo": What.SENT}


def test_the_clerk_is_told_what_only_the_clerk_can_mend(harbour: Harbour, runner: Server) -> None:
    harbour.directory.add("U0CLK", "Cleo", "clerk@wharf.example")
    harbour.say(GREASE, Says.NOT_MINE, "Ada Fenn", "it is the lock keeper's")
    harbour.say(BERTHS, Says.PROPOSE_DONE, "Ada Fenn", evidence="letters of 12 February")
    post = Printed()
    office = harbour.office(runner, post, clerk_email="clerk@wharf.example")
    assert whats(run(office, MONDAY), Kind.CLERK) == {"Cleo": What.SENT}
    (letter,) = post.letters
    lines = letter.message.text.splitlines()
    assert lines[0] == "6 actions and 1 person wait for the clerk"
    assert [line for line in lines if line.endswith(":")] == [
        "Awaiting your closure:",
        "Owners to confirm:",
        "Nobody owns these:",
        "Please look at these:",
        "No date:",
    ]
    assert lines[-1] == "Ada Fenn: nobody in Slack has the address ada.fenn@wharf.example"


def test_what_is_the_clerks_reaches_the_clerk(tmp_path: Path, runner: Server) -> None:
    minutes = MINUTES.replace("Officers to:\n\n1) grease", "The Clerk to:\n\n1) grease")
    (tmp_path / "clerks").mkdir()
    harbour = Harbour(tmp_path / "clerks", {"minutes.txt": minutes})
    assert harbour.action(GREASE).owners == ()
    harbour.directory.add("U0CLK", "Cleo", "clerk@wharf.example")
    post = Printed()
    run(harbour.office(runner, post, clerk_email="clerk@wharf.example"), MONDAY)
    own, digest = (letter.message.text for letter in post.letters)
    assert GREASE in own
    assert "grease" not in digest
    harbour.store.close()


def test_before_the_start_only_the_clerk_hears_of_it(harbour: Harbour, runner: Server) -> None:
    harbour.directory.add("U0CLK", "Cleo", "clerk@wharf.example")
    harbour.directory.add("U0ADA", "Ada F", ADA)
    post = Printed()
    office = harbour.office(
        runner, post, clerk_email="clerk@wharf.example", go_live=dt.date(2024, 3, 1)
    )
    run(office, MONDAY)
    assert [letter.user for letter in post.letters] == ["U0CLK"]
    assert "6 actions of meetings before the start wait" in post.letters[0].message.text


def test_a_clerk_who_is_nobody_is_told_of(harbour: Harbour, runner: Server) -> None:
    harbour.directory.add("U0ADA", "Ada F", ADA)
    (_, told) = run(harbour.office(runner), MONDAY)
    assert told.what is What.UNMATCHED
    assert "MINUTEBOOK_CLERK_EMAIL" in told.why


@pytest.mark.parametrize("minutes", [0, 14])
def test_nothing_to_say_means_nothing(harbour: Harbour, runner: Server, minutes: int) -> None:
    harbour.directory.add("U0ADA", "Ada F", ADA)
    harbour.say(PAINT, Says.SNOOZE, until="2024-04-01")
    post = Printed()
    run(harbour.office(runner, post), MONDAY + dt.timedelta(minutes=minutes))
    assert post.letters == []


class Keeping:
    """A record that is looked at."""

    def __init__(self) -> None:
        self.said: list[Said] = []

    def keep(self, said: Said) -> None:
        self.said.append(said)


def test_what_a_digest_has_quoted_to_whom_goes_on_record_once(
    harbour: Harbour, runner: Server
) -> None:
    harbour.directory.add("U0ADA", "Ada F", ADA)
    harbour.directory.add("U0CLK", "Cleo", "clerk@wharf.example")
    record, post = Keeping(), Printed()
    office = harbour.office(runner, post, clerk_email="clerk@wharf.example")
    office = replace(office, record=record, head=lambda: f"7:{'0' * 64}")
    run(office, MONDAY - dt.timedelta(hours=9))  # nothing is due yet
    assert record.said == []
    run(office, MONDAY)
    assert [(one.person, one.data["what"]) for one in record.said] == [
        ("U0ADA", "digest"),
        ("U0CLK", "digest"),
    ]
    sent = {one.user: one.message for one in post.letters}
    for one in record.said:
        assert tuple(one.data["cited"]) == tuple(dict.fromkeys(sent[str(one.person)].quoted))
        assert one.data["cited"]
        assert one.words == {"by": one.person}
    assert f"--head 7:{'0' * 64}" in str(sent["U0CLK"].blocks)
    assert "--head" not in str(sent["U0ADA"].blocks)
    run(office, MONDAY + dt.timedelta(hours=1))
    assert len(record.said) == 2
