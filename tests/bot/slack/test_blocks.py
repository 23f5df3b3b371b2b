"""Whatever the papers hold: no payload breaks a limit, and nothing is read as markup."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers import Answer, Citation, Kind, Status, Superseded
from bot.slack.blocks.answer import REFUSAL_WORDS, WORDS, answer_message
from bot.slack.blocks.context import everything_view, told_view
from bot.slack.blocks.forms import question_form
from bot.slack.blocks.home import help_message, home_view
from bot.slack.blocks.listed import decisions_message
from bot.slack.blocks.parts import line, link, section, words
from bot.slack.limits import (
    MESSAGE_BLOCKS,
    SECTION,
    VIEW_BLOCKS,
    cut,
    cut_lines,
    cut_words,
    escape,
    kept,
)
from bot.slack.records import Message
from tests.fakeslack.checking import check_message, check_view, with_block_ids

NASTY = ("<!channel> ", "<@U1> ", "&lt;", "*bold* ", "`", "<https://evil.example|here>", "~", "|")
TEXT = st.one_of(
    st.text(max_size=80),
    st.sampled_from(NASTY),
    st.builds(lambda piece, many: piece * many, st.sampled_from(["word & ", "x", "<b> "]),
              st.integers(1, 1_500)),
)  # fmt: skip
SOME = st.one_of(st.none(), TEXT)


@st.composite
def citations(draw: st.DrawFn, number: int) -> Citation:
    return Citation(
        n=number,
        paper_id=draw(TEXT),
        file=draw(TEXT),
        title=draw(TEXT),
        kind="report",
        board=draw(SOME),
        meeting_date=draw(st.sampled_from([None, "2024-02-08", "2024-02"])),
        date_basis=draw(st.sampled_from(["printed", "inferred", "none"])),
        item=draw(SOME),
        heading=tuple(draw(st.lists(TEXT, max_size=2))),
        label=draw(SOME),
        page=draw(st.one_of(st.none(), st.integers(1, 900))),
        paragraph_id=draw(TEXT),
        quote=draw(TEXT),
        flags=tuple(draw(st.lists(st.sampled_from(["sic", "ocr", "draft"]), max_size=2))),
        url=draw(st.one_of(st.none(), TEXT, st.just("https://papers.example/a?b=c&d"))),
        also_in=tuple(draw(st.lists(TEXT, max_size=3))),
    )


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    status = draw(st.sampled_from(list(Status)))
    many = draw(st.integers(0, 30))
    cited = tuple(draw(citations(number)) for number in range(1, min(many, 12) + 1))
    return Answer(
        question=draw(TEXT),
        standalone_question=draw(TEXT),
        status=status,
        kinds=(Kind.FACT,),
        answer=draw(TEXT),
        claims=(),
        citations=cited if status is Status.ANSWERED else (),
        superseded=tuple(Superseded(draw(TEXT), 1) for _ in range(draw(st.integers(0, 3)))),
        nearest=cited[:3] if status is not Status.ANSWERED else (),
        choices=tuple(draw(st.lists(TEXT, max_size=3))),
        coverage=draw(TEXT),
        viewer="public",
    )


def flaws(message: Message) -> list[Any]:
    blocks = with_block_ids(list(message.blocks))
    return check_message(message.text, blocks, frozenset())


@settings(max_examples=60, deadline=None)
@given(answers())
def test_an_answer_keeps_every_limit(answer: Answer) -> None:
    message = answer_message(answer, notes=("a note",), clerk=True)
    assert flaws(message) == []
    assert not check_view(everything_view(answer), "modal", frozenset())


@settings(max_examples=60, deadline=None)
@given(answers())
def test_an_answer_is_read_on_a_telephone(answer: Answer) -> None:
    most = WORDS if answer.status is Status.ANSWERED else REFUSAL_WORDS
    assert words(answer_message(answer).blocks) <= most


@given(TEXT)
def test_forms_and_tabs_keep_every_limit(text: str) -> None:
    assert not check_view(question_form(text), "modal", frozenset())
    assert not check_view(told_view("Board papers", text), "modal", frozenset())
    assert not check_view(home_view(text), "home", frozenset())
    assert flaws(help_message()) == []
    assert flaws(decisions_message("Decisions", [], coverage=text)) == []


@given(st.integers(0, 120), st.integers(0, 400), st.sampled_from([MESSAGE_BLOCKS, VIEW_BLOCKS]))
def test_what_is_kept_is_never_more_than_a_message_holds(many: int, long: int, most: int) -> None:
    made = kept([section("a" * long) for _ in range(many)], most)
    assert len(made) <= most


def test_many_long_blocks_are_cut_to_the_blocks_of_a_message() -> None:
    assert len(kept([section("a" * 220)] * 60)) <= MESSAGE_BLOCKS


@given(TEXT, st.integers(2, 400))
def test_what_is_cut_is_within_the_limit_and_no_entity_is_broken(text: str, most: int) -> None:
    shorter = cut(escape(text), most)
    assert 1 <= len(shorter) <= most
    tail = shorter.rstrip("…").rpartition("&")
    assert not tail[1] or ";" in tail[2], shorter


@given(TEXT, st.integers(1, 100))
def test_words_are_counted(text: str, most: int) -> None:
    assert len(cut_words(text, most).split()) <= most


def test_a_short_text_is_left_as_it_is() -> None:
    assert cut("one two", SECTION) == "one two"
    assert cut_words("one\n- two", 5) == "one\n- two"


@given(SOME)
def test_only_addresses_become_links(url: str | None) -> None:
    made = link("Paper", url)
    assert made == "Paper" or made.startswith(("<http://", "<https://"))


def cited(number: int, **more: Any) -> Citation:  # noqa: ANN401
    said: dict[str, Any] = {
        "paper_id": "p1", "file": "f.txt", "title": "Pontoons", "kind": "minutes",
        "board": "Quayside Committee", "meeting_date": "2024-02-08", "date_basis": "printed",
        "item": "1", "heading": (), "label": str(number), "page": 2,
        "paragraph_id": f"a.b.{number}", "quote": f"chain {number} was mended", "flags": (),
        "url": f"https://papers.example/{number}", "also_in": ("other.txt",), **more,
    }  # fmt: skip
    return Citation(n=number, **said)


def answered(text: str, *found: Citation) -> Answer:
    return Answer(
        question="q", standalone_question="q", status=Status.ANSWERED, kinds=(Kind.FACT,),
        answer=text, claims=(), citations=found, superseded=(), nearest=(), choices=(),
        coverage="", viewer="public",
    )  # fmt: skip


def test_where_several_quotations_stand_is_said_once_and_each_is_linked() -> None:
    found = [cited(1), cited(2), cited(3, paper_id="p2", title="Fenders", url="javascript:1")]
    text = "\n".join(one.quote for one in found)
    small = [
        block["elements"][0]["text"]
        for block in answer_message(answered(text, *found)).blocks
        if block["type"] == "context"
    ]
    together, apart = small
    assert together == (
        "<https://papers.example/1|[1]> <https://papers.example/2|[2]> "
        "*<https://papers.example/1|Pontoons>* · Quayside Committee · 8 February 2024 · item 1"
        " · paragraphs 1, 2 · page 2"
    )
    assert apart == (
        "[3] *Fenders* · Quayside Committee · 8 February 2024 · item 1 · paragraph 3 · page 2"
    )


def test_a_list_is_cut_after_a_whole_line_and_says_how_many_are_left() -> None:
    lines = [f"ladder number {n} of the quay was mended and painted [1]" for n in range(12)]
    shown = cut_lines("\n".join(lines), 79).splitlines()
    assert shown[:-1] == lines[: len(shown) - 1]
    assert shown[-1] == f"… and {12 - len(shown) + 1} more: “Show everything”"


@given(TEXT, st.integers(1, 100))
def test_words_of_lines_are_counted(text: str, most: int) -> None:
    assert len(cut_lines(text, most).split()) <= max(most, 1)


def test_the_words_of_a_link_stand_on_one_line() -> None:
    assert link("Paper\non fees", "https://papers.example/a") == (
        "<https://papers.example/a|Paper on fees>"
    )


def marked_up(blocks: Any) -> str:  # noqa: ANN401  blocks as Slack has them
    """All text of blocks that Slack reads for markup."""
    if isinstance(blocks, dict):
        if blocks.get("type") == "mrkdwn":
            return str(blocks["text"])
        return marked_up(list(blocks.values()))
    return "\n".join(map(marked_up, blocks)) if isinstance(blocks, list | tuple) else ""


def test_words_of_papers_and_people_are_never_read_as_markup() -> None:
    said = "the ~mostly~ `pitted` *old* chain"
    answer = answered(f"{said} [1]", cited(1, quote=said))
    refused = replace(answer, status=Status.NOT_FOUND, citations=(), nearest=answer.citations)
    old = replace(answer, superseded=(Superseded("_once_ told", 1),))
    for blocks in (
        answer_message(old).blocks,
        answer_message(refused).blocks,
        everything_view(old)["blocks"],
        told_view("Board papers", said)["blocks"],
        line(said).blocks,
    ):
        shown = marked_up(blocks)
        assert not any(sign in shown for sign in ("~mostly~", "`pitted`", "_once_")), shown


def test_a_quotation_that_its_answer_tells_in_the_main_is_not_repeated() -> None:
    told = "Agreed to replace the chains of the north pontoon at £14,200."
    quote = f"{told} Proposed by Cllr Bell."
    assert "Proposed" not in str(answer_message(answered(f"{told} [1]", cited(1, quote=quote))))
    for short, whole in (("£14,200", quote), (told, f"{quote} {'It was long discussed. ' * 9}")):
        made = answer_message(answered(f"{short} [1]", cited(1, quote=whole)))
        assert "Proposed" in str(made.blocks)


def test_a_long_message_becomes_the_beginning_of_a_question_and_says_so() -> None:
    form = question_form("fenders " * 400)
    assert form["blocks"][0]["element"]["initial_value"].endswith("fenders…")
    assert "this is its beginning" in str(form)
    assert "this is its beginning" not in str(question_form("What of the fenders?"))
