"""A recommendation that answers is called one, and stands beside what was decided."""

from __future__ import annotations

from pathlib import Path

from tests.bot.quayside import papers_held

REPORT = """Slipway fees

Kiln Yard Committee

4 June 2024

1. Recommendation

1.1 That the slipway fee for a dinghy be raised from £4 to £6 a day.
"""
MINUTES = """Minutes of the Kiln Yard Committee

4 June 2024

1. Slipway fees

Decision

Members agreed that the slipway fee for a dinghy be raised from £4 to £5 a day.
"""


def test_what_was_asked_for_is_not_told_as_what_was_decided(tmp_path: Path) -> None:
    papers = {"fees.txt": REPORT, "minutes.txt": MINUTES}
    with papers_held(tmp_path, papers) as asking:
        told = asking.ask("what is the slipway fee for a dinghy").answer
    assert "to £5 a day" in told
    assert "£6" not in told or ("Recommended: " in told and "Decided: " in told)


def test_a_recommendation_that_stands_alone_is_called_one(tmp_path: Path) -> None:
    with papers_held(tmp_path, {"fees.txt": REPORT}) as asking:
        told = asking.ask("what is the slipway fee for a dinghy").answer
    assert told.startswith("Recommended: ")


def test_how_things_are_is_no_recommendation(tmp_path: Path) -> None:
    told_among = REPORT.replace(
        "1.1 That", "1.1 Last year 178 dinghies used the slipway of the yard.\n\n1.2 That"
    )
    with papers_held(tmp_path, {"fees.txt": told_among}) as asking:
        told = asking.ask("how many dinghies used the slipway").answer
    assert told.startswith("Last year 178 dinghies")
