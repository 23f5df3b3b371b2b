"""Walks once through a part of minutes and hands each paragraph to what can read it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from indexer.minutes import decisions_blocks as blocks
from indexer.minutes import decisions_formal as formal
from indexer.minutes import decisions_forms as forms
from indexer.minutes import decisions_tables as tables
from indexer.minutes import motions, planning
from indexer.minutes.bodies import Bodies
from indexer.minutes.clauses import clause_spans
from indexer.minutes.decisions_compounds import divided
from indexer.minutes.decisions_found import Decided, Pending
from indexer.minutes.decisions_lines import POINTS, last_sentence
from indexer.minutes.decisions_lists import trimmed
from indexer.minutes.decisions_motions import Book
from indexer.minutes.decisions_of_body import fell
from indexer.minutes.decisions_prose import judged, label_end
from indexer.minutes.decisions_sentences import Judge, Sentences
from indexer.minutes.decisions_stemless import stemless
from indexer.minutes.decisions_stems import Stems
from indexer.minutes.elections import by_movers_alone, unopposed
from indexer.minutes.voting import NOBODY, movers, votes
from indexer.records import Paragraph, Part, PartKind, Role
from indexer.structure import lost_stems

_SKIPPED = frozenset({Role.AGENDA_ROW, Role.NOTICE, Role.COVER, Role.PROPOSED_ACTION})
_MUTED = frozenset({Role.ATTENDANCE, Role.ACTION})  # only what is surely a decision counts there
_RESOLVED_HEAD = re.compile(
    r"\W*(?:it was )?(?:resolved|resolutions?|decisions?|agreed)\b.{0,20}", re.IGNORECASE
)
_SIGNATURE = re.compile(r"[._…]{6}")  # "Confirmed ............ (Chair)"
_STATE = re.compile(r"\W*(?:CONFIRMED|APPROVED|ADOPTED|RATIFIED)\W*")  # of the minutes
_OPENING = 14  # paragraphs over the first item
_SHORT = 120  # characters


def _is_minute(paragraph: Paragraph) -> bool:
    """Whether a row is a minute of several sentences, with who is to act in the next column."""
    told = (cell for cell in paragraph.cells[:-1] if len(clause_spans(cell)) > 1)
    return next(told, None) is not None


def _with_label(paragraph: Paragraph, of: int) -> tuple[str, ...]:
    """The cells of a row of ``of`` with the number that was taken as its label: "25/36"."""
    label, cells = paragraph.label_printed, paragraph.cells
    return (label, *cells) if label and len(cells) == of - 1 else cells


class Walk:
    """Walks once through the paragraphs of a part."""

    def __init__(
        self,
        part: Part,
        bodies: Bodies,
        column: tables.Column | None = None,
        judge: Judge = judged,
    ) -> None:
        """Begin at the top of a part.

        Args:
            part: whose paragraphs are walked.
            bodies: whose minutes they are.
            column: of decisions, where a table runs on into the part.
            judge: whether a sentence of prose decides, and how sure that is.
        """
        self.part = part
        self.bodies = bodies
        self.column = column  # of decisions, in the table that is being walked
        self._logged = 0  # columns of the log of actions that is being walked
        self._resolving = frozenset(
            one.heading for one in part.paragraphs if blocks.settles(one.text)
        )
        self._stemless = stemless(part)
        self._book = Book()
        self._stems = Stems(part, bodies, self._book)
        self._sentences = Sentences(part, bodies, self._book, judge)

    def decided(self) -> list[Decided]:
        """The decisions of the part, in order."""
        heading: tuple[str, ...] = ()
        for place, paragraph in enumerate(self.part.paragraphs):
            if paragraph.heading != heading:
                self._heading(place, paragraph.heading, heading)
                heading = paragraph.heading
            if not paragraph.cells:
                self.column, self._logged = None, 0
            self._detail(place, paragraph)
            quoted = "quotation" in paragraph.flags and not self._book.by
            if self._explains(paragraph) or forms.FACTS.match(paragraph.text):
                self._stems.close()
            elif paragraph.role not in _SKIPPED and not quoted and "struck" not in paragraph.flags:
                self._paragraph(place, paragraph)
        self._book.close()
        said = formal.without_proposals(
            formal.without_mere_notes(self._book.found, self.part), self.part
        )
        found = divided(said, self.part, self.bodies)
        return [self._titled(one) for one in found]

    def _explains(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph tells why something was decided, or what else might have been."""
        if forms.REASONS.match(paragraph.text) or blocks.reasons(paragraph, self.part):
            return True
        over = paragraph.heading[-1].rstrip(" :") if paragraph.heading else ""
        if not forms.REASONS.match(f"{over}:"):
            return False
        first = next(p for p in self.part.paragraphs if p.heading == paragraph.heading)
        runs_in = first.text.startswith(over)  # what follows it may be decided
        return not (runs_in or blocks.is_labelled(paragraph) or label_end(paragraph.text))

    def _titled(self, one: Decided) -> Decided:
        """A decision that is nothing but an outcome, under the title of what it decides."""
        paragraph = self.part.paragraphs[one.place]
        title = paragraph.heading[-1] if paragraph.heading else self.part.item_title
        one = self._after_title(one)
        alone = one.stem is None and motions.is_bare(paragraph.text[one.start : one.end])
        return replace(one, stem=title) if alone and title else one

    def _after_title(self, one: Decided) -> Decided:
        """A bare outcome without the item's title that runs into it: "Risk register. Noted."."""
        text, title = self.part.paragraphs[one.place].text, self.part.item_title
        if one.start or one.stem or not title or not text.startswith(title):
            return one
        start = len(title) + len(text[len(title) :]) - len(text[len(title) :].lstrip(" .:–-"))
        return replace(one, start=start) if motions.is_bare(text[start : one.end]) else one

    def unsure(self, found: Sequence[Decided]) -> list[Decided]:
        """What may be decided besides, after ``decided`` has found the rest."""
        return [
            one
            for one in self._book.doubtful
            if not any(
                one.place == other.place and one.start < other.end and other.start < one.end
                for other in found
            )
        ]

    def _detail(self, place: int, paragraph: Paragraph) -> None:
        """A line under the last decision, which only details it: one of its conditions."""
        last, stem = (self._book.found[-1] if self._book.found else None), paragraph.stem
        if last and stem:
            over = self.part.paragraphs[last.place].text.rstrip(POINTS)
            if over.endswith(stem.rstrip(POINTS)):
                self._book.listed = place

    def _heading(self, place: int, path: tuple[str, ...], former: tuple[str, ...]) -> None:
        """A new heading ends a list; one that names mover and seconder opens what follows."""
        self._stems.close()
        self._book.held_by = NOBODY
        fresh = [text for text in path if text not in former]
        for text in fresh:
            self._book.by = movers(text) or self._book.by
            self._stems.heading(place, text)
        if any(_RESOLVED_HEAD.fullmatch(text) for text in fresh):
            self._book.resolve()

    def _paragraph(self, place: int, paragraph: Paragraph) -> None:
        text = paragraph.text
        if _SIGNATURE.search(text) and len(text) < _SHORT:
            return
        if self.part.kind is PartKind.MINUTES and place < _OPENING and _STATE.fullmatch(text):
            return
        if self._stems.count(text) or (paragraph.cells and self._row(place, paragraph)):
            return
        if fell(place, self.part):
            return  # a line of the motion over it
        muted = paragraph.role in _MUTED and not _is_minute(paragraph)
        if muted and not self._stems.goes_on(paragraph):
            if self._elects(place, paragraph):
                self._elected(place, text)
            else:
                self._sentences.muted(place, paragraph)
        elif paragraph.role is Role.RECOMMENDATION or formal.recommends(place, self.part):
            self._book.pending.append(Pending(place, 0, len(text), movers(text)))
        elif place in self._stemless:
            span = trimmed(text, 0, len(text))
            said = "" if lost_stems.resolves(text) else "agreed"
            self._book.add(Decided(place, span.start, span.end, said=said))
        elif not self._stems.read(place, paragraph):
            self._other(place, paragraph)

    def _other(self, place: int, paragraph: Paragraph) -> None:
        """What is no line of a list: a block, a response, an election, or prose."""
        text = paragraph.text
        block = blocks.in_block(paragraph, self.part) and not (
            self._told_on_the_way(paragraph)
            or self._told_after(place, paragraph)
            or blocks.counts_on(place, self.part)
        )
        if block or blocks.under_actor(paragraph, self.bodies):
            self._sentences.block(place, paragraph)
        elif moved := formal.moved_under(place, self.part):
            self._book.pending.append(moved)
        elif over := blocks.outcome_over(paragraph, self.part):
            self._book.add(Decided(place, 0, len(text), over, votes=votes(text), said=over))
        elif blocks.filled_under(place, self.part):
            self._book.add(Decided(place, 0, len(text), said="elected"))
        elif several := planning.responses(text, (self.part.title, *paragraph.heading)):
            for start, end in several:
                vote = votes(text[start:end])
                self._book.add(Decided(place, start, end, votes=vote, said="agreed"))
        elif planning.responds(text, (self.part.title, *paragraph.heading)):
            self._book.add(Decided(place, 0, len(text), said="agreed"))
        elif self._elects(place, paragraph):
            self._elected(place, text)
        else:
            self._sentences.prose(place, paragraph)

    def _elects(self, place: int, paragraph: Paragraph) -> bool:
        """Whether a line elects somebody and prints no vote."""
        titles = (self.part.item_title or self.part.title, *paragraph.heading)
        after = [p.text for p in self.part.paragraphs[place + 1 : place + 3]]
        text = paragraph.text
        return by_movers_alone(text, titles, after) or unopposed(text, titles)

    def _elected(self, place: int, text: str) -> None:
        self._book.add(Decided(place, 0, len(text), None, movers(text), said="elected"))

    def _told_on_the_way(self, paragraph: Paragraph) -> bool:
        """Whether a block of decisions says elsewhere what it resolves: "Resolved: That …"."""
        own = blocks.is_labelled(paragraph) or blocks.settles(paragraph.text)
        return paragraph.heading in self._resolving and not own

    def _told_after(self, place: int, paragraph: Paragraph) -> bool:
        """Whether a paragraph tells how it came to the numbered resolutions that stand above it."""
        above = [p for p in self.part.paragraphs[:place] if p.heading == paragraph.heading]
        numbered = bool(above) and above[-1].label_printed is not None
        return numbered and paragraph.label_printed is None and blocks.tells(paragraph.text)

    def _row(self, place: int, paragraph: Paragraph) -> bool:
        """A row of a table that has a column of decisions; False where the table has none."""
        if tables.is_margin(paragraph.cells):
            self._margin(place, paragraph)
            return True
        if self._logged and len(paragraph.cells) in {self._logged, self._logged - 1}:
            return True
        if tables.is_log(paragraph.cells):
            self._logged = len(paragraph.cells)
            return True
        titles = (self.part.title, *paragraph.heading)
        of = self.column.of if self.column else 0
        cells = _with_label(paragraph, of)
        held = self.column if len(cells) == of else None
        named = tables.column_at(self.part.paragraphs, place, titles)
        if named is not None and (held is None or held != named):
            self.column = named
            return True
        if held is None and self._begins_table(place):
            table = self._table(place)
            most = max(len(row.cells) for row in table)
            rows = [_with_label(row, most) for row in table]
            held = self.column = tables.column_by_outcomes(rows, titles)
            if held and not tables.is_outcome(rows[0][-1]):
                return True  # the names of the columns
        if held is None:
            return False
        self._cell(place, paragraph, held)
        return True

    def _begins_table(self, place: int) -> bool:
        return not (place and self.part.paragraphs[place - 1].cells)

    def _table(self, place: int) -> list[Paragraph]:
        """The rows of the table that begins at ``place``."""
        return list(takewhile(lambda one: one.cells, self.part.paragraphs[place:]))

    def _cell(self, place: int, paragraph: Paragraph, column: tables.Column) -> None:
        """What the column of decisions says of a row; its stem is what stands before it there."""
        taken = column.of - len(paragraph.cells)  # the cell that is its label
        span = tables.cell_span(paragraph, column.index - taken)
        if span is None:
            return
        text, cell = paragraph.text, paragraph.text[span.start : span.end]
        if blocks.is_nothing(cell) or not tables.is_settled_here(cell):
            return
        stem, lost = text[: span.start].strip() or None, tables.fell(paragraph.cells)
        over = last_sentence(paragraph.stem or "")
        said = over if blocks.resolves_in(over) else ""
        for point in tables.points(cell, self.bodies) or blocks.segments(cell, self.bodies):
            start, end = span.start + point.start, span.start + point.end
            self._book.add(
                Decided(place, start, end, stem, votes=votes(text), lost=lost, said=said)
            )

    def _margin(self, place: int, paragraph: Paragraph) -> None:
        """A decision beside its word in the margin, which the next lines may go on with."""
        span = tables.cell_span(paragraph, 1)
        if span:
            said = paragraph.cells[0]
            by, vote = movers(paragraph.text), votes(paragraph.text)
            self._book.add(Decided(place, span.start, span.end, said, by, vote, said=said))
            self._stems.margin(said)
