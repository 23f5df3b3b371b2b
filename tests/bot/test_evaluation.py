"""Scores: what counts as said, cited, verbatim and rightly refused."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers import Answer, Citation, Kind, Status, Superseded
from bot.evaluation.gold import Evidence, GoldRow, read_gold
from bot.evaluation.intervals import Share
from bot.evaluation.matching import contains, is_verbatim, overlaps, same_file, token_f1
from bot.evaluation.report import as_json, lines
from bot.evaluation.scoring import RowScore, score_row, total
from indexer.errors import InputError, PathError
from tests.bot.terminal import minutebook

QUOTE = "Nine footbridges were closed because their decks had rotted."


def citation(quote: str = QUOTE, file: str = "lanes/footbridges.txt") -> Citation:
    return Citation(
        n=1, paper_id="p", file=file, title="Footbridges", kind="report", board=None,
        meeting_date=None, date_basis="none", item=None, heading=(), label="2", page=None,
        paragraph_id="p.2", quote=quote,
    )  # fmt: skip


def answer(
    text: str, *citations: Citation, status: Status = Status.ANSWERED, kind: Kind = Kind.FACT
) -> Answer:
    return Answer(
        question="q", standalone_question="q", status=status, kinds=(kind,), answer=text,
        claims=(), citations=citations, superseded=(), nearest=(), choices=(), coverage="",
        viewer="public",
    )  # fmt: skip


def gold(**more: object) -> GoldRow:
    row = {"id": "1", "question": "q", "status": Status.ANSWERED, **more}
    return GoldRow(**row)  # type: ignore[arg-type]


def scored(row: GoldRow, given_answer: Answer, text: str | None = QUOTE) -> RowScore:
    return score_row(row, given_answer, lambda _: QUOTE, lambda _: text)


def test_an_answer_is_right_when_all_is_said_and_nothing_forbidden() -> None:
    row = gold(must=(("nine", "9"), ("rotted",)), must_not=("eleven",))
    assert scored(row, answer("Nine were closed [1].", citation())).right
    assert not scored(row, answer("Some were closed.")).right
    assert scored(row, answer("Some were closed.")).unmet == (("nine", "9"), ("rotted",))
    assert scored(row, answer("NINE,  rotted, not eleven")).forbidden == ("eleven",)


def test_what_must_be_said_may_stand_in_a_quotation_but_what_must_not_counts_in_the_answer() -> (
    None
):
    row = gold(must=(("rotted",),), must_not=("rotted",))
    assert scored(row, answer("Closed [1].", citation())).right


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("It cost £1,250.", "£1,250", True),
        ("It cost 1250.", "250", False),
        ("in 2024", "24", False),
        ("up 3.5 per cent", "3", False),
        ("the  Café\nopened", "cafe opened", True),
        ("‘Lot’ – two", "'lot' - two", True),
        ("ends with 39", "39", True),
    ],
)
def test_a_figure_is_not_found_within_another(text: str, wanted: str, found: bool) -> None:
    assert contains(text, wanted) is found


def test_evidence_matches_by_containment_or_by_shared_words() -> None:
    assert overlaps(QUOTE, "their decks had rotted")
    assert overlaps(QUOTE, "Nine footbridges closed because decks had rotted away.")
    assert not overlaps(QUOTE, "The bridge at Low Mill was painted.")


@given(st.text(), st.text())
def test_token_f1_is_symmetric_and_a_share(one: str, other: str) -> None:
    assert token_f1(one, other) == pytest.approx(token_f1(other, one))
    assert 0.0 <= token_f1(one, other) <= 1.0


@given(st.text(alphabet="ab c\n\t.,£1", min_size=1))
def test_a_piece_of_a_text_is_verbatim_whatever_its_white_space(text: str) -> None:
    piece = " ".join(text.split())
    assert is_verbatim(piece, f"before {text} after") is bool(piece)


def test_verbatim_minds_case_and_words_but_not_markup() -> None:
    assert is_verbatim("the deck was rotten", "He said\nthe  deck was\nrotten today")
    assert is_verbatim("the deck was rotten", "the **deck** was [rotten](#here)")
    assert not is_verbatim("The deck was rotten", "the deck was rotten")
    assert not is_verbatim("the deck is rotten", "the deck was rotten")


def test_files_match_on_the_end_of_their_path() -> None:
    assert same_file("boards/lanes/note.txt", "lanes/note.txt")
    assert same_file("note.txt", "note.txt")
    assert not same_file("boards/my-note.txt", "note.txt")


def test_citation_precision_and_recall() -> None:
    row = gold(cite=(Evidence("footbridges.txt", QUOTE), Evidence("note.txt", "Agreed to repair")))
    one = scored(row, answer("x", citation(), citation("Elsewhere.", "other.txt")))
    assert one.cited == (True, False)
    assert one.found == (True, False)
    assert one.recalled == Share(1, 2)
    any_of = scored(gold(cite=row.cite, any=True), answer("x", citation()))
    assert any_of.recalled == Share(1, 1)


def test_what_belongs_to_the_matter_may_be_cited_or_left_out() -> None:
    row = gold(cite=(Evidence("footbridges.txt", QUOTE),), also=(Evidence("note.txt", "Agreed"),))
    also = citation("Agreed to repair it.", "lanes/note.txt")
    one = score_row(row, answer("x", also), lambda got: got.quote, lambda _: None)
    assert one.cited == (True,)
    assert one.recalled == Share(0, 1)
    assert scored(row, answer("x", citation())).recalled == Share(1, 1)


def test_a_line_that_opens_a_list_and_a_superseded_figure_count_neither_way() -> None:
    row = gold(cite=(Evidence("footbridges.txt", QUOTE),))
    quotes = (QUOTE, "Members:", "Seven footbridges were closed.", "The lane was mown.")
    cited = [replace(citation(text), n=number) for number, text in enumerate(quotes, 1)]
    given = replace(answer("x", *cited), superseded=(Superseded(quotes[2], 3),))
    one = score_row(row, given, lambda got: got.quote, lambda _: None)
    assert one.cited == (True, False)


def test_refusals_are_counted_both_ways() -> None:
    no = Status.NOT_FOUND
    rows = [
        scored(gold(status=no), answer("The papers do not say.", status=no)),
        scored(gold(status=no), answer("Nine.")),
        scored(gold(), answer("The papers do not say.", status=no)),
        scored(gold(), answer("Nine.")),
    ]
    scores = total(rows)
    assert scores.refusals_right == Share(1, 2)
    assert scores.false_refusals == Share(1, 2)
    assert scores.status == Share(2, 4)


def test_the_interval_is_wilsons() -> None:
    low, high = Share(45, 50).interval or (0.0, 0.0)
    assert [low, high] == pytest.approx([0.7864, 0.9565], abs=1e-4)
    assert Share(0, 0).value is None
    assert Share(0, 0).interval is None


@given(st.integers(0, 200), st.integers(1, 200))
def test_the_interval_holds_the_share(right: int, more: int) -> None:
    share = Share(right, right + more)
    low, high = share.interval or (2.0, 2.0)
    assert 0.0 <= low <= (share.value or 0.0) <= high <= 1.0


def test_misses_are_told_or_kept_unseen() -> None:
    rows = [scored(gold(question="which?", must=(("eleven",),)), answer("Nine."))]
    told = "\n".join(lines(rows))
    assert "which?" in told
    assert "eleven" in told
    unseen = "\n".join(lines(rows, misses=False))
    assert "which?" not in unseen
    assert "0/1" in unseen
    assert "misses" not in as_json(rows, misses=False)
    assert as_json(rows)["misses"][0]["expected"]["must"] == [["eleven"]]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("not json", "line 2"),
        ('{"id": 1, "question": "q"}', "line 2"),
        ('{"id": 1, "question": "q", "status": "perhaps"}', "perhaps"),
        ('{"id": 1, "question": "q", "status": "answered", "musst": []}', "musst"),
        ('{"id": 1, "question": "q", "status": "answered", "cite": [{"file": "a"}]}', "line 2"),
    ],
)
def test_a_wrong_gold_row_is_named(tmp_path: Path, line: str, said: str) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text('{"id": 0, "question": "q", "status": "answered"}\n' + line, "utf-8")
    with pytest.raises(InputError, match=said):
        read_gold(file)


def test_a_gold_file_that_is_missing_or_empty(tmp_path: Path) -> None:
    with pytest.raises(PathError):
        read_gold(tmp_path / "none.jsonl")
    (tmp_path / "empty.jsonl").write_text("\n")
    with pytest.raises(InputError):
        read_gold(tmp_path / "empty.jsonl")


def test_eval_scores_a_store(indexed: Path, tmp_path: Path) -> None:
    rows = [
        {
            "id": "a",
            "question": "Why were nine footbridges closed?",
            "status": "answered",
            "viewer": "public",
            "today": "2024-05-01",
            "must": [["decks had rotted"]],
            "cite": [{"file": "footbridges.txt", "quote": "their decks had rotted"}],
        },
        {"id": "b", "question": "Who painted the lighthouse?", "status": "not_found"},
    ]
    file = tmp_path / "gold.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    ran = minutebook("eval", file, "--json", cwd=indexed)
    assert ran.status == 0, ran.err
    assert ran.json["n"] == 2
    scores = ran.json["scores"]
    assert scores["right"]["right"] == 2
    assert scores["verbatim"]["value"] == 1.0
    assert scores["citation_recall"]["right"] == 1
    told = minutebook("eval", file, "--no-misses", cwd=indexed)
    assert "refusals right" in told.out
