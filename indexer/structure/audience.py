"""Who may see each part, and why, in a clerk's words. In doubt a part is shut."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from indexer.records import PUBLIC, RESTRICTED, AgendaItem, PaperKind, PartKind, Reading
from indexer.structure import secrecy
from indexer.structure.agenda import numbered_pages
from indexer.structure.parts import Draft
from indexer.structure.stated import Stated

_HEAD = 12
_FEW = 3
_SHORT = 60  # characters of a divider that closes the item before it
_SURE = 90.0
_MINUTED = frozenset({PartKind.MINUTES, PartKind.ITEM, PartKind.OTHER})
_MOST_PAIRS = 40_000
_LEAST_ALIKE = 55.0
_NOTHING = "nothing on the paper restricts it"
_FURNITURE_WORDS = re.compile(r"\b(?:update|report|on|the|of|and|a|to|for|item|paper)\b")


@dataclass(frozen=True, slots=True)
class Label:
    """An audience with the reason for it."""

    audience: str
    basis: str
    item: AgendaItem | None = None  # the agenda row that the part belongs to


def labels(
    drafts: Sequence[Draft],
    agenda: Sequence[AgendaItem],
    reading: Reading,
    file: str,
    stated: Stated | None,
    kind: PaperKind,
) -> list[Label]:
    """The audience of each part of a file, in order."""
    if stated and stated.audience:
        basis = "the manifest says so"
        return [Label(stated.audience, basis, item) for item in _items(drafts, agenda)]
    whole = _whole(reading, file, drafts, kind)
    if whole:
        return [Label(RESTRICTED, whole, item) for item in _items(drafts, agenda)]
    if kind is PaperKind.PACK:
        return _pack(drafts, agenda)
    if kind is PaperKind.MINUTES:
        return _minutes(drafts)
    return [_own(draft, None) for draft in drafts]


def _whole(reading: Reading, file: str, drafts: Sequence[Draft], kind: PaperKind) -> str | None:
    """Why the whole file is shut: its folder, a mark at its head, or one that runs along."""
    folder = secrecy.folder_mark(file)
    if folder:
        return f"the folder is named {folder}"
    if secrecy.is_named_shut(file):
        return "the file is named so"
    lines = [line.text for line in reading.lines]
    head = next(
        (
            text
            for text, after in zip(
                lines[: _head(lines, reading, drafts)], [*lines[1:], ""], strict=False
            )
            if _heads(text, drafts, kind) and not secrecy.denies(after)
        ),
        None,
    )
    if head:
        return f'its head says "{head[:80]}"'
    pages = {line.page for line in reading.lines}
    running = [t for t in lines if secrecy.is_mark(t) and t.upper() == t]
    if len(pages) > 1 and len(running) >= max(2, len(pages) - 1):
        return f'its pages say "{running[0][:80]}"'
    return None


def _head(lines: Sequence[str], reading: Reading, drafts: Sequence[Draft]) -> int:
    """How many lines are the head of a file: in minutes they end where the first item begins."""
    count = secrecy.head(lines)
    if len(drafts) > 1 and drafts[0].kind is PartKind.MINUTES:
        first = drafts[1].blocks[0].lead.start
        count = min(count, sum(line.start < first for line in reading.lines))
    return count


def _heads(text: str, drafts: Sequence[Draft], kind: PaperKind) -> bool:
    """A mark at the head of a file; in an agenda it may be the divider over its first items."""
    if kind in {PaperKind.AGENDA, PaperKind.PACK} and any(
        block.text == text for draft in drafts if draft.kind is PartKind.AGENDA
        for block in draft.blocks[1:]
    ):  # fmt: skip
        return False
    title = kind is PaperKind.MINUTES and secrecy.is_title_marked(text) and len(text) < 120
    return secrecy.is_mark(text) or title or (_is_report(kind) and secrecy.is_paper_mark(text))


def _is_report(kind: PaperKind) -> bool:
    return kind in {PaperKind.REPORT, PaperKind.OTHER}


def _own(draft: Draft, item: AgendaItem | None) -> Label:
    """By what the part itself prints."""
    if draft.kind is PartKind.RESTRICTED:
        return Label(RESTRICTED, "the page says that it is restricted", item)
    texts = [block.text for block in draft.blocks]
    if draft.kind in {PartKind.REPORT, PartKind.OTHER}:
        mark = _mark(texts[: secrecy.head(texts)])
        titled = secrecy.is_title_marked(draft.title) or (
            draft.inner and not secrecy.is_reopening(draft.title)
        )
        if mark or titled:
            return Label(RESTRICTED, f'its head says "{(mark or draft.title)[:80]}"', item)
    for text, after in zip(texts, [*texts[1:], ""], strict=False):
        if secrecy.is_question(text) and secrecy.answer(text, after):
            return Label(RESTRICTED, "the report answers that it is confidential", item)
    return Label(PUBLIC, _NOTHING, item)


def _mark(head: Sequence[str]) -> str | None:
    """A mark among the first lines, unless the next line says that nothing is exempt."""
    for text, after in zip(head, [*head[1:], ""], strict=False):
        if secrecy.is_paper_mark(text) and not secrecy.denies(after):
            return text
    return None


def _pack(drafts: Sequence[Draft], agenda: Sequence[AgendaItem]) -> list[Label]:
    """Reports stand in the order of the agenda; what fits no item behind a shut one is shut."""
    items = _items(drafts, agenda)
    any_shut = any(item.confidential for item in agenda)
    last_open = max(
        (i for i, item in enumerate(items) if item and not item.confidential), default=-1
    )
    owing = _owing(drafts, items, agenda)
    found: list[Label] = []
    under: str | None = None  # the divider between two reports that the next ones stand under
    minuted = iter(_minutes([draft for draft in drafts if draft.kind in _MINUTED]))
    for index, (draft, item) in enumerate(zip(drafts, items, strict=True)):
        label = next(minuted) if draft.kind in _MINUTED else _own(draft, item)
        if label.audience == PUBLIC and draft.kind is PartKind.REPORT:
            label = _by_agenda(label, item, behind=owing or (any_shut and index > last_open))
        elif label.audience == PUBLIC and draft.kind is PartKind.OTHER and index > last_open >= 0:
            label = _by_agenda(label, item, behind=any_shut)
        if draft.kind in {PartKind.REPORT, PartKind.OTHER}:
            under = _divider(draft, under)
            if under and label.audience == PUBLIC:
                label = Label(RESTRICTED, f'it stands under "{under[:80]}"', item)
        found.append(label)
    return found


def _divider(draft: Draft, under: str | None) -> str | None:
    """The divider over the title of a report, or the one that the last report stood under."""
    above = [block.text for block in draft.blocks[:_HEAD]]
    if draft.title in above:
        above = above[: above.index(draft.title)]
    for text in [draft.title, *above] if draft.inner and len(draft.blocks) <= _FEW else above:
        if secrecy.is_reopening(text):
            under = None
        elif secrecy.is_agenda_divider(text) and not secrecy.is_mark(text):
            under = text
    return under


def _owing(
    drafts: Sequence[Draft], items: Sequence[AgendaItem | None], agenda: Sequence[AgendaItem]
) -> bool:
    """Whether reports that fit no row outnumber the public rows left: one may be confidential."""
    left = [row for row in agenda if row not in items and numbered_pages(row)]
    pages = sum(draft.kind is PartKind.RESTRICTED for draft in drafts)
    if sum(row.confidential for row in left) <= pages:
        return False
    unfit = sum(
        item is None and draft.kind is PartKind.REPORT and not draft.inner
        for draft, item in zip(drafts, items, strict=True)
    )
    return unfit > sum(not row.confidential for row in left)


def _by_agenda(label: Label, item: AgendaItem | None, *, behind: bool) -> Label:
    if item and item.confidential:
        return Label(RESTRICTED, f"the agenda lists item {item.number} as confidential", item)
    if item is None and behind:
        return Label(RESTRICTED, "it fits no item of the agenda, and may be a confidential one")
    if item:
        return Label(PUBLIC, f"the agenda lists item {item.number} as public", item)
    return label


def _items(drafts: Sequence[Draft], agenda: Sequence[AgendaItem]) -> list[AgendaItem | None]:
    """The agenda row of each part: reports by order and likeness, shut pages by their count."""
    items: list[AgendaItem | None] = [None] * len(drafts)
    if not agenda:
        return items
    places = [
        i for i, draft in enumerate(drafts) if draft.kind is PartKind.REPORT and not draft.inner
    ]
    for place, item in zip(places, _aligned([drafts[i] for i in places], agenda), strict=True):
        items[place] = item
    for place in places:  # bound in another order than the agenda's
        if items[place] is None:
            items[place] = _sure(drafts[place], [row for row in agenda if row not in items])
    shut = [i for i, draft in enumerate(drafts) if draft.kind is PartKind.RESTRICTED]
    rows = [row for row in agenda if row.confidential and numbered_pages(row)]
    if len(shut) == len(rows):
        for place, item in zip(shut, rows, strict=True):
            items[place] = item
    return items


def _aligned(reports: Sequence[Draft], agenda: Sequence[AgendaItem]) -> list[AgendaItem | None]:
    """The best matching that keeps the order of both, by likeness of titles.

    Dynamic programming over (report, item), as in sequence alignment (Needleman and Wunsch).
    """
    if len(reports) * len(agenda) > _MOST_PAIRS:
        return [None] * len(reports)
    best: list[list[tuple[float, tuple[int, ...]]]] = [[(0.0, ())] * (len(agenda) + 1)]
    for report in reports:
        above = best[-1]
        row = [(above[0][0], (*above[0][1], -1))]
        for column, item in enumerate(agenda, start=1):
            alike = likeness(report, item)
            options = [
                (above[column][0], (*above[column][1], -1)),
                row[-1],
            ]
            if alike >= _LEAST_ALIKE:
                score, path = above[column - 1]
                options.append((score + alike, (*path, column - 1)))
            row.append(max(options, key=lambda option: option[0]))
        best.append(row)
    return [agenda[i] if i >= 0 else None for i in best[-1][-1][1]]


def likeness(report: Draft, item: AgendaItem) -> float:
    """0 to 100: how alike a report's title and an agenda row are; a printed number decides."""
    if report.item is not None:
        return 100.0 if report.item == item.number else 0.0
    title, row = _bare(report.title), _bare(item.title)
    return max(fuzz.token_set_ratio(title, row), fuzz.token_sort_ratio(title, row))


