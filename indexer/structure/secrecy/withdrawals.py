"""Minuted sentences by which the meeting goes on without the public, or takes items so."""

from __future__ import annotations

import re

WHO = (
    r"(?:(?:press|public)\b(?! (?:release|gallery|house|sector|health|transport|notice|realm|"
    r"footpath|rights?|toilets?|body|bodies|interest|spaces?|open|works?|consultation|offic\w+)\b)|"
    r"media|observers|attendees|strangers)"
)
_SESSION = (
    r"(?:(?:private|closed|confidential|exempt|executive|reserved)(?: part)?"
    r"(?: (?:session|meeting|business|part)|\b(?=\W*$))|(?:confidential|exempt) (?:matters|items)|"
    r"part (?:2|ii|two|b)\b|camera\b|private\b(?! (?:hire|sector|rent\w*|land\w*|own\w*|hous\w*|"
    r"schools?|roads?|streets?|gardens?|cars?|vehicles?|individuals?|citizens?|companies|company|"
    r"firms?|health\w*|financ\w*|funding|funds|develop\w*|contractors?|operators?|propert\w*|"
    r"homes?|dwellings?|flats?|water|dentist\w*|patients?|hospitals?|provi\w+|clinics?|nurser\w+|"
    r"foster\w*|drives?|investors?|lett\w+|tenan\w+|taxis?|life|interests?|capacity|address\w*|"
    r"letters?|correspondence|tuition|events?|functions?|part(?:y|ies)|burials?|graves?|practice|"
    r"occup\w+|residents?|car ?parks?)\b))"
)
_SHUT_SESSION = (  # what a motion says of items; "in private gardens" is no session
    r"(?:(?:in(?:to)?|under) (?:an? |the )?"
    r"(?:(?:private|closed|confidential|exempt|executive|reserved)"
    r"(?: (?:session|meeting|business|part)\b|(?=\W*$))|camera\b|confidence\b|"
    r"part (?:2|ii|two|b)\b(?! of (?!(?:the|this) (?:agenda|meeting)))|"
    r"private(?=\W*[,.;:)]| (?:and|as|at|because|by|due|for|given|in|on|owing|pursuant|since|so|"
    r"to|under|when|with)\b))"
    r"|as below[ -]the[ -]line\b|under (?:the )?chatham house\b"
    r"|(?:in the absence of|without) (?:the |members of the )?(?:press|public)\b)"
    r"(?![^.]{0,30}\b(?:next|later|future|subsequent|another|separate|special|forthcoming) "
    r"(?:\w+ )?meeting\b)"
)
_BUSINESS = r"\b(?:items?|business|matters?|remainder|rest|reports?|agenda)\b"
TAKEN = r"(?:taken|considered|discussed|dealt with|heard|transacted|conducted|debated|held)\b"
_BODY = (
    r"\b(?:meeting|board|committee|council|cabinet|panel|forum|executive|senate|governors|trustees|"
    r"members)\b"
)
_TAKE = r"(?:take|consider|discuss|deal with|hear|transact|conduct|debate|hold)\b"
_TOOK = r"(?:took|considered|discussed|dealt with|heard|transacted|conducted|debated)\b"
_TAKEN_SHUT = re.compile(
    rf"{_BUSINESS}[^.]{{0,60}}\bbe (?:(?:\w+ )?{TAKEN}[^.]{{0,30}})?{_SHUT_SESSION}"
    r"|\b(?:items?|business|remainder|rest|(?:following|remaining|next) \w+)\b[^.]{0,60}"
    rf"\b(?:(?:was|were|is|are) (?:\w+ )?{TAKEN}|took place\b)[^.]{{0,30}}{_SHUT_SESSION}"
    rf"|\b(?:agreed|resolved|moved|decided|proposed)\b[^.]{{0,40}}\bto {_TAKE}[^.]{{0,60}}"
    rf"{_SHUT_SESSION}"
    r"|\b(?:meeting|session|discussion)\b[^.]{0,20}\b(?:continued?|proceed(?:ed)?|resumed?)\b"
    r"[^.]{0,20}\b(?:in the absence of|without) (?:the |members of the )?(?:press|public)\b"
    rf"|{_BODY}[^.]{{0,20}}\b{_TOOK}(?! \d\d)[^.]{{0,20}}{_BUSINESS}[^.]{{0,40}}{_SHUT_SESSION}"
    r"|\b(?:following|next|remaining|this) (?:items?|matters?|business|reports?|minutes?)\b"
    r"[^.]{0,30}\bbe (?:treated|regarded|considered|minuted|recorded) as "
    r"(?:strictly )?(?:confidential|exempt|private|closed)\b"
    r"|\b(?:private|closed|confidential|exempt) (?:meeting|session|part)\b[^.]{0,20}"
    r"\b(?:opened|began|commenced|started)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\bseparate(?:ly)?\b[^.]{0,30}\b(?:note|minute|record)", re.IGNORECASE)
