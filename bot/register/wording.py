"""An action's owner in words, the same on every surface that has room for them."""

from __future__ import annotations

from collections.abc import Iterator

from bot.register.entries import Entry


def owner_words(one: Entry) -> Iterator[str]:
    """Who owns an action: confirmed, as printed, or nobody; and who might."""
    if one.state.owners:
        yield f"owner: {', '.join(one.state.owners)} (confirmed)"
    elif one.owner_printed:
        meant = ", ".join(one.owners)
        resolved = f", that is {meant}" if meant and meant != one.owner_printed else ""
        yield f"owner as printed: {one.owner_printed}{resolved}"
    else:
        yield "no owner printed"
    if one.suggestion:
        yield f"perhaps {one.suggestion.name}, who {one.suggestion.basis} (not confirmed)"
