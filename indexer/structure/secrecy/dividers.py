"""Lines that shut, or open again, what follows: in agendas, between reports, in minutes."""

from __future__ import annotations

import re

from indexer.structure.remembering import remembered
from indexer.structure.secrecy.marks import is_mark
from indexer.structure.secrecy.resolutions import excludes_public
from indexer.structure.secrecy.tags import is_closing_tag
from indexer.structure.secrecy.words import WORD, mended, says_only

_PUBLIC_PART = r"(?:public|open) (?:session|part|section|agenda|business|items)"
_PUBLIC_ENDS = re.compile(
    rf"[\W_]*(?:(?:the )?{_PUBLIC_PART}(?: of (?:the )?(?:meeting|agenda))? (?:ends?|closes?|"
    rf"concludes?)(?: here)?|end of (?:the )?{_PUBLIC_PART})[\W_]*",
    re.IGNORECASE,
)
_DIVIDER = re.compile(
    rf"[\W_]*(?:{WORD} (?:items?|business|agenda|session|section|part|reports?|matters?)\b"
    r".{0,80}|.{0,60}\b(?:press|public)\b.{0,60}\b(?:excluded|exclusion)\b(?! of ).{0,80}|"
    r".{0,20}exclusion of (?:the )?(?:press|public).{0,60}|not for publication.{0,80}|"
    rf"part\s+(?:2|ii|two|b)\b.{{0,40}}\b(?:{WORD}|press|public excluded|non-?publi\w+|"
    r"not (?:for|to be) publi\w+)\b.{0,150}|"
    rf"reserved (?:business|items?|section|minutes|agenda|session)\b.{{0,60}}|"
    rf"part\s+(?:2|ii|two)(?: (?:meeting|items?|business|agenda|session|reports?|matters?|"
    rf"minutes))?[\W_]*|part\s+b (?:meeting|items?|business|agenda|session|matters?|minutes)[\W_]*|"
    rf"(?:minutes|notes?)(?: of\s|\W{{1,4}})part (?:2|ii|two)[\W_]*|{WORD}[\W_]*|"
    r"(?:the )?(?:members of the )?(?:press|public)\b(?: and (?:the )?(?:press|public))?"
    r" (?:will|may|shall) be (?:asked|required|invited) to (?:leave|withdraw)\b.{0,60})",
    re.IGNORECASE,
)
_PLAIN_PART = re.compile(
    r"[\W_]*(?:(?:agenda\W+)?(?:part|section)\s+(?:2|ii|two|b)(?:\W+(?:of the )?agenda)?|"
    r"below the line(?: items?| business)?)[\W_]*|B",
    re.IGNORECASE,
)
_THE_LINE = re.compile(r"[-_=*~–—\s]{4,}(?:the )?line[-_=*~–—\s]{4,}", re.IGNORECASE)
_COLOURED = re.compile(  # "PART 2 (Members are asked to bring their blue sheets)"
    r"[\W_]*part\s+(?:2|ii|two|b)\W{1,4}[^()]{0,60}\b(?:pink|yellow|green|blue|gr[ea]y|buff|gold|"
    r"lilac|salmon|coloured) (?:papers?|pages?|sheets?)\b.{0,40}",
    re.IGNORECASE,
)
_HOLDS_NONE = re.compile(
    r"\W*(?:(?:there (?:are|were|is|was) )?(?:none|nothing)(?: (?:to (?:report|consider|discuss)|"
    r"at this meeting|on this occasion))?|nil|n/a|not (?:required|needed|applicable))\W*|"
    rf"\W*{WORD} (?:items?|business|matters?|reports?)\s*[-–—:]?\s*(?:none|nil|n/?a|"
    r"there (?:are|were|is|was) (?:none|no .{3,40})|no (?:items|business|reports).{0,40})\W*"
    rf"|\W*(?:there (?:are|were|is|was) )?(?:no|none) {WORD} (?:items?|business|matters?|reports?)"
    r"(?: (?:to consider|to be (?:considered|transacted|discussed|taken)|"
    r"(?:for|at) this meeting|on this occasion|to report|"
    r"on (?:the|this) agenda))?"
    r"(?:,? and the \w+ (?:was|remained|stayed) (?:open|in public)(?: session)?"
    r"(?: throughout)?)?\W*",
    re.IGNORECASE,
)
_SECTION_WORDS = re.compile(
    r"\b(?:items|business|session|agenda|section|part(?! [12]\b.{0,30}schedule)|matters|reports|"
    r"papers|pages|information|camera|press|withdraw|leave|public|meeting|following|line|"
    r"discussion|[A-Za-z]+s[ -]only)\b|\bB\b|\b(?:board|committee|trustees|governors)\W*$",
    re.IGNORECASE,
)
_REOPENING = re.compile(
    r"[\W_]*(?:(?:public|open|non-?confidential|non-?exempt) "
    r"(?:items?|business|agenda|session|section|part|reports?|matters?)\b"
    r"(?=\W*$|\s?[-–—:(,|]|\s(?:resum|re-?open|continu|reconven|recommenc|\d|to be|taken|"
    r"considered|in\b|again|of (?:the|this) (?:meeting|agenda)))"
    r".{0,60}|part\s+(?:1|i|one|a)(?:[\W_]*|\b(?! of (?!(?:the|this) (?:meeting|agenda)))"
    r"(?=.{0,60}\b(?:resum\w+|re-?open\w*|continu\w+|open|public|items?|business|agenda|meeting|"
    r"session|reports?|matters?|minutes|decisions?|non-?(?:exempt|confidential))\b).{0,60})|"
    r"[\W_]*re-?(?:admission|admittance|admitted)[\W_]*|"
    r".{0,30}\b(?:re-?admi\w+|readmittance)\b.{0,30}\b(?:press|public|observers)\b.{0,60}|"
    r".{0,30}\b(?:press|public|observers)\b.{0,30}\b(?:re-?admi\w+|readmittance)\b.{0,60}|"
    r".{0,30}\b(?:return to (?:the )?(?:public|open)(?: (?:session|meeting|part|agenda|business|"
    r"items?)|(?=\W*$))|above the line)\b.{0,80}|"
    r"(?:.{0,30}\b(?:com\w+|mov\w+|go\w*) )?out of (?:committee|camera)"
    r"(?:\W{1,3}(?:at )?\d{1,2}(?:[.:]?\d\d)? ?(?:[ap]\.?m\.?|hrs|hours|noon)?)?[\W_]*|"
    r"items? (?:to be )?(?:considered|taken|open)(?: in| to)(?: the)? public[\W_]*)",
    re.IGNORECASE,
)
_NONE_OF_THEM = re.compile(r"[:?–-]\s*(?:none|nil|no|n/?a)\b\W*$", re.IGNORECASE)
_ENDED = re.compile(  # "The meeting closed at 9 pm": what stands below it is no secret
    r"\b(?:meeting|session|business)\b.{0,30}\bclosed\b(?! to\b)(?!.{0,20}\b(?:press|public)\b)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^\W*[A-Z\d]{1,2}[.)]\s+")
