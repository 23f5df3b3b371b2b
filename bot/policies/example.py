"""A policy to begin with."""

from __future__ import annotations

EXAMPLE = """\
# Who may see what. Save it as policy.toml and name it in MINUTEBOOK_POLICY.
# A running server follows a change within a second or so; after a change of "default", run
# `minutebook index` once more. `minutebook policy check PERSON PAPER` explains what it means.

# The audience of what carries no mark. "public": everybody may see it.
default = "public"

# "restricted" is what is marked confidential or exempt. Nobody has it who is not listed here.
[audience.restricted]
# Slack users, by their id (in Slack: View full profile, More, Copy member ID).
slack_users = []
# Slack user groups, by their id.
slack_groups = []
# Addresses that Slack has confirmed. With * it is a pattern for members of the workspace; a guest
# is named by the whole address, and then gets these papers in direct messages only.
emails = ["*@council.example"]

# A further audience, for papers that manifest.toml or `minutebook correct set` gives to it.
[audience.members]
slack_groups = []
emails = []
"""
