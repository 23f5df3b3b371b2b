"""Labels and margins that only name an owner: which words before them are the task.

"The fence has not come. ACTION: JS", and "JS" alone in the margin below a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.minutes import action_beside
from indexer.minutes.action_joining import before_vote, given, given_above, named_by, own_above
from indexer.minutes.action_labels import Labelled, is_label
from indexer.minutes.findings import Finding, Where
from indexer.records import Paragraph
from indexer.sentences import sentences

_FOLLOWS_UP = re.compile(r"\bto (?:follow up|take forward|progress)\b")
_DONE = re.compile(  # what is done already is not the task: "Two have already cut back."
    r"^(?!.*\b(?:to|will|would|should|must)\b).*\b(?:has|have|had) (?:now )?already\b",
    re.IGNORECASE,
)


def of_sentence(found: list[Finding], where: Where, mark: Labelled, said: Sequence[str]) -> None:
    """Give an owner what the sentences before a label in the same paragraph say.

    Args:
        found: the actions so far; the last one is given to the owner where it is the task.
        where: the paragraph.
        mark: the label.
        said: the sentences before it.
    """
    text, last = where.paragraph.text, found[-1] if found else None
    sent = action_beside.sent_to(" ".join(said), mark.owner or "", where.roll)
    last_said = said[-2] if len(said) > 1 and _DONE.search(said[-1]) else said[-1]
    task = sent or last_said.rstrip(" ([–—-")
    if _FOLLOWS_UP.search(text[mark.at :]):  # "The fence has not come. JS to follow up"
        task = text[text.index(said[-1]) :]
    if last and last.where.paragraph is where.paragraph and last.text in task:
        found[-1] = given(last, mark, ())
    else:
        found.append(named_by(where, task, mark, ()))


def of_paragraph(
    found: list[Finding], there: Where, mark: Labelled, margin: Paragraph, *, unread: bool
) -> None:
    """Give an owner what the paragraph before a margin says; that it was noted is no task.

    Args:
        found: the actions so far; one of them is given to the owner where it is the task.
        there: the paragraph before the margin.
        mark: the owner, and the date beside them.
        margin: the paragraph that names them.
        unread: whether the paragraph before holds no actions.
    """
    before, also = there.paragraph, (margin.id,)
    place = own_above(found, before, mark, there.roll)
    if place is None and found and found[-1].where.paragraph is before:
        place = -1
    if place is None:
        place = given_above(found, before, mark)
    if place is not None:
        found[place] = given(found[place], mark, also)
        return
    said = sentences(before.text)
    while len(said) > 1 and is_label(said[-1]):
        said = before_vote(said[:-1])  # "… for the cost. Agreed. ACTION", and then "JS"
    if unread or not said:
        return
    task = action_beside.sent_to(" ".join(said), mark.owner or "", there.roll) or said[-1]
    if not action_beside.notes(task):
        found.append(named_by(there, task, mark, also))
