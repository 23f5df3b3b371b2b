"""Votes as printed, and who moved and seconded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_NUMBER = (
    r"(?:\d{1,4}|none|nil|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-\w+)?)"
)
_ABSTAINED = rf"(?:[,;.]?\s*(?:and|with|&)?\s*{_NUMBER}\s+(?:members? )?(?:abst\w+|recus\w+))?"
_ABSTAIN_AFTER = r"(?:[,;/|.]?\s*(?:and\s+)?abs(?:t\w*)?\s*[:=–-]?\s*\d+)?"
_PLUS = r"(?:in favou?r|for|ayes?|yes|yeas?)"
_MINUS = r"(?:against|opposed|noes|nays?|no)"
_VOTES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_NUMBER} votes? (?:in favour )?to {_NUMBER}(?: against)?{_ABSTAINED}",
        (
            rf"\b{_NUMBER}\s+(?:members? |votes? )?(?:voted |voting )?{_PLUS}\b[,;.]?\s*(?:and "
            rf"|with )?"
            rf"{_NUMBER}\s+(?:members? |votes? )?(?:voted |voting )?{_MINUS}\b{_ABSTAINED}"
        ),
        (
            rf"\b{_PLUS}\s*[:=–-]?\s*\d+\s*[,;/|"
            rf".]?\s*(?:and\s+)?{_MINUS}\s*[:=–-]?\s*\d+{_ABSTAIN_AFTER}"
        ),
        rf"\b{_NUMBER} (?:of|out of) {_NUMBER}(?: \w+)? (?:in favou?r|present)\b",
        rf"\b{_NUMBER}\s+(?:votes? )?(?:in favou?r|for)\s+(?:and|with)\s+{_NUMBER}\s+abst\w+",
        r"\b\d{1,3}\s?[-–]\s?\d{1,3}(?=\s+(?:in favou?r|for|against)\b)",
        rf"\b{_NUMBER}\s+(?:votes? )?(?:in favou?r|for)\b(?=\s*[,;.)]|$){_ABSTAINED}",
        r"(?<=\()\d{1,3}\s?[-–/:]\s?\d{1,3}(?:\s?[-–/:]\s?\d{1,3})?(?=[,;)])",
        r"(?<=carried )\d{1,3}\s?[-–/:]\s?\d{1,3}(?:\s?[-–/:]\s?\d{1,3})?\b",
        r"(?<=passed )\d{1,3}\s?[-–/:]\s?\d{1,3}(?:\s?[-–/:]\s?\d{1,3})?\b",
        r"(?<=lost )\d{1,3}\s?[-–/:]\s?\d{1,3}(?:\s?[-–/:]\s?\d{1,3})?\b",
        r"(?<=approved )\d{1,3}\s?[-–/:]\s?\d{1,3}(?:\s?[-–/:]\s?\d{1,3})?\b",
        (
            r"(?:(?<=preferred by )|(?<=carried by )|(?<=passed by )|(?<=lost by )|(?<=agreed by )|"
            r"(?<=approved by )|(?<=chosen by ))\d{1,3} to \d{1,3}\b(?! [a-z]+s\b)"
        ),
        r"\bunanimous(?:ly)?(?:\s*\(\d+\)|: \d+)?",
        r"\bnem\.?\s*(?:con|dis+)\b\.?",
        rf"\b\d+ in favou?r of [^.;]{{3,80}}?, {_NUMBER} against{_ABSTAINED}",
        r"(?<=vote of )\d+ (?:votes )?to \d+",
        r"\bby (?:a |the )?majority of \d+ (?:to|votes to) \d+",
        (
            r"\b(?:by (?:a |the )?(?:clear |large |simple )?majority(?: vote)?|on the "
            r"Chair\w*[’']?s? casting vote|all (?:(?:those )?(?:present|at the meeting)|members|"
            r"cllrs|councillors)? ?(?:were |voted )?in favou?r|with one abstention|"
            r"with no objections?|all hands up|"
            r"all in agreement|nobody against|none against|no one against|with(?:out|"
            r" no) dissent|without objection)\b"
        ),
    )
)
_CAP = (  # no name begins so
    r"(?!(?:Second|Sec\b|Prop\b|Propos|Mov|RESOLV|AGREE|CARRI|That|Vote|Carried|Motion|For\b|"
    r"It\b|Resolved|"
    r"All\b|Agreed|Unanim|And\b|Approved|LOST|Lost|Passed|On\b))"
)
_NAME = (
    r"(?:[Tt]he\s+)?"
    rf"{_CAP}[A-Z][\w’'-]*\.?(?:\s+(?:{_CAP}(?:[A-Z][\w’'-]*\.?)|de|van|von|der|la|"
    rf"le)(?!\w)){{0,5}}"
)
_RANK = (
    r"(?:Cllrs?|Councillors?|Coun|Mrs?|Ms|Miss|Dr|Prof(?:essor)?|Sir|Dame|Revd?|Lord|Lady|Ald|"
    r"Alderman|[Tt]he\s+\w+|Baroness|Canon)\b"
)
_MOVED = re.compile(
    rf"\b(?i:proposed(?:\s+(?:for|as)(?:\s+\w+){{1,4}}?)?|moved|nominated|motioned|motion(?:\s+(?:was\s+)?"
    rf"(?:duly\s+)?made)?|put forward|raised)\s+by:?\s+"
    rf"(?P<by>{_NAME})"
    rf"|\b(?i:propose[rd]|move[rd]|prop)\.?\s*[:–-]\s*(?P<key>{_NAME})"
    rf"|\b(?:Prop|prop)\.\s+(?P<short>{_NAME})"
    rf"|\b(?i:proposed|moved|prop\.?)\s+(?P<ranked>{_RANK}\s*{_NAME})"
    r"|\b(?i:proposed|moved)\s+(?P<initials>[A-Z]{2,3})(?=\s*[,;./&]|\s+(?i:second|sec))"
    rf"|\b(?i:proposed)\s+(?P<plain>{_NAME})(?=\s*[,;&–-]|\s+(?i:and\s+)?(?i:second))"
    rf"|\b(?i:on\s+the\s+(?:motion|proposal|proposition)\s+of)\s+(?P<of>{_NAME})"
)
_MOVES = re.compile(
    rf"(?P<who>{_NAME})(?:\s*\([^)]{{1,40}}\))?,?\s+(?:(?:seconded\s+by\s+[^,]{{3,60}},|then|"
    rf"formally|also)\s+)?"
    r"(?:proposed|PROPOSED|proposes|moved?s?|MOVED|motioned|made a motion|put forward)\b"
    r"(?!\s+(?:by|on|into|to\s+(?:the\s+)?(?:first|second|third|next|final))\b)"
)
_SECONDED = re.compile(
    rf"\b(?i:second(?:ed)?)\s+by:?\s+(?P<by>{_NAME})"
    rf"|\b(?i:second(?:ed|er)?|2nd|sec)\.?\s*[:–-]\s*(?P<key>{_NAME})"
    rf"|\b(?:Sec|sec)\.\s+(?P<short>{_NAME})"
    rf"|\bsec[’']d(?: by)?\s+(?P<secd>{_NAME})"
    rf"|\b(?i:seconded|sec\.?)\s+(?P<ranked>{_RANK}\s*{_NAME})"
    rf"|(?P<who>{_NAME})\s+(?:seconded|seconds|SECONDED|2nd|sec[’']d)\b(?!\s+by\b)"
    rf"|\b(?i:second(?:ed)?),?\s+(?P<plain>{_NAME})"
    rf"|\b2nd(?:ed)?\s+(?:by\s+)?(?P<second>{_NAME})"
)
_NOT_NAMES = frozenset(
    """it this that he she they we all members board committee council motion the members
    officers amendment nobody none no someone somebody anyone anybody everyone everybody neither
    both each several some others who""".split()
)
_NOBODY_NAMED = re.compile(r"(?:no|any|some|every)(?:\s?one|body)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Movers:
    """Who moved and who seconded, as printed."""

    mover: str | None = None
    seconder: str | None = None

    def __bool__(self) -> bool:
        """Whether anybody is named."""
        return bool(self.mover or self.seconder)

    def filled(self, other: Movers) -> Movers:
        """Those named here, and what another line names besides."""
        return Movers(self.mover or other.mover, self.seconder or other.seconder)


NOBODY = Movers()


def movers(text: str) -> Movers:
    """Mover and seconder as a text prints them; ``None`` where it does not."""
    if not re.search(r"(?i:prop|mov|motion|second|nominat|2nd)", text):
        return Movers()
    mover = _named(_MOVED.search(text)) or _named(_MOVES.search(text))
    return Movers(mover, _named(_SECONDED.search(text)))


def without_movers(text: str) -> str:
    """A text less the words that name mover and seconder."""
    return _SECONDED.sub(" ", _MOVED.sub(" ", _MOVES.sub(" ", text)))


_SPOKE = (
    re.compile(  # "Five of the public spoke against, two for", "Two speeches for, none against"
        r"\b(?:spoke|speaking|speakers?|speech(?:es)?|wrote|letters?|emails?|comments?|"
        r"representations?) (?:(?:was |were )?(?:received |made )?)(?:for|against|in favour)\b"
        r"(?!.*\b(?:vot\w+|motion|carried)\b)",
        re.IGNORECASE,
    )
)


@lru_cache(maxsize=64)  # one sentence is asked for its vote again and again
def votes(text: str) -> str | None:
    """The vote as printed: "7 votes to 1", "For 5, Against 2", "unanimously"; or None."""
    for pattern in _VOTES:
        found = pattern.search(text)
        if found and not _SPOKE.search(text, 0, found.end()):
            return found.group().strip(" .,;")
    return None


def _named(found: re.Match[str] | None) -> str | None:
    if found is None:
        return None
    name = next(value for value in found.groups() if value).strip()
    name = re.sub(r"(?<=\w{2})\.$", "", name).strip(" ,")
    return None if name.casefold() in _NOT_NAMES or _NOBODY_NAMED.match(name) else name
