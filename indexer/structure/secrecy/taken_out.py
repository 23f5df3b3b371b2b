"""Words in brackets that stand for text which is not there: "[Section withheld]", "[redacted]".

Nothing is left of it to be hidden, and so they shut nothing else: what follows them was published
with them. A heading over them, or a tag that ends what they begin, says otherwise.
"""

from __future__ import annotations

import re

from indexer.structure.remembering import remembered

_GONE = r"(?:withheld|redacted|removed|omitted|deleted|blanked out|blacked out|taken out|cut)"
_HELD = re.compile(
    r"\W{0,2}(?:(?:item |minute |paragraph )?[A-Z]{0,2}\d{1,3}(?:\.\d{1,3}){0,3}[.):]?\s+)?"
    rf"[\[(](?P<said>[^\[\]()]{{0,120}}\b{_GONE}\b[^\[\]()]{{0,120}})[\])]\W{{0,2}}",
    re.IGNORECASE,
)
_NOT_YET = re.compile(  # the text stands there still, for those who hold this version
    r"\b(?:to be|will be|must be|should be|shall be|needs?|may be|be|until|unless|before|not)\b"
    r"|\bfrom (?:the )?(?:public|published|publication|press|website|open|agenda|minutes sent)\b"
    r"|\b(?:start|begin|end|follow|below|above|remainder|rest)\w*\b"
    r"|\bversion\b.{0,20}\b(?:available|held|attached|separate)",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(  # what may stand further down, under its own title or numbers
    r"\b(?:report|paper|document|minutes)\b"
    r"|(?<!under )(?<!by )(?<!of )\b(?:paragraphs?|paras?\.?|sections?|items?|clauses?) \d",
    re.IGNORECASE,
)


@remembered
def is_taken_out(text: str) -> bool:
    """Whether a line says nothing but that text has been taken out where it stands."""
    found = _HELD.fullmatch(text)
    if found is None:
        return False
    return not (_NOT_YET.search(found["said"]) or _ELSEWHERE.search(found["said"]))
