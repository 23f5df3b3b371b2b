"""Single paragraphs and rows of a paper that are shut: by number, tag, symbol, column or mark.

Where such a mark ends is told by the number of the next paragraph, by a heading or by a tag; where
nothing tells, all that follows in the part is shut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from indexer.records import PaperKind, PartKind
from indexer.structure import secrecy
from indexer.structure.agenda_lines import as_printed, is_legend
from indexer.structure.blocks import Block
from indexer.structure.deliberations import deliberated
from indexer.structure.drafts import Draft
from indexer.structure.going_out import without_public
from indexer.structure.lettered import lettered
from indexer.structure.numbering import CODED, numbers
from indexer.structure.shut_pages import shut_decisions, shut_pages, shut_sections
from indexer.structure.shut_rows import Tables
from indexer.structure.shut_scopes import scope
from indexer.structure.shut_within import divided

_READ = frozenset({PartKind.REPORT, PartKind.OTHER, PartKind.MINUTES, PartKind.ITEM})
_MINUTED = frozenset({PartKind.MINUTES, PartKind.ITEM})
_SUFFIX = re.compile(r"\W{0,2}(?:[A-Z]{1,4}[ /.-]?)?\d{1,4}(?:[./-]\d{1,4}){0,2}\s?([A-Z]{1,2})\b")
_PREFIX = re.compile(r"\W{0,2}([A-Z]{1,2}x?)\s?\d{1,4}[.:)]?\s+[A-Z]")
_LETTERED = re.compile(r"[(\[]([A-Z]{1,3}\d?|[*†‡#§^~]{1,3})[)\]]")
_NEAR = 100  # characters at the start of a paragraph, in which its title stands
_MEANS = re.compile(r"[=:–—-]|(?:denot|indicat|mean|signif|mark)\w*\b", re.IGNORECASE)
_BOXES = re.compile(r"\b(?:yes|no)\b|[☐□]", re.IGNORECASE)
_FEW = 3  # paragraphs
_PAIR = 2  # cells, of which the first is a title


def singled(drafts: Sequence[Draft], kind: PaperKind) -> list[frozenset[int]]:
    """For each part, the places of its blocks that are shut by themselves."""
    every = [block for draft in drafts if draft.kind in _READ for block in draft.blocks]
    together = _Known(every) if kind is not PaperKind.PACK else None  # in a pack numbers restart
    lines = [block.printed for block in every]
    minuted = [draft for draft in drafts if draft.kind in _MINUTED]
    exempt = lettered([block.lead.whole for draft in minuted for block in draft.blocks])
    within = 0
    part = _Part(lines)
    tables = Tables()
    owed = retired = False
    found: list[frozenset[int]] = []
    for draft in drafts:
        if draft.kind not in _READ:
            found.append(frozenset())
            continue
        known = together or _Known(draft.blocks)
        tagged, within = _tagged(draft.blocks, within=within)
        own = _beside_marks(draft, known)
        unsplit = draft.kind is PartKind.OTHER or len(drafts) == 1
        out: set[int] = set()
        if unsplit or draft.kind is PartKind.MINUTES:
            out = without_public(draft.blocks, lines, numbered=not unsplit)[0]
        own |= part.shut(draft.blocks)
        own |= tables.rows(draft, known.symbols)
        if draft.kind in _MINUTED:
            own |= _beside_letters(draft, exempt)
        if draft.kind is PartKind.ITEM and 0 in own:
            own = set(range(len(draft.blocks)))
        if draft.kind is PartKind.ITEM and own >= set(range(1, len(draft.blocks))) > set():
            own |= set() if _is_resolution(draft.blocks[0]) else {0}  # but its title
        pages = {*shut_pages(draft.blocks), *_annexed(draft), *shut_decisions(draft)}
        if kind is PaperKind.MINUTED_ITEM:
            pages |= shut_sections(draft.blocks)
        if owed and not secrecy.is_closing_tag(draft.title):
            own = set(range(len(draft.blocks)))
        last = draft.blocks[-1].text if draft.blocks else ""
        owed = secrecy.speaks_of_next(last)  # of the item that comes next
        if draft.kind in _MINUTED:
            pages |= divided(draft)
            private, retired = deliberated(draft.blocks, out=retired)
            pages |= private
        found.append(frozenset({*tagged, *own, *out, *pages}))
    return found


def _beside_letters(draft: Draft, exempt: frozenset[str]) -> set[int]:
    """What stands under the number of an item that bears the letter of what is exempt."""
    places = [i for i, block in enumerate(draft.blocks) if block.lead.whole in exempt]
    return {i for place in places for i in scope(draft, place, brackets=False)}


def _is_resolution(block: Block) -> bool:
    """Whether an item begins with nothing but the resolution by which the public went out."""
    return secrecy.excludes_public(block.text) and secrecy.only_excludes(block.text)


class _Part:
    """A part of a paper that a sentence shuts, up to the one that opens what remains of it."""

    def __init__(self, lines: Sequence[str]) -> None:
        """Begin a paper, by all the lines that it prints."""
        self.ended = any(map(secrecy.opens_remainder, lines))
        self.within = False

    def shut(self, found: Sequence[Block]) -> set[int]:
        """The blocks of the part; where nothing ends it, its item or section is read alone."""
        shut: set[int] = set()
        for index, block in enumerate(found):
            if secrecy.opens_remainder(block.text):
                self.within = False
            elif self.ended and secrecy.speaks_of_part(block.text):
                self.within = True
            shut |= {index} if self.within else set()
        return shut


class _Known:
    """What a paper says of its own marks: the numbers that are shut, the symbols that shut."""

    def __init__(self, found: Sequence[Block]) -> None:
        lines = [_as_legend(block) for block in found]
        self.numbers = frozenset(n for block in found for n in secrecy.shut_numbers(block.text))
        self.symbols = secrecy.symbols(lines)
        self.brackets = any(secrecy.shuts_brackets(block.text) for block in found)


def _as_legend(block: Block) -> str:
    """A line as a legend reads; the star of a list's bullet explains nothing."""
    listed = block.lead.bullet and not _MEANS.match(block.text)
    return block.text if listed else as_printed(block)


