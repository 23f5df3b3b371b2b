"""What stands under a heading "Decision": which lines decide, and how a paragraph is divided."""

from __future__ import annotations

import re

from indexer.minutes import motions
from indexer.minutes.agents import are_agents
from indexer.minutes.bodies import NOUN, Bodies
from indexer.minutes.clauses import clause_spans
from indexer.minutes.decisions_lines import last_sentence
from indexer.minutes.decisions_lists import Span, is_actor, opens_list
from indexer.minutes.decisions_prose import decides, label_end
from indexer.minutes.roll import Roll
from indexer.minutes.tasks import begins_task, narrates
from indexer.records import Paragraph, Part, PartKind, Role
from indexer.structure import roles

RESOLVES = re.compile(
    r"\W*(?:(?i:it was )(?i:unanimously )?(?i:resolved)|(?i:unanimously )?(?:RESOLVED|Resolved))\b"
)
_RESOLVES_IN = re.compile(r"\bRESOLVED\b|\b(?:it was|and|committee|council|board) resolved\b")
_NOTHING = re.compile(
    r"\W*(?:none(?: (?:made|required|taken|recorded|reached|at this time))?|nil|n/?a|"
    r"not applicable|no (?:formal )?decisions?\b.{0,60}|no (?:formal )?resolutions?\b.{0,40}|"
    r"tbc|tbd|"
    r"there (?:was|were) no (?:formal )?(?:decisions?|resolutions?)\b.{0,60})\W*",
    re.IGNORECASE,
)
_WHO = rf"(?:(?:the )?(?:\w+ )?(?:{NOUN})\s+)?"
_ASKS = re.compile(
    rf"^\W*{_WHO}(?:asked|requested|invited|thanked|discussed|considered|queried|questioned|"
    r"suggested|urged|encouraged|welcomed|congratulated|heard|reviewed|debated|observed|looked "
    r"forward|sought|wondered|commented|raised|highlighted|were informed)\b",
    re.IGNORECASE,
)
_ORDERS = re.compile(  # a line of a numbered decision: "(c) requested that the Head report"
    r"^\W*(?:[Rr]equested|[Ii]nstructed) (?:that\b|the [A-Z]|officers\b)"
)
_ALSO = re.compile(
    r"\b(?:and|but|then)\s+(?:\w+ly\s+)?(?:agreed|resolved|approved|noted|endorsed|decided|"
    r"accepted|supported)\b",
    re.IGNORECASE,
)
_NARRATES = re.compile(
    r"^\W*(?:(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Prof\w*|Sir|Dame|Rev\w*)\.? [A-Z][\w’'-]*|"
    r"[A-Z][\w’'-]+ [A-Z][\w’'-]+(?: \([^)]*\))?|The (?:Chair\w*|Clerk|meeting|public|press|"
    r"Mayor|Treasurer|Secretary|Head|Director|Chief \w+|officers?)(?: [\w ]{2,30})?|There "
    r"(?:was|were)|Apologies(?: for absence)?|"
    r"Items?(?: [\d, and]+)?|He|She|They)\s+(?:then\s+|also\s+)?(?:took|thanked|left|joined|"
    r"reported|"
    r"introduced|asked|said|declared|gave|explained|presented|arrived|returned|confirmed|advised|"
    r"stated|expressed|abstained|voted|were|was|are|is|had|re-?joined|no|closed|withdrew|spoke|"
    r"declined|noted that|commented|felt|highlighted|wished|welcomed|queried|reminded)\b|"
    r"^\W*(?:Members|Councillors|Governors|Trustees|(?i:(?:the |all |both )*(?:parties|applicants?|"
    r"appellants?|objectors?|licen[cs]ees?|tenants?|parents))) (?:was|were) (?:then |also )?"
    r"(?:reminded|informed|advised|told)\b|"
    r"^\W*The (?:[A-Z][\w’'-]* |and |of |for |& ){1,8}(?:then |also )?(?:presented|introduced|"
    r"reported|explained|advised|reminded|outlined|informed|invited|summari[sz]ed|updated)\b"
)


