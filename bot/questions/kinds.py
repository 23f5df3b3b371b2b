"""Which kinds of record a question asks for: decisions, actions, meetings, changes, what is held.

Patterns of English as clerks, officers and councillors ask; none of them looks at the papers.
"""

from __future__ import annotations

import re

from bot.answers import Kind
from bot.questions.board_asked import asks_recommendation
from bot.questions.meeting_words import asks_of_meeting
from bot.questions.owners import TAKES_ON, TASKS
from bot.questions.reckoning import MONTH, WEEKDAYS

_DECISION = re.compile(
    r"\b(decid\w*|decision\w*|delegat\w*|resol(?:ve|ved|ution\w*)|approv\w*|agre(?:e|ed|ement)|"
    r"endors\w*|sign(?:ed)? off|turned? down|reject\w*|voted?|outcome|minuted|choos\w+|chose|"
    r"chosen|select(?:ed)?|abst(?:ain\w*|entions?))\b",
    re.IGNORECASE,
)
AWARDED = r"(?:awarded|given) the (?:contract|tender|work|job)\b"
_DECISION_ASKED = re.compile(
    r"\b(decisions?|resolutions?|resolved|minuted)\b|\bwhat was the vote\b|"
    r"\bwhat (?:did|has|have) .{2,60}? (?:decided?|agreed?|approved?|resolved?|chosen?|choose)\b|"
    r"\bwhat did (?:we|they|members|(?:the |our )?(?:\w+ ){0,3}?(?:board|committee|council|cabinet|"
    r"panel|forum)) (?:ask for|request|conclude|do (?:about|on|with))\b|"
    r"\bthe votes? (?:on|for|about)\b|"
    r"\bhow did .{2,60} vote\b|\bvoted? (?:for|against|on)\b|"
    r"\babst(?:ain\w*|entions?)\b|"
    r"^\W*(?:so |and |but )?(?:did|has|have|was|were) .{2,80} (?:go|gone|get|got|been) "
    r"(?:through|passed|approved|agreed|carried|voted (?:through|down)|thrown out|turned down)\b|"
    r"^\W*(?:so |and |but )?did .{2,60} (?:pass|carry|fall|succeed)\W*$|"
    r"\bunanimous\w*|\bwho voted\b|\bhow close was\b|"
    r"\bwho (?:\w+ )?(?:was|were) (?:against|in favour of)\b|"
    r"\b(?:came?|come) out of .{0,40}\b(?:board|committee|cabinet|"
    r"panel|meeting)\b|\bwhat (?:got|gets|was|were|has been) "
    r"(?:decided|agreed|approved|noted|carried)\b|"
    r"\bwho (?:\w+ ){0,3}?(?:proposed|moved|seconded)\b|"
    rf"\b(?:who|which \w+) (?:\w+ )?(?:was|were|got) {AWARDED}|"
    r"\bwho (?:\w+ )?(?:was|were|got|(?:has|have) been) co-?opted\b|"
    r"\bwhose (?:tender|bid|quote|price|offer) (?:was|did)\b|"
    r"\bwho (?:decided|authorised|signed off|(?:took|made) the decision)\b|"
    r"^\W*(?:so |and |but )?(?:did|has|have|had) (?:[\w’'&-]+ ){0,4}?(?:board|committee|"
    r"council|cabinet|panel|forum|executive|authority|trustees|governors|members) "
    r"(?:ever |now |yet |actually )?(?:pass(?:ed)?|award(?:ed)?|back(?:ed)?|sign(?:ed)? off|"
    r"(?:go|gone) (?:for|with|along with|ahead with))\b|"
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
    r"\bwhat (?:was|were|has|have|did) .{2,60}\b(?:raised?|increased?|reduced?|cut|set(?:ting)?|"
    r"fix(?:ed|ing)?|lower(?:ed)?|put) (?:.{2,40} )?(?:to|at)\b",
    re.IGNORECASE,
)
_DECISION_NAMED = re.compile(  # "did we agree to put it up" asks for a decision, not for a change
    r"^\W*(?:so |and |but )?(?:was|were|has|have|had|is|are) .{2,80}\b"
    r"(?:approved|agreed|adopted|rejected|carried|refused|signed off|accepted)\W*$|"
    r"\bdeci(?:sions?|ded?)\b|\bresol\w+|"
    r"^\W*(?:so |and |but )?(?:did|has|have|had) (?:[\w’'&-]+ ){1,4}?(?:agreed?|approved?|voted?) ",
    re.IGNORECASE,
)
_MAY_BE_DONE = re.compile(  # with a decision, by a rule: "who can call in the June decision"
    r"\b(?:deadline|last (?:day|date)|cut-?off|time limit|how long|by when|until when)\b[^?]{0,60}"
    r"\bcall(?:ed|ing)?[- ]in\b|\b(?:who|which \w+|when|why|how many \w+)\b"
    r"(?=[^?]*\b(?:decisions?|resolutions?|minutes?|applications?|items?|"
    r"called (?:it|this|that) in)\b)[^?]{0,60}\bcalled(?: it| this| that)? in\b|"
    r"\bcall-in (?:deadline|period|window|end|close)|"
    r"^\W*(?:so |and |but )?(?:who|how|when|by when|where|which [\w’'-]+|"
    r"how (?:many|long)[^?]{0,60}?) (?:can|could|may|might)\b"
    r"(?! (?:i|we|you) (?:see|find|get|read|look|have)\b)",
    re.IGNORECASE,
)
_WHERE_TO_GO = re.compile(  # "where do I go for the June meeting" chooses nothing
    r"^\W*(?:so |and |but )?where (?:do|does|should|must|will|am|are|is)\b[^?]*\b"
    r"(?:meetings?|board|committee|council|panel|session)\W*$",
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
    r"(?:by|in|on|before|this|next|today|tomorrow|within|for)\b|"
    r"\b(?:got|have|has|need|needs|due|supposed|meant|asked) to (?:be )?\w+(?: \w+)? "
    rf"(?:by|before) (?:the )?(?:end of|next\b|this\b|\d|{MONTH}|{'|'.join(WEEKDAYS)}|"
    r"spring|summer|autumn|winter|christmas|easter)",
    re.IGNORECASE,
)
_ACTION = re.compile(
    r"\b(actions?|asked to do|to-?dos?|follow[- ]?ups?|outstanding|"
    rf"(?:what|which|any) (?:new )?{TASKS} (?:did|does|do|has|have|had|was|were) "
    rf"[\w.'’ -]{{2,40}}? {TAKES_ON}|"
    r"who(?:['’]s| is| was| has| are| were) "
    r"(?:(?:meant|supposed|due|asked|lined up|down|going|got) )?to(?! (?:blame|say|speak)\b)"
    r"(?! (?:be|become|take over|succeed)\b[^?]*\b(?:chair|conven))|"
    r"tasked|supposed to|ask(?:ed)? (?:the )?officers|"
    r"officers (?:\w+ )?asked to|"
    r"\b(?:anything|something|jobs?|work|what(?:['’]s| is)) (?:\w+ )?for [\w.'’ -]{2,30} to do\b|"
    r"what (?:will|must|should|does) (?:the )?(?:clerk|officers?|(?-i:[A-Z]{2,4})) "
    r"(?:have to |need to )?do|"
    r"what (?:is|are) (?!(?:the |our )?(?:board|committee|council|cabinet|members|we)\b)"
    r"[\w.'’ -]{2,60} to do|"
    "(?:what|when) (?:do|does|did|has|have|had|is|are|"
    "was|were|must) (?!(?:the |our )?(?:board|committee|"
    r"council|cabinet|members|we|people|residents|you)\b)(?!(?<=when do )i\b)[^?]{1,40}? (?:have|"
    "has|need|got|supposed|meant|due|asked|tasked) to|"
    r"what(?:['’]s| is| are) [\w.'’-]+(?: [\w.'’-]+)? (?:doing|working on|down (?:for|to do))\W*$|"
    r"who(?:['’]s| is) (?!chairing|attending|speaking|presenting|giving|leaving|standing|being|"
    r"missing|going\b)\w+ing\b|"
    r"chase (?:up )?(?:the )?\w+|overdue|owes?|who must|who needs to|"
    r"who(?:['’]ll| will) (?!be|chair|pay|fund|win|lose|benefit|have|get|attend|come|go|speak|"
    r"replace|succeed|take|decide|own|run|sit|vote|stand|present|lead|represent|become|use|need|"
    r"want|know|live|work)\w+|"
    r"when (?:is|are|was|were) [^?]{2,60}? due|"
    r"when (?:does|do|will|must|should|is|are) [^?]{2,40}? (?:report|come back)\W*$|"
    r"who(?:['’]s| is| are|se) (?:responsible|accountable|job)(?: for| is| it)?)\b",
    re.IGNORECASE,
)
_OWES_MONEY = re.compile(  # and no actions: "what does the club owe in rent"
    r"\b(?:owes?|owed|owing)\b[^?]*\b(?:debts?|arrears|rents?|money|fees?|bills?|loans?|tax|pounds)\b|"
    r"\bhow much\b[^?]*\b(?:owes?|owed|owing)\b|\bdebts?\b[^?]*\b(?:owes?|owed)\b",
    re.IGNORECASE,
)
_THINGS_OVERDUE = re.compile(  # inspections or books that are counted, and no actions
    r"^\W*how many (?!(?:\w+ )?(?:actions?|tasks?|jobs?|items?|things|reports?|of)\b)"
    r"[^?]{2,60} (?:are|is|were|was) (?:\w+ )?overdue\b",
    re.IGNORECASE,
)
_HOW_OFTEN = re.compile(  # at what intervals it does, and not what has changed
    r"\bhow (?:often|frequently|many times|soon|quickly) (?:do|does|can|will|should|may|might)\b",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(chang\w+|since (?:then|last)|compar(?:e|es|ed|ing|"
    r"ison)|differ\w*|revis\w+|increase[ds]? from|used to|(?<=\w )v(?:s|ersus)?\.?(?= \w))\b|"
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


def kinds(text: str) -> tuple[Kind, ...]:
    """The kinds of record that answer, at least one."""
    found = []
    recommended = asks_recommendation(text)
    action = bool(_ACTION.search(text) or DUE_THEN.search(text)) and not recommended
    action = action and not (_THINGS_OVERDUE.search(text) or _OWES_MONEY.search(text))
    changed = bool(_CHANGE.search(text)) and not _HOW_OFTEN.search(text)
    other = action or changed
    if _SET.search(text) or (
        _asks_decision(text)
        and not recommended
        and not (other and not _DECISION_NAMED.search(text))
    ):
        found.append(Kind.DECISION)
    if action:
        found.append(Kind.ACTION)
    if asks_of_meeting(text):
        found.append(Kind.MEETING)
    if changed:
        found.append(Kind.CHANGE)
    if _COVERAGE.search(text):
        found.append(Kind.COVERAGE)
    return tuple(found) or (Kind.FACT,)


def _asks_decision(text: str) -> bool:
    if _OTHER_DECIDERS.search(text) or _MAY_BE_DONE.search(text) or _WHERE_TO_GO.search(text):
        return False
    if _DECISION_ASKED.search(text):
        return True
    decides = _DECISION.search(text) or _NOTED.search(text)
    return bool(decides and _DECIDERS.search(text))
