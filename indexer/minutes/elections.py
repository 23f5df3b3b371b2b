"""Elections minuted by their movers alone: "Treasurer – Ann Lee – proposed Bo Day, seconded Cy".

Nobody stood against them, so that minutes print no vote. Where a vote, a ballot or the word
"elected" stands in the line or right after it, that tells who won.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.minutes.voting import movers

_POST = re.compile(
    r"\b(?:chair(?:man|woman|person)?|convenor|convener|president|treasurer|secretar(?:y|ies)|"
    r"officers?|clerk|auditors?|examiner|representatives?|reps?|members?|committee|trustees?|"
    r"governors?|directors?|wardens?|churchwardens?|captain|commodore|editor|webmaster|"
    r"coordinator|co-ordinator|lead|champion|delegates?|steward|patron|leader|mayor|"
    r"safeguarding|membership)\b",
    re.IGNORECASE,
)
_LEADS = re.compile(rf"^\W*(?:[A-Z][\w’'-]* ){{0,3}}{_POST.pattern}(?![’']| report)", re.IGNORECASE)
_TITLE = re.compile(
    r"\b(?:elect(?:ions?|ed|ing|s)?|appoint(?:ment|ments|ing)?|office[- ]?(?:rs|bearers)|officers|"
    r"nominations?|posts)\b",
    re.IGNORECASE,
)
_AS_POST = re.compile(
    r"\b(?:as|for|for the (?:post|position|office) of) (?:\w+ ){0,3}(?:chair\w*|president|"
    r"treasurer|secretary|vice|clerk|auditor|representative|trustee|governor|warden|captain)\b",
    re.IGNORECASE,
)
_VOTED = re.compile(
    r"\b(?:ballot|(?<!\bbe )(?:(?:re-?)?elected|appointed)|votes?|voted|carried|withdr\w+|"
    r"agreed|unanim\w+|in favou?r|declined|no nominations?)\b",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"\bno (?:other|further|alternative|more|new) (?:nominations?|nominees|candidates?)\b|"
    r"\bunopposed\b|\bonly (?:one )?(?:nomination|candidate)\b",
    re.IGNORECASE,
)
_STAYS = re.compile(
    r"\b(?:to|will|would) (?:remain|continue|stay|serve|carry on|be|become)\b|"
    r"\b(?:re-?)?(?:elected|appointed)\b|\bremains\b|\bcontinues\b",
    re.IGNORECASE,
)
_MOVES_A_PAPER = re.compile(  # "The Leader, Cllr Ash, moved the recommendations"
    r"\b(?:moved|proposed|seconded) (?:the|that|an?)\b.{0,60}\b(?:recommendations?|motions?|"
    r"amendments?|"
    r"reports?|budget|resolutions?|proposals?)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(  # of whom the title says what to: "Cllr Gale (proposed Cllr Ash …"
    r"\W*(?!The\b)(?:(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\.? )?(?:[A-Z][\w’'-]*\.? ){0,2}"
    r"[A-Z][\w’'-]+\W{1,3}(?:was )?(?:proposed|nominated)\b"
)
_LONGEST = 200  # characters


def unopposed(text: str, titles: Sequence[str]) -> bool:
    """Whether a line fills a post since nobody else stood: "No other nominations. Ann to stay on".

    Args:
        text: the line.
        titles: item title and headings over it; one must speak of elections or officers.
    """
    said = re.sub(r"\([^()]*\)", " ", text)
    fills = len(said) <= _LONGEST and _ALONE.search(said) and _STAYS.search(said)
    return bool(fills) and any(_TITLE.search(title) for title in titles)


def by_movers_alone(text: str, titles: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a line elects somebody by naming post, mover and seconder and no vote.

    Args:
        text: the line.
        titles: item title and headings over it; one must speak of elections or officers, where
            the line neither begins with the post nor says "as Treasurer".
        after: the next lines.
    """
    posts = _PERSON.match(text) and any(_TITLE.search(title) for title in titles)
    if len(text) > _LONGEST or not (posts or _POST.search(text)) or _MOVES_A_PAPER.search(text):
        return False
    by = movers(text)
    if not (by.mover and by.seconder):
        return False
    if not (
        _AS_POST.search(text) or _LEADS.match(text) or any(_TITLE.search(title) for title in titles)
    ):
        return False
    next_vote = next((other for other in after if not movers(other)), "")
    return not (_VOTED.search(text) or _VOTED.search(next_vote))
