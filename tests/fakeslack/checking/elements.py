"""Block elements: buttons, menus, pickers, inputs; where each may stand and how long it may be."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from tests.fakeslack.checking.flaws import Flaw, Flaws, at_most, count, needs, unique
from tests.fakeslack.checking.texts import check_text, check_words

Element = dict[str, Any]

EVERYWHERE = frozenset({"message", "modal", "home"})
MODAL = frozenset({"modal"})

SELECTS = "static_select external_select users_select conversations_select channels_select".split()
MULTI_SELECTS = [f"multi_{name}" for name in SELECTS]

# Element -> the blocks it may stand in, and the surfaces (docs: Block elements).
PLACES: dict[str, tuple[set[str], frozenset[str]]] = {
    "button": ({"section", "actions"}, EVERYWHERE),
    "checkboxes": ({"section", "actions", "input"}, EVERYWHERE),
    "datepicker": ({"section", "actions", "input"}, EVERYWHERE),
    "datetimepicker": ({"actions", "input"}, frozenset({"message", "modal"})),
    "email_text_input": ({"input"}, MODAL),
    "feedback_buttons": ({"context_actions"}, frozenset({"message"})),
    "file_input": ({"input"}, MODAL),
    "icon_button": ({"context_actions"}, frozenset({"message"})),
    "image": ({"section", "context"}, EVERYWHERE),
    "number_input": ({"input"}, MODAL),
    "overflow": ({"section", "actions"}, EVERYWHERE),
    "plain_text_input": ({"input"}, EVERYWHERE),
    "radio_buttons": ({"section", "actions", "input"}, EVERYWHERE),
    "rich_text_input": ({"input"}, frozenset({"modal", "home"})),
    "timepicker": ({"section", "actions", "input"}, EVERYWHERE),
    "url_text_input": ({"input"}, MODAL),
    "workflow_button": ({"section", "actions"}, frozenset({"message"})),
    **{name: ({"section", "actions", "input"}, EVERYWHERE) for name in SELECTS},
    **{name: ({"section", "input"}, EVERYWHERE) for name in MULTI_SELECTS},
}
INTERACTIVE = set(PLACES) - {"image"}


def check_element(where: str, element: object, block: str, surface: str) -> Flaws:
    """One element of a block on a surface (``message``, ``modal`` or ``home``)."""
    if not isinstance(element, dict):
        yield Flaw(where, "must be an element")
        return
    kind = str(element.get("type"))
    blocks, surfaces = PLACES.get(kind, (set(), frozenset()))
    if block not in blocks or surface not in surfaces:
        yield Flaw(f"{where}/type", f"unsupported type: {kind} (in {block}, in a {surface})")
        return
    yield from at_most(f"{where}/action_id", element.get("action_id"), 255)
    if kind in INTERACTIVE and not element.get("action_id"):
        yield Flaw(f"{where}/action_id", "missing: nothing can listen for it", by="house")
    if "confirm" in element:
        yield from _confirm(f"{where}/confirm", element["confirm"])
    if "placeholder" in element:
        placeholder = element["placeholder"]
        yield from check_text(f"{where}/placeholder", placeholder, most=150, plain=True)
    if kind in CHECKS:
        yield from CHECKS[kind](where, element)


def _button(where: str, element: Element) -> Flaws:
    yield from check_text(f"{where}/text", element.get("text"), most=75, plain=True)
    if not element.get("accessibility_label"):
        yield from check_words(f"{where}/text", element.get("text"))
    yield from at_most(f"{where}/value", element.get("value"), 2000)
    yield from _address(f"{where}/url", element.get("url"))
    yield from at_most(f"{where}/accessibility_label", element.get("accessibility_label"), 75)
    if element.get("style", "primary") not in {"primary", "danger"}:
        yield Flaw(f"{where}/style", "must be primary or danger")


def _feedback(where: str, element: Element) -> Flaws:
    yield from needs(where, element, "positive_button", "negative_button")
    for name in ("positive_button", "negative_button"):
        button = element.get(name) or {}
        place = f"{where}/{name}"
        yield from check_text(f"{place}/text", button.get("text"), most=75, plain=True)
        yield from needs(place, button, "value")
        yield from at_most(f"{place}/value", button.get("value"), 2000)
        label = button.get("accessibility_label")
        yield from at_most(f"{place}/accessibility_label", label, 75)
        if not label:
            yield Flaw(f"{place}/accessibility_label", "missing, and it exists", by="house")


def _icon_button(where: str, element: Element) -> Flaws:
    yield from check_text(f"{where}/text", element.get("text"), most=75, plain=True)
    yield from at_most(f"{where}/value", element.get("value"), 2000)
    if element.get("icon") != "trash":
        yield Flaw(f"{where}/icon", f"unknown icon: {element.get('icon')}")


def _image(where: str, element: Element) -> Flaws:
    yield from check_image(where, element)


def check_image(where: str, image: Element) -> Flaws:
    """An image, as a block or an element: an address or a file, and words for who cannot see."""
    if not (image.get("image_url") or image.get("slack_file")):
        yield Flaw(where, "must define either `image_url` or `slack_file`")
    yield from at_most(f"{where}/image_url", image.get("image_url"), 3000)
    yield from needs(where, image, "alt_text")
    yield from at_most(f"{where}/alt_text", image.get("alt_text"), 2000)


def _overflow(where: str, element: Element) -> Flaws:
    yield from _options(where, element, most=5)


def _radio(where: str, element: Element) -> Flaws:
    yield from _options(where, element, most=10, plain=False)


def _select(where: str, element: Element) -> Flaws:
    if ("options" in element) == ("option_groups" in element):
        yield Flaw(where, "must define either `options` or `option_groups`")
    if "option_groups" not in element:
        yield from _options(where, element, most=100)
        return
    groups = element["option_groups"]
    yield from count(f"{where}/option_groups", groups, 100)
    for number, group in enumerate(groups):
        place = f"{where}/option_groups/{number}"
        yield from check_text(f"{place}/label", group.get("label"), most=75, plain=True)
        yield from _options(place, group, most=100)


def _options(where: str, element: Element, *, most: int, plain: bool = True) -> Flaws:
    options = element.get("options")
    yield from count(f"{where}/options", options, most)
    values = []
    for number, option in enumerate(options if isinstance(options, list) else []):
        place = f"{where}/options/{number}"
        yield from check_text(f"{place}/text", option.get("text"), most=75, plain=plain)
        yield from needs(place, option, "value")
        yield from at_most(f"{place}/value", option.get("value"), 150)
        yield from _address(f"{place}/url", option.get("url"))
        if "description" in option:
            yield from check_text(f"{place}/description", option["description"], most=75)
        values.append((f"{place}/value", option.get("value")))
    yield from unique(where, values)
    first = element.get("initial_option")
    if first is not None and first not in (options or []):
        yield Flaw(f"{where}/initial_option", "must be one of the options")


def _plain_input(where: str, element: Element) -> Flaws:
    for name in ("min_length", "max_length"):
        if not 0 <= element.get(name, 1) <= 3000:
            yield Flaw(f"{where}/{name}", "must be 0 to 3000")
    yield from at_most(f"{where}/initial_value", element.get("initial_value"), 3000)


def _date(where: str, element: Element) -> Flaws:
    first = element.get("initial_date")
    if first is not None and not re.fullmatch(r"\d{4}-\d\d-\d\d", str(first)):
        yield Flaw(f"{where}/initial_date", "must be YYYY-MM-DD")


def _confirm(where: str, confirm: Element) -> Flaws:
    for name, most in (("title", 100), ("text", 300), ("confirm", 30), ("deny", 30)):
        plain = name != "text"
        yield from check_text(f"{where}/{name}", confirm.get(name), most=most, plain=plain)


def _address(where: str, url: object) -> Flaws:
    if url is None:
        return
    yield from at_most(where, url, 3000)
    if not str(url).startswith(("http://", "https://", "mailto:")):
        yield Flaw(where, "must be a valid URL")


CHECKS: dict[str, Callable[[str, Element], Flaws]] = {
    "button": _button,
    "checkboxes": _radio,
    "datepicker": _date,
    "feedback_buttons": _feedback,
    "icon_button": _icon_button,
    "image": _image,
    "multi_static_select": _select,
    "overflow": _overflow,
    "plain_text_input": _plain_input,
    "radio_buttons": _radio,
    "static_select": _select,
}
