"""Decisions from their table: of a topic, of a meeting, with mover, seconder and votes.

What was only noted is never told as agreed, and what was lost is told as lost.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from bot.coverage import spoken
from bot.library import Library, Shelved
from bot.minuted.approvals import Approvals
from bot.minuted.twins import together
from bot.questions.asking import Wanted
from bot.questions.details import Detail
from bot.questions.kinds import AWARDED
from bot.questions.phrases import plain
from bot.recorded.asked import LONGEST, Asked, Told
from bot.recorded.in_context import in_context
from bot.recorded.later import later_meeting
from bot.recorded.matching import AS_GOOD, STRONG, STRONG_YES_NO, Topic, Words, narrowed, worded_in
from bot.recorded.motions import moved, voter
from bot.recorded.stems import items_of
from bot.recorded.yes_no import ASKS_NO, SURE, only_noted, yes_no
from bot.wording.quoting import Quoted, stem_before
from indexer.records import Decision
from indexer.store.port import Snapshot

_FEW_MEETINGS = 3  # of several meetings on one topic, the newest
_VOTE_WORDS = (
    "close narrow narrowly tight split way count margin favour roll call hands result opposed "
    "against"
)
_ANY_MATTER = "plan plans proposal proposals scheme idea"  # "who voted against the toilets plan"
_SUM = re.compile(  # a figure as asked: "25k", "20,000"; no year, and no house number
    r"\d+(?:[.,]\d+)*(?:k|m|bn|p|pc)|\d{1,3}(?:,\d{3})+|(?!(?:19|20)\d\d$)\d{3,}|\d+\.\d+"
)
_AWARDED = re.compile(rf"\b{AWARDED}", re.IGNORECASE)
_AWARD_WORDS = "award awarded contract tender won quote quoted bid firm company contractor"
_WAS_IT = re.compile(
    r"^\W*(?:so |and |but )?(?:did|was|were|has|have|had|is)\b|\bwas it\b|\bisn.?t it\b|\bor was\b",
    re.IGNORECASE,
)
_ANYTHING = re.compile(
    r"\b(?:was|were|is|are|has|have) (?:there )?(?:anything|any) [^?]{0,30}?"
    r"\b(?:decided|agreed|approved|resolved|made|decisions?)\b|"
    r"\bwhat (?:was|were|got) (?:decided|agreed|approved|resolved)\b",
    re.IGNORECASE,
)
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Worded:
    """A decision with its words."""

    decision: Decision
    words: Words


def worded(snapshot: Snapshot, library: Library) -> tuple[Worded, ...]:
    """Every decision that a viewer may see, those of procedure included, with its words.

    "The scheme was agreed" says little itself: the rest of its paragraph stands near it.
    """
    found = []
    paragraphs: dict[str, dict[str, str]] = {}
    for one in snapshot.decisions(library.viewer.audiences):
        part = library.parts[one.part_key]
        own = worded_in(f"{one.stem or ''} {one.text}")
        said = paragraphs.get(one.part_key)
        if said is None:
            said = {o.paragraph.id: o.paragraph.text for o in library.shelf(snapshot, one.part_key)}
            paragraphs[one.part_key] = said
        about = (part.title, part.item_title, said.get(one.paragraph_id))
        near = worded_in(" ".join(filter(None, about)))
        found.append(Worded(one, Words(own, near)))
    return tuple(found)


def decisions(asked: Asked, held: Sequence[Worded]) -> Told | None:
    """What the decisions say; None where none is on the topic, or the question is of none."""
    detail = asked.request.detail
    topic = asked.topic(without=_asking_words(asked))
    chosen = [one for one in held if asked.meant(asked.library.paper_of(one.decision.part_key))]
    if topic:
        topic, chosen = _of_matter(asked, topic, chosen)
        if detail is Detail.YES_NO:
            chosen = [one for one in chosen if _may_settle(topic, one)]
    elif asked.query.periods or asked.request.whole:
        chosen = [one for one in chosen if not one.decision.routine]
    else:
        return None
    placed = _placed(asked, [one.decision for one in chosen])
    later = later_meeting(asked, topic, placed)
    if later:
        return Told((), no_minutes=True, meeting=later)
    if not placed:
        never = detail is Detail.YES_NO and asked.never_minuted
        return Told((), no_minutes=True) if never else _none_minuted(asked, topic)
    if re.search(r"\bwhat .{0,40}\bnoted\b", asked.query.standalone, re.IGNORECASE):
        placed = [pair for pair in placed if "noted" in pair[0].verbs] or placed
    if detail in {Detail.MOVER, Detail.SECONDER, Detail.VOTES}:
        return moved(asked, topic, placed)
    if detail is Detail.YES_NO or asked.query.wanted is Wanted.DATE:
        placed = _more_than_noted(asked, placed)
    if topic:
        one = detail is Detail.YES_NO or asked.query.wanted is Wanted.REASON
        placed = _of_few_meetings(placed, 1 if one else _FEW_MEETINGS)
        placed = _closest(topic, placed) if detail is Detail.YES_NO else placed
    return _told(asked, topic, placed)


def _of_matter(asked: Asked, topic: Topic, held: Sequence[Worded]) -> tuple[Topic, list[Worded]]:
    """The decisions on the topic, and the topic: "the toilets plan" may be any plan of toilets."""
    told = _on_topic(asked, topic, held) or _of_another_sum(asked, topic, held)
    bare = asked.topic(without=f"{_asking_words(asked)} {_ANY_MATTER}")
    if told or not bare or asked.request.detail is not Detail.VOTES:
        return topic, told
    return bare, _on_topic(asked, bare, held)


def _none_minuted(asked: Asked, topic: Topic) -> Told | None:
    """That the minutes of a meeting record no decision, where it is asked if they record any."""
    if not (asked.query.periods and _ANYTHING.search(asked.query.standalone)):
        return None
    minutes = [asked.library.papers[one] for one in asked.library.minuted]
    titles = [worded_in(f"{one.title} {one.board or ''}") for one in minutes if asked.meant(one)]
    if any(all(term.same & title for term in topic.terms) for title in titles):
        return Told(
            (), unanswered="I found no decision in the minutes that I hold of that meeting."
        )
    return None


def _asking_words(asked: Asked) -> str:
    """Words that ask for votes, or for who was chosen, and say nothing of the matter."""
    if asked.request.detail is Detail.VOTES:
        return f"{_VOTE_WORDS} {voter(asked)}"
    return _AWARD_WORDS if _AWARDED.search(plain(asked.query.standalone)) else ""


def of_meetings(asked: Asked, held: Sequence[Worded], dates: Collection[str]) -> Told | None:
    """What the meetings of these days decided, without procedure; None where nothing."""
    chosen = [
        one.decision
        for one in held
        if not one.decision.routine
        and asked.library.paper_of(one.decision.part_key).date.value in dates
    ]
    placed = _placed(asked, chosen)
    return _told(asked, asked.topic(), placed) if placed else None


def _on_topic(asked: Asked, topic: Topic, held: Sequence[Worded]) -> list[Worded]:
    """The decisions of the items that fit best; of an item, those that say what is asked."""
    items: defaultdict[str, list[Worded]] = defaultdict(list)
    for one in held:
        items[one.decision.part_key].append(one)
    scored: dict[str, float] = {}
    strong = STRONG_YES_NO if asked.request.detail is Detail.YES_NO else STRONG
    for key, own in items.items():
        cosine = asked.cosines.get(key, 0.0)
        item = frozenset[str]()
        if key in asked.cosines:
            item = asked.library.item_words(asked.snapshot, asked.library.parts[key])
        best = max(topic.score(replace(one.words, item=item), cosine, strong) for one in own)
        if best:
            scored[key] = best
    if not scored:
        return []
    least = max(scored.values()) * AS_GOOD
    chosen: list[Worded] = []
    for key, score in scored.items():
        if score >= least:
            kept = narrowed(topic, [one.words for one in items[key]])
            chosen.extend(items[key][place] for place in kept)
    return chosen


def on_matter(asked: Asked, topic: Topic, held: Sequence[Worded]) -> list[Decision]:
    """The decisions on a topic of the boards and the time that are meant."""
    chosen = [one for one in held if asked.meant(asked.library.paper_of(one.decision.part_key))]
    return [one.decision for one in _on_topic(asked, topic, chosen)]


def _of_another_sum(asked: Asked, topic: Topic, held: Sequence[Worded]) -> list[Worded]:
    """The decisions on the matter, where the sum that was asked for is in none of them.

    "Was it £20,000 that we agreed?" is put right by what was agreed.
    """
    if not _WAS_IT.search(asked.query.standalone):
        return []
    terms = tuple(term for term in topic.terms if not _SUM.fullmatch(term.word))
    if len(terms) == len(topic.terms):
        return []
    rest = replace(topic, terms=terms)
    return [one for one in _on_topic(asked, rest, held) if rest.own(one.words) >= STRONG_YES_NO]


def _placed(asked: Asked, chosen: Sequence[Decision]) -> list[tuple[Decision, Shelved]]:
    """One of each decision, newest meeting first and in the order of the minutes.

    What was lost on the way stands after what its item decided in the end.
    """
    found = [(one, asked.place(one.part_key, one.paragraph_id)) for one in chosen]
    held = [(one, place) for one, place in found if place is not None]
    led = [group[0] for group in together(asked.library, held)]
    led.sort(key=lambda pair: pair[1].paper.date.value or "", reverse=True)
    items = list(dict.fromkeys(one.part_key for one, _ in led))
    return sorted(led, key=lambda pair: (items.index(pair[0].part_key), pair[0].lost))


def _of_few_meetings(
    placed: Sequence[tuple[Decision, Shelved]], most: int
) -> list[tuple[Decision, Shelved]]:
    dates = list(dict.fromkeys(place.paper.date.value for _, place in placed))[:most]
    return [(one, place) for one, place in placed if place.paper.date.value in dates]


def _more_than_noted(
    asked: Asked, placed: list[tuple[Decision, Shelved]]
) -> list[tuple[Decision, Shelved]]:
    """Where it is asked what was agreed, what was decided, before what was noted of it since."""
    if ASKS_NO.search(asked.query.standalone):
        return placed
    return [pair for pair in placed if not only_noted(pair[0])] or placed


def _may_settle(topic: Topic, one: Worded) -> bool:
    """Whether it can tell if something was agreed: not where some other report was only noted."""
    named = Words(one.words.own | one.words.near, _NONE)
    return not only_noted(one.decision) or topic.own(named) >= SURE


def _closest(
    topic: Topic, placed: Sequence[tuple[Decision, Shelved]]
) -> list[tuple[Decision, Shelved]]:
    """Those whose own words hold most of what is asked; all where none holds any of it."""
    shares = [topic.own(Words(worded_in(one.text), frozenset())) for one, _ in placed]
    return [pair for pair, share in zip(placed, shares, strict=True) if share == max(shares)]


def _told(asked: Asked, topic: Topic, placed: Sequence[tuple[Decision, Shelved]]) -> Told:
    shown = list(placed[:LONGEST])
    several = len({_meeting(place) for _, place in shown}) > 1
    several = several or asked.query.wanted is Wanted.DATE  # when: the day is the answer
    quoted = []
    stem = ""
    for number, (one, place) in enumerate(shown):
        lead = f"{_headed(asked, place)}: " if several and _begins(shown, number) else ""
        own = stem_before(one.stem)
        before = [o.text for o, _ in shown[:number] if o.paragraph_id == one.paragraph_id]
        text = in_context(topic, place.paragraph.text, one.text, before)
        said = own if (own != stem or lead) and own.strip() not in text else ""
        stem = own
        lost = "LOST: " if one.lost and not _says_lost(one) else ""
        quoted.append(Quoted(place, text, f"{lead}{lost}{said}"))
        quoted += items_of(asked, place, one.text, [o.paragraph_id for o, _ in shown])
    more = len(placed) - len(shown)
    closing = [f"{more} more: `minutebook decisions` lists all."] if more else []
    closing += _standing(asked, shown)
    opening = yes_no(asked, topic, shown) if asked.request.detail is Detail.YES_NO else ""
    return Told(tuple(quoted), opening, " ".join(closing))


def _says_lost(one: Decision) -> bool:
    return bool(
        re.search(r"\b(?:lost|not carried|rejected|fell|defeated)\b", one.text, re.IGNORECASE)
    )


def _begins(shown: Sequence[tuple[Decision, Shelved]], number: int) -> bool:
    return not number or _meeting(shown[number][1]) != _meeting(shown[number - 1][1])


def _meeting(place: Shelved) -> tuple[str | None, str | None]:
    return place.paper.date.value, place.paper.board


def _headed(asked: Asked, place: Shelved) -> str:
    when = spoken(place.paper.date.value) or "undated"
    several = len(asked.library.boards) > 1 and len(asked.boards) != 1
    board = asked.board(place.paper) if several else ""
    return f"{when}, {board}" if board else when


def _standing(asked: Asked, shown: Sequence[tuple[Decision, Shelved]]) -> list[str]:
    """Whether the minutes of the newest meeting are a draft."""
    status = Approvals(asked.snapshot, asked.library).status(shown[0][1])
    when = spoken(shown[0][1].paper.date.value)
    if str(status.standing) == "draft":
        return [f"The minutes{f' of {when}' if when else ''} are a draft."]
    return []
