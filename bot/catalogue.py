"""The papers held, as understood: what `papers` and `show` print, on every surface.

Plain dictionaries, ready for JSON. Everything comes from one snapshot and through the viewer's
audiences, so a viewer's catalogue is that of a store which holds only what they may see.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import PurePosixPath
from typing import Any, Protocol, TypeVar

from bot.audience import Viewer
from bot.formats import format_name
from indexer.errors import InputError
from indexer.records import PUBLIC, AgendaItem, Paragraph, PartKind
from indexer.store.held import Edge, FileState, HeldPaper, HeldPart
from indexer.store.port import Snapshot

Entry = dict[str, Any]
MOST_NAMED = 5  # how many candidates an ambiguous name lists


def entries(snapshot: Snapshot, viewer: Viewer) -> list[Entry]:
    """Every paper of which the viewer may see a part, in the order of the files."""
    papers = {paper.id: paper for paper in snapshot.papers(viewer.audiences)}
    parts = snapshot.parts(viewer.audiences)
    by_paper: dict[str, list[HeldPart]] = defaultdict(list)
    for part in parts:
        by_paper[part.paper_id].append(part)
    same_text = _renditions(snapshot.edges(viewer.audiences), parts, papers)
    return [
        _entry(paper, by_paper[paper.id], same_text.get(paper.id, [])) for paper in papers.values()
    ]


def unread(snapshot: Snapshot, viewer: Viewer) -> list[Entry]:
    """Files that could not be read and of which the viewer may know, each with its reason."""
    return [_problem(state) for state in snapshot.problems(viewer.audiences)]


class Named(Protocol):
    """A paper as far as its names go."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def root(self) -> str:
        """The folder that it was indexed with."""

    @property
    def file(self) -> str:
        """Its file, within that folder."""


Found = TypeVar("Found", bound=Named)


def find_paper(papers: Sequence[Found], name: str, listing: str = "minutebook papers") -> Found:
    """The paper with this id, file, part of a file name, or unique beginning of an id.

    ``listing`` is the command that lists ``papers``.

    Raises:
        InputError: no paper is meant by the name, or several are.
    """
    wanted = name.strip().casefold()
    ways: tuple[Callable[[Found], bool], ...] = (
        lambda paper: paper.id == name.strip(),
        lambda paper: wanted in {paper.file.casefold(), f"{paper.root}/{paper.file}".casefold()},
        lambda paper: wanted in _names(paper),
        lambda paper: any(known.startswith(wanted) for known in _names(paper)),
        lambda paper: wanted in paper.file.casefold(),
        lambda paper: paper.id.startswith(wanted),
    )
    for is_meant in ways if wanted else ():
        meant = [paper for paper in papers if is_meant(paper)]
        if len(meant) == 1:
            return meant[0]
        if meant:
            raise InputError(
                f"{name!r} could mean {len(meant)} papers",
                mend=f"say which: {_listed(f'{one.root}/{one.file}' for one in meant)}",
            )
    raise InputError(f"no paper is called {name!r}", mend=f"`{listing}` lists them")


def detail(snapshot: Snapshot, viewer: Viewer, paper: HeldPaper) -> Entry:
    """One paper with the paragraphs of every part that the viewer may see."""
    [entry] = [one for one in entries(snapshot, viewer) if one["paper_id"] == paper.id]
    for part in entry["parts"]:
        part["paragraphs"] = [
            _paragraph(paragraph)
            for paragraph in snapshot.paragraphs(part["key"], viewer.audiences)
        ]
    return entry


def find_paragraph(entry: Entry, name: str) -> tuple[Entry, Entry]:
    """The part and the paragraph meant by an id, or by a label and what it stands under.

    ``entry`` is what ``detail`` gives. A label is enough where it is the only one: "1.2". Items
    and headings before it tell others apart: "3/1.2", "Decisions/2", "3/Decisions/2".

    Raises:
        InputError: no paragraph is meant by the name, or several are.
    """
    pairs = [(part, one) for part in entry["parts"] for one in part["paragraphs"]]
    by_id = [pair for pair in pairs if pair[1]["id"] == name.strip()]
    if by_id:
        return by_id[0]
    *above, label = (step.strip().casefold() for step in name.split("/"))
    meant = [
        (part, one)
        for part, one in pairs
        if label in _folded(one["label"], one["label_printed"])
        and set(above) <= _folded(part["item"], *one["heading"])
    ]
    if len(meant) == 1:
        return meant[0]
    if meant:
        raise InputError(
            f"{name!r} could mean {len(meant)} paragraphs of {entry['file']}",
            mend=f"say which: {_listed(_ways_to_say(meant))}",
        )
    raise InputError(
        f"{entry['file']} has no paragraph {name!r}",
        mend=f"`minutebook show {entry['paper_id']}` lists them",
    )


