"""Lines that order: "instructed the Clerk to report" under "The Board:", and under no one else."""

from __future__ import annotations

import re

from indexer.minutes import decisions_of_body
from indexer.minutes.action_standing import is_denied, is_own
from indexer.minutes.findings import Where

_ACTOR = re.compile(
    r"\W*(?!(?:Mrs?|Ms|Miss|Dr|Cllrs?|Councillors?|Prof|Sir|Dame|Rev)\b)"
    r"(?:[Tt]he |[Tt]his )?(?:[A-Z][\w’'&-]*,? |and |of |for |the |& ){0,10}"
    r"(?i:(?:sub-?)?committee|board|council|cabinet|panel|forum|authority|executive|senate|court|"
    r"assembly|governors|trustees|directors|members|meeting|group|councillors|governing body|"
    r"trust|society|association|company|partnership|commission(?:ers)?|union|team|it was)"
    r"(?: (?:then|also|therefore|unanimously))*(?:,? having [^.;:]{3,100})?,?"
)
DECIDES = re.compile(r"\b(?:resolved|agreed|decided)\b", re.IGNORECASE)


def is_of_body(where: Where) -> bool:
    """Whether the body itself says what stands in a line, by the stem over it."""
    stem = decisions_of_body.stem_of(where.place, where.part)
    if decisions_of_body.is_bare(stem):
        return decisions_of_body.is_resolved(where.place, where.part)
    if not stem or _ACTOR.fullmatch(stem):
        return True
    if decisions_of_body.is_moved(stem):
        return decisions_of_body.is_carried(where.place, where.part)
    said = DECIDES.search(stem)
    return bool(said and is_own(stem, said.start()) and not is_denied(stem, said.start()))
