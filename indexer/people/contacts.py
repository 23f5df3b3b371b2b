"""Officers named on a report's cover or at its foot: contact officer, author, signature.

A block may name several officers in parallel lists: "A / B" over "post of A / post of B".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from indexer.people.entries import Entry, entries
from indexer.people.names import parse_name
from indexer.people.standing import standing_of
from indexer.people.words import is_organisation, is_post
from indexer.records import Paragraph, Part, PartKind, Person
from indexer.structure.blocks import as_field

_SPACE = r"\s*(?:\(s\)|s)?\s*(?:name)?\s*(?::|[-–—]\s|$)\s*"
_NAME = re.compile(
    r"^\W*(?:(?:the )?(?:(?P<member>(?:lead|cabinet|executive) (?:member|councillor)|"
    r"portfolio holder|"
    r"report(?:ing)? councillor)"
    r"|(?:contact|lead|responsible|reporting|report|accountable|originating|case|link|presenting)"
    r" (?:officer|author|director|manager|person|contact|lead)"
    r"|officer contact|report (?:author|by|of|from|prepared by)|prepared by|author|contact|"
    r"presented by|"
    r"presenter|originator|executive sponsor|sponsor|senior responsible officer|written by|"
    r"(?:for )?(?:further|more) information,? (?:please )?contact|contact (?:for|"
    r"details)[\w ]{0,30}|"
    r"enquiries(?: to)?|democratic services contact|name))" + _SPACE + r"(?P<value>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_POST = re.compile(
    r"^\W*(?:position|post|job title|title|role|"
    r"designation)" + _SPACE + r"(?P<value>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_PHONE = re.compile(
    r"^\W*(?:(?:tele)?phone|tel|mobile|direct (?:line|dial)|"
    r"contact)\W{0,2}(?: ?(?:no|number|extension)\.?)?" + _SPACE + r"(?P<value>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_EMAIL = re.compile(
    r"^\W*e-?mail(?: address)?" + _SPACE + r"(?P<value>.*)$", re.IGNORECASE | re.DOTALL
)
_TEAM = re.compile(
    r"^\W*(?:directorate|department|service(?: area)?|team|organi[sz]ation)"
    + _SPACE
    + r"(?P<value>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_ADDRESS = re.compile(r"[\w.+'’-]+@[\w-]+(?:\.[\w-]+)+")
_NUMBER = re.compile(
    r"(?<![\w/.-])(?:\+44 ?\(?0?\)?|0)(?:[\d()][\s-]?){8,11}(?:(?: ?x| ext\.?|"
    r" extension) ?\d{2,6})?(?!\w)"
)
_CALLED = re.compile(
    r"\b(?:tel(?:ephone)?|phone|e-?mail|mobile|ext)(?: (?:no|"
    r"number))?\.?\s*[:.]?\s*(?=$|[,;/(|\s])",
    re.IGNORECASE,
)
_PARALLEL = re.compile(r"\s+/\s+|\s*;\s*|\n|\s+\|\s+")
_NAMES = re.compile(r"\s*/\s*|\s*;\s*|\n|\s+\|\s+|\s+(?:and|&)\s+")
_SIGNED = re.compile(r"^(?:signed|signature)\b", re.IGNORECASE)
_REACH = 8  # paragraphs from the name to the last line of its block
_FOOT = 6  # paragraphs at the end of a report where its author signs


@dataclass(slots=True)
class _Card:
    """One block while it is read."""

    paragraph: Paragraph
    entries: list[Entry]
    member: bool
    at: int
    posts: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    team: str | None = None


def contacts(part: Part) -> Iterator[Person]:
    """The officers that a report's cover or its foot names, in order."""
    if part.kind not in {PartKind.REPORT, PartKind.OTHER}:
        return
    card: _Card | None = None
    for at, paragraph in enumerate(part.paragraphs):
        if len(paragraph.text) > 400:
            continue
        text = _line(paragraph)
        named = _named(paragraph, text, at, part)
        if named:
            if card:
                yield from _people(part, card)
            card = named
        elif card and at - card.at <= _REACH:
            _fill(card, text)
    if card:
        yield from _people(part, card)
    yield from _signed(part)


