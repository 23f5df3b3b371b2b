"""One question of two times: "the band D charge this year and last", "January against July".

Each time has its own paper, and most often no sentence tells of both, so the question is asked once
for each time. Which came first, and which is more, the two answers show.
"""

from __future__ import annotations

import re

from bot.questions.reckoning import MONTH

_MONTHS = (
    r"(?-i:January|February|March|April|May|June|July|August|September|October|November|December)|"
    rf"(?!(?:may|march|mar)\b)(?:{MONTH})"
)
_TIME = (
    r"(?:(?:this|last|next|(?:the )?(?:previous|current)) (?:(?:financial|municipal|school) )?"
    r"(?:year|month|quarter|spring|summer|autumn|winter)|"
    rf"(?:{_MONTHS})\b\.?(?: (?:of )?(?:19|20)\d\d)?|"
    r"(?:19|20)\d\d(?:[/–-](?:20)?\d\d)?|now|today|currently|these days)\b(?![/–-]\d)"
)
_AT = r"(?:(?:back )?(?:in|for|at|during|as at|of|by) (?:the )?)"
_AGAINST = (
    r"(?:,? (?:as |when )?compar(?:ed?|es|ing|ison)(?: with| to| and)?|,? and(?: compare(?: it)? "
    r"(?:with|to))?|,? (?:or|versus|vs\.?|v\.?|against|as against|as opposed to|than|&|to|then)|"
    r" ?[/–-])"
)
_ASKED_OF_IT = (  # "and what was it", "and how much were they", "and is it the same person"
    r"(?:how (?:much|many|is|was)|what(?:['’]s)?|who(?:['’]s)?|where|which|is|was|are|were)?"
    r"(?: (?:is|was|are|were|did|does|do|will|has|have|about))?"
    r"(?: (?:it|that|they|those|there|he|she|we))?"
    r"(?: (?:be|been|going to be|go to|cost|come to|pay|stand at))?(?: the same(?: \w+)?| still)?"
)
_ADJACENT = re.compile(
    rf"^(?P<head>.{{4,200}}?)[,:;–-]? (?P<between>between |from )?(?P<at>{_AT})?(?P<one>{_TIME})"
    rf"{_AGAINST}(?: (?:it was )?{_AT}?| )(?P<other>{_TIME})(?P<tail>.{{0,80}}?)\W*$",
    re.IGNORECASE,
)
_THEN = rf"[,;?]? (?:and|but|&) {_ASKED_OF_IT} (?:{_AT})?(?P<other>{_TIME})\W*$"
_LEANING = re.compile(
    rf"^(?P<head>.{{6,200}}?) (?P<at>{_AT})?(?P<one>{_TIME})(?P<tail>[^,;?]{{0,60}}?){_THEN}",
    re.IGNORECASE,
)
_SINCE_THEN = re.compile(rf"^(?P<head>[^,;?]{{12,160}}?){_THEN}", re.IGNORECASE)  # "is now" unsaid
_POST = (
    r"(?:vice[- ]?|deputy[- ]?)?(?:chair\w*|mayor|convenor|convener|leader|clerk|treasurer|"
    r"president|secretary)"
)
_CHANGED = re.compile(
    rf"^\W*(?:has|have|did) (?:the |our )?(?P<post>{_POST}) (?:been )?chang\w+ since (?:the )?"
    rf"(?P<one>{_TIME})\W*$",
    re.IGNORECASE,
)
_WEIGHS = re.compile(  # what only says that two things are weighed: "how does", "was … higher"
    r"^\W*(?:can you |please )?(?:compare|comparison (?:of|between)|"
    r"(?:what(?:['’]s| is| was| are| were) the |the )?(?:difference|change|rise|fall|drop|"
    r"increase) (?:in|of|between)|how (?:does|do|did|has|have|is|are|was|were)|"
    r"(?:is|are|was|were|did|do|does|has|have)(?= .*\b(?:more|less|fewer|higher|lower|bigger|"
    r"smaller|longer|shorter|better|worse|cheaper|dearer|up|down|chang\w+|risen|"
    r"fallen|grown|the same)\b))\b ?",
    re.IGNORECASE,
)
_WEIGHED = re.compile(
    r",? (?:any )?(?:more|less|fewer|higher|lower|bigger|smaller|longer|shorter|better|worse|"
    r"cheaper|dearer|(?:go |gone |going )?(?:up or down|up|down)|chang(?:ed?|ing)|moved?|risen|"
    r"fallen|grown|gone|differ(?:ed)?|different|"
    r"the same|compar(?:ed?|es|ing))(?= |\W*$)",
    re.IGNORECASE,
)
_ONE_FIGURE = re.compile(r"^(?:the|our) [\w'’-]+(?: [\w'’-]+)?$", re.IGNORECASE)
_FEWEST = 3  # words of a first half that can stand alone
_NOW = re.compile(r"^(?:now|today|currently|these days)$", re.IGNORECASE)


def at_each_time(text: str) -> tuple[str, ...]:
    """The question asked of each of two times, as they are named; nothing where it is of one."""
    post = _CHANGED.match(text)
    if post:
        return (
            f"who was the {post['post']} in {post['one']}?",
            f"who is the {post['post']} now?",
        )
    found = _ADJACENT.match(text)
    if found and not _is_span(found):
        return _of_each(_asked(found["head"]), found)
    leaning = _LEANING.match(text)
    if leaning and len(leaning["head"].split()) >= _FEWEST:
        return _of_each(leaning["head"], leaning)
    bare = _SINCE_THEN.match(text)
    if bare and len(bare["head"].split()) >= _FEWEST:
        return (f"{bare['head']}?", f"{bare['head']}{_said(None, bare['other'])}?")
    return ()


def _is_span(found: re.Match[str]) -> bool:
    """Whether two times are the ends of one: "the payments from April to June"."""
    joined = found.string[found.end("one") : found.start("other")].casefold()
    weighs = _WEIGHS.match(found["head"])
    ends = joined.strip() in {"to", "-", "–", "/"} or bool(found["between"])
    return ends and not weighs


def _of_each(head: str, found: re.Match[str]) -> tuple[str, ...]:
    tail = (found["tail"] or "").rstrip("? ")
    one, other = found["one"], found["other"]
    if one.casefold() == other.casefold():
        return ()
    return tuple(f"{head}{_said(found['at'], time)}{tail}?" for time in (one, other))


def _said(at: str | None, time: str) -> str:
    """A time as a question names it: "in January", "this year"."""
    bare = _NOW.match(time) or time.casefold().startswith(("this", "last", "next", "the", "prev"))
    return f" {time}" if bare else f" {(at or 'in ').strip()} {time}"


def _asked(head: str) -> str:
    """The thing weighed, without the words that say that it is."""
    weighs = _WEIGHS.match(head)
    if not weighs:
        return head
    thing = _WEIGHED.sub("", head[weighs.end() :]).strip(" ,:;–-")
    return f"what was {thing}" if _ONE_FIGURE.match(thing) else thing
