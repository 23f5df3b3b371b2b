"""Marks within a title or a row of an agenda: "(Exempt)", "Exempt minutes", "– in private"."""

from __future__ import annotations

import re

from indexer.structure.remembering import remembered
from indexer.structure.secrecy.held_back import is_held_back, is_held_back_behind
from indexer.structure.secrecy.law import is_law_alone
from indexer.structure.secrecy.taken_out import is_taken_out
from indexer.structure.secrecy.words import WORD, is_lifted, mended, says_only

_BRACKETED = re.compile(r"[(\[]((?:[^()\[\]]|\([^()]{0,40}\)){3,120})(?:[)\]]|$)")
_NO_STATE = (  # what no item or paper is, though it is called confidential
    r"(?! (?:report(?:ing|ers?)\b|waste\b|shredding\b|helpline|hotline|\w+ (?:help)?line\b))"
)
_IN_BRACKETS = re.compile(
    r"(?!.{0,20}\bexempt from (?!publication|disclosure))"
    rf"(?:\s*(?:confidential{_NO_STATE}|exempt|restricted|p(?:ar)?t\.? (?:2|ii|two|b)\b(?! of )|"
    r"not for publication|commercial(?:ly)? in confidence"
    r"|(?:private|closed)(?=\W*$|\s*[-–—:;,/.]| (?:item|report|paper|session|meeting|part|business|"
    r"section|agenda|appendi|annex|minute|discussion|and|until|under|by|to)))\b"
    r"|\s*reserved(?=\W*$|\s*[-–—:;,.])"
    r"|\s*(?:p ?& ?c|"
    r"(?:board|committee|trustees?|governors?|directors?|councillors?|members?)(?: members)? only)"
    r"\W*$|\s*(?:strictly|private and|private &|commercially|highly) confidential\W*$"
    r"|.{0,20}\bexempt\b(?=\W*(?:$|under\b|by\b|from\b|para|s\.|section|item|"
    r"report|information|appendi))"
    r"|.{0,40}\bin (?:private|closed|confidence|camera)\b"
    r"|.{0,20}\bpara(?:graph)?s?\b.{0,40}\bschedule (?:12|7)a\b)",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"(?:\s[-–—:]|:\s)(?:[-–—:]|\s)*([^-–—:]{3,90})$|\s*[:–—-]\s*([A-Z]{6,})$")
