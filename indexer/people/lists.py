"""People of attendance lists: runs, lines under headings, tables, zipped columns, apologies.

A name counts only where a list of people is: under a heading or label such as "Present", in a
paragraph that structure knows as attendance, or after "apologies were received from".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from indexer.people import apart, table
from indexer.people.entries import Entry, entries
from indexer.people.groups import NOTHING, Group, group_of, group_over
from indexer.people.names import parse_name, run_together
from indexer.people.standing import standing_of
from indexer.records import Paragraph, Part, PartKind, Person, Role
from indexer.sentences import sentences

_LABEL = re.compile(
    r"^\W*(?P<label>[A-Za-z][\w ,’'&/()-]{1,58}?)\s*(?::|\s[-–—]|\t)\s+(?P<rest>\S.*)$", re.DOTALL
)
_TAKEN_BY = re.compile(
    r"^(?P<label>(?:meeting )?chaired by|(?:the )?(?:minutes?|notes?)(?: (?:were|"
    r"was))? (?:taken|recorded) by|"
    r"minuted by)\s+(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\bapolog\w+\b(?:(?!\b(?:no|approved|proposed|seconded|accepted by)\b)[^.;:]){0,90}?"
    r"\b(?:from|by|on behalf of)\b:?\s+(?P<who>.+)$",
    re.IGNORECASE,
)
_SENT = re.compile(
    r"^(?P<who>.{4,200}?),? (?:had |have |has )?(?:sent|gave|given|tendered|offered|"
    r"submitted)\b.{0,20}"
    r"\bapologies\b",
)
_FURTHER = re.compile(r"(?<=[.;)])\s+(?P<label>[A-Z][A-Za-z ’'/-]{3,40}?)\s?:\s")
_FROM_HERE = re.compile(  # a council over its people
    r"(?=\S+ )[^()]*\b(?:council|authority|borough|county|district|trust|limited|ltd|university|"
    r"college|nhs|police|partnership|association)\b[^()]*",
    re.IGNORECASE,
)
_INITIALLED = re.compile(
    r"[a-z] ?\((?:[^()]*[,; ])?[A-Z][A-Za-z]?[A-Z][A-Za-z]{0,2}(?:,[^()]*)?\)|[a-z]: [A-Z]{2,4}$"
)
_HEADS = re.compile(r"(?:[A-Za-z]+ ){0,3}[A-Za-z]+")  # a heading over names
_LINE = 90  # of an entry
_TELLS = re.compile(
    r"\b(?:welcomed|thanked|noted|opened|reported|informed|explained|introduced|advised|asked|said|"
    r"announced|apologised|chaired|(?:was|were) (?:made|received|noted|asked))\b"
)
_ELECTS = re.compile(
    r"(?P<who>(?:[^.]|(?<=\b[A-Z])\.|(?<=Cllr)\.){0,120}?)\b(?:proposed|seconded)\b", re.IGNORECASE
)
_REMARK = re.compile(  # after the list: "Cllr Lee joined later.", "There were 16 in all."
    r"(?<=[a-z]{2})\.\s+(?:(?P<who>(?:Cllr |Councillor )?(?:[A-Z][\w’'-]*\s+){1,3}?)"
    r"(?:joined|arrived|left)\b|There (?:was|were)\b).*$",
    re.DOTALL,
)
_WITHOUT = re.compile(r"\bno apologies\b|\bnone (?:were|was) received\b", re.IGNORECASE)
_MINUTED = frozenset({PartKind.MINUTES, PartKind.ITEM, PartKind.OTHER, PartKind.ATTENDANCE})
_TITLED = frozenset({PartKind.ITEM, PartKind.ATTENDANCE})
_FEW = 3  # lines from which each line is one person: "Ann Loder, Blue Wharf"
_LONGEST = 1_500  # characters of one paragraph of names


@dataclass(slots=True)
class _State:
    """Where the walk through a part stands."""

    lines: Mapping[tuple[str, ...], int]  # how many paragraphs stand under the same headings
    heading: tuple[str, ...] = ()
    over: Group = NOTHING  # of the headings
    label: Group = NOTHING  # of the label before, for the lines that follow it
    header: table.Header | None = None
    opens: bool = False  # whether the part opens minutes with people and their initials
    empties: bool = False  # whether rows keep the cells that are empty
    listed: bool = False  # whether the paragraph before was one person of a list


def listed_people(part: Part) -> Iterator[Person]:
    """The people of a part's attendance lists, in order."""
    if part.kind not in _MINUTED:
        return
    state = _State(lines=Counter(paragraph.heading for paragraph in part.paragraphs))
    state.opens = (
        part.kind is PartKind.MINUTES
        and sum(len(_INITIALLED.findall(paragraph.text)) for paragraph in part.paragraphs) >= _FEW
    )
    state.empties = any("" in paragraph.cells for paragraph in part.paragraphs)
    lines: list[apart.Line] = []
    for paragraph in part.paragraphs:
        if not _ends_list(state, paragraph):
            _place(state, part, paragraph)
        found = tuple(_people(part, paragraph, state))
        state.listed = len(found) == 1 and not paragraph.cells
        lines.append(apart.Line(paragraph, found))
    yield from apart.with_posts(lines)


