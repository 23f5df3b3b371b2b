"""A message in its thread becomes a standalone question: its words, kinds, dates and what it wants.

Nothing here looks at the papers; what a question means does not depend on what is held.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answers import Kind
from bot.questions import places
from bot.questions.asking import (
    Wanted,
    asks_latest,
    asks_outcome,
    asks_plan,
    counted,
    predicate,
    wanted,
)
from bot.questions.awards import sort_asked
from bot.questions.board_asked import asks_recommendation
from bot.questions.figures import about, figure, in_full, in_words, month, shortened, spoken
from bot.questions.following import LONGEST_QUESTION
from bot.questions.following import standalone as followed
from bot.questions.forms import Form, form, named
from bot.questions.initials import either_number
from bot.questions.kinds import kinds
from bot.questions.moving import asks_first, lightened
from bot.questions.parts import parts, unchanged
from bot.questions.periods import periods
from bot.questions.phrases import plain
from bot.questions.pointing import LEANS
from bot.questions.small_words import LIGHT, SCAFFOLD, SMALL_WORDS
from bot.questions.spans import Period
from bot.questions.thesaurus import alike
from indexer.errors import QuestionError
from indexer.words import raw_words, words

MOST_TERMS = 40
MOST_TIMES = 12


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the question that its answer should hold."""

    word: str  # as asked, folded
    stem: str
    same: frozenset[str]  # stems that are this word: itself, a figure in digits or words
    alike: frozenset[str]  # stems that may stand for it
    hard: bool  # a name, a figure or a code: nothing else may stand for it
    scaffold: bool = False  # says what sort of thing is asked ("decide", "board"), not about what
    light: bool = False  # everyday English: says little about a topic
    numbered: bool = False  # a pair: "Phase 1", "Option C"
    phrase: frozenset[str] | None = None  # stems that together are this word: those of an acronym
    about: tuple[int, int] | None = None  # sums that are this one when rounded, the last excluded
    form: Form | None = None  # which of two words of its stem it is: "parking", and no park

    @property
    def stems(self) -> tuple[str, ...]:
        """The stems by which this very word is found, in order."""
        return (self.stem, *sorted(self.same - {self.stem}), *sorted(self.phrase or ()))


@dataclass(frozen=True, slots=True)
class Beside:
    """The second part of a question that asks two things."""

    wanted: Wanted
    stems: frozenset[str]  # of its own words


@dataclass(frozen=True, slots=True)
class Query:
    """A question as understood."""

    question: str
    standalone: str
    kinds: tuple[Kind, ...]
    wanted: Wanted
    terms: tuple[Term, ...]
    periods: tuple[Period, ...]
    counted: frozenset[str] = frozenset()  # stems of what "how many" counts
    outcome: bool = False  # asks what did happen; a plan or an instruction is no answer
    recommended: bool = False  # asks what a board is asked to do
    did: frozenset[str] = frozenset()  # the terms, by stem, of what "who" did or is
    plan: bool = True  # may ask of what is to come
    beside: Beside | None = None  # what it asks beside its first part
    shown: str = ""  # the standalone question, with the times that it means
    latest: bool = False  # asks how things stand now
    first: bool = False  # asks how they stood at first
    person: str = ""  # whom it speaks of, by the name that the papers list
    said: frozenset[str] = frozenset()  # stems of a follow-up's own words
    ground: tuple[str, ...] = ()  # ids of the paragraphs that answered the question before
    told: tuple[str, ...] = ()  # the sentences that did

    @property
    def topic(self) -> tuple[Term, ...]:
        """The terms that say what it is about."""
        return tuple(term for term in self.terms if not term.scaffold)

    @property
    def stems(self) -> tuple[str, ...]:
        """All stems that may tell of a term, each once, in order."""
        found: dict[str, None] = {}
        for term in self.terms:
            for stem in (*term.stems, *sorted(term.alike)):
                found.setdefault(stem)
        return tuple(found)


