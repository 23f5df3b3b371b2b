"""Which kinds of record a question asks for: decisions, actions, meetings, changes, what is held.

Patterns of English as clerks, officers and councillors ask; none of them looks at the papers.
"""

from __future__ import annotations

import re

from bot.answers import Kind
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
    r"\bcall(?:ed|ing)?[- ]in\b|\b(?:who|which \w+|when|why|how many \w+)\b[^?]{0,60}\bcalled"
    r"(?: it| this| that)? in\b|\bcall-in (?:deadline|period|window|end|close)|"
    r"^\W*(?:so |and |but )?(?:who|how|when|by when|where|which [\w’'-]+|"
    r"how (?:many|long)[^?]{0,30}) (?:can|could|may|might)\b"
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
    r"who(?:['’]s| is) (?!chairing|attending|speaking|presenting|leaving|standing|being|"
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
NEXT_OF_A_BOARD = (  # "when's the next Waterways Board": the meeting is meant
    r"(?:when|what time|date|day)\b[^?]{0,20}\bnext (?:[\w&'’-]+ ){0,5}?"
    r"(?:board|committee|cabinet|panel|forum|council|executive)(?=\W*$)|"
    r"^\W*(?:when|what (?:date|day))(?:['’]?s| is| are)? (?:the )?(?:next one|one after)"
    r"(?= after\b|\W*$)|"
    r"^\W*(?:the |our )?next (?:[\w&'’-]+ ){0,5}?"
    r"(?:board|committee|cabinet|panel|forum|council|executive)(?=\W*$)"
)
WHERE_OF_A_BOARD = (  # "where is the September board", and no notice board
    rf"\b(?:where|what (?:room|building|venue|place))(?:['’]?s| is| was| will| are)? "
    rf"(?:the |our )?(?:(?:next|coming|last|{MONTH}|\d{{1,2}}(?:st|nd|rd|th)?|of) ){{1,4}}"
    r"(?:[\w&'’-]+ ){0,4}?(?:board|committee|cabinet|panel|forum|council)\b"
)
MET_OF_A_BOARD = (  # "how often do we meet"; "has the panel met since May"
    r"how many meetings\b|how (?:often|many times) (?:did|do|does|has|have) .{2,60}\bmee?t\b|"
    r"(?<!\w )(?:has|have|did) (?:[\w&'’-]+ ){0,6}?"
    r"(?:board|committee|cabinet|panel|forum|council|executive|trustees|we) mee?t"
    r"(?=\W*$| (?:since|this|last|in|yet|again|at all|on|during|before|after)\b)"
)
_OF_MEETING = r"(?:meeting|session|board|committee|cabinet|panel|forum|council)\b"
HOURS_OF_A_MEETING = (  # "how long was the last board"; "what time did the meeting close"
    rf"\bhow long (?:was|were|is|are) (?:[\w&'’-]+ ){{0,7}}?{_OF_MEETING}"
    r"(?=\W*$| (?:in|on|of|last)\b)|"
    rf"\bhow long did (?:[\w&'’-]+ ){{0,7}}?{_OF_MEETING}(?: [\w'’-]+){{0,3}}? (?:last|go on)\b|"
    rf"\b(?:when|what time) (?:did|does|was|is) (?:[\w&'’-]+ ){{0,7}}?{_OF_MEETING}"
    r"(?: [\w'’-]+){0,3}? (?:end|finish|close|closed|over|break up)\b(?! (?:the|its|a)\b)"
)
OPEN_TO_THE_PUBLIC = (  # "can I come along to the board"; "are meetings open to the public"
    r"\b(?:can|may|could|are|is|am) (?:(?:the|any|members?|of|local|a) ){0,4}?"
    r"(?:public|press|residents?|parishioners|tenants|anyone|anybody|people|i) "
    r"(?:still |also |allowed to |able to |entitled to )?"
    r"(?:attend|come|go|watch|speak|sit in|observe|ask (?:a )?questions?)\b"
    rf"(?=\W*$| at\W*$|[^?]*\b{_OF_MEETING[:-2]}s?\b)|"
    rf"\b{_OF_MEETING[:-2]}s? (?:open to|held in) (?:the )?public\b|"
    r"\b(?:is|are) (?:there )?(?:a |any )?public (?:question|speaking|participation)\w*"
)
SENT_WORD = r"who (?:all )?(?:said|sent|gave) (?:sorry|(?:their |his |her )?excuses)\b"
NEEDED_AT_A_MEETING = (  # "how many people need to turn up for it to count": a quorum
    r"how many (?:[\w’'-]+ ){0,3}?(?:need|needs|have|has|must|ought|required|needed|should)"
    r"(?: to)?(?: be)? (?:there|present|here|attend|turn up|come)\b"
    rf"(?=\W*$|[^?]*\b(?:quorate|count|vote|{_OF_MEETING[:-2]}s?)\b)"
)
WHAT_HAPPENED = re.compile(
    r"\bwhat (?:happened|went on|came (?:out )?of|was (?:said|discussed|decided|agreed)|"
    r"did (?:they|we|you) (?:say|discuss|decide|agree)\b).{0,40}"
    r"\b(?:meeting|board|committee|cabinet|panel|forum)\b|"
    r"\bhow did .{0,40}\bmeeting go\b",
    re.IGNORECASE,
)
_SOMEBODY = (  # who decides at a meeting
    r"(?:we|they|you|members|councillors|governors|trustees|directors|"
    r"(?:the |our )?(?:[\w’'&-]+ ){0,4}?(?:board|committee|cabinet|panel|forum|council|authority))"
)
_AT_A_MEETING = (  # "at the March meeting", "at last week's board"
    r"\bat (?:the |our |their |its |that |this )?"
    r"(?:(?!(?:public|open|site|staff|union|residents|parents|tenants)\b)[\w’'&/-]+ ){0,5}?"
    rf"{_OF_MEETING}"
)
_TOLD_BEFORE = (  # what a paper tells that was sent out for the meeting
    r"(?:papers?|reports?|agenda|pack|reported|presented|tabled|circulated|listed|shown|due|"
    r"expected|planned|on the)\b"
)
_CAME_OF_IT = re.compile(
    rf"^\W*(?:(?:so|and|but|ok) )*(?:did|was|were|has|have|had)\b(?![^?]*\b{_TOLD_BEFORE})[^?]*"
    rf"{_AT_A_MEETING}|"
    rf"\b(?:what|which|where|who|when|how (?:much|many)) (?:[\w’'%£-]+ ){{0,5}}?did {_SOMEBODY} "
    rf"(?![^?]*\b{_TOLD_BEFORE})[^?]*{_AT_A_MEETING}|"
    r"\bwho (?:\w+ )?(?:was|were|got|is|has been) (?:re-?)?(?:elected|voted in|chosen|picked)\b|"
    r"\bwho (?:won|lost) the (?:election|vote|ballot)\b|"
    r"\bwho (?:became|took over as|is the new) (?:the )?(?:new )?(?:(?:vice|deputy)[- ]?)?"
    r"(?:chair\w*|conven[eo]r|leader)\b",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"\b(attend(?:ed|ance|ees)?|apolog(?:y|ies)|chair(?:ed|s|man|ing|person)?|conven(?:[eo]r|ed)|"
    r"next meeting|"
    rf"{NEXT_OF_A_BOARD}|{WHERE_OF_A_BOARD}|{HOURS_OF_A_MEETING}|{OPEN_TO_THE_PUBLIC}|{MET_OF_A_BOARD}|"
    r"how many (?:councillors|members|officers|trustees|governors) (?:\w+ ){0,3}?"
    rf"(?:came|attended|turned up)\b|{SENT_WORD}|{NEEDED_AT_A_MEETING}|"
    r"(?:date|day) of (?:[\w&'’-]+ ){0,7}?meetings?(?=\W*$)|"
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
_ASKER = (  # who asks a board for something
    r"(?:they|it|officers?|this|that|(?:the |this |that )?(?:[\w’'&/-]+ ){0,4}?"
    r"(?:papers?|reports?|items?|officers?|clerk|treasurer|director|manager|engineer|head|chief))"
)
ASKS_OF_US = (  # "what do they want from us on parking"; "what is the clerk after in that paper"
    rf"\bwhat (?:exactly )?(?:do|does|did) {_ASKER} (?:actually )?"
    r"(?:(?:want|need|expect|ask|require|seek) (?:(?:from|of|for|from us|of us)\b(?=\W*$|[^?]* "
    r"(?:us|members|board|committee|council|governors|councillors|trustees)\b)|"
    r"(?:us|members|governors|councillors|trustees|the (?:board|committee|council|cabinet)) to\b|"
    r"(?:agreed|approved|decided|signed off)\b)|(?:propose|recommend|seek)\b)|"
    rf"\bwhat (?:are|is|were|was) {_ASKER} (?:actually )?(?:asking (?:us|members|for)|seeking|"
    r"proposing|recommending|after|wanting|looking for)\b|"
    r"\bwhat (?:are|is) (?:being )?(?:we|members|governors|councillors|trustees) (?:being )?"
    r"(?:asked|invited|expected|needed|wanted|required) (?:to|for)\b|"
    r"\bwhat(?:['’]?s| is| was) (?:being )?"
    r"(?:recommended|proposed|asked of us|the (?:ask|proposal))"
    r"(?= (?:on|for|in|about|with)\b|\W*$)|"
    r"\bwhat (?:do|must|should) (?:we|members|governors|councillors|trustees|i) "
    r"(?:have to |need to )?(?:decide|agree|approve|sign off|vote on)\b|"
    r"\bwhat (?:am i|are we) (?:being )?(?:voting|asked to vote|deciding) on\b|"
    r"\bwhat (?:will|would) (?:we|members|governors|councillors|trustees|i) be asked\b|"
    rf"\b(?:which|what) (?:\w+ ){{0,2}}?(?:do|does|did|would) {_ASKER} "
    r"(?:favour|favor|prefer|recommend|back|want(?= us to\b|\W*$| (?:for|on|about)\b))\b|"
    r"\bwhat (?:do|does) (?:they|officers?) want (?:on|about|for|over)\b"
)
ASKER_WORDS = (  # who asks, and what sort of thing: no matter
    "officer officers clerk treasurer director manager engineer head chief want wants wanting need "
    "needs ask asks asking after seek seeking require expect expecting looking being proposed "
    "propose proposing proposal recommended recommend recommending vote voting decide deciding "
    "sign favour prefer back option options choice choices one ones actually"
)
_RECOMMENDED = re.compile(
    rf"{ASKS_OF_US}|"
    r"\brecommend\w*|\b(board|committee|members|panel|councillors|cabinet|we)\b.{0,24}"
    r"\b(asked|invited|requested|being asked) to\b|\basked (of|from) (the )?(board|members)\b|"
    r"\bwhat (are|were) (we|members|the board) (being )?asked\b",
    re.IGNORECASE,
)


def asks_what_came(text: str) -> bool:
    """Whether it asks what came of a meeting, which its minutes alone can tell."""
    return bool(WHAT_HAPPENED.search(text) or _CAME_OF_IT.search(text))


def kinds(text: str) -> tuple[Kind, ...]:
    """The kinds of record that answer, at least one."""
    found = []
    recommended = _RECOMMENDED.search(text)
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
    if _MEETING.search(text):
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


def asks_recommendation(text: str) -> bool:
    """Whether it asks what a board is asked to do."""
    return bool(_RECOMMENDED.search(text))
