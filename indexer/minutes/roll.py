"""Who is known from the attendance list: names, initials, and what may stand for them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from indexer.minutes import speakers
from indexer.people.names import fits_initials, parse_name, run_together
from indexer.people.words import is_organisation, is_post, is_ward
from indexer.records import MINUTED, PUBLIC, Paper, Paragraph, PartKind, Role
from indexer.words import normalise

_TITLE = (
    r"(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Rev(?:d|erend)?|Sir|Dame|Lord|"
    r"Lady|Ald(?:erman)?|The|Mayor)\.?"
)
_NAME = re.compile(
    r"(?<![\w.])(?:(?:[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ’'][\w’'-]*|[A-Z]\.?)\s+)"
    r"(?:(?:de|van|der|von|la|le|du|bin|al|J|[A-Z]\.?|[A-ZÀ-Þ][\w’'-]+)\s+){0,3}"
    r"[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ][\w’'-]*"
)
_AFTER = re.compile(
    r"^\s*[,:–-]?\s*[(\[](?:[^()\[\]]*[\s,;])?([A-Z][A-Za-z]{0,2}[A-Z][a-z]{0,3})\b[^()\[\]]*[)\]]"
)
_BEFORE = re.compile(r"(?:[(\[]([A-Z][A-Za-z]{0,2}[A-Z])[)\]]|\b([A-Z]{2,4})\s*[-–—=:])\s*$")
_POST = r"(?P<post>clerk|chair(?:man|woman|person)?|secretary|treasurer)"
_POST_AFTER = re.compile(rf"\s*(?:\([A-Z]{{2,4}}\))?\s*[,–(\[-]*\s*{_POST}\b", re.IGNORECASE)
_POST_BEFORE = re.compile(rf"(?:^|[.;,(/\n]\s*)(?:the )?{_POST}\s*[:–-]\s*$", re.IGNORECASE)
_TITLE_AFTER = re.compile(  # "Jean Orr, Head of Finance;", "Jean Orr (JO) – Town Clerk"
    r"\s*(?:\([A-Z]{2,4}\))?\s*(?:[,(]|[–-]\s)\s*(?P<post>[A-Z][^,;.()\n–]{3,60}?)\s*(?=[,;.()\n]|$)"
)
_RIGHT_AFTER = re.compile(r"\s*(?:\([^()]{2,30}\))?:?\s+([A-Z]{2,4})(?=\s*(?:[,.;(]|$))")
_OF_POST = re.compile(r",\s*(?P<post>[A-Z][\w ’'-]{2,40}?)\s*\((?P<initials>[A-Z]{2,4})\)")
_BARE = re.compile(
    r"(?:(?:(?:vice[- ])?chair(?:man|woman|person)?|president|secretary|treasurer|clerk|members?|"
    r"present|apologies|attendees)\s+)*(?P<who>(?-i:[A-Z]{2,3}))(?:\s+\([^()]*\))?",
    re.IGNORECASE,
)
_ONE_NAME = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ’'-]{1,15}(?: [A-Z])?|@[\w-]+")
_SHORTENED = re.compile(  # a line of its own: "Sam P – Treasurer"
    r"(?P<who>[A-ZÀ-Þ][a-zß-ÿ’'-]{1,15} [A-Z])\s*[,–—-]\s*[A-Z][\w ’'-]{2,40}"
)
_JOINED = re.compile(r"\b([A-Z][a-z]?\.)(?=[A-Z][A-Za-z’'-]*[a-z])")  # "R.Vance"
_BRACKETS = re.compile(r"\([^()]*\)")
_LISTING = re.compile(r"(?:^|[.;,]\s+)[A-Z][\w ’']{1,30}:\s*(?P<who>[^:]{3,600}?)(?=\.\s|\.?$)")
_SHORT = 200
_NEAR = 300  # characters: what is said of somebody stands beside the name
_BY = re.compile(r"(?:attended by|present|in attendance|attendees|here:|there:)\s+", re.IGNORECASE)
_HEADING = re.compile(
    r"\b(?:attend\w*|present|sederunt|apologies|participants|roll call)\b", re.IGNORECASE
)
_MEMBERS = re.compile(
    r"(?:\w+ )?(?:members?|governors|trustees|directors|councillors|officers|staff|guests)\W*",
    re.IGNORECASE,
)
_NO_NAMES = frozenset(
    """In Also Apologies Present Attendance Members Officers Councillors Cllrs Chair Clerk Minutes
    Absent Committee Board Council The Head Director Attendees Governors Trustees Parish Town
    City County District Borough Voting Substitutes Manager Officer Principal Programme Senior
    Deputy Vice Project Practice Finance Business Assistant Executive Non-Executive Chief
    Company Leader Operations Independent Governor Trustee Member Secretary Treasurer Mayor
    Chairman Chairperson Councillor Cllr Observer Observers Quorum Venue Date Time""".split()
)


@dataclass(frozen=True)
class Roll:
    """Names known to a meeting, for those who may see the part that lists them."""

    names: tuple[str, ...] = ()
    printed: dict[str, str] = field(default_factory=dict)  # initials as printed → name
    posts: dict[str, str] = field(default_factory=dict)  # "clerk" → name, where one holds it

    def knows(self, words: str) -> bool:
        """Whether words are one of the names, a part of one, or the initials of one."""
        return self.resolve(words) is not None

    def resolve(self, words: str) -> str | None:
        """The full name that words stand for, where it is certain; else None."""
        bare = re.sub(rf"^(?:{_TITLE}\s+)+", "", words.strip(" .:@[]()"))
        initials = bare.replace(".", "").replace(" ", "")
        if initials in self.printed:
            return self.printed[initials]
        if not bare or bare in _NO_NAMES:
            return None
        found = [name for name in self.names if _stands_for(bare, name)]
        return found[0] if len(found) == 1 else None


def _stands_for(words: str, name: str) -> bool:
    """Whether words are the name, its first or last name, first name and initial, or initials."""
    tokens, parts = words.casefold().split(), name.casefold().split()
    if tokens == parts or (len(tokens) == 1 and tokens[0] in {parts[0], parts[-1]}):
        return True
    if words.isupper() and words.isalpha() and 2 <= len(words) <= 4:
        every = "".join(part[0] for part in re.split(r"[\s-]+", name.casefold()) if part)
        return words.casefold() in {every, parts[0][0] + parts[-1][0]}
    if _MC.fullmatch(words):
        return parts[0][0] == tokens[0][0] and parts[-1].startswith("mc")
    if len(tokens) == 2:
        first, last = tokens[0].strip("."), tokens[1].strip(".")
        return (len(first) == 1 and parts[0][0] == first and parts[-1] == last) or (
            len(last) == 1 and parts[0] == first and parts[-1][0] == last
        )
    return False


def roll(paper: Paper, audience: str) -> Roll:
    """The roll of a meeting, from the parts that whoever sees ``audience`` sees too."""
    names: list[str] = []
    printed: dict[str, str] = {}
    posts: dict[str, str] = {}
    doubtful: Counter[str] = Counter()
    alone: list[str] = []
    for listed in _attendance(paper, audience):
        text = _JOINED.sub(r"\1 ", listed)
        names.extend(name for name in _first_names(text) if name not in names)
        for found in _NAME.finditer(text):
            name = _without_post(re.sub(rf"^(?:{_TITLE}\s+)+", "", found.group()).strip())
            body = is_organisation(found.group()) and not is_post(found.group())
            if " " not in name or body or not _is_person(name, text, found.start()):
                continue
            if name not in names:
                names.append(name)
            post = _post(text, found.start(), found.end())
            if post and posts.setdefault(post, name) != name:
                doubtful[post] += 1
            initials = _initials(text, found.start(), found.end())
            if initials and printed.setdefault(initials, name) != name:
                doubtful[initials] += 1
        alone += _bare_initials(text)
    many = alone if len(alone) >= _LEAST_PERSONS else []
    for initials in [*many, *speakers.initials(paper, audience)]:
        if sum(_stands_for(initials, name) for name in names) != 1:  # else the name is certain
            printed.setdefault(initials, initials)
    names.extend(_new(speakers.names(paper, audience), names))
    sure = {key: name for key, name in printed.items() if key not in doubtful}
    held = {post: name for post, name in posts.items() if post not in doubtful}
    return Roll(tuple(names), sure, held)


def _new(spoken: Iterable[str], names: Iterable[str]) -> list[str]:
    """The persons who add to the names: "Al" adds nothing to "Al Orr"."""
    words = {word for name in names for word in name.split()}
    return [name for name in spoken if not words & set(name.split())]


def _are_of(initials: str, name: str) -> bool:
    """Whether initials begin and end as a name does: "PJB" of "Paul Brand", and not "MBE"."""
    words = name.split()
    return initials[0] == words[0][0] and initials[-1] == words[-1][0]


def _bare_initials(text: str) -> list[str]:
    """Persons of whom an attendance list prints the initials alone: "Chairman PB, JL, MC"."""
    listed = [words.strip() for words in re.split(r"[,;.:–]| and | & |\n", text)]
    return [one.group("who") for words in listed if (one := _BARE.fullmatch(words))]


def _post(text: str, start: int, end: int) -> str | None:
    """The post of one person printed beside a name: "Clerk: Gus Hill", "Gus Hill (GH) CLERK"."""
    before = _POST_BEFORE.search(text, max(0, start - _NEAR), start)
    after = _POST_AFTER.match(text, end, end + _NEAR)
    title = _TITLE_AFTER.match(text, end, end + _NEAR)
    if title and not (after or before) and is_post(title.group("post")):
        return normalise(title.group("post"))
    found = after or before
    return found.group("post").casefold() if found else None


def _without_post(words: str) -> str:
    """A name without the words of a post beside it: "Practice Manager Dee Hull", "Al Orr Clerk"."""
    tokens = words.split()
    while tokens and tokens[0] in _NO_NAMES:
        tokens = tokens[1:]
    while len(tokens) > _LEAST_TOKENS and tokens[-1] in _NO_NAMES:
        tokens = tokens[:-1]
    return " ".join(tokens)


def _is_person(name: str, text: str, start: int) -> bool:
    """Whether capitalised words are a person's name, and not a ward, a firm or a subject."""
    opened = text.rfind("(", 0, start)
    bracket = text[opened:].partition(")")[0] if opened > text.rfind(")", 0, start) else ""
    if bracket:  # what sounds like a place is one there; elsewhere it may be a byname: "Old Tom"
        return parse_name(name) is not None and not is_ward(bracket)
    return parse_name(f"Mr {name}") is not None


