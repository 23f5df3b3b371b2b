"""The blocks that every message is made of, each within Slack's limits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.slack.limits import (
    ACTIONS,
    BUTTON,
    CONTEXT,
    FIELD,
    HEADER,
    OPTION_TEXT,
    OPTIONS,
    OVERFLOW,
    RICH_TEXT,
    SECTION,
    URL,
    VIEW_TITLE,
    cut,
    escape,
    fits,
    marked_up,
)
from bot.slack.records import Block, Message

_LINKED = 200  # characters of a title; a link that is cut would be none


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Small print with words of papers or people, in which nothing is read as markup."""

    text: str

    def __str__(self) -> str:
        """The words."""
        return self.text


def section(mrkdwn: str) -> Block:
    """A paragraph; what comes from papers must be escaped already."""
    return {"type": "section", "text": marked_up(cut(mrkdwn, SECTION))}


def line(text: str) -> Message:
    """A message of one paragraph as it stands: it may name an action or repeat what was typed."""
    return Message(escape(text), (paragraph(text),))


def small(*lines: str | Verbatim) -> Block:
    """Small print; what comes from papers must be escaped already, or ``Verbatim``."""
    shown = [one for one in lines if worded(str(one))][:CONTEXT] or ["…"]
    return {"type": "context", "elements": [_small(one) for one in shown]}


def _small(line: str | Verbatim) -> Block:
    if isinstance(line, Verbatim):
        return plain(" ".join(line.text.split()), FIELD)
    return marked_up(cut(line, FIELD))


def worded(text: str) -> bool:
    """Whether a text says anything; a line of signs alone is left out."""
    return any(sign.isalnum() for sign in text)


def header(text: str) -> Block:
    """A heading in plain text."""
    return {"type": "header", "text": plain(text, HEADER)}


def quotation(text: str) -> Block:
    """Words of a paper, as a quotation in rich text: nothing in it is read as markup."""
    inner = {"type": "text", "text": cut(text, RICH_TEXT)}
    return {"type": "rich_text", "elements": [{"type": "rich_text_quote", "elements": [inner]}]}


def paragraph(text: str, *, bold: bool = False) -> Block:
    """Words of papers or people in rich text, not as a quotation: nothing is read as markup."""
    inner: Block = {"type": "text", "text": cut(text, RICH_TEXT)}
    if bold:
        inner["style"] = {"bold": True}
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [inner]}]}


def divider() -> Block:
    """A line."""
    return {"type": "divider"}


def button(text: str, action_id: str, value: str, *, label: str = "") -> Block:
    """A button; ``label`` is what a screen reader says where its text alone says too little."""
    made: Block = {
        "type": "button",
        "text": plain(text, BUTTON),
        "action_id": action_id,
        "value": value,
    }
    if label:
        made["accessibility_label"] = cut(label, BUTTON)
    return made


def link(text: str, url: str | None) -> str:
    """A link of the table of papers; its words alone where there is no address that is safe."""
    line = " ".join(text.split())  # Slack shows no link whose words go over a line
    shown = escape(cut(line, _LINKED)) if worded(text) else "the paper"
    safe = url and url.startswith(("https://", "http://")) and len(url) <= URL
    if not url or not safe or any(sign in url for sign in "<>| \n"):
        return shown
    return f"<{escape(url)}|{shown.replace('|', '¦')}>"


def buttons(elements: Sequence[Block]) -> list[Block]:
    """A row of buttons; none where nothing can be pressed."""
    held = [one for one in elements if fits(str(one.get("value", "-")))][:ACTIONS]
    return [{"type": "actions", "elements": held}] if held else []


def overflow(action_id: str, choices: Iterable[tuple[str, str]]) -> Block:
    """A menu of at most five (text, value)."""
    options = [{"text": plain(text, BUTTON), "value": value} for text, value in choices]
    return {"type": "overflow", "action_id": action_id, "options": options[:OVERFLOW]}


def menu(action_id: str, placeholder: str, choices: Iterable[tuple[str, str]]) -> Block:
    """A list of (text, value) to choose one from."""
    options = [{"text": plain(text, OPTION_TEXT), "value": value} for text, value in choices]
    return {
        "type": "static_select",
        "action_id": action_id,
        "placeholder": plain(placeholder, OPTION_TEXT),
        "options": options[:OPTIONS],
    }


def plain(text: str, most: int) -> Block:
    """Plain text."""
    return {"type": "plain_text", "text": cut(text, most), "emoji": False}


def view(title: str, blocks: Sequence[Block], **more: object) -> Block:
    """A modal; with ``submit`` and ``callback_id`` a form."""
    made: Block = {
        "type": "modal",
        "title": plain(title, VIEW_TITLE),
        "close": plain("Close", VIEW_TITLE),
        "blocks": list(blocks),
    }
    if "submit" in more:
        made["submit"] = plain(str(more.pop("submit")), VIEW_TITLE)
        made["close"] = plain("Cancel", VIEW_TITLE)
    return {**made, **more}


def words(blocks: Iterable[Block]) -> int:
    """How many words a reader meets before the small print."""
    return sum(len(text.split()) for block in blocks for text in _texts(block))


def _texts(block: Block) -> Iterable[str]:
    if block["type"] == "section":
        yield block["text"]["text"]
    for element in block.get("elements", ()) if block["type"] == "rich_text" else ():
        for inner in element["elements"]:
            yield inner["text"]
