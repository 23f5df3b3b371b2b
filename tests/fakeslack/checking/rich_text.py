"""Rich text: sections, lists, quotations and code, and what stands in them."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Any

from tests.fakeslack.checking.flaws import Flaw, Flaws, count, needs

CONTAINERS = {"rich_text_section", "rich_text_preformatted", "rich_text_quote"}
LEAVES = {
    "text": "text",
    "link": "url",
    "user": "user_id",
    "channel": "channel_id",
    "emoji": "name",
    "usergroup": "usergroup_id",
    "team": "team_id",
    "date": "timestamp",
    "color": "value",
}
STYLES = {"bold", "italic", "strike", "code", "underline", "highlight", "client_highlight"}
MOST_INDENT = 8
MOST_ELEMENTS = 1000


def check_rich_text(where: str, block: dict[str, Any], known: AbstractSet[str]) -> Flaws:
    """A rich_text block or cell."""
    yield from count(f"{where}/elements", block.get("elements"), MOST_ELEMENTS)
    for number, element in enumerate(block.get("elements") or []):
        place = f"{where}/elements/{number}"
        kind = element.get("type")
        if kind in CONTAINERS:
            yield from _leaves(place, element, known)
        elif kind == "rich_text_list":
            yield from _list(place, element, known)
        else:
            yield Flaw(f"{place}/type", f"unsupported type: {kind}")


def _list(where: str, element: dict[str, Any], known: AbstractSet[str]) -> Flaws:
    if element.get("style") not in {"bullet", "ordered"}:
        yield Flaw(f"{where}/style", "must be bullet or ordered")
    if not 0 <= element.get("indent", 0) <= MOST_INDENT:
        yield Flaw(f"{where}/indent", f"must be 0 to {MOST_INDENT}")
    yield from count(f"{where}/elements", element.get("elements"), MOST_ELEMENTS)
    for number, item in enumerate(element.get("elements") or []):
        place = f"{where}/elements/{number}"
        if item.get("type") != "rich_text_section":
            yield Flaw(f"{place}/type", f"unsupported type: {item.get('type')}")
        else:
            yield from _leaves(place, item, known)


def _leaves(where: str, element: dict[str, Any], known: AbstractSet[str]) -> Flaws:
    yield from count(f"{where}/elements", element.get("elements"), MOST_ELEMENTS)
    only_text_and_links = element["type"] == "rich_text_preformatted"
    for number, leaf in enumerate(element.get("elements") or []):
        place = f"{where}/elements/{number}"
        kind = leaf.get("type")
        if kind == "broadcast":
            yield Flaw(place, "calls everybody", by="house")
        elif kind not in LEAVES or (only_text_and_links and kind not in {"text", "link"}):
            yield Flaw(f"{place}/type", f"unsupported type: {kind}")
        else:
            yield from needs(place, leaf, LEAVES[kind])
            yield from _leaf(place, leaf, known)


def _leaf(where: str, leaf: dict[str, Any], known: AbstractSet[str]) -> Flaws:
    style = leaf.get("style", {})
    if not isinstance(style, dict) or not set(style) <= STYLES:
        yield Flaw(f"{where}/style", "has a style that Slack does not know")
    if leaf["type"] == "link" and not str(leaf.get("url")).startswith(
        ("http://", "https://", "mailto:", "tel:")
    ):
        yield Flaw(f"{where}/url", "must be an address")
    named = leaf.get("user_id") or leaf.get("channel_id")
    if named and named not in known:
        yield Flaw(where, f"mentions {named}, which is nobody's id", by="house")
