"""Answers from what is recorded: decisions, actions, recommendations, agendas, what is held.

Each is read whole from its table, as the viewer may see it, and never searched for: half a list
is a wrong list.
"""
