"""Whether a question asks of a meeting itself: when, where, who came, and what came of it."""

from __future__ import annotations

import re

from bot.questions.reckoning import MONTH

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
    r"(?: to)?(?: be)? (?:there|present|here|in the room|attend|turn up|come)\b"
    rf"(?=\W*$|[^?]*\b(?:quorate|count|vote|{_OF_MEETING[:-2]}s?)\b)"
)
_WHAT_HAPPENED = re.compile(
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


def asks_of_meeting(text: str) -> bool:
    """Whether it asks when or where a board meets, who came, or how it went about it."""
    return bool(_MEETING.search(text))


def asks_what_came(text: str) -> bool:
    """Whether it asks what came of a meeting, which its minutes alone can tell."""
    return bool(_WHAT_HAPPENED.search(text) or _CAME_OF_IT.search(text))
