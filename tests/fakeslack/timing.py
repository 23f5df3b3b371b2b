"""How long Slack waits. The lengths are Slack's own unless a test makes them shorter."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Timing:
    """Seconds.

    Attributes:
        ack: an app has to acknowledge within.
        trigger: a trigger id opens a modal within.
        retries: the pauses before an unacknowledged event is sent again. Slack sends at once,
            after one minute and after five (``SLACKS_OWN``); tests cannot wait for that.
        response_url: a response_url takes messages within.
    """

    ack: float = 3.0
    trigger: float = 3.0
    retries: tuple[float, ...] = (0.0, 0.2, 0.5)
    response_url: float = 1800.0


SLACKS_OWN = Timing(retries=(0.0, 60.0, 300.0))
