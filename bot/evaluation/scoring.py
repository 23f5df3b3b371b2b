"""One answer against its gold row, and many into scores."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.answers import Answer, Citation, Status
from bot.evaluation.gold import Evidence, GoldRow
from bot.evaluation.intervals import Share
from bot.evaluation.matching import contains, is_verbatim, overlaps, same_file

ParagraphText = Callable[[Citation], str]  # the whole paragraph that a citation stands in
FileText = Callable[[Citation], str | None]  # the file's decoded text; None where it is gone


@dataclass(frozen=True, slots=True)
class RowScore:
    """What was right and wrong in one answer."""

    row: GoldRow
    answer: Answer
    unmet: tuple[tuple[str, ...], ...]  # groups of `must` of which no alternative occurs
    forbidden: tuple[str, ...]  # of `must_not`, what occurs
    cited: tuple[bool, ...]  # each citation that counts: does its paragraph hold what gold quotes?
    found: tuple[bool, ...]  # each gold quotation: is it cited?
    verbatim: tuple[bool, ...]  # each citation whose file is at hand

    @property
    def status_right(self) -> bool:
        """Answered, refused, withheld or asked back, as the gold row says."""
        return self.answer.status is self.row.status

    @property
    def right(self) -> bool:
        """The status, everything that must be said, and nothing that must not.

        A row that says nothing of words is right once its evidence is cited.
        """
        said = self.status_right and not self.unmet and not self.forbidden
        return said and (bool(self.row.must) or self.recalled.right == self.recalled.n)

    @property
    def recalled(self) -> Share:
        """Gold quotations that are cited; one is enough where the row says ``any``."""
        if self.row.any and self.found:
            return Share(int(any(self.found)), 1)
        return Share(sum(self.found), len(self.found))


@dataclass(frozen=True, slots=True)
class Scores:
    """Shares over a set of rows."""

    right: Share
    status: Share
    citation_precision: Share
    citation_recall: Share
    verbatim: Share
    refusals_right: Share  # of the rows that gold refuses
    false_refusals: Share  # of the rows that gold answers


def score_row(
    row: GoldRow, answer: Answer, paragraph_text: ParagraphText, file_text: FileText
) -> RowScore:
    """Compare one answer with its gold row."""
    said = "\n".join((answer.answer, *(citation.quote for citation in answer.citations)))
    matches = [
        [_is_evidence(citation, wanted, paragraph_text(citation)) for wanted in row.cite]
        for citation in answer.citations
    ]
    files = [(citation, file_text(citation)) for citation in answer.citations]
    return RowScore(
        row=row,
        answer=answer,
        unmet=tuple(
            group for group in row.must if not any(contains(said, wanted) for wanted in group)
        ),
        forbidden=tuple(wrong for wrong in row.must_not if contains(answer.answer, wrong)),
        cited=_precise(row, answer, matches, paragraph_text) if row.cite else (),
        found=tuple(any(one[place] for one in matches) for place in range(len(row.cite))),
        verbatim=tuple(
            is_verbatim(citation.quote, text) for citation, text in files if text is not None
        ),
    )


def _precise(
    row: GoldRow,
    answer: Answer,
    matches: Sequence[Sequence[bool]],
    paragraph_text: ParagraphText,
) -> tuple[bool, ...]:
    """Whether each citation belongs to the matter.

    Two sorts that gold does not name count neither way: a line that only opens a list ("Members:")
    and an earlier statement that the answer itself shows as superseded.
    """
    former = {one.citation for one in answer.superseded}
    found = []
    for citation, wanted in zip(answer.citations, matches, strict=True):
        paragraph = paragraph_text(citation)
        if any(wanted) or any(_is_evidence(citation, one, paragraph) for one in row.also):
            found.append(True)
        elif not (citation.n in former or citation.quote.rstrip().endswith(":")):
            found.append(False)
    return tuple(found)


def _is_evidence(citation: Citation, wanted: Evidence, paragraph: str) -> bool:
    if not any(same_file(file, wanted.file) for file in (citation.file, *citation.also_in)):
        return False
    return contains(paragraph, wanted.quote) or overlaps(citation.quote, wanted.quote)


def total(rows: Sequence[RowScore]) -> Scores:
    """The shares over these rows."""
    answerable = [one for one in rows if one.row.status is Status.ANSWERED]
    refused = [one for one in rows if one.row.status is not Status.ANSWERED]
    recalls = [one.recalled for one in answerable]
    return Scores(
        right=_share([one.right for one in rows]),
        status=_share([one.status_right for one in rows]),
        citation_precision=_share([cited for one in answerable for cited in one.cited]),
        citation_recall=Share(sum(one.right for one in recalls), sum(one.n for one in recalls)),
        verbatim=_share([exact for one in rows for exact in one.verbatim]),
        refusals_right=_share([one.status_right for one in refused]),
        false_refusals=_share([one.answer.status is not Status.ANSWERED for one in answerable]),
    )


def _share(marks: Sequence[bool]) -> Share:
    return Share(sum(marks), len(marks))


def by_group(
    rows: Sequence[RowScore], name: Callable[[RowScore], Sequence[str]]
) -> dict[str, Scores]:
    """Scores of each group, by name; a row may stand in several groups."""
    groups: dict[str, list[RowScore]] = {}
    for one in rows:
        for group in name(one):
            groups.setdefault(group, []).append(one)
    return {group: total(groups[group]) for group in sorted(groups)}
