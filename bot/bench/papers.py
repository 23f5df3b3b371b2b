"""Board papers made up by a seeded generator: as many as a measure needs, no two alike."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

BOARDS = ("Harbour Committee", "Libraries Panel", "Rivers and Coast Board", "Allotments Committee")
SUBJECTS = (
    "the sea wall repairs", "the mobile library", "flood gauges", "the allotment waiting list",
    "the market square", "school crossing patrols", "the crematorium roof", "street lighting",
    "the leisure pool", "community grants", "recycling rounds", "tree planting", "bus shelters",
    "the archive store", "the housing register", "footpath signs", "the ferry timetable",
    "playground surfacing", "winter gritting", "the town hall lift", "beach cleaning",
    "licensing fees", "the apprentices' scheme", "the museum loan collection",
)  # fmt: skip
DOERS = (
    "officers", "the contractor", "the parish councils", "the volunteers' group", "the surveyor",
    "the county council", "the harbour master", "the finance team", "local schools", "the trustees",
    "the internal auditor", "residents of the upper ward",
)  # fmt: skip
DEEDS = (
    "completed", "reviewed", "postponed", "costed", "consulted on", "inspected", "began", "revised",
    "reported on", "raised concerns over", "agreed terms for", "published figures on",
    "tested a new approach to", "halved the delay in", "asked for evidence about",
)  # fmt: skip
REASONS = (
    "because the tender came in above the estimate", "after a wet autumn closed the site",
    "so that the grant can be claimed before the year ends", "following complaints at the surgery",
    "as the lease falls due for renewal", "although two posts remain vacant",
    "in line with the adopted plan", "before the next inspection visit",
    "while the bridge is closed to lorries", "once the survey has been checked",
)  # fmt: skip
PLACES = (
    "Saltmarsh Row", "Kiln Lane", "the east quay", "Tanner's Green", "Fairmead", "the north depot",
    "Ropewalk House", "Low Mill", "the lower ward", "Bellfield", "Pound Street", "the old brewery",
)  # fmt: skip
OWNERS = (
    "Asha Merriman", "Tobias Lund", "Wenlan Pryce", "Callum Oduya", "Petra Haldane", "Idris Quayle",
    "Nerys Tolland", "Jonah Birkett", "Samira Vane", "Gwil Ashdown",
)  # fmt: skip
ACTIONS_A_MEETING = 50
HEADINGS = ("Background", "Progress", "Costs", "Consultation", "Risks", "Next steps")
FIRST_MEETING = date(2012, 1, 10)


def write_papers(folder: Path, count: int, seed: int = 7) -> list[Path]:
    """Write ``count`` reports and notes of meetings into the folder; the same for the same seed."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(count):
        path = folder / f"paper-{number:06d}.txt"
        path.write_text(paper_text(number, seed), "utf-8")
        paths.append(path)
    return paths


