"""Evidence becomes an answer: verbatim sentences with ``[n]``, and what each one cites."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.answers import Citation, Claim, Superseded
from bot.library import Library, Shelved
from indexer.records import PUBLIC, SUPERSEDED, DateBasis, PartKind
from indexer.sentences import sentence_spans
from indexer.structure.flags import slips
from indexer.words import text_hash

LONGEST_QUOTE = 700  # characters; a longer paragraph is quoted around the sentence that answers
ANSWER_WORDS = 80  # before "more"
ALSO = "Also: "  # said by us before what may answer as well

_KINDS = {PartKind.ITEM: "minutes", PartKind.ATTENDANCE: "minutes"}


@dataclass(frozen=True, slots=True)
class Quoted:
    """A paragraph as it will be cited, and the sentence of it that the answer shows."""

    place: Shelved
    shown: str
    lead: str = ""  # "As at 24 February 2022: ", the stem of a list: said by us, not quoted


@dataclass(frozen=True, slots=True)
class Composed:
    """The text of an answer with its claims and citations."""

    text: str
    claims: tuple[Claim, ...]
    citations: tuple[Citation, ...]
    superseded: tuple[Superseded, ...]
    alone: Composed | None = None  # without what may answer as well, where that is shown below


def compose(
    library: Library,
    quoted: Sequence[Quoted],
    earlier: Sequence[Quoted] = (),
    *,
    also: Sequence[Quoted] = (),
    listed: bool = False,
) -> Composed:
    """Number the citations in order and write the answer.

    ``also`` is what may answer as well: it stands on a line of its own, and is called that.
    """
    numbers: dict[str, int] = {}
    citations: list[Citation] = []

    def number(one: Quoted) -> int:
        identifier = one.place.paragraph.id
        if identifier not in numbers:
            numbers[identifier] = len(numbers) + 1
            citations.append(cite(library, one, numbers[identifier]))
        return numbers[identifier]

    claims = [Claim(f"{one.lead}{one.shown}", (number(one),)) for one in (*quoted, *also)]
    lines = [f"{as_printed(claim.text)} [{claim.citations[0]}]" for claim in claims]
    said, beside = lines[: len(quoted)], lines[len(quoted) :]
    text = "\n".join(said) if listed else " ".join(said)
    if beside:
        between = "\n" if any(one.shown.rstrip().endswith(":") for one in also) else " "
        text = f"{text}\n{ALSO}{between.join(beside)}"
    leading = len(citations)
    superseded = tuple(Superseded(one.shown, number(one)) for one in earlier)
    citations[leading:] = map(_superseded, citations[leading:])
    if earlier:
        was = "; ".join(f"{one.lead}{as_printed(one.shown)} [{number(one)}]" for one in earlier)
        text = f"{text}\nEarlier: {was}"
    alone = compose(library, quoted, earlier, listed=listed) if also else None
    return Composed(text, tuple(claims), tuple(citations), superseded, alone)


def as_printed(text: str) -> str:
    """A text with [sic] behind each error of the paper; claims and quotations stay verbatim."""
    for end in sorted(set(slips(text)), reverse=True):
        text = f"{text[:end]} [sic]{text[end:]}"
    return text


def cite(library: Library, one: Quoted, number: int) -> Citation:
    """A citation of one paragraph."""
    place = one.place
    paragraph, part, paper = place.paragraph, place.part, place.paper
    return Citation(
        n=number,
        paper_id=paper.id,
        file=paper.file,
        title=part.title or paper.title,
        kind=_KINDS.get(part.kind, part.kind.value),
        board=library.board_name(paper.board),
        meeting_date=paper.date.value,
        date_basis=paper.date.basis.value,
        item=part.item,
        heading=paragraph.heading,
        label=paragraph.label,
        page=paragraph.page,
        paragraph_id=paragraph.id,
        quote=quotation(paragraph.text, one.shown),
        flags=_flags(library, place),
        url=_url(library, place),
        also_in=also_in(library, place),
    )


def _url(library: Library, place: Shelved) -> str | None:
    """The page of a paragraph, where the web shows it: to everybody, and so public papers only."""
    shown = place.part.audience == PUBLIC
    return library.addresses.paragraph(place.paragraph.id) if shown else None


def _flags(library: Library, place: Shelved) -> tuple[str, ...]:
    """A paragraph's flags; "superseded" where a newer version of its part is held."""
    flags = place.paragraph.flags
    if place.part.key not in library.newer or SUPERSEDED in flags:
        return flags
    return (*flags, SUPERSEDED)


def _superseded(citation: Citation) -> Citation:
    """A citation of what a later paper gives anew."""
    flags = dict.fromkeys((*citation.flags, SUPERSEDED))
    return replace(citation, flags=tuple(flags))


def quotation(text: str, shown: str, longest: int = LONGEST_QUOTE) -> str:
    """The paragraph, or as many of its sentences around the one shown as fit."""
    if len(text) <= longest:
        return text
    spans = sentence_spans(text)
    at = max(text.find(shown), 0)
    middle = next((n for n, (start, end) in enumerate(spans) if start <= at < end), 0)
    first = last = middle
    while True:
        grown = [
            (a, b)
            for a, b in ((first, last + 1), (first - 1, last))
            if a >= 0 and b < len(spans) and spans[b][1] - spans[a][0] <= longest
        ]
        if not grown:
            break
        first, last = grown[0]
    quote = text[spans[first][0] : spans[last][1]]
    return quote if len(quote) <= longest else quote[:longest].rsplit(" ", 1)[0]


def also_in(library: Library, place: Shelved) -> tuple[str, ...]:
    """The other files that hold the same part, as far as the viewer may see them."""
    twins = library.renditions.get(place.part.key, ())
    return tuple(sorted({library.paper_of(key).file for key in twins} - {place.paper.file}))


_BASIS = {
    DateBasis.MANIFEST: 0,
    DateBasis.PRINTED: 0,
    DateBasis.INHERITED: 2,
    DateBasis.INFERRED: 3,
    DateBasis.NONE: 4,
}


def without_repeats(library: Library, places: Iterable[Shelved]) -> list[Shelved]:
    """One of each text that stands in several renditions: the one whose date is its own."""
    best: dict[str, Shelved] = {}
    order: list[str] = []
    for place in places:
        key = text_hash(place.paragraph.text) if also_in(library, place) else place.paragraph.id
        held = best.get(key)
        if held is None:
            order.append(key)
        if held is None or standing(place) < standing(held):
            best[key] = place
    return [best[key] for key in order]


def standing(place: Shelved) -> tuple[int, str, str]:
    """By which the best of several renditions leads: first the one whose date is its own."""
    return _BASIS[place.paper.date.basis], place.paper.file, place.paragraph.id


def stem_before(stem: str | None) -> str:
    """The stem of a list as it stands before a line of it; empty where there is none."""
    return f"{stem.strip().rstrip(': ')}: " if stem else ""
