"""The record as JSON and as lines, for whoever keeps it. Pure."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from indexer.audit.chain import Verified
from indexer.audit.records import Entry, Matter

_Json = Mapping[str, Any]


def verified_json(found: Verified) -> dict[str, Any]:
    """What walking the chain has shown."""
    return {
        "holds": not found.wrong,
        "entries": found.entries,
        "erased": found.erased,
        "head": str(found.head),
        "wrong": list(found.wrong),
    }


def entry_json(one: Entry) -> dict[str, Any]:
    """One entry: its data, and its words where they are still there."""
    return {
        "seq": one.seq,
        "at": one.at,
        "matter": one.matter,
        "data": json.loads(one.data),
        "words": json.loads(one.words.body) if one.words else None,
        "erased": one.words is None and one.digest is not None,
        "hash": one.hash,
    }


def line(one: Entry) -> str:
    """One entry in a line."""
    data, words = json.loads(one.data), json.loads(one.words.body) if one.words else {}
    if one.words is None and one.digest is not None:
        words = {"by": "(erased)"}
    tell = _TOLD.get(one.matter)
    try:
        told = tell(data, words) if tell else one.data
    except (KeyError, TypeError):  # of another version of the program
        told = one.data
    at = one.at[:19].replace("T", " ")
    return f"{one.seq}. {at} UTC, {one.matter}: {printable(told)}"


def printable(text: str) -> str:
    """What people typed, without signs that a terminal would obey; on one line."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def _question(data: _Json, words: _Json) -> str:
    by = words.get("by") or "somebody"
    asked = f" asked “{words['question']}”" if "question" in words else " asked"
    cited = len(data["cited"])
    shown = f", {cited} passage{'s' * (cited != 1)} cited" if cited else ""
    model = "" if data["model"] == "extractive" else f", worded by {data['model']}"
    return f"{by} ({data['surface']}, as {data['viewer']}){asked}: {data['status']}{shown}{model}"


def _list(data: _Json, words: _Json) -> str:
    shown = len(data["cited"])
    passages = f"{shown} passage{'s' * (shown != 1)}"
    by = words.get("by") or "somebody"
    return f"{by} ({data['surface']}, as {data['viewer']}) was shown {data['what']}: {passages}"


def _said(data: _Json, words: _Json) -> str:
    if "found" in data:
        count = len(data["found"])
        return f"{count} action{'s' * (count != 1)} found in minutes"
    why = f" ({words['why']})" if words.get("why") else ""
    return f"{words.get('by')}: {data['what']} of {data['of']}{why}"


def _paper(data: _Json, words: _Json) -> str:
    if "paper" not in data:
        deed = "read" if data["what"] == "rebuild" else "labelled"
        return f"everything is {deed} anew (generation {data['generation']})"
    named = "/".join(filter(None, (words.get("folder"), words.get("file")))) or data["paper"]
    return f"{named} {data['what']} (generation {data['generation']})"


def _policy(data: _Json, _words: _Json) -> str:
    if data["sha256"] is None:
        return "none: what carries no restriction is public"
    return f"audiences {', '.join(data['audiences'])}; what carries no mark is {data['default']}"


def _copy(data: _Json, words: _Json) -> str:
    held = f"generation {data['generation']}, {data['papers']} papers, {data['events']} events"
    return f"{words.get('by')}: {words.get('file', 'a copy')} ({held})"


def _erasure(data: _Json, words: _Json) -> str:
    counts = ", ".join(f"{name} {count}" for name, count in data["counts"].items() if count)
    return f"{words.get('by')}, {data['why']}: {counts or 'nothing was held'}"


_TOLD: Mapping[str, Callable[[_Json, _Json], str]] = {
    Matter.QUESTION: _question,
    Matter.LIST: _list,
    Matter.REGISTER: _said,
    Matter.CORRECTION: _said,
    Matter.PAPER: _paper,
    Matter.POLICY: _policy,
    Matter.BACKUP: _copy,
    Matter.RESTORE: _copy,
    Matter.ERASURE: _erasure,
    Matter.GAP: lambda data, _words: f"{data['answers']} answers could not be recorded",
}
