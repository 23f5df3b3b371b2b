"""Which papers a word of a question names, and the words that stand over a whole paper.

People ask after "the Ambleford overspend" where Ambleford stands once, at the top of the paper or
in the name of its folder, and in no paragraph that tells of it. So what a paper is called, the
lines that it opens with, and the financial year of its meeting count for all that it says.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import takewhile

from bot.questions.forms import signed
from bot.questions.understanding import Term
from indexer.store.held import HeldPaper

_LINES, _WORDS = 3, 14  # lines that a paper opens with; below them stands where it meets
_APPLIED_FOR = re.compile(  # a planning paper is called by what is applied for, at length
    r"(?:(?:(?:full|outline|planning|retrospective|hybrid|listed building) )*application|"
    r"proposals?|proposed|erection|construction|demolition|conversion|change of use|variation|"
    r"reserved matters|approval of|removal of condition)\b",
    re.IGNORECASE,
)
_LONG_TITLE = 60  # words
_MANY = 0.34  # of the papers: a word that more are called by names none of them
_MONTH = len("2023-04")
_LETTERS = re.compile(r"[^\W\d_]+")
_APRIL = "04"  # financial years begin with it


class Called:
    """Which of the papers that one viewer may see are called by which word."""

    def __init__(self, papers: Iterable[HeldPaper]) -> None:
        """Read the names of papers once; nothing of their text."""
        held: defaultdict[str, set[str]] = defaultdict(set)
        every = list(papers)
        for paper in every:
            for word in name_words(paper):
                held[word].add(paper.id)
        self._most = _MANY * len(every)
        self._by_word: Mapping[str, frozenset[str]] = {
            word: frozenset(ids) for word, ids in held.items()
        }

    def by(self, stem: str) -> frozenset[str]:
        """The ids of the papers whose board, file or folder is called by a word, by its stem."""
        return self._by_word.get(stem, frozenset())

    def named(self, terms: Sequence[Term]) -> Callable[[str], bool] | None:
        """Whether a paper, by its id, is called by one of these terms; None where none is."""
        groups = [self.by(term.stem) for term in terms if not term.light]
        few = [ids for ids in groups if 0 < len(ids) <= self._most]
        return (lambda paper: any(paper in ids for ids in few)) if few else None


def masthead_words(paper: HeldPaper, opening: Iterable[str]) -> frozenset[str]:
    """The stems that stand over a paper: its name, its year and the lines that it opens with.

    ``opening`` are its first paragraphs in order; the first sentence among them ends it.
    """
    lines = takewhile(_opens, (text for _, text in zip(range(_LINES), opening, strict=False)))
    return name_words(paper).union(_year_words(paper), *(signed(line) for line in lines))


def name_words(paper: HeldPaper) -> frozenset[str]:
    """The stems that a paper is known by: its board's, and those of its file and folders."""
    file = paper.file.rpartition(".")[0] or paper.file
    stems: set[str] = set()
    for word in _LETTERS.findall(file):
        stems |= _stems(word)
    return _stems(paper.board or "").union(stems)


@lru_cache(maxsize=8192)
def _stems(text: str) -> frozenset[str]:
    """The stems of a board's name or of a word of a file's: few of them in thousands of papers."""
    return signed(text)


def _opens(text: str) -> bool:
    """Whether a line is of those that a paper opens with, and no sentence of its own."""
    said = len(text.split())
    if _APPLIED_FOR.match(text):
        return said <= _LONG_TITLE
    return said <= _WORDS and not text.rstrip().endswith((".", ";"))


def _year_words(paper: HeldPaper) -> frozenset[str]:
    """The financial year in which a paper's meeting lies, as people write it: "2023/24"."""
    date = paper.date.value or ""
    if len(date) < _MONTH:
        return frozenset()
    year = int(date[:4]) - (date[5:7] < _APRIL)
    return frozenset({f"{year}/{(year + 1) % 100:02}", f"{year}/{year + 1}"})
