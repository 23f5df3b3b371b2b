"""Filling in a modal as a person would: by the labels, and not past what Slack lets one send."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.fakeslack.json_types import Json
from tests.fakeslack.seeing import elements_of, options_of, plain

# Element -> the key of its state that holds what was picked, where that is one plain value.
PICKED = {
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "users_select": "selected_user",
    "conversations_select": "selected_conversation",
    "channels_select": "selected_channel",
    "multi_users_select": "selected_users",
    "multi_conversations_select": "selected_conversations",
    "multi_channels_select": "selected_channels",
    "rich_text_input": "rich_text_value",
}
# The same, and the key with which the app sets it beforehand.
INITIAL = {
    "datepicker": "initial_date",
    "timepicker": "initial_time",
    "datetimepicker": "initial_date_time",
    "users_select": "initial_user",
    "conversations_select": "initial_conversation",
    "channels_select": "initial_channel",
    "multi_users_select": "initial_users",
    "rich_text_input": "initial_value",
}
STATELESS = {"button", "overflow", "image", "feedback_buttons", "icon_button", "workflow_button"}


def state_of(blocks: list[Json], values: Mapping[str, Any] | None = None) -> Json:
    """The ``state.values`` of blocks, as first shown or as filled in.

    Args:
        blocks: of the view or message.
        values: what the person enters, by the label, block_id or action_id of a field; options
            by what stands on them or by their value. A field that is not named stays as shown.

    Raises:
        AssertionError: there is no such field or option, or Slack's client would not let this be
            sent (a required field is empty, a text too short or too long).
    """
    left = dict(values or {})
    state: Json = {}
    for block in blocks:
        for element in elements_of(block):
            if element["type"] in STATELESS:
                continue
            given = [name for name in _names(block, element) if name in left]
            entered = value_of(element, left.pop(given[0])) if given else initial(element)
            state.setdefault(block["block_id"], {})[element["action_id"]] = entered
            if values is not None:
                _let_pass(block, element, entered)
    assert not left, f"no field is called {', '.join(left)}"
    return {"values": state}


def _names(block: Json, element: Json) -> list[str]:
    label = [plain(block["label"])] if "label" in block else []
    placeholder = [plain(element["placeholder"])] if "placeholder" in element else []
    return [*label, block["block_id"], element["action_id"], *placeholder]


def initial(element: Json) -> Json:
    """The state of a field that nobody has touched."""
    kind = element["type"]
    if kind in {"checkboxes", "multi_static_select"}:
        return {"type": kind, "selected_options": element.get("initial_options", [])}
    if kind in {"static_select", "external_select", "radio_buttons"}:
        return {"type": kind, "selected_option": element.get("initial_option")}
    if kind in PICKED:
        return {"type": kind, PICKED[kind]: element.get(INITIAL.get(kind, ""))}
    return {"type": kind, "value": element.get("initial_value")}


def value_of(element: Json, value: Any) -> Json:  # noqa: ANN401  a test's own value
    """The state of a field in which this was entered or picked."""
    kind = element["type"]
    if kind in {"checkboxes", "multi_static_select"}:
        return {"type": kind, "selected_options": [option(element, name) for name in value]}
    if kind in {"static_select", "radio_buttons"}:
        return {"type": kind, "selected_option": option(element, value)}
    if kind in PICKED:
        return {"type": kind, PICKED[kind]: value}
    return {"type": kind, "value": None if value is None or value == "" else str(value)}


def option(element: Json, wanted: str) -> Json:
    """The option on which this stands, or which has this value."""
    offered = options_of(element)
    for one in offered:
        if wanted in {plain(one["text"]), one["value"]}:
            return one
    raise AssertionError(f"no option {wanted!r} among {[plain(one['text']) for one in offered]}")


def _let_pass(block: Json, element: Json, entered: Json) -> None:
    """What Slack's client itself asks for before it sends a modal."""
    if block["type"] != "input":
        return
    label = plain(block["label"])
    given = next(value for key, value in entered.items() if key != "type")
    if given in (None, "", []):
        assert block.get("optional"), f"Slack asks to fill in {label!r} first"
        return
    if element["type"] == "plain_text_input":
        least, most = element.get("min_length", 0), element.get("max_length", 3000)
        assert least <= len(given) <= most, f"{label!r} takes {least} to {most} characters"
