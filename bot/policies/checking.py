"""The question "may this person see this paper?", put to a store and a policy file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from bot.audience import Viewer
from bot.catalogue import detail, find_paper, find_paragraph
from bot.policies.asked import asker
from bot.policies.explaining import explained
from bot.policies.held import PaperHeld, PolicyText
from bot.policies.records import Explained
from bot.policy import Policy, load_policy
from bot.withdrawals.records import PaperName
from indexer.corrections import Withdrawn, undone
from indexer.deeds import Correction, Deed
from indexer.errors import InputError
from indexer.labelling.audiences import NO_POLICY
from indexer.records import PUBLIC
from indexer.store.port import Snapshot, Store

_NONE = Policy(default=PUBLIC, holders={})  # without a policy nobody has more than public papers


def check(
    store: Store,
    path: Path | None,
    person: str,
    paper: str,
    paragraph: str | None = None,
    today: dt.date | None = None,
) -> Explained:
    """Whether a person may see a paper, or the part of it that holds a paragraph, and why.

    Args:
        store: where the paper is held.
        path: of the policy, if there is one.
        person: see ``asked.asker``.
        paper: as `minutebook show` takes it; one that is withdrawn is found by the same names.
        paragraph: as `minutebook show --paragraph` takes it.
        today: the day from which ages are counted; that of this machine without it.

    Raises:
        SettingsError: the policy cannot be read, or is wrong.
        InputError: person, paper or paragraph are not known, or could be several.
    """
    who = asker(person)
    policy = _policy(path)
    with store.snapshot() as snapshot:
        found = _found(snapshot, paper, paragraph)
        kept = snapshot.labelling()
    labelling = policy.policy.labelling if path else kept[0] if kept else NO_POLICY
    return explained(who, found, policy, labelling, today or dt.date.today())  # noqa: DTZ011


def _found(snapshot: Snapshot, paper: str, paragraph: str | None) -> PaperHeld:
    """The paper, held or withdrawn."""
    said = snapshot.said_of_papers()
    withdrawn = {one.target: one for one in Withdrawn.of(said).corrections}
    everything = Viewer.of(snapshot.labels())
    held = {one.id: one for one in snapshot.papers(everything.audiences)}
    names = [
        *(PaperName(one.id, one.root, one.file, one.title) for one in held.values()),
        *(PaperName.of(one) for one in withdrawn.values() if one.target not in held),
    ]
    meant = find_paper(names, paper)
    if meant.id not in held:
        return _withdrawn(withdrawn[meant.id])
    entry = detail(snapshot, everything, held[meant.id])
    part = find_paragraph(entry, paragraph)[0]["key"] if paragraph else None
    stated = _set_by_clerk(said, meant.id)
    return PaperHeld(entry, snapshot.origin(meant.id), part, set_by_clerk=stated)


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
