"""One entry of a manifest as it is written, and what is wrong in it."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from indexer.addresses import web_address
from indexer.errors import ManifestError
from indexer.records import PUBLIC, RESTRICTED, PaperKind
from indexer.structure.stated import Stated

WITHOUT_POLICY = frozenset({PUBLIC, RESTRICTED})
FACTS = tuple(field.name for field in fields(Stated))
_UNSEEN = frozenset({"Cc", "Zl", "Zp"})  # ends of lines, what a terminal obeys
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_GLOB = re.compile(r"\*\*/|\*\*|\*|\?|\[[^\]/]+\]|[^*?\[]+|\[")


class Stating(BaseModel):
    """One ``[[paper]]`` as written."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    match: str = Field(min_length=1)
    title: str | None = Field(default=None, min_length=1)
    board: str | None = Field(default=None, min_length=1)
    date: str | None = None
    kind: str | None = None
    audience: str | None = Field(default=None, min_length=1)
    source_url: str | None = None

    @field_validator("title", "board", "audience", "source_url")
    @classmethod
    def _seen(cls, value: str | None) -> str | None:
        if value is not None and any(
            c in _TURNING or unicodedata.category(c) in _UNSEEN for c in value
        ):
            raise ValueError("holds characters that cannot be seen: write it anew, on one line")
        return value

    @field_validator("match")
    @classmethod
    def _within(cls, value: str) -> str:
        if value.startswith("/") or "\\" in value or ".." in value.split("/"):
            raise ValueError("must be a name or pattern relative to the manifest's own folder")
        return unicodedata.normalize("NFC", value.removeprefix("./"))

    @field_validator("date", mode="before")
    @classmethod
    def _a_day(cls, value: object) -> str:
        if isinstance(value, str):
            try:
                return date.fromisoformat(value.strip()).isoformat()
            except ValueError:
                pass
        elif isinstance(value, date) and not isinstance(value, datetime):
            return value.isoformat()
        raise ValueError("must be a day, written as 2022-02-24")

    @field_validator("kind")
    @classmethod
    def _a_kind(cls, value: str | None) -> str | None:
        if value is None:
            return None
        kinds = [str(kind) for kind in PaperKind]
        if value.casefold() not in kinds:
            near = difflib.get_close_matches(value.casefold(), kinds, n=1, cutoff=0.0)[0]
            raise ValueError(f"is no kind of paper; did you mean “{near}”? ({', '.join(kinds)})")
        return value.casefold()

    @field_validator("source_url")
    @classmethod
    def _an_address(cls, value: str | None) -> str | None:
        return web_address(value)

    @property
    def exact(self) -> bool:
        """Whether it names one file."""
        return not any(c in self.match for c in "*?[")


def checked(where: str, entry: dict[str, Any]) -> Stating:
    """An entry under the manifest's rules; ``where`` it stands is said of a mistake.

    Raises:
        ManifestError: a key or value that no entry can have.
    """
    try:
        stating = Stating(**entry)
        re.compile(translated(stating.match))
    except re.error as error:
        raise ManifestError(
            f"{where}: the pattern “{entry['match']}” is wrong ({error})",
            mend="write [!a] or [a-z] in full, or only * and ?",
        ) from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        key = str(first["loc"][0])
        if first["type"] == "missing":
            raise ManifestError(f"{where} has no “{key}”", mend="name its file or files") from None
        if first["type"] == "extra_forbidden":
            near = difflib.get_close_matches(key, Stating.model_fields, n=1)
            mend = f"did you mean “{near[0]}”?" if near else f"it is one of {', '.join(FACTS)}"
            raise ManifestError(f"{where}: “{key}” is unknown", mend=mend) from None
        why = first["msg"].removeprefix("Value error, ").removeprefix("Input ")
        raise ManifestError(f"{where}: {key} = “{entry.get(key)}”", mend=why) from None
    return stating


def checked_facts(
    facts: Mapping[str, str], audiences: AbstractSet[str] = WITHOUT_POLICY
) -> dict[str, str]:
    """Facts of one paper, stated outside a manifest, under the manifest's own rules.

    ``audiences`` are the names that exist.

    Raises:
        ManifestError: a key or value that a manifest could not have either.
    """
    stating = checked("the facts of a paper", {"match": "*", **facts})
    if stating.audience not in {None, *audiences}:
        raise ManifestError(
            f"audience = “{stating.audience}” is unknown",
            mend=f"it is one of {', '.join(sorted(audiences))}",
        )
    return {fact: getattr(stating, fact) for fact in facts if fact in FACTS}


def translated(pattern: str) -> str:
    """A glob as a regular expression."""
    special = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    parts = []
    for piece in _GLOB.findall(pattern):
        if piece in special:
            parts.append(special[piece])
        elif piece.startswith("[") and len(piece) > 2:
            inner = piece[1:-1].replace("\\", r"\\").replace("[", r"\[")
            parts.append(f"[^/{inner[1:]}]" if inner[0] == "!" and inner[1:] else f"[{inner}]")
        else:
            parts.append(re.escape(piece))
    return "".join(parts)
