"""Pages whose foot says that they are secret, behind pages whose foot says that they are open."""

from __future__ import annotations

from indexer.records import PUBLIC, Line, Reading
from indexer.structure import understand


def _seen(*pages: str) -> str:
    """What the public may read of a file of these pages."""
    lines: list[Line] = []
    at = 0
    for number, page in enumerate(pages, 1):
        for text in page.split("\n"):
            lines.append(Line(text, at, at + len(text), number))
            at += len(text) + 1
    reading = Reading("\n".join(pages), tuple(lines), "pdf", 1, bare=True)
    held = understand(reading, root="r", file="paper.pdf")
    return str([(one.title, one.paragraphs) for one in held.parts if one.audience == PUBLIC])


_FIRST = (
    "Report to the Executive, 6 March 2023\n1. The open weir was built.\n2. The open gate holds."
)


def test_a_page_marked_at_its_foot_leaves_the_pages_before_it_open() -> None:
    seen = _seen(f"{_FIRST}\nOFFICIAL", "3. The secret pump failed.\nOFFICIAL-SENSITIVE")
    assert seen.count("The open") == 2
    assert "secret" not in seen


def test_a_page_that_says_neither_goes_on_as_the_one_before_it() -> None:
    shut = "3. The secret pump failed.\nOFFICIAL-SENSITIVE"
    seen = _seen(
        f"{_FIRST}\nOFFICIAL", shut, "4. The secret cost is high.", "5. An open end.\nOFFICIAL"
    )
    assert "secret" not in seen
    assert seen.count("The open") == 2


def test_a_paragraph_that_runs_on_into_a_marked_page_is_shut() -> None:
    seen = _seen(
        f"{_FIRST}\n3. The secret pump was found, on the day, to be\nOFFICIAL",
        "the secret cause of it all, and of the flood.\nRESTRICTED",
    )
    assert "cause of it all" not in seen


def test_without_an_open_first_page_a_mark_at_the_last_foot_shuts_the_whole() -> None:
    assert "weir" not in _seen(_FIRST, "3. The secret pump failed.\nOFFICIAL-SENSITIVE")
