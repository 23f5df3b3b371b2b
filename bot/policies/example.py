"""A policy to begin with."""

from __future__ import annotations

EXAMPLE = """\
# Who may see what. Save it as policy.toml and name it in MINUTEBOOK_POLICY.
# A running server follows a change within seconds; else `minutebook index` takes it up. No paper is
# read again for it. `minutebook policy check PERSON PAPER` explains what it means.

# The audience of what carries no mark. "public": everybody may see it. It must be stated.
default = "public"

# WHO. "restricted" is what is marked confidential or exempt. Nobody has it who is not listed.
[audience.restricted]
# Slack users, by their id (in Slack: View full profile, More, Copy member ID).
slack_users = []
# Slack user groups, by their id.
slack_groups = []
# Addresses that Slack has confirmed; with * it is a pattern, for members of the workspace.
emails = ["*@council.example"]
# Whole domains of confirmed addresses, for members of the workspace.
email_domains = []
# Guests, and people of other organisations, by their whole address or Slack user. They get these
# papers in direct messages only.
guests = []

# A further audience, for papers that a rule below, manifest.toml or `minutebook correct set` gives
# to it.
[audience.members]
email_domains = ["members.council.example"]

# WHICH PAPERS. Each [[papers]] gives papers to one audience; the first that fits counts, in this
# order. It says which by folder, board, kind or older_than (one of a list is enough, everything
# that is stated must fit). A rule never opens what is marked: those who see a marked paper that a
# rule gives to an audience have that audience and "restricted". What manifest.toml or a correction
# states of a paper comes before these rules.
#
# [[papers]]
# folder = "Member briefings"            # a name or path, at any depth; * makes a pattern
# board = ["Appeals Panel", "Group *"]   # papers whose board is not known are then restricted
# kind = ["minutes", "minuted item"]     # report, minutes, minuted item, agenda, agenda pack, other
# older_than = "90 days"                 # days, months or years since the meeting
# audience = "members"                   # "nobody" hides them from everybody

# AGE. What was found marked in a paper is so no longer when its meeting is that long ago; the
# default and the rules above count then. Only a date that is printed or stated opens anything.
#
# [[open]]
# older_than = "20 years"
# board = "Highways Committee"           # if not all: by folder, board or kind as above

# What is so old is in no answer any more, whatever else is said of it.
#
# [[leave]]
# older_than = "50 years"

# HOW LONG words are kept, in days; without a line they stay. legal_hold keeps all of it.
#
# [retention]
# questions_days = 365                   # questions and answers on record
# feedback_days = 365                    # what people thought of answers
# messages_days = 30                     # the bot's memory of its threads in Slack
# legal_hold = false
"""
