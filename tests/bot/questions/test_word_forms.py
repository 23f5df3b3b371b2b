"""Forms of one word that no stemmer brings together."""

from __future__ import annotations

import pytest

from bot.questions import word_forms
from bot.questions.thesaurus import alike
from indexer.words import words


def stem(word: str) -> str:
    return words(word)[0]


@pytest.mark.parametrize(
    ("asked", "printed"),
    [
        ("frozen", "froze"),
        ("drivers", "drove"),
        ("permit", "permission"),
        ("deep", "depth"),
        ("buried", "burials"),
        ("owned", "ownership"),
    ],
)
def test_a_verb_stands_for_its_noun_and_back(asked: str, printed: str) -> None:
    assert stem(printed) in alike(stem(asked))
    assert stem(asked) in alike(stem(printed))


def test_each_line_adds_something() -> None:
    lines = [" ".join(sorted(set(words(line)))) for line in word_forms.GROUPS]
    assert len(lines) == len(set(lines))
    assert all(" " in line for line in lines), [line for line in lines if " " not in line]
