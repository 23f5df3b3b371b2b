"""The question "may this person see this paper?", put to a store and a policy file."""

from __future__ import annotations

from pathlib import Path

from bot.audience import Viewer
from bot.catalogue import detail, find_paper, find_paragraph
from bot.policies.asked import asker
from bot.policies.explaining import PaperHeld, PolicyText, explained
from bot.policies.records import Explained
from bot.policy import Policy, load_policy
from indexer.corrections import Withdrawn, undone
from indexer.errors import InputError
from indexer.records import PUBLIC, Correction, Deed
from indexer.store.port import Store

_NONE = Policy(default=PUBLIC, holders={})  # without a policy nobody has more than public papers


def check(
    store: Store, path: Path | None, person: str, paper: str, paragraph: str | None = None
) -> Explained:
    """Whether a person may see a paper, or the part of it that holds a paragraph, and why.

    Args:
        store: where the paper is held.
        path: of the policy, if there is one.
        person: see ``asked.asker``.
        paper: as `minutebook show` takes it, or the id or file of one that is withdrawn.
        paragraph: as `minutebook show --paragraph` takes it.

    Raises:
        SettingsError: the policy cannot be read, or is wrong.
        InputError: person, paper or paragraph are not known, or could be several.
    """
    who = asker(person)
    policy = _policy(path)
    with store.writing_beside() as writer:
        corrections = writer.corrections()
    for one in Withdrawn.of(corrections).corrections:
        if paper in {one.target, one.data["file"], f"{one.data['root']}/{one.data['file']}"}:
            return explained(who, _withdrawn(one), policy)
    with store.snapshot() as snapshot:
        everything = Viewer.of(snapshot.labels())
        held = find_paper(snapshot.papers(everything.audiences), paper)
        entry = detail(snapshot, everything, held)
    part = find_paragraph(entry, paragraph)[0]["key"] if paragraph else None
    stated = _set_by_clerk(corrections, held.id)
    return explained(who, PaperHeld(entry, part, set_by_clerk=stated), policy)


def _policy(path: Path | None) -> PolicyText:
    if path is None:
        return PolicyText(_NONE)
    policy = load_policy(path)
    try:
        return PolicyText(policy, path, path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise InputError(
            f"{path} cannot be read any more ({error.strerror})", mend="put it back, and try again"
        ) from error


def _withdrawn(one: Correction) -> PaperHeld:
    entry = {
        "paper_id": one.target,
        "folder": one.data["root"],
        "file": one.data["file"],
        "title": one.data["title"],
        "parts": [],
    }
    return PaperHeld(entry, withdrawn=True)


def _set_by_clerk(corrections: list[Correction], paper_id: str) -> int | None:
    """The number of the last correction that states a paper's audience."""
    back = undone(corrections)
    stated = [
        one.id
        for one in corrections
        if one.what is Deed.SET
        and one.target == paper_id
        and one.id not in back
        and "audience" in one.data.get("facts", {})
    ]
    return stated[-1] if stated else None
