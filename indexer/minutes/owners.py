"""Who owns a task: as printed before it, after it, or in its stem. No owner is ever invented."""

from __future__ import annotations

import re
from dataclasses import dataclass

from indexer.minutes import agents, deadlines
from indexer.minutes.roll import Roll
from indexer.minutes.tasks import (
    VERBS,
    begins_task,
    first_word,
    is_deed,
    is_done_to,
    is_infinitive,
    narrates,
)
from indexer.minutes.when import is_due

# The words of an owner: no stop ends them but that of "Cllr." or "J.".
WORDS = (
    r"(?:[^:;.!?→]|\.(?=\S)|(?<=\b[A-Z])\.|(?<=Cllr)\.|(?<=Mr)\.|(?<=Mrs)\.|(?<=Ms)\.|(?<=Dr)\.|"
    r"(?<=Rev)\.)"
)
REFERENCE = re.compile(  # the number of an action, before its words
    r"^\(?(?:(?:(?:action|minute|item|min|"
    r"ref)\.?\s*)?(?:(?:[A-Z]{1,4}[/ ]?)?\d{1,4}[/.-]\d{1,4}(?:[/.-]\d{1,4})?[a-z]?|"
    r"(?:[A-Z][a-z]{2,8} )?[A-Z]{2,}(?:-[A-Z\d]+){1,4}-\d{1,4}|"  # "Sep ACT-TC-2016-01"
    r"[A-Z]{1,3}\d{1,4}|#\d{1,4}|(?i:para(?:graph)?|item|minute|action) \d{1,3}(?:\.\d{1,2})*)"
    r"\s*\)?[:.)–—-]*\s+)(?=[^\s(])"
)
_BRACKETED = re.compile(r"^[\[(](?P<who>[^\[\]()]{1,60})[\])]\s*(?:[:–—-]+\s*)?(?=\S)")
_TO = re.compile(
    rf"^(?P<who>{WORDS}{{1,90}}?(?:\([^()]{{1,40}}\))?):?\s*\b(?:still |now )?to\s+(?=\S)"
)
_MODAL = re.compile(
    rf"^(?P<who>{WORDS}{{1,90}}?)\s+(?:will|shall|should|must|(?:is|are|was|were) (?:going )?to|"
    r"(?:has|have) (?:yet |still )?to|"
    r"(?:has |have )?(?:agreed|undertook|undertaken|offered|volunteered|promised|committed) to|"
    r"(?:(?:was|were|is|are|be|to be|has been|have been) )(?:asked|instructed|requested|tasked|"
    r"directed|required|charged|actioned|invited) (?:to|with))"
    r"\s+(?:also |now |then |please )?(?=\S)"
)
_MARKED = re.compile(
    rf"^(?P<who>{WORDS}{{1,80}}?(?:\([^()]{{1,40}}\))?)"
    r"\s*(?P<mark>:|→|=>|-+>|\s[-–—]{1,2}\s|\.{2,}|[–—](?=\s))\s*(?=\S)"
)
_INFINITIVE = re.compile(r"[Tt]o\s")  # "TO" may be somebody's initials
_TOPIC = re.compile(r"^[^:;.!?→]{1,80}?\s*(?::|→|\s[-–—]{1,2}\s)\s*(?=\S)")
_TAIL = re.compile(
    r"\s*(?:[\[(]\s*(?:actions?|owners?|lead|ap|by|for|led by|assigned to|responsible)?\s*"
    r"(?:by|on|for)?\s*[:–-]?\s*(?P<bracket>[^\[\]()]{1,70})[\])]"
    r"|\s[-–—]+\s*(?:actions?:?\s*|owner:?\s*|lead:?\s*)?(?P<dash>[^–—.:;]{1,50}))\s*\.?\s*$",
    re.IGNORECASE,
)
_MARGIN = re.compile(r"[.;)]\s+(?=(?P<who>[A-Z][A-Za-z/&,. ]{0,50}[A-Za-z])$)")
_COUNCILLOR = re.compile(r"Cllrs?\.? (?:[A-Z]\.? ?){0,2}[A-Z][\w’'-]+")
_ARTICLE = re.compile(r"^(?:that\s+)?(?:the\s+)?", re.IGNORECASE)
_HEDGED = re.compile(r"^(?:for|probably|perhaps|possibly|by)\s+", re.IGNORECASE)
_NAMED = re.compile(r"\b(?:is|was|be|by|as|with|from|to|of) [A-Z][a-z]+ [A-Z][\w’'-]+$")
_PLAIN = frozenset("be do have".split())
_MOST_NAMES = 3
_PAST_TOO = frozenset("cut let put read set".split())  # "Al put the notice up" tells
_MANY = re.compile(r"(?:All )?(?:[Mm]embers|[Oo]fficers|[Tt]rustees|[Gg]overnors|[Cc]ouncillors)")
_SURELY = re.compile(r"@|(?:Cllrs?|Councillor|Mr|Mrs|Ms|Miss|Dr|Rev|Prof)\b")
_ATTACHED = re.compile(r"^(?P<who>[A-Z][\w’'-]+ [A-Z][\w’'-]+?)(?P<to>to) (?=[a-z])")


