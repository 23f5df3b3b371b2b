"""The surfaces that an answer is seen on, and what may never stand on them, whoever wrote it."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator

from selectolax.lexbor import LexborHTMLParser

from bot.answers import Answer, to_json
from bot.cli.answers import answer_lines
from bot.cli.output import as_line
from bot.slack.blocks.answer import answer_message
from bot.slack.blocks.context import everything_view
from bot.slack.records import Block, Message
from tests.attacks.weir import HERE
from tests.fakeslack.checking import check_message, check_view

_OURS = re.compile(rf"<{re.escape(HERE)}/[^<>|\s]+\|[^<>|\n]+>")
_TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_RUN = {"script", "iframe", "object", "embed", "img", "svg", "video", "base", "style"}
_LEADS = ("/", "#", "?")


def sound_terminal(text: str) -> None:
    """Nothing in it moves a cursor, colours a screen or turns words round."""
    moved = {
        one for one in text
        if (unicodedata.category(one) == "Cc" and one not in "\n\t") or one in _TURNING
    }  # fmt: skip
    assert not moved, (sorted(map(ascii, moved)), text)


def sound_json(line: str) -> None:
    """One line, and nothing in it that a terminal would obey."""
    assert "\n" not in line
    sound_terminal(line)
    json.loads(line)


def sound_message(message: Message) -> str:
    """A message of Slack that keeps its limits and holds no markup but our own; all its words."""
    assert check_message(message.text, list(message.blocks), frozenset()) == []
    return _sound([message.text, *_mrkdwn(message.blocks)], message.blocks, message.text)


def sound_view(view: Block) -> str:
    """The same of a modal or of the home tab."""
    assert check_view(view, view["type"], frozenset()) == []
    return _sound(list(_mrkdwn(view["blocks"])), view["blocks"], "")


def _sound(marked: list[str], blocks: Iterable[Block], text: str) -> str:
    for one in marked:
        bare = _OURS.sub("", one)
        assert "<" not in bare, one
        assert ">" not in bare, one
    shown = json.dumps(list(blocks), ensure_ascii=False)
    assert '"type": "image"' not in shown
    for address in re.findall(r'"url": "([^"]*)"', shown):
        assert address.startswith(HERE), address
    sound_terminal(text)
    return f"{text}\n{shown}"


def _mrkdwn(part: object) -> Iterator[str]:
    """Every text that Slack reads as markup."""
    if isinstance(part, dict):
        if part.get("type") == "mrkdwn":
            assert part.get("verbatim") is True, part
            yield part["text"]
        for value in part.values():
            yield from _mrkdwn(value)
    elif isinstance(part, list | tuple):
        for value in part:
            yield from _mrkdwn(value)


def sound_page(html: str) -> str:
    """A page that runs nothing, loads nothing and leads nowhere else; its words."""
    page = LexborHTMLParser(html)
    for node in page.css("*"):
        assert node.tag not in _RUN, node.html
        for name, value in node.attributes.items():
            assert not name.startswith("on"), node.html
            assert name != "style", node.html
            if name in {"href", "src", "action"}:
                assert (value or "").startswith(_LEADS), node.html
                assert not (value or "").startswith("//"), node.html
    body = page.body
    assert body is not None
    sound_terminal(body.text().replace("\r", ""))
    return body.text()


def everywhere(answer: Answer) -> str:
    """An answer on the terminal, as JSON and in Slack, each found sound; all their words."""
    lines = "\n".join(answer_lines(answer))
    sound_terminal(lines)
    line = as_line(to_json(answer))
    sound_json(line)
    shown = [lines, line, sound_message(answer_message(answer, clerk=True))]
    if answer.citations:
        shown.append(sound_view(everything_view(answer)))
    return "\n".join(shown)
