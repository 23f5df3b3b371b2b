"""The words of a text, as lexical search compares them.

One tokenizer for passages and questions: folded to lower case without accents, stemmed by
Snowball's English stemmer (PyStemmer); figures keep their value ("1,398" is 1398, "£1.34bn"
is 1.34bn); a financial year is one figure however it is printed ("2021-22", "2021/2022"), and
"round-table" counts as round, table and roundtable.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import Stemmer

WORDS_VERSION = 4

_WORD = re.compile(
    r"\d+(?:[.,:/]\d+)*[a-z]{0,3}\b"  # figures, dates, 2021/22, 1.34bn
    r"|[^\W\d_]+(?:'[^\W\d_]+)*"  # words, don't
    r"|[^\W_]+"
)
_HYPHENATED = re.compile(r"\b([^\W\d_]{2,})[-‐‑]([^\W\d_]{2,})\b")
_YEARS = re.compile(  # 2021/22, 2021-22, 2021 – 2022
    r"(?<![\d/.-])((?:19|20)\d\d)(?:[-‐‑–—/]| [-–—] (?=(?:19|20)\d\d))"
    r"(?:(?:19|20)(?=\d\d))?(\d\d)(?![\d/-])"
)
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_NO_PENCE = re.compile(r"([£€]\d+)\.00(?!\d|\.\d)")
_BEYOND_LATIN = re.compile(r"[^\x00-\u02ff]")  # combining marks begin at U+0300
_BODIES = frozenset({"ifs", "ofs", "ons"})  # ONS is no "on", whatever a stemmer says
_POSSESSIVE = re.compile(r"'s?$")


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english")


def fold(text: str) -> str:
    """Lower case, compatibility forms and accents folded away."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    if decomposed.isascii():
        return decomposed
    return _BEYOND_LATIN.sub(_unmarked, decomposed.casefold())  # "𝜜" is a capital only now


def _unmarked(found: re.Match[str]) -> str:
    return "" if unicodedata.combining(found.group()) else found.group()


def normalise(text: str) -> str:
    """The text as it is compared for identity: white space collapsed, quotes and dashes alike."""
    flat = unicodedata.normalize("NFKC", text).translate(_ALIKE)
    return " ".join(flat.split()).casefold()


_ALIKE = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00ad": ""})


def text_hash(text: str) -> str:
    """SHA-256 of the normalised text, in hexadecimal."""
    return hashlib.sha256(normalise(text).encode()).hexdigest()


def words(text: str) -> list[str]:
    """The stemmed words of a text in order."""
    raw = list(raw_words(text))
    stems: list[str] = _stemmer().stemWords(raw)
    if _BODIES.isdisjoint(raw):
        return stems
    return [word if word in _BODIES else stem for word, stem in zip(raw, stems, strict=True)]


def _one_year(found: re.Match[str]) -> str:
    """A financial year as most papers print it; two years that do not follow stay as they are."""
    first, last = found.groups()
    follows = (int(first) + 1) % 100 == int(last)
    return f"{first}/{last}" if follows else found.group()


def _plain_figures(folded: str) -> str:
    """Each figure in one form; most texts hold none, which is asked first since it costs less."""
    if "," in folded:
        folded = _THOUSANDS.sub("", folded)
    if ".00" in folded:
        folded = _NO_PENCE.sub(r"\1", folded)
    return _YEARS.sub(_one_year, folded) if "20" in folded or "19" in folded else folded


def raw_words(text: str) -> Iterator[str]:
    """The folded words of a text before stemming."""
    folded = _plain_figures(fold(text))
    for found in _WORD.finditer(folded):
        word = found.group()
        if "'" in word:
            word = _POSSESSIVE.sub("", word)
        if word:
            yield word
    if "-" in folded or "‐" in folded or "‑" in folded:
        for found in _HYPHENATED.finditer(folded):
            yield found.group(1) + found.group(2)
