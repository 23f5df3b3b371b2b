"""What a decision does, in six words: agreed, approved, resolved, noted, steer, delegated.

Noted is received without endorsement; a steer is a view given as guidance; elections and what was
"decided" are agreed; adopting, endorsing and ratifying approve; motions put and carried, or lost,
are resolved. A sentence that does several things has several, in its order.
"""

from __future__ import annotations

import re

_KINDS = (
    (
        "resolved",
        (
            r"penderfynwyd|resol(?:v|ut)\w*|(?-i:RES)(?=,? (?:that|to)\b)|(?-i:ORDERED)|"
            r"ordered(?=,? that\b)|"
            r"carried(?! (?:out|forward|over|on)\b)|(?<=motion )pass(?:es|ed)"
        ),
    ),
    (
        "agreed",
        (
            r"agree\w*|decid(?:ed|es)|elect(?:ed|s)|re-?elect(?:ed)?|co-?opt(?:ed)?|"
            r"accept(?:ed|s)?|"
            r"(?:re-?)?appoint(?:ed)?|nominated|confirmed|concurred|consented|consensus|chose|"
            r"chosen|"
            r"selected|declined|refused|rejected|objected|no objections?|objections?|extended|"
            r"waived|"
            r"wins|won|opted|settled on|deferred|adjourned|allocated|awarded|set"
        ),
    ),
    (
        "approved",
        (
            r"cymeradwywyd|mabwysiadwyd|cadarnhawyd|passed(?! (?:to|on|over|round|by)\b)|"
            r"approv(?:ed?|es|al)|ratif(?:y|ied|ies)|adopt(?:ed|s)?|endors(?:ed?|es)|"
            r"authori[sz](?:ed?|es)|sanctioned|signed off|granted|sign(?:ed)? off|app[’']d|apprvd"
        ),
    ),
    (
        "noted",
        (
            r"noted|(?<!\ba )note(?!:)|notes|received|"
            r"receive (?:the|and|it|them|this)|took note|take note|"
            r"took (?:(?!no\b)\w+ )?assurance|acknowledged|nodwyd|nodi|rec[’']d|taken as read"
        ),
    ),
    (
        "steer",
        (
            r"(?<!was )(?<!were )support(?:ed|s|ive)?(?! (?:by (?:all|everyone|everybody)|"
            r"all round)\b)|steer|"
            r"guidance|commented|preference|(?<!it was )preferred|favoured|"
            r"(?<!as )recommend(?:ed|s)?|believes?|(?<!all )(?<!all were )in favour of|minded to|"
            r"advised(?= that [^.;]{3,80}\bbe\b)"
        ),
    ),
    ("delegated", r"delegat(?:ed?|es)|delegated (?:authority|powers?)"),
)
_WORD = re.compile(
    "|".join(rf"(?P<{kind}>\b(?:{words})\b)" for kind, words in _KINDS), re.IGNORECASE
)
_ADVERB = (
    r"(?:(?:unanimously|formally|also|then|duly|therefore|hereby|further|generally|fully|all|not|"
    r"provisionally|subsequently|accordingly|both|and|now|therein|(?:by \w+ )?nem\.? con\.?)\s+)*"
)
_LEADS = re.compile(
    rf"(?:^[\W\d]*|\b(?:be|been|was|were|is|are|to|and|but|or|that|it|then|also|gave|give|a|"
    rf"board|committee|council|cabinet|panel|members|governors|trustees|directors|meeting|group|"
    rf"councillors|commissioners|representatives|partnership|conservators|association|union|"
    rf"team|we|i|all|has|have|unanimous|general|provided|expressed|with|reached|forum|authority|"
    rf"body|senate|court|party|society|trust|executive|raised|present|everyone)\s+"
    rf"|[,;:.–—>→|-]\s*){_ADVERB}$",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"\W*$|\s\([^()]{3,60}\)\W*$|\s*:\s|"
    r",? (?:prop\b|sec\b|proposed\b|seconded\b|subject to\b|nem\b|unanimously\b|as\b|with\b)"
)
_NOUNS = re.compile(  # "the agreed budget", "an approved list", "the adopted plan"
    r"\s+(?:actions?|budget|list|plan|minutes|wording|dates?|policy|policies|supplier|programme|"
    r"scheme|timetable|limits?)\b",
    re.IGNORECASE,
)
_TO_DECIDE = re.compile(  # "authorised to sign", "powers be given to": a power goes to somebody
    r"\b(?:is|are|be|was|were) (?:authori[sz]ed|empowered)(?:,[^,.;]{3,80},)? to\b|"
    r"\bauthori[sz](?:ed?|ing) (?:the "
    r")?[A-Z][^.;]{2,60}? "
    r"to\b|\b(?:granted|given) (?:the |full )?(?:delegated )?(?:authority|powers?)\b|"
    r"\blet (?:the )?[\w ]{2,30} decide\b|\bpowers? (?:be|was|were|is) given to\b|"
    r"\b(?:gives?|[Gg]ave) (?:[\w’'-]+ ){0,6}(?:powers?|authority)\b|\bdelegated to\b|"
    r"\bwith powers? to [a-z]+\b|"
    r"\bauthority be given to\b|"
    r"\bbe (?:settled|determined|decided|finali[sz]ed|agreed|approved) by (?:the )?[A-Z]"
    r"[^.;]{2,80}? in consultation with\b|"
    r"\b(?:left|[Ll]eave|LEFT) (?:[^.;]{3,80}? )?(?:to|with|in the hands of) (?:the )?"
    r"(?:discretion of|[A-Z][\w’'-]*)(?! (?:[Mm]eeting|Council|Committee|Board))\b(?!\W*\d)",
)
_LENDS = re.compile(
    r"\b(?:lent|gave|pledged|expressed) (?:its|their) (?:\w+ )?support\b|"
    r"\b(?:expressed|indicated|stated) (?:a|its|their|that its) (?:\w+ )?preference\b|"
    r"[’']s? advice (?:to [^.;]{3,60}? )?(?:is|was) (?:that|to)\b"
)
_BODY = re.compile(  # "Resolved: The Board agreed": the body's own verb
    r"\b(?:board|committee|council|cabinet|panel|forum|members|trustees|governors)\s+$",
    re.IGNORECASE,
)
_THAT_BE = re.compile(  # "RESOLVED: That the programme be agreed"
    r"(?:\W*(?:it was )?(?:unanimously )?resolved\b[^.;]{0,60}?)?\W*that\b[^.;]{1,200}?\bbe ",
    re.IGNORECASE,
)
_POST = re.compile(r"(?:re-?)?(?:appointed|elected)|co-?opted", re.IGNORECASE)
_PRESENT = frozenset({"resolves", "approves", "endorses", "ratifies", "authorises", "authorizes"})
_RESOLUTION = re.compile(r"\W*That\b")  # by its form alone: "That the path be closed"
_DENIED = re.compile(r"\bnot (?:be |been )?$", re.IGNORECASE)
_REACH = 60
_TURNED_DOWN = frozenset({"approved", "steer"})  # where "not" stands before it
_CONTENT = frozenset({"agreed", "steer"})  # after "resolved that", what is resolved


