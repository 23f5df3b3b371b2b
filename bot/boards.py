"""When two printed names mean one board, and the initials by which it is called.

The names are compared by ``indexer.boards``; which of them mean one board is worked out by
``Library.known_boards`` over the names that the viewer may see.
"""

from __future__ import annotations

from indexer.boards import GENERIC, Boards, Key, board_words, initials

__all__ = ["GENERIC", "Boards", "Key", "board_words", "initials", "same_board"]


def same_board(one: str | None, other: str | None) -> bool:
    """Whether two printed names mean one board by themselves, whatever else is held."""
    return one is None or other is None or board_words(one) == board_words(other)
