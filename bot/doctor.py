"""What is configured, what is missing, what is wrong, and how to mend it: one line a check."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from bot.policy import load_policy
from bot.wiring import opened_store, register_over, store_folder
from indexer.errors import MinutebookError, StoreMissing
from indexer.settings import FILE, PREFIX, Settings, load_settings

if TYPE_CHECKING:
    from indexer.store.embedded.checkup import Checkup

OLDEST_PYTHON = (3, 11)
LITTLE_SPACE = 1_000_000_000  # bytes
_BACK = "restore the newest backup that is whole: `minutebook restore COPY`"
PACKAGES = (
    "click", "faiss-cpu", "onnxruntime", "pydantic-settings", "sentence-transformers",
    "slack-bolt", "SQLAlchemy", "tiktoken", "tokenizers", "torch",
)  # fmt: skip


class State(StrEnum):
    """How a check ended. Only ``WRONG`` makes `minutebook doctor` exit with status 1."""

    OK = "ok"
    MISSING = "missing"  # not there, and not needed or not yet
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Check:
    """One line: what was looked at, what was found, and how to mend it."""

    name: str
    state: State
    found: str
    mend: str = ""


def examine(given: Path | None, *, deep: bool = False) -> Iterator[Check]:
    """Every check in the order in which a person would mend things; never raises.

    With ``deep`` all of the store is read, which takes a while where it is large.
    """
    yield _guarded("python", _python)
    yield _guarded("packages", _packages)
    yield _guarded("full-text search", _full_text)
    try:
        settings = load_settings()
    except MinutebookError as error:
        yield Check("settings", State.WRONG, error.what, error.mend)
        return
    yield _settings()
    folder = store_folder(given, settings)
    yield _guarded("disk", lambda: _disk(folder))
    yield from _store(folder, settings)
    if deep:
        yield from _deep(folder)
        yield _guarded("register", lambda: _register(given, settings))
    yield _guarded("record", lambda: _record(given, settings, deep=deep))
    yield _guarded("questions", lambda: _export(settings))
    yield _guarded("tokens", lambda: _tokens(settings))
    yield _policy(settings)
    yield _guarded("model", lambda: _model(settings))
    yield _web(settings)
    yield _guarded("Slack", lambda: _slack(settings))


def _guarded(name: str, look: Callable[[], Check]) -> Check:
    """A check that fails in a way of its own is itself a finding."""
    try:
        return look()
    except MinutebookError as error:
        return Check(name, State.WRONG, error.what, error.mend)
    except Exception as error:  # noqa: BLE001 - a broken installation breaks anywhere
        what = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        return Check(name, State.WRONG, what, "install minutebook anew")


def _python() -> Check:
    found = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < OLDEST_PYTHON:
        return Check("python", State.WRONG, found, "use Python 3.11 or newer")
    return Check("python", State.OK, found)


def _packages() -> Check:
    versions, missing = [], []
    for name in PACKAGES:
        try:
            versions.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            missing.append(name)
    if missing:
        return Check(
            "packages",
            State.WRONG,
            f"not installed: {', '.join(missing)}",
            f"run `pip install {' '.join(missing)}`",
        )
    return Check("packages", State.OK, ", ".join(versions))


def _full_text() -> Check:
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
    except sqlite3.OperationalError:
        return Check(
            "full-text search",
            State.WRONG,
            f"this Python's SQLite {sqlite3.sqlite_version} has no FTS5",
            "use a Python whose SQLite has FTS5, as python.org's and the distributions' have",
        )
    finally:
        connection.close()
    return Check("full-text search", State.OK, f"SQLite {sqlite3.sqlite_version} with FTS5")


def _settings() -> Check:
    named = sorted(name for name in os.environ if name.upper().startswith(PREFIX))
    sources = [f"{FILE} in this folder"] if Path(FILE).is_file() else []
    sources += [f"environment: {', '.join(named)}"] if named else []
    return Check("settings", State.OK, "; ".join(sources) or "defaults")


def _disk(folder: Path) -> Check:
    there = next(parent for parent in (folder, *folder.absolute().parents) if parent.exists())
    free = shutil.disk_usage(there).free
    found = f"{free / 1e9:.1f} GB free at {folder}"
    if not os.access(there, os.W_OK):
        return Check("disk", State.WRONG, f"{there} may not be written", "name another --store")
    if free < LITTLE_SPACE:
        return Check("disk", State.WRONG, found, "make space, or name another --store")
    return Check("disk", State.OK, found)


def _store(folder: Path, settings: Settings) -> Iterator[Check]:
    """The store, its FAISS files, and the embedder that made it."""
    from indexer.store.embedded.checkup import check

    try:
        looked = check(folder)
    except StoreMissing as error:
        yield Check("store", State.MISSING, error.what, error.mend)
        yield _guarded("embedder", lambda: _embedder(None, settings))
        return
    except MinutebookError as error:
        yield Check("store", State.WRONG, error.what, error.mend)
        return
    yield _contents(folder, looked)
    yield _index_files(looked)
    yield _guarded("embedder", lambda: _embedder(looked, settings))


def _contents(folder: Path, looked: Checkup) -> Check:
    from indexer.store.embedded.faults import WAY_BACK

    found = (
        f"{folder}: {looked.papers:,} papers ({looked.problems:,} files not read), "
        f"{looked.parts:,} parts, {looked.paragraphs:,} paragraphs, {looked.passages:,} passages, "
        f"generation {looked.generation}, schema {looked.schema}, {looked.bytes / 1e6:.1f} MB"
    )
    if not looked.sound:
        return Check("store", State.WRONG, f"{folder} is damaged", WAY_BACK)
    return Check("store", State.OK, found)


def _index_files(looked: Checkup) -> Check:
    if looked.stale_files:
        return Check(
            "FAISS files",
            State.MISSING,
            f"old or absent for {', '.join(looked.stale_files)}: built in memory instead",
            "run `minutebook index` again on the same folder",
        )
    return Check("FAISS files", State.OK, "of this generation, checksums match")


def _deep(folder: Path) -> Iterator[Check]:
    """Whether all that the store keeps more than once agrees."""
    from indexer.store.embedded.deep import look

    try:
        for one in look(folder):
            if one.wrong:
                yield Check("deep", State.WRONG, f"not so: {one.what}: {one.wrong}", one.mend)
            else:
                yield Check("deep", State.OK, one.what)
    except StoreMissing as error:
        yield Check("deep", State.MISSING, error.what, error.mend)
    except MinutebookError as error:
        yield Check("deep", State.WRONG, error.what, error.mend)
    except Exception as error:  # noqa: BLE001 - damage shows itself anywhere
        yield Check("deep", State.WRONG, f"{folder} cannot be read ({type(error).__name__})", _BACK)


def _register(given: Path | None, settings: Settings) -> Check:
    """The register read whole, each action with its events and what they come to."""
    from bot.audience import Viewer
    from indexer.store.embedded.deep import audiences

    folder = store_folder(given, settings)
    try:
        everything = Viewer.of(audiences(folder))
    except StoreMissing as error:
        return Check("register", State.MISSING, error.what, error.mend)
    with opened_store(given, settings) as store:
        register = register_over(store, folder, settings)
        entries = [
            one
            for candidates in (False, True)
            for one in register.entries(everything, candidates=candidates, dismissed=True)
        ]
    events = sum(len(one.events) for one in entries)
    return Check("register", State.OK, f"{len(entries):,} actions and {events:,} events are read")


def _record(given: Path | None, settings: Settings, *, deep: bool) -> Check:
    """Whether questions go on record; with ``deep``, whether the whole record holds."""
    from bot.wiring import record_of

    _, ledger = record_of(given)
    if deep:
        try:
            found = ledger.verify()
        except StoreMissing as error:
            return Check("record", State.MISSING, error.what, error.mend)
        if found.wrong:
            wrong = f"{found.wrong[0]} ({len(found.wrong):,} faults)"
            return Check("record", State.WRONG, wrong, "see `minutebook audit verify`")
        return Check("record", State.OK, f"{found.entries:,} entries, and the chain holds")
    if settings.record == "off":
        off = "questions and answers are not recorded (MINUTEBOOK_RECORD=off); all else is"
        return Check("record", State.MISSING, off)
    return Check("record", State.OK, "questions and answers are recorded, with who asked")


def _embedder(looked: Checkup | None, settings: Settings) -> Check:
    from indexer.embedding import question_embedder

    here = question_embedder(settings).fingerprint
    if looked is None or looked.fingerprint is None:
        return Check("embedder", State.OK, here)
    if looked.fingerprint != here:
        return Check(
            "embedder",
            State.WRONG,
            f"{here}, but {looked.fingerprint} made the store",
            "set MINUTEBOOK_EMBEDDER back, or run `minutebook index` again with this one",
        )
    if looked.without_vector:
        return Check(
            "embedder",
            State.WRONG,
            f"{looked.without_vector:,} passages have no vector",
            "run `minutebook index` again: it carries on where it stopped",
        )
    return Check("embedder", State.OK, f"{here}, the one that made the store")


def _export(settings: Settings) -> Check:
    from indexer.embedding.choose import HASHED
    from indexer.embedding.export import export_place
    from indexer.embedding.model_folder import find_model

    if settings.embedder == HASHED:
        return Check("questions", State.OK, "embedded by hashing, without a model")
    place = export_place(find_model(settings.embedder, fetch=False))
    if not place.is_file():
        return Check(
            "questions",
            State.MISSING,
            "no ONNX export of the model: a question loads torch first and takes seconds",
            "run `minutebook index` once: it makes the export",
        )
    return Check("questions", State.OK, f"embedded by the ONNX export {place}")


def _tokens(settings: Settings) -> Check:
    from indexer.embedding import question_embedder
    from indexer.tokens import TokenCounter

    return Check("tokens", State.OK, TokenCounter(question_embedder(settings)).encoding)


def _policy(settings: Settings) -> Check:
    if settings.policy is None:
        return Check(
            "policy",
            State.MISSING,
            "none: what carries no restriction is public",
            "state audiences in manifest.toml where that is wrong",
        )
    policy = load_policy(settings.policy)
    named = ", ".join(sorted(policy.audiences))
    return Check("policy", State.OK, f"{settings.policy}: audiences {named}")


def _model(settings: Settings) -> Check:
    """The language model, asked for one word where one is configured."""
    if not settings.model and not settings.model_base_url:
        return Check("model", State.MISSING, "none: answers are verbatim sentences of the papers")
    from bot.model.trial import tried

    trial = tried(settings)
    return Check("model", State.OK if trial.good else State.WRONG, trial.found, trial.mend)


def _web(settings: Settings) -> Check:
    """Where citations lead."""
    if settings.web_url is None:
        return Check("web pages", State.MISSING, "no address: citations carry no link")
    return Check("web pages", State.OK, f"citations lead to {settings.web_url}")


def _slack(settings: Settings) -> Check:
    """Whether all that Slack needs is set; Slack itself is not asked."""
    if settings.slack_bot_token is None:
        return Check("Slack", State.MISSING, "no token: see docs/slack.md")
    from bot.slack.needed import check

    check(settings)
    way = "Socket Mode" if settings.slack_app_token else "signed HTTP"
    return Check("Slack", State.OK, f"tokens and a policy are set; by {way}")
