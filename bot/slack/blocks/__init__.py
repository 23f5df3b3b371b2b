"""Answers, lists and forms as Block Kit: pure functions from our records to plain dictionaries.

Every string from papers or people is escaped or stands in plain text; nothing here asks Slack.
"""
