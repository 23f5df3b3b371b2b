"""Short hands for what is extracted and what is labelled, and a folder of gold on disk."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

from bot.evaluation.extraction.gold import GoldAction, GoldDecision, GoldPaper
from bot.evaluation.extraction.scoring import PaperScore, score
from indexer.records import (
    Action,
    ActionKind,
    DateBasis,
    Decision,
    MeetingDate,
    Paper,
    PaperKind,
)

PAPER = Paper("p", "note.txt", PaperKind.MINUTES, "", None, MeetingDate(None, DateBasis.NONE), ())


@dataclass(frozen=True, slots=True)
class Found:
    """What an extraction gave."""

    actions: tuple[Action, ...] = ()
    decisions: tuple[Decision, ...] = ()


def action(
    text: str,
    *owners: str,
    kind: ActionKind = ActionKind.MINUTED,
    printed: str | None = None,
    due: str | None = None,
    **more: object,
) -> Action:
    who = printed or "/".join(owners) or None
    plain = Action("k", "part", "p", text, None, who, owners, due, kind, 1.0)
    return replace(plain, **more)  # type: ignore[arg-type]


def decision(
    text: str, *verbs: str, lost: bool = False, routine: bool = False, stem: str | None = None
) -> Decision:
    return Decision("k", "part", "p", text, stem, verbs, lost=lost, routine=routine)


def gold_action(text: str, *owners: str, id: str = "a", **more: object) -> GoldAction:
    plain = GoldAction(id, (text,), owners, owners)
    return replace(plain, **more)  # type: ignore[arg-type]


def gold_decision(text: str, *verbs: str, id: str = "d", **more: object) -> GoldDecision:
    return replace(GoldDecision(id, (text,), verbs), **more)  # type: ignore[arg-type]


def gold_paper(**more: object) -> GoldPaper:
    plain = GoldPaper("ferry/note.txt", "ferry", Path("note.txt"))
    return replace(plain, **more)  # type: ignore[arg-type]


def scored(gold: GoldPaper, *actions: Action, decisions: tuple[Decision, ...] = ()) -> PaperScore:
    return score(gold, PAPER, Found(actions, decisions))


def write_rows(path: Path, *rows: dict[str, object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")


def gold_folder(folder: Path) -> Path:
    """Two papers of two bodies, of which one holds no action and is held out."""
    (folder / "ferry").mkdir(parents=True)
    (folder / "mill").mkdir()
    (folder / "ferry" / "note.md").write_text(
        "# Ferry Board\n\nMinutes of 3 May 2024\n\n## 1. Slipway\n\n"
        "The Board agreed to close the slipway in October.\n\n"
        "ACTION: Clerk to tell the moorings committee.\n",
        "utf-8",
    )
    (folder / "mill" / "note.md").write_text(
        "# Mill Trust\n\nMinutes of 4 May 2024\n\n## 1. Wheel\n\nThe wheel turned all spring.\n",
        "utf-8",
    )
    write_rows(
        folder / "docs.jsonl",
        {"doc": "ferry/note.md", "org": "ferry", "no_action": False, "decisions_complete": True},
        {"doc": "mill/note.md", "org": "mill", "no_action": True, "held_out": True},
    )
    write_rows(
        folder / "gold_actions.jsonl",
        {
            "id": "a1", "doc": "ferry/note.md", "text": "Clerk to tell the moorings committee.",
            "owners": ["Clerk"], "owners_resolved": ["Clerk"], "label": "action",
            "is_task": True, "status": None,
        },
    )  # fmt: skip
    write_rows(
        folder / "gold_decisions.jsonl",
        {
            "id": "d1", "doc": "ferry/note.md", "verb": "agreed", "routine": False,
            "text": "The Board agreed to close the slipway in October.",
        },
    )  # fmt: skip
    write_rows(
        folder / "neutral_and_traps.jsonl",
        {"doc": "mill/note.md", "text": "The wheel turned all spring.", "treatment": "wrong"},
    )
    return folder
