"""What somebody says they will do, or is asked by another to do: candidates for a clerk.

"Cllr Fenn offered to ask", "the Clerk will be writing", "Jo asked Al to find the key", "to be
repaired by Al Orr", "a poster is to be put up": none is surely an instruction of the meeting.
Of "He will ring" the owner is not told: whoever the sentence before names last may be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from indexer.minutes import agents
from indexer.minutes.action_doers import is_doer, without_article
from indexer.minutes.deadlines import find as find_due
from indexer.minutes.findings import Finding, Where
from indexer.minutes.owners import WORDS
from indexer.minutes.tasks import is_deed, is_done, narrates
from indexer.records import ActionKind

_SAID = re.compile(
    r"(?:^(?:(?:Next|This) (?:week|month|year|term),? |In the meantime,? )?|"
    rf"(?:, |; |: |[–—] |\band |\bbut )(?=[A-Z]|the ))(?P<who>{WORDS}{{1,60}}?)\s+"
    r"(?:has |have )?(?:kindly |also |now |then )?(?P<how>will|shall|would|(?:is|are) going to|"
    r"(?:agreed|undertaken|undertook|offered|volunteered|promised|committed) to|"
    r"agreed that (?:he|she|they) would|(?:said|confirmed|advised|stated|explained|added|reported)"
    r"(?: that)? (?:he|she|they|s/he) (?:would|will))\s+(?:also |now |then )?(?=[a-z])"
)
_CUT = re.compile(r"(?:,|;|:|\band|\bbut)\s+(?=[A-Z]|the )")
_BY = re.compile(
    r"\b(?:will|would|shall|to|should|must) (?:now |also |then )?be \w+(?:ed|en|ne|t|de|ld|wn)\b"
    r"[^.;:]{0,80}?(?<!seconded)(?<!proposed)(?<!moved)(?<!nominated) by "
    r"(?P<who>(?:the )?[A-Za-z][\w’'.-]*(?:(?: and| &)? [A-Z][\w’'.-]*){0,4})"
)
_OF = re.compile(
    rf"(?:^|(?:, |; |\band |\bbut ))(?P<asker>{WORDS}{{1,60}}?) (?:has |have )?(?:asked|requested) "
    r"(?P<who>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,2}) to (?=[a-z])"
)
_TO_BE = re.compile(
    r"(?!(?:It|There|To|No|Nothing|If|Does|Do|Vote)\b)(?:(?:The|A|An|This|These) )?[A-Z]?[\w’'-]+"
    r"(?: (?!(?:to|that|which|who|if|remains?|ought)\b)[\w’'&/,-]+){0,9}? (?:(?:is|are|needs?) )?"
    r"to be (?:\w+ly )?(?P<done>[a-z-]+)\b"
)
_HOW_SURE = {"will": 0.6, "shall": 0.6, "offered to": 0.5, "volunteered to": 0.6, "would": 0.4}
_NOT_NOW = re.compile(
    r"\b(?:if|whether|unless|had|previously|last (?:meeting|year|month)|earlier)\b", re.IGNORECASE
)
_LESS_SURE = 0.5
_NOBODY_SURE = 0.4


def said(where: Where, sentence: str) -> list[Finding]:
    """The commitments of a sentence that somebody makes or is given, in order."""
    if sentence[-1:] in {"?", ":"} or sentence.startswith(("No ", "Nothing ")):
        return []
    made = list(_made(where, sentence))
    return made or list(_given(where, sentence))[:1]


def _made(where: Where, sentence: str) -> Iterator[Finding]:
    """What each of several says: "Jean will ask the county and Al will ring the joiner"."""
    found = [
        (match, at)
        for match in _SAID.finditer(sentence)
        if _is_now(sentence, match)
        and is_deed(sentence[match.end() :])
        and (at := _speaks_from(where, match)) is not None
    ]
    cuts = [0, *(at for _, at in found[1:]), len(sentence)]
    for (match, at), (start, stop) in zip(found, pairwise(cuts), strict=False):
        clause = re.sub(r"(?:[\s,;]+(?:and|but))?[\s,;]*$", "", sentence[start:stop])
        who = sentence[at : match.end("who")]
        yield _candidate(where, clause, who, _HOW_SURE.get(match["how"], 0.7))


def _given(where: Where, sentence: str) -> Iterator[Finding]:
    """What is asked of somebody, is to be done by somebody, or by nobody yet."""
    for found in _OF.finditer(sentence):
        who = found.group("who")
        if where.roll.knows(who) and _is_now(sentence, found) and is_deed(sentence[found.end() :]):
            yield _candidate(where, sentence, who, _LESS_SURE)
    for found in _BY.finditer(sentence):
        who = found.group("who").rstrip(".")
        if is_doer(where, who) and _is_now(sentence, found):
            yield _candidate(where, sentence, who, _LESS_SURE)
    to_be = _TO_BE.match(sentence)
    if to_be and is_done(to_be.group("done")) and not narrates(to_be.group()):
        yield _candidate(where, sentence, None, _NOBODY_SURE)


def _speaks_from(where: Where, found: re.Match[str]) -> int | None:
    """Where the words for who says it begin: all of them, or those after an "and" or a comma."""
    starts = [found.start("who")]
    starts += [cut.end() for cut in _CUT.finditer(found.string, starts[0], found.end("who"))]
    for at in starts:
        who = without_article(found.string[at : found.end("who")])
        if at == 0:
            named = found.group("how") != "would" and agents.is_first_name(who)
            speaks = named or is_doer(where, who)
        else:
            speaks = where.roll.knows(who) or (agents.is_post(who) and is_doer(where, who))
        if speaks:
            return at
    return None


def _is_now(sentence: str, found: re.Match[str]) -> bool:
    """Whether a commitment is neither conditional nor an earlier one."""
    return not _NOT_NOW.search(sentence, 0, found.end())


def _candidate(where: Where, sentence: str, who: str | None, sure: float) -> Finding:
    owner, due = without_article(who) if who else None, find_due(sentence)
    return Finding(
        where, sentence, owner=owner, due=due, kind=ActionKind.CANDIDATE, confidence=sure
    )
