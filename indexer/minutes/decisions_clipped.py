"""Decisions as clerks clip them: "Agd to renew", "Ash Road it is", "Yes, no charge".

Shorthand has no grammar to weigh: such a sentence decides by its first or last words. Each pattern
has a group ``verb``, or ``end`` where the words that decide close the sentence.
"""

from __future__ import annotations

import re

_SHORT = r"(?:agd|agr[’']d|app[’']d|apprvd|rec[’']d|o\.?k[’']?d|okayed)"
_WHEN = (  # to which a matter is put off
    r"(?:(?:to|till|[’']til|until|over to) (?:the )?(?:next|another|later|future|special|following|"
    r"(?-i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|spring|summer|autumn|winter|new year|"
    r"AGM|"
    r"meeting)\w*)"
)
_HANDED = (  # those to whom a matter is left
    r"(?:the )?(?:discretion (?:of|and)\b|chair|vice|clerk|secretary|treasurer|solicitor|"
    r"officers?\b|"
    r"director|manager|superintendent|warden|head\b|(?:chief|deputy|town|parish|harbour) [a-z]+|"
    r"leader|"
    r"convenor|convener|executive|bursar|registrar|surveyor|engineer|sub-?committee|working|group\b)"
)
_WELSH = (
    r"(?:penderfynwyd|cytunwyd|cymeradwywyd|mabwysiadwyd|derbyniwyd|nodwyd|etholwyd|gwrthodwyd|"
    r"penodwyd|cadarnhawyd)"
)
_TOO = r"(?:to|till|[’']til|until)"
PATTERNS = (
    re.compile(  # "After some talk: Agd to buy it", "Rest OK'd to go to the AGM", "it was agd."
        rf"(?:^\W*(?:\w+ly )?|[:,–—-]\s|\bit was )(?P<verb>{_SHORT})(?!\w)"
        r"|^\W*(?:the )?(?:[\w’'-]+ ){1,5}(?P<done>o\.?k[’']?d|okayed)(?=\W*$|,? (?:to|as|for|"
        r"up)\b)"
        rf"|^\W*(?:the )?(?!.*\b(?:have|has|had)\b)(?:[\w’'-]+ ){{1,5}}(?P<end>{_SHORT})(?=\W*$)",
        re.IGNORECASE,
    ),
    re.compile(rf"^\W*(?:\w+ )?(?P<verb>{_WELSH})\b", re.IGNORECASE),
    re.compile(  # "Wait for the oak one - agd", "Write to the owner (all agreed)"
        rf"[–—-]\s*(?P<end>(?:all )?{_SHORT}|(?:fine|ok|okay|good) (?:by|with) (?:everyone|"
        rf"everybody|"
        rf"all|us all))\W*$|(?P<paren>\((?:all|everyone) (?:agreed|{_SHORT}|happy|in favou?r|"
        rf"for)\))"
        r"\W*$",
        re.IGNORECASE,
    ),
    re.compile(  # "Lobster Pot it is, three years", but not "as it is"
        r"^\W*(?!.{0,40}\b(?:as|what|where|how|who|which|that|than|if|since|because|whether|why|"
        r"when|and|but|though|although)\s+it is\b)(?:[\w£’'&-]+ ){1,5}(?P<end>it is)(?=[,.;!]|\s*$)"
    ),
    re.compile(
        r"\b(?P<verb>(?:unanimous |general |clear |united )?(?:wish|will|verdict) of (?:the "
        r")?(?:meeting|"
        r"committee|board|council|members|trustees|governors|panel|group) (?:was )?(?:that|to))\b|"
        r"\b(?P<left>left (?:to|with) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)? to [a-z]+)\b|"
        r"(?P<end>by (?:general|common) (?:consent|assent)|(?:won|carried) the day)\b"
    ),
    re.compile(
        r"\b(?:is|are) (?:hereby |therefore )?(?P<verb>granted|refused|approved)(?=,? subject "
        r"to\b|,? on "
        r"condition\b| unanim| as follows)"
    ),
    re.compile(
        r"(?P<end>accepted|admitted|approved) as (?:an? )?(?:\w+ )?(?:members?|tenants?|"
        r"trustees?|holders?)"
        rf"\b|\b(?:application|item|decision|matter|request|paper|report|proposal)s? "
        rf"(?P<off>deferred|"
        rf"held over|postponed) {_TOO}\b",
        re.IGNORECASE,
    ),
    re.compile(  # "BR 22 held over to January", "the vacancy was left till the AGM"
        rf"^\W*(?!.{{0,80}}\b(?:he|she|they|had|has|"
        rf"have)\b)(?:[\w’'()-]+ ){{1,8}}?(?P<end>(?:deferred|"
        rf"held over|held back|put back|put off|left over|left|stands? over|stood over|"
        rf"carried over|"
        rf"postponed) {_WHEN})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<end>(?:was|were|is|are|be) (?:therefore |accordingly )?left (?:to|with|"
        rf"in the hands of|at) "
        rf"{_HANDED})|^\W*(?P<verb>left (?:to|with|in the hands of) (?:the )?(?:{_HANDED}|"
        rf"(?-i:[A-Z])))",
        re.IGNORECASE,
    ),
    re.compile(  # "The Chair and Clerk were given delegated authority to sign"
        r"\b(?P<end>(?:was|were) (?:given|granted) (?:full |the )?delegated (?:authority|powers?))"
        r"(?= to\b)",
        re.IGNORECASE,
    ),
    re.compile(  # "Authority was delegated to the Clerk to sign"
        r"^\W*(?:delegated )?(?:authority|powers?) (?:was|were|is|are) (?:therefore |also )?"
        r"(?P<end>delegated|given|granted) to (?:the )?[A-Z]",
        re.IGNORECASE,
    ),
    re.compile(  # "Payments of £90 approved (list attached)", "Approval was given to the fair"
        r"^\W*(?!.*\b(?:is|are|was|were|be|been|has|had|not|if|as|by)\b)(?:[\w£’'&,./-]+ ){1,10}?"
        r"(?P<end>approved|agreed|accepted|ratified|adopted)(?=\s*\([^()]{3,60}\)\W*$)|"
        r"^\W*(?P<verb>(?:approval|agreement|consent) was (?:given|granted|reached)) "
        r"(?:to|for|that)\b",
        re.IGNORECASE,
    ),
    re.compile(  # "The valuation was received."
        r"^\W*(?:[A-Z] )?(?:the|both|all|these|those|his|her|"
        r"their) (?:[\w’'-]+ ){0,4}?(?:reports?|accounts|valuations?|"
        r"statements?|updates?|papers?|presentations?|minutes|schedules?|figures|returns?|"
        r"findings) "
        r"(?:(?:was|were|is|are) )?(?:then |also |all )?(?P<end>(?:received|noted)"
        r"(?: and noted)?"
        r"(?:,? with \w+)?)\W*$",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:board|council|committee|cabinet|forum|panel|meeting|group|trustees|governors|"
        r"members)[’']s? "
        r"(?P<verb>(?:settled |general |clear |agreed )?(?:position|view|decision|wish|answer|"
        r"conclusion|advice(?: to (?:the )?[\w ’'-]{3,50}?)?|"
        r"preference) (?:is|was) (?:that|to))\b",
        re.IGNORECASE,
    ),
    re.compile(  # what is turned down
        r"\b(?P<end>(?:will|would|is|was|are|were) not (?:now )?(?:to be |be )?(?:pursued|"
        r"proceeded with|taken further))\b|"
        r"^\W*(?:[\w’'():,/-]+ ){1,10}(?P<verb>(?:therefore |accordingly )?not (?:accepted|"
        r"approved|adopted|"
        r"agreed|granted|supported|given))(?=\W*$|[,;–—]| (?:tonight|today|at this)\b)|"
        r"^\W*(?:[\w’'()&,-]+ ){1,8}[–—-] (?P<not>not (?:supported|granted|awarded|given))"
        r"(?=\W*$| (?:this|for this) (?:year|time|occasion)\b)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?P<end>takes (?:on|up|over) the (?:[\w-]+ ){1,4}(?:link|role|post|lead|seat|"
        r"portfolio))\b"
    ),
    re.compile(r"[,–—-]\s(?P<end>now (?:ratified|approved|confirmed|agreed))\W*$", re.IGNORECASE),
    re.compile(
        r"\b(?P<end>(?:fixed|set|frozen|held) at £ ?\d)(?!.{0,40}\bby the\b)", re.IGNORECASE
    ),
    re.compile(
        r"(?:^\W*|[:;,–—-]\s)(?P<end>(?:permission|consent|leave) (?:was )?given)\b", re.IGNORECASE
    ),
    re.compile(r"^\W*(?P<verb>so:)\s", re.IGNORECASE),  # what the talk came to
    re.compile(r"[–—-]\s(?P<end>agree) (?:to|that|the)\b(?!.*\?)"),
    re.compile(
        r"\b(?:is|are|was|were) accordingly (?P<end>\w+(?:ed|en|pt|nt|ld))\b|"
        r"\b(?P<verb>(?:preferred|chosen|favoured|decided|resolved|agreed) by \d{1,3} (?:votes )?"
        r"to \d{1,3}\b(?! [a-z]+s\b))",
        re.IGNORECASE,
    ),
    re.compile(r"^\W*(?P<verb>yes to (?:the|a|both|all|this|that)\b)", re.IGNORECASE),
    re.compile(r"^\W*(?P<verb>yes,? all|all yes|yes from (?:all|everyone))\b", re.IGNORECASE),
    re.compile(  # but not "leave to appeal"
        r"^\W*(?!leave to (?!(?-i:[A-Z\d])|(?:the|an?|our|next|this|those|whoever)\b))"
        rf"(?P<verb>(?:leave|left|defer|hold|held|carry|put|stand)(?: (?:it|this|over|off))? "
        rf"{_TOO}\b(?! (?:last|late|the last)\b))|[,:–—]\s*(?P<end>(?:deferred|held over|carried "
        rf"over) {_TOO}\b|deferred,? (?:so that|pending|because|while|for (?:more|further|want))\b|"
        rf"continued {_WHEN})",
        re.IGNORECASE,
    ),
    re.compile(
        r"^\W*(?:(?:the|this|her|his|their|[A-Z][\w’'-]*) ){0,2}(?:rpt|report|update|paper|"
        r"position|contents|reconciliation|statement|balance|correspondence)s? "
        r"(?:was |were )?(?P<end>noted)\W*$",
        re.IGNORECASE,
    ),
)
_ASKED = re.compile(  # for a yes or a no: no question of fact
    r"\b(?:would|wd|[’']d) like\b|\bwants?(?:ed)?\b|\bwish(?:es|ed)?\b|"
    r"\b(?:asks?|asked|requests?|requested)\b (?:for|to|leave|permission)\b|"
    r"\b(?:asks?|asked|requests?|requested)(?: for)? that\b.{1,100}\bbe\b|"
    r"\b(?:asks?|asked) (?:if|whether) (?:(?:we|they|he|she|it|the \w+) )?(?:might|may|should|"
    r"could)|"
    r"(?<!:)\b(?:should|shd|shall|can|could|may|might) (?:we|they|he|she)\b",
    re.IGNORECASE,
)
_ANSWERED = re.compile(r"\W*(?:yes|no)\b(?P<rest>[^.?!]{0,60})[.!]?\W*", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:is|are|was|were|has|have|had|he|she|they|it|there|just|said|did|does|do|can|could|"
    r"will|would|because)\b",
    re.IGNORECASE,
)
_SPEAKER = re.compile(r"\W*(?:[QA]\d{0,2}\s*[.:(]|[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?:)")
_PUT_OFF = re.compile(r"\W*(?:left|leave|held over|defer)\b", re.IGNORECASE)
_MOST_CONTENT = 40  # words of the sentence on which a clipped one decides
_ALONE = 8  # words up to which a clipped sentence needs the one before it


