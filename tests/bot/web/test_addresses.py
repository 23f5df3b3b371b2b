"""Once the pages have an address, every citation leads there; nothing else of an answer changes."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

import pytest

from bot.addresses import NOWHERE, Addresses
from bot.audience import EVERYBODY
from bot.minuted.listing import decisions
from indexer.errors import SettingsError
from indexer.settings import load_settings
from tests.bot.web.wharf_pages import BERTHS, CLERK, Wharf

URL = "https://council.example/minute-book/"


def test_addresses_stand_below_the_configured_one() -> None:
    one = Addresses.below(URL)
    assert one.paragraph("ab.cd.ef-2") == (
        "https://council.example/minute-book/paragraphs/ab.cd.ef-2#cited"
    )
    assert one.paper("ab") == "https://council.example/minute-book/papers/ab"
    assert one.paper("a/b?", "c&d") == (
        "https://council.example/minute-book/papers/a%2Fb%3F?part=c%26d"
    )
    assert NOWHERE.paragraph("ab") is None
    assert Addresses.below(None) == NOWHERE


def test_a_citation_leads_to_a_page_that_marks_it(wharf: Wharf) -> None:
    desk = wharf.desk(url=URL)
    [cited] = desk.answerer.ask(BERTHS, EVERYBODY).citations[:1]
    assert cited.url is not None
    assert cited.url.startswith("https://council.example/minute-book/paragraphs/")
    path = cited.url.removeprefix("https://council.example")
    page = wharf.client(url=URL).get(path, headers={"Host": "council.example"})
    assert page.status_code == 200
    assert f"<mark>{cited.quote}</mark>" in page.text


def test_decisions_actions_and_refusals_lead_there_too(wharf: Wharf) -> None:
    desk = wharf.desk(url=URL)
    with desk.reading() as (snapshot, library):
        cited = [one.citation for one in decisions(snapshot, library)]
    cited += [one.citation for one in desk.register.entries(EVERYBODY) if one.citation]
    cited += desk.answerer.ask("Who paid for the pontoon regatta?", EVERYBODY).nearest
    assert cited
    assert {one.url for one in cited} == {
        f"https://council.example/minute-book/paragraphs/{one.paragraph_id}#cited" for one in cited
    }


def test_what_the_pages_do_not_show_has_no_address(wharf: Wharf) -> None:
    answer = wharf.desk(url=URL).answerer.ask("What does the insurer Oldwick offer?", CLERK)
    assert any("£77,000" in one.quote for one in answer.citations)
    assert {one.url for one in answer.citations if one.file == "claim.txt"} == {None}


def test_answers_are_otherwise_the_same(wharf: Wharf) -> None:
    with_address = wharf.desk(url=URL).answerer.ask(BERTHS, EVERYBODY)
    without = wharf.desk().answerer.ask(BERTHS, EVERYBODY)
    assert _plain(with_address) == _plain(without)
    assert {one.url for one in without.citations} == {None}


def _plain(answer: Any) -> dict[str, Any]:  # noqa: ANN401  an answer, as it is
    cited = tuple(replace(one, url=None) for one in answer.citations)
    near = tuple(replace(one, url=None) for one in answer.nearest)
    return asdict(replace(answer, citations=cited, nearest=near, timings_ms={}))


@pytest.mark.parametrize(
    "url",
    ["ftp://x.example", "https://a@x.example", "https://x.example/?q=1", "https://x.example#a"],
)
def test_an_address_that_nothing_can_be_put_behind_is_refused(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINUTEBOOK_WEB_URL", url)
    with pytest.raises(SettingsError, match="MINUTEBOOK_WEB_URL is wrong"):
        load_settings()
