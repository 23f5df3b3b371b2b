"""Slips put right in the words of a question, before it is taken apart.

Who asks for the "next meating" or the "cheif officer" asks of meetings and of a post, and only
words that are spelt rightly are read as such. A word is a slip where neither the papers that the
viewer may see nor English, as questions of the field use it, holds it; it becomes the nearest word
of either. A name with a capital becomes one of the papers only where it sounds as that does.

There are two spellers. This one changes what is read, and so needs to know English: with a model
that knows no words it says nothing. ``spelling`` changes no word; it lets a term that no paper
holds be matched by one of theirs as well. It is what a word of English that the papers spell
otherwise, a hyphenated word, one cut short ("defib") and a slip without such a model come to.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import groupby

from rapidfuzz.distance import DamerauLevenshtein, Levenshtein

from bot.questions import everyday_words, field_words, service_words, word_forms
from bot.questions.chat_words import SPELT
from bot.questions.everyday_turns import EVERYDAY_TURNS
from bot.questions.following import LONGEST_QUESTION
from bot.questions.hurried import SHORT_WORDS
from bot.questions.messages import in_full, question_of
from bot.questions.small_words import SMALL_WORDS
from bot.questions.spelling import near_stems, other_word
from bot.questions.turns import TURNS
from indexer.store.port import Audiences, Snapshot
from indexer.words import raw_words, words

_WORD = re.compile(r"(?<![\w’'@./&-])[^\W\d_]+(?![\w’'@&/-]|\.\w)")
_SHORTEST, _LONG, _SHORTEST_NAME, _LONG_NAME = 4, 7, 5, 8  # letters
_TRIED = 4  # words of the papers that are compared as they are written
_HALF = 3  # letters of half a word
_READ = 5  # passages in which a word of the papers is looked up as it is written
_INFLECTED = re.compile(r"(?P<base>[a-z]{4,}?)(?:s|es|ed|d|ing)")
_ENDING = re.compile(r"s|es|ed|d|ing|er|ers|r|rs|ly|al|able")
_VOWELS = frozenset("aeiouy")
_ASKED_WITH = """
    january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday tomorrow yesterday today spring summer autumn
    winter committee committees meeting meetings councillor councillors council councils
    chairman chairwoman vice deputy chief executive officer officers clerk treasurer secretary
    mayor minutes agenda agendas report reports paper papers decision decisions decided decide
    approved approve agreed agree resolved refused rejected recommended recommendation
    recommendations recommend action actions outstanding overdue owner email address phone number
    telephone contact budget financial finance finances statement statements allowance allowances
    percentage average annual quarterly monthly weekly total increase increased decrease decreased
    deadline consultation received believe separate definitely necessary accommodation maintenance
    environment government management manager department development business successful procurement
    apologies attendance present absent quorum declared declaration interest interests public
    private confidential members member people happened when where which what who whose whom why
    there their because before after until between during against about through would could should
    latest recent current currently previous next last first second year month week
