"""Sentences that belong to the public's going out: the motion, its law, who moved it, who left."""

from __future__ import annotations

import re

from indexer.sentences import sentences
from indexer.structure.remembering import remembered
from indexer.structure.secrecy.formulae import tells_nothing
from indexer.structure.secrecy.resolutions import excludes_public

_MONEY = re.compile(r"[£$€%]")
_NAME = r"(?-i:(?:[A-Z][\w’'.-]*)(?: [A-Z][\w’'.-]*){0,3})"
_VERB = r"(?:proposed|prop|moved|seconded|sec)\.?(?: by)?:?"
_MOVERS = re.compile(
    rf"(?:{_VERB} {_NAME}|"
    rf"{_NAME} (?:moved|proposed)(?:,? and| ,)? {_NAME} seconded(?: the motion)?)"
    rf"(?:(?:,|;|,? and)? {_VERB} {_NAME}){{0,2}}(?:(?:,| and){{1,2}} (?:carried|agreed|resolved))?"
    r"\W*",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"\W*(?:decision|minutes|it was(?: (?:moved|proposed)(?:,| and) seconded and)?|"
    r"(?:it was )?(?:unanimously )?(?:resolved|agreed|carried)(?: unanimously)?)\W*",
    re.IGNORECASE,
)
_CROWD = (  # whose going can only be from the meeting
    r"(?:(?:the |all |any |remaining |other |both |two |three |four |five |\d{1,2} ){0,3}"
    r"(?:members of (?:the )?(?:press and (?:the )?)?public|press|public|media|residents|"
    r"people|observers|visitors|guests|strangers|reporters?|student members|"
    r"(?:student |staff )?governors?|representatives? of the press))"
)
_PLACE = r"(?: the (?:meeting|room|chamber|hall|call))"
_CLOCK = r"(?: (?:at )?\d{1,2}(?:[.:]?\d\d)? ?(?:[ap]\.?m\.?|hrs|hours)?)"
_LEFT = r"(?:then )?(?:left|withdrew|vacated|retired(?: from)?|withdrew from|leave|withdraw)"
_PERSON = rf"(?:the (?:\w+ )?(?:clerk|officer|adviser|auditor|contractor)s?|{_NAME})"
_WENT = re.compile(
    rf"\W*(?:{_CROWD} (?:was|were) (?:then )?(?:moved|transferred|placed|put|sent) (?:back )?"
    rf"(?:in|into|to)(?: the)? (?:virtual |online |zoom |teams )?(?:waiting room|lobby){_CLOCK}?"
    rf"|{_CROWD}(?:,? and {_CROWD})? {_LEFT}{_PLACE}?{_CLOCK}?"
    rf"|{_PERSON}(?: and {_PERSON})? {_LEFT}{_PLACE}{_CLOCK}?)\W*",
    re.IGNORECASE,
)
_HAVING = re.compile(  # "The public having left, …": what comes then is told without them
    r"[^.,]{0,80}\b(?:having|after|once|when|with)\b[^.,]{0,80}"
    r"\b(?:left|withdrawn|withdrew|excluded|gone)\b[^.,]{0,40},\s",
    re.IGNORECASE,
)
_LAW_WORDS = frozenset(
    "the a an of in to and or as is are was were be been it they by with for on under within this "
    "that these those following next two three item items business matter matters public press "
    "meeting exempt confidential information nature disclosure disclose disclosed discloses likely "
    "involve involves involved involving contain contains contained containing defined paragraph "
    "paragraphs para paras part schedule section act local government northern ireland scotland "
    "wales regulations access bodies admission meetings amended reason reasons ground grounds "
    "accordance virtue transacted discussed considered interest maintaining exemption outweighs "
    "outweighed outweighing disclosing restricted private special prejudicial publicity would "
    "remains remain appendix appendices report reports associated terms relating s ss i ii a iv"
    "".split()
)
_WELSH = re.compile(r"\bg?wahardd\b|\beithrio\b", re.IGNORECASE)
_WELSH_WORDS = frozenset(  # a Welsh resolution is read whole: any other word may tell of the matter
    "a a'r ac acts access act adran adrannau aelodau am ar at atodlen bod bo byddai cael cafodd "
    "canlynol cau cyfarfod cyhoedd cyhoeddus cyngor cymru cynigiwyd ddatgelu dan datgelir "
    "datgelu ddeddf deddf debygol drafod drafodaeth drafodaethau drafodwyd drafodir diffinnir "
    "diffiniwyd eiliwyd eithrio eithriedig eitem eitemau fel fod fusnes ei er er'r gael gan "
    "ganlynol gellid grwpiau gwahardd gwasg gwybodaeth gyfarfod gyfrinachol gyhoeddus gyfer i i'r "
    "isod leol lleol llywodraeth mae mewn meysydd nesaf o o'r oherwydd pan paragraff paragraffau "
    "penderfynwyd baragraff mharagraff pharagraff natur ran rhag rhan rhannau tra trafod "
    "trafodaeth trafodir trafodwyd trwy un unol wahardd wasg weddill wrth wybodaeth y ym yn yng yr "
    "yw y'i y'u ystod ystyried ystyriwyd ystyrir cyfrinachol breifat preifat sesiwn busnes "
    "a'u".split()
)
_HALVES = re.compile(r"\s/\s")  # of a bilingual paper
_WELSH_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_OF_LAW = re.compile(  # its subject is what is taken, or the meeting, and nobody
    r"\W*(?:(?:the|this|these|those) )?(?:(?:exempt|confidential|following|next) ){0,2}"
    r"(?:business|items?|matters?|public|meeting|appendix|reports?|information|restricted|exempt)"
    r"\b(?=.*\b(?:act|schedule|section|paragraphs?|paras?|exempt information|"
    r"confidential (?:information|nature)|interest)\b)",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\W\d_]+")