_PART = re.compile(r"\W*(?:part (?:2|ii|two)|in (?:private|camera))\W*", re.IGNORECASE)
_LAW = re.compile(
    r"\s(?:exempt|confidential|not for publication)\W{1,4}"
    r"(?:(?:under|by virtue of|as defined in)\s)?(?:para|categ|sched|sect)\w*"
    r"\W{0,3}[\w\s,.()&]{0,60}$",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"\s\W{0,3}(?-i:CONFIDENTIAL|EXEMPT|RESTRICTED|PRIVATE|CLOSED|RESERVED|NOT FOR PUBLICATION|"
    r"OFFICIAL[ –:-]+SENSITIVE)\W*$"
    r"|(?<!the)(?<!is)(?<!are)(?<!be)(?<!and)(?<!or)\s(?-i:Exempt|Confidential)\W*$",
    re.IGNORECASE,
)
_FIRST = re.compile(
    rf"^(?:\d{{1,3}}(?:\.\d{{1,3}})?[.)]?\s{{1,3}})?"
    rf"(?:{WORD}(?: (?:item|report|paper|business|discussion))?|not for publication|"
    r"commercial(?:ly)? in confidence|commercially sensitive|"
    r"in (?:camera|confidence|committee|private)|private (?:and|&) confidential|"
    r"reserved (?:areas? of )?business|official[ –-]+sensitive|"
    r"(?:for )?(?:members|trustees|governors|directors|councillors)[’']?(?: eyes)? only|"
    r"part (?:2|ii|two) (?:item|report|paper|business))\s*[-–—:]\s(?!no\b|none\b)"
    r"|(?-i:^(?:EXEMPT|CONFIDENTIAL|RESTRICTED) (?=.*[a-z]))",
    re.IGNORECASE,
)
_OF_AGENDA = re.compile(  # what shuts a row; a report may have a "Part 2 – Findings"
    r"(?-i:^P(?:art|ART|t) (?:II(?:\s?[-–—:])?|2(?:\s[-–—])?|[Tt]wo|TWO|"
    r"B\s?[-–—:](?! (?i:other|any|general|reports?|items?|matters?|business)\b)) "
    r"(?=[A-Z]))(?!for\b|(?:reports?|items?|matters?|business)\b.*\bfor\b)"
    r"(?!.*\b(?:acts?|regulations?|orders?|plan|"
    r"policy|strategy|code|constitution|statement)\b)"
    r"|^(?:(?:supplementa\w+|late|additional) )?(?:confidential|exempt) information\W*$",
    re.IGNORECASE,
)
_PAPER = (
    r"(?:reports?|papers?|items?|minutes?|notes?|briefings?|updates?|matters?|discussions?|"
    r"issues?|business)"
)
_SHUT_PAPER = re.compile(  # "To receive a confidential staffing report"
    r"^(?:to (?:receive|approve|confirm|consider|agree|sign|discuss|note|take|hear)"
    r"(?: and \w+)? (?:an? |the |any )?)?(?:(?:any other|urgent|late|supplementa\w+|additional) )?"
    rf"(?:(?:strictly )?(?:{WORD}|reserved|part (?:2|ii|two)) "
    r"(?:minutes?|reports?|appendi(?:x|ces)|annex|addendum)\b"
    rf"|(?:confidential{_NO_STATE} (?:\w+ ){{0,3}}?|(?:exempt|restricted) "
    r"(?:(?:staff\w*|personnel|hr|legal|property|estates?|commercial|contract\w*|procurement|tender|"
    r"financial|board|committee|cabinet|officer|additional|supplementary) ){0,2})"
    rf"{_PAPER}(?:\W*$| (?:on|about|regarding|re|from|of|for|by|to)\b))",
    re.IGNORECASE,
)
_APPENDIX = re.compile(
    r"\b(?:appendi(?:x|ces)|annex(?:e?s)?|enclosures?|attachments?)\b", re.IGNORECASE
)
_NAMES = re.compile(
    r"\b(?:appendi(?:x|ces)|annexe?s?|enclosures?|attachments?)\s+"
    r"((?:[A-Z\d]{1,3}\b(?:\s*(?:,|&|and|to|-)\s*)?)+)",
    re.IGNORECASE,
)
_EXEMPTS = re.compile(
    rf"\b(?:{WORD}|not for publication)\b.{{0,40}}\b(?:appendi|annex|enclosure|attachment)"
    r"|\b(?:appendi|annex|enclosure|attachment)\w*\b.{0,60}"
    r"\b(?:exempt\b(?! from (?!publication))|confidential\b|restricted\b|withheld\b|"
    r"not for publication)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.;]\s")
_TITLE = re.compile(
    rf"^(?:strictly )?(?:{WORD}) (?:minutes?|report|agenda|note|appendix|annex|schedule|paper|"
    r"annexe|addendum|supplement|section|attachment|enclosure)\b"
    r"|^(?:confidential|exempt|restricted) (?:[\w’'-]+ ?){1,4}?\s?[:–—-]\s"
    r"|^(?:appendix|annexe?|schedule|attachment|enclosure)(?: \w{1,3})?\W(?:.{0,80}\W)?"
    r"(?:confidential\b.*|part (?:2|ii|two)\W*$|in confidence(?=\W*$|\s?[-–—:;,(])|"
    r"not (?:for|to be) (?:publi|releas|disclos|circulat)\w*|"
    r"restricted (?:minutes?|information)"
    r"\b.*|exempt (?:by|under|from|information|report|para|minute)\w*\b.*)"
    r"|\bpart (?:2|ii|two) minutes\b|\b(?:minutes|notes?) of (?:the |an? )?"
    r"(?:private|closed|confidential|exempt|in[ -]camera|part (?:2|ii|two))\b"
    rf"|^(?:appendix|annex|schedule)(?: \w{{1,3}})?\W+(?:{WORD}|not for publication)\W*$",
    re.IGNORECASE,
)
_SHUT_ANNEX = re.compile(  # "Confidential annex to the minutes (governors only)"
    rf"[\W_]{{0,4}}(?:strictly )?(?:{WORD}|reserved|part (?:2|ii|two)) "
    r"(?:annexe?|appendix|addendum|supplement|schedule|notes?(?= (?:to|of) ))"
    r"(?=\W*$|\s(?:to|of|for) (?:the |these |this |our )?(?:\w+ ){0,4}?"
    r"(?:minutes?|meeting|notes?|items?)\b"
    r"|\s?[-–—:(\[])(?!.{0,80}\b(?:is|are|was|were|held|see|noted|approved|agreed)\b)",
    re.IGNORECASE,
)
_MOST_OF_TITLE = 160
_NONE = r"[:?–-]\s*(?:none|nil|no|n/a)\W*$"
_DENIED = re.compile(_NONE, re.IGNORECASE)
_NOT = re.compile(
    rf"\bn(?:ot|on)[ -](?:confidential|exempt|restricted|private)\b|{_NONE}", re.IGNORECASE
)


