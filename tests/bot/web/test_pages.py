"""Every page: what it shows, where it leads, and that it can be read by everybody."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser as Parser
from selectolax.lexbor import LexborNode
from starlette.testclient import TestClient

from bot.register.records import What
from tests.bot.web.wharf_pages import (
    BERTHS,
    CLERK,
    HERE,
    HOSTILE_FILE,
    IMAGE,
    PAPERS,
    SCRIPT,
    Wharf,
    wharf_of,
)

ADDRESSES = (
    "/",
    f"/ask?q={BERTHS}",
    "/ask?q=Who+won+the+regatta",
    "/ask?q=%3F%3F",
    "/papers",
    "/papers?q=pontoon&board=Quayside+Committee",
    "/decisions",
    "/decisions?q=chains&since=2024-01-01&routine=1",
    "/decisions?since=yesterday",
    "/actions",
    "/actions?status=all&owner=clerk",
    "/nothing/here",
)


def the(html: Parser, selector: str) -> LexborNode:
    found = html.css_first(selector)
    assert found is not None, selector
    return found


def leads_to(html: Parser, selector: str = "a") -> str:
    return str(the(html, selector).attributes["href"])


def text_of(html: str, selector: str = "main") -> str:
    return " ".join(the(Parser(html), selector).text(separator=" ").split())


def every_address(wharf: Wharf) -> list[str]:
    papers = (*PAPERS, "claim.txt")
    shown = [f"/papers/{wharf.paper(one)}" for one in papers if one != "manifest.toml"]
    marked = f"/paragraphs/{wharf.paragraph('carries 46 berths')}"
    return [*ADDRESSES, *shown, marked]


def test_the_home_page_says_what_is_held(client: TestClient) -> None:
    said = text_of(client.get("/").text)
    assert "7 papers" in said
    assert "Quayside Committee" in said
    assert "Pontoon review" in said


def test_an_answer_leads_to_its_paragraph_marked(client: TestClient, wharf: Wharf) -> None:
    page = client.get("/ask", params={"q": BERTHS})
    assert page.status_code == 200
    assert "46 berths" in text_of(page.text, ".answer")
    address = leads_to(Parser(page.text), "#citation-1 cite a")
    assert address == f"/paragraphs/{wharf.paragraph('carries 46 berths')}#cited"
    cited = Parser(client.get(address).text)
    assert [one.text() for one in cited.css("mark")] == ["The north pontoon carries 46 berths."]
    assert cited.css_first("#cited mark") is not None


def test_a_refusal_shows_the_nearest(client: TestClient) -> None:
    page = client.get("/ask", params={"q": "Who paid for the divers of the lighthouse regatta?"})
    assert page.status_code == 200
    assert Parser(page.text).css_first(".answer.not_found") is not None


def test_a_follow_up_is_understood_after_what_was_asked(client: TestClient) -> None:
    first = Parser(client.get("/ask", params={"q": "What was agreed about the pontoon?"}).text)
    earlier = [one.attributes["value"] for one in first.css("input[name=earlier]")]
    assert earlier == ["What was agreed about the pontoon?"]
    page = client.get("/ask", params={"earlier": earlier, "q": "and about the sailing club?"})
    assert "Understood as" in text_of(page.text)
    kept = [one.attributes["value"] for one in Parser(page.text).css("input[name=earlier]")]
    assert kept == [*earlier, "and about the sailing club?"]


@pytest.mark.parametrize("asked", ["%3F%21", "x" * 2_500, "%00%1B", "%26"])
def test_what_cannot_be_asked_is_said_in_the_page(client: TestClient, asked: str) -> None:
    page = client.get(f"/ask?q={asked}")
    assert page.status_code == 400
    assert Parser(page.text).css_first("[role=alert]") is not None
    assert len(text_of(page.text, "title")) < 100  # it is read out, and stands in a tab
    assert len(text_of(page.text, "h1")) <= 200


@pytest.mark.parametrize(
    "asked", ["%FF%FE+berths", "berths%0A%0D%1B[2J", "berths\N{RIGHT-TO-LEFT OVERRIDE}"]
)
def test_strange_characters_are_asked_all_the_same(client: TestClient, asked: str) -> None:
    page = client.get(f"/ask?q={asked}")
    assert page.status_code == 200
    assert "\x1b" not in page.text


def test_no_question_is_the_home_page(client: TestClient) -> None:
    assert client.get("/ask", params={"q": "  "}).text == client.get("/").text


def test_a_paper_has_its_parts_labels_and_standing(client: TestClient, wharf: Wharf) -> None:
    page = client.get(f"/papers/{wharf.paper('minutes.txt')}")
    html = Parser(page.text)
    assert "Quayside Committee · 8 February 2024 · minutes" in text_of(page.text)
    titles = [" ".join(one.text().split()) for one in html.css("section.part > h2")]
    assert "2 Pontoon repairs" in titles
    labels = [one.text() for one in html.css(".line .label") if one.text()]
    assert labels[:1] == ["1)"]
    ids = [one.attributes["id"] for one in html.css("[id]")]
    assert len(ids) == len(set(ids))


def test_a_long_paper_is_shown_part_by_part(client: TestClient, wharf: Wharf) -> None:
    number = wharf.paper("long.txt")
    first = client.get(f"/papers/{number}")
    assert "Survey of quay 3" in text_of(first.text, ".contents")
    assert "ladder 301" not in first.text
    assert Parser(first.text).css_first("a[rel=next]") is not None
    last = f"/paragraphs/{wharf.paragraph('ladder 310 of')}"
    marked = Parser(client.get(last).text)
    assert [one.text() for one in marked.css("mark")] == ["Agreed to renew ladder 310 of the quay."]
    links = [one.attributes["href"] for one in marked.css(".contents a")]
    assert {client.get(str(one)).status_code for one in links} == {200}
    assert client.get(f"/papers/{number}?part=none").status_code == 404


def test_a_superseded_paper_leads_to_the_newer_one(client: TestClient, wharf: Wharf) -> None:
    page = client.get(f"/paragraphs/{wharf.paragraph('The north quay has 38')}")
    assert "superseded" in text_of(page.text)
    address = leads_to(Parser(page.text), ".editions a")
    newer = Parser(client.get(address).text)
    assert [one.text() for one in newer.css("mark")] == [
        "The north quay has 61 residential moorings, each let for a year at a time."
    ]
    assert "It replaces" in text_of(newer.html or "")


def test_only_a_safe_address_of_the_original_is_a_link(client: TestClient, wharf: Wharf) -> None:
    report = client.get(f"/papers/{wharf.paper('report.txt')}").text
    address = leads_to(Parser(report), "a[rel~=external]")
    assert address == "https://papers.wharf.example/report?a=1&b=2"
    later = client.get(f"/papers/{wharf.paper('later.txt')}").text
    assert Parser(later).css_first("a[rel~=external]") is None
    assert "http://papers.wharf.example" not in later


def test_decisions_are_narrowed_and_lead_to_their_paragraphs(client: TestClient) -> None:
    chains = client.get("/decisions", params={"q": "chains of the pontoon"}).text
    assert "1 decision." in text_of(chains)
    assert "£14,200" in text_of(chains, "article")
    address = leads_to(Parser(chains), "article a")
    assert "£14,200" in text_of(client.get(address).text, "mark")
    none = client.get("/decisions", params={"board": "No Such Board"}).text
    assert "No decisions." in text_of(none)
    wrong = client.get("/decisions", params={"until": "31 May"})
    assert wrong.status_code == 400
    assert "is no date" in text_of(wrong.text)


def test_a_long_list_comes_in_pages(client: TestClient) -> None:
    first = client.get("/decisions").text
    assert "Page 1 of 2" in text_of(first)
    second = leads_to(Parser(first), "a[rel=next]")
    assert "Page 2 of 2" in text_of(client.get(second).text)
    assert "Page 2 of 2" in text_of(client.get("/decisions?page=99999").text)
    assert "Page 1 of 2" in text_of(client.get("/decisions?page=-5").text)


def test_actions_stand_by_owner_and_only_to_be_read(client: TestClient) -> None:
    page = client.get("/actions").text
    assert "write to every berth holder" in text_of(page)
    assert {one.attributes.get("method") for one in Parser(page).css("form")} == {"get"}
    assert "No actions." in text_of(client.get("/actions?owner=nobody+at+all").text)
    assert client.post("/actions", data={"id": "1"}).status_code == 405


def test_an_action_shows_where_it_stands_but_not_who_said_what(tmp_path: Path) -> None:
    with wharf_of(tmp_path, {"minutes.txt": PAPERS["minutes.txt"]}) as made:
        desk = made.desk()
        one = desk.register.entries(desk.viewer)[0]
        desk.register.say(one, What.CLOSE, "Una Secretary", "paid in a brown envelope")
        page = made.client().get("/actions?status=closed").text
    assert one.text in text_of(page)
    assert "Una Secretary" not in page
    assert "brown envelope" not in page


def test_what_papers_say_is_text_wherever_it_stands(wharf: Wharf) -> None:
    client = wharf.client(CLERK)
    number = wharf.paper(HOSTILE_FILE)
    pages = [
        client.get(f"/papers/{number}").text,
        client.get(f"/paragraphs/{wharf.paragraph('third raft')}").text,
        client.get("/papers").text,
        client.get("/").text,
        client.get("/ask", params={"q": f"What do the ropes of the raft cost? {SCRIPT}"}).text,
        client.get("/papers", params={"q": IMAGE, "board": SCRIPT}).text,
        client.get("/decisions", params={"q": IMAGE, "board": SCRIPT, "since": IMAGE}).text,
        client.get("/actions", params={"owner": IMAGE, "status": SCRIPT}).text,
    ]
    for page in pages:
        html = Parser(page)
        assert html.css("script, img, svg, iframe, object, style") == []
        assert [
            one for one in html.css("*") if any(a.startswith("on") for a in one.attributes)
        ] == []
    assert "onerror=&#34;" in pages[0]
    assert "{{ 7 * 7 }}" in pages[0]
    assert HOSTILE_FILE in text_of(pages[2])


def test_what_is_not_visible_is_what_does_not_exist(client: TestClient, wharf: Wharf) -> None:
    hidden = wharf.paragraph("The insurer Oldwick")
    part = ".".join(hidden.split(".")[:2])
    nothing = client.get("/paragraphs/0123456789ab.012345.0123456789ab")
    assert nothing.status_code == 404
    for address in (
        f"/paragraphs/{hidden}",
        f"/papers/{wharf.paper('claim.txt')}",
        f"/papers/{wharf.paper('report.txt')}?part={part}",
        "/paragraphs/",
        "/no/such/place",
        "/static/../app.py",
        "/static/none.css",
    ):
        answer = client.get(address)
        assert (answer.status_code, answer.content) == (404, nothing.content), address
        assert dict(answer.headers) == dict(nothing.headers)
    assert wharf.client(CLERK).get(f"/paragraphs/{hidden}").status_code == 200


def test_pages_are_those_of_a_store_that_holds_public_papers_alone(
    client: TestClient, wharf: Wharf, public_wharf: Wharf
) -> None:
    other = public_wharf.client()
    asked = ("What does the insurer offer?", "Is the breakwater claim confidential?")
    for address in (*every_address(wharf), *(f"/ask?q={one}" for one in asked)):
        one, two = client.get(address), other.get(address)
        assert (one.status_code, one.content) == (two.status_code, two.content), address


def test_a_clerk_is_told_whose_view_this_is_on_every_page(wharf: Wharf) -> None:
    client = wharf.client(CLERK)
    for address in every_address(wharf):
        page = client.get(address)
        assert "public, restricted" in text_of(page.text, ".viewer"), address
        assert page.headers["cache-control"] == "no-store"
    assert "Oldwick" in client.get(f"/papers/{wharf.paper('claim.txt')}").text


def test_every_link_leads_somewhere(client: TestClient) -> None:
    waiting, seen = ["/"], set[str]()
    while waiting and len(seen) < 60:
        address = waiting.pop(0)
        path, fragment = urldefrag(address)
        if path in seen:
            continue
        seen.add(path)
        page = client.get(path)
        assert page.status_code == 200, address
        html = Parser(page.text)
        for link in html.css("a[href]"):
            target = urljoin(HERE + path, str(link.attributes["href"]))
            if not target.startswith(HERE):
                continue
            place, fragment = urldefrag(target.removeprefix(HERE))
            if place == path and fragment:
                assert html.css_first(f"[id='{fragment}']") is not None, target
            waiting.append(target.removeprefix(HERE))
    assert len(seen) > 30


def test_every_page_can_be_read_without_seeing_it(client: TestClient, wharf: Wharf) -> None:
    for address in every_address(wharf):
        html = Parser(client.get(address).text)
        assert the(html, "html").attributes["lang"] == "en-GB"
        assert the(html, "title").text().strip(" –")
        assert len(html.css("h1")) == len(html.css("main")) == 1, address
        assert leads_to(html, "a.skip") == "#main"
        named = {one.attributes.get("for") for one in html.css("label")}
        fields = html.css("input:not([type=hidden]), select, textarea")
        assert {one.attributes["id"] for one in fields} <= named, address
        for nav in html.css("nav"):
            assert nav.attributes.get("aria-label")
        for link in html.css("a, button"):
            assert link.text().strip() or link.attributes.get("aria-label"), address
        levels = [int(str(one.tag)[1]) for one in html.css("h1, h2, h3, h4, h5, h6")]
        steps = pairwise(levels)
        assert all(after <= before + 1 for before, after in steps), (address, levels)


def test_pages_below_a_path_lead_below_it(wharf: Wharf) -> None:
    client = wharf.client(url="https://council.example/minute-book/")
    for base in ("", "/minute-book"):
        page = client.get(f"{base}/papers")
        assert page.status_code == 200
        for link in Parser(page.text).css("a[href], link[href]"):
            address = str(link.attributes["href"])
            assert address.startswith(("/minute-book/", "#")), address
    style = leads_to(Parser(page.text), "link[rel=stylesheet]")
    assert client.get(style).status_code == 200
    assert "Disallow: /minute-book/ask" in client.get("/robots.txt").text


def test_a_new_generation_is_shown_at_once_and_old_addresses_still_lead(tmp_path: Path) -> None:
    report = PAPERS["report.txt"]
    with wharf_of(tmp_path, {"report.txt": report}) as made:
        client = made.client()
        old = made.paragraph("carries 46 berths")
        assert "46 berths" in client.get("/ask", params={"q": BERTHS}).text
        (tmp_path / "papers" / "report.txt").write_text(report.replace("46", "58"), "utf-8")
        with wharf_of(tmp_path, {}):
            pass
        assert "58 berths" in text_of(client.get("/ask", params={"q": BERTHS}).text, ".answer")
        page = Parser(client.get(f"/paragraphs/{old}").text)
    assert [one.text() for one in page.css("mark")] == ["The north pontoon carries 46 berths."]
    assert page.css_first(".former #cited") is not None
    assert "58 berths" in the(page, "section.part").text()


def test_the_style_is_kept_for_ever_and_pages_are_not(client: TestClient) -> None:
    page = client.get("/")
    assert page.headers["cache-control"] == "private, no-cache"
    style = leads_to(Parser(page.text), "link[rel=stylesheet]")
    kept = client.get(style)
    assert "immutable" in kept.headers["cache-control"]
    assert kept.headers["content-type"].startswith("text/css")
    assert urlsplit(style).path.count(".") == 2
