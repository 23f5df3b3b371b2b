"""Who moved or seconded a decision, and how members voted: the words of the minutes that say it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.library import Shelved
from bot.questions.details import Detail
from bot.recorded.asked import Asked, Told
from bot.recorded.matching import Topic, Words, worded_in
from bot.wording.attributing import names_doer
from bot.wording.quoting import Quoted
from indexer.people.titles import TITLE, untitled
from indexer.records import Decision
from indexer.sentences import sentences
from indexer.words import words

_BELOW = 3  # lines under a decision that may say who moved, who seconded, and the vote
_LINE = 16  # words of a line that only says who moved and seconded
_MOTION = re.compile(
    r"\b(?:mov|propos|second)(?:ed|er|ing)\b|\bvot\w+|\bmotion\b|\b(?:for|against)\b:? ?\d",
    re.IGNORECASE,
)
_OPPOSED = re.compile(  # of members who voted, or of others: no minutes need record it
    r"\bwho (?:\w+ )?(?:was|were|is|are) (?:against|for|in favour)\b|\bopposed\b", re.IGNORECASE
)
_ANOTHER = re.compile(  # "Cllr Hill proposed a vote of thanks" moves something else
    r"\b(?:propos|mov|second)(?:ed|ing|es|s)? (?:a|an|the|that|to)\b", re.IGNORECASE
)


def moved(asked: Asked, topic: Topic, placed: Sequence[tuple[Decision, Shelved]]) -> Told | None:
    """Who moved or seconded what was decided, or how members voted on it."""
    detail = asked.request.detail
    if _unnamed(asked, topic, placed):
        return Told((), unanswered="The minutes do not record who voted which way.")
    placed = with_voters(asked, placed)
    told = movers(asked, _nearest(topic, placed) if topic else placed, detail)
    if topic and told.unanswered:  # another decision of the same matter may record it
        every = movers(asked, placed, detail)
        told = told if every.unanswered else every
    return None if told.unanswered and _OPPOSED.search(asked.query.standalone) else told


def _nearest(
    topic: Topic, placed: Sequence[tuple[Decision, Shelved]]
) -> list[tuple[Decision, Shelved]]:
    """The decisions of the paragraphs that hold most of what is asked."""
    shares = [
        topic.own(
            Words(worded_in(f"{one.stem or ''} {one.text} {place.paragraph.text}"), frozenset())
        )
        for one, place in placed
    ]
    return [pair for pair, share in zip(placed, shares, strict=True) if share == max(shares)]


def movers(asked: Asked, placed: Sequence[tuple[Decision, Shelved]], detail: Detail) -> Told:
    """Who moved or seconded, or how members voted: the words of the minutes that say it.

    Of one member only what names that member.
    """
    told = _of_all(asked, placed, detail)
    if any(names_doer(asked.query, one.place.paragraph.text) for one in told.quoted):
        return told
    for _, place in placed:
        for line in asked.library.shelf(asked.snapshot, place.part.key):
            if _TALLY.search(line.paragraph.text) and names_doer(asked.query, line.paragraph.text):
                return Told((Quoted(line, line.paragraph.text), *told.quoted))
    return Told(told.quoted, unanswered=told.unanswered or "The minutes do not say so of them.")


def _of_all(asked: Asked, placed: Sequence[tuple[Decision, Shelved]], detail: Detail) -> Told:
    recorded = [(one, place) for one, place in placed if _recorded(one, detail)]
    if not recorded:
        found = next(filter(None, (_printed(asked, place, detail) for _, place in placed)), None)
        if found:
            one, place = placed[0]
            same = found.place.paragraph.id == place.paragraph.id and one.text in found.shown
            return Told((found,) if same else (found, Quoted(place, one.text)))
        counted = [tally(asked, place) for _, place in placed if detail is Detail.VOTES]
        lines = next(filter(None, counted), [])
        if lines:
            one, place = placed[0]
            decided = () if place in lines else (Quoted(place, one.text),)
            return Told((*(Quoted(line, line.paragraph.text) for line in lines), *decided))
        return Told(
            tuple(Quoted(place, one.text) for one, place in placed[:1]),
            unanswered=f"The minutes do not record {detail.value}.",
        )
    quoted: list[Quoted] = []
    for one, place in recorded[:3]:
        says = _saying(asked, one, place, _recorded(one, detail))
        quoted.extend(says)
        if all(other.place.paragraph.id != place.paragraph.id for other in says):
            quoted.append(Quoted(place, one.text))
    return Told(tuple(quoted))


_PRINTED = {
    Detail.MOVER: re.compile(r"\b(?:mov|propos)(?:ed|er)\b", re.IGNORECASE),
    Detail.SECONDER: re.compile(r"\bsecond(?:ed|er)\b|\b2nd\b", re.IGNORECASE),
    Detail.VOTES: re.compile(r"\bvotes?\b|\bunanimous|\bshow of hands\b", re.IGNORECASE),
}


_TALLY = re.compile(
    r"\bvot(?:e|es|ed|ing) (?:against|to \d)|\babst(?:ain\w*|entions?)\b", re.IGNORECASE
)
_ROLL = re.compile(  # "FOR (13): …", "Against: …", "6 voted for the motion (…) and 5 for …"
    r"^\W*(?:(?:voting |voted |votes )?(?:for|against|in favour)|abst(?:ain\w*|entions?))\b"
    r"(?: the (?:motion|amendment|proposal))?\s*(?:[(\[]?\d{1,3}[)\]]?)?"
    r"(?:\s*:|\s+[–—-]\s)|"
    r"\bvot(?:e|es|ed|ing)\b.{0,120}\b(?:for|against) the (?:motion|amendment|proposal)\b|"
    r"\b(?-i:F)or: [^:]{2,400}\b(?-i:A)gainst: |"  # both sides in a line
    r"\b(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"(?: (?:members?|councillors?|cllrs?|governors?|trustees?))? "
    r"(?:votes? to|votes? for|in favour|voted (?:for|against|in favour))\b|"
    r"(?-i:[A-Z][\w’'-]+) (?:voted (?:for|against|in favour)|abstained)\b",
    re.IGNORECASE,
)
_SIDES = (
    (
        re.compile(r"\bagainst\b|\boppos\w+", re.IGNORECASE),
        re.compile(r"\W*(?:\w+ )?against", re.IGNORECASE),
    ),
    (re.compile(r"\babst\w+", re.IGNORECASE), re.compile(r"\W*abst", re.IGNORECASE)),
    (
        re.compile(r"\bin favour\b|\bvoted for\b|\bsupported\b", re.IGNORECASE),
        re.compile(r"\W*(?:\w+ )?(?:for|in favour)\b", re.IGNORECASE),
    ),
)


_VOTER = re.compile(
    rf"\bdid (?P<who>(?:{TITLE} )?[\w.’'-]+(?: [\w.’'-]+)?) (?:actually )?vote\b", re.IGNORECASE
)
_WHO = re.compile(
    r"\b(?:who|which (?:of the )?(?:councillors|members|governors|trustees|cllrs)) "
    r"(?:\w+ )?(?:voted|abstained|was against|were against|opposed)\b|"
    r"\bnames? of (?:those|the (?:councillors|members|ones)) (?:who|that) (?:voted|abstained)\b",
    re.IGNORECASE,
)
_BY_NAME = re.compile(  # "Cllr Hay asked for her vote against to be recorded"; "Against: Cllr Hay"
    r"(?-i:[A-Z][\w’'-]+) (?:(?:asked|wished|requested) [^.]{0,40}\bvotes?\b|"
    r"voted (?:for|against|in)\b|abstained\b|dissent)|"
    r"\b(?:for|against|in favour|abst\w+)\b[^:]{0,20}: ?[^:.]{0,40}(?-i:[A-Z])[\w’'-]+",
    re.IGNORECASE,
)
_SIDED = re.compile(
    r"\b(?:against|abst(?:ain\w*|entions?)|in favour|voted|dissent\w*)\b|\bfor\W{0,3}[(:\d]",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(  # any capital after the first word: a name, or what may be one
    r"\w\W+(?!RESOLVED\b|AGREED\b)[A-Z]|"
    r"^\W*(?!(?:Members|Councillors|Votes?|Nobody|None|All|The|One|Two|Three|Four|Five|Six)\b)"
    r"[A-Z][\w’'-]+ (?:voted|abstained|dissented)\b"
)
_NOBODY = re.compile(
    r"\b(?:it|they|we|you|members|everyone|everybody|anyone|anybody|all|people|board|committee|"
    r"council|councillors|governors|trustees|many|cabinet|panel|authority)\b",
    re.IGNORECASE,
)


def voter(asked: Asked) -> str:
    """Whose vote is asked for, as typed; empty where nobody's in particular."""
    found = _VOTER.search(asked.query.standalone)
    return untitled(found["who"]) if found and not _NOBODY.search(found["who"]) else ""


