"""`minutebook show`: one paper's structure, down to its paragraphs and their printed labels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from bot.audience import Viewer
from bot.cli.options import Options, as_audience, standard
from bot.cli.output import faint, print_json, say, strong, wrapped
from bot.cli.papers import described


@click.command("show")
@click.argument("paper")
@click.option(
    "--paragraph",
    metavar="P",
    help="Only this one: label, item/label, heading/label or id.",
)
@as_audience
@standard
def command(options: Options, *, paper: str, paragraph: str | None, viewer: Viewer) -> None:
    """Show a PAPER: items, headings, paragraphs with labels.

    PAPER is a file name or a part of one, or an id of `minutebook papers`.
    """
    from bot.catalogue import detail, find_paper, find_paragraph
    from bot.wiring import opened_store

    with opened_store(options.store) as store, store.snapshot() as snapshot:
        held = find_paper(snapshot.papers(viewer.audiences), paper)
        entry = detail(snapshot, viewer, held)
    if paragraph is not None:
        part, one = find_paragraph(entry, paragraph)
        entry = {**entry, "parts": [{**part, "paragraphs": [one]}]}
    if options.as_json:
        print_json(entry)
        return
    for line in lines(entry, whole=paragraph is None):
        say(line)


def lines(entry: dict[str, Any], *, whole: bool) -> Iterator[str]:
    """A paper as `bot.catalogue.detail` gives it: what it is where ``whole``, then its parts."""
    if whole:
        yield from described(entry)
    for part in entry["parts"]:
        yield ""
        item = f"item {part['item']}, " if part["item"] else ""
        secret = "" if part["audience"] == "public" else f" [{part['audience']}]"
        yield strong(wrapped(f"== {item}{part['title']} ({part['kind']}){secret}"))
        yield from _paragraphs(part["paragraphs"])


def _paragraphs(paragraphs: list[dict[str, Any]]) -> Iterator[str]:
    """Headings where they change, then each paragraph under its label."""
    above: list[str] = []
    for one in paragraphs:
        if one["heading"] != above:
            above = one["heading"]
            if above:
                yield ""
                yield strong(wrapped(f"-- {' › '.join(above)}"))
        label = one["label_printed"] or one["label"] or "·"
        stem = f"({one['stem']}) " if one["stem"] else ""
        yield wrapped(f"{label} {stem}{one['text']}", "  ", "     ")
        if aside := _aside(one):
            yield faint(wrapped(aside, "     "))


def _aside(one: dict[str, Any]) -> str:
    role = one["role"] if one["role"] != "body" else ""
    page = f"page {one['page']}" if one["page"] is not None else ""
    return ", ".join(word for word in (role, page, *one["flags"]) if word)
