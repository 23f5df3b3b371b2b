"""Is there enough to answer? Better a refusal with the nearest passages than a near miss.

The top score of a search says nothing about whether there is an answer, so this looks at the
evidence itself: every name and figure of the question in or around it, the times it names, the
shape it wants, and the share of its other words. The thresholds were set on the tuning gold.
"""

from __future__ import annotations

import re

from bot.answers import Kind
from bot.evidence.gathering import Evidence
from bot.evidence.holders import of_the_first
from bot.evidence.judgements import beyond_papers
from bot.evidence.rating import asked_roles
from bot.evidence.rows import ends_in_figures, is_row
from bot.evidence.statements import asks_denied, denies, only_past
from bot.evidence.weighing import match
from bot.questions.asking import Wanted
from bot.questions.phrases import meant_by_turns
from bot.questions.understanding import Query
from indexer.records import Role
from indexer.words import words

COVERED = 0.58  # share of the topic's words, by weight, that must be around the sentence
COVERED_CLOSE = 0.45  # the same, where the two searches both hold the passage for close
CLOSE = 0.5  # cosine from which a passage is close in meaning
NEAR = 0.3  # cosine below which it is far off
LACKING = 0.25  # share of one word that, asked for a date, a figure or a name, may not be missing
_FAR = 0.25  # cosine below which keywords, one of them missing, mean another matter
_LACKING_OF_FEW = 0.2  # share of the one that is missing
NAMED = 0.15  # share that a decision, its headings and its titles must hold
OWN = 0.3  # share that the paragraph itself must hold, titles and headings aside

_DUTY = re.compile(r"\b(?:has|have|had) (?:got )?to\b|\bmust\b|\bneeds? to\b", re.IGNORECASE)
_WHEN_WILL = re.compile(
    r"\bwhen (?:will\b|(?:is|are) [^?]{2,60}? (?:going|due|expected|supposed|planned|meant)\b)",
    re.IGNORECASE,
)
_AS_SAID = re.compile(
    r"\bwhen (?:did|was|were|does|do|is|are)\b[^?]{0,80}\b(?:consultation|survey|deadline|"
    r"closing date|nominations?|applications?|tenders?|bids|call-?in|comments|replies|responses)\b",
    re.IGNORECASE,
)
_GIVES = re.compile(
    r"\b(?:give|gave|given|award\w*|grant\w*|donat\w+|contribut\w+|allocat\w+|allow\w*|pay|paid|"
    r"spen[dt]|set aside|put (?:aside|by|in|towards)|get|got|receiv\w+|fund\w*|lend|lent)\b",
    re.IGNORECASE,
)
_OF_BODY = re.compile(  # whose deeds are its decisions: "what did the panel do with the surplus"
    r"\b(?:did|has|have|had) (?:[\w&'’-]+ ){0,7}?(?:board|committee|council|"
    r"cabinet|panel|forum|authority|trust|governors|trustees|members|councillors|commissioners|"
    r"court|senate|group|executive|we|they)\b",
    re.IGNORECASE,
)
_AGREED = re.compile(  # by the meeting itself, and not by whoever promises
    r"\b(?:(?:it was|was|were|council|committee|board|panel|forum|cabinet|trustees|governors|"
    r"members) (?:\w+ly )?(?:agreed|resolved|approved|awarded|granted)|"
    r"^\W*(?:agreed|resolved|approved|awarded|granted))\b",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"\b(?:present\w*|lead\w*|speak\w*|introduc\w+|doing|taking|giving|bring\w*|item|agenda|"
    r"elect\w*|chair\w*|report\w*|paper|contact)\b",
    re.IGNORECASE,
)
_CHOSEN = re.compile(  # a row of matters arising tells who it was: "Mrs Ash elected 16 May"
    r"(?-i:[A-Z][a-z’'-]+) (?:was |has been )?(?:re-?)?(?:elected|appointed|co-?opted|chosen)\b",
    re.IGNORECASE,
)
_IS_SENTENCE = re.compile(
    r"\b(?:how|what|when|where|who|whose|why|which|is|are|was|were|did|does|do|has|have|had|will|"
    r"would|can|could|should|may|any|tell|show|give|find)\b",
    re.IGNORECASE,
)
_WILL_BE = re.compile(r"\bwill\b[^?]{2,60}? (?:be )?(?P<deed>[\w’'-]+)\W*$", re.IGNORECASE)
_SIGNED_UP = re.compile(
    r"\b(?:sign(?:ed|ing)? (?:up|on)|book(?:ed|ings?)|register\w*|enrol\w*)\b", re.IGNORECASE
)
_WHO = frozenset({Wanted.PERSON, Wanted.POST, Wanted.NAMES, Wanted.YES_NO})
STRICT = frozenset(
    {
        Wanted.DATE,
        Wanted.MONEY,
        Wanted.NUMBER,
        Wanted.SHARE,
        Wanted.PERSON,
        Wanted.EMAIL,
        Wanted.PHONE,
    }
)


def enough(query: Query, evidence: Evidence) -> bool:
    """Whether a sentence may stand as the answer."""
    if evidence.empty or evidence.off_focus or evidence.missing:
        return False
    if _names_a_lead(query, evidence) or _mere_figures(query, evidence):
        return False
    if _speaks_of_nothing(query, evidence) or beyond_papers(query, evidence):
        return False
    if _of_another_matter(query, evidence):
        return False
    paragraph = evidence.place.paragraph
    if query.wanted in _WHO and of_the_first(
        query.standalone, " ".join((*paragraph.heading, paragraph.text))
    ):
        return False
    if not (evidence.in_period or Kind.CHANGE in query.kinds):
        return False  # what has changed since is told by another time's papers
    return of_the_sort(query, evidence) and _covers(query, evidence)


