"""What settings and manifests may state as an address of the web."""

from __future__ import annotations

import pytest

from indexer.addresses import web_address


@pytest.mark.parametrize("value", [None, "http://weir.example", "https://weir.example/papers"])
def test_an_address_or_none(value: str | None) -> None:
    assert web_address(value) == value


@pytest.mark.parametrize("value", ["", "weir.example", "ftp://weir.example", "javascript:alert(1)"])
def test_anything_else_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="must begin with http"):
        web_address(value)