def _first_names(text: str) -> list[str]:
    """The persons of "Here: Dot (chair), Amir, Lou", who are printed by one name each."""
    by = _BY.match(text)
    listings = [found.group("who") for found in _LISTING.finditer(text)]
    shortened = _SHORTENED.fullmatch(text)
    names: list[str] = [shortened.group("who")] if shortened else []
    for listing in [*listings, *([text[by.end() :]] if by else [])]:
        listed = [
            _BRACKETS.sub("", words).strip(" .")
            for words in re.split(r",|;| and | & |\s\+\s", listing)
        ]
        ones = [name for name in listed if _ONE_NAME.fullmatch(name) and name not in _NO_NAMES]
        names.extend(ones if len(ones) >= _LEAST_PERSONS else [])
    return names


def _initials(text: str, start: int, end: int) -> str | None:
    """Initials printed beside a name: "(JS)" or "JS" after it, "[JS]" or "JS – " before it."""
    after = _AFTER.match(text[end : end + _NEAR])
    if after and fits_initials(after.group(1), text[start:end]):  # "(RAG officer)" says a post
        return after.group(1)
    bare = _RIGHT_AFTER.match(text[end : end + _NEAR])
    if bare and _are_of(bare.group(1), text[start:end]):
        return bare.group(1)
    post = _OF_POST.match(text, end, end + _NEAR)
    if post and fits_initials(post.group("initials"), post.group("post")):
        return post.group("initials")
    before = _BEFORE.search(text, max(0, start - _NEAR), start)
    found = (before.group(1) or before.group(2)) if before else None
    return found if found and _are_of(found, text[start:end]) else None  # not of whom is before it


