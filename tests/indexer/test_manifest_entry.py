"""The patterns of a manifest's entries."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from indexer.manifest_entry import translated


@given(st.text(min_size=1, max_size=12).filter(lambda name: not set(name) & set("*?[/\\")))
def test_a_plain_name_matches_itself_alone(name: str) -> None:
    pattern = re.compile(translated(name))
    assert pattern.fullmatch(name)
    assert not pattern.fullmatch(f"{name}x")
