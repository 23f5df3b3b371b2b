"""Who can be given a task: posts, bodies, initials and names, as minutes print them."""

from __future__ import annotations

import re

from indexer.minutes.roll import Roll
from indexer.minutes.tasks import VERBS, is_verb, narrates
from indexer.minutes.when import is_due

_POST_NOUN = (
    r"clerks?|rfo|chair(?:s|man|men|woman|person|persons|elect)?|convenor|convener|president|"
    r"treasurers?|secretar(?:y|ies)|officers?|director(?:s|ate)?|manager(?:s)?|head "
    r"?teachers?|heads?|"
    r"principal|bursar|executive|ceo|cfo|coo|cto|solicitor|accountant|auditors?|coordinators?|"
    r"co-ordinators?|administrator|lead(?:s|er|ers)?|advis[eo]rs?|engineer|surveyor|architect|"
    r"warden|caretaker|groundsman|ranger|editor|webmaster|librarian|registrar|dean|provost|rector|"
    r"chancellor|vice-chancellor|pro-vice-chancellor|commissioner|nurse|matron|consultant|mayor|"
    r"sysadmins?|maintainers?|representatives?|reps?|champion|assistant|steward|trustees?|"
    r"governors?|members?|councillors?|cllrs|attendees|participants|co-chairs?|volunteers?|"
    r"superintendent|keeper|inspector|sexton|verger|foreman|supervisor|coach|captain|curator|"
    r"archivist|residents|tenants|contractors?|agents?|partners|author|signatories|owners?|vicar|curate|"
    r"churchwardens?|(?:hon\.? )?sec"
)
_BODY_NOUN = (
    r"committee|sub-?committee|board|council|cabinet|panel|forum|team|group|working (?:group|party)"
    r"|task (?:group|force|and finish group)|party|staff|secretariat|department|office|services|"
    r"executive|company|society|association|trust|tsc|tac|toc|unit|directorate"
)
_THING = re.compile(  # a board that nobody sits on
    r"\b(?:notice|sign|display|information|interpretation|score|dart|white|black|bill|message|"
    r"name|honours|sounding|skirting|head|floor|diving|finger) ?-?boards?$",
    re.IGNORECASE,
)
_CAPITALS = r"(?:[A-Z][\w’'&/-]*|and|&|of|for|the)"
_ROLE = re.compile(
    r"(?i:(?:the |our |relevant |appropriate |both |all |two |deputy |vice[- ]|assistant |interim |"
    r"acting |joint |honorary |hon\.? )*)"
    rf"(?:{_CAPITALS} ){{0,6}}"
    rf"(?:(?!(?:by|from|with|to|at|in|on)\b)[a-z][\w’'/-]+ ){{0,2}}(?i:{_POST_NOUN}|{_BODY_NOUN})"
    r"(?: \((?:[^()]{1,40})\))?"
    r"(?:(?: of| for|,) (?:the )?[A-Z][\w’'&-]*(?:(?: and|,| &| of(?: the)?| for)? [A-Z][\w’'&-]*)"
    r"{0,5})?"
)
_HEAD_OF = re.compile(
    rf"(?i:(?:deputy |assistant |interim )?(?:heads?|directors?|chief|deans?)) of(?:,? "
    rf"{_CAPITALS}){{1,8}}"
)
_EVERYBODY = re.compile(
    r"all(?: (?:members|staff|present|councillors|trustees|governors|leads|attendees))?|"
    r"every(?:one|body)|both|members|officers|staff|each (?:member|governor|trustee|councillor)",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"(?:(?:County|District|Borough|City|Town|Parish) )?(?:(?:Cllrs?|Councillors?) "
    r")?(?:Cllrs?|Councillors?|Ald(?:erman)?|Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Rev(?:d|erend)?|"
    r"Fr|Sir|Dame|Lord|Lady|Mayor|Canon|Capt(?:ain)?|Col|PC|PCSO|Sgt|Inspector)\.? "
    r"(?:[A-Z][\w’'.-]*(?: (?:of|de|van|der|von|la|le|du))? ?){1,4}"
)
_INITIALS = re.compile(
    r"(?:[A-Z]{2,4}|[A-Z]{1,2}Mc|[A-Z][a-z]?[A-Z]{1,2}|[A-Z]Mc[A-Z]|(?:[A-Z]\.){2,4})"
)
_NOT_INITIALS = frozenset(
    """AGM EGM GDPR CCTV VAT UK EU US USA TBC TBD TBA NB AOB PDF IT AI AIS AP RE FYI FAQ URL API
    WWW AM PM NHS OK QA PR EV LED WC HGV PA ID EIA SLA KPI FOI PRU DBS NEXT NEW DATE ITEM NOTE
    DUE AOCB DONM RAG ASAP NONE OPEN DONE NO YES NA MP MPS""".split()
)
_HANDLE = re.compile(r"@[\w.-]{2,40}|[\w.+-]+@[\w-]+\.[\w.]+|[a-z]{2,6}\d{1,5}")
_NAME_TOKEN = re.compile(
    r"(?:[A-ZÀ-Þ](?:[^\W\d_]|[’'-])+(?:(?<=[a-z])\d{1,2})?|[A-Z]\.?|(?:de|van|der|von|la|le|du|al|bin))"
)
_ACCOUNT = re.compile(r"\s*\((?:[a-z]{1,6}\d{1,5}|@[\w-]+|[A-Z]{2,4}|[^()]{2,40})\)")
_HEDGE = re.compile(
    r"^(?:probably|perhaps|possibly|provisionally|for|by|on|with|the)\s+", re.IGNORECASE
)
_AND = re.compile(r"\s*(?:,? and (?=\S)|[,/&+;]|\bwith\b(?= [A-Z@])|\bor\b)\s*")
_UNASSIGNED = re.compile(
    r"(?:tb[acd]?[ -]?assigned|tb[acd]|to be (?:agreed|assigned|confirmed|decided|allocated)|"
    r"unassigned|none|n/?a|nobody|no one|vacan(?:t|cy)|(?:a )?volunteers?(?: (?:needed|wanted|"
    r"sought|required))?|any(?:body|one)|who|[-–—?*.]+)",
    re.IGNORECASE,
)
_TOPICS = frozenset(
    """account accounts action actions agenda annex appendix chapter lot section part
    schedule allotment allotments annual appeal application area
    arrangements asset assets audit bank bench benches bins board bridge budget building
    buildings burial bus car cemetery centre charter church clock code committee communications
    community complaint complaints conference consultation contract council country county cycle
    damage data date deadline decision defibrillator development digital discussion document
    drainage election elections email emergency environment equipment estates event events
    facilities fair farm festival fencing field finance financial fire flood flooding footpath
    footpaths forum framework fund funding future garden gardens gate general grant grants grass
    green ground grounds hall health heating hedge hedges highway highways history home house
    housing insurance issue issues item items join june july key land lane law lease legal
    library licence light lighting lights link links litter local maintenance management map
    market matters meeting meetings membership memorial minutes monthly museum neighbourhood
    network new news newsletter next noise note notes notice noticeboard office open other
    outcome outcomes paper papers parish park parking path pavilion payroll pension phase plan
    planning play playground police policies policy pond pool post precept press privacy
    procedure project projects property proposal public quarterly reason rebuild recording
    recreation recruitment register repairs report reports resources review risk risks river
    road roads roof room route safeguarding safety school schools security service services
    sheet shelter sign signage signs site social speed speeding sports standing station
    statement status steps strategy street structure summary summer survey team tender terms
    toilets topic town traffic training travel tree trees update updates vacancies vacancy venue
    village volunteering war waste water website welcome wellbeing wi-fi winter woodland work
    works workshop year youth""".split()
)
_COMMON = frozenset(
    """the a an this that these those there it its he she they we you i his her their our any some
    no not also and but or so then when where while if as at by for from in into of on to with
    all none action actions agreed resolved noted accepted adopted approved received carried
    confidential exempt restricted redacted private
    refused declined deferred supported confirmed granted agd agrd ok'd okd prop'd sec'd def'd
    res'd apols need needs nothing monday tuesday wednesday thursday friday saturday sunday january
    february march april may june july august september october november december""".split()
)  # fmt: skip
_FIRST_NAME = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ’'-]{2,14}(?: [A-Z])?")
_TAKES_TO = frozenset(  # what is said to be to do something, and is no person
    """ability able according addition advance agreement aim anxious anything application
    appointed asked bad best better difficult eager early easier easy essential expects fails free
    fun glad good great happy hard helpful hopes important impossible interested late likes lucky
    necessary needs nice pleased plans possible quick reluctant safe seems sensible slow sorry sure
    tends tempted tries urgent useful vital wants welcome wishes worth wrong
    approval attempt authorised authority cases chance consent contrary date decision desire
    difficulty due duty each efforts enough everything everyone failure further how hope hoping
    incentive instructed intention invitation invited keen land licence likely little money more
    motion move moved much nobody notice nowhere objective offer officers opportunity option order
    people permission plan powers prior proposal proposed ready reason recommendation
    recommended regard relating reminder request requested required requirement residents
    resolution resolved response right scope something space subject suggestion support thanks
    thing things thought time unable unwilling volunteers way what whether who willing
    willingness wish""".split()
)
_ABSTRACT = re.compile(r"(?:tion|sion|ment|ness|ity|ance|ence|ing|ship|ure|ives|als|ors|ers|ies)$")
_PAST = re.compile(
    r"(?:is|iz|at|ct|nt|ss|sh|ch|in|ir|st|pt|rm|it|ur|ot)ed$"
)  # "Discussed", "Noted"
_ALL_INITIALS = re.compile(r"[A-Z]{2,4}(?: [A-Z]{2,4})+|(?:ALL|CLLRS?|CLERK|CHAIR)\b.*")
_LONGEST = 90
_MOST_NAMES = 6


