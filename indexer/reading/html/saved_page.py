"""A page saved with its pictures in one file (MHTML), and "single file web pages" of Word."""

from __future__ import annotations

import email
import email.policy
from email.message import EmailMessage

from indexer.errors import ReadingError

_FIRST = (b"from:", b"mime-version:", b"date:", b"subject:", b"message-id:", b"snapshot-content")


def is_saved_page(head: bytes) -> bool:
    """Whether a file begins like a saved page rather than like a letter."""
    top = head.lower()
    if not top.lstrip().startswith(_FIRST):
        return False
    lines = top.split(b"\n")
    letter = any(line.startswith((b"to:", b"received:", b"delivered-to:")) for line in lines)
    return b"multipart/related" in top and b"mime-version:" in top and not letter


def page_of(data: bytes) -> tuple[bytes, str | None]:
    """The page within a saved page, and the encoding that is stated of it.

    Raises:
        ReadingError: there is none.
    """
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            return _content(part), part.get_content_charset()
    raise ReadingError("is a saved web page without a page", mend="save the page again as HTML")


def _content(part: EmailMessage) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""
