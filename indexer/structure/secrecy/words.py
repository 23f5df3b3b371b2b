"""The words that shut, of which the patterns of the other modules are made."""

from __future__ import annotations

import re

from indexer.structure.remembering import remembered
from indexer.structure.secrecy.taken_out import is_taken_out

WORD = r"(?:confidential|exempt|restricted|private|closed)"
OPEN_WORDS = re.compile(
    r"\b(?:no(?!\.?\s*\d)|none|nil|n/a|non-?(?:confidential|exempt|restricted)|unrestricted|"
    r"not (?:(?:an? )?(?:confidential|exempt|restricted|private)|applicable|relevant|"
    r"(?:\w+ly )?(?:privileged|sensitive)))\b"
    rf"|^(?:(?!\b(?:{WORD}|not for publication|privileged|sensitive|withheld|in camera)\b).)"
    r"{0,300}\buse of (?:exempt|confidential|private)\b"  # and no mark stands before it
    r"|:\s*(?:public|open|official|part (?:1|i|a))\W*$"
    r"|^\W*(?:public|open) (?:report|paper|item)s?\b",
    re.IGNORECASE,
)
_SIGNAL = re.compile(
    rf"\b(?:{WORD}|reserved (?:areas? of business|items?|business|section|minutes|agenda|session)|"
    r"in camera|in committee\W*$|in-committee\b|"
    r"in(?: the)?(?: strict(?:est)?)? confidence|in-confidence|"
    r"executive session|excluded items?|unpublished|withheld|"
    r"do not (?:circulate|distribute|publish)|"
    r"(?:commercially|business) sensitive|official[ –:-]+sensitive|"
    r"(?:legal(?:ly)?(?: professional)? )?privileged?|chatham house|non-?public|"
    r"not (?:(?:to be |for )(?:publi\w+|(?:public )?releas\w+|disclosed|"
    r"(?:\w+ )?circulat\w+|copied|shared|"
    r"(?:\w+ )?(?:sharing|distribution))|in public|published|open|available)|"
    r"(?:withheld|restricted) from|"
    r"(?:absence of|without|excluding|closed to|exclude) "
    r"(?:the |any |members of the ){0,2}(?:press|public)|"
    r"(?:members|trustees|governors|directors|councillors|commissioners|conservators|wardens|"
    r"managers|partners|officers|internal(?: use)?|eyes)[ -]only|"
    r"schedule (?:12|7)a|pink(?: (?:papers?|pages?)|\W*$)|"
    r"(?:yellow|green|blue|gr[ea]y|buff|gold|lilac|salmon) (?:papers|pages|sheets)\W*$|"
    r"below the line|(?:staff|students?|observers?|co-opted|non-members?)\b.{0,40}\b"
    r"(?:withdr[ae]w|to leave|leave the (?:meeting|room))|"
    r"(?:press|public)\b.{0,60}\b(?:excluded|exclusion|cleared))\b",
    re.IGNORECASE,
)
_GONE = r"(?:lifted|cancelled|withdrawn|removed|expired|declassified|de-restricted)"
_HAS_GONE = (
    rf"(?:(?:now|since|has|have|is|are|was|were|been) ){{0,3}}(?:{_GONE}\b|no longer applies\b)"
)
_THEN = r"(?=\W*$|\s?[)\],.;]|\s(?:(?:on|from|in|since|at)\s)?(?:the\s)?\d)"  # nothing, or a day
_LIFTED = re.compile(  # what is lifted is the mark itself: not a charge, a notice or a road
    rf"(?:^|(?<=[(\[,;:.–—-])\s?|\b(?:the|this|its) )(?:exemption|embargo|marking|confidentiality) "
    rf"{_HAS_GONE}{_THEN}"
    rf"|\b(?:{WORD}|embargoed)(?:\s?[(\[,;:–—-]){{1,2}}\s?(?:now|since) {_GONE}\b{_THEN}"
    r"|[(\[](?:formerly|previously) (?:confidential|exempt|restricted|private)[)\]]"
    r"|^\W*(?:formerly|previously) (?:confidential|exempt|restricted|private)"
    r"(?: (?:report|paper|item|minutes?|appendix|annex|document))?(?=\W*$|\s?[-–—:;,(])"
    r"|(?:^|[(\[–—-]\s?)no longer (?:confidential|exempt|restricted|private|embargoed)\b"
    rf"{_THEN}"
    rf"|\b{WORD} (?:minutes?|reports?|papers?|items?)"
    r"(?:\W{1,3}(?:no|of|dated|\d{1,4}|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|"
    r"sep\w*|oct\w*|nov\w*|dec\w*)\b){0,8}\W{1,3}(?:(?:now|since|was|were) ){0,2}"
    r"(?:opened|released|made available) to the public (?:on |from |in )?\d",
    re.IGNORECASE,
)
# The only words of a line that says nothing but that something is shut, beside its numbers: in
# prose there is always another.
_SECRET_WORDS = frozenset(
    "confidential exempt exempted restricted private privately closed reserved camera confidence "
    "in by of on at and or the a an this these it is are be may will to for from with without "
    "which that they as following items item business agenda session sessions part parts section "
    "reports report papers paper matters matter minutes minute meeting information appendix "
    "appendices annex addendum pages considered considering consideration taken discussed "
    "discussing discussion dealt transacted likely held heard press public members member only not "
    "non publication published circulation open available excluded exclude excluding exclusion "
    "absence commercially commercial staff staffing sensitive "
    "nonpublic non-public consider present pink board committee trustees governors directors "
    "councillors commissioners conservators wardens managers partners panel council "
    "arising update updates reported "
    "continued strictly during while when under virtue schedule act local government "
    "para paras paragraph paragraphs category categories reason reasons 12a 7a 100a 100i ii iii "
    "two one three i b c d e board’s trustees’ governors’ member’s members’ document documents "
    "below line contains contain containing attached enclosed applies until further notice "
    "disclosure disclosed defined disclose point onwards left asked leave there no s eyes any "
    "other area areas conducted undertaken done began begins commenced draft version until "
    "executive non-executive official privilege privileged legal legally professional subject "
    "chatham house rule rules applies shared held released release withheld restricted personal "
    "yellow green blue grey gray buff gold lilac salmon sheets coloured printed internal use "
    "student students observer observers co-opted co opted governor councillor withdraw withdraws "
    "asked required invited cleared gallery now nature character urgent starred second "
    "circulate circulated wider onward copied disclose released data sensitivity tabled "
    "separately supplementary strict strictest do distribute publish unpublished outside "
    "beyond officer officers panel cabinet upload uploaded website web online internet "
    "sharing distribution remove removed delete deleted before forward forwarded photocopied "
    "printed reproduced copy copies addressee addressees access passed destroy destroyed shred "
    "after reading please".split()
)
_NOT_YET = re.compile(r"\b(?:until|unless|when|once|not|never)\b[^.()]{0,40}$", re.IGNORECASE)
_STILL = re.compile(
    r"[^.]{0,60}\b(?:but|save|except|otherwise|remains?|only|still|for|partly|in part)\b",
    re.IGNORECASE,
)
_RELEASES = re.compile(  # what was exempt, and what is told in public of what was private
    r"\W*(?:[\d.]+\W+)?(?:release of\b|"
    r"(?:(?:chair\S* )?(?:report|feedback|update|summary|outcomes?)"
    r"|(?:matters|business|decisions) (?:arising|reported)) (?:back )?from "
    r"(?:the |a |its )?(?:(?:previous|last|earlier) )?"
    r"(?:private|closed|confidential|reserved|part (?:2|ii|two)) "
    r"(?:board |committee )?(?:meeting|session|business)s?\b)",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[\w’]+")
_BRACKET = re.compile(r"\([^)]*\)")
_MOST_WORDS = 30
_SPACED = re.compile(r"\b(?:[A-Z] ){3,}[A-Z]\b")
_RUN_TOGETHER = re.compile(
    r"^(STRICTLY|CONFIDENTIAL|EXEMPT|RESTRICTED|PRIVATE|CLOSED|NOT|FOR|AND|PART)(?=[A-Z])"
)
_MISREAD = re.compile(r"(?<=[A-Z])[l1|](?=[A-Z])|\b[l1|](?=[A-Z]{3})|(?<=[A-Z]{3})[l1|](?=\b)")
_MISREAD_ZERO = re.compile(r"(?<=[A-Z])0(?=[A-Z])")
_HALVES = re.compile(r"\s+[/|–-]\s+")
_ENGLISH = {
    "rhan": "part", "eithriedig": "exempt", "cyfrinachol": "confidential", "preifat": "private",
    "eitemau": "items", "eitem": "item", "busnes": "business", "adroddiad": "report",
    "adroddiadau": "reports", "sesiwn": "session", "nid i'w gyhoeddi": "not for publication",
    "gwahardd y wasg a'r cyhoedd": "exclusion of press and public",
    "gwahardd y cyhoedd": "exclusion of the public",
}  # fmt: skip
_WELSH = re.compile(
    r"\b(?:" + "|".join(sorted(_ENGLISH, key=len, reverse=True)).replace("'", "['’]") + r")\b",
    re.IGNORECASE,
)
_MISREAD_PART = re.compile(r"\b(PART|Part) (?:[Il1|] ?[Il1|])(?=\W|$)")


@remembered
def mended(text: str) -> str:
    """A line as it was before scanning: "C O N F I D E N T I A L", "EXEMPT lTEMS", "PART ll".

    What a Welsh agenda prints is read in English, word by word.
    """
    if len(text) > 200:
        return text
    words = _SPACED.sub(_closed_up, _in_english(text) if _WELSH.search(text) else text)
    words = _MISREAD_ZERO.sub("O", _MISREAD.sub("I", words))
    return _MISREAD_PART.sub(r"\1 II", words)


def _in_english(text: str) -> str:
    """A line with its Welsh words in English, as large: "RHAN 2 / PART 2" is "PART 2"."""

    def english(found: re.Match[str]) -> str:
        said = found.group()
        words = _ENGLISH[said.casefold().replace("’", "'")]
        if said.isupper():
            return words.upper()
        return words.capitalize() if said[0].isupper() else words

    read = _WELSH.sub(english, text)
    halves = _HALVES.split(read)
    return halves[0] if len({half.casefold() for half in halves}) == 1 else read


def _closed_up(found: re.Match[str]) -> str:
    """Spaced letters as words; the gaps between the words of a line are lost."""
    rest, words = found.group().replace(" ", ""), []
    while first := _RUN_TOGETHER.match(rest):
        words.append(first.group())
        rest = rest[first.end() :]
    return " ".join([*words, rest])


@remembered
def signals(text: str) -> bool:
    """Whether a text holds a word of secrecy, in prose or not."""
    return bool(_SIGNAL.search(text))


@remembered
def is_lifted(text: str) -> bool:
    """Whether a text says that its mark no longer holds: "embargo now lifted".

    A word of secrecy behind it says that something is shut all the same. Words that stand for
    text which was taken out mark nothing either: it is not there.
    """
    if is_taken_out(text):
        return True
    found = _LIFTED.search(text)
    if found is None:
        return False
    after = text[found.end() :]
    return not (_NOT_YET.search(text[: found.start()]) or _STILL.match(after) or signals(after))


def begins_shut(text: str) -> bool:
    """Whether a text, such as the value of a field, begins with a word of secrecy."""
    return bool(_SIGNAL.match(text))


@remembered
def says_only(text: str) -> bool:
    """Whether a line says nothing but that something is shut: "To be taken in private"."""
    if not signals(text) or OPEN_WORDS.search(text) or _RELEASES.match(text):
        return False
    if is_taken_out(text):
        return False
    folded = text.casefold()
    words = _WORDS.findall(_BRACKET.sub(" ", folded)) or _WORDS.findall(folded)
    return len(words) <= _MOST_WORDS and all(
        word in _SECRET_WORDS or word.isdigit() or not word.strip("_") for word in words
    )
