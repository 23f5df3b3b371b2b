"""Who decides: the body whose minutes these are, and not another that they speak of.

"The Board agreed" is a decision; "the District Council agreed", in the minutes of a parish, is
news. A body is told by its noun, and by the capitalised words before it, which must stand in the
paper's own name, title or opening.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from indexer.records import Paper, PartKind, Role

NAME_WORD = r"[A-Z][\w’'-]*,? |and |of |for |the |& "  # one word of a body's name
NOUN = (
    r"\b(?:(?i:(?:sub-?)?(?:committee|cttee)|gov[’']?s|board|council(?!\s+(?:tax|house|officer|staff|land)\b)|cabinet|"
    r"panel|forum|authority|executive|senate|court|assembly|partnership|commission|corporation|"
    r"governing body|working (?:group|party)|task force|steering group|meeting|group|team|society|"
    r"association|co-?op(?:erative)?|trust|club|company|charity|foundation|project|community|union|synod|chapter|"
    r"vestry|members(?:hip)?|councillors|governors|trustees|directors|commissioners|conservators|shareholders|"
    r"fellows|delegates|attendees|participants|residents|guild|house|federation|league|institute|"
    r"branch|alliance|consortium|congregation)|"
    r"PCC|TSC|TAC|TOC|SC|CPC|WG|SIG|NEC|SLT|SMT|[A-Z]{3,5}|(?<=[Tt]he )[A-Z]{2})\b"
    r"(?:\s+of\s+the\s+[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3})?"
    r"(?:\s+(?:members|present|attending|on the call|in attendance))*"
)
ANYBODY = r"\b(?i:we|everyone|everybody|(?:all )?those present|all present|all)\b"
_PHRASE = re.compile(
    r"(?:\b(?:the|all|this|our|both|lead|some|several|few|many|most|two|three|four|others?|"
    r"individual|certain|one|former|new|another|each|no|neither|your|their|his|her|of|and|for|"
    r"full|whole|staff|audit|[A-Z][\w’'-]*)\s+|&\s+)*$"
)
_NAMED_BEFORE = re.compile(  # somebody else, before the noun's own article: "by Cllr Dee the …"
    r"^(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr)\b.*\s(?=the\s)|^.*\S\s(?=The\s)"
)
_FEW = re.compile(
    r"\b(?:lead|some|several|few|many|most|two|three|four|others?|individual|certain|one|former|"
    r"new|another|each|no|neither|your|their|his|her|staff|audit)\b",
    re.IGNORECASE,
)
_CAPITAL = re.compile(r"\b[A-Z][\w’'-]+")
_PLAIN = frozenset(
    """the this our all both also then and that members member committee board council it after
    following having on at in by when as full whole so but although though however
    while shadow main""".split()
)
_KINDS = frozenset(
    """board committee council cabinet panel forum authority senate court assembly commission
    executive""".split()
)
_PARTIES = frozenset(("working", "task", "steering"))  # the first words of what a body sets up
_GENERAL = frozenset("PCC TSC TAC TOC SC CPC WG SIG NEC SLT SMT AGM EGM".split())
_OPENING = 14
_MEETING_LINE = re.compile(  # of a web page: "Meeting: 3 May 2022 - Weirs Panel (Item 5)"
    r"(?:meeting(?: of)?|decision maker|(?:decided|made) at meeting)\b.{3,150}$", re.IGNORECASE
)
_SHORT = 160


@dataclass(frozen=True, slots=True)
class Bodies:
    """The words of a paper's own body: of its name, its title and the lines of its opening."""

    words: frozenset[str]
    initials: frozenset[str]

    def owns(self, text: str, start: int, noun: str) -> bool:
        """Whether the noun that begins at ``start`` of a text means this body."""
        found = _PHRASE.search(text, 0, start)
        before = _NAMED_BEFORE.sub("", found.group()) if found else ""
        head = noun.split(maxsplit=1)[0]
        if _FEW.search(before) or self._is_another(text[: start - len(before)], before, head):
            return False
        if head.isupper() and head not in self.initials and head.casefold() not in self.words:
            return head in _GENERAL or head.casefold() in _PLAIN
        named = [word.casefold() for word in _CAPITAL.findall(f"{before} {noun}")]
        kept = [word for word in named if word not in _PLAIN]
        own = self.words | {head.casefold()} | {word.casefold() for word in self.initials}
        return all(word in own for word in kept)

    def _is_another(self, lead: str, before: str, head: str) -> bool:
        """Whether a noun means a body of another kind, or a part of this one.

        In the minutes of a Board "the panel" is another; so is an "assessment panel".
        """
        kind = head.casefold().removeprefix("sub-")
        if kind == "residents":  # of the place, unless it is their association
            return kind not in self.words
        if kind in _PARTIES:
            return kind not in self.words and bool(self.words & _KINDS)
        if kind not in _KINDS:
            return False
        if kind not in self.words and self.words & _KINDS:
            return True
        last = re.search(r"\b([a-z][\w’'-]*)\s+$", lead) if not before else None
        return last is not None and last.group(1) not in _PLAIN


def bodies_of(paper: Paper) -> Bodies:
    """The body whose minutes a paper holds."""
    texts = [paper.board or "", paper.title]
    opening = next((p for p in paper.parts if p.kind is PartKind.MINUTES), None)
    for part in (opening,) if opening else paper.parts[:1]:
        first = part.paragraphs[:_OPENING]
        lines = [p.text for p in first if p.role is not Role.DECISION]
        texts += [part.title, *(line for line in lines if len(line) < _SHORT)]
    for part in paper.parts[:2]:
        texts += [p.text for p in part.paragraphs[:_OPENING] if _MEETING_LINE.match(p.text)]
    found = frozenset(word.casefold() for text in texts for word in re.findall(r"[\w’'-]+", text))
    return Bodies(found, _initials(texts))


def _initials(texts: list[str]) -> frozenset[str]:
    """Initials of its name ("IIB"), and those that the opening itself prints."""
    heads = ["".join(w[0] for w in re.findall(r"\b[A-Z][a-z]+", text)) for text in texts[:3]]
    made = {  # "TC" of "… Town Council", "CP" of "A Cycling Panel for Ely"
        head[start:end]
        for head in heads
        for start in range(len(head))
        for end in range(start + 2, len(head) + 1)
    }
    printed = {word for text in texts for word in re.findall(r"\b[A-Z]{2,6}\b", text)}
    return frozenset(made | printed)
