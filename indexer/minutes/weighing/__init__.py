"""Clauses that may decide, weighed by their signs with weights fitted on labelled minutes."""
