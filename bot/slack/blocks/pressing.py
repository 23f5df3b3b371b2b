"""What may be pressed of an action: two buttons, and the rest in a menu beside them.

Five buttons under every action are a wall on a telephone.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.register.records import What
from bot.slack.blocks.parts import button, buttons, overflow
from bot.slack.records import Block

ACTION = "action"  # action ids are "action:update" and so on; the value is the action's id
MENU = f"{ACTION}:menu"  # its options' values are "reschedule:ID"
_IN_SIGHT = 2
TITLES = {
    What.UPDATE: "Update",
    What.PROPOSE_DONE: "Propose done",
    What.NOT_MINE: "Not mine",
    What.RESCHEDULE: "Change date",
    What.SNOOZE: "Snooze",
    What.CONFIRM: "Confirm owner",
    What.CLOSE: "Close",
}


def press(what: What, identifier: str, text: str, title: str = "") -> Block:
    """One button; ``text`` is the action's, for screen readers."""
    shown = title or TITLES[what]
    return button(shown, f"{ACTION}:{what}", identifier, label=f"{shown}: {text}")


def presses(whats: Sequence[What], identifier: str, text: str) -> list[Block]:
    """A row for one action: the first in sight, the others in its menu; none where there are none.

    Args:
        whats: what may be said of it, the likeliest first.
        identifier: the action's id.
        text: the action, for screen readers.
    """
    row = [press(one, identifier, text) for one in whats[:_IN_SIGHT]]
    rest = [(TITLES[one], f"{one}:{identifier}") for one in whats[_IN_SIGHT:]]
    if len(rest) == 1:
        row.append(press(whats[-1], identifier, text))
    elif rest:
        row.append(overflow(MENU, rest))
    return buttons(row)
