"""Entries of a list of people: "Cllr A (Chair), B and C", "JS – Jane Sorrell", "Jo Kerr, Clerk".

A text is cut at its separators; a piece that is a name begins an entry, and what stands beside
it says the post, the organisation or the initials, or is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import zip_longest

from indexer.people import words
from indexer.people.beside import COUNTED, INITIALS, Told, belongs, parted
from indexer.people.cutting import Piece, pieces
from indexer.people.names import Name, fits_initials, parse_name, title_of, without_honours

_TICK = re.compile(r"^\s*[-*•]?\s*\[(?P<mark>[ xX✓✔]?)\]\s*")
_BESIDE = re.compile(
    r"(?:(?P<first>[A-Z]{2,4})\s+(?P<after>.+))|(?:(?P<before>.+?)\s+(?P<last>[A-Z]{2,4}))"
)
_INITIALLED = re.compile(r"[A-Z]\.? ?(?:[A-Z]\.? ?)?[A-Z][^\W\d_]")
_CLOSE = re.compile(r"(?<=\b[A-Z])\.(?=[A-Z][a-z])")  # "A.Wragg"
_HANDLE = re.compile(r"\s+@[\w-]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One person of a list, and what stands beside the name."""

    name: str
    councillor: bool = False
    titled: bool = False
    initials: str | None = None
    post: str | None = None
    organisation: str | None = None
    substitute: bool = False
    ticked: bool | None = None  # a box before the name, ticked or not


@dataclass(slots=True)
class _Open:
    """An entry while it is read; ``details`` are spans of the text."""

    name: Name
    councillor: bool
    initials: str | None = None
    post: str | None = None
    details: list[tuple[int, int]] = field(default_factory=list)
    brackets: list[str] = field(default_factory=list)


def entries(text: str, *, run: bool) -> list[Entry]:
    """The people of a text; none where it does not begin as a list of people does.

    Args:
        text: an entry, or a run of several.
        run: whether several people stand in it, as after "Present:"; else a line is one person,
            and capitalised words after a councillor's name are where they come from.
    """
    tick = _TICK.match(text)
    ticked = tick.group("mark").strip() != "" if tick else None
    text = _HANDLE.sub("", text[tick.end() :] if tick else text)
    text = _CLOSE.sub(". ", text)
    reader = _Reader(text, run=run)
    return [_closed(one, text, run=run, ticked=ticked) for one in reader.read()]


class _Reader:
    """Reads the pieces of one text from left to right."""

    def __init__(self, text: str, *, run: bool) -> None:
        self._text = text
        self._run = run
        self._open: list[_Open] = []
        self._plural = False  # after "Cllrs" or "Professors": what follows are surnames, too
        self._councillors = False
        self._initials: str | None = None  # that stand before their name
        self._post: str | None = None
        self._parted = ";" in text and not _are_names(text)
        self._after_detail = False
        self._next_is_bracket = False
        self._holders = False  # "Clerk (Jo Kerr)": posts come first, and who holds them in brackets

    def read(self) -> list[_Open]:
        cut = list(pieces(self._text))
        for piece, after in zip_longest(cut, cut[1:]):
            self._next_is_bracket = after is not None and after.bracket
            if piece.bracket:
                self._bracket(piece)
            elif self._says(piece) or (not self._begins(piece) and not self._detail(piece)):
                return []
        return self._open

    def _says(self, piece: Piece) -> bool:
        """Whether a colon after a name leads to what that person said or is to do."""
        if not self._open or piece.separator != ":":
            return False
        told = words.is_post(piece.text) or words.is_organisation(piece.text)
        return not (told or INITIALS.fullmatch(piece.text))

    def _begins(self, piece: Piece) -> bool:
        """Whether the piece is the name of a further person, who is then begun."""
        listed = piece.separator in {",", "and", "&"}
        if piece.separator == ";":
            self._plural = self._councillors = False
        name, initials = _named(piece.text, surname=self._plural and listed)
        post = None
        if name is None and not self._after_detail:
            name, post = _beside_post(piece.text)
        if name is None or not self._may_begin(piece, name, listed=listed):
            return False
        if name.plural or name.titled:
            self._plural, self._councillors = name.plural, name.plural and name.councillor
        if name.plural:
            self._post = None
        self._open.append(
            _Open(
                name,
                name.councillor or self._councillors,
                initials or self._waiting(name),
                post or self._post,
            )
        )
        self._initials = self._post = None
        self._after_detail = False
        return True

    def _waiting(self, name: Name) -> str | None:
        """The initials that stand before a name: "JS – Jane Sorrell"."""
        before = self._initials
        return before if before and fits_initials(before, name.text) else None

    def _may_begin(self, piece: Piece, name: Name, *, listed: bool) -> bool:
        if not self._open or name.titled or piece.separator in {";", "\n"}:
            return True
        closed = piece.separator == "" and self._open[-1].brackets and not self._after_detail
        if closed:  # "Al Orr (Chair) Bea Elm (Clerk)": the comma was left out
            return self._next_is_bracket and len(name.text.split()) > 1
        if not listed:
            return False
        if self._parted and piece.separator == "," and not self._plural:
            return False
        return self._run or self._plural

    def _detail(self, piece: Piece) -> bool:
        """What is no name: said of the person before it; False where there is none."""
        if self._open:
            details = self._open[-1].details
            if self._after_detail and piece.separator in {"and", "&", "-"}:
                details[-1] = (details[-1][0], piece.end)
            else:
                details.append((piece.start, piece.end))
            self._after_detail = True
            return True
        letters = INITIALS.fullmatch(piece.text)
        if letters:
            self._initials = letters.group("letters")
            return True
        if words.is_post(piece.text):
            self._post = piece.text
            return True
        return bool(COUNTED.match(piece.text)) and len(piece.text) < 60

    def _bracket(self, piece: Piece) -> None:
        inside = piece.text.strip("()[] ")
        if self._open and (self._holder(inside) or self._was_post(inside)):
            return
        if self._open:
            current = self._open[-1]
            if self._after_detail and belongs(inside):
                current.details[-1] = (current.details[-1][0], piece.end)
            else:
                current.brackets.append(inside)
                self._after_detail = False
            return
        letters = INITIALS.fullmatch(inside)
        name = parse_name(inside) if self._post else None
        if name:
            self._open.append(_Open(name, name.councillor, None, self._post))
            self._holders = True
        elif letters:
            self._initials = letters.group("letters")

    def _holder(self, inside: str) -> bool:
        """Whether a bracket names who holds the post before it: "the Head of Parks (Tom Lee)"."""
        details = self._open[-1].details
        post = self._text[slice(*details[-1])] if self._after_detail else ""
        held = (self._holders or post.startswith("the ")) and words.is_post(post)
        name = parse_name(inside) if held else None
        if name is None:
            return False
        details.pop()
        self._open.append(_Open(name, name.councillor, None, post.removeprefix("the ")))
        self._after_detail = False
        return True

    def _was_post(self, inside: str) -> bool:
        """Whether what was taken for a name is a post: "Harbour Master (H. Ives)"."""
        current = self._open[-1]
        name = parse_name(inside)
        if name is None or not (name.titled or _INITIALLED.match(inside)):
            return False
        if current.name.titled or current.details or current.brackets:
            return False
        self._open[-1] = _Open(name, name.councillor, None, current.name.text)
        self._holders = True
        return True


