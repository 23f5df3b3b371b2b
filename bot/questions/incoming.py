"""A question as it arrives, from any surface: text, and nothing that a terminal would obey.

Whether there is anything to look for in it, and how long it may be, is the matter of
``bot.questions.understanding``.
"""

from __future__ import annotations

import unicodedata

from indexer.errors import QuestionError

_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


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
    """Joiners stay, which some scripts and emoji need; what turns words round does not."""
    if character in _TURNING:
        return ""
    return " " if unicodedata.category(character) == "Cc" else character
