"""What the minutes say of an action: open, carried over from an earlier meeting, completed."""

from __future__ import annotations

import re

from indexer.minutes import action_told
from indexer.records import ActionState

_DONE = (
    r"(?:all |now |been |since |duly |already |action |task )*(?:done|complete(?:d)?|closed|"
    r"discharged|"
    r"actioned|withdrawn|cancelled|superseded|overtaken|lapsed|abandoned|"
    r"finished|implemented|fulfilled|achieved|delivered|dropped|"
    r"no longer (?:being )?(?:req[’']?d|[a-z]+(?:ed|ant|ary|ble|ing))\b)"
)
_NOT_DONE = re.compile(
    r"\b(?:not|to be|yet to be|partly|partially|part|until|when|once|almost|nearly|half|being|"
    r"un|if|isn[’']t|wasn[’']t|for)\s+(?:\w+\s+){0,2}?(?:done|complete|closed|discharged|"
    r"actioned|resolved|finished|implemented|achieved|delivered)|\b(?:incomplete|uncompleted)\b|"
    r"\b(?:remains?|still|stays?) (?:open|outstanding)\b|"
    r"\b(?:thirds?|quarters?|halfway|mostly|largely|some|\d+ ?%|\d+ (?:of|out of) \d+) "
    r"(?:\w+ )?(?:done|complete[d]?|finished|delivered)\b",
    re.IGNORECASE,
)
_OPEN = (
    r"(?:still )?(?:in progress|ongoing|on-going|on going|carried (?:forward|over)|c/?f(?:wd)?|"
    r"b/?f(?:wd)?|outstanding|pending|open|not (?:yet )?(?:started|done|complete[d]?|begun)|"
    r"awaiting"
    r"|awaited|under way|underway|in hand|to be (?:done|completed|carried forward)|deferred|"
    r"delayed|overdue|reassigned|re-assigned|on hold|in train|work in progress|wip|amber|red|"
    r"rolled over|continuing|partly (?:done|complete)|partially complete[d]?|no progress)"
)
_BOX = re.compile(r"^\s*(?:[-*•]\s*)?(?P<box>\[(?:[ xX✓✔]?)\]|[☐☑☒✓✔✅✗✘❌])\s*")
_TAIL = re.compile(
    rf"(?:\s*[-–—:;,.|]+\s*|\s*[(\[]\s*|\s+)(?:status\s*[:=-]\s*)?(?P<word>{_DONE}|{_OPEN})\b"
    r"(?P<more>[^()\[\]]{0,60}?)[)\]]?\s*[.!]?\s*$",
    re.IGNORECASE,
)
_MARKED = re.compile(  # a word that says so however much follows: "– done. Folder link below:"
    rf"(?:\s[-–—]+\s*|[:.;]\s+|[(\[]\s*)(?P<word>{_DONE}|{_OPEN})\b(?=\s*(?:[-–—:;.,)\]]|$|"
    rf"on\b|at\b|"
    r"by\b|and\b))",
    re.IGNORECASE,
)
_TICKED = re.compile(r"\s*(?P<tick>[✓✔✅☑✗✘❌])")  # after the task: "pay the bill ✔"
_SINCE_DONE = re.compile(
    r"[.;–-]\s+(?:(?:This|It) (?:(?:has|have) (?:now |since |already )?been|was) "
    r"(?:discharged|done|sent|paid|made|"
    r"(?:complet|deliver|fix|repair|install|circulat|publish|submitt|order|book|sort|clos)ed)|"
    r"(?:All |Now )?[Ss]orted)\b[^.]{0,40}\.?\s*$"
)
_DID = re.compile(  # "…, which he did at the end of the meeting"
    r", which (?:(?:he|she|they) (?:has |have )?(?:since |now |then )?(?:did|done)|"
    r"(?:was|were|has been|have been) (?:since |now |then )?(?:done|sent|made|circulated))\b"
)
_LEAD = re.compile(rf"^\s*[(\[]?(?P<word>{_DONE}|{_OPEN})[)\]]?\s*(?:[:–—-]+)\s*", re.IGNORECASE)
_DONE_WORD = re.compile(rf"\b{_DONE}\b|[✓✔✅☑]|\bgreen\b.{{0,20}}\bcomplete", re.IGNORECASE)
_OPEN_WORD = re.compile(rf"\b{_OPEN}\b", re.IGNORECASE)
_RESOLVED = re.compile(r"(?:now )?resolved", re.IGNORECASE)  # of a status; elsewhere it decides
_LAST_SENTENCE = re.compile(r"[.;] +(?P<words>[^.;]{2,40})\.?$")
_BARE_TAIL = re.compile(
    r"(?:done|completed?|closed|discharged|actioned|ongoing|in progress|c/f|outstanding|"
    r"withdrawn)\b",
    re.IGNORECASE,
)


def of_status(text: str, task: str) -> ActionState | None:
    """What a status beside a task says of it: in its words, or as its deed told in the past."""
    last = _LAST_SENTENCE.search(text)  # "Two prices in. Ongoing."
    if last and _OPEN_WORD.fullmatch(last.group("words")):
        return ActionState.CARRIED_OVER
    done = ActionState.COMPLETED if action_told.is_done(task, text) else None
    return of_words(text) or done


def of_words(text: str) -> ActionState | None:
    """What the words of a status cell or field say; None where they say nothing of it."""
    if _NOT_DONE.search(text):
        return ActionState.CARRIED_OVER
    if _DONE_WORD.search(text) or _RESOLVED.fullmatch(text.strip(" .")):
        return ActionState.COMPLETED
    return ActionState.CARRIED_OVER if _OPEN_WORD.search(text) else None


def of_line(text: str) -> tuple[ActionState | None, int, int]:
    """The state that a line gives, and the span of its task without the words that say so.

    A box ("[x]"), a word before the task ("DONE: …") or after it ("… – completed 3 May").
    """
    start, stop, state = 0, len(text), None
    box = _BOX.match(text)
    if box:
        ticked = bool(re.search(r"[xX✓✔✅☑☒]", box.group("box")))
        crossed = box.group("box") in "✗✘❌"
        state = ActionState.CARRIED_OVER if crossed else ActionState.COMPLETED if ticked else None
        start = box.end()
    lead = _LEAD.match(text[start:])
    if lead:
        return of_words(lead.group("word")) or state, start + lead.end(), stop
    tick = _TICKED.search(text, start)
    if tick:
        done = tick.group("tick") in "✓✔✅☑"
        state = ActionState.COMPLETED if done else ActionState.CARRIED_OVER
        return state, start, tick.start()
    if _SINCE_DONE.search(text, start) or _DID.search(text, start):
        return ActionState.COMPLETED, start, stop
    for form in (_TAIL, _MARKED):
        found = form.search(text, start)
        if found and _is_state(text, found):
            said = of_words(text[found.start() : found.end()])
            return said or state, start, found.start() if form is _TAIL else stop
    if state is None and action_told.ends_done(text[start:]):
        return ActionState.COMPLETED, start, stop
    return state, start, stop


def _is_state(text: str, found: re.Match[str]) -> bool:
    """Whether the word stands apart from the task: "… – done", not "… have the work done"."""
    apart = text[found.start() : found.start("word")].strip()
    if apart.strip(" ,"):
        return not (apart == "." and found.group("word")[0].islower())
    word = found.group("word")
    return word.isupper() and len(word) > 2 and bool(_BARE_TAIL.match(word))
