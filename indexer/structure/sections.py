"""A part's blocks become paragraphs: heading path, label, role and stem of each."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz

from indexer.records import PartKind, Role
from indexer.structure import reports, roles
from indexer.structure.agenda_lines import is_next_meeting
from indexer.structure.blocks import Block
from indexer.structure.columns import has_owner, names_comers, names_people
from indexer.structure.drafts import Draft
from indexer.structure.flags import flags
from indexer.structure.governing import governs
from indexer.structure.group_names import names_group
from indexer.structure.heading_names import is_standing
from indexer.structure.headings import Heading
from indexer.structure.labels import Label
from indexer.structure.pieces import Piece
from indexer.structure.run_in import run_in
from indexer.structure.stems import Stem, stem_of
from indexer.structure.telling_titles import tells
from indexer.structure.who_came import ATTENDANCE
from indexer.words import normalise

_COVER = re.compile(
    r"(?:purpose|(?:executive )?summary|recommendations?|(?:proposed )?actions?|contact|decisions? "
    r"required|is (?:this|the) report)\b.{0,40}",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"(?:contact(?: officers?)?|position|phone(?: no)?|telephone|tel|e-?mail|report authors?|"
    r"author|lead (?:officer|member|councillor)|portfolio holder|cabinet member)\s*(?:no\.?)?"
    r"\s*:.*",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"(?:what|why|how|when|where|who|which|will|can|do|does|should) .+\?", re.IGNORECASE
)
_TABLE_HEAD = re.compile(r"(?:item|decisions and actions|action|page|\s)+", re.IGNORECASE)
_SAME_TITLE = 92
_GROUP = 70  # rank of a group of persons ("Officers:") under "Present"
_MOST_TITLES = 3  # over the cover, over the body, and once more


@dataclass
class _Place:
    """Where the walk through a part stands."""

    path: list[tuple[int, str]] = field(default_factory=list)
    stem: Stem | None = None
    numbered: Label | None = None  # the last number
    run_in: str | None = None
    cover: bool = False
    contact: str | None = None
    waiting: tuple[Block, int] | None = None  # a heading under which nothing stands yet


class Walk:
    """Walks once through the blocks of a part."""

    def __init__(self, draft: Draft) -> None:
        """Begin at the top of a part."""
        self.draft = draft
        self.pieces: list[Piece] = []
        self.titles = 0
        self.people = False  # within a table of people
        self.told = False  # numbered paragraphs ended the cover block; contacts may follow them
        self.place = _Place(cover=draft.kind is PartKind.REPORT and not (draft.inner or draft.bare))
        self.run_ins = Counter(bool(run_in(block)) for block in draft.blocks)[True]

    def pieces_of(self) -> list[Piece]:
        """The paragraphs of the part, in order."""
        heads = self.draft.heads
        for index, block in enumerate(self.draft.blocks):
            head = heads[index]
            if self._is_title(block, index):
                self.titles += 1
                self._leave_cover(block)
                if index == 0 and self._tells(block.text):
                    self._emit(block, self._role(block.text), None)
            elif head is not None and self._is_frame(head):
                self._flush()
                self.place = _Place()
            elif head is not None and not (self.place.cover and _CONTACT.fullmatch(block.text)):
                self._enter(block, head)
            else:
                self._text(block)
        self._flush()
        if not self.pieces and self.draft.blocks:
            self._emit(self.draft.blocks[0], self._role(self.draft.title), None)
        return self.pieces

    def _is_frame(self, head: Heading) -> bool:
        """The word "Minutes:" that a web page prints over what was minuted of an item."""
        return self.draft.kind is PartKind.ITEM and head.text.casefold() == "minutes"

    def _is_title(self, block: Block, index: int) -> bool:
        """The part's own title, wherever it is printed again."""
        exact = block.text == self.draft.title and index < 3
        if exact and self.draft.titled and not block.finished:
            lone = self.draft.kind is PartKind.OTHER  # a list of people, and no minuted item
            return not (lone and roles.of_heading(block.text, self.draft.kind) is Role.ATTENDANCE)
        if not self.draft.titled or not block.short or not block.text or block.lead.cells:
            return False
        if self.titles >= _MOST_TITLES:
            return False
        if index == 0 and self.draft.item_title and not self.draft.inner:
            return True
        same = _same(block.text, self.draft.title) and block.lead.label is None
        return same and not block.finished and not _is_standing_title(block, self.draft)

    def _tells(self, title: str) -> bool:
        """Whether the title of a minuted item, or of what closes minutes, tells something."""
        closes = self.draft.kind is PartKind.OTHER and is_next_meeting(title)
        return (closes or self.draft.kind is PartKind.ITEM) and tells(title)

    def _leave_cover(self, block: Block) -> None:
        """The title printed a second time ends the cover block."""
        if self.place.cover and self.pieces and block.lead.start > self.pieces[0].start:
            self._end_cover()

    def _end_cover(self) -> None:
        if any(piece.role is not Role.COVER or piece.heading for piece in self.pieces):
            self._flush()
            self.place = _Place()

    def _enter(self, block: Block, head: Heading) -> None:
        """A heading: pop what it closes, and wait for its text."""
        place = self.place
        if place.cover and not _COVER.fullmatch(head.text):
            asked = bool(_QUESTION.fullmatch(head.text))  # no field of a cover
            if self.pieces and (asked or any(piece.heading for piece in self.pieces)):
                self._flush()
                self.place = _Place()
            elif reports.is_frame(head.text) or not head.standing:
                self._emit(block, Role.COVER, None)
                place.waiting = None
                return
        place = self.place
        rank = 50 if place.cover else head.rank
        if place.waiting and place.waiting[1] >= rank:
            self._flush()
        place.path = [entry for entry in place.path if entry[0] < rank]
        place.path.append((rank, head.text))
        place.stem, place.run_in, place.contact, place.numbered = None, None, None, None
        place.waiting = (block, rank)

    def _flush(self) -> None:
        """A heading over nothing is kept as a paragraph, unless every paper has it."""
        waiting, self.place.waiting = self.place.waiting, None
        if waiting is None or _TABLE_HEAD.fullmatch(waiting[0].text):
            return
        if roles.of_heading(waiting[0].text.rstrip(":"), self.draft.kind) is None:
            kept, self.place.path = self.place.path, self.place.path[:-1]
            self._emit(waiting[0], self._role(waiting[0].text), None)
            self.place.path = kept

    def _text(self, block: Block) -> None:
        if self.draft.kind in roles.IN_MINUTES and roles.closes_meeting(block.text):
            self._flush()
            self.place = _Place()
        place = self.place
        minuted = self.draft.kind in roles.IN_MINUTES
        if self.draft.kind is PartKind.MINUTES and _TABLE_HEAD.fullmatch(block.text):
            return
        if self._contact(block):
            return
        numbered = self._begins_body(block)
        self.told = self.told or numbered
        ended = place.contact and (block.finished or block.lead.label)
        if place.cover and (ended or numbered):
            self._end_cover()
            place = self.place
        last = self.pieces[-1] if self.pieces else None
        while place.stem and not governs(place.stem, block, last, self.draft.kind):
            place.stem = place.stem.outer if block.lead.label else None
        role = self._cells_role(block) or self._role(block.text)
        if role is Role.ATTENDANCE and block.text.endswith(":") and block.short:
            place.path = [entry for entry in place.path if entry[0] < _GROUP]
            place.path.append((_GROUP, block.text.rstrip(": ")))
            return
        inner = stem_of(block, roles.of_path(self._path(), self.draft.kind), minuted=minuted)
        if inner is None or inner.own:
            self._emit(block, role, place.stem.text if place.stem else None)
        place.waiting = None
        if inner and not (place.stem and place.stem.wide and inner.own):
            place.stem = replace(inner, outer=place.stem, after=place.numbered)
        place.numbered = block.lead.label or place.numbered

    def _begins_body(self, block: Block) -> bool:
        """Paragraph 1 under a purpose or summary that was said already, without a number."""
        label, place = block.lead.label, self.place
        first = label is not None and (label.depth, label.first) == (1, 1) and block.finished
        if not (first and place.cover and self.pieces) or place.stem:
            return False
        said, path = self.pieces[-1], self._path()
        return bool(path) and said.heading == path and said.role is Role.COVER and not said.label

    def _contact(self, block: Block) -> bool:
        """The lines of a contact officer in a cover block."""
        place = self.place
        if not ((place.cover or self.told) and _CONTACT.fullmatch(block.text)):
            return False
        self._flush()
        place.contact = place.contact or block.text.partition(":")[0].strip()
        place.path = [(50, place.contact)]
        self._emit(block, Role.COVER, None)
        return True

    def _role(self, text: str) -> Role:
        kind, place = self.draft.kind, self.place
        fixed = {PartKind.NOTICES: Role.NOTICE, PartKind.RESTRICTED: Role.NOTICE,
                 PartKind.ATTENDANCE: Role.ATTENDANCE}.get(kind)  # fmt: skip
        if fixed:
            return fixed
        given = roles.of_path([text for _, text in place.path], kind) or self._titled_role()
        if given is None and place.stem and place.stem.role:
            given = place.stem.role
        said = roles.of_text(text, kind, given)
        return said or (Role.COVER if place.cover else Role.BODY)

    def _cells_role(self, block: Block) -> Role | None:
        """A table of people in the opening; a line with its owner in an "Action" column."""
        cells = block.lead.cells
        if self.draft.kind is PartKind.MINUTES:
            named = bool(cells) and names_people(cells)
            self.people = named or (self.people and len(cells) > 1)
            group = len(cells) == 2 and names_group(cells[0])  # "Officers | Ann Reed, Bo Lake"
            return Role.ATTENDANCE if self.people or group else None
        self.people = names_comers(cells) or (self.people and len(cells) > 1)
        if self.people or (len(cells) == 2 and ATTENDANCE.fullmatch(cells[0])):
            return Role.ATTENDANCE
        return Role.ACTION if self.draft.kind is PartKind.ITEM and has_owner(cells) else None

    def _titled_role(self) -> Role | None:
        """The role that the part's own title gives, as in a closing list of actions."""
        if not self.draft.titled:
            return None
        role = roles.of_heading(self.draft.title, self.draft.kind)
        return role if role in {Role.ACTION, Role.DECISION} else None

    def _path(self) -> tuple[str, ...]:
        return tuple(text for _, text in self.place.path)

    def _emit(self, block: Block, role: Role, stem: str | None) -> None:
        label = block.lead.label
        text = block.text or (label.printed if label else "")
        if not text:
            return
        self.pieces.append(
            Piece(
                text=text,
                label=label.value if label else None,
                label_printed=label.printed if label else None,
                heading=(*self._path(), *self._running(block, role)),
                role=role,
                start=block.lead.start,
                end=block.end,
                page=block.lead.page,
                stem=stem,
                flags=flags(text),
                cells=block.lead.cells,
            )
        )

    def _running(self, block: Block, role: Role) -> tuple[str, ...]:
        """The run-in heading of a paragraph, kept for unnumbered paragraphs after it."""
        if role is not Role.BODY or block.lead.bullet:
            return (self.place.run_in,) if self.place.run_in and block.lead.bullet else ()
        words = run_in(block)
        if words:
            self.place.run_in = words if self.run_ins > 1 else None
            return (words,)
        if block.lead.label:
            self.place.run_in = None
        return (self.place.run_in,) if self.place.run_in else ()


def _is_standing_title(block: Block, draft: Draft) -> bool:
    """A section such as "Background" that only stands first: not the title."""
    return draft.kind is PartKind.OTHER and is_standing(block.text)


def _same(text: str, title: str) -> bool:
    if normalise(text) == normalise(title):
        return True
    return len(title) > 20 and fuzz.ratio(normalise(text), normalise(title)) >= _SAME_TITLE
