"""Addresses of the web, as settings and manifests state them."""

from __future__ import annotations


def web_address(value: str | None) -> str | None:
    """The address as given, where one is.

    Raises:
        ValueError: it is no address of the web.
    """
    if value is not None and not value.startswith(("http://", "https://")):
        raise ValueError("must begin with http:// or https://")
    return value
