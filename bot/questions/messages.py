"""The question in a message: what is said before and behind it, and how it is spelt in chat.

"Hi all, I had a resident on the phone last night, so which lifts are shut? Ta, see you Monday":
what asks is kept, as long as it says by itself what it is about.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.questions.chat_words import CHAT_WORDS
from bot.questions.small_words import LIGHT, SCAFFOLD, SMALL_WORDS
from indexer.words import words

_FEWEST = 2  # telling words with which a question stands alone
_LONG = 14  # words; a shorter message is a question as it is
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=\S)|\s+[–—]\s+|\s*[\r\n]+\s*")
_ASKS = re.compile(
    r"\b(?:how|what|when|where|who|whom|whose|why|which)\b|"
    r"^\W*(?:(?:and|so|but|ok|also|just|hi|hello|please|sorry)\b[ ,]*)*"
    r"(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|should)\b|"
    r"\b(?:know|tell me|wondering|wonder|check|remind me|sure|ask|find out|confirm) "
    r"(?:if|whether)\b",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"\b(?:it|its|that|this|these|those|they|them|their|he|she|him|her|his|there|same|one)\b",
    re.IGNORECASE,
)
_OF_ONESELF = r"\b(?:i|i['’]?m|i['’]?ve|i['’]?d|im|ive|id|we|we['’]?re|we['’]?ve|my|me|our)\b"
_CLAUSE = (
    r"(?:(?:in|at|on|by|for|to) )?(?:how|what|when|where|who|whose|why|which)\b|"
    r"(?:did|does|do|is|are|was|were|has|have|had|will|can|could|would) "
    r"(?!you\b|anyone\b|anybody\b|someone\b|somebody\b)\w"
)
_PREAMBLE = re.compile(  # what I do, and what I had, before a clause that asks
    rf"^.{{0,400}}{_OF_ONESELF}.{{0,400}}?(?:[,;:–-]|\bbut|\bso|\band)\s+(?={_CLAUSE})",
    re.IGNORECASE,
)
_ABOUT = re.compile(  # what the story is about, for a clause that points back at it
    r"\b(?:about|regarding|re|concerning)\s+(?P<topic>[^,.;:!?]{3,60}?)"
    r"(?= (?:and|but|so|which|who)\b|[,.;:!?]|$)",
    re.IGNORECASE,
)
_ASKS_ME = re.compile(  # "can you tell me when …" asks, and says nothing else
    r"^\W*(?:(?:can|could|would|will|do|does|did) )?(?:you|anyone|anybody|somebody|someone|we)\b",
    re.IGNORECASE,
)
_POLAR = re.compile(
    r"^\W*(?:(?:and|so|but|ok|hi|hello)\b[ ,]*)*"
    r"(?:did|does|do|is|are|was|were|has|have|had|will)\b",
    re.IGNORECASE,
)
_HOURS = re.compile(r"(?<![\w.])(?P<number>\d{1,3}) ?hrs?\b", re.IGNORECASE)
_CLEFT = re.compile(  # "which council was it that closed" asks which council closed
    r"\b(?P<asked>(?:which|what|who)(?: (?!was\b|is\b)[\w'’-]+){0,3}) (?:was|is) it "
    r"(?:(?:that|who|which) |(?=(?:got|had|has|have|did|was|were)\b))",
    re.IGNORECASE,
)
_OR_NOT = re.compile(  # the other answer to a yes or no: "or were we knocked back"
    r",? or (?:not|no|(?:did|was|were|has|have|is|are|do|does|will)(?:n['’]?t)? "
    r"(?:it|they|we|that|he|she|this)(?: (?!which|what|who|how|when|where|why)[\w'’-]+){0,4})\W*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def _chat() -> tuple[re.Pattern[str], dict[str, str]]:
    pairs = (line.partition(" = ") for line in CHAT_WORDS)
    table = {typed: meant for typed, _, meant in pairs}
    spelt = "|".join(re.escape(one) for one in sorted(table, key=lambda one: (-len(one), one)))
    return re.compile(rf"(?<![\w’'.@/£-])(?:{spelt})(?![\w’'-]|\.\w|@)", re.IGNORECASE), table


def in_full(text: str) -> str:
    """The text with the spellings of chat put right; what stands in capitals is left: "EST"."""
    pattern, table = _chat()

    def meant(found: re.Match[str]) -> str:
        typed = found.group()
        if typed.isupper() and len(typed) > 1:
            return typed
        plain = table[typed.casefold()]
        return plain.capitalize() if typed[0].isupper() else plain

    return _HOURS.sub(r"\g<number> hour", _CLEFT.sub(r"\g<asked> ", pattern.sub(meant, text)))


def question_of(text: str) -> str:
    """What a message asks, without what it says before and behind it, and "or did they not"."""
    asked = _asking(text)
    return _OR_NOT.sub("", asked) if _POLAR.match(asked) else asked


def _asking(text: str) -> str:
    """The sentence of a long message that asks, from where it asks; the text where that is all.

    What would say too little by itself keeps what stands before it.
    """
    if len(text.split()) < _LONG:
        return text
    said = [one for one in _SENTENCE.split(text) if one.strip()]
    asking = [place for place, one in enumerate(said) if one.rstrip().endswith("?")]
    asking = asking or [place for place, one in enumerate(said) if _ASKS.search(one)]
    if not asking:
        return text
    first, last = asking[0], asking[-1]
    asked = " ".join(said[first : last + 1])
    if not _says_enough(asked):
        asked = " ".join(said[: last + 1])
    return _from_where_it_asks(asked)


def _from_where_it_asks(asked: str) -> str:
    """A question without a story of the one who asks before it."""
    found = _PREAMBLE.match(asked)
    if not found or _ASKS_ME.match(asked):
        return asked
    rest = asked[found.end() :]
    about = _ABOUT.search(found.group())
    if _says_enough(rest):
        return rest
    return f"{rest.rstrip(' ?.!')} about {about['topic']}?" if about else asked


def _says_enough(asked: str) -> bool:
    """Whether it has telling words of its own, and points at nothing before it."""
    if _POINTS.search(asked):
        return False
    little = SMALL_WORDS | SCAFFOLD | LIGHT
    return len({one for one in words(asked) if one not in little}) >= _FEWEST
