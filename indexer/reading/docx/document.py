"""The parts of a Word file that its text is made of, found by their relations."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.errors import ReadingError
from indexer.reading.docx.accepting import accept
from indexer.reading.docx.archive import Archive
from indexer.reading.docx.comments import mark_commented
from indexer.reading.docx.headers import print_marks, running_lines, secrecy_marks, watermarks
from indexer.reading.docx.names import PACKAGE, Element, W, child, value
from indexer.reading.watermarks import notes

_ROOT_RELATIONS = "_rels/.rels"
_USUAL = "word/document.xml"
_OTHERS = {
    "xl/workbook.xml": "a spreadsheet",
    "ppt/presentation.xml": "a presentation",
    "content.xml": "an OpenDocument file",
    "visio/document.xml": "a drawing",
}
_NOTES = ("footnote", "endnote")
_MOST_HEADERS = 300


@dataclass(frozen=True, slots=True)
class Relation:
    """A part that another part names."""

    id: str
    kind: str  # "styles", "header"
    path: str


@dataclass(frozen=True, slots=True)
class Document:
    """The parts of a document, with what a clerk should know of them."""

    body: Element
    styles: Element | None
    numbering: Element | None
    notes: dict[str, dict[str, Element]]  # "footnote" or "endnote" → id → the note
    coloured: bool  # printed on a coloured page
    running: tuple[str, ...]  # lines of headers and footers
    remarks: tuple[str, ...]


def document_of(archive: Archive) -> Document:
    """The document in an archive.

    Raises:
        ReadingError: there is none, or it is damaged beyond use.
    """
    main = _main_part(archive)
    root = archive.xml(main)
    body = child(root, "body")
    if root is None or body is None:
        raise ReadingError(
            "is a Word file without its text", mend="open it in Word, and save it again"
        )
    remarks = accept(root)
    if next(root.iter(f"{W}altChunk"), None) is not None:
        remarks.append("a document embedded in it is not read: open it in Word and save it again")
    related = _relations_of(archive, main)
    parts = _related(archive, main, related)
    mark_commented(body, _part(archive, parts.get("comments"), remarks))
    running = _mark_sections(archive, body, related, remarks)
    if archive.cut or archive.broken:
        remarks.append("the file is damaged: only what could be saved of it is read")
    if archive.cut and "numbering" not in parts:
        remarks.append("its automatic numbers are lost with the end of the file")
    noted = {kind: _notes(archive, parts.get(f"{kind}s"), kind, remarks) for kind in _NOTES}
    return Document(
        body=body,
        styles=_part(archive, parts.get("styles"), remarks),
        numbering=_part(archive, parts.get("numbering"), remarks),
        notes=noted,
        coloured=child(root, "background") is not None,
        running=tuple(running),
        remarks=tuple(remarks),
    )


def _main_part(archive: Archive) -> str:
    relations = _relations(archive, _ROOT_RELATIONS, "")
    for one in relations:
        text = one.kind == "officeDocument" and not one.path.startswith(("xl/", "ppt/"))
        if text and one.path in archive:
            return one.path
    if _USUAL in archive:
        return _USUAL
    other = next((what for name, what in _OTHERS.items() if name in archive), "a ZIP archive")
    raise ReadingError(
        f"is {other} and not a Word document", mend="export it as DOCX or PDF, or remove it"
    )


def _relations_of(archive: Archive, main: str) -> list[Relation]:
    folder, name = posixpath.split(main)
    return _relations(archive, f"{folder}/_rels/{name}.rels".lstrip("/"), folder)


def _related(archive: Archive, main: str, relations: Sequence[Relation]) -> dict[str, str]:
    """The parts that the main one names, by kind; else those at their usual places."""
    folder = posixpath.dirname(main)
    kinds = ("styles", "numbering", "footnotes", "endnotes", "comments")
    usual = {kind: posixpath.join(folder, f"{kind}.xml") for kind in kinds}
    named = {one.kind: one.path for one in relations if one.path in archive}
    return {kind: path for kind, path in usual.items() if path in archive} | named


def _mark_sections(
    archive: Archive, body: Element, relations: Sequence[Relation], remarks: list[str]
) -> list[str]:
    """Keep what running headers and footers say of secrecy; watermarks are said.

    Returns their lines, which are no text of the paper.
    """
    marks: dict[str, list[str]] = {}
    running: list[str] = []
    for one in [x for x in relations if x.kind in {"header", "footer"}][:_MOST_HEADERS]:
        header = _part(archive, one.path, remarks)
        if header is None:
            continue
        accept(header)
        marks[one.id] = secrecy_marks(header)
        running.extend(running_lines(header))
        remarks.extend(notes(watermarks(header), "its pages"))
    print_marks(body, marks)
    return list(dict.fromkeys(running))


def _relations(archive: Archive, name: str, folder: str) -> list[Relation]:
    """The relations of a part, but for those to the outside."""
    try:
        root = archive.xml(name)
    except ReadingError:
        return []
    found: list[Relation] = []
    for one in root.iter(f"{PACKAGE}Relationship") if root is not None else ():
        target, kind = one.get("Target") or "", one.get("Type") or ""
        if one.get("TargetMode") == "External" or not target:
            continue
        path = target if target.startswith("/") else posixpath.join(folder, target)
        path = posixpath.normpath(path).lstrip("/")
        found.append(Relation(one.get("Id") or "", kind.rsplit("/", 1)[-1], path))
    return found


def _part(archive: Archive, name: str | None, remarks: list[str]) -> Element | None:
    """A part beside the text: without it, the text is still read, and that is said."""
    try:
        return archive.xml(name) if name else None
    except ReadingError:
        remarks.append(f"{name} within it is damaged: numbers or headings may be missing")
        return None


def _notes(archive: Archive, name: str | None, kind: str, remarks: list[str]) -> dict[str, Element]:
    root = _part(archive, name, remarks)
    if root is None:
        return {}
    accept(root)
    found: dict[str, Element] = {}
    for one in root.iterfind(f"{W}{kind}"):
        if (value(one, "type") or "normal") == "normal":
            found.setdefault(value(one, "id") or "", one)
    return found
