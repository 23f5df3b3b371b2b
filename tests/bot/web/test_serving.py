"""The pages from the settings: alone, beside Slack, and for a clerk on this machine."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import urllib.request

import pytest
from starlette.testclient import TestClient

from bot.addresses import Addresses
from bot.cli.app import main
from bot.slack.web import web_app
from bot.web.alone import local_pages, public_pages, serve_pages
from indexer.errors import SettingsError
from indexer.settings import Settings
from tests.bot.terminal import environment
from tests.bot.web.wharf_pages import BERTHS, CLERK, HERE, Wharf


def configured(wharf: Wharf, **more: str) -> Settings:
    return Settings(**{"store": wharf.folder / "store", "embedder": "hashed", **more})  # type: ignore[arg-type]


def test_with_an_address_alone_serve_serves_the_pages(wharf: Wharf) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "bot.cli", "--store", str(wharf.folder / "store"), "serve"],
        env=environment(MINUTEBOOK_WEB_PORT="0", MINUTEBOOK_WEB_URL="https://papers.example"),
        stderr=subprocess.PIPE,
        text=True,
    )
    assert program.stderr is not None
    said = []
    try:
        for line in program.stderr:
            said.append(line)
            found = re.search(r"serving at (http://\S+)", line)
            if found:
                break
        assert found, "".join(said)
        for path, expected in (
            ("/papers", "Pontoon review"),
            ("/healthz", "alive"),
            ("/readyz", "ready"),
        ):
            with urllib.request.urlopen(found[1] + path, timeout=10) as page:  # noqa: S310  an address of our own
                assert expected in page.read().decode()
                assert "server" not in {name.casefold() for name in page.headers}
        program.send_signal(signal.SIGTERM)
        said += program.stderr.readlines()
        assert program.wait(20) == 0
    finally:
        program.kill()
        program.stderr.close()
        program.wait(10)
    assert any("no policy" in line for line in said)
    assert not [line for line in said if "Traceback" in line or "/papers" in line]


def test_beside_slack_the_pages_have_every_other_address(wharf: Wharf) -> None:
    desk = wharf.desk()
    pages = public_pages(configured(wharf), wharf.store, desk.answerer, desk.register)
    with TestClient(web_app(None, lambda: None, pages), base_url=HERE) as client:
        assert client.get("/healthz").text == "alive"
        assert client.get("/healthz", headers={"Host": "anything.example"}).status_code == 200
        assert "46 berths" in client.get("/ask", params={"q": BERTHS}).text
        assert client.get("/slack/events").status_code == 404
        assert client.get("/papers", headers={"Host": "anything.example"}).status_code == 421
    with TestClient(web_app(None, lambda: None), base_url=HERE) as client:
        assert client.get("/papers").status_code == 404


def test_more_than_public_papers_are_shown_to_this_machine_alone(wharf: Wharf) -> None:
    desk = wharf.desk(CLERK)
    here = configured(wharf, web_url="https://papers.example")
    pages = local_pages(here, wharf.store, desk.answerer, desk.register, CLERK)
    with TestClient(pages, base_url=HERE) as client:
        assert client.get(f"/papers/{wharf.paper('claim.txt')}").status_code == 200
        assert client.get("/", headers={"Host": "papers.example"}).status_code == 421
    everywhere = configured(wharf, web_host="0.0.0.0")  # noqa: S104  nothing is bound
    with pytest.raises(SettingsError, match="nobody signs in"):
        local_pages(everywhere, wharf.store, desk.answerer, desk.register, CLERK)
    with pytest.raises(SettingsError, match="nobody signs in"):
        serve_pages(None, everywhere, CLERK)


def test_the_wiring_gives_citations_their_address(wharf: Wharf) -> None:
    from bot.wiring import answerer_over, register_over

    settings = configured(wharf, web_url="https://papers.example/board/")
    assert answerer_over(wharf.store, settings).addresses == Addresses(
        "https://papers.example/board"
    )
    register = register_over(wharf.store, wharf.folder / "store", settings)
    cited = [one.citation for one in register.entries(CLERK) if one.citation]
    assert cited
    assert all(str(one.url).startswith("https://papers.example/board/paragraphs/") for one in cited)


def test_the_terminal_prints_the_address(
    wharf: Wharf, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MINUTEBOOK_WEB_URL", "https://papers.example")
    asked = ["--store", str(wharf.folder / "store"), "decisions", "chains of the pontoon"]
    assert main(asked) == 0
    place = wharf.paragraph("Agreed to replace the chains")
    printed = "".join(capsys.readouterr().out.split())
    assert f"https://papers.example/paragraphs/{place}#cited" in printed
