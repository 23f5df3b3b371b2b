"""An answer and the results of a search, as a person reads them in 80 columns."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answers import Answer, Citation, Result, Results, Status
from bot.cli.output import counted, faint, strong, wrapped
from bot.cli.places import place_line
from bot.wording.said import dated
from bot.wording.shortened import shortened


def answer_lines(answer: Answer, *, whole: bool = True) -> Iterator[str]:
    """The answer, then its citations, what lies near, and the coverage.

    Not ``whole``: some eighty words of a long list, with what they cite.
    """
    short = shortened(answer)
    cut = bool(short.rest) and not whole
    yield strong(wrapped("\n".join(short.first) if cut else answer.answer))
    if cut:
        yield faint(f"{counted(len(short.rest), 'more line')}: ask with --more.")
    for citation in answer.citations:
        if cut and citation.n not in short.cited:
            continue
        yield ""
        yield from _citation(citation, f"[{citation.n}]")
    if answer.nearest:
        yield ""
        yield "Nearest:" if answer.status is not Status.ANSWERED else "See also:"
        for citation in answer.nearest:
            yield from _citation(citation, "-")
    if answer.choices:
        yield ""
        yield "Did you mean:"
        for choice in answer.choices:
            yield wrapped(f"- {choice}", "  ", "    ")
    if answer.model != "extractive":
        yield ""
        yield faint(wrapped(f"Worded by {answer.model}, checked against the passages."))
    if answer.coverage:
        yield ""
        yield faint(wrapped(answer.coverage))


def _citation(citation: Citation, mark: str) -> Iterator[str]:
    indent = " " * (len(mark) + 1)
    yield wrapped(f"{mark} “{citation.quote}”", "", indent)
    origin = (citation.title, citation.board, dated(citation.meeting_date, citation.date_basis))
    yield faint(wrapped(", ".join(filter(None, origin)), indent + "  "))
    yield faint(wrapped(place_line(citation), indent + "  "))


def result_lines(results: Results) -> Iterator[str]:
    """The ranked passages of a search."""
    if not results.results:
        yield "Nothing found in the papers that you may see."
    for result in results.results:
        yield strong(wrapped(f"{result.rank}. {_result_place(result)}", "", "   "))
        yield wrapped(result.text, "   ")
        yield ""


def _result_place(result: Result) -> str:
    places = [
        result.file,
        f"item {result.item}" if result.item else "",
        " › ".join(result.heading),
        f"paragraph {result.label}" if result.label else "",
        f"page {result.page}" if result.page is not None else "",
        f"score {result.score:.3f}",
    ]
    return ", ".join(place for place in places if place)
