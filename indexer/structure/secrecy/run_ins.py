"""Marks that a paragraph begins with, and those of what is open: "[RESERVED]", "[UNRESERVED]"."""

from __future__ import annotations

import re

from indexer.structure.remembering import remembered
from indexer.structure.secrecy.held_back import DEGREE, is_held_back, is_held_back_behind
from indexer.structure.secrecy.marks import is_mark
from indexer.structure.secrecy.taken_out import is_taken_out
from indexer.structure.secrecy.titles import names_appendix, shuts
from indexer.structure.secrecy.words import OPEN_WORDS, is_lifted, says_only

_REACH = 120
_SURELY_OPEN = (
    r"(?:un(?:restricted|reserved|classified)|non-?(?:confidential|exempt)|"
    r"not (?:confidential|exempt|restricted)|open (?:item|session|business|minutes?|section|part)|"
    r"public (?:item|session|business|minutes?|section|part))"
)
_OPENED = re.compile(  # "[UNRESERVED]" anywhere near the start; "(open)" before or behind a title
    rf"[\[(]{_SURELY_OPEN}[\])]"
    r"|^[\W_]{0,4}[\[(](?:open|public|part (?:1|i|one|a))[\])]"
    r"|[\[(](?:open|public|part (?:1|i|one|a))[\])][\W_]{0,4}$",
    re.IGNORECASE,
)
_UNRESERVED = re.compile(r"[\[(]un(?:restricted|reserved)[\])]", re.IGNORECASE)
_SAYS_OPEN = (
    r"(?:unclassified|non-?(?:confidential|exempt)|not (?:confidential|exempt|restricted)|"
    r"(?:open|public) (?:item|session|business|minutes?)|open to (?:the )?public|open|public)"
)
_OPEN_TITLE = re.compile(
    rf"^[\W_]{{0,3}}[\[(]{_SAYS_OPEN}[\])]|[\[(]{_SAYS_OPEN}[\])][\s*_]{{0,4}}$", re.IGNORECASE
)
_SENTENCE = re.compile(r"[.!?;][\"”’')\]*_]*$|[.!?]\s")
_OPEN_LINE = re.compile(
    r"[\W_]*(?:un(?:restricted|reserved)|white (?:paper|page|sheet)s?)(?: items?| section)?[\W_]*",
    re.IGNORECASE,
)
_COPY = (
    r"(?:(?:the )?(?:website|web|public|published|publication|noticeboard|notice board|press|"
    r"online|open|displayed|circulated|public-facing)"
    r"(?: (?:copy|copies|version|minutes|record|set|site|page|pack|file|domain))?\b|publi\w+)"
)
_LEFT_OUT = re.compile(  # what is said of a passage that the public copy lacks
    r"\b(?:left (?:out of|off)|leave\b.{0,20}\b(?:out of|off)|omit(?:ted)?(?: from)?|"
    r"keep\b.{0,20}\b(?:off|out of|from)|not (?:for|in|on|to (?:be in|go in(?:to)?|go on|appear "
    r"(?:in|on)))|"
    r"(?:remove[ds]?|redact(?:ed)?|delete[ds]?|take[ns]?(?: out)?|cut|strip(?:ped)?|blank(?:ed)?)"
    r"(?: out)?(?: of)? ?(?:from|in|before|for|off)?|withh[eo]ld (?:from)?|"
    r"must not (?:appear|go|be) (?:in|on)?|do not (?:put|include|print)\b.{0,12}\b(?:in|on))"
    rf" {_COPY}",
    re.IGNORECASE,
)
_RUN_IN = re.compile(
    r"(?P<title>[^.:;!?()\[\]]{2,90})[(\[](?P<bracket>(?:[^()\[\]]|\([^()]{0,40}\)){3,120})[)\]]"
    r"(?=[.:*_–—-]|\s*$|\s[A-Z\d\"“‘'])"
)
_CAPITALS = re.compile(  # "Advice of the Treasurer – NOT FOR PUBLICATION (paragraph 3) The firm …"
    r"[^.:;!?()\[\]]{2,90}\s[–—-]\s(?:STRICTLY |PRIVATE (?:AND|&) )?(?:NOT FOR PUBLICATION|EXEMPT|"
    r"CONFIDENTIAL|RESTRICTED)(?:\s?\([^()]{3,80}\))?(?=\W*$|\s?[.:–—-]|\s[A-Z][\w’']*\s)"
)
_ENTRY = re.compile(
    r"\s*(?:this|the) (?:entry|item|minute|paragraph|section|report|row|decision|line) "
    r"(?:is|contains) (?:strictly )?"
    r"(?:exempt(?! from (?!publication))|confidential|restricted|private|"
    r"not (?:for publication|to be published|public))\b",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"[\W_]{0,3}(?:STRICTLY |PRIVATE (?:AND|&) )?(?:CONFIDENTIAL|EXEMPT|RESTRICTED|PRIVATE|"
    r"NOT FOR PUBLICATION|OFFICIAL[ –-]+SENSITIVE|IN CAMERA|(?:COMMERCIAL )?IN CONFIDENCE)"
    r"(?: (?:ITEM|MINUTE|PARAGRAPH|SECTION|INFORMATION))?\s*[:–—-]\s*"
    r"(?!(?:none|nil|no|not|n/a)\b)\S"
)
_LEADING_WORD = re.compile(  # "3.2 CONFIDENTIAL The price …": a mark, and then a sentence
    r"[\W_]{0,3}(?:STRICTLY )?(?:CONFIDENTIAL|EXEMPT|RESTRICTED(?! (?i:byway))|"
    r"NOT FOR PUBLICATION)\s(?=[A-Z£][a-z\d]*\s\S).{3}"
)
_LAST_BRACKET = re.compile(  # "It is let. [The price is £4 – not for publication.]"
    r"[(\[][^()\[\]]{3,400}\s[–—-]\s?"
    r"(?:not for publication|confidential|exempt|private)\W{0,3}[)\]]",
    re.IGNORECASE,
)
_LAST_CAPITALS = re.compile(  # "Complaint against a member. CLOSED MINUTE"
    r"[.!?:;)\]–—-]\s{0,3}(?:STRICTLY |PRIVATE (?:AND|&) )?"
    r"(?:(?:CLOSED|CONFIDENTIAL|EXEMPT|RESTRICTED|RESERVED|PRIVATE|NON-PUBLIC|PART (?:2|II|B))"
    r"[ –-]{1,3}(?:MINUTES?|ITEMS?|BUSINESS|SESSION|DISCUSSION|REPORT|PAPER|MATTER)"
    r"|CONFIDENTIAL|EXEMPT|RESTRICTED|NOT FOR PUBLICATION|IN CAMERA|IN CONFIDENCE|OFFICIAL[ –-]"
    r"SENSITIVE)\W*$"
)
_LEADING_BRACKET = re.compile(r"[\W_]{0,3}?[\[({](?P<said>[^\[\](){}:]{3,120})(?:[\])}]|:\s)")
_AT_END = re.compile(r"[.!?]\s{1,3}[(\[](?P<said>[^()\[\]]{3,60})[)\]]\W{0,3}$")
_STATED = re.compile(  # "This minute is confidential under section 1 of the Act."
    rf"[\W_]{{0,4}}(?:(?:this|the) (?:minute|item|entry|section|paragraph) (?:is|remains)|"
    rf"(?:minute|item|entry|section|paragraph|to be) (?:kept|held|treated as)) "
    rf"{DEGREE}(?:confidential|exempt(?! from (?!publication|disclosure))|restricted(?=\W*$)|"
    r"private(?=\W*$)|withheld|not for publication|not to be published)\b",
    re.IGNORECASE,
)
_DASHED = re.compile(r"[^.:;!?()\[\]–—]{2,60}?\s(?:[–—]|-(?=\s))\s?(?P<rest>\S.*)", re.DOTALL)
_RUN = re.compile(r"[.;!](?:\s|[\W_]*$)")  # where the first run of words ends
_STATE = re.compile(r"\W*(?:private|closed|reserved|restricted|sensitive)\W*", re.IGNORECASE)
_LONGEST_RUN = 160
_MOST_WORDS = 9
_DENIED = re.compile(r"\bn(?:ot|on)[ -](?:confidential|exempt|restricted|private)\b", re.IGNORECASE)