def in_block(paragraph: Paragraph, part: Part) -> bool:
    """Whether a paragraph is labelled a decision, or stands under a heading or title of them."""
    under = roles.of_path(paragraph.heading, PartKind.ITEM)
    closing = part.kind is PartKind.OTHER or not paragraph.heading
    titled = roles.of_heading(part.title, PartKind.ITEM) is Role.DECISION
    own = under is None and closing and titled and part.paragraphs[0].text.find(part.title) != 0
    return under is Role.DECISION or own or bool(label_end(paragraph.text))


def is_labelled(paragraph: Paragraph) -> bool:
    """Whether a paragraph itself says that it decides: "RESOLVED: …", or a line under that."""
    words = (paragraph.text, paragraph.stem or "", *paragraph.heading[-1:])
    return any(RESOLVES.match(text) for text in words)


def resolves_in(text: str) -> bool:
    """Whether a sentence says in its course what was resolved: "The list was read and RESOLVED"."""
    return bool(_RESOLVES_IN.search(text))


def is_heading(text: str) -> bool:
    """Whether a heading is one of those over decisions: "Decision", "RESOLVED"."""
    return roles.of_heading(text, PartKind.ITEM) is Role.DECISION


def under_actor(paragraph: Paragraph, bodies: Bodies) -> bool:
    """Whether a line under "The Board:" says what the Board decided: "(i) approved the plan;"."""
    stem = paragraph.stem
    actor = _actor(stem) if stem else ""
    if not is_actor(actor) or paragraph.role is Role.DISCUSSION:
        return False
    hit = decides(paragraph.text, bodies)
    whole = decides(f"{actor} {paragraph.text}", bodies)  # "The Board" and "remitted it to him"
    own = hit is not None and not hit.start
    orders = bool(paragraph.label and _ORDERS.match(paragraph.text))
    return own or orders or (whole is not None and whole.start == len(actor) + 1)


def _actor(stem: str) -> str:
    """The last sentence of a stem: "… was circulated. The Board:"."""
    return last_sentence(stem).rstrip(" :–—-")


def heading_of(paragraph: Paragraph) -> str:
    """The heading that makes a paragraph a decision: "RESOLVED", "Decisions"; or nothing."""
    return next((text for text in reversed(paragraph.heading) if is_heading(text)), "")


def is_decision(paragraph: Paragraph, bodies: Bodies) -> bool:
    """Whether a line of a block of decisions decides something."""
    text, stem = paragraph.text, paragraph.stem
    words = text[label_end(text) :]
    if _NOTHING.fullmatch(words) or is_assigned(text) or _LAW.match(words):
        return False
    resolved = heading_of(paragraph).casefold().startswith(("resol", "it was"))
    under = bool(stem) and is_actor(_actor(stem or ""))
    listed = (bool(paragraph.label) or under) and bool(_ORDERS.match(text))
    if _ASKS.match(text) and not (resolved or listed or _ALSO.search(text)):
        return False
    if stem and not (is_actor(_actor(stem)) or opens_list(stem, bodies)):
        return decides(text, bodies) is not None  # it only details what its stem decides
    if any(decides(text[start:end], bodies) for start, end in clause_spans(text)):
        return True
    return not _NARRATES.match(text) and len(text.split()) > 1


_LAW = re.compile(  # what might be decided, and what those who do not like it may do
    r"\W*(?:there (?:is|are|will be) (?:a |no |also a )?(?:further )?rights? (?:of|to) (?:appeal|a "
    r"review)\b|"
    r"(?:in (?:determining|reaching|making|considering) [^.;,]{3,80}?,? )?"
    r"(?:the|a|any) [\w -]{3,60} (?:may|has the right to|have the right to|can) "
    r"(?:take|appeal|do|choose|impose|ask for a review)\b)",
    re.IGNORECASE,
)
_HAS_DECIDED = re.compile(  # among its reasons: "The Sub-Committee has decided to suspend it"
    r"\W*The (?:[\w’'-]+ ){1,6}(?:has|have) (?:also |therefore |unanimously )?"
    r"(?:decided|determined|resolved) (?:to|that)\b"
)


