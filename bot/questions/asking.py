"""What a question asks for: a kind of record, a shape of answer, an outcome or a plan.

Patterns of English as clerks, officers and councillors ask; none of them looks at the papers.
"""

from __future__ import annotations

import re
from enum import StrEnum

from bot.answers import Kind


class Wanted(StrEnum):
    """The shape of the answer that the question asks for."""

    DATE = "date"
    MONEY = "money"
    NUMBER = "number"
    SHARE = "share"
    PERSON = "person"
    EMAIL = "email"
    PHONE = "phone"
    PLACE = "place"
    YES_NO = "yes or no"
    LIST = "list"
    REASON = "reason"
    POST = "post"
    NAMES = "names"
    ANY = "any"


_DECISION = re.compile(
    r"\b(decid\w*|decision\w*|delegat\w*|resol(?:ve|ved|ution\w*)|approv\w*|agre(?:e|ed|ement)|"
    r"endors\w*|sign(?:ed)? off|turned? down|reject\w*|voted?|outcome|minuted|choos\w+|chose|"
    r"chosen|select(?:ed)?|abst(?:ain\w*|entions?))\b",
    re.IGNORECASE,
)
_DECISION_ASKED = re.compile(
    r"\b(decisions?|resolutions?|resolved|minuted)\b|\bwhat was the vote\b|"
    r"\bwhat (?:did|has|have) .{2,60}? (?:decided?|agreed?|approved?|resolved?|chosen?|choose)\b|"
    r"\bwhat did (?:we|they|members|(?:the |our )?(?:\w+ ){0,3}?(?:board|committee|council|cabinet|"
    r"panel|forum)) (?:ask for|request|conclude|do (?:about|on|with))\b|"
    r"\bthe vote (?:on|for|about)\b|"
    r"\bhow did .{2,60} vote\b|\bvoted? (?:for|against|on)\b|"
    r"\babst(?:ain\w*|entions?)\b|"
    r"\b(?:came?|come) out of .{0,40}\b(?:board|committee|cabinet|"
    r"panel|meeting)\b|\bwhat (?:got|gets|was|were|has been) "
    r"(?:decided|agreed|approved|noted|carried)\b|"
    r"\bwho (?:\w+ ){0,3}?(?:proposed|moved|seconded)\b|"
    # whoever is asked of is a body that decides: "did the PCC accept the quote?"
    r"^\W*(?:so |and |but )?(?:did|has|have|had) (?:[\w’'&-]+ ){1,4}?(?:decided?|agreed?|"
    r"approved?|adopt(?:ed)?|accept(?:ed)?|reject(?:ed)?|refused?|resolved?|endorsed?|"
    r"ratif(?:y|ied)|deferr?(?:ed)?|declined?|vote[ds]?|turn(?:ed)? down|object(?:ed)?|opposed?|"
    r"support(?:ed)?)\b|"
    r"\b(?:was|were|has|have) .{0,80}\b(?:decided|approved|agreed|adopted|endorsed|accepted|"
    r"rejected|noted|carried|passed|voted|deferred|withdrawn)\b",
    re.IGNORECASE,
)
_SET = re.compile(  # what a charge was raised to is decided, whatever a report proposed
    r"\bwhat (?:was|were|has|have) .{2,60}\b(?:raised?|increased?|reduced?|cut|set|fixed|lowered) "
    r"(?:to|at)\b",
    re.IGNORECASE,
)
_DECISION_NAMED = re.compile(  # "did we agree to put it up" asks for a decision, not for a change
    r"\bdeci(?:sions?|ded?)\b|\bresol\w+|"
    r"^\W*(?:so |and |but )?(?:did|has|have|had) (?:[\w’'&-]+ ){1,4}?(?:agreed?|approved?|voted?) ",
    re.IGNORECASE,
)
_NOTED = re.compile(r"\bnot(?:e|ed)\b(?! that)", re.IGNORECASE)
_DECIDERS = re.compile(
    r"\b(board|committee|cabinet|council(?!s|lor)|members|councillors|panel|forum|trustees|"
    r"governors|senate|we|they|meeting|it)\b",
    re.IGNORECASE,
)
_OTHER_DECIDERS = re.compile(
    r"\b(lead members?|executive|government|department|ministers?|officers?)\b", re.IGNORECASE
)
DUE_THEN = re.compile(  # "what's due this month": the deadlines that lie in it
    r"\b(?:what|which|anything|something|actions?|tasks?|jobs?)\b[^?]{0,40}\bdue "
    r"(?:by|in|on|before|this|next|today|tomorrow|within|for)\b",
    re.IGNORECASE,
)
_ACTION = re.compile(
    r"\b(actions?|asked to do|to-?dos?|follow[- ]?ups?|outstanding|"
    r"who (?:has|is|was) (?:to|going to)|tasked|supposed to|ask(?:ed)? (?:the )?officers|"
    r"officers (?:\w+ )?asked to|"
    r"\b(?:anything|something|jobs?|work|what(?:['’]s| is)) (?:\w+ )?for [\w.'’ -]{2,30} to do\b|"
    r"what (?:will|must|should|does) (?:the )?(?:clerk|officers?|(?-i:[A-Z]{2,4})) "
    r"(?:have to |need to )?do|"
    r"what (?:is|are) (?!(?:the |our )?(?:board|committee|council|cabinet|members|we)\b)"
    r"[\w.'’ -]{2,30} to do|"
    "(?:what|when) (?:do|does|did|has|have|had|is|are|"
    "was|were|must) (?!(?:the |our )?(?:board|committee|"
    r"council|cabinet|members|we)\b)[^?]{1,40}? (?:have|"
    "has|need|got|supposed|meant|due|asked|tasked) to|"
    r"what(?:['’]s| is| are) [\w.'’-]+(?: [\w.'’-]+)? (?:doing|working on|down for)\W*$|"
    r"who(?:['’]s| is) (?!chairing|attending|speaking|presenting|leaving|standing|being|missing)"
    r"\w+ing\b|"
    r"chase (?:up )?(?:the )?\w+|overdue|owes?|who must|who needs to|"
    r"when (?:is|are|was|were) [^?]{2,60}? due|"
    r"when (?:does|do|will|must|should|is|are) [^?]{2,40}? (?:report|come back)\W*$|"
    r"who(?:['’]s| is| are|se) (?:responsible|accountable|job)(?: for| is| it)?)\b",
    re.IGNORECASE,
)
NEXT_OF_A_BOARD = (  # "when's the next Waterways Board": the meeting is meant
    r"(?:when|what time|date|day)\b[^?]{0,20}\bnext (?:[\w&'’-]+ ){0,5}?"
    r"(?:board|committee|cabinet|panel|forum|council|executive)(?=\W*$)"
)
_MEETING = re.compile(
    r"\b(attend(?:ed|ance|ees)?|apolog(?:y|ies)|chair(?:ed|s|man|ing|person)?|next meeting|"
    rf"{NEXT_OF_A_BOARD}|"
    r"next (?:\w+ ){1,3}meeting|next meet|meet (?:next|again)|"
    r"who (?:all )?(?:was|were|is) (?:missing|away|absent)\b|"
    r"who (?:\w+ )?(?:missed|skipped|wasn['’]?t (?:at|there)|"
    r"(?:did|could)n['’]?t (?:come|attend|make))|"
    r"last meeting|when (?:did|does|will|is|was) .{0,60}\bmeet(?:ing|ings)?\b|venue|"
    r"who (?:all )?(?:was|were|came|went) (?:all )?(?:at|there|present|to|along|on|in)\b|"
    r"declar\w+|(?:where|what time|(?:which|what) (?:room|building|venue|place))\b.{0,60}\bmeet\w*|"
    "(?:did|has|does) .{2,60} (?:attend|turn up|send "
    r"apologies|(?:come|go|make it) to (?:the |our )?(?:\w+ ){0,3}?meeting)|"
    "(?:was|were|is) .{2,40} (?:at|there|present|absent|in "
    r"attendance)\b.{0,60}|(?:was|were) (?:present|absent|"
    r"there\b(?! (?:any\w*|an?|some\w*|no|enough|more|other|\d)\b))|"
    r"turned up|presided|in the chair|quorum|(?:in)?quorate)\b",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(chang\w+|since (?:then|last)|compar(?:e|es|ed|ing|"
    r"ison)|differ\w*|revis\w+|increase[ds]? from|used to)\b|"
    r"\b(?:has|have|had|did|is|are|was|were)\b[^?]{0,120}\b(?:increas(?:ed?|ing)|decreas(?:ed?|ing)|"
    r"risen|rise|rising|fallen|fall(?:ing)?|grown|grow(?:ing)?|improv(?:ed?|ing)|worsen(?:ed|ing)?|"
    r"(?:gone|go|going) (?:up|down))\b",
    re.IGNORECASE,
)
_COVERAGE = re.compile(
    r"\b(what (?:papers|minutes|documents|meetings) (?:do|are|have)|which (?:papers|minutes|"
    r"meetings) (?:do|are|have) (?:you|held|we)|what do you (?:hold|have|know))\b",
    re.IGNORECASE,
)

_WANTED: tuple[tuple[Wanted, re.Pattern[str]], ...] = tuple(
    (wanted, re.compile(pattern, re.IGNORECASE))
    for wanted, pattern in (
        (Wanted.EMAIL, r"\be-?mail\b"),
        (Wanted.PHONE, r"\b(phone|telephone|mobile) ?(number|no)?\b|\bring\b"),
        (
            Wanted.POST,
            (
                r"\b(?:post|position|job|job title|role)\b(?= (?:of|does|is|has)\b|\W*$)|"
                r"\bwho is (?-i:[A-Z])"
            ),
        ),
        (Wanted.SHARE, r"\b(what|which) (percentage|per ?cent|proportion|share)\b|\bpercent"),
        (
            Wanted.MONEY,
            (
                r"\bhow much (money|did .* (cost|save|spend|pay|raise)|was .* (spent|saved|paid)|"
                r"funding|grant|budget|does .* cost|has .* (saved|cost|spent))|"
                r"\bwhat (did|does|will|"
                r"would|is|was) .*\bcosts?\b|\b(budget|funding|grant|price|fee|salary|value) "
                r"(for|of|"
                r"is|was)\b|\bhow much\b(?! of)|"
                r"\bwhat(?:['’]?s| is| was| are| were) (?:the |our |my )?(?:[\w-]+ ){0,2}?"
                r"(?:rent|fees?|price|costs?|charges?|rate|subscription|precept|salary|balance|"
                r"fare|toll)\b|"
                r"\bwhat (?:did|do|does|have|has) .{2,60}? "
                r"(?:charged?|pay|paid|spend|spent|raised?)\b"
            ),
        ),
        (
            Wanted.NUMBER,
            (
                r"\bhow (many|often|long|far|big|large|much of)\b|\bwhat number\b|"
                r"\bnumber of\b"
            ),
        ),
        (
            Wanted.DATE,
            (
                r"(?:^|[,;:?!.-] ?|\b(?:and|since|by|know|tell me|so|or|hi|hello|hey|ok) )when\b|"
                r"\bwhat (date|day|month|year|time)\b|\bwhich (date|day|month|year)\b|"
                r"\bsince when\b|\bby when\b|\bdeadline\b|\bdue date\b|\bdate of\b"
            ),
        ),
        (Wanted.PERSON, r"\bwho\b|\bwhose\b|\bwhom\b|\bname of the (officer|chair|person)\b"),
        (
            Wanted.NAMES,
            (
                r"\b(?:which|what) (?:[\w-]+ ){0,2}?(?:councils?|authorit(?:y|ies)|boroughs?|"
                r"districts?|towns?|organisations?|company|companies|firms?|suppliers?|"
                r"contractors?|partners?|schools?|wards?|villages?|city|cities|places?|charity|"
                r"charities|bod(?:y|ies)|agency|agencies|department|ministry)\b"
            ),
        ),
        (Wanted.PLACE, r"\bwhere\b|\bvenue\b"),
        (Wanted.REASON, r"\bwhy\b|\bwhat (was|is) the reason\b|\bhow come\b"),
        (
            Wanted.LIST,
            (
                r"\b(what|which) (are|were) the\b|\blist\b|\bname the\b|\bwhich [a-z-]+s\b|"
                r"\bwhat [a-z-]+s (are|were|did|do|have|has)\b|"
                r"\bwhat [a-z-]+s (?:to|of|in|for|on|about|from|against) [^,?]{3,60}? "
                r"(?:are|were|did|do|does|have|has|would|will)\b|\bwhat (decisions|actions|steps|"
                r"options|recommendations|areas|topics|modules)\b"
            ),
        ),
        (
            Wanted.YES_NO,
            (
                r"^\W*(and |so |but )?(did|does|do|is|are|was|were|has|have|had|will|would|"
                r"can|could|"
                r"should)\b"
            ),
        ),
    )
)

_WHO_DID = re.compile(
    r"\bwho (?:(?:is|are|was|were|has|have|had|will|would|did|does|do|it|that|also|first|"
    r"actually|the|our|a|an) )*([a-z][\w’'-]+)",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(
    r"\bhow many (?:of the |more |other |new |different )?((?:[\w’'-]+ ){0,2}?[\w’'-]+)"
    r"(?= (?:are|is|was|were|did|do|does|have|has|had|will|would|can|could|on|in|at|of|for|to|"
    r"from|by|with|per|there|took|take|got|get|attend\w*|made|signed|[a-z]+ed)\b|\W*$|\?)",
    re.IGNORECASE,
)
_PAST = re.compile(  # "the fee is based on" is of the present
    r"\b(?:did|was|were|has|have|had|ever|became)\b|^(?!.*\b(?:is|are)\b).*\b[a-z]{3,}ed\b",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"\bever\b|\bactually\b|\bin the end\b|\bhappen\w*\b|\bwhat (?:became|came) of\b",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:say|said|says|saying|discuss\w*|mention\w*|raise[ds]?|comment\w*|suggest\w*|think|"
    r"thought|views?|concerns?|ask(?:ed)? for|put to)\b|"
    r"\bwhat (?:did|has|have|had) .{2,60}? (?:report|warn|tell|told|explain|raised?|note)(?:ed)?\b",
    re.IGNORECASE,
)
_LATEST = re.compile(
    r"\b(?:latest|newest|most recent\w*|currently|nowadays|so far|to date|at present|these days|"
    "update on|any (?:news|progress|update)|became "
    r"of|come of|came of|happened (?:to|with)|still)\b|"
    r"\bcurrent (?!affairs)\w|\bnow\b|\blast (?=\w+ed\b)|\bwhere (?:are|have) we\b|"
    r"\bwhat is (?:happening|going on)\b|\bwhere .{0,40} got (?:to|up to)\b|"
    r"\bhow (?:is|are) .{3,60}\b(?:going|getting on|doing|coming along|progress\w*)\b|"
    r"^\W*how (?:many|much) (?:\w+ ){1,3}?(?:has|have) .{2,60}\b"
    r"(?:had|taken|got|made|[a-z]{3,}ed)\W*$",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(will|shall|plan\w*|propos\w+|expect\w*|due|going to|should|asked|agreed?|approved?|"
    r"decided?|recommend\w*|intend\w*|to be|next|actions?|officers? to|aim\w*|target\w*|"
    r"supposed|would|tasked|instructed|requested|resolved|budget\w*|estimate\w*|project\w*|"
    r"forecast\w*|offer\w*|require\w*|scheduled)\b",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"\bwhen (?:is|are|does|do)\b|\bdeadline\b|\bby when\b|\bcoming\b|\bupcoming\b|\bfuture\b|"
    r"\bcould\b|\bmay\b|\bmight\b|\bsteps\b|\bhow long\b|\bwhat if\b|\bhappens\b",
    re.IGNORECASE,
)
_RECOMMENDED = re.compile(
    r"\brecommend\w*|\b(board|committee|members|panel|councillors|cabinet|we)\b.{0,24}"
    r"\b(asked|invited|requested|being asked) to\b|\basked (of|from) (the )?(board|members)\b|"
    r"\bwhat (are|were) (we|members|the board) (being )?asked\b",
    re.IGNORECASE,
)


def kinds(text: str) -> tuple[Kind, ...]:
    """The kinds of record that answer, at least one."""
    found = []
    recommended = _RECOMMENDED.search(text)
    action = bool(_ACTION.search(text) or DUE_THEN.search(text)) and not recommended
    other = action or _CHANGE.search(text)
    if _SET.search(text) or (
        _asks_decision(text)
        and not recommended
        and not (other and not _DECISION_NAMED.search(text))
    ):
        found.append(Kind.DECISION)
    if action:
        found.append(Kind.ACTION)
    if _MEETING.search(text):
        found.append(Kind.MEETING)
    if _CHANGE.search(text):
        found.append(Kind.CHANGE)
    if _COVERAGE.search(text):
        found.append(Kind.COVERAGE)
    return tuple(found) or (Kind.FACT,)


def _asks_decision(text: str) -> bool:
    if _OTHER_DECIDERS.search(text):
        return False
    if _DECISION_ASKED.search(text):
        return True
    decides = _DECISION.search(text) or _NOTED.search(text)
    return bool(decides and _DECIDERS.search(text))


_WHY = re.compile(r"^\W*(?:(?:and|so|but|ok|hi|hello|hey) )*(?:why|how come)\b", re.IGNORECASE)


def wanted(text: str) -> Wanted:
    """The shape that the answer must have."""
    if _WHY.match(text):
        return Wanted.REASON
    for shape, pattern in _WANTED:
        if pattern.search(text):
            return shape
    return Wanted.ANY


def counted(text: str) -> str:
    """What "how many" counts: "berths" in "how many berths were let"; empty where nothing is."""
    found = _HOW_MANY.search(text)
    return found.group(1) if found else ""


def predicate(text: str) -> str:
    """What "who" did or is: "moved" in "who moved the motion"; empty where nobody is asked for."""
    found = _WHO_DID.search(text)
    return found.group(1) if found else ""


def asks_outcome(text: str) -> bool:
    """Whether it asks what did happen, so that a plan or an instruction is no answer."""
    if _HAPPENED.search(text):
        return True
    if _SAID.search(text):
        return False
    return bool(_PAST.search(text)) and not _PLANNED.search(text)


def asks_latest(text: str) -> bool:
    """Whether it asks how things stand now, so that the newest paper answers before others."""
    return bool(_LATEST.search(text))


def asks_plan(text: str) -> bool:
    """Whether it asks of what is still to come, or may do."""
    return bool(_PLANNED.search(text) or _COMING.search(text))


def asks_recommendation(text: str) -> bool:
    """Whether it asks what a board is asked to do."""
    return bool(_RECOMMENDED.search(text))
