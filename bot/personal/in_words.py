"""What is held on a person, in words for whoever answers for it. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from bot.personal.records import Erased, Holding, Identity

_CALLED = {
    "questions": ("question", "on the record"),
    "said": ("entry", "of the register and the corrections by them"),
    "named": ("entry", "of the register and the corrections that names them as an owner"),
    "feedback": ("opinion", "of an answer, theirs or of an answer to them"),
    "threads": ("question", "remembered from threads in Slack"),
    "matches": ("match", "of them with a Slack user"),
    "digests": ("digest", "sent to them"),
    "recorded": ("other entry", "of the record by them"),
    "papers": ("paper", "naming them"),
}
_STAYS = {
    "said": (
        "{} of the register and the corrections: who said what of an action is the public record "
        "of the board's business, and stays with the name."
    ),
    "named": (
        "{} of the register and the corrections that names them as an owner: whose an action is "
        "stays on record. Give it to somebody else with `minutebook actions assign`."
    ),
    "digests": "{} of this week: without it the same digest would be sent again.",
    "recorded": "{} of the record: the policy that counts names them. Change the policy first.",
}


def held(holding: Holding) -> Iterator[str]:
    """How much there is of each, and the papers by name."""
    counts = {name: count for name, count in holding.counts.items() if count}
    yield f"{'Held' if counts else 'Nothing is held'} on {_person(holding.person)}."
    for name, count in counts.items():
        noun, what = _CALLED[name]
        yield f"- {_number(count, noun)} {what}"
    for paper in holding.papers:
        yield f"- {paper['folder']}/{paper['file']} names {', '.join(paper['as'])}"
    yield from _hints(holding)


def erased(holding: Holding, done: Erased) -> Iterator[str]:
    """What was taken out, what stays and why, and where else to look."""
    counts = {name: count for name, count in done.gone.items() if count}
    yield f"Erased of {_person(holding.person)}:" if counts else "There was nothing to erase."
    for name, count in counts.items():
        noun, what = ("entry", "of the record: its words") if name == "recorded" else _CALLED[name]
        yield f"- {_number(count, noun)} {what}"
    if done.stays:
        yield "What stays:"
        for name, count in done.stays.items():
            noun = "digest" if name == "digests" else "entry"
            yield f"- {_STAYS[name].format(_number(count, noun))}"
    if holding.papers:
        files = ", ".join(f"{one['folder']}/{one['file']}" for one in holding.papers)
        yield (
            f"Papers are not changed; these name them: {files}. To take one out of every answer: "
            "minutebook withdraw PAPER"
        )
    yield (
        "Copies made by `minutebook backup` before now still hold it: keep them no longer than "
        "your schedule says. What was posted in Slack stays there until it is deleted there."
    )
    yield from _hints(holding)


def _hints(holding: Holding) -> Iterator[str]:
    if not holding.person.users:
        yield (
            "No Slack user is known for this person: what they asked in Slack is found by their "
            "member ID (U…), which may be given as well."
        )


def _person(person: Identity) -> str:
    known = [*sorted(person.typed), *person.exact]
    names = [name for name in sorted(person.names) if name not in map(str.casefold, known)]
    return ", ".join([*known, *names])


def _number(count: int, noun: str) -> str:
    if count == 1:
        return f"1 {noun}"
    plural = {"entry": "entries", "other entry": "other entries", "match": "matches"}
    return f"{count:,} {plural.get(noun, noun + 's')}"
