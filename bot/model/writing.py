"""The writer: evidence goes to the model, its claims are verified, and code attaches the rest.

The model decides nothing but words. It is asked only where the extractive path has answered, it
sees only what that answer cites, and what comes back stands only if the answer stays complete:
the passage that leads is cited, all of them where they are a list, the figure or date still told.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from threading import BoundedSemaphore

from bot.answers import Answer, Citation, Claim, Kind, Status
from bot.coverage import spoken
from bot.model.breaker import Breaker
from bot.model.frame import Frame, framed
from bot.model.port import Model
from bot.model.prompts import Prompts
from bot.verifying.checking import verify
from bot.verifying.dates import dates
from bot.verifying.figures import figures
from bot.verifying.records import Cited, Fault, Said
from indexer.errors import MinutebookError, ModelError
from indexer.records import DateBasis

_LOG = logging.getLogger(__name__)
_MOST_WORDS, _LONGER = 120, 1.3  # words of an answer; or so many times the extractive one's
_HALF = 0.5  # of the sentences: where more are dropped, the rest is not trusted either
_FEW = 2  # claims; more are a list, of which nothing is left out
_WHOLE = frozenset({Kind.DECISION, Kind.ACTION, Kind.MEETING, Kind.CHANGE})
_UNSURE = frozenset({DateBasis.INFERRED.value, DateBasis.NONE.value})


class ModelWriter:
    """Words answers with a model. Safe to share between threads."""

    def __init__(
        self,
        model: Model,
        prompts: Prompts,
        *,
        seconds: float = 20.0,
        audiences: AbstractSet[str] = frozenset({"public"}),
        at_once: int = 4,
        breaker: Breaker | None = None,
    ) -> None:
        """Ask ``model``, at most ``at_once`` times at once and ``seconds`` for each answer.

        Only papers of ``audiences`` are sent to it.
        """
        self._model = model
        self._prompts = prompts
        self._seconds = seconds
        self._audiences = audiences
        self._free = BoundedSemaphore(at_once)
        self._breaker = breaker or Breaker()

    @property
    def version(self) -> str:
        """The version of the prompts."""
        return self._prompts.version

    def write(self, answer: Answer, audiences: AbstractSet[str]) -> Answer:
        """The answer in the model's words where they stand; else the answer itself."""
        started = time.perf_counter()
        frame = framed(answer) if answer.status is Status.ANSWERED else None
        if frame is None or not audiences <= self._audiences:
            return answer
        try:
            written = self._written(answer, frame)
        except MinutebookError as error:
            _LOG.warning("the extractive answer stands: %s", error)
            written = answer
        except Exception as error:  # noqa: BLE001 - whatever a reply holds, an answer is given
            _LOG.error("the extractive answer stands: %s in the writer", type(error).__name__)
            written = answer
        taken = round((time.perf_counter() - started) * 1000, 1)
        return replace(written, timings_ms={**written.timings_ms, "model": taken})

    def _written(self, answer: Answer, frame: Frame) -> Answer:
        leads = _leads(answer)
        passages = [passage(one, leads[one.n]) for one in answer.citations if one.n in leads]
        prompt = self._prompts.filled(answer.standalone_question, passages)
        reply = self._reply(lambda: self._model.reply(prompt, self._seconds))
        verified = verify(reply, passages)
        lack = _lack(answer, verified.claims, verified.faults)
        if lack:
            dropped = ", ".join(sorted({fault.value for fault in verified.faults})) or "nothing"
            _LOG.info("the extractive answer stands: %s; dropped for %s", lack, dropped)
            return answer
        claims = tuple(Claim(one.text, one.citations) for one in verified.claims)
        cited = {n for claim in claims for n in claim.citations}
        unused = leads.keys() - cited
        return replace(
            answer,
            answer=f"{frame.before}{_text(verified.claims)}{frame.after}",
            claims=claims,
            citations=tuple(one for one in answer.citations if one.n not in unused),
            model=self._model.name,
        )

    def _reply(self, ask: Callable[[], str]) -> str:
        """Ask within the limits of all requests together."""
        if not self._free.acquire(blocking=False):
            raise ModelError("the model is busy with other questions")
        try:
            if not self._breaker.lets_through():
                raise ModelError("the model failed lately and is left alone for a while")
            return self._reported(ask)
        finally:
            self._free.release()

    def _reported(self, ask: Callable[[], str]) -> str:
        wait = None
        replied = False
        try:
            reply = ask()
            replied = True
        except ModelError as error:
            wait = error.wait
            raise
        finally:  # however it ended: a breaker that is told nothing would stay on trial
            if replied:
                self._breaker.succeeded()
            else:
                self._breaker.failed(wait)
        return reply


def passage(one: Citation, lead: str = "") -> Cited:
    """A citation as a model sees it, and as claims are checked against it.

    ``lead`` is what the extractive answer says before its quotation: "Officers to:".
    """
    item = f"item {one.item}" if one.item else ""
    over = [one.title, one.board or "", item, *one.heading, lead]
    date = "" if one.date_basis in _UNSURE else spoken(one.meeting_date)
    return Cited(one.n, one.quote, "\n".join(filter(None, over)), date)


def _leads(answer: Answer) -> dict[int, str]:
    """What is said before each quotation that a claim rests on.

    A stem is printed once, before the first of the lines that it governs.
    """
    cited = {one.n: one for one in answer.citations}
    leads: dict[int, str] = {}
    lead = ""
    heading: tuple[str, ...] = ()
    for claim in answer.claims:
        for n in claim.citations:
            if n not in cited:
                continue
            own = _lead(claim, cited[n])
            same = bool(leads) and cited[n].heading == heading
            lead, heading = own or (lead if same else ""), cited[n].heading
            leads[n] = lead
    return leads


def _lead(claim: Claim, cited: Citation) -> str:
    """What a claim says before what it quotes."""
    words = claim.text.split(" ")
    for place in range(len(words)):
        if " ".join(words[place:]) in cited.quote:
            return " ".join(words[:place])
    return ""


def _lack(answer: Answer, claims: Sequence[Said], faults: Sequence[Fault]) -> str:
    """What the claims that stand lack to be a whole answer; "" where they are one."""
    if not claims or len(faults) > _HALF * (len(claims) + len(faults)):
        return "too little stood"
    lines = answer.answer.partition("\nEarlier: ")[0].count("\n")  # one thing below another
    whole = len(answer.claims) > _FEW or bool(lines or _WHOLE & set(answer.kinds))
    needed = {n for one in answer.claims[: None if whole else 1] for n in one.citations}
    if needed - {n for one in claims for n in one.citations}:
        return "a passage was left out"
    text = " ".join(one.text for one in claims)
    if not _keeps(answer.claims[0].text, text):
        return "the figure or date that answers was left out"
    if len(text.split()) > max(_MOST_WORDS, _LONGER * len(answer.answer.split())):
        return "it was too long"
    return ""


def _keeps(lead: str, text: str) -> bool:
    """Whether a figure or date of what answers first is still told, where it has any."""
    asked = {one.what for one in figures(lead)} | {one.day for one in dates(lead)}
    told = {one.what for one in figures(text)} | {one.day for one in dates(text)}
    return not asked or bool(asked & told)


def _text(claims: Sequence[Said]) -> str:
    """The claims with their markers; a new line where the reply had one."""
    lines: dict[int, list[str]] = {}
    for one in claims:
        marks = "".join(f"[{n}]" for n in one.citations)
        lines.setdefault(one.line, []).append(f"{one.text} {marks}")
    return "\n".join(" ".join(line) for line in lines.values())