def settles(text: str) -> bool:
    """Whether a paragraph of a block says itself that it settles something."""
    return bool(RESOLVES.match(text) or _HAS_DECIDED.match(text))


def reasons(paragraph: Paragraph, part: Part) -> bool:
    """Whether a paragraph says how a hearing saw things, beside what it "has decided"."""
    if not _REASONED.match(paragraph.text):
        return False
    beside = (one for one in part.paragraphs if one.heading == paragraph.heading)
    return any(_HAS_DECIDED.match(one.text) for one in beside)


_REASONED = re.compile(
    r"\W*The (?:[\w’'-]+ ){1,6}(?:also )?(?:notes|accepts|recogni[sz]es|considers|believes|is "
    r"(?:satisfied|mindful|aware|of the (?:view|opinion)))\b"
)


def counts_on(place: int, part: Part) -> bool:
    """Whether a numbered paragraph goes on with those over a lone "Decision": "2.2" after "2.1"."""
    here = part.paragraphs[place]
    series = _SERIES.match(here.label_printed or "")
    if series is None or not heading_of(here):
        return False
    above = (one for one in part.paragraphs[:place] if not heading_of(one))
    return any((one.label_printed or "").startswith(series["of"]) for one in above)


_SERIES = re.compile(r"(?P<of>\d{1,3}\.)\d{1,3}\.?$")


def outcome_over(paragraph: Paragraph, part: Part) -> str | None:
    """The heading or item that says what became of what is below it, where a line only names one.

    "New plots agreed" over "Ann Lee", "Grants awarded" over "Mill fund: £300".
    """
    over = paragraph.heading[-1] if paragraph.heading else part.item_title or ""
    text = paragraph.text
    named = len(text.split()) <= _MOST_NAMED and text.rstrip()[-1:] not in {".", "?", ":", ";"}
    if paragraph.stem or not named or _NOTHING.fullmatch(text) or narrates(text):
        return None
    return over if _OUTCOME.fullmatch(over) else None


_OUTCOME = re.compile(
    r"(?!.*\b(?:minutes|notes|actions?|agenda|apologies|dates?|reports?|questions?)\b)"
    r"(?!.*\b(?:no|not|never|none|neither|nor|nothing|nobody|cannot|\w+n[’']t|nearly|almost|"
    r"un(?!i|animous|audited|der|opposed)\w+|be|being|still|yet|pending|expected)\b)"  # not so
    r"(?!.*\b(?:previously|already|last|past|once|earlier|formerly|recently|hitherto|"
    r"county)\b)"  # not now, or not here
    r"(?!.*\b(?:how|why|when|where|whether|if|unless|until)\b)(?:[\w’'&-]+ ){1,5}"
    r"(?:approved|agreed|granted|awarded|adopted|co-opted|elected|ratified|accepted)[^\w?]*",
    re.IGNORECASE,
)
_MOST_NAMED = 10  # words of a line that names somebody or something


def filled_under(place: int, part: Part) -> bool:
    """Whether a line fills a place of a list: "Mill Trust - Ms Reed" under "were made".

    Under a title that says no more than that places are filled, a list of nothing else needs no
    such line over it.
    """
    title = part.item_title or part.title
    if _FILLS.fullmatch(title):
        lines = [one.text for one in part.paragraphs if one.text != title]
        if len(lines) > 1 and all(map(_HOLDER.fullmatch, lines)):
            return True
    if not any(_PLACES.search(text) for text in (part.title, *part.paragraphs[place].heading)):
        return False
    for above in reversed(part.paragraphs[max(0, place - _MOST_PLACES) : place]):
        if _FILLED.search(above.text):
            return bool(_PLACE.match(part.paragraphs[place].text))
        if not _PLACE.match(above.text):
            return False
    return False


