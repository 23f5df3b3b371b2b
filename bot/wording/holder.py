"""Of a long list of who came, the one entry that tells who holds a post.

"Who is the convener?" is answered by "Councillors Ann Moor (Convener)", and not by the twenty names
beside it; what is cited stays the whole list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.evidence.holders import names_holder, post_asked
from bot.evidence.weighing import match
from bot.questions.understanding import Query
from bot.wording.quoting import Quoted
from indexer.words import words

_LONG = 20  # words of a list that is worth cutting
_FEWEST = 3  # entries of a list
# who chairs is not the one who deputises, or did once
_NOT_VICE = r"(?<!vice[- ])(?<!deputy[- ])(?<!depute[- ])(?<!former[- ])(?<!past[- ])"
_ENTRY = re.compile(r";\s+|\n")
_IN_BRACKETS = re.compile(r",\s+(?![^()]*\))|;\s+|\s+and\s+(?=[A-Z])")  # no comma within brackets


def cut_to_holder(query: Query, quoted: Iterable[Quoted]) -> list[Quoted]:
    """The lines with each long list cut to the entry of the post that the question asks for."""
    post = post_asked(query.standalone)
    return [
        replace(one, shown=_entry(query, post, one.shown))
        if post and len(one.shown.split()) > _LONG
        else one
        for one in quoted
    ]


def _entry(query: Query, post: str, text: str) -> str:
    """The entry of a list that names somebody beside a post; the text where none or several do.

    Of several representatives it is the one that holds most of the question.
    """
    for entries in (_ENTRY.split(text), _IN_BRACKETS.split(text)):
        held = [(_share(query, one), one) for one in entries if _holds(post, one, entries)]
        best = [one for share, one in held if share == max(held)[0]]
        if len(best) == 1 and not _elsewhere(query, best[0], entries):
            return best[0].strip(" .")
    return text


def _elsewhere(query: Query, entry: str, entries: Sequence[str]) -> bool:
    """Whether a word asked for stands in other entries alone: "Lead: Parks (…); Estates (…)"."""
    said = frozenset(words(entry))
    rest = frozenset(stem for one in entries if one != entry for stem in words(one))
    return any(not match(term, said) and match(term, rest) for term in query.topic)


def _share(query: Query, entry: str) -> int:
    """How many of the question's words an entry holds."""
    said = frozenset(words(entry))
    return sum(bool(match(term, said)) for term in query.terms)


def _holds(post: str, entry: str, entries: Sequence[str]) -> bool:
    if len(entries) < _FEWEST or len(entry.split()) > _LONG:
        return False
    printed = "[- ]".join(map(re.escape, re.split("[- ]", post)))
    own = re.search(rf"{_NOT_VICE}\b{printed}", entry, re.IGNORECASE)
    return bool(own) and names_holder(post, entry)
