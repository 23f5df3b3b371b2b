"""The program: its commands, and the one place where an error becomes a line and a status.

Exit status: 0 done, 1 an error of the input or the state, 2 a wrong call, 130 interrupted.
"""

from __future__ import annotations

import errno
import importlib
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.options import PATH, Options
from bot.cli.output import note
from indexer.errors import MinutebookError

if TYPE_CHECKING:
    from typing import TextIO

COMMANDS = (
    "index", "ask", "search", "actions", "decisions", "papers", "show", "correct",
    "withdraw", "policy", "audit", "person", "digest", "serve", "web", "eval", "bench", "doctor",
    "backup", "restore", "demo",
)  # fmt: skip
INTERRUPTED = 130
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class LazyGroup(click.Group):
    """A group whose commands are modules of ``bot.cli``, imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The commands in the order in which a clerk meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The ``command`` of the module with this name, or None."""
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = importlib.import_module(f"bot.cli.{cmd_name}").command
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does it, but an unknown command names the nearest one."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            from rapidfuzz import process

            near = process.extractOne(args[0], COMMANDS, score_cutoff=60)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            ctx.fail(f"no such command {args[0]!r}{hint}")
        return super().resolve_command(ctx, args)


@click.group(
    cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80}
)
@click.version_option(package_name="minutebook", prog_name="minutebook")
@click.option("--store", type=PATH, help="The store's folder.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON and nothing else.")
@click.option("--as", "viewer", metavar="AUDIENCE[,AUDIENCE]", help="As who has these audiences.")
@click.option("--debug", is_flag=True, help="Print the traceback of an unexpected error.")
@click.pass_context
def program(
    ctx: click.Context, *, store: Path | None, as_json: bool, debug: bool, viewer: str | None
) -> None:
    """A board's papers and minutes, answerable: every answer cites its passage.

    Begin with `minutebook demo`, or with `minutebook index FOLDER` and then
    `minutebook ask "QUESTION"`.
    """
    ctx.obj = Options(store, as_json, debug, viewer)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _have_streams()
    _be_lenient(sys.stdout)
    _be_lenient(sys.stderr)
    try:
        status = program.main(given, prog_name="minutebook", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as wrong:
        wrong.show(file=sys.stderr)
        return wrong.exit_code
    except MinutebookError as error:
        return _say(str(error), error, given)
    except (KeyboardInterrupt, click.Abort):
        _line("interrupted; nothing half done is kept")
        return INTERRUPTED
    except (BrokenPipeError, SystemExit):  # click itself leaves when its output is not read
        _quiet()
        return 0
    except OSError as error:
        if error.errno not in _NO_ROOM or error.filename is not None:
            return _unexpected(error, given)
        _quiet()
        what = f"what is printed could not be written ({error.strerror})"
        return _say(f"{what}: make space, then run it again", error, given)
    except Exception as error:  # noqa: BLE001 - a person at a terminal never meets a traceback
        return _unexpected(error, given)
    return status if isinstance(status, int) else 0


def _unexpected(error: Exception, arguments: Sequence[str]) -> int:
    what = " ".join(str(error).split())[:300]
    text = f"unexpected {type(error).__name__}{': ' if what else ''}{what}"
    return _say(f"{text}; run with --debug for the traceback", error, arguments)


def _say(text: str, error: Exception, arguments: Sequence[str]) -> int:
    """One line for the person; the traceback only where it was asked for."""
    if "--debug" in arguments:
        traceback.print_exception(error)
    _line(text)
    return 1


def _line(text: str) -> None:
    note(f"minutebook: {text}")


def _quiet() -> None:
    """The reader of our output has gone (`| head`), or its disk is full: no more is said there."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _have_streams() -> None:
    """Open what was closed (`>&-`) on nothing, lest a file of ours take its number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115


def _be_lenient(stream: TextIO) -> None:
    r"""Print what the terminal's encoding lacks as ``\uXXXX``, which is valid JSON too."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")
