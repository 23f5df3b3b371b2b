"""requirements.lock: what a release is installed from covers what the program needs, hashed."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[1]
_MEND = "run `sh .ci/lock.sh`"


@cache
def locked() -> dict[str, tuple[Version, tuple[str, ...]]]:
    """By name, the version and the hashes; fails on a line that is neither pin nor hash."""
    found: dict[str, tuple[Version, tuple[str, ...]]] = {}
    text = (ROOT / "requirements.lock").read_text("utf-8").replace("\\\n", " ")
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith("#"):
            continue
        pin, *hashes = line.split("--hash=")
        requirement = Requirement(pin)
        (version,) = requirement.specifier
        assert version.operator == "==", line
        name = canonicalize_name(requirement.name)
        assert name not in found, f"{name} is pinned twice"
        found[name] = (Version(version.version), tuple(map(str.strip, hashes)))
    return found


def needed() -> list[Requirement]:
    said = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return [Requirement(one) for one in said["project"]["dependencies"]]


def test_every_dependency_is_pinned_within_its_range() -> None:
    for one in needed():
        name = canonicalize_name(one.name)
        assert name in locked(), f"{name} is not locked: {_MEND}"
        assert locked()[name][0] in one.specifier, f"{one}: {_MEND}"


def test_what_they_depend_on_is_pinned_too() -> None:
    """As far as it is installed here; what another system needs beside it is pinned as well."""
    for name in locked():
        try:
            requires = metadata.requires(name) or []
        except metadata.PackageNotFoundError:
            continue  # of another system, or another build of the same package
        for one in map(Requirement, requires):
            if one.marker is None or one.marker.evaluate({"extra": ""}):
                assert canonicalize_name(one.name) in locked(), f"{name} needs {one}: {_MEND}"


def test_every_pin_has_the_hashes_of_its_files_and_names_no_address() -> None:
    for name, (_, hashes) in locked().items():
        assert hashes, name
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", one) for one in hashes), name
    text = (ROOT / "requirements.lock").read_text("utf-8")
    assert "://" not in text
    assert not re.search(r"^-|--(?!hash=)", text, re.MULTILINE)