def _sure(report: Draft, rows: Sequence[AgendaItem]) -> AgendaItem | None:
    """The one row whose title is the report's, wherever it stands."""
    title = _bare(report.title)
    alike = [row for row in rows if fuzz.token_sort_ratio(title, _bare(row.title)) >= _SURE]
    return alike[0] if len(alike) == 1 else None


def _bare(title: str) -> str:
    folded = re.sub(r"[^\w\s]", " ", title.casefold())
    return " ".join(_FURNITURE_WORDS.sub(" ", folded).split()) or folded


def _minutes(drafts: Sequence[Draft]) -> list[Label]:
    """Items minuted after the press and public were excluded are shut."""
    found: list[Label] = []
    why: str | None = None
    for place, draft in enumerate(drafts):
        texts = [block.text for block in draft.blocks]
        if draft.kind is PartKind.MINUTES:
            why = _shut_opening(draft, texts)
        elif secrecy.is_reopening(draft.title) or any(map(secrecy.readmits_public, texts[:1])):
            why = None
        if draft.kind is PartKind.ATTENDANCE:
            found.append(Label(PUBLIC, _NOTHING))
            continue
        label = _own(draft, None)
        excluded = _excluded_at(draft, texts)
        if why:
            label = Label(RESTRICTED, why)
        elif _is_marked_item(draft, drafts[place + 1 :]):
            label = Label(RESTRICTED, f'its heading says "{draft.title[:80]}"')
        elif excluded is not None and not _only_excludes(draft, texts, excluded):
            label = Label(RESTRICTED, "the press and public were excluded during it")
        found.append(label)
        why = _after(draft, texts, excluded, why)
    return found


