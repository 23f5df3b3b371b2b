"""What stands on each page: a template and what is said in it. Nothing is decided here.

Every function takes the desk and what the address asks for, and gives a page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from urllib.parse import urlsplit

from starlette.datastructures import QueryParams

from bot.answers import Answer
from bot.library import Library
from bot.minuted import listing as minuted
from bot.minuted.matching import about
from bot.questions.incoming import plain_question
from bot.register.choosing import STATUSES, Choice, chosen, grouped
from bot.web import answer as answers
from bot.web import held
from bot.web.desk import Desk
from bot.web.listing import Filters, sheet
from bot.web.paper import Shown, shown
from indexer.errors import QuestionError
from indexer.records import Paragraph
from indexer.store.held import HeldPart
from indexer.store.port import Snapshot

MOST_EARLIER = 5  # questions of a conversation that a follow-up leans on
_ALL = "all"


@dataclass(frozen=True, slots=True)
class Page:
    """A template of ``templates/`` and what it is filled with."""

    template: str
    said: Mapping[str, object] = field(default_factory=dict)
    status: int = HTTPStatus.OK


def notice(status: int, title: str, text: str) -> Page:
    """A page that only says something."""
    return Page("notice.html", {"title": title, "text": text}, status)


NOT_HERE = notice(
    HTTPStatus.NOT_FOUND,
    "Not here",
    "There is no such page, or what it showed is not public or no longer held.",
)
"""The one answer to every address that shows nothing: it tells nothing of what is held."""


def home(desk: Desk, _asked: QueryParams) -> Page:
    """The ask box, and what is held."""
    with desk.reading() as (_, library):
        return Page(
            "home.html",
            {
                "coverage": library.coverage,
                "boards": held.boards(library),
                "latest": held.latest(library),
                "outdated": library.outdated,
            },
        )


def ask(desk: Desk, asked: QueryParams) -> Page:
    """The answer to a question, with its passages."""
    typed = asked.get("q", "")
    if not typed.strip():
        return home(desk, asked)
    earlier = [one for one in asked.getlist("earlier") if one.strip()][-MOST_EARLIER:]
    try:
        question = plain_question(typed)
        thread = [plain_question(one) for one in earlier]
        found = desk.questions.ask(question, desk.viewer, thread=thread)
    except QuestionError as error:
        said = {"question": typed, "error": str(error)}
        return Page("ask.html", {**said, "answer": None}, HTTPStatus.BAD_REQUEST)
    return Page("ask.html", {"question": question, "error": None, **_answered(found, earlier)})


def _answered(found: Answer, earlier: Sequence[str]) -> dict[str, object]:
    return {
        "answer": found,
        "lines": answers.lines(found),
        "earlier": [*earlier, found.question][-MOST_EARLIER:],
        "understood": found.standalone_question.casefold() != found.question.casefold(),
    }


def papers(desk: Desk, asked: QueryParams) -> Page:
    """The papers held, by board and meeting."""
    filters = Filters.of(asked, ("q", "board"))
    with desk.reading() as (_, library):
        every = held.boards(library)
        found = [
            (board.name, paper)
            for board in every
            for paper in board.papers
            if filters["board"] in {"", board.name} and held.named(paper, filters["q"])
        ]
        return Page(
            "papers.html",
            {
                "filters": filters,
                "boards": [board.name for board in every if board.name],
                "found": sheet(found, asked.get("page")),
                "outdated": library.outdated,
                "coverage": library.coverage,
            },
        )


def paper(desk: Desk, asked: QueryParams, paper_id: str) -> Page:
    """A paper, or one part of a long one."""
    part = asked.get("part")
    with desk.reading() as (snapshot, library):
        found = library.papers.get(paper_id)
        if found is None or (part is not None and not _holds(library, paper_id, part)):
            return NOT_HERE
        return Page(
            "paper.html",
            _paper(shown(snapshot, library, found, part_key=part, longest=desk.longest)),
        )


def _holds(library: Library, paper_id: str, part_key: str) -> bool:
    return part_key in library.parts and library.parts[part_key].paper_id == paper_id


def paragraph(desk: Desk, _asked: QueryParams, paragraph_id: str) -> Page:
    """A paragraph marked in its paper; one that the paper no longer has, above it."""
    with desk.reading() as (snapshot, library):
        return _paragraph(desk, snapshot, library, paragraph_id)


def _paragraph(desk: Desk, snapshot: Snapshot, library: Library, paragraph_id: str) -> Page:
    found = snapshot.paragraph(paragraph_id, library.viewer.audiences)
    if found is None or found[0].paper_id not in library.papers:
        return NOT_HERE
    part, one = found
    here = shown(
        snapshot,
        library,
        library.papers[part.paper_id],
        part_key=part.key,
        cited=one.id,
        longest=desk.longest,
    )
    stands = part.key in library.parts and any(
        other.paragraph.id == one.id for other in library.shelf(snapshot, part.key)
    )
    return Page("paper.html", _paper(here, None if stands else found))


def _paper(here: Shown, former: tuple[HeldPart, Paragraph] | None = None) -> dict[str, object]:
    return {"shown": here, "former": former, "original": _original(here.paper.source_url)}


def _original(url: str | None) -> str | None:
    """Where a paper is published, if one may be sent there: https alone."""
    if not url:
        return None
    try:
        stated = urlsplit(url)
    except ValueError:
        return None
    return url if stated.scheme == "https" and stated.hostname and url.isprintable() else None


def decisions(desk: Desk, asked: QueryParams) -> Page:
    """What minutes record as decided, newest meeting first."""
    filters = Filters.of(asked, ("q", "board", "since", "until", "routine"))
    with desk.reading() as (snapshot, library):
        every = desk.decided.of(snapshot, library, routine=bool(filters["routine"]))
        found = minuted.chosen(every, filters.span())
        boards = [board.name for board in held.boards(library) if board.name]
        coverage = library.coverage
    if filters["q"]:
        found = about(found, filters["q"])
    return Page(
        "decisions.html",
        {
            "filters": filters,
            "boards": boards,
            "found": sheet(found, asked.get("page")),
            "coverage": coverage,
        },
        _status(filters),
    )


def actions(desk: Desk, asked: QueryParams) -> Page:
    """The register of actions by owner; to be read only."""
    filters = Filters.of(asked, ("owner", "status", "board", "since", "until"))
    status = filters["status"] if filters["status"] in {*STATUSES, _ALL} else STATUSES[0]
    choice = Choice(filters["owner"] or None, None if status == _ALL else status, filters.span())
    found = chosen(desk.register.entries(desk.viewer), choice)
    groups = grouped(found)
    with desk.reading() as (_, library):
        boards = [board.name for board in held.boards(library) if board.name]
        coverage = library.coverage
    return Page(
        "actions.html",
        {
            "filters": filters,
            "boards": boards,
            "status": status,
            "statuses": (*STATUSES, _ALL),
            "count": len(found),  # one that several own stands below each of them
            "found": sheet([(g.title, e) for g in groups for e in g.entries], asked.get("page")),
            "coverage": coverage,
        },
        _status(filters),
    )


def _status(filters: Filters) -> int:
    return HTTPStatus.BAD_REQUEST if filters.wrong_days() else HTTPStatus.OK
