"""The words by which a post, an organisation and a manner of coming are told from a name."""

from __future__ import annotations

import re

_POST = (
    r"(?:co-?|vice-?|deputy-?)?chair(?:man|woman|person)?|convenor|convener|clerk|officer|manager|"
    r"director|head|headteacher|chief|executive|ceo|cfo|coo|cto|cio|secretary|treasurer|leader|"
    r"mayor|sheriff|holder|whip|spokes(?:man|woman|person)|solicitor|lawyer|barrister|counsel|"
    r"accountant|auditor|engineer|surveyor|architect|planner|advis[eo]r|consultant|analyst|"
    r"assistant|co-?ordinator|administrator|principal|bursar|senco|teacher|nurse|midwife|"
    r"pharmacist|gp|registrar|provost|(?:vice-?|pro-?)?chancellor|rector|vicar|warden|ranger|"
    r"inspector|sergeant|constable|superintendent|commissioner|governor|trustee|member|"
    r"representative|observer|president|editor|lecturer|researcher|librarian|curator|ecologist|"
    r"scientist|economist|statistician|developer|sysadmin|supervisor|specialist|technician|lead|"
    r"associate|apprentice|caretaker|steward|(?:note|minute)s?[ -]?taker|host|facilitator|"
    r"champion|guardian|archivist|archaeologist|forester|geologist|psychologist|therapist|owner|"
    r"s\.?151|pc|pcso|sgt|supt|insp|sec|master|publicity|reporter|journalist|partner|maintainer|"
    r"contractor|volunteer|comms"
)
_ORGANISATION = (
    r"councils?|committee|sub-committee|board|trust|authority|department|dept|ministry|services?|"
    r"team|association|partnership|university|college|school|academy|ltd|limited|plc|llp|inc|cic|"
    r"group|forum|agency|england|wales|scotland|cymru|county|borough|district|parish|police|nhs|"
    r"icb|ccg|foundation|society|union|friends|federation|institute|network|alliance|company|"
    r"commission|directorate|unit|office|centre|museum|library|hospital|surgery|practice|charity|"
    r"bureau|consortium|corporation|chamber|enterprise|homes|housing|media|news|gazette|times|"
    r"fund|bank|systems|consulting|associates|solutions|technologies|studios|club|church|diocese|"
    r"organisation|organization|project|programme|labs?|improvement|government|water|defra|unison"
)
_NEVER_NAMED = (  # words that no name of a person holds, beside those of posts and organisations
    r"members|public|press|apologies|present|absent|attendance|none|nil|minutes|meeting|item|"
    r"agenda|"
    r"vacanc(?:y|ies)|ward|governors|trustees|directors|officers|councillors|electors|residents|"
    r"finance|planning|environment|health|education|community|development|policy|research|national|"
    r"central|regional|senior|the|via|teams|zoom|online|from|for|with|of|upon|on|at|in|by|all|other|"
    r"others|everyone|apology|received|report|reports|date|time|venue|title|purpose|declarations?|"
    r"interests?|questions?|action|actions|decision|resolved|agreed|noted|page|appendix|annex|no|"
    r"name|names|initials|position|role|party|independent|conservative|labour|liberal|democrats?|"
    r"green|reform|plaid|street|road|avenue|january|february|september|october|november|december|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|welcome|introductions?|quorum|"
    r"attendees|regrets|substitutes?|guests?|observers|staff|tbc|tba|vacant|to|be|confirmed|"
    r"representing|support|digital|strategic|assurance|safety|culture|transport|quality|risk|"
    r"corporate|business|legal|democratic|governance|human|resources|customer|internal|external|"
    r"audit|children|adults?|property|assets|estates|economic|economy|growth|communications|joint|"
    r"technical|procurement|commissioning|operations|operational|infrastructure|highways|waste|"
    r"leisure|licensing|regulatory|enforcement|regeneration|climate|energy|information|data|"
    r"performance|partnerships|communities|neighbourhoods?|commercial|revenues|benefits|emergency|"
    r"fire|rescue|crime|youth|care|wellbeing|clinical|medical|patient|nursing|workforce|equality|"
    r"inclusion|matters|arising|learning|skills|employment|tourism|heritage|arts|sport|libraries|drainage|flood|"
    r"spaces|city|town|village|valley|personal|family|families|inquiry|work|works|programmes|"
    r"projects|annual|general|special|extraordinary|budget|accounts|strategy|update|review"
)
_COMPASS = r"(?:north|south|east|west|great|little|upper|lower|new|old|mid|central|greater)"

# "Green", "Head", "Lead" and the like are surnames, and stand last or after a title
_SURNAMES = frozenset(
    """page ward head green church warden porter steward dean constable mayor bank bishop ranger
    teacher partner host lead street road provost rector vicar times wales england holder chief
    parish owner guest press reform banks rose care city skills sport arts waste fire special
    village town""".split()
)
_STOP = re.compile(rf"(?:{_POST}|{_ORGANISATION}|{_NEVER_NAMED})", re.IGNORECASE)
_PLACE = re.compile(rf"{_COMPASS}\b.+", re.IGNORECASE)
_HAS_POST = re.compile(rf"(?<![\w-])(?:{_POST})(?![\w-])", re.IGNORECASE)
_HAS_ORGANISATION = re.compile(rf"(?<![\w-])(?:{_ORGANISATION})(?![\w-])", re.IGNORECASE)
_POST_OPENS = re.compile(
    rf"(?:[\w’'./-]+ )?(?:{_POST})\b(?: (?:of|for|to|in|at|and|–|-)\b|$|,|\()", re.IGNORECASE
)
_IS_COUNCILLOR = re.compile(
    r"(?:(?:parish|town|district|borough|county|city|ward|local|community)\s)*"
    r"(?:cllr|councillor)\b\.?(?=$|\s*(?:&|and|,|for)\b|\s*&)",
    re.IGNORECASE,
)
_CHAIRS = re.compile(  # "Chair Parish Council": the "of" was left out
    r"(?:vice[- ]?)?(?:chair(?:man|woman|person)?|clerk|leader|mayor|treasurer|secretary) [A-Z]"
    r"[\w ]*",
    re.IGNORECASE,
)
_POST_CLOSES = re.compile(rf"\b(?:{_POST})(?: \(.*\))?$", re.IGNORECASE)

