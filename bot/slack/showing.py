"""What a modal shows of the papers: read anew, for whoever presses, as of now."""

from __future__ import annotations

from typing import Any

from bot.answers import Answer, Citation, Kind, Status, Superseded
from bot.slack.blocks.context import context_view, everything_view
from bot.slack.blocks.places import place_line
from bot.slack.desk import Desk
from bot.slack.records import Block, Person, Turn
from bot.wording.quoting import Quoted, cite


def in_context(desk: Desk, person: Person | None, paragraph_id: str) -> Block | None:
    """The paragraphs around one; None where this person may not see it, or it is gone."""
    if person is None or not desk.members.served(person):
        return None
    viewer = desk.members.alone(person)
    with desk.store.snapshot() as snapshot:
        held = snapshot.paragraph(paragraph_id, viewer.audiences)
        if held is None:
            return None
        part, paragraph = held
        library = desk.answerer.library(snapshot, viewer)
        shelf = library.shelf(snapshot, part.key)
        place = next((one for one in shelf if one.paragraph.id == paragraph.id), None)
        if place is None:
            return None
        desk.shown("a page of a paper", [paragraph.id], viewer, person.id)
        line = place_line(cite(library, Quoted(place, place.paragraph.text), 1))
    return context_view(line, shelf, paragraph.id)


def everything(desk: Desk, person: Person | None, turn: Turn) -> Block | None:
    """The whole answer; None where this person may not see now all that it was given from."""
    if person is None or not desk.members.served(person):
        return None
    audiences = desk.members.alone(person).audiences
    answer = _answer(turn.answer)
    with desk.store.snapshot() as snapshot:
        seen = frozenset(answer.viewer.split(",")) <= audiences and all(
            snapshot.paragraph(one.paragraph_id, audiences) is not None for one in answer.citations
        )
    return everything_view(answer) if seen else None


def _answer(kept: Any) -> Answer:  # noqa: ANN401  JSON as it was kept
    """An answer as it was given."""
    return Answer(
        question=kept["question"],
        standalone_question=kept["standalone_question"],
        status=Status(kept["status"]),
        kinds=tuple(Kind(kind) for kind in kept["kinds"]),
        answer=kept["answer"],
        claims=(),
        citations=tuple(_citation(one) for one in kept["citations"]),
        superseded=tuple(Superseded(**one) for one in kept["superseded"]),
        nearest=(),
        choices=(),
        coverage=kept["coverage"],
        viewer=kept["viewer"],
        model=kept["model"],
    )


def _citation(kept: dict[str, Any]) -> Citation:
    lists = {name: tuple(kept[name]) for name in ("heading", "flags", "also_in")}
    return Citation(**{**kept, **lists})
