"""Sentences that tell nothing of a matter: by which the public went out, and bare formulae."""

from __future__ import annotations

import re

from indexer.sentences import sentences
from indexer.structure.remembering import remembered
from indexer.structure.secrecy.resolutions import excludes_public

# The only words of a sentence that tells no more than that something was dealt with.
_FORMULA_WORDS = frozenset(
    "the a an that this these it its be was were is are been being has have had by of in on at to "
    "from for with and or as also both all any each no not none nil there which who will shall "
    "then now after until further next previous last same only see "
    "resolved agreed decided approved approve approves noted note notes accept accepted confirm "
    "confirmed confirms sign signed ratified endorsed adopted receive received consider considered "
    "considering discuss discussed discussion deferred referred carried unanimously unanimous "
    "nem con vote votes voted voting proposed seconded moved motion recommendation "
    "recommendations recommended decision decisions resolution resolutions "
    "report reports paper papers minute minutes item items matter matters business information "
    "contents content contained set out outlined detailed appendix appendices exempt "
    "confidential private restricted closed part ii two schedule paragraph paragraphs act session "
    "committee sub-committee subcommittee council board cabinet panel governors trustees members "
    "meeting meetings chair chairman chairwoman clerk clerk’s clerk's councillor councillors "
    "officer officers public press record correct accurate true held kept circulated sent issued "
    "continued proceeded resumed other heard exclusion excluded exclude minuted prop sec "
    "separate separately recorded recording webcast livestream stopped paused ended switched off "
    "taken made copy copies book file published attached enclosed given presented verbal "
    "verbally oral orally concluded finished opened open pm am noon hrs hours room "
    "o’clock o'clock thanked everyone attending attendance date time place venue hall "
    "village town chamber office online teams zoom "
    "had submitted questions question non-public nonpublic action actions authorised "
    "call-in period ends ended expires "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december".split()
)
_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*")
_NUMBER = re.compile(r"(?<![\w.])\d{1,4}(?:[./:]\d{1,4}){0,2}(?:st|nd|rd|th|am|pm|a|b)?(?![\w%])")
_FIGURE = re.compile(r"[£$€%\d]")
_MONEY = re.compile(r"[£$€%]")
_LAW = re.compile(
    r"\b(?:acts?\b|schedule \d|(?:section|s\.?) ?\d|paragraphs? \d|exempt information|"
    r"confidential information|(?:public|press) interest|confidential nature|"
    r"nature of the (?:business|matters?|items?)|access to information|standing orders?)",
    re.IGNORECASE,
)
_DECIDES = re.compile(  # beside its law a sentence may settle the matter itself
    r"\b(?:resolved|agreed|approved|decided|recommended|reported|advised|said|told|instruct\w*|"
    r"authoris\w+|award\w*|appoint\w*|dismiss\w*|claim\w*)\b",
    re.IGNORECASE,
)
_SETTLES = re.compile(  # what a resolution adds: "to exclude the public and to sell the yard"
    r"\b(?:and|then)(?: (?:then|also|further|it was|resolved|agreed|that))* (?:to )?(?:accept|"
    r"appoint|approv|award|buy|dismiss|grant|increas|instruct|let|offer|pay|purchas|refus|reject|"
    r"sell|settl|terminat)\w*\b",
    re.IGNORECASE,
)
_WENT = re.compile(
    r"[^.£%]{1,120}\b(?:left|withdrew|leave|withdraw|vacated|retired)(?: from)?"
    r"(?: the (?:meeting|room|chamber|hall|call))?"
    r"(?: (?:at )?\d[\d.: ]{0,6}(?:[ap]\.?m\.?|hrs|hours)?)?"
    r"\W{0,3}",
    re.IGNORECASE,
)
_HAVING = re.compile(  # "The public having left, …": what comes then is told without them
    r"[^.,]{0,80}\b(?:having|after|once|when|with)\b[^.,]{0,80}"
    r"\b(?:left|withdrawn|withdrew|excluded|gone)\b[^.,]{0,40},\s",
    re.IGNORECASE,
)
_WRITER = re.compile(  # "a report by the Head of Roads": an office, and nobody's name
    r"\b(?:reports?|papers?|notes?|statements?|updates?|presentations?),? (?:of|by|from) the "
    r"(?-i:(?:[A-Z][a-z]+ (?:(?:of|for|and|&) (?:the )?)?){0,5})"
    r"(?-i:Director|Head|Surveyor|Officer|Manager|Secretary|Treasurer|Executive|Solicitor|"
    r"Chamberlain|Engineer|Principal|Headteacher|Registrar|Clerk|Bursar|Leader)\b"
    r"(?-i:(?: (?:of|for|and|&|–|-) (?:[A-Z][a-z]+|the)(?:(?:,| and| &| of)? [A-Z][a-z]+){0,4})?)",
    re.IGNORECASE,
)
_MOVED = re.compile(r"\b(?:prop(?:osed)?|sec(?:onded)?|moved)\b", re.IGNORECASE)


@remembered
def tells_nothing(text: str) -> bool:
    """Whether a text holds nothing but formulae: "The report was noted." No name, sum or thing."""
    if _MONEY.search(text):
        return False
    text = _WRITER.sub("report", text)
    if _FIGURE.search(_NUMBER.sub(" ", text)):
        return False
    return all(word.casefold() in _FORMULA_WORDS for word in _WORD.findall(_NUMBER.sub(" ", text)))


@remembered
def only_excludes(text: str) -> bool:
    """Whether a text tells nothing but that the public went out: the motion, its law, who left.

    What it tells before them was said in public.
    """
    said = sentences(text)
    start = next((i for i, one in enumerate(said) if excludes_public(one)), 0)
    return all(map(_is_of_exclusion, said[start:]))


def _is_of_exclusion(sentence: str) -> bool:
    if _MONEY.search(sentence) or _SETTLES.search(sentence):
        return False
    after = _HAVING.match(sentence)
    if after and excludes_public(after.group()):
        return _is_of_exclusion(sentence[after.end() :])
    if excludes_public(sentence) or tells_nothing(sentence) or _WENT.fullmatch(sentence):
        return True
    if _LAW.search(sentence):
        return not _DECIDES.search(sentence)
    return bool(_MOVED.search(sentence)) and _names_only(sentence)


def _names_only(sentence: str) -> bool:
    """Whether all words of a sentence are formulae or names: "Seconded by Cllr Marsh"."""
    words = _WORD.findall(_NUMBER.sub(" ", sentence))
    return all(word[0].isupper() or word.casefold() in _FORMULA_WORDS for word in words)