_HOW = re.compile(  # no post, though it may hold the word of one: "in the chair"
    r"(?:via|by|on|over|using|until|from|for (?:part|items?|agenda|the first)|items?\b|to item|he/|"
    r"she/|they/|in the chair|minutes?(?:[ -]tak\w+)?$|notes?(?:[ -]tak\w+)?$|taking |scribe$|@|"
    r"am\b|pm\b|\d|see |on behalf|acting for|in place of|delegate for|as observer$|both|all)",
    re.IGNORECASE,
)
_NO_POST = re.compile(rf"(?:the )?office of\b|{_HOW.pattern}", re.IGNORECASE)
_WHY = re.compile(
    r"(?:joined|joining|online|remote|virtual|in person|dialled|teams|zoom|hybrid|left|"
    r"arrived|late|"
    r"part|holiday|leave|work|ill|illness|sick|unwell|personal|business|family|medical|covid|"
    r"absent|"
    r"apolog\w*|present|except|minute|nos?|reserve|(?:non-?)?voting|no vote|not present|sent|away|"
    r"with apologies|unavailable|other (?:commitment|meeting)s?|prior|previous|declared|"
    r"deputi[sz]ing|"
    r"pro ?tem|resigned|bereavement|annual leave|childcare|clash|travel\w*|conflict\w*)(?:ly)?\b",
    re.IGNORECASE,
)
_SUBSTITUTE = re.compile(
    r"\b(?:substitut\w*|deputi[sz]ing|in place of|delegate for|on behalf of|acting for|"
    r"deputy for)\b",
    re.IGNORECASE,
)
_WARD = re.compile(r"\b(?:ward|division|constituency)\b", re.IGNORECASE)
_PARTY = re.compile(
    r"(?:con|lab|ld|lib ?dem|libdem|ind|grn|green|snp|plaid|pc|ukip|reform|dup|sf|sdlp|apni|uup|"
    r"coop|lab/co-?op|conservatives?|labour(?: and co-operative)?|liberal democrats?|independents?|"
    r"plaid cymru|residents?’? (?:association|group)|green party)"
    r"(?: (?:group|party|members|councillors))?(?:\s*\(\d+\))?",
    re.IGNORECASE,
)


def is_stop(word: str) -> bool:
    """Whether a word belongs to a post, an organisation or a heading, and hardly to a name."""
    return bool(_STOP.fullmatch(word.strip(".,")))


def may_be_name_word(word: str, *, last: bool) -> bool:
    """Whether a capitalised word may stand in a name; "Head" and "Green" only as its last."""
    if not is_stop(word):
        return True
    return last and word.strip(".,").casefold() in _SURNAMES


def is_place(text: str) -> bool:
    """Whether capitalised words are rather a place: "North Marle"."""
    return bool(_PLACE.fullmatch(text))


def is_post(text: str) -> bool:
    """Whether these words name a post: "Head of Housing", "Clerk to the Board"."""
    if not _HAS_POST.search(text) or len(text) > 140 or _NO_POST.match(text):
        return False
    if not _HAS_ORGANISATION.search(text):
        return True
    return bool(_POST_OPENS.match(text) or _POST_CLOSES.search(text) or _CHAIRS.fullmatch(text))


def is_councillor(text: str) -> bool:
    """Whether these words say that somebody is a councillor: "Parish Cllr & Chair"."""
    return bool(_IS_COUNCILLOR.match(text))


def beside_councillor(text: str) -> str:
    """What is said beside "Parish Cllr": "Chair"."""
    return re.sub(r"^(?:and\b|[&,])\s*", "", _IS_COUNCILLOR.sub("", text).strip())


def is_organisation(text: str) -> bool:
    """Whether these words name an organisation: "Wend Rivers Trust", "EA"."""
    if not text[:1].isupper() or is_remark(text) or is_ward(text) or len(text) > 120:
        return False
    return bool(_HAS_ORGANISATION.search(text)) or bool(re.fullmatch(r"[A-Z][A-Z&]{1,6}", text))


def is_remark(text: str) -> bool:
    """Whether it says how somebody came or why not: "via Teams", "holiday", "for item 3"."""
    return bool(_HOW.match(text) or (_WHY.match(text) and not is_post(text)))


def is_substitution(text: str) -> bool:
    """Whether somebody came in another's place: "substitute for Cllr Moon"."""
    return bool(_SUBSTITUTE.search(text))


def is_ward(text: str) -> bool:
    """Whether it names the ward of a councillor."""
    return bool(_WARD.search(text))


def is_party(text: str) -> bool:
    """Whether it is the name of a party or of its group: "Lab", "Conservative (8)"."""
    return bool(_PARTY.fullmatch(text))
