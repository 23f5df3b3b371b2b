"""What somebody wants: an answer, a list of actions, a list of decisions, or help. Pure.

A list is meant only where the words ask for one; everything else is a question to the papers.
"""

from __future__ import annotations

import datetime as dt
import html
import re
from dataclasses import dataclass, field, replace

from bot.questions.periods import periods
from bot.register.records import Status
from bot.slack.courtesy import asks_for_help, bare, greets, takes_back, thanks
from bot.slack.markup import MENTION, addressed, plain, spoken_of

_LEAD = r"""(?:(?:please|can\s+you|could\s+you)\s+)*
    (?:(?:show|list|give|tell|send)\s+(?:me\s+|us\s+)?|what(?:['’]s|\s+is|\s+are)?\s+|which\s+
        |are\s+there\s+|(?P<have>(?:do|have)\s+I\s+(?:have\s+|got\s+)?))?
    (?:(?:any|all|the|still|currently|are|of)\s+)*"""
_TAIL = r"(?:\s+(?:please|now|today|at\s+the\s+moment|do\s+we\s+have|are\s+there))*[\s?.!]*"
_NOUN = r"(?:action(?:s|\s+items?|\s+points?)?|to-?\s?dos?(?:\s+list)?)"
_OPEN = r"(?:(?:open|outstanding|current|remaining)\s+)"
_WHO = r"(?:for|of|with|on(?=\s+(?:me\b|<@))|assigned\s+to|owned\s+by)\s+(?P<{}>.+?)"
_MINE = re.compile(
    rf"""\W*{_LEAD}(?:(?:my|our)\s+{_OPEN}?{_NOUN}(?:\s+(?:open|outstanding))?
        |{_OPEN}?{_NOUN}\s+(?P<had>(?:do|have)\s+I(?:\s+(?:still\s+)?(?:have|got|owe))?|are\s+mine)
        |(?(have){_OPEN}?{_NOUN}|(?!)))
        {_TAIL}""",
    re.IGNORECASE | re.VERBOSE,
)
_ACTIONS = re.compile(
    rf"""\W*(?:who\s+has\s+)?{_LEAD}(?:
        (?:{_OPEN}{_NOUN}|outstanding)(?:\s+{_WHO.format("who")})?
        |{_NOUN}\s+(?:are\s+)?(?:still\s+)?(?:open|outstanding)(?:\s+{_WHO.format("what")})?
        |{_NOUN}\s+(?:are\s+)?{_WHO.format("whom")}
        |(?P<whose>\S.*?)(?:['’]s|s['’])\s+{_OPEN}?{_NOUN})
        {_TAIL}""",
    re.IGNORECASE | re.VERBOSE,
)
_DUTIES = re.compile(
    r"\W*what\s+(?:do|must|should)\s+(?:I|we)\s+(?:still\s+)?(?:have\s+to\s+|need\s+to\s+)?do[\s?.!]*",
    re.IGNORECASE,
)
_ABOUT = r"(?:on|about|regarding|concerning|of|for)\s+"
_DECISIONS = re.compile(
    rf"""\W*(?:(?:please\s+)?(?:show|list|give|tell)\s+(?:me\s+)?(?:all\s+)?(?:the\s+|our\s+)?
        |(?:what|which)\s+(?:are\s+)?(?:the\s+|all\s+)*|the\s+|all\s+)?
        (?:latest\s+|last\s+|recent\s+)?decisions\b
        (?!\s+(?:of|from|at|in|for)\s+(?:the\s+)?(?:last|latest|next))
        (?:\s+(?:have\s+been|were|was)\s+(?:made|taken|recorded|agreed))?
        (?:\s+{_ABOUT}(?P<topic>.+?))?
        (?:\s+since\s+(?P<since>.+?))?(?:\s+please)?[\s?.!]*""",
    re.IGNORECASE | re.VERBOSE,
)
_LATE = re.compile(r"(?:^|\s)(?:overdue|late)[\s?.!]*$", re.IGNORECASE)
_SINCE = re.compile(r"(?P<topic>.*?)\s*\bsince\b\s*(?P<since>.*)", re.IGNORECASE | re.DOTALL)
_ME = frozenset({"me", "my", "mine", "myself", "i", ""})
_BOARD = frozenset("board everybody everyone all us committee open outstanding".split())
_STATUSES = {
    **{one.words: one for one in Status if one is not Status.OPEN},
    **dict.fromkeys(("done", "completed", "complete", "finished"), Status.CLOSED),
    **dict.fromkeys(("started", "begun", "underway"), Status.IN_PROGRESS),
    **dict.fromkeys(("proposed", "proposed done", "proposed as done"), Status.CLOSURE_PROPOSED),
    "canceled": Status.CANCELLED,
    "merged": Status.SUPERSEDED,
}
_QUOTES = "\"'“”‘’`*"
_LONGEST_LIST = 200  # characters; whoever says more asks a question


@dataclass(frozen=True, slots=True)
class Ask:
    """A question to the papers; empty where nothing was said."""

    question: str


