"""Agreement that decides nothing: members were of one mind on how things are.

"It was agreed that the wall be mended" decides; "members agreed that it was a hard call" and
"there was general agreement that cats matter" only say what was thought. What is decided is told
by the first verb of what was agreed, and by how surely all agreed.
"""

from __future__ import annotations

import re

_WITH = re.compile(  # agreeing with somebody is no decision; with a proposal it is
    r"\s+(?:\w+ly\s+)?with\s+(?!(?:this|that|the|these|its|their)\s+(?:[\w’'-]+\s+){0,4}?"
    r"(?:approach|proposals?|recommendations?|plan|report|"
    r"suggestion|course|draft|wording|motion|direction|changes?|way)\b|(?:one|no|\d+) |\w+ing\b)"
    r"|\s+(?:actions?|wording|minutes were|between|among|how)\b"
)
_WITH_IT = re.compile(r"\s+with\W*$")
_HEDGED = re.compile(
    r"\b(?:generally|widely|broadly|largely|mostly|commonly|universally)\W+(?:agreed|supported|"
    r"accepted|felt|in agreement)\b|\b(?:general|broad|wide|some|much|a (?:good )?(?:measure|"
    r"degree|"
    r"deal) of) (?:agreement|consensus|support|sympathy)\b|\bby (?:most|many|several|some)\b|"
    r"\b(?:most|many|several|some)(?: of (?:them|those present))? were\b",
    re.IGNORECASE,
)
_THAT = re.compile(r"(?:\s+by [^,.;]{3,40})?\s*,?\s+that\s+", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?P<binds>be|should|shall|will|would|must|may|to)\b|\b(?P<is>is|are|was|were)\b|"
    r"\b(?P<holds>matter(?:s|ed)|seem(?:s|ed)|could|cannot|can)\b",
    re.IGNORECASE,
)
_DONE = re.compile(  # "is authorised", "are to go", "is not now needed"
    r"\s+(?:not |now |no longer |hereby |also )*(?:to\b|\w+(?:ed|en|pt|ught|ld|nt|wn|id|ut)\b|no\b|"
    r"\d)",
    re.IGNORECASE,
)
_NAMES = re.compile(  # "agreed that the best option was gravel", "that no action was needed"
    r"\b(?:best|preferred|option|choice|date|next|no|priorit\w+|minutes|record|accounts|meeting|"
    r"application|proposal|policy|report)\b",
    re.IGNORECASE,
)
_SUPPORTED = re.compile(r"support|agreed with|content|happy", re.IGNORECASE)
_OF_MIND = re.compile(r"agree|accept|consensus|of one mind", re.IGNORECASE)
_AND_DOES = re.compile(  # "… was a good idea, but we should ask first"; "was the way to go"
    r"(?:\band\b|\bbut\b|,)[^.]{0,100}\b(?:should|shall|be|will|would|must)\b|"
    r"\bway (?:to go|forward)\b|\bright (?:approach|course|way)\b",
    re.IGNORECASE,
)
_ACCEPTED = re.compile(r"accept", re.IGNORECASE)


def is_view(text: str, start: int, end: int, *, passive: bool) -> bool:
    """Whether the verb between ``start`` and ``end`` only says what people thought.

    Args:
        text: the sentence.
        start: of the verb with its helping verbs.
        end: of the verb.
        passive: whether its subject is what is agreed: "the plan was agreed".
    """
    said = text[start:end].casefold()
    hedged = bool(_HEDGED.search(text[max(0, start - 30) : end + 30]))
    if said.endswith(("agreed", "agree", "agrees")):
        if _WITH.match(text, end) and not passive:
            return True  # but "the plan was agreed with the tenant"
        if hedged and _WITH_IT.match(text, end):
            return True
    if hedged and _SUPPORTED.search(said):
        return True
    that = _THAT.match(text, end) or (_AGREEMENT.search(text, start) if hedged else None)
    if that is None or not _OF_MIND.search(said):
        return False
    return _holds(text[that.end() :], hedged=hedged, accepted=bool(_ACCEPTED.search(said)))


def is_left_open(text: str, after: str) -> bool:
    """Whether all were for something that the next sentence leaves to be talked of again."""
    return bool(_FOR_IT.search(text) and _AGAIN.match(after))


def is_of_replies(before: str, text: str) -> bool:
    """Whether it says how many of those who answered a consultation were for something."""
    told = _REPLIES.search(before) and (_MOST.match(text) or _LIKED_BEST.match(text))
    return bool(told or _COUNTS_REPLIES.match(text))