def is_unassigned(text: str) -> bool:
    """Whether words in the place of an owner say that there is none yet."""
    return bool(
        _UNASSIGNED.fullmatch(text.strip(" .:")) or _UNASSIGNED.fullmatch(text.strip(" ?.:"))
    )


def are_agents(text: str, roll: Roll, *, sure: bool = False) -> bool:
    """Whether words name one agent or several: "Clerk and Cllr Fenn", "JS/KP", "All".

    Args:
        text: the words in the place of an owner.
        roll: who is known from the attendance list.
        sure: whether the place itself says that an owner stands there (an owner column,
            "Action JS:"), so that a single word may be a name.
    """
    words = text.strip(" .:")
    if not words or len(words) > _LONGEST:
        return False
    if _is_agent(words, roll, sure=sure):
        return True
    names = split(words)
    return 1 < len(names) <= _MOST_NAMES and all(_is_agent(n, roll, sure=sure) for n in names)


def split(text: str) -> list[str]:
    """The agents that words name, one by one."""
    words = text.split()
    if len(words) > 1 and all(is_initials(word) for word in words):
        return words  # "AB EF"
    return [name for name in _AND.split(text.strip(" .:")) if name.strip()]


def is_named(text: str) -> bool:
    """Whether an agent is printed by name, handle or initials, and not by post or body."""
    bare = _bare(text)
    if _HANDLE.fullmatch(bare) or _TITLED.fullmatch(bare) or is_initials(bare):
        return True
    return not (_ROLE.fullmatch(bare) or _HEAD_OF.fullmatch(bare) or _EVERYBODY.fullmatch(bare))


