"""The signs of a clause that speak for or against its being a decision, by name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.minutes import context
from indexer.minutes.bodies import NOUN, Bodies
from indexer.minutes.routine import MINUTES
from indexer.minutes.voting import movers, votes, without_movers
from indexer.minutes.weighing.clauses import Clause, Form, Subject
from indexer.minutes.weighing.vocabulary import Kind

_NEXT = (
    ("that", re.compile(r"\s+that\b")),
    ("to", re.compile(r"\s+(?:not )?to\b")),
    ("end", re.compile(r"\W*$")),
    ("stop", re.compile(r"\s*[.,;:)–—-]")),
    ("by", re.compile(r"[^.;]{0,60}?\bby\b")),
    ("vote", re.compile(r"\s+(?:unanim|nem\b|with(?:out)? |in favour)")),
    ("as", re.compile(r"\s+(?:as|for|on|onto|at|in|from|until|subject|and)\b")),
    ("money", re.compile(r"[^.;]{0,40}£")),
    ("thing", re.compile(r"\s+(?:the|a|an|all|its|their|this|these|[A-Z\d])")),
)
_ASKS = frozenset({Kind.VIEW, Kind.FELT})
_ASKED = re.compile(r"\s+to\b")  # "Members are recommended to note the report"
_OLD = re.compile(
    r"\b(?:last|previous(?:ly)?|earlier|already|ago|since|recently|formerly|had been|now been|"
    r"(?:19|20)\d\d|following the meeting)\b",
    re.IGNORECASE,
)
_AGENT = re.compile(
    r"^[^.;]{0,60}?\bby (?!(?:the |an? )?(?:all|those|members?|everyone|majority|show|vote|"
    r"consensus|email|unanimous|acclamation|\d)\b)(?:the |an? )?(?P<who>[\w’'& -]{2,60})"
)
_ELSEWHERE = re.compile(
    r"\b(?:government|ministry|minister|inspector|police|lottery|bank|landlord|owner|contractor|"
    r"department|agency|planning authority|parliament|court|nhs)\b",
    re.IGNORECASE,
)
_AS_READ = re.compile(r"\btaken as read\b", re.IGNORECASE)
_DATED = re.compile(  # "adopted by the Council in 2021", "agreed at Council on 3 May 2021, under"
    r"(?:\s+(?:by|at) [\w’' ]{3,40}?)?\s+(?:in|since|on) (?:[\w]+ ){0,2}(?:19|20)\d\d(?:,|\W*$|"
    r"\s+that\b)"
)
_TIERS = re.compile(
    r"\b(district|county|borough|region|diocese|unitary|inspectorate)\b", re.IGNORECASE
)
_USUALLY = re.compile(r"\b(?:every|each|annually|yearly|always|usually|normally)\b", re.IGNORECASE)
_OURS = re.compile(
    r"[^.;]{0,60}?\bby (?:all|everyone|everybody|acclamation|those present|(?:the )?(?:members|"
    r"councillors|governors|trustees|meeting|committee|board|council|group|directors))\b",
    re.IGNORECASE,
)
_OUR_POST = re.compile(  # where somebody is elected or appointed
    r"[^.;]{0,60}?\b(?:(?:co-)?chair\w*|vice|deputy|president|secretary|treasurer|governors?|"
    r"trustees?|directors?|members?|representatives?|tellers?|auditors?|clerk|lead|champion|"
    r"delegates?|terms?|committee|board|panel|group|officers?|captain|warden|steward|leader|manager|"
    r"editor|position|unopposed|unanimously|again|en bloc|mayor)\b|"
    r"\s*(?:[.,;]|$|as\b|and\b|together\b|for (?:a |the )?(?:further |next |ensuing )?(?:[\w-]+ )?"
    r"(?:years?|terms?)\b)",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"\s+by (?:the (?:chair\w*|clerk|treasurer|secretary|mayor)|(?:Cllr|Councillor|Mrs?|Ms|Dr)\b|"
    r"[A-Z]{2,3}\b|(?!Members|Councillors|Governors|Trustees|All\b)[A-Z][a-z]+\b)"
)
_WEAK = re.compile(
    r"\b(?:if|unless|whether|hoped?|wish|likely|possible|proposed to|seeking|awaiting)\b",
    re.IGNORECASE,
)
_NARRATIVE = re.compile(
    r"\b(?:reports?|updates?|correspondence|matters arising|presentation|police|questions?|"
    r"public|news|progress|introduction|background)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\b(?:which|who|that|if|when|once|until|whether|where|as|after|before|since|because|although|"
    r"while|had|what|how)\b"
)
_BREAK = re.compile(r"[,;:.]\s|\s[-–—]\s")
_SHOWN = re.compile(  # "The Treasurer presented the accounts, which were approved."
    r"\b(?:presented|circulated|tabled|proposed|read|introduced|gave|given|submitted|moved|"
    r"put forward|reviewed|set out|shared)\b[^.;]{0,120}?,?\s+(?:which|and (?:this|these|it))\s*$"
)
_AWAITS = re.compile(  # "until a new one was appointed", "dearer than we allowed"
    r"\b(?:until|till|once|unless|if|whether|as soon as|by the time|"
    r"than (?=(?:we|they|he|she|it|was|were|is|had|(?:the |its |our )?(?:board|council|committee|"
    r"budget|group|trustees))\b))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a sentence stands."""

    titles: tuple[str, ...] = ()  # item title and headings over it
    first: bool = True  # of its paragraph
    last: bool = True
    discussed: bool = False  # a point of a list of what was discussed
    stem: bool = False  # under a stem
    resolves: bool = False  # its item has a formal resolution


