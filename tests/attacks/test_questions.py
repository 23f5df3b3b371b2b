"""Whatever is asked, nothing comes out but what a store of public papers would answer."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from bot.answers import to_json
from bot.audience import EVERYBODY, Viewer
from bot.cli.answers import result_lines
from bot.questions.incoming import plain_question
from indexer.errors import QuestionError
from indexer.records import RESTRICTED
from tests.attacks.asked import ASKED, Asked
from tests.attacks.looking import everywhere, sound_page, sound_terminal
from tests.attacks.weir import SECRET, TODAY, Weir

EACH = pytest.mark.parametrize("asked", ASKED, ids=[one.what for one in ASKED])
CLERK = Viewer.of([RESTRICTED])


@pytest.fixture(scope="session")
def ids(held: Weir) -> dict[str, str]:
    """The ids of what is hidden, as somebody may have come by them."""
    with held.store.snapshot() as snapshot:
        part = next(one for one in snapshot.parts(CLERK.audiences) if one.audience == RESTRICTED)
        paragraph = snapshot.paragraphs(part.key, CLERK.audiences)[0].id
    entries = held.register.entries(CLERK)
    (action,) = [one.id for one in entries if "insurer" in one.text]
    return {"paragraph": paragraph, "paper": part.paper_id, "action": action}


def _answer(
    held: Weir, asked: Asked, question: str, viewer: Viewer = EVERYBODY, *, look: bool = False
) -> str:
    """Everything that one question brings; with ``look`` found sound on every surface."""
    try:
        plain = plain_question(question)
        thread = [plain_question(one) for one in asked.thread]
        answer = held.answerer.ask(plain, viewer, thread=thread, today=TODAY)
    except QuestionError as error:
        sound_terminal(str(error))
        return str(error)
    answer = replace(answer, timings_ms={})
    # what was asked is said again as it was asked: it may hold any word
    told = to_json(replace(answer, question="", standalone_question=""))
    found = held.answerer.search(plain, viewer)
    if look:
        everywhere(answer)
        sound_terminal("\n".join(result_lines(found)))
    return json.dumps([told, [to_json(found)["results"]]])


def _ids_in(question: str, ids: dict[str, str]) -> str:
    for name, one in ids.items():
        question = question.replace(f"{{{name}}}", one)
    return question


@EACH
def test_asked_of_everything(
    asked: Asked, held: Weir, public: Weir, pages: TestClient, ids: dict[str, str]
) -> None:
    question = _ids_in(asked.question, ids)
    told = _answer(held, asked, question, look=True)
    assert told == _answer(public, asked, question)
    for secret in SECRET:
        assert secret not in told
    assert ids["paragraph"] not in told
    page = pages.get("/ask", params={"q": question, "earlier": list(asked.thread)})
    assert page.status_code in {200, 400}
    sound_page(page.text)


def test_whoever_may_is_told(held: Weir) -> None:
    """Or nothing above would show anything."""
    told = _answer(held, ASKED[0], ASKED[0].question, CLERK)
    assert "£77,000" in json.loads(told)[0]["answer"]


ADDRESSES = (
    "/papers/{paper}", "/papers/{paper}?part={part}", "/paragraphs/{paragraph}",
    "/paragraphs/{paragraph}?as=restricted", "/papers/{paper}?viewer=restricted",
    "/papers?q=claim", "/papers?q=Quillfeather", "/decisions?q=Quillfeather",
    "/actions?owner=Quillfeather&status=all", "/actions?status=all&board=Weir+Board",
    "/ask?q=claim&as=restricted&viewer=restricted&audience=restricted",
    "/ask?q=how+much+is+it&earlier=What+does+Quillfeather+claim",
)  # fmt: skip
HEADERS = {
    "X-Viewer": "restricted", "X-Audience": "restricted", "Cookie": "viewer=restricted",
    "Authorization": "Bearer restricted", "X-Remote-User": "clerk",
}  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_address_leads_there(
    address: str, pages: TestClient, public: Weir, ids: dict[str, str]
) -> None:
    named = address.format(**ids, part=ids["paragraph"].rpartition(".")[0])
    with public.pages() as other:
        here, there = (one.get(named, headers=HEADERS) for one in (pages, other))
    assert (here.status_code, here.text) == (there.status_code, there.text)


OUT = (
    "/static/../app.py",
    "/static/..%2fapp.py",
    "/static/%2e%2e/%2e%2e/app.py",
    "/static//etc/passwd",
    "/static/..\\app.py",
    "/papers/../../../etc/passwd",
    "/papers/..%2f..%2fetc%2fpasswd",
    "/papers/file:%2f%2f%2fetc%2fpasswd",
    "/papers/claim.txt",
    "/papers/%ff%fe",
    "/paragraphs/%00",
    "/paragraphs/%2e%2e%2f%2e%2e",
    "/manifest.toml",
    "/store/minutebook.db",
    "/.minutebook",
    "/%2f%2fleak.example/",
    "/%5c%5cleak.example/share",
)


@pytest.mark.parametrize("address", OUT)
def test_no_address_leads_out_of_the_pages(address: str, pages: TestClient) -> None:
    page = pages.get(address, follow_redirects=False)
    assert page.status_code == 404
    assert "location" not in page.headers
    for word in ("root:", "import", "SQLite", *SECRET):
        assert word not in page.text
