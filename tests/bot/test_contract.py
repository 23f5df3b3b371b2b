"""What scripts rely on: every field of what the commands print as JSON, with its type."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from tests.bot.terminal import Ran, minutebook

Day = Annotated[str, Field(pattern=r"^\d{4}-\d\d(-\d\d)?$")]
Basis = Literal["printed", "manifest", "inherited", "inferred", "none"]
Flag = Literal["sic", "ocr", "draft", "superseded", "struck", "quotation"]
Kind = Literal["fact", "decision", "action", "meeting", "change", "coverage"]
Verb = Literal["agreed", "approved", "resolved", "noted", "steer", "delegated"]
Stage = Literal[
    "open", "in_progress", "closure_proposed", "paused", "closed", "superseded", "cancelled"
]
Verdict = Literal["answered", "not_found", "no_minutes_held", "withheld", "ambiguous"]
Count = Annotated[int, Field(ge=1)]


class Promised(BaseModel):
    """Every field stands there, of this type; more may stand beside them."""

    model_config = ConfigDict(strict=True, extra="allow")


class Citation(Promised):
    """A verbatim passage and where it stands."""

    n: Count
    paper_id: str
    file: str
    title: str
    kind: str
    board: str | None
    meeting_date: Day | None
    date_basis: Basis
    item: str | None
    heading: list[str]
    label: str | None
    page: Count | None
    paragraph_id: str
    quote: str
    flags: list[Flag]
    url: str | None
    also_in: list[str]


class Claim(Promised):
    """A sentence of an answer with the numbers of its citations."""

    text: str
    citations: Annotated[list[Count], Field(min_length=1)]


class Earlier(Promised):
    """What a figure was before, and where."""

    quote: str
    citation: Count


class Answer(Promised):
    """What `ask` prints."""

    id: str | None
    question: str
    standalone_question: str
    status: Verdict
    kinds: list[Kind]
    answer: str
    claims: list[Claim]
    citations: list[Citation]
    superseded: list[Earlier]
    nearest: Annotated[list[Citation], Field(max_length=3)]
    choices: Annotated[list[str], Field(max_length=3)]
    coverage: str
    viewer: str
    model: str
    timings_ms: dict[str, float]


class Result(Promised):
    """A passage that was found."""

    rank: Count
    score: float
    paper_id: str
    file: str
    item: str | None
    heading: list[str]
    label: str | None
    page: Count | None
    paragraph_ids: list[str]
    text: str


class Results(Promised):
    """What `search` prints."""

    id: str | None
    query: str
    results: list[Result]


class Recorded(Promised):
    """What decisions and actions have in common."""

    id: str
    text: str
    stem: str | None
    board: str | None
    meeting_date: Day | None
    date_basis: Basis
    item: str | None
    item_title: str | None
    citation: Citation
    also_in: list[str]


class Decision(Recorded):
    """What `decisions` lists."""

    verbs: list[Verb]
    mover: str | None
    seconder: str | None
    votes: str | None
    minutes_status: Literal["draft", "approved", "unknown"]
    approved_at: Day | None
    superseded_by: str | None


class Evidence(Promised):
    """The sentence that speaks for an owner."""

    quote: str
    paragraph_id: str


class Suggested(Promised):
    """An owner who is only suggested."""

    name: str
    email: str | None
    basis: str
    evidence: Evidence


class Closing(Promised):
    """What speaks for an action being done."""

    quote: str
    strength: Literal["strong", "possible", "near-miss"]
    citation: Citation


class Event(Promised):
    """Something that was said of an action."""

    at: str
    by: str
    what: str
    why: str | None


class Action(Recorded):
    """What `actions` lists."""

    owner_printed: str | None
    owners: list[str]
    suggested_owner: Suggested | None
    due_printed: str | None
    due: Day | None
    status: Stage
    kind: Literal["minuted", "candidate", "promoted"]
    confidence: Annotated[float, Field(ge=0, le=1)]
    closure_evidence: list[Closing]
    events: list[Event]


MINUTES = """Minutes of the Sluices Panel

Sluices Panel

6 February 2024

Present: Councillor Ann Dunmow (Chair), Councillor Bo Teal. In attendance: Jo Salter (JS), Clerk.

1. Upper Sluice

The Panel heard that rust had been found upon both gates of the Upper Sluice and that the paint
of 2009 no longer kept the water out, though the masonry was sound.

RESOLVED that the Upper Sluice be repainted at a cost of £3,100. Proposed by Councillor Teal,
seconded by Councillor Dunmow; carried by 2 votes to 0.

ACTION: JS to order the paint by 31 March 2024.

2. Lower Sluice

Members noted that the Lower Sluice leaks.

ACTION: Officers to ask the county for a diver.
"""
LATER = """Minutes of the Sluices Panel

Sluices Panel

5 March 2024

