"""What a thing is for: a briefing for tenants is no briefing for landlords.

Two texts may share every word and still tell of different things, where the same noun is for
different people. A sentence that says for whom, and names none of those asked, is a near miss.
"""

from __future__ import annotations

import re
from functools import lru_cache

from indexer.words import words

_FOR = re.compile(r"\b([\w’'-]+) for ((?:[\w’'-]+ ?){1,5})", re.IGNORECASE)
_DETERMINERS = frozenset(
    "a an the our their its his her all any some each every this that these those more other new "
    "most many local".split()
)
_ENDS = frozenset(
    "in on at by from to with of and or was were is are be been held has have had will would on "
    "about who whom which that when where before after during since as".split()
)
_NO_HEADS = frozenset(
    "what reason reasons is are was were be been it them him her as not up asked ask calls called "
    "looking except but paid pay pays responsible contact approved agreed voted vote "
    "applied".split()
)


_COSTS = frozenset(words("cost costs price spend spent spending expenditure paid pay bill"))
_GAINS = frozenset(words("saving savings saved save income earned earnings profit surplus"))
_OFFICES = r"(chair|chairman|chairwoman|chairperson|leader|mayor|provost|head|treasurer|president)"
_POST = re.compile(rf"\b{_OFFICES}\b", re.IGNORECASE)
_DEPUTY = re.compile(
    rf"\b(?:vice|deputy|assistant|acting|interim|former)[- ]{_OFFICES}\b", re.IGNORECASE
)


def of_another_kind(question: str, sentence: str, told: frozenset[str]) -> bool:
    """Whether a sentence tells only of another thing than the question names.

    That is a thing for somebody else, money saved where money spent is asked, or the vice-chair
    where the chair is. ``told`` are the sentence's words.
    """
    if _money_the_other_way(_asked(question), told) or _of_deputies(question, sentence):
        return True
    named = _audiences(question)
    if not named:
        return False
    people_told = _audiences(sentence)
    return any(
        thing in people_told and people.isdisjoint(people_told[thing])
        for thing, people in named.items()
    )


def _of_deputies(question: str, sentence: str) -> bool:
    """Whether the only chair, leader or mayor that a sentence names stands in for another."""
    posts = {post.lower() for post in _POST.findall(question)}
    if not posts or _DEPUTY.search(question):
        return False
    deputies = [said for said in _DEPUTY.findall(sentence) if said.lower() in posts]
    return bool(deputies) and len(deputies) == sum(
        said.lower() in posts for said in _POST.findall(sentence)
    )


@lru_cache(maxsize=64)
def _asked(question: str) -> frozenset[str]:
    return frozenset(words(question))


def _money_the_other_way(asked: frozenset[str], told: frozenset[str]) -> bool:
    for mine, theirs in ((_COSTS, _GAINS), (_GAINS, _COSTS)):
        if asked & mine and not asked & theirs:
            return bool(told & theirs) and not told & mine
    return False


@lru_cache(maxsize=2048)
def _audiences(text: str) -> dict[str, frozenset[str]]:
    """What each thing of a text is for: the stem before "for", the stems after it."""
    found: dict[str, frozenset[str]] = {}
    for said in _FOR.finditer(text):
        head = said.group(1).lower()
        people = _people(said.group(2))
        if head not in _NO_HEADS and people:
            stem = words(head)[-1] if words(head) else head
            found[stem] = found.get(stem, frozenset()) | people
    return found


def _people(phrase: str) -> frozenset[str]:
    """The stems of the first noun phrase after "for"; none where it begins with a figure."""
    kept: list[str] = []
    for word in phrase.split():
        if word.lower() in _ENDS:
            break
        if word.lower() not in _DETERMINERS:
            kept.append(word)
    if not kept or kept[0][0].isdigit():
        return frozenset()
    return frozenset(words(" ".join(kept)))