def _are_names(text: str) -> bool:
    """Whether every piece is a full name: "Al Orr (AO), Bea Elm (BE); Cy Fox"."""
    listed = re.split(r"[,;]", re.sub(r"\([^()]*\)", "", text))
    return all(" " in piece.strip() and parse_name(piece) is not None for piece in listed)


def _beside_post(text: str) -> tuple[Name | None, str | None]:
    """A name right after a post, or right before one: "Chief Constable Tara Usher".

    Only two words are a name then, since "Bo Lee Wood Manager" may be cut in two ways.
    """
    text = without_honours(text)
    titles = title_of(text)
    parts = text[len(titles) :].split()
    stops = [n for n, word in enumerate(parts) if words.is_stop(word)]
    if not stops or len(parts) < 3:
        return None, None
    if stops[0] == 2:
        name, post = f"{titles}{' '.join(parts[:2])}", " ".join(parts[2:])
    elif stops[-1] == len(parts) - 3 and parts[stops[-1]][0].isupper():
        name, post = " ".join(parts[-2:]), f"{titles}{' '.join(parts[:-2])}"
    else:
        return None, None
    return (parse_name(name), post) if words.is_post(post) else (None, None)


def _named(text: str, *, surname: bool) -> tuple[Name | None, str | None]:
    """A name, and initials that stand beside it without a bracket: "Jane Sorrell JS"."""
    beside = _BESIDE.fullmatch(text) if not text.isupper() else None
    if beside:
        letters = beside.group("first") or beside.group("last")
        name = parse_name(beside.group("after") or beside.group("before"))
        if name and len(name.text.split()) > 1 and fits_initials(letters, name.text):
            return name, letters
    return parse_name(text, surname=surname), None


def _closed(one: _Open, text: str, *, run: bool, ticked: bool | None) -> Entry:
    """The entry with its details told apart."""
    told = Told(one.name.text, one.councillor, one.initials, [one.post] if one.post else [])
    for inside in one.brackets:
        for said in parted(inside):
            told.take(said, loose=not one.councillor)
    for start, end in one.details:
        told.take(text[start:end].strip(" .,;"), loose=not run)
    return Entry(
        name=one.name.text,
        councillor=told.councillor,
        titled=one.name.titled,
        initials=told.initials,
        post=", ".join(told.posts) or None,
        organisation=", ".join(told.organisations) or None,
        substitute=told.substitute,
        ticked=ticked,
    )
