"""Actions and decisions read out of minutes, scored against what a person labelled."""
