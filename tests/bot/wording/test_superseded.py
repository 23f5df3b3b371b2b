"""A figure that a later paper gives anew leads, and the earlier is shown."""

from __future__ import annotations

from pathlib import Path

from bot.answers import Answer
from bot.audience import Viewer
from indexer.records import RESTRICTED
from tests.bot.quayside import LATER_REPORT, REPORT, papers_held

QUESTION = "How many boats were licensed to use the north pontoon?"
EARLIER = "By the end of the season 39 boats had been licensed to use the north pontoon."
NEWER = EARLIER.replace("39", "52")
HIDDEN = '[[paper]]\nmatch = "later.txt"\naudience = "restricted"\n'


def ask(folder: Path, question: str = QUESTION, **more: str) -> Answer:
    papers = {"pontoon.txt": REPORT, "later.txt": LATER_REPORT, **more}
    with papers_held(folder, papers) as asking:
        return asking.ask(question)


def test_the_newest_leads_as_at_its_date(tmp_path: Path) -> None:
    answer = ask(tmp_path)
    assert answer.answer.startswith(f"As at 7 November 2024: {NEWER} [1]")
    assert answer.citations[0].file == "later.txt"
    [before] = answer.superseded
    assert before.quote == EARLIER
    assert answer.citations[before.citation - 1].file == "pontoon.txt"
    assert [one.flags for one in answer.citations] == [(), ("superseded",)]
    assert f"As at 8 February 2024: {EARLIER} [{before.citation}]" in answer.answer


def test_what_may_not_be_seen_supersedes_nothing(tmp_path: Path) -> None:
    papers = {"pontoon.txt": REPORT, "later.txt": LATER_REPORT, "manifest.toml": HIDDEN}
    with papers_held(tmp_path, papers) as asking:
        public = asking.ask(QUESTION)
        restricted = asking.ask(QUESTION, viewer=Viewer.of([RESTRICTED]))
    assert EARLIER in public.answer
    assert "52" not in repr(public.citations)
    assert public.superseded == ()
    assert len(restricted.superseded) == 1


def test_asked_for_an_earlier_time(tmp_path: Path) -> None:
    """The figure of the time that is named."""
    answer = ask(tmp_path, f"{QUESTION[:-1]} in February 2024?")
    assert EARLIER in answer.answer
    assert NEWER not in answer.answer


def test_another_statement_is_not_superseded(tmp_path: Path) -> None:
    """Two figures in sentences that say different things are two facts."""
    other = LATER_REPORT.replace(NEWER, "The dredger lifted 52 tonnes of mud from the channel.")
    answer = ask(tmp_path, **{"later.txt": other})
    assert answer.superseded == ()


FORECASTS = {
    "pontoon.txt": REPORT.replace(
        EARLIER, "The repair fund's deficit for 2024-25 is now forecast at £41,300."
    ),
    "later.txt": LATER_REPORT.replace(
        NEWER, "At month 8 the forecast deficit of the repair fund is £28,750, an improvement."
    ),
}


def test_a_sum_given_anew_in_other_words_leads(tmp_path: Path) -> None:
    """The later paper names what is asked, if not the year that it is of."""
    answer = ask(tmp_path, "what is the repair fund's deficit for 24-25", **FORECASTS)
    assert "£28,750" in answer.answer.splitlines()[0]


COUNTS = {
    "pontoon.txt": REPORT.replace(EARLIER, "1,164 berths have a debt."),
    "later.txt": LATER_REPORT.replace(NEWER, "The number of berths with a debt is now 978."),
}


def test_a_count_given_anew_in_other_words_leads(tmp_path: Path) -> None:
    answer = ask(tmp_path, "how many berths have a debt now", **COUNTS)
    assert answer.answer.startswith("As at 7 November 2024: The number of berths with a debt")


def test_the_count_of_one_place_is_not_that_of_all(tmp_path: Path) -> None:
    """What names a place that the other leaves out is another figure."""
    of_a_place = "The number of berths with a debt at Wend Stairs is now 61."
    held = {**COUNTS, "later.txt": LATER_REPORT.replace(NEWER, of_a_place)}
    answer = ask(tmp_path, "how many berths have a debt now", **held)
    assert answer.superseded == ()


HALLS = {
    "pontoon.txt": REPORT.replace(
        EARLIER, "Hire of the large hall costs £30 an hour for residents."
    ),
    "later.txt": LATER_REPORT.replace(NEWER, "Hire of the small hall costs £20 with heating."),
}


def test_another_hall_is_another_figure(tmp_path: Path) -> None:
    answer = ask(tmp_path, "How much does it cost to hire the hall?", **HALLS)
    assert answer.superseded == ()
