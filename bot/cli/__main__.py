"""`python -m bot.cli` is `minutebook`."""

from __future__ import annotations

from bot.cli import main

main()
