"""When two texts say the same: white space and case aside, by containment or by shared words."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import PurePosixPath

from indexer.words import fold, raw_words

ENOUGH_OVERLAP = 0.6  # token F1, as usual where spans of minutes are compared
_MARKUP = re.compile(r"\*\*|__|[*_`]|\\(?=[^\w\s])|!?\[(?P<text>[^\]]*)\]\([^)]*\)")


def flat(text: str) -> str:
    """Folded, with quotation marks and dashes alike and every run of white space one space."""
    alike = text.translate(_ALIKE)
    return " ".join(fold(alike).split())


_ALIKE = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "−": "-"})


def contains(text: str, wanted: str) -> bool:
    """Whether the wanted words stand in the text; a figure is never found within a longer one."""
    found = flat(wanted)
    before = r"(?<![\d])(?<!\d[.,])" if found[:1].isdigit() else ""
    after = r"(?!\d|[.,]\d)" if found[-1:].isdigit() else ""
    return re.search(before + re.escape(found) + after, flat(text)) is not None


def overlaps(one: str, other: str) -> bool:
    """Whether two quotations are the same evidence: one holds the other, or F1 >= 0.6."""
    first, second = flat(one), flat(other)
    if first and second and (first in second or second in first):
        return True
    return token_f1(one, other) >= ENOUGH_OVERLAP


def token_f1(one: str, other: str) -> float:
    """The harmonic mean of the shares of words that two texts have in common; 0 to 1."""
    first, second = Counter(raw_words(one)), Counter(raw_words(other))
    common = (first & second).total()
    if not common:
        return 0.0
    precision, recall = common / first.total(), common / second.total()
    return 2 * precision * recall / (precision + recall)


def is_verbatim(quote: str, text: str) -> bool:
    """Whether the quotation stands in the text once white space is collapsed.

    Case and characters count. Where it does not, mark-up is dropped from the text and tried again:
    a Markdown paper's emphasis is not part of what it says.
    """
    wanted = " ".join(quote.split())
    if not wanted:
        return False
    if wanted in " ".join(text.split()):
        return True
    return wanted in " ".join(without_markup(text).split())


def without_markup(text: str) -> str:
    """The text without Markdown's emphasis; of a link, its words."""
    return _MARKUP.sub(lambda mark: mark.group("text") or "", text)


def same_file(held: str, gold: str) -> bool:
    """Whether a gold row's file is this one: its path is the end of the other."""
    ours, theirs = PurePosixPath(held).parts, PurePosixPath(gold).parts
    return bool(theirs) and ours[-len(theirs) :] == theirs
