"""Messages and views as a whole: how many blocks, how long together, whose ids are unique."""

from __future__ import annotations

import copy
import json
import secrets
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Any

from tests.fakeslack.checking.blocks import check_block
from tests.fakeslack.checking.flaws import Flaw, Flaws, at_most, count, unique
from tests.fakeslack.checking.texts import check_mrkdwn, check_text
from tests.fakeslack.json_types import Json

MOST_IN_MESSAGE, MOST_IN_VIEW = 50, 100
MOST_MARKDOWN = 12_000
MOST_OF_BLOCKS = 13_200
MOST_TEXT = 40_000
MOST_OF_VIEW = 250_000
MODAL_FIELDS = (
    "type title blocks close submit private_metadata callback_id clear_on_close notify_on_close"
    " external_id submit_disabled"
)
HOME_FIELDS = "type blocks private_metadata callback_id external_id"


def check_message(text: str, blocks: object, known: AbstractSet[str]) -> list[Flaw]:
    """Everything that is wrong with a message; ``known`` are the ids it may mention."""
    return list(_message(text, blocks, known))


def _message(text: str, blocks: object, known: AbstractSet[str]) -> Flaws:
    if not isinstance(blocks, list):
        yield Flaw("/blocks", "must be a list", error="invalid_blocks_format")
        return
    if not text:
        if blocks:
            yield Flaw("/text", "missing: readers and notifications have only it", by="house")
        else:
            yield Flaw("/text", "neither text nor blocks", error="no_text")
    if len(text) > MOST_TEXT:
        yield Flaw("/text", f"more than {MOST_TEXT} characters", error="msg_too_long")
    yield from check_mrkdwn("/text", text, known)
    yield from _blocks(blocks, "message", MOST_IN_MESSAGE, known)
    yield from _together(blocks)


def _together(blocks: list[Any]) -> Flaws:
    """What is counted over the whole message."""
    shaped = [block for block in blocks if isinstance(block, dict)]  # a flaw elsewhere, if not
    markdown = sum(len(str(b.get("text") or "")) for b in shaped if b.get("type") == "markdown")
    if markdown > MOST_MARKDOWN:
        yield Flaw("/blocks", f"markdown of {markdown} characters: no more than {MOST_MARKDOWN}")
    whole = sum(len(text) for text in _texts(shaped))
    if whole > MOST_OF_BLOCKS:
        what = f"{whole} characters: no more than {MOST_OF_BLOCKS}"
        yield Flaw("/blocks", what, error="msg_blocks_too_long")
    if [block.get("type") for block in shaped].count("table") > 1:
        yield Flaw("/blocks", "only one table allowed", error="only_one_table_allowed")


def _blocks(blocks: object, surface: str, most: int, known: AbstractSet[str]) -> Flaws:
    yield from count("/blocks", blocks, most, least=0)
    names = []
    for number, block in enumerate(blocks if isinstance(blocks, list) else []):
        yield from check_block(f"/blocks/{number}", block, surface, known)
        if isinstance(block, dict):
            names.append((f"/blocks/{number}/block_id", block.get("block_id")))
    yield from unique("/blocks", names)


def check_view(view: Json, kind: str, known: AbstractSet[str]) -> list[Flaw]:
    """Everything that is wrong with a modal or home tab (``kind``)."""
    return list(_view(view, kind, known))


def _view(view: Json, kind: str, known: AbstractSet[str]) -> Flaws:
    if view.get("type") != kind:
        yield Flaw("/type", f"must be {kind}")
    if not isinstance(view.get("blocks"), list):
        yield Flaw("/blocks", "missing required field: blocks")
        return
    yield from _blocks(view["blocks"], kind, MOST_IN_VIEW, known)
    yield from at_most("/private_metadata", view.get("private_metadata"), 3000)
    yield from at_most("/callback_id", view.get("callback_id"), 255)
    yield from at_most("/external_id", view.get("external_id"), 255)
    allowed = (MODAL_FIELDS if kind == "modal" else HOME_FIELDS).split()
    for name in sorted(set(view) - set(allowed)):
        yield Flaw(f"/{name}", f"invalid additional property: {name}")
    if len(json.dumps(view)) > MOST_OF_VIEW:
        yield Flaw("", "more than 250 kB", error="view_too_large")
    if kind == "modal":
        yield from _modal(view)


def _modal(view: Json) -> Flaws:
    yield from check_text("/title", view.get("title"), most=24, plain=True)
    for name in ("submit", "close"):
        if view.get(name) is not None:
            yield from check_text(f"/{name}", view[name], most=24, plain=True)
    has_input = any(isinstance(b, dict) and b.get("type") == "input" for b in view["blocks"])
    if has_input and not view.get("submit"):
        yield Flaw("/submit", "missing required field: submit (the view has input blocks)")
    if has_input and not view.get("callback_id"):
        yield Flaw("/callback_id", "missing: nothing can listen for it", by="house")


def _texts(thing: object) -> Iterator[str]:
    """Every text that blocks show, wherever it stands in them."""
    if isinstance(thing, dict):
        for name, value in thing.items():
            if name in {"text", "alt_text"} and isinstance(value, str):
                yield value
            else:
                yield from _texts(value)
    elif isinstance(thing, list):
        for value in thing:
            yield from _texts(value)


def with_block_ids(blocks: list[Json]) -> list[Json]:
    """A copy in which every block and element has the id that Slack gives where none is."""
    named = copy.deepcopy(blocks)
    for block in named:
        block.setdefault("block_id", secrets.token_urlsafe(4))
        elements = [*block.get("elements", []), block.get("accessory"), block.get("element")]
        for element in elements:
            if (
                isinstance(element, dict)
                and block["type"] in {"actions", "section", "input", "context_actions"}
                and element.get("type") != "image"
            ):
                element.setdefault("action_id", secrets.token_urlsafe(4))
    return named
