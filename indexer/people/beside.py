"""What stands beside a name, told apart: post, organisation, initials, or nothing to keep."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from indexer.people import words
from indexer.people.names import fits_initials

INITIALS = re.compile(r"\W*(?P<letters>[A-Z](?:[A-Za-z’'-]?[A-Z]){1,3}[a-z]{0,3})\W*")
COUNTED = re.compile(
    r"\W*(?:\d+|one|two|three|four|five|six|several|some|the|press|members? of)\b", re.IGNORECASE
)
_CODE = re.compile(r"\w*\d\w*")


def belongs(inside: str) -> bool:
    """Whether a bracket after a post is part of it: "Strategic Director (Transport)"."""
    return (
        inside[:1].isupper()
        and not INITIALS.fullmatch(inside)
        and not words.is_organisation(inside)
        and not words.is_remark(inside)
        and not words.is_post(inside)
        and not words.is_party(inside)
    )


def parted(inside: str) -> list[str]:
    """The pieces of a bracket; a substitution is left whole."""
    if words.is_substitution(inside):
        return [inside]
    return [piece.strip() for piece in re.split(r"[,;]|\s[-–—]\s", inside) if piece.strip()]


@dataclass(slots=True)
class Told:
    """What stands beside a name, told apart."""

    name: str
    councillor: bool
    initials: str | None
    posts: list[str]
    organisations: list[str] = field(default_factory=list)
    substitute: bool = False

    def take(self, said: str, *, loose: bool) -> None:
        """Take one piece; ``loose`` takes capitalised words of no known kind as an organisation."""
        letters = INITIALS.fullmatch(said)
        if words.is_substitution(said):
            self.substitute = True
        elif (
            letters and self.initials is None and fits_initials(letters.group("letters"), self.name)
        ):
            self.initials = letters.group("letters")  # "PC" of Pam Caton, and no party
        elif words.is_party(said) or words.is_ward(said) or words.is_remark(said):
            return
        elif words.is_councillor(said):
            self.councillor = True
            rest = words.beside_councillor(said)
            self.posts.extend([rest] if words.is_post(rest) else [])
        elif words.is_post(said) and not COUNTED.match(said):
            self.posts.append(said.removeprefix("the "))
        elif words.is_organisation(said) or (
            (loose or words.is_place(said))
            and said[:1].isupper()
            and not _CODE.fullmatch(said)
            and len(said) < 80
        ):
            self.organisations.append(said)
