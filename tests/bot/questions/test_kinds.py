"""Which kind of record a question asks for, where its words look like those of another."""

from __future__ import annotations

import pytest

from bot.answers import Kind
from bot.questions.kinds import kinds


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("when do i have to get my objection in", Kind.FACT),
        ("when do people have to apply by", Kind.FACT),
        ("when does the clerk have to report", Kind.ACTION),
        ("what do i have to do", Kind.ACTION),
        ("how many boilers are overdue", Kind.FACT),
        ("how many boats were supposed to be in each race", Kind.FACT),
        ("who is giving the harbour update", Kind.FACT),
        ("who's writing the mooring guide", Kind.FACT),
        ("who's writing to the yacht club", Kind.ACTION),
        ("what were officers told to do on dredging", Kind.ACTION),
        ("how many actions are overdue", Kind.ACTION),
        ("how often do the fares change", Kind.FACT),
        ("have the fares changed since May", Kind.CHANGE),
        ("who said sorry for the May board", Kind.MEETING),
        ("how many trustees need to be there", Kind.MEETING),
        ("who is going to be the next chair", Kind.MEETING),
    ],
)
def test_the_kind(question: str, kind: Kind) -> None:
    assert kinds(question) == (kind,)


@pytest.mark.parametrize(
    "question",
    ["what did the yacht club owe in rent last october", "how much is owed by the hirers"],
)
def test_money_owed_is_no_action(question: str) -> None:
    assert Kind.ACTION not in kinds(question)
    assert Kind.ACTION in kinds("what does the clerk owe us")
