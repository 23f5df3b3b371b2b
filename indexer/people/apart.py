"""Posts printed apart from the names: a list of names, and under it a list of their posts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from indexer.people.standing import standing_of
from indexer.people.words import is_post
from indexer.records import Paragraph, Person

_LEAST = 2  # one name over one line says too little
_POSTS = re.compile(  # a heading over posts
    r"\b(?:posts?|positions?|roles?|(?:job )?titles?|designations?|offices? held)\W*$",
    re.IGNORECASE,
)
_LONGEST = 80  # characters of a post


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, and the people found in it."""

    paragraph: Paragraph
    people: tuple[Person, ...] = ()


@dataclass(slots=True)
class _Lists:
    """The names and posts that were read last, one a line."""

    heading: tuple[str, ...] = ()  # over the names
    names: list[int] = field(default_factory=list)  # places of lines
    posts: list[str] = field(default_factory=list)

    def zipped(self) -> dict[int, str]:
        """The post of each line with a name; empty where the lists are not of one length."""
        if len(self.names) < _LEAST or len(self.names) != len(self.posts):
            return {}
        return dict(zip(self.names, self.posts, strict=True))


def with_posts(lines: Sequence[Line]) -> list[Person]:
    """The people of these lines in order, each with the post that stands in a list below."""
    found: dict[int, str] = {}
    lists = _Lists()
    for place, line in enumerate(lines):
        heading, same = line.paragraph.heading, line.paragraph.heading == lists.heading
        if _is_post(line) and (same or (heading and _POSTS.search(heading[-1]))):
            lists.posts.append(line.paragraph.text)
            continue
        alone = len(line.people) == 1 and not line.people[0].post and not line.paragraph.cells
        if lists.posts or not (alone and same):
            found |= lists.zipped()
            lists = _Lists(heading)
        if alone:
            lists.names.append(place)
    found |= lists.zipped()
    return [_posted(one, found.get(n)) for n, line in enumerate(lines) for one in line.people]


def _is_post(line: Line) -> bool:
    """Whether a line is a post, and nothing else."""
    text = line.paragraph.text
    return not line.people and is_post(text) and len(text) < _LONGEST and text[-1] not in ".:"


def _posted(person: Person, post: str | None) -> Person:
    if post is None:
        return person
    councillor = person.standing == "councillor"
    standing = standing_of(
        councillor=councillor, post=post, organisation=person.organisation, group=person.standing
    )
    return replace(person, post=post, standing=standing)
