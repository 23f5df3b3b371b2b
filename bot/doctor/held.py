"""The store: what it holds, whether it is whole, and whether anybody else may read it."""

from __future__ import annotations

import datetime as dt
import os
import shlex
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from bot.doctor.records import Check, State, guarded
from bot.policy import load_policy
from bot.wiring import register_over
from indexer.errors import MinutebookError, StoreMissing
from indexer.settings import Settings

if TYPE_CHECKING:
    from indexer.store.embedded.checkup import Checkup

_BACK = "restore the newest backup that is whole: `minutebook restore COPY`"
_OTHERS_ENTER, _OTHERS_READ = 0o001, 0o004  # of the rights of a folder, and of a file


def is_there(folder: Path) -> bool:
    """Whether anything was ever indexed in a folder, in whatever state it is."""
    from indexer.store.embedded.schema import database_path

    return database_path(folder).is_file()


def store(folder: Path, settings: Settings) -> Iterator[Check]:
    """The store, its FAISS files, and the embedder that made it."""
    from indexer.store.embedded.checkup import check

    try:
        looked = check(folder)
    except StoreMissing as error:
        yield Check("store", State.MISSING, error.what, error.mend)
        yield guarded("embedder", lambda: _embedder(None, settings))
        return
    except MinutebookError as error:
        yield Check("store", State.WRONG, error.what, error.mend)
        return
    yield _contents(folder, looked)
    yield _index_files(looked)
    yield guarded("embedder", lambda: _embedder(looked, settings))


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


def deep(folder: Path) -> Iterator[Check]:
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


def rights(folder: Path) -> Check:
    """Whether people of this machine who do not keep the store may read its files."""
    found = "others on this machine cannot read what the store holds"
    if os.name == "nt" or not folder.stat().st_mode & _OTHERS_ENTER:
        return Check("rights", State.OK, found)
    open_files = [
        one.name
        for one in sorted(folder.rglob("*"))
        if one.is_file() and one.stat().st_size and one.stat().st_mode & _OTHERS_READ
    ]
    if not open_files:
        return Check("rights", State.OK, found)
    more = f" and {len(open_files) - 1:,} more" if len(open_files) > 1 else ""
    return Check(
        "rights",
        State.WRONG,
        f"everybody with an account on this machine may read {open_files[0]}{more} in {folder}",
        f"run `chmod -R o= {shlex.quote(str(folder))}`",
    )


def register(folder: Path, settings: Settings) -> Check:
    """The register read whole, each action with its events and what they come to."""
    from bot.audience import Viewer
    from indexer.store.embedded import open_store

    with closing(open_store(folder)) as store:
        with store.snapshot() as snapshot:
            everything = Viewer.of(snapshot.labels())
        register = register_over(store, folder, settings)
        entries = [
            one
            for candidates in (False, True)
            for one in register.entries(everything, candidates=candidates, dismissed=True)
        ]
    events = sum(len(one.events) for one in entries)
    return Check("register", State.OK, f"{len(entries):,} actions and {events:,} events are read")


def record(folder: Path, settings: Settings, *, deep: bool) -> Check:
    """Whether questions go on record; with ``deep``, whether the whole record holds."""
    from bot.wiring import record_of

    _, ledger = record_of(folder)
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


def labels(folder: Path, settings: Settings) -> Check:
    """Whether the papers are labelled by the policy as its file says now, as of today."""
    from indexer.store.embedded import open_store

    wanted = load_policy(settings.policy).labelling if settings.policy else None
    with closing(open_store(folder)) as store, store.snapshot() as snapshot:
        due = snapshot.labels_due(wanted, dt.date.today())  # noqa: DTZ011  where papers lie
    if not due.papers:
        return Check("labels", State.OK, "by the policy, as of today")
    papers = "1 paper has" if due.papers == 1 else f"{due.papers:,} papers have"
    seen = f", {due.too_open:,} of them seen by people who may not by now" if due.too_open else ""
    return Check(
        "labels",
        State.WRONG,
        f"{papers} another audience by the policy of now than in the store{seen}",
        "a running server takes that up within seconds, and so does `minutebook index` on any "
        "folder",
    )