@dataclass(frozen=True, slots=True)
class Owned:
    """A task with who owns it. ``start`` and ``stop`` cut the task out of the text."""

    owner: str | None
    start: int
    stop: int
    stem: str | None = None  # "Officers to", "Clerk will": what was cut off before the task
    due: str | None = None  # a date that stood beside the owner


def owned(text: str, roll: Roll) -> Owned:
    """The owner that a text prints, and the span of its task.

    Args:
        text: one action, its label taken off; that it is one is known, so that its first words
            may be an owner and its last ones too.
        roll: who is known from the attendance list.
    """
    found = leading(text, roll, listed=True) or Owned(None, 0, len(text))
    if found.owner is None:
        return trailing(text, roll) or _inner(text, roll) or found
    if _is_stranger(found.owner, roll):  # "Roofing: survey booked (CD)"
        last = trailing(text, roll)
        found = last if last and last.owner and not _is_stranger(last.owner, roll) else found
    return found


def _is_stranger(who: str, roll: Roll) -> bool:
    """Whether an owner is one word that neither the attendance list nor a post makes a person."""
    return " " not in who and not (agents.is_known(who, roll) or who.startswith("@"))


def leading(text: str, roll: Roll, *, listed: bool) -> Owned | None:
    """The owner with whom a text begins, or None; an owner of None says "nobody yet"."""
    number = REFERENCE.match(text)
    if number is None:
        return _led(text, roll, listed=listed)
    led = _led(text[number.end() :], roll, listed=listed)
    return led and _cut(text, led.owner, number.end() + led.start)


def _led(text: str, roll: Roll, *, listed: bool) -> Owned | None:
    """The owner with whom a text without a number begins."""
    bracketed = _BRACKETED.match(text) if listed else None
    if bracketed:
        who = bracketed.group("who").strip()
        after = text[bracketed.end() :]
        if agents.is_unassigned(who) or agents.are_agents(who, roll, sure=begins_task(after)):
            to = re.match(r"to\s+(?=[a-z])", after)
            return _cut(text, None if agents.is_unassigned(who) else who,
                        bracketed.end() + (to.end() if to else 0))  # fmt: skip
    for form in (_TO, _MODAL):
        found = None if _INFINITIVE.match(text) else form.match(text)
        if found and is_infinitive(text[found.end() :]):
            who = _who(found.group("who"))
            verb = first_word(text[found.end() :]) in VERBS | _PLAIN
            if agents.are_agents(who, roll, sure=listed and verb):  # no "Letter to farms"
                done = is_done_to(text[found.end() :])
                return _cut(text, who, found.end()) if not done else Owned(None, 0, len(text))
    bare = _bare_verb(text, roll) if listed else None
    if bare:
        return bare
    attached = _ATTACHED.match(text) if listed else None
    if attached and agents.are_agents(attached.group("who"), roll):
        return _cut(text, attached.group("who"), attached.end())
    return _marked(text, roll) if listed else None


_WORDS = frozenset({"A", "I", "O"})


def _bare_verb(text: str, roll: Roll) -> Owned | None:
    """Somebody right before a verb: "Sam W order the reader", "Members email the clerk"."""
    tokens = text.split(" ")
    if tokens[0] in _WORDS:
        return None  # "A request", where A Reed was there
    if (
        tokens[0][:1] == "@"
        and tokens[0][-1:].isalnum()
        and len(tokens) > 1
        and begins_task(tokens[1])
    ):
        return _cut(text, tokens[0], len(tokens[0]) + 1)
    for count in range(1, min(_MOST_NAMES, len(tokens) - 1) + 1):
        who, verb = " ".join(tokens[:count]), tokens[count]
        if who[-1:].isalnum() and (_is_known(who, roll) or _MANY.fullmatch(who)) and _does(verb):
            return _cut(text, who, len(who) + 1)
    return None


def _is_known(who: str, roll: Roll) -> bool:
    """Whether words are somebody known, or initials of several of whom one is known."""
    names = agents.split(who)
    initials = len(names) > 1 and all(map(agents.is_initials, names))
    return roll.knows(who) or (initials and any(map(roll.knows, names)))


def _does(word: str) -> bool:
    """Whether a word after a name is what that person is to do: "order", "needs", "ordering"."""
    deed = begins_task(word) or word == "needs" or (word.endswith("ing") and is_deed(f"be {word}"))
    return word.islower() and word not in _PAST_TOO and deed


