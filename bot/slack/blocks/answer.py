"""An answer as one message: what answers first, then the quotations, then the small print.

It is read on a telephone: at most 80 words stand before the small print, 60 in a refusal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.answers import Answer, Citation, Status
from bot.slack.blocks.parts import (
    Verbatim,
    button,
    buttons,
    menu,
    overflow,
    paragraph,
    quotation,
    section,
    small,
    worded,
    words,
)
from bot.slack.blocks.places import by_place, marks, places_line
from bot.slack.limits import (
    MESSAGE_TEXT,
    OPTION_VALUE,
    cut,
    cut_lines,
    cut_words,
    escape,
    fits,
    kept,
)
from bot.slack.records import Block, Message

WORDS, REFUSAL_WORDS = 80, 60
MOST_QUOTED = 8  # citations that a message shows; the rest stands in the modal
_FEWEST = 8  # words: a shorter rest of a quotation says nothing
_MARK = re.compile(r"\s*\[\d+\]")
_FEWEST_LISTED = 2  # quotations that are a menu; one is a button

CONTEXT = "answer:context"
CLERK = "answer:clerk"
CHOICE = "answer:choice"
FEEDBACK = "answer:feedback"
MORE = "answer:more"
ALL, WRONG, REMOVE = "all", "wrong", "remove"  # values of the menu


def answer_message(answer: Answer, *, notes: tuple[str, ...] = (), clerk: bool = False) -> Message:
    """The message of an answer.

    Args:
        answer: as the answerer gave it.
        notes: more small print: in which audience it was answered, how to ask on.
        clerk: whether there is somebody whom "Ask the clerk" reaches.
    """
    is_answer = answer.status is Status.ANSWERED
    made = _answered(answer) if is_answer else _refused(answer)
    row = _in_context(answer.citations[:MOST_QUOTED] if is_answer else answer.nearest)
    if clerk and not is_answer and fits(answer.standalone_question):
        row.append(button("Ask the clerk", CLERK, answer.standalone_question))
    body = [*made, *_small_print(answer, notes), *buttons([*row, _more(answer)]), _verdict()]
    return Message(cut(_spoken(answer), MESSAGE_TEXT), kept(body))


def _answered(answer: Answer) -> list[Block]:
    said = cut_lines(answer.answer, WORDS - 1)
    lines = [paragraph(said)]
    left = WORDS - words(lines)
    found = answer.citations[:MOST_QUOTED]
    for together in by_place(found):
        bare: list[Citation] = []  # of which nothing is quoted: the answer says it already
        for one in together:
            untold = (
                f"[{one.n}]" not in said
            )  # its line is cut: the quotation would hang in the air
            quote = "" if untold or _says(answer.answer, one) else one.quote
            share = left // (len(found) - found.index(one))
            shown = cut_words(quote, share - 1)
            room = len(shown.split()) < left  # one more for the ellipsis
            if quote and room and (share >= _FEWEST or quote == shown):
                lines.append(quotation(shown))
                left = WORDS - words(lines)
                lines.append(_place([*bare, one]))
                bare = []
            else:
                bare.append(one)
        lines += [_place(bare)] if bare else []
    return lines


def _place(found: Sequence[Citation]) -> Block:
    return small(f"{marks(found)} {places_line(found)}")


def _says(answer: str, one: Citation) -> bool:
    """Whether an answer says a quotation already: all of it, or what it is in the main."""
    if _repeats(answer, one.quote):
        return True
    quote = " ".join(one.quote.split())
    lines = [line for line in answer.splitlines() if f"[{one.n}]" in line]
    told = [" ".join(_MARK.sub("", line).split()) for line in lines]
    enough = max(_FEWEST, len(quote.split()) / 2)
    return bool(told) and all(line in quote and len(line.split()) >= enough for line in told)


def _repeats(answer: str, quote: str) -> bool:
    """Whether the answer says the quotation already, word for word."""
    plain = " ".join(answer.split())
    return " ".join(quote.split()) in plain


def _in_context(found: Sequence[Citation]) -> list[Block]:
    """What opens quotations among their neighbours: a button, or a menu where there are several."""
    held = [one for one in found if fits(one.paragraph_id, OPTION_VALUE)]
    if len(held) < _FEWEST_LISTED:
        return [
            button("Show in context", f"{CONTEXT}:{one.n}", one.paragraph_id, label=_label(one))
            for one in held
        ]
    options = [(f"[{one.n}] in context: {one.title or one.file}", one.paragraph_id) for one in held]
    distinct = {value: text for text, value in reversed(options)}
    listed = [(text, value) for value, text in reversed(distinct.items())]
    return [menu(f"{CONTEXT}:menu", "Show in context", listed)]


def _label(one: Citation) -> str:
    return f"Show quotation {one.n} in its context"


def _refused(answer: Answer) -> list[Block]:
    lines = [paragraph(cut_words(answer.answer, REFUSAL_WORDS - 9))]
    if answer.choices:
        lines.append(section("Did you mean:"))
        lines += buttons(list(_choices(answer)))
    left = REFUSAL_WORDS - words(lines)
    for number, one in enumerate(answer.nearest):
        share = left // (len(answer.nearest) - number)
        if number == 0:
            lines.append(small("The nearest that I found:"))
        if share >= _FEWEST:
            lines.append(quotation(cut_words(one.quote, share - 1)))  # the ellipsis may be one more
            left = REFUSAL_WORDS - words(lines)
        lines.append(small(f"[{one.n}] {places_line([one])}"))
    return lines


def _choices(answer: Answer) -> Iterator[Block]:
    for number, choice in enumerate(answer.choices[:3], start=1):
        if fits(choice) and worded(choice):
            yield button(choice, f"{CHOICE}:{number}", choice)


def _small_print(answer: Answer, notes: tuple[str, ...]) -> Iterator[Block]:
    lines: list[str | Verbatim] = [
        Verbatim(f"Superseded: “{cut_words(old.quote, 40)}” [{old.citation}]")
        for old in answer.superseded[:5]
        if not _repeats(answer.answer, old.quote)
    ]
    more = len(answer.citations) - MOST_QUOTED
    if more > 0:
        passages = "1 more passage" if more == 1 else f"{more} more passages"
        lines.append(f"{passages}: choose “Show everything” in the menu.")
    if answer.model != "extractive":
        lines.append(f"Worded by {escape(answer.model)}, checked against the quotations.")
    lines += [one for one in (escape(answer.coverage), *notes) if worded(one)]
    if lines:
        yield small(*lines[:9])


def _verdict() -> Block:
    """Feedback; it is found again by the message, and carries nothing."""
    return {
        "type": "context_actions",
        "elements": [
            {
                "type": "feedback_buttons",
                "action_id": FEEDBACK,
                "positive_button": _feedback("Helpful", "good", "This answer helped"),
                "negative_button": _feedback("Not helpful", "bad", "This answer did not help"),
            }
        ],
    }


def _more(answer: Answer) -> Block:
    """The menu, which carries nothing either."""
    choices = [("Report to the clerk", WRONG), ("Remove this answer", REMOVE)]
    if answer.citations:
        choices.insert(0, ("Show everything", ALL))
    return overflow(MORE, choices)


def _feedback(text: str, value: str, label: str) -> Block:
    shown = {"type": "plain_text", "text": text}
    return {"text": shown, "value": value, "accessibility_label": label}


def _spoken(answer: Answer) -> str:
    """The answer for notifications and screen readers, and where blocks fail."""
    lines = [answer.answer]
    lines += [f"[{one.n}] {one.title}" for one in answer.citations[:MOST_QUOTED]]
    lines += [f"- {choice}" for choice in answer.choices[:3]]
    return escape("\n".join(lines))
