"""People whom a sentence names with their post, or who declare an interest.

Only sentences that leave no doubt: "presented by Jo Kerr, Head of Parks", "Jo Kerr (Head of
Parks) introduced the report", "Cllr Ash declared an interest". Anybody else is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from indexer.people.names import Name, parse_name
from indexer.people.standing import standing_of
from indexer.people.words import is_organisation, is_post
from indexer.records import Paragraph, Part, PartKind, Person

_W = r"[^\W\d_][\w’'-]*"
_NAME = rf"(?:(?:{_W}\.? )?(?:[A-Z]\.? ?)*(?:[A-ZÀ-Þ][\w’'-]+ ){{1,3}}[A-ZÀ-Þ][\w’'-]+)"
_VERB = (
    r"(?:presented|introduced|gave|updated|reported|explained|outlined|advised|briefed|attended|"
    r"joined|spoke|confirmed|summarised|stated|said)"
)
_POST = r"(?:the )?(?P<post>[^.;:,()]{4,80}(?:, [A-Z][^.;:,()]{3,50})?)"
_BY = re.compile(
    rf"\b(?:presented|introduced|given|delivered|report(?:ed)?|update|presentation|prepared|"
    rf"received|"
    rf"welcomed)(?: by| from|ed)?,? (?P<name>{_NAME})(?:, {_POST}|\s\((?P<inside>[^()]{{4,90}})\))"
)
_DOES = re.compile(
    rf"(?:^|(?<=[.:] ))(?P<name>{_NAME})(?:, {_POST},|\s\((?P<inside>[^()]{{4,90}})\),?) "
    rf"(?:then |also |was |had )?(?:{_VERB}|in attendance|welcomed|present)\b"
)
_HOLDER = re.compile(
    rf"\b[Tt]he (?P<post>[A-Z][^.;:,()]{{3,70}}),? \(?(?P<name>{_NAME})\)?,? (?:{_VERB})\b"
)
_DECLARES = re.compile(
    rf"\b(?P<name>(?:Cllr|Councillor|"
    rf"Ald(?:erman)?)\.? (?:{_W}\.? ){{0,3}}?{_W}) (?:[a-z]+ ){{0,3}}?"
    r"(?:declared|disclosed)\b"
)
_DECLARATION = re.compile(r"\bdeclar|\bdisclos")
_BODY = frozenset({PartKind.ITEM, PartKind.MINUTES, PartKind.OTHER})


def mentioned(part: Part) -> Iterator[Person]:
    """People whom the sentences of minutes name with post or interest, in order."""
    if part.kind not in _BODY:
        return
    for paragraph in part.paragraphs:
        if len(paragraph.text) > 3_000:
            continue
        for form in (_BY, _DOES, _HOLDER):
            for found in form.finditer(paragraph.text):
                person = _posted(part, paragraph, found)
                if person:
                    yield person
        if _DECLARATION.search(paragraph.text):
            yield from _declared(part, paragraph)


def _posted(part: Part, paragraph: Paragraph, found: re.Match[str]) -> Person | None:
    said = found.groupdict()
    name = _whole(found.group("name"))
    post = (said.get("post") or said.get("inside") or "").strip()
    post = re.split(r"\s(?:who|which|whom|whose)\b", post)[0]
    if name is None or not post or not is_post(post) or not post[:1].isupper():
        return None
    post, organisation = _without_organisation(post)
    standing = standing_of(
        councillor=name.councillor, post=post, organisation=organisation, group=None
    )
    return Person(
        part.key, paragraph.id, name.text, post=post, organisation=organisation, standing=standing
    )


def _without_organisation(post: str) -> tuple[str, str | None]:
    """A post and the organisation after its comma, where there is one."""
    head, comma, tail = post.partition(", ")
    if comma and is_organisation(tail) and not is_post(tail):
        return head, tail
    return (head, None) if comma and not is_post(tail) else (post, None)


def _whole(text: str) -> Name | None:
    """A name of two words or more."""
    name = parse_name(text)
    return name if name and len(name.text.split()) > 1 else None


def _declared(part: Part, paragraph: Paragraph) -> Iterator[Person]:
    for found in _DECLARES.finditer(paragraph.text):
        name = parse_name(found.group("name"))
        if name:
            yield Person(part.key, paragraph.id, name.text, standing="councillor")
