"""What a meeting set people to do, however it is asked for, put as a question of its actions.

"Everything officers were told to do in July", "what homework came out of the board" and "what are
we on the hook for" all ask for the actions; none of their words stands in one.
"""

from __future__ import annotations

import re

from bot.questions.owners import TASKS
from bot.questions.reckoning import MONTH

_TASKS = rf"(?:{TASKS}|to-?do(?:s| list)?|asks|next steps|follow[- ]?ups)"
_BODY = (
    r"(?:meetings?|boards?|committees?|cabinet|council|panel|forum|session|groups?|away ?day|"
    rf"{MONTH}|20\d\d)"
)
_OF_MEETING = rf"(?=[^?]{{0,60}}\b{_BODY}\b)"
_OWNER = r"(?:the |our )?(?P<owner>(?!that\b|which\b|who\b)[\w.'’-]+(?: [\w.'’-]+){0,2}?)"
_TOLD = r"(?:told|asked|instructed|tasked|directed|meant|supposed|due|going)"
_DO = r"(?:go (?:away|off) and )?(?:do|deliver|sort|action)\b"
_LOOK = (
    r"(?:go (?:away|off) and )?(?:do|look (?:into|at)|work on|follow up|take (?:away|forward))\b"
)
_NOBODY = re.compile(r"(?:we|us|they|people|everyone|everybody|anyone|it)$", re.IGNORECASE)
_DECIDERS = r"(?:we|they|members|councillors|(?:the |our )?(?:board|committee|group|panel|council))"


def _actions(found: re.Match[str]) -> str:
    """The question of the actions of whoever is named."""
    owner = found.groupdict().get("owner") or ""
    if found[0].endswith("out of"):
        return "what are the actions from"
    if not owner or _NOBODY.match(owner):
        return "what are the actions"
    return f"what are the actions for {owner}"


_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        # everything officers were told to do; all the things we have to do
        (
            r"\b(?:(?:list|show me|give me|tell me) )?(?:everything|all|"
            r"(?:all )?the (?:things|stuff)|all the (?:things|stuff)) (?:that |which )?"
            rf"{_OWNER} (?:(?:was|were|is|are|got|has been|have been) {_TOLD}|"
            rf"ha(?:s|ve|d)(?: got)?|needs?) to {_DO}"
        ),
        # what are we on the hook for
        rf"\bwhat(?:['’]s| is| are| am| were| was) {_OWNER} on the hook for\b",
        # what new jobs came out of the March meeting
        (
            rf"\bwhat (?:new |other |more )?{_TASKS} (?:came?|come|comes|fell|fall|arose|"
            rf"(?:was|were|are|is|got) (?:set|given|handed out|agreed)|are there|do we have) "
            rf"(?:out of|(?=(?:from|at|by|in|after|following|on)\b)){_OF_MEETING}"
        ),
        # what homework did officers get in July
        (
            rf"\bwhat (?:new |other )?{_TASKS} (?:did|do|does|have|has) {_OWNER} "
            rf"(?:get|got|given|set|been set|been given|agree|have)\b(?! to\b){_OF_MEETING}"
        ),
        # what were the next steps from the July meeting; all the to-dos from it
        (
            rf"(?:\bwhat (?:are|were) |^\W*(?:list )?)(?:all )?(?:of )?(?:the |our )?{_TASKS} "
            rf"(?=(?:from|after|following|out of|for|at)\b){_OF_MEETING}"
        ),
        # what needs doing after the July meeting
        (
            r"\bwhat (?:still )?needs (?:doing|to be done|to happen|following up|sorting)"
            rf"(?= (?:after|from|following)\b){_OF_MEETING}"
        ),
        # what did members want officers to look into on savings
        (
            rf"\bwhat (?:did|do|does|has|have|had) {_DECIDERS} "
            r"(?:ask|asked|tell|told|want|wanted|instruct|instructed|set) "
            rf"(?:the )?(?P<owner>officers|staff|(?:the )?clerk|secretary) to {_LOOK}"
        ),
    )
)

_AGAIN = re.compile(r"\? what are the actions(?: for [\w’'-]+)?(?: please)?\W*$", re.IGNORECASE)


def put_as_actions(text: str) -> str:
    """The question with what asks for actions in other words put as that."""
    asked = text
    for form in _FORMS:
        put = form.sub(lambda found: f"{_actions(found)} ", text, count=1)
        text = re.sub(r" {2,}(?=\S)| +$", " ", put).strip() if put != text else text
    return text if text == asked else _AGAIN.sub("?", text)
