"""What is told while members have withdrawn to decide: private, until they return or announce.

So is what a board says among itself, its officers sent out, until these are back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.sentences import sentences
from indexer.structure.blocks import Block

_BODY = r"(?:(?:sub-?|appeals? )?committee|(?:appeals? |hearing )?panel|tribunal)"
_WHO = (
    r"\b(?:committee|sub-?committee|panel|board|council|tribunal|cabinet|governors|trustees|"
    r"members(?! of the public)|councillors|meeting|hearing|they)\b"
)
_FROM = r"(?! from (?!the (?:room|meeting|chamber|hearing|hall)\b))"  # not "from the scheme"
_GOES = (
    rf"\b(?:(?:withdrew|retired|retreated){_FROM}|adjourned|went (?:out|into (?:a )?recess)|"
    r"(?:left|went out of) the (?:room|meeting|chamber|hearing))\b"
)
_WEIGHS = (
    r"\b(?:consider|discuss|debate|review|reach|make|come to|determine|decide|weigh|confer|"
    r"take (?:legal )?advice)\b"
)
_MATTER = (  # what a hearing is about; "to discuss lunch" is no deliberation
    r"\b(?:decisions?|verdict|determination|findings|matters?|cases?|appeals?|applications?|"
    r"evidence|complaints?|submissions?|representations?|review|licence|outcome|advice|position|"
    r"in private|privately|private session|alone)\b"
)
_GOES_TO_DECIDE = re.compile(
    rf"{_WHO}[^.;]{{0,40}}{_GOES}[^.;]{{0,60}}"
    rf"(?:{_WEIGHS}[^.;]{{0,60}}{_MATTER}|\bdeliberat\w+|\bto (?:consider|confer|decide)\W*$)"
    rf"|^\W*(?:at [\d.: apm]{{1,10}},? )?(?:the )?(?:members of the )?{_BODY}"
    r"(?: members)?(?: (?:then|now))? (?:withdrew|retired)"
    r"(?:(?: at)? [\d.:]{1,5} ?(?:[ap]\.?m\.?|hrs|hours)?)?\W*$"
    r"|^\W*(?:the )?members (?:then )?retired(?: at [\d.:]{1,5} ?(?:[ap]\.?m\.?|hrs|hours)?)?\W*$",
    re.IGNORECASE,
)
_PARTY = (  # and no member who declared an interest
    r"\b(?:(?:all|both|the|other) parties|applicants?|appellants?|objectors?|complainants?|"
    r"respondents?|licensees?|(?:licence|permit|premises|badge)[- ]holders?|drivers?|parents?|"
    r"carers?|presenting officers?|pupil|student|family|(?:all|those|others) present|"
    r"every(?:one|body)(?: else)?|all (?:other )?(?:persons|people|attendees|participants))\b"
)
_SENT_OUT = re.compile(  # "The parties left the room while the Panel made its decision"
    rf"{_PARTY}[^.;]{{0,60}}\b(?:left|withdrew|retired|leave|withdraw|vacated?|excused)\b"
    r"[^.;]{0,40}\b(?:while|whilst|so that|in order that|to (?:allow|enable|let)|for|as)\b"
    rf"[^.;]{{0,12}}{_WHO}[^.;]{{0,20}}\b(?:consider(?:ed|ing)?|deliberat\w+|ma[dk]e|making|"
    r"reach(?:ed)?|discuss(?:ed)?|debated?|c[ao]me to|decided?|determined?|conferred|weighed)\b"
    rf"|{_WHO}[^.;]{{0,20}}\b(?:deliberated|(?:considered|discussed|reached|made) "
    r"(?:its|their|the) (?:decision|verdict|determination|findings))\b[^.;]{0,20}"
    r"\b(?:in private|privately|alone)\b",
    re.IGNORECASE,
)
_STAFF = r"\b(?:officers|staff|employees|executives|executive (?:directors|team|members))\b"
_STAFF_OUT = re.compile(  # and not one officer who went home after an item
    r"\b(?:all (?:the )?(?:other )?(?:officers|staff|employees|executives|managers)|"
    r"(?:the )?executive (?:directors|team|members)|(?:the )?senior leadership team)"
    r"(?: (?:then|present|in attendance)){0,2} (?:left|withdrew from|were asked to leave) the "
    r"(?:meeting|room|call)\b(?! (?:early|at the (?:end|close)))"
    rf"|{_WHO}[^.;]{{0,30}}\b(?:met|continued|remained|proceeded|discussed|went on)\b[^.;]{{0,20}}"
    rf"\b(?:without|in the absence of) (?:any |the |all )?{_STAFF}(?: \w+)?"
    r"(?: (?:present|in attendance))?\W*$",
    re.IGNORECASE,
)
_RETURN = r"(?:returned|re-?convened|resumed|re-?entered|came back|re-?joined|recommenced)\b"
_AT = r"(?:at [\d.: apm]{1,10},? )?"
_ENDS = r"(?:grant|refuse|uphold|dismiss|allow|reject|suspend|revoke|approve|issue|impose|renew)"
_RETURNED = re.compile(  # and not "Members felt that he had returned the van too late"
    rf"{_AT}(?:the |all )?(?:\w+ ){{0,2}}(?:{_WHO}|{_PARTY}|{_STAFF}|\bpublic\b)"
    rf"(?: (?:then|all|later|subsequently|and the \w+)){{0,2}} {_RETURN}"
    r"(?=\W*$|,| (?:at|to|in|into|and|with|after|the (?:meeting|room|hearing|chamber)|"
    r"in public)\b)"
    rf"|{_AT}(?:the |all )?(?:\w+ ){{0,4}}(?:was|were) (?:then |all )?(?:(?:invited|asked|called|"
    r"brought|let) (?:back|in again|to (?:return|re-?join))|re-?admitted|recalled)\b"
    r"|\W{0,3}(?:on|upon|after|following) (?:(?:its|their|the) )?(?:return\w*|reconven\w+|"
    r"resum\w+)\b"
    r"|\W{0,3}(?:the )?(?:meeting|hearing) (?:was )?(?:then )?(?:closed|ended|concluded)\b",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(  # what a hearing decides is told in public
    r"\W{0,3}(?:it was (?:then |therefore )?(?:unanimously )?)?resolved\b(?!-)"
    rf"|\W{{0,3}}(?:the )?{_BODY} (?:then |therefore |unanimously )?"
    rf"(?:resolved|decided to {_ENDS})\b"
    r"|\W{0,3}(?:the )?(?:notice of )?(?:decision|determination|outcome|resolution)s?"
    r"(?:\W{0,3}$|\s?[:–—-]| (?:was|is) (?:announced|read out|that)\b)"
    r"|\W{0,3}the (?:chair\w*|convener|legal adviser|clerk) (?:then )?"
    r"(?:announced|(?:read out|gave|delivered) the (?:\w+ )?(?:decision|determination|outcome))\b",
    re.IGNORECASE,
)
_SESSION = re.compile(r"\b(?:closed|private|confidential) session\b", re.IGNORECASE)
_AT_ONCE = re.compile(rf"\band (?:then |later )?{_RETURN}", re.IGNORECASE)


def deliberated(found: Sequence[Block], *, out: bool = False) -> tuple[set[int], bool]:
    """The places of the blocks that tell what was said while the members were out.

    The sentence that they withdrew is public where it stands alone; a paragraph that goes on
    with the deliberation is shut, unless it goes straight on with the return.

    Args:
        found: the blocks of a part.
        out: whether they went out in the part before it. A title begins another matter, for which
            they are back; where each paragraph has a number of its own, none of them has a title.

    Returns:
        The places, and whether they are still out.
    """
    out = out and bool(found) and found[0].finished
    if not out and not any(_withdraws(block.text) for block in found):
        return set(), False
    shut: set[int] = set()
    announced = True  # whether a decision is as good as a return
    for index, block in enumerate(found):
        for sentence in sentences(block.text):
            alone = bool(_STAFF_OUT.search(sentence))
            if alone or _withdraws(sentence):
                out = not _AT_ONCE.search(sentence)  # all that is told of it
                announced = not alone
            elif out and (_RETURNED.match(sentence) or (announced and _ANNOUNCED.match(sentence))):
                out = False
            elif out:
                shut.add(index)
    return shut, out


def without_deliberations(texts: Sequence[str]) -> list[str]:
    """The same texts without the sentences that open a deliberation, which is no exclusion.

    Members who retire come back before the next item, said or not. Where they met in a session
    without the public, or sent the parties out instead, who else came back has to be told.
    """
    rests: list[str] = []
    for place, text in enumerate(texts):
        if not (_GOES_TO_DECIDE.search(text) or _SENT_OUT.search(text)):
            rests.append(text)
            continue
        told = sentences(text)
        kept = [
            one
            for i, one in enumerate(told)
            if not (
                (_GOES_TO_DECIDE.search(one) and not _SESSION.search(one))
                or (_SENT_OUT.search(one) and _returns([*told[i + 1 :], *texts[place + 1 :]]))
            )
        ]
        rests.append(" ".join(kept))
    return rests


def _withdraws(text: str) -> bool:
    went = (_GOES_TO_DECIDE, _SENT_OUT, _STAFF_OUT)
    return any(pattern.search(one) for pattern in went for one in sentences(text))


def _returns(texts: Sequence[str]) -> bool:
    said = (one for text in texts for one in sentences(text))
    return any(_RETURNED.match(one) or _ANNOUNCED.match(one) for one in said)