_MOST_PLACES = 20  # lines of such a list
_PLACES = re.compile(
    r"\b(?:appointments?|representatives?|elections?|outside bodies)\b", re.IGNORECASE
)
_FILLED = re.compile(
    r"\b(?:the following|these) (?:[\w-]+ ){0,3}(?:was|were) (?:made|elected|appointed|re-?elected|"
    r"re-?appointed|co-?opted|filled|nominated)\b[^.;]{0,60}:\W*$",
    re.IGNORECASE,
)
_FILLS = re.compile(
    r"(?:annual )?(?:(?:election|appointment|nomination|allocation)s? (?:of|to) .{3,80}|"
    r"(?:council |link |lead )?(?:representatives|governors?|roles|responsibilities|members)\b"
    r"(?!.*\breports?\b).{0,60}|outside bodies|committee membership)",
    re.IGNORECASE,
)
_HOLDER = re.compile(
    r"[A-Z][^.;:]{1,80}?(?:(?::| [-–—]) |(?= (?:Cllrs?|Councillors?) [A-Z]) )"
    r"(?:(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Prof|Sir|Dame|Rev\w*)"
    r"\.? )?[A-Z][\w’'-]*\.?(?:,? (?:and |& )?(?:(?:Cllrs?|Mrs?|Ms|Miss|Dr)\.? )?"
    r"[A-Z][\w’'-]*\.?){0,8}"
)
_PLACE = re.compile(
    r"[A-Z][^.;:]{3,80}?\s[-–—]\s(?:Cllrs?|Councillors?|Mrs?|Ms|Miss|Dr|Prof|Sir|Dame|Rev\w*|"
    r"[A-Z][\w’'-]+ [A-Z][\w’'-]+)\b"
)


def is_assigned(text: str) -> bool:
    """Whether a line gives somebody a task, and decides nothing: "Mel: ask the garage"."""
    led = _LED.match(text)
    if led is None or not begins_task(text[led.end() :]) or _DECIDING.match(text, led.end()):
        return False
    return are_agents(led.group("who"), Roll(), sure=True)


_LED = re.compile(r"(?P<who>[A-Z@][^:.;,]{1,40}):\s+")
_DECIDING = re.compile(
    r"(?:agree|approve|accept|adopt|note|support|award|appoint)\b", re.IGNORECASE
)


def tells(text: str) -> bool:
    """Whether a paragraph begins by telling what somebody did: "The Clerk presented …"."""
    return bool(_NARRATES.match(text))


def is_nothing(text: str) -> bool:
    """Whether a line says that nothing was decided: "None", "No decision was required"."""
    return bool(_NOTHING.fullmatch(text))


def segments(text: str, bodies: Bodies) -> list[Span]:
    """A paragraph of a block as one decision, or as several where several sentences decide.

    A sentence that only says how the vote went, or explains, stays with the one before it; what
    is told before the first one that decides is left out.
    """
    spans = clause_spans(text)
    opening = [
        index for index, (start, end) in enumerate(spans) if _decides_anew(text[start:end], bodies)
    ]
    if not opening:
        return [Span(spans[0][0], spans[-1][1])] if spans else []
    if opening[0] and not _NARRATES.match(text):
        opening[0] = 0
    ends = [*(spans[index][0] for index in opening[1:]), spans[-1][1]]
    return [
        Span(spans[index][0], len(text[:end].rstrip()))
        for index, end in zip(opening, ends, strict=True)
    ]


def _decides_anew(sentence: str, bodies: Bodies) -> bool:
    went = motions.outcome(sentence)
    about_vote = went is not None and bool(
        re.search(r"\b(?:motion|vot(?:e|ing)|amendment)", sentence, re.IGNORECASE)
    )
    return decides(sentence, bodies) is not None and not about_vote