_NUMBERED = re.compile(
    r"\b((?i:phase|option|lot|item|stage|part|appendix|annex|tranche|cohort|round|wave|band|zone|ward|"
    r"section|schedule|year|quarter|tier|grade|type|scenario|objective|priority|table|figure|"
    r"recommendation|strand|theme|package|site|plot|block|unit|level|class|category|plan)) "
    r"(\d{1,3}|[A-Z]|(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\b",
)
_CAPITALISED = re.compile(r"(?<![.?!]\s)(?<!^)\b[A-Z][\w’'-]+")
_HOW = re.compile(  # asks for a shape, which is looked for as such, and is of no topic
    r"\bhow (often|frequently|long|quickly|fast|soon|far)\b", re.IGNORECASE
)
_CODE = re.compile(r"\b(?:[A-Z]{2,}[a-z]?|[A-Z][a-z]*[A-Z]\w*)\b")
_ORDINALS = {
    "1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "5th": "fifth",
    "6th": "sixth", "7th": "seventh", "8th": "eighth", "9th": "ninth", "10th": "tenth",
}  # fmt: skip


def understand(
    question: str, *, today: dt.date, thread: Sequence[str] = (), longest: int = LONGEST_QUESTION
) -> Query:
    """Read a question as asked on ``today`` after the earlier questions of ``thread``.

    Raises:
        QuestionError: nothing to look for in it, or longer than ``longest`` characters.
    """
    text = " ".join(question.split())
    if len(text) > longest:
        raise QuestionError(
            f"the question has {len(text):,} characters",
            mend=f"ask it in {longest:,} or fewer",
        )
    if not any(True for _ in raw_words(text)):
        raise QuestionError("there are no words in the question", mend="ask about the papers")
    standalone = followed(text, thread, today)
    whole = plain(standalone)
    asked = unchanged(whole)
    said = periods(asked, today)
    terms = lightened(_terms(asked, said), kinds(asked))
    spans = _once(said)
    own = unchanged(plain(text)) if LEANS in standalone else asked
    return Query(
        question=question,
        standalone=standalone,
        shown=_shown(standalone, spans),
        kinds=kinds(asked),
        wanted=_wanted(own, asked),
        terms=terms,
        periods=spans,
        counted=_counted(parts(own)[0], terms),
        outcome=asks_outcome(own),
        recommended=asks_recommendation(own),
        did=_did(own, terms),
        plan=asks_plan(own),
        beside=_beside(own, terms),
        latest=asked != whole or asks_latest(own),
        said=frozenset(words(plain(text))),
        first=asks_first(own),
    )


def _once(said: Sequence[Period]) -> tuple[Period, ...]:
    """Each time once, however often it is named: every paper is held against all of them."""
    once: dict[Period, Period] = {}
    for span in said:
        once.setdefault(replace(span, printed=""), span)
    return tuple(once.values())[:MOST_TIMES]


def _wanted(own: str, whole: str) -> Wanted:
    """The shape that the question wants; where it names none, that of the one it leans on."""
    shape = wanted(parts(own)[0])
    return wanted(whole) if shape is Wanted.ANY else shape


def _did(own: str, terms: Sequence[Term]) -> frozenset[str]:
    """The terms, by stem, of what the one asked for did or is; no everyday word, no name."""
    stem = words(predicate(own))
    return frozenset(
        term.stem
        for term in terms
        if term.stem in stem and not (term.light or term.scaffold or term.hard)
    )


def _beside(own: str, terms: Sequence[Term]) -> Beside | None:
    """What the question asks beside its first part, and which of its terms stand only there."""
    first, *rest = parts(own)
    if not rest:
        return None
    second = set(words(rest[0])) - set(words(first))
    stems = frozenset(term.stem for term in terms if term.stem in second and not term.scaffold)
    return Beside(wanted=wanted(rest[0]), stems=stems)


def _counted(text: str, terms: Sequence[Term]) -> frozenset[str]:
    """The stems of what is counted: "how many berths were let" counts berths."""
    nouns = set(words(counted(text)))
    return frozenset().union(
        *(
            term.same | term.alike
            for term in terms
            if term.stem in nouns and not (term.hard or term.light)
        )
    )


