"""Marks of secrecy: words that a clerk prints to shut a paper, an item or a section.

Words about secrecy in running prose are not marks: only lines that stand alone, table
dividers, ticked questions and resolutions count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

_WORD = r"(?:confidential|exempt|restricted|private|closed)"
_FOLDERS = re.compile(
    r"(?:strictly )?(?:confidential|restricted|exempt|private|closed|part (?:2|ii|two)|"
    r"not for publication|private and confidential)(?: (?:papers|items|reports|session|minutes))?",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?<!non )(?<!not )(?:^|\s|[(\[])(?:confidential|not for publication)\b"
    r"|(?<!non )(?<!not )\b(?:exempt|restricted|private|closed session)[)\]]?$"
    rf"|^{_WORD} (?:appendix|annex|minutes|reports?|papers?|items?|pack)\b|^exempt \w+$",
    re.IGNORECASE,
)
_FILE = re.compile(
    r"^(?:strictly )?(?:confidential|not.for.publication)\b|^confidential_"
    rf"|^{_WORD}[\W_]*(?:appendix|annex|minutes|reports?|papers?|items?|pack)(?:[\W_]|$)"
    r"|^(?:exempt|restricted)(?:_| - )"
    r"|(?<!non)(?: - |[_(\[]|(?<=\w)-)(?:confidential|exempt|restricted|private)[)\]]?$",
    re.IGNORECASE,
)
_MARK = re.compile(
    rf"[\W_]*(?:strictly |private (?:and|&) |official[- :]+|reserved[ :–-]+)?"
    rf"(?:confidential|exempt|restricted|not for (?:publication|circulation)|sensitive|"
    rf"commercial(?:ly)? in confidence|commercially sensitive|"
    rf"staff(?:ing)? in confidence|(?:held )?in camera)"
    rf"(?: (?:and|&|or|/) {_WORD}| (?:information|report|paper|"
    r"document|minutes|appendix|item|not for publication|until released))*[\W_]*",
    re.IGNORECASE,
)
_MARK_WITH_LAW = re.compile(
    r"[\W_]*(?:NOT FOR PUBLICATION|EXEMPT|CONFIDENTIAL|RESTRICTED)\b.{0,40}"
    r"(?:paragraph|schedule|section|virtue|reason|act 19|category)",
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
_DIVIDER = re.compile(
    rf"[\W_]*(?:{_WORD} (?:items?|business|agenda|session|section|part|reports?|matters?)\b"
    r".{0,80}|.{0,60}\b(?:press|public)\b.{0,60}\b(?:excluded|exclusion)\b.{0,80}|"
    r".{0,20}exclusion of (?:the )?(?:press|public).{0,60}|not for publication.{0,80}|"
    rf"part\s+(?:2|ii|two|b)\b.{{0,40}}\b(?:{_WORD}|press|public excluded)\b.{{0,150}}|"
    rf"reserved (?:business|items?|section|minutes|agenda|session)\b.{{0,60}}|"
    rf"part\s+(?:2|ii|two)[\W_]*|{_WORD}[\W_]*)",
    re.IGNORECASE,
)
_SIGNAL = re.compile(
    rf"\b(?:{_WORD}|in camera|in confidence|commercially sensitive|non-?public|"
    r"not (?:for publication|open|available)|(?:absence of|without|excluding|closed to|exclude)"
    r"(?: the)?(?: press(?: (?:and|&) (?:the )?)?)?(?: public)?|members only|"
    r"pink (?:papers?|pages?)|"
    r"(?:press|public)\b.{0,60}\b(?:excluded|exclusion))\b",
    re.IGNORECASE,
)
_PLAIN_PART = re.compile(r"[\W_]*(?:part|section)\s+(?:2|ii|two|b)[\W_]*", re.IGNORECASE)
_OPEN_WORDS = re.compile(
    r"\b(?:no|none|nil|non-?(?:confidential|exempt|restricted)|unrestricted|"
    r"not (?:confidential|exempt|restricted|private))\b",
    re.IGNORECASE,
)
# The only words of a line that divides, beside its numbers: in prose there is always another.
_DIVIDING = frozenset(
    "confidential exempt exempted restricted private privately closed camera confidence in by of "
    "on at and or the a an this these it is are be may will to for from with without which that "
    "following items item business agenda session sessions part section reports report papers "
    "paper matters matter minutes meeting information appendix appendices annex addendum pages "
    "considered considering taken discussed discussion dealt transacted likely held heard press "
    "public members only not non publication circulation open available excluded exclude "
    "excluding exclusion absence commercially commercial commercial-in-confidence sensitive "
    "nonpublic non-public consider present pink board committee continued strictly during while "
    "when under virtue schedule act local government paragraph paragraphs 12a 100a ii iii two one "
    "i b c d e board’s trustees’ governors’ document documents".split()
)
_MOST_WORDS = 30
_FIELD = re.compile(
    r"[\W_]*(?:(?:report |security |document |paper |protective |information )?(?:status|"
    r"classification|marking)|publication(?: status)?|(?:public )?access(?: to information)?|"
    r"public[ /]+private|open(?: or | ?/ ?)closed|private[ /]+public|meeting(?: type)?|report for|"
    r"part|(?:exempt|confidential)(?: ?(?:/|or|and) ?(?:exempt|confidential))?)\s*[:–—-]\s*"
    r"(?:strictly |part (?:2|ii|two)\b\W*|in )*(?:confidential|exempt|restricted|private|closed|"
    r"not for publication|official[ -]+sensitive|ii\b|part (?:2|ii|two))\b.{0,80}"
    r"|[\W_]*(?:exemptions?|exempt(?: information| report)?|confidential(?: information| report)?|"
    r"contains (?:exempt|confidential) information|reason for exemption)"
    r"(?: ?\(y(?:es)?/n(?:o)?\))?\s*[:?\t–—-]?\s*(?:yes|y|paragraphs?|para|categor\w+)\b.{0,80}"
    r"|[\[(]?\s*[☒☑✓✔xX]\s*[\])]?\s*(?:confidential|exempt|private|closed|restricted)\b.{0,60}"
    r"|[\W_]*part\s+(?:2|ii|two|b)[\W_]+(?:report|paper|item)[\W_]*"
    r"|[\W_]*(?:private|closed|confidential|exempt|restricted) (?:\w+ )?(?:reports?|papers?)[\W_]*"
    r"|[\W_]*(?:to be (?:considered|taken|discussed) in|for) (?:private|closed|confidential|camera)"
    r"(?: session| discussion)?[\W_]*|[\W_]*(?:for )?members only\b.{0,60}|"
    r"[\W_]*official[ –-]+sensitive\b.{0,60}",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"[\W_]*(?:(?:this|the) (?:report|paper|item|document|minute|note)s? (?:is|are|contains?|"
    r"includes?)|exempt|not for publication)\b(?!.{0,90}\b(?:appendi|annex|public document))"
    r"(?: \w+){0,2}?"
    r" ?(?:strictly )?(?:confidential|exempt(?! from (?:call|scrutiny))|restricted|"
    r"not for publication|"
    r"by virtue|not available to|private and)\b(?!.{0,90}\b(?:appendi|annex)).{0,200}",
    re.IGNORECASE | re.DOTALL,
)
_COLUMN_OF_OPEN = re.compile(
    r"\W*(?:open|public|published?)(?: item)?\W*(?:\(?y/n\)?)?\W*", re.IGNORECASE
)
_COLUMN = re.compile(
    rf"\W*(?:.*\b(?:{_WORD})\b.*|part(?: ?1 ?/ ?2| no\.?)?|"
    r"status|session|classification|access)\W*",
    re.IGNORECASE,
)
_REOPENING = re.compile(
    r"[\W_]*(?:(?:public|open|non-?confidential|non-?exempt) "
    r"(?:items?|business|agenda|session|section|part|reports?|matters?)\b.{0,60}|"
    r"part\s+(?:1|i|one|a)\b.{0,60}|.{0,30}\b(?:re-?admi\w+|re-?admission|return to public|"
    r"readmittance)\b.{0,80}|items? (?:to be )?(?:considered|taken|open)(?: in| to)(?: the)? public"
    r"[\W_]*)",
    re.IGNORECASE,
)
_ROW_MARK = re.compile(
    rf"[(\[]\s*(?:{_WORD}|part (?:2|ii|two)|not for publication)\b[^)\]]{{0,60}}[)\]]"
    r"|\s[-–—:]\s*(?:(?:strictly )?confidential|exempt|restricted|closed|private|"
    r"not for publication)(?: (?:item|report|session|paper|appendix))?(?:\W+(?:under )?(?:para|"
    r"categ|sched|sect)\w*"
    r"[\w\s,.()]{0,40})?\s*$|\s(?-i:CONFIDENTIAL|EXEMPT|RESTRICTED|PRIVATE|CLOSED)\s*$"
    r"|[(\[][^)\]]{0,40}\bin (?:private|closed|confidence|camera)\b[^)\]]{0,30}[)\]]|"
    rf"^(?:{_WORD})\s*[-–—:]\s(?!no\b|none\b)",
    re.IGNORECASE,
)
_RESOLUTION = re.compile(
    r"\b(?:press|public)\b[^.]{0,120}\bexcluded\b|\bexclu(?:de|sion of)\b[^.]{0,60}"
    r"\b(?:press|public)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\bseparate(?:ly)?\b[^.]{0,30}\b(?:note|minute|record)", re.IGNORECASE)
_WITHDRAWAL = re.compile(
    r"\b(?:mov(?:ed?|ing)|w[eo]nt|go(?:es)?|retired?|adjourned|enter(?:ed)?|"
    r"convened?|continued?|met|proceeded|sit|sat|held)\b"
    r"[^.]{0,40}\b(?:in ?to|in|to|an?)\b[^.]{0,12}\b"
    r"(?:(?:private|closed|confidential|exempt|executive)(?: part)? (?:session|meeting|business)|"
    r"part (?:2|ii|two|b)\b|camera\b)|"
    r"\b(?:the|members of the) (?:press and (?:the )?)?public\b[^.]{0,40}"
    r"\b(?:left|leave|withdr[ae]w|"
    r"vacate[ds]?)\b|\bsession (?:was |is )?closed to the public",
    re.IGNORECASE,
)
_READMITTED = (
    r"\bre-?admi|\bpublic session (?:was )?resumed|"
    r"\b(?:returned?|resumed?|reconvened?|reverted|moved back)\b"
    r"[^.]{0,20}\b(?:in|to|into) "
    r"(?:an? )?(?:public|open)\b|\bre-?opened to the (?:press|public)"
)
_QUESTION = re.compile(
    r"(?:is (?:this|the) (?:report|paper|item|document) "
    r"(?:confidential|exempt|restricted)[^?:]{0,60}[?:]"
    r"|^(?:confidential|exempt|restricted|private)(?: (?:report|item|information))?"
    r"\s*(?:\(?y(?:es)?/n(?:o)?\)?)?\s*[?:])",
    re.IGNORECASE,
)
_TOKEN = re.compile(
    r"\b(?:yes|no)\b|[☒☑✓✔☐□]|[\[(]\s?[xX✓✔]?\s?[\])]|(?<=\s)[xX](?=\s|$)", re.IGNORECASE
)
_HEAD = 12
_LONGEST = 160
_LONGEST_SENTENCE = 300
_MOST_SENTENCES = 3
_NONE = re.compile(
    r"\W*(?:none\b|nil\b|no\b|not (?:applicable|exempt|confidential|relevant)|n/?a\b|"
    r"(?:there (?:is|are)|this (?:report|paper) (?:contains|includes|has)) (?:no|none|nothing)\b|"
    r"this (?:report|paper) is not\b)",
    re.IGNORECASE,
)
_TICKED = re.compile(r"[☒☑✓✔xX]")
_TITLE = re.compile(
    rf"^(?:strictly )?(?:{_WORD}) (?:minutes?|report|agenda|note|appendix|annex|schedule|paper|"
    r"addendum|supplement|section|attachment|enclosure)\b"
    r"|^(?:confidential|exempt|restricted) (?:\w+ ){1,2}?[:–—-]\s"
    r"|^(?:appendix|annexe?|schedule|attachment|enclosure)(?: \w{1,3})?\W(?:.{0,80}\W)?"
    r"(?:confidential\b.*|part (?:2|ii|two)\W*$|in confidence\W*$|"
    r"restricted (?:minutes?|information)"
    r"\b.*|exempt (?:by|under|from|information|report|para|minute)\w*\b.*)"
    rf"|^(?:appendix|annex|schedule) \w{{1,3}}\W+(?:{_WORD}|not for publication)\W*$",
    re.IGNORECASE,
)


def folder_mark(file: str) -> str | None:
    """The folder whose name alone says that its papers are shut."""
    path = PurePosixPath(file)
    for name in path.parts[:-1]:
        if _FOLDERS.fullmatch(_spaced(name)) or _NAMED.search(_spaced(name)):
            return name
    return None


def is_named_shut(file: str) -> bool:
    """Whether the name of the file itself says that it is shut: "exempt_report.txt"."""
    return bool(_FILE.search(PurePosixPath(file).stem))


def _spaced(name: str) -> str:
    return re.sub(r"[_\s-]+", " ", name).strip()


def is_mark(text: str) -> bool:
    """Whether a line that stands alone shuts what it heads, such as "NOT FOR PUBLICATION"."""
    return len(text) < 160 and bool(_MARK.fullmatch(text) or _MARK_WITH_LAW.match(text))


def is_marked_with_law(text: str) -> bool:
    """Whether a line marks with the law that allows it: "EXEMPT - paragraph 3"."""
    return len(text) < _LONGEST and bool(_MARK_WITH_LAW.match(text))


def head(texts: Sequence[str]) -> int:
    """How many of the first lines are the head of a paper: a mark there shuts the whole of it.

    Twelve at most, and no further than its third sentence.
    """
    sentences = 0
    for index, text in enumerate(texts[:_HEAD]):
        sentences += text.endswith(".")
        if sentences == _MOST_SENTENCES:
            return index + 1
    return min(len(texts), _HEAD)


def denies(following: str) -> bool:
    """Whether the text under a heading such as "Exempt information" says that there is none."""
    return bool(_NONE.match(following))


def is_restricted_page(text: str) -> bool:
    """Whether a line only says that the document is restricted."""
    return (len(text) < 160 and bool(_PAGE.fullmatch(text))) or bool(_NOTICE.match(text))


def is_divider(text: str) -> bool:
    """Whether a line of an agenda, or a heading of minutes, shuts the items after it."""
    return len(text) < 200 and bool(_DIVIDER.fullmatch(text) or _only_divides(text))


def _only_divides(text: str) -> bool:
    """Whether a line says nothing but that what follows is shut: "To be taken in private"."""
    if not _SIGNAL.search(text) or _OPEN_WORDS.search(text) or "information" in text.lower():
        return False
    words = re.findall(r"[\w’-]+", re.sub(r"\([^)]*\)", " ", text).casefold())
    return len(words) <= _MOST_WORDS and all(
        word in _DIVIDING or word.strip("-_").isdigit() or not word.strip("-_") for word in words
    )


def is_agenda_divider(text: str) -> bool:
    """Whether a line of an agenda shuts the items after it; there a plain "PART B" does too."""
    bare = re.sub(r"^\W*[A-Z\d]{1,2}[.)]\s+", "", text)
    return is_divider(bare) or is_mark(bare) or bool(_PLAIN_PART.fullmatch(text))


def is_paper_mark(text: str) -> bool:
    """Whether a line at the head of a report shuts it: "Status: Private"."""
    if is_mark(text):
        return True
    if len(text) > _LONGEST_SENTENCE or _OPEN_WORDS.search(text):
        return False
    return bool(_FIELD.fullmatch(text) or _SENTENCE.fullmatch(text))


def column(cells: Sequence[str]) -> tuple[str, bool] | None:
    """The column of an agenda's table that says who may see an item, and whether Yes opens it."""
    for cell in cells:
        if _COLUMN_OF_OPEN.fullmatch(cell):
            return cell, True
        if _COLUMN.fullmatch(cell):
            return cell, False
    return None


