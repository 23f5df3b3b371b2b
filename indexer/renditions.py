"""The same text in several files: two parts that are renditions of one another.

Only the same text is a rendition. A revised paper, in which a figure or a date differs, is a
version. What follows from a rendition (an inherited date or board) is never written into a
paper: it is resolved at reading time over what the viewer may see.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from indexer.records import DateBasis, MeetingDate, PartKind
from indexer.store.held import Edge, HeldPaper
from indexer.structure.dates import MONTHS
from indexer.words import fold

RENDITION = "rendition"
COVERED = 0.9  # share of the smaller part's words that the larger one must hold
LEAST_WORDS = 40
LEAST_PARAGRAPHS = 3
WEIGHTY = 6  # words from which a paragraph is more than a label or a name
ANCHORS = 3  # the longest paragraphs of a part, by which candidates are found
ALIKE = 70.0  # rapidfuzz ratio from which two differing paragraphs are one, rewritten
MAJORITY = 0.5  # share of a paper's words that must stand elsewhere for its date to be inherited

_WORD = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_NEVER = frozenset({PartKind.ATTENDANCE, PartKind.NOTICES, PartKind.RESTRICTED, PartKind.AGENDA})


@dataclass(frozen=True, slots=True)
class Body:
    """The paragraphs of one part as words, ready to be compared."""

    paragraphs: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Body:
        """Cut the paragraphs' texts into words."""
        return cls(tuple(tuple(comparable_words(text)) for text in texts))

    @property
    def weighty(self) -> tuple[tuple[str, ...], ...]:
        """The paragraphs that say something."""
        return tuple(p for p in self.paragraphs if len(p) >= WEIGHTY)

    @property
    def words(self) -> int:
        """How many words the weighty paragraphs have."""
        return sum(len(p) for p in self.weighty)

    @property
    def substantial(self) -> bool:
        """Whether it is long enough that equal text is no coincidence."""
        return self.words >= LEAST_WORDS or len(self.weighty) >= LEAST_PARAGRAPHS


def comparable_words(text: str) -> list[str]:
    """Words as renditions are compared: folded, without punctuation."""
    return _WORD.findall(fold(text))


def comparable(kind: PartKind) -> bool:
    """Whether parts of this kind can be renditions; lists of names recur in every meeting."""
    return kind not in _NEVER


def anchors(texts: Sequence[str]) -> frozenset[int]:
    """Positions of the longest paragraphs; none where the part is too short to be compared."""
    body = Body.of(texts)
    if not body.substantial:
        return frozenset()
    longest = sorted(range(len(texts)), key=lambda n: (-len(body.paragraphs[n]), n))
    return frozenset(n for n in longest[:ANCHORS] if len(body.paragraphs[n]) >= WEIGHTY)


def overlap(one: Body, other: Body) -> float | None:
    """The share of the smaller part that stands in the larger, or None where they differ.

    Paragraphs may be cut otherwise in the two files: a paragraph counts as held when its words
    stand in the other part in one run. A paragraph that is rewritten with other figures, in
    either part, makes it a version and no rendition.
    """
    smaller, larger = sorted((one, other), key=lambda body: (body.words, body.paragraphs))
    if not smaller.substantial:
        return None
    share = 1 - _missing(smaller, larger) / smaller.words
    if share < COVERED or _figures_differ(smaller, larger):
        return None
    return share


def _run(body: Body) -> str:
    return f" {' '.join(' '.join(p) for p in body.paragraphs)} "


def _held(paragraph: Sequence[str], run: str) -> bool:
    return f" {' '.join(paragraph)} " in run


def _missing(smaller: Body, larger: Body) -> int:
    run = _run(larger)
    return sum(len(p) for p in smaller.weighty if not _held(p, run))


def _figures_differ(smaller: Body, larger: Body) -> bool:
    one_run, other_run = _run(smaller), _run(larger)
    alone = [p for p in smaller.paragraphs if p and not _held(p, other_run)]
    others = [p for p in larger.paragraphs if p and not _held(p, one_run)]
    return any(_rewritten(p, q) for p in alone for q in others)


def _rewritten(one: Sequence[str], other: Sequence[str]) -> bool:
    if _figures(one) == _figures(other):
        return False
    plain_one, plain_other = _plain(one), _plain(other)
    if not plain_one or not plain_other:
        return False
    return fuzz.ratio(plain_one, plain_other) >= ALIKE


def _figures(paragraph: Sequence[str]) -> Counter[str]:
    return Counter(w for w in paragraph if w[0].isdigit() or w in MONTHS)


def _plain(paragraph: Sequence[str]) -> str:
    return " ".join(w for w in paragraph if not w[0].isdigit() and w not in MONTHS)


def states_date(paper: HeldPaper) -> bool:
    """Whether the paper itself, or the manifest, gives its date."""
    return paper.date.value is not None and paper.date.basis in (
        DateBasis.MANIFEST,
        DateBasis.PRINTED,
    )


def dates_differ(one: HeldPaper, other: HeldPaper) -> bool:
    """Whether two papers state different meetings: the same words were used twice."""
    return states_date(one) and states_date(other) and one.date.value != other.date.value


def resolve(
    papers: Sequence[HeldPaper],
    edges: Sequence[Edge],
    paper_of: Mapping[str, str],
    words_of: Mapping[str, int],
    total_words: Mapping[str, int],
) -> list[HeldPaper]:
    """Papers with the dates and boards that they inherit from their renditions.

    Everything given is what one viewer may see. ``paper_of`` and ``words_of`` map part keys
    that occur in ``edges`` to their paper's id and their number of words; ``total_words`` maps
    paper ids to the words of all their visible parts.
    """
    known = {paper.id: paper for paper in papers}
    shared: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for edge in edges:
        if edge.kind == RENDITION:
            for mine, theirs in ((edge.source, edge.target), (edge.target, edge.source)):
                shared[paper_of[mine]][paper_of[theirs]].add(mine)
    resolved = []
    for paper in papers:
        whole = max(total_words.get(paper.id, 0), 1)
        lenders = [
            known[other]
            for other, mine in sorted(shared[paper.id].items())
            if sum(words_of[key] for key in mine) / whole >= MAJORITY
        ]
        resolved.append(_inherit(paper, lenders) if lenders else paper)
    return resolved


def _inherit(paper: HeldPaper, lenders: Sequence[HeldPaper]) -> HeldPaper:
    """The paper with the date and board on which its renditions agree, where it has none."""
    dated = [lender for lender in lenders if states_date(lender)]
    if not states_date(paper) and len({lender.date.value for lender in dated}) == 1:
        first = min(dated, key=lambda lender: (lender.root, lender.file))
        evidence = f"the same text stands in {first.file}"
        if first.date.evidence:
            evidence += f", which prints “{first.date.evidence}”"
        paper = replace(paper, date=MeetingDate(first.date.value, DateBasis.INHERITED, evidence))
    boards = {lender.board for lender in lenders if lender.board}
    if paper.board is None and len(boards) == 1:
        paper = replace(paper, board=boards.pop())
    return paper