def _shown(question: str, spans: Sequence[Period]) -> str:
    """The question with what "last year" means on the day on which it is asked."""
    for span in spans:
        if span.reckoned and span.printed in question:
            said = f"{span.printed} ({span.spoken})"
            question = question.replace(span.printed, said, 1)
    return question


def _terms(text: str, spans: Sequence[Period]) -> tuple[Term, ...]:
    dated = {word for span in spans if not span.since for word in raw_words(span.printed)}
    since = {word for span in spans if span.since for word in raw_words(span.printed)}
    names = {w for m in _CAPITALISED.finditer(text) for w in raw_words(m.group())}
    names |= {w for m in _CODE.finditer(text) for w in raw_words(m.group())}
    found: dict[str, Term] = {}
    paired: set[str] = set()
    for numbered in _NUMBERED.finditer(text):
        pair = pair_of(numbered.group(1), numbered.group(2))
        found[pair] = Term(pair, pair, frozenset({pair}), frozenset(), hard=True, numbered=True)
        dated.add(numbered.group(2).casefold())
        paired.add(words(numbered.group(1))[-1])
    sort = sort_asked(text)
    for name in named(text):
        found[name] = Term(name, name, frozenset({name}), frozenset(), hard=True)
    dated |= {word for found_how in _HOW.finditer(text) for word in raw_words(found_how.group(1))}
    for word in raw_words(text):
        if word in SMALL_WORDS or word in dated or (len(word) == 1 and not word.isdigit()):
            continue
        term = _term(word, name=word in names)
        if term.stem in paired:  # the pair tells; "phase" alone says little
            term = replace(term, hard=False, light=True)
        if term.stem in sort:  # "which firm": the answer is one, and need not say so
            term = replace(term, light=True)
        if word in since:  # "since 2015" may be said of the figures or of the papers
            term = replace(term, hard=False, alike=frozenset())
        meant = form(word, term.stem, text)
        if meant:
            term = replace(term, form=meant, alike=meant.likely(term.alike))
        found.setdefault(term.stem, term)
    return tuple(list(found.values())[:MOST_TERMS])


def pair_of(word: str, number: str) -> str:
    """One stem for "Phase 1" or "Option C": the number alone says nothing."""
    plain_number = number.casefold()
    digits = figure(words(plain_number)[-1]) if len(plain_number) > 1 else None
    return f"{words(word)[-1]} {digits or plain_number}"


def pairs(text: str) -> frozenset[str]:
    """The pairs of a paper's sentence, as ``pair_of`` writes them."""
    return frozenset(pair_of(*found.groups()) for found in _NUMBERED.finditer(text))


def _term(word: str, *, name: bool) -> Term:
    stem = words(word)[-1]
    same = {stem}
    digits = figure(stem)
    if digits:
        same.add(digits)
    spelt = in_words(stem)
    if spelt:
        same.add(spelt)
    full = in_full(stem)
    same |= shortened(full or stem) | ({full} if full else set())
    same |= month(word) | either_number(word)
    short = re.fullmatch(r"(\d\d)/(\d\d)", stem)
    if short and int(short[1]) + 1 == int(short[2]):
        same.add(f"20{stem}")  # "22/23" is most often the year
    if word in _ORDINALS:
        return replace(_term(_ORDINALS[word], name=False), word=word)
    scaffold = stem in SCAFFOLD
    place = word in places.ALWAYS or (name and word in places.WITH_A_CAPITAL)
    others = frozenset() if place else alike(stem)
    hard = any(c.isdigit() for c in stem) or (name and not scaffold and not others)
    return Term(
        word=word,
        stem=stem,
        same=frozenset(same),
        alike=frozenset() if hard else others - same,
        hard=hard,
        scaffold=scaffold,
        light=stem in LIGHT and not hard,
        phrase=spoken(stem),
        about=about(stem),
    )
