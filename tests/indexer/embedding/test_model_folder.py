"""What a model's folder says of it, and what happens where it says nothing sensible."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from indexer.embedding import prepare_questions, question_embedder, reference_embedder
from indexer.embedding.export import export_onnx, export_place
from indexer.embedding.hashed import HashedEmbedder
from indexer.embedding.model_folder import ModelFolder, find_model
from indexer.embedding.pieces import Pieces
from indexer.embedding.sentence_transformer import SentenceTransformerEmbedder
from indexer.errors import SettingsError
from indexer.settings import Settings


def model(folder: Path, **files: object) -> Path:
    """A folder laid out like a model, without weights that could be loaded."""
    standard: dict[str, object] = {
        "config.json": {"hidden_size": 32, "max_position_embeddings": 512, "model_type": "bert"},
        "modules.json": [
            {"idx": 0, "name": "0", "path": "", "type": "x.models.Transformer"},
            {"idx": 1, "name": "1", "path": "1_Pooling", "type": "x.models.Pooling"},
        ],
        "1_Pooling/config.json": {"embedding_dimension": 32, "pooling_mode": "cls"},
        "sentence_bert_config.json": {"max_seq_length": 128},
    }
    for name, content in {**standard, **files}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(json.dumps(content), encoding="utf-8")
    (folder / "model.safetensors").write_bytes(b"weights")
    return folder


def test_the_bundled_model_is_known_without_loading_it() -> None:
    bundled = find_model(None, fetch=False)
    assert (bundled.dimension, bundled.max_pieces, bundled.pooling) == (384, 256, "mean")
    assert (bundled.question_prompt, bundled.passage_prompt) == ("", "")
    assert bundled.fingerprint == find_model(None, fetch=False).fingerprint


def test_facts_come_from_the_models_own_files(tmp_path: Path) -> None:
    prompts = {"prompts": {"query": "query: ", "passage": "passage: "}}
    found = ModelFolder(model(tmp_path, **{"config_sentence_transformers.json": prompts}))
    assert (found.dimension, found.max_pieces, found.pooling) == (32, 128, "cls")
    assert (found.question_prompt, found.passage_prompt) == ("query: ", "passage: ")


def test_the_fingerprint_follows_the_content_and_not_the_place(tmp_path: Path) -> None:
    one = ModelFolder(model(tmp_path / "one")).fingerprint
    assert ModelFolder(model(tmp_path / "two")).fingerprint == one
    (tmp_path / "two" / "model.safetensors").write_bytes(b"other weights")
    assert ModelFolder(tmp_path / "two").fingerprint != one


def test_a_way_of_pooling_that_we_do_not_know_is_left_to_the_reference(tmp_path: Path) -> None:
    pooling = {"word_embedding_dimension": 32, "pooling_mode_max_tokens": True}
    folder = model(tmp_path, **{"1_Pooling/config.json": pooling})
    assert ModelFolder(folder).pooling is None
    embedder = SentenceTransformerEmbedder(ModelFolder(folder))
    assert export_onnx(embedder) is None
    assert isinstance(
        question_embedder(Settings(embedder=str(folder))), SentenceTransformerEmbedder
    )


def test_an_export_that_fails_is_a_warning_and_leaves_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    embedder = SentenceTransformerEmbedder(ModelFolder(model(tmp_path)))
    prepare_questions(embedder)
    assert "could not be exported" in caplog.text
    assert not export_place(embedder.model).exists()
    beside = export_place(embedder.model).parent
    assert [file for file in beside.iterdir() if embedder.fingerprint in file.name] == []


@pytest.mark.parametrize("named", ["no/such-model", "nothing here", "/no/such/folder"])
def test_a_model_that_is_not_there(named: str) -> None:
    with pytest.raises(SettingsError, match="MINUTEBOOK_EMBEDDER"):
        question_embedder(Settings(embedder=named))


def test_a_folder_without_a_model(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="holds no model"):
        reference_embedder(Settings(embedder=str(tmp_path)))


def test_a_model_with_a_damaged_file(tmp_path: Path) -> None:
    (model(tmp_path) / "config.json").write_text("{", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"config\.json cannot be read"):
        ModelFolder(tmp_path).fingerprint  # noqa: B018  a property that reads


def test_a_model_without_a_tokenizer(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="tokenizer"):
        Pieces(ModelFolder(model(tmp_path))).count(["a"])


def test_the_embedder_without_a_model_can_be_asked_for() -> None:
    settings = Settings(embedder="hashed")
    assert isinstance(reference_embedder(settings), HashedEmbedder)
    assert isinstance(question_embedder(settings), HashedEmbedder)


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert ModelFolder(model(tmp_path / "model")).fingerprint.startswith("bert-32-")