def is_row_marked(text: str) -> bool:
    """Whether an agenda row carries its own mark: "(Exempt)", "- CONFIDENTIAL", "(para 3)".

    "(Exempt appendix)" marks what is bound behind the report, and not the report.
    """
    if is_taken_out(text):
        return False
    text = mended(text)
    return _is_marked(text) or bool(_OF_AGENDA.match(text)) or _names_law(text)


def _is_marked(text: str) -> bool:
    return not _NOT.search(text) and (
        any(shuts(words) for words in _BRACKETED.findall(text) if not _APPENDIX.search(words))
        or _is_marked_behind(text)
        or bool(_FIRST.match(text) or _SHUT_PAPER.match(text))
    )


def shuts(words: str) -> bool:
    """Whether the words of a bracket, or those behind a dash, shut the title before them."""
    return bool(_IN_BRACKETS.match(words)) or says_only(words) or is_held_back(words)


def _is_marked_behind(text: str) -> bool:
    """Whether a title ends with a mark: "– in private", "Exempt – para 3", "EXEMPT"."""
    tail = _tail(text)
    if tail and (says_only(tail) or _PART.fullmatch(tail)):
        return True
    return bool(_LAW.search(text) or _LAST.search(text)) or is_held_back_behind(text)


def _tail(text: str) -> str:
    """What stands behind the last dash of a title."""
    found = _BEHIND.search(text)
    return (found.group(1) or found.group(2)) if found else ""


def _names_law(text: str) -> bool:
    """Whether a row names the law that shuts it; "exempt appendices (para 3)" are shut alone."""
    if _EXEMPTS.search(text) and not is_appendix(text):
        return False
    return any(map(is_law_alone, [*_BRACKETED.findall(text), _tail(text)]))


@remembered
def is_title_marked(text: str) -> bool:
    """Whether a title says that what it heads is shut: "Exempt minutes", "Map (confidential)".

    No word beside a mark in brackets lifts it: "Charge since withdrawn (exempt)".
    """
    if is_taken_out(text):
        return False
    bracketed = any(shuts(words) and not is_lifted(words) for words in _BRACKETED.findall(text))
    marked = _is_marked(mended(text)) or (bracketed and not _NOT.search(text))
    marked = marked or bool(_TITLE.search(text) and not _DENIED.search(text))
    return marked and (bracketed or not is_lifted(text))


def shut_appendices(text: str) -> frozenset[str] | None:
    """The appendices that a title or sentence says are exempt: {"2"}; empty where it names none.

    None where it speaks of no exempt appendix: then all are as open as their report.
    """
    if len(text) > 300 or not _EXEMPTS.search(text) or _NOT.search(text):
        return None
    clauses = [clause for clause in _CLAUSE.split(text) if _EXEMPTS.search(clause)]
    return _named(" ".join(clauses)) or _named(text)


def _named(text: str) -> frozenset[str]:
    """The letters or numbers of the appendices that a text names."""
    names = [name for group in _NAMES.findall(text) for name in re.findall(r"\w+", group)]
    return frozenset(name.upper() for name in names if name.lower() not in {"and", "to", "is"})


def is_shut_annex(text: str) -> bool:
    """Whether a line is the heading of a shut annex to minutes, and not a sentence about one."""
    short = len(text) < _MOST_OF_TITLE and not is_lifted(text) and not _NOT.search(text)
    return short and bool(_SHUT_ANNEX.match(mended(text)))


def names_appendix(text: str) -> bool:
    """Whether the words speak of an appendix, and not of the paper itself."""
    return bool(_APPENDIX.search(text))


def is_appendix(title: str) -> bool:
    """Whether a title is that of an appendix, and not of a report that has one."""
    return bool(re.match(rf"(?:{WORD} )?(?:appendix|annex)", title, re.IGNORECASE))


def unmarked(title: str) -> str:
    """A title without the mark at its end, as the report itself may print it."""
    words = _BRACKETED.sub(_without_mark, title)
    for pattern in (_LAW, _LAST):
        words = pattern.sub("", words)
    found = _BEHIND.search(words)
    if found and (_is_marked_behind(words) or is_law_alone(_tail(words))):
        words = words[: found.start()]
    return words.strip(" *†‡#:–—-") or title


def _without_mark(bracket: re.Match[str]) -> str:
    words = bracket.group(1)
    return "" if shuts(words) or is_law_alone(words) else bracket.group()
