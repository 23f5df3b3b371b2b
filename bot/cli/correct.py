"""`minutebook correct`: the clerk's corrections of what was extracted, kept for good."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bot.cli.options import Options, standard
from bot.cli.output import counted, faint, print_json, say, wrapped
from indexer.errors import PathError

if TYPE_CHECKING:
    from bot.minuted.correcting import Correcting
    from indexer.deeds import Correction

VERBS = click.Choice(["agreed", "approved", "resolved", "noted", "steer", "delegated"])
Deed = Callable[["Correcting"], "Correction"]


@click.group("correct")
def command() -> None:
    """Correct what was read of a paper; it stays corrected.

    An ID is that of `minutebook actions` or `minutebook decisions`. Corrections lead over what is
    read from the papers, now and whenever they are indexed again.
    """


def _signed(function: Callable[..., Deed]) -> Callable[..., None]:
    """Give a deed --by, --why and the standard options; do it, and print what was kept."""

    @click.option("--by", required=True, metavar="WHO", help="Who corrects; kept with it.")
    @click.option("--why", metavar="TEXT", help="The reason; kept with it.")
    @standard
    @wraps(function)
    def signed(options: Options, *, by: str, why: str | None, **given: object) -> None:
        from bot.audience import Viewer
        from bot.minuted.correcting import Correcting
        from bot.wiring import opened_store, register_over, store_folder
        from indexer.settings import load_settings

        deed = function(**given)
        settings = load_settings()
        with opened_store(options.store, settings) as store:
            with store.snapshot() as snapshot:
                everything = Viewer.of(snapshot.labels())
            register = register_over(store, store_folder(options.store, settings))
            _print(options, deed(Correcting(store, by, why, register.ids(everything))))

    return signed


@command.command("reject")
@click.argument("identifier", metavar="ID")
@_signed
def reject(*, identifier: str) -> Deed:
    """It is no action, or no decision."""
    return lambda clerk: clerk.reject(identifier)


@command.command("reword")
@click.argument("identifier", metavar="ID")
@click.option("--text", help="In other words; the citation still quotes the paper.")
@click.option("--owner", "owners", multiple=True, metavar="NAME", help="Who is to do it.")
@click.option("--due", metavar="WORDS", help="When it is due, in words or as a date.")
@click.option("--verb", "verbs", multiple=True, type=VERBS, help="What kind of decision it is.")
@_signed
def reword(
    *, identifier: str, text: str | None, owners: tuple[str, ...], due: str | None,
    verbs: tuple[str, ...],
) -> Deed:  # fmt: skip
    """State its text, owner, due date or verbs anew."""
    return lambda clerk: clerk.reword(identifier, _fields(text, owners, due, verbs))


@command.command("split")
@click.argument("identifier", metavar="ID")
@click.option("--into", "texts", multiple=True, metavar="TEXT", help="One of them; twice or more.")
@_signed
def split(*, identifier: str, texts: tuple[str, ...]) -> Deed:
    """It is several."""
    return lambda clerk: clerk.split(identifier, texts)


@command.command("merge")
@click.argument("identifier", metavar="ID")
@click.argument("into", metavar="STAYS")
@_signed
def merge(*, identifier: str, into: str) -> Deed:
    """It only repeats another one, STAYS."""
    return lambda clerk: clerk.merge(identifier, into)


@command.command("add")
@click.argument("noun", type=click.Choice(["action", "decision"]))
@click.argument("paragraph", metavar="PARAGRAPH_ID")
@click.option("--text", required=True, help="As it stands in the paragraph.")
@click.option("--owner", "owners", multiple=True, metavar="NAME", help="Who is to do it.")
@click.option("--due", metavar="WORDS", help="When it is due, in words or as a date.")
@click.option("--verb", "verbs", multiple=True, type=VERBS, help="What kind of decision it is.")
@_signed
def add(
    *, noun: str, paragraph: str, text: str, owners: tuple[str, ...], due: str | None,
    verbs: tuple[str, ...],
) -> Deed:  # fmt: skip
    """A paragraph holds an action or decision that was not found."""
    return lambda clerk: clerk.add(paragraph, noun, _fields(text, owners, due, verbs))


@command.command("undo")
@click.argument("number", type=int)
@click.option("--by", required=True, metavar="WHO", help="Who corrects; kept with it.")
@click.option("--why", metavar="TEXT", help="The reason; kept with it.")
@standard
def undo(options: Options, *, number: int, by: str, why: str | None) -> None:
    """Take correction NUMBER back.

    A paper whose facts are taken back is indexed again at once.

    Raises:
        PathError: its file cannot be read again; until then its facts stay as they were set.
    """
    from bot.minuted.correcting import Correcting
    from bot.wiring import opened_store

    with opened_store(options.store) as store:
        clerk = Correcting(store, by, why)
        first = clerk.meant(number)
        with store.snapshot() as snapshot:
            held = [one for one in snapshot.papers(snapshot.labels()) if one.id == first.target]
            roots = {root.key: root.path for root in snapshot.roots()}
        kept = clerk.undo(number)
    _print(options, kept)
    for paper in held:  # of facts; nothing else that is corrected is called as a paper is
        _read_again(options, roots[paper.root] / paper.file)


@command.command("set")
@click.argument("paper")
@click.argument("facts", nargs=-1, required=True, metavar="FACT=VALUE…")
@click.option("--by", required=True, metavar="WHO", help="Who corrects; kept with it.")
@click.option("--why", metavar="TEXT", help="The reason; kept with it.")
@standard
def set_facts(
    options: Options, *, paper: str, facts: tuple[str, ...], by: str, why: str | None
) -> None:
    """State facts of a PAPER: date=2022-02-24, title=…, board=…, kind=…, audience=….

    They lead over manifest.toml and over what is printed; the paper is indexed again at once.

    Raises:
        PathError: its file cannot be read again; until then the correction does not count.
    """
    from bot.catalogue import find_paper
    from bot.minuted.correcting import Correcting
    from bot.wiring import opened_store

    with opened_store(options.store) as store:
        with store.snapshot() as snapshot:
            held = find_paper(snapshot.papers(snapshot.labels()), paper)
            roots = {root.key: root.path for root in snapshot.roots()}
        said = dict(_pair(fact) for fact in facts)
        kept = Correcting(store, by, why).set_facts(held.id, said)
    _print(options, kept)
    _read_again(options, roots[held.root] / held.file)


def _read_again(options: Options, path: Path) -> None:
    """Index a file anew, so that what is said of it counts.

    Raises:
        PathError: it is not there, or cannot be read.
    """
    from bot.wiring import index_papers

    if not path.is_file() or index_papers([path], options.store).failed:
        raise PathError(
            f"{path} could not be read again: the correction is kept, and does not count yet",
            mend="put the file there and run `minutebook index` on its folder",
        )


@command.command("list")
@standard
def listed(options: Options) -> None:
    """List every correction, oldest first, and those whose target is no longer found."""
    from bot.minuted.correcting import all_corrections
    from bot.wiring import opened_store

    with opened_store(options.store) as store:
        kept, waiting = all_corrections(store)
    if options.as_json:
        print_json([{**_plain(one), "waiting": one.id in waiting} for one in kept])
        return
    for one in kept:
        for line in _lines(one, waits=one.id in waiting):
            say(line)
    say(f"{counted(len(kept), 'correction')}.")


def _pair(fact: str) -> tuple[str, str]:
    name, equals, value = fact.partition("=")
    if not equals:
        raise click.UsageError(f"{fact!r} is no FACT=VALUE, such as date=2022-02-24")
    return name.strip(), value.strip()


def _fields(
    text: str | None, owners: tuple[str, ...], due: str | None, verbs: tuple[str, ...]
) -> dict[str, Any]:
    """The fields of the record that were given."""
    fields: dict[str, Any] = {}
    if text:
        fields["text"] = " ".join(text.split())
    if owners:
        fields |= {"owner_printed": " / ".join(owners), "owners": list(owners)}
    if due:
        fields["due_printed"] = due
    if verbs:
        fields["verbs"] = list(verbs)
    return fields


def _print(options: Options, kept: Correction) -> None:
    if options.as_json:
        print_json(_plain(kept))
        return
    for line in _lines(kept):
        say(line)


def _plain(one: Correction) -> dict[str, Any]:
    return {
        "number": one.id,
        "at": one.at,
        "by": one.by,
        "what": str(one.what),
        "target": one.target,
        "why": one.why,
        **dict(one.data),
    }


def _lines(one: Correction, *, waits: bool = False) -> Iterator[str]:
    what = (
        one.data.get("text")
        or ", ".join(f"{name}={value}" for name, value in one.data.get("facts", {}).items())
        or one.data.get("file")
        or f"correction {one.target}"
    )
    yield wrapped(f"{one.id}. {one.what}: {what}", "", "   ")
    why = f": {one.why}" if one.why else ""
    yield faint(wrapped(f"by {one.by}, {one.at}{why}", "   "))
    if waits:
        yield wrapped("its words are no longer found in the papers: it waits", "   ")
