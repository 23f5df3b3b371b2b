"""How long is kept what people asked and said. Read by whoever takes it away."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Retention:
    """Days after which words are taken away; None where they are kept without an end."""

    questions_days: int | None = None  # questions and answers in the record
    feedback_days: int | None = None  # what people thought of answers
    messages_days: int | None = None  # the bot's memory of its threads in Slack
    hold: bool = False  # a legal hold: nothing is taken away, whatever the days say


KEPT = Retention()