def _ends_list(state: _State, paragraph: Paragraph) -> bool:
    """Whether a name under no heading is the last of the list before it.

    A short line right over a heading looks like a heading itself, and so loses its own.
    """
    kept = state.heading[: len(paragraph.heading)] == paragraph.heading != state.heading
    return (
        state.listed
        and kept
        and not paragraph.stem
        and len(entries(paragraph.text, run=False)) == 1
    )


def _place(state: _State, part: Part, paragraph: Paragraph) -> None:
    """Note the headings over a paragraph; under new ones nothing of the former is left."""
    titled = (part.title,) if part.kind in _TITLED and part.title not in paragraph.heading else ()
    heading = (*titled, *paragraph.heading)
    if heading != state.heading or (paragraph.stem and not state.label.known):
        state.heading = heading
        state.over = group_over((*heading, *filter(None, (paragraph.stem,))))
        state.label, state.header = NOTHING, None


def _people(part: Part, paragraph: Paragraph, state: _State) -> Iterator[Person]:
    if len(paragraph.text) > _LONGEST:
        return
    apologies = _apologies(paragraph.text)
    if apologies is not None:
        group = Group(attendance="apologies", known=True)
        yield from (_person(part, paragraph, one, group) for one in apologies)
        return
    group = state.over.within(state.label)
    counts = paragraph.role is Role.ATTENDANCE or part.kind is PartKind.ATTENDANCE
    if len(paragraph.cells) > 1:
        header = table.header(paragraph.cells)
        if header:
            state.header = header
        elif counts or group.known or state.header or group_of(paragraph.cells[0]).known:
            leading = group_of(paragraph.cells[0])
            if leading.known:
                state.label = leading  # "Present:" in the first cell, over the rows below, too
            cells = paragraph.cells
            if state.header and state.empties:  # the reader drops only the last empty cells
                cells += ("",) * (len(state.header) - len(cells))
            rows = list(table.row(cells, group, state.header))
            yield from (_person(part, paragraph, entry, of_row) for of_row, entry in rows)
            if not rows and not state.header:
                state.label = NOTHING  # "Action | Who | When", right after the apologies
        return
    yield from _run(part, paragraph, state, counts=counts)


def _run(part: Part, paragraph: Paragraph, state: _State, *, counts: bool) -> Iterator[Person]:
    """A paragraph that is a run of names, or one entry of a list."""
    alone = paragraph.text.strip(" :")
    over = group_of(alone) if state.opens and _HEADS.fullmatch(alone) else NOTHING
    if over.attendance:
        state.label = over  # "Those present", on a line of its own
        return
    counts = counts or (state.opens and bool(_INITIALLED.search(paragraph.text)))
    for text in _segments(paragraph.text):
        yield from _segment(part, paragraph, state, text, counts=counts)


