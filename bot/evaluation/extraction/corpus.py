"""Gold rows over a folder of papers that lies elsewhere: ``actions.jsonl``, ``decisions.jsonl``.

Every paper of the folder is scored: one without a row has no action and no decision. The shape
of the rows stands in ``tests/gold/README.md``. A motion that was lost is no decision there.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bot.evaluation.extraction.gold import GoldAction, GoldDecision, GoldPaper
from bot.evaluation.json_lines import read_rows
from indexer.errors import InputError, PathError
from indexer.listing import NOT_PAPERS
from indexer.reading import SUPPORTED_ENDINGS

ACTIONS = "actions.jsonl"
NEEDS = "see tests/gold/README.md"


def read_corpus(folder: Path, papers: Path) -> list[GoldPaper]:
    """The papers below ``papers`` with the rows of ``folder``, by name.

    Papers that are only a rendition of a labelled one (``also_in``) are left out.

    Raises:
        PathError: a gold file cannot be read, or there are no papers.
        InputError: a row is wrong, or is of a paper that is not there.
    """
    actions = read_rows(folder / ACTIONS, _action, needs=NEEDS)
    decisions = read_rows(folder / "decisions.jsonl", _decision, needs=NEEDS)
    files = _files(papers)
    for file in sorted({file for file, _, _ in (*actions, *decisions)} - set(files)):
        raise InputError(f"{file} is not in {papers}", mend="name its folder with --papers")
    repeated = {one for _, also, _ in (*actions, *decisions) for one in also}
    return [
        GoldPaper(
            doc=file,
            org=file.split("/")[0],
            path=papers / file,
            actions=tuple(row for of, _, row in actions if of == file),
            decisions=tuple(row for of, _, row in decisions if of == file),
            counts_lost=False,
            no_action=not any(of == file for of, _, _ in actions),
        )
        for file in files
        if file not in repeated
    ]


def _files(papers: Path) -> list[str]:
    found = [
        path.relative_to(papers).as_posix()
        for path in sorted(papers.rglob("*"))
        if path.suffix.casefold() in SUPPORTED_ENDINGS
        and path.stem.casefold() not in NOT_PAPERS
        and path.is_file()
    ]
    if not found:
        raise PathError(f"{papers} holds no paper", mend="name a folder of papers with --papers")
    return found


def _action(plain: dict[str, Any]) -> tuple[str, tuple[str, ...], GoldAction]:
    owners = tuple(plain["owners"])
    return (
        str(plain["file"]),
        tuple(plain["also_in"]),
        GoldAction(str(plain["id"]), (str(plain["text"]),), owners, owners, plain["due_printed"]),
    )


def _decision(plain: dict[str, Any]) -> tuple[str, tuple[str, ...], GoldDecision]:
    return (
        str(plain["file"]),
        tuple(plain["also_in"]),
        GoldDecision(
            str(plain["id"]), (str(plain["text"]),), tuple(plain["verbs"]), bool(plain["routine"])
        ),
    )
