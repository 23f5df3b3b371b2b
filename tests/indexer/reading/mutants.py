"""Real files, spoilt: bytes flipped, cut, repeated, moved and taken from other files.

What is packed (the members of a ZIP archive, the streams of a PDF) is also spoilt within and
packed again, since damage to packed bytes seldom comes further than their checksum.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

_STREAM = re.compile(rb"(/Length \d+[^>]*>>\s*stream\r?\n)(.*?)(\r?\nendstream)", re.DOTALL)
_NUMBER = re.compile(rb"\d+")
_MOST_GROWTH = 20_000  # bytes that a change may add: what takes longer is no harder
_ODD = (
    b"0", b"-1", b"2147483648", b"99999999999999999999", b"1e308", b"\x00", b"\xff" * 9,
    b"<", b">>", b"\\u-1 ", b"\\bin999999 ", b"&#0;", b"&#x110000;", b"]]>", b"<!--",
    b"\x1b[2J", b"\xe2\x80\xae", b"{" * 900, b"<div>" * 900, b"(" * 900, b"[" * 900,
    b"1." * 900, b"a " * 2_000, b"\n" * 2_000,
)  # fmt: skip

_Change = Callable[[Random, bytes, bytes], bytes]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A spoilt file. ``name`` has the ending of what it was; ``how`` is for a failure's message."""

    name: str
    data: bytes
    how: str


def mutants(files: Sequence[Path], count: int, seed: int) -> Iterator[Mutant]:
    """So many spoilt files, every file in its turn; the same for the same seed."""
    contents = {path: path.read_bytes() for path in files}
    for number in range(count):
        path = files[number % len(files)]
        draw = Random(f"{seed}/{number}")  # noqa: S311 - no secret
        data, other = contents[path], contents[draw.choice(files)]
        within = draw.random() < 0.5
        how = []
        for _ in range(draw.choice((1, 1, 2, 5))):
            change = draw.choice(_CHANGES)
            how.append(change.__name__)
            data = _within(draw, data, other, change) if within else change(draw, data, other)
        yield Mutant(
            f"{number}-{path.stem[:20]}{path.suffix}",
            data,
            f"{path.name}, seed {seed}/{number}: {' '.join(how)}{' within' * within}",
        )


def _within(draw: Random, data: bytes, other: bytes, change: _Change) -> bytes:
    """Change what is packed in a file, and pack it again; other files as they are."""
    if data.startswith(b"PK"):
        return _in_archive(draw, data, other, change)
    streams = list(_STREAM.finditer(data))
    if not data.startswith(b"%PDF") or not streams:
        return change(draw, data, other)
    found = draw.choice(streams)
    try:
        content = zlib.compress(change(draw, zlib.decompress(found.group(2)), other))
    except zlib.error:
        content = change(draw, found.group(2), other)
    head = re.sub(rb"/Length \d+", b"/Length %d" % len(content), found.group(1), count=1)
    return data[: found.start()] + head + content + data[found.end(2) :]


def _in_archive(draw: Random, data: bytes, other: bytes, change: _Change) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            members = {one.filename: packed.read(one) for one in packed.infolist()}
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, ValueError):
        return change(draw, data, other)
    name = draw.choice(sorted(members)) if draw.random() < 0.4 else _longest(members)
    members[name] = change(draw, members[name], other)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _longest(members: dict[str, bytes]) -> str:
    return max(members, key=lambda name: (name.endswith("document.xml"), len(members[name])))


def _flip(draw: Random, data: bytes, other: bytes) -> bytes:
    """Some bits the other way."""
    del other
    spoilt = bytearray(data)
    for _ in range(draw.choice((1, 4, 32, 256)) if data else 0):
        spoilt[draw.randrange(len(spoilt))] ^= 1 << draw.randrange(8)
    return bytes(spoilt)


def _cut(draw: Random, data: bytes, other: bytes) -> bytes:
    """A stretch lost, often the whole end."""
    del other
    start, end = _stretch(draw, data)
    return data[:start] + (b"" if draw.random() < 0.5 else data[end:])


def _repeat(draw: Random, data: bytes, other: bytes) -> bytes:
    """A stretch many times over."""
    del other
    start, end = _stretch(draw, data)
    times = min(draw.choice((2, 10, 1_000)), 1 + _MOST_GROWTH // max(1, end - start))
    return data[:end] + data[start:end] * times + data[end:]


def _move(draw: Random, data: bytes, other: bytes) -> bytes:
    """A stretch in another place."""
    del other
    start, end = _stretch(draw, data)
    rest = data[:start] + data[end:]
    at = draw.randrange(len(rest) + 1)
    return rest[:at] + data[start:end] + rest[at:]


def _splice(draw: Random, data: bytes, other: bytes) -> bytes:
    """A stretch of another file in between."""
    start, end = _stretch(draw, data)
    first, last = _stretch(draw, other)
    return data[:start] + other[first : min(last, first + _MOST_GROWTH)] + data[end:]


def _put(draw: Random, data: bytes, other: bytes) -> bytes:
    """Something odd put in, or in the place of a number."""
    del other
    odd = draw.choice(_ODD)
    numbers = list(_NUMBER.finditer(data)) if draw.random() < 0.5 else []
    if numbers:
        start, end = draw.choice(numbers).span()
        return data[:start] + odd + data[end:]
    at = draw.randrange(len(data) + 1)
    return data[:at] + odd + data[at:]


def _stretch(draw: Random, data: bytes) -> tuple[int, int]:
    start = draw.randrange(len(data) + 1)
    length = draw.choice((1, 16, 300, 5_000, len(data) + 1))
    return start, min(len(data), start + draw.randrange(length) + 1)


_CHANGES: tuple[_Change, ...] = (_flip, _cut, _repeat, _move, _splice, _put)
