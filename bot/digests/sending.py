"""One digest goes out: claimed, posting, sent. Killed anywhere, it goes out once.

Before "posting" is kept nothing was sent, so whoever comes next begins anew. After it Slack may
hold the message, so whoever comes next looks for its key before anything is sent again.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import time
from collections.abc import Callable
from dataclasses import dataclass

from bot.digests.port import Claim, Interrupted, Ledger, Post
from bot.digests.records import Key, What
from bot.slack.records import Message
from indexer.errors import NotPosted, PerhapsPosted

SETTLES = dt.timedelta(seconds=10)  # by when Slack shows what it took before a runner died

Told = tuple[What, str]  # what became of it, and why


@dataclass(frozen=True, slots=True)
class Sender:
    """Sends through a post and notes it in a ledger."""

    post: Post
    ledger: Ledger
    settles: dt.timedelta = SETTLES
    wait: Callable[[float], None] = time.sleep

    def send(self, key: Key, message: Message) -> Told | None:
        """Send a digest unless it was; None where it must be looked for first (``settle``)."""
        claim = self.ledger.claim(key)
        if claim is Claim.LOOK:
            return None
        if claim is not Claim.MINE:
            return (What.DONE, "") if claim is Claim.DONE else (What.BUSY, "")
        return self._posted(key, message)

    def settle(self, one: Interrupted, message: Message | None) -> Told:
        """Find out what became of a digest that was being posted when its runner ended.

        Args:
            one: as the ledger gives it.
            message: what to send where it never arrived; None where that is of no use any more.
        """
        claim = self.ledger.claim(one.key)
        if claim is Claim.DONE:
            return What.DONE, ""
        if claim is Claim.BUSY:
            return What.BUSY, ""
        if claim is Claim.LOOK:
            self._let_settle(one.at)
            try:
                found = self.post.find(one.key.person, str(one.key), one.at)
            except NotPosted as error:
                return What.UNCLEAR, f"interrupted {_at(one.at)}, and not known since: {error}"
            if found:
                self.ledger.sent(one.key, *found)
                return What.FOUND, f"interrupted {_at(one.at)}, found in Slack"
        if message is None:
            self.ledger.missed(one.key)
            return What.MISSED, f"interrupted {_at(one.at)}; nothing of it is due any more"
        return self._posted(one.key, message)

    def _posted(self, key: Key, message: Message) -> Told:
        if not self.ledger.posting(key, payload_hash(message)):
            return What.BUSY, ""
        try:
            channel, ts = self.post.send(key.person, message, str(key))
        except PerhapsPosted as error:
            return What.UNCLEAR, f"{error}; the next run looks for it"
        except NotPosted as error:
            self.ledger.release(key)
            return What.FAILED, f"{error}; the next run tries again"
        self.ledger.sent(key, channel, ts)
        return What.SENT, ""

    def _let_settle(self, at: dt.datetime) -> None:
        left = (at + self.settles - dt.datetime.now(dt.UTC)).total_seconds()
        if left > 0:
            self.wait(min(left, self.settles.total_seconds()))


def payload_hash(message: Message) -> str:
    """SHA-256 of what is sent, so that what somebody says they got can be checked."""
    said = json.dumps([message.text, list(message.blocks)], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


def _at(when: dt.datetime) -> str:
    return when.isoformat(timespec="seconds")