def _unnamed(asked: Asked, topic: Topic, placed: Sequence[tuple[Decision, Shelved]]) -> bool:
    """Whether it is asked who voted how, and minutes only count the votes, or say nothing."""
    if asked.request.detail is not Detail.VOTES or not (
        topic and _WHO.search(asked.query.standalone)
    ):
        return False
    items = {place.part.key: place for _, place in placed}
    lines = (one for key in items for one in asked.library.shelf(asked.snapshot, key))
    return bool(placed) and not any(
        _SIDED.search(said) and _SOMEBODY.search(said)
        for one in lines
        for said in (sentences(one.paragraph.text) or [one.paragraph.text])
    )


def with_voters(
    asked: Asked, placed: Sequence[tuple[Decision, Shelved]]
) -> Sequence[tuple[Decision, Shelved]]:
    """Those of which minutes say by name who voted how, where that is asked; all if of none."""
    if asked.request.detail is not Detail.VOTES or not _WHO.search(asked.query.standalone):
        return placed
    return [pair for pair in placed if _names_voters(asked, pair[1])] or placed


def _names_voters(asked: Asked, place: Shelved) -> bool:
    lines = (place, *tally(asked, place))
    return any(_BY_NAME.search(one.paragraph.text) for one in lines)


def tally(asked: Asked, place: Shelved) -> list[Shelved]:
    """The lines of an item that count the votes or name who cast them, nearest to a decision.

    Where each side has a line of its own, and one side is asked for, that line alone.
    """
    shelf = asked.library.shelf(asked.snapshot, place.part.key)
    runs: list[list[Shelved]] = []
    for one in shelf:
        if _ROLL.search(one.paragraph.text):
            if runs and runs[-1][-1].position == one.position - 1:
                runs[-1].append(one)
            else:
                runs.append([one])
    if not runs:
        return []
    nearest = min(runs, key=lambda run: min(abs(one.position - place.position) for one in run))
    name = frozenset(words(voter(asked)))
    naming = [one for one in nearest if name and name <= set(words(one.paragraph.text))]
    if naming:
        return naming
    for asks, says in _SIDES:
        own = [one for one in nearest if says.match(one.paragraph.text)]
        if own and asks.search(asked.query.standalone):
            return own
    return nearest


