"""Who may see each part of minutes: what the public were excluded from is shut."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.records import PUBLIC, RESTRICTED, PartKind
from indexer.structure import secrecy, shut_within
from indexer.structure.agenda_lines import as_printed, is_legend
from indexer.structure.audience import formal, lasting
from indexer.structure.audience.own import MARKED, NOTHING, Label, own
from indexer.structure.blocks import Block
from indexer.structure.drafts import Draft
from indexer.structure.going_out import (
    beyond_title,
    excluded_at,
    is_empty,
    opens_again,
    refuses,
    without_public,
)
from indexer.structure.secrecy.resolutions import FULL_STOP
from indexer.structure.singled import annex_at

_AGAIN = re.compile(
    r"\b(?:resum|re-?admi|re-?open|return|reconven|recommenc|out of|continu)", re.IGNORECASE
)
_TO_EXCLUDE = re.compile(r"\b(?:to exclude|be excluded)\b", re.IGNORECASE)
_SECOND_PART = re.compile(r"\bpart (?:2|ii|two|b)\b(?! of (?:the )?schedule)", re.IGNORECASE)
_FOR_SECOND_PART = re.compile(  # of the agenda, and not "for the items in Part 2, Schedule 12A"
    r"^(?!.*\bschedule\b.{0,25}\bpart (?:2|ii|two|b)\b(?! of (?:the|this) agenda\b)).*"
    r"\b(?:for|during|in|throughout) (?:the )?part (?:2|ii|two|b)\b"
    r"(?: of (?:the|this) (?:agenda|meeting)\b|(?!.{0,80}\b(?:schedule|act)\b))",
    re.IGNORECASE | re.DOTALL,
)
_OF_ONE = re.compile(  # "Confidential item – withheld …", "(For trustees only …)"
    r"\W{0,3}(?:this |the )?(?:(?:strictly )?(?:confidential|exempt|restricted|private|closed) )?"
    r"(?:item|minute)\b|[(\[][^()\[\]]+[)\]]\W{0,2}$",
    re.IGNORECASE,
)
_INFORMATION = re.compile(r"\W*(?:exempt|confidential) information\W*", re.IGNORECASE)
_HEADED = frozenset({PartKind.ITEM, PartKind.OTHER})
_SHORT = 60  # characters of a divider that closes the item before it
_FEW = 3
_OWN_NUMBER = 12  # characters that a title may lack of its line
EXCLUDED = "minuted after the press and public were excluded"
_APPROVED = re.compile(
    r"^(?=.{0,200}$)(?:.*\b(?:agreed|approved|confirmed|signed|accepted|correct record)\b)",
    re.IGNORECASE | re.DOTALL,
)


def of_minutes(drafts: Sequence[Draft]) -> list[Label]:
    """Items minuted after the press and public were excluded are shut."""
    found: list[Label] = []
    symbols = secrecy.symbols(as_printed(block) for draft in drafts for block in draft.blocks)
    why: str | None = None
    divider = "minutes"  # the outmost line that shut what follows, which an end tag may close
    item_why: str | None = None  # why an item is shut in all its pieces
    until: int | None = None  # the first item behind those that the public went out for
    lines = [block.printed for draft in drafts for block in draft.blocks]
    for place, draft in enumerate(drafts):
        texts = [block.text for block in draft.blocks]
        why = None if place == until and why == EXCLUDED else why
        if draft.kind is PartKind.MINUTES and not draft.inner:
            why = _shut_opening(draft, texts)
            if why is None and without_public(draft.blocks, lines, numbered=True)[1]:
                found.append(Label(PUBLIC, NOTHING))
                why = EXCLUDED
                continue
        elif _reopens(draft, divider):
            why = None
        if draft.kind is PartKind.ATTENDANCE:
            found.append(Label(PUBLIC, NOTHING))
            continue
        opens = len(texts) == 1 and secrecy.is_reopening(draft.title)
        excluded = None if opens else excluded_at(draft, texts)
        if not draft.inner or drafts[place - 1].title != draft.title:
            item_why = None
        again = draft.inner and opens_again(texts[0])
        own_why = None if again else _own_reason(draft, drafts[place + 1 :], symbols)
        item_why = None if again else item_why or own_why
        found.append(_label(draft, texts, excluded, why, item_why))
        if not _marks_item_above(draft, drafts[:place]):
            before = why
            if excluded is not None:
                until = lasting.end_of(" ".join(texts[excluded:]), place, drafts)
            if not again or excluded is not None:
                why = _behind(place, drafts, lines, excluded, why)
            divider = divider if before and excluded is None else _divider(draft, why)
    return found


def _label(
    draft: Draft, texts: Sequence[str], excluded: int | None, why: str | None, own_why: str | None
) -> Label:
    """Who may see a part, which stands where all is shut if there is a reason already."""
    bare = why is None and secrecy.says_only(draft.title)  # and it may tell as little itself
    why = why or own_why
    why = why or (MARKED if draft.inner and draft.shut else None)
    if excluded is not None and not _only_excludes(draft, excluded):
        why = why or "the press and public were excluded during it"
    plain = why == EXCLUDED or bare or formal.is_of_next_meeting(draft)
    if why and not (plain and formal.tells_nothing(draft)):
        return Label(RESTRICTED, why)
    return Label(PUBLIC, NOTHING) if _is_resolution(draft, texts) else own(draft, None)


def _divider(draft: Draft, why: str | None) -> str:
    """The line by which a part shuts what follows: its title, or the last that stands in it."""
    if why in {None, EXCLUDED}:
        return ""
    last = draft.blocks[-1].text
    return last if secrecy.is_agenda_divider(last) else draft.title


def _reopens(draft: Draft, divider: str) -> bool:
    """Whether a heading opens what follows; under a number it may be any item's: "Open spaces".

    An end tag opens it only where it ends the divider itself, and never an exclusion.
    """
    if secrecy.is_closing_tag(draft.title):
        return secrecy.closes(draft.title, divider)
    first = [block.text for block in draft.blocks[:1]]
    if any(map(opens_again, first)) or (draft.inner and any(map(secrecy.is_reopening, first))):
        return True
    named = draft.kind is PartKind.ITEM and bool(draft.item)
    return secrecy.is_reopening(draft.title) and not (named and not _AGAIN.search(draft.title))


def _own_reason(draft: Draft, later: Sequence[Draft], symbols: frozenset[str]) -> str | None:
    """Why an item is shut by what it prints itself: its heading, a mark under it, a symbol."""
    if secrecy.is_closing_tag(draft.title):
        return None
    behind, *told = beyond_title(draft)
    told = [behind, *told] if behind else told
    divides = secrecy.is_divider(draft.title) or bool(_INFORMATION.fullmatch(draft.title))
    resolved = draft.kind is PartKind.ITEM and all(map(secrecy.only_excludes, told))
    empty = draft.kind in _HEADED and is_empty([draft.title, *told])
    if divides and told and (resolved or empty):
        return None  # "Exempt items. There were none.", "In committee. Agreed to …"
    if _is_marked_item(draft, later):
        return f'its heading says "{draft.title[:80]}"'
    if draft.kind is not PartKind.ITEM:
        return None
    lead, last = draft.blocks[0].lead, draft.blocks[0].last
    if secrecy.is_run_in_marked(draft.title) or secrecy.is_run_in_title_marked(draft.title):
        return f'its heading says "{draft.title[:80]}"'
    if behind and not secrecy.excludes_public(draft.title) and secrecy.begins_with_mark(behind):
        return f'it says "{behind[:80]}"'
    if secrecy.bears(draft.title, (), lead.stars or last.stars, symbols):
        return "its heading bears a symbol that marks what is confidential"
    # The last line of an item is no mark of it, but the divider over what follows.
    below = draft.blocks[1 : min(_FEW, max(2, len(draft.blocks) - 1))]
    mark = next((block.text for block in below if _is_item_mark(block)), None)
    return f'it says "{mark[:80]}"' if mark else None


def _is_item_mark(block: Block) -> bool:
    """A line under the title of an item that shuts it: "(This minute is confidential.)"."""
    if secrecy.is_held_back(block.text):
        return True
    short = len(block.text) < _SHORT and not is_legend(block)
    return short and secrecy.is_paper_mark(block.text)


def _marks_item_above(draft: Draft, before: Sequence[Draft]) -> bool:
    """Whether a mark stands right under the title of an item, and shuts no other."""
    of_one = bool(_OF_ONE.match(draft.title)) or not secrecy.speaks_of_many(draft.title)
    single = draft.kind is PartKind.OTHER and of_one
    title_only = bool(before) and before[-1].kind is PartKind.ITEM and _is_bare(before[-1])
    return single and title_only and secrecy.is_agenda_divider(draft.title)


def _is_bare(draft: Draft) -> bool:
    """Whether a part has nothing but its title: no text runs in with it either."""
    return len(draft.blocks) == 1 and len(draft.blocks[0].text) <= len(draft.title) + _OWN_NUMBER


def _shut_opening(draft: Draft, texts: Sequence[str]) -> str | None:
    """Why a whole set of minutes is shut: "Exempt minutes of …", or a mark over its items."""
    mark = next((text for text in texts if secrecy.is_mark(text)), None)
    if mark is None and not secrecy.is_title_marked(draft.title):
        return None
    return f'its head says "{(mark or draft.title)[:80]}"'


def _is_resolution(draft: Draft, texts: Sequence[str]) -> bool:
    """Whether a divider has nothing under it but one sentence, by which the public went out."""
    told = texts[1:]
    short = draft.kind is PartKind.OTHER and len(told) == 1 and secrecy.excludes_public(draft.title)
    single = short and len(FULL_STOP.findall(told[0])) <= 1 and _TO_EXCLUDE.search(told[0])
    return bool(single) and secrecy.excludes_public(told[0])


def _only_excludes(draft: Draft, place: int) -> bool:
    """Whether the item is the resolution itself, or ends with it."""
    return all(map(secrecy.only_excludes, beyond_title(draft)[place:]))


def _is_shut_section(draft: Draft) -> bool:
    """A divider, or an item that calls itself confidential; not the resolution to exclude."""
    return _divides(draft) and not secrecy.excludes_public(draft.title)


def _divides(draft: Draft) -> bool:
    """Whether a heading shuts what follows; "Exempt information" does where nothing is under it."""
    title = draft.title
    if len(draft.blocks) == 1 and secrecy.is_agenda_divider(title):
        return True
    return secrecy.is_divider(title) or secrecy.is_plain_part(title)


def _is_marked_item(draft: Draft, later: Sequence[Draft]) -> bool:
    """Whether its title shuts it; confidential minutes approved before the exclusion are open."""
    marked = secrecy.is_title_marked(draft.title) or _is_shut_section(draft)
    if not marked and not (draft.kind is PartKind.ITEM and secrecy.is_row_marked(draft.title)):
        return False
    approved = draft.kind is PartKind.ITEM and re.match(
        r"(?:to \w+ (?:the )?)?(?:confidential|exempt|restricted|private) minutes? "
        r"(?:of|from|held)",
        draft.title,
        re.IGNORECASE,
    )
    if not approved:
        return True
    only_approved = all(_APPROVED.search(block.text) for block in draft.blocks[1:])
    return not (only_approved or any(secrecy.excludes_public(one.title) for one in later))


def _is_for_second_part(resolution: str, later: Sequence[Draft]) -> bool:
    """Whether the public are to go out for the second part, whose divider stands further down.

    So too for an item by its number on the agenda, which no minute has, where they say when.
    """
    titles = [draft.title for draft in later if draft.kind is PartKind.OTHER]
    dividers = [one for one in titles if secrecy.is_agenda_divider(one)]
    if lasting.is_of_agenda(resolution, later):
        return any(not secrecy.is_reopening(one) for one in dividers)
    return bool(_FOR_SECOND_PART.search(resolution)) and any(map(_SECOND_PART.search, dividers))


def _behind(
    place: int, drafts: Sequence[Draft], lines: Sequence[str], excluded: int | None, why: str | None
) -> str | None:
    """Why what follows a part is shut; a private part within an item may go on in the next."""
    draft = drafts[place]
    over = next((one for one in reversed(drafts[:place]) if not one.inner), None)
    if shut_within.goes_on(draft, over.blocks[0] if over else None):
        return f'it stands under "{draft.blocks[0].text[:80]}"'
    return _after(draft, lines, excluded, why, drafts[place + 1 :])


def _after(
    draft: Draft,
    lines: Sequence[str],
    excluded: int | None,
    why: str | None,
    later: Sequence[Draft],
) -> str | None:
    """Why what follows a part is shut, or None where it is open; ``lines`` is all it prints."""
    texts = [block.text for block in draft.blocks]
    annex = 0 if draft.inner and secrecy.is_shut_annex(texts[0]) else annex_at(draft.blocks)
    if annex is not None:
        return f'it stands under "{texts[annex][:80]}"'
    back = [i for i, text in enumerate(texts) if secrecy.readmits_public(text)]
    if len(texts) > 1 and secrecy.is_reopening(texts[-1]) and _AGAIN.search(texts[-1]):
        back.append(len(texts) - 1)  # "Part 1 resumed", over the items that come next
    if back:
        again = excluded_at(draft, texts[back[-1] :])  # they came back and went out once more
        return None if again is None else EXCLUDED
    if excluded is not None:
        return why if _is_for_second_part(" ".join(texts[excluded:]), later) else EXCLUDED
    if secrecy.is_closing_tag(draft.title) or any(map(refuses, texts)):
        return why
    own = draft.inner and len(texts) == 1 and secrecy.names_its_own(texts[0], lines)
    if own or (draft.kind is PartKind.OTHER and is_empty(texts)):
        return why  # "Minute 7 is for members alone", behind the resolution; "There were none"
    one = len(texts) == 1 and (_is_bare(draft) or secrecy.speaks_of_many(draft.title))
    heads = draft.kind is PartKind.OTHER or (draft.kind is PartKind.ITEM and one)
    alone = len(texts) == 1 and draft.item is None and secrecy.is_title_marked(draft.title)
    behind = len(texts) > 1 or (draft.inner and draft.shut)  # a divider, cut out or not
    last = texts[-1] if behind and len(texts[-1]) < _SHORT else ""
    single = _OF_ONE.match(last) and not secrecy.speaks_of_many(last)  # "Minute withheld …"
    if secrecy.is_agenda_divider(last) and not single and not secrecy.names_its_own(last, lines):
        return f'it stands under "{texts[-1]}"'
    if heads and (alone or _divides(draft)):
        return f'it stands under "{draft.title[:80]}"'
    return why