Present: Councillor Ann Dunmow (Chair). In attendance: Jo Salter (JS), Clerk.

1. Minutes of the last meeting

The minutes of the meeting held on 6 February 2024 were agreed as a correct record.

2. Paint

JS reported that the paint for the Upper Sluice had been ordered on 1 March 2024.
"""
AGENDA = """Agenda

Sluices Panel

9 April 2024

1. Apologies

2. Upper Sluice

CONFIDENTIAL ITEMS

3. Claim of the sluice keeper
"""
QUESTIONS = (
    "What did the Sluices Panel decide about the Upper Sluice?",
    "Who is to order the paint?",
    "How many herons nest on the island?",
    "What was decided by the Sluices Panel in April 2024?",
    "What was agreed about the claim of the sluice keeper?",
    "Which papers are held?",
)
LISTS = (
    ("papers",),
    ("correct", "list"),
    ("withdraw", "--list"),
    ("audit", "export"),
    ("digest", "run", "--dry-run", "--now", "2024-05-13T09:00"),
    ("doctor",),
    ("actions", "--by-owner"),
    ("actions", "--kind", "candidate"),
)
OBJECTS = (
    ("show", "march"),
    ("index", "papers"),
    ("audit", "verify"),
    ("audit", "prune"),
    ("person", "export", "Jo Salter"),
    ("policy", "check", "anyone", "march"),
    ("backup", "copy.sqlite3"),
)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store of three papers; the minutes of February in two formats."""
    made = tmp_path_factory.mktemp("contract")
    papers = made / "papers"
    papers.mkdir()
    (papers / "february.txt").write_text(MINUTES, "utf-8")
    (papers / "february.md").write_text(MINUTES, "utf-8")
    (papers / "march.txt").write_text(LATER, "utf-8")
    (papers / "april-agenda.txt").write_text(AGENDA, "utf-8")
    assert minutebook("index", papers, cwd=made).status == 0
    return made


def printed(ran: Ran, promised: Any) -> Any:  # noqa: ANN401 - any type that pydantic knows
    """The JSON of a call that went well, as the type that is promised."""
    assert ran.status == 0, ran.err
    return TypeAdapter(promised).validate_json(ran.out, strict=True)


def test_answers_of_every_status(place: Path) -> None:
    rows = "\n".join(json.dumps({"id": str(n), "question": q}) for n, q in enumerate(QUESTIONS))
    ran = minutebook("ask", "--batch", "-", cwd=place, given=rows.encode())
    found = [TypeAdapter(Answer).validate_json(line) for line in ran.out.splitlines()]
    assert [one.id for one in found] == [str(n) for n in range(len(QUESTIONS))]
    assert {one.status for one in found} >= {
        "answered", "not_found", "no_minutes_held", "withheld",
    }  # fmt: skip
    for one in found:
        numbers = {citation.n for citation in one.citations}
        assert all(set(claim.citations) <= numbers for claim in one.claims)
        assert "total" in one.timings_ms
    alone = printed(minutebook("ask", QUESTIONS[0], "--json", cwd=place), Answer)
    assert alone.id is None
    assert alone.citations[0].also_in


def test_results_of_a_search(place: Path) -> None:
    found = printed(minutebook("search", "paint", "--json", cwd=place), Results)
    assert [one.rank for one in found.results] == list(range(1, len(found.results) + 1))


def test_decisions(place: Path) -> None:
    found = printed(minutebook("decisions", "--json", cwd=place), list[Decision])
    [motion] = [one for one in found if one.votes]
    assert (motion.mover, motion.minutes_status) == ("Councillor Teal", "approved")
    assert (motion.meeting_date, motion.approved_at) == ("2024-02-06", "2024-03-05")


def test_actions_and_what_is_said_of_one(place: Path) -> None:
    found = printed(minutebook("actions", "--json", cwd=place), list[Action])
    by_owner = {one.owner_printed: one for one in found}
    assert by_owner["JS"].owners == ["Jo Salter"]
    assert by_owner["JS"].due == "2024-03-31"
    said = ("actions", "update", by_owner["Officers"].id, "--by", "Jo", "--why", "asked", "--json")
    [told] = printed(minutebook(*said, cwd=place), list[Action])
    assert told.status == "in_progress"
    assert [(one.by, one.what, one.why) for one in told.events] == [("Jo", "update", "asked")]


@pytest.mark.parametrize("call", LISTS, ids=" ".join)
def test_a_list_is_one_array(place: Path, call: tuple[str, ...]) -> None:
    printed(minutebook(*call, "--json", cwd=place), list[dict[str, Any]])


@pytest.mark.parametrize("call", OBJECTS, ids=" ".join)
def test_what_is_one_thing_is_one_object(place: Path, call: tuple[str, ...]) -> None:
    printed(minutebook(*call, "--json", cwd=place), dict[str, Any])
