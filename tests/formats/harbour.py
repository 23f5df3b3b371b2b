"""The body whose papers come in real formats. All invented, as in corpus/README.md."""

from __future__ import annotations

BODY = "Brackwater Partnership of Councils"
COMMITTEE = "Harbour and Markets Committee"