NOWHERE = Setting()


def signs(
    text: str, found: Sequence[Clause], setting: Setting, bodies: Bodies
) -> list[frozenset[str]]:
    """The names of the signs that each clause of a sentence has."""
    shared = frozenset(_of_place(text, setting)) if found else frozenset()
    return [shared.union(_of_clause(text, clause, bodies)) for clause in found]


def _of_clause(text: str, clause: Clause, bodies: Bodies) -> Iterator[str]:
    kind, form, subject = clause.kind, clause.form, clause.subject
    yield f"verb {kind}"
    yield f"form {form}"
    yield f"subject {subject}"
    yield f"{subject} {form}"
    yield f"{kind} {form}"
    yield f"{subject} {kind}"
    after = next((name for name, look in _NEXT if look.match(text, clause.end)), "other")
    yield f"then {after}"
    yield f"{kind} then {after}"
    yield f"{subject} {kind} then {after}"
    if clause.joined:
        yield "joined"
        yield f"joined {kind}"
    if clause.denied:
        yield "denied"
    if form is Form.PLAIN and subject is Subject.THING:
        yield "clipped" if re.match(r"\W*(?:$|[.;])", text[clause.end :]) else "of a noun"
    before = text[: clause.start]
    own = _BREAK.split(before)[-1]
    shown = bool(_SHOWN.search(before))
    for name, said in (
        ("reported", context.reported(text, clause.start)),
        ("hangs", _AWAITS.search(own) or (context.hangs(text, clause.start) and not shown)),
        ("earlier", _is_earlier(text, clause)),
        ("in brackets", context.in_brackets(text, clause.verb)),
        ("in a clause", bool(_CLAUSE.search(own)) and not shown),
        ("shown before", shown),
        ("by another body", _by_another_body(text, clause, bodies)),
        ("a habit", form in {Form.IS, Form.BASE} and bool(_USUALLY.search(text))),
        ("by ourselves", bool(_OURS.match(text[clause.end :]))),
        ("of a paper", kind is Kind.NOTE and _AS_READ.search(text) and not MINUTES.search(text)),
        ("post elsewhere", kind is Kind.POST and not _OUR_POST.match(text, clause.end)),
        ("is asked", form is Form.IS and kind in _ASKS and bool(_ASKED.match(text, clause.end))),
        ("by somebody", bool(_SOMEBODY.match(text[clause.end :]))),
        ("opens", not before.strip(" \t\"'“‘([*_•-")),
        ("after a point", bool(re.search(r"(?:[:;–—]|\s-)\s*$", before))),
        ("written large", text[clause.verb : clause.end].isupper()),
    ):
        if said:
            yield name


def _is_earlier(text: str, clause: Clause) -> bool:
    """Whether it tells of another time, where it does not agree that meeting's minutes."""
    told = context.earlier(text, clause.verb, clause.end) or bool(_DATED.match(text, clause.end))
    return told and not MINUTES.search(text)


def _by_another_body(text: str, clause: Clause, bodies: Bodies) -> bool:
    if clause.subject in {Subject.BODY, Subject.ALL, Subject.IT} or "by " not in text[clause.end :]:
        return False
    agent = _AGENT.match(without_movers(text[clause.end :]))
    if agent is None:
        return False
    if _ELSEWHERE.search(agent.group("who")):
        return True
    who = agent.group("who")  # of which every noun must be ours: not "the Charity Commission"
    tier = _TIERS.search(who)
    if tier and tier.group().casefold() not in bodies.words:
        return True
    return any(not bodies.owns(who, noun.start(), noun.group()) for noun in re.finditer(NOUN, who))


def _of_place(text: str, setting: Setting) -> Iterator[str]:
    for name, said in (
        ("first", setting.first),
        ("last", setting.last),
        ("alone", setting.first and setting.last),
        ("discussed", setting.discussed),
        ("under a stem", setting.stem),
        ("item resolves", setting.resolves),
        ("old", bool(_OLD.search(text)) and not MINUTES.search(text)),
        ("of minutes", bool(MINUTES.search(text))),
        ("question", text.rstrip().endswith("?")),
        ("weak", bool(_WEAK.search(text))),
        ("moved", bool(movers(text))),
        ("counted", votes(text) is not None),
        ("narrative", any(_NARRATIVE.search(title) for title in setting.titles)),
        ("clause begins small", text[:1].islower()),
    ):
        if said:
            yield name
