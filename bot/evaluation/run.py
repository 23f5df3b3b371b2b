"""Gold questions put to a store, one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from bot.answers import Answer, Citation, Kind, Status
from bot.audience import Viewer
from bot.audit.asking import Asks
from bot.evaluation.gold import Evidence, GoldRow
from bot.evaluation.matching import same_file
from bot.evaluation.scoring import FileText, ParagraphText, RowScore, score_row
from indexer.errors import InputError, QuestionError, ReadingError
from indexer.reading import read
from indexer.store.port import Snapshot


def evaluate(
    rows: Iterable[GoldRow],
    answerer: Asks,
    viewer: Viewer,
    paragraph_text: ParagraphText,
    file_text: FileText,
) -> Iterator[RowScore]:
    """Score each row; ``viewer`` asks where the row names none."""
    for row in rows:
        asks_as = Viewer.parse(row.viewer) if row.viewer else viewer
        answer = _answer(answerer, row, asks_as)
        yield score_row(row, answer, paragraph_text, file_text)


def quoted(rows: Iterable[GoldRow], files: Iterable[Path]) -> list[GoldRow]:
    """The rows with the quotations that their spans stand for, read from the indexed files.

    Raises:
        InputError: a row names a file that is not indexed.
    """
    held = list(files)
    return [
        replace(
            row,
            cite=tuple(_quoted(row, one, held) for one in row.cite),
            also=tuple(_quoted(row, one, held) for one in row.also),
        )
        for row in rows
    ]


def _quoted(row: GoldRow, one: Evidence, files: Sequence[Path]) -> Evidence:
    if one.span is None:
        return one
    for path in files:
        if same_file(path.as_posix(), one.file):
            start, end = one.span
            return replace(one, quote=path.read_text("utf-8")[start:end])
    raise InputError(
        f"gold row {row.id} names {one.file}, which is not indexed",
        mend="run `minutebook index` on its folder first",
    )


def _answer(answerer: Asks, row: GoldRow, viewer: Viewer) -> Answer:
    """The answer; a question that cannot be asked counts as one not found."""
    try:
        return answerer.ask(row.question, viewer, thread=row.thread, today=row.today)
    except QuestionError as error:
        return Answer(
            question=row.question,
            standalone_question=row.question,
            status=Status.NOT_FOUND,
            kinds=(Kind.FACT,),
            answer=str(error),
            claims=(),
            citations=(),
            superseded=(),
            nearest=(),
            choices=(),
            coverage="",
            viewer=viewer.name,
        )


def paragraphs_of(snapshot: Snapshot, audiences: frozenset[str]) -> ParagraphText:
    """The whole paragraph of a citation, as the store holds it."""

    def text(citation: Citation) -> str:
        found = snapshot.paragraph(citation.paragraph_id, audiences)
        return found[1].text if found else ""

    return text


def files_of(paths: Mapping[str, Path]) -> FileText:
    """The decoded text of a citation's file; None where the file is not at hand.

    ``paths`` gives each paper's file on this machine, by paper id.
    """

    @cache
    def decoded(path: Path) -> str | None:
        try:
            return read(path).text
        except ReadingError:
            return None

    def text(citation: Citation) -> str | None:
        path = paths.get(citation.paper_id)
        return decoded(path) if path else None

    return text
