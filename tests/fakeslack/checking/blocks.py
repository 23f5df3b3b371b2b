"""Blocks: which may stand on which surface, and what each must and may hold."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import Any

from tests.fakeslack.checking.elements import (
    EVERYWHERE,
    INTERACTIVE,
    check_element,
    check_image,
)
from tests.fakeslack.checking.flaws import Flaw, Flaws, at_most, count, needs, unique
from tests.fakeslack.checking.rich_text import check_rich_text
from tests.fakeslack.checking.texts import check_text, check_words

Block = dict[str, Any]
Known = AbstractSet[str]

MESSAGE = frozenset({"message"})

# Block -> the surfaces it may stand on.
SURFACES: dict[str, frozenset[str]] = {
    "actions": EVERYWHERE,
    "alert": frozenset({"modal"}),
    "card": MESSAGE,
    "carousel": MESSAGE,
    "context": EVERYWHERE,
    "context_actions": MESSAGE,
    "divider": EVERYWHERE,
    "header": EVERYWHERE,
    "image": EVERYWHERE,
    "input": EVERYWHERE,
    "markdown": MESSAGE,
    "plan": MESSAGE,
    "rich_text": EVERYWHERE,
    "section": EVERYWHERE,
    "table": MESSAGE,
    "task_card": MESSAGE,
    "video": EVERYWHERE,
}
LEVELS = {"default", "info", "warning", "error", "success"}
MOST_ROWS, MOST_COLUMNS = 100, 20


def check_block(where: str, block: object, surface: str, known: Known) -> Flaws:
    """One block on a surface; ``known`` are the ids that may be mentioned."""
    if not isinstance(block, dict):
        yield Flaw(where, "must be a block")
        return
    kind = str(block.get("type"))
    if surface not in SURFACES.get(kind, frozenset()):
        yield Flaw(f"{where}/type", f"unsupported type: {kind} (in a {surface})")
        return
    yield from at_most(f"{where}/block_id", block.get("block_id"), 255)
    if kind not in CHECKS:
        return
    try:
        found = list(CHECKS[kind](where, block, surface, known))
    except (AttributeError, KeyError, TypeError, ValueError):  # what is no block in any way
        found = [Flaw(where, f"is no {kind} block: something in it has the wrong type")]
    yield from found


def _section(where: str, block: Block, surface: str, known: Known) -> Flaws:
    if not (block.get("text") or block.get("fields")):
        yield Flaw(where, "must define either `text` or `fields`")
    if "text" in block:
        yield from check_text(f"{where}/text", block["text"], known=known)
    if "fields" in block:
        yield from count(f"{where}/fields", block["fields"], 10)
        for number, text in enumerate(block["fields"]):
            yield from check_text(f"{where}/fields/{number}", text, most=2000, known=known)
    if "accessory" in block:
        yield from check_element(f"{where}/accessory", block["accessory"], "section", surface)


def _header(where: str, block: Block, _surface: str, _known: Known) -> Flaws:
    yield from check_text(f"{where}/text", block.get("text"), most=150, plain=True)
    yield from check_words(f"{where}/text", block.get("text"))


def _actions(where: str, block: Block, surface: str, _known: Known) -> Flaws:
    yield from _elements(where, block, surface, most=25)


def _context_actions(where: str, block: Block, surface: str, _known: Known) -> Flaws:
    yield from _elements(where, block, surface, most=5)


def _elements(where: str, block: Block, surface: str, *, most: int) -> Flaws:
    elements = block.get("elements")
    yield from count(f"{where}/elements", elements, most)
    names = []
    for number, element in enumerate(elements if isinstance(elements, list) else []):
        place = f"{where}/elements/{number}"
        yield from check_element(place, element, block["type"], surface)
        names.append((f"{place}/action_id", element.get("action_id")))
        if element.get("type") not in INTERACTIVE:
            yield Flaw(f"{place}/type", f"unsupported type: {element.get('type')}")
    yield from unique(where, names)


def _context(where: str, block: Block, surface: str, known: Known) -> Flaws:
    elements = block.get("elements")
    yield from count(f"{where}/elements", elements, 10)
    for number, element in enumerate(elements if isinstance(elements, list) else []):
        place = f"{where}/elements/{number}"
        if element.get("type") == "image":
            yield from check_element(place, element, "context", surface)
        else:
            yield from check_text(place, element, known=known)


def _input(where: str, block: Block, surface: str, _known: Known) -> Flaws:
    yield from check_text(f"{where}/label", block.get("label"), most=2000, plain=True)
    if "hint" in block:
        yield from check_text(f"{where}/hint", block["hint"], most=2000, plain=True)
    yield from check_element(f"{where}/element", block.get("element"), "input", surface)


def _image(where: str, block: Block, _surface: str, _known: Known) -> Flaws:
    yield from check_image(where, block)
    if "title" in block:
        yield from check_text(f"{where}/title", block["title"], most=2000, plain=True)


def _markdown(where: str, block: Block, _surface: str, _known: Known) -> Flaws:
    yield from needs(where, block, "text")


def _rich_text(where: str, block: Block, _surface: str, known: Known) -> Flaws:
    yield from check_rich_text(where, block, known)


def _table(where: str, block: Block, _surface: str, known: Known) -> Flaws:
    rows = block.get("rows")
    yield from count(f"{where}/rows", rows, MOST_ROWS)
    for number, row in enumerate(rows if isinstance(rows, list) else []):
        place = f"{where}/rows/{number}"
        yield from count(place, row, MOST_COLUMNS)
        for column, cell in enumerate(row):
            yield from _cell(f"{place}/{column}", cell, known)
    if isinstance(rows, list) and len({len(row) for row in rows}) > 1:
        yield Flaw(f"{where}/rows", "has rows of different lengths", by="house")
    if len(block.get("column_settings") or []) > MOST_COLUMNS:
        yield Flaw(f"{where}/column_settings", f"no more than {MOST_COLUMNS} items allowed")


def _cell(where: str, cell: Block, known: Known) -> Flaws:
    if cell.get("type") == "rich_text":
        yield from check_rich_text(where, cell, known)
    elif cell.get("type") == "raw_text":
        if not str(cell.get("text") or "").strip():
            yield Flaw(f"{where}/text", "must be more than 0 characters")
    elif cell.get("type") != "raw_number":
        yield Flaw(f"{where}/type", f"unsupported type: {cell.get('type')}")


def _alert(where: str, block: Block, _surface: str, known: Known) -> Flaws:
    yield from check_text(f"{where}/text", block.get("text"), known=known)
    if block.get("level", "default") not in LEVELS:
        yield Flaw(f"{where}/level", "must be a valid level")


def _card(where: str, block: Block, _surface: str, known: Known) -> Flaws:
    if not any(block.get(name) for name in ("hero_image", "title", "actions", "body")):
        yield Flaw(where, "must define one of `hero_image`, `title`, `actions`, `body`")
    for name, most in (("title", 150), ("subtitle", 150), ("body", 200)):
        if name in block:
            yield from check_text(f"{where}/{name}", block[name], most=most, known=known)


def _carousel(where: str, block: Block, surface: str, known: Known) -> Flaws:
    cards = block.get("elements")
    yield from count(f"{where}/elements", cards, 10)
    for number, card in enumerate(cards if isinstance(cards, list) else []):
        yield from check_block(f"{where}/elements/{number}", card, surface, known)


CHECKS: dict[str, Callable[[str, Block, str, Known], Flaws]] = {
    "actions": _actions,
    "alert": _alert,
    "card": _card,
    "carousel": _carousel,
    "context": _context,
    "context_actions": _context_actions,
    "header": _header,
    "image": _image,
    "input": _input,
    "markdown": _markdown,
    "rich_text": _rich_text,
    "section": _section,
    "table": _table,
}
