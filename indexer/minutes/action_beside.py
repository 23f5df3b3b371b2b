"""What owners in a column beside the minutes are to do: which of the sentences is theirs."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from indexer.minutes import action_states, agents, deadlines
from indexer.minutes.action_clauses import apart
from indexer.minutes.action_margins import TO_DO
from indexer.minutes.owners import leading
from indexer.minutes.roll import Roll
from indexer.minutes.tasks import begins_task, is_deed, narrates
from indexer.records import ActionState
from indexer.sentences import sentences

_POINT = re.compile(
    r"\s*(?:;(?: and)?|\((?:[a-z]|[ivx]{1,4}|\d)\)|,? and (?=that\b)|:\s|\s[–—-]\s)\s*(?!$)"
)
_RESOLVED = re.compile(r"\W*(?:[A-Z]+ ){0,8}(?i:(?:it was )?(?:resolved|agreed)(?: that)?)?\W*")
_ALONE = r"(?! (?:that|to)\b|.* and (?!\w+ed\b))"  # and nothing more is said of it
_NOTED = re.compile(
    rf"\b(?i:be|was|were) (?:\w+ly )?(?:noted|received)\b{_ALONE}|"
    r"\b(?:NOTED|RECEIVED)\b|^\W*(?i:(?:to )?(?:note|receive)d?)\b|\b(?:noted|received)\W*$"
)
_SETTLED = re.compile(
    rf"{_NOTED.pattern}|\b(?i:be|was|were) (?:\w+ly )?(?:approved|adopted|accepted|agreed|endorsed|"
    rf"confirmed|ratified|signed)\b{_ALONE}|\bAPPROVED\b|^\W*(?i:(?:to )?approved?)\b|"
    r"\b(?:approved|adopted)\W*$"
)
_AGREES_THAT = re.compile(r"\W*(?i:it was )?(?:\w+ly )?(?i:agreed|resolved) (?:that|to)\b")
_THANKED = re.compile(r"\bthanked\b")
_TALKED = re.compile(  # "A discussion followed on whether it would do"
    r"^\W*(?:(?:an?|the|some|much|further|after) )*(?:\w+ )?(?:discussion|debate|conversation|talk|"
    r"exchange)s?\b[^.;]{0,40}\b(?:about|on|over|as to|of|regarding|whether|how)\b",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:is|are|will|would|should|must|may|might|can|could|be|do|does|did|[a-z]+s to)\b"
)
_PROMISE = (  # "JS had begun the list and would bring it", "Al undertook to find out"
    r"(?: (?!(?:if|whether|not|asked|that)\b)[\w’'-]+){0,12}? (?:will|would|shall|"
    r"(?:undertook|undertaken|offered|agreed|promised|volunteered|is|was|were) to) "
    r"(?:also |then )?(?=[a-z])"
)


def owners(cell: str, roll: Roll) -> list[str]:
    """The owners of a cell, each line apart where it names somebody: "CD/EF" and then "LT"."""
    lines = [" ".join(line.split()) for line in cell.split("\n") if line.strip()]
    groups = [group for line in lines for group in line.split(" ")]
    if any("/" in group for group in groups) and all(_is_group(group, roll) for group in groups):
        lines = groups  # "CD/EF LT"
    lines, posts = [half for line in lines for half in _at_title(line)], len(lines)
    if len(lines) > posts:
        return lines
    names = [name for line in lines for name in agents.split(line)]
    apart_ = all(roll.knows(name) or agents.is_initials(name) for name in names)
    return lines if apart_ else [" ".join(lines)]


def _at_title(line: str) -> list[str]:
    """A line of owners, cut where a councillor stands after a post: "Clerk Cllrs Orr, Reed"."""
    cut = next((c for c in _TITLE.finditer(line) if agents.is_post(line[: c.start()])), None)
    return [line[: cut.start()], line[cut.end() :]] if cut else [line]


_TITLE = re.compile(
    r"(?<!County)(?<!District)(?<!Borough)(?<!,)(?<!and)(?<!&) (?=(?:Cllrs?\.?|Councillors?) [A-Z])"
)


def _is_group(words: str, roll: Roll) -> bool:
    names = words.split("/")
    return all(roll.knows(name) or agents.is_initials(name) for name in names)


def tasks(said: str, named: Sequence[str], roll: Roll) -> Iterator[tuple[str, str]]:
    """Each owner with what they are to do by what was said."""
    taken: set[str] = set()
    for owner in named:
        found = task_of(said, owner, roll, taken=taken)
        if found:
            taken.add(found)
            yield owner, found


def task_of(said: str, owner: str, roll: Roll, *, taken: Container[str] = ()) -> str | None:
    """What somebody who stands beside what was said is to do by it, or None.

    The sentence that sends them or in which they promise something leads; then a note of when
    something is due; then the last one that may be a task, and one that the meeting settled there
    and then only where nothing else may be. That something was noted is nobody's task.
    """
    whole = sentences(said)
    left = [one for one in _clauses(said, roll) if one not in taken and _may_be_task(one, roll)]
    last = [one for one in [*left, *whole[-1:]] if not (notes(one) or _THANKED.search(one))]
    return next((one for one in [*_open(said, owner, roll, taken), *reversed(last)]), None)


def sent_to(said: str, owner: str, roll: Roll) -> str | None:
    """What is left for an owner to do, where the last sentence of all only tells or settles."""
    last = sentences(said)[-1:]
    if not (last and (settles(last[0]) or (narrates(last[0]) and not TO_DO.search(last[0])))):
        return None
    return next(_open(said, owner, roll, ()), None)


def _open(said: str, owner: str, roll: Roll, taken: Container[str]) -> Iterator[str]:
    """What may be left for an owner to do by what was said, the likeliest first."""
    whole, clauses = sentences(said), _clauses(said, roll)
    yield from (one for one in reversed(clauses) if _sends(one, owner, roll))
    yield from (one for one in reversed(whole) if _promises(one, owner, roll))
    yield from (one for one in whole[-1:] if _is_note(one))
    yield from (one for one in whole[-1:] if _AGREES_THAT.match(one) and not settles(one))
    left = [one for one in clauses if one not in taken and _may_be_task(one, roll)]
    yield from (one for one in reversed(left) if not settles(one))
    yield from (one for one in reversed(whole) if _AGREES_THAT.match(one) and not settles(one))


def _clauses(said: str, roll: Roll) -> list[str]:
    whole = sentences(said)
    return [clause for sentence in whole for clause in apart(sentence, roll) if clause.strip()]


def notes(sentence: str) -> bool:
    """Whether a sentence only says that something was noted."""
    return _all_points(sentence, _NOTED)


def settles(sentence: str) -> bool:
    """Whether a sentence only says what was settled at the meeting: noted, approved, adopted."""
    return _all_points(sentence, _SETTLED)


def _all_points(sentence: str, form: re.Pattern[str]) -> bool:
    points = [one for one in _POINT.split(sentence) if one and not _RESOLVED.fullmatch(one)]
    return bool(points) and all(map(form.search, points))


def _is_note(sentence: str) -> bool:
    """Whether a sentence without a verb says by when something is due: "Prices in by May."."""
    return bool(deadlines.find(sentence)) and not (
        narrates(sentence) or _FINITE.search(sentence) or settles(sentence)
    )


def _promises(sentence: str, owner: str, roll: Roll) -> bool:
    """Whether one of the owners says within a sentence what they will do."""
    named = {*agents.split(owner), *_persons(owner, roll)}
    named |= {name.split()[-1] for name in named if " " in name}  # "Mr Dyer would ring"
    for name in named:
        told = rf"(?<![\w’'-]){re.escape(name)}(?![\w’'-]){_PROMISE}"
        found = re.search(told, sentence)
        if found and is_deed(sentence[found.end() :]):
            return True
    return False


def _sends(clause: str, owner: str, roll: Roll) -> bool:
    """Whether a clause begins with one of the owners and what they are still to do."""
    led = leading(clause, roll, listed=False)
    if not led or not led.owner or action_states.of_line(clause)[0] is ActionState.COMPLETED:
        return False
    ours, theirs = _persons(owner, roll), _persons(led.owner, roll)
    return bool(ours & theirs)


def _persons(words: str, roll: Roll) -> set[str]:
    """The owners that words print, as the attendance list has them."""
    names = [_RANK.sub("", name) for name in agents.split(words)]
    return {roll.posts.get(name.casefold()) or roll.resolve(name) or name for name in names}


_RANK = re.compile(r"^(?:the )?(?:Town|Parish|Community|Council) (?=Clerk$)", re.IGNORECASE)


def _may_be_task(clause: str, roll: Roll) -> bool:
    """Whether a clause may be a task of whoever stands beside it, and sends nobody itself."""
    led = leading(clause, roll, listed=False)
    if led and led.owner:
        return False
    if _TALKED.search(clause):
        return False
    return begins_task(clause) or (bool(TO_DO.search(clause)) and not narrates(clause))
