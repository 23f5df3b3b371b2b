"""What becomes of a modal once the app has answered its submission."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from tests.fakeslack.api import Api
from tests.fakeslack.calling import Args, Refused
from tests.fakeslack.carriers import Ack
from tests.fakeslack.methods.views import make_view, put_on_top, replace
from tests.fakeslack.world import View


@dataclass(frozen=True)
class Submitted:
    """How a submission went.

    Attributes:
        ok: the app took it; otherwise Slack says that it had trouble, and the modal stays.
        errors: what stands under which field (by block_id), where the app wants it changed.
        trouble: Slack's reason where not ok.
    """

    ok: bool
    errors: dict[str, str] = field(default_factory=dict)
    trouble: str = ""


def taken(api: Api, view: View, ack: Ack) -> Submitted:
    """Close, change or keep the modal as the app's acknowledgement says."""
    if not ack.ok:
        return Submitted(False, trouble=ack.why)
    body = ack.body if isinstance(ack.body, dict) else {}
    stack = api.world.modals[view.user]
    what = body.get("response_action")
    try:
        if what == "errors":
            return _with_errors(view, body.get("errors"))
        if what in {"update", "push"}:
            args = Args({"view": json.dumps(body.get("view"))})
            method = "views.update" if what == "update" else "views.push"
            changed = make_view(api, method, args, view.user)
            if what == "update":
                replace(view, changed)
            else:
                put_on_top(stack, changed)
            return Submitted(True)
    except Refused as refused:
        return Submitted(False, trouble=refused.error)
    if what == "clear":
        stack.clear()
    else:
        stack.remove(view)
    return Submitted(True)


def _with_errors(view: View, errors: object) -> Submitted:
    blocks = {block["block_id"] for block in view.blocks if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors or not set(errors) <= blocks:
        raise Refused("invalid_errors")
    return Submitted(True, errors=errors)
