"""Sentences that tell nothing of the matter: what any meeting minutes of any item in these words.

They are whole shapes ("The report was noted."), since the words of a formula make other sentences
too: "Resolved that the hall be closed."
"""

from __future__ import annotations

import re

from indexer.sentences import sentences
from indexer.structure.remembering import remembered

_WORD = re.compile(r"[^\W\d_]")
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_YEAR = r"(?:,? (?:19|20)\d\d)?"
_TIME = re.compile(
    r"\b\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\b\.?|noon\b|hrs\b|hours\b)|"
    r"\b(?:[01]?\d|2[0-3])[.:][0-5]\d\b(?![.,/]\d|%)|\b(?:noon|midday)\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?"
    rf"(?:\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}\b{_YEAR}|"
    r"\b\d{1,2}[./]\d{1,2}[./](?:20)?\d\d\b(?![.,/]\d|%))",
    re.IGNORECASE,
)
_COUNTED = re.compile(  # "items 4 and 5", "Part 2", "Appendix 1"
    r"\b(items?|minutes?|paragraphs?|paras?|part|appendix|appendices|enclosures?) (?:nos?\.? )?"
    r"\d{1,3}[a-z]?(?:(?:, | and | & |, and )\d{1,3}[a-z]?){0,4}(?![\w%]|[.,/]\d)",
    re.IGNORECASE,
)
_WRITER = re.compile(  # "a report by the Head of Roads": an office, and nobody's name
    r"\b(?:reports?|papers?|notes?|statements?|updates?|presentations?),? (?:of|by|from) the "
    r"(?-i:(?:[A-Z][a-z]+ (?:(?:of|for|and|&) (?:the )?)?){0,5})"
    r"(?-i:Director|Head|Surveyor|Officer|Manager|Secretary|Treasurer|Executive|Solicitor|"
    r"Chamberlain|Engineer|Principal|Headteacher|Registrar|Clerk|Bursar|Leader)\b"
    r"(?-i:(?: (?:of|for|and|&|–|-) (?:[A-Z][a-z]+|the)(?:(?:,| and| &| of)? [A-Z][a-z]+){0,4})?)"
    r"(?: \((?-i:[A-Z][a-z]+)\))?",
    re.IGNORECASE,
)

