"""What a question asks of the records: decisions, actions, recommendations, an agenda, a card.

Only what the words ask for is read here; what is recorded is looked up in ``bot.recorded``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from bot.answers import Kind
from bot.questions.board_asked import ASKS_OF_US
from bot.questions.details import Detail, of_action, of_decision
from bot.questions.kinds import DUE_THEN
from bot.questions.matters import (
    Times,
    asks_call_in,
    asks_confidential,
    asks_followed,
    asks_reversed,
    history,
    item_number,
    proposer,
    seconder,
)
from bot.questions.owners import whose
from bot.questions.phrases import plain
from bot.questions.reckoning import MONTH
from bot.questions.understanding import Query


class Record(StrEnum):
    """A sort of record that is read whole."""

    DECISIONS = "decisions"
    ACTIONS = "actions"
    RECOMMENDATIONS = "recommendations"
    AGENDA = "agenda"
    APPROVALS = "whether minutes were agreed"
    HELD = "what is held"
    CARD = "card of a paper"
    SUM = "sum of a list"
    CHANGES = "what is new"
    HISTORY = "when a matter was dealt with"
    PROPOSALS = "what somebody proposed or seconded"
    FOLLOWED = "whether a recommendation was followed"
    CONFIDENTIAL = "what is not public"
    CALL_IN = "until when it can be called in"
    REVERSED = "why a body changed its mind"


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of which records."""

    records: tuple[Record, ...]
    detail: Detail = Detail.NOTHING
    owner: str = ""  # whose actions, as typed
    outstanding: bool = False  # only those still to be done
    overdue: bool = False  # only those whose day is past
    due_then: bool = False  # the time named is that of their deadlines, and of no meeting
    done: bool = False  # only those that are done
    state: bool = False  # whether one was done, as a log says it
    whole: bool = False  # a list is asked for: "list the decisions", "what did the board decide"
    times: Times = Times.ALL  # which of the meetings on a matter
    person: str = ""  # whose proposals or secondings, as typed
    item: str = ""  # the number of an item, as printed


