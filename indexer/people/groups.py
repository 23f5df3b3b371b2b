"""What a heading or a label over people says of them: "Apologies", "Officers", "Labour (8)"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from indexer.people import words
from indexer.people.names import parse_name, title_of

_ATTENDANCE = (  # the first that fits
    (
        "apologies",
        r"\bapol(?:og|s?\b)|\bregrets\b|\bunable to attend\b|\bsorry\b|\bcould(?: not|n[’']t)\b",
    ),
    (
        "absent",
        r"\babsen(?:t|tees?|ces?)\b|\bnot (?:present|in attendance|attending)\b|did not attend",
    ),
    ("substitute", r"\bsubstitut"),
    (
        "in attendance",
        (
            r"\bin attendance\b|\balso (?:present|attending)\b|\bofficers?\b|\bobserv(?:er|"
            r"ing)s?\b|"
            r"\bguests?\b|\bstaff\b(?! governors?)|\badvis[eo]rs?\b|\bvisitors?\b|^clerks?\b|"
            r"\bsecretary\b|"
            r"\b(?:minutes?|notes?)[ -]?(?:tak(?:er|en|ing)|by\b)|\bminuted by\b|\bscribe\b"
        ),
    ),
    (
        "present",
        (
            r"\bpresent\b|\battendees?\b|\battend(?:ed|ing|ance)\b|\broll call\b|\bparticipants\b|"
            r"^(?:who was |those |also )?(?:there|here)$|\bon the call\b|\btop table\b"
        ),
    ),
)
_STANDING = (
    ("councillor", r"\bcouncillors\b|\bcllrs\b|\belected members\b"),
    ("officer", r"\b(?<!committee )officers?\b(?! holders?)|^staff$|^clerks?$|\bmanagement team\b"),
    ("governor", r"\bgovernors?\b(?!’)"),
    ("trustee", r"\btrustees?\b"),
    ("director", r"\bdirectors\b"),
    ("co-opted", r"\bco-?opted\b|\bco-?optees?\b"),
    ("observer", r"\bobservers?\b"),
    ("guest", r"\bguests?\b|\bvisitors?\b"),
    ("substitute", r"^(?:named )?substitutes?\b"),
    ("independent", r"^independent (?:persons?|members?)\b"),
)
_LISTED = re.compile(
    r"\bmembership\b|\bmembers of the\b|\bdistribution\b|^to:|\bcirculation\b|"
    r"\b(?:was|were|been|being|are) (?:duly )?(?:re-?)?(?:elected|appointed|nominated)\b",
    re.IGNORECASE,
)
_TAKER = re.compile(
    r"\b(?:minute|note)s?[ -]?(?:tak(?:er|en|ing)|by\b)|\bminuted by\b|\bscribe\b", re.IGNORECASE
)
_CHAIRED = re.compile(r"^(?:meeting )?chaired by$|^in the chair$|^presiding$", re.IGNORECASE)
_NUMBER = re.compile(r"^\W*\d[\d./]*\W+|\W*\(\d+\)\W*$|[^\w)]+$")
_PLURAL_POST = re.compile(
    r"\b(?:members|officers|governors|trustees|directors|councillors|representatives|reps|"
    r"s)$|^\w+s$",
    re.IGNORECASE,
)
_MEMBERS = re.compile(  # and "Employer representatives", "Union reps", "Council nominees"
    r"(?:other |board |committee |voting )*members?|"
    r"(?:(?!(?:from|to|of|for|by|with|about)\b)[\w’'&/-]+ ){0,3}"
    r"(?:members|representatives|reps|delegates|nominees|appointees)",
    re.IGNORECASE,
)
_LONGEST = 90
_MAY_HOLD = frozenset({None, "in attendance"})  # "Clerk", "Chair": a label that names a post


@dataclass(frozen=True, slots=True)
class Group:
    """What stands over a person. ``None`` says nothing, and leaves what an outer heading says."""

    attendance: str | None = None
    standing: str | None = None
    organisation: str | None = None
    post: str | None = None
    listed: bool = False  # a list of members, which says nothing of who came
    known: bool = False  # whether it is a heading over people at all

    def within(self, inner: Group) -> Group:
        """This group as narrowed by an inner heading."""
        if not inner.known or (inner.organisation and not self.known):
            return self  # an organisation over the whole paper is not where its people come from
        kept = self.attendance if inner.post else None  # "Clerk: Jo Kerr" under "Present"
        return Group(
            attendance=kept or inner.attendance or self.attendance,
            standing=inner.standing or (None if inner.attendance else self.standing),
            organisation=inner.organisation or self.organisation,
            post=inner.post,
            listed=self.listed or inner.listed,
            known=True,
        )


NOTHING = Group()


@lru_cache(maxsize=2048)  # the same few headings stand over everybody
def group_of(heading: str) -> Group:
    """What one heading or label says of the people under it."""
    text = _NUMBER.sub("", _NUMBER.sub("", heading.strip(" *_#")))
    if not text or len(text) > _LONGEST or _names_somebody(heading.strip(" *_#")):
        return NOTHING
    if words.is_party(text):
        return Group(standing="councillor", known=True)
    if _CHAIRED.search(text):
        return Group(attendance="present", post="Chair", known=True)
    if _TAKER.search(text):
        return Group(attendance="in attendance", known=True)
    return _by_words(text)


def _names_somebody(heading: str) -> bool:
    """Whether it is a person's own entry: "Cllr Ada Finch OBE (Chairman)"."""
    name, bracket, _ = heading.partition("(")
    return bool(title_of(name) or bracket) and parse_name(name) is not None


def _by_words(text: str) -> Group:
    """A heading by the words it holds: how they came, what they are, their post or council."""
    attendance = next((word for word, form in _ATTENDANCE if _has(form, text)), None)
    standing = next((word for word, form in _STANDING if _has(form, text)), None)
    if _LISTED.search(text):
        return Group(standing=standing, listed=True, known=True)
    if words.is_post(text) and not _PLURAL_POST.search(text) and attendance in _MAY_HOLD:
        return Group(attendance, _of_post(text, standing), post=_post(text), known=True)
    if attendance or standing or _MEMBERS.fullmatch(text):
        return Group(attendance, standing, known=True)
    if words.is_organisation(text) and len(text.split()) > 1:
        return Group(organisation=text, known=True)
    return NOTHING


def _post(text: str) -> str | None:
    """The post that a label names; "Staff governor" and "Officer" are kinds, not posts."""
    if re.search(
        r"\bgovernors?$|^officers?$|^trustees?$|^members?$|^observers?$", text, re.IGNORECASE
    ):
        return None
    return text


def _of_post(text: str, standing: str | None) -> str | None:
    """What a label says by itself; "Chief Officer" is a post, and says no more than any post."""
    return (
        standing
        if re.search(r"\b(?:governor|trustee|observer)s?$|^officers?$", text, re.IGNORECASE)
        else None
    )


def _has(form: str, text: str) -> bool:
    return bool(re.search(form, text, re.IGNORECASE))


def group_over(headings: Iterable[str]) -> Group:
    """What headings say together, outermost first."""
    group = Group()
    for heading in headings:
        group = group.within(group_of(heading))
    return group
