"""Which sentences of the papers answer, whether they suffice, and when to refuse."""