@dataclass(frozen=True, slots=True)
class Actions:
    """Whose actions: ``user`` a Slack user, ``name`` a name of the papers, neither: all.

    ``asked`` is the message as a question, where nobody has that name; empty after a command.
    """

    user: str | None = None
    name: str | None = None
    me: bool = False
    status: Status | None = None  # of everybody: not the outstanding ones but those that stand so
    late: bool = False  # those alone whose day is past
    asked: str = field(default="", compare=False)

    @property
    def whose(self) -> str:
        """What `/board actions` is given for the same list."""
        if self.status:
            return self.status.words
        late = " overdue" if self.late else ""
        if self.me or not (self.user or self.name):
            return f"{'me' if self.me else 'board'}{late}"
        whose = f"<@{self.user}>" if self.user else html.escape(self.name or "", quote=False)
        return f"{whose}{late}"


@dataclass(frozen=True, slots=True)
class Decisions:
    """Decisions on a topic, of meetings since a day; ``unread`` is what was no date."""

    topic: str = ""
    since: dt.date | None = None
    unread: str = ""


@dataclass(frozen=True, slots=True)
class Help:
    """How to ask."""


@dataclass(frozen=True, slots=True)
class Thanks:
    """Nothing more: thanks, or a goodbye."""


@dataclass(frozen=True, slots=True)
class Never:
    """A question taken back: "never mind"."""


@dataclass(frozen=True, slots=True)
class SpokenOf:
    """Somebody else is asked; the bot is named in it."""


@dataclass(frozen=True, slots=True)
class Backlog:
    """What waits for the clerk: owners to confirm, history to archive."""


Intent = Ask | Actions | Decisions | Help | Thanks | SpokenOf | Never | Backlog


def of_words(text: str, today: dt.date, me: str = "") -> Intent:
    """What a message wants, in a channel or a direct message; ``me`` is the bot's own user."""
    if spoken_of(text, me):
        return SpokenOf()
    said = bare(addressed(text, me))
    words = plain(said)
    courtesy = _courtesy(words)
    if courtesy:
        return courtesy
    if len(said) > _LONGEST_LIST:
        return Ask(words)
    if _MINE.fullmatch(said) or _DUTIES.fullmatch(said):
        return Actions(me=True)
    asked = _ACTIONS.fullmatch(said)
    if asked:
        owner = next(filter(None, asked.group("who", "what", "whom", "whose")), None)
        return replace(_whose(owner), asked=words) if owner else Actions()
    listed = _DECISIONS.fullmatch(said)
    if listed:
        return _decisions(listed["topic"] or "", listed["since"] or "", today)
    return Ask(words)


def _courtesy(words: str) -> Help | Thanks | Never | None:
    """What a message is that asks nothing of the papers."""
    if asks_for_help(words) or greets(words):
        return Help()
    if thanks(words):
        return Thanks()
    return Never() if takes_back(words) else None


def of_command(text: str, today: dt.date) -> Intent:
    """What `/board TEXT` wants; a text that begins with no known word is a question."""
    said = " ".join(text.split()).strip(_QUOTES).removeprefix("/board").strip()
    first, _, rest = said.partition(" ")
    name = first.casefold().rstrip(":")
    if not name:
        return Help()
    if name == "clerk" and not rest:
        return Backlog()
    if name == "ask":
        return Ask(plain(rest))
    if name in {"actions", "action"}:
        return _listed_actions(rest)
    if name in {"decisions", "decision"}:
        wanted = re.sub(rf"^{_ABOUT}", "", rest, flags=re.IGNORECASE)
        since = _SINCE.fullmatch(wanted)
        if since:
            return _decisions(since["topic"], since["since"], today)
        return _decisions(wanted, "", today)
    return of_words(said, today)


def _listed_actions(rest: str) -> Intent:
    """The actions that a command names; "overdue" and "closed" are nobody's name."""
    said = " ".join(plain(rest).strip(" ?.!").casefold().split())
    if said in _STATUSES:
        return Actions(status=_STATUSES[said])
    late = _LATE.search(rest)
    whose = rest[: late.start()] if late else rest
    if late and not whose.strip():
        return Actions(late=True)
    whose = re.sub(r"^(?:for|of|with|assigned\s+to)\s+", "", whose, flags=re.IGNORECASE)
    return replace(_whose(whose), late=bool(late))


def _whose(text: str) -> Actions:
    mention = MENTION.search(text)
    if mention:
        return Actions(user=mention[1])
    name = plain(text).strip(f" ?.!@{_QUOTES}")
    if name.casefold() in _ME:
        return Actions(me=True)
    name = re.sub(r"^the\s+", "", name, flags=re.IGNORECASE)
    return Actions() if name.casefold() in _BOARD else Actions(name=name)


def _decisions(topic: str, since: str, today: dt.date) -> Decisions:
    said = plain(topic).strip(f" ?.!{_QUOTES}")
    when = plain(since).strip(" ?.!")
    if not when:
        return Decisions(said)
    found = next((one.start for one in periods(f"since {when}", today) if one.start), None)
    return Decisions(said, found, "" if found else when)
