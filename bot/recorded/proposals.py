"""What somebody proposed or seconded, in the words of the minutes that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.coverage import spoken
from bot.library import Shelved
from bot.questions.matters import seconder
from bot.recorded.asked import Asked, Told
from bot.recorded.in_minutes import in_minutes
from bot.wording.quoting import Quoted
from indexer.sentences import sentences
from indexer.words import raw_words, words

_MOST = 8  # of them, the newest
_TITLES = frozenset({"cllr", "councillor", "mr", "mrs", "ms", "miss", "dr", "the"})
_TITLE = r"(?:(?:cllrs?|councillors?|mr|mrs|ms|miss|dr)\.? ?)?"


def proposals(asked: Asked) -> Told | None:
    """What somebody proposed; None where the minutes name nobody so called."""
    name = [word for word in raw_words(asked.request.person) if word not in _TITLES]
    if not name:
        return None
    seconds = bool(seconder(asked.query.standalone))
    said = _says(name[-1], seconds=seconds)
    found = [
        (one, sentence)
        for one in _naming(asked, name)
        for sentence in sentences(one.paragraph.text) or [one.paragraph.text]
        if said.search(sentence)
    ]
    found.sort(key=lambda pair: (pair[0].paper.date.value or "", pair[0].part.key), reverse=True)
    if not found:
        known = any(True for _ in _naming(asked, name))
        done = "seconded" if seconds else "proposed"
        said_so = f"The minutes that I hold name nothing that {asked.request.person} {done}."
        return Told((), unanswered=said_so) if known else None
    lines = (_lines(asked, one, sentence) for one, sentence in found[:_MOST])
    return Told(tuple(line for several in lines for line in several))


def _says(surname: str, *, seconds: bool) -> re.Pattern[str]:
    """How minutes say who proposed: "Mr Dunn proposed", "proposed by Mr Dunn", "Proposer: Dunn"."""
    done = r"second\w*|2nd" if seconds else r"propos\w+|moved?|put forward"
    called = rf"{_TITLE}(?:[\w’'-]+\.? ){{0,2}}?{re.escape(surname)}\b"
    return re.compile(
        rf"{called}(?:,? and {called})?(?: \([^)]*\))? (?:then |also |formally )?(?:{done})\b"
        rf"(?! by\b)|\b(?:{done})\b:?,? (?:by |of )?:? ?{called}",
        re.IGNORECASE,
    )


def _naming(asked: Asked, name: list[str]) -> Iterator[Shelved]:
    """The paragraphs of the minutes that name somebody, on the matter where one is asked of."""
    stems = words(" ".join(name))
    topic = asked.topic(without=asked.request.person)
    for one in in_minutes(asked, stems):
        worded = asked.library.worded(one)
        about = worded.words | worded.near | worded.far
        on_topic = all(t.light or (t.same | t.alike) & about for t in topic.terms)
        if stems[-1] in worded.words and on_topic:
            yield one


def _lines(asked: Asked, one: Shelved, sentence: str) -> list[Quoted]:
    """A sentence with its day; after a colon, what follows it."""
    day = spoken(one.paper.date.value)
    lines = [Quoted(one, sentence, f"{day}: " if day else "")]
    if sentence.rstrip().endswith(":"):
        shelf = asked.library.shelf(asked.snapshot, one.part.key)
        lines += [Quoted(n, n.paragraph.text) for n in shelf[one.position + 1 : one.position + 2]]
    return lines
