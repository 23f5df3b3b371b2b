"""What an earlier question was about: the words that "it" in the next one stands for.

Read from the shape of English questions, without a model: what stands after "about", after the
verb of a board, or between the helping verb and the verb.
"""

from __future__ import annotations

import re

from bot.questions.reckoning import MONTH
from indexer.people.titles import SHORT_TITLE, TITLE

# No word fits two of its ways, and none has many: else it would take for ever over "And And And …".
BOARD = (
    r"(?:the\s+|our\s+)?(?:(?-i:[A-Z][\w’'&-]{0,30})\s+"
    r"(?:(?-i:and|of|for|&|the|[A-Z][\w’'&-]{0,30})\s+){0,10})?"
    r"(?:board|committee|cabinet|council(?!s|lor)|panel|forum|executive|sub-?committee|trustees|"
    r"governors|senate|partnership)"
)
_SUBJECT = rf"(?:{BOARD}|we|they|you|members|councillors|officers|lead members|it)"
_HELP = (
    r"(?:did|does|do|was|were|is|are|has|have|had|will|would|can|could|should|shall|must|been|"
    r"ever|also|actually|going\s+to)"
)
_DONE = (
    r"(?:[a-z]{2,}ed|[a-z]{3,}en|built|put|sent|made|paid|held|met|spent|bought|sold|done|let|cut|"
    r"set|won|lost|left|run|brought|sought|found|told|kept|shut|cost|costs|open|opens|close|closes|"
    r"start|starts|finish|end|ends|begin|begins|happen|expire|expires|arrive|arrives|reopen|reopens|"
    r"resume|resumes|apply|applies|due|work|working|going|look|say|"
    r"coming|mean|take|go|change|increase|rise|fall|cover|include|expected|"
    r"(?:for|about|of|on|in|to)(?=$))"
)
_NO_ARTICLE = "".join(  # a thing is named before what became of it: "the shared map was opened"
    rf"(?<!\b{one})" for one in "the a an our my your any some this that these those new no".split()
)
_MONTH = rf"(?:{MONTH}\.?)(?!\s+(?-i:[A-Z]))"
_QUARTER = r"(?:quarter (?:[1-4]|one|two|three|four)|(?:first|second|third|fourth) quarter|q[1-4])"
QUARTER = re.compile(rf"\b{_QUARTER}\b", re.IGNORECASE)
_TIME = (
    r"(?:(?:in|on|at|since|before|by|during|of|for|from|as of|as at|over)\s+)?(?:the\s+)?"
    r"(?:(?:last|next|this|previous)\s+(?:(?:financial|municipal|calendar)\s+)?"
    r"(?:year|month|week|quarter|spring|summer|autumn|winter)(?:\s+meeting)?|"
    rf"{_QUARTER}|"
    rf"(?:last|next|that|this)\s+{_MONTH}(?:\s+meeting)?|"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?)?{_MONTH}"
    r"(?:\s+(?:19|20)\d\d)?(?:['’]s)?(?:\s+meeting)?|(?:19|20)\d\d(?:[/-]\d\d)?)"
)
_TIMES = re.compile(rf"\s*\b{_TIME}(?![\w/-])", re.IGNORECASE)
_END = r"(?=\s*(?:,|;|\?|$|\bin the end\b|\bso far\b|\bcompared\b|\bor only\b))"
_SECOND_PART = re.compile(
    r",?\s+(?:and|or|but)\s+(?:(?:also|if so),?\s+)?(?:at|by|for|from)?\s*"
    r"(?:how|what|when|where|who|why|which|whether)\b.*$|\?\s+\w.*$",
    re.IGNORECASE,
)
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:about|regarding|concerning|in relation to)\s+(?P<topic>.+?){_END}",
        (
            r"^how (?:did|was|were|close was) (?:the |that |our )?"
            r"(?:votes?|voting|ballot|debate|discussion) (?:on|for|about|over)\s+"
            r"(?P<topic>.+?)(?:\s+(?:go|end(?: up)?|turn out|come out|split|divided?))?$"
        ),
        # what did Mr Ash tell the board: of whoever spoke
        (
            rf"^(?:what|how) {_HELP} (?P<topic>(?:{TITLE} )?(?-i:[A-Z][\w’'-]+)"
            r"(?: (?-i:[A-Z][\w’'-]+)){0,2}) (?:say|said|tell|told|present|speak|talk|think|want|"
            r"ask)\b(?! (?:about|on|of)\b).*$"
        ),
        rf"^how did .{{1,40}}?\bvote on\s+(?P<topic>.+?){_END}",
        # who proposed X; who proposed and who seconded X; who is responsible for X
        (
            rf"^who\s+(?:{_HELP}\s+)?(?:\w+\s+and\s+(?:who\s+)?)?"
            r"(?:responsible for|in charge of|the \w+ (?:of|for)|going to|to|"
            r"[a-z]+(?:ed|es|s|ns)|got|won|gave|made|paid|wrote|spoke|built|led|ran|took|sent|chose|"
            r"bought|sold|lost)\s+(?:(?:about|on|for)\s+)?"
            rf"(?P<topic>.+?){_END}"
        ),
        # did the PCC accept X: whoever decides is a body, by whatever name
        (
            rf"^(?:{_HELP}\s+)(?:the\s+|our\s+)?[\w&’'-]+(?:\s+[\w&’'-]+){{0,2}}?\s+"
            r"(?:approved?|agreed?|accept(?:ed)?|adopt(?:ed)?|reject(?:ed)?|refused?|endorsed?|"
            r"ratif(?:y|ied)|decided?|resolved?|declined?)\s+"
            rf"(?:to\s+[a-z]+\s+(?=\w)|on\s+|to\s+|for\s+|with\s+)*(?P<topic>.+?){_END}"
        ),
        # what did scrutiny recommend on X: the same
        (
            rf"^what\s+(?:{_HELP}\s+)(?:[\w&’'-]+\s+){{1,5}}?"
            r"(?:recommend(?:ed)?|decided?|agreed?|concluded?|resolved?|asked?|requested?)\s+"
            rf"(?:on|for|with)\s+(?P<topic>.+?){_END}"
        ),
        # did the board approve X; what did the council decide on X
        (
            rf"^(?:(?:what|why|when|how(?:\s+(?:much|many))?|where|which\s+[\w-]+)\s+)?"
            rf"(?:{_HELP}\s+)+{_SUBJECT}\s+"
            rf"(?:{_HELP}\s+)?(?:to\s+)?[a-z]+\s+(?:to\s+[a-z]+\s+(?=\w)|"
            r"on\s+|to\s+|for\s+|with\s+|of\s+)?"
            rf"(?P<topic>(?!to\b).+?){_END}"
        ),
        # how many councils are the experts working with; how many have been in the scheme
        (
            r"^(?:how (?:many|much)|which|what) (?:[\w’'-]+ ){1,3}?(?:are|is|were|was|have been|"
            r"has been|had been|took part|take part) (?:(?:in|part of|involved in|covered by) "
            r"(?P<topic>(?:the|our|phase|(?-i:[A-Z][\w’'-]+))\b[^,;?]*?)|"
            r"(?P<agent>(?:the|our) [^,;?]+? )"
            r"(?:working|helping|supporting|dealing|covering|running)(?: with| on| in)?)$"
        ),
        # what was decided on X; which firm was given X
        (
            rf"^(?:what|which\s+[\w-]+|who)\s+(?:{_HELP}\s+)+[a-z]+(?:ed|en|id|aid)\s+"
            rf"(?:on\s+|for\s+|to\s+|with\s+|of\s+)?(?P<topic>.+?){_END}"
        ),
        rf"^how many\s+(?P<topic>[\w’'-]+(?:\s+[\w’'-]+){{0,6}}?)\s+(?:{_HELP}\b|{_DONE}\b).*$",
        # was X approved; how much did X cost; when is X due
        (
            rf"^(?:(?:what|why|when|how(?:\s+\w+)?|where|which\s+[\w-]+)\s+)?(?:{_HELP}\s+)+"
            rf"(?P<topic>.+?){_NO_ARTICLE}\s+(?:been\s+|to\s+)?{_DONE}(?:\s+.*)?$"
        ),
        # is the ferry plan on the agenda
        (
            r"^(?:is|are|was|were) (?P<topic>(?:the|our) .{2,60}?) (?:on|part of|included in|in) "
            r"(?:the|our|next|this)\b.*$"
        ),
        # is the slipway closing
        (
            r"^(?:(?:what|why|when|how(?:\s+\w+)?|where)\s+)?(?:is|are|was|were)\s+"
            rf"(?P<topic>(?:the|our|any|[A-Z]).{{2,60}}?){_NO_ARTICLE}\s+"
            r"(?:re)?(?:clos|open|mov|start|end|finish|chang|happen|ris|fall|increas|com|cost|gett|"
            r"stopp|shutt|expand|merg|return|leav|los|rais|decreas|shrink|grow|do|expir|resum)ing"
            r"(?:\s+(?:up|down|in|on|out|off|ahead|back|again))?$"
        ),
        rf"^(?:what|who|where|when|how(?:\s+\w+){{0,2}})\s+(?:{_HELP}\s+)+(?P<topic>.+?){_END}",
        rf"^(?:what|which)\s+(?P<topic>(?!{_HELP}\b)[a-z].+?)\s+{_HELP}\b.*$",
        r"\b(?:on|for|of)\s+(?P<topic>.+?)$",
        r"\b(?:to|in|at|with|from|by|into)\s+(?P<topic>(?:the|our|a|an) .+?)$",
        rf"^how (?:many|much)\s+(?P<topic>(?!(?:{_HELP})\b).+)$",
    )
)
_SMALL = re.compile(
    r"^(?:the\s+|a\s+|an\s+)?(?:it|this|that|them|they|done|be|to|and|we|you)?$", re.IGNORECASE
)
_TELLS_LITTLE = re.compile(  # "people" in "how many people signed up to the conference"
    r"^(?:the |any |more |other |new )*(?:people|persons|councillors|members|officers|councils|"
    r"authorities|organisations|residents|money|savings?|places|things|of (?:them|these|those)|"
    r"(?:[\w’'-]+ )?(?:did|does|do|have|has) .*)$",
    re.IGNORECASE,
)
_BOARD_ONLY = re.compile(rf"^(?:of\s+)?{BOARD}(?:\s+meeting)?$", re.IGNORECASE)
_PERSON = re.compile(
    rf"\b(?:(?i:{TITLE})\s+"
    r"(?:[A-Z][\w’'-]+\s?){1,3}|[A-Z][a-z’'-]+ (?:[A-Z]\.? )?[A-Z][\w’'-]+|"
    r"(?:[A-Z]\.){1,3} ?[A-Z][a-z][\w’'-]*|"
    rf"{SHORT_TITLE} [a-z][\w’'-]+)"  # typed in haste, all in lower case
)
_NO_PERSON = re.compile(
    r"\b(?:Board|Committee|Cabinet|Council|Panel|Programme|Review|Strategy|Plan|Fund|Report|Road|"
    r"Street|Lane|Bridge|Park|Lock|Beck|Brook|Quays?|Centre|House|Hall|Homes|Phase)\b"
)


