"""Whether what runs along pages (headers, footers, watermarks) or is struck may shut a paper.

Such words are no text of a paper. But a clerk may shut pages there alone: whoever reads a format
prints them before the text that they run over, and it is judged by ``structure`` what they mean.
"""

from __future__ import annotations

import re

_SECRET = re.compile(
    r"\b(?:confidential|restricted|exempt|private|not for publication|schedule 12a|in camera|"
    r"in confidence|part (?:ii|2|b)|embargoed|official.sensitive|commercially sensitive|"
    r"closed (?:session|meeting|item|business|part|paper)s?|reserved (?:business|items?|session)|"
    r"non-?public|members[ -]only|(?-i:PROTECT)|(?<!rights )reserved(?=\W*(?:page\b.*)?$))\b",
    re.IGNORECASE,
)
_MAY_SHUT = re.compile(  # in whatever words; it need not be said outright
    r"public(?!i[sz])|exclu|exempt|confiden|restrict|privat|closed|schedule|12 ?a\b|sensitiv|"
    r"embargo|\b(?:press|pink|camera|leav(?:e|es|ing)|left|withdr[aeo]w\w*|retir\w+|"
    r"re-?admi\w+|return\w*)\b",
    re.IGNORECASE,
)
_TAKEN_OUT = re.compile(  # "Remove before publication", "take this out of the website's copy"
    r"\bredact|\b(?:remov|delet|omit|withh[eo]ld|(?:tak(?:e|en|ing)|leav(?:e|ing)|com(?:e|es|ing))\b"
    r".{0,40}\bout|cut|strip|exclud|keep\b.{0,40}\b(?:out|off))\w*\b.{0,80}"
    r"\b(?:publi(?!ci[sz])|web|online|internet|minute book|notice ?board|circulat|press)"
    r"|(?:\b(?:not|never)|n[’']t) (?:(?!for\b)\w+ ){0,3}(?:publi\w+|minute\b|share\w*|"
    r"circulat\w+|disclos\w+|releas\w+)\b"
    r"|(?:\b(?:not|never)|n[’']t) (?:\w+ ){0,3}(?:for|on|in|onto) (?:the )?(?:web|public|internet|"
    r"online|published|minutes|notice ?board)"
    r"|\b(?:sensitive|personal data|gdpr|data protection|privileged|exemption|embargo\w*|"
    r"off the record|in[ -]committee|pink (?:papers?|pages?)|(?-i:NFP)|names? (?:to be|should be) "
    r"(?:removed|taken out|deleted)|(?:members|trustees|governors|directors|councillors|officers|"
    r"board|committee)[ -]only)\b"
    r"|\b(?:should|can|could|may|must|is) (?:this|we|it|that)\b.{0,40}\bpublic(?:ly)?\W*\?",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"\b(?:not|no longer|isn[’']t|nothing) (?:\w+ )?(?:confidential|restricted|exempt|private|"
    r"sensitive)\b|\b(?:ok|okay|fine|happy) (?:\w+ )?to publish\b",
    re.IGNORECASE,
)


def speaks_of_secrecy(words: str) -> bool:
    """Whether a header, footer or watermark may say that a paper is shut."""
    return bool(_SECRET.search(words))


def may_shut(words: str) -> bool:
    """Whether words may tell who is to see a paper, or that the public goes out or comes in.

    It is asked of what would be left out: a clerk's way of shutting a paper must not be lost.
    """
    return bool(_MAY_SHUT.search(words)) or speaks_of_secrecy(words)


def shuts_its_place(words: str) -> bool:
    """Whether a comment says that what it stands on is secret, or is not to be published.

    Of a comment nothing else is read.
    """
    return bool(_TAKEN_OUT.search(words)) or (speaks_of_secrecy(words) and not _OPENS.search(words))


def secret_words(words: str) -> str:
    """Those of its words that speak of secrecy, without a name or a date beside them."""
    return " ".join(found.group() for found in _SECRET.finditer(words))