def is_shut_cell(cell: str, *, opens: bool) -> bool:
    """Whether a cell of that column shuts its item."""
    said = cell.strip(" .()[]").casefold()
    shut = {"no", "n", "✗", "✘", "x"} if opens else {"yes", "y", "✓", "✔", "x", "☒", "☑", "2"}
    if said in shut:
        return True
    return bool(_SIGNAL.match(said) or re.match(r"part (?:2|ii|two|b)\b|ii$|para", said))


def is_reopening(text: str) -> bool:
    """Whether a line opens the items after it to the public again."""
    return len(text) < 200 and bool(_REOPENING.fullmatch(text))


def is_row_marked(text: str) -> bool:
    """Whether an agenda row carries its own mark: "(Exempt)", "- CONFIDENTIAL"."""
    return bool(_ROW_MARK.search(text))


def is_title_marked(text: str) -> bool:
    """Whether a title says that the paper is shut: "Exempt minutes", "Budget (confidential)"."""
    return bool(_TITLE.match(text) or _ROW_MARK.search(text))


def excludes_public(text: str) -> bool:
    """Whether a minuted paragraph resolves to exclude the press and public."""
    withdrew = _WITHDRAWAL.search(text) and not _ELSEWHERE.search(text)
    return bool(_RESOLUTION.search(text) or withdrew) and not readmits_public(text)


