"""Councillor or officer, by title and post; None where the paper does not say."""

from __future__ import annotations

import re

_COUNCILLOR = re.compile(
    r"^(?:the )?(?:deputy |town |lord )*mayor\b|\bleader of (?:the )?(?:council|opposition)\b|"
    r"^(?:deputy )?(?:leader|council leader)$|\b(?:portfolio holder|cabinet member|"
    r"(?<!non-)(?<!non )executive member|"
    r"group leader|ward member|lead member|lead councillor)\b",
    re.IGNORECASE,
)
_NO_OFFICER = re.compile(
    r"\bnon[- ]executive\b|\bindependent\b|\btrustee\b|\bobserver\b|\bmember\b|\brepresentative\b|"
    r"\bvolunteer\b|\blay\b|\bvice[- ]chancellor\b|\bpresident\b|\bstudent\b|\bex-|"
    r"^(?:executive )?director$",
    re.IGNORECASE,
)
_OFFICER = re.compile(
    r"\b(?:officer|manager|director|clerk|chief|executive|solicitor|engineer|surveyor|accountant|"
    r"planner|advis[eo]r|analyst|administrator|head|headteacher|bursar|senco|nurse|inspector|"
    r"constable|sergeant|superintendent|ranger|ecologist|librarian|assistant|co-?ordinator|"
    r"registrar|architect|archivist|partner|s\.?151)\b|"
    r"\b(?:trust|company|board|committee|assistant) secretary\b",
    re.IGNORECASE,
)
_PUBLICITY = re.compile(r"^(?:publicity|welfare|social|press) officer$", re.IGNORECASE)
_GOVERNOR = re.compile(r"\bgovernor$|^trustee$|^observer$", re.IGNORECASE)
_PUBLIC_BODY = re.compile(
    r"\b(?:council|authority|nhs|icb|trust|police|university|school|college|academy|borough|county|"
    r"district|city|partnership|team|directorate|department|service|agency)\b",
    re.IGNORECASE,
)


def standing_of(
    *, councillor: bool, post: str | None, organisation: str | None, group: str | None
) -> str | None:
    """What a person is: by the title, then the list they stand in, then the post.

    Args:
        councillor: whether titled Councillor, Alderman or Mayor.
        post: as printed.
        organisation: as printed; a company's manager is no officer.
        group: the word of the list: "officer", "governor" and so on.
    """
    if councillor or (post and _COUNCILLOR.search(post)):
        return "councillor"
    if group and group != "substitute":
        return group
    if not post:
        return None
    own = _GOVERNOR.search(post)
    if own:
        return own.group().casefold()
    if _NO_OFFICER.search(post) or _PUBLICITY.match(post) or not _OFFICER.search(post):
        return None
    if organisation and not _PUBLIC_BODY.search(organisation):
        return None
    return "officer"
