"""A follow-up is made standalone from the questions before it, in words a reader can check.

"And in 2019?" puts another time into the question before; "what about parking?" another topic;
"why?" asks why of the same; "who seconded it?" says what "it" was. What none of these forms fits
is shown with the question that it leans on.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from bot.questions.moving_on import corrected, moved_on
from bot.questions.periods import periods
from bot.questions.phrases import plain
from bot.questions.pointing import (
    ASKS,
    COUNTS,
    PERSONS,
    leaning,
    of_meeting,
    points,
    preposition,
    said_out,
    sentence,
)
from bot.questions.small_words import LIGHT, SCAFFOLD, SMALL_WORDS
from bot.questions.topics import BOARD, QUARTER, board, person, topic
from bot.questions.votes import of_vote
from indexer.words import raw_words, words

ENOUGH = 3  # telling words with which a question stands alone, in spite of a pronoun
LEAD = re.compile(
    r"^\W*(?:(?:and|but|so|also|then|ok(?:ay)?|thanks|thank you|cheers|right|great|sorry|oh|hm+|"
    r"yes|no|please)\b[\s,.!–-]*)+",
    re.IGNORECASE,
)
_EARLIER = r"before (?:that|then)|previously|earlier(?: than that)?|(?:the )?time before(?: that)?"
_ABOUT = re.compile(
    r"^(?:(?:what|how) about|same (?:question )?(?:for|on|about)|the same (?:for|on|about)|"
    r"what of)\s+",
    re.IGNORECASE,
)
BARE = re.compile(
    "^(?P<ask>why(?: not)?|when|where|who(?: by)?|by "
    "whom|how(?: much| many| come| long)?|since when|"
    r"by when|what for|for (?:how (?:long|much|many)|whom?)|until when|from when|to whom|"
    rf"how (?:often|far|big|soon)|{_EARLIER})"
    r"(?:(?<=why) (?:was|is) (?:that|this|it)| so| then| exactly)?\W*$",
    re.IGNORECASE,
)
_DID_IT = re.compile(r"(?:who )?(?P<done>[a-z]{3,}ed)(?: it| that| them)?", re.IGNORECASE)
_WHO_DID = re.compile(r"who (?:(?:has|have|also|first) )?[a-z]{2,}ed\b", re.IGNORECASE)
_POLAR = re.compile(
    r"^(?:did|does|do|was|were|is|are|has|have|had|will|would|can|should)\b", re.IGNORECASE
)
_ASPECT = re.compile(
    "^(?:the )?(?:votes?|decisions?|outcome|actions?|"
    "recommendations?|costs?|price|budget|deadline|"
    r"due date|contractor|supplier|reasons?|result|dates?|cause|number|total|funding|vote)$",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"^(?P<said>for|about|on|with|by|at|from|of|to)\s+", re.IGNORECASE)
_BOARD_ONLY = re.compile(rf"^(?:for |at |by )?{BOARD}$", re.IGNORECASE)
_FINANCIAL = re.compile(r"\b20\d\d[/–-](?:20)?\d\d\b")
_SAME_THEN = re.compile(  # "what was it last summer"
    r"^(?:what|how (?:much|many)|who)(?:['’]s| is| was| were| are| did) "
    r"(?:it|that|they|those|there)(?: be| cost)? (?P<when>.+)$",
    re.IGNORECASE,
)
_AROUND_TIMES = frozenset(
    """in at on of for the since before by during from then as meeting year after back up to
    financial""".split()
)
_BACK = re.compile(r"^(?:(?:way )?back|earlier|then) (?=in|on|at)", re.IGNORECASE)
_NOW = re.compile(
    r"\s+(?:now|currently|at the moment|at present|today|so far|to date|yet)$", re.IGNORECASE
)
_NUMBERED = re.compile(
    r"\b([A-Za-z]{3,}) (?:\d{1,3}|[A-Z]|one|two|three|four|five|six|seven|eight|nine|ten)\b"
)
_NAME = re.compile(r"(?<!^)\b[A-Z][\w’'-]+(?: (?:(?:of|and|on|the|upon) )?[A-Z][\w’'-]+){0,4}")
_MEETING_ASKS = {
    "apolog": "who sent apologies",
    "attend": "who attended",
    "chair": "who chaired",
    "declar": "who declared an interest",
    "venue": "where was it held",
}


LONGEST_QUESTION = 2_000  # characters; more is a paper, not a question


def standalone(text: str, thread: Sequence[str], today: dt.date) -> str:
    """A question with what it takes over from the earlier ones of its thread, oldest first."""
    said = ""
    for line in (*thread, text):
        asked = " ".join(line.split()) if line else ""
        if asked and (line is text or len(asked) <= LONGEST_QUESTION):
            made = _followed(asked, said, today) if said else asked
            # what leans on too much is asked for itself: long texts are no questions
            said = made if len(made) <= LONGEST_QUESTION else asked
    return said


def taken_over(text: str, thread: Sequence[str], today: dt.date) -> str:
    """A question that might stand alone, read as a follow-up: with what the one before is about."""
    core = LEAD.sub("", " ".join(text.split())).rstrip("?!. ").strip()
    bare = standalone(thread[-1], thread[:-1], today).rstrip("?!. ") if thread else ""
    return said_out(core, bare) if core and bare else text


def _followed(text: str, before: str, today: dt.date) -> str:  # noqa: PLR0911
    """One form of follow-up after another, each with its own answer."""
    bare = before.rstrip("?!. ")
    meant = corrected(text)
    core = meant or LEAD.sub("", text).rstrip("?!. ").strip()
    led = bool(meant or LEAD.match(text))
    if not core:
        return leaning(text, bare)
    who = _who_else_did(core, bare) or of_vote(core, bare) or moved_on(core, bare)
    if who:
        return who
    word = BARE.match(core)
    if word:
        return _asked_of(word["ask"], bare)
    about = _ABOUT.match(core)
    rest = core[about.end() :] if about else core
    again = _SAME_THEN.match(rest)
    rest = again["when"] if again and _only_time(again["when"], today) else rest
    if _only_time(rest, today):
        return _at_another_time(rest, bare, today)
    counted = re.match(
        r"^how (?:many|much) (?=by|in|on|at|since|before|for|as)", rest, re.IGNORECASE
    )
    if counted and _only_time(rest[counted.end() :], today):
        return _at_another_time(rest[counted.end() :], bare, today)
    if re.search(
        r"\bother (?:one|ones|two)\b|^(?:in|" r"on|by|at) (?:which|what) \w+$", rest, re.IGNORECASE
    ):
        return leaning(core, bare)
    if PERSONS.search(rest):
        return said_out(core, bare)
    if about or (led and not ASKS.match(rest)) or _nominal(rest):
        return _of_another(rest, bare)
    if _stands_alone(core, led=led):
        return text
    return said_out(core, bare)


def _who_else_did(core: str, bare: str) -> str:
    """Who seconded, after who moved it; empty for all else."""
    done, doing = _DID_IT.fullmatch(core), _WHO_DID.match(bare)
    return sentence(f"who {done['done']}{bare[doing.end() :]}") if done and doing else ""


def _stands_alone(core: str, *, led: bool) -> bool:
    """Whether it says enough by itself: telling words of its own, and nothing that points back."""
    said = [w for w in raw_words(plain(core)) if w not in SMALL_WORDS]
    own = [w for w in words(" ".join(said)) if w not in SCAFFOLD]
    telling = [w for w in own if w not in LIGHT and not w.isdigit()]
    if COUNTS.match(core):
        return False
    if points(core):
        return len(telling) >= ENOUGH and not led
    return len(telling) >= 2 or bool(board(core)) or bool(person(core) and len(own) > 1)


def _nominal(rest: str) -> bool:
    """Whether it is a thing and no question: "the ferry contract?"."""
    return not ASKS.match(rest) and len(rest.split()) <= 3 and not PERSONS.match(rest)


def _times(text: str, today: dt.date) -> list[str]:
    """The times that a text names, as printed; financial years too."""
    found = [span.printed for span in periods(text, today)]
    more = (*_FINANCIAL.finditer(text), *QUARTER.finditer(text))
    return list(dict.fromkeys((*found, *(one.group() for one in more))))


def _only_time(rest: str, today: dt.date) -> bool:
    said = _times(rest, today) or _times(f"in {rest}", today)
    left = rest.casefold()
    for printed in said:
        left = left.replace(printed.casefold(), " ")
    return bool(said) and set(re.findall(r"\w+", left)) <= _AROUND_TIMES


def _at_another_time(rest: str, bare: str, today: dt.date) -> str:
    """The question before, with this time in place of its own."""
    rest = _BACK.sub("", rest)
    bare = _NOW.sub("", bare)
    held = _times(bare, today)
    begins = re.match(r"(?:in|at|on|of|for|since|before|by|during|from|as)\b", rest, re.IGNORECASE)
    whole = begins or any(one.reckoned for one in periods(rest, today))
    if len(held) != 1:
        return sentence(f"{bare} {rest if whole else f'in {rest}'}")
    printed = re.escape(held[0])
    if whole:
        before = r"(?:\b(?:in|at|on|of|for|since|before|by|during|from)\s+)?(?:the\s+)?"
        return sentence(re.sub(before + printed, lambda _: rest, bare, count=1))
    return sentence(re.sub(printed, lambda _: rest, bare, count=1))


def _of_another(rest: str, bare: str) -> str:
    """The question before, of another topic, board or person."""
    meeting = next((ask for word, ask in _MEETING_ASKS.items() if word in rest.casefold()), "")
    if meeting and len(rest.split()) <= 3:
        return of_meeting(meeting, bare)
    begins = _PREPOSITION.match(rest)
    meant = rest[begins.end() :] if begins else rest
    of_board = bool(_BOARD_ONLY.match(rest))
    like = _like(meant, bare, of_board=of_board)
    if like:
        return sentence(bare.replace(like, meant, 1))
    if begins and not of_board:
        said = begins["said"]
        tail = re.search(rf"\b{said}\s+(?!.*\b{said}\s).+$", bare, re.IGNORECASE)
        return sentence(f"{bare[: tail.start()]}{rest}" if tail else f"{bare} {rest}")
    return _of_another_thing(meant, bare, of_board=of_board)


def _like(meant: str, bare: str, *, of_board: bool) -> str:
    """The board or the person of the question before, where another is meant."""
    named, someone = board(bare), person(bare)
    if named and of_board:
        return named
    return someone if someone and person(meant) == meant.strip() else ""


def _of_another_thing(meant: str, bare: str, *, of_board: bool) -> str:
    """The question before, of another phase, place or topic; for it, where nothing is like it."""
    numbered = _NUMBERED.fullmatch(meant)
    for held in _NUMBERED.finditer(bare):
        if numbered and held[1].casefold() == numbered[1].casefold():
            return sentence(f"{bare[: held.start()]}{meant}{bare[held.end() :]}")
    if _NAME.fullmatch(f" {meant}", 1) and not of_board:
        return _of_another_name(meant, bare)
    subject = topic(bare)
    if subject and _ASPECT.match(meant):
        article = "" if meant.casefold().startswith("the ") else "the "
        return sentence(f"what was {article}{meant} {preposition(meant)} {subject}")
    if subject and subject in bare and not of_board:
        return sentence(bare.replace(subject, meant, 1))
    return sentence(f"{bare} {'by' if of_board else 'for'} {meant}")


def _of_another_name(meant: str, bare: str) -> str:
    """The question before, of another place or body; with both where it names none."""
    named = list(_NAME.finditer(bare))
    if not named:
        return leaning(meant, bare)
    last = named[-1]
    return sentence(f"{bare[: last.start()]}{meant}{bare[last.end() :]}")


def _asked_of(ask: str, bare: str) -> str:
    """Why, when, where or who of the question before."""
    ask = ask.casefold()
    subject = topic(bare)
    if re.fullmatch(_EARLIER, ask):  # which meeting came before is not known: all are told
        told = subject and not bare.casefold().startswith("who")
        return sentence(f"which meetings discussed {subject}") if told else leaning(ask, bare)
    if ask in {"who by", "by whom"}:
        ask = "by whom"
    if ask == "why not":
        ask = "why"
    if _POLAR.match(bare) and not ask.startswith(("who", "how m")):
        return sentence(f"{ask} {bare[:1].lower()}{bare[1:]}")
    helped = re.match(
        r"^(?:what|which [\w-]+|who) (?P<help>was|were|"
        "is|are) (?P<done>[a-z]+(?:ed|en)) (?P<rest>.+)$",
        bare,
        re.IGNORECASE,
    )
    if helped and not ask.startswith(("who", "how m")):
        return sentence(f"{ask} {helped['help']} that {helped['done']} {helped['rest']}")
    did = re.match(
        r"^(?:what|how \w+) (?P<rest>(?:did|does|do|has|have|will|would) .+)$", bare, re.IGNORECASE
    )
    if did and not ask.startswith(("who", "how m")):
        return sentence(f"{ask} {did['rest']} that")
    if subject:
        return sentence(f"{ask}, about {subject}")
    return leaning(ask.capitalize(), bare)
