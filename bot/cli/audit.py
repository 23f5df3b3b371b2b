"""`minutebook audit`: the record of what was asked, said and changed."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from bot.cli.options import PATH, Options, standard
from bot.cli.output import counted, note, print_json, say, wrapped
from bot.cli.spans import as_day
from indexer.errors import StoreDamaged

_KEEP_IT = (
    "Keep the head where nobody who can write the store can write: `minutebook audit verify --head "
    "HEAD` shows later that nothing before it was changed, taken out or made anew."
)


@click.group("audit")
def command() -> None:
    """Show that the record is whole; give it out."""


@command.command("verify")
@click.option("--head", "given", metavar="N:HASH", help="A head that an earlier run printed.")
@click.option("--kept", type=PATH, metavar="FILE", help="Where the head is kept from run to run.")
@standard
def verify(options: Options, *, given: str | None, kept: Path | None) -> None:
    """Walk the record from its first entry and say where it does not hold; status 1 then.

    What was cut off at its end shows against a head kept where nobody who can write the store
    can write: printed by an earlier run and given with --head, or in FILE with --kept, which is
    compared and then written anew.
    """
    from bot.audit.in_words import verified_json
    from bot.audit.kept import keep_in, kept_in
    from bot.wiring import record_of
    from indexer.audit.records import Head

    if given and kept:
        raise click.UsageError("give --head or --kept, not both")
    head = Head.parse(given) if given else kept_in(kept) if kept else None
    folder, ledger = record_of(options.store)
    found = ledger.verify(head)
    if options.as_json:
        print_json(verified_json(found))
    if found.wrong:
        for wrong in found.wrong[1:]:
            note(f"also: {wrong}")
        raise StoreDamaged(
            f"the record in {folder} does not hold: {found.wrong[0]}",
            mend="compare it with the newest backup (`minutebook audit export` on each), and find "
            "out who can write to that folder",
        )
    if kept:
        keep_in(kept, found.head)
    if not options.as_json:
        erased = f"; the words of {found.erased:,} were erased" if found.erased else ""
        say(f"The record holds: {found.entries:,} entries{erased}.")
        say(wrapped(f"Head: {found.head}", "", "  "))
        if kept and head is None:
            say(f"{kept} is new: nothing was compared yet.")
        elif head is None:
            say(wrapped(_KEEP_IT))


@command.command("export")
@click.option("--since", callback=as_day, metavar="DATE", help="Entries from this day on (UTC).")
@click.option("--until", callback=as_day, metavar="DATE", help="Entries up to this day (UTC).")
@standard
def export(options: Options, *, since: dt.date | None, until: dt.date | None) -> None:
    """Print the record, oldest entry first: who asked what, and what was changed by whom.

    It names people: give it to nobody who need not know.
    """
    from bot.audit.in_words import entry_json, line
    from bot.wiring import record_of

    _, ledger = record_of(options.store)
    span = {}
    if since:
        span["since"] = since.isoformat()
    if until:
        span["until"] = (until + dt.timedelta(days=1)).isoformat()
    found = list(ledger.entries(**span))
    if options.as_json:
        print_json([entry_json(one) for one in found])
        return
    for one in found:
        say(wrapped(line(one), "", "   "))
    note(f"{counted(len(found), 'entry', 'entries')}. Head of the record: {ledger.head()}")
    note(_KEEP_IT)


@command.command("prune")
@standard
def prune(options: Options) -> None:
    """Take away words that are older than [retention] of the policy allows.

    A server does so by itself. The entries stay, so that the record still holds.
    """
    from bot.retention.wiring import prune as pruned
    from bot.retention.wiring import retention_of
    from bot.wiring import opened_store, store_folder
    from indexer.settings import load_settings

    settings = load_settings()
    with opened_store(options.store, settings):  # says so where nothing is indexed yet
        gone = pruned(store_folder(options.store, settings), settings)
    hold = retention_of(settings).hold
    if options.as_json:
        print_json({"hold": hold, "taken_away": dict(gone)})
    elif hold:
        say("A legal hold stands in the policy: nothing is taken away.")
    elif not gone:
        say("The policy sets no end: nothing is taken away. See [retention] in docs/policy.md.")
    else:
        say(f"Taken away by age: {', '.join(f'{name} {count}' for name, count in gone.items())}.")
