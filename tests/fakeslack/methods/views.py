"""``views.*``: modals, which a trigger id opens once and soon, and home tabs."""

from __future__ import annotations

import time

from tests.fakeslack.api import Api
from tests.fakeslack.calling import Args, Refused
from tests.fakeslack.checking import check_view, with_block_ids
from tests.fakeslack.json_types import Json
from tests.fakeslack.shapes import view_shape
from tests.fakeslack.world import Trigger, View

MOST_ON_A_STACK = 3


def open_(api: Api, args: Args) -> Json:
    """Open a modal for who has just done something."""
    trigger = take_trigger(api, args)
    view = make_view(api, "views.open", args, trigger.user)
    with api.world.changing():
        api.world.modals[trigger.user] = [view]
    return {"view": view_shape(view)}


def push(api: Api, args: Args) -> Json:
    """Put a modal on top of the one in which somebody has just pressed something."""
    trigger = take_trigger(api, args)
    stack = api.world.modals.get(trigger.user, [])
    if trigger.view is None or not stack:
        raise Refused("not_in_modal")
    view = make_view(api, "views.push", args, trigger.user)
    with api.world.changing():
        put_on_top(stack, view)
    return {"view": view_shape(view)}


def update(api: Api, args: Args) -> Json:
    """Change a modal that is open, found by its id or external id."""
    view = _open_view(api, args)
    stale = args.text("hash")
    if stale and stale != view.hash:
        raise Refused("hash_conflict")
    changed = make_view(api, "views.update", args, view.user)
    with api.world.changing():
        replace(view, changed)
    return {"view": view_shape(view)}


def publish(api: Api, args: Args) -> Json:
    """Show somebody's home tab."""
    user = api.user(args.need("user_id", "user_not_found"))
    held = api.world.homes.get(user.id)
    stale = args.text("hash")
    if stale and held and stale != held.hash:
        raise Refused("hash_conflict")
    view = make_view(api, "views.publish", args, user.id, kind="home")
    with api.world.changing():
        if held:
            replace(held, view)
        else:
            api.world.homes[user.id] = view
    return {"view": view_shape(held or view)}


def take_trigger(api: Api, args: Args) -> Trigger:
    """The trigger of this call, used up by it.

    Raises:
        Refused: unknown, used before, or older than it may be.
    """
    trigger = api.world.triggers.get(args.need("trigger_id", "invalid_trigger_id"))
    if trigger is None:
        raise Refused("invalid_trigger_id")
    with api.world.changing():
        if trigger.used:
            raise Refused("exchanged_trigger_id")
        if time.monotonic() - trigger.made_at > api.timing.trigger:
            raise Refused("expired_trigger_id")
        trigger.used = True
    return trigger


def make_view(api: Api, method: str, args: Args, user: str, *, kind: str = "modal") -> View:
    """A view from the arguments of a call, checked against every limit.

    Raises:
        Refused: Slack would not take it.
    """
    payload = args.parsed("view", "invalid_arguments")
    if not isinstance(payload, dict):
        raise Refused("invalid_arguments")
    refused = api.record(method, args.given, check_view(payload, kind, api.world.mentionable()))
    if refused:
        messages = [f"[ERROR] {flaw.what} [json-pointer:/view{flaw.where}]" for flaw in refused]
        error = next((flaw.error for flaw in refused if flaw.error), "invalid_arguments")
        raise Refused(error, response_metadata={"messages": messages})
    external = payload.get("external_id")
    held = {v.payload.get("external_id") for stack in api.world.modals.values() for v in stack}
    if external and external in held and method != "views.update":
        raise Refused("duplicate_external_id")
    name = api.world.new_id("V")
    kept = {**payload, "blocks": with_block_ids(payload["blocks"])}
    return View(name, user, kept, f"{time.time_ns()}.{name}", root=name)


def put_on_top(stack: list[View], view: View) -> None:
    """Push a modal on somebody's stack.

    Raises:
        Refused: the stack is full.
    """
    if len(stack) >= MOST_ON_A_STACK:
        raise Refused("push_limit_reached")
    view.root, view.previous = stack[0].id, stack[-1].id
    stack.append(view)


def replace(view: View, changed: View) -> None:
    """Let a view show something else, under the same id."""
    view.payload, view.hash = changed.payload, changed.hash


def _open_view(api: Api, args: Args) -> View:
    wanted, external = args.text("view_id"), args.text("external_id")
    if not (wanted or external):
        raise Refused("invalid_arguments")
    for stack in api.world.modals.values():
        for view in stack:
            if view.id == wanted or (external and view.payload.get("external_id") == external):
                return view
    raise Refused("not_found")


METHODS = {
    "views.open": open_,
    "views.push": push,
    "views.update": update,
    "views.publish": publish,
}
