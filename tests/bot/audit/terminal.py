"""The program called in this process: what it does is what counts here, not how it starts."""

from __future__ import annotations

import io
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from bot.cli.app import main
from tests.bot.terminal import Ran


def run(folder: Path, *arguments: str | Path, **settings: str) -> Ran:
    """Call ``minutebook`` on the store below a folder."""
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        for name, value in {"MINUTEBOOK_EMBEDDER": "hashed", **settings}.items():
            patch.setenv(name, value)
        status = main(["--store", str(folder / "store"), *map(str, arguments)])
    return Ran(status, out.getvalue(), err.getvalue())
