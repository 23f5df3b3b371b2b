"""Which printed names mean one board, among the names that a viewer may see.

"&" is "and"; "the", case and "Meeting of" do not matter; "(formerly …)" and a bracketed acronym
are other names of it. A committee with its council before it is the same as without it as long
as no other council has one of that name. Nothing else is guessed: a sub-committee is a board of
its own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from indexer.words import words

Key = frozenset[str]

_FRAME = re.compile(
    r"^\s*(?:(?:draft |confirmed |approved )?(?:minutes|notes?|record|agenda|report) (?:of|"
    r"for|to) )?"
    r"(?:(?:a|an|the) )?(?:(?:ordinary|extraordinary|special|annual|public|virtual|hybrid) )*"
    r"(?:(?:general )?meeting of )?(?:the )?",
    re.IGNORECASE,
)
_TAIL = re.compile(r"\s*(?:[-–—,:]\s*)?\b(?:meeting|minutes|agenda)\b\W*$", re.IGNORECASE)
_FORMERLY = re.compile(
    r"[\s,(\[]*\b(?:formerly|previously|once|also|now)\b(?: (?:known|called) as| called|"
    r" known)?:? (?:the )?"
    r"(?P<name>[^)\]]+)[)\]]?",
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    r"\s*\((?:the )?[“\"‘']?(?P<short>[A-Z][A-Za-z&]{0,8}[A-Z][a-z]?)[”\"’']?\)"
)
_OF_COUNCIL = re.compile(
    r"^(?P<owner>.*?\b(?:council|authority|association|partnership(?: of councils)?|trust)|"
    r"[A-Z]{3,6})\b"
    r"[\s,:–—-]+(?:the )?(?P<own>.*\b(?:committee|sub-?committee|board|cabinet|panel|forum|"
    r"executive|"
    r"commission|group)\b.*)$",
    re.IGNORECASE,
)
_OWNER_CAPITALS = re.compile(r"^[A-Z]{3,6}$")
_JOINING = frozenset(("and", "of", "the", "for", "in", "on", "to"))
_COMMON = frozenset(words("the and of"))
GENERIC = frozenset(words("board committee council cabinet panel forum group meeting executive"))

_ONE_OF_PLACE = re.compile(
    r"(?:parish|town|community|city|county|district|borough) council|integration joint board|"
    r"(?:combined )?fire (?:and rescue )?authority|police(?: and|, fire and) crime panel|"
    r"schools forum|health and well-?being board|(?:local )?pensions? board|local access forum|"
    r"integrated care board|national park authority|(?:internal )?drainage board|harbour (?:board|"
    r"trust|commissioners)|combined authority|(?:full )?governing (?:body|board)|"
    r"board of (?:governors|trustees|directors)|licensing board|safeguarding (?:adults|children) "
    r"board|parochial church council|village hall (?:management )?committee",
    re.IGNORECASE,
)
_ONE_EACH = (frozenset(words("cabinet")), frozenset(words("executive")))  # a council has one


def board_words(name: str) -> Key:
    """The words of a board's name that tell it from others; "&" is "and"."""
    return _words(_own_name(name))


@lru_cache(maxsize=4096)
def _words(name: str) -> Key:
    return frozenset(words(name.replace("&", " and "))) - _COMMON


@lru_cache(maxsize=4096)
def _own_name(name: str) -> str:
    """The name without what stands around it: "Minutes of the", "(formerly …)", "(WHB)"."""
    plain = _BRACKETED.sub("", _FORMERLY.sub("", name))
    plain = _TAIL.sub("", _FRAME.sub("", plain, count=1))
    return plain.strip(" -–—,:") or name


def initials(name: str) -> str:
    """The initials of a board's name, its joining words left out: "RGSB"."""
    return "".join(
        word[0].upper()
        for word in re.split(r"[\s-]+", _own_name(name).replace("&", " and "))
        if word and word[0].isalpha() and word.lower() not in _JOINING
    )


