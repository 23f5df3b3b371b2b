"""The page behind a citation: papers, answers, decisions and actions as plain, read-only HTML.

Nothing is decided here: each page asks the services that the terminal and Slack ask, for one
viewer that is fixed when the server starts, and renders what they give.
"""