def is_welsh(text: str) -> bool:
    """Whether a sentence begins as decisions do in Welsh: "Penderfynwyd nodi'r adroddiad"."""
    return bool(re.match(rf"\W*{_WELSH}\b", text, re.IGNORECASE))


def is_welsh_of(text: str, english: str) -> bool:
    """Whether a decision in Welsh is one in English: both open with its verb, of the same sums."""
    opens = _OPENS_IN_ENGLISH.match(english)
    return bool(is_welsh(text) and opens) and _NUMBERS.findall(text) == _NUMBERS.findall(english)


_OPENS_IN_ENGLISH = re.compile(
    r"\W*(?:it was )?(?:\w+ly )?(?:resolved|agreed|approved|noted|decided|adopted|received|"
    r"elected|refused|appointed|confirmed)\b",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"\d+")


def verb_of(text: str) -> tuple[int, int] | None:
    """Where the words that decide stand in a clipped sentence, or None where there are none."""
    found = next(filter(None, (pattern.search(text) for pattern in PATTERNS)), None)
    if found is None or any(form.search(text) for form in (_QUESTION, _SAID, _BY_OTHERS, _DOING)):
        return None
    return found.span(found.lastgroup or 0)


_QUESTION = re.compile(r"\?\W*$")
_WHO_SAID = (
    r"(?:he|she|they|(?:the )?(?-i:[A-Z])[\w.’'-]*(?: (?-i:[A-Z])[\w.’'-]*){0,2}|the [a-z]+)"
)
_SAYS = r"(?:said|says|thought|felt|asked|replied|answered|added|wrote|called)"
_SAID = re.compile(  # "Yes to the lot, said Mr Fell"
    rf"[,–—-]\s*(?:{_SAYS} {_WHO_SAID}|{_WHO_SAID} {_SAYS})\W*$", re.IGNORECASE
)
_BY_OTHERS = re.compile(
    r"\bby (?:the |an? |our )?(?:[\w’'-]+ ){0,2}(?:inspector\w*|judge|court|tribunal|minister|"
    r"secretary of state|ombudsman|planners|planning authority|"
    r"(?:county|district|borough)(?: council)?|police)\b"
    r"(?=\W*$|[,.;]| (?:in|on|at|as|and|for|to)\b)",
    re.IGNORECASE,
)
_DOING = re.compile(r"^\W*\w+ing it is\b", re.IGNORECASE)  # "Raining it is"
_CHOSEN = re.compile(r"^\W*(?:[\w£’'&-]+ ){1,5}it is(?=[,.;!]|\s*$)")
_CHOICE = re.compile(  # a name, a number or a thing pointed at
    r"^\W*(?:[^\W\d]\S* ){1,4}?(?!it is)[A-Z£\d]|^\W*(?:£|\d|(?i:the|that|this)\b|\w+day\b)"
)
_BUT = re.compile(r"\bit is\W+(?:so|and|but|though|although|which|as|for|because)\b", re.IGNORECASE)
_SO = re.compile(r"^\W*so:\s", re.IGNORECASE)


