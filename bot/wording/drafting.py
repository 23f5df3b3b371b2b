"""From sufficient evidence to what the answer says: a list, a comparison, one sentence or two.

The best sentence leads. A sentence that leans on the one before it ("It cost …") is shown with
it; a question that asks two things has its second part answered beside the first.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from rapidfuzz import fuzz

from bot.coverage import spoken
from bot.editions import replaced
from bot.evidence.bare import names_only
from bot.evidence.gathering import Evidence
from bot.evidence.placing import in_periods
from bot.evidence.rows import is_row
from bot.evidence.settled import of_one_day
from bot.evidence.shapes import causes, has_shape
from bot.evidence.weights import DEFAULT, Weights
from bot.library import Library
from bot.paragraph_words import Sentence
from bot.questions.asking import Wanted
from bot.questions.phrases import plain
from bot.questions.understanding import Beside, Query
from bot.wording.also import as_good
from bot.wording.attributing import first_said
from bot.wording.comparing import compared
from bot.wording.continuing import after, before, of_the_time, through
from bot.wording.earlier import asks_before, tells_before
from bot.wording.holder import cut_to_holder
from bot.wording.labels import under_label
from bot.wording.leaning import leans
from bot.wording.overtaken import IN_THE_PAPER, overtaking
from bot.wording.proposed import decided_instead, undecided
from bot.wording.quoting import Composed, Quoted, compose, stem_before
from bot.wording.raised import raised, set_before, told_again
from bot.wording.reading_on import as_fitting
from bot.wording.recommended import RECOMMENDED, asks_else, decided
from bot.wording.stems import with_items, with_lists
from bot.wording.superseded import Series, series
from bot.wording.whole_lists import listed_whole
from indexer.records import Role
from indexer.renditions import ALIKE
from indexer.store.port import Snapshot
from indexer.words import normalise

_BESIDE = 0.6  # the same, for the answer to the second part of a question
_GOES_ON = re.compile(r"(?:this|current|next)\b", re.IGNORECASE)  # of it a later paper knows more
_STANDS = re.compile(
    r"\W*(?:and |so |but )?(?:who|when|where|how (?:much|many)|what) (?:is|are|does|do)\b",
    re.IGNORECASE,
)
_OLD = dt.timedelta(days=180)  # behind the newest paper of the same board


def composed(
    snapshot: Snapshot,
    library: Library,
    query: Query,
    sufficient: Sequence[Evidence],
    others: Sequence[Evidence] = (),
    weights: Weights = DEFAULT,
) -> Composed:
    """The answer that sufficient evidence, best first, gives: a list, a comparison, a sentence.

    ``others`` is what else was found; it only ever stands beside what suffices.
    """
    lead = sufficient[0]
    beside = compared(library, query, sufficient, others) if weights.comparisons else []
    if beside:
        return compose(library, _dated(snapshot, library, beside), listed=True)
    now = overtaking(library, query, lead, others)
    now = now or decided_instead(snapshot, library, query, lead, others)
    listed = listed_whole(snapshot, library, query, lead) if weights.lists and now is None else []
    listed = listed or ([] if now else under_label(snapshot, library, query, lead))
    if listed:
        return compose(library, listed, listed=len(listed) > 1)
    now = now or raised(library, query, lead, others)
    told = Series(now, (lead,)) if now else _series(library, query, sufficient, others)
    newest = told.newest
    dated = any(not of_one_day(one, newest) for one in told.earlier) or _of_old(
        library, query, newest
    )
    quoted = [_whole(library, query, newest, dated=dated)]
    if asks_else(query, newest) and not is_row(newest.text):
        quoted = [replace(quoted[0], lead=f"{quoted[0].lead}{RECOMMENDED}")]
        quoted += decided(library, newest, others)
    if weights.neighbours:
        quoted = [
            *before(snapshot, library, newest),
            *quoted,
            *after(snapshot, library, query, newest),
        ]
    quoted += _reason(query, newest, sufficient)
    rest = undecided(snapshot, library, newest, sufficient)
    second = _second(library, query, newest, rest)
    quoted = cut_to_holder(query, quoted + second)
    quoted = list({(one.place.paragraph.id, one.shown): one for one in quoted}.values())
    whole = with_items(snapshot, library, query, quoted)
    earlier = [_before(one, newest) for one in told.earlier]
    earlier = earlier or _before_revision(snapshot, library, newest)
    lone = not (earlier or second or len(whole) > len(quoted))
    shown = {one.place.paragraph.id for one in whole}
    good = as_good(query, newest, rest, shown) if lone else []
    also = [_whole(library, query, one, dated=not of_one_day(one, newest)) for one in good]
    also = with_lists(snapshot, library, also, shown)
    return compose(library, whole, earlier, also=also, listed=len(whole) > len(quoted))


def _series(
    library: Library, query: Query, sufficient: Sequence[Evidence], others: Sequence[Evidence]
) -> Series:
    """The figure that leads with what it was before; of a sum that was raised, what was agreed."""
    lead = sufficient[0]
    if _timed(query):
        return series(query, lead, [])
    before = set_before(library, query, lead, sufficient[1:])
    if before:
        return Series(lead, (before,))
    known = {one.place.paragraph.id for one in sufficient}
    again = [one for one in told_again(lead, others) if one.place.paragraph.id not in known]
    return series(query, lead, [*sufficient[1:], *again])


def _dated(snapshot: Snapshot, library: Library, beside: Sequence[Evidence]) -> list[Quoted]:
    """Sentences with their days; rows of figures below the names of their columns, said once."""
    told: list[Quoted] = []
    columns = ""
    for one in beside:
        for above in before(snapshot, library, one):
            told += [above] if above.shown != columns else []
            columns = above.shown
        told.append(_quoted(one, dated=True))
    return told


def _before(one: Evidence, newest: Evidence) -> Quoted:
    """What was said earlier, with its day; of the day of the minutes, that it was the paper."""
    said = _quoted(one, dated=True)
    return replace(said, lead=IN_THE_PAPER) if of_one_day(one, newest) else said


def _before_revision(snapshot: Snapshot, library: Library, lead: Evidence) -> list[Quoted]:
    """The sentence that a revised paper put in place of this one's earlier self."""
    before = replaced(snapshot, library, lead.place)
    if before is None:
        return []
    said = [one.text for one in library.worded(before).sentences]
    best = max(said, key=lambda one: fuzz.ratio(one, lead.text))
    if normalise(best) == normalise(lead.text) or fuzz.ratio(best, lead.text) < ALIKE:
        return []
    return [Quoted(before, best, "before it was revised: ")]


