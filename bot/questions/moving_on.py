"""Follow-ups that go on from a matter: corrections, "is that still so?", "the other one", "item 7".

Each is made a question of its own out of the one before. What is told of the thing by then is asked
as how it stands now, and not by the words of the follow-up, which no paper holds.
"""

from __future__ import annotations

import re
from itertools import takewhile

from bot.questions.pointing import ASKS, sentence
from bot.questions.topics import time, topic, without_time

_CORRECTS = re.compile(
    r"^\W*(?:(?:no|nope|nah|sorry|oh|oops|ah|well|actually|hang on|wait|not that(?: one)?)\b"
    r"[\s,.!–-]{0,5}){0,4}(?:i (?:meant|mean)(?: to (?:say|ask))?|"
    r"(?:what )?i (?:was|am) (?:asking|talking) about(?: was)?|make that|rather)"
    r"(?: the one (?:on|about|for))?[\s,:–-]+(?P<meant>\S.*)$",
    re.IGNORECASE,
)
_CORRECTS_AFTER = re.compile(
    r"^\W*(?:(?:no|nope|sorry|oh|oops|ah|actually|wait)\b[\s,.!–-]{0,5}){0,4}(?P<meant>\S.*?)[\s,–-]+"
    r"(?:i (?:meant|mean)|(?:that is|rather))\W*$",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"^(?:is|are|was|were|does|do|has|have|did) (?:(?:that|this|it|they|those|these) )"
    r"(?:(?:decision|figure|number|date|one|rule|policy|plan) )?(?:all )?"
    r"(?:still|stay|stayed|remain)(?: be)?(?: so| true| right| correct| stands?| appl(?:y|ies)| "
    r"the (?:case|plan|position|same|figure|number|date)| holds?| valid| current| in force| on| "
    r"happening| going(?: ahead)?| up to date| now){0,3}$|"
    r"^(?:has|have|did) (?:that|this|it|they|those|these|anything)(?: been)?(?: ever)? "
    r"(?:chang(?:e|ed)|moved(?: on)?|altered|overtaken|superseded|updated|revised|reversed|"
    r"overturned)(?: (?:since|at all|after that|since then|now|yet)){0,3}$",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"^(?:(?:has )?(?:anything|any(?: (?:more|news|progress|update|change|movement))?)|"
    r"what(?:['’]s| has| is)?)(?: (?:new|more|else|happened|changed|been done|moved|the latest|"
    r"going on|come of (?:it|that)|become of (?:it|that))){0,3}"
    r"(?: (?:on|with|about) (?:it|that|this))?"
    r" (?:since|since then|after that|since that|by now|nowadays)$|"
    r"^(?:what happened|and) (?:next|after(?: that| then)?|in the end|with (?:it|that))$|"
    r"^(?:any|what(?:['’]s| is) the) (?:update|news|progress|latest)s?"
    r"(?: (?:on|with|about) (?:it|that|this))?$",
    re.IGNORECASE,
)
_COMPARES = re.compile(  # "was it higher before", "is that more than last year"
    r"^(?:(?:and|so) )?(?:is|are|was|were) (?:it|that|this|they|those|these) (?:\w+ ){0,2}?"
    r"(?:up|down|higher|lower|less|more|fewer|bigger|smaller|better|worse|different|rising|falling|"
    r"going (?:up|down)|dearer|cheaper|increasing|decreasing|improving)\b.*$|"
    r"^(?:has|have|did) (?:it|that|this|they|those|these) (?:\w+ )?(?:go|gone|went|rise|risen|rose|"
    r"fall|fallen|fell|increase|increased|grown|grow|come|improved?|got|get|dropped?)\b"
    r"(?: (?:up|down|worse|better))?(?: (?:much|a lot|since|at all|recently|lately|then)){0,3}$|"
    r"^what (?:was|were) (?:it|that|they) (?:before(?:hand)?|previously|originally)$",
    re.IGNORECASE,
)
_DECIDES = re.compile(
    r"^what (?:did|have|had|do|were) (?:they|the members|it)(?: \w+ly| finally| then)? "
    r"(?P<deed>decide|agree|resolve|approve|conclude|recommend|say|think)[ds]?"
    r"(?: (?:on|about|to do with|in the end|then|to|of)(?: (?:it|that|this))?){0,3}$",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:(?:to|by|at|before|for|did|does|will|has|have) )(?:the )?"
    r"(?P<body>(?:full |parish |town |district |county |area )?council|cabinet|scrutiny|"
    r"(?:[\w-]+ ){0,3}?(?:committee|board|panel|forum))\b",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\b(?:agenda )?item (?:no\.? ?)?\d{1,2}[a-z]?\b", re.IGNORECASE)
