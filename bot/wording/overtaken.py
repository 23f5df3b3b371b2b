"""What a later sentence puts in place of another: the later leads, the earlier is shown as such.

"Approved, subject to the minute reading 12 February and not 10 February", "resolved that minute
31/24 be rescinded", "in March I told you 31; there are in fact 24": each names what no longer
holds. Only where the later paper says so itself is one told as put in place of the other; and it
must be one that the viewer may see.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.evidence.enough import LACKING
from bot.evidence.gathering import Evidence
from bot.evidence.settled import as_near
from bot.evidence.shaped import shaped
from bot.evidence.weighing import match
from bot.library import Library
from bot.questions.asking import Wanted
from bot.questions.figures import figure
from bot.questions.periods import dates_in
from bot.questions.understanding import Query
from bot.wording.amended import amends
from bot.wording.mistaken import corrected
from bot.wording.superseded import units
from indexer.records import MINUTED, Role
from indexer.words import words

IN_THE_PAPER = "in the paper for that meeting: "  # said of what its own minutes overtook
_TOLD_ANEW = frozenset({Wanted.ANY, Wanted.DATE, Wanted.MONEY, Wanted.NUMBER, Wanted.SHARE})
_TIMES = frozenset(
    words(
        "january february march april may june july august september october november december "
        "monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter"
    )
)
_LITTLE = frozenset(
    words(
        "a an the of to in on at by for from and or not no that this it is are was were be been "
        "has have had will would with as which they their there now said reported told resolved "
        "agreed approved noted committee council board members cllr mr mrs ms year day week month"
    )
)
_INSTEAD = re.compile(
    r"\b(?:in place of|instead of|rather than|replacing|and not|put back from|put off from|"
    r"brought forward from|moved from|delayed from|postponed from|(?<=, )not)\b"
    r"(?P<old>[^.;]{3,60})",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r",|\bto\b|\bin condition\b|\bas\b", re.IGNORECASE)
_RESCINDS = re.compile(
    r"\b(?:rescind\w*|revok\w+|overturn\w*|supersed\w+|countermand\w*)\b", re.IGNORECASE
)
_MINUTE = re.compile(r"\b(?:minute|resolution|decision)s? (?:no\.? ?)?(\w*\d[\w/.-]*)")
_OF_DAY = re.compile(
    r",? (?:of|from|at)(?: the meeting)?(?: (?:of|on|held on))? (?P<day>[^,;]{4,25})"
)
_AS_AT = re.compile(r"\b(?:as at|as of|now|at present|currently)\b", re.IGNORECASE)
_QUOTED_WORDS = 3  # of what is replaced, word for word, that say by themselves what is meant
_SHARED = 2  # plain words that two sentences on one thing share
_ABOUT, _OWN = 0.6, 0.3  # share of the topic around a sentence, and in its paragraph, to be on it
_SOME = 0.3  # the same around one that quotes what it replaces


def overtaking(
    library: Library, query: Query, lead: Evidence, others: Sequence[Evidence]
) -> Evidence | None:
    """The later sentence that says what holds in place of the one that leads, if any does."""
    if query.wanted not in _TOLD_ANEW:
        return None
    others = [one for one in others if _is_of_the_same(library, lead, one)]
    put_off = _put_off_since(library, query, lead, others)
    if put_off:
        return put_off
    later = [one for one in others if is_later(one, lead) and (one.in_period or not query.periods)]
    later.sort(key=lambda one: one.place.paper.date.value or "", reverse=True)
    since = _counted_since(query, lead, others)
    if since:
        return since
    for one in later:
        if _instead(lead, one) or _rescinds(lead, one):
            return one
        put_right = (each for each in _each_sentence(library, query, one) if amends(each, lead))
        amending = next(put_right, None)
        if amending:
            return amending
        if not (_is_whole(one) and _speaks_of_all(library, query, lead, one)):
            continue
        place = corrected(library.worded(one.place).sentences, lead.text)
        if place is not None:
            text = library.worded(one.place).sentences[place].text
            return replace(one, sentence=place, text=text)
    return None


def _put_off_since(
    library: Library, query: Query, lead: Evidence, others: Sequence[Evidence]
) -> Evidence | None:
    """What a dated paper puts in place of what a page of no day says, the latest such.

    A notice or a web page stays as it was put up: "closes on 31 March".
    """
    if lead.place.paper.date.value:
        return None
    dated = [one for one in others if one.place.paper.date.value]
    dated.sort(key=lambda one: one.place.paper.date.value or "", reverse=True)
    said = (each for one in dated for each in _each_sentence(library, query, one))
    return next((one for one in said if _instead(lead, one)), None)


def _each_sentence(library: Library, query: Query, one: Evidence) -> list[Evidence]:
    """The evidence of a paragraph, by its best sentence and then by each of the others."""
    said = library.worded(one.place).sentences
    others = [
        replace(one, sentence=n, text=each.text, shaped=shaped(query, each.text))
        for n, each in enumerate(said)
        if n != one.sentence
    ]
    return [one, *others]


def _is_of_the_same(library: Library, lead: Evidence, one: Evidence) -> bool:
    """Whether a sentence is of the board of the lead.

    Where a paper names no board, it has to be about the question as much as the lead is.
    """
    mine, its = lead.place.paper, one.place.paper
    if not library.same_board(mine, its):
        return False
    return bool(mine.board and its.board) or as_near(one, lead)


def _is_whole(one: Evidence) -> bool:
    """Whether a sentence lacks no telling word asked for: the outer basin is not the inner."""
    return not one.missing and one.lacking < LACKING


def _speaks_of_all(library: Library, query: Query, lead: Evidence, one: Evidence) -> bool:
    """Whether the paragraph of a later sentence holds what the lead says of the question."""
    said, worded = frozenset(words(lead.text)), library.worded(one.place)
    about = [term for term in query.topic if not term.light and match(term, said)]
    return all(match(term, worded.words | worded.near) for term in about)


def _counted_since(query: Query, lead: Evidence, others: Sequence[Evidence]) -> Evidence | None:
    """A count of the same things in a dated paper, after the day that an undated one gives of its.

    "There are 54 people waiting (June 2024)" stands on a web page of no day.
    """
    said = [found.end for found in dates_in(lead.text) if found.end]
    if lead.place.paper.date.value or not said or query.periods:
        return None
    for one in others:
        day = one.place.paper.date.value or ""
        if not (lead.place.paper.board and one.place.paper.board):
            continue  # whose count it is cannot be told
        if day > max(said).isoformat() and one.covered >= lead.covered and _recounts(lead, one):
            return one
    return None


def _recounts(lead: Evidence, one: Evidence) -> bool:
    """Whether two sentences count the same things, and the second says as at which day."""
    same = units(lead.text) & units(one.text)
    return one.shaped and bool(same) and bool(_AS_AT.search(one.text))


def is_later(one: Evidence, lead: Evidence) -> bool:
    """Whether a sentence is of a later day, or of the minutes of the meeting that had a paper."""
    day, before = one.place.paper.date.value or "", lead.place.paper.date.value or ""
    if not (day and before) or one.place.part.key == lead.place.part.key:
        return False
    minuted = one.place.part.kind in MINUTED and lead.place.part.kind not in MINUTED
    return day > before or (day == before and minuted)


def _instead(lead: Evidence, one: Evidence) -> bool:
    """Whether a sentence puts another day, figure or length in place of the lead's own."""
    told = _values(lead.text)
    if not (one.shaped and _values(one.text) - told):
        return False
    for found in _INSTEAD.finditer(one.text):
        old = _CLAUSE.split(found["old"], maxsplit=1)[0].strip(" \"“”'‘’")
        values = _values(old)
        if values and values <= told and _on_one_thing(lead, one, old):
            return True
    return False