def topic(question: str) -> str:
    """What a question is about, times and its second part left out; empty where nothing tells."""
    asked = _SECOND_PART.sub("", question.strip().rstrip("?!. "))
    asked = re.sub(
        r"^(?:and|but|so|ok|hi|hello|hey|please|also)[, ]+", "", asked, flags=re.IGNORECASE
    )
    asked = re.sub(r"^how['’]?s (?=much\b|many\b)", "how ", asked, flags=re.IGNORECASE)
    asked = re.sub(r"^(what|who|where|when|how)['’]?s\b", r"\1 is", asked, flags=re.IGNORECASE)
    asked = re.sub(
        r"^((?:is|are|was|were)) there(?: any| some| a| an)? ", r"\1 ", asked, flags=re.IGNORECASE
    )
    asked = re.sub(r"\s+(?:in|for|of)\s+\d\d[/-]\d\d(?![\w/-])", "", asked)  # "for 24-25"
    asked = without_time(asked)
    asked = re.sub(rf"\s+(?:by|at|from)\s+{BOARD}\s*$", "", asked, flags=re.IGNORECASE)
    owed = re.match(
        r"^what(?:['’]s| is| are)? (?:still )?outstanding (?P<whose>.+)$", asked, re.IGNORECASE
    )
    if owed:
        return f"what is outstanding {owed['whose']}"
    for form in _FORMS:
        found = form.search(asked)
        if found:
            meant = _trimmed(found["topic"] or found.groupdict().get("agent") or "")
            if not (_SMALL.match(meant) or _BOARD_ONLY.match(meant) or _TELLS_LITTLE.match(meant)):
                return meant
    return ""