_WENT = (
    r"\b(?:mov(?:ed?|ing)|w[eo]nt|go(?:es|ing)?|retired?|adjourned|enter(?:ed)?|"
    r"resolved(?= (?:itself )?into\b)|resumed(?= in\b)|"
    r"convened?|continued?|met|proceeded|sit|sat|held|turned)\b"
)
_LEFT = (
    r"\b(?:left(?! (?:\w+ )?(?:comments?|feedback|flowers|messages?|questions?)\b)|leave|"
    r"withdr[ae]w(?:ing)?(?! (?:their|its|his|her)\b)|having (?:\w+ )?withdrawn|vacate[ds]?|"
    r"removed from the meeting)\b"
)
_LEFT_IT = (  # the meeting, and not the school
    r"(?:\bwithdr[ae]w\b|\b(?:left|leave|removed from)(?= the (?:meeting|room|call)\b|"
    r"\W*$| and the (?:meeting|\w+) continued\b))"
)
CLASS = (  # of those at the table, who go out for business that is reserved
    r"(?:(?:staff|student|co-opted)(?: and (?:staff|student))? (?:members|governors|trustees)|"
    r"(?:governors|trustees|members) employed by the \w+|non-(?:\w+ )?members)\b"
)
WITHDRAWAL = re.compile(
    rf"{_WENT}[^.]{{0,40}}\b(?:in ?to|in|to)\b[^.]{{0,12}}\b{_SESSION}"
    rf"|{_WENT}[^.]{{0,40}}\ban?\b[^.]{{0,12}}\b(?!private (?!part\b|session\b|meeting\b|"
    rf"business\b)){_SESSION}"
    r"|\bentered (?:reserved|confidential|exempt|closed|private) (?:business|session)\b"
    r"|\b(?:went|go(?:es|ing)?|mov(?:ed?|ing)|resolved(?: itself)?(?= into\b)|sat|met|continued|"
    r"proceeded)\b[^.]{0,12}\b(?:in|into) committee(?=\W*(?:$|at \d)|,|\.\s)"
    rf"|\bpass(?:ed|es|ing)? (?=into ){_SHUT_SESSION}"
    r"|\bpass(?:ed|es|ing)? to (?:private|closed|confidential|exempt|executive) "
    r"(?:session|business)\b"
    r"|\b(?:meeting|it|discussion|session|business|board|committee|council|governors|trustees)\b"
    rf"[^.]{{0,30}}{_WENT} in(?:to)? confidence\b"
    rf"|(?:^|\bthe |[.(]\s?|\bmembers of the |\bpress and )(?:press and (?:the )?)?{WHO}\b"
    rf"[^.]{{0,40}}{_LEFT}|\b{CLASS}(?! (?:who|that|which)\b)[^.]{{0,40}}{_LEFT_IT}"
    r"|\bpublic gallery\b[^.]{0,20}\bcleared\b"
    r"|\b(?:session|meeting) (?:was |is )?closed to the (?:press|public)"
    r"|\bclosed the (?:session|meeting) to the (?:press|public)"
    r"|\b(?:public|open) (?:part|session|section)\b[^.]{0,30}"
    r"\b(?:closed|ended|concluded|finished)\b"
    r"|\b(?:closed|ended|concluded) the (?:public|open) (?:part|session|section)\b"
    r"|\b(?:recording|live[ -]?stream\w*|webcast\w*|broadcast\w*)\b[^.]{0,30}"
    r"\b(?:paused|stopped|suspended|ended|switched off)\b[^.]{0,40}"
    r"\b(?:confidential|exempt|private|closed|part (?:2|ii|two))\b",
    re.IGNORECASE,
)
_A_WORD = re.compile(  # that no such sentence is without; looked for first, since it is quick
    r"private|clos|confiden|exempt|executive|reserved|camera|part (?:2|ii|two|b)\b|committee\b|"
    r"left|leave|withdr|vacate|removed|cleared|ended|concluded|finished|absence|without|line|"
    r"chatham",
    re.IGNORECASE,
)
_BEFORE_MEETING = re.compile(
    r"\b(?:before|prior to|ahead of|after) (?:the |this )?meeting\b", re.IGNORECASE
)
_SOME_LEFT = re.compile(  # some of those who listened went home; nobody was sent out
    r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|some|several|most|\d+|the last|"
    r"other) (?:\w+ )?members? of the public\b[^.]{0,40}\b(?:left|withdrew)\b[^.]*",
    re.IGNORECASE,
)


_OUT_AND_BACK = re.compile(  # those who decide went out to do so, and the public heard the outcome
    r"\b(?:panel|(?:sub-)?committee|members|tribunal) (?:then )?(?:retired|adjourned|withdrew)"
    r"(?: (?:to deliberate|to (?:consider|make|reach) (?:its|their) (?:decision|recommendations?|"
    r"determination|findings))(?: in (?:closed|private) session| in private)?)"
    r",? and (?:then )?(?:returned|reconvened|resumed)(?: (?:to|in) (?:the|open|public) "
    r"(?:session|meeting|room|chamber))?(?: (?:at )?\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\.?)?)?"
    r"\.?\s+(?=(?:the )?chair\w* (?:then )?announced that\b)",
    re.IGNORECASE,
)


def tells_withdrawal(text: str) -> bool:
    """Whether the meeting goes on without the public, or items of it are taken so."""
    if not _A_WORD.search(text):
        return False
    rest = _OUT_AND_BACK.sub(" ", _SOME_LEFT.sub(" ", text))
    told = WITHDRAWAL.search(rest) or _TAKEN_SHUT.search(rest)
    return bool(told) and not (_ELSEWHERE.search(rest) or _BEFORE_MEETING.search(rest))
