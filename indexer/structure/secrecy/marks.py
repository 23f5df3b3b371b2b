"""Lines that stand alone and shut what they head: a paper, a section or a page."""

from __future__ import annotations

import re

from indexer.structure.remembering import remembered
from indexer.structure.secrecy.fields import is_field, is_field_among_others, is_not_public
from indexer.structure.secrecy.titles import shut_appendices
from indexer.structure.secrecy.words import OPEN_WORDS, WORD, is_lifted, mended, says_only

_MARK = re.compile(
    rf"[\W_]*(?:strictly |private (?:and|&) |official[ :–-]+|reserved[ :–-]+)?"
    rf"(?:confidential|exempt|restricted|not for (?:publication|circulation)|"
    rf"sensitive(?:[ :–-]+(?:commercial|personal))?|(?-i:R(?:ESERVED|eserved)|PROTECT)|"
    rf"protect[ :–-]+(?:commercial|personal|staff|private|policy|investigations?|management)|"
    rf"commercially sensitive|(?:held )?in camera|"
    rf"(?:commercial(?:ly)?|staff(?:ing)?|management|council|board|members|policy) in confidence)"
    rf"(?: (?:and|&|or|/) {WORD}| (?:information|report|paper|"
    r"document|minutes|appendix|item|not for publication|until released))*[\W_]*",
    re.IGNORECASE,
)
_MARK_WITH_LAW = re.compile(
    r"(?![\"“‘'](?i:exempt|confidential)[\"”’'])[\W_]*"
    r"(?:NOT FOR PUBLICATION|EXEMPT|CONFIDENTIAL|RESTRICTED)\b.{0,40}"
    r"(?:para\b|paragraph|schedule|section|virtue|reason|act 19|category)",
    re.IGNORECASE,
)
_OF_APPENDIX = re.compile(  # "Exempt information: Appendix 2 is exempt by virtue of …"
    r"[\W_]*(?:(?:contains )?(?:exempt|confidential)(?: information)?|not for publication|"
    r"exemption|reasons? for exemption)\W{1,4}(?:the )?"
    r"(?:exempt |confidential )?"
    r"(?:appendi|annex)\w*\b(?! to\b)[^.,;]{0,30}\b(?:is|are|contains?)\b",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"[\W_]*(?:this |the )?(?:document|report|item|page|paper|appendix|minute)s? (?:is|are) "
    r"(?:restricted|confidential|exempt(?: from publication)?|not for publication|"
    r"not available to the public)[\W_]*"
    r"|[\W_]*by virtue of (?:paragraph|category|section)\b.{0,60}\b(?:schedule|act)\b.{0,80}",
    re.IGNORECASE,
)
_NOTICE = re.compile(r"(?:This )?(?:Document|Report|Item) is (?:Restricted|Confidential|Exempt)\b")
_PAPER = r"(?:report|paper|item|document|minute|record|note|page|briefing|letter|e-?mail|memo)"
_SENTENCE = re.compile(
    rf"[\W_]*(?:(?:this|the|these|the contents? of this) {_PAPER}s? "
    r"(?:is|are|contains?|includes?)|exempt|not for publication)\b"
    r"(?!.{0,90}\b(?:appendi|annex|public document))"
    r"(?: \w+){0,2}?"
    r" ?(?:strictly )?(?:confidential|exempt(?! from (?:call|scrutiny))|restricted|"
    r"commercially (?:sensitive|confidential)|legally privileged|"
    r"not for publication|private (?:to|and|because|until)|private\W*$|"
    r"by virtue|not available to)\b(?!.{0,90}\b(?:appendi|annex)).{0,200}"
    rf"|[\W_]*this is an? (?:\w+ ){{0,2}}?{WORD} {_PAPER}\b.{{0,200}}"
    rf"|[\W_]*please (?:treat|keep) (?:this|the) {_PAPER}(?: as)?(?: strictly)? {WORD}\b.{{0,200}}"
    r"|(?:it is recommended |recommended )?that (?:the )?(?:press|public)\b.{0,60}\bexcluded\b"
    rf".{{0,60}}\b(?:this|the) {_PAPER}\b.{{0,200}}"
    r"|(?:confidential|embargoed|restricted) (?:until|and embargoed|and confidential)\b.{0,80}",
    re.IGNORECASE | re.DOTALL,
)
_OF_COPIES = re.compile(  # "Not a public document", "Not to be forwarded, printed or left …"
    r"[\W_]*(?:(?:this is )?not an? (?:public|published) (?:document|paper|report|record|note)\b"
    r".{0,120}|(?:please )?(?:do not|not to be|must not be|may not be) "
    r"(?:forward|copi|copy|circulat|share|print|publish|distribut|photograph|disclos|releas)"
    r"(?:ed|d|e|ied)?\b(?! (?:this|these|your) (?:link|news|\w+ with your)).{0,120})",
    re.IGNORECASE,
)
_THIS = (
    r"(?:this|the|these) (?:decision )?"
    r"(?:letter|report|paper|note|document|briefing|e-?mail|memo)s?"
)
_NOT_TO_BE = re.compile(  # "This letter must not be shared", "Please do not share this letter"
    rf"[\W_]*{_THIS} (?:must|may|should|will|shall|is|are) (?:not|never)(?: to)? be "
    r"(?:shared|copied|circulated|forwarded|published|made public|disclosed|passed on|released|"
    r"distributed)\b"
    rf"|[\W_]*{_THIS} (?:is|are) (?:\w+ )?(?:to you )?in (?:strict )?confidence\b"
    r"|[\W_]*(?:\w+ ){0,2}(?:do|must|should|may) not (?:share|forward|copy|circulate|disclose|"
    rf"publish|distribute) {_THIS}\b",
    re.IGNORECASE,
)
_ENDS_MARKED = (
    re.compile(  # the title of a letter or note, which goes on: "Decision – CONFIDENTIAL"
        r"[^.]{3,90}\s[–—-]\s(?:STRICTLY |PRIVATE (?:AND|&) )?"
        r"(?:CONFIDENTIAL|NOT FOR PUBLICATION|EXEMPT|RESTRICTED)"
    )
)
_BANNER = re.compile(  # over a page of the members' area: "Restricted item. … Do not share."
    rf"[\W_]*(?:this is an? )?{WORD} (?:{_PAPER}|content|information|page)s?[.!:–—-]\s.{{0,160}}"
    r"\b(?:do not (?:share|forward|copy|circulate|print|publish|distribute)|"
    r"(?:signed|logged) in (?:as|with|to)|members only)\b",
    re.IGNORECASE | re.DOTALL,
)
_NONE = re.compile(
    r"\W*(?:none\b|nil\b|no\b|not (?:applicable|exempt|confidential|relevant)|n/?a\b|"
    r"(?:there (?:is|are)|this (?:report|paper) (?:contains|includes|has)) (?:no|none|nothing)\b|"
    r"this (?:report|paper) is not\b|"
    r"there (?:was|were) no (?:exempt|confidential|restricted|private) "
    r"(?:items?|business|matters?|reports?)"
    r"(?: (?:to (?:be )?\w+|(?:for|at) this meeting|on this occasion|on (?:the|this) agenda))?"
    r"\.?\s*$)",
    re.IGNORECASE,
)
_STATES_IT = re.compile(  # a "no" behind it denies nothing: "… because no buyer has been told"
    r"\W*(?:this|the) (?:whole |entire )?(?:report|paper|document|briefing|letter) (?:is|are) "
    r"(?:(?:strictly|wholly|entirely|fully|treated as|considered|marked) ){0,2}"
    r"(?:exempt|confidential|not for publication)"
    r"(?=\W*$|[.,;:]|\s(?:because|as|since|under|by virtue|for|and|in|on|until|pursuant)\b)"
    r"|\W*(?:this|the) (?:report|paper|item) is closed "
    r"(?:because|by (?:reason|virtue)|under|to the (?:press|public))\b",
    re.IGNORECASE,
)
_OF_REPORT = re.compile(
    rf"\b{_PAPER}\b.{{0,20}}\b(?:is|are)\b.{{0,20}}\b(?:exempt|confidential|not for)\b",
    re.IGNORECASE,
)
_FULL_STOP = re.compile(r"[.!]\s+")
_LONGEST = 160
_LONGEST_SENTENCE = 300


