"""The same action minuted twice, in the text and in a closing list, is one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from indexer.minutes import action_numbers, agents
from indexer.minutes.deadlines import resolve
from indexer.minutes.findings import Finding
from indexer.minutes.owners import resolved
from indexer.records import ActionKind, ActionState
from indexer.words import normalise, words

_SAME = 82
_WITH_OWNER = 74  # where both name the same owner
_LEAST_WORDS = 2
_LEAST_TOPIC = 4  # letters of a word that says what a task is about
_LONG = 7  # telling words of what is hardly asked twice of one person in one item
_SHARE = 0.6  # of the telling words of the shorter one
_SMALL = frozenset("a an and at by for from in of on re the their to with".split())
_REFERENCE = re.compile(  # of an action, which it keeps from meeting to meeting: "07.24.04"
    r"(?:[A-Z][A-Za-z]{0,5}[ -]?)?\d{1,4}(?:[./-]\d{1,4}){1,3}[a-z]?|[A-Z]{1,5}[ -]?\d{2,5}"
)


@dataclass(frozen=True, slots=True)
class _Compared:
    """A finding with all by which it is compared with others, read off it once."""

    finding: Finding
    audience: str
    spot: tuple[str, str, tuple[str, ...]]  # part, list and headings
    text: str  # normalised
    words: str
    telling: frozenset[str]  # its words, the small ones aside
    about: frozenset[str]  # those of the title over it
    length: int  # in telling words, a repeated one counted again
    figures: frozenset[str]
    persons: frozenset[str]  # its owners by all their names; empty where none is printed
    reference: str | None
    number: str | None  # that only one mark and one row of a list carry


def joined(found: Sequence[Finding]) -> list[Finding]:
    """The findings in order, each action once; ``also`` holds the paragraphs that repeat it."""
    kept: list[_Compared] = []
    numbers = action_numbers.shared(found)
    for finding in found:
        new = _compared(finding, numbers.get(id(finding)))
        place = next((i for i, held in enumerate(kept) if _same(held, new)), None)
        if place is None:
            kept.append(new)
        else:
            kept[place] = _compared(_joined(kept[place], new), kept[place].number)
    return [held.finding for held in kept]


def _compared(finding: Finding, number: str | None) -> _Compared:
    where = finding.where
    every = words(finding.text)
    telling = _telling(every)
    return _Compared(
        finding=finding,
        audience=where.part.audience,
        spot=(where.part.key, where.listed, where.paragraph.heading),
        text=normalise(finding.text),
        words=" ".join(every),
        telling=frozenset(telling),
        about=frozenset(_telling(words(where.part.item_title or where.part.title))),
        length=len(telling),
        figures=_figures(finding),
        persons=persons(finding) if finding.owner else frozenset(),
        reference=_reference(finding),
        number=number,
    )


def _joined(one: _Compared, two: _Compared) -> Finding:
    """The one with an owner leads, else the first; a minuted one over a candidate."""
    held, other = one.finding, two.finding
    first, second = held, other
    if held.kind is not other.kind:
        first, second = (held, other) if held.kind is ActionKind.MINUTED else (other, held)
    elif (other.owner and not held.owner) or _goes_on(one, two) or _restates(held, other):
        first, second = other, held
    own = first.where.paragraph.id
    also = [*held.also, *other.also, held.where.paragraph.id, other.where.paragraph.id]
    state = max((held.state, other.state), key=_ORDER.index)
    return replace(
        first,
        due=_firmer(first.due, second.due),
        state=state,
        also=tuple(dict.fromkeys(i for i in also if i != own)),
    )


def _firmer(one: str | None, two: str | None) -> str | None:
    """The date, where one of two deadlines only describes it; else the first."""
    if one and two and not resolve(one, _ANY_DAY).date and resolve(two, _ANY_DAY).date:
        return two
    return one or two


_ANY_DAY = "2000-01-03"
_ORDER = (ActionState.OPEN, ActionState.CARRIED_OVER, ActionState.COMPLETED)


def _same(one: _Compared, two: _Compared) -> bool:
    """Whether two findings are one action: seen by the same people, alike, and no two owners.

    Of thousands of pairs hardly one is: what is cheap to see comes first.
    """
    if one.audience != two.audience:
        return False
    if one.number is not None and one.number == two.number and _numbered_alike(one, two):
        return True
    return _owners_agree(one, two) and _says_the_same(one, two)


def _numbered_alike(one: _Compared, two: _Compared) -> bool:
    """Whether two of one number may be one: "5.1" is an item too, and of each meeting."""
    plain = (one.number or "").isdigit()  # counted anew in each list
    if one.telling & two.telling:
        return not plain or bool(one.persons & two.persons)
    return "/" in (one.number or "") and bool(one.persons & two.persons)


def _says_the_same(one: _Compared, two: _Compared) -> bool:
    """Whether two findings, of owners who may be the same, are one by their words and places."""
    if one.reference is not None and _goes_on(one, two):
        return True
    if one.text != two.text and (_figures_differ(one, two) or one.telling.isdisjoint(two.telling)):
        return False
    held, other = one.finding, two.finding
    if _restates(held, other) and _alike(one, two):
        return True
    if _printed_twice(one, two):
        return True
    if not _apart(one, two) or _taken_up_again(held, other):
        return False
    listed = bool(held.where.listed or other.where.listed)
    if one.text == two.text:
        return listed or one.length >= _LONG
    return listed and _alike(one, two)


def _printed_twice(one: _Compared, two: _Compared) -> bool:
    """Whether an item prints the same long words for the same owner in two paragraphs."""
    return (
        one.text == two.text
        and one.length >= _LONG
        and one.spot == two.spot
        and one.persons == two.persons
        and one.finding.state is two.finding.state
        and one.finding.where.paragraph.id != two.finding.where.paragraph.id
    )  # fmt: skip


def _taken_up_again(held: Finding, other: Finding) -> bool:
    """Whether one is done and the other is not; but a task told may be done when typed up."""
    done = ActionState.COMPLETED
    if (held.state is done) is (other.state is done):
        return False
    return bool(held.where.listed) or held.state is not ActionState.OPEN


def _goes_on(one: _Compared, two: _Compared) -> bool:
    """Whether a list of this meeting goes on with an action of an earlier one, by its number."""
    if one.reference is None or one.reference != two.reference:
        return False
    held, other = one.finding, two.finding
    return (
        held.state is ActionState.CARRIED_OVER
        and other.state is not ActionState.COMPLETED
        and bool(held.where.listed and other.where.listed and held.owner and other.owner)
        and held.where.listed != other.where.listed
        and _owners_agree(one, two)
    )


def _restates(held: Finding, other: Finding) -> bool:
    """Whether a mark gives again what the text before it says that its owner is to do."""
    here, there = held.where, other.where
    return (
        other.marked
        and not (held.marked or here.listed or there.listed)
        and bool(held.owner and other.owner)
        and (here.part.key, here.paragraph.heading) == (there.part.key, there.paragraph.heading)
    )


def _reference(found: Finding) -> str | None:
    """The number that an action in a table carries, in its first cell or as its label."""
    paragraph = found.where.paragraph
    first = paragraph.text.split(maxsplit=1)[0]  # a row may have lost its first cell
    for printed in (paragraph.label_printed or "", *paragraph.cells[:1], first):
        number = printed.strip(" .:()")
        if _REFERENCE.fullmatch(number):
            return number
    return None


def _apart(one: _Compared, two: _Compared) -> bool:
    """Whether they stand in two places: another list, or a list and the text."""
    return (
        one.spot != two.spot
        and one.finding.where.paragraph.id != two.finding.where.paragraph.id
    )  # fmt: skip


def _alike(one: _Compared, two: _Compared) -> bool:
    """Whether two wordings, of owners who may be the same, are of one task."""
    if _figures_differ(one, two):
        return False
    both = bool(one.persons and two.persons)
    shared = len(one.telling & two.telling)
    short = min(len(one.telling), len(two.telling))
    if both and short == shared and (short > 1 or _is_topic(one) or _is_topic(two)):
        return True  # the short one says nothing that the other does not
    if both and shared > 1 and (_names_item(one, two) or _names_item(two, one)):
        return True
    if min(one.length, two.length) < _LEAST_WORDS or shared < _SHARE * short:
        return False
    return fuzz.token_set_ratio(one.words, two.words) >= (_WITH_OWNER if both else _SAME)


def _names_item(row: _Compared, told: _Compared) -> bool:
    """Whether a row says no more than a task told in an item and the title of that item."""
    listed, text = row.finding.where, told.finding.where
    tabled = bool(listed.paragraph.cells) and not text.listed
    return tabled and row.telling <= told.telling | told.about


def _is_topic(one: _Compared) -> bool:
    """Whether a list only names what a task is about: "Website", beside its owner."""
    where = one.finding.where
    return bool(where.listed and where.paragraph.cells) and len(one.words) >= _LEAST_TOPIC


def _figures_differ(one: _Compared, two: _Compared) -> bool:
    """Whether both name figures, and not the same: plot 12 is not plot 13."""
    return bool(one.figures and two.figures) and one.figures != two.figures


def _owners_agree(one: _Compared, two: _Compared) -> bool:
    """Whether the owners may be the same: one is missing, or they share somebody."""
    return not (one.persons and two.persons and one.persons.isdisjoint(two.persons))


def _figures(found: Finding) -> frozenset[str]:
    """The figures of a task, those of its deadline aside."""
    return frozenset(re.findall(r"\d+", found.text.replace(found.due or "\0", " ")))


def _telling(every: list[str]) -> list[str]:
    """The words of a task, the small ones aside: "reply to the county" is like no other reply."""
    return [word for word in every if word not in _SMALL] or every


def persons(found: Finding) -> frozenset[str]:
    """The owners of an action by all the names that the attendance list makes certain."""
    owner, roll = found.owner or "", found.where.roll
    names = {*resolved(owner, roll), owner, *agents.split(owner)}
    names |= {roll.posts[name] for name in map(normalise, names) if name in roll.posts}
    if any(map(agents.is_everybody, names)):
        names.add("all")
    return frozenset(normalise(name) for name in names)
