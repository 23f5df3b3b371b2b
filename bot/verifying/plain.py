"""A model's reply as plain text: no markup, no links, nothing that cannot be seen."""

from __future__ import annotations

import html
import re
import unicodedata

_THOUGHT = re.compile(r"<(think|thinking|reasoning)>.*?(?:</\1>|\Z)", re.DOTALL | re.IGNORECASE)
# Every span has a length, so that no reply takes long to read.
_FENCE = re.compile(r"^[ \t]*(?:```|~~~).*$", re.MULTILINE)
_IMAGE = re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,600}\)")
_MD_LINK = re.compile(r"\[([^\]\n]{0,300})\]\([^)\n]{0,600}\)")
_TAG = re.compile(r"</?[a-z][^<>]{0,300}>|<!--.{0,2000}?-->", re.DOTALL | re.IGNORECASE)
_EMPHASIS = re.compile(r"(?<!\w)(\*\*|__|\*|_|~~|`)(?=\S)(.{1,400}?)(?<=\S)\1(?!\w)")
_LEADING = re.compile(r"^\s*(?:#{1,6}\s+|>\s*)+")
_BULLET = re.compile(r"^\s*(?:[-*+•–]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+(?=\S)")
_LINKED = re.compile(
    r"\b[a-z][a-z0-9+.-]{0,30}://\S|\bwww\.\S|\b(?:mailto|javascript|data):\S"
    r"|<[@#!][^>]*>|(?<![\w.])@\w|<https?|\]\("
    r"|\b(?:[a-z0-9-]{1,63}\.){1,8}(?:com|net|org|io|uk|eu|gov|info|biz|dev|app|co|ai|example|test)\b",
    re.IGNORECASE,
)
EMAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")


def plain(reply: str) -> str:
    """The reply without markup; lines stay lines. Bare links stay, to be found by ``has_link``."""
    text = _THOUGHT.sub(" ", reply)
    text = _IMAGE.sub(" ", _FENCE.sub("", text))
    text = _MD_LINK.sub(r"\1", text)
    text = _TAG.sub(" ", html.unescape(text))
    lines = (seen(line) for line in text.splitlines())
    return "\n".join(_EMPHASIS.sub(r"\2", _LEADING.sub("", line)) for line in lines)


def seen(line: str) -> str:
    """A line as a reader sees it: no control, invisible or direction-changing characters."""
    kept = (
        " " if char.isspace() else char
        for char in unicodedata.normalize("NFC", line)
        if char.isspace() or unicodedata.category(char)[0] != "C"
    )
    return " ".join("".join(kept).split())


def without_bullet(line: str) -> str:
    """A line of a list without its bullet or number."""
    return _BULLET.sub("", line, count=1)


def has_link(text: str, cited: str) -> bool:
    """Whether a claim holds a link, a mention, or an e-mail address that is not cited."""
    for email in EMAIL.findall(text):
        if email.rstrip(".").casefold() not in cited.casefold():
            return True
    return bool(_LINKED.search(EMAIL.sub(" ", text)))
