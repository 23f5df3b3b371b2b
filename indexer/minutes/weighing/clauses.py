"""Every verb of a sentence by which a meeting may decide: a wide net, to be weighed by ``signs``.

What the verb is, what helps it, who its subject is and what follows are read off the words around
it; whether all that makes a decision is not asked here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from indexer.minutes.agents import is_first_name
from indexer.minutes.bodies import ANYBODY, NOUN, Bodies
from indexer.minutes.weighing.vocabulary import BASES, VERB, Kind


class Subject(StrEnum):
    """Who or what stands before the verb."""

    BODY = "body"
    OTHER = "other"  # another body
    ALL = "all"
    IT = "it"
    PERSON = "person"
    PRONOUN = "pronoun"
    THING = "thing"
    NOTHING = "nothing"


class Form(StrEnum):
    """The tense and voice, by the helping verbs."""

    PLAIN = "plain"  # "agreed"
    WAS = "was"
    IS = "is"
    HAS = "has"
    HAS_BEEN = "has been"
    HAD = "had"
    MAY = "may"  # "to be agreed", "will agree"
    BASE = "base"  # "agree", "agrees"


_REACH = 300  # characters before a verb: a sentence may have hundreds of verbs, a subject has not
_LONGEST_HELP = 60
_STAYS = re.compile(r"remain|stay", re.IGNORECASE)
_ONLY_OF_BODIES = re.compile(r"notes?|delayed|put off|opted", re.IGNORECASE)
_ADVERB = (
    r"(?:\w+ly|also|then|now|hereby|therefore|again|further|in principle|so|"
    r"(?:(?<=were )|(?<=was )|(?<=are ))(?:all|both|each))"
)
_DEED = (  # what is done on the way: "was read and approved"
    r"(?:(?:\w+ed|read|put|sent|spent|bought|brought|cut|met)(?: (?:out|through))?"
    r"(?:,? and|,| then| &))"
)
_HELPS = re.compile(
    rf"(?<![\w’'-])(?:(?:was|were|is|are|be|been|being|has|have|had|will|would|should|shall|could|"
    rf"(?-i:may)|might|must|can|cannot|to|not|never|yet|did|does|do|{_ADVERB}|{_DEED})[\s,]+)*$",
    re.IGNORECASE,
)
_STARTS = re.compile(  # where a clause begins
    r"[.;:?!]\s|,\s|\s[-–—]+>?\s|→|\b(?:and|but|so|that|which|who|where|when|if|because|although|"
    r"while|whether|as|after|until|once)\s",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?:\b(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Prof\w*|Sir|Dame|Rev\w*|Lord|Lady)\b|"
    r"\b(?:chair\w*|clerk|treasurer|secretary|mayor|director|manager|head|leader|vice|deputy|"
    r"principal|officers?|warden|vicar|rector|applicant|residents?)\b|"
    r"^\W*(?:[A-Z][a-z]+ (?:[A-Z]\.? )?[A-Z][\w’'-]+|[A-Z]{2,3})\W*$)"
)
_ONE = re.compile(r"\b(?:he|she|I)\W*$", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:they|who|which|these|this|those|that)\W*$", re.IGNORECASE)
_ALL = re.compile(rf"(?:{ANYBODY})(?: (?:were|was|then|present))*\W*$")
_IT = re.compile(r"\bit\W*$", re.IGNORECASE)
_NOUN_END = re.compile(rf"(?:{NOUN})\W*$")
_SOME_OTHERS = re.compile(  # "61%", "two thirds", "the panel of tenants": not the meeting
    r"\d ?%|\bper cent\b|"
    r"\b(?:half|thirds?|quarters?|respondents|replies|responses|consultees)\W*$|"
    r"\b(?:group|panel|committee|forum|party|team|board) of (?!members|trustees|"
    r"governors|councillors|directors)[a-z]+\W*$",
    re.IGNORECASE,
)
_OF_IT = re.compile(  # "the minutes of the Board": not the Board, but "members of the Board" are it
    r"\b(?!(?:members|majority|councillors|meeting|all|most|rest)\b)\w+ of "
    r"(?:the |this |our )?(?:(?:last|previous|full|[A-Z][\w’'-]*) ){0,4}$"
)
_BID = re.compile(  # to somebody who has money; not one that came from a club
    r"\b(?:(?:our|grant|funding|lottery|heritage) bids?|bids?(?=\s*$)|bids? (?:to|for (?:[\w’'-]+ )"
    r"{0,3}(?:funding|funds?|money|grants?|lottery))|(?:grant|funding|lottery) applications?)\b"
    r"[^.;,]{0,60}$",
    re.IGNORECASE,
)
_HAVING = re.compile(r"\bhaving (?:\w+ly |already )?been (?:\w+ly )?$")
_COURTESY = re.compile(r"\b(?:thanks|welcome|sympathy|condolences|congratulations|invitation)\b")
_OF_OTHERS = {  # "thanks were extended to the helpers"; "the bid was turned down" by its funder
    Kind.CHANGE: _COURTESY,
    Kind.REFUSE: _BID,
}


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb of a sentence with what stands around it; places are characters of the sentence."""

    start: int  # of its helping verbs
    verb: int
    end: int
    kind: Kind
    form: Form
    subject: Subject
    joined: bool = False  # "…, and agreed": its subject stands before another verb
    denied: bool = False

    @property
    def is_passive(self) -> bool:
        """Whether its subject is what is decided: "the plan was approved"."""
        things = {Subject.THING, Subject.PERSON, Subject.PRONOUN, Subject.NOTHING, Subject.OTHER}
        return self.form in {Form.WAS, Form.IS, Form.HAS_BEEN} and self.subject in things


