"""Asking with a witness: the answerer stays pure, and whoever asks for a person records it.

What is recorded of an answer is what brings it back: the paragraphs, the generation, the model and
its prompts. Its text is not, since that is text of papers: a paper that is withdrawn leaves
nothing in the record, and a hash tells whether a text that somebody shows is what was answered.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.answers import Answer, Citation
from bot.audience import Viewer
from bot.audit.port import Record
from indexer.audit.records import Matter, Said


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, as the surface knows them; nobody by name where nobody signs in."""

    surface: str  # "terminal", "slack", "web"
    person: str | None = None


class Asks(Protocol):
    """Anything that answers: ``bot.answering.Answerer``, with a witness or without."""

    def ask(
        self,
        question: str,
        viewer: Viewer,
        *,
        thread: Sequence[str] = (),
        today: dt.date | None = None,
    ) -> Answer:
        """Answer a question after the earlier ones of ``thread``."""


class Answers(Asks, Protocol):
    """An answerer that says what made its answers."""

    @property
    def prompts(self) -> str:
        """The version of the prompts by which a model words answers; "" without one."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """Somebody's questions, each put on record with its answer."""

    answerer: Answers
    record: Record
    by: Asker

    def ask(
        self,
        question: str,
        viewer: Viewer,
        *,
        thread: Sequence[str] = (),
        today: dt.date | None = None,
    ) -> Answer:
        """As ``Answerer.ask``; when it returns, the answer is on record or it is said why not."""
        answer = self.answerer.ask(question, viewer, thread=thread, today=today)
        self.record.keep(said_of(answer, self.by, thread, self.answerer.prompts))
        return answer


def said_of(answer: Answer, by: Asker, thread: Sequence[str], prompts: str) -> Said:
    """An answer as it is recorded. Whoever writes it adds generation and versions."""
    data = {
        "surface": by.surface,
        "status": str(answer.status),
        "kinds": [str(kind) for kind in answer.kinds],
        "viewer": answer.viewer,
        "model": answer.model,
        "prompts": prompts if answer.model != "extractive" else None,
        "cited": _paragraphs(answer.citations),
        "near": _paragraphs(answer.nearest),
    }
    words = {
        "by": by.person,
        "question": answer.question,
        "standalone": answer.standalone_question,
        "thread": list(thread),
        "answer_sha256": hashlib.sha256(answer.answer.encode("utf-8", "replace")).hexdigest(),
    }
    return Said(Matter.QUESTION, data, words, by.person)


def _paragraphs(citations: Sequence[Citation]) -> list[str]:
    return list(dict.fromkeys(one.paragraph_id for one in citations))