def _is_over(query: Query, evidence: Evidence) -> bool:
    """Whether it is asked when a thing will be, and a sentence tells of what was.

    One that tells that the very thing has been done answers.
    """
    if not _WHEN_WILL.search(query.standalone):
        return False
    done = _WILL_BE.search(query.standalone)
    if done and not frozenset(words(done["deed"])).isdisjoint(words(evidence.text)):
        return False
    return only_past(evidence.text, evidence.place.paper.date.value or "")


def _affirms(query: Query, evidence: Evidence) -> bool:
    """Whether it is asked who did not, and a sentence tells of somebody who did."""
    asked = query.wanted in {Wanted.PERSON, Wanted.NAMES} and asks_denied(query.standalone)
    return asked and not denies(evidence.text)


def _names_a_lead(query: Query, evidence: Evidence) -> bool:
    """Whether "who" did something is asked, and an agenda's row names who is to speak to it."""
    if evidence.place.paragraph.role is not Role.AGENDA_ROW or tells_chosen(evidence.text):
        return False
    return query.wanted is Wanted.PERSON and not _LEADS.search(query.standalone)


def tells_chosen(text: str) -> bool:
    """Whether a sentence tells who was elected or appointed, as a row of matters arising may."""
    return bool(_CHOSEN.search(text))


def _speaks_of_nothing(query: Query, evidence: Evidence) -> bool:
    """Whether a yes or no is asked, and a sentence by itself holds none of what is asked."""
    if query.wanted is not Wanted.YES_NO or evidence.headed or asked_roles(query):
        return False
    held = frozenset(words(evidence.text)) | meant_by_turns(evidence.text)
    return not any(match(term, held) for term in query.topic if not term.light)


def _of_another_matter(query: Query, evidence: Evidence) -> bool:
    """Whether keywords are all that is asked, one is not there, and the meaning is far off.

    "Parking charges increase" is not of a parking space.
    """
    bare = query.wanted is Wanted.ANY and not _IS_SENTENCE.search(query.standalone)
    return bare and evidence.lacking >= _LACKING_OF_FEW and evidence.cosine < _FAR


def _mere_figures(query: Query, evidence: Evidence) -> bool:
    """Whether a row of figures is all there is for a yes or no, or a cause."""
    row = is_row(evidence.text) or ends_in_figures(evidence.text)
    return query.wanted in {Wanted.YES_NO, Wanted.REASON} and row


def of_the_sort(query: Query, evidence: Evidence) -> bool:
    """Whether it is the sort of statement that is asked: its shape, its time, its subject."""
    if evidence.other_kind and (query.wanted in STRICT or query.wanted is Wanted.YES_NO):
        return False
    plans = (
        _goes_as_planned(query)
        or _asks_of_plans(query)
        or _asks_duty(query)
        or _is_granted(query, evidence)
        or _asks_signed_up(query, evidence)
    )
    if query.outcome and evidence.planned and not plans:
        return False
    if _is_over(query, evidence) or _affirms(query, evidence):
        return False
    strict = query.wanted in STRICT or query.wanted in {Wanted.NAMES, Wanted.PLACE}
    return evidence.shaped or not strict


def _covers(query: Query, evidence: Evidence) -> bool:
    """Whether it holds enough of the question's words, and enough of them itself."""
    if evidence.lacking >= LACKING and _must_hold_all(query, evidence):
        return False
    needed = COVERED_CLOSE if evidence.cosine >= CLOSE else COVERED
    if evidence.covered < needed:
        return False
    own = max(evidence.own, evidence.rest)
    if evidence.headed and query.wanted is Wanted.ANY:
        return True
    return own >= OWN or Kind.MEETING in query.kinds or _listed(query, evidence)


def _must_hold_all(query: Query, evidence: Evidence) -> bool:
    """Whether a telling word may not be missing: in a yes or no, where the meaning is far off.

    Of a decision the meaning has to be close: the grant that was raised is not the one cut.
    """
    if query.wanted is Wanted.YES_NO:
        return evidence.cosine < (CLOSE if Kind.DECISION in query.kinds else NEAR)
    return query.wanted in STRICT


def _asks_duty(query: Query) -> bool:
    """Whether it asks what has to be done, which a rule says of what is to come."""
    return bool(_DUTY.search(query.standalone))


def _is_granted(query: Query, evidence: Evidence) -> bool:
    """Whether it is asked what a body did, or what was given, and it was decided."""
    if _OF_BODY.search(query.standalone) and evidence.place.paragraph.role is Role.DECISION:
        return True
    return bool(_GIVES.search(query.standalone) and _AGREED.search(evidence.text))


def _asks_signed_up(query: Query, evidence: Evidence) -> bool:
    """Whether it is asked who signed up, and a sentence tells that; as for "who came" it is not."""
    return bool(_SIGNED_UP.search(query.standalone) and _SIGNED_UP.search(evidence.text))


def _goes_as_planned(query: Query) -> bool:
    """Whether the day is asked on which something closed that closes as it was said to."""
    return query.wanted is Wanted.DATE and bool(_AS_SAID.search(query.standalone))


def _asks_of_plans(query: Query) -> bool:
    """Decisions, actions and recommendations are about what is to come."""
    return bool(asked_roles(query)) or query.recommended


def _listed(query: Query, evidence: Evidence) -> bool:
    """A decision or action may name its topic only in the heading or the title above it.

    What was decided of another matter of the same item decides nothing of this one.
    """
    return evidence.place.paragraph.role in asked_roles(query) and evidence.named >= NAMED
