"""Reads minuted prose sentence by sentence: a vote, a decision, a proposal, names, or none."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice

from indexer.minutes import decisions_blocks as blocks
from indexer.minutes import decisions_clipped as clipped
from indexer.minutes import decisions_forms as forms
from indexer.minutes import decisions_going_on as going_on
from indexer.minutes import decisions_tables as tables
from indexer.minutes import motions, planning
from indexer.minutes.bodies import Bodies
from indexer.minutes.clauses import clause_spans
from indexer.minutes.counts import fewer
from indexer.minutes.decisions_found import Decided, Pending, Sentence, sentences_of
from indexer.minutes.decisions_lines import (
    held_vote,
    is_counted,
    is_division,
    names_matter,
    text_after,
)
from indexer.minutes.decisions_lists import Span, is_actor, trimmed
from indexer.minutes.decisions_motions import Book
from indexer.minutes.decisions_prose import Hit, decides, judged, label_end
from indexer.minutes.decisions_views import is_left_open, is_of_replies
from indexer.minutes.voting import NOBODY, movers, votes, without_movers
from indexer.minutes.weighing.scale import SURE
from indexer.minutes.weighing.signs import Setting
from indexer.records import Paragraph, Part, Role

_QUITE_SURE = 0.7
_TO_POST = re.compile(r"\b(?:elected|appointed|co-opted)\b")
_IT_WAS = re.compile(r"[Ii]t was (?:also |unanimously )*(?:agreed|resolved) (?:that|to)\b")

Judge = Callable[[str, Bodies, Setting], Hit | None]

_MOST_SENTENCES = 2000  # of a paragraph


class Sentences:
    """The sentences of a part's paragraphs, weighed one after another."""

    def __init__(self, part: Part, bodies: Bodies, book: Book, judge: Judge = judged) -> None:
        """Begin at the top of a part.

        Args:
            part: whose paragraphs are read.
            bodies: whose minutes they are.
            book: in which decisions and motions are written down.
            judge: whether a sentence of prose decides, and how sure that is.
        """
        self._part = part
        self._bodies = bodies
        self._book = book
        self._judge = judge
        self._resolves = any(blocks.is_labelled(one) for one in part.paragraphs)

    def prose(self, place: int, paragraph: Paragraph) -> None:
        """A paragraph that no form tells: each sentence is weighed."""
        text = paragraph.text
        named = (self._part.title, self._part.item_title, *paragraph.heading)
        titled = paragraph.stem is None or paragraph.stem.isupper() or paragraph.stem in named
        if not titled and forms.TELLS.search(paragraph.stem or ""):
            self.muted(place, paragraph)
            self._agreed_to(place, text)
            return
        if forms.RECOMMENDS.search(paragraph.stem or ""):
            self._book.pending.append(Pending(place, 0, len(text), NOBODY))
            return
        self._outcome_of_line(place, text)
        discussed = paragraph.role is Role.DISCUSSION and paragraph.stem is not None
        told = list(islice(sentences_of(place, text, paragraph.cells), _MOST_SENTENCES))
        titles = (self._part.title, *paragraph.heading)
        others = False
        for sentence, after in zip(told, [*told[1:], None], strict=True):
            others = planning.is_of_others(sentence.words, titles) or (
                others and planning.tells_of_one(sentence.words)
            )
            if others:
                continue
            heads = after is None and sentence.words.rstrip(" –—-").endswith(":")
            if forms.REASONS.match(sentence.words) or (heads and self._over_column(place)):
                break
            said_next = after.words if after else text_after(self._part, place)
            before = text[sentence.before.start : sentence.before.end] if sentence.before else ""
            if is_of_replies(before, sentence.words):
                continue
            if is_left_open(sentence.words, said_next) or is_division(sentence.words, said_next):
                continue
            if after is None or not self._counts_for(sentence, after):
                self._sentence(sentence, discussed=discussed)

    def _over_column(self, place: int) -> bool:
        """Whether a paragraph stands over a table whose rows say what was decided."""
        after = self._part.paragraphs[place + 1 : place + 2]
        titles = (self._part.title, *self._part.paragraphs[place].heading)
        paragraphs = self._part.paragraphs
        return bool(after) and tables.column_at(paragraphs, place + 1, titles) is not None

    def _counts_for(self, sentence: Sentence, after: Sentence) -> bool:
        """Whether a sentence counts the vote on what the next one says was carried."""
        went = motions.outcome(after.words)
        if motions.is_mere_count(sentence.words) and went and not went.bare:
            self._book.votes = votes(sentence.words)  # "For 9, Against 2. The motion X passes."
            return True
        vote = None if self._book.pending else held_vote(sentence.words)
        if vote is None:
            return False
        if (went and went.bare) or not decides(after.words, self._bodies):
            return False
        self._book.votes = vote
        return True

    def muted(self, place: int, paragraph: Paragraph) -> None:
        """A line of an attendance list or among the actions: only what surely decides."""
        text = paragraph.text
        told = paragraph.role is Role.ACTION or text.rstrip().endswith(".")  # and no list of names
        listed = paragraph.role in {Role.ATTENDANCE, Role.ACTION} and not text.lower().lstrip(
            " *"
        ).startswith("action")
        for start, end in clause_spans(text):
            hit = decides(text[start:end], self._bodies)
            moved = movers(text[start:end])
            elects = bool(moved.mover and moved.seconder) or bool(
                hit and hit.passive and _TO_POST.search(text[start:end]) and not paragraph.cells
            )
            whole = hit and _IT_WAS.match(text, start + hit.start)
            if hit and (
                hit.marked or elects or whole or (listed and told and hit.confidence >= _QUITE_SURE)
            ):
                stem = paragraph.stem if blocks.RESOLVES.match(paragraph.stem or "") else None
                one = Sentence(place, text, Span(start, end))
                self._book.decide(one, hit, said=stem or "", stem=stem)

    def block(self, place: int, paragraph: Paragraph) -> None:
        """A paragraph under a heading of decisions."""
        text = paragraph.text
        if not blocks.is_decision(paragraph, self._bodies):
            return
        if motions.is_bare(text) or motions.is_fragment(text):
            self.prose(place, paragraph)
            return
        if text.rstrip().endswith(":") and is_actor(text[label_end(text) :]):
            return  # the lines below say what: "DECISION: The Authority:"
        label = text[: label_end(text)]
        over = f"{blocks.heading_of(paragraph)} {paragraph.stem or ''}".strip()
        after = [one for one in sentences_of(place, text) if one.before]
        anew = next((n for n, one in enumerate(after) if motions.moves_anew(one.words)), len(after))
        stop = after[anew].span.start if after[anew:] else len(text)
        for span in blocks.segments(text[:stop], self._bodies):
            words = text[span.start : span.end]
            hit = decides(words, self._bodies)
            end = trimmed(text, span.start, span.end).end
            went = motions.outcome(words)
            lost = went is not None and went.lost
            said = over or ("" if span.start else label)
            if hit and hit.marked and not lost:
                kept = Sentence(place, text, Span(span.start, end))
                self._book.decide(kept, hit, said=said, stem=paragraph.stem)
                continue
            by = movers(words) or self._book.held_by
            self._book.add(
                Decided(place, span.start, end, paragraph.stem, by, votes(words), lost, said=said)
            )
        for sentence in after[anew:]:  # what was moved once this was decided
            self._sentence(sentence, discussed=False)

    def _agreed_to(self, place: int, text: str) -> None:
        """What members agreed of a report: "It is proposed to … Members agreed."."""
        for sentence in sentences_of(place, text):
            if sentence.before and forms.ALL_AGREED.fullmatch(sentence.words):
                self._sentence(sentence, discussed=False)

    def _outcome_of_line(self, place: int, text: str) -> None:
        """A line that is nothing but an outcome decides the short line before it: "Passed"."""
        before = self._part.paragraphs[place - 1] if place else None
        last = self._book.found[-1] if self._book.found else None
        if before is None or self._book.pending or (last and last.place >= place - 1):
            return
        if len(text.split()) == 1 and motions.is_bare(text) and names_matter(before.text):
            held = Pending(place - 1, 0, len(before.text), movers(before.text))
            self._book.pending.append(held)

    def _sentence(self, sentence: Sentence, *, discussed: bool) -> None:
        """One sentence: a vote, a decision, a proposal, names, or nothing of these."""
        words, book = sentence.words, self._book
        names = motions.is_fragment(words)
        went = motions.outcome(without_movers(words) if names else words)
        vote = self._vote(sentence, went)
        if motions.is_procedural(words) or forms.TASKED.match(words):
            return
        if motions.is_over(words):
            book.withdraw()
        elif self._below_another(sentence):
            return
        elif book.by and words.lstrip("\"'“‘").casefold().startswith("that "):
            book.propose(sentence)
            book.by = NOBODY
        elif vote:
            book.vote(sentence, vote)
        elif self._settles_before(sentence):
            book.answer(sentence, sure=not self._informs(sentence))
        elif not self._decides(sentence, discussed=discussed):
            if went:
                book.carry(sentence, went)
            elif names:
                book.name(sentence.place, words)
            else:
                self._proposes(sentence)

    def _vote(self, sentence: Sentence, went: motions.Outcome | None) -> motions.Outcome | None:
        """How the vote went, where a sentence says little else."""
        words, pending = sentence.words, bool(self._book.pending)
        if went and went.bare:
            return went
        first = motions.leading_outcome(words) if pending or sentence.before else None
        if first is None and pending and (held_vote(words) or motions.counts_for(words)):
            return motions.Outcome(fewer(words), bare=True)
        return first

    def _below_another(self, sentence: Sentence) -> bool:
        """Whether a sentence says what a vote above it carried, or goes on with a decision."""
        if going_on.is_that(sentence.words) and self._book.fill(sentence):
            return True
        further = going_on.further(self._part.paragraphs, self._book.found, sentence)
        if further is not None:
            self._book.add(further)
        return further is not None

    def _settles_before(self, sentence: Sentence) -> bool:
        """Whether a clipped sentence settles what the one before it asks: "Yes, no charge."."""
        if sentence.before is None:
            return False
        before = sentence.text[sentence.before.start : sentence.before.end]
        words = sentence.words
        if clipped.assents(before, words):
            return not self._book.pending
        return clipped.answers(before, words) or clipped.puts_off(before, words)

    def _informs(self, sentence: Sentence) -> bool:
        """Whether a "Yes" may only tell how things are."""
        before = sentence.before
        asked = sentence.text[before.start : before.end] if before else ""
        return clipped.answers(asked, sentence.words) and clipped.may_inform(asked)

    def _decides(self, sentence: Sentence, *, discussed: bool) -> bool:
        setting = self._setting(sentence, discussed=discussed)
        hit = self._judge(sentence.words, self._bodies, setting)
        offer = motions.proposal(sentence.words)
        if hit is None or (offer and offer.labelled and not hit.marked):
            return False
        if hit.confidence < SURE:
            if offer is None:  # what is moved waits for its vote
                self._book.doubt(sentence, hit)
            return False
        self._book.decide(sentence, hit)
        return True

    def _setting(self, sentence: Sentence, *, discussed: bool) -> Setting:
        paragraph = self._part.paragraphs[sentence.place]
        titles = (self._part.item_title or self._part.title, *paragraph.heading)
        return Setting(
            titles=tuple(title for title in titles if title),
            first=sentence.before is None,
            last=sentence.last,
            discussed=discussed,
            stem=paragraph.stem is not None,
            resolves=self._resolves,
        )

    def _proposes(self, sentence: Sentence) -> None:
        words = sentence.words
        offer = motions.proposal(words)
        if (offer and movers(words) and votes(words)) or is_counted(words):
            self._book.carry(sentence, motions.Outcome(fewer(words), bare=False))
        elif offer:
            self._book.propose(sentence, offer)
        elif words.endswith("."):
            self._book.spoken = sentence.place
