"""Lines that tell something themselves, and so head nothing: outcomes, tasks, whole sentences."""

from __future__ import annotations

import re

_NEVER = re.compile(
    r"(?:none|nil|n/?a|not applicable|nothing to report|no report|no apologies)\W*$|"
    r"(?:proposed|moved|seconded|carried)\b(?! \w+$)|[QA]\d{0,2}[:.]\s|"
    r"[\[(]?(?-i:ACTION|Action|AP)(?: (?i:item|point))?[\])]?(?:\s*[:\[(](?!s\))\s*\S|"
    r"\s[–—-]\s|(?-i:(?: (?:and |& )?[A-Z][\w.]*){1,4}) to [a-z])|"
    r"(?:present|in attendance|also present|apologies|absent|attendees|clerk)\s?[:;]\s*\S|"
    r"(?:cllr|councillor|mr|mrs|ms|miss|dr)\.? (?:[^\W\d_][\w.’'-]*\s?){1,4}[,(]|"  # a person
    r"(?:it (?:was|is) )?(?:unanimously )?(?:noted|agreed|resolved|decided) (?:that|to|by|with)\b|"
    r"(?:agd|agr[’']d|ok[’']?d)\b|[→✔✘➔]|"
    r"(?:.{0,160}\b)?(?-i:RESOLVED|AGREED|[Rr]esolved|[Aa]greed)[:,]?(?: [-–—])? (?:that|to)$|"
    r".{0,60}\b(?:moved|proposed)\b.{0,80}\bseconded\b|"
    r".{4,200}\b(?-i:RESOLVED|AGREED|APPROVED|NOTED)(?-i: THAT)?\W*$|"
    r"(?-i:(?:[A-Z]{2,3}|[A-Z][a-z]+(?:/| & | and )[A-Z][a-z]+) (?:to|will) [a-z]+ )|"  # a task
    r"(?:(?:the )?(?:\w+ )?(?:amendment|motion|proposal|proposition)s? (?:(?:was|were|then) )?)?"
    r"(?:passed|carried|lost|rejected|defeated|failed|withdrawn|approved|accepted|ratified)\.?$|"
    r".{4,200}\s[\[(]actions?\b[^\[\]()]{1,40}[\])]\.?$|"
    r".{8,200}\s(?-i:ACTION)S? (?-i:[A-Z][\w/&, ]{1,30})$|"  # a task, signed
    r"(?:→|->|=>|➔|➜|⇒)\s*\S|"  # a task by its arrow
    r"(?-i:ACTION|Action) (?-i:[A-Z]{2,4}|[A-Z][a-z]+(?: [A-Z])?) (?-i:[a-z]+) (?-i:[a-z])|"
    r".{8,200}[a-z\d]\. [–—-] (?-i:[A-Z][\w/&, ]{1,30})$|"  # "Agreed to pay. - Al"
    r"(?:motion |vote |resolution |amendment )?(?:was |is )?(?:unanimously )?(?:passed|carried|"
    r"ratified|defeated|rejected|approved|elected|agreed)(?: (?:unanimously|nem\.? con\.?|by "
    r".{0,40}|"
    r"\(.{0,20}\)|as .{0,60}|with .{0,60}))+$|(?:motion|vote) (?:was )?(?:passed|carried|lost)\b",
    re.IGNORECASE,
)
_STATES = re.compile(  # a sentence whose full stop was left out, and no "How we will pay for it"
    r"(?!(?i:how|what|why|where|when|who|which|whether|if)\b).{2,60}? (?:will|has|have|is|are|was|"
    r"were)(?: also| now)? (?:(?:be|been|to) )?[a-z]{3,} (?:a|an|the|to|by|that|with|for|from|it|"
    r"them|him|her)\b|"
    # "The gates would be greased": a verb, and not "What is proposed"
    r"(?!(?i:how|what|why|where|when|who|which|whether|if)\b).{2,80}? (?:will|would|has|have|had|"
    r"is|are|was|were)(?: \w+ly| also| now| already| not| still)? (?:(?:be|been|being|to) )?"
    r"[a-z]{2,}(?:ed|ing|ent|ght|wn|en|id)\b"
)


def states(text: str) -> bool:
    """Whether a line is a sentence without its full stop: "Ann was elected", no "Elections"."""
    return bool(_STATES.match(text))


def is_no_heading(text: str) -> bool:
    """Whether a line says what became of a motion, who is to act or who came, or is "None"."""
    return bool(_NEVER.match(text))
