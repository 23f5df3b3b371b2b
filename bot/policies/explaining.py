"""Why somebody may see a paper, or may not: the policy and the labels, told for a clerk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from bot.audience import Viewer
from bot.policies.asked import Asker
from bot.policies.changing import changes
from bot.policies.held import PaperHeld, PolicyText
from bot.policies.lines import line_of
from bot.policies.records import Explained, Given, PartSeen
from indexer.labelling.deciding import Decided
from indexer.labelling.rules import Labelling
from indexer.records import PUBLIC

_LISTS = {
    "slack_users": "the Slack user",
    "slack_groups": "the Slack user group",
    "emails": "the address",
    "email_domains": "an address of",
    "guests": "the guest",
}


def explained(
    asker: Asker, paper: PaperHeld, policy: PolicyText, labelling: Labelling, today: dt.date
) -> Explained:
    """Who this is, which audiences that gives, which each part has, and what would change it.

    ``labelling`` is the policy's, or, without one, that by which the store was labelled.
    """
    given = tuple(
        Given(one.audience, one.key, one.entry, line_of(policy.text, one))
        for one in asker.grants(policy.policy)
    )
    audiences = frozenset({PUBLIC, *(one.audience for one in given)})
    decided = paper.decided(labelling, today)
    parts = tuple(
        _part(one, audiences, paper, policy, decided.get(one["key"]))
        for one in paper.entry["parts"]
        if paper.part in {None, one["key"]}
    )
    return Explained(
        person=asker.given,
        who=_who(asker),
        policy=str(policy.path) if policy.path else None,
        audiences=tuple(sorted(audiences, key=lambda name: (name != PUBLIC, name))),
        given=given,
        paper_id=paper.entry["paper_id"],
        file=f"{paper.entry['folder']}/{paper.entry['file']}",
        title=paper.entry["title"],
        withdrawn=paper.withdrawn,
        parts=parts,
        remarks=tuple(_remarks(asker, audiences, policy)),
        changes=tuple(changes(asker, parts, given, paper, policy)),
    )


def by_list(one: Given) -> str:
    """An entry, in words: "the address *@council.example"."""
    return f"{_LISTS[one.key]} {one.entry}"


def _who(asker: Asker) -> str:
    member = asker.member
    if member is None:
        return "somebody of whom nothing is known"
    known = [
        f"the address {member.email}" if member.email else "",
        f"the Slack user {member.user}" if member.user else "",
        f"in the Slack user groups {', '.join(sorted(member.groups))}" if member.groups else "",
    ]
    who = ", ".join(filter(None, known))
    if asker.guest:
        return f"a guest, or somebody of another organisation: {who}"
    return f"taken for a member of the workspace (a guest is given as guest:…): {who}"


def _part(
    one: Mapping[str, Any],
    audiences: frozenset[str],
    paper: PaperHeld,
    policy: PolicyText,
    decided: Decided | None,
) -> PartSeen:
    pages = [paragraph["page"] for paragraph in one["paragraphs"] if paragraph["page"] is not None]
    label = one["audience"]
    current = decided if decided and decided.audience == label else None
    table, line = policy.place_of(current.rule if current else None)
    return PartSeen(
        item=one["item"],
        title=one["title"],
        page=min(pages, default=None),
        audience=label,
        why=current.basis if table and current else _why(one["audience_basis"], paper),
        seen=label in Viewer.of(audiences).audiences,
        rule=table,
        line=line,
        doubt=current is not None and current.doubt,
        remark=None if current or decided is None else _behind(decided),
    )


def _why(basis: str, paper: PaperHeld) -> str:
    """The reason in words; the clerk's own word is told apart from a manifest's."""
    if paper.stated and paper.set_by_clerk is not None:
        return f"the clerk said so (`minutebook correct list`, number {paper.set_by_clerk})"
    if paper.stated:
        return "manifest.toml in its folder says so"
    return basis


def _behind(decided: Decided) -> str:
    """The store has not taken up the policy as it is now."""
    return (
        f"by the policy as it is now it is {decided.audience}, because {decided.basis}: a running "
        "server takes that up within seconds, and so does `minutebook index` on any folder"
    )


def _remarks(asker: Asker, audiences: frozenset[str], policy: PolicyText) -> list[str]:
    said = []
    if policy.path is None:
        said.append(
            "No policy is configured (MINUTEBOOK_POLICY), so everybody has public papers only."
        )
    groups = policy.policy.groups - (asker.member.groups if asker.member else frozenset())
    if asker.member is not None and not asker.guest and groups:
        said.append(
            f"Slack was not asked whether this person is in {', '.join(sorted(groups))}; "
            "if so, name it after a comma."
        )
    if asker.guest:
        said.append(
            "A guest counts only where the policy names the very user or address, no pattern, no "
            "domain and no group; and gets more than public papers in direct messages only."
        )
    elif audiences != {PUBLIC}:
        said.append("In a channel the bot answers only from what everybody there may see.")
    return said