def _marked(text: str, roll: Roll) -> Owned | None:
    """An owner before a colon, dash or arrow: "Jenny Marsh: draft the letter"."""
    found = _MARKED.match(text)
    if not found:
        return None
    who = _who(found.group("who"))
    task = text[found.end() :]
    if agents.is_unassigned(who):
        return Owned(None, found.end(), len(text))
    arrow = found.group("mark") in {"→", "=>"} or found.group("mark").endswith(">")
    sure = begins_task(task) or arrow
    if agents.are_agents(who, roll, sure=sure) and (sure or _is_certain(who, task, roll)):
        to = re.match(r"(?:to|will|is to)\s+(?=[a-z])", task)
        return _cut(text, who, found.end() + (to.end() if to else 0))
    return None


def _is_certain(who: str, task: str, roll: Roll) -> bool:
    """Whether words may own what tells of something: "JS: has rung", not "Hall Roof: Al has"."""
    return not narrates(task) or all(
        agents.is_known(name, roll) or _SURELY.match(name) for name in agents.split(who)
    )


def _inner(text: str, roll: Roll) -> Owned | None:
    """An owner after a subject: "Bus shelter: JS to ask for prices"; the text stays whole."""
    topic = _TOPIC.match(text)
    if topic is None:
        return None
    after = text[topic.end() :]
    found = leading(after, roll, listed=False) or _hedged(after, roll)
    return Owned(found.owner, 0, len(text)) if found and found.owner else None


def _hedged(text: str, roll: Roll) -> Owned | None:
    hedge = _HEDGED.match(text)
    return leading(text[hedge.end() :], roll, listed=False) if hedge else None


def trailing(text: str, roll: Roll) -> Owned | None:
    """The owner with whom a text ends: "(JS)", "– Clerk", "(KP by 3 May)", a margin's "AB"."""
    found = _TAIL.search(text)
    if found and found.group("bracket") and agents.is_unassigned(found.group("bracket")):
        return Owned(None, 0, found.start())
    if found and agents.are_of_words((found.group("bracket") or "").strip(), text[: found.start()]):
        return None
    post = found and agents.is_post(found.group("dash") or "")
    if found and post and _NAMED.search(text[: found.start()]):
        found = None  # "Jean Orr – Treasurer": what she is
    if found:
        who, due = _who_and_when(found.group("bracket") or found.group("dash"))
        short = found.group("dash") is None or all(
            agents.is_initials(name) or roll.knows(name) or agents.is_post(name)
            for name in (agents.split(who) if not roll.knows(who) else [who])
        )
        if who and short and agents.are_agents(who, roll, sure=found.group("dash") is None):
            return Owned(who, 0, found.start(), None, due)
    return margin(text, roll)


def margin(text: str, roll: Roll) -> Owned | None:
    """The owner in the margin of a paragraph, which stands after its last sentence."""
    for found in _MARGIN.finditer(text):
        who = found.group("who").strip(" .")
        names = agents.split(who)
        if names and all(_is_in_margin(name, roll) for name in names):
            return Owned(who, 0, found.start() + 1)
    return None


def _is_in_margin(name: str, roll: Roll) -> bool:
    return (
        agents.is_known(name, roll) or name in {"All", "ALL"} or bool(_COUNCILLOR.fullmatch(name))
    )


def _who_and_when(words: str) -> tuple[str, str | None]:
    """Owner and date of "KP, by 3 May"."""
    due = deadlines.find(words)
    if due and words.strip(" .").endswith(due):
        return words[: words.rindex(due)].strip(" ,;:–—-"), due
    who, _, when = words.partition(",")
    if when and is_due(when.strip(" .")):  # "(LF, 20 November 2024)"
        return who.strip(" ,;"), when.strip(" .")
    return words.strip(" ,;"), None


def resolved(printed: str | None, roll: Roll) -> tuple[str, ...]:
    """Owners printed by name or initials, in full where the attendance list makes it certain."""
    if not printed:
        return ()
    names: list[str] = []
    whole = roll.knows(printed) or agents.is_head(printed)
    for name in [printed] if whole else agents.split(printed):
        full = roll.resolve(name)
        if full is None and not agents.is_named(name):
            continue
        if full and len(full.split()) < len(name.split()):
            full = None  # "Professor Birt" says more than the "Birt" of the attendance list
        kept = full or re.sub(r"^the\s+", "", name.strip(" .:[]"), flags=re.IGNORECASE)
        if kept not in names:
            names.append(kept)
    return tuple(names)


def _who(words: str) -> str:
    """An owner's words without article, hedge and brackets around them."""
    return _HEDGED.sub("", _ARTICLE.sub("", words.strip(" ,"))).strip(" []")


def _cut(text: str, owner: str | None, start: int) -> Owned:
    stem = text[:start].strip()
    return Owned(owner, start, len(text), stem or None)
