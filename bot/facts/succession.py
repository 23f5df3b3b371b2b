"""Who chairs a board next: whoever is said to take over or was elected, else that the chair goes.

It is a question of its own: a list of who came names the present chair, and standing orders say
what any chair may do.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Collection, Iterator

from bot.boards import Key, board_words
from bot.facts.lists import as_at
from bot.facts.membership import ELECTED, membership, to_board
from bot.facts.naming import named_boards, of_board
from bot.facts.told import Facts
from bot.library import Library, Shelved
from bot.questions.understanding import Query
from bot.wording.quoting import Quoted
from indexer.sentences import sentences
from indexer.store.port import Snapshot
from indexer.words import words

_CHAIR = r"(?:chair(?:man|woman|person)?|conven[eo]r)\b(?!['’]s)"
_POST = rf"(?P<post>(?:(?:vice|deputy|depute)[- ]?)?{_CHAIR})"
_OF_ONE_MEETING = (
    r"(?! (?:the |our |this |that )?(?:[\w’'-]+ ){0,3}?(?:meeting|item|session|hearing))"
)
_COMING = r"(?:will|shall|(?:is|are) (?:going |due |set )?to|['’]ll)"
_ASKED = re.compile(
    rf"\bwho(?:['’]s| is|['’]ll| will| would)? (?:(?:going|due|set|likely) to |to )?"
    rf"(?:be |become )?(?:the |our )?(?P<new>next|new|incoming) (?:[\w’'-]+ ){{0,3}}?{_POST}|"
    r"\bwho(?:['’]s| is| will| takes| is to| is going to)?(?: take| taking)? over "
    r"(?:[\w’'-]+ ){0,4}?(?:as|in) (?:the |our |new )*"
    rf"{_POST.replace('post', 'over')}|"
    rf"\bwho {_COMING} (?:be (?:the |our )?)?{_POST.replace('post', 'be')}{_OF_ONE_MEETING}|"
    rf"\bwho (?:{_COMING} )?(?:succeeds?|replaces?) (?:the |our |as )*"
    rf"{_POST.replace('post', 'after')}",
    re.IGNORECASE,
)
_VICE = re.compile(r"^(?:vice|deput[ye])", re.IGNORECASE)
_TAKES = re.compile(
    r"\b(?:takes|(?:will|shall|would|to|is to|due to) take)(?: over)? (?:as |the )*"
    rf"{_POST}(?! (?:for|at|of) (?:this|that|the) (?:item|meeting|session))|"
    rf"\b(?:will|shall|to|is to) (?:be|become|serve as|succeed [\w’' .-]{{2,40}}? as) "
    rf"(?:the |our |its )*(?:new |next )?{_POST.replace('post', 'be')}",
    re.IGNORECASE,
)
_LEAVES = re.compile(
    r"\b(?:stand(?:s|ing)?|stood|step(?:s|ping|ped)?) down (?:as|from being) (?:the |our )?"
    rf"{_POST}|\b(?:retir(?:e|es|ed|ing)|resign(?:s|ed|ing)?) (?:as|from being) (?:the |our )?"
    rf"{_POST.replace('post', 'left')}|"
    rf"\bnot (?:seek|be seeking|stand for) re-?election as (?:the )?"
    rf"{_POST.replace('post', 'again')}",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OBJECT = re.compile(  # "who will chair the panel", "the next chair of the panel"
    r"\W*(?:(?:of|for|on|to) )?(?P<object>(?!(?:after|from|in|when|if|once|now|next|then|instead|"
    r"at|by|on|for|until|of|to|and|or)\b)\w.*?)(?= (?:after|from|in|when|if|once|now|next|then|"
    r"instead|at|until|of|for)\b|\W*$)",
    re.IGNORECASE,
)
_MOST_CHOICES = 3


def succession(snapshot: Snapshot, library: Library, query: Query, today: dt.date) -> Facts | None:
    """What the newest paper says of who takes the chair; None where that is not asked.

    Of a chair who is new already, lists of members may tell where no paper says it.
    """
    asked = _ASKED.search(query.standalone)
    if asked is None or query.periods:
        return None
    boards = named_boards(query, library)
    if not _of_a_board(library, asked, boards):
        return None
    vice = bool(_VICE.match(_post(asked)))
    found: defaultdict[Key, list[tuple[str, bool, Quoted]]] = defaultdict(list)
    for one, said, takes in _said(snapshot, library, vice=vice):
        if of_board(one.paper, boards, library):
            key = library.known_boards.key(one.paper.board or "")
            line = Quoted(one, said, as_at(one))
            found[key].append((one.paper.date.value or "", takes, line))
    if len(found) > 1:
        names = {library.known_boards.key(name): name for name in library.boards}
        bare = query.standalone.rstrip("?!. ")
        of = sorted(
            re.sub(r"^the ", "", names[key], flags=re.IGNORECASE) for key in found if key in names
        )
        return Facts(choices=tuple(f"{bare} of the {name}?" for name in of)[:_MOST_CHOICES])
    for held in found.values():
        return Facts((max(held, key=lambda one: one[:2])[2],))
    known = (asked["new"] or "").casefold() == "new"  # and may be on a list of members by now
    if known:
        return membership(snapshot, library, query, today) or Facts()
    as_verb = asked["be"] and not re.search(r"\bbe\b", asked[0], re.IGNORECASE)
    return None if as_verb else Facts()  # "who will chair" may be asked of one meeting


def _post(found: re.Match[str]) -> str:
    """The post of a match, whichever of its alternatives it is of."""
    return next(
        (
            said
            for said in found.groupdict().values()
            if said and re.search(_CHAIR, said, re.IGNORECASE)
        ),
        "",
    )


def _of_a_board(library: Library, asked: re.Match[str], boards: Collection[Key]) -> bool:
    """Whether nothing but a board is to be chaired: an interview panel's chair is another's."""
    found = _OBJECT.match(asked.string, asked.end())
    if found is None:
        return True
    said = board_words(found["object"])
    held = [one for one in library.boards if not boards or library.known_boards.key(one) in boards]
    return any(said <= board_words(one) for one in held)


def _said(
    snapshot: Snapshot, library: Library, *, vice: bool
) -> Iterator[tuple[Shelved, str, bool]]:
    """The sentences that say who takes the chair, or that its holder leaves it."""
    for key in library.holding(snapshot, words("chair chairman chairwoman chairperson convener")):
        for one in library.shelf(snapshot, key):
            for said in sentences(one.paragraph.text) or [one.paragraph.text]:
                elected = ELECTED.search(said)
                takes = elected or _TAKES.search(said)
                found = takes or _LEAVES.search(said)
                post = _post(found) if found else ""
                if not found or not post or bool(_VICE.match(post)) != vice:
                    continue
                if elected and _is_past(said, one.paper.date.value or ""):
                    continue
                if to_board(library, one.paper.board or "", found):
                    yield one, said, bool(takes)


def _is_past(said: str, day: str) -> bool:
    """Whether an election is of a year before its paper's: of who chairs now, and not next."""
    years = _YEAR.findall(said)
    return bool(years) and max(years) < day[:4]
