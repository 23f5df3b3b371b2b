"""What is told while members have withdrawn to decide: private, until they return or announce."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.sentences import sentences
from indexer.structure.blocks import Block

_WHO = (
    r"\b(?:committee|sub-?committee|panel|board|council|tribunal|cabinet|governors|trustees|"
    r"members|councillors|meeting|hearing|they)\b"
)
_GOES = r"\b(?:withdrew|retired|retreated|adjourned|left the (?:room|meeting|chamber|hearing))\b"
_WITHDRAWN = re.compile(
    rf"{_WHO}[^.;]{{0,40}}{_GOES}[^.;]{{0,60}}\b(?:"
    r"(?:consider|discuss|debate|review|reach|make|come to|determine|decide|weigh)\b[^.;]{0,60}"
    r"\b(?:decisions?|verdict|determination|findings|in private|privately|private session|alone)\b"
    r"|deliberat\w+)",
    re.IGNORECASE,
)
_RETURN = r"(?:returned|re-?convened|resumed|re-?entered|came back|re-?joined)\b"
_BACK = re.compile(  # and not "Members felt that he had returned the van too late"
    r"\W{0,3}resolved\b|\W{0,3}(?:the )?(?:decision|determination|outcome)"
    r"(?:\W{0,3}$|\s?[:–—-]| (?:was|is) (?:announced|read out|that)\b)"
    rf"|(?:at [\d.: apm]{{1,10}},? )?(?:the |all )?(?:\w+ ){{0,2}}{_WHO}"
    rf"(?: (?:then|all|later|subsequently|and the \w+)){{0,2}} {_RETURN}"
    r"(?=\W*$|,| (?:at|to|in|into|and|with|after|the (?:meeting|room|hearing|chamber)|"
    r"in public)\b)"
    r"|\W{0,3}(?:on|upon|after|following) (?:(?:its|their|the) )?(?:return\w*|reconven\w+|"
    r"resum\w+)\b"
    r"|\W{0,3}the (?:chair\w*|convener|legal adviser|clerk) (?:then )?announced\b",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(rf"\band (?:then |later )?{_RETURN}", re.IGNORECASE)


def deliberated(found: Sequence[Block]) -> set[int]:
    """The places of the blocks that tell what was said while the members were out.

    The sentence that they withdrew is public where it stands alone; a paragraph that goes on
    with the deliberation is shut, unless it goes straight on with the return.
    """
    if not any(_WITHDRAWN.search(block.text) for block in found):
        return set()
    shut: set[int] = set()
    out = False
    for index, block in enumerate(found):
        for sentence in sentences(block.text):
            if _WITHDRAWN.search(sentence):
                out = not _AT_ONCE.search(sentence)  # all that is told of it
            elif out and _BACK.match(sentence):
                out = False
            elif out:
                shut.add(index)
    return shut
