"""Whatever the text, its actions are read without an error, and each is printed in it."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.errors import ReadingError
from indexer.minutes import deadlines
from indexer.minutes.action_places import is_log
from indexer.minutes.actions import actions
from indexer.minutes.minuted_parts import minuted_parts
from indexer.reading import read
from indexer.records import ActionKind, Paper, PaperKind
from indexer.structure import understand

LINES = (
    "Minutes of the Weir Panel", "3 May 2024", "Present: Ann Boot (AB), Carl Dyer (CD), the Clerk",
    "Attendees: @ann, Bo, Cass", "1. Weirs", "2. Mills", "Agenda", "## Actions", "Action list",
    "Actions from the last meeting", "Matters arising", "Next steps", "Discussion", "RESOLVED that",
    "Officers to:", "1) Mend the weir.", "2) paint the mill by the end of March", "ACTION: AB",
    "ACTION: Clerk to write to the miller by 3 June", "Action CD: ask for prices", "Action: none",
    "It was agreed to mend the sluice. (Action: AB)", "[AI] Carl - ring the County", "AP1: all",
    "- [ ] @ann to count the eels", "- [x] Bo to buy nets", "→ Cass: draft the letter",
    "~~AB to sell the boat~~ done", "Ref | Action | Owner | Due | Status",
    "1 | Mend | AB | ASAP | open",
    "| Action | Who | When |", "|---|---|---|", "| Dredge the leat | CD/AB | Q3 |",
    "| None | - | - |",
    "Ref   Action              Lead   Due", "W1    Mend the gate       AB     May",
    "      and the fence", "The path is wet; the Clerk to tell the County.            AB",
    "                                                           CD/AB", "Owner: AB. Due: 3 May.",
    "Update: done.", "12/24 AB to paint the hut – carried forward", "The Clerk was asked to write.",
    "RESOLVED that the Clerk write to the miller.", "Cllr Fenn offered to ask the school.",
    "", "  ", "\f", "(", "[", "@", "Action (", "→", "AB to", "to", "(a",
    'AB: ("', 'Carl "', "x to (",
)  # fmt: skip


def squeezed(text: str) -> str:
    return " ".join(text.split())


def check(held: Paper) -> None:
    """What holds for the actions of every paper."""
    paragraphs = {p.id: p for part in held.parts for p in part.paragraphs}
    minutes = {part.key for part in minuted_parts(held)}
    logs = {part.key for part in held.parts if is_log(part)}
    found = actions(held)
    assert found == actions(held)
    assert not (held.kind is PaperKind.OTHER and minutes)
    assert len({action.key for action in found}) == len(found)
    for action in found:
        paragraph = paragraphs[action.paragraph_id]
        assert action.text.strip()
        assert squeezed(action.text) in squeezed(paragraph.text)
        assert 0 < action.confidence <= 1
        assert action.paragraph_id not in action.also
        assert set(action.also) <= set(paragraphs)
        if action.due_printed:
            deadlines.resolve(action.due_printed, "2024-05-03")
        if action.part_key not in minutes | logs:  # also those bound into a report or an agenda
            assert action.kind is ActionKind.CANDIDATE


def understood(text: str, name: str) -> Paper | None:
    try:
        return understand(read(Path(name), text.encode()), root="r", file=name)
    except ReadingError:
        return None


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=40))
def test_any_order_of_lines_of_minutes(lines: list[str]) -> None:
    for name in ("a.txt", "a.md"):
        held = understood("\n".join(lines), name)
        if held:
            check(held)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=st.sampled_from("AB abto:;.,-–→()[]@/|\n\t'\"Action1"), max_size=200))
def test_any_scrap_of_text(scrap: str) -> None:
    held = understood(f"Minutes of the Weir Panel\n\n1. Weirs\n\n2. Mills\n\n{scrap}", "a.txt")
    if held:
        check(held)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80), st.sampled_from([None, "2024-05-03", "2024-05", "soon"]))
def test_any_deadline(words: str, met: str | None) -> None:
    deadlines.find(words)
    assert deadlines.resolve(words, met).basis
