"""Numbers and homes of private people are not shown unasked, where another sentence answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from bot.answering import Answerer
from bot.audience import EVERYBODY
from bot.evidence.private import tells_private
from indexer.build import index
from indexer.embedding.hashed import HashedEmbedder
from indexer.store.embedded import open_store

PRIVATE = (
    "Ring Pat Marlow on 07700 900123 about the sluice.",
    "The objector can be reached at 01632 960 987.",
    "Her number is +44 (0)7700 900456.",
    "(01632) 960123 is the tenant's own line.",
    "Mrs E Marlow of 14 Otter Lane objected to the scheme.",
    "A resident of 3a Long Meadow Road spoke against it.",
    "The complainant, who lives at Flat 2, 9 Bell Street, asked for a reply.",
)
OFFICIAL = (
    "The helpline is 0300 123 4567.",
    "Free calls: 0808 157 0192.",
    "The grant of £07,000,000 was paid.",
    "Application 2023/01234/FUL for 14 Otter Lane was refused.",
    "The meeting will be at the Guildhall, 2 Market Place.",
    "Account 01234567 and sort code are held by the treasurer.",
    "From 2019-2020 to 2021-2022 the figure rose by 1,250.",
    "The tenants of the market pay 14 pounds.",
    "Residents of Otter Lane were told in 2014.",
)

REPORT = """Sluice at Otter Mere

Drainage Committee

6 February 2024

1. Objections to the sluice

1.1 Mrs Marlow, who lives at 14 Otter Lane, objected to the new sluice because of the noise at
night; telephone 07700 900123.

1.2 The objection to the new sluice was because of the noise at night.

2. Toads

2.1 Ring Pat Sedge on 07700 900456 if the toads cross the causeway before March.
"""


@pytest.mark.parametrize("text", PRIVATE)
def test_what_is_private_is_known(text: str) -> None:
    assert tells_private(text)


@pytest.mark.parametrize("text", OFFICIAL)
def test_what_is_official_is_left(text: str) -> None:
    assert not tells_private(text)


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answerer]:
    folder = tmp_path_factory.mktemp("private")
    (folder / "papers").mkdir()
    (folder / "papers" / "sluice.txt").write_text(REPORT, "utf-8")
    store = open_store(folder / "store", create=True)
    index([folder / "papers"], store, HashedEmbedder())
    yield Answerer(store, HashedEmbedder())
    store.close()


def shown(answerer: Answerer, question: str) -> str:
    answer = answerer.ask(question, EVERYBODY, today=dt.date(2024, 3, 1))
    return " ".join([answer.answer, *(one.quote for one in (*answer.citations, *answer.nearest))])


def test_another_sentence_that_answers_is_preferred(answerer: Answerer) -> None:
    said = shown(answerer, "Why was there an objection to the new sluice?")
    assert "noise at night" in said
    assert "07700" not in said
    assert "Otter Lane" not in said


def test_whoever_asks_for_the_number_gets_it(answerer: Answerer) -> None:
    assert "07700 900456" in shown(answerer, "What number do I ring about toads on the causeway?")


def test_where_no_other_sentence_answers_it_is_quoted_as_printed(answerer: Answerer) -> None:
    said = shown(answerer, "Who is told if the toads cross the causeway before March?")
    assert "Pat Sedge" in said


def test_what_only_lies_near_does_not_show_it(answerer: Answerer) -> None:
    assert "07700" not in shown(answerer, "How much did the toad tunnel at the causeway cost?")
