"""`minutebook withdraw`: a paper out of every answer at once, and who was shown it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.options import Options, standard
from bot.cli.output import counted, print_json, say, wrapped
from bot.cli.user import local_user
from indexer.errors import PathError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.withdrawals.service import Withdrawing
    from indexer.deeds import Correction


@click.command("withdraw")
@click.argument("paper", required=False)
@click.option("--why", metavar="TEXT", help="The reason; kept with it.")
@click.option("--by", metavar="WHO", help="Who withdraws; without it, the user of this computer.")
@click.option("--undo", is_flag=True, help="Bring a withdrawn paper back.")
@click.option("--list", "listing", is_flag=True, help="List what is withdrawn.")
@standard
def command(
    options: Options, *, paper: str | None, why: str | None, by: str | None, undo: bool,
    listing: bool,
) -> None:  # fmt: skip
    """Take PAPER out of every answer at once.

    Lists who was shown it. It stays out however often papers are indexed, until --undo. Messages
    in Slack that cite it are replaced. PAPER is named as `minutebook show` takes it.
    """
    from bot.withdrawals.wiring import opened_withdrawing
    from indexer.settings import load_settings

    if listing == (paper is not None):
        raise click.UsageError("name one PAPER, or give --list alone")
    with opened_withdrawing(options.store, load_settings()) as withdrawing:
        if paper is None:
            _print_list(options, withdrawing.listed())
        elif undo:
            _bring_back(options, withdrawing, paper, by or local_user(), why)
        else:
            _withdraw(options, withdrawing, paper, by or local_user(), why)


def _withdraw(
    options: Options, withdrawing: Withdrawing, paper: str, by: str, why: str | None
) -> None:
    from bot.withdrawals.in_words import as_json, told

    outcome = withdrawing.withdraw(paper, by, why)
    if options.as_json:
        print_json(as_json(outcome))
        return
    for line in told(outcome):
        say(wrapped(line, "", "  " if line.startswith("- ") else ""))


def _bring_back(
    options: Options, withdrawing: Withdrawing, paper: str, by: str, why: str | None
) -> None:
    """Take it back and index the files again, those that are still there.

    Raises:
        PathError: one of them is not, or cannot be read.
    """
    from bot.wiring import index_papers, paths_on_disk
    from bot.withdrawals.in_words import withdrawal_json

    back = withdrawing.undo(paper, by, why)
    roots = paths_on_disk(withdrawing.store)
    files = {one.id: _file(one, roots) for one in back}
    here = [file for file in files.values() if file is not None]
    unread = index_papers(here, options.store).failed if here else frozenset()
    for one in back:
        if (str(one.data["root"]), str(one.data["file"])) in unread:
            files[one.id] = None
    if options.as_json:
        print_json([{**withdrawal_json(one), "held": bool(files[one.id])} for one in back])
    for one in back:
        what = f"{one.data['root']}/{one.data['file']} ({one.data['title']})"
        if not options.as_json and files[one.id]:
            say(wrapped(f"{what} is back: it was indexed again."))
    missing = [one for one in back if files[one.id] is None]
    if missing:
        named = ", ".join(f"{one.data['root']}/{one.data['file']}" for one in missing)
        raise PathError(
            f"{named} is no longer withdrawn, but its file is not there or cannot be read",
            mend="put the file back and run `minutebook index` on its folder",
        )


def _file(withdrawal: Correction, roots: dict[str, Path]) -> Path | None:
    root = roots.get(str(withdrawal.data["root"]))
    path = root / str(withdrawal.data["file"]) if root else None
    return path if path is not None and path.is_file() else None


def _print_list(options: Options, withdrawals: Sequence[Correction]) -> None:
    from bot.withdrawals.in_words import withdrawal_json

    if options.as_json:
        print_json([withdrawal_json(one) for one in withdrawals])
        return
    for one in withdrawals:
        say(wrapped(f"{one.data['root']}/{one.data['file']} ({one.data['title']})", "", "  "))
        why = f": {one.why}" if one.why else ""
        say(wrapped(f"by {one.by}, {one.at}{why}; id {one.target}", "  "))
    say(f"{counted(len(withdrawals), 'paper')}.")