def clauses(text: str, bodies: Bodies) -> Iterator[Clause]:
    """The clauses of a sentence whose verb may decide, in order."""
    verbs = list(VERB.finditer(text))
    starts = [0, *(cut.end() for cut in _STARTS.finditer(text))] if verbs else []
    for found in verbs:
        verb = found.start()
        start = _helped_from(text, verb)
        near = max(0, start - _REACH)
        words = _LAST_HELP.sub("", text[start:verb]).casefold().split()
        base = found.lastgroup == "base"
        form = _form(words, base=base)
        kind = Kind.SETTLE if base else Kind[found.lastgroup or "SETTLE"]
        may = form is Form.MAY or _TO_BOTH.search(text, near, start) is not None
        asked = base and may and not _STAYS.match(found.group())
        if asked or (form is Form.HAD and kind is not Kind.ACCORD):
            continue  # "asked them to agree"; "had agreed", of another time
        if _HAVING.search(text, near, verb):
            continue  # "the plan having been remitted in May, it was rewritten"
        if (other := _OF_OTHERS.get(kind)) and other.search(text, 0, start):
            continue
        subject, joined = _subject(text, start, starts, bodies)
        if subject is not Subject.BODY and _ONLY_OF_BODIES.fullmatch(found.group()):
            continue  # "the notes of a call", "delivery was delayed"
        if joined and form is Form.PLAIN and _HAD_BEEN.search(text, 0, start):
            continue  # "had been lucky and awarded a prize"
        if form is Form.PLAIN and subject in _NOBODY and _HOLDERS.match(text, found.end()):
            continue  # "Jo Ash, elected Board member, spoke"
        if _is_no_vote(text, found, form, subject, joined=joined):
            continue
        noun = _OF_NOUN.search(text, near, start) or _AT_MEETING.match(text, found.end())
        if form is Form.PLAIN and noun:
            continue  # "the agreed amendments", "the list of actions agreed at the meeting"
        it = _IT.search(text, near, start) if subject is Subject.IT else None
        yield Clause(
            it.start() if it else start, verb, found.end(), kind, form, subject, joined,
            denied=_denied(text, start, words, kind),
        )  # fmt: skip


def _helped_from(text: str, verb: int) -> int:
    """Where the helping verbs before a verb begin; the verb itself where none helps it."""
    near = max(0, verb - _REACH)
    found = _HELPS.search(text, near, verb)
    if near and found and found.start() < near + _LONGEST_HELP:
        found = _HELPS.search(text, 0, verb)  # they may begin before that
    return found.start() if found else verb


def _is_no_vote(
    text: str, found: re.Match[str], form: Form, subject: Subject, *, joined: bool
) -> bool:
    """Whether it settles no vote: "the complaint has been resolved", "Ann Lee declined".

    Nor does what one of them thought ("Ann Lee was content"), or a count ("12 made, 3 upheld").
    """
    if subject is Subject.PERSON and _OF_ONE_MIND.fullmatch(found.group()):
        return True
    near = max(0, found.start() - _REACH)
    refused = found.lastgroup == Kind.REFUSE.name and form is Form.PLAIN
    if refused and _COUNTED.search(text, near, found.start()):
        return True
    somebody = subject is Subject.PERSON or (joined and subject is Subject.NOTHING)
    if somebody and _DECLINED.match(text, found.start()):
        return True
    solved = form in _PASSIVES and subject in _NOT_A_VOTE
    return solved and bool(_SOLVED.fullmatch(found.group()))


