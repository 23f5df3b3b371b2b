"""Every check, in the order in which a person would mend things."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot.doctor import answering, held, machine
from bot.doctor.records import Check, State, guarded
from bot.wiring import store_folder
from indexer.errors import MinutebookError
from indexer.settings import load_settings


def examine(given: Path | None, *, deep: bool = False) -> Iterator[Check]:
    """Look at all of it; never raises.

    With ``deep`` all of the store is read, which takes a while where it is large.
    """
    yield guarded("python", machine.python)
    yield guarded("packages", machine.packages)
    yield guarded("full-text search", machine.full_text)
    try:
        settings = load_settings()
    except MinutebookError as error:
        yield Check("settings", State.WRONG, error.what, error.mend)
        return
    yield machine.settings()
    folder = store_folder(given, settings)
    yield guarded("disk", lambda: machine.disk(folder))
    yield from held.store(folder, settings)
    there = held.is_there(folder)
    if there:
        yield guarded("rights", lambda: held.rights(folder))
    if deep:
        yield from held.deep(folder)
    if deep and there:
        yield guarded("register", lambda: held.register(folder, settings))
    yield guarded("record", lambda: held.record(folder, settings, deep=deep))
    yield guarded("questions", lambda: answering.export(settings))
    yield guarded("reranker", lambda: answering.reranker(settings))
    yield guarded("tokens", lambda: answering.tokens(settings))
    yield guarded("policy", lambda: answering.policy(settings))
    if there:
        yield guarded("labels", lambda: held.labels(folder, settings))
    yield guarded("model", lambda: answering.model(settings))
    yield answering.web(settings)
    yield guarded("Slack", lambda: answering.slack(settings))
