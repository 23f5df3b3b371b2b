"""Each claim of a reply against what it cites: it stands, or is dropped with the reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.verifying.binding import bound
from bot.verifying.clauses import content, rested_on
from bot.verifying.dates import dates
from bot.verifying.figures import figures_stand, without_figures
from bot.verifying.framing import without_frame, without_lead
from bot.verifying.instructions import without_orders
from bot.verifying.names import bodies_stand, names_stand, numbered
from bot.verifying.negation import denials_agree
from bot.verifying.plain import has_link
from bot.verifying.records import Cited, Fault, Said, Verified
from bot.verifying.saying import said
from bot.verifying.shades import shades_agree, told
from bot.verifying.speakers import speakers_stand
from indexer.words import words

_FEWEST = 2  # telling words of a claim
_ONE_IN = 8  # of so many telling words one may be the model's own
# Words that only hold a sentence together, whatever it says.
_HOLDS = frozenset(
    words(
        "report paper papers minutes note meeting record recorded records state states stated also "
        "following namely regarding concerning relating item "
        "say says set sets out show shows list lists give gives given take took taken hold held "
        "make made place total cost costs amount amounts sum councillor councillors cllr cllrs mr "
        "mrs ms"
    )
)


def verify(reply: str, given: Sequence[Cited]) -> Verified:
    """The claims of a reply that stand on the passages that they name, each said once."""
    passages = {one.n: replace(one, text=without_orders(one.text)) for one in given}
    standing: list[Said] = []
    faults: list[Fault] = []
    for sentence in said(reply):
        kept = _contributing(sentence, passages)
        fault = fault_of(kept, passages)
        if fault is not None:
            faults.append(fault)
        elif kept.text not in {one.text for one in standing}:
            standing.append(kept)
    return Verified(tuple(standing), tuple(faults))


def _contributing(sentence: Said, passages: Mapping[int, Cited]) -> Said:
    """A claim with those of its citations that hold something of it; all of them if none does."""
    if any(n not in passages for n in sentence.citations):
        return sentence
    mine = content(sentence.text)
    held = {n: mine & content(passages[n].text) for n in sentence.citations}
    kept = tuple(
        n
        for n, stems in held.items()
        if stems and not any(stems < other for m, other in held.items() if m != n)
    )
    return replace(sentence, citations=kept or sentence.citations)


def fault_of(claim: Said, passages: Mapping[int, Cited]) -> Fault | None:
    """Why a claim may not stand; None where it does."""
    if not claim.citations:
        return Fault.NO_MARKER
    if any(n not in passages for n in claim.citations):
        return Fault.NO_PASSAGE
    if claim.text.rstrip().endswith("?") or len(content(claim.text)) < _FEWEST:
        return Fault.QUESTION
    cited = [passages[n] for n in claim.citations]
    text = "\n".join(one.text for one in cited)
    around = "\n".join(one.around for one in cited)
    if has_link(claim.text, text):
        return Fault.LINK
    bare = claim.text
    for one in cited:
        bare = without_frame(without_lead(bare, one.around), one.date, one.text)
    return _fault_in(bare, cited, text, around)


def _fault_in(claim: str, cited: Sequence[Cited], text: str, around: str) -> Fault | None:
    resting = rested_on(claim, [one.text for one in cited])
    checks: dict[Fault, Callable[[], bool]] = {
        Fault.DATE: lambda: _dates_stand(claim, text),
        Fault.NUMBER: lambda: figures_stand(claim, text),
        Fault.NAME: lambda: (
            names_stand(claim, f"{text}\n{around}")
            and numbered(claim) <= numbered(f"{text}\n{around}")
            and bodies_stand(claim, text, around)
        ),
        Fault.NEGATION: lambda: denials_agree(claim, resting),
        Fault.SHADE: lambda: shades_agree(claim, resting, text, around),
        Fault.BOUND: lambda: bound(claim, text) and speakers_stand(claim, text),
        Fault.NOVEL: lambda: _is_cited(claim, text, around),
    }
    return next((fault for fault, stands in checks.items() if not stands()), None)


def _dates_stand(claim: str, text: str) -> bool:
    held = dates(text)
    return all(any(one.day.within(other.day) for other in held) for one in dates(claim))


def _is_cited(claim: str, text: str, around: str) -> bool:
    """Whether what a claim tells is in what it cites, but for a word or so of the model's own."""
    bare = without_figures(claim)
    known = content(text) | content(around) | _HOLDS
    own = {word for word in bare.split() if not content(word) <= known and not told(word)}
    telling = content(bare)
    if not content(claim) & content(text):
        return False
    if any(word[:1].isupper() or word.rstrip(".,;:").endswith("ly") for word in own):
        return False
    return len(own) <= len(telling) // _ONE_IN
