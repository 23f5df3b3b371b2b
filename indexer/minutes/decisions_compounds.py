"""Sentences that decide several things: "noted the log, approved the plan and agreed to publish".

Each verb with its own object is a decision of its own; so is each point between semicolons under
one verb ("RESOLVED to add buses; to drop allotments"). Verbs that share an object ("received and
noted the report") and points joined by a mere "and" stay together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.minutes import context
from indexer.minutes.bodies import Bodies
from indexer.minutes.decisions_found import Decided
from indexer.minutes.decisions_lists import Span
from indexer.minutes.decisions_prose import decides
from indexer.minutes.voting import movers
from indexer.records import Part

_VERB = (
    r"(?:noted|NOTED|agreed|AGREED|approved|APPROVED|endorsed|ENDORSED|supported|SUPPORTED|"
    r"accepted|ACCEPTED|adopted|ADOPTED|resolved|RESOLVED|decided|DECIDED|ratified|RATIFIED|"
    r"delegated|DELEGATED|recommended|RECOMMENDED|recommends|authori[sz]ed|AUTHORI[SZ]ED|"
    r"declined|appointed|confirmed|expressed|agrees|approves|endorses|supports|delegates|advises)"
)
_NEXT_VERB = re.compile(
    rf"(?:[,;]\s+(?:and\s+|but\s+)?|\s+(?:and|but)\s+)(?:(?:also|then|further|otherwise|[a-z]+ly)\s+){{0,2}}"
    rf"(?=(?P<verb>{_VERB})\s+(?:not\s+to|to|that|the|a|an|its|their|this|these|those|it|in|[A-Z\d£])\b)"
)
_NEXT_CLAUSE = re.compile(
    r",?\s+and\s+(?=it\s+was\s+(?:(?:also|further)\s+)?(?:agreed|resolved|decided)\s+(?:that|to)\b)"
)
_NEXT_POINT = re.compile(r";\s+(?:and\s+)?(?=(?:not\s+to|to|that)\s)")
_GOVERNS = re.compile(
    r"\b(?:RESOLVED|AGREED|(?i:resolved|agreed|decided|decisions?|resolutions?))[^;.]{0,60}?"
    r"[\s,:–-](?:not to|to|that)\b",
    re.IGNORECASE,
)
_OWN_OBJECT = re.compile(rf"\b{_VERB}\b(?:\W+[\w’'-]+){{2,}}", re.IGNORECASE)
_ONLY_NOTED = re.compile(r"\b(?:noted|received|considered)\b", re.IGNORECASE)
_LEAST = 3  # words of what is decided
_REACH = 600  # characters of a piece that are weighed: a sentence may have hundreds of verbs


def divided(found: Sequence[Decided], part: Part, bodies: Bodies) -> list[Decided]:
    """The decisions of a part, with those that decide several things cut into these."""
    return [piece for one in found for piece in _pieces(one, part, bodies)]


def _pieces(one: Decided, part: Part, bodies: Bodies) -> list[Decided]:
    text = part.paragraphs[one.place].text
    if one.lost or one.bare or movers(text[one.start : one.end]):
        return [one]
    head = text[one.start : one.end]
    by_verb = list(_by_verb(text, one, bodies))
    if len(by_verb) == 1 and _ONLY_NOTED.search(text, one.start, by_verb[0].start):
        by_verb = []  # "noted the report and agreed to publish it" is one decision of two verbs
    by_clause = (
        Span(*cut.span())
        for cut in _NEXT_CLAUSE.finditer(text, one.start, one.end)
        if decides(text[one.start : cut.start()], bodies)
    )
    cuts = sorted({*by_verb, *by_clause, *_by_point(text, one)}, key=lambda cut: cut.start)
    governs = _GOVERNS.search(head)
    pieces, begin, said = [], one.start, one.said
    for cut in [*cuts, Span(one.end, one.end)]:
        if cut.start > begin:
            pieces.append(replace(one, start=begin, end=cut.start, said=said))
        begin = cut.end
        point = text[begin : begin + 4].casefold().startswith(("to ", "that", "not "))
        said = f"{one.said} {governs.group()}" if governs and point else ""
    return pieces


def _by_verb(text: str, one: Decided, bodies: Bodies) -> Iterator[Span]:
    """Where a further verb with an object of its own begins."""
    begin = one.start
    for cut in _NEXT_VERB.finditer(text, one.start, one.end):
        rest = text[cut.end() : min(one.end, cut.end() + _REACH)]
        before = text[begin : min(cut.start(), begin + _REACH)]
        if not _OWN_OBJECT.search(before) or len(rest.split()) < _LEAST:
            continue
        if context.in_brackets(text[: one.end], cut.start("verb")):
            continue
        if decides(before, bodies) and decides(f"Members {rest}", bodies):
            yield Span(cut.start(), cut.end())
            begin = cut.end()


def _by_point(text: str, one: Decided) -> Iterator[Span]:
    """Where a further point under one verb begins, after a semicolon."""
    for cut in _NEXT_POINT.finditer(text, one.start, one.end):
        before = text[one.start : cut.start()]
        if one.start and not _GOVERNS.search(before):
            before = text[: cut.start()]
        if _GOVERNS.search(before):
            yield Span(cut.start(), cut.end())