class Boards:
    """The boards behind a viewer's names. Made anew for whoever sees other names."""

    def __init__(self, names: Iterable[str]) -> None:
        """Work out which of these printed names mean one board."""
        self._names = tuple(sorted(set(names)))
        self._parent: dict[Key, Key] = {}
        for name in self._names:
            self._alias(name)
        self._without_council()
        self._without_place()
        self._by_initials()

    def key(self, name: str) -> Key:
        """What stands for the board of a printed name: equal for equal boards."""
        return self._root(board_words(name))

    def same(self, one: str | None, other: str | None) -> bool:
        """Whether two names mean one board; a paper without a name may be of any."""
        if one is None or other is None:
            return True
        return self.key(one) == self.key(other)

    def groups(self) -> Mapping[Key, tuple[str, ...]]:
        """The printed names of each board, in order."""
        held: defaultdict[Key, list[str]] = defaultdict(list)
        for name in self._names:
            held[self.key(name)].append(name)
        return {key: tuple(found) for key, found in held.items()}

    def _root(self, key: Key) -> Key:
        while key in self._parent:
            key = self._parent[key]
        return key

    def _join(self, one: Key, other: Key) -> None:
        first, second = sorted((self._root(one), self._root(other)), key=sorted)
        if first != second and first and second:
            self._parent[second] = first

    def _alias(self, name: str) -> None:
        """A former name that is printed with the present one."""
        for found in _FORMERLY.finditer(name):
            former = board_words(found.group("name"))
            if former - GENERIC:
                self._join(board_words(name), former)

    def _without_council(self) -> None:
        """A committee printed with its council and without, where one council has such a one."""
        owners: defaultdict[Key, set[Key]] = defaultdict(set)
        whole: defaultdict[Key, set[Key]] = defaultdict(set)
        for name in self._names:
            owner, own = _parted(name)
            if owner:
                owners[own].add(owner)
                whole[own].add(board_words(name))
        held = {board_words(name) for name in self._names}
        for own, found in sorted(owners.items(), key=lambda pair: sorted(pair[0])):
            if len(found) == 1 and (own in held or len(whole[own]) > 1):
                for key in sorted(whole[own], key=sorted):
                    self._join(own, key)

    def _without_place(self) -> None:
        """A body of which a place has one, printed with its place and without, where one is seen.

        "Integration Joint Board" on a report is that of the one place whose minutes are held.
        """
        for bare in self._names:
            if not _ONE_OF_PLACE.fullmatch(_own_name(bare)):
                continue
            ends = f" {_own_name(bare).casefold()}"
            placed = [one for one in self._names if _own_name(one).casefold().endswith(ends)]
            if len({self.key(one) for one in placed}) == 1:
                self._join(board_words(bare), board_words(placed[0]))

    def _by_initials(self) -> None:
        """Initials such as "WHB" where exactly one board has them, or prints them in brackets."""
        meant: defaultdict[str, set[Key]] = defaultdict(set)
        for name in self._names:
            if len(board_words(name)) > 1:
                meant[initials(name)].add(self.key(name))
            for found in _BRACKETED.finditer(name):
                meant[found.group("short")].add(self.key(name))
        for name in self._names:
            short = name.strip()
            if short.isupper() and short.isalpha() and len(meant.get(short, ())) == 1:
                self._join(next(iter(meant[short])), board_words(name))


def _parted(name: str) -> tuple[Key, Key]:
    """The council and the committee of a name; no council where none is printed."""
    found = _OF_COUNCIL.match(_own_name(name))
    if not found:
        return frozenset(), board_words(name)
    owner = found.group("owner")
    if not (_OWNER_CAPITALS.match(owner) or " " in owner.strip()):
        return frozenset(), board_words(name)
    own = _words(found.group("own"))
    telling = own - GENERIC or own in _ONE_EACH
    return (_words(owner), own) if telling else (frozenset(), board_words(name))