def _tagged(found: Sequence[Block], *, within: int) -> tuple[set[int], int]:
    """The paragraphs between tags; a tag that nothing closes goes on into the next part."""
    shut: set[int] = set()
    for index, block in enumerate(found):
        holds, within = secrecy.after_tags(block.text, within=within)
        if holds:
            shut.add(index)
    return shut, within


def _marked(draft: Draft, known: _Known) -> Iterator[int]:
    """The places of the paragraphs that a number, a symbol or a mark of their own shuts."""
    for index, block in enumerate(draft.blocks):
        declares = block.lead.label is None and bool(secrecy.shut_numbers(block.text))
        if declares or is_legend(block) or secrecy.after_tags(block.text, within=0)[0]:
            continue
        named = _is_named(draft, index, known.numbers)
        bracketed = known.brackets and "[" in block.text and not secrecy.shuts_brackets(block.text)
        if named or bracketed or _bears(block, known.symbols) or _marks_itself(draft, index):
            yield index
        elif index and secrecy.speaks_of_item(block.text):
            yield index - (draft.heads[index - 1] is not None or index == 1)
        elif secrecy.speaks_of_next(block.text):
            yield index


def _beside_marks(draft: Draft, known: _Known) -> set[int]:
    """The places that marks beside paragraphs shut; behind one that nothing ends all is shut."""
    shut: set[int] = set()
    for place in _marked(draft, known):
        shuts = scope(draft, place, brackets=known.brackets)
        told = [draft.blocks[i].text for i in shuts]
        if len(told) > 1 and all(map(secrecy.tells_nothing, told)):
            continue  # "14. Part II minutes", "The Part II minutes were approved."
        shut.update(shuts)
        if shuts.stop == len(draft.blocks) and shuts.start == place:
            break
    return shut


def _is_named(draft: Draft, index: int, numbers: frozenset[str]) -> bool:
    """Whether the number of a paragraph, or one over it, is among those that are shut."""
    if not numbers:
        return False
    label = draft.blocks[index].lead.label
    own = label.value if label else (draft.item if index == 0 else None)
    if own is None:
        coded = CODED.match(draft.blocks[index].text)
        own = coded.group() if coded else ""
    own = re.sub(r"^(?i:item|minute)|[\s()\[\]]", "", own).upper().rstrip(".:")
    return own in numbers or any(own.startswith(f"{one}.") for one in numbers)


