"""Fields at the head of a report that say who may see it: "Status: Exempt", "Part I/II: II"."""

from __future__ import annotations

import re

from indexer.structure.secrecy.words import begins_shut

_FIELD = re.compile(
    r"[\W_]*(?P<key>(?:(?:report|security|document|paper|protective|information|foi|item|session|"
    r"meeting|publication|confidentiality) )?(?:status|classification|marking|type)|"
    r"publication|(?:public )?access(?: to information)?|public|private|exempt|"
    r"(?:public|open|exempt|confidential|private|part (?:1|i|a))"
    r"(?: or |[ ]?/ ?|[ ]?- ?)(?:public|private|closed|exempt|confidential|"
    r"not exempt|part (?:2|ii|b)|2|ii|b)|"
    r"meeting|session|report (?:for|is)|board|(?:agenda )?part|circulation|disclosure|distribution|"
    r"visibility|audience|"
    r"freedom of information(?: status)?|confidentiality|for)"
    r"(?: ?\([\w /]{1,20}\))?\s*[:?\t–—-]\s*"
    r"(?:strictly |an? |the |in |under |section )*(?P<value>.{1,160})",
    re.IGNORECASE,
)
_SECOND_PART = re.compile(r"(?:part[ -])?(?:2|ii|two|b)(?:\W|$)", re.IGNORECASE)
_SENSITIVE = re.compile(r"official[ –:-]+sensitive\b|(?:members|trustees) only\b", re.IGNORECASE)
_ONLY = re.compile(
    r"(?:[\w-]+ ){0,2}(?:members|trustees|governors|directors|councillors|officers)\b"
    r"(?! (?:will|shall|should|must|may|can|are|is)\b)"
    r"(?! to (?!see\b|read\b|view\b|have\b|hold\b|keep\b|know\b|the\b|those\b|whom\b))"
    r"[^.]{0,60}\bonly\W*",
    re.IGNORECASE,
)
_IN_PART = re.compile(
    r"part(?:ly|ially)?[ -](?:exempt|confidential|restricted|closed|private)\b"
    r".{0,60}\b(?:appendi|annex)",
    re.IGNORECASE,
)
_NOT = (
    r"(?!\W*(?:no?|none|nil|n/?a|public|open|unrestricted|there|this|part (?:1|i)|0|false|"
    r"not (?!for publication|available|open|to be))\b)"
    r"(?!.{0,100}\b(?:appendi|annex))"
)
_REASON = re.compile(
    r"[\W_]*(?:(?:reasons?|grounds?|basis) for (?:exemption|confidentiality|exclusion|restriction)|"
    r"(?:foi )?exempt(?:ion)?s?(?: (?:information|report|category|paragraph|under|reason))?|"
    r"confidential(?: (?:information|report))?|contains (?:exempt|confidential) information|"
    r"why (?:confidential|exempt))"
    rf"(?: ?\([\w /.]{{1,20}}\))?\s*[:?\t–—-]+\s*{_NOT}\S.{{0,120}}"
    rf"|[\W_]*restrictions?\s*:\s*{_NOT}.{{0,60}}(?:confiden|exempt|publi|para|commercial|personal|"
    r"restricted|private|legal).{0,60}",
    re.IGNORECASE,
)
_WITH_LAW = re.compile(
    r"[\W_]*(?:exemptions?|exempt(?: information| report)?|confidential(?: information| report)?|"
    r"contains (?:exempt|confidential) information)\s+"
    r"(?:yes|y|paragraphs?|para|categor\w+)\b.{0,80}",
    re.IGNORECASE,
)
_BOX = re.compile(
    r"[\[(]?\s*[☒☑✓✔xX]\s*[\])]?\s*(?:confidential|exempt|private|closed|restricted)\b.{0,60}",
    re.IGNORECASE,
)
_PAPER_OF_PART = re.compile(
    r"[\W_]*part\s+(?:2|ii|two|b)[\W_]+(?:report|paper|item)[\W_]*"
    r"|[\W_]*(?:private|closed|confidential|exempt|restricted) (?:\w+ )?(?:reports?|papers?)[\W_]*"
    r"|[\W_]*(?:exempt|confidential) ?/ ?(?:exempt|confidential) (?:report|paper|item)[\W_]*"
    r"|[\W_]*official[ –-]+sensitive\b.{0,60}|[\W_]*(?:for )?members only\b.{0,60}",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(  # "Ward(s): all. EXEMPT"
    r"[^.!?]{3,60}[.:;–-]\s*(?-i:EXEMPT|CONFIDENTIAL|NOT FOR PUBLICATION|RESTRICTED)[\W_]*",
    re.IGNORECASE,
)


_AMONG_FIELDS = re.compile(  # "Item 18  Classification: CLOSED  Date: 5 December"
    r"\b(?:classification|publication status|access(?: status)?)\s*:\s*"
    r"(?:closed|exempt|confidential|restricted|private|not for publication|part (?:2|ii|b))\b"
    r"(?=\W*$|\s+(?-i:[A-Z])[\w ]{1,25}:)",
    re.IGNORECASE,
)
_NOT_PUBLIC = re.compile(
    r"\W*(?:(?:is |this |report |paper |item |can |may |to |be |for |suitable |on )*"
    r"(?:public|open|disclosable|publishable|publish(?:ed)?|publication)"
    r"(?: (?:report|item|paper|on (?:the )?(?:website|internet)|scheme))?)\s*[:?]\s*no?\b.{0,40}",
    re.IGNORECASE,
)


def is_not_public(text: str) -> bool:
    """Whether a field says No to the public: "Public report: No"."""
    return bool(_NOT_PUBLIC.fullmatch(text))


def is_field_among_others(text: str) -> bool:
    """Whether one of the fields that stand on a line classes the report as shut."""
    return bool(_AMONG_FIELDS.search(text))


def is_field(text: str) -> bool:
    """Whether a line names who may see the report, and says that the public may not."""
    if any(p.fullmatch(text) for p in (_WITH_LAW, _BOX, _PAPER_OF_PART, _LAST_WORD)):
        return True
    if _REASON.fullmatch(text) and "☐" not in text:
        return True
    found = _FIELD.fullmatch(text)
    return found is not None and _shuts(found["key"].casefold(), found["value"])


def _shuts(key: str, value: str) -> bool:
    """Whether the value of a field shuts; "Private: Yes" and "Part: B" are read by their key."""
    said = value.strip(" .[]()").casefold()
    if ("part" in key or said.startswith(("part ", "part-"))) and _SECOND_PART.match(said):
        return True
    if _IN_PART.match(said):
        return False  # "Part exempt (Appendix B)"
    if key in {"private", "exempt", "confidentiality"} and re.match(r"y(?:es)?\b", said):
        return True
    return begins_shut(said) or bool(_SENSITIVE.match(said) or _ONLY.fullmatch(said))
