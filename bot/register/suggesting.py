"""Who might own an action whose minutes name nobody: a suggestion with the words that say so.

In this order: an officer named in the item; the contact officer of that meeting's report on the
item; whoever holds the post that is printed as the owner. Never a councillor, and never more than
a suggestion: a clerk confirms it or gives another. Worked out at reading time, over what the
viewer may see.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from rapidfuzz import fuzz

from bot.library import Library
from bot.minuted.listed import ListedAction
from bot.register.entries import Suggestion
from indexer.records import PartKind, Person
from indexer.sentences import sentences
from indexer.store.held import HeldPart
from indexer.store.port import Snapshot
from indexer.words import words

OFFICER = "officer"
_ANYBODY = re.compile(r"(?:the )?(?:officers?|staff|all|team|secretariat)\W*", re.IGNORECASE)
_OF_OFFICERS = re.compile(r"\b(?:officers?|staff)\b", re.IGNORECASE)
_SAME_TITLE = 85  # of 100
_NAMED = "is named in the item"
_WHAT = r"(?:introduced|presented)\s+(?:the|a|an|this|his|her|their)\b"


class Suggestions:
    """Suggested owners over what one viewer may see."""

    def __init__(self, snapshot: Snapshot, library: Library) -> None:
        """Read the people once."""
        self._snapshot = snapshot
        self._library = library
        self._people: defaultdict[str, list[Person]] = defaultdict(list)
        self._parts: defaultdict[str, list[HeldPart]] = defaultdict(list)
        for person in snapshot.people(library.viewer.audiences):
            self._people[person.part_key].append(person)
        self._reports_on: defaultdict[str | None, list[HeldPart]] = defaultdict(list)
        for part in library.parts.values():
            self._parts[part.paper_id].append(part)
            if part.kind is PartKind.REPORT:
                self._reports_on[library.papers[part.paper_id].date.value].append(part)

    def owner(self, listed: ListedAction) -> Suggestion | None:
        """Who might own an action; None where it is printed by name, or nothing tells."""
        if listed.action.owners:
            return None
        part = self._library.parts[listed.action.part_key]
        role = listed.action.owner_printed or ""
        wanted = frozenset() if _ANYBODY.fullmatch(role) else frozenset(words(role))
        for person, basis in self._candidates(part, named=bool(wanted)):
            if wanted <= frozenset(words(person.post or "")):
                return self._suggestion(person, basis)
        return None

    def _candidates(self, part: HeldPart, *, named: bool) -> Iterator[tuple[Person, str]]:
        """Officers, most likely first; those who only attended where a post is ``named``."""
        ours = self._own_officers(part)
        for person in self._people[part.key]:
            if person.standing == OFFICER and (ours is None or _name(person) in ours):
                yield person, _NAMED
        for report in self._reports(part):
            for person in self._people[report.key]:
                if person.standing == OFFICER and person.email:
                    yield person, "is the contact officer of the report on the item"
        for person in self._attending(part) if named else ():
            if person.standing == OFFICER and person.post:
                yield person, "holds that post in the attendance list"

    def _own_officers(self, part: HeldPart) -> frozenset[str] | None:
        """Names under a heading of officers in the attendance list; None where it has none.

        A guest who speaks to an item is an officer too, but of another body.
        """
        under = [one for one in self._attending(part) if self._among_officers(one)]
        return frozenset(map(_name, under)) if under else None

    def _attending(self, part: HeldPart) -> list[Person]:
        return [
            person
            for other in self._parts[part.paper_id]
            if other.kind is PartKind.ATTENDANCE
            for person in self._people[other.key]
        ]

    def _among_officers(self, person: Person) -> bool:
        for place in self._library.shelf(self._snapshot, person.part_key):
            if place.paragraph.id == person.paragraph_id:
                return any(_OF_OFFICERS.search(head) for head in place.paragraph.heading)
        return False

    def _reports(self, part: HeldPart) -> Iterator[HeldPart]:
        """The reports of the same meeting on the item that a part minutes."""
        library = self._library
        paper = library.papers[part.paper_id]
        for other in self._reports_on[paper.date.value] if paper.date.value else ():
            held = library.papers[other.paper_id]
            if library.same_board(held, paper) and _same_item(part, other):
                yield other

    def _suggestion(self, person: Person, basis: str) -> Suggestion:
        quote = ""
        for place in self._library.shelf(self._snapshot, person.part_key):
            if place.paragraph.id == person.paragraph_id:
                said = sentences(place.paragraph.text) or [place.paragraph.text]
                quote = next((one for one in said if person.name in one), said[0])
        if basis == _NAMED and _introduces(person.name, quote):
            basis = "introduced the item"
        return Suggestion(person.name, person.email, basis, quote, person.paragraph_id)


def _same_item(minuted: HeldPart, report: HeldPart) -> bool:
    """By title; a number alone is not enough, since packs and minutes may count apart."""
    ours = minuted.item_title or minuted.title
    theirs = (report.item_title or "", report.title)
    alike = max(fuzz.token_set_ratio(ours.casefold(), one.casefold()) for one in theirs)
    return alike >= _SAME_TITLE


def _name(person: Person) -> str:
    return " ".join(words(person.name))


def _introduces(name: str, said: str) -> bool:
    """Whether a sentence says that somebody, whose post may follow the name, introduced it."""
    who = re.escape(name)
    post = r"(?:\s*,[^,.;]{1,60},|\s*\([^()]{1,60}\))?"
    by = rf"\b(?:introduced|presented)\s+by\s+{who}\b"
    return bool(re.search(rf"\b{who}{post}\s+{_WHAT}|{by}", said))