def is_doubtful(text: str) -> bool:
    """Whether a clipped sentence may only tell how things are: "Cold it is", "So: it broke"."""
    if _CHOSEN.search(text):
        return bool(_BUT.search(text)) or not _CHOICE.search(text)
    return bool(_SO.match(text) and _TOLD.search(text))


def assents(before: str, words: str) -> bool:
    """Whether a sentence only says that all were for what is offered before it: "All happy."."""
    return bool(_ASSENTS.fullmatch(words) and _OFFERED.search(before))


_OFFERED = re.compile(
    r"\b(?:would|will|shall|should|could|might|suggest\w*|propos\w+|offer\w*|wants?|to be|"
    r"plans?)\b|"
    r"[’'](?:ll|d)\b",
    re.IGNORECASE,
)


_ASSENTS = re.compile(
    r"\W*(?:(?:all|everyone|everybody) (?:were |was |seemed )?(?:happy|content|for it|fine|ok|keen|"
    r"on board)(?: with (?:this|that|it))?|thumbs up(?: all round| from (?:all|everyone))?|nods "
    r"all round|"
    r"happy to go ahead|no one against|nobody against)\W*",
    re.IGNORECASE,
)


def answers(before: str, words: str) -> bool:
    """Whether a sentence grants or refuses what the sentence before it asks for."""
    said = _ANSWERED.fullmatch(words)
    if said is None or _TOLD.search(said.group("rest")) or _SPEAKER.match(before):
        return False
    if _OF_THE_MEETING.search(before):
        return False
    return bool(_ASKED.search(before)) and len(before.split()) <= _MOST_CONTENT


