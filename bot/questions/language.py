"""Whether a question is asked in Welsh, which is not read here."""

from __future__ import annotations

from indexer.words import raw_words

_ASKS = frozenset(
    "beth pryd pwy ble pam sut faint pa oes ydy ydi mae mae'r oedd pha dywedwch rhestrwch".split()
)
_SAYS = frozenset(
    """y yr yn am ar gan i'r o'r a'r ei eu wnaed wnaeth fydd bydd gafodd cyfarfod gyfarfod nesaf
    diwethaf cyngor pwyllgor cofnodion penderfyniad penderfyniadau benderfyniad benderfyniadau
    yw penderfynwyd benderfynwyd cytunwyd gytunwyd llwybr wrthyf wrtha""".split()
)
_FEWEST = 2
_HALF = 0.5  # of its words; more than that


def is_welsh(question: str) -> bool:
    """Whether a question begins as Welsh ones do, and goes on in Welsh."""
    said = [word.replace("’", "'") for word in raw_words(question.replace("’", "'").casefold())]
    if not said or said[0] not in _ASKS:
        return False
    known = [word for word in said if word in _ASKS | _SAYS]
    return len(known) >= _FEWEST and len(known) > _HALF * len(said)