def _folded(*names: str | None) -> set[str]:
    return {name.casefold() for name in names if name}


def _ways_to_say(meant: Sequence[tuple[Entry, Entry]]) -> list[str]:
    """Item, heading and label where they tell the paragraphs apart, else the ids."""
    steps = [(part["item"], *one["heading"][-1:], one["label"]) for part, one in meant]
    named = ["/".join(filter(None, step)) for step in steps]
    return named if len(set(named)) == len(meant) else [one["id"] for _, one in meant]


def _names(paper: Named) -> set[str]:
    path = PurePosixPath(paper.file.casefold())
    return {path.name, path.stem}


def _listed(names: Iterable[str]) -> str:
    every = list(names)
    more = f" and {len(every) - MOST_NAMED} more" if len(every) > MOST_NAMED else ""
    return ", ".join(every[:MOST_NAMED]) + more


def _entry(paper: HeldPaper, parts: Sequence[HeldPart], same_text: list[Entry]) -> Entry:
    restricted = [part for part in parts if part.audience != PUBLIC]
    return {
        "paper_id": paper.id,
        "file": paper.file,
        "folder": paper.root,
        "title": paper.title,
        "format": format_name(paper.reader, paper.notes),
        "kind": str(paper.kind),
        "board": paper.board,
        "meeting_date": paper.date.value,
        "date_basis": str(paper.date.basis),
        "date_evidence": paper.date.evidence,
        "audience": _audience(parts),
        "audience_basis": "; ".join(
            dict.fromkeys(part.audience_basis for part in (restricted or parts))
        ),
        "parts": [_part(part) for part in parts],
        "agenda": [_agenda_row(row) for row in paper.agenda],
        "items": [
            {"item": part.item, "title": part.item_title or part.title, "key": part.key}
            for part in parts
            if part.kind is PartKind.ITEM
        ],
        "renditions": same_text,
        "problem": None,
        "notes": list(paper.notes),
        "source_url": paper.source_url,
    }


def _audience(parts: Sequence[HeldPart]) -> str:
    """The one audience of all parts, or that they have several."""
    labels = {part.audience for part in parts} or {PUBLIC}
    return labels.pop() if len(labels) == 1 else "mixed"


def _part(part: HeldPart) -> Entry:
    return {
        "key": part.key,
        "kind": str(part.kind),
        "item": part.item,
        "title": part.item_title or part.title,
        "audience": part.audience,
        "audience_basis": part.audience_basis,
    }


def _agenda_row(row: AgendaItem) -> Entry:
    return {
        "item": row.number,
        "title": row.title,
        "pages": row.pages,
        "confidential": row.confidential,
    }


def _paragraph(paragraph: Paragraph) -> Entry:
    plain = asdict(paragraph)
    return {**plain, "role": str(paragraph.role), "heading": list(paragraph.heading)}


def reason(note: str, file: str) -> str:
    """Why a file was not read, without the path that its own message begins with."""
    _, found, why = note.partition(file)
    return why.strip(" :") if found and why.strip() else note


def _problem(state: FileState) -> Entry:
    """A file that could not be read has the keys of a paper, and a reason."""
    empty = dict.fromkeys(
        (
            "paper_id",
            "title",
            "format",
            "kind",
            "board",
            "meeting_date",
            "date_evidence",
            "source_url",
        )
    )
    return {
        **empty,
        "file": state.file,
        "folder": state.root,
        "date_basis": "none",
        "audience": None,
        "audience_basis": "",
        "parts": [],
        "agenda": [],
        "items": [],
        "renditions": [],
        "problem": reason(state.problem or "", state.file),
        "notes": [],
    }


def _renditions(
    edges: Iterable[Edge], parts: Iterable[HeldPart], papers: Mapping[str, HeldPaper]
) -> dict[str, list[Entry]]:
    """By paper, the parts whose text another paper holds too; told from both sides."""
    by_key = {part.key: part for part in parts}
    found: dict[str, list[Entry]] = defaultdict(list)
    for edge in edges:
        if edge.kind != "rendition":
            continue
        for mine, other in ((edge.source, edge.target), (edge.target, edge.source)):
            if mine not in by_key or other not in by_key:
                continue
            of_part = by_key[other]
            of_paper = papers[of_part.paper_id]
            found[by_key[mine].paper_id].append(
                {
                    "part": mine,
                    "of_part": other,
                    "of_paper_id": of_paper.id,
                    "of_folder": of_paper.root,
                    "of_file": of_paper.file,
                    "of_item": of_part.item,
                    "evidence": edge.evidence,
                }
            )
    return found
