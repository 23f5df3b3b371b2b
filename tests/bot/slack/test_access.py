"""Who may see what: guests, strangers, robots, shared channels, other people's buttons."""

from __future__ import annotations

import pytest

from tests.fakeslack import FakeSlack, User

pytestmark = pytest.mark.usefixtures("wharf")

INSURER = "What does the insurer Oldwick offer for the breakwater claim?"
BERTHS = "How many berths does the north pontoon carry?"
NO = "I answer members of this workspace only"


def test_in_a_channel_of_people_who_all_may_the_restricted_paper_is_quoted(
    slack: FakeSlack, ada: User, kerr: User
) -> None:
    quay = slack.channel("quay", members=[ada, kerr])
    slack.answer_to(slack.mention(ada, quay, INSURER), containing="£77,000")


@pytest.mark.parametrize("what", ["guest", "outsider", "pending", "shared", "crowd", "robot"])
def test_one_listener_who_may_not_makes_it_public(
    slack: FakeSlack, ada: User, ben: User, what: str
) -> None:
    flags = {"pending": {"pending_ext_shared": True}, "shared": {"ext_shared": True}}
    others = {
        "guest": lambda: [slack.user("Guy", email="guy@wharf.example", guest=True)],
        "outsider": lambda: [ben],
        "robot": lambda: [slack.user("Robo", email="robo@wharf.example", is_bot=True)],
        "crowd": lambda: [
            slack.user(f"Member {n}", email=f"m{n}@wharf.example") for n in range(205)
        ],
    }
    members = [ada, *others.get(what, list)()]
    quay = slack.channel("quay", members=members, **flags.get(what, {}))
    answer = slack.answer_to(slack.mention(ada, quay, INSURER))
    assert "77,000" not in answer.shown
    assert "Ask me in a direct message for what you may see" in answer.shown
    assert "£77,000" in slack.answer_to(slack.dm(ada, INSURER)).shown


def test_what_was_told_in_private_is_not_told_in_public(
    slack: FakeSlack, ada: User, ben: User
) -> None:
    quay = slack.channel("quay", members=[ada, ben])
    slack.answer_to(slack.dm(ada, INSURER), containing="£77,000")
    question = slack.mention(ada, quay, INSURER)
    told = slack.answer_to(question)
    again = slack.mention(ada, quay, "and by when does it want an answer?", thread=question)
    for said in (told, slack.answer_to(again)):
        assert "77,000" not in said.shown + said.text
        assert "Christmas" not in said.shown + said.text


def test_where_slack_does_not_say_who_listens_it_is_public(slack: FakeSlack, ada: User) -> None:
    quay = slack.channel("quay", members=[ada])
    slack.fail("conversations.info", "missing_scope")
    assert "77,000" not in slack.answer_to(slack.mention(ada, quay, INSURER)).shown
    slack.mend()
    slack.fail("conversations.members", "fetch_members_failed")
    assert "77,000" not in slack.answer_to(slack.mention(ada, quay, INSURER)).shown


def test_the_note_on_the_channel_is_the_same_whether_or_not_anything_is_restricted(
    slack: FakeSlack, ada: User, ben: User
) -> None:
    quay = slack.channel("quay", members=[ada, ben])
    for question in (INSURER, BERTHS):
        answer = slack.answer_to(slack.mention(ada, quay, question))
        assert "Ask me in a direct message for what you may see" in answer.shown


@pytest.mark.parametrize("flags", [{"guest": True}, {"single_channel_guest": True}])
def test_a_guest_gets_a_polite_no(slack: FakeSlack, ada: User, flags: dict[str, bool]) -> None:
    guest = slack.user("Guy", email="guy@wharf.example", **flags)
    quay = slack.channel("quay", members=[ada, guest])
    assert NO in slack.answer_to(slack.mention(guest, quay, BERTHS)).shown
    assert NO in slack.answer_to(slack.dm(guest, BERTHS)).shown
    slack.command(guest, quay, f"/board ask {BERTHS}")
    slack.settle()
    assert not [m for m in slack.messages(guest, by_bot=True) if "46 berths" in m.shown]


