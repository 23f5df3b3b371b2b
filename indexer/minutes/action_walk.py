"""One pass over the paragraphs of a part: which of the rules finds the actions of each.

A mark in the line itself leads ("ACTION: …"), then a table's columns, then the heading over a
list, then the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from indexer.minutes import (
    action_cells,
    action_columns,
    action_fields,
    action_lists,
    action_margins,
    action_owners,
    action_proposals,
    action_prose,
    action_run_in,
    action_states,
    action_tables,
    agents,
    deadlines,
    money,
    presiding,
)
from indexer.minutes.action_columns import Column
from indexer.minutes.action_joining import (
    UPDATE,
    before_vote,
    given,
    is_update,
    last_of_nobody,
    named_by,
    owned_above,
    without_parents,
)
from indexer.minutes.action_labels import Labelled, begins_list, labelled, says_none
from indexer.minutes.action_places import Place, Standing, is_section, standings
from indexer.minutes.findings import Finding, Where, of_task
from indexer.minutes.owners import leading
from indexer.minutes.roll import Roll
from indexer.minutes.tasks import begins_task
from indexer.records import ActionKind, ActionState, Paragraph, Part, Role
from indexer.sentences import sentences
from indexer.structure.roles import sends

_LISTS = frozenset({Place.NEW, Place.FORMER, Place.DONE, Place.MATTERS})
_NOT_READ = frozenset(
    {Role.ATTENDANCE, Role.AGENDA_ROW, Role.NOTICE, Role.COVER, Role.RECOMMENDATION}
)
_GOES_ON = re.compile(r"(?:and|or|but|with|including|plus|for|of|so that|in order to)\s")
_FOR_AGENDA = re.compile(r"agenda item\b", re.IGNORECASE)
_DASHES = " –—-"  # before a label: "The fence has not come. – Action JS"
_QUOTES = "\"“‘'"


@dataclass
class Walk:
    """Goes once through the paragraphs of a minuted part."""

    part: Part
    roll: Roll
    header: tuple[Column, ...] | None = None  # the columns of the table in which it stands
    said: tuple[Column, ...] | None = None  # those of minutes, after a paragraph in a cell
    before: Paragraph | None = None  # the last paragraph with words of its own
    found: list[Finding] = field(default_factory=list)
    term: str | None = None  # the name in the cell before the first of somebody's tasks
    over: tuple[str, ...] | None = None  # the heading under which owners stand over their tasks
    series: bool = False  # whether a mark stands over the lettered lines that follow
    log: bool = False  # whether the part is a log of actions, and no minutes
    last: bool = False  # whether the part is the last one of its minutes

    def findings(self) -> list[Finding]:
        """The actions of the part, in order."""
        places = standings(self.part, self.roll, log=self.log)
        for number, (paragraph, place) in enumerate(zip(self.part.paragraphs, places, strict=True)):
            if paragraph.role not in _NOT_READ:
                listed = place.heading or "list" if place.place in _LISTS else ""
                where = Where(self.part, paragraph, self.roll, listed, number)
                self._paragraph(where, place)
                beside, _ = action_margins.owner_and_date(paragraph.text, self.roll)
                if not action_margins.is_margin(beside, self.roll):
                    self.before = paragraph
        return without_parents(self.found)

    def _paragraph(self, where: Where, place: Standing) -> None:
        log = action_run_in.findings(where, max(where.paragraph.cells, key=len, default=""))
        if log is None and not action_tables.is_row(where.paragraph):
            log = action_run_in.findings(where, where.paragraph.text)
        if log is not None:
            self.found.extend(log)
            return
        if action_tables.is_row(where.paragraph):
            if self._row(where, place):
                return
        elif not (
            action_columns.keeps_number(self.header, where.paragraph.label)
            or (self.log and is_section(where.paragraph))
        ):
            self.said = self.header if action_columns.may_resume(self.header) else self.said
            self.header = None
        self.series = self.series and bool(where.paragraph.label)
        marks = labelled(where.paragraph.text, self.roll)
        if marks:
            self._with_marks(where, marks, place)
        elif not (
            says_none(where.paragraph.text, self.roll)
            or self._fields(where)
            or self._goes_on(where)
            or self._margin(where)
        ):
            self.found.extend(self._unmarked(where, place))

    def _with_marks(self, where: Where, marks: Sequence[Labelled], place: Standing) -> None:
        """The marked actions of a paragraph, and what it asks of somebody between them."""
        text, at = where.paragraph.text, 0
        for mark in marks:
            said = sentences(text[at : mark.at].rstrip(_DASHES))
            self._asked(where, said[:-1] if mark.start == mark.stop else said)  # that is its task
            self.series = self.series or begins_list(text, mark)
            count = len(self.found)
            self._marked(where, mark, place)
            if action_proposals.is_of_plan(text, text[mark.at : mark.start], marks[0].at):
                self.found[count:] = map(action_proposals.unsure, self.found[count:])
            at = mark.stop
        self._asked(where, sentences(text[at:]))

    def _asked(self, where: Where, said: Sequence[str]) -> None:
        """What sentences between marks ask of somebody."""
        for sentence in said:
            there = replace(where, paragraph=replace(where.paragraph, text=sentence))
            asked = (f for f in action_prose.actions(there) if f.kind is ActionKind.MINUTED)
            self.found.extend(replace(found, where=where) for found in asked)

    def _row(self, where: Where, place: Standing) -> bool:
        """Whether a row belongs to a table of actions; its actions are then found."""
        cells = where.paragraph.cells
        if is_update(cells, self.roll):
            self._cell_ends(where, place)
            return True
        named = action_columns.columns(cells)
        if named or action_columns.are_names(cells):
            self.header, self.said = named, None
            return True
        if money.names_money(cells, owned=False) and not money.is_payment(cells):
            self.header = None
            return True
        if self.said and not self.header and action_tables.resumes(self.said, where):
            self.header = self.said  # what was said ran over several paragraphs
        columns = self.header or action_cells.guessed(cells, self.roll, place.place)
        if action_columns.lacks_name(columns, cells) and action_tables.acts(cells[-1], self.roll):
            columns = self.header = action_columns.MINUTES
        if columns is None or (money.is_payment(cells) and Column.OTHER not in columns):
            return False
        inside = replace(where, listed=where.listed or "table")
        tasks = action_tables.actions(inside, cells, columns, place.place)
        self.found.extend(task for task in tasks if not owned_above(self.found, task))
        self.term = cells[0] if columns == (Column.OWNER, Column.TASK) and not self.header else None
        return True

    def _cell_ends(self, where: Where, place: Standing) -> None:
        """A row that may be the last line of a cell: the state of its tasks, and their owner.

        The lines before it are of that cell where they stand in a list of actions, under a heading
        of their own (the first cells of the row) that stands over no other row.
        """
        heading = where.paragraph.heading
        over = [one for one in self.part.paragraphs if one.heading == heading]
        others = [one for one in over if action_tables.is_row(one) and not UPDATE.match(one.text)]
        if not (where.listed and place.under) or others or self.before not in over:
            return
        told, owner = where.paragraph.cells[:2]
        mark = Labelled(0, 0, 0, owner)
        lines = last_of_nobody(self.found, heading)
        if not lines:
            self._owner_alone(where, mark)
            lines = [len(self.found) - 1]
        for line in lines:
            owned = given(self.found[line], mark, (where.paragraph.id,))
            also = tuple(dict.fromkeys(owned.also))
            state = action_states.of_words(told) or owned.state
            self.found[line] = replace(owned, state=state, also=also)

    def _marked(self, where: Where, mark: Labelled, place: Standing) -> None:
        if mark.start == mark.stop:
            self._owner_alone(where, mark)
            return
        text = where.paragraph.text[mark.start : mark.stop]
        listed = place.place in _LISTS - {Place.MATTERS}  # what is marked there is new
        new = place if listed else Standing(Place.NEW)
        if mark.owner and _FOR_AGENDA.match(text):  # of nobody it is no task
            task = Finding(where, text, owner=mark.owner, due=mark.due or deadlines.find(text))
            self.found.append(replace(task, marked=True))
            return
        for piece in action_lists.tasks(text, self.roll):
            state = action_lists.state_of(piece, new.place)
            if state is ActionState.COMPLETED and 0 < mark.at == mark.start:
                continue  # ticked off among others in the text
            finding = of_task(where, piece.text, owner=mark.owner, state=state)
            self.found.append(replace(finding.with_owner(None, mark.due), marked=True))

    def _owner_alone(self, where: Where, mark: Labelled) -> None:
        """A label that only names an owner: the task is the sentence before it."""
        said = before_vote(sentences(where.paragraph.text[: mark.at].rstrip(_DASHES)))
        if said:
            action_owners.of_sentence(self.found, where, mark, said)
        elif self.before is not None:
            there = replace(where, paragraph=self.before)
            unread = self.before.role in _NOT_READ
            action_owners.of_paragraph(self.found, there, mark, where.paragraph, unread=unread)

    def _margin(self, where: Where) -> bool:
        """A paragraph that is nothing but an owner, beside the one before it."""
        text, due = action_margins.owner_and_date(where.paragraph.text.strip(" ."), self.roll)
        if (
            where.paragraph.label
            or action_tables.is_row(where.paragraph)
            or self.before is None
            or text.startswith("by ")  # the end of a sentence
            or action_lists.AGENDA.match(self.before.text)
            or presiding.presides(text)
            or presiding.signs(where, text, self.before.text, last=self.last)
            or not action_margins.is_margin(text, self.roll)
        ):
            return False
        heading = where.paragraph.heading
        if where.listed and (self.before.heading != heading or self.over == heading):
            self.term, self.over = text, heading
            return True
        last = self.found[-1] if self.found else None
        beside = last is not None and last.where.paragraph is self.before
        initials = all(agents.is_initials(name) for name in agents.split(text))
        told = self.before.text
        if not (beside or initials or begins_task(told) or action_margins.is_to_do(told)):
            return False
        self._owner_alone(where, Labelled(0, 0, 0, text, due))
        return True

    def _fields(self, where: Where) -> bool:
        """A line of fields alone ("Owner: JS  Due: 3 May") belongs to the action before it."""
        said = action_fields.of_text(where.paragraph.text, self.roll)
        if not said.found or where.paragraph.text[: said.stop].strip(" ,;("):
            return False
        last = self.found[-1] if self.found else None
        if last and self.before and self.before.id in {last.where.paragraph.id, *last.also}:
            self.found[-1] = replace(
                last.with_owner(said.owner, said.due),
                state=said.state or last.state,
                also=(*last.also, where.paragraph.id),
            )
        elif said.owner and self.before and action_margins.asks(where, self.before.text):
            there = replace(where, paragraph=self.before)
            mark = Labelled(0, 0, 0, said.owner, said.due)
            task = sentences(self.before.text)[-1]
            self.found.append(named_by(there, task, mark, (where.paragraph.id,)))
        return True

    def _goes_on(self, where: Where) -> bool:
        """A line that only goes on with the action before it: "and report back – done"."""
        last = self.found[-1] if self.found else None
        if not last or last.where.paragraph is not self.before or not where.listed:
            return False
        text = where.paragraph.text
        quoted = last.where.paragraph.text.endswith(":") and text[:1] in _QUOTES
        broken = text[:1].islower() and not where.paragraph.stem and not begins_task(text)
        broken = broken and leading(text, self.roll, listed=True) is None
        if not (quoted or broken or _GOES_ON.match(text) or UPDATE.match(text)):
            return False
        state, _, _ = action_states.of_line(text)
        self.found[-1] = replace(
            last, state=state or last.state, also=(*last.also, where.paragraph.id)
        )
        return True

    def _unmarked(self, where: Where, place: Standing) -> Iterator[Finding]:
        role, is_row = where.paragraph.role, action_tables.is_row(where.paragraph)
        if self.series:
            yield from action_lists.actions(where, Standing(Place.NEW))
        elif place.place in _LISTS:
            same = self.before is not None and self.before.heading == where.paragraph.heading
            term = self.term if same or self.over == where.paragraph.heading else None
            line = action_lists.after_heading(where)
            listed = [found.with_owner(term, None) for found in action_lists.actions(line, place)]
            listed = [replace(found, where=where) for found in listed]
            yield from listed
            if not listed and (place.place is Place.MATTERS or role is Role.DECISION):
                yield from action_prose.actions(where)
        elif place.place is Place.TEXT and sends(where.paragraph.text) and not where.paragraph.stem:
            yield from action_prose.actions(where)  # an action by its own words alone
        elif role is Role.ACTION and place.place is not Place.NONE and not is_row:
            yield from action_lists.actions(where, Standing(Place.NEW))
        elif place.place is Place.TEXT or role in {Role.DECISION, Role.DISCUSSION}:
            yield from action_prose.actions(where)