def verbs(text: str, stem: str | None = None) -> tuple[str, ...]:
    """The verbs of a decision, in order, those of its stem first; never empty."""
    found: list[str] = []
    for words in (stem or "", text):
        for match in _WORD.finditer(words):
            kind = match.lastgroup or ""
            if kind in _TURNED_DOWN and _DENIED.search(words, 0, match.start()):
                kind = "agreed"  # it was turned down
            lead = text[: match.start()] if words is text else " and"
            leads = not lead.strip("([\"'“‘ ") or _BODY.search(lead) or _POST.match(match.group())
            put = kind == "agreed" and _THAT_BE.fullmatch(lead)
            mere = "resolved" in found and kind in _CONTENT and not (leads or put)
            if kind not in found and not mere and _counts(words, match):
                found.append(kind)
        if "delegated" not in found and _TO_DECIDE.search(words):
            found.append("delegated")
        if "steer" not in found and _LENDS.search(words):
            found.append("steer")
    return tuple(found) or (("resolved",) if _RESOLUTION.match(text) else ("agreed",))


def _counts(text: str, match: re.Match[str]) -> bool:
    """Whether a word is a verb of the decision, and not a noun or adjective in its content."""
    word = match.group()
    if (word.isupper() and len(word) > 3) or word in _PRESENT:
        return True
    if word.endswith("ed") and _CLOSES.match(text, match.end()):
        return True  # "Bank statement for May noted."
    lead = text[max(0, match.start() - _REACH) : match.start()]
    if not _LEADS.search(lead) and (match.start() or _NOUNS.match(text, match.end())):
        return False
    return not (re.search(r"\b(?:the|an|a)\s+$", lead) and _NOUNS.match(text, match.end()))
