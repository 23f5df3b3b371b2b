"""Words that are struck out: a thin line runs through the middle of their letters.

They are left out where other words stand in their line: of "£42 £47.50" one figure holds. A line
of such words alone is kept, and says that it is struck: clerks strike through what was done.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from indexer.reading.pdf.labels import is_label
from indexer.reading.pdf.printed import Rule, Word
from indexer.reading.pdf.rows import rows
from indexer.reading.secrecy import may_shut
from indexer.reading.struck import is_beside

_LOW, _HIGH = 0.18, 0.47  # of the type size above the baseline: there runs the line
_OVER = 0.8  # of a word: as much of it is struck
_PAST = 0.6  # of the type size: a line that goes on further is no strike of these words
_SHELF = 12.0  # points


def strike(words: Sequence[Word], rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """Mark the words that are struck out, and empty those that stand among others.

    Returns:
        the rules that strike nothing.
    """
    level: dict[int, list[Rule]] = defaultdict(list)
    for rule in rules:
        if rule.level:
            level[int(rule.y0 // _SHELF)].append(rule)
    through = _through(words, level) if level else {}
    used: set[int] = set()
    covered: dict[int, float] = defaultdict(float)
    for key, (rule, hit) in through.items():
        past = _PAST * max(word.size for word in hit)
        inside = min(word.x0 for word in hit) - past <= rule.x0
        if inside and rule.x1 <= max(word.x1 for word in hit) + past:
            used.add(key)
            for word in hit:
                covered[id(word)] += min(word.x1, rule.x1) - max(word.x0, rule.x0)
    for word in words:
        word.struck = covered[id(word)] >= _OVER * (word.x1 - word.x0) > 0 if covered else False
    if any(word.struck for word in words):
        _empty(words)
    return tuple(rule for rule in rules if id(rule) not in used)


def only_counts(texts: Iterable[str]) -> bool:
    """Whether words beside struck ones only number them, or say that it is done."""
    return all(is_label(text) or is_beside("", text) for text in texts)


def _through(
    words: Iterable[Word], level: dict[int, list[Rule]]
) -> dict[int, tuple[Rule, list[Word]]]:
    """Of each level line, by its id, the words through whose letters it runs."""
    found: dict[int, tuple[Rule, list[Word]]] = {}
    for word in words:
        high, low = word.base - _HIGH * word.size, word.base - _LOW * word.size
        for shelf in range(int(high // _SHELF), int(low // _SHELF) + 1):
            for rule in level.get(shelf, ()):
                if high <= rule.y0 <= low and rule.x0 < word.x1 and rule.x1 > word.x0:
                    found.setdefault(id(rule), (rule, []))[1].append(word)
    return found


def _empty(words: Sequence[Word]) -> None:
    """Take the text of struck words that stand among others; a line of them alone keeps it.

    What may shut a paper stays as if it were not struck: only a clerk says that a paper is open.
    """
    for row in rows(words):
        for part in row:
            struck = [word for word in part.words if word.struck]
            if may_shut(" ".join(word.text for word in struck)):
                for word in struck:
                    word.struck = False
            elif struck and only_counts(word.text for word in part.words if not word.struck):
                for word in part.words:
                    word.struck = True
            else:
                for word in struck:
                    word.text = ""
