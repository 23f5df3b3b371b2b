"""Slack's markup as the words that a person sees. Pure."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

MENTION = re.compile(r"<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>")
_EVERYBODY = re.compile(r"<!(?:here|channel|everyone)(?:\|[^<>]*)?>")
_LABELLED = re.compile(r"<(?P<what>[^<>|]*)(?:\|(?P<label>[^<>]*))?>")
_ADDRESS = re.compile(r"https?://\S+")
_EMOJI = re.compile(r"(?<![\w:]):(?=[0-9_'+-]*[a-z]|[+-]1:|100:)[a-z0-9_'+-]+:(?::skin-tone-\d:)?")
_STYLE = re.compile(  # bold, italic, struck, code, quoted: marks beside a word, never within one
    r"^[>\s•]+|(?<![\w*_~`])[*_~`]+(?=[\w\"'“‘(£])|(?<=[\w\"'”’).,:;?!%])[*_~`]+(?!\w)"
)
_CALLED = r"(?:<@[UW][^>]*>|(?:hi|hey|hello|dear|and)\b|&amp;)[\s,:;]*"
_ASKED_OF = r"\b(?:ask(?:ed|ing)?|tell|told|try|tried|use|used|see|seen)[ \t]+"  # "ask @bot"
_COPIED = re.compile(r"\bcc\b:?(?:[\s,&]|and\b|<@[UW][^>]*>)+$", re.IGNORECASE)


def with_names(text: str, name_of: Callable[[str], str], me: str = "") -> str:
    """A message whose mentions say the people's names; the bot's own is left as it is.

    Args:
        text: as Slack sent it.
        name_of: the name of a Slack user, empty where it is not known.
        me: the bot's own user.
    """

    def called(mention: re.Match[str]) -> str:
        user = mention[1]
        name = "" if user == me else " ".join(name_of(user).replace("|", " ").split())
        return f"<@{user}|{html.escape(name, quote=False)}>" if name else mention[0]

    return MENTION.sub(called, text)


def addressed(text: str, me: str) -> str:
    """What is said to the bot: without its own mention, and without whoever else is addressed.

    "Hi @ben @bot what was agreed? cc @ada" is no question about Ben or Ada.
    """
    mine = rf"<@{re.escape(me)}(?:\|[^>]*)?>"
    if me:  # "@owen thanks! @bot what was agreed?"
        text = re.sub(rf"^\s*<@[UW][^?]*?(?:[.!]\s|\n)\s*(?={mine}[\s,:;]*\S)", "", text)
    said = _COPIED.sub("", " ".join(_EMOJI.sub(" ", _EVERYBODY.sub(" ", text)).split()))
    if not me:
        return said
    said = re.sub(rf"^(?:{_CALLED})*?{mine}[\s,:;]*", "", said, flags=re.IGNORECASE)
    if re.match(r"<@[UW]", said):  # "@owen let us ask @bot: what was agreed?"
        said = re.sub(rf"^.*?{mine}\s*[:,–-]\s*(?=\S)", "", said)
    return " ".join(re.sub(mine, " ", said).split())


def spoken_of(text: str, me: str) -> bool:
    """Whether the bot is only spoken of: "@owen did you ask @bot about the lease?".

    Somebody else is addressed first, and told of the bot: asking it, trying it.
    """
    said = _EMOJI.sub(" ", _EVERYBODY.sub(" ", text)).strip()
    mine = rf"<@{re.escape(me)}(?:\|[^>]*)?>"
    first = re.search(mine, said) if me else None
    found = re.search(_ASKED_OF + mine, said, re.IGNORECASE) if me else None
    if first is None or found is None or first.end() != found.end():
        return False
    if not re.match(r"^(?:(?:hi|hey|hello|dear)[\s,]+)?<@[UW]", said, re.IGNORECASE):
        return False
    return not re.match(r"\s*[:,–-]\s*\S", said[found.end() :])


def plain(text: str) -> str:
    """The words of a message: labels of links, names of people; no addresses, emoji or styles."""
    shown = MENTION.sub(lambda found: found[0].partition("|")[2].rstrip(">"), text)
    shown = _LABELLED.sub(_label, _EMOJI.sub(" ", _EVERYBODY.sub(" ", shown)))
    shown = _ADDRESS.sub(" ", shown)
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        shown = shown.replace(entity, sign)
    return " ".join(_STYLE.sub("", shown).split())


def _label(found: re.Match[str]) -> str:
    """What a link, channel, group or date is called; an address alone says nothing to ask about."""
    shown = found["label"] if found["label"] is not None else found["what"]
    return " " if found["label"] is None and shown[:1] in "#!" else shown