_OUT = re.compile(
    r"\b(?:exclu\w+|withdr[ae]w\w*|leave|left|shut out|in(?:to)? (?:camera|committee|private)|"
    r"(?:private|closed|confidential|reserved) (?:session|business))\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\band\b|;|:(?=\s)|\bthen\b|,\s*(?=(?:that|to)\b)|\.\s", re.IGNORECASE)
_SPLICED = re.compile(  # "…, the warden having been caught", and not ", the next item being …"
    r"(?:,|:| [–—-])\s+(?=(?:the|an?|mr|mrs|ms|dr|cllr|councillor|his|her|their|our|he|she|it|they|"
    r"(?-i:(?!Part|Para|Sched|Section|Council|Committee|Access|Local)[A-Z])\w*)\b"
    r"(?! (?:(?:two|three|remaining|next|following|exempt|said) ){0,2}(?:items?|business|matters?|"
    r"press|public|meetings?|reports?|information|disclosure)\b)"
    r"[^,;]{0,120}\b(?:having|had|has|have|was|were|is|are|being|will|would)\b)",
    re.IGNORECASE,
)
_TELLS = re.compile(  # whatever was done else: "… before the warden was dismissed"
    r"\b(?:whereupon|after which)\b|\b(?:was|were|(?:has|have|had|having) been) (?:\w+ly )?"
    r"(?!likely|in|to|an?|the|not|of|about|on|for|being|therefore|unnecessary|present|exempt|private|"
    r"confidential|closed|involved|defined|considered|discussed|deliberated|excluded|stopped|paused|"
    r"ended|asked|instructed|requested|required|invited|held|taken|dealt|heard|transacted|debated|"
    r"minuted|recorded|disclosed|amended|contained|listed|commercially)\w+",
    re.IGNORECASE,
)
_GOES_ON = re.compile(  # what "and" may join to an exclusion
    r"\s*(?:that )?(?:"
    r"(?:the |members of (?:the )?|representatives of the )?(?:press|public|media)(?: interest\b|"
    r" (?:(?:be|being|to be|were|was|are|should be) (?:now |also |temporarily )?(?:excluded|"
    r"(?:asked|requested|required|instructed) to (?:leave|withdraw))|leave|left|withdr\w+|excluded|"
    r"from|for|during|while|under)\b|\W*$|\s*[,.;:)\]–—]|\W+resolved\b|\W*(?=and\b))"
    r"|(?:(?:paragraphs?|paras?|sections?|schedule|part|regulations?) )?\(?\d{1,3}[a-z]?\)?"
    r"(?=\W*(?:$|[,.;:()\]]|and\b|in\b|to\b|(?:of|under) (?:part|schedule|section|the (?:act|local|"
    r"said|above)|that|s\b)))"
    r"|(?:that )?(?:they |these )?(?:are |be |were )?(?:hereby )?(?:instructed|asked|requested|"
    r"required) to (?:withdraw|leave)\b"
    r"|(?:the )?(?:meeting|council|committee|board|panel|cabinet) (?:then )?(?:went|moved|"
    r"continued|proceeded|go|move)(?: on)? in(?:to)? "
    r"(?:camera|committee|private|closed|confidential)\b"
    r"|(?:the )?(?:live ?stream|webcast|recording) (?:was|be) (?:stopped|paused|ended)\b"
    r"|(?:resolved|agreed|carried)(?: to| that)?\W{1,4}(?=[^.;]{0,40}\bexclu)"
    r"|(?:the )?(?:\w+ ){1,5}(?:withdrawing|withdrew)\W*$"
    r")",
    re.IGNORECASE,
)
_TOPICS = frozenset(  # "(staffing and quotations)"
    "about the of any particular person affairs individuals individual contract contracts tender "
    "tenders quotation quotations staffing staff personnel legal property land lease leases "
    "financial finance business commercial matter matters issue issues advice negotiations "
    "employment pay salaries contractual confidential sensitive information to be transacted as "
    "amended is not in public interest".split()
)


