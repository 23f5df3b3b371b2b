"""What somebody sees of blocks: the words, and what can be pressed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.fakeslack.json_types import Json

LINK = re.compile(r"<([^<>|\n]+)(?:\|([^<>\n]+))?>")


@dataclass(frozen=True)
class Control:
    """Something that can be pressed or chosen.

    Attributes:
        label: what stands on it.
        block: the block it stands in.
        element: the element as sent.
        chosen: what a press adds to the action: an option, or which of two feedback buttons.
    """

    label: str
    block: Json
    element: Json
    chosen: Json


def controls(blocks: list[Json]) -> list[Control]:
    """Everything that can be pressed, from top to bottom; each option of a menu for itself."""
    found: list[Control] = []
    for block in blocks:
        for element in elements_of(block):
            found += _controls_of(block, element)
    return found


def elements_of(block: Json) -> list[Json]:
    """The elements of one block that a person can use."""
    here = [*block.get("elements", []), block.get("accessory"), block.get("element")]
    if block["type"] in {"context", "rich_text"}:
        return []
    if block["type"] == "card":
        here += block.get("actions", [])
    if block["type"] == "carousel":
        return [element for card in block["elements"] for element in elements_of(card)]
    return [element for element in here if isinstance(element, dict)]


def _controls_of(block: Json, element: Json) -> Iterator[Control]:
    kind = element["type"]
    if kind in {"button", "icon_button", "workflow_button"}:
        chosen = {"value": element["value"]} if "value" in element else {}
        yield Control(plain(element["text"]), block, element, chosen)
    elif kind == "feedback_buttons":
        for name in ("positive_button", "negative_button"):
            button = element[name]
            chosen = {"value": button["value"], "text": button["text"]}
            yield Control(plain(button["text"]), block, element, chosen)
    for option in options_of(element):
        yield Control(plain(option["text"]), block, element, {"selected_option": option})


def options_of(element: Json) -> list[Json]:
    """Every option of a menu, those in groups too."""
    grouped = [o for group in element.get("option_groups", []) for o in group["options"]]
    return [*element.get("options", []), *grouped]


def plain(text: Json) -> str:
    """A text object as read."""
    return unescaped(text["text"]) if text["type"] == "mrkdwn" else str(text["text"])


def unescaped(mrkdwn: str) -> str:
    """Mrkdwn as read: links by their labels, and no escapes."""
    read = LINK.sub(lambda link: link.group(2) or link.group(1), mrkdwn)
    return read.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def shown(blocks: list[Json]) -> str:
    """The words that blocks show, a line for each piece; labels of buttons are not among them."""
    return "\n".join(piece for block in blocks for piece in _pieces(block) if piece)


def _pieces(block: Json) -> Iterator[str]:
    kind = block["type"]
    if kind == "rich_text":
        yield from (_rich(element) for element in block["elements"])
    elif kind == "table":
        for row in block["rows"]:
            yield " | ".join(_cell(cell) for cell in row)
    elif kind == "markdown":
        yield block["text"]
    elif kind == "image":
        yield block["alt_text"]
    elif kind == "context":
        yield from (_in_context(element) for element in block["elements"])
    elif kind == "carousel":
        yield from (piece for card in block["elements"] for piece in _pieces(card))
    else:
        yield from _texts_of(block)


def _texts_of(block: Json) -> Iterator[str]:
    for name in ("title", "subtitle", "text", "body", "label", "hint"):
        if isinstance(block.get(name), dict):
            yield plain(block[name])
    yield from (plain(text) for text in block.get("fields", []))
    element = block.get("element") or {}
    yield str(element.get("initial_value") or "")


def _in_context(element: Json) -> str:
    return str(element["alt_text"]) if element["type"] == "image" else plain(element)


def _cell(cell: Json) -> str:
    if cell["type"] == "rich_text":
        return " ".join(_rich(element) for element in cell["elements"])
    return str(cell.get("text", cell.get("value", "")))


def _rich(element: Json) -> str:
    kind = element["type"]
    if kind == "rich_text_list":
        return "\n".join(_rich(item) for item in element["elements"])
    if "elements" in element:
        return "".join(_rich(leaf) for leaf in element["elements"])
    if kind == "link":
        return str(element.get("text") or element["url"])
    names = {"user": "user_id", "channel": "channel_id", "emoji": "name", "date": "fallback"}
    return str(element.get(names.get(kind, "text"), ""))
