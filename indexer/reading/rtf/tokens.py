r"""Rich text as tokens: groups, control words, and text.

Method: Rich Text Format Specification 1.9.1. A control word is a backslash, letters and a number;
``\'hh`` is a byte, ``\bin`` is followed by bytes that are no text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,9})? ?"  # a control word
    rb"|\\'([0-9a-fA-F]{2})"  # a byte
    rb"|\\([^a-zA-Z])"  # a control symbol
    rb"|([{}])"
    rb"|([^\\{}\r\n]+)"
    rb"|[\r\n]+|\\",
)


class Kind(Enum):
    """What a token is."""

    OPEN = auto()
    CLOSE = auto()
    WORD = auto()
    SYMBOL = auto()
    TEXT = auto()  # bytes in the code page of the font


@dataclass(frozen=True, slots=True)
class Token:
    """One token. ``word`` is the control word or symbol, ``number`` its number."""

    kind: Kind
    word: str = ""
    number: int | None = None
    data: bytes = b""


_OPEN, _CLOSE = Token(Kind.OPEN), Token(Kind.CLOSE)


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of a file, in order; what makes no sense is passed over."""
    at = 0
    while found := _TOKEN.match(data, at):
        at = found.end()
        word, number, byte, symbol, brace, text = found.groups()
        if word is not None:
            token = Token(Kind.WORD, word.decode("ascii"), None if number is None else int(number))
            if token.word == "bin":
                at += max(0, token.number or 0)
            yield token
        elif byte is not None:
            yield Token(Kind.TEXT, data=bytes.fromhex(byte.decode("ascii")))
        elif symbol is not None:
            yield Token(Kind.SYMBOL, symbol.decode("latin-1"))
        elif brace is not None:
            yield _OPEN if brace == b"{" else _CLOSE
        elif text is not None:
            yield Token(Kind.TEXT, data=text)