def is_run_in_marked(text: str) -> bool:
    """Whether a paragraph begins with a mark: "[NOT FOR PUBLICATION] The price …", "EXEMPT: …"."""
    if is_lifted(text[:_REACH]):
        return False
    if is_capital_marked(text) or _LEADING_WORD.match(text) or is_held_back_behind(text):
        return True
    bracket = _LEADING_BRACKET.match(text)
    if bracket is None or _OPENED.match(bracket.group()) or _DENIED.search(bracket["said"]):
        return False
    said = bracket["said"]
    whole = shuts(said) or bool(_LEFT_OUT.search(said))
    return whole or says_only(said.split(" - ")[0])


def is_capital_marked(text: str) -> bool:
    """Whether a line begins with a mark in capitals and goes on: "RESTRICTED: do not copy"."""
    if is_taken_out(text):
        return False
    return bool(_LEADING.match(text)) and not names_appendix(text[:_REACH])


def is_run_in_title_marked(text: str) -> bool:
    """Whether the title that a paragraph begins with bears a mark: "Dispute (confidential). Mr"."""
    found = _RUN_IN.match(text)
    in_capitals = _CAPITALS.match(text)
    if in_capitals and not names_appendix(in_capitals.group()):
        return True
    dashed = _DASHED.match(text)
    if dashed and begins_with_mark(dashed["rest"]) and not names_appendix(text[:_REACH]):
        return True
    if found is None or len(found["title"].split()) > _MOST_WORDS:
        return False
    said = found["bracket"]
    if _OPENED.search(found.group()) or _DENIED.search(said) or names_appendix(said):
        return False
    return shuts(said) or bool(_LEFT_OUT.search(said) or _ENTRY.match(said))


