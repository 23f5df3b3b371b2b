"""One call of the Web API: its arguments, and how it is refused."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.fakeslack.json_types import Json


class Refused(Exception):
    """The call is answered with ``ok: false`` and this error."""

    def __init__(self, error: str, **more: object) -> None:
        """Keep Slack's name of the error and what else its answer says."""
        super().__init__(error)
        self.error = error
        self.more = more


@dataclass(frozen=True)
class Call:
    """A call as it came and how it was answered, for tests to look at."""

    method: str
    args: Json
    at: float
    answer: Json

    @property
    def ok(self) -> bool:
        """Whether Slack did it."""
        return bool(self.answer.get("ok"))


class Args:
    """The arguments of a call; forms carry JSON and flags as strings, JSON bodies do not."""

    def __init__(self, given: Mapping[str, Any]) -> None:
        self.given = dict(given)

    def text(self, name: str) -> str | None:
        """An argument as text; None where it is absent or empty."""
        value = self.given.get(name)
        return None if value is None or value == "" else str(value)

    def need(self, name: str, error: str = "invalid_arguments") -> str:
        """An argument that must be there.

        Raises:
            Refused: it is not.
        """
        value = self.text(name)
        if value is None:
            raise Refused(error, response_metadata={"messages": [f"[ERROR] missing: {name}"]})
        return value

    def flag(self, name: str, *, default: bool = False) -> bool:
        """A yes or no, as Slack reads ``1``, ``true`` and JSON's true."""
        value = self.given.get(name)
        if value is None or value == "":
            return default
        return value is True or str(value).lower() in {"1", "true"}

    def number(self, name: str, default: int) -> int:
        """A whole number."""
        value = self.text(name)
        if value is None:
            return default
        try:
            return int(value)
        except ValueError:
            raise Refused("invalid_arguments") from None

    def parsed(self, name: str, error: str) -> Any:  # noqa: ANN401  JSON of any shape
        """JSON, which forms carry as text; None where absent.

        Raises:
            Refused: with ``error``, where it is not JSON.
        """
        value = self.given.get(name)
        if value is None or value == "":
            return None
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise Refused(error) from None
