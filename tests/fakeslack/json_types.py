"""JSON, as far as this package cares what is in it."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]
