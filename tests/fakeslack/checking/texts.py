"""Text objects, and whether mrkdwn is escaped so that nothing in it is taken for markup."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from typing import Any

from tests.fakeslack.checking.flaws import Flaw, Flaws, at_most

TOKEN = re.compile(r"<([^<>\n]+)>")
ADDRESS = re.compile(r"(https?://|mailto:|tel:)[^|\s]+(\|.+)?")
BARE_AMPERSAND = re.compile(r"&(?!(amp|lt|gt);)")
QUOTE_MARK = re.compile(r"^(>>>|>)", re.MULTILINE)
EMOJI = re.compile(r":[a-z0-9_+-]+:")
MOST_OF_ANY = 3000


def check_text(
    where: str,
    thing: Any,  # noqa: ANN401  whatever the payload has there
    *,
    most: int = MOST_OF_ANY,
    plain: bool = False,
    known: AbstractSet[str] = frozenset(),
) -> Flaws:
    """A text object of 1 to ``most`` characters; ``plain`` where mrkdwn may not stand."""
    if not isinstance(thing, dict):
        yield Flaw(where, "must be a text object")
        return
    kind, text = thing.get("type"), thing.get("text")
    if kind not in ({"plain_text"} if plain else {"plain_text", "mrkdwn"}):
        yield Flaw(f"{where}/type", f"unsupported type: {kind}")
    if not isinstance(text, str) or not text:
        yield Flaw(f"{where}/text", "must be more than 0 characters")
        return
    if not text.strip():
        yield Flaw(f"{where}/text", "shows nothing but white space", by="house")
    yield from at_most(f"{where}/text", text, most)
    if kind == "mrkdwn":
        if "emoji" in thing:
            yield Flaw(f"{where}/emoji", "only plain_text has emoji")
        yield from check_mrkdwn(f"{where}/text", text, known)


def check_words(where: str, thing: object) -> Flaws:
    """A label that says something without its colours and emoji."""
    text = str(thing.get("text") or "") if isinstance(thing, dict) else ""
    if text.strip() and not any(letter.isalnum() for letter in EMOJI.sub("", text)):
        yield Flaw(where, "says nothing in words", by="house")


def check_mrkdwn(where: str, text: str, known: AbstractSet[str]) -> Flaws:
    """Everything between ``<`` and ``>`` is meant as markup; all else is escaped."""
    for token in TOKEN.finditer(text):
        yield from _token(where, token.group(1), known)
    rest = TOKEN.sub("", text)
    rest = QUOTE_MARK.sub("", rest)
    if re.search("[<>]", rest):
        yield Flaw(where, "has a < or > that is not escaped", by="house")
    if BARE_AMPERSAND.search(rest):
        yield Flaw(where, "has an & that is not escaped", by="house")


def _token(where: str, inner: str, known: AbstractSet[str]) -> Flaws:
    if inner[0] in "@#":
        if inner[1:].split("|", maxsplit=1)[0] not in known:
            yield Flaw(where, f"mentions <{inner}>, which is nobody's id", by="house")
    elif inner.startswith(("!here", "!channel", "!everyone")):
        yield Flaw(where, f"calls everybody with <{inner}>", by="house")
    elif not inner.startswith(("!subteam^", "!date^")) and not ADDRESS.fullmatch(inner):
        yield Flaw(where, f"has <{inner}>, which is no markup and not escaped", by="house")
