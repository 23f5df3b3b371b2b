"""The book of one part of minutes: what was decided, and the motions that wait for their vote.

A motion and its vote often stand in several sentences or paragraphs: the proposal, who moved and
seconded it, amendments, the vote. The book is written sentence by sentence, in order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from indexer.minutes import motions
from indexer.minutes.decisions_found import Decided, Pending, Sentence, with_outcome
from indexer.minutes.decisions_lines import decisive
from indexer.minutes.decisions_lists import Span
from indexer.minutes.decisions_prose import Hit
from indexer.minutes.voting import NOBODY, Movers, movers, votes
from indexer.minutes.weighing.scale import UNSURE

_REACH = 8  # paragraphs between a proposal and its vote
_MOST_CONTENT = 60  # words of a sentence to which a bare "Noted." after it belongs
_MOST_TITLE = 3  # words of a title that runs into what is noted: "Risk register. It grew. Noted."
_VOTED = re.compile(
    r"\b(?:motion|vote|voted|carried|unanim\w*|nem|favou?r|against|show of hands|all agreed)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:approved|elected|agreed|ratified|adopted|accepted|endorsed|noted|supported)\b",
    re.IGNORECASE,
)
_THIS = re.compile(r"\W*(?:This|It|Which) (?:was|having)\b")
_NOTED = re.compile(r"\b(?:noted|received|nodwyd)\b", re.IGNORECASE)


@dataclass
class Book:
    """What was decided in a part so far, and what is still open."""

    found: list[Decided] = field(default_factory=list)
    pending: list[Pending] = field(default_factory=list)
    by: Movers = NOBODY  # named on a line of their own, for what follows
    votes: str | None = None
    counted: int | None = None  # the paragraph whose vote was put to a list
    listed: int = -1  # the last paragraph of the list under the last decision: its conditions
    spoken: int = -1  # the last paragraph with a sentence that neither decides nor proposes
    doubtful: list[Decided] = field(default_factory=list)  # for the clerk to look at
    held_by: Movers = NOBODY  # of the motion that the resolutions under a heading settle
    moved_by: Movers = NOBODY  # of the motion to which an amendment is moved

    def add(self, decided: Decided, *, keep: bool = False) -> None:
        """Write a decision down; what was proposed before it is settled.

        Args:
            decided: the decision.
            keep: whether mover, seconder and votes serve for the next line of the list too.
        """
        self.found.append(decided)
        self.listed = -1
        if not (decided.lost or decided.amendment):
            self.pending, self.moved_by = [], NOBODY
        if not keep:
            self.by, self.votes = NOBODY, None

    def propose(self, sentence: Sentence, offer: motions.Proposal | None = None) -> None:
        """Keep a proposal until its vote."""
        start = sentence.span.start + (offer.start if offer else 0)
        by = movers(sentence.words) or self.by
        amends = offer is not None and offer.amendment
        self.pending.append(Pending(sentence.place, start, sentence.span.end, by, amends))

    def resolve(self) -> None:
        """A heading "RESOLVED": what follows says what the motion before it came to."""
        self.held_by = self.pending[-1].by if self.pending else self.by
        while self.found and (self.found[-1].voted or self.found[-1].carried):
            told = self.found.pop()
            self.held_by, self.votes = told.by or self.held_by, told.votes or self.votes

    def fill(self, sentence: Sentence) -> bool:
        """What a vote before it carried: "Carried unanimously." "THAT the plan be adopted"."""
        last = self._near(sentence.place)
        if last is None or not (last.bare and last.voted) or last.place == sentence.place:
            return False
        self.found[-1] = replace(
            last, place=sentence.place, start=sentence.span.start, end=sentence.span.end,
            said="resolved", bare=False,
        )  # fmt: skip
        return True

    def withdraw(self) -> None:
        """The last proposal fell without a vote."""
        self.pending = self.pending[:-1]

    def decide(self, sentence: Sentence, hit: Hit, said: str = "", stem: str | None = None) -> None:
        """A sentence that says what was decided."""
        words, place = sentence.words, sentence.place
        held = self._held(place)
        settled = held if held and (not held.amendment or "amendment" in words.casefold()) else None
        own = settled.by if settled else self.held_by or self.moved_by
        by = movers(words) or self.by or own
        vote = votes(words) or self.votes
        last = self.found[-1] if self.found else None
        if last and last.voted and hit.marked and place - last.place < 2:
            self.found.pop()  # the motion was carried, and here is what it resolved
            by, vote = by or last.by, vote or last.votes
        if hit.passive and self._goes_on(sentence):
            return
        start = sentence.span.start + decisive(words, hit)
        said = said or ("resolves" if " resolves " in words else "")
        self.add(
            Decided(place, start, sentence.span.end, stem, by, vote, motions.is_denied(words),
                    said=said, confidence=hit.confidence)
        )  # fmt: skip

    def answer(self, sentence: Sentence, *, sure: bool = True) -> None:
        """A clipped sentence that settles what the one before it tells: both are the decision."""
        before = sentence.before or sentence.span
        last = self._near(sentence.place)
        taken = last and last.place == sentence.place and last.end > before.start
        start = sentence.span.start if taken else before.start
        one = Decided(sentence.place, start, sentence.span.end, said="agreed", confidence=0.8)
        if sure:
            self.add(one)
        else:
            self.doubtful.append(replace(one, confidence=UNSURE))

    def doubt(self, sentence: Sentence, hit: Hit) -> None:
        """A sentence that may say what was decided."""
        span = sentence.span
        self.doubtful.append(
            Decided(sentence.place, span.start, span.end, confidence=hit.confidence)
        )

    def carry(self, sentence: Sentence, went: motions.Outcome) -> None:
        """A sentence that says both what was moved and how the vote went."""
        held = self._this(sentence) or self._held(sentence.place, amendment=went.amendment)
        by = movers(sentence.words) or (held.by if held else self.by)
        if held:
            self.pending.remove(held)
        span = sentence.span
        self.add(
            Decided(sentence.place, span.start, span.end, None, by,
                    votes(sentence.words) or self.votes,
                    lost=went.lost, said="resolved", carried=not went.lost)
        )  # fmt: skip

    def vote(self, sentence: Sentence, went: motions.Outcome) -> None:
        """A sentence that only says how the vote went: it belongs to what stands before it."""
        count = motions.is_mere_count(sentence.words)
        if count and not motions.names_motion(sentence.words):
            held = self._nearest(sentence.place)
        else:
            held = self._this(sentence) or self._held(sentence.place, amendment=went.amendment)
        if held:
            self._settle(held, sentence, went)
        elif self.counted == sentence.place:
            self._vote_on_list(sentence, lost=went.lost)
        elif count and sentence.before is None:
            last = self._near(sentence.place - 1)  # a heading may stand between: "Voting record"
            at_once = last is not None and self.spoken <= max(last.place, self.listed)
            if at_once or self._unvoted(sentence.place):
                self._vote_on_list(sentence, lost=went.lost)
        elif not (self._goes_on(sentence) or motions.is_nothing(sentence.words)):
            near = self._before(sentence) or self._unvoted(sentence.place)
            told = near and near.amendment == went.amendment and not near.lost
            if told and _VOTED.search(sentence.words):
                self._vote_on_list(sentence, lost=went.lost)
            else:
                self._alone(sentence, went)

    def close(self) -> None:
        """What was moved and seconded, and on which nothing else was said, was carried."""
        for held in self.pending:
            after = any(one.place >= held.place for one in self.found)
            if held.by.mover and held.by.seconder and not (held.amendment or after):
                decided = Decided(held.place, held.start, held.end, None, held.by, said="agreed",
                                  confidence=0.6)  # fmt: skip
                self.found.append(decided)
        self.pending = []

    def name(self, place: int, words: str) -> None:
        """A line that only names mover and seconder."""
        held = self.pending[-1] if self.pending else None
        last = self._near(place) if not words.rstrip().endswith(":") else None
        if held and not held.by.seconder and place - held.place < 2:
            self.pending[-1] = replace(held, by=held.by.filled(movers(words)))
        elif last and not (last.by.mover and last.by.seconder):
            by = last.by.filled(movers(words))
            self.found[-1] = replace(last, by=by, votes=last.votes or votes(words))
            self.listed = place
        else:
            self.by = movers(words).filled(self.by)
            self.moved_by = self.by

    def _settle(self, held: Pending, sentence: Sentence, went: motions.Outcome) -> None:
        self.pending.remove(held)
        words = sentence.words
        place, span = with_outcome(held, sentence, went)
        self.add(
            Decided(
                place, span.start, span.end, None,
                held.by or movers(words) or self.by, votes(words), lost=went.lost,
                said=words if not went.lost and _TELLS.search(words) else "resolved",
                amendment=held.amendment, voted=bool(_VOTED.search(words)) and not went.lost,
                carried=not went.lost,
            )
        )  # fmt: skip

    def _goes_on(self, sentence: Sentence) -> bool:
        """Whether it continues a sentence on the same vote: "8 of 8 in favour. Approved."."""
        last, before = self._near(sentence.place), sentence.before
        if not (last and before and last.place == sentence.place):
            return False
        counted = last.votes is not None and motions.is_bare(sentence.words)
        if not (last.bare or counted):
            return False
        if last.end != before.end:
            return False
        said = f"{last.said} {sentence.words}"
        self.found[-1] = replace(last, end=sentence.span.end, said=said)
        return True

    def _vote_on_list(self, sentence: Sentence, *, lost: bool) -> None:
        """A vote on the last decision, and on all of the list to which it belongs."""
        words, self.counted = sentence.words, sentence.place
        last, first = self.found[-1], len(self.found) - 1
        while first and last.stem and self.found[first - 1].stem == last.stem:
            first -= 1
        self.found[first:] = [
            replace(d, votes=d.votes or votes(words), by=d.by.filled(movers(words)),
                    lost=lost or d.lost)
            for d in self.found[first:]
        ]  # fmt: skip

    def _alone(self, sentence: Sentence, went: motions.Outcome) -> None:
        """A vote on what the sentence before it says: "The list of payments. Approved."."""
        words, start, before = sentence.words, sentence.span.start, sentence.before
        last = self._near(sentence.place)
        if went.lost and last and last.lost and last.place == sentence.place:
            return  # "2 for, 4 against. Not carried.": it was said already
        if before and self._belongs(sentence, before):
            taken = last and last.place == sentence.place and last.end > before.start
            start = start if taken else before.start
        self.add(
            Decided(
                sentence.place, start, sentence.span.end, None, movers(words) or self.by,
                votes(words), lost=went.lost, said=words, confidence=0.8, bare=True,
                voted=bool(_VOTED.search(words)) and not went.lost,
            )
        )  # fmt: skip

    def _belongs(self, sentence: Sentence, before: Span) -> bool:
        """Whether a bare outcome is of the sentence before it: "The list of payments. Approved.".

        "Noted." after several sentences is of the whole item, and stands under its title.
        """
        title = len(sentence.text[: before.start].split()) <= _MOST_TITLE
        whole = not title and bool(_NOTED.search(sentence.words))
        return not whole and len(sentence.text[before.start : before.end].split()) < _MOST_CONTENT

    def _near(self, place: int) -> Decided | None:
        """The last decision, where it stands in this paragraph or the one before."""
        last = self.found[-1] if self.found else None
        return last if last and place - max(last.place, self.listed) < 2 else None

    def _before(self, sentence: Sentence) -> Decided | None:
        """The decision on which a vote was held; none where another sentence stands between."""
        near, before = self._near(sentence.place), sentence.before
        if near is None or before is None:
            return near
        apart = (near.place, near.end) < (sentence.place, before.start)
        told = sentence.text[before.start : before.end]
        names = motions.is_fragment(told) or motions.is_mere_count(told)
        return near if names or not apart else None

    def _unvoted(self, place: int) -> Decided | None:
        """The last line under "This union resolves", which waits for its vote after speeches."""
        last = self.found[-1] if self.found else None
        if last is None or last.votes or place - last.place > _REACH:
            return None
        return last if "resolves" in f"{last.stem} {last.said}".casefold() else None

    def _nearest(self, place: int) -> Pending | None:
        """The last proposal, motion or amendment, that a count of votes can be of."""
        last = self.pending[-1] if self.pending else None
        return last if last and place - last.place <= _REACH else None

    def _this(self, sentence: Sentence) -> Pending | None:
        """What "this" is: "Cllr Ash moved that it wait. This was seconded and LOST by 4 to 7."."""
        last = self.pending[-1] if self.pending and _THIS.match(sentence.words) else None
        return last if last and last.place == sentence.place else None

    def _held(self, place: int, *, amendment: bool = False) -> Pending | None:
        """The proposal that a vote decides."""
        near = [p for p in self.pending if place - p.place <= _REACH]
        kind = [p for p in near if p.amendment == amendment]
        if kind:
            return kind[-1]
        return near[-1] if near and not amendment else None