_CAME = re.compile(
    r"(?:^|[.;,/]\s+)(?:(?:[A-Z]{2,4}|committee|council|board|community council|those) )?"
    r"(?:in|apols|here|there|came|who came|attend\w*|present|sederunt|participants|on "
    r"(?:the )?call|top table|trustees|"
    r"directors|governors|members|officers|staff|board|apologies|notes)\b(?:[^:]{0,30}:|\s[–—-]\s)",
    re.IGNORECASE,
)
_PERSONS = re.compile(r"\((?:[^()]*[,; ])?[A-Z]{2,4}\)")  # "(chair, PN)"
_PERSON = re.compile(  # a line of its own: "Gus Hill (GH) CLERK", "Gus Hill: GH"
    rf"(?:{_TITLE} )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){{1,2}}(?: \([A-Z]{{2,4}}\)|:? [A-Z]{{2,4}})"
    r"(?:\s*[,–(\[-]*\s*[\w &]{2,30}[\])]?)?"
)
_MC = re.compile(r"[A-Z]{1,2}Mc")  # "SMc" is Sam McCrae
_OPENING = 2  # parts at the beginning, which may name who came
_LEAST_PERSONS = 2
_LEAST_TOKENS = 2  # of a name
_LONGEST_NAME = 40  # characters of the name of one person, with all that they are called


def _attendance(paper: Paper, audience: str) -> Iterable[str]:
    """The paragraphs that name who came; of a table each cell, where names would run together."""
    seen = [part for part in paper.parts if part.audience in {PUBLIC, audience}]
    for part in seen:
        if part.kind in MINUTED and _CAME.search(part.title):
            yield part.title
        for paragraph in part.paragraphs:
            listed = (
                paragraph.role is Role.ATTENDANCE
                or bool(_BY.match(paragraph.text[:20]))
                or part.kind is PartKind.ATTENDANCE
            )
            headed = any(_HEADING.search(text) for text in (*paragraph.heading[-1:], part.title))
            opening = part.kind is PartKind.MINUTES or part in seen[:_OPENING]
            initials = len(_PERSONS.findall(paragraph.text)) >= _LEAST_PERSONS
            came = opening and bool(_CAME.search(paragraph.text))
            if (
                listed
                or came
                or (initials and opening)
                or (opening and bool(_PERSON.fullmatch(paragraph.text)))
                or (headed and len(paragraph.text) < _SHORT)
                or (opening and any(_MEMBERS.fullmatch(text) for text in paragraph.heading[-1:]))
            ):
                apart = ", ".join(run_together(paragraph.text))
                yield from filter(None, _of_row(paragraph) or (apart or paragraph.text,))


def _of_row(paragraph: Paragraph) -> tuple[str, ...]:
    """The cells of a row; a person and the post beside them are one: "Ann Lee | Chief Nurse"."""
    cells = paragraph.cells
    held = len(cells) == _LEAST_PERSONS and is_post(cells[1]) and not is_post(cells[0])
    return (", ".join(cells),) if held and len(cells[0]) <= _LONGEST_NAME else cells