_HELD_NOUN = (
    r"(?:papers?|minutes|documents?|meetings?|reports?|agendas?|packs?|notes?|files?|boards?)"
)
_OF_PAPERS = (  # and no money: "what have we got in reserves", "what do we have left to spend"
    r"(?=\W*$|(?: \w+)? (?:on(?! (?:deposit|account|loan))|about|for|from|since|regarding|covering|"
    r"of|dated|by)\b|(?: \w+){0,3}? (?:papers?|minutes|documents?|reports?|agendas?|packs?|notes?|"
    r"files?|records?|store|library|index|archive|system|here|there)\b)"
)
_HELD = re.compile(
    r"\bwhat (?:have|do|did) (?:you|we) (?:got|have|hold|know)\b"
    rf"{_OF_PAPERS}|"
    rf"\bwhat (?:\w+ )?{_HELD_NOUN} (?:do|are|have|is|can) (?:you|we|held|there|on|i)\b|"
    rf"\b(?:which|how many) (?:\w+ ){{0,2}}?{_HELD_NOUN}(?: "
    r"of (?:the )?[\w&' ]+?)? (?:do|are|have|can) "
    r"(?:you|we|held|i|covered|indexed|there in)\b|"
    r"\bwhat do you (?:hold|have|know(?: about)?)\W*$|\bwhat(?:['’]s| is) in (?:the|your) "
    rf"(?:store|library|index|records?)\b|\bdo you (?:have|hold)\b.{{0,40}}\b{_HELD_NOUN}\b|"
    r"\b(?:is|are) there (?:an? |any |some )?(?:\w+ )?"
    r"(?:papers?|reports?|minutes|documents?|briefings?) (?:on|about|from|for)\b|"
    r"\bhow far back do\b|\bwhat period do\b|\bwhat(?:['’]s| is) your coverage\b|"
    r"\bwhat (?:can|could) (?:i|we) ask\b",
    re.IGNORECASE,
)
_RECOMMENDED = re.compile(
    rf"{ASKS_OF_US}|"
    r"\bwhat (?:are|is|were|was) (?:we|members|the (?:board|committee|cabinet|council|panel)|"
    r"(?:the )?[\w&' ]+? (?:board|committee|cabinet|"
    "panel)) (?:being )?(?:asked|invited|recommended|due|"
    r"meant|supposed) to (?:do|agree|decide|approve|note|consider)|"
    r"\b(?:what|which|list|any) (?:\w+ )?(?:are |were )?(?:the )?recommendations?\b|"
    r"^\W*(?:the )?recommendations? (?:of|in|on|for|from)\b|"
    r"\bwhat (?:are|is) (?:we|they|members|the [\w ]{3,20}|it) (?:voting|deciding) on\b|"
    r"\bwhat(?:['’]?s| is| does| do| did) (?:the |that |this )?(?:[\w&/'’-]+ ){0,5}?"
    r"(?:paper|report)\b[^?]{0,60}? (?:ask(?:ing)?(?: us| members| for)?|recommend(?:ing)?)\b",
    re.IGNORECASE,
)
_AGENDA = re.compile(
    r"\b(?:what(?:['’]s| is| was| are)?|which items are|"
    r"list|show) (?:\w+ ){0,3}?on (?:the |their |our )?"
    r"(?:\w+ ){0,4}?agenda\b(?! about\b)|\bwhat(?:['’]s| is) on (?:at "
    "|for )?(?:the )?(?:next|this|on|tomorrow|today)|"
    r"\bwhat (?:will|is|are) (?:[\w&'’-]+ ){1,6}?(?:be )?"
    r"(?:talk(?:ing)? about|discuss(?:ing)?|consider(?:ing)?|look(?:ing)? at) "
    rf"(?:(?:in|on) (?:the )?(?:{MONTH}|\d)|at (?:the|our|its) (?:\w+ ){{0,4}}?meeting|"
    r"(?:next|this|tomorrow|today)\b)|"
    r"\bwhat items (?:are|were) on\b|\bwhat(?:['’]s| is) (?:coming|up) (?:up )?(?:at|on|for)\b|"
    r"^\W*(?:show (?:me )?)?(?:the )?agenda (?:for|of)\b|"
    # "what papers went to the March board", and not those on some matter
    r"\b(?:what|which) (?:papers|reports|items|business|documents) (?:are |were |was |will |is )?"
    r"(?:(?:going|coming|due|go|went|came|come|put|taken|considered) )?(?:for|to|at|before|on) "
    r"(?![^?]*\b(?:about|on|regarding) (?!\d|the \d))"
    r"[^?]*\b(?:meeting|board|committee|cabinet|panel|council|executive|forum|session)s?"
    r"(?=\W*$| (?:meeting|in|on|of|next|last|this|tomorrow|today)\b)",
    re.IGNORECASE,
)
_CARD_NOUN = r"(?:papers?|reports?|pack|agenda|notes?|briefing)"
_VERB = re.compile(
    r"\b(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|what|when|why|how|"
    r"who|say|says|said|happened|decided|agreed|approved|recommend\w*)\b",
    re.IGNORECASE,
)
_CARD = re.compile(
    r"^\W*(?:(?:can you |could you |please )*(?:find|"
    r"show|get|give|send|open|pull up|link to|need|want|"
    rf"i need|i want|looking for|where(?:['’]s| is| can i find))(?: me| us)? )?(?:the |that |a )?"
    rf"(?:[\w&/'’,.-]+ ){{0,8}}?{_CARD_NOUN}\b(?: (?:on|"
    rf"about|for|from|of|by|to) [\w&/'’,. -]{{2,80}})?\W*$",
    re.IGNORECASE,
)
_WHICH_PAPER = re.compile(
    r"^\W*what(?:['’]s| is| was) (?:the |that )?(?![^?]*\bitems?\b)(?:[\w&/'’.-]+ "
    rf"){{0,8}}?{_CARD_NOUN} (?:about|on|for)\W*$|"
    rf"\b(?:which|what) {_CARD_NOUN} (?:is|was|are|were|"
    r"covers?|deals?|mentions?|went|came|discuss\w*)\b",
    re.IGNORECASE,
)
_OUTSTANDING = re.compile(
    r"\boutstanding\b|\bopen actions?\b|\bstill (?:to|"
    r"open|need\w*|have|has|got|left)\b|(?:\bnot|n['’]t) (?:yet )?"
    r"(?:been )?(?:done|completed?|closed)\b|\bleft to "
    r"do\b|\bto-?do\b|\boverdue\b|\bchase\b|\bowed?\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\bactions?\b.{0,40}\b(?:done|completed?|closed|"
    r"finished)\b|\b(?:completed?|closed|finished) actions?\b",
    re.IGNORECASE,
)
_STATE = re.compile(  # "have the slides gone round": how an action stands in a log
    r"^\W*(?:(?:so|and|ok) )?(?:has|have)\b[^?]{2,60}? (?:gone (?:round|out|off)|been (?:sent|"
    r"circulated|e-?mailed|shared|chased|ordered|booked|arranged|fixed|mended|repaired|contacted|"
    r"set up|done|finished|completed|delivered|issued|updated|replaced|installed|written))\b",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(r"\bnot\b|\byet\b|n['’]t\b", re.IGNORECASE)
_WHOLE = re.compile(
    r"\b(?:list|all|every|show|which|what) (?:\w+ ){0,4}?(?:decisions?|resolutions?|actions?)\b|"
    r"\bwhat (?:was|were|has been|got|did .{2,60}?) (?:decided?|agreed?|approved?|resolved?)\W*"
    r"(?=$|\?|\b(?:at|in|on|since|last|this|by|during|before|between)\b)",
    re.IGNORECASE,
)


def request(query: Query) -> Request | None:
    """What a question asks of the records; None where it asks of something else."""
    text = plain(query.standalone)
    records = _records(query, text)
    if not records:
        return None
    return Request(
        records=records,
        detail=_detail(text, records),
        owner=whose(text) if Record.ACTIONS in records else "",
        outstanding=bool(_OUTSTANDING.search(text)),
        overdue=bool(re.search(r"\boverdue\b|\blate\b", text, re.IGNORECASE)),
        due_then=bool(DUE_THEN.search(text)),
        done=bool(_DONE.search(text)) and not _NOT_DONE.search(text),
        state=bool(_STATE.search(text)) and Kind.ACTION not in query.kinds,
        whole=bool(_WHOLE.search(text)),
        times=history(text) or Times.ALL,
        person=proposer(text) or seconder(text),
        item=item_number(text),
    )


_APPROVED = re.compile(
    r"\b(?:minutes|notes?)\b.{0,60}\b(?:approved|agreed|signed|confirmed|draft|accepted|final)\b|"
    r"\b(?:approv\w+|agree\w*|sign\w*|confirm\w*|accept\w*) (?:off )?(?:of |on )?(?:the |our )?"
    rf"(?:(?:\d{{1,2}}(?:st|nd|rd|th)?|{MONTH}|(?:19|20)\d\d|last|previous|draft|"
    r"(?:month|meeting)['’]?s?) ){0,4}(?:minutes|notes?)\b",
    re.IGNORECASE,
)


_OF_THE_LAST = re.compile(  # "did they agree the minutes of the last meeting in May 2024"
    rf"\b(?:minutes|notes?) of (?:the|its|their) (?:last|previous) (?:meeting|one) "
    rf"(?:in|on|at) (?:the )?(?:\d{{1,2}}\w* )?(?:{MONTH}|(?:19|20)\d\d)",
    re.IGNORECASE,
)
_SAID_BY_MINUTES = re.compile(  # asks what stands in the minutes, not whether they were agreed
    r"\bwhat\b|\baccording to (?:the )?(?:minutes|notes?)\b|"
    r"\b(?:minutes|notes?)\b.{0,40}\b(?:say|says|show|shows|record|records)\b",
    re.IGNORECASE,
)


_SUM = re.compile(
    r"\bhow much\b.*\b(?:in all|altogether|in total|all together|add(?:ed|s)? up|total)\b|"
    r"\b(?:total|sum|sum total) (?:of|for|cost of|spent on|paid (?:to|for)|value of)\b|"
    r"\bwhat (?:do|does|did|have|has|is|was) .{2,80}\b"
    r"(?:add up to|in all|altogether|in total)\b|\badd (?:them |these |those |it )?up\b",
    re.IGNORECASE,
)


_NEW = re.compile(
    r"\b(?:what|anything)(?:['’]s| is| has| have| else)? (?:\w+ ){0,2}?"
    r"(?:changed|new|happened|different|happening|going on)\b.{0,40}\bsince\b",
    re.IGNORECASE,
)


def _asks_approval(text: str) -> bool:
    """Whether it asks if minutes were agreed; at a meeting that is named, that is its decision."""
    if not _APPROVED.search(text) or _SAID_BY_MINUTES.search(text):
        return False
    return not _OF_THE_LAST.search(text)


_WHOLLY_OF: tuple[tuple[Record, Callable[[str], object]], ...] = (
    (Record.APPROVALS, _asks_approval),
    (Record.CALL_IN, asks_call_in),
    (Record.REVERSED, asks_reversed),
    (Record.HISTORY, history),
    (Record.PROPOSALS, lambda text: proposer(text) or seconder(text)),
    (Record.FOLLOWED, asks_followed),
    (Record.CONFIDENTIAL, asks_confidential),
    (Record.HELD, _HELD.search),
    (Record.AGENDA, _AGENDA.search),
    (Record.RECOMMENDATIONS, _RECOMMENDED.search),
    (Record.CARD, lambda text: _asks_card(text) or item_number(text)),
    (Record.SUM, _SUM.search),
    (Record.CHANGES, _NEW.search),
)


def _records(query: Query, text: str) -> tuple[Record, ...]:
    for record, asks in _WHOLLY_OF:
        if asks(text):
            return (record,)
    found = []
    if Kind.DECISION in query.kinds and not query.recommended:
        found.append(Record.DECISIONS)
    if Kind.ACTION in query.kinds or (_STATE.search(text) and not query.periods):
        found.append(Record.ACTIONS)
    return tuple(found)


def _asks_card(text: str) -> bool:
    if _WHICH_PAPER.search(text):
        return True
    return bool(_CARD.match(text)) and not _VERB.search(
        re.sub(r"^\W*where(?:['’]s| is| can i find)", "", text, flags=re.IGNORECASE)
    )


def _detail(text: str, records: tuple[Record, ...]) -> Detail:
    found = Detail.NOTHING
    if Record.DECISIONS in records:
        found = of_decision(text)
    if found is Detail.NOTHING and Record.ACTIONS in records:
        found = of_action(text)
    return found
