"""Motions: what is proposed, and the lines that say how the vote went.

A result is *bare* where it says nothing but how the vote went ("The motion was put and carried by
5 votes to 2", "Passed unanimously."): then what was decided stands in the proposal before it.
Proposals that nobody voted on, that were withdrawn or found no seconder, decide nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from indexer.minutes.counts import fewer
from indexer.minutes.voting import votes, without_movers

_WON = (
    r"(?:carried|passed|passes|approved|agreed|adopted|accepted|ratified|endorsed|resolved|elected|"
    r"re-elected|co-opted|appointed|noted|received|supported|granted|confirmed|cytunwyd|"
    r"cymeradwywyd|mabwysiadwyd|nodwyd)"
)
_PUT = _WON.replace("|noted|received|supported|granted|confirmed", "")
_LOST = (
    r"(?:lost|defeated|failed|fails|rejected|refused|not carried|not passed|not agreed|"
    r"declined|fell|falls)"
)
_OVER = re.compile(
    r"\b(?:accepted by the (?:proposer|mover)|(?:proposer|mover) was (?:content|happy|willing)|"
    r"withdrawn|withdrew|no seconder|not seconded|could not second|ruled (?:it )?out of order|"
    r"(?:want|lack) of a seconder|(?:fail(?:ing|ed)|unable) to (?:find|attract|get) a seconder|"
    r"without a seconder|(?-i:fell|lapsed|fails?)\b.{0,30}\bsecond\w*|motion lapsed|not put to the "
    r"vote|no vote was taken|accepted by (?:the )?(?:Cllr|Councillor|Mrs?|Ms|Dr|Mover)|"
    r"(?:this|that|it|(?:this|that|the) (?:idea|suggestion)) (?:was|were) not (?:supported|pursued|"
    r"taken (?:up|further|forward)|followed up))\b",
    re.IGNORECASE,
)
_MOTION = r"(?:motion|amendment|proposal|proposition|resolution|recommendations?|voting|vote)s?"
_ADVERB = (
    r"(?:(?:unanimously|duly|then|therefore|also|subsequently|declared|formally|narrowly|"
    r"accordingly|so|put(?: to the vote)?(?: and| was)?|overwhelmingly|all)\s+)*"
)
_SAID = re.compile(  # the motion was carried; it fell to the vote; carried on being put
    rf"\b{_MOTION}(?: as amended)?(?:\s+[^.;:]{{0,160}}?)?[\s,]+(?P<help>(?:(?:was|were|is|be|been|"
    rf"has been|being|and)\s+)+)?{_ADVERB}"
    rf"(?P<how>{_PUT}|(?:{_LOST})(?(help)|(?!\s+[a-z]{{4,}})))\b",  # not "lost property"
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?:that|which|who|when|if|once|until) (?:was|were|is|are|be|had)\b|"
    r"\b(?:when|if|once|until|unless) (?!carried|passed)[\w ]+ (?:has|have) \w+$"
)
_NAMES_ONE = re.compile(r"\b(?:motion|resolution|amendment|proposal)\b", re.IGNORECASE)
_LONGEST_BARE = 400  # characters; a whole page is no outcome of a vote
_LONE = re.compile(rf"\b(?P<how>{_LOST}|{_WON}|in favou?r|nem\.? con)\b", re.IGNORECASE)
_BARE = frozenset(
    """the a an this that these it which was were is are has been being be put to on upon when and
    then by with of in for against abs abstention abstentions abstained abstain abstaining vote
    votes voted voting majority unanimous unanimously nem con all member members present favour
    favor motion motions amendment amendments proposal proposals proposition resolution resolutions
    recommendation recommendations substantive original amended as duly declared carried lost
    passed passes approved agreed adopted accepted ratified endorsed resolved elected noted
    defeated failed fails rejected refused meeting no not one two three four five six seven eight
    nine ten eleven twelve thirteen nil none show hands casting chair chairs chairman chairmans
    council board committee following accordingly taken recorded named result objections dissent
    dissenting councillors cllrs trustees governors directors received re-elected co-opted appointed
    clear his her their first second further above both each everyone therefore so large narrowly
    supported out yes aye ayes noes consensus votes: yea nay hand after nomination nominations
    confirmed fell falls go ahead proceed recommended proposed presented circulated listed do same
    held agreement opposed opposing abst cards cytunwyd cymeradwywyd mabwysiadwyd nodwyd""".split()
)
_NOTHING = re.compile(
    r"\W*(?:none|no|nil|nothing)\b|.*\bnot (?:agreed|approved|resolved|decided|supported)\b",
    re.IGNORECASE,
)
_PROCEDURAL = re.compile(r"(?<!\bon a )\bprocedural motion\b|\bmove to a vote\b", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]*\)|\[[^\]]*\]")
_LABEL = re.compile(
    r"^\W*(?!amendments? to (?:the |those |these )?(?:\w+ )?minutes\b)"
    r"(?:(?:substantive|original|further|first|second|proposed|main|formal|procedural|officer)"
    r"\s+)?(?P<what>motion|recommendation|proposal|amendment|vote|resolution proposed|proposition|"
    r"proposed resolution)s?"
    r"(?:\s+(?:no\.?\s*)?\d[\w./-]*|\s+\([^)]{1,60}\)|\s+[A-D])?(?:\s+(?:by|in|of|from)\s+[^:]{3,60}(?=:))?\s*"
    r"(?:[:–—]|\s-\s|(?=to\s+[a-z]{2,}\b)|(?=that\b)|(?:on|for)\s+(?:the\s+)?)\s*",
    re.IGNORECASE,
)
_PROPOSED = re.compile(
    r"\b(?i:it was|was|were)\s+(?:\w+ly\s+|then\s+|also\s+|therefore\s+)*(?:proposed|moved)\b"
    r"|\b(?i:proposed|moved|motioned|nominated)\b[^.:]{0,120}?\b(?i:second\w*)\b"
    r"|\b(?:MOVED|PROPOSED)\s+(?:that|to|THAT)\b"
    r"|\b(?:proposed|moved|motioned)(?:,[^,]{3,60},)?(?:\s+and\s+[^,.;]{3,60}?\bseconded,?)?\s+"
    r"[\"“‘]?(?:that|to)\b"
    r"|\bmoved (?:the )?(?:refusal|approval|deferral|adoption|acceptance|rejection|"
    r"recommendation)s?\b"
    r"|^\W*(?i:proposed|moved|proposal|prop)(?:\s+by\b|\s*[:.]|\s+(?:Cllr|Mrs?\b|Ms\b|Dr\b))"
    r"|\b(?:made|put forward|proposed|moved|tabled) (?:a|the|an) (?:motion|proposal|amendment|"
    r"resolution)\b|\b(?:motion|proposal) (?:was |is )?(?:made|moved|proposed)?\s?by\b"
    r"|\b(?:motion|proposal) was (?:raised|tabled|put forward) (?:to|that)\b"
    r"|\b(?:called (?:for )?|asked for |put (?:it|the (?:question|matter)) to )(?:a|the) vote\b"
    r"|\bstands?\b(?=.{0,3}(?:for\b|\(|$))|\bwas nominated\b|\bwas proposed (?:as|for)\b"
)
_NOT_PUT = re.compile(
    r"\b(?:proposed (?:development|changes?|budget|works?|use|policy|scheme|dates?|amendments?)|"
    r"it is proposed|is proposing|are proposing|proposes to|had (?:been )?proposed|moved (?:on|to "
    r"the next|into|away|from|house))\b",
    re.IGNORECASE,
)
_NAMING = frozenset(
    "proposed proposer moved mover seconded seconder prop sec cllr vote that motion".split()
)
_NEW_ONE = re.compile(  # however short: "Cllr Ash moved an amendment to keep it"
    r"\b(?:moved|proposed|tabled|made|put forward) (?:an?|another|the following) (?:\w+ )?"
    r"(?:amendment\b|(?:motion|proposal|resolution) (?:to|that)\b)",
    re.IGNORECASE,
)
_MOST_FRAGMENT = 1  # words left of a line that only names mover and seconder


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a vote went."""

    lost: bool
    bare: bool  # nothing but the outcome is said
    amendment: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal within a text: what follows its label, or the whole sentence."""

    start: int
    amendment: bool
    labelled: bool


def outcome(text: str) -> Outcome | None:
    """How the vote went, where a sentence says so; None where it does not."""
    bare = is_bare(text)
    told = _SAID.finditer(_ASIDE.sub(" ", text))
    said = next((m for m in told if not (_TO_BE.search(m[0]) and _PROPOSED.search(text))), None)
    if said and (_RELATIVE.search(said.group()) or _AWAITED.search(said.string[: said.start()])):
        said = None
    lone = _LONE.search(text) if bare and not said else None
    if not lone and (_LABEL.match(text) or _PROPOSED.search(text) or _NAMES_ONE.search(text)):
        said = said or _AT_END.search(text)
    found = said or lone
    if _OVER.search(text) or not (found or bare):
        return None
    lost = re.fullmatch(_LOST, found.group("how").casefold()) is not None if found else fewer(text)
    lost = lost or bool(
        re.search(
            r"\bnot (?:carried|passed|agreed|approved)\b|\bunanimous\W+against\b|"
            r"\bcasting vote (?:was )?(?:given |cast )?against\b",
            text,
        )
    )
    return Outcome(lost, bare, bool(re.search(r"\bamendment\b", text, re.IGNORECASE)))


_THAT_BE = re.compile(r"\bthat (?:the|these|this|both|all) (?:\w+ ){1,3}be \w+ed\b")
_TO_BE = re.compile(r"\bbe (?:\w+ly )?\w+$")  # "that the plan be agreed": what is moved
_AWAITED = re.compile(  # "if the recommendations are agreed"
    r"\b(?:if|once|unless|until|whether|provided)(?: that)?(?: (?:the|these|this|its|any))?"
    r"(?: \w+)?\s+$"
)
_AT_END = re.compile(
    rf"[:;,–—-]\s*(?:and\s+)?(?:\w+ly\s+)?(?P<how>{_PUT}|{_LOST})\W*$", re.IGNORECASE
)


def leading_outcome(text: str) -> Outcome | None:
    """How the vote went, where a sentence says so and then adds to it.

    "All agreed – action JB", "Motion carried by Ann Lee yea, Bo Day yea"; but "All agreed – to buy
    a mower" says first how the vote went and then what was decided.
    """
    head = _ADDS.match(text)
    if head and is_bare(head.group("vote")):
        return outcome(head.group("vote"))
    if _BY_NAMES.match(text):
        went = outcome(text)
        return went and Outcome(went.lost, bare=True, amendment=went.amendment)
    return None


_ADDS = re.compile(
    r"^\W*(?P<vote>(?=[^–—-]*\b(?i:all|carried|passed|motion|vote|unanim\w+|favou?r)\b)"
    r"[\w ,]{4,60}?)(?:\s[–—-]\s*|;\s+)(?!(?:to|that|not)\b)"
)
_BY_NAMES = re.compile(
    r"^\W*(?:the )?(?:substantive |original |amended )?(?:motion|resolution|amendment|proposal|"
    r"vote) "
    r"(?:was |is )?(?:then |duly |put and |put to the vote and |unanimously ){0,4}"
    r"(?:carried|passed|approved|adopted|lost|defeated)(?: by| with|:|,)\s+(?=[A-Z])|"
    r"^\W*(?:carried|passed|agreed|lost),? (?:by )?\d{1,3}\s?(?:[-–/:]|to|"
    r"votes to)\s?\d{1,3}[,;]\s",
    re.IGNORECASE,
)


def is_bare(text: str) -> bool:
    """Whether a sentence says only how a vote went: "Carried, 5 votes to 2.", "Ratified"."""
    if len(text) > _LONGEST_BARE:
        return False
    told = _OUR_DECISION.sub("", _ASIDE.sub(" ", text))
    words = re.findall(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", told)
    plain = [word.casefold().replace("’", "").replace("'", "") for word in words]
    return (
        bool(plain)
        and all(word in _BARE for word in plain)
        and bool(_LONE.search(text) or votes(text))
    )


_OUR_DECISION = re.compile(r"^\W*(?:our|the|this) decision (?:is|was)\b", re.IGNORECASE)


def counts_for(text: str) -> bool:
    """Whether a sentence counts who was for a motion: "There voted for the motion 2, against 5"."""
    vote = votes(text)
    opens = vote is not None and text.startswith(vote) and ":" not in text
    return bool(_VOTED_FOR.search(text)) or (opens and len(text.split()) <= _SHORT_COUNT)


_SHORT_COUNT = 12  # words: "2 for, 4 against, Ann Lee did not vote."
_VOTED_FOR = re.compile(
    r"^\W*(?:there )?voted for the (?:motion|amendment|proposal)[\s,:]+\d+\W+against\W+\d+",
    re.IGNORECASE,
)


def is_mere_count(text: str) -> bool:
    """Whether a bare line counts votes and says no outcome: "5 for, 0 against, 1 abstention"."""
    return is_bare(text) and not _LONE.search(text)


def names_motion(text: str) -> bool:
    """Whether a line says on what was voted: "Vote on the amendment: 5 for"."""
    return bool(_NAMES_ONE.search(text))


def is_count(text: str) -> bool:
    """Whether a line of its own says how the vote on the line before it went: "(nem con):"."""
    return is_bare(text.strip(" ()[]:")) and text.rstrip().endswith(":")


def is_nothing(text: str) -> bool:
    """Whether a line only says that nothing came: "None received.", "No objections"."""
    return bool(_NOTHING.match(text))


def is_denied(text: str) -> bool:
    """Whether a sentence ends by saying that something was voted down: "Juniors: not agreed."."""
    return bool(_DENIED.search(text))


_DENIED = re.compile(
    r"(?:[:–—]\s|\b(?:was|were) (?:therefore |accordingly )?)not (?:agreed|carried|passed)\W*$",
    re.IGNORECASE,
)


def is_procedural(text: str) -> bool:
    """Whether a motion is only about how to go on: "Procedural motion to move to a vote"."""
    return bool(_PROCEDURAL.search(text))


def is_over(text: str) -> bool:
    """Whether a proposal fell without a vote: withdrawn, or not seconded."""
    return bool(_OVER.search(text))


def proposal(text: str) -> Proposal | None:
    """The proposal that a sentence makes, or None."""
    label = _LABEL.match(text)
    if label and len(text) - label.end() > 3 and not is_bare(text):
        amends = label.group("what").casefold() == "amendment"
        return Proposal(label.end(), amends, labelled=True)
    if _PROPOSED.search(text) and not _NOT_PUT.search(text):
        amends = bool(re.search(r"\bamend(?:ment|ed)\b", text, re.IGNORECASE))
        return Proposal(0, amends, labelled=False)
    return None


def moves_anew(text: str) -> bool:
    """Whether a sentence moves an amendment or motion of its own, in however few words."""
    return bool(_NEW_ONE.search(text))


def is_fragment(text: str) -> bool:
    """Whether a line only names mover and seconder, and perhaps how the vote went."""
    if moves_anew(text):
        return False
    rest = without_movers(text)
    if rest == text or _THAT_BE.search(rest):
        return False
    words = re.findall(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", _ASIDE.sub(" ", rest))
    left = [word for word in words if word.casefold() not in _BARE | _NAMING]
    if len(left) == 1 and re.match(rf"\W*the {left[0]} (?:was|were)\b", rest, re.IGNORECASE):
        return False  # "The report was proposed by Ann Lee": it is what is moved
    return len(left) <= _MOST_FRAGMENT
