"""A question that asks two things, each answered alone, where one answer does not tell both.

"How many berths are there, and who chairs the audit committee?" is answered as two questions are,
one below the other; the second may lean on the first ("and for how much?"), as a follow-up does.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.answers import Answer, Claim, Kind, Status
from bot.evidence.enough import STRICT
from bot.evidence.shaped import shaped
from bot.evidence.shapes import has_shape
from bot.evidence.weighing import match
from bot.questions.asking import Wanted
from bot.questions.parts import unchanged
from bot.questions.phrases import plain
from bot.questions.prefaced import asked_apart
from bot.questions.topics import board
from bot.questions.understanding import Query, Term, understand
from bot.wording.quoting import as_printed
from indexer.errors import QuestionError
from indexer.words import words

_SUMS = frozenset({Wanted.MONEY, Wanted.SHARE})  # "how much" may be 10 per cent
_ON_RECORD = frozenset({Kind.DECISION, Kind.ACTION})
_OF_A_KIND = frozenset({Wanted.DATE, Wanted.MONEY})
_SAYS_WHY = frozenset({Status.WITHHELD, Status.NO_MINUTES_HELD})
_SAME_WORDS = 4  # with which two questions begin that ask the same of two things
_BARE = re.compile(  # "and what had the clerk asked for?" names no thing of its own
    r"^\W*what (?:had|has|have|did|do|does|was|were|is|are|will|would)\b", re.IGNORECASE
)
_HELD = 0.5  # share of a part's own words that an answer to it holds
_TELLING = 3  # telling words with which a part says by itself what it is about


def sides(query: Query, thread: Sequence[str], today: dt.date) -> tuple[Query, ...]:
    """The two questions that one asks, the second after the first; none where it asks one."""
    apart = asked_apart(unchanged(plain(query.question)))
    asked = apart.asked
    if len(asked) == 1:
        return ()
    try:
        first = understand(asked[0], today=today, thread=thread)
        before = thread if apart.alone else (*thread, asked[0])
        second = understand(asked[1], today=today, thread=before)
        alone = understand(asked[1], today=today)
        if second.wanted is Wanted.ANY and first.wanted in _SUMS and _BARE.match(asked[1]):
            second = replace(second, wanted=first.wanted)
        if first.periods and not alone.periods and _of_two_sorts((first, alone)):
            meeting = ", ".join(filter(None, (board(asked[0]), first.periods[0].printed)))
            meant = understand(f"{asked[1].rstrip('? ')} – {meeting}", today=today)
            second = replace(meant, question=second.question)
    except QuestionError:  # a part without a word
        return ()
    return first, second


def tells_both(answer: Answer, asked: Sequence[Query]) -> bool:
    """Whether one answer tells what each of two questions asks: its shape, and its own words."""
    if answer.status is not Status.ANSWERED or _apart(asked):
        return False
    held = _held(answer)
    first, second = asked
    return _tells(first, second, answer.answer, held) and _tells(second, first, answer.answer, held)


def _held(answer: Answer) -> frozenset[str]:
    """The stems of an answer and of what it cites, headings and titles included."""
    cited = (
        f"{one.quote} {one.title} {one.board or ''} {one.item or ''} {' '.join(one.heading)}"
        for one in answer.citations
    )
    return frozenset(words(f"{answer.answer} {' '.join(cited)}"))


def _tells(one: Query, other: Query, told: str, held: frozenset[str]) -> bool:
    """Whether what is told has the shape that one part asks for, and its own words among them."""
    if not _has_shape(one, told):
        return False
    said_there = words(plain(other.question))
    own_words = set(words(plain(one.question))).difference(said_there)  # what it leans on left out
    own = [term for term in one.topic if term.stem in own_words and not term.light]
    if any(term.hard and not match(term, held) for term in own):
        return False
    if one.wanted in _OF_A_KIND and len(own) == 1:
        return True  # "and when is it due?" is told by "by 31 January"
    return _share(own, held) >= _HELD


def _has_shape(one: Query, told: str) -> bool:
    if one.wanted is Wanted.MONEY:
        return any(has_shape(shape, told) for shape in _SUMS)
    if one.wanted is Wanted.NUMBER:
        return shaped(one, told)  # of what is counted
    return one.wanted not in STRICT or has_shape(one.wanted, told)


def _share(terms: Sequence[Term], held: frozenset[str]) -> float:
    telling = [term for term in terms if not term.light]
    return sum(bool(match(term, held)) for term in telling) / len(telling) if telling else 1.0


def joined(whole: Answer, asked: Sequence[Query], answers: Sequence[Answer]) -> Answer:
    """The answers to two questions as one; ``whole`` is the answer to both asked at once.

    What that tells stays; what it leaves open is answered beside it, or named.
    """
    pairs = tuple(zip(asked, reversed(asked), answers, strict=True))
    told = [_trusted(one, other, answer, whole) for one, other, answer in pairs]
    both = all(one.status is Status.ANSWERED for one in answers)
    if both and _apart(asked) and not _cites_all(*answers):
        return below(whole, *answers)
    lead = whole
    if whole.status is not Status.ANSWERED and any(told):
        lead = replace(
            answers[told.index(True)],
            question=whole.question,
            standalone_question=whole.standalone_question,
        )
    if lead.status is not Status.ANSWERED:
        return whole
    held = _held(lead)
    left = [
        n
        for n, (one, other, own) in enumerate(pairs)
        if own.status in _SAYS_WHY or not _tells(one, other, lead.answer, held)
    ]
    if len(left) != 1:
        return lead
    one, own = asked[left[0]], answers[left[0]]
    if not told[left[0]]:
        return _left_open(lead, one, own)
    return below(whole, own, lead) if left[0] == 0 else below(whole, lead, own)


def _cites_all(answer: Answer, other: Answer) -> bool:
    """Whether an answer cites all that another does."""
    held = {one.paragraph_id for one in answer.citations}
    return held.issuperset(one.paragraph_id for one in other.citations)


def _trusted(one: Query, other: Query, answer: Answer, whole: Answer) -> bool:
    """Whether the answer to one part is its answer: what it asks about is said, or close by."""
    if answer.status is not Status.ANSWERED:
        return False
    if not _tells(one, other, answer.answer, _held(answer)):
        return False
    parts_cited = {
        said.citations[0].paragraph_id.rpartition(".")[0]
        for said in (whole, answer)
        if said.citations
    }
    together = whole.status is Status.ANSWERED and len(parts_cited) == 1
    return together or _says_enough(one) or _tells_of(other, answer)


def _of_two_sorts(asked: Sequence[Query]) -> bool:
    """Whether one part asks of a meeting and the other of what was decided or is to be done."""
    sorts = [set(one.kinds) for one in asked]
    return any(
        Kind.MEETING in one and not one & _ON_RECORD and bool(other & _ON_RECORD)
        for one, other in (sorts, reversed(sorts))
    )


def _of_two_times(asked: Sequence[Query]) -> bool:
    """Whether one part asks of a time, and the other of how it stands now or of another time."""
    first, second = asked
    times = {tuple(span.spoken for span in one.periods) for one in asked}
    return len(times) > 1 and all(one.periods or one.latest for one in (first, second))


def _apart(asked: Sequence[Query]) -> bool:
    """Whether the answer to one part can be none to the other."""
    return _of_two_sorts(asked) or _of_two_times(asked) or _of_two_things(asked)


def _of_two_things(asked: Sequence[Query]) -> bool:
    """Whether the same is asked of one thing and of another: "in a meeting and in a panel"."""
    first, second = (plain(one.question).split() for one in asked)
    alike = next(
        (n for n, (one, other) in enumerate(zip(first, second, strict=False)) if one != other), 0
    )
    return alike >= _SAME_WORDS


def _says_enough(one: Query) -> bool:
    """Whether a part says by itself what it is about: "what did the repair cost" does not."""
    telling = [term for term in one.topic if not term.light]
    named = any(term.hard for term in telling)
    return named or len(telling) >= _TELLING or Kind.MEETING in one.kinds


def _tells_of(other: Query, answer: Answer) -> bool:
    """Whether the answer to one part is about what the other part names."""
    return _share(other.topic, _held(answer)) >= _HELD


def _left_open(answer: Answer, left: Query, own: Answer) -> Answer:
    """An answer, and below it why the other part has none."""
    part = left.question.partition(" – ")[0].rstrip("? ")
    if own.status is Status.ANSWERED and _cites_all(answer, own):
        return answer
    if own.status in _SAYS_WHY:
        return replace(answer, answer=f"{answer.answer}\n{own.answer}")
    said = f"That may be one part of your question; please ask the other alone: “{part}?”"
    if own.status is Status.NOT_FOUND:
        said = f"On “{part}” I have found nothing."
    return replace(answer, answer=f"{answer.answer}\n{said}")


def below(whole: Answer, first: Answer, second: Answer) -> Answer:
    """Both as the answer to what was asked, with the citations of the second numbered on.

    What both cite is cited once.
    """
    numbers = {one.paragraph_id: one.n for one in first.citations}
    added = [one for one in second.citations if one.paragraph_id not in numbers]
    for one in added:
        numbers[one.paragraph_id] = len(numbers) + 1
    new = {one.n: numbers[one.paragraph_id] for one in second.citations}
    claims = [Claim(one.text, tuple(new[n] for n in one.citations)) for one in second.claims]
    later = [replace(one, citation=new[one.citation]) for one in second.superseded]
    text = _renumbered(second, new)
    return replace(
        first,
        question=whole.question,
        standalone_question=whole.standalone_question,
        kinds=tuple(dict.fromkeys((*first.kinds, *second.kinds))),
        answer=f"{first.answer}\n{text}",
        claims=(*first.claims, *(one for one in claims if one not in first.claims)),
        citations=(
            *first.citations,
            *(replace(one, n=numbers[one.paragraph_id]) for one in added),
        ),
        superseded=(*first.superseded, *(one for one in later if one not in first.superseded)),
    )


def _renumbered(answer: Answer, new: Mapping[int, int]) -> str:
    """The text of an answer with other numbers; a number that a paper prints in brackets stays."""
    quoted = {as_printed(one.text) for one in answer.claims}
    quoted |= {as_printed(one.quote) for one in answer.superseded}
    longest_first = sorted(quoted, key=lambda text: (-len(text), text))
    said = "|".join(map(re.escape, longest_first)) or r"(?!)"
    marks = re.compile(rf"(?P<said>{said})|\[(?P<n>\d+)\]")
    return marks.sub(
        lambda found: found[0] if found["said"] else f"[{new.get(int(found['n']), found['n'])}]",
        answer.answer,
    )
