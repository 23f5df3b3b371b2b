"""How a question ends: answered, refused with what is nearest, or offered as several questions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from bot.answers import Answer, Citation, Status
from bot.coverage import spoken
from bot.evidence.gathering import Evidence
from bot.evidence.outcomes import Withheld
from bot.evidence.shut_minutes import shut_minutes
from bot.facts.naming import named_boards
from bot.library import Library
from bot.questions.periods import dates_in
from bot.questions.spans import Period
from bot.questions.understanding import Query
from bot.wording.quoting import Composed, Quoted, cite, without_repeats
from bot.wording.said import unminuted

_NEAREST = 3

NOT_FOUND = "The papers do not say."
UNNAMED = (
    "The question does not say what it is about: name the matter, or ask in the thread of an "
    "answer on it."
)


def answered(library: Library, query: Query, composed: Composed) -> Answer:
    """What the papers say, as composed."""
    return Answer(
        question=query.question,
        standalone_question=query.shown or query.standalone,
        status=Status.ANSWERED,
        kinds=query.kinds,
        answer=composed.text,
        claims=composed.claims,
        citations=composed.citations,
        superseded=composed.superseded,
        nearest=(),
        choices=(),
        coverage=library.coverage,
        viewer=library.viewer.name,
    )


def ambiguous(library: Library, query: Query, choices: tuple[str, ...]) -> Answer | None:
    """What it could mean, each as a question that stands alone; None where it means one thing."""
    if not choices:
        return None
    answer = refused(library, query, Status.AMBIGUOUS, "That could mean several things.", ())
    return replace(answer, choices=choices)


def not_public(library: Library, query: Query, hidden: Withheld) -> Answer:
    """A refusal that names the confidential item of a public agenda."""
    when = spoken(hidden.paper.date.value)
    text = (
        f"Item {hidden.item.number}, “{hidden.item.title}”, is listed as confidential on the "
        f"agenda{f' of {when}' if when else ''}; its papers are not public."
    )
    return refused(library, query, Status.WITHHELD, text, ())


def without_minutes(
    library: Library,
    query: Query,
    evidence: Sequence[Evidence],
    today: dt.date,
    nearest: Evidence | None = None,
) -> Answer:
    """A refusal that names the meeting without minutes: as asked, else that of what is nearest.

    Where an agenda lists the minutes of that very meeting as confidential, it says so.
    """
    shut = shut_minutes(query, library)
    if shut:
        return not_public(library, query, shut)
    named = named_boards(query, library)
    boards = [one for one in library.boards if library.known_boards.key(one) in named]
    boards.sort(key=str.isupper)  # a name that does not shout, where a paper prints one
    day = nearest.place.paper.date.value if nearest else None
    spans = query.periods or (tuple(dates_in(spoken(day), today)) if day else ())
    of = [f"the {one}" for one in boards[:1]] if len(named) == 1 else []
    text = _not_yet_held(spans, of, today) or unminuted(spans, of)
    return refused(library, query, Status.NO_MINUTES_HELD, text, evidence)


def _not_yet_held(spans: Sequence[Period], boards: Sequence[str], today: dt.date) -> str:
    """That the meeting is still to come, where all the times named are; else empty."""
    if not spans or any(one.before or not one.start or one.start <= today for one in spans):
        return ""
    of = "".join(f" of {board}" for board in boards)
    times = " and ".join(f"{'on' if one.exact_day else 'in'} {one.spoken}" for one in spans)
    return f"A meeting{of} {times} has not been held yet."


def refused(
    library: Library, query: Query, status: Status, text: str, evidence: Sequence[Evidence]
) -> Answer:
    """A refusal of this sort, with the passages that are nearest."""
    return Answer(
        question=query.question,
        standalone_question=query.shown or query.standalone,
        status=status,
        kinds=query.kinds,
        answer=text,
        claims=(),
        citations=(),
        superseded=(),
        nearest=_nearest(library, evidence),
        choices=(),
        coverage=library.coverage,
        viewer=library.viewer.name,
    )


def _nearest(library: Library, evidence: Sequence[Evidence]) -> tuple[Citation, ...]:
    near = [one for one in evidence if one.covered > 0]
    sentence = {one.place.paragraph.id: one.text for one in near}
    places = without_repeats(library, [one.place for one in near])[:_NEAREST]
    return tuple(
        cite(library, Quoted(place, sentence.get(place.paragraph.id, place.paragraph.text)), number)
        for number, place in enumerate(places, start=1)
    )