def _bears(block: Block, symbols: frozenset[str]) -> bool:
    """Whether a paragraph bears a symbol that is explained: a star, "(E)", the E of "33E"."""
    if not symbols:
        return False
    lead, printed = block.lead, block.lead.whole
    numbered = (_SUFFIX.match(printed), _PREFIX.match(printed))
    if any(one and one.group(1) in symbols for one in numbered):
        return True
    if symbols.intersection(_LETTERED.findall(block.text[:_NEAR])):
        return True
    words = [
        word for word in (*block.text.split()[:1], *block.text.split()[-1:]) if word[0] in "(["
    ]
    return secrecy.bears(" ".join(words), (), lead.stars or block.last.stars, symbols)


def _marks_itself(draft: Draft, index: int) -> bool:
    """Whether a paragraph opens with a mark, or with a title that bears one."""
    block = draft.blocks[index]
    only = secrecy.is_mark(block.text) or secrecy.says_only(block.text)
    if (draft.kind is PartKind.ITEM and index == 0) or (only and index < _FEW):
        return False  # the title of an item, and a mark under it, are read with the item
    cells = len(block.lead.cells)
    if _is_asked(block.text) or cells > _PAIR or (cells == _PAIR and not numbers(block)):
        return False
    coded = CODED.match(block.text)  # "F22.32 EXEMPT: The price is £4."
    said = block.text[coded.end() if coded else 0 :]
    if secrecy.is_run_in_marked(said):
        return not secrecy.is_closing_tag(block.text)
    if secrecy.is_marked_at_end(block.text) and (numbers(block) or block.finished):
        return True
    if numbers(block) and _heads_marked(draft, index):
        return True
    if numbers(block) and draft.kind is PartKind.ITEM and _tells_privately(said):
        return True
    titled = (
        numbers(block) or block.lead.bullet or (block.finished and secrecy.is_appendix(block.text))
    )
    return titled and any(map(secrecy.is_run_in_title_marked, {block.text, said}))


def _heads_marked(draft: Draft, index: int) -> bool:
    """Whether a numbered title ends with a mark over text of its own: "5. Advice – EXEMPT"."""
    block, below = draft.blocks[index], draft.blocks[index + 1 : index + 2]
    told = any(one.finished and not numbers(one) for one in below)
    return block.short and not block.finished and told and secrecy.is_title_marked(block.text)


def _tells_privately(text: str) -> bool:
    """Whether a paragraph tells something behind a run-in title: "Confidential business. Mr …"."""
    title, _, told = text.partition(". ")
    if not told or not secrecy.says_only(title) or secrecy.excludes_public(title):
        return False
    return not (
        secrecy.tells_nothing(told)
        or secrecy.only_excludes(told)
        or secrecy.holds_none(told)
        or secrecy.refuses_exclusion(told)
        or secrecy.denies(told)
    )


def _is_asked(text: str) -> bool:
    """Whether a line asks if the paper is exempt; "EXEMPT: The price is £4" only looks so."""
    if not secrecy.is_question(text):
        return False
    told = text.endswith(".") or (secrecy.is_capital_marked(text) and not _BOXES.search(text))
    return not told or secrecy.answer(text) is not None


def _annexed(draft: Draft) -> Iterator[int]:
    """What stands under the heading of a shut annex within minutes, to their end."""
    if draft.kind in {PartKind.MINUTES, PartKind.ITEM}:
        start = annex_at(draft.blocks)
        yield from range(len(draft.blocks) if start is None else start, len(draft.blocks))


def annex_at(found: Sequence[Block]) -> int | None:
    """Where the heading of a shut annex stands, behind the minutes that it belongs to.

    The numbers in it are those of the minutes that it tells more of, and so end nothing.
    """
    for index, block in enumerate(found[1:], 1):
        lead = block.lead
        alone = lead.label is None and not lead.bullet and len(lead.cells) < _PAIR
        if alone and not block.finished and secrecy.is_shut_annex(block.text):
            return index
    return None
