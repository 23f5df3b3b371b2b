"""`minutebook papers`: the papers held, as understood."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from bot.audience import Viewer
from bot.cli.options import Options, as_audience, standard
from bot.cli.output import counted, faint, print_json, say, strong, wrapped
from bot.wording.said import dated


@click.command("papers")
@as_audience
@standard
def command(options: Options, *, viewer: Viewer) -> None:
    """List the papers held, as understood, and what is unread."""
    from bot.catalogue import entries, unread
    from bot.wiring import opened_store

    with opened_store(options.store) as store, store.snapshot() as snapshot:
        held = [*entries(snapshot, viewer), *unread(snapshot, viewer)]
    if options.as_json:
        print_json(held)
        return
    for line in paper_lines(held):
        say(line)


def paper_lines(held: list[dict[str, Any]]) -> Iterator[str]:
    """Every paper in a few lines, then those that could not be read, then how many."""
    read = [entry for entry in held if not entry["problem"]]
    unread = [entry for entry in held if entry["problem"]]
    for entry in read:
        yield from described(entry)
        yield ""
    if unread:
        yield "Not read:"
        for entry in unread:
            yield wrapped(f"- {entry['folder']}/{entry['file']}: {entry['problem']}", "", "  ")
        yield ""
    yield f"{counted(len(read), 'paper')}, {len(unread)} not read."


def described(entry: dict[str, Any]) -> Iterator[str]:
    """A paper: its name, then what it is, its items, who may see it, and its twins."""
    yield strong(entry["file"])
    yield wrapped(entry["title"], "  ")
    what = [
        entry["kind"],
        entry["board"] or "no board",
        dated(entry["meeting_date"], entry["date_basis"]),
        entry["format"],
    ]
    yield wrapped(", ".join(what), "  ")
    if entry["date_evidence"] and entry["date_basis"] != "printed":
        yield wrapped(f"date {entry['date_basis']}: {entry['date_evidence']}", "  ", "    ")
    if entry["audience"] != "public":
        yield wrapped(f"{entry['audience']}: {entry['audience_basis']}", "  ", "    ")
    yield from _items(entry)
    for twin in twins(entry):
        yield wrapped(twin, "  ", "    ")
    for remark in entry["notes"]:
        yield wrapped(f"note: {remark}", "  ", "    ")
    yield faint(f"  id {entry['paper_id']}")


def twins(entry: dict[str, Any]) -> Iterator[str]:
    """The other papers that hold the same text, each with the items that are alike."""
    items: dict[str, list[str]] = {}
    for twin in entry["renditions"]:
        elsewhere = twin["of_folder"] != entry["folder"]
        file = f"{twin['of_folder']}/{twin['of_file']}" if elsewhere else twin["of_file"]
        items.setdefault(file, []).extend(filter(None, [twin["of_item"]]))
    for file, alike in items.items():
        ordered = sorted(set(alike), key=lambda item: (len(item), item))
        which = f"item{'s' * (len(ordered) > 1)} {', '.join(ordered)} of " if ordered else ""
        dated = ": date inherited" if entry["date_basis"] == "inherited" else ""
        yield f"same text as {which}{file}{dated}"


def _items(entry: dict[str, Any]) -> Iterator[str]:
    for row in entry["agenda"]:
        secret = " (confidential)" if row["confidential"] else ""
        yield wrapped(f"agenda {row['item']}. {row['title']}{secret}", "  ", "    ")
    for item in entry["items"]:
        number = f"{item['item']}. " if item["item"] else ""
        yield wrapped(f"minuted {number}{item['title']}", "  ", "    ")
