"""Lines of a resolution that lost the words over them: "(a) the plan be agreed"."""

from __future__ import annotations

import re

_BE = re.compile(  # no sentence of a report: nothing makes it "will be", "to be" or "should be"
    r"(?:(?i:the|an?|this|these|those|all|any|no)\b|[a-z]).{3,400}?(?<!to )(?<!will )(?<!would )"
    r"(?<!should )(?<!may )(?<!can )(?<!could )(?<!must )(?<!shall )(?<!not )(?<!might )\bbe "
    r"(?:\w+ly )?(?:accepted|adopted|agreed|approved|authori[sz]ed|delegated|endorsed|given|"
    r"granted|noted|received|ratified|refused|supported)\b"
)


def resolves(text: str) -> bool:
    """Whether a line has the form of a resolution without "That" before it."""
    return bool(_BE.match(text))
