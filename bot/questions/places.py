"""Places called like a word of the thesaurus: in a question they stand for themselves alone."""

from __future__ import annotations

ALWAYS = frozenset("crewe poole worthing".split())
WITH_A_CAPITAL = frozenset("bath deal sale".split())  # words besides