def _says_how(detail: Detail, said: str) -> bool:
    """Whether a long sentence gives the votes, or who voted against, and does not only vote."""
    return detail is Detail.VOTES and bool(_TALLY.search(said))


def _printed(asked: Asked, place: Shelved, detail: Detail) -> Quoted | None:
    """The sentence of a decision's paragraph, or the line under it, that says who moved it.

    No motion was read from it, but a reader sees that it belongs to what stands before it.
    """
    side = _SIDES[0][0]
    if detail is Detail.VOTES and side.search(asked.query.standalone):
        for said in sentences(place.paragraph.text):  # before who voted for it
            if side.search(said) and _TALLY.search(said):
                return Quoted(place, said)
    for said in sentences(place.paragraph.text):
        short = len(said.split()) <= _LINE
        if _PRINTED[detail].search(said) and (short or _says_how(detail, said)):
            return Quoted(place, said)
    shelf = asked.library.shelf(asked.snapshot, place.part.key)
    for one in shelf[place.position + 1 : place.position + 1 + _BELOW]:
        if len(one.paragraph.text.split()) > _LINE:
            break  # the next matter
        text = one.paragraph.text
        if _PRINTED[detail].search(text) and not _ANOTHER.search(text):
            return Quoted(one, text)
    return None


def _recorded(one: Decision, detail: Detail) -> str | None:
    return {Detail.MOVER: one.mover, Detail.SECONDER: one.seconder, Detail.VOTES: one.votes}[detail]


def _saying(asked: Asked, one: Decision, place: Shelved, said: str | None) -> list[Quoted]:
    """The paragraph nearest to the decision that prints what is asked."""
    shelf = asked.library.shelf(asked.snapshot, one.part_key)
    wanted = " ".join((said or "").split()).casefold()
    near = sorted(
        shelf,
        key=lambda other: (
            not _MOTION.search(other.paragraph.text),
            abs(other.position - place.position),
            -other.position,  # who moved it stands after the decision rather than before
        ),
    )
    for other in near:
        if wanted and wanted in " ".join(other.paragraph.text.split()).casefold():
            return [Quoted(other, other.paragraph.text)]
    return []
