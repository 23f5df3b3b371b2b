"""What would turn the answer: the line of the policy, the manifest or the command to change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.policies.asked import Asker
from bot.policies.held import PaperHeld, PolicyText
from bot.policies.lines import line_of_table
from bot.policies.records import Given, PartSeen
from indexer.labelling.audiences import NOBODY
from indexer.records import PUBLIC, RESTRICTED


def changes(
    asker: Asker,
    parts: Sequence[PartSeen],
    given: Sequence[Given],
    paper: PaperHeld,
    policy: PolicyText,
) -> Iterator[str]:
    """A sentence for each way, label by label."""
    if paper.withdrawn:
        yield f"It is seen again after: minutebook withdraw --undo {paper.entry['paper_id']}"
        return
    for label in dict.fromkeys(part.audience for part in parts):
        of_label = [part for part in parts if part.audience == label]
        yield from _by_rules(of_label, paper, policy)
        if label == PUBLIC:
            yield _to_shut(paper, policy)
        elif any(part.seen for part in of_label):
            lines = [policy.at(one.line) for one in given if one.audience in label.split("+")]
            yield f"Without {' and '.join(lines)}, what is {_named(label)} would not be seen."
        elif label != NOBODY:
            had = {one.audience for one in given}
            for missing in (name for name in label.split("+") if name not in had):
                yield _to_name(asker, missing, policy)
            yield _to_open(label, paper)


def _by_rules(parts: Sequence[PartSeen], paper: PaperHeld, policy: PolicyText) -> Iterator[str]:
    """What each rule that made a difference does, and what would be without it."""
    for table, line, doubt in dict.fromkeys((one.rule, one.line, one.doubt) for one in parts):
        where = policy.at(line)
        if table == "papers" and doubt:
            yield (
                f"The rule on {where} may mean this paper: what it asks for is not known of it. "
                f"State it: `minutebook correct set {paper.entry['paper_id']} board=… date=… "
                "--by WHO`, or in manifest.toml."
            )
        elif table == "papers":
            yield f"Without the rule on {where}, later rules or the default would count."
        elif table == "open":
            yield f"Without the rule on {where}, what is marked would stay shut, however old."
        elif table == "leave":
            yield (
                f"The rule on {where} takes it away from everybody; it is back with a longer age "
                "there, or without that rule."
            )


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
    if asker.guest:
        key, entry = "guests", asker.member.email or asker.member.user
    elif asker.member.email:
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
        f"If it is {_named(label)} by mistake: {_correct(paper, PUBLIC)}, or audience = "
        f'"{PUBLIC}" for it in manifest.toml. Either counts for the whole paper.'
    )


def _named(label: str) -> str:
    """An audience in words; what asks for two of them names both."""
    return " and ".join(label.split("+"))


def _correct(paper: PaperHeld, audience: str) -> str:
    return f"`minutebook correct set {paper.entry['paper_id']} audience={audience} --by WHO`"
