"""What a part prints of itself: who may see it, and why, in a clerk's words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.records import PUBLIC, RESTRICTED, AgendaItem, PartKind
from indexer.structure import secrecy
from indexer.structure.drafts import Draft

_OVER = 6  # blocks
_HEAD = 12  # lines
_WHOLE = re.compile(  # the paper itself, of which a numbered sentence may speak
    r"\bthis (?:(?:whole|entire|complete) )?(?:report|paper|document|note|briefing|file)\b"
    r"|\b(?:whole|entire|entirety|all)(?: of)?(?: the| this)? "
    r"(?:report|paper|document|note|briefing|file)\b"
    r"|\bthe (?:report|paper|document|note|briefing|file) (?:is|must|should|may|will|names)\b"
    r"|\b(?:report|paper|document) (?:as a whole|in (?:full|its entirety))\b",
    re.IGNORECASE,
)
_APPENDIX = re.compile(r"\W{0,4}(?:appendix|annexe?) ([A-Z]|\d{1,2})\b(?!.*\.$)", re.IGNORECASE)
_OF_PAPER = re.compile(r"\b(?:report|paper|document|briefing|note)s?\b", re.IGNORECASE)
_LONGEST_HEADING = 120  # characters
_TOLD_BEFORE = 2  # sentences of the report
NOTHING = "nothing on the paper restricts it"
MARKED = "a mark, or what the paper says of its number, shuts it"


@dataclass(frozen=True, slots=True)
class Label:
    """An audience with the reason for it."""

    audience: str
    basis: str
    item: AgendaItem | None = None  # the agenda row that the part belongs to


def own(draft: Draft, item: AgendaItem | None) -> Label:
    """By what the part itself prints."""
    if draft.kind is PartKind.RESTRICTED:
        return Label(RESTRICTED, "the page says that it is restricted", item)
    if draft.inner and draft.shut:
        headed = bool(draft.blocks) and draft.blocks[0].text == draft.title
        return Label(RESTRICTED, f'its head says "{draft.title[:80]}"' if headed else MARKED, item)
    listed = secrecy.of_status_tables(
        [block.lead.cells for block in draft.blocks],
        minuted=draft.kind in {PartKind.MINUTES, PartKind.ITEM},
    )
    texts = ["" if i in listed else block.as_field for i, block in enumerate(draft.blocks)]
    if draft.kind in {PartKind.REPORT, PartKind.OTHER}:
        printed = [block.printed for block in draft.blocks]
        head = secrecy.head(printed)
        ends = any(map(secrecy.is_closing_tag, texts[:1]))
        if ends or (draft.inner and secrecy.is_reopening(texts[0])):
            head, texts, printed = head - 1, texts[1:], printed[1:]
        texts = _without_topics(draft, texts, printed)
        mark = _mark(texts[:head], printed) or _part_over(draft)
        titled = not (draft.inner or ends) and _is_titled_shut(draft.title)
        titled = titled or any(map(secrecy.is_divider, texts[:1]))
        if mark or titled:
            return Label(RESTRICTED, f'its head says "{(mark or draft.title)[:80]}"', item)
    for text, after in zip(texts, [*texts[1:], ""], strict=False):
        if secrecy.is_question(text) and secrecy.answer(text, after):
            return Label(RESTRICTED, "the report answers that it is confidential", item)
    return Label(PUBLIC, NOTHING, item)


def _without_topics(draft: Draft, texts: Sequence[str], printed: Sequence[str]) -> list[str]:
    """The lines of a paper; empty where they speak of secrecy and mark no paper."""
    top = [draft.title, *texts[:2]]
    if draft.kind is PartKind.OTHER:
        topics = secrecy.topics(top, printed)
        texts = ["" if i in topics else text for i, text in enumerate(texts)]
    if draft.parted:  # what it says of its numbers was heard
        texts = ["" if secrecy.shut_numbers(text) else text for text in texts]
    if draft.inner or not draft.annexes:
        return list(texts)
    shown = [
        "" if _marks_annex(text, draft, printed[place:]) else text
        for place, text in enumerate(texts[:_HEAD], 1)
    ]
    return [*shown, *texts[_HEAD:]]


def _part_over(draft: Draft) -> str | None:
    """A lone "PART B" over the title of a report, which by custom is the private part."""
    over = [block.text for block in draft.blocks[:_OVER]]
    over = over[: over.index(draft.title)] if draft.title in over else []
    return next((text for text in over if len(text) > 1 and secrecy.is_plain_part(text)), None)


def explains(text: str, printed: Sequence[str]) -> bool:
    """Whether a line says what a symbol means, or which paragraphs are shut, and not the paper."""
    tagged = secrecy.after_tags(text, within=0)[0]
    bracketed = text[:1] == "[" and text[-1:] == "]" and any(map(secrecy.shuts_brackets, printed))
    if _marks_appendix_below(text, printed):
        return True
    told = tagged or bracketed or secrecy.is_legend(text) or secrecy.shuts_brackets(text)
    return told or secrecy.names_its_own(text, printed)


def _marks_annex(text: str, draft: Draft, below: Sequence[str]) -> bool:
    """Whether a mark names appendices that stand in parts of their own, behind the report."""
    names = _annexes_marked(text)
    told = sum(line.endswith(".") for line in below)
    return bool(names) and told >= _TOLD_BEFORE and draft.annexes.issuperset(names)


def _annexes_marked(text: str) -> frozenset[str]:
    """The appendices that a mark names, where it speaks of nothing else and heads none itself."""
    if secrecy.is_appendix(text) or _OF_PAPER.search(text):
        return frozenset()
    return secrecy.shut_appendices(text) or frozenset()


def _marks_appendix_below(text: str, printed: Sequence[str]) -> bool:
    """Whether a mark names an appendix that stands below, behind sentences of the report itself.

    Where nothing is told before the appendix, the paper may be the appendix alone.
    """
    names = _annexes_marked(text)
    if not names or text not in printed:
        return False
    below = printed[list(printed).index(text) + 1 :]
    heads = {
        found.group(1).upper(): i
        for i, line in reversed([*enumerate(below)])
        if len(line) < _LONGEST_HEADING and (found := _APPENDIX.match(line))
    }
    told = [i for i, line in enumerate(below) if line.endswith(".")][_TOLD_BEFORE - 1 :]
    return bool(told) and all(heads.get(name, -1) > told[0] for name in names)


def _is_titled_shut(title: str) -> bool:
    """Whether its title shuts a report; "(Exempt appendix)" speaks of an appendix alone."""
    if secrecy.shut_appendices(title) is not None and not secrecy.is_appendix(title):
        return secrecy.is_row_marked(title)
    return secrecy.is_title_marked(title)


def _mark(head: Sequence[str], printed: Sequence[str]) -> str | None:
    """A mark among the first lines, unless the next line says that nothing is exempt.

    A number makes a mark before a sentence that of one paragraph: "2. EXEMPT: The price …".
    """
    for text, line, after in zip(head, printed, [*head[1:], ""], strict=False):
        marked = secrecy.is_paper_mark(text) or secrecy.is_capital_marked(text)
        marked = marked or secrecy.holds_mark(line)
        single = line != text and text.endswith(".") and secrecy.is_run_in_marked(text)
        single = single and not _WHOLE.search(text)
        if marked and not (single or secrecy.denies(after) or explains(text, printed)):
            return text
    return None
