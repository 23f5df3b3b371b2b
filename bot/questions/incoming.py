"""A question as it arrives, from any surface: text, and nothing that a terminal would obey.

Whether there is anything to look for in it, and how long it may be, is the matter of
``bot.questions.understanding``.
"""

from __future__ import annotations

import unicodedata

from indexer.errors import QuestionError

_TURNING = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_BREAKING = "\u00ad\u200b\u2060\ufeff"  # where a web page may break a word that is copied from it
_UNSEEN = frozenset(_TURNING + _BREAKING)


def plain_question(text: str) -> str:
    """The question with control characters (escape sequences, NUL) made spaces, none turned round.

    Raises:
        QuestionError: its bytes were not UTF-8.
    """
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise QuestionError("the question is not valid UTF-8 text", mend="write it in UTF-8")
    if text.isprintable():
        return text
    return "".join(_printable(character) for character in text).strip()


def _printable(character: str) -> str:
    """Joiners stay, which some scripts and emoji need; what breaks or turns words does not."""
    if character in _UNSEEN:
        return ""
    return " " if unicodedata.category(character) == "Cc" else character
