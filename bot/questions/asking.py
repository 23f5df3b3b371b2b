"""What a question asks for: a shape of answer, an outcome or a plan, how things stand now.

Patterns of English as clerks, officers and councillors ask; none of them looks at the papers.
"""

from __future__ import annotations

import re
from enum import StrEnum


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


FIGURED = frozenset({Wanted.DATE, Wanted.MONEY, Wanted.NUMBER, Wanted.SHARE})
_OF_MONEY = (
    r"money|funding|funds|grants?|budget|cost|tax|precept|debt|rent|income|interest|savings?|cash|"
    r"revenue|capital|profit|surplus|reserves?|spend|spending|expenditure|investment|pay"
)
_AUXILIARY = r"is|are|was|were|did|does|do|has|have|had|will|would|can|could|should"
_ITS_MONEY = (  # which comes from a fund or goes to a purpose, and is in no place
    r"(?:['’]?s)? (?:(?:is|are|was|were|does|do|did|will|would|the|this|that|all|our|its) ){0,3}"
    r"(?:[\w-]+ )?(?:money|funding|funds?|cash|budgets?|grants?|savings?|income)\b"
    r"(?! (?:meeting|papers?|reports?)\b)"
)
_NO_THING = rf"{_AUXILIARY}|more|less|extra|they|per|for|from|the|our|council"
_WANTED: tuple[tuple[Wanted, re.Pattern[str]], ...] = tuple(
    (wanted, re.compile(pattern, re.IGNORECASE))
    for wanted, pattern in (
        (  # a thing that is weighed or counted, and no money
            Wanted.NUMBER,
            (
                rf"\bhow much (?!(?:{_OF_MONEY}|{_NO_THING})\b)[a-z]{{3,}} (?:{_AUXILIARY})\b|"
                r"\bhow much (?:notice|warning|time)\b|"
                r"^\W*(?:and |so |but )?how (?:quick(?:ly)?|fast)\b"
            ),
        ),
        (
            Wanted.EMAIL,
            (
                r"\be-?mail address|\be-?mails? (?:for|of)\b|[\w]['’]s e-?mail\b|"
                r"\b(?:what|whats|which|have|has|need|got|give|know|find|there|his|her|their|the|"
                r"contact) (?:(?!check|read|send|sent|answer|write|look)[\w'’.-]+ ){0,5}?e-?mail\b"
                r"(?! (?:protocol|policy|rules?|list|system|newsletter|traffic)\b)|"
                r"^\W*(?:[\w'’.-]+ ){1,3}e-?mail\W*$"
            ),
        ),
        (
            Wanted.PHONE,
            (
                r"(?<!\ba )(?<!\bany )\b(phone|telephone|mobile) ?(number|no)?\b|\bring\b|"
                r"\b(?:his|her|their|your|contact|direct) number\b"
            ),
        ),
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
                r"\bwhat (?:funding|grants?|budget|money) (?:did|do|does|has|have|was|will)\b|"
                r"\bwhat (?:precept|rent|fee|price|salary|toll|levy|charge|subscription) "
                r"(?:did|do|does|has|have|had|is|was|will|would)\b|"
                r"\bwhat (did|does|will|"
                r"would|is|was) .*\bcosts?\b|"
                r"\bwhat(?:['’]?s| is| are| was| were) .{2,60} costing\b|"
                r"\b(budget|funding|grant|price|fee|salary|value) "
                r"(for|of|"
                r"is|was)\b|\bhow much\b(?! of)|"
                r"\bwhat(?:['’]?s| is| was| are| were) (?:the |our |my )?(?:[\w-]+ ){0,2}?"
                r"(?:rent|fees?|price|costs?|charges?|rate|subscription|precept|salary|balance|"
                r"fare|toll|(?:deficit|surplus|overspend|underspend|shortfall|debt|outturn)"
                r"(?= (?:at|of|for|in|on|now|this|last|looking|going|expected|as)\b|\W*$))\b|"
                r"\bwhat (?:did|do|does|have|has) .{2,60}? "
                r"(?:charged?|pay|paid|spend|spent|raised?)\b|"
                r"\bwhat (?:is|are|was|were) .{2,60} (?:paid|earning)\W*$|"
                r"\bwhat (?:will|would|did|do|does|have|has) .{2,60}? "
                r"(?:saved?|earn(?:ed)?|(?:come|came|amount(?:ed)?|add(?:ed)? up) to"
                r"(?= in\b|\W*$)|set (?:us|you|them) back)\b|"
                r"\bwhat (?:did|do|was|were|is|has|have) .{1,40}?\b(?:set|setting|fix|fixing|put|"
                r"raise|increase)\w* (?:the |our |up )*(?:[\w-]+ ){0,2}?(?:precept|rates?|rents?|"
                r"fees?|charges?|price|tax|levy|budget|toll|subscription) (?:at|to)\b|"
                r"\bhow (?:far|much) (?:over|under|above|below) (?:(?:the |our |its )?budget\b|"
                r"(?:are|is|was|were|did|do|have|has|will) (?:we|they|it|you|the council)\b)|"
                r"\b(?:what|which) (?:kind of |sort of |size of )?(?:overspend|underspend|deficit|"
                r"surplus|shortfall|sum|total|budget gap|funding gap)"
                r"(?= (?:are|is|was|were|did|do|does|have|has|had|will|would)\b)|"
                r"\bwhat (?:have|has|do|does|did) [\w’' -]{2,30}? "
                r"(?:got|have|hold|held|keep|kept)\b[^?]{0,20} in (?:[\w’'-]+ ){0,3}?"
                r"(?:reserves?|balances?|bank|accounts?|funds?|pot|kitty)\b|"
                r"\bhow much of (?:the |our |their |that |this )*(?:[\w'’-]+ ){0,3}?(?:money|"
                r"funding|grant|budget|fund|cash|allocation|loan|reserves?)\b|"
                r"\bwhat (?:did|do|does|has|have|was|were|is|are) .{2,60}? "
                r"(?:sell|sold|bought|let|rented|valued) (?:.{0,40} )?(?:for|at)\W*$"
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
                r"\bwhen (?:do|does|did|is|are|was|were|will|can) (?:they|it|we|he|she|the|that)\b|"
                r"\b(?:when|until|date)\W*$|"
                r"\bwhat (date|day|month|year|time)\b|\bwhich (date|day|month|year)s?\b|"
                r"\b(?:since|until|till|from|before) when\b|\bby when\b|\bdeadline\b|"
                r"\bdue date\b|\bdate of\b"
            ),
        ),
        (  # "did the clerks who had the training like it" asks for no name
            Wanted.YES_NO,
            (
                rf"^\W*(?:and |so |but )?(?:{_AUXILIARY}) (?!(?:you|we|they|it) )[^?]*?"
                r"\b(?!(?:says|decides|knows|tells|chooses|discuss|names|lists|does|is|was)\b)"
                r"(?:[a-z]{3,}s|[a-z]{2,}men|people|anyone|anybody|someone|somebody|everyone|"
                r"everybody|nobody|those|staff|children|person|man|woman|member|councillor|officer|"
                r"resident|parent|teacher|tenant) who (?!(?:chairs?|said|moved|voted)\W*$)"
            ),
        ),
        (Wanted.PERSON, r"\bwho\b|\bwhose\b|\bwhom\b|\bname of the (officer|chair|person)\b"),
        (
            Wanted.NAMES,
            (
                rf"\b(?:which|what) (?:(?!(?:{_AUXILIARY})\b)[\w-]+ ){{0,2}}?"
                r"(?:councils?|authorit(?:y|ies)|boroughs?|districts?|towns?|organisations?|company|companies|firms?|suppliers?|"
                r"contractors?|partners?|schools?|wards?|villages?|city|cities|places?|charity|"
                r"charities|bod(?:y|ies)|agency|agencies|department|ministry)\b"
            ),
        ),
        (Wanted.PLACE, rf"\bwhere\b(?!{_ITS_MONEY})|\bvenue\b"),
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
                r"should)\b|[.,;:] ?(?:is (?:that|it|this) )?(?:allowed|permitted|ok(?:ay)?)\W*$"
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
    r"\bhow many (?:of the (?:20\d\d[/–-]\d\d )?|more |other |new |different )?"
    r"((?:[\w’'-]+ ){0,2}?[\w’'-]+)"
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
    r"\bhow (?:far|much) (?:over|under|ahead|behind|short) (?:budget )?(?:are|is)\b|"
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
    r"\b(?:latest|update|news) (?:on|about|with)\b|\bcould\b|\bmay\b|\bmight\b|"
    r"\bsteps\b|\bhow long\b|\bwhat if\b|\bhappens\b",
    re.IGNORECASE,
)
_WHY = re.compile(r"^\W*(?:(?:and|so|but|ok|hi|hello|hey) )*(?:why|how come)\b", re.IGNORECASE)
_WHETHER = re.compile(
    r"^\W*(?:(?:and|so|but|ok) )?(?:has|have|had|is|are|was|were|did|does|do|will) "
    r"(?!you\b|we know\b|anyone know\b|there\b)",
    re.IGNORECASE,
)
_SUM_ASKED = re.compile(r"\bhow (?:much|many)\b|\bwhat\b|£|\bcosts?\b|\bsums?\b", re.IGNORECASE)


def wanted(text: str) -> Wanted:
    """The shape that the answer must have."""
    if _WHY.match(text):
        return Wanted.REASON
    for shape, pattern in _WANTED:
        if pattern.search(text):
            return Wanted.YES_NO if shape is Wanted.MONEY and _asks_whether(text) else shape
    return Wanted.ANY


def _asks_whether(text: str) -> bool:
    """Whether "has funding for it been confirmed?" asks for no sum, whatever it names."""
    return bool(_WHETHER.match(text)) and not _SUM_ASKED.search(text)


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