""".split()


def as_meant(
    text: str, snapshot: Snapshot, audiences: Audiences, is_english: Callable[[str], bool]
) -> str:
    """The question in a message, in words that are spelt as the papers and questions spell them."""
    if len(text) > LONGEST_QUESTION:
        return text
    asked = question_of(in_full(text))
    mended: dict[str, str] = {}
    for found in _WORD.finditer(asked):
        word = found.group()
        if word in mended or _is_known(word):
            continue
        begins = found.start() == 0
        meant = _meant(word, snapshot, audiences, is_english, begins=begins)
        if meant:
            mended[word] = meant
    if not mended:
        return asked
    return _WORD.sub(lambda found: mended.get(found.group(), found.group()), asked)


def _meant(
    word: str,
    snapshot: Snapshot,
    audiences: Audiences,
    is_english: Callable[[str], bool],
    *,
    begins: bool,
) -> str | None:
    """What a word is a slip for; None where it is none, or nothing is near."""
    low = word.casefold()
    stem = words(low)[-1]
    if len(low) < _SHORTEST or word.isupper() or low not in set(raw_words(low)):
        return None
    named = word[0].isupper() and not begins
    if not named and any(map(is_english, _bases(low))):
        return None
    known = snapshot.vocabulary(stem[0], audiences)
    if named:
        return None if stem in known else _name(word, known, snapshot, audiences)
    if stem in known:
        return _form(low, stem, snapshot, audiences)
    apart = _two_words(low, snapshot, audiences)
    if apart:
        return apart.capitalize() if word[0].isupper() else apart
    near = sorted(near_stems(stem, snapshot, audiences))[:_TRIED]
    forms = [(form, 0) for _, _, one in near for form in _forms(one, snapshot, audiences)]
    meant = _nearest(low, [*forms, *((one, 1) for one in _english())])
    return meant.capitalize() if meant and word[0].isupper() else meant


def _bases(word: str) -> tuple[str, ...]:
    """A word, and what it may be an inflection of: "minuted" is of "minute"."""
    found = _INFLECTED.fullmatch(word)
    return (word, found["base"], f"{found['base']}e") if found else (word,)


def _form(typed: str, stem: str, snapshot: Snapshot, audiences: Audiences) -> str | None:
    """The form of a word of the papers that a misspelt one hides: "improvment"."""
    forms = _forms(stem, snapshot, audiences)
    if not forms or typed in forms:
        return None
    return _nearest(typed, [*((one, 0) for one in forms), *((one, 1) for one in _english())])


def _nearest(typed: str, forms: Iterable[tuple[str, int]]) -> str | None:
    """Of some words, each with its rank, the one that a word is a slip for; None where none is.

    A letter is sooner left out than put in, and the last one is seldom wrong.
    """
    most = 2 if len(typed) >= _LONG else 1
    near = [
        (
            slips,
            form not in SMALL_WORDS,
            form[-1] != typed[-1],
            len(form) < len(typed),
            rank,
            form,
        )
        for form, rank in forms
        if (slips := _slips(typed, form, most)) <= most
    ]
    return min(near)[-1] if near else None


def _slips(typed: str, form: str, most: int) -> int:
    """The slips between two words as they are written; more than ``most`` where they are others."""
    if form.startswith("ph") and typed[0] == "f":
        typed = f"ph{typed[1:]}"
    if _same_word(typed, form):
        return most + 1
    if len(form) < _SHORTEST:
        return most + 1
    if typed[0] == form[0] and _once(typed) == _once(form):
        return 1  # a letter that is doubled, or is not: "comitee"
    if abs(len(form) - len(typed)) > 1:
        return most + 1
    if typed[0] != form[0] and typed[:2] != form[1::-1]:
        return most + 1
    if _unlikely(typed, form):
        return most + 1
    return DamerauLevenshtein.distance(typed, form, score_cutoff=most)


def _same_word(one: str, other: str) -> bool:
    """Whether two words differ by an ending alone: "quotation" is no slip for "quotations"."""
    short, long = sorted((one, other), key=len)
    return bool(_ENDING.fullmatch(long.removeprefix(short))) if long.startswith(short) else False


@lru_cache(maxsize=20_000)
def _once(word: str) -> str:
    return "".join(letter for letter, _ in groupby(word))


def _unlikely(typed: str, form: str) -> bool:
    """Whether a letter stands for quite another: a vowel for a consonant, or two unlike sounds."""
    if other_word(typed, form):
        return True
    edits = list(Levenshtein.editops(typed, form))
    return len(edits) == 1 and any(
        (typed[one.src_pos] in _VOWELS) != (form[one.dest_pos] in _VOWELS)
        for one in edits
        if one.tag == "replace"
    )


def _forms(stem: str, snapshot: Snapshot, audiences: Audiences) -> list[str]:
    """The words of the papers with a stem, as they write them, the commonest first."""
    hits = snapshot.lexical([stem], audiences, _READ)
    held = snapshot.passages([one.id for one in hits], audiences)
    forms = Counter(
        word
        for one in held.values()
        for word in raw_words(one.passage.text)
        if word.isalpha() and words(word)[-1] == stem
    )
    return sorted(forms, key=lambda form: (-forms[form], form))


def _two_words(word: str, snapshot: Snapshot, audiences: Audiences) -> str | None:
    """A word as the papers write it in two: "daycentre" where they say "day centre"."""
    for at in range(_HALF, len(word) - _HALF + 1):
        first, second = word[:at], word[at:]
        stems = [words(first)[-1], words(second)[-1]]
        if not all(one in snapshot.vocabulary(one, audiences) for one in stems):
            continue
        hits = snapshot.lexical(stems, audiences, _READ)
        held = snapshot.passages([one.id for one in hits], audiences)
        told = re.compile(rf"\b{first} {second}", re.IGNORECASE)
        if any(told.search(one.passage.text) for one in held.values()):
            return f"{first} {second}"
    return None


def _name(word: str, known: dict[str, int], snapshot: Snapshot, audiences: Audiences) -> str | None:
    """The one word of the papers that a name sounds as: "Orin" for "Orrin", no other place."""
    if len(word) < _SHORTEST_NAME:
        return None
    stem = words(word)[-1]
    heard = sound(stem)
    alike = [other for other in known if len(other) >= _SHORTEST and sound(other) == heard]
    if not alike and len(word) >= _LONG_NAME:
        alike = [other for other in known if _one_slip(stem, other)]
    forms = _forms(alike[0], snapshot, audiences) if len(alike) == 1 else []
    return forms[0].capitalize() if forms else None


def _one_slip(typed: str, name: str) -> bool:
    """Whether a long name has two letters swapped, or one vowel for another."""
    if len(typed) != len(name) or DamerauLevenshtein.distance(typed, name, score_cutoff=1) > 1:
        return False
    edits = list(Levenshtein.editops(typed, name))  # two are two letters swapped
    return len(edits) != 1 or {typed[edits[0].src_pos], name[edits[0].dest_pos]} <= _VOWELS


def sound(name: str) -> str:
    """A name as it is heard: letters once, and those alike that are heard alike."""
    heard = name.casefold()
    for typed, said in (("ph", "f"), ("ck", "k"), ("ie", "i"), ("ei", "i"), ("ey", "i"),
                        ("ay", "a"), ("ai", "a"), ("ae", "a"), ("ea", "e"), ("ee", "e"),
                        ("c", "k"), ("z", "s"), ("y", "i")):  # fmt: skip
        heard = heard.replace(typed, said)
    once = _once(heard)
    return once.rstrip("e") or once


def _is_known(word: str) -> bool:
    return word.casefold() in _english()


@lru_cache(maxsize=1)
def _english() -> frozenset[str]:
    """English as questions of the field use it, unstemmed."""
    groups = (field_words, service_words, everyday_words, word_forms)
    lines = (
        *(line for one in groups for line in one.GROUPS),
        *SPELT,
        *SHORT_WORDS,
        *TURNS,
        *EVERYDAY_TURNS,
    )
    meant = (line.rpartition(" = ")[2] for line in lines)
    said = {word for line in meant for word in raw_words(line)}
    return frozenset(said | SMALL_WORDS | set(_ASKED_WITH))
