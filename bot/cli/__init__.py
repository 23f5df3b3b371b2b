"""The terminal: one module a command, each imported only when it is called."""

from __future__ import annotations

from typing import NoReturn


def main() -> NoReturn:
    """Run ``minutebook``; the entry point of the package."""
    from bot.cli.app import main as run

    raise SystemExit(run())