def _segment(
    part: Part, paragraph: Paragraph, state: _State, text: str, *, counts: bool
) -> Iterator[Person]:
    """What stands after one label of a paragraph, or before the first."""
    label, rest = _labelled(text)
    if label.known:
        state.label = label
    group = state.over.within(state.label)
    listed = counts or label.known or _heads_people(group) or _lists_members(part, text, group)
    if not listed or (not label.known and _TELLS.search(rest) and "to attend" not in rest):
        return  # "Ann Lee, the Chair, welcomed everyone", under "Welcome and apologies"
    if _ELECTS.match(rest):
        if label.post:
            yield from _elected(part, paragraph, rest, group)
            state.label = NOTHING
        return
    if _FROM_HERE.fullmatch(rest) and not entries(rest, run=False):
        state.label = replace(state.label, organisation=rest, known=True)
        return
    run = label.known or state.lines[paragraph.heading] < _FEW or _is_run(rest)
    rest = _REMARK.sub(lambda said: f", {said['who']}" if said["who"] else "", rest)
    together = run_together(rest)
    found = entries(", ".join(together) or rest, run=run)
    if not found and not counts and not label.known:
        state.label = NOTHING
    elif label.post:
        state.label = replace(label, post=None)  # it is the post of one
    yield from (_person(part, paragraph, one, group) for one in found)


def _elected(part: Part, paragraph: Paragraph, text: str, group: Group) -> Iterator[Person]:
    """Who fills the post before it: "Secretary – Joan Bell, proposed by"; it says not who came."""
    named = _ELECTS.match(text)
    who = named.group("who").rstrip(" ,–-(") if named else ""
    if parse_name(who):
        filled = replace(group, attendance=None)
        yield from (_person(part, paragraph, one, filled) for one in entries(who, run=False))


def _is_run(text: str) -> bool:
    """Whether a line names several people, whatever stands around it: "A Orr, B Elm, C Ash"."""
    named = [parse_name(piece) for piece in re.sub(r"\([^()]*\)", "", text).split(",")]
    return sum(name is not None for name in named) >= _FEW


def _segments(text: str) -> list[str]:
    """A paragraph cut before each further label: "Present: A and B. Apologies: C."."""
    cuts = [
        found.start("label")
        for found in _FURTHER.finditer(text)
        if group_of(found.group("label")).known
    ]
    return [text[start:stop].strip() for start, stop in pairwise([0, *cuts, len(text)])]


def _heads_people(group: Group) -> bool:
    """Whether headings say that people follow; those of an item such as "Officers" do not."""
    return group.attendance is not None or group.listed


def _lists_members(part: Part, text: str, group: Group) -> bool:
    """Whether a short line stands under "Members" or "Trustees" in the opening of minutes."""
    return part.kind is PartKind.MINUTES and group.known and len(text) < _LINE and text[-1] != "."


def _labelled(text: str) -> tuple[Group, str]:
    """The label before a run of names and the run; no label where it is part of a name."""
    found = _TAKEN_BY.match(text) or _LABEL.match(text)
    if not found:
        return NOTHING, text
    group = group_of(found.group("label"))
    return (group, found.group("rest")) if group.known else (NOTHING, text)


def _apologies(text: str) -> list[Entry] | None:
    """Who a sentence says sent apologies; None where there is no such sentence."""
    if "pologies" not in text and "POLOGIES" not in text:
        return None
    if _WITHOUT.search(text):
        return []
    found: list[Entry] = []
    said = False
    for sentence in sentences(text) or [text]:
        match = _FROM.search(sentence) or _SENT.match(sentence)
        if match:
            said = True
            found += entries(match.group("who"), run=True)
        elif said and parse_name(sentence) and " " in sentence:
            found += entries(sentence, run=False)  # a stop in place of a comma
    return found if said else None


def _person(part: Part, paragraph: Paragraph, entry: Entry, group: Group) -> Person:
    post = entry.post or group.post
    organisation = entry.organisation or group.organisation
    return Person(
        part_key=part.key,
        paragraph_id=paragraph.id,
        name=entry.name,
        post=post,
        organisation=organisation,
        standing=standing_of(
            councillor=entry.councillor, post=post, organisation=organisation, group=group.standing
        ),
        initials=entry.initials,
        attendance=_attendance(entry, group),
    )


def _attendance(entry: Entry, group: Group) -> str | None:
    """How somebody came; a box that is not ticked says nothing, and so does a membership."""
    if group.listed or entry.ticked is False:
        return None
    if entry.substitute and group.attendance in {None, "present", "in attendance"}:
        return "substitute"
    if entry.ticked:
        return "present"
    return group.attendance