_PASSIVES = frozenset({Form.WAS, Form.IS, Form.HAS_BEEN})
_NOT_A_VOTE = frozenset({Subject.THING, Subject.PRONOUN, Subject.PERSON, Subject.NOTHING})
_SOLVED = re.compile(r"resolved", re.IGNORECASE)
_DECLINED = re.compile(r"declined\W*(?:$|to (?:stand|vote|comment)\b)", re.IGNORECASE)
_LAST_HELP = re.compile(r"^.*\band (?=(?:was|were|is|are)\b)")  # "had been read and was agreed"
_TO_BOTH = re.compile(r"\bto [a-z]+(?: [\w’'-]+){0,6},? (?:and|or|&)\s*$")  # "to note and agree"
_OF_ONE_MIND = re.compile(r"content|happy|supportive|agreeable", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|none) $")
_HOLDERS = re.compile(
    r"\s+(?:[A-Z]\w+ )?(?i:members?|councillors?|representatives?|officials|mayors?)\b"
)
_AT_MEETING = re.compile(r"\s+at (?:the|this|our|its) (?:last |previous )?(?:meeting|AGM)\W*$")
_OF_NOUN = re.compile(r"\b(?:the|an?|any|its|their|our|these|no|every)\s$", re.IGNORECASE)
_NOBODY = frozenset({Subject.THING, Subject.NOTHING, Subject.PERSON})
_HAD_BEEN = re.compile(r"\bhad (?:already |also )?been\b")
_NONE = re.compile(
    r"(?:^|[.:;,–-]\s*|\bwhich )(?:no|nothing|none|neither|"
    r"nobody)\b(?:(?! and the )[^.:;,]){0,200}$",
    re.IGNORECASE,
)


def _denied(text: str, start: int, words: list[str], kind: Kind) -> bool:
    """Whether it says that something was not decided: "No date was agreed"."""
    if {"not", "never", "yet", "cannot"} & set(words):
        return True
    return kind is not Kind.ACCORD and bool(_NONE.search(text, max(0, start - _REACH), start))


def _form(words: list[str], *, base: bool) -> Form:
    said = set(words)
    if said & {"to", "will", "would", "should", "shall", "could", "may", "might", "must", "can"}:
        return Form.MAY
    if "had" in said:
        return Form.HAD
    if "been" in said:
        return Form.HAS_BEEN
    if said & {"was", "were"}:
        return Form.WAS
    if said & {"is", "are", "be", "being"}:
        return Form.IS
    if said & {"has", "have"}:
        return Form.HAS
    return Form.BASE if base else Form.PLAIN


def _subject(text: str, start: int, starts: Sequence[int], bodies: Bodies) -> tuple[Subject, bool]:
    """Whose verb it is, and whether that stands before another verb: "… considered it and"."""
    begin = _begin(starts, start)
    own = text[begin:start]
    if own.strip(" \t\"'“‘([*_•-"):
        return _named(text, begin, start, bodies), False
    near = max(0, begin - _REACH)
    aside = _ASIDE.search(text, near, begin)
    if aside and not _FIRST_VERB.search(text, 0, aside.start()):
        return _named(text, _begin(starts, aside.start()), aside.start(), bodies), False
    if begin and _JOINS.search(text, near, begin):
        return _of_sentence(text, begin, starts, bodies), True
    return Subject.NOTHING, False


_ASIDE = re.compile(r",\s[^,;.]{3,60},\s$")  # "Senate, without a vote, …"
_JOINS = re.compile(r"(?:,|\band|\bbut|\bso|&)\s*$")


def _begin(starts: Sequence[int], end: int) -> int:
    """Where the clause begins that ends at ``end``, of all the places where one begins."""
    return starts[bisect_right(starts, end) - 1]


def _named(text: str, begin: int, start: int, bodies: Bodies) -> Subject:
    own, near = text[begin:start], max(begin, start - _REACH)
    if _SOME_OTHERS.search(own):
        return Subject.OTHER
    noun = _NOUN_END.search(text, near, start)
    if noun and _OF_IT.search(text, begin, noun.start()):
        noun = None
    if _ALL.search(text, near, start):
        return Subject.ALL
    if noun:
        head = re.search(NOUN, noun.group())
        at = noun.start() + (head.start() if head else 0)
        mine = bodies.owns(text, at, head.group() if head else noun.group())
        return Subject.BODY if mine else Subject.OTHER
    if _IT.search(text, near, start):
        return Subject.IT
    if _PRONOUN.search(text, near, start):
        return Subject.PRONOUN
    person = _PERSON.search(own) or _ONE.search(text, near, start) or is_first_name(own)
    return Subject.PERSON if person else Subject.THING


_FIRST_VERB = re.compile(
    rf"\s(?:was|were|had|has|have|is|are|[a-z]{{2,}}ed|gave|took|held|saw|considers?|{BASES})\b"
)


def _of_sentence(text: str, begin: int, starts: Sequence[int], bodies: Bodies) -> Subject:
    """The subject of the first verb of the sentence, which a joined verb shares."""
    first = _FIRST_VERB.search(text, 0, begin)
    if first is None:
        return Subject.NOTHING
    at = _begin(starts, first.start())
    if not text[at : first.start()].strip():
        return Subject.NOTHING
    return _named(text, at, first.start(), bodies)