def write_minutes(folder: Path, actions: int, seed: int = 7) -> None:
    """Write minutes that record so many actions in all, fifty a meeting, owned in turn."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, first in enumerate(range(0, actions, ACTIONS_A_MEETING)):
        chance = random.Random(f"minutes/{seed}/{number}")  # noqa: S311  nothing secret is drawn
        of_meeting = range(first, min(first + ACTIONS_A_MEETING, actions))
        lines = ["Minutes of the meeting", chance.choice(BOARDS), f"Date: {_day(number * 7)}"]
        for item, action in enumerate(of_meeting, start=1):
            owner = OWNERS[action % len(OWNERS)]
            lines += [f"{item}. {_title(chance.choice(SUBJECTS))}", sentence(chance)]
            lines.append(f"ACTION: {owner} to report on matter {action} at {chance.choice(PLACES)}")
        (folder / f"minutes-{number:05d}.txt").write_text("\n\n".join(lines) + "\n", "utf-8")


def paper_text(number: int, seed: int = 7) -> str:
    """One paper: every fourth is a note of a meeting, the others are reports."""
    chance = random.Random(f"{seed}/{number}")  # noqa: S311 - nothing secret is drawn
    lines = _note(chance, number) if number % 4 == 3 else _report(chance, number)
    return "\n\n".join(lines) + "\n"


def questions(count: int, seed: int = 7) -> list[str]:
    """Questions about the made-up papers: of fact, of decision, of action, in other words."""
    chance = random.Random(f"questions/{seed}")  # noqa: S311
    forms = (
        "What did the board agree about {subject}?",
        "How much was spent on {subject} at {place}?",
        "Who was asked to report on {subject}?",
        "Why were {subject} delayed near {place}?",
        "What are the risks for {subject}?",
    )
    return [
        chance.choice(forms).format(subject=chance.choice(SUBJECTS), place=chance.choice(PLACES))
        for _ in range(count)
    ]


def sentence(chance: random.Random) -> str:
    """A sentence of invented news with a place, a sum and a date of its own."""
    start = f"{chance.choice(DOERS)} {chance.choice(DEEDS)} {chance.choice(SUBJECTS)}"
    figure = f"£{chance.randrange(1, 900)},{chance.randrange(1000):03d}"
    day = _day(chance.randrange(4000))
    cases = f"{chance.randrange(2, 80)} of {chance.randrange(80, 400)} cases"
    place, reason = chance.choice(PLACES), chance.choice(REASONS)
    tails = (
        f"at {place}, {reason}",
        f"at a cost of {figure}, {reason}",
        f"on {day}, and {chance.choice(DOERS)} {chance.choice(DEEDS)} {chance.choice(SUBJECTS)}",
        f"near {place} in {cases}, {reason}",
    )
    text = f"{start} {chance.choice(tails)}."
    return text[0].upper() + text[1:]


def _paragraph(chance: random.Random) -> str:
    return " ".join(sentence(chance) for _ in range(chance.randrange(1, 5)))


def _report(chance: random.Random, number: int) -> list[str]:
    subject = chance.choice(SUBJECTS)
    lines = [
        f"{_title(subject)}: report {number}",
        chance.choice(BOARDS),
        _day(number * 3),
        "Purpose of report",
        "For information.",
        "Summary",
        _paragraph(chance),
        "Recommendation",
        f"That members note the progress of {subject}.",
    ]
    label = 0
    for heading in HEADINGS[: chance.randrange(3, len(HEADINGS) + 1)]:
        lines.append(heading)
        for _ in range(chance.randrange(2, 5)):
            label += 1
            lines.append(f"{label}. {_paragraph(chance)}")
    return lines


def _note(chance: random.Random, number: int) -> list[str]:
    lines = ["Note of the meeting", chance.choice(BOARDS), f"Date: {_day(number * 3)}"]
    for item in range(1, chance.randrange(4, 8)):
        lines += [f"{item}. {_title(chance.choice(SUBJECTS))}", *_discussion(chance)]
    return lines


def _discussion(chance: random.Random) -> Iterator[str]:
    yield _paragraph(chance)
    yield "Members discussed:"
    yield from (f"{place}) {sentence(chance)}" for place in (1, 2, 3))
    yield "Decision"
    yield f"Agreed that {chance.choice(DOERS)} should look at {chance.choice(SUBJECTS)}."
    yield "Action"
    yield f"Officers to report on {chance.choice(SUBJECTS)} by {_day(chance.randrange(4000))}."


def _title(subject: str) -> str:
    return subject.removeprefix("the ").capitalize()


def _day(after: int) -> str:
    day = FIRST_MEETING + timedelta(days=after)
    return f"{day.day} {day:%B} {day.year}"


def spoken_passage(number: int, seed: int = 7) -> str:
    """A passage of synthetic text, about as long as a real one, for stores too large to encode."""
    chance = random.Random(f"passage/{seed}/{number}")  # noqa: S311
    return " ".join(sentence(chance) for _ in range(4))