def readmits_public(text: str) -> bool:
    """Whether a minuted paragraph lets the public in again."""
    return bool(re.search(_READMITTED, text, re.IGNORECASE))


def is_question(text: str) -> bool:
    """Whether a line asks if the paper is confidential."""
    return bool(_QUESTION.search(text))


def answer(text: str, following: str = "") -> bool | None:
    """What the paper answers: True, False, or None where the tick was lost ("Yes No")."""
    asked = _QUESTION.search(text)
    if asked is None:
        return None
    tokens: list[str] = _TOKEN.findall(text[asked.end() :]) or _TOKEN.findall(following[:40])
    said = [token.casefold() for token in tokens if token.casefold() in {"yes", "no"}]
    if len(set(said)) == 1:
        return said[0] == "yes"
    return _ticked(tokens) if said else None


def _ticked(tokens: list[str]) -> bool | None:
    """Which of Yes and No is ticked; the box stands before each word, or after each."""
    words = {"yes", "no"}
    order = tokens if tokens[0].casefold() in words else tokens[::-1]
    word = ""
    found: set[bool] = set()
    for token in order:
        if token.casefold() in words:
            word = token.casefold()
        elif word and _TICKED.search(token):
            found.add(word == "yes")
    return found.pop() if len(found) == 1 else None
