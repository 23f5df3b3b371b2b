"""Every figure, name and denial of every passage, changed one at a time: no such claim stands."""

from __future__ import annotations

import re

import pytest

from bot.verifying.checking import verify
from bot.verifying.instructions import speaks_to_models
from bot.verifying.names import names
from bot.verifying.records import Cited
from indexer.sentences import sentences
from tests.bot.verifying import lockside, test_parish, test_scrutiny

SENTENCES = [
    (one, sentence)
    for passages in (lockside.PASSAGES, test_parish.PASSAGES, test_scrutiny.PASSAGES)
    for one in passages
    for sentence in sentences(one.text)
    if not speaks_to_models(sentence)
]
# A bare line is no whole claim under these headings: whoever recommends or is asked must be told.
BARE = frozenset({"Recommendations", "Actions"})


def stands(one: Cited, sentence: str) -> bool:
    return bool(verify(f"{sentence.rstrip('.')} [{one.n}].", [one]).claims)


def test_a_sentence_stands_on_itself() -> None:
    fallen = [
        sentence
        for one, sentence in SENTENCES
        if one.around.splitlines()[-1] not in BARE
        and len(sentence.split()) > 3  # "All in favour." tells nothing by itself
        and not stands(one, sentence)
    ]
    assert fallen == []


@pytest.mark.parametrize("more", [1, 7])
def test_no_changed_digit_stands(more: int) -> None:
    """Each digit in turn made another."""
    standing = []
    for one, sentence in SENTENCES:
        for found in re.finditer(r"\d", sentence):
            other = str((int(found.group()) + more) % 10)
            changed = sentence[: found.start()] + other + sentence[found.end() :]
            if stands(one, changed):
                standing.append(changed)
    assert standing == []


def test_no_changed_name_stands() -> None:
    standing = []
    for one, sentence in SENTENCES:
        for _, start, end in names(sentence):
            changed = f"{sentence[:start]}Wexcombe{sentence[end:]}"
            if stands(one, changed):
                standing.append(changed)
    assert standing == []


def test_no_denial_may_be_left_out_or_put_in() -> None:
    standing = []
    for one, sentence in SENTENCES:
        without = re.sub(r"\b(?:not |no |non-|neither )", "", sentence, flags=re.IGNORECASE)
        if without != sentence and stands(one, without):
            standing.append(without)
        denied = re.sub(r"\b(was|were|will|is|are|had|agreed|may)\b", r"\1 not", sentence, count=1)
        if denied != sentence and stands(one, denied):
            standing.append(denied)
    assert standing == []
