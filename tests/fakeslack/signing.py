"""Slack's signature of a request: version v0, HMAC-SHA256 over the time and the raw body."""

from __future__ import annotations

import hashlib
import hmac
import time


def signature(secret: str, timestamp: str, body: str) -> str:
    """The signature of a body at a time, which need not be one: forgeries are signed too."""
    text = f"v0:{timestamp}:{body}"
    return "v0=" + hmac.new(secret.encode(), text.encode(), hashlib.sha256).hexdigest()


def signed(secret: str, body: str, *, at: int | None = None) -> dict[str, str]:
    """The two headers that prove a body came from Slack at that time (seconds since 1970)."""
    moment = str(int(time.time()) if at is None else at)
    return {
        "X-Slack-Request-Timestamp": moment,
        "X-Slack-Signature": signature(secret, moment, body),
    }
