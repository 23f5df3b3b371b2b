"""Where in a minuted item the public went out, and where they came back: there it is cut."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.records import PartKind
from indexer.sentences import sentences
from indexer.structure import secrecy
from indexer.structure.blocks import Block
from indexer.structure.deliberations import without_deliberations
from indexer.structure.drafts import Draft
from indexer.structure.numbering import numbers
from indexer.structure.secrecy.resolutions import FULL_STOP
from indexer.structure.stem_lists import LONGEST_STEM, opens_list

_CARRIED = re.compile(r"(?<!not )\bcarried\b", re.IGNORECASE)
_RESOLVED = re.compile(r"\b(?:resolved|agreed)\b", re.IGNORECASE)
_FEW = 3  # blocks
_NEXT_MEETING = re.compile(
    r"(?:the )?(?:(?:date|time)(?: and \w+)? of (?:the )?)?next meeting\b", re.IGNORECASE
)
_DATES = re.compile(r"^(?:dates?|diary)[.:–—]\s", re.IGNORECASE)
_RUNS_IN = re.compile(r"\s?[.:–—-]\s*\S")
_ALL_BUT = re.compile(  # "not necessary for item 4, but it was for item 5"
    r"\b(?:but|except|save|other than|until|unless|only|apart|however|although|though|while)\b",
    re.IGNORECASE,
)


def turns(draft: Draft) -> frozenset[int]:
    """The places of the blocks before which an item is cut.

    Behind the resolution to exclude the public another piece begins, where all that stands before
    it is of the exclusion too, and another where a paragraph begins with their return.
    """
    if draft.kind is not PartKind.ITEM:
        return frozenset()
    told = beyond_title(draft)
    at = {
        i
        for i, text in enumerate(told)
        if any(told[:i]) and (opens_again(text) or is_of_next_meeting(text))
    }
    end = next((i for i, text in enumerate(told) if not secrecy.only_excludes(text)), len(told))
    out = excluded_at(draft, [block.text for block in draft.blocks])
    if out is not None and out < end < len(told):
        at.add(end)
    elif out and out >= end:
        at.add(out)  # what was told before was told in public
    return frozenset(at)


def opens_again(text: str) -> bool:
    """Whether a paragraph begins with the public's return, or says that all below is public."""
    if secrecy.readmits_public(text) and any(map(secrecy.readmits_public, sentences(text)[:1])):
        return True
    return secrecy.opens_remainder(text)


def is_of_next_meeting(text: str) -> bool:
    """Whether a line says no more than when the body meets next."""
    told = _DATES.sub("", text)  # "Dates. The next meeting is on 4 May."
    return bool(_NEXT_MEETING.match(told)) and secrecy.tells_nothing(told)


def without_public(
    found: Sequence[Block], lines: Sequence[str], *, numbered: bool
) -> tuple[set[int], bool]:
    """What is minuted without the public where no items were made out, and if it goes on so.

    Args:
        found: the blocks.
        lines: all that the paper prints, among which are the numbers that a resolution names.
        numbered: whether only a numbered resolution counts, and not one that is told beforehand.
    """
    shut: set[int] = set()
    out = False
    stem = ""  # the line over a list, which holds the verb of its lines: "It was resolved:"
    for index, block in enumerate(found):
        said = without_deliberations([block.text])[0]
        told = f"{stem} {said}" if stem and numbers(block) else said
        if not numbers(block):
            stem = block.text[-LONGEST_STEM:] if opens_list(block.text) else ""
        if out and secrecy.readmits_public(block.text):
            out = False
        elif out:
            resolved = secrecy.excludes_public(told) and secrecy.only_excludes(told)
            shut |= set() if resolved else {index}  # the motion under its own heading
        elif not numbered and secrecy.shuts_following(block.text):
            out = True
        elif secrecy.tells_exclusion(told) and (numbers(block) or not numbered):
            at = lines.index(block.printed) if block.printed in lines else 0
            below = lines[at + 1 :]  # a list of business above it has other numbers
            out = not secrecy.names_its_own(block.text, below)  # what was taken so
            shut |= set() if secrecy.only_excludes(block.text) else {index}
    return shut, out


def beyond_title(draft: Draft) -> list[str]:
    """What each block of a part tells beyond its title, which may run in with the first.

    A sentence that stands for a title is told.
    """
    texts = [block.text for block in draft.blocks]
    if texts and texts[0].startswith(draft.title):
        rest = texts[0][len(draft.title) :]
        headed = not rest and draft.heads[0] is not None and not draft.blocks[0].finished
        if headed or _RUNS_IN.match(rest):
            texts[0] = rest.lstrip(" .:–—-")
    return texts


def excluded_at(draft: Draft, texts: Sequence[str]) -> int | None:
    """The place of the paragraph by which the public went out of an item, and not back at once."""
    if draft.kind not in {PartKind.ITEM, PartKind.OTHER}:
        return None
    texts = without_deliberations(texts)
    after = [FULL_STOP.split(text, 1)[0] for text in [*texts[1:], ""]]  # nothing said in between
    back = [secrecy.readmits_public(text) for text in after]
    lost = [_is_lost(texts, i) for i in range(len(texts))]
    return next(
        (
            i
            for i, text in enumerate(texts)
            if secrecy.excludes_public(text)
            and not (back[i] or lost[i])
            and not (i == 0 and (is_empty(texts) or _is_refused(texts)))
        ),
        None,
    )


def _is_lost(texts: Sequence[str], place: int) -> bool:
    """Whether what comes next says that the motion fell; a resolution stands, whatever fell."""
    after = texts[place + 1 : place + 1 + _FEW]
    if _RESOLVED.search(texts[place]) or not after or any(map(_CARRIED.search, after)):
        return False
    return refuses(after[0])


def is_empty(texts: Sequence[str]) -> bool:
    """Whether under the title of an exclusion only stands that there was nothing to exclude for."""
    return len(texts) > 1 and all(map(secrecy.holds_none, texts[1:]))


def _is_refused(texts: Sequence[str]) -> bool:
    """Whether under the title of an exclusion only stands that there was no need of it."""
    others = any(map(secrecy.excludes_public, texts[1:])) or any(
        secrecy.refuses_exclusion(text) and not refuses(text) for text in texts[1:]
    )
    return any(map(refuses, texts[1:])) and not others


def refuses(text: str) -> bool:
    """Whether there was no exclusion at all, not even of one item among others."""
    return secrecy.refuses_exclusion(text) and not _ALL_BUT.search(text)