@remembered
def is_mark(text: str) -> bool:
    """Whether a line that stands alone shuts what it heads, such as "NOT FOR PUBLICATION"."""
    if len(text) >= _LONGEST or is_lifted(text):
        return False
    text = mended(text)
    if _OF_APPENDIX.match(text) and not _OF_REPORT.search(text):
        return False
    return bool(_MARK.fullmatch(text) or _MARK_WITH_LAW.match(text)) and not OPEN_WORDS.search(text)


def holds_mark(text: str) -> bool:
    """Whether a sentence among others at the head of a paper is a mark: "Strictly confidential".

    The first of them may be the title of a run-in paragraph, and is none.
    """
    if (
        len(text) > _LONGEST_SENTENCE
        or not text[:1].isalpha()
        or OPEN_WORDS.search(text)
        or is_lifted(text)
    ):
        return False
    first, *others = _FULL_STOP.split(text)
    if others and _ENDS_MARKED.fullmatch(first) and shut_appendices(first) is None:
        return True
    return any(one[:1].isalpha() and is_mark(one) for one in others)


def forbids_copies(text: str) -> bool:
    """Whether a line at the head of a paper says that it may not be passed on."""
    if len(text) < _LONGEST_SENTENCE and any(map(_NOT_TO_BE.match, _FULL_STOP.split(text))):
        return not is_lifted(text)
    return bool(_OF_COPIES.fullmatch(text) or _BANNER.match(text))


def denies(following: str) -> bool:
    """Whether the text under a heading such as "Exempt information" says that there is none."""
    return bool(_NONE.match(following))


def is_restricted_page(text: str) -> bool:
    """Whether a line only says that the document is restricted."""
    return (len(text) < _LONGEST and bool(_PAGE.fullmatch(text))) or bool(_NOTICE.match(text))


def _of_appendix(text: str) -> bool:
    """Whether a sentence calls an appendix exempt, and not the report itself."""
    return shut_appendices(text) is not None and not _OF_REPORT.search(text)


def is_paper_mark(text: str) -> bool:
    """Whether a line at the head of a report shuts it: "Status: Private"."""
    if is_mark(text) or is_not_public(text) or is_field_among_others(text):
        return True
    text = mended(text)
    if len(text) > _LONGEST_SENTENCE or is_lifted(text):
        return False
    if _STATES_IT.match(text):
        return True
    if OPEN_WORDS.search(text) or _of_appendix(text):
        return False
    return bool(is_field(text) or says_only(text) or _SENTENCE.fullmatch(text)) or bool(
        _OF_COPIES.fullmatch(text)
    )
