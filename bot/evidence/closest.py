"""The sentence that means what is asked, where none says it in the question's words.

"Am I allowed to tweet?" shares no word with "Please feel free to use social media". A passage is
found whole, and may be far off where one sentence of it is close; so of what was found the best
sentences are compared by themselves. Only what asks for no figure, day or name is answered so,
nor is what was decided: there a near miss means as much as the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.answers import Kind
from bot.evidence.enough import of_the_sort
from bot.evidence.gathering import Evidence
from bot.evidence.judgements import beyond_papers
from bot.evidence.rows import ends_in_figures, is_row
from bot.evidence.statements import asks_of_questions, wonders
from bot.questions.asking import Wanted
from bot.questions.understanding import Query
from indexer.records import Role

Closeness = Callable[[str, Sequence[str]], Sequence[float]]  # the cosine of each text, in order

_ANSWERS = 0.54  # cosine of a sentence from which it answers: none of the refusals in gold has it
_COMPARED = 14  # sentences; each takes the model some milliseconds
_FEWEST = 5  # words of a sentence that says anything
_OPEN = frozenset({Wanted.ANY, Wanted.YES_NO})
_FURNITURE = frozenset({Role.AGENDA_ROW, Role.ATTENDANCE, Role.PROPOSED_ACTION})


def closest(query: Query, evidence: Sequence[Evidence], closeness: Closeness) -> list[Evidence]:
    """The one sentence that is close enough in meaning, if any; ``evidence`` is best first."""
    if query.wanted not in _OPEN or Kind.DECISION in query.kinds or not evidence:
        return []
    compared = evidence[:_COMPARED]
    if not any(_may_answer(query, one) for one in compared):
        return []  # the model need not be asked
    scores = closeness(query.standalone, [one.text for one in compared])
    score, best = max(zip(scores, compared, strict=True), key=lambda pair: pair[0])
    return [best] if score >= _ANSWERS and _may_answer(query, best) else []


def _may_answer(query: Query, one: Evidence) -> bool:
    """Whether nothing but its words speaks against a sentence."""
    if one.missing or one.off_focus or one.empty or one.other_kind or not one.in_period:
        return False
    if one.place.paragraph.role in _FURNITURE or len(one.text.split()) < _FEWEST:
        return False
    if is_row(one.text) or ends_in_figures(one.text):
        return False
    if wonders(one.text) and not asks_of_questions(query.standalone):
        return False
    return of_the_sort(query, one) and not beyond_papers(query, one)
