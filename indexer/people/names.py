"""A personal name as lists print it: "Cllr Nia Orme OBE", "R. Vance", "Dr Jan van der Meer"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from indexer.people.words import is_place, may_be_name_word

_COUNCILLOR = (
    r"(?:[A-Z][a-z]+ |[CDTP]/ ?)?"
    r"(?:Councillors?|Cllrs?|Clrs?|Cllors?|Ald(?:erm[ae]n|erwoman)?s?|CLLRS?|COUNCILLORS?|"
    r"ALDERM[AE]N)\b\.?"
)
_MAYOR = r"(?:(?:Deputy |Lord |Town |City )?Mayor(?:ess)?)(?=\s+[A-Z][a-z])"
_COURTESY = r"(?:Mr|Mrs|Ms|Miss|Mx|Messrs|MR|MRS|MS|MISS)\b\.?"
_RANK = (
    r"(?:Drs?|Prof|Professors?|Profs|Assoc(?:iate)? Prof(?:essor)?|Revd?|Reverend|Sir|Dame|"
    r"Lord|Lady|"
    r"Baroness|Baron|Canon|Fr|"
    r"Father|Sister|Bishop|Captain|Capt|Major|Colonel|Hon|Rt Hon|DR|SIR|REV|PROF)\b\.?"
)
_HONOURS = re.compile(
    r"(?:[\s,]+(?:OBE|MBE|CBE|KBE|DBE|CB|CVO|JP|DL|QC|KC|MP|MS|AM|MSP|MLA|TD|BEM|QPM|KPM|QFSM|QVRM|"
    r"PhD|FRSA|FRICS|MRTPI|CPFA|FCA|ACA|FCCA|MBA|MA|BA|BSc|MSc|LLB|CIHCM|FRS|FRCGP|FRCN|"
    r"Esq)\b\.?)+$"
)
_TITLES = re.compile(
    rf"(?:the\s+)?(?P<all>(?P<councillor>(?:(?:{_COUNCILLOR}|{_MAYOR})\s+)*)"
    rf"(?P<courtesy>(?:{_COURTESY}\s+)*)(?P<rank>(?:{_RANK}\s+)*))",
)
_PLURAL = re.compile(
    r"(?:Cllrs|Councillors|CLLRS|COUNCILLORS|Aldermen|Messrs|Drs|Profs|Professors)\b"
)
_PARTICLES = frozenset(
    "van der den de la le du von bin ibn al el ap ab ferch y e da di do dos ten ter st of".split()
) - {"of"}
_WORD = re.compile(r"[^\W\d_][\w’'.-]*", re.UNICODE)
_LONGEST = 5
_LEAST_TOGETHER = 6  # words


@dataclass(frozen=True, slots=True)
class Name:
    """A name with what its titles say. ``text`` is verbatim, without "Cllr", "Mr" and honours."""

    text: str
    councillor: bool  # titled Councillor, Alderman or Mayor
    plural: bool  # "Cllrs A": the names after it are councillors too
    titled: bool


def parse_name(text: str, *, surname: bool = False) -> Name | None:
    """The name that this text is, or None.

    Args:
        text: a whole entry without brackets, post and organisation.
        surname: whether one word may be a name, as in "Cllrs Ashby, Broome and Catlin".
    """
    text = _HONOURS.sub("", text.strip(" .,;:*_"))
    found = _TITLES.match(text)
    titles = found.group("all").strip() if found else ""
    bare = text[found.end() :] if found else text
    councillor = bool(found and found.group("councillor"))
    rank = found.group("rank") if found else ""
    parts = bare.split()
    if not _is_name(parts, alone=bool(titles) or surname):
        return None
    if not titles and is_place(bare):
        return None
    return Name(
        text=_shown(text, bare, rank, titles),
        councillor=councillor,
        plural=bool(_PLURAL.search(titles)),
        titled=bool(titles),
    )


def _shown(text: str, bare: str, rank: str, titles: str) -> str:
    """The name as it is kept: with its rank; a surname alone with its title, unless of several."""
    if rank.strip() and not _PLURAL.search(rank):
        return text[text.index(rank.strip()) :] if len(bare.split()) > 1 else text
    if len(bare.split()) == 1 and titles and not _PLURAL.search(titles):
        return text[text.index(titles) :]
    return bare


def _is_name(parts: list[str], *, alone: bool) -> bool:
    if not (1 if alone else 2) <= len(parts) <= _LONGEST:
        return False
    if not all(_fits(word, last=word is parts[-1]) for word in parts):
        return False
    capital = [word for word in parts if word[0].isupper()]
    if len(capital) < min(len(parts), 2) or not parts[0][0].isupper():
        return len(parts) == 1 and bool(capital) and len(parts[0]) > 2
    if len(parts) == 1:
        return len(parts[0].strip(".")) > 1 and not _is_short(parts[0])
    whole = [word for word in parts if len(word.strip(".")) > 1 and not _is_initial(word)]
    return bool(whole)


def _is_short(word: str) -> bool:
    return word.isupper() and len(word) < 4


def _is_initial(word: str) -> bool:
    return bool(re.fullmatch(r"(?:[A-Z]\.?){1,3}", word)) and len(word.replace(".", "")) < 4


def _fits(word: str, *, last: bool) -> bool:
    if not _WORD.fullmatch(word) or (word.endswith(".") and not _is_abbreviated(word)):
        return False
    if word[0].islower():
        return word in _PARTICLES
    return may_be_name_word(word, last=last)


def _is_abbreviated(word: str) -> bool:
    return len(word) <= 5 or _is_initial(word)


def run_together(text: str) -> list[str]:
    """Names printed one after the other with nothing between: "Al Orr Bea Elm Cy Ash Di Fenn".

    Only of first and last names, and of three people or more: fewer words may be one long name.
    """
    parts = text.split()
    if len(parts) < _LEAST_TOGETHER or len(parts) % 2:
        return []
    if not all(part.isalpha() and part[0].isupper() and _fits(part, last=True) for part in parts):
        return []
    return [f"{first} {last}" for first, last in zip(parts[::2], parts[1::2], strict=True)]


def without_honours(text: str) -> str:
    """A name or entry without the letters after it: "Nia Orme OBE JP" is "Nia Orme"."""
    return _HONOURS.sub("", text)


def title_of(text: str) -> str:
    """The titles with which a text opens, with the space after them: "Cllr ", "Mr Dr ", ""."""
    found = _TITLES.match(text)
    return text[: found.end()] if found else ""


def bare_name(name: str) -> str:
    """A name without titles and honours: "Sir Tom Ash OBE" is "Tom Ash"."""
    text = _HONOURS.sub("", name.strip())
    found = _TITLES.match(text)
    return text[found.end() :] if found else text


def initials_of(name: str) -> str:
    """The initials of a name, its titles left out: "Dr Anne-Marie St John" is "AMSJ"."""
    return "".join(
        word[0].upper()
        for word in re.split(r"[\s.-]+", bare_name(name))
        if word and word not in _PARTICLES
    )


def fits_initials(initials: str, name: str) -> bool:
    """Whether printed initials may be those of a name; middle names are often left out."""
    given = re.sub(r"(?<=[A-Z])[a-z]+$|[^\w]", "", initials).upper()  # "JWa" of Jane Ward
    words = [word for word in re.split(r"[\s.-]+", bare_name(name)) if word]
    whole = "".join(word[0].upper() for word in words)
    if not given or not whole or given[0] != whole[0]:
        return False
    inner = re.findall(r"[A-Z]", words[-1])  # "SML" of Sandra McLeod
    own = iter(whole)
    return given[-1] in {whole[-1], *inner} or (
        len(given) > 1 and all(letter in own for letter in given)  # "BG" of Bea Gale-Hill
    )
