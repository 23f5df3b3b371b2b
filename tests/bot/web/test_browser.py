"""The pages in a real browser: what is marked is in view, nothing is run, nothing is too wide."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from threading import Thread

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, Request, sync_playwright

from bot.audience import EVERYBODY, Viewer
from bot.web.app import web_pages
from bot.web.guard import Hosts
from tests.bot.web.wharf_pages import BERTHS, HOSTILE_FILE, Wharf

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
WIDE, NARROW = (1000, 760), (320, 640)


@dataclass
class Opened:
    """A page of the browser, and what it complained of."""

    page: Page
    complaints: list[str] = field(default_factory=list)

    def at(self, address: str) -> Page:
        self.page.goto(address)
        return self.page


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no chromium here: the pages are not opened in a real browser")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield launched
        launched.close()


@contextmanager
def served(wharf: Wharf, viewer: Viewer = EVERYBODY) -> Iterator[str]:
    """The pages behind a real server; gives its address."""
    app = web_pages(wharf.desk(viewer), Hosts.of("127.0.0.1", None))
    config = uvicorn.Config(app, port=0, log_config=None, lifespan="off")
    server = uvicorn.Server(config)
    listening = config.bind_socket()
    thread = Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(10)
        listening.close()


@pytest.fixture(scope="module")
def site(wharf: Wharf) -> Iterator[str]:
    with served(wharf) as address:
        yield address


@contextmanager
def opened(
    browser: Browser, size: tuple[int, int] = WIDE, *, dark: bool = False
) -> Iterator[Opened]:
    """A page in a context of its own; its complaints fail the test."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, color_scheme="dark" if dark else "light"
    )
    made = Opened(context.new_page())
    made.page.on("console", lambda said: made.complaints.append(said.text))
    made.page.on("pageerror", lambda error: made.complaints.append(str(error)))
    made.page.on("requestfailed", lambda request: made.complaints.extend(_failed(request)))
    yield made
    context.close()
    assert made.complaints == []


def _failed(request: Request) -> list[str]:
    """A request that failed; one that the next page cut short did not."""
    return [] if request.failure == "net::ERR_ABORTED" else [f"{request.url} {request.failure}"]


def in_view(page: Page, selector: str) -> bool:
    """Whether the whole of an element can be seen without scrolling."""
    box = page.locator(selector).bounding_box()
    size = page.viewport_size
    assert box is not None
    assert size is not None
    return box["y"] >= 0 and box["y"] + box["height"] <= size["height"]


def addresses(wharf: Wharf) -> list[str]:
    return [
        "/",
        f"/ask?q={BERTHS}",
        "/papers",
        f"/papers/{wharf.paper('minutes.txt')}",
        f"/papers/{wharf.paper(HOSTILE_FILE)}",
        f"/paragraphs/{wharf.paragraph('The north quay has 38')}#cited",
        "/decisions?since=2024-01-01",
        "/actions",
    ]


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_a_citation_leads_to_its_paragraph_in_view(
    browser: Browser, site: str, size: tuple[int, int]
) -> None:
    with opened(browser, size) as one:
        page = one.at(f"{site}/ask?q={BERTHS}")
        page.locator("#citation-1 cite a").click()
        page.wait_for_url("**/paragraphs/**")
        assert page.locator("mark").inner_text() == "The north pontoon carries 46 berths."
        assert in_view(page, "mark")


def test_in_a_long_paper_it_is_in_view_with_its_neighbours(
    browser: Browser, site: str, wharf: Wharf
) -> None:
    with opened(browser) as one:
        place = wharf.paragraph("ladder 315 of")
        page = one.at(f"{site}/paragraphs/{place}#cited")
        assert in_view(page, "mark")
        assert page.evaluate("scrollY") > 0
        before = page.get_by_text("ladder 314 of")
        assert before.bounding_box()["y"] > 0  # type: ignore[index]  # it is on the page


@pytest.mark.parametrize("dark", [False, True])
def test_nothing_is_too_wide_for_a_telephone_or_hard_to_read(
    browser: Browser, site: str, wharf: Wharf, *, dark: bool
) -> None:
    with opened(browser, NARROW, dark=dark) as one:
        for address in addresses(wharf):
            page = one.at(site + address)
            assert page.evaluate("document.documentElement.scrollWidth") <= NARROW[0], address
            poor = page.evaluate(POOR_CONTRAST)
            assert poor == [], address