@remembered
def only_excludes(text: str) -> bool:
    """Whether a text tells nothing but that the public went out: the motion, its law, who left.

    What it tells before them was said in public.
    """
    said = sentences(text)
    start = next((i for i, one in enumerate(said) if excludes_public(one)), 0)
    return all(map(_is_of_exclusion, said[start:]))


def _is_of_exclusion(sentence: str) -> bool:
    if _MONEY.search(sentence):
        return False
    while after := _HAVING.match(sentence):
        sentence = sentence[after.end() :]
    if tells_nothing(sentence) or _WENT.fullmatch(sentence):
        return True
    if excludes_public(sentence):
        return not _settles(sentence)
    return bool(_MOVERS.fullmatch(sentence) or _BARE.fullmatch(sentence)) or _is_law(sentence)


def _settles(sentence: str) -> bool:
    """Whether a resolution goes on with more than the exclusion: "… and that the yard be sold"."""
    if _WELSH.search(sentence):
        return any(map(_settles_in_welsh, _HALVES.split(sentence)))
    out = _OUT.search(sentence)
    rest = sentence[out.end() :] if out else ""
    if _SPLICED.search(rest) or _TELLS.search(rest):
        return True
    joined = [*_JOINED.finditer(rest)]
    ends = [*(one.start() for one in joined[1:]), len(rest)]
    return any(
        not _is_joined_to_exclusion(rest[one.end() :], rest[one.end() : end])
        for one, end in zip(joined, ends, strict=False)
    )


def _settles_in_welsh(half: str) -> bool:
    """Whether the Welsh or the English half of a resolution goes on with more."""
    if not _WELSH.search(half):
        return _settles(half)
    words = _WELSH_TOKEN.findall(half.casefold().replace("’", "'"))
    return any(len(word) > 1 and word not in _WELSH_WORDS for word in words)


def _is_joined_to_exclusion(rest: str, clause: str) -> bool:
    """Whether what "and" joins to an exclusion is its law, who goes, or a mere kind of business."""
    if _GOES_ON.match(rest):
        return True
    return {word.casefold() for word in _TOKEN.findall(clause)} <= _TOPICS


def _is_law(sentence: str) -> bool:
    """Whether a sentence says by which law the business is private, and no more."""
    words = {word.casefold() for word in _TOKEN.findall(sentence)}
    return bool(_OF_LAW.match(sentence)) and words <= _LAW_WORDS
