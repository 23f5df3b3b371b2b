"""An answer as one message: what answers first, then the quotations, then the small print.

It is read on a telephone: at most 80 words stand before the small print, 60 in a refusal.
"""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers import Answer, Citation, Status
from bot.slack.blocks.parts import (
    button,
    buttons,
    overflow,
    quotation,
    section,
    small,
    worded,
    words,
)
from bot.slack.blocks.places import place_line
from bot.slack.limits import MESSAGE_TEXT, cut, cut_words, escape, fits, kept
from bot.slack.records import Block, Message

WORDS, REFUSAL_WORDS = 80, 60
MOST_QUOTED = 8  # citations that a message shows; the rest stands in the modal
_FEWEST = 8  # words: a shorter rest of a quotation says nothing

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
    made = _answered(answer) if answer.status is Status.ANSWERED else _refused(answer, clerk=clerk)
    body = [*made, *_small_print(answer, notes), *_verdict(answer)]
    return Message(cut(_spoken(answer), MESSAGE_TEXT), kept(body))


def _answered(answer: Answer) -> list[Block]:
    lines = [section(escape(cut_words(answer.answer, WORDS - 1)))]
    left = WORDS - words(lines)
    shown = answer.citations[:MOST_QUOTED]
    for number, one in enumerate(shown):
        share = left // (len(shown) - number)
        quote = "" if _repeats(answer.answer, one.quote) else cut_words(one.quote, share - 1)
        if quote and (share >= _FEWEST or quote == one.quote):
            lines.append(quotation(quote))
            left = WORDS - words(lines)
        lines.append(small(f"[{one.n}] {place_line(one)}"))
    return [*lines, *buttons(list(_context_buttons(shown)))]


def _repeats(answer: str, quote: str) -> bool:
    """Whether the answer says the quotation already, word for word."""
    plain = " ".join(answer.split())
    return " ".join(quote.split()) in plain


def _context_buttons(shown: tuple[Citation, ...]) -> Iterator[Block]:
    for one in shown[:5]:
        if fits(one.paragraph_id):
            text = "Show in context" if len(shown) == 1 else f"Show [{one.n}] in context"
            label = f"Show quotation {one.n} in its context"
            yield button(text, f"{CONTEXT}:{one.n}", one.paragraph_id, label=label)


def _refused(answer: Answer, *, clerk: bool) -> list[Block]:
    lines = [section(escape(cut_words(answer.answer, REFUSAL_WORDS - 9)))]
    elements = [
        button(choice, f"{CHOICE}:{number}", choice)
        for number, choice in enumerate(answer.choices[:3], start=1)
        if fits(choice) and worded(choice)
    ]
    if answer.choices:
        lines.append(section("Did you mean:"))
    left = REFUSAL_WORDS - words(lines)
    for number, one in enumerate(answer.nearest):
        share = left // (len(answer.nearest) - number)
        if number == 0:
            lines.append(small("The nearest passages that I found:"))
        if share >= _FEWEST:
            lines.append(quotation(cut_words(one.quote, share - 1)))  # the ellipsis may be one more
            left = REFUSAL_WORDS - words(lines)
        lines.append(small(f"{one.n}. {place_line(one)}"))
        if fits(one.paragraph_id):
            text = "Show in context" if len(answer.nearest) == 1 else f"Show {one.n} in context"
            elements.append(button(text, f"{CONTEXT}:{one.n}", one.paragraph_id))
    if clerk and fits(answer.standalone_question):
        elements.append(button("Ask the clerk", CLERK, answer.standalone_question))
    return [*lines, *buttons(elements)]


def _small_print(answer: Answer, notes: tuple[str, ...]) -> Iterator[Block]:
    lines = [
        f"Superseded: “{escape(cut_words(old.quote, 40))}” [{old.citation}]"
        for old in answer.superseded[:5]
    ]
    more = len(answer.citations) - MOST_QUOTED
    if more > 0:
        lines.append(f"{more} more passages: choose “Show everything” in the menu.")
    if answer.model != "extractive":
        lines.append(f"Worded by {escape(answer.model)}, checked against the quotations.")
    lines.extend(filter(worded, (escape(answer.coverage), *notes)))
    if lines:
        yield small(*lines[:9])


def _verdict(answer: Answer) -> Iterator[Block]:
    """Feedback and the menu; both are found again by the message, and carry nothing."""
    yield {
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
    choices = [("Report to the clerk", WRONG), ("Remove this answer", REMOVE)]
    if answer.citations:
        choices.insert(0, ("Show everything", ALL))
    yield {"type": "actions", "elements": [overflow(MORE, choices)]}


def _feedback(text: str, value: str, label: str) -> Block:
    shown = {"type": "plain_text", "text": text}
    return {"text": shown, "value": value, "accessibility_label": label}


def _spoken(answer: Answer) -> str:
    """The answer for notifications and screen readers, and where blocks fail."""
    lines = [answer.answer]
    lines += [f"[{one.n}] {one.title}" for one in answer.citations[:MOST_QUOTED]]
    lines += [f"- {choice}" for choice in answer.choices[:3]]
    return escape("\n".join(lines))