_ASKS_WHETHER = re.compile(r"\b(?:asked|queried) (?:if|whether)\b", re.IGNORECASE)  # a sentence
_LONGEST = 200


@remembered
def is_divider(text: str) -> bool:
    """Whether a line shuts what follows wherever it stands; "Exempt information" alone does not."""
    text = mended(text)
    if len(text) >= _LONGEST or _NONE_OF_THEM.search(text) or _ASKS_WHETHER.search(text):
        return False
    ends = _PUBLIC_ENDS.fullmatch(text)
    drawn = _THE_LINE.fullmatch(text) or _COLOURED.fullmatch(text)
    return bool(ends or drawn or _DIVIDER.fullmatch(text)) or _only_divides(text)


def _only_divides(text: str) -> bool:
    return says_only(text) and "information" not in text.lower() and not _ENDED.search(text)


def holds_none(text: str) -> bool:
    """Whether a line under a divider says that nothing stands there: "Exempt items: none"."""
    return bool(_HOLDS_NONE.fullmatch(text))


def is_agenda_divider(text: str) -> bool:
    """Whether a line of an agenda shuts the items after it; there a plain "PART B" does too."""
    bare = mended(_NUMBERED.sub("", text))
    if len(bare) >= _LONGEST:
        return False
    return is_divider(bare) or is_mark(bare) or says_only(bare) or is_plain_part(text)


def is_plain_part(text: str) -> bool:
    """Whether a line only names the second part, which by custom is the private one: "PART B"."""
    return bool(_PLAIN_PART.fullmatch(mended(text)))


def speaks_of_many(text: str) -> bool:
    """Whether a mark names more than one paper ("Exempt items", "Part B", "In camera")."""
    return bool(_SECTION_WORDS.search(mended(text).replace("(s)", "s")))


def is_reopening(text: str) -> bool:
    """Whether a line opens the items after it to the public again."""
    if len(text) >= _LONGEST or _PUBLIC_ENDS.fullmatch(text):
        return False
    if is_closing_tag(text):
        return True
    # "Exclude the public, to be readmitted for item 9" shuts
    return bool(_REOPENING.fullmatch(text)) and not excludes_public(text)
