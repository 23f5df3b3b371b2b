"""Why somebody may see a paper, or may not: the policy and the labels, told for a clerk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.policies.asked import Asker
from bot.policies.lines import line_of, line_of_table
from bot.policies.records import Explained, Given, PartSeen
from bot.policy import Policy
from indexer.records import PUBLIC, RESTRICTED

BY_MANIFEST = "the manifest says so"
_LISTS = {
    "slack_users": "the Slack user",
    "slack_groups": "the Slack user group",
    "emails": "the address",
}


@dataclass(frozen=True, slots=True)
class PolicyText:
    """A policy with the file that it was read from; without one, as if nobody were named."""

    policy: Policy
    path: Path | None = None
    text: str = ""

    def at(self, line: int | None) -> str:
        """A place in the file, in words."""
        return f"line {line} of {self.path}" if line else str(self.path)


@dataclass(frozen=True, slots=True)
class PaperHeld:
    """A paper as `bot.catalogue.detail` gives it over every audience.

    ``set_by_clerk`` is the number of the correction that states its audience, if one does.
    """

    entry: Mapping[str, Any]
    part: str | None = None  # the key of the one part that is asked about
    withdrawn: bool = False
    set_by_clerk: int | None = None


def explained(asker: Asker, paper: PaperHeld, policy: PolicyText) -> Explained:
    """Who this is, which audiences that gives, which each part has, and what would change it."""
    given = tuple(
        Given(one.audience, one.key, one.entry, line_of(policy.text, one))
        for one in asker.grants(policy.policy)
    )
    audiences = frozenset({PUBLIC, *(one.audience for one in given)})
    parts = tuple(
        _part(one, audiences, paper, policy)
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
        changes=tuple(_changes(asker, parts, given, paper, policy)),
    )


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
    one: Mapping[str, Any], audiences: frozenset[str], paper: PaperHeld, policy: PolicyText
) -> PartSeen:
    pages = [paragraph["page"] for paragraph in one["paragraphs"] if paragraph["page"] is not None]
    label = one["audience"]
    return PartSeen(
        item=one["item"],
        title=one["title"],
        page=min(pages, default=None),
        audience=label,
        why=_why(one["audience_basis"], paper),
        seen=label in audiences,
        remark=_odd(label, one["audience_basis"], policy),
    )


def _why(basis: str, paper: PaperHeld) -> str:
    """The reason that the index kept; the clerk's own word is told apart from a manifest's."""
    if basis == BY_MANIFEST and paper.set_by_clerk is not None:
        return f"the clerk said so (`minutebook correct list`, number {paper.set_by_clerk})"
    if basis == BY_MANIFEST:
        return "manifest.toml in its folder says so"
    return basis


def _odd(label: str, basis: str, policy: PolicyText) -> str | None:
    """A label that does not fit the policy as it stands now."""
    if label not in policy.policy.audiences:
        return (
            f"the policy names no audience {label!r}, so nobody has it; add [audience.{label}], "
            "or index again"
        )
    unmarked = basis in {_NO_MARK, _BY_DEFAULT}
    if unmarked and label != policy.policy.default:
        return (
            f"the default of the policy is now {policy.policy.default!r}: "
            "run `minutebook index` on its folder, and this changes"
        )
    return None


_NO_MARK = "nothing on the paper restricts it"
_BY_DEFAULT = "it carries no mark, and the policy says so"


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
            "A guest counts only where the policy names the very user or address, no pattern and "
            "no group; and gets more than public papers in direct messages only."
        )
    elif audiences != {PUBLIC}:
        said.append("In a channel the bot answers only from what everybody there may see.")
    return said


def _changes(
    asker: Asker,
    parts: Sequence[PartSeen],
    given: Sequence[Given],
    paper: PaperHeld,
    policy: PolicyText,
) -> list[str]:
    """What would turn the answer, for each audience that the parts have."""
    if paper.withdrawn:
        return [f"It is seen again after: minutebook withdraw --undo {paper.entry['paper_id']}"]
    said = []
    for label in dict.fromkeys(part.audience for part in parts):
        if label == PUBLIC:
            said.append(_to_shut(paper, policy))
        elif any(part.seen for part in parts if part.audience == label):
            lines = [policy.at(one.line) for one in given if one.audience == label]
            said.append(f"Without {' and '.join(lines)}, what is {label} would not be seen.")
        else:
            said += [_to_name(asker, label, policy), _to_open(label, paper)]
    return said


def _to_shut(paper: PaperHeld, policy: PolicyText) -> str:
    others = sorted(policy.policy.audiences - {PUBLIC}, key=lambda name: (name != RESTRICTED, name))
    other = others[0]
    return (
        f"Everybody sees what is public. To shut it: {_correct(paper, other)}, "
        f'or audience = "{other}" for it in manifest.toml.'
    )


def _to_name(asker: Asker, label: str, policy: PolicyText) -> str:
    """Where to write this person into the policy."""
    if asker.member is None:
        return f"Only who is named under [audience.{label}] in the policy sees what is {label}."
    if asker.member.email:
        key, entry = "emails", asker.member.email
    elif asker.member.user:
        key, entry = "slack_users", asker.member.user
    else:
        key, entry = "slack_groups", min(asker.member.groups)
    if policy.path is None:
        return f'Write a policy whose [audience.{label}] has {key} = ["{entry}"].'
    line = line_of_table(policy.text, label)
    where = f"under [audience.{label}], {policy.at(line)}" if line else f"in {policy.path}"
    new = "" if line else f" under a new [audience.{label}]"
    return f'To let this person see what is {label}: add "{entry}" to {key} {where}{new}.'


def _to_open(label: str, paper: PaperHeld) -> str:
    return (
        f"If it is {label} by mistake: {_correct(paper, PUBLIC)}, or audience = "
        f'"{PUBLIC}" for it in manifest.toml. Either counts for the whole paper.'
    )


def _correct(paper: PaperHeld, audience: str) -> str:
    return f"`minutebook correct set {paper.entry['paper_id']} audience={audience} --by WHO`"


def by_list(one: Given) -> str:
    """An entry, in words: "the address *@council.example"."""
    return f"{_LISTS[one.key]} {one.entry}"
