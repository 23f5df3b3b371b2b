r"""Marks of the system that prints a page: "{inset-text}", "{{< figure >}}", "[/caption]", ":::".

They lay a page out and are no words of it. What stands between two of them stays. A mark that
may say who is to see a text is none of layout, and stays where it is.
"""

from __future__ import annotations

import re

from indexer.reading.secrecy import may_shut

_HOLDS = re.compile(r"[{\[]|^\s*:{3}")
_NAME = r"[a-z][\w-]{0,30}"
_LAYOUT = (
    r"(?:aside|accordion|alert|audio|banner|blockquote|box|button|buttons|callout|caption|card|"
    r"cards|center|col|column|columns|container|contents|details|div|embed|expand|figure|gallery|"
    r"grid|hint|iframe|image|img|include|info|inset|inset-text|note|notice|panel|quote|row|section|"
    r"spoiler|summary|tab|table|tabs|tip|toc|video|warning|youtube)"
)
_QUOTED = r"(?:\s+[\w-]{1,40}=(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'))"
_ATTRIBUTE = re.compile(rf"{_QUOTED}|\s+[\w-]{{1,40}}=[^\s\]}}]{{1,300}}")
_VALUE = re.compile(r"\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'")
_MOST_WORDS = 4  # of a mark; one with more may say something to its readers
_MARKS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # of Hugo, Jekyll and their like: a call, or the name of what is to stand there
        r"\{\{(?:[<%][^{}\n]{0,400}[>%]|\s?[a-z_][\w.-]{0,60}(?:\s?\|[^{}\n]{1,100})?\s?)\}\}",
        r"\{%[^{}\n]{0,400}%\}",
        r"\{:{1,2}[^{}\n]{0,200}\}",  # the attributes of what stands beside it
        r"(?<![\w$])\{(?:\s?[.#][\w-]{1,60}){1,8}(?:\s[\w-]{1,40}=[^{}\n]{1,100})?\}",
        rf"\{{/?{_LAYOUT}\}}",
        rf"\[/{_LAYOUT}\]",
        rf"\[{_LAYOUT}\s+[\w-]{{1,40}}=[^\[\]\n]{{1,300}}\]|\[{_NAME}{_QUOTED}{{1,20}}\s*/?\]",
        rf"^\s*\[{_LAYOUT}\]\s*$",
        rf"^\s*:{{3,}}(?:\s*(?:\{{[^{{}}\n]{{0,200}}\}}|{_LAYOUT}))?\s*:{{0,8}}\s*$",
    )
)
_OF_WHO_SEES = re.compile(
    r"secre|reserve|redact|publi|hidden|"
    r"members?\b|staff\b|officers?\b|internal|draft|\bpart\b|\bopen\b|camera|login|roles?\b|"
    r"\baccess|protect|\bif\b|\bunless\b|\bcomment\b",
    re.IGNORECASE,
)


def without_template_marks(text: str) -> str:
    """The words of a line without the marks of a template; "" where it has no others."""
    if not _HOLDS.search(text):
        return text
    words = text
    for mark in _MARKS:
        words = mark.sub(_left_out, words)
    return words if words == text else words.strip()


def _left_out(found: re.Match[str]) -> str:
    """Nothing, or the mark where it may say who sees a text, or words to its readers."""
    mark = found.group()
    telling = len(_ATTRIBUTE.sub("", mark).split()) > _MOST_WORDS + mark.count("{{")
    telling = telling or any(len(words.split()) > 1 for words in _VALUE.findall(mark))
    return mark if telling or _OF_WHO_SEES.search(mark) or may_shut(mark) else ""
