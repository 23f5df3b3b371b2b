"""Opinions become candidates for gold rows, which a person then labels and keeps or drops.

They name nobody. A viewer gets those whose answers were made for audiences that the viewer has;
of a candidate's evidence, what whoever asked may see now. So nothing comes out that the same
question, asked again by the same audiences, could not bring.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from bot.audience import Viewer
from bot.feedback.records import Judged, Verdict
from indexer.store.port import Snapshot

_Key = tuple[str, str]


def candidates(
    opinions: Iterable[Judged], snapshot: Snapshot, viewer: Viewer
) -> list[dict[str, Any]]:
    """Gold rows (docs: evaluation, "Keys of a gold row") in the order of their first opinion.

    An answer that nobody found fault with is proposed with its status and its evidence; of any
    other without evidence: its status and evidence are in doubt, and the note says so.
    """
    asked: dict[_Key, dict[str, Judged]] = {}
    for one in opinions:
        if one.audiences <= viewer.audiences:
            asked.setdefault((one.asked.casefold(), one.viewer), {})[one.who] = one  # the last word
    return [_candidate(key, list(last.values()), snapshot) for key, last in asked.items()]


def _candidate(key: _Key, opinions: Sequence[Judged], snapshot: Snapshot) -> dict[str, Any]:
    newest = max(opinions, key=lambda one: one.at)
    praised = all(one.verdict is Verdict.GOOD for one in opinions)
    row: dict[str, Any] = {
        "id": f"feedback-{hashlib.sha256('|'.join(key).encode()).hexdigest()[:8]}",
        "question": newest.asked,
        "viewer": newest.viewer,
        "today": (newest.asked_on.isoformat() if newest.asked_on else newest.at[:10]),
        "status": newest.status,
        "must": [],
        "must_not": [],
        "cite": _evidence(newest, snapshot) if praised else [],
    }
    if newest.kinds:
        row["kind"] = newest.kinds[0]
    row["note"] = _note(opinions, praised=praised)
    return row


def _evidence(one: Judged, snapshot: Snapshot) -> list[dict[str, str]]:
    """The cited paragraphs, as whoever asked would be shown them now."""
    seen = Viewer.of(one.audiences).audiences
    held = {paper.id: paper.file for paper in snapshot.papers(seen)}
    found = []
    for paragraph_id in one.cited:
        place = snapshot.paragraph(paragraph_id, seen)
        if place is not None and place[0].paper_id in held:
            part, paragraph = place
            found.append({"file": held[part.paper_id], "quote": paragraph.text})
    return found


def _note(opinions: Sequence[Judged], *, praised: bool) -> str:
    counts = Counter(str(one.verdict) for one in opinions)
    told = ", ".join(f"{verdict} {count}" for verdict, count in sorted(counts.items()))
    said = "; ".join(sorted({one.comment for one in opinions if one.comment}))
    what = "check the evidence" if praised else "status and evidence are to be labelled by hand"
    return f"judged {told}: {what}" + (f" (said: {said})" if said else "")
