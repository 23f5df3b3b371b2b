"""The demonstration: the papers of corpus/, and questions that show what minutebook does.

The questions are of five sorts: a figure that later papers change, a decision, a list, a near
miss that the papers do not answer, and an item that the agenda lists as confidential.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from indexer.errors import PathError

TODAY = dt.date(2025, 10, 1)  # the day after the last papers, so that "so far" stays what it is


@dataclass(frozen=True, slots=True)
class Shown:
    """A question, and why it is asked."""

    why: str
    question: str


QUESTIONS = (
    Shown(
        "a figure that changes every year: the newest leads, the earlier are superseded",
        "How many households has the Warm Homes Pledge helped so far?",
    ),
    Shown(
        "a decision, verbatim, from the minutes and not from the report's recommendation",
        "What did the Rivers and Green Spaces Board decide about mooring charges in October 2023?",
    ),
    Shown(
        "a list, whole",
        "What actions were agreed on the Towpath Renewal Programme at the March 2023 meeting?",
    ),
    Shown(
        "a near miss: saying no is an answer too",
        "How much would it cost to open the damp and mould line on Sundays?",
    ),
    Shown(
        "an item that the public agenda itself lists as confidential",
        "What terms were agreed for the acquisition of Millgate Wharf?",
    ),
)


def corpus_folder() -> Path:
    """The folder ``corpus`` beside the packages, in a checkout.

    Raises:
        PathError: minutebook was installed without it.
    """
    folder = Path(__file__).resolve().parent.parent / "corpus"
    if not folder.is_dir():
        raise PathError(
            "the demonstration papers (corpus/) are not installed with the package",
            mend="run the demo in a checkout, or index papers of your own: "
            "`minutebook index FOLDER`",
        )
    return folder
