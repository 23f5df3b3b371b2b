"""Lines that only name something: the title of an item under which nothing stands says nothing."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.evidence.rows import is_row
from bot.library import Shelved
from bot.questions.asking import Wanted
from bot.questions.understanding import Query
from indexer.minutes.action_labels import is_label, is_nothing
from indexer.records import Role
from indexer.structure.telling_lines import states
from indexer.words import words

_LONGEST = 12  # words
_SAID = frozenset({Wanted.ANY, Wanted.YES_NO, Wanted.REASON})  # what no name answers
_ASKS_TITLE = re.compile(
    r"\b(?:called|titled?|named?|headings?|items?|agenda|topics?|papers?|reports?|list(?:ed)?)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(  # a figure, a field and its value, an aside, or a deed in clerks' shorthand
    r"[\d£€$%:(]|\b[a-z]\w+(?:ed|wn|pt|lt|nt|ught|en)\b|"
    r"\bto [a-z]+\b|\b(?:down|out|again|shut|open|off|up)\W*$|"
    r"\b(?i:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|"
    r"do|does|did|not|no|none|nil|yes|stays?|remains?|needs?|wants?|goes|gets?|costs?|runs?|says?|"
    r"met|sent|paid|put|set|cut|let|kept|left|lost|made|done|held|told|took|gave|fell|rose|won|\w*laid|said)\b",
)


_WORD = re.compile(r"[\w’'.-]+")
_SOMEBODY = re.compile(  # a title before a name, or two names; no initials, which a heading has too
    r"\b(?:Cllr|Councillor|Mr|Mrs|Ms|Dr|Sir|Prof)\b|\b[A-Z][a-z]+ [A-Z][a-z]+\b"
)


def only_names(query: Query, shelved: Shelved, text: str) -> bool:
    """Whether a line is a bare title, where something said is wanted."""
    paragraph = shelved.paragraph
    figures = not any(letter.isalpha() for letter in text)
    if figures and not (paragraph.cells or is_row(text)):
        return True  # a number that stands alone
    if query.wanted is Wanted.PERSON:
        return _heads_only(query, shelved, text)
    if query.wanted not in _SAID:
        return False
    if paragraph.role is not Role.BODY or paragraph.stem or paragraph.cells:
        return False
    return is_title(text) and not _ASKS_TITLE.search(query.standalone)


def _heads_only(query: Query, shelved: Shelved, text: str) -> bool:
    """Whether "who" did something is asked, and a title names the matter and nobody."""
    paragraph = shelved.paragraph
    if not query.did or paragraph.role is not Role.BODY or paragraph.stem or paragraph.cells:
        return False
    asked = {stem for term in query.terms for stem in (*term.stems, *term.alike)}
    left = [word for word in _WORD.findall(text) if asked.isdisjoint(words(word))]
    return is_title(text) and not _SOMEBODY.search(" ".join(left))


def says_no_action(text: str) -> bool:
    """Whether a line only says that nothing is to be done: "Action: none"."""
    label, _, rest = text.partition(":")
    return is_label(label) and is_nothing(rest)


_RUN_IN = 5  # words


def names_only(sentence: str) -> bool:
    """Whether a sentence is the heading that a paragraph opens with: "Street lights."."""
    said = sentence.rstrip()
    short = len(said.split()) <= _RUN_IN and any(len(word) > len("Min.") for word in said.split())
    return said.endswith((".", ":")) and short and is_title(said[:-1])


@lru_cache(maxsize=20_000)
def is_title(text: str) -> bool:
    """Whether a line is a title: short, without a full stop, and telling nothing of its subject."""
    if len(text.split()) > _LONGEST or text.rstrip()[-1:] in ".!?;:":
        return False
    return not (_SAYS.search(text) or states(text))
