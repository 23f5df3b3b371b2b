"""Tags around what is shut: "[START OF EXEMPT TEXT]", "End of confidential section"."""

from __future__ import annotations

import re

_SHUT = (
    r"(?:confidential|exempt|restricted|private|closed|reserved|redact(?:ed|ions?)|"
    r"not for publication|"
    r"(?:pink|buff|yellow|green|blue|gr[ea]y|gold|lilac|salmon) (?:papers?|pages?|sheets?)|"
    r"official[ –:-]+sensitive|(?:commercially )?sensitive|part (?:2|ii|two|b)|non-?public)"
)
_TEXT = (
    r"(?: (?:and|or|/|&|confidential|exempt|private|restricted|closed|reserved|not for publication|"
    r"information|text|section|part|bit|passage|paragraphs?|items?|minutes?|material|content|"
    r"business|session|appendix|annex|report|note|discussion|area|block|box|matters?|words)){0,4}"
)
_OPENS = (
    rf"(?:(?:start|starts|begin|begins|beginning|commence|commences)(?: of)?(?: the| this)?:? ?"
    rf"{_SHUT}{_TEXT}|{_SHUT}{_TEXT}(?: ?[-–—:])? (?:starts?|begins?|commences?|from|follows)"
    rf"(?: (?:here|now|below|this point)(?: on(?:wards)?)?)?)"
)
_ENDS = (
    rf"(?:(?:ends?|ended|close|closes|finish|finishes)(?: of)?(?: the| this)?:? ?{_SHUT}{_TEXT}"
    rf"|{_SHUT}{_TEXT}(?: ?[-–—:])? (?:ends?|ended|stops?|finishe[sd]|is over)(?: here)?"
    rf"|/ ?{_SHUT})"
)
_ALONE = rf"[\[<{{(]{{1,2}}\s*{_SHUT}\s*[\]>}})]{{1,2}}"  # an opening tag where one closes it
_EDGE = r"[\s\W_]{0,40}"
_IN_BRACKETS = r"[\[(<{{]{{1,2}}\s*{said}\b[\s\W]{{0,3}}[^\[\]()<>{{}}]{{0,60}}[\])>}}]"
_OPEN_TAG = re.compile(_IN_BRACKETS.format(said=_OPENS), re.IGNORECASE)
_END_TAG = re.compile(_IN_BRACKETS.format(said=_ENDS), re.IGNORECASE)
_PAIRED = re.compile(_ALONE, re.IGNORECASE)
_OPEN_LINE = re.compile(rf"{_EDGE}{_OPENS}{_EDGE}", re.IGNORECASE)
_END_LINE = re.compile(rf"{_EDGE}{_ENDS}{_EDGE}", re.IGNORECASE)
_LONGEST = 120
_NOUN = re.compile(
    r"\b(?:sections?|part|appendix|appendices|annex(?:e|es)?|report|minutes?|notes?|items?|matters?|"
    r"business|session|discussion|agenda|papers?|pages?|sheets?)\b"
)
_ALIKE = {"appendices": "appendix", "annex": "appendix", "annexe": "appendix"}
_ANY = frozenset({"section", "part", "sections"})  # what a bare "CONFIDENTIAL" may have opened


def is_opening_tag(text: str) -> bool:
    """Whether a line says nothing but that what is shut begins: "START OF EXEMPT SECTION"."""
    return len(text) < _LONGEST and bool(_OPEN_LINE.fullmatch(text))


def is_closing_tag(text: str) -> bool:
    """Whether a line says nothing but that what was shut ends: "(private bit ends)"."""
    return len(text) < _LONGEST and bool(_END_LINE.fullmatch(text))


def closes(tag: str, opening: str) -> bool:
    """Whether an end tag closes what a line opened: both name the same thing, or neither one.

    "End of exempt annex" closes "Exempt Annex A", and neither "PART II – EXEMPT" nor "Exempt".
    """
    if not is_closing_tag(tag):
        return False
    ended, opened = _named(tag), _named(opening)
    return bool(ended & opened) or (not opened and ended <= _ANY)


def _named(text: str) -> frozenset[str]:
    return frozenset(_ALIKE.get(noun, noun) for noun in _NOUN.findall(text.casefold()))


def after_tags(text: str, *, within: int) -> tuple[bool, int]:
    """Whether a paragraph holds what tags shut, and how many tags are open behind the paragraph.

    Args:
        text: the paragraph.
        within: how many tags before it are still open; the end of an inner one ends no outer one.
    """
    if is_closing_tag(text):
        return within > 1, max(0, within - 1)
    opened = [found.start() for found in _OPEN_TAG.finditer(text)]
    closed = [found.start() for found in _END_TAG.finditer(text)]
    if is_opening_tag(text) and not opened:
        opened.append(0)
    if closed:
        opened += [found.start() for found in _PAIRED.finditer(text)]
    if not opened and not closed:
        return within > 0, within
    left = max(0, within + len(opened) - len(closed))
    ends_open = max([*opened, -1]) > max([*closed, -1])
    return within > 0 or bool(opened), max(left, int(ends_open))