def _shut_opening(draft: Draft, texts: Sequence[str]) -> str | None:
    """Why a whole set of minutes is shut: "Exempt minutes of …", or a mark over its items."""
    mark = next((text for text in texts if secrecy.is_mark(text)), None)
    if mark is None and not secrecy.is_title_marked(draft.title):
        return None
    return f'its head says "{(mark or draft.title)[:80]}"'


def _excluded_at(draft: Draft, texts: Sequence[str]) -> int | None:
    if draft.kind not in {PartKind.ITEM, PartKind.OTHER}:
        return None
    return next((i for i, text in enumerate(texts) if secrecy.excludes_public(text)), None)


def _only_excludes(draft: Draft, texts: Sequence[str], place: int) -> bool:
    """Whether the item is the resolution itself, or ends with it."""
    return secrecy.excludes_public(draft.title) or place == len(texts) - 1


def _is_shut_section(draft: Draft) -> bool:
    """A divider, or an item that calls itself confidential; not the resolution to exclude."""
    return secrecy.is_divider(draft.title) and not secrecy.excludes_public(draft.title)


def _is_marked_item(draft: Draft, later: Sequence[Draft]) -> bool:
    """Whether its title shuts it; confidential minutes approved before the exclusion are open."""
    if not (secrecy.is_title_marked(draft.title) or _is_shut_section(draft)):
        return False
    approved = draft.kind is PartKind.ITEM and re.match(
        r"(?:confidential|exempt|restricted|private) minutes? (?:of|from|held)",
        draft.title,
        re.IGNORECASE,
    )
    return not (approved and any(secrecy.excludes_public(one.title) for one in later))


def _after(draft: Draft, texts: Sequence[str], excluded: int | None, why: str | None) -> str | None:
    """Why what follows a part is shut, or None where it is open."""
    if any(secrecy.readmits_public(text) for text in texts):
        return None
    if excluded is not None:
        return "minuted after the press and public were excluded"
    heads = draft.kind is PartKind.OTHER or (draft.kind is PartKind.ITEM and len(texts) == 1)
    alone = len(texts) == 1 and secrecy.is_title_marked(draft.title)
    if len(texts) > 1 and len(texts[-1]) < _SHORT and secrecy.is_agenda_divider(texts[-1]):
        return f'it stands under "{texts[-1]}"'
    if heads and (alone or secrecy.is_divider(draft.title)):
        return f'it stands under "{draft.title[:80]}"'
    return why
