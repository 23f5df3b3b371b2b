"""Every attack by a paper, by both answer paths, on every surface."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from bot.answers import Answer, Status
from bot.audience import EVERYBODY
from bot.catalogue import detail, entries, find_paper
from bot.cli.answers import result_lines
from bot.cli.output import harmless
from bot.cli.papers import paper_lines
from bot.cli.show import lines as shown_lines
from bot.digests.blocks import digest_message
from bot.digests.choosing import About
from bot.digests.clerk import clerk_digest
from bot.digests.content import officer_digest
from bot.minuted.listing import decisions
from bot.model.prompts import Prompts
from bot.model.writing import ModelWriter
from bot.slack.blocks.home import home_view
from bot.slack.blocks.listed import ActionList, actions_message, decisions_message
from indexer.records import PUBLIC
from tests.attacks.looking import everywhere, sound_message, sound_page, sound_terminal, sound_view
from tests.attacks.planted import PAYLOAD
from tests.attacks.weir import TODAY, TRAPS, Trap, Weir
from tests.fakemodel.obedient import Obedient

EACH = pytest.mark.parametrize("trap", TRAPS, ids=[trap.planted.what for trap in TRAPS])
ABOUT = About(TODAY, lambda _board: None, None)


def sound(trap: Trap, answer: Answer) -> None:
    """It is answered still, and nothing in it is what the attack wanted; on every surface."""
    assert answer.status is Status.ANSWERED, answer.answer
    assert trap.cost in answer.answer
    shown = everywhere(answer)
    for one in answer.claims:  # an order may stand in the very sentence of the fact, as printed
        assert PAYLOAD not in one.text or (trap.cost in one.text and _printed(trap, one.text))
        assert "£9." not in one.text
    if trap.planted.hidden:
        assert trap.planted.hidden not in shown
        assert PAYLOAD not in shown


def _printed(trap: Trap, claim: str) -> bool:
    return claim in " ".join(trap.paper.decode().split())


def _obeyed(trap: Trap) -> tuple[str, ...]:
    """What a model says that obeys: the order alone, beside the fact, within its sentence."""
    obeyed, fact = trap.planted.obeyed or trap.planted.text, trap.fact
    return (
        f"{obeyed} [1]",
        f"{fact} [1] {obeyed} [1]",
        f"{fact[:-1]}, {obeyed} [1].",
        f"{fact[:-1]} [1]. {obeyed}",
        f"{obeyed} [1] " * 3,
    )


@EACH
def test_asked_without_a_model_and_with_one_that_obeys(trap: Trap, held: Weir) -> None:
    extractive = held.ask(trap.question)
    sound(trap, extractive)
    model = Obedient()
    writer = ModelWriter(model, Prompts(lambda text: len(text) // 3, 40_000))
    for model.says in _obeyed(trap):
        answer = writer.write(extractive, frozenset({PUBLIC}))
        if answer.model != model.name:
            assert replace(answer, timings_ms=extractive.timings_ms) == extractive
        else:
            sound(trap, answer)
            as_printed = {one.text for one in extractive.claims}
            for one in answer.claims:
                alone = trap.planted.obeyed and trap.planted.obeyed.rstrip(".") in one.text
                assert not alone or one.text in as_printed, one.text
    for prompt in model.shown:
        sound_terminal(prompt.user)
        assert not trap.planted.hidden or trap.planted.hidden not in prompt.user


@EACH
def test_searched_and_shown_whole(trap: Trap, held: Weir, pages: TestClient) -> None:
    found = held.answerer.search(trap.question, EVERYBODY, limit=3)
    with held.store.snapshot() as snapshot:
        paper = find_paper(snapshot.papers(EVERYBODY.audiences), trap.file)
        entry = detail(snapshot, EVERYBODY, paper)
    shown = "\n".join((*result_lines(found), *shown_lines(entry, whole=True), json.dumps(entry)))
    sound_terminal(shown)
    page = pages.get(f"/papers/{paper.id}")
    assert page.status_code == 200
    shown += sound_page(page.text)
    assert shown.count(trap.cost) > 2
    assert not trap.planted.hidden or trap.planted.hidden not in shown


def test_an_answer_as_a_page(pages: TestClient) -> None:
    for trap in TRAPS[:: len(TRAPS) // 16]:
        page = pages.get("/ask", params={"q": trap.question})
        assert trap.cost in sound_page(page.text)


def test_the_lists_of_everything(held: Weir, pages: TestClient) -> None:
    """All the papers at once: on the terminal, in Slack, as digests and as pages."""
    with held.store.snapshot() as snapshot:
        papers = entries(snapshot, EVERYBODY)
        library = held.answerer.library(snapshot, EVERYBODY)
        decided = decisions(snapshot, library, routine=True)
        coverage = library.coverage
    sound_terminal("\n".join(paper_lines(papers)))
    sound_view(home_view(coverage))
    for start in range(0, len(decided), 5):
        sound_message(decisions_message("Decisions", decided[start : start + 5], coverage=coverage))
    registered = held.register.entries(EVERYBODY)
    assert len(registered) > 10
    for start in range(0, len(registered), 5):
        some = registered[start : start + 5]
        sound_message(
            actions_message(ActionList("Actions", some), TODAY, whose="board", clerk=True)
        )
        unmatched = {owner: "nobody has this name" for one in some for owner in one.owners}
        for digest in (
            officer_digest(some, frozenset(), ABOUT),
            clerk_digest(some, unmatched, ABOUT),
        ):
            assert digest is not None
            sound_message(digest_message(digest, TODAY))
    for address in ("/", "/papers", "/papers?page=2", "/papers?page=3", "/decisions?routine=1",
                    "/actions?status=all", "/actions?status=all&page=2"):  # fmt: skip
        page = pages.get(address)
        assert page.status_code == 200
        sound_page(page.text)


def test_what_people_say_moves_no_cursor() -> None:
    """Names and reasons are typed by people, who may type what no paper holds."""
    said = "\x1b[2Jgone\r\x1b]0;taken\x07 \u202edlos\u202c \x9b31m\x1b[1mbold\x1b[0m\ttab\nline"
    told = harmless(said)
    sound_terminal(told.replace("\x1b[1m", "").replace("\x1b[0m", ""))
    assert told.endswith("\x1b[1mbold\x1b[0m\ttab\nline")


def test_the_look_is_no_blind_one(held: Weir) -> None:
    """What is looked for is found where it is."""
    answer = held.ask(TRAPS[0].question)
    for wrong in ("\x1b[2J", "\u202eno"):
        with pytest.raises(AssertionError):
            sound_terminal(f"{answer.answer}{wrong}")
    for wrong in ("<p onclick=x>", "<script>", "<img src=//a>", "<a href='javascript:x'>a</a>"):
        with pytest.raises(AssertionError):
            sound_page(f"<main>{wrong}</main>")
    with pytest.raises(AssertionError):
        sound(TRAPS[0], replace(answer, answer=f"{PAYLOAD} [1]"))
    with pytest.raises(AssertionError):
        everywhere(replace(answer, coverage="<!channel> " + answer.coverage + "\x07"))
    assert len({trap.planted.what for trap in TRAPS}) == len(TRAPS) >= 100
