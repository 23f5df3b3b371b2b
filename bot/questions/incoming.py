"""A question as it arrives, from any surface: text, and nothing that a terminal would obey.

Whether there is anything to look for in it, and how long it may be, is the matter of
``bot.questions.understanding``.
"""

from __future__ import annotations

import unicodedata

from indexer.errors import QuestionError


def plain_question(text: str) -> str:
    """The question with control characters (escape sequences, NUL) made spaces.

    Raises:
        QuestionError: its bytes were not UTF-8.
    """
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise QuestionError("the question is not valid UTF-8 text", mend="write it in UTF-8")
    if text.isprintable():
        return text
    return "".join(_printable(character) for character in text).strip()


def _printable(character: str) -> str:
    """Format characters (joiners, direction marks) stay: some scripts and emoji need them."""
    return " " if unicodedata.category(character) == "Cc" else character