def without_time(question: str) -> str:
    """The question without the times that it names."""
    return " ".join(_TIMES.sub(" ", question).split())


def _trimmed(text: str) -> str:
    """The topic without what asks of it: "in the end", a helping verb left at its end."""
    text = re.sub(
        r"\s+(?:get|gets|got|going|being|be|to be|going to be|in the end|so far|yet|please|again|"
        r"then|at all|ever|finally|still|also|"
        r"looking(?: like)?|getting on|coming along|at the moment|at present)$",
        "",
        text.strip(),
    )
    text = re.sub(
        r"^(?:(?:anything|something|much|more|happening|happened|going on|planned|new) "
        r"(?:on|about|with|for|to)|in|on|up|out|off|with|to|for) ",
        "",
        text,
        flags=re.IGNORECASE,
    )
    return text.strip(" ,;:–-")


def person(question: str) -> str:
    """The last person whom a question names, as written; empty where it names none."""
    named = [re.sub(r"['’]s$", "", one.group().strip()) for one in _PERSON.finditer(question)]
    named = [one for one in named if not _NO_PERSON.search(one)]
    return named[-1] if named else ""


def board(question: str) -> str:
    """The board that a question names, as written, with its article; empty where none."""
    found = [one.group() for one in re.finditer(rf"\b{BOARD}\b", question, re.IGNORECASE)]
    named = [one for one in found if re.search(r"\b[A-Z]", one.replace("The ", ""))]
    return named[0] if named else ""


def time(question: str) -> str:
    """The time that a question names, with its preposition; empty where none."""
    found = re.search(rf"\b{_TIME}(?![\w/-])", question, re.IGNORECASE)
    if not found:
        return ""
    return found.group().strip()


def holder(question: str) -> str:
    """Whom "who is the contact for …" asks for, where it names nobody."""
    found = re.match(
        r"^who(?:['’]s| is| was| are) (the .+)$", question.strip().rstrip("?. "), re.IGNORECASE
    )
    return found[1] if found else ""