def test_dark_is_dark(browser: Browser, site: str) -> None:
    grounds = []
    for dark in (False, True):
        with opened(browser, dark=dark) as one:
            page = one.at(f"{site}/")
            grounds.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert grounds == ["rgb(255, 255, 255)", "rgb(21, 24, 27)"]


def test_print_holds_the_words_and_no_furniture(browser: Browser, site: str) -> None:
    with opened(browser) as one:
        for address in ("/", f"/ask?q={BERTHS}", "/papers", "/decisions", "/actions"):
            page = one.at(site + address)
            assert page.locator("form").first.is_visible(), address
            page.emulate_media(media="print")
            shown = page.locator("form, nav, .skip").evaluate_all(
                "found => found.filter(one => one.checkVisibility()).map(one => one.outerHTML)"
            )
            assert shown == [], address
            assert page.locator("h1").is_visible()
            page.emulate_media(media="screen")


def test_the_keyboard_is_enough(browser: Browser, site: str) -> None:
    with opened(browser) as one:
        page = one.at(f"{site}/")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        assert in_view(page, ".skip")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.name") == "q"
        ring = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
        assert ring == "3px"
        page.keyboard.type(BERTHS)
        page.keyboard.press("Enter")
        page.wait_for_url("**/ask?**")
        for _ in range(30):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.closest('cite') !== null"):
                break
        page.keyboard.press("Enter")
        page.wait_for_url("**/paragraphs/**")
        assert in_view(page, "mark")


def test_what_a_hostile_paper_says_is_only_text(browser: Browser, site: str, wharf: Wharf) -> None:
    with opened(browser) as one:
        for address in (
            f"/papers/{wharf.paper(HOSTILE_FILE)}",
            "/papers",
            f"/paragraphs/{wharf.paragraph('third raft')}#cited",
        ):
            page = one.at(site + address)
            assert page.title() != "taken"
            assert page.locator("main script, main img, main svg").count() == 0
        assert "{{ 7 * 7 }}" in page.locator("mark").inner_text()


def test_the_policy_stops_a_script_that_got_in(browser: Browser, site: str) -> None:
    """The last wall: even what was not escaped would not run."""
    with opened(browser) as one:
        page = one.at(f"{site}/")
        page.evaluate(
            "document.body.insertAdjacentHTML('beforeend',"
            ' \'<img src="data:," onerror="document.title=1"><a id=j href="javascript:1">x</a>\')'
        )
        page.wait_for_timeout(200)
        assert page.title() != "1"
        refused, one.complaints[:] = list(one.complaints), []
    assert any("Content Security Policy" in said for said in refused)


def test_axe_finds_nothing(browser: Browser, site: str, wharf: Wharf) -> None:
    source = _axe()
    if source is None:
        pytest.skip("axe-core is not here: only our own checks of accessibility are made")
    with opened(browser, dark=True) as one:
        for address in addresses(wharf)[1::2]:
            page = one.at(site + address)
            page.evaluate(source)
            found = page.evaluate("axe.run()")
            assert len(found["passes"]) > 10, address
            assert [(v["id"], v["nodes"][0]["html"]) for v in found["violations"]] == [], address


def _axe() -> str | None:
    """axe-core, from the package that carries it or from a file that is named."""
    named = os.environ.get("AXE_CORE")
    if named:
        return Path(named).read_text("utf-8")
    package = find_spec("axe_playwright_python")
    if package is None or package.origin is None:
        return None
    return (Path(package.origin).parent / "axe.min.js").read_text("utf-8")


POOR_CONTRAST = """() => {
  const channels = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = element => {
    for (let e = element; e; e = e.parentElement) {
      const found = channels(getComputedStyle(e).backgroundColor);
      if (found.length < 4 || found[3] > 0) return found;
    }
    return [255, 255, 255];
  };
  const poor = [];
  for (const element of document.querySelectorAll('body *')) {
    const said = [...element.childNodes].some(n => n.nodeType === 3 && n.data.trim());
    if (!said || element.closest('option')) continue;
    const one = light(channels(getComputedStyle(element).color)), two = light(ground(element));
    const ratio = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    if (ratio < 4.5) poor.push(element.tagName + ' ' + element.className + ' ' + ratio.toFixed(2));
  }
  return [...new Set(poor)];
}"""
