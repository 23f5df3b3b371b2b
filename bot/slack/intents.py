"""What somebody wants: an answer, a list of actions, a list of decisions, or help. Pure.

A list is meant only where the words ask for one; everything else is a question to the papers.
"""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from bot.questions.periods import periods

_MENTION = re.compile(r"<@([UW][A-Z0-9]+)(?:\|[^>]*)?>")
_MARKUP = re.compile(r"<(?:(?:#|!)[^|>]*\|)?([^<>|]*)(?:\|([^<>]*))?>")
_ACTIONS = re.compile(
    r"""^\W*(?:(?:please\s+)?(?:show|list|give|tell)\s+(?:me\s+)?(?:all\s+)?(?:the\s+)?
        |what(?:['’]s|\s+is|\s+are)?\s+(?:the\s+|still\s+|currently\s+)*)?
        (?:(?:my|our)\s+(?:open\s+|outstanding\s+)?actions?(?P<mine>)
        |(?:open\s+actions?|outstanding(?:\s+actions?)?)(?:\s+(?:for|of|with|assigned\s+to)\s+(?P<who>.+?))?
        |actions?\s+(?:are\s+)?(?:open|outstanding)?\s*(?:for|of|assigned\s+to)\s+(?P<whom>.+?))
        (?:\s+(?:now|today|at\s+the\s+moment))?[\s?.!]*$""",
    re.IGNORECASE | re.VERBOSE,
)
_DUTIES = re.compile(
    r"^\W*what\s+(?:do|must|should)\s+(?:I|we)\s+(?:still\s+)?(?:have\s+to\s+|need\s+to\s+)?do[\s?.!]*$",
    re.IGNORECASE,
)
_DECISIONS = re.compile(
    r"""^\W*(?:(?:please\s+)?(?:show|list|give|tell)\s+(?:me\s+)?(?:all\s+)?(?:the\s+|our\s+)?
        |(?:what|which)\s+(?:are\s+)?(?:the\s+|all\s+)*)
        (?:latest\s+|last\s+|recent\s+)?decisions?\b
        (?!\s+(?:of|from|at|in)\s+(?:the\s+)?(?:last|latest|next))
        (?:\s+(?:have\s+been|were|was)\s+(?:made|taken|recorded|agreed))?
        (?:\s+(?:on|about|regarding|concerning|of)\s+(?P<topic>.+?))?
        (?:\s+since\s+(?P<since>.+?))?[\s?.!]*$""",
    re.IGNORECASE | re.VERBOSE,
)
_SINCE = re.compile(r"^(?P<topic>.*?)\s*\bsince\s+(?P<since>.+)$", re.IGNORECASE | re.DOTALL)
_ME = frozenset({"me", "my", "mine", "myself", "i", ""})
_BOARD = frozenset({"board", "the board", "everybody", "everyone", "all", "us", "the committee"})
HELP = frozenset({"help", "?", "hello", "hi"})


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
    asked: str = field(default="", compare=False)


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
class Backlog:
    """What waits for the clerk: owners to confirm, history to archive."""


Intent = Ask | Actions | Decisions | Help | Backlog


def of_words(text: str, today: dt.date, me: str = "") -> Intent:
    """What a message wants, in a channel or a direct message; ``me`` is the bot's own user."""
    said = _without(text, me)
    if said.casefold().strip(" .!") in HELP:
        return Help()
    asked = _ACTIONS.match(said)
    if asked:
        owner = asked["who"] or asked["whom"]
        if asked["mine"] is not None:
            return Actions(me=True)
        return replace(_whose(owner), asked=plain(said)) if owner else Actions()
    if _DUTIES.match(said):
        return Actions(me=True)
    listed = _DECISIONS.match(said)
    if listed:
        return _decisions(listed["topic"] or "", listed["since"] or "", today)
    return Ask(plain(said))


def of_command(text: str, today: dt.date) -> Intent:
    """What `/board TEXT` wants; a text that begins with no known word is a question."""
    first, _, rest = text.strip().partition(" ")
    name = first.casefold()
    if not rest.strip() and (name in HELP or not name):
        return Help()
    if name == "clerk" and not rest.strip():
        return Backlog()
    if name == "ask":
        return Ask(plain(rest))
    if name in {"actions", "action"}:
        return _whose(rest)
    if name in {"decisions", "decision"}:
        since = _SINCE.match(rest.strip())
        if since:
            return _decisions(since["topic"], since["since"], today)
        return _decisions(rest, "", today)
    return of_words(text, today)


def with_names(text: str, name_of: Callable[[str], str], me: str = "") -> str:
    """A message whose mentions say the people's names; the bot's own is left as it is.

    Args:
        text: as Slack sent it.
        name_of: the name of a Slack user, empty where it is not known.
        me: the bot's own user.
    """

    def called(mention: re.Match[str]) -> str:
        user = mention[1]
        name = "" if user == me else " ".join(name_of(user).replace("|", " ").split())
        return f"<@{user}|{html.escape(name, quote=False)}>" if name else mention[0]

    return _MENTION.sub(called, text)


def plain(text: str) -> str:
    """Slack's markup as the words that a person sees."""
    shown = _MENTION.sub(lambda found: found[0].partition("|")[2].rstrip(">"), text)
    shown = _MARKUP.sub(lambda found: found[2] or found[1], shown)
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        shown = shown.replace(entity, sign)
    return " ".join(shown.split())


def _without(text: str, me: str) -> str:
    """The message without the mention of the bot."""
    return re.sub(rf"<@{re.escape(me)}(?:\|[^>]*)?>", " ", text).strip() if me else text.strip()


def _whose(text: str) -> Actions:
    mention = _MENTION.search(text)
    if mention:
        return Actions(user=mention[1])
    name = plain(text).strip(" ?.!@")
    if name.casefold() in _ME:
        return Actions(me=True)
    if name.casefold() in _BOARD:
        return Actions()
    return Actions(name=re.sub(r"^the\s+", "", name, flags=re.IGNORECASE))


def _decisions(topic: str, since: str, today: dt.date) -> Decisions:
    said = plain(topic).strip(" ?.!")
    when = plain(since).strip(" ?.!")
    if not when:
        return Decisions(said)
    found = next((one.start for one in periods(f"since {when}", today) if one.start), None)
    return Decisions(said, found, "" if found else when)
