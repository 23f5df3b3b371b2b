"""Sentences that name what is shut by its number: "Paragraphs 3 and 4 contain exempt …"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from indexer.structure.remembering import remembered
from indexer.structure.secrecy.resolutions import stays_open
from indexer.structure.secrecy.words import is_lifted

_NUMBER = r"(?:(?-i:[A-Z]{1,3})[ ./-]?)?\d{1,3}(?:[./]\d{1,3}){0,3}[A-Za-z]?\b"
_LIST = rf"\(?{_NUMBER}\)?(?:(?:\s*[,;&–-]\s*|\s*,?\s+(?:and|to|or)\s+)\(?{_NUMBER}\)?){{0,15}}"
_THING = r"(?:paragraphs?|paras?\.?|minutes?|items?|sections?|clauses?|points?|entr(?:y|ies)|rows?|"
_THING += r"(?:minute |item |agenda )?(?:nos?\.?|numbers?))"
_OF_THIS = r"(?: (?:of|in|on) (?:this|the|these) (?:report|paper|note|minutes|document|agenda))?"
_NO_NOUN = r"(?= (?:to|under|by|from|and|until|for|because)\b|\W*$|[.,;:)])"  # "restricted byways"
_SAID = (
    r"(?:exempt(?! from (?!publication|disclosure|the (?:press|public)))|confidential|"
    rf"not for publication|restricted{_NO_NOUN}|in (?:the )?(?:private|camera|confidence|committee|"
    r"absence of (?:the )?(?:press|public))|"
    rf"private{_NO_NOUN}|"
    r"(?:closed|private|confidential|reserved) (?:session|business)|withheld|redacted|"
    r"not (?:to be |for |be )?(?:publi\w+|released?|disclosed|circulated|shared)|"
    r"blank(?:ed)?(?: out)?|blacked out|(?:removed|left out|taken out|omitted) (?:of|from|before))"
)
_IS = (
    r"(?:is|are|was|were|contains?|includes?|remains?|"
    r"(?:should|must|shall|will|(?:is|are) to) be|(?:has|have) been)"
)
_FORWARD = re.compile(
    rf"\b{_THING}\s+(?P<list>{_LIST}){_OF_THIS},?"
    rf"(?:\s(?:which|that|both|all|also|below|above|only)\b){{0,3}}\s{_IS}\b"
    rf"(?![^.;]{{0,30}}\b(?:no longer|not (?:exempt|confidential|restricted|private)|no)\b)"
    rf"[^.;]{{0,50}}?\b{_SAID}",
    re.IGNORECASE,
)
_BACKWARD = re.compile(
    rf"\b(?:exempt|confidential|private|restricted|reserved) (?:paragraphs?|clauses?)\s*"
    rf"(?:are |is )?(?:[:–-]\s*)?(?:(?:numbers?|nos?\.?)\s+)?(?P<list>{_LIST})"
    rf"|\bfollowing {_THING}[^.;:]{{0,40}}\b{_SAID}[^.;:]{{0,60}}:\s*(?P<more>{_LIST})",
    re.IGNORECASE,
)
_EXCLUDED_FOR = re.compile(  # "be excluded while items 9 and 11 are considered"
    rf"\bexclu\w+\b[^.;]{{0,80}}\b(?:while|during|for|when)\b[^.;]{{0,30}}?\b{_THING}\s+"
    rf"(?P<list>{_LIST})(?!\s*,?\s(?:onwards?|and|to|or)\b)",
    re.IGNORECASE,
)
_OTHERS_OPEN = re.compile(
    r"\b(?:other|remaining) (?:items?|business|minutes?)\b[^.]{0,40}\bin (?:public|open session)\b"
    r"|\b\d{1,4}\)? only\b(?!,? (?:and|or|with|plus)\b)",
    re.IGNORECASE,
)
_PRIVATELY = re.compile(r"\b(?:in|into) (?:private|camera|closed)\b", re.IGNORECASE)
_ASKED = re.compile(r"\b(?:if|whether) (?:[^.;]{0,30}\s)?$", re.IGNORECASE)
_OF_LAW = re.compile(
    r"(?:under|virtue of|defined in|within|schedule \w{1,3},?|sch\.? ?\w{1,3},?|see|by|in|of|act|"
    r"part \w{1,3},?) (?:the |said )?$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\b(?:and|or|to)\b", re.IGNORECASE)
_ONE = re.compile(_NUMBER, re.IGNORECASE)
_RANGE = re.compile(  # "3 to 6", "4.2-4.5"
    r"((?:\d{1,3}[./]){0,3})(\d{1,3})\)?\s*(?:[–-]|\bto\b)\s*\(?\1(\d{1,3})\b(?![./])",
    re.IGNORECASE,
)
_A_WORD = re.compile(
    r"exempt|confiden|restrict|private|camera|committee|not |withheld|redact|blank|blacked|"
    r"reserved|left out|taken out|removed|omitted|absence|exclu",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(
    r"[\W_]{0,3}(?:(?:all )?(?:the |what )?(?:following|remaining|remainder|next|rest|"
    r"items below)\b|"
    r"from (?:here|this point)\b|"
    rf"{_THING} {_NUMBER},? (?:onwards?|to the end|and (?:following|below|all))\b)[^.]{{0,40}}?"
    rf"\b(?:is|are|was|were|contains?)\b(?! (?:not|no|likely|now)\b)[^.]{{0,25}}?\b{_SAID}",
    re.IGNORECASE,
)
_LONGEST_DIVIDER = 200
_BRACKETS = re.compile(
    rf"\b(?:in|within|between)\b.{{0,12}}\b(?:square |double |curly |round )?brackets\b"
    rf"[^.]{{0,60}}\b{_SAID}",
    re.IGNORECASE,
)
_OF_ITEM = re.compile(
    r"[\W_]{0,3}(?:this|the following) (?:agenda )?(?:item|minute|section|paragraph|part|entry|"
    r"passage|annexe?|appendix)"
    r"(?: of (?:the|these|this|our) (?:report|paper|minutes?|notes?|record|document|log))? "
    r"(?:is|contains|has been|was|must|should)\b(?! (?:not|no longer|neither)\b)"
    r"[^.]{0,40}\b(?:exempt(?! from (?!publi|disclos))|"
    r"confidential|not for publication|restricted(?= (?:under|to (?:members|board|trustees|"
    r"governors))|\W*$)|closed to)\b",
    re.IGNORECASE,
)
_OF_PART = re.compile(r"[\W_]{0,3}this (?:part|section) ", re.IGNORECASE)
_NEXT = (
    r"(?:the )?(?:next|following) (?:\w+ ){0,2}?(?:paragraphs?|passages?|sentences?|sections?|"
    r"parts?|lines?|items?|minutes?|text|words|bullets?|entr(?:y|ies)|discussion|remarks?)\b"
)
_OF_NEXT = re.compile(  # "[Clerk's note: the next paragraph is to be redacted before …]"
    r"[\W_]{0,3}(?:(?:[\w’'-]+ ){0,3}[\w’'-]+\s?[:–—-]\s?)?(?:please (?:note )?)?(?:that )?"
    rf"(?:{_NEXT}(?: below)? (?:is|are|must|should|will|shall|needs?|has|have|to be)\b"
    r"(?! (?:not|no longer) (?:confidential|exempt|restricted|private|withheld|redacted)\b)"
    r"[^.]{0,30}\b(?:redacted|withheld|removed|omitted|deleted|left out|taken out|blank\w+ out|"
    r"blacked out|cut|confidential|exempt|restricted|not (?:be |to be |for )?publi\w+|"
    r"not (?:to )?(?:appear|go|be|for) (?:\w+ ){0,4}?(?:publi\w+|website|web|online))\b"
    rf"|(?:redact|remove|omit|delete|withhold|cut|leave out|take out|blank out|strike out)"
    rf" {_NEXT})",
    re.IGNORECASE,
)
_REDACT = re.compile(  # and not "[Redacted]", where nothing is left to shut
    r"[\[(]\s*(?:to be redacted|redact)(?: (?:from here|before|below|for|prior)\b[^\])]{0,60})?"
    r"\W{0,3}",
    re.IGNORECASE,
)
_REDACTS = re.compile(
    r"\b(?:redact|redacted|withh[eo]ld|confidential|exempt|restricted|publi\w+|website|web|cop(?:y|ies)|"
    r"version|online)\b",
    re.IGNORECASE,
)
_REMAINDER = re.compile(  # "The remainder of this note is public."
    r"[\W_]{0,3}(?:the |all )?(?:(?:remainder|rest) of (?:the|this|these) "
    r"(?:note|notes|minutes?|paper|report|record|document|log)|"
    r"(?:remaining|following) (?:minutes|items|notes|business|matters)) (?:is|are) "
    r"(?:public|open|not (?:confidential|exempt|restricted|private))"
    r"(?: to (?:all|the public|publication))?[\W_]{0,3}",
    re.IGNORECASE,
)
_BEGUN = re.compile(rf"\W{{0,3}}(?:item |minute |paragraph )?({_NUMBER})[.):]?\s", re.IGNORECASE)
_LONGEST_SENTENCE = 300
_LONGEST = 600
_MOST = 40  # numbers in a range


@remembered
def shut_numbers(text: str) -> frozenset[str]:
    """The numbers of paragraphs, items or minutes that a text says are shut: {"3", "4.2"}."""
    if len(text) > _LONGEST or not _A_WORD.search(text) or is_lifted(text):
        return frozenset()
    found: set[str] = set()
    answered = stays_open(text)  # though it may say of another item that it is shut
    singles = (_EXCLUDED_FOR,) if _OTHERS_OPEN.search(text) else ()
    for pattern in (_FORWARD, _BACKWARD, *singles):
        for match in pattern.finditer(text):
            before = text[: match.start()]
            open_again = answered and not _PRIVATELY.search(text[match.end() :])
            if not (_OF_LAW.search(before) or (open_again and _ASKED.search(before))):
                found |= _numbers(next(part for part in match.groups() if part))
    return frozenset(found)


def names_its_own(text: str, lines: Iterable[str]) -> bool:
    """Whether a text says which of these lines are shut: each number it names begins one."""
    numbers = shut_numbers(text)
    if not numbers:
        return False
    begun = {found.group(1).upper() for found in map(_BEGUN.match, lines) if found}
    return all(any(one == own or own.startswith(f"{one}.") for own in begun) for one in numbers)


def shuts_brackets(text: str) -> bool:
    """Whether a text says that what stands in brackets is shut."""
    return len(text) <= _LONGEST and bool(_BRACKETS.search(text))


def shuts_following(text: str) -> bool:
    """Whether a sentence says that what follows is shut: "The following items are confidential"."""
    short = len(text) <= _LONGEST_DIVIDER and not shut_numbers(text)
    return short and bool(_FOLLOWING.match(text)) and not is_lifted(text)


def speaks_of_item(text: str) -> bool:
    """Whether a sentence says that the item or section it stands in is shut, and not the paper."""
    return len(text) <= _LONGEST_SENTENCE and bool(_OF_ITEM.match(text))


def speaks_of_next(text: str) -> bool:
    """Whether a clerk's note says that what comes next is not to be published."""
    short = len(text) <= _LONGEST_SENTENCE and not shut_numbers(text)
    if short and _REDACT.fullmatch(text):
        return True
    return short and bool(_OF_NEXT.match(text)) and bool(_REDACTS.search(text))


def speaks_of_part(text: str) -> bool:
    """Whether a sentence says that this part of the paper is shut."""
    return speaks_of_item(text) and bool(_OF_PART.match(text))


def opens_remainder(text: str) -> bool:
    """Whether a sentence says that what remains of the paper is open, and nothing else."""
    return len(text) <= _LONGEST_SENTENCE and bool(_REMAINDER.fullmatch(text))


def _numbers(listed: str) -> set[str]:
    numbers = {"".join(one.split()).upper() for one in _ONE.findall(_BETWEEN.sub(",", listed))}
    for before, first, last in _RANGE.findall(listed):
        if 0 < int(last) - int(first) <= _MOST:
            numbers |= {f"{before}{n}" for n in range(int(first), int(last))}
    return numbers
