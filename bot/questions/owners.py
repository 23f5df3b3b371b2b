"""Whose actions a question asks for, as typed: "what has the engineer got to do?"."""

from __future__ import annotations

import re

from bot.questions.reckoning import MONTH

TASKS = r"(?:jobs?|tasks?|homework|work|things)"
TAKES_ON = (  # at a meeting: "what jobs did the clerk come away with"
    r"(?:been )?(?:get|got|given|landed with|left with|handed|take|taken|took|pick(?:ed)? up|"
    r"(?:come|came|go|went|walk|walked) (?:away|out|off)|leave with|end(?:ed)? up|"
    r"have(?= to do\b|\W*$| (?:from|after)\b))"
)
_WHOSE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            r"\b(?:outstanding|open|overdue|left|to do|to-do|due|owed|actions?|tasks?|jobs?)\b"
            r".{0,24}?"
            r"\b(?:for|with|by|assigned to|of|4|against|owned by|on) (?:the )?"
            r"(?P<owner>[\w.'’ -]+?)"
            r"(?= (?:from|at|in|after|since|on|about|before|by|following|get|got|has|have|now|"
            r"still|"
            r"outstanding|overdue|done|complete\w*)\b|\W*$)"
        ),
        (
            rf"\b{TASKS} (?:did|does|do|has|have|had|was|were) (?:the )?"
            rf"(?P<owner>[\w.'’ -]{{2,40}}?) {TAKES_ON}"
        ),
        (
            r"\bactions? (?:did|does|do|has|have) (?:the "
            r")?(?P<owner>[\w.'’ -]+?) (?:get|got|have|take|pick)"
        ),
        (
            r"\bwhat (?:does|do|did|must|should|has|have|had|is|are|was|were|will) (?:the )?"
            r"(?P<owner>(?!the\b|we\b|board\b|members\b)[\w.'’ -]+?) "
            "(?:still |also )?(?:(?:have|need|got|supposed|"
            "asked|meant|tasked|due|required|told|going|down) )*"
            r"to (?:do|report|bring|produce|write|deliver|provide|prepare|come)\b"
        ),
        (
            r"\bwhat(?:['’]s| is| are) (?:the )?(?P<owner>[\w.'’-]+(?: [\w.'’-]+)?) "
            r"(?:doing|working on|down (?:for|to do))\W*$"
        ),
        (
            r"\b(?:anything|something|jobs?|work|what(?:['’]s| is)) (?:\w+ )?"
            r"for (?:the )?(?P<owner>[\w.'’ -]+?) to do\b"
        ),
        r"\bwhat (?:must|should|will) (?:the )?(?P<owner>[\w.'’ -]+?) do\b",
        (
            r"\bwhen (?:does|do|will|is|are|must|should) (?:the )?(?P<owner>[\w.'’ -]+?) "
            r"(?:(?:have|need|due|going|meant|supposed) to )?(?:report|come back)\b"
        ),
        (
            r"\b(?P<owner>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)['’]s? "
            r"(?:\w+ )?(?:actions?|tasks?|to-?dos?|jobs?)\b"
        ),
        (
            r"\b(?:was|were|has|have|is|are) (?:the "
            r")?(?P<owner>[\w.'’ -]+?) (?:been )?(?:asked|tasked|told|"
            r"instructed) to\b"
        ),
        (
            r"\bwhat (?:was|were|is|are) (?:the "
            r")?(?P<owner>[\w.'’ -]+?) (?:asked|tasked|told|instructed)\b"
        ),
        r"\bchase (?:up )?(?:the )?(?P<owner>[\w.'’ -]+?) (?:for|about|on)\b",
    )
)
_CALLED = r"(?P<owner>[^\W\d][\w.'’-]*(?: [^\W\d][\w.'’-]*){0,5}?)"
_AS = r"(?:as|(?:i['’]?m|i am|this is|it['’]s|asks?|from)(?= ))"
_WHO_ASKS = tuple(  # "what do I have to do, Ida Crane", "as clerk what have I got to do"
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            rf"^\W*(?:(?:hi|hello|so|ok)\W+)?(?:{_AS} )(?:the |your |our )?{_CALLED}"
            r"(?: here)?(?:[,;:.–-]+ | (?=what\b|which\b|do i\b|have i\b))"
        ),
        rf"^\W*(?:(?:hi|hello)\W+)?{_CALLED} here\b",
        rf"\b{_AS} (?:the |your |our )?{_CALLED}\W*$",
        rf",\s*(?:the |your |our )?{_CALLED}\W*$",
        rf"\bto (?:do|report|bring|finish|deliver|prepare) {_CALLED}\W*$",
    )
)
_ASKING = frozenset(
    """what whats what's what’s how hows how's which any all of me us give show list tell check see
    find get can could you please is are was were have has had been the a an and so about i need
    want remind on""".split()
)
_NOT_OWNERS = re.compile(
    r"^(?!(?:vice[- ])?(?:chair\w*|clerk|secretary|treasurer|convenor|convener) (?:of|to) )"
    r"(?:(?:end|start|beginning|middle) of .*|"  # "due by the end of May"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTH}(?: \d{{4}})?|"
    r"(?:the |all |any |our |my )?(?:board|committee|meeting|meetings|cabinet|council|panel|us|"
    r"everyone|everybody|anyone|all|item|this|that|it|them|now|today|us all|team|"
    r"(?:[\w&' -]+ )?(?:board|committee|cabinet|panel|meeting|programme|project|item|scheme|"
    r"log|tracker)))$",
    re.IGNORECASE,
)


def whose(text: str) -> str:
    """Whose actions are asked for, as typed; empty where nobody's in particular."""
    for pattern in _WHOSE:
        for found in pattern.finditer(text):
            owner = _bare(found["owner"].strip(" .'’-"))
            if owner and not _NOT_OWNERS.match(owner) and len(owner.split()) <= 6:
                return owner
    return ""


def asker(text: str) -> str:
    """By what name or post somebody asks for their own actions, as typed; whose it is is not known.

    Any last words may seem a name ("to do next week"): the papers have to know it.
    """
    for pattern in _WHO_ASKS:
        found = pattern.search(text)
        if found:
            return found["owner"].strip(" .'’-")
    return ""


def _bare(typed: str) -> str:
    """An owner without the words that ask before it: "what are Dr Ash('s actions)"."""
    parts = typed.split()
    while parts and parts[0].casefold() in _ASKING:
        parts = parts[1:]
    return " ".join(parts)