_SHUT = (
    r"(?:exempt|confidential|private|restricted|reserved|closed|non-?public|part(?: (?:ii|two|b))?)"
)
_PAPER = (
    rf"(?:(?:the|a|an|this|these|all) )?(?:(?:{_SHUT}|verbal|oral|written|clerk[’']s|draft|"
    r"previous|last) ){0,3}(?:reports?|minutes?|papers?|recommendations?|updates?|items?|"
    r"appendix|appendices)"
)
_OF = (
    r"(?:,? (?:(?:as )?(?:set out|contained|made|outlined|detailed|held) )?"
    rf"(?:in|to|of|by|from|on|for) (?:{_PAPER}|(?:the )?(?:last |previous )?meeting|DAY|{_MONTH}|"
    r"it)){0,4}"
)
_TOLD = f"{_PAPER}{_OF}"
_DEALT = (
    r"(?:noted|received|approved|agreed|considered|confirmed|accepted|signed|adopted|endorsed|"
    r"circulated)"
)
_DONE = (
    rf"{_DEALT}(?:,? and {_DEALT})?(?: as an? (?:true|correct|accurate|(?:true|correct) and "
    r"(?:accurate|correct)) record)?(?: by the chair(?:man|woman|person)?)?"
    r"(?: without (?:discussion|comment|debate|amendment))?"
)
_BODY = (
    r"(?:(?:the|this) )?(?:\w+ )?(?:committee|sub-committee|council|board|cabinet|panel|"
    r"commissioners|governors|trustees|members|executive)"
)
_AT = r"(?:,? ?(?:at|on)?:? ?TIME)?"
_CLOSED = (
    r"(?:the )?(?:chair(?:man|woman|person)? (?:then )?closed the meeting|"
    rf"meeting (?:was |then )?(?:closed|ended|finished|concluded)){_AT}"
)
_WHEN = r"(?:(?:\W{0,3}(?:on |at )?(?:DAY|TIME)){0,3})"
_ROOM = (
    r"(?:,? (?:at|in) (?:the )?(?-i:(?:[A-Z][a-z]+ ){0,3})"
    r"(?:hall|chamber|office|offices|room|centre|school))?"
)
_WELSH_PAPER = (
    r"(?:(?:yr? |['’]r )?(?:adroddiad(?:au)?|argymhellion|argymhelliad|cofnodion|eitem)\b ?){1,3}"
)
_KEEPER = (
    r"(?:the )?(?:chair(?:man|woman|person)?|(?-i:(?:[a-z]+ ){0,2})(?:clerk|registrar|"
    r"secretary|treasurer|principal|monitoring officer|chief executive))"
)
_KEPT = (  # "The detail will remain confidential until …; a full record is held by the Chair"
    r"(?:(?:the )?(?:details?|discussions?|full minutes?|records?|notes?)"
    r"(?: of (?:this|the) (?:items?|discussions?))? "
    r"(?:(?:will |shall )?(?:remain|stay)|remains?|is|are)"
    rf" (?:strictly )?{_SHUT}(?: until {_BODY} (?:agrees|decides|resolves) otherwise)?"
    rf"|an? (?:(?:full|separate|{_SHUT}) ){{0,2}}(?:record|note|minute) (?:is|was|has been) "
    rf"(?:held|kept|made|taken)(?: by {_KEEPER})?)"
)
_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"{_TOLD}(?:,? ?DAY)?",
        (
            r"(?:(?:it was )?(?:unanimously )?(?:resolved|agreed)(?: unanimously)?\W{1,4}|"
            rf"decision\W{{1,3}})?(?:that )?{_TOLD} (?:(?:be|was|were|is|are) )?(?:duly )?{_DONE}"
        ),
        (
            r"(?:(?:resolved|agreed)\W{1,4})?(?:that )?action be (?:taken|authorised) "
            rf"as set out in {_TOLD}"
        ),
        rf"{_BODY} (?:then )?{_DEALT} {_TOLD}",
        rf"there (?:had been|was|were) (?:circulated|submitted) {_TOLD}",
        rf"(?:there (?:being|was) no (?:further|other) business,? ?(?:and )?)?{_CLOSED}",
        (
            rf"(?:date )?(?:(?:the )?(?:date|time)(?: and \w+)? of (?:the )?)?(?:the )?next meeting"
            rf"(?: (?:is|will be)(?: held)?)?{_WHEN}{_ROOM}"
        ),
        (
            rf"(?:(?:one|two|three|four|an?|the|this|these) )?(?:{_SHUT} )?"
            r"(?:items?|matters?|business) (?:was|were) (?:discussed|considered|taken)"
            r"(?:(?:,? and)? (?:is|are|was|were|has been|have been) (?:minuted|recorded) "
            rf"(?:separately|in (?:an? |the )?(?:separate )?(?:{_SHUT} )?"
            r"(?:minutes?|notes?|record|annexe?)))?"
        ),
        (
            r"(?:additional|supporting|related|background) documents|decisions?|minutes?"
            rf"|{_SHUT} (?:enclosures?|appendix|annexe?|attachments?|documents?)"
        ),
        (
            rf"{_TOLD} (?:is|are) (?:held|kept) by {_KEEPER}"
            r"(?:,? and (?:is|are|will) not (?:be )?(?:published|circulated|for publication))?"
        ),
        rf"{_KEPT}(?:[;,] (?:and )?{_KEPT})?",
        rf"{_BODY} had an? (?:\w+ )?discussion",
        rf"{_TOLD} (?:is|are|was|were) (?:minuted|recorded) separately(?: as {_PAPER})?",
        (
            rf"(?:see )?{_TOLD}(?: have been| were|,)? (?:circulated|sent) to "
            r"(?:members|councillors|governors|trustees)"
            r"(?: of the (?:board|committee|council))? only"
        ),
        (
            rf"(?:this )?(?:{_TOLD}|part of the note) (?:is )?(?:confidential|restricted) to "
            r"(?:board |committee )?members"
        ),
        (
            rf"(?:there (?:was|were) )?(?:none|no (?:{_SHUT} )?"
            r"(?:items?|business|matters?|questions)"
            r"(?: in the (?:non-)?public session)?)|confidential items: none"
        ),
        (
            r"(?:approved and )?(?:signed|chair(?:man|woman|person)?|date)(?: as a true record)?"
            r"(?: by the chair(?:man)?)?[\W_]*(?:chair(?:man)?|date)?"
        ),
        rf"the (?:webcast|recording|live ?stream) was (?:stopped|paused|ended){_AT}",
        rf"{_BODY} resumed in (?:open|public) session{_AT}",
        r"all other items (?:to be|were) heard in public",
        (
            rf"the meeting (?:commenced|began|opened|started){_AT},? and "
            rf"(?:closed|ended|finished|concluded){_AT}"
        ),
        rf"(?:these |the )?(?:minutes|decisions) (?:were )?published{_WHEN}",
        (
            rf"(?:these |the )?decisions (?:come|came|will come) into (?:force|effect){_WHEN}"
            r" unless called[ -]in"
        ),
        (
            rf"(?:penderfynwyd\W{{1,4}})?(?:cymeradwywyd|nodwyd|derbyniwyd|cymeradwyo|nodi|derbyn) "
            rf"{_WELSH_PAPER}"
        ),
        r"call-in period ends\W{1,3}(?:(?:DAY|TIME)\W{0,3}){1,2}",
        (
            rf"\W*(?:item considered in private|{_SHUT}(?:[ ,–-]+(?:minutes?|items?))?"
            r"(?:[ ,–-]+not (?:to be published|for publication|for the public minute book))?)"
        ),
        r"\W*(?:public exclusion|exclusion of (?:the )?(?:press and )?(?:the )?public)",
    )
)


@remembered
def tells_nothing(text: str) -> bool:
    """Whether each sentence of a text has a shape that any item may have.

    As "The report was noted." None of them tells a name or a sum, or what was decided beyond that
    papers were approved; a day, a time and a place only of a meeting or of its minutes.
    """
    return all(map(_is_formula, sentences(text)))


@remembered
def is_day(text: str) -> bool:
    """Whether a text holds nothing but days and times, as under "Date of next meeting"."""
    rest = re.sub(r"\b(?:DAY|TIME|and|at|on)\b", " ", _without_numbers(text))
    return not _WORD.search(rest) and not re.search(r"[\d£$€%]", rest)


def _is_formula(sentence: str) -> bool:
    plain = _without_numbers(_WRITER.sub("report", sentence))
    if re.search(r"[\d£$€%]", plain):
        return False
    plain = plain.strip(" \t\n.,:;–—-_*=[]()#")
    return not _WORD.search(plain) or any(shape.fullmatch(plain) for shape in _SHAPES)


def _without_numbers(text: str) -> str:
    """A text with DAY and TIME for each, and without the numbers of items and paragraphs."""
    return _COUNTED.sub(r"\1", _TIME.sub("TIME", _DAY.sub("DAY", " ".join(text.split()))))
