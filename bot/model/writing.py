"""The writer: evidence goes to the model, its claims are verified, and code attaches the rest.

The model is asked only where the extractive path has answered. It sees what that answer cites, and
beside it the passages that may answer as well: which of them answers is its to say, in words that
are checked. What comes back stands only if it is a whole answer (``wholeness.py``).
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from threading import BoundedSemaphore

from bot.answers import Answer, Citation, Claim, Status
from bot.coverage import spoken
from bot.model.breaker import Breaker
from bot.model.frame import Frame, framed
from bot.model.port import Model
from bot.model.prompts import Prompts
from bot.model.wholeness import lack
from bot.verifying.checking import verify
from bot.verifying.records import Cited, Said
from indexer.errors import MinutebookError, ModelError
from indexer.records import DateBasis

_LOG = logging.getLogger(__name__)
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

    def write(
        self, answer: Answer, audiences: AbstractSet[str], beside: Sequence[Citation] = ()
    ) -> Answer:
        """The answer in the model's words where they stand; else the answer itself."""
        started = time.perf_counter()
        frame = framed(answer) if answer.status is Status.ANSWERED else None
        if frame is None or not audiences <= self._audiences:
            return answer
        try:
            written = self._written(answer, frame, beside)
        except MinutebookError as error:
            _LOG.warning("the extractive answer stands: %s", error)
            written = answer
        except Exception as error:  # noqa: BLE001 - whatever a reply holds, an answer is given
            _LOG.error("the extractive answer stands: %s in the writer", type(error).__name__)
            written = answer
        taken = round((time.perf_counter() - started) * 1000, 1)
        return replace(written, timings_ms={**written.timings_ms, "model": taken})

    def _written(self, answer: Answer, frame: Frame, beside: Sequence[Citation]) -> Answer:
        leads = _leads(answer)
        passages = [passage(one, leads[one.n]) for one in answer.citations if one.n in leads]
        others = [passage(one) for one in beside]
        prompt = self._prompts.filled(answer.standalone_question, passages, others)
        reply = self._reply(lambda: self._model.reply(prompt, self._seconds))
        verified = verify(reply, [*passages, *others])
        lacking = lack(answer, verified.claims, verified.faults, leads.keys())
        if lacking:
            dropped = ", ".join(sorted({fault.value for fault in verified.faults})) or "nothing"
            _LOG.info("the extractive answer stands: %s; dropped for %s", lacking, dropped)
            return answer
        claims = tuple(Claim(one.text, one.citations) for one in verified.claims)
        cited = {n for claim in claims for n in claim.citations}
        worded = replace(
            answer,
            answer=f"{frame.before}{_text(verified.claims)}{frame.after}",
            claims=claims,
            citations=tuple(one for one in answer.citations if one.n not in leads.keys() - cited),
            model=self._model.name,
        )
        chosen = [one for one in beside if one.n in cited]
        if not chosen:
            return worded
        if not cited.isdisjoint(leads):  # what code says around the claims is of the first passage
            return replace(worded, citations=(*worded.citations, *chosen))
        return chosen_instead(worded, verified.claims, chosen)

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


def chosen_instead(answer: Answer, claims: Sequence[Said], beside: Sequence[Citation]) -> Answer:
    """An answer that rests on passages beside the extractive one's, numbered as it cites them.

    What code said around the claims, and earlier figures, went with the passages left out.
    """
    held = {one.n: one for one in (*answer.citations, *beside)}
    order = list(dict.fromkeys(n for claim in claims for n in claim.citations))
    new = {n: place for place, n in enumerate(order, start=1)}
    said = [replace(one, citations=tuple(new[n] for n in one.citations)) for one in claims]
    return replace(
        answer,
        answer=_text(said),
        claims=tuple(Claim(one.text, one.citations) for one in said),
        citations=tuple(replace(held[n], n=new[n]) for n in order),
        superseded=(),
    )


def _text(claims: Sequence[Said]) -> str:
    """The claims with their markers; a new line where the reply had one."""
    lines: dict[int, list[str]] = {}
    for one in claims:
        marks = "".join(f"[{n}]" for n in one.citations)
        lines.setdefault(one.line, []).append(f"{one.text} {marks}")
    return "\n".join(" ".join(line) for line in lines.values())
