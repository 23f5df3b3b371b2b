"""Misspelt words of a question, put right from the words of the papers that may be seen.

Only a word that no visible paper holds is touched, and only where one word of the papers is
plainly meant: the same first letter, and one slip (two in a long word) by Damerau and
Levenshtein's count. Of a capitalised name only two swapped letters are put back: a place that the
papers never name must not become one that they do.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from rapidfuzz.distance import DamerauLevenshtein, Indel, Levenshtein

from bot.questions.persons import recognised
from bot.questions.small_words import SMALL_WORDS
from bot.questions.understanding import Query, Term, pairs, understand
from indexer.store.port import Audiences, Snapshot
from indexer.words import words

_SHORTEST, _SHORTEST_NAME, _LONG = 4, 7, 7  # characters of the stem
_SHORTENED, _CUT_OFF = 5, 3  # characters of a word cut short, and of what was cut off
_VOWELS = frozenset("aeiouy")
_MIXED_UP = frozenset(  # consonants that sound alike, or lie side by side on the keyboard
    frozenset(pair)
    for pair in (
        "cs ck sz mn gj fv td bp qw wr rt fg gh hj jk kl zx xc cv vb bn sd df as ws pl dt kq"
    ).split()
)
_INFLECTED = frozenset({"", "s", "es", "e", "d", "ed", "ing", "y"})  # endings of a short word
_ENDING, _STEM_ALONE = 4, 6  # of an ending; of a stem that may be told without its ending


def respell(
    query: Query, snapshot: Snapshot, audiences: Audiences, frequency: Mapping[str, int]
) -> tuple[Query, dict[str, str]]:
    """The query with its misspelt words put right, and what was read as what.

    Of names in lower case the case is put right too, and who is meant.
    """
    query = recognised(query, snapshot, audiences)
    read: dict[str, str] = {}
    terms = []
    for term in query.terms:
        if not term.hard and not _known(term, frequency) and _small_word(term.word):
            continue  # "mutch": no word of the topic, however it is spelt
        meant = None if _known(term, frequency) else _nearest(term, snapshot, audiences)
        if meant is None:
            terms.append(term)
        else:
            read[term.word] = meant
            terms.append(replace(term, same=term.same | {meant}))
    if len(terms) == len(query.terms) and not read:
        return query, read
    return replace(query, terms=tuple(terms)), read


def _small_word(word: str) -> bool:
    """Whether a word is a small word of English with a letter too many, too few, or two swapped.

    With another letter instead it may be a word of its own: "whale" is no "while".
    """
    return any(
        small[0] == word[0]
        and (
            (len(word) >= _SHORTEST and Indel.distance(word, small, score_cutoff=1) <= 1)
            or (
                DamerauLevenshtein.distance(word, small, score_cutoff=1) <= 1
                and sorted(word) == sorted(small)
            )
        )
        for small in SMALL_WORDS
        if len(small) > 2
    )


def _known(term: Term, frequency: Mapping[str, int]) -> bool:
    return term.scaffold or any(frequency.get(stem, 0) for stem in term.same | term.alike)


def _swapped(name: str, known: Mapping[str, int]) -> str | None:
    """The stem of a name with two neighbouring letters put back, where the papers hold it."""
    if len(name) < _SHORTEST_NAME:
        return None
    swaps = (name[:i] + name[i + 1] + name[i] + name[i + 2 :] for i in range(1, len(name) - 1))
    near = [(-known[stem], stem) for swap in swaps if (stem := words(swap)[-1]) in known]
    return min(near)[1] if near else None


def _slips(word: str, stem: str, most: int) -> int:
    """The slips between a misspelt word and a stem, whose ending the slip may have hidden."""
    if len(stem) < _SHORTEST or len(word) - len(stem) > _ENDING or len(stem) - len(word) > most:
        return most + 1
    whole = DamerauLevenshtein.distance(word, stem, score_cutoff=most)
    if len(stem) < _STEM_ALONE or len(word) <= len(stem):
        return whole
    begun = DamerauLevenshtein.distance(word[: len(stem)], stem, score_cutoff=most) + 1
    return min(whole, begun)


def other_word(word: str, stem: str) -> bool:
    """Whether a consonant stands for quite another: "precept" is no slip for "present"."""
    return any(
        (mine := word[one.src_pos]) != (theirs := stem[one.dest_pos])
        and not {mine, theirs} & _VOWELS
        and frozenset((mine, theirs)) not in _MIXED_UP
        for one in Levenshtein.editops(word, stem)
        if one.tag == "replace"
    )


def _nearest(term: Term, snapshot: Snapshot, audiences: Audiences) -> str | None:
    if len(term.stem) < _SHORTEST or any(letter.isdigit() for letter in term.stem):
        return None
    if len(term.stem) == _SHORTEST and term.word[_SHORTEST:] not in _INFLECTED:
        return None  # "exeter" is no "exit", though their stems are one letter apart
    if term.hard:
        return _swapped(term.word, snapshot.vocabulary(term.stem[0], audiences))
    nearest = min(near_stems(term.stem, snapshot, audiences), default=None)
    if nearest:
        return nearest[2]
    return _begun(term.stem, snapshot.vocabulary(term.stem[0], audiences))


def near_stems(
    stem: str, snapshot: Snapshot, audiences: Audiences
) -> Iterator[tuple[int, int, str]]:
    """The stems of the papers that one may be a slip for: its slips, how many hold it (negated)."""
    for form in _by_sound(stem):
        most = 2 if len(form) >= _LONG else 1
        for other, held in snapshot.vocabulary(form[0], audiences).items():
            slips = _slips(form, other, most)
            if slips <= most and not other_word(form, other):
                yield slips, -held, other


def _begun(short: str, known: Mapping[str, int]) -> str | None:
    """The one word of the papers that a word is the beginning of: "defib" for "defibrillator"."""
    if len(short) < _SHORTENED:
        return None
    whole = [
        stem for stem in known if stem.startswith(short) and len(stem) - len(short) >= _CUT_OFF
    ]
    return whole[0] if len(whole) == 1 else None


def _by_sound(stem: str) -> tuple[str, ...]:
    """A misspelt stem, and as it sounds: "fase" may be "phase"."""
    return (stem, f"ph{stem[1:]}") if stem.startswith("f") else (stem,)


def reread(query: Query, read: Mapping[str, str], today: dt.date) -> Query:
    """The question understood again where a slip hid what is numbered: "fase 2" is "phase 2".

    It is shown as it was asked.
    """
    numbered = {word: meant for word, meant in read.items() if f"{meant} 1" in pairs(f"{meant} 1")}
    if not numbered:
        return query
    text = query.standalone
    for word, meant in sorted(numbered.items()):
        text = re.sub(
            rf"(?<![\w’'-]){re.escape(word)}(?![\w’'-])", meant, text, flags=re.IGNORECASE
        )
    again = understand(text, today=today, longest=len(text))
    slips = {term.word: term for term in query.terms if term.word in read}
    terms = tuple(slips.get(term.word, term) for term in again.terms)
    return replace(
        again,
        question=query.question,
        standalone=query.standalone,
        shown=query.shown,
        periods=query.periods,
        terms=terms,
    )


def rejoined(query: Query, snapshot: Snapshot, audiences: Audiences) -> Query:
    """The query with words that papers write as one: "tow path" where they say "towpath"."""
    same: dict[str, str] = {}
    for one, other in pairwise(term for term in query.terms if term.word.isalpha()):
        if f"{one.word} {other.word}" not in query.standalone.casefold():
            continue
        whole = words(one.word + other.word)[-1]
        if len(whole) >= _SHORTEST_NAME - 1 and whole in snapshot.vocabulary(whole, audiences):
            same |= {one.stem: whole, other.stem: whole}
    if not same:
        return query
    terms = tuple(
        replace(term, same=term.same | {same[term.stem]}) if term.stem in same else term
        for term in query.terms
    )
    return replace(query, terms=terms)
