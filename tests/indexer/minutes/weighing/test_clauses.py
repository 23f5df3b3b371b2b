"""What stands around a verb that may decide: its subject, tense and voice."""

from __future__ import annotations

import pytest

from indexer.minutes.bodies import Bodies
from indexer.minutes.weighing.clauses import Clause, Form, Subject, clauses
from indexer.minutes.weighing.vocabulary import Kind

OURS = Bodies(frozenset({"lower", "tarn", "parish", "council"}), frozenset())


def one(text: str) -> Clause:
    """The only clause of a sentence."""
    (found,) = clauses(text, OURS)
    return found


@pytest.mark.parametrize(
    ("text", "kind", "form", "subject"),
    [
        ("The Council approved the plan.", Kind.APPROVE, Form.PLAIN, Subject.BODY),
        ("The District Council approved the plan.", Kind.APPROVE, Form.PLAIN, Subject.OTHER),
        ("The plan was duly approved.", Kind.APPROVE, Form.WAS, Subject.THING),
        ("It was therefore agreed to wait.", Kind.SETTLE, Form.WAS, Subject.IT),
        ("All agreed to wait.", Kind.SETTLE, Form.PLAIN, Subject.ALL),
        ("Councillor Ash agreed to write.", Kind.SETTLE, Form.PLAIN, Subject.PERSON),
        ("The terms have been settled.", Kind.SETTLE, Form.HAS_BEEN, Subject.THING),
        ("The price is to be fixed.", Kind.CHANGE, Form.MAY, Subject.THING),
        ("Two requests were refused.", Kind.REFUSE, Form.WAS, Subject.THING),
        ("The notes of 3 May were confirmed.", Kind.CONFIRM, Form.WAS, Subject.THING),
        ("The minutes of the last Council were agreed.", Kind.SETTLE, Form.WAS, Subject.THING),
        ("Members of the Council agreed.", Kind.SETTLE, Form.PLAIN, Subject.BODY),
        ("Date agreed: 8 June", Kind.SETTLE, Form.PLAIN, Subject.THING),
        ("Jess agreed to write.", Kind.SETTLE, Form.PLAIN, Subject.PERSON),
        ("Elected as Chair: Ann Lee", Kind.POST, Form.PLAIN, Subject.NOTHING),
    ],
)
def test_a_clause(text: str, kind: Kind, form: Form, subject: Subject) -> None:
    found = one(text)
    assert (found.kind, found.form, found.subject) == (kind, form, subject)


def test_a_joined_verb_has_the_subject_of_the_first() -> None:
    found = one("The Council looked at both quotations and accepted the lower.")
    assert (found.subject, found.joined) == (Subject.BODY, True)


def test_what_is_done_on_the_way_belongs_to_its_verb() -> None:
    text = "The accounts were read, checked and passed."
    found = one(text)
    assert found.form is Form.WAS
    assert text[found.start : found.end] == "were read, checked and passed"


@pytest.mark.parametrize(
    "text", ["No date was agreed.", "It was not agreed.", "The plan has never been approved."]
)
def test_what_was_not_decided(text: str) -> None:
    assert one(text).denied


@pytest.mark.parametrize(
    "text",
    [
        "The Council had agreed to wait.",
        "The plan had been approved in the spring.",
        "The Clerk asked them to agree the price.",
        "The Chair thanked the volunteers.",
    ],
)
def test_no_clause_of_this_meeting(text: str) -> None:
    assert list(clauses(text, OURS)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Councillor Ash asked the Council to agree the note.",
        "Councillor Ash asked the Council to note and agree the note of the last meeting.",
        "The clerk asked members to look at the accounts and approve them.",
    ],
)
def test_what_somebody_is_asked_to_do_is_no_clause(text: str) -> None:
    assert list(clauses(text, OURS)) == []


@pytest.mark.parametrize(
    "text", ["It was read, then " * 30 + "foo agreed", "duly " * 40 + "agreed", "was ut, " * 40]
)
def test_many_words_that_help_are_read_in_time(text: str) -> None:
    assert len(list(clauses(text, OURS))) <= 1


@pytest.mark.parametrize("text", ["Cllr Harris agreed.", "Toronto agreed.", "Mr Wilcan agreed."])
def test_the_end_of_a_name_is_no_helping_verb(text: str) -> None:
    found = one(text)
    assert (found.form, text[found.start : found.end]) == (Form.PLAIN, "agreed")
