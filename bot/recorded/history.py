"""When a matter was before a board: the last meeting, the first, or each, with what it did.

Only minutes tell of that. A paper on an agenda may have been withdrawn, and a report that names a
thing in passing did not bring it before anybody.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from bot.coverage import spoken
from bot.library import Shelved
from bot.questions.matters import HISTORY_WORDS, Times, asks_deferrals
from bot.recorded.asked import Asked, Told
from bot.recorded.in_minutes import in_minutes
from bot.recorded.matching import STRONG_YES_NO, Topic, Words
from bot.wording.quoting import Quoted, without_repeats
from indexer.records import Role
from indexer.sentences import sentence_spans, sentences
from indexer.words import words

_MOST = 12  # meetings; the older ones are counted and not shown
_PUTS_OFF = "deferred defer deferral postponed adjourned put off"
_WAS_PUT_OFF = re.compile(  # of business of the meeting; a trial is delayed as well
    r"\bdefer(?:red|ral|s)?\b|\b(?:was|were|be|been|is|it) (?:postponed|adjourned|put off)\b",
    re.IGNORECASE,
)
_LONG = 40  # words; of a longer paragraph the sentence that says most is shown
_DECIDES = frozenset({Role.DECISION, Role.ACTION})


def history(asked: Asked) -> Told | None:
    """The meetings whose minutes deal with a matter; None where the question names no matter."""
    topic = asked.topic(without=HISTORY_WORDS)
    put_off = asks_deferrals(asked.query.standalone)
    if not (topic or put_off):
        return None
    if not topic:
        return _anything_put_off(asked)
    found = list(_on(asked, topic))
    if put_off:
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


def _anything_put_off(asked: Asked) -> Told:
    """Every sentence of the minutes that are meant which says that business was put off."""
    lines = [
        Quoted(one, said, f"{_led(asked, one)}: ")
        for one in without_repeats(asked.library, in_minutes(asked, words(_PUTS_OFF)))
        for said in _with_its_fate(one.paragraph.text)
    ]
    if not lines:
        return Told((), unanswered="The minutes that I hold record nothing that was put off.")
    lines.sort(key=lambda one: one.place.paper.date.value or "", reverse=True)
    return Told(tuple(lines[:_MOST]))


def _with_its_fate(text: str) -> Iterator[str]:
    """Each sentence that puts something off, with the one behind it: a motion may have fallen."""
    spans = sentence_spans(text) or [(0, len(text))]
    for place, (start, end) in enumerate(spans):
        if _WAS_PUT_OFF.search(text[start:end]):
            yield text[start : spans[min(place + 1, len(spans) - 1)][1]]


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
    said = _telling(topic, best)
    own = Words(frozenset(words(said)), frozenset())
    item = "" if topic.own(own) else best.part.item_title or best.part.title
    return Quoted(best, said, f"{', '.join(filter(None, (_led(asked, best), item)))}: ")


def _led(asked: Asked, one: Shelved) -> str:
    """The day of a meeting, and its board where there are several and none is named."""
    day = spoken(one.paper.date.value) or "no date printed"
    several = len(asked.library.boards) > 1 and not asked.boards
    return ", ".join(filter(None, (day, asked.board(one.paper) if several else "")))


def _telling(topic: Topic, one: Shelved) -> str:
    """A paragraph, or of a long one the sentence that holds most of the matter."""
    text = one.paragraph.text
    said = sentences(text)
    if len(text.split()) <= _LONG or not said:
        return text
    return max(said, key=lambda each: topic.own(Words(frozenset(words(each)), frozenset())))
