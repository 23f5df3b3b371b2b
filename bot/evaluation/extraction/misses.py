"""Every miss with where it stands and why it counts, for whoever writes the rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.evaluation.extraction.pairing import likeness, likest
from bot.evaluation.extraction.scoring import ActionMatch, PaperScore, Wrong
from bot.evaluation.matching import contains, without_markup
from indexer.records import Action, Decision, Paper, Paragraph

LONGEST = 300  # characters of a paragraph that are shown


@dataclass(frozen=True, slots=True)
class Miss:
    """One miss: what kind, which row or key, its text, the details, and where it stands."""

    what: str
    doc: str
    id: str
    text: str
    details: tuple[str, ...]
    place: str


def misses_of(one: PaperScore) -> Iterator[Miss]:
    """Everything in one paper that a person tuning the program wants to see.

    Nothing of a paper that is held out: it is there to be scored and not to be read.
    """
    if one.gold.held_out:
        return
    places = _Places(one.paper)
    yield from _action_misses(one, places)
    yield from _decision_misses(one, places)


def _action_misses(one: PaperScore, places: _Places) -> Iterator[Miss]:
    doc, actions = one.gold.doc, one.actions
    for row in actions.missed:
        candidate = ("found as a candidate only",) if row.id in actions.as_candidates else ()
        owners = f"owners: {', '.join(row.owners) or 'nobody'}"
        text = row.texts[0]
        yield Miss("action missed", doc, row.id, text, (owners, *candidate), places.of_text(text))
    for wrong in actions.wrong:
        yield _false("action", doc, wrong, places)
    for match in actions.right:
        yield from _facts_wrong(match, doc, places)
    for what, found in (
        ("done, reported as outstanding", actions.done_as_open),
        ("outstanding, reported as done", actions.open_as_done),
    ):
        for action in found:
            yield Miss(what, doc, action.key, action.text, (), places.of_id(action.paragraph_id))
    for row in actions.unlabelled:
        if row.id not in actions.unlabelled_minuted | actions.as_candidates:
            text = row.texts[0]
            yield Miss("commitment in prose missed", doc, row.id, text, (), places.of_text(text))


def _facts_wrong(match: ActionMatch, doc: str, places: _Places) -> Iterator[Miss]:
    """The owner or the deadline of an action that was found."""
    gold, found = match.gold, match.found
    place = places.of_id(found.paragraph_id)
    if not match.owner_right:
        wanted = f"wanted: {', '.join(gold.owners) or 'nobody'}"
        if gold.owners != gold.owners_resolved:
            wanted += f" = {', '.join(gold.owners_resolved)}"
        details = (wanted, f"got: {_owners(found)}")
        yield Miss("owner wrong", doc, gold.id, found.text, details, place)
    if not match.due_right:
        due = f"wanted: {gold.due}; got: {found.due_printed}"
        yield Miss("deadline wrong", doc, gold.id, found.text, (due,), place)


def _decision_misses(one: PaperScore, places: _Places) -> Iterator[Miss]:
    doc, decisions = one.gold.doc, one.decisions
    for row in decisions.missed:
        details = (f"verb: {', '.join(row.verbs)}",)
        text = row.texts[0]
        yield Miss("decision missed", doc, row.id, text, details, places.of_text(text))
    for wrong in decisions.wrong:
        yield _false("decision", doc, wrong, places)
    for match in decisions.right:
        if not match.verb_right:
            verbs = f"wanted: {', '.join(match.gold.verbs)}; got: {', '.join(match.found.verbs)}"
            place = places.of_id(match.found.paragraph_id)
            yield Miss("verb wrong", doc, match.gold.id, match.found.text, (verbs,), place)


def _false(what: str, doc: str, wrong: Wrong, places: _Places) -> Miss:
    found = wrong.found
    stem = (f"stem: {found.stem}",) if found.stem else ()
    more = _owners(found) if isinstance(found, Action) else _verbs(found)
    return Miss(
        f"{what} false",
        doc,
        found.key,
        found.text,
        (f"why: {wrong.why}", *stem, more),
        places.of_id(found.paragraph_id),
    )


def _owners(action: Action) -> str:
    printed = f" (printed {action.owner_printed})" if action.owner_printed else ""
    return f"owners: {', '.join(action.owners) or 'nobody'}{printed}; state: {action.state}"


def _verbs(decision: Decision) -> str:
    lost = "; lost" if decision.lost else ""
    return f"verbs: {', '.join(decision.verbs)}{lost}"


class _Places:
    """Where things stand in a paper as it was understood."""

    def __init__(self, paper: Paper) -> None:
        self._paragraphs: Sequence[Paragraph] = [
            paragraph for part in paper.parts for paragraph in part.paragraphs
        ]

    def of_id(self, paragraph_id: str) -> str:
        """The paragraph with this id."""
        found = [one for one in self._paragraphs if one.id == paragraph_id]
        return _shown(found[0]) if found else f"no paragraph {paragraph_id}"

    def of_text(self, text: str) -> str:
        """The paragraph that holds this text, else the likest; what structure made of it."""
        bare = without_markup(text)
        holding = [one for one in self._paragraphs if contains(without_markup(one.text), bare)]
        if holding:
            return _shown(holding[0])
        near = likest((text,), [(one.text,) for one in self._paragraphs])
        if near is None:
            return "no paragraph of the paper as understood"
        score = likeness((text,), (self._paragraphs[near].text,))
        return f"(likest, {score:.2f}) {_shown(self._paragraphs[near])}"


def _shown(one: Paragraph) -> str:
    label = f" {one.label_printed}" if one.label_printed else ""
    stem = f" stem “{one.stem}”" if one.stem else ""
    text = one.text if len(one.text) <= LONGEST else f"{one.text[:LONGEST]}…"
    return f"[{one.role}] {' > '.join(one.heading)}{label}{stem}: {text}"