def is_first_name(text: str) -> bool:
    """Whether a word where a doer stands may be a first name: "Liz", but not "Permission"."""
    word = text.strip(" .:")
    lower = word.casefold()
    return bool(_FIRST_NAME.fullmatch(word)) and not (
        lower in _TOPICS
        or lower in _COMMON
        or lower in _TAKES_TO
        or lower in VERBS
        or _ABSTRACT.search(lower)
        or _PAST.search(lower)
    )


def are_of_words(initials: str, before: str) -> bool:
    """Whether initials in brackets shorten the words before them: "the Water Board (WB)"."""
    words = re.findall(r"[A-Z][\w’'-]*", before)[-len(initials) :]
    return len(initials) > 1 and "".join(word[0] for word in words) == initials


def is_initials(text: str) -> bool:
    """Whether a word is initials: "JS", "DMc", "A.B."."""
    word = text.strip(" .:")
    return bool(_INITIALS.fullmatch(word)) and word not in _NOT_INITIALS


def is_post(text: str) -> bool:
    """Whether words name a post or body: "Clerk", "Head of Finance", "Finance Committee"."""
    bare = _bare(text)
    return bool(_ROLE.fullmatch(bare) or _HEAD_OF.fullmatch(bare) or _EVERYBODY.fullmatch(bare))


def is_known(name: str, roll: Roll) -> bool:
    """Whether a name is on the attendance list, or is of initials or a post."""
    return roll.knows(name) or is_initials(name) or is_post(name)