def is_marked_at_end(text: str) -> bool:
    """Whether words behind the last sentence shut a paragraph: "It is sold. [Part 2]"."""
    if _LAST_CAPITALS.search(text) and not names_appendix(text[-_REACH:]):
        return True
    last = _LAST_BRACKET.search(text)
    if last and not names_appendix(last.group()):
        return True
    found = _AT_END.search(text)
    if found is None or names_appendix(found["said"]) or _DENIED.search(found["said"]):
        return False
    return shuts(found["said"])


def is_open_title(text: str) -> bool:
    """Whether a title or a line bears the mark of what is open: "Rents [UNRESERVED]".

    Only "unreserved" and the like speak for themselves wherever they stand: of "The yard (open
    section) is let" and "Rents (public part)" nobody knows that they do not tell of a place.
    """
    if _OPEN_LINE.fullmatch(text) or _UNRESERVED.search(text[:_REACH]):
        return True
    return len(text) <= _REACH and not _SENTENCE.search(text) and bool(_OPEN_TITLE.search(text))


@remembered
def begins_with_mark(text: str) -> bool:
    """Whether what stands behind the title of an item begins with words of secrecy alone.

    A run of them up to a full stop or semicolon is a mark; "Closed." alone may be a state.
    """
    if is_held_back(text):
        return True
    run = _RUN.split(text, maxsplit=1)[0]
    if (
        len(run) > _LONGEST_RUN
        or is_lifted(text)
        or OPEN_WORDS.search(run)
        or _STATE.fullmatch(run)
    ):
        return False
    return is_mark(run) or says_only(run) or bool(_STATED.match(run))