def _line(paragraph: Paragraph) -> str:
    """A line "Contact officer: Jo Kerr", also where key and value stand in two cells."""
    key, *values = paragraph.cells or ("",)
    return as_field(paragraph.text, (key, " | ".join(values))) if values else paragraph.text


def _named(paragraph: Paragraph, text: str, at: int, part: Part) -> _Card | None:
    """The block that a line with a name opens."""
    found = _NAME.match(text)
    value = found.group("value") if found else ""
    if found is None and paragraph.heading and at < len(part.paragraphs):
        over = _NAME.match(paragraph.heading[-1])  # the key is a heading, the name stands under it
        if over and not over.group("value"):
            found, value = over, text
    if found is None or not value.strip():
        return None
    people, emails, phones = _inline(value)
    if not people:
        return None
    card = _Card(paragraph, people, bool(found.group("member")), at)
    card.emails, card.phones = emails, phones
    return card


def _inline(value: str) -> tuple[list[Entry], list[str], list[str]]:
    """The people of one line, with the addresses and numbers that stand in it."""
    emails = _ADDRESS.findall(value)
    phones = [found.group().strip(" )") for found in _NUMBER.finditer(value)]
    plain = _CALLED.sub("", _NUMBER.sub("", _ADDRESS.sub("", value)))
    plain = re.sub(r"\(\s*\)|\s*[,;|–-]\s*(?=[,;|]|$)", "", plain).strip(" ,;|–-")
    names = [piece for piece in _NAMES.split(plain) if piece.strip()]
    if len(names) > 1 and all(parse_name(name) for name in names):
        return [one for name in names for one in entries(name, run=False)], emails, phones
    return entries(plain.replace(" | ", ", "), run=True), emails, phones


def _fill(card: _Card, text: str) -> None:
    """Take a further line of a block: position, phone, email."""
    for form, into in ((_POST, card.posts), (_PHONE, card.phones), (_EMAIL, card.emails)):
        found = form.match(text)
        if found and not into and found.group("value").strip():
            into += [one.strip() for one in _PARALLEL.split(found.group("value")) if one.strip()]
            return
    team = _TEAM.match(text)
    if team and not card.team:
        card.team = team.group("value").strip() or None
    elif not card.emails and (alone := _ADDRESS.fullmatch(text.strip(" .<>"))):
        card.emails.append(alone.group())
    elif not card.posts and len(card.entries) == 1 and is_post(text) and len(text) < 80:
        card.posts.append(text)


def _people(part: Part, card: _Card) -> Iterator[Person]:
    count = len(card.entries)
    for index, entry in enumerate(card.entries):
        post = entry.post or _nth(card.posts, index, count)
        email = _nth(card.emails, index, count)
        phone = _nth(card.phones, index, count)
        yield Person(
            part_key=part.key,
            paragraph_id=card.paragraph.id,
            name=entry.name,
            post=post,
            organisation=entry.organisation or card.team,
            email=email if email and _ADDRESS.fullmatch(email) else None,
            phone=phone if phone and re.search(r"\d{3}", phone) else None,
            standing=standing_of(
                councillor=entry.councillor or card.member,
                post=post,
                organisation=None,
                group="officer",
            ),
            initials=entry.initials,
        )


def _nth(values: Sequence[str], index: int, count: int) -> str | None:
    """What stands at a person's place in a parallel list; None where the lists do not match."""
    return values[index] if len(values) == count else None


def _signed(part: Part) -> Iterator[Person]:
    """A name over a post at the foot of a report."""
    if part.kind is not PartKind.REPORT:
        return
    foot = part.paragraphs[-_FOOT:]
    for name, post in pairwise(foot):
        found = (
            parse_name(_SIGNED.sub("", name.text).strip(" :.…_")) if len(name.text) < 60 else None
        )
        told = post.text.strip(" .")
        if found is None or len(told) > 90 or not is_post(told) or parse_name(told):
            continue
        if (
            name.label
            or post.label
            or name.cells
            or not (told[:1].isupper())
            or is_organisation(name.text)
        ):
            continue
        standing = standing_of(
            councillor=found.councillor, post=told, organisation=None, group=None
        )
        yield Person(part.key, name.id, found.text, post=told, standing=standing)
