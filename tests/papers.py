"""Random papers for property tests: parts of several audiences, repeats, agendas, dates or none.

They are made so that much could leak from one part to another: an acronym defined in one part
alone, a name spelt in one alone, one figure given anew, lists, a next meeting, an agenda with
confidential rows, the same text in two files.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st

from indexer.records import (
    PUBLIC,
    RESTRICTED,
    AgendaItem,
    DateBasis,
    MeetingDate,
    Paper,
    PaperKind,
    Paragraph,
    Part,
    PartKind,
    Role,
)
from indexer.words import text_hash

MEMBERS = "members"
SUBJECTS = ("the slipway", "the tide gate", "the ferry contract", "mooring fees", "the dredger")
SAYINGS = (
    "{subject} cost £{n},000 in the year to March.",
    "Members agreed that {subject} should be reviewed by {n} officers.",
    "{subject} will be closed for {n} days while the survey of the north quay is made.",
    "Since 2021 the harbour has let {n} berths near {subject} to local boats.",
    "The Harbour Master reported {n} complaints about {subject}.",
    "Clerk to write to the {n} owners about {subject}.",
    "By the end of the season {n} boats had been licensed to use {subject}.",
    "The Tidal Works Panel (TWP) looked at {subject} on {n} occasions.",
    "TWP has asked for {n} more surveys of {subject}.",
    "Divers from Thornwick inspected the pontoon beside {subject} {n} times.",
    "The date of the next meeting is {n} March 2025.",
    "The next meeting will be held on {n} June 2025 to settle {subject}.",
)
FIGURES = (SAYINGS[0], SAYINGS[3], SAYINGS[6])
LINES = ("the chains", "the lights", "the fenders", "the ladders")
ROWS = (
    ("Chair", "Cllr Ana Bell, Chair"),
    ("Chair", "Cllr Rhys Orme, Deputy Chair"),
    ("Present", "Cllr Mina Cole"),
    ("Apologies", "Cllr Tom Pike"),
    ("Apologies", "Cllr Una Marsh"),
)
COVERS = (
    "Contact officer: Jo Kerr",
    "Contact officer: Lee Frost",
    "Email: jo.kerr@harbour.example",
)
TITLES = ("Slipway repairs", "Tide gate", "Ferry contract", "Mooring fees", "Dredging programme")
BOARDS = (None, "Harbour Board", "Ferries Committee")
DATES = (None, "2023-05-04", "2024-02-08", "2024-11-07")
AUDIENCES = (PUBLIC, PUBLIC, PUBLIC, RESTRICTED, RESTRICTED, MEMBERS)
KINDS = (
    PartKind.REPORT,
    PartKind.REPORT,
    PartKind.ITEM,
    PartKind.ITEM,
    PartKind.MINUTES,
    PartKind.ATTENDANCE,
    PartKind.AGENDA,
    PartKind.OTHER,
)
DAYS = st.integers(2, 28)

Line = tuple[str, Role, tuple[str, ...], str | None]  # text, role, headings, stem


@st.composite
def sentences_of_a_board(draw: st.DrawFn) -> str:
    """One or two sentences such as board papers hold."""
    count = draw(st.integers(1, 2))
    return " ".join(
        draw(st.sampled_from(SAYINGS)).format(subject=draw(st.sampled_from(SUBJECTS)), n=draw(DAYS))
        for _ in range(count)
    )


@st.composite
def _prose(draw: st.DrawFn, title: str, roles: Sequence[Role]) -> list[Line]:
    texts = draw(st.lists(sentences_of_a_board(), min_size=1, max_size=3))
    return [(text, draw(st.sampled_from(roles)), (title,), None) for text in texts]


@st.composite
def _list(draw: st.DrawFn, title: str, role: Role) -> list[Line]:
    """A stem with its lines."""
    subject = draw(st.sampled_from(SUBJECTS))
    stem = f"Officers were asked, for {subject}, to renew:"
    lines = draw(st.lists(st.sampled_from(LINES), min_size=2, max_size=4, unique=True))
    return [(stem, role, (title,), None), *((line, role, (title,), stem) for line in lines)]


@st.composite
def _lines(draw: st.DrawFn, kind: PartKind, title: str) -> list[Line]:
    if kind is PartKind.ATTENDANCE:
        rows = draw(st.lists(st.sampled_from(ROWS), min_size=1, max_size=4, unique=True))
        return [(text, Role.ATTENDANCE, (title, group), None) for group, text in rows]
    if kind is PartKind.AGENDA:
        titles = draw(st.lists(st.sampled_from(TITLES), min_size=1, max_size=3, unique=True))
        listed: list[Line] = [(row, Role.AGENDA_ROW, (), None) for row in titles]
        return listed
    if kind is PartKind.REPORT:
        cover = draw(st.lists(st.sampled_from(COVERS), max_size=2, unique=True))
        above: list[Line] = [(text, Role.COVER, (title,), None) for text in cover]
        return above + draw(_prose(title, (Role.BODY, Role.BODY, Role.RECOMMENDATION)))
    roles = (Role.BODY, Role.DISCUSSION, Role.DECISION, Role.ACTION)
    minuted = draw(_prose(title, roles))
    if draw(st.booleans()):
        minuted += draw(_list(title, draw(st.sampled_from((Role.ACTION, Role.BODY)))))
    return minuted


@st.composite
def parts(draw: st.DrawFn, paper_id: str, place: int) -> Part:
    """A part with a few paragraphs, some of them repeated."""
    title = draw(st.sampled_from(TITLES))
    kind = draw(st.sampled_from(KINDS))
    audience = draw(st.sampled_from(AUDIENCES))
    return _part(paper_id, str(place + 1), title, kind, audience, draw(_lines(kind, title)))


def _part(
    paper_id: str, number: str, title: str, kind: PartKind, audience: str, lines: Sequence[Line]
) -> Part:
    key = f"{paper_id}.{hashlib.sha256(title.encode()).hexdigest()[:6]}-{number}"
    seen: dict[str, int] = {}
    paragraphs = []
    for place, (text, role, heading, stem) in enumerate(lines, start=1):
        digest = text_hash(text)[:12]
        seen[digest] = seen.get(digest, 0) + 1
        repeat = f"-{seen[digest]}" if seen[digest] > 1 else ""
        paragraphs.append(
            Paragraph(
                id=f"{key}.{digest}{repeat}",
                text=text,
                label=str(place),
                label_printed=f"{place}.",
                heading=heading,
                role=role,
                start=0,
                end=len(text),
                stem=stem,
            )
        )
    return Part(key, kind, title, number, title, audience, "drawn", tuple(paragraphs))


@st.composite
def papers(draw: st.DrawFn, number: int) -> Paper:
    """A paper of one to three parts, each with its own audience."""
    file = f"paper-{number}.txt"
    paper_id = hashlib.sha256(f"papers/{file}".encode()).hexdigest()[:12]
    date = draw(st.sampled_from(DATES))
    rows = draw(st.lists(st.sampled_from(TITLES), max_size=2, unique=True))
    agenda = tuple(
        AgendaItem(str(row), title, None, draw(st.booleans()))
        for row, title in enumerate(rows, start=1)
    )
    count = draw(st.integers(1, 3))
    return Paper(
        id=paper_id,
        file=file,
        kind=draw(st.sampled_from((PaperKind.PACK, PaperKind.MINUTES))),
        title=draw(st.sampled_from(TITLES)),
        board=draw(st.sampled_from(BOARDS)),
        date=MeetingDate(date, DateBasis.PRINTED if date else DateBasis.NONE, date or ""),
        parts=tuple(draw(parts(paper_id, place)) for place in range(count)),
        agenda=agenda,
    )


@st.composite
def libraries(draw: st.DrawFn) -> list[Paper]:
    """One to five papers; one may repeat a part of another, or give its figure anew."""
    held = [draw(papers(number)) for number in range(draw(st.integers(1, 5)))]
    if len(held) > 1 and draw(st.booleans()):
        held[0], held[-1] = draw(_repeated(held[0], held[-1]))
    if len(held) > 1 and draw(st.booleans()):
        held[0], held[1] = draw(_given_anew(held[0], held[1]))
    return held


@st.composite
def _repeated(draw: st.DrawFn, first: Paper, last: Paper) -> tuple[Paper, Paper]:
    """The same part in both papers; where the last holds nothing else, it inherits the date."""
    title = draw(st.sampled_from(TITLES))
    texts = draw(st.lists(sentences_of_a_board(), min_size=3, max_size=4, unique=True))
    lines: list[Line] = [(text, Role.BODY, (title,), None) for text in texts]
    one, other = (
        _part(paper.id, "8", title, PartKind.REPORT, draw(st.sampled_from(AUDIENCES)), lines)
        for paper in (first, last)
    )
    first = replace(first, parts=(one, *first.parts))
    if draw(st.booleans()):
        undated = MeetingDate(None, DateBasis.NONE)
        return first, replace(last, parts=(other,), date=undated, board=None)
    return first, replace(last, parts=(*last.parts, other))


@st.composite
def _given_anew(draw: st.DrawFn, first: Paper, other: Paper) -> tuple[Paper, Paper]:
    """One figure as it stood at two meetings."""
    saying, subject = draw(st.sampled_from(FIGURES)), draw(st.sampled_from(SUBJECTS))
    numbers = draw(st.lists(DAYS, min_size=2, max_size=2, unique=True))
    days = draw(st.permutations(DATES[1:]))
    told = []
    for paper, number, day in zip((first, other), numbers, days, strict=False):
        lines: list[Line] = [
            (saying.format(subject=subject, n=number), Role.BODY, ("Figures",), None)
        ]
        audience = draw(st.sampled_from(AUDIENCES))
        part = _part(paper.id, "9", "Figures", PartKind.REPORT, audience, lines)
        date = MeetingDate(day, DateBasis.PRINTED, day or "")
        told.append(replace(paper, parts=(*paper.parts, part), date=date))
    return told[0], told[1]


def only_visible(held: list[Paper], audiences: frozenset[str]) -> list[Paper]:
    """The papers as a store would hold them that was only ever given what may be seen."""
    visible = []
    for paper in held:
        kept = tuple(part for part in paper.parts if part.audience in audiences)
        if not kept:
            continue
        if paper.parts[0].audience in audiences:
            visible.append(replace(paper, parts=kept))
        else:  # its facts stand in a part that may not be seen
            visible.append(
                replace(
                    paper,
                    title=paper.file.rsplit(".", 1)[0],
                    board=None,
                    date=MeetingDate(None, DateBasis.NONE),
                    agenda=(),
                    notes=(),
                    parts=kept,
                )
            )
    return visible