def may_inform(before: str) -> bool:
    """Whether what is asked may be a question of fact: "asked whether she could swim there"."""
    return bool(_WHETHER_COULD.search(before))


_OF_THE_MEETING = re.compile(  # what those present ask of the room, and no matter before them
    r"\b(?:could|can|might|may|should|shall|shd|to)\b(?: (?:we|they|he|she|it|all|now|please|"
    r"everyone|anyone|the [\w-]+(?: \w+)?))? (?:(?:now|all|please|first) )?"
    r"(?:hear|see|speak|say|talk|begin|start|ask|go first|"
    r"(?:open|close|shut) (?:the |a )?(?:window|door|meeting|blinds?|discussion))\b|"
    r"\b(?:could|can) hear\b|\bleave to (?:speak|ask|say)\b",
    re.IGNORECASE,
)
_WHETHER_COULD = re.compile(r"\b(?:asks?|asked) (?:if|whether) [^.?]{0,60}\bcould\b", re.IGNORECASE)


def puts_off(before: str, words: str) -> bool:
    """Whether a short sentence leaves for later what the one before it tells of."""
    short = len(words.split()) <= _ALONE and len(before.split()) <= _MOST_CONTENT
    return short and bool(_PUT_OFF.match(words)) and verb_of(words) is not None