def test_a_stranger_of_a_shared_channel_gets_a_polite_no(slack: FakeSlack, ada: User) -> None:
    stranger = slack.user("Stella", email="stella@wharf.example", stranger=True)
    quay = slack.channel("quay", members=[ada, stranger], ext_shared=True)
    assert NO in slack.answer_to(slack.mention(stranger, quay, BERTHS)).shown


def test_a_guest_named_by_the_policy_gets_members_papers_alone_and_public_ones_among_others(
    slack: FakeSlack, ada: User
) -> None:
    chair = slack.user("Cllr Ana Bell", email="chair@home.example", guest=True)
    quay = slack.channel("quay", members=[ada, chair])
    assert "£77,000" in slack.answer_to(slack.dm(chair, INSURER)).shown
    assert "77,000" not in slack.answer_to(slack.mention(chair, quay, INSURER)).shown


def test_a_guest_who_reads_an_answer_cannot_open_more_of_it(
    slack: FakeSlack, ada: User, kerr: User
) -> None:
    quay = slack.channel("quay", members=[ada, kerr])
    question = slack.mention(ada, quay, INSURER)
    answer = slack.answer_to(question, containing="£77,000")
    ben = slack.user("Ben Low", email="ben@elsewhere.example")
    slack.join(quay, ben)
    labels = [c for c in answer.buttons if "in context" in c]
    slack.press(ben, answer, labels[0])
    shown = slack.wait_for_modal(ben)
    assert "not among the papers that I may show you" in shown.shown
    slack.press(kerr, answer, labels[0])
    assert "Christmas" in slack.wait_for_modal(kerr, "In context").shown


def test_somebody_who_lost_their_place_is_not_shown_more(slack: FakeSlack, ada: User) -> None:
    answer = slack.answer_to(slack.dm(ada, INSURER), containing="£77,000")
    ada.guest = True
    labels = [c for c in answer.buttons if "in context" in c]
    slack.press(ada, answer, labels[0])
    assert "not among the papers" in slack.wait_for_modal(ada).shown


def test_an_answer_of_restricted_papers_is_not_shown_whole_to_whom_they_are_closed(
    slack: FakeSlack, ada: User
) -> None:
    """Though each quotation is public: its small print speaks of what was held for them then."""
    answer = slack.answer_to(slack.dm(ada, BERTHS), containing="46 berths")
    ada.email = "ada@elsewhere.example"
    slack.press(ada, answer, "Show everything")
    assert "not among the papers" in slack.wait_for_modal(ada).shown


def test_no_more_people_are_asked_about_once_the_answer_is_public(
    slack: FakeSlack, ada: User, ben: User
) -> None:
    crowd = [slack.user(f"Member {n}", email=f"m{n}@wharf.example") for n in range(30)]
    quay = slack.channel("quay", members=[ada, ben, *crowd])
    slack.answer_to(slack.mention(ada, quay, INSURER))
    assert len(slack.calls("users.info")) == 2


def test_an_event_of_another_team_is_acknowledged_and_no_more(slack: FakeSlack, ada: User) -> None:
    event = {
        "type": "message", "channel_type": "im", "channel": slack.dm_of(ada).id,
        "user": ada.id, "text": BERTHS, "ts": "1700000000.000100",
    }  # fmt: skip
    before = len(slack.calls("chat.postMessage"))
    slack.send_event(event, team="T999")
    slack.settle()
    assert slack.unacknowledged == []
    assert len(slack.calls("chat.postMessage")) == before


def test_a_robot_is_never_answered_within_a_thread(slack: FakeSlack, ada: User) -> None:
    robot = slack.user("Robo", email="robo@wharf.example", is_bot=True)
    quay = slack.channel("quay", members=[ada, robot])
    first = slack.mention(robot, quay, BERTHS)
    slack.answer_to(first, containing=NO)
    slack.mention(robot, quay, "why?", thread=first)
    slack.settle()
    assert len(slack.messages(quay, by_bot=True)) == 1
