"""Everyday turns of phrase put into the words of papers.

"Who is in charge of the bridge" asks who is responsible for it. A turn of phrase is made of words
that say nothing one by one, so no search and no thesaurus can read it; it is replaced before the
question is taken apart, and what was typed in a hurry with it. What is shown as the question stays
as it was asked.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.questions.awards import put_as_award
from bot.questions.chat_words import SPELT
from bot.questions.everyday_turns import EVERYDAY_TURNS
from bot.questions.hurried import SHORT_WORDS, straightened
from bot.questions.instructed import put_as_actions
from bot.questions.meeting_words import NEEDED_AT_A_MEETING
from bot.questions.small_words import SMALL_WORDS
from bot.questions.turns import TURNS
from indexer.words import raw_words, words


@lru_cache(maxsize=1)
def _table() -> tuple[re.Pattern[str], dict[str, str]]:
    pairs = (line.partition(" = ") for line in (*SPELT, *SHORT_WORDS, *TURNS, *EVERYDAY_TURNS))
    table = {phrase: plain for phrase, _, plain in pairs}
    longest_first = sorted(table, key=lambda phrase: (-len(phrase), phrase))
    spelt = "|".join(re.escape(phrase) for phrase in longest_first)
    return re.compile(rf"(?<![\w'-])(?:{spelt})(?![\w'-])", re.IGNORECASE), table


_OF_A_MEETING = re.compile(  # what a clerk tells who asks how a meeting went
    r"^\W*(?:(?:can you|could you|please) )*(?:summari[sz]e|sum up|recap|"
    r"(?:give (?:me|us) )?(?:an? |the )?(?:summary|recap|run ?down|highlights|outcomes?) of|"
    r"what (?:happened|went on|came out)(?: (?:at|in|of|from)))\s+(?!(?:agenda )?item \d)"
    r"(?=[^?]{0,60}\bmeeting\b[^?]{0,25}\W*$|[^?]{0,60}\b(?:board|committee|cabinet|panel)\W*$)",
    re.IGNORECASE,
)


_WHO = (
    r"(?:a|an|one|the|this|my|our)? ?(?:residents?|parishioners?|parents?|famil(?:y|ies)|"
    r"ratepayers?|members? of the public|lad(?:y|ies)|man|woman|chap|someone|somebody|customers?|"
    r"tenants?|constituents?|neighbours?|householders?|landowners?|"
    r"(?:house|home|dog|shop|boat|plot)[ -]?(?:owners?|holders?)|farmers?|traders?)"
)
_TELLS = r"(?:is |are |was |has |have |been |keeps? )*"
_WISHES = re.compile(  # "resident wants to put up a fence, allowed?": whether they can
    rf"^\W*{_WHO} {_TELLS}(?:wants?|wanting|wishes|wishing|would like|hoping|asking|asks?|asked|"
    r"wondering)(?: if (?:she|he|they) can| whether (?:she|he|they) can)? to "
    r"(?!(?:know|see|find|understand|ask|complain|speak|hear|check|be told)\b)(?=\w)|"
    rf"^\W*{_WHO} {_TELLS}(?:asking|asks?|asked|wondering|wants to know) "
    r"(?:if|whether) (?:she|he|they|(?:her|his|their) \w+) "
    r"(?:can|could|may|might|is allowed to|are allowed to) ",
    re.IGNORECASE,
)
_STORY = re.compile(  # "resident can't get a place. how many …": the question stands after it
    rf"^\W*{_WHO} [^.?!]{{3,120}}[.!] ?"
    r"(?=(?:how|what|when|where|who|which|is|are|do|does|did|can|have|has|will|would|should)\b)"
    # and leans on nothing in it
    r"(?![^?]*\b(?:it|its|that|they|them|their|he|she|him|her|his|the same|say|said|tell|told|"
    r"reply|replied|answer|this(?! (?:year|month|week|spring|summer|autumn|winter|"
    r"[a-z]+(?:ember|ober|uary|ch|ril|ay|ne|ly|gust)))\b|these|those)\b)"
    r"(?=(?:\S+ ){4})",
    re.IGNORECASE,
)
_FOR_WHOM = re.compile(  # who is to be told is no part of what is asked
    r"^\W*(?:(?:please|kindly|can you|could you|would you|will you)[ ,]+)*"
    r"(?:(?:tell|remind|show|inform)|(?P<let>let)) "
    r"(?:(?:me|us|them|all|both|everyone|everybody|people|folks|colleagues|(?-i:[A-Z][\w'-]{1,30}))|"
    r"(?:the|our) (?:\w{1,20} )?(?:team|group|channel|room|board|committee|council|members|"
    r"councillors|public|residents|staff|office))"
    r"(?: all| both| here)?(?(let) know)(?: please)?[ ,:]+"
    r"(?=(?:in |at |on |by |for |from |to )?(?:what|when|where|who|whom|whose|why|how|which)\b)",
    re.IGNORECASE,
)


_PAID_FROM = re.compile(  # "where's the money for the pool coming from": how it is funded
    r"\bwhere(?:'?s| is| are| does| do| did| will| was)? (?:(?:the|all|this|that|any) ){0,2}"
    r"(?:money|funding|funds|cash) (?:for|to pay for|behind) (?P<thing>[^?]{3,80}?) "
    r"(?:be )?(?:com(?:e|es|ing)|came|found) from\b",
    re.IGNORECASE,
)


_NEEDED = re.compile(rf"\b{NEEDED_AT_A_MEETING}", re.IGNORECASE)


def plain(text: str) -> str:
    """The question with its turns of phrase in plain words, and hurried spellings put right."""
    pattern, table = _table()
    told = _FOR_WHOM.sub("", text.replace("’", "'"))
    asked = _WISHES.sub("can they ", _STORY.sub("", told))
    asked = _PAID_FROM.sub(r"how is \g<thing> funded", asked)
    asked = _NEEDED.sub("what is the quorum", asked)
    put = put_as_award(put_as_actions(asked))
    whole = _OF_A_MEETING.sub("what decisions and actions came from ", put)
    return pattern.sub(lambda found: table[found.group().lower()], straightened(whole))


_LONGEST_TURN = 3  # words


@lru_cache(maxsize=1)
def _by_words() -> dict[tuple[str, ...], frozenset[str]]:
    """The turns of two words and more, with the stems of what each stands for."""
    pairs = (line.partition(" = ") for line in TURNS)
    spelt = ((tuple(raw_words(turn)), meant) for turn, _, meant in pairs)
    return {
        turn: frozenset(words(" ".join(w for w in meant.split() if w not in SMALL_WORDS)))
        for turn, meant in spelt
        if 1 < len(turn) <= _LONGEST_TURN
    }


def meant_by_turns(text: str) -> frozenset[str]:
    """The stems of what a paper's own turns of phrase stand for: of "established" for "set up"."""
    said, table = list(raw_words(text)), _by_words()
    runs = (
        tuple(said[start : start + length])
        for length in range(2, _LONGEST_TURN + 1)
        for start in range(len(said) - length + 1)
    )
    return frozenset().union(*(table[run] for run in runs if run in table))