_OF_AGENDA = re.compile(r"\b(?:agendas?|meetings?|items?|papers?)\b", re.IGNORECASE)
_ONE = re.compile(
    r"\b(?P<lead>(?:the|that|their|our)(?: [\w’'-]+){0,2}? (?P<which>[\w’'-]+)) (?P<ones>ones?)\b",
    re.IGNORECASE,
)
_NO_KIND = frozenset(
    "other another first last next previous latest same only that this second third best".split()
)
_COUNTED = frozenset(
    "one two three four five six seven eight nine ten both several many some all these those the "
    "any our new other".split()
)
_PREPOSITIONS = frozenset("of for in on at from to with by".split())
_NARROWS = re.compile(
    r"^(?:(?:just|only) |(?:which|are any|any|are some|is any)"
    r"(?: (?:ones|of (?:them|those|these)))? (?:are |is )?)"
    r"(?P<whose>(?:the |by |for |from |on |about ){0,2}[\w’'-]+(?: [\w’'-]+){0,3}?)"
    r"(?: ones| bits?)?(?: please)?$",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"\b(?:actions?|decisions?|recommendations?|jobs|tasks|items|motions)\b", re.IGNORECASE
)
_STATES = re.compile(
    r"(?:the )?(?:overdue|outstanding|open|late|closed|done|completed?)", re.IGNORECASE
)


def _narrowed(core: str, bare: str) -> str:
    """The list that was asked for, of one person, matter or state; empty where none was."""
    found, listed = _NARROWS.match(core), _LISTED.search(bare)
    if not found or not listed:
        return ""
    whose = found["whose"]
    if _STATES.fullmatch(whose):
        state = re.sub("^the ", "", whose, flags=re.IGNORECASE)
        return sentence(f"{bare[: listed.start()]}{state} {bare[listed.start() :]}")
    of = re.sub(r"['’]s?$", "", whose)
    if of == whose and not re.match(r"(?:by|for|from|on|about)\b", whose, re.IGNORECASE):
        of = f"on {re.sub('^the ', '', whose, flags=re.IGNORECASE)}"
    elif of != whose:
        of = f"for {of}"
    return sentence(f"{bare} {of}")


def corrected(text: str) -> str:
    """What somebody says that he meant instead; empty where he corrects nothing."""
    bare = text.rstrip("?!. ")
    found = _CORRECTS.match(bare) or _CORRECTS_AFTER.match(bare)
    return found["meant"].strip() if found else ""


def moved_on(core: str, bare: str) -> str:
    """A follow-up that goes on from a matter, as its own question; empty where it does not."""
    if _STILL.match(core):
        return sentence(f"{without_time(bare)} now")
    subject = topic(bare)
    if subject and _SINCE.match(core):
        return sentence(f"what is the latest on {subject}")
    if subject and _COMPARES.match(core):
        return sentence(f"has {subject} changed")
    decides = _DECIDES.match(core)
    if decides and subject:
        return sentence(_decided(decides["deed"], bare, subject))
    item = _ITEM.search(core)
    when = time(bare)
    if item and when and not time(core) and _OF_AGENDA.search(bare):
        day = re.sub(r"^(?:in|on|at|for|of|from) ", "", when, flags=re.IGNORECASE)
        day = re.sub(r"^the ", "", day, flags=re.IGNORECASE)
        day = re.sub(r" (?:agenda|meeting)$", "", day, flags=re.IGNORECASE)
        return sentence(f"{core[: item.end()]} of the {day} agenda{core[item.end() :]}")
    return _narrowed(core, bare) or _said_kind(core, subject)


def _decided(deed: str, bare: str, subject: str) -> str:
    """What "they" decided: the body that the question before names, by whatever small name."""
    body = _BODY.search(bare)
    matter = re.sub(rf" (?:going |coming )?(?:to|at|by|before) {_BODY.pattern}.*$", "", subject)
    by = f"the {body['body']}" if body else "the board"
    return f"what did {by} {deed} {'of' if deed == 'think' else 'on'} {matter}"


def _said_kind(core: str, subject: str) -> str:
    """The question with "the London one" said out, as the thing of which several were named."""
    one = _ONE.search(core)
    if not one or not subject or one["which"].casefold() in _NO_KIND:
        return ""
    noun = _head(subject)
    if not noun:
        return ""
    kind = noun if one["ones"].casefold() == "ones" else _single(noun)
    said = f"{core[: one.start()]}{one['lead']} {kind}{core[one.end() :]}"
    return sentence(said if ASKS.match(said) else f"what about {said}")


def _head(subject: str) -> str:
    """The noun that a topic is of: "consortiums" of "councils in the two consortiums"."""
    inner = re.split(r"\b(?:in|of|for|on)\b (?=the two |the three |both |these )", subject)[-1]
    named = [one for one in inner.split() if one.casefold() not in _COUNTED]
    before = list(takewhile(lambda one: one not in _PREPOSITIONS, named))
    return before[-1] if before else ""


def _single(noun: str) -> str:
    if re.search(r"[^aeiou]ies$", noun):
        return f"{noun[:-3]}y"
    if re.search(r"(?:sses|ches|shes|xes)$", noun):
        return noun[:-2]
    return noun[:-1] if re.search(r"[^su]s$|ums$", noun) else noun