_REPLIES = re.compile(
    r"\b(?:repl(?:y|ies)|responses?|responded|respondents|representations|consultation|survey|"
    r"petition|questionnaires?)\b",
    re.IGNORECASE,
)
_MOST = re.compile(
    r"(?!.*\b(?:it was|members|committee|board|council) (?:agreed|resolved|decided)\b)"
    r"\W*(?:(?:a|the) (?:\w+ )?majority|most|nearly all|almost all|many|half|two thirds|"
    r"\d{1,3}(?:\.\d)? ?(?:%|per cent|percent))(?: (?:of )?(?:them|these|those|"
    r"respondents|residents|people))?(?: \w+)? (?:were|was|supported|favoured|"
    r"agreed|preferred|opposed)\b",
    re.IGNORECASE,
)
_LIKED_BEST = re.compile(  # "Concrete was preferred to steel": by those who answered
    r"(?!.*\b(?:agreed|resolved|approved|committee|board|council|members|trustees|governors)\b)"
    r"[^.;:]{2,60}? (?:was|were) (?:\w+ly |much )?(?:preferred|favoured|supported|opposed|"
    r"(?:the )?most popular|(?:the )?favourites?)\b",
    re.IGNORECASE,
)
_COUNTS_REPLIES = re.compile(  # "There had been 57 responses, of which 31 were in favour."
    r"[^.;:]{0,60}?\b(?:repl(?:y|ies)|responses?|respondents|representations|letters|e-?mails|"
    r"comments|objections)\b[^.;:]{0,60}?,? (?:of (?:which|whom|these|those|them)|with) "
    r"[\w %.]{1,24}? (?:(?:was|were) )?(?:in favour|in support|supportive|supported|against|"
    r"opposed)\b(?!.*\b(?:agreed|resolved|approved)\b)",
    re.IGNORECASE,
)
_FOR_IT = re.compile(
    r"^(?!.*\b(?i:agreed|resolved|approved|decided)\b).*\b(?:in favour|for it|happy|keen|content|"
    r"supported|supportive|liked|welcomed)\b"
)
_AGAIN = re.compile(
    r"\W*(?:(?:this|it|the (?:matter|idea|item)|details) )?(?:(?:is|was|will|would) )?(?:to )?be "
    r"(?:discussed|considered|talked (?:about|over|of)|looked at|decided|brought back|taken up|"
    r"on the agenda)\b[^.;]{0,30}?\b(?:again|further|more|next|later|at the|in)\b",
    re.IGNORECASE,
)


def states(text: str, start: int, end: int) -> bool:
    """Whether what "it was agreed that" says to be so may be settled by it: "the fee was £40"."""
    said = _IT_WAS.search(text, max(0, start - 20), end)
    that = _THAT.match(text, end)
    hedged = _HEDGED.search(text[max(0, start - 30) : end + 30])
    if said is None or that is None or hedged:
        return False
    verb = _VERB.search(text, that.end())
    if verb is None or verb.lastgroup == "holds":
        return False
    if _ACCEPTED.search(said.group()):
        return verb.group().casefold() == "should"
    return verb.lastgroup == "is"


_IT_WAS = re.compile(
    r"\bit (?:was|is) (?:\w+ly )?(?:also |then )?(?:agreed|resolved|accepted)\b", re.IGNORECASE
)
_FIXES = re.compile(  # "the fee is £40", "Ms Reed is our new treasurer"
    r"[^,.;?]{1,80}\b(?:is|are) (?:now |hereby )?(?:£ ?\d(?!.*\b(?:too|more|less|than|below|above|"
    r"short|over|under)\b)|(?:our|the|its|a|an|their) (?:(?:new|next|lead|deputy|vice|joint|"
    r"acting|parish|town|honorary) ){0,2}(?:chair\w*|trustee|treasurer|secretary|clerk|"
    r"representative|president|governor|director|warden|captain|champion)s?\b(?=\W*$|[,;]| for "
    r"| until | from ))",
    re.IGNORECASE,
)
_AGREEMENT = re.compile(r"\b(?:agreed|agreement|consensus)(?: by [^,.;]{3,40})?\s+that\s+")


def _holds(content: str, *, hedged: bool, accepted: bool) -> bool:
    """Whether what follows "agreed that" says how things are, and not what is to be done."""
    verb = _VERB.search(content)
    if verb is None:
        return hedged or accepted
    if _FIXES.match(content) and not hedged and not accepted:
        return False
    if verb.lastgroup == "binds":
        return accepted and verb.group().casefold() in {"would", "should", "may"}
    if hedged:
        return True
    if verb.lastgroup == "holds" and accepted:
        return True  # "accepted that it could not be a condition"
    if verb.lastgroup == "holds":
        return verb.group().casefold().startswith(("matter", "seem"))
    done = _DONE.match(content, verb.end()) or _NAMES.search(content[: verb.start()])
    return done is None and not _AND_DOES.search(content)