def are_known(words: str, roll: Roll) -> bool:
    """Whether each name of an owner is on the attendance list, or is of initials or a post."""
    return all(is_known(name, roll) for name in split(words))


def is_head(text: str) -> bool:
    """Whether words name one head of something: "Director of Housing and Community Care"."""
    return bool(_HEAD_OF.fullmatch(_bare(text)))


def is_everybody(text: str) -> bool:
    """Whether words name everybody who came: "All", "All governors"."""
    return bool(_EVERYBODY.fullmatch(_bare(text)))


def is_body(text: str) -> bool:
    """Whether words name a body and no single person: "Finance Committee", "Estates Team"."""
    return bool(re.search(rf"\b(?:{_BODY_NOUN}|members?)$", _bare(text), re.IGNORECASE))


def _bare(text: str) -> str:
    """Words without hedge, article and what stands in brackets after them."""
    words = _HEDGE.sub("", text.strip(" .:[]"))
    return _ACCOUNT.sub("", _HEDGE.sub("", words)).strip()


_BY = re.compile(r"(?:by|before|due)\b", re.IGNORECASE)
_DID = re.compile(r"(?P<who>[A-Z]\S*(?: [A-Z]\S*){0,2}) [a-z]+ed \S")  # "JS emailed the leaders"
_TELLS_TO = re.compile(  # "ask the garage", "JS took the chair"
    r"(?:[A-Z]\S* )?(?!(?:all|both|of|for|to|and|in|on|at|with|from|by)\b)[a-z]+ "
    r"(?:the|a|an|some|any|more) |"
    r"[A-Z]\S* (?:also )?(?:ask|remind|tell|urge|invite|request|want|advise|encourage|expect)"
    r"(?:s|ed) "
)


def _is_agent(text: str, roll: Roll, *, sure: bool) -> bool:
    bare = _bare(text)
    did = _DID.match(bare)
    if not bare or narrates(bare) or (did and roll.knows(did.group("who"))):
        return False
    if (_BY.match(text) and is_due(text)) or _SETTLES.search(bare):
        return False  # "by Christmas", beside an owner; "Cllrs AGREED"
    if (_is_title(bare) and not roll.knows(bare)) or _THING.search(bare):
        return False
    if roll.knows(bare) or _HANDLE.fullmatch(bare) or _TITLED.fullmatch(bare):
        return True
    if is_initials(bare):
        return True
    if is_verb(bare.split()[0]) and not sure:
        return False
    if is_post(bare):
        told = _TELLS_TO.match(bare) or _EMPOWERS.match(bare)
        return not (is_verb(bare.split()[0]) or told)
    return _is_name(bare, sure=sure)


_SETTLES = re.compile(  # what a meeting did, in the capitals that minutes print it in
    r"\b(?:AGREED|RESOLVED|NOTED|APPROVED|DECIDED|ACCEPTED|ADOPTED|DEFERRED|REFUSED|ENDORSED|"
    r"RECEIVED|CONFIRMED|RATIFIED|RECOMMENDED|ELECTED|ORDERED)\b")  # fmt: skip
_EMPOWERS = re.compile(r"(?:Authori[sz]ed|Empowered|Approved|Delegated|Granted|Allowed) ")


def _is_title(words: str) -> bool:
    """Whether words in capitals are a title and no agents: "PUBLIC FORUM", but "ANN LEE"."""
    if not words.isupper() or " " not in words or _ALL_INITIALS.fullmatch(words):
        return False
    return is_body(words) or any(word.casefold() in _TOPICS for word in words.split())


def _is_name(text: str, *, sure: bool) -> bool:
    """Whether capitalised words look like a name and not like a subject."""
    tokens = text.split()
    if not 1 <= len(tokens) <= 4 or not all(_NAME_TOKEN.fullmatch(token) for token in tokens):
        return False
    words = [token.casefold().replace("’", "'") for token in tokens]
    if (len(tokens) > 1 and _PAST.search(words[0])) or words[-1].endswith("'s"):
        return False
    if any(word in _TOPICS or word in _COMMON for word in words):
        return False
    if len(tokens) == 1:
        return sure and (words[0] not in VERBS or not is_verb(words[0]))
    return not is_verb(words[0]) and tokens[-1][:1].isupper()
