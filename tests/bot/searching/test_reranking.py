"""The best passages are read again with the question, by a real cross-encoder of a few weights."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from bot.answering import Aids, Answerer
from bot.audience import EVERYBODY
from bot.doctor.answering import reranker as examined
from bot.doctor.records import State, guarded
from bot.evidence.weights import DEFAULT
from bot.searching.cross_encoder import CrossEncoderReranker
from bot.searching.reranking import MOST
from bot.wiring import reranker_of
from indexer.embedding.hashed import HashedEmbedder
from indexer.errors import SettingsError
from indexer.settings import Settings, load_settings
from tests.bot.quayside import LATER_REPORT, MINUTES, REPORT, TODAY, Asking, papers_held

QUESTION = "How many boats had been licensed to use the north pontoon?"
VOCABULARY = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "boats", "pontoon", "berths", "how")


def saved(folder: Path, labels: int) -> Path:
    """A cross-encoder with random weights and few words, as sentence-transformers saves it."""
    import torch
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizerFast

    torch.manual_seed(7)
    folder.mkdir()
    (folder / "vocab.txt").write_text("\n".join(VOCABULARY), encoding="utf-8")
    BertTokenizerFast(str(folder / "vocab.txt")).save_pretrained(folder)
    shape = BertConfig(
        vocab_size=len(VOCABULARY),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        initializer_range=1.0,  # so that scores lie apart
        num_labels=labels,
    )
    BertForSequenceClassification(shape).save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model that gives one score a pair."""
    return saved(tmp_path_factory.mktemp("reranker") / "one", 1)


@pytest.fixture(scope="module")
def quayside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """A store of three papers."""
    held = {"minutes.txt": MINUTES, "report.txt": REPORT, "later.txt": LATER_REPORT}
    with papers_held(tmp_path_factory.mktemp("quayside"), held) as asking:
        yield asking


class Counting:
    """A second reranker: the fewer words a passage has, the better; and it keeps count."""

    def __init__(self) -> None:
        self.read: list[int] = []

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        """One over the words of each text."""
        assert question
        self.read.append(len(texts))
        return [1 / len(text.split()) for text in texts]


def set_to(named: str, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("MINUTEBOOK_RERANKER", named)
    return load_settings()


def test_scores_do_not_depend_on_neighbours(model: Path) -> None:
    reranker = CrossEncoderReranker(str(model))
    texts = ["boats on the pontoon", "berths " * 900, "how"]
    together = reranker.scores("how boats", texts)
    assert together == [reranker.scores("how boats", [text])[0] for text in texts]
    assert all(0 < score < 1 for score in together)
    assert len(set(together)) == len(texts)


def test_a_set_reranker_puts_passages_in_order(
    quayside: Asking, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reranker = reranker_of(set_to(str(model), monkeypatch))
    assert reranker is not None
    answerer = Answerer(quayside.store, HashedEmbedder(), aids=Aids(reranker=reranker))
    texts = [one.text for one in answerer.search(QUESTION, EVERYBODY).results]
    scores = [round(score, 5) for score in reranker.scores(QUESTION, texts)]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) > 1
    assert answerer.ask(QUESTION, EVERYBODY, today=TODAY).citations


def test_only_the_best_are_read_again_and_they_count(quayside: Asking) -> None:
    reranker = Counting()
    answerer = Answerer(quayside.store, HashedEmbedder(), aids=Aids(reranker=reranker))
    shortest = answerer.search(QUESTION, EVERYBODY, limit=100).results[0].text
    plain = [one.text for one in quayside.answerer.search(QUESTION, EVERYBODY, limit=100).results]
    assert reranker.read == [min(len(plain), MOST)]
    assert len(shortest.split()) == min(len(text.split()) for text in plain[:MOST])
    assert DEFAULT.reranked > 0


def test_none_is_set_by_default() -> None:
    settings = load_settings()
    assert reranker_of(settings) is None
    assert examined(settings).state is State.MISSING


def test_a_wrong_one_is_said_in_one_line(
    tmp_path: Path, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in (tmp_path, tmp_path / "none", saved(tmp_path / "three", 3)):
        settings = set_to(str(folder), monkeypatch)
        check = guarded("reranker", partial(examined, settings))
        assert check.state is State.WRONG
        assert "MINUTEBOOK_RERANKER" in check.found
        assert "\n" not in check.found
        assert check.mend
        with pytest.raises(SettingsError):
            CrossEncoderReranker(str(folder)).scores("how", ["boats"])
    good = examined(set_to(str(model), monkeypatch))
    assert good.state is State.OK
