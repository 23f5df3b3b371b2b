"""Walks once through a part of minutes and gathers what was decided."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from indexer.minutes import decisions_blocks as blocks
from indexer.minutes import decisions_forms as forms
from indexer.minutes import decisions_tables as tables
from indexer.minutes import motions, planning
from indexer.minutes.bodies import Bodies
from indexer.minutes.clauses import clause_spans
from indexer.minutes.decisions_formal import without_mere_notes
from indexer.minutes.decisions_lines import (
    cut_stem,
    is_counted,
    last_sentence,
    names_matter,
    shape_of,
)
from indexer.minutes.decisions_lists import Span, opens_list, run_in, trimmed
from indexer.minutes.decisions_motions import Book, Decided, Pending, Sentence, sentences_of
from indexer.minutes.decisions_prose import Hit, decides, judged
from indexer.minutes.elections import by_movers_alone, unopposed
from indexer.minutes.voting import NOBODY, Movers, movers, votes, without_movers
from indexer.minutes.weighing.scale import SURE
from indexer.minutes.weighing.signs import Setting
from indexer.records import Paragraph, Part, Role

_SKIPPED = frozenset({Role.AGENDA_ROW, Role.NOTICE, Role.COVER, Role.PROPOSED_ACTION})
_MUTED = frozenset({Role.ATTENDANCE, Role.ACTION})  # only what is surely a decision counts there
_QUITE_SURE = 0.7
_STOPS = frozenset(".!;")
_LONGEST = 1_500  # characters of a paragraph that ends in the stem of a list
_RESOLVED_HEAD = re.compile(r"\W*(?:it was )?(?:resolved|resolutions?)\b.{0,20}", re.IGNORECASE)
_SUBJECT = re.compile(r"^\W*(?:to|that)\b", re.IGNORECASE)
_TO_POST = re.compile(r"\b(?:elected|appointed|co-opted)\b")
_THAT = re.compile(r"[\"'“‘]?(?:That|THAT)\s")
_POINTS = " :-–—"

Judge = Callable[[str, Bodies, Setting], Hit | None]


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
        self.judge = judge
        self.bodies = bodies
        self.resolving = frozenset(
            one.heading for one in part.paragraphs if blocks.RESOLVES.match(one.text)
        )
        self.resolves = any(blocks.is_labelled(one) for one in part.paragraphs)
        self.book = Book()
        self.stem: str | None = None  # of a list whose lines carry no stem
        self.over: str | None = None  # how its stem is numbered
        self.shape: str | None = None  # how its lines are numbered
        self.column = column  # of decisions, in the table that is being walked

    def decided(self) -> list[Decided]:
        """The decisions of the part, in order."""
        heading: tuple[str, ...] = ()
        for place, paragraph in enumerate(self.part.paragraphs):
            if paragraph.heading != heading:
                self._heading(paragraph.heading, heading)
                heading = paragraph.heading
            if not paragraph.cells:
                self.column = None
            self._detail(place, paragraph)
            quoted = "quotation" in paragraph.flags and not self.book.by
            if forms.REASONS.match(paragraph.text) or forms.FACTS.match(paragraph.text):
                self.stem = None
            elif paragraph.role not in _SKIPPED and not quoted:
                self._paragraph(place, paragraph)
        self.book.close()
        return without_mere_notes(self.book.found, self.part)

    def unsure(self, found: Sequence[Decided]) -> list[Decided]:
        """What may be decided besides, after ``decided`` has found the rest."""
        return [
            one
            for one in self.book.doubtful
            if not any(
                one.place == other.place and one.start < other.end and other.start < one.end
                for other in found
            )
        ]

    def _detail(self, place: int, paragraph: Paragraph) -> None:
        """A line under the last decision, which only details it: one of its conditions."""
        last, stem = (self.book.found[-1] if self.book.found else None), paragraph.stem
        if last and stem:
            over = self.part.paragraphs[last.place].text.rstrip(_POINTS)
            if over.endswith(stem.rstrip(_POINTS)):
                self.book.listed = place

    def _heading(self, path: tuple[str, ...], former: tuple[str, ...]) -> None:
        """A new heading ends a list; one that names mover and seconder opens what follows."""
        self.stem, book = None, self.book
        book.held_by = NOBODY
        fresh = [text for text in path if text not in former]
        for text in fresh:
            book.by = movers(text) or book.by
            if opens_list(text, self.bodies) and not blocks.is_heading(text):
                self.stem, self.over, self.shape = text, None, None
        if any(_RESOLVED_HEAD.fullmatch(text) for text in fresh):
            book.resolve()

    def _paragraph(self, place: int, paragraph: Paragraph) -> None:
        text = paragraph.text
        if self._counts(text) or (paragraph.cells and self._row(place, paragraph)):
            return
        goes_on = self.shape is not None and shape_of(paragraph.label_printed) == self.shape
        if paragraph.role in _MUTED and not (self.stem and goes_on):
            if self._elects(place, paragraph):
                self._elected(place, text)
            else:
                self._muted(place, paragraph)
        elif paragraph.role is Role.RECOMMENDATION:
            self.book.pending.append(Pending(place, 0, len(text), movers(text)))
        elif self._is_over_list(place):
            self._open(paragraph)
        elif not (self._child(place, paragraph) or self._listed(place, text)):
            if (
                blocks.in_block(paragraph, self.part) and not self._told_on_the_way(paragraph)
            ) or blocks.under_actor(paragraph, self.bodies):
                self._block(place, paragraph)
            elif planning.responds(text, (self.part.title, *paragraph.heading)):
                self.book.add(Decided(place, 0, len(text), said="agreed"))
            elif self._elects(place, paragraph):
                self._elected(place, text)
            else:
                self._prose(place, paragraph)

    def _counts(self, text: str) -> bool:
        """Whether a line only says how the vote on the list went, whose stem is open."""
        if not (self.stem and motions.is_count(text)):
            return False
        self.book.votes = votes(text)
        return True

    def _muted(self, place: int, paragraph: Paragraph) -> None:
        """A line of an attendance list or among the actions: only what surely decides."""
        text = paragraph.text
        told = paragraph.role is Role.ACTION or text.rstrip().endswith(".")  # and no list of names
        listed = paragraph.role in _MUTED and not text.lower().lstrip(" *").startswith("action")
        for start, end in clause_spans(text):
            hit = decides(text[start:end], self.bodies)
            moved = movers(text[start:end])
            elects = bool(moved.mover and moved.seconder) or bool(
                hit and hit.passive and _TO_POST.search(text[start:end])
            )
            if hit and (
                hit.marked or elects or (listed and told and hit.confidence >= _QUITE_SURE)
            ):
                self.book.decide(Sentence(place, text, Span(start, end)), hit)

    def _elects(self, place: int, paragraph: Paragraph) -> bool:
        """Whether a line elects somebody and prints no vote."""
        titles = (self.part.item_title or self.part.title, *paragraph.heading)
        after = [p.text for p in self.part.paragraphs[place + 1 : place + 3]]
        text = paragraph.text
        return by_movers_alone(text, titles, after) or unopposed(text, titles)

    def _told_on_the_way(self, paragraph: Paragraph) -> bool:
        """Whether a block of decisions says elsewhere what it resolves: "Resolved: That …"."""
        return paragraph.heading in self.resolving and not blocks.is_labelled(paragraph)

    def _elected(self, place: int, text: str) -> None:
        self.book.add(Decided(place, 0, len(text), None, movers(text), said="elected"))

    def _row(self, place: int, paragraph: Paragraph) -> bool:
        """A row of a table that has a column of decisions; False where the table has none."""
        column = tables.decision_column(paragraph.cells, (self.part.title, *paragraph.heading))
        if column is not None:
            self.column = column
            return True
        if self.column is None or len(paragraph.cells) != self.column.of:
            return False
        span = tables.cell_span(paragraph, self.column.index)
        if span and not blocks.is_nothing(paragraph.text[span.start : span.end]):
            self.book.add(Decided(place, span.start, span.end, votes=votes(paragraph.text)))
        return True

    # Lists

    def _is_over_list(self, place: int) -> bool:
        """Whether a paragraph is the stem of what follows: "… and RESOLVED that"."""
        paragraphs = self.part.paragraphs
        text = paragraphs[place].text
        after = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
        if after and motions.is_count(after.text) and place + 2 < len(paragraphs):
            after = paragraphs[place + 2]  # "The Board RESOLVED", "(unanimously):", "1. That …"
        if after is None or after.heading != paragraphs[place].heading:
            return False
        if text.rstrip()[-1:] in _STOPS or len(text) > _LONGEST:
            return False
        if not opens_list(last_sentence(text), self.bodies):
            return False
        if after.stem and text.rstrip(_POINTS).endswith(after.stem.rstrip(_POINTS)):
            return True
        listed = after.label is not None or after.text[:1].islower() or _SUBJECT.match(after.text)
        return bool(listed)

    def _open(self, paragraph: Paragraph) -> None:
        text = paragraph.text
        self.book.by, self.book.votes = movers(text) or self.book.by, votes(text)
        self.stem = last_sentence(text)
        self.over, self.shape = shape_of(paragraph.label_printed), None

    def _child(self, place: int, paragraph: Paragraph) -> bool:
        """A line under a stem that decides; False where it is none."""
        book, text = self.book, paragraph.text
        stem = last_sentence(paragraph.stem) if paragraph.stem else None
        if stem and self.stem and motions.is_count(f"{stem}:"):
            stem = None  # how the vote on the open stem went
        if stem and opens_list(stem, self.bodies):
            own = bool(self.stem and self.stem.rstrip(_POINTS).endswith(stem.rstrip(_POINTS)))
            by, vote = (book.by, book.votes) if own else (movers(stem), votes(stem))
        elif self.stem and not stem and self._goes_on(paragraph):
            stem, by, vote = self.stem, book.by, book.votes
        else:
            self.stem = None
            return False
        if not blocks.is_nothing(text):
            self._add_child(place, trimmed(text, 0, len(text)), stem, by, vote)
        return True

    def _goes_on(self, paragraph: Paragraph) -> bool:
        """Whether a line still belongs to the list of the open stem."""
        shape = shape_of(paragraph.label_printed)
        if shape and self.shape is None and shape != self.over:
            self.shape = shape
        if shape or self.shape:
            return shape == self.shape
        return paragraph.text[:1].islower() or bool(_SUBJECT.match(paragraph.text))

    def _listed(self, place: int, text: str) -> bool:
        """A list that runs within one paragraph."""
        paragraphs = self.part.paragraphs
        after = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
        held = run_in(text, self.bodies, after.label if after else None)
        if held is None:
            return False
        over, children = held
        stem = text[over.start : over.end]
        by = movers(stem) or self.book.by
        for child in children:
            if child.end > child.start:
                self._add_child(place, child, stem, by, votes(stem))
        self.book.by = NOBODY
        if len(children) == 1 and after:  # "(b)" stands in the next paragraph
            self.stem, self.over, self.shape = stem, None, shape_of(after.label_printed)
        return True

    def _add_child(self, place: int, span: Span, stem: str, by: Movers, vote: str | None) -> None:
        kept = cut_stem(stem, self.bodies)
        self.book.add(Decided(place, span.start, span.end, kept, by, vote, said=kept), keep=True)

    # Blocks and prose

    def _block(self, place: int, paragraph: Paragraph) -> None:
        """A paragraph under a heading of decisions."""
        text = paragraph.text
        if not blocks.is_decision(paragraph, self.bodies):
            return
        if motions.is_bare(text) or motions.is_fragment(text):
            self._prose(place, paragraph)
            return
        over = paragraph.stem or blocks.heading_of(paragraph)
        for span in blocks.segments(text, self.bodies):
            words = text[span.start : span.end]
            hit = decides(words, self.bodies)
            end = trimmed(text, span.start, span.end).end
            if hit and hit.marked:
                kept = Sentence(place, text, Span(span.start, end))
                self.book.decide(kept, hit, said=over, stem=paragraph.stem)
                continue
            went = motions.outcome(words)
            by = movers(words) or self.book.held_by
            lost = went is not None and went.lost
            self.book.add(
                Decided(place, span.start, end, paragraph.stem, by, votes(words), lost, said=over)
            )

    def _prose(self, place: int, paragraph: Paragraph) -> None:
        text = paragraph.text
        discussed = paragraph.role is Role.DISCUSSION and paragraph.stem is not None
        titled = paragraph.stem is None or paragraph.stem.isupper()
        if not titled and forms.TELLS.search(paragraph.stem or ""):
            self._muted(place, paragraph)
            self._agreed_to(place, text)
            return
        self._outcome_of_line(place, text)
        for sentence in sentences_of(place, text):
            if forms.REASONS.match(sentence.words):
                break
            self._sentence(sentence, discussed=discussed)

    def _agreed_to(self, place: int, text: str) -> None:
        """What members agreed of a report: "It is proposed to … Members agreed."."""
        for sentence in sentences_of(place, text):
            if sentence.before and forms.ALL_AGREED.fullmatch(sentence.words):
                self._sentence(sentence, discussed=False)

    def _outcome_of_line(self, place: int, text: str) -> None:
        """A line that is nothing but an outcome decides the short line before it: "Passed"."""
        before = self.part.paragraphs[place - 1] if place else None
        last = self.book.found[-1] if self.book.found else None
        if before is None or self.book.pending or (last and last.place >= place - 1):
            return
        if len(text.split()) == 1 and motions.is_bare(text) and names_matter(before.text):
            held = Pending(place - 1, 0, len(before.text), movers(before.text))
            self.book.pending.append(held)

    def _sentence(self, sentence: Sentence, *, discussed: bool) -> None:
        """One sentence: a vote, a decision, a proposal, names, or nothing of these."""
        words, book = sentence.words, self.book
        names = motions.is_fragment(words)
        went = motions.outcome(without_movers(words) if names else words)
        first = motions.leading_outcome(words) if book.pending or sentence.before else None
        if motions.is_procedural(words):
            return
        if motions.is_over(words):
            book.withdraw()
        elif _THAT.match(words) and book.fill(sentence):
            return
        elif book.by and words.lstrip("\"'“‘").startswith("That "):
            book.propose(sentence)
            book.by = NOBODY
        elif went and went.bare:
            book.vote(sentence, went)
        elif first:
            book.vote(sentence, first)
        elif not self._decides(sentence, discussed=discussed):
            if went:
                book.carry(sentence, went)
            elif names:
                book.name(sentence.place, words)
            else:
                self._proposes(sentence)

    def _decides(self, sentence: Sentence, *, discussed: bool) -> bool:
        hit = self.judge(sentence.words, self.bodies, self._setting(sentence, discussed=discussed))
        offer = motions.proposal(sentence.words)
        if hit is None or (offer and offer.labelled and not hit.marked):
            return False
        if hit.confidence < SURE:
            self.book.doubt(sentence, hit)
            return False
        self.book.decide(sentence, hit)
        return True

    def _setting(self, sentence: Sentence, *, discussed: bool) -> Setting:
        paragraph = self.part.paragraphs[sentence.place]
        titles = (self.part.item_title or self.part.title, *paragraph.heading)
        return Setting(
            titles=tuple(title for title in titles if title),
            first=sentence.before is None,
            last=sentence.last,
            discussed=discussed,
            stem=paragraph.stem is not None,
            resolves=self.resolves,
        )

    def _proposes(self, sentence: Sentence) -> None:
        words = sentence.words
        offer = motions.proposal(words)
        if (offer and movers(words) and votes(words)) or is_counted(words):
            self.book.carry(sentence, motions.Outcome(motions.fewer(words), bare=False))
        elif offer:
            self.book.propose(sentence, offer)