def _on_one_thing(lead: Evidence, one: Evidence, old: str) -> bool:
    """Whether two sentences are of one thing, of which the later one says ``old`` no longer."""
    quoted = len(old.split()) >= _QUOTED_WORDS and old.casefold() in lead.text.casefold()
    if quoted and one.covered >= _SOME:
        return True
    if not _is_whole(one):
        return False
    if one.covered >= _ABOUT and one.own >= _OWN:
        return True
    return len(_plain(lead.text) & _plain(one.text)) >= _SHARED


def _rescinds(lead: Evidence, one: Evidence) -> bool:
    """Whether it is decided that the lead's own minute, or what it says, holds no longer."""
    if one.place.paragraph.role is not Role.DECISION or not _RESCINDS.search(one.text):
        return False
    if not one.shaped:
        return False
    named = list(_MINUTE.finditer(one.text))
    if named:
        near = as_near(one, lead)
        return near and _is_whole(one) and any(_is_minute(lead, one.text, found) for found in named)
    shared = len(_plain(lead.text) & _plain(one.text)) > _SHARED
    return shared and as_near(one, lead)


def _is_minute(lead: Evidence, text: str, named: re.Match[str]) -> bool:
    """Whether the minute named is that of the lead; items bear the same numbers at each meeting."""
    day = _OF_DAY.match(text, named.end())
    days = [found.start.isoformat() for found in dates_in(day["day"]) if found.start] if day else []
    own = (lead.place.part.item or "").casefold() == named[1].casefold()
    return own and (not days or lead.place.paper.date.value in days)


def _values(text: str) -> frozenset[str]:
    """The stems of the figures and times of a text."""
    return frozenset(
        stem for stem in words(text) if stem[:1].isdigit() or stem in _TIMES or figure(stem)
    )


def _plain(text: str) -> frozenset[str]:
    return frozenset(words(text)) - _values(text) - _LITTLE
