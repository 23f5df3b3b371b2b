"""Lines of a web page that say who sees it: "Members and officers only", "Not shown in public"."""

from __future__ import annotations

import re

from indexer.structure.remembering import remembered

_FEW = (
    r"(?:(?:the |our |elected |committee |board |council |all |relevant |authorised |senior )*"
    r"(?:members|councillors|officers|staff|governors|trustees|directors|employees|commissioners)"
    r"(?: of (?:the )?(?:[\w’'-]+ ?){1,3}?)?)"
)
_SOME = rf"{_FEW}(?:(?:,| and| or| &){{1,2}} {_FEW}){{0,3}}"
_PAGE = (
    r"(?:(?:this|the(?: following)?|these) )?(?:(?:agenda |committee )?"
    r"(?:item|page|minutes?|decision|information|content|record|report|document|section|text|"
    r"entry|discussion)s?\b)?"
    r"(?: (?:on this page|below))?"
)
_SHOWN = (
    r"(?:visible|available|accessible|shown|displayed|restricted|limited|published|open|viewable)"
)
_SAYS = re.compile(
    rf"\W*(?:{_PAGE} ?(?:(?:is|are|can be|may be|contains? [\w ]{{1,30}} and (?:is|are)) )?"
    rf"(?:(?:only|strictly|seen|viewed) ){{0,2}}(?:{_SHOWN} )?(?:only )?(?:to|by|for) {_SOME}"
    r"(?: only| alone)?"
    rf"|(?:for )?{_SOME} only"
    rf"|(?:access|audience|visibility|visible to|circulation|viewers?)\W{{1,3}}{_SOME}(?: only)?"
    r"|(?:publication|visibility|access|published)\W{1,3}"
    r"(?:internal(?: only)?|none|withheld|not public|no|not published|private)"
    rf"|{_PAGE} (?:is|are) (?:strictly )?(?:restricted|confidential|exempt|private)"
    rf"|{_PAGE} ?(?:(?:is|are) )?not (?:to be )?{_SHOWN} (?:to|in|on|for) (?:the )?"
    r"(?:press|public|website|web)\b.{0,30}"
    r"|(?:the )?(?:(?:press|public)(?: and (?:the )?)?){1,2} "
    r"(?:cannot|can ?not|may not|must not|do not|does not|will not|is not able to|are not able to)"
    r" (?:\w+ )?(?:see|view|access|open|read)\b.{0,60}"
    r"|you (?:(?:can|are able to|may) (?:only )?(?:see|view|read)|are (?:seeing|viewing))"
    r" (?:this|the|these|restricted|exempt|confidential|private)\b.{0,40}?\b(?:because|as|since)\b"
    r".{0,20}\b(?:signed|logged) (?:in|on)\b.{0,40}"
    r"|you are (?:now )?viewing (?:restricted|exempt|confidential|private)\b.{0,60})\W*",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:all members of the public|everyone|anyone|no longer|unrestricted|(?<!not )open to)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!;])\s+")
_LONGEST = 200


@remembered
def is_for_few(text: str) -> bool:
    """Whether a line, or a sentence of it, says that the page is not shown to the public."""
    if len(text) > _LONGEST or _OPEN.search(text):
        return False
    return any(map(_SAYS.fullmatch, _SENTENCE.split(text)))
