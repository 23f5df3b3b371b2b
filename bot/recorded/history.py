"""When a matter was before a board: the last meeting, the first, or each, with what it did.

Only minutes tell of that. A paper on an agenda may have been withdrawn, and a report that names a
thing in passing did not bring it before anybody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from bot.coverage import spoken
from bot.library import Shelved
from bot.questions.matters import HISTORY_WORDS, Times, asks_deferrals
from bot.recorded.asked import Asked, Told
from bot.recorded.in_minutes import in_minutes
from bot.recorded.matching import STRONG_YES_NO, Topic, Words
from bot.wording.quoting import Quoted
from indexer.records import Role
from indexer.sentences import sentences
from indexer.words import words

_MOST = 12  # meetings; the older ones are counted and not shown
_LONG = 40  # words; of a longer paragraph the sentence that says most is shown
_DECIDES = frozenset({Role.DECISION, Role.ACTION})


def history(asked: Asked) -> Told | None:
    """The meetings whose minutes deal with a matter; None where the question names no matter."""
    topic = asked.topic(without=HISTORY_WORDS)
    if not topic:
        return None
    found = list(_on(asked, topic))
    if asks_deferrals(asked.query.standalone):
        found = [one for one in found if asks_deferrals(one.paragraph.text)]
        if not found:
            return Told((), unanswered="The minutes that I hold do not record that it was put off.")
    if not found:
        return None
    held: defaultdict[str, list[Shelved]] = defaultdict(list)
    for one in found:
        held[one.paper.date.value or ""].append(one)
    days = sorted(held, reverse=True)
    chosen = {Times.LAST: days[:1], Times.FIRST: days[-1:], Times.ALL: days[:_MOST]}
    quoted = [_line(asked, topic, held[day]) for day in chosen[asked.request.times]]
    return Told(tuple(quoted), opening=_opening(asked, len(days)))


def _opening(asked: Asked, count: int) -> str:
    if asked.request.times is Times.ALL:
        meetings = "1 meeting" if count == 1 else f"{count} meetings"
        return f"In the minutes of {meetings} that I hold:"
    return ""


def _on(asked: Asked, topic: Topic) -> Iterator[Shelved]:
    """The paragraphs of minutes that deal with a matter."""
    stems = [stem for term in topic.terms for stem in (*term.stems, *sorted(term.alike))]
    return (one for one in in_minutes(asked, stems) if _score(asked, topic, one))


def _score(asked: Asked, topic: Topic, one: Shelved) -> float:
    worded = asked.library.worded(one)
    return topic.score(Words(worded.words, worded.near | worded.far), 0.0, STRONG_YES_NO)


def _line(asked: Asked, topic: Topic, found: list[Shelved]) -> Quoted:
    """What a meeting did with a matter, else what it first said of it, with its day."""
    best = max(
        found,
        key=lambda one: (
            _score(asked, topic, one),
            one.paragraph.role in _DECIDES,
            -one.position,
        ),
    )
    day = spoken(best.paper.date.value) or "no date printed"
    board = asked.board(best.paper) if len(asked.library.boards) > 1 and not asked.boards else ""
    said = _telling(topic, best)
    own = Words(frozenset(words(said)), frozenset())
    item = "" if topic.own(own) else best.part.item_title or best.part.title
    return Quoted(best, said, f"{', '.join(filter(None, (day, board, item)))}: ")


def _telling(topic: Topic, one: Shelved) -> str:
    """A paragraph, or of a long one the sentence that holds most of the matter."""
    text = one.paragraph.text
    said = sentences(text)
    if len(text.split()) <= _LONG or not said:
        return text
    return max(said, key=lambda each: topic.own(Words(frozenset(words(each)), frozenset())))