def _timed(query: Query) -> bool:
    """Whether the question asks of one time, which no later figure replaces."""
    return any(not (span.since or _GOES_ON.match(span.printed)) for span in query.periods)


def _of_old(library: Library, query: Query, lead: Evidence) -> bool:
    """Whether it asks how a thing stands, and an old paper answers: then the day is said."""
    said = lead.place.paper.date.value
    if said and any(span.reckoned and not span.holds(said) for span in query.periods):
        return not in_periods(query.periods, lead.place)
    if not said or query.periods or not _STANDS.match(plain(query.standalone)):
        return False
    newest = library.newest_day(lead.place.paper)
    try:
        age = dt.date.fromisoformat(newest) - dt.date.fromisoformat(said)
    except ValueError:  # a date without its day
        return False
    return age > _OLD


def _reason(query: Query, lead: Evidence, sufficient: Sequence[Evidence]) -> list[Quoted]:
    """Beside a decision, the sentence that tells why, where that is asked."""
    if query.wanted is not Wanted.REASON or lead.place.paragraph.role is not Role.DECISION:
        return []
    for one in sufficient:
        told = one.place.paragraph.role is not Role.DECISION and not one.planned
        if told and causes(one.text):
            return [_quoted(one)]
    return []


def _quoted(one: Evidence, *, dated: bool = False) -> Quoted:
    place = one.place
    when = spoken(place.paper.date.value) if dated else ""
    lead = f"As at {when}: " if when else stem_before(place.paragraph.stem)
    return Quoted(place, one.text, lead)


def _whole(library: Library, query: Query, one: Evidence, *, dated: bool) -> Quoted:
    """A sentence with the one it leans on, and with the one beside it that it may not go without.

    What is shown stays one unbroken piece of the paragraph.
    """
    said = library.worded(one.place).sentences
    first = last = first_said(query, [each.text for each in said], one.sentence)
    if first and leans(said[first].text, said[first - 1].text):
        first -= 1
    if first == 1 and names_only(said[0].text):
        first = 0
    if query.beside and not _answers(query.beside, one.text, said[one.sentence].words):
        near = [n for n in (last + 1, first - 1) if 0 <= n < len(said)]
        fits = [n for n in near if _answers(query.beside, said[n].text, said[n].words)]
        if fits:
            first, last = min(first, fits[0]), max(last, fits[0])
    last = max(last, through(query, one, said))
    first = min(first, as_fitting(query, one, said)[0])
    dated_by = of_the_time(query, one, said)
    first, last = min(first, dated_by), max(last, dated_by)
    quoted = _quoted(one, dated=dated)
    return replace(quoted, shown=_piece(one.place.paragraph.text, said[first : last + 1]))


def _piece(text: str, said: Sequence[Sentence]) -> str:
    """The piece of a paragraph from the first of these sentences to the last."""
    start = text.find(said[0].text)
    end = text.find(said[-1].text, max(start, 0))
    if start < 0 or end < 0:
        return said[-1].text
    return text[start : end + len(said[-1].text)]


def _answers(beside: Beside, text: str, held: AbstractSet[str]) -> bool:
    """Whether a sentence answers the second part of a question."""
    if beside.wanted is Wanted.ANY:
        return bool(beside.stems) and beside.stems <= held
    return has_shape(beside.wanted, text)


def _second(
    library: Library, query: Query, lead: Evidence, sufficient: Sequence[Evidence]
) -> list[Quoted]:
    """Another paragraph for the second part of a question, where the first leaves it open."""
    beside = query.beside
    if asks_before(query.standalone):
        return [] if tells_before(lead.text) else _told_before(lead, sufficient)
    if beside is None or not beside.stems:
        return []
    worded = library.worded(lead.place)
    if beside.stems <= worded.words and _answers(beside, lead.place.paragraph.text, worded.words):
        return []
    for one in sufficient[1:]:
        if one.score < lead.score * _BESIDE:
            break
        if one.place.paragraph.text == lead.place.paragraph.text:
            continue
        held = library.worded(one.place)
        if beside.stems <= held.words | held.near and _answers(beside, one.text, held.words):
            return [_quoted(one)]
    return []


def _told_before(lead: Evidence, sufficient: Sequence[Evidence]) -> list[Quoted]:
    """The sentence that gives the figure of the year before, where it is asked for beside."""
    near = [one for one in sufficient[1:] if one.score >= lead.score * _BESIDE and one.shaped]
    return [_quoted(one) for one in near if tells_before(one.text)][:1]
