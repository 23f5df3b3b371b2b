"""The papers in real formats are understood as their words were written."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from indexer.reading import read
from indexer.records import Paper, PaperKind, Paragraph, PartKind, Role
from indexer.structure import understand
from tests.bot.terminal import minutebook
from tests.formats import harbour, harbour_pdf, harbour_word
from tests.formats.blocks import Block, Numbered, Text
from tests.formats.writing import FOLDER, ICE, MINUTES, PACK, SCAN, TOLLS
from tests.programs import needs_tesseract

PAGE = "2025-01-23-minutes.html"
ONE_ITEM = "cold-store-hours-web-page.html"


@cache
def paper(name: str) -> Paper:
    return understand(read(FOLDER / name), root="corpus", file=name)


def paragraphs(name: str) -> list[Paragraph]:
    return [one for part in paper(name).parts for one in part.paragraphs]


def with_text(name: str, words: str) -> Paragraph:
    [found] = [one for one in paragraphs(name) if words in one.text]
    return found


@pytest.mark.parametrize(
    ("name", "kind", "date"),
    [
        pytest.param(SCAN, PaperKind.REPORT, "2023-06-15", marks=needs_tesseract),
        (TOLLS, PaperKind.REPORT, "2024-09-12"),
        (MINUTES, PaperKind.MINUTES, "2024-09-12"),
        (PACK, PaperKind.PACK, "2025-01-23"),
        (PAGE, PaperKind.MINUTES, "2025-01-23"),
        (ONE_ITEM, PaperKind.MINUTED_ITEM, None),
        (ICE, PaperKind.REPORT, "2025-06-12"),
    ],
)
def test_kind_and_date(name: str, kind: PaperKind, date: str | None) -> None:
    assert paper(name).kind is kind
    assert paper(name).date.value == date


@pytest.mark.parametrize("name", [TOLLS, MINUTES, PACK, PAGE, ICE])
def test_board(name: str) -> None:
    assert paper(name).board == harbour.COMMITTEE


@pytest.mark.parametrize(
    ("name", "title"),
    [
        (TOLLS, "Market tolls 2025/26"),
        (ICE, "A new compressor for the ice plant"),
        (ONE_ITEM, "Cold store: hours of opening"),
    ],
)
def test_title(name: str, title: str) -> None:
    assert paper(name).title == title


def test_the_first_page_of_the_pack_is_named_by_its_title() -> None:
    first = paper(PACK).parts[0]
    assert (first.kind, first.title) == (PartKind.NOTICES, harbour.COMMITTEE)
    assert not any("Net Loft" in text for one in first.paragraphs for text in one.heading)


@pytest.mark.parametrize("name", [MINUTES, PAGE])
def test_minuted_items(name: str) -> None:
    assert paper(name).kind is PaperKind.MINUTES
    items = [part.item for part in paper(name).parts if part.kind is PartKind.ITEM]
    assert items == ["1", "2", "3", "4", "5"]


def test_the_reports_of_the_pack_have_the_numbers_of_its_agenda() -> None:
    reports = [part for part in paper(PACK).parts if part.kind is PartKind.REPORT]
    assert [(part.item, part.title) for part in reports] == [
        ("3", "Landings and ice: three years"),
        ("4", "Cold store: hours of opening"),
    ]
    assert [item.number for item in paper(PACK).agenda if item.confidential] == ["5"]


@pytest.mark.parametrize(
    ("name", "blocks"),
    [
        (PACK, harbour_pdf.PACK),
        (ICE, harbour_pdf.ICE),
        (TOLLS, harbour_word.TOLLS),
        (MINUTES, harbour_word.MINUTES),
    ],
)
def test_every_sentence_is_there_whole_and_once(name: str, blocks: tuple[Block, ...]) -> None:
    texts = [one.text for one in paragraphs(name)]
    for block in blocks:
        if isinstance(block, Text | Numbered) and block.text.endswith("."):
            words = block.text.replace("[", "").replace("]", "")
            assert sum(words in text for text in texts) == 1, words


def test_numbers_that_word_makes_are_those_that_it_prints() -> None:
    printed = {
        "Apologies were received": "1.1",
        "Councillor Rufus Eddowes declared": "1.2",
        "wondered whether the timber": "3.2",
        "Noted the results": "(a)",
        "Approved the renewal": "(b)",
        "place the order": "(c)",  # the list runs on, as it does in Word
        "put up a warning sign": "(d)",
        "Some members feared": "4.2",
    }
    assert {text: with_text(MINUTES, text).label_printed for text in printed} == printed


def test_one_automatic_list_runs_across_the_sections() -> None:
    body = [one for one in paragraphs(TOLLS) if one.role is Role.BODY]
    assert [one.label for one in body if one.label] == ["1", "2", "3", "4", "5", "6"]


def test_numbers_in_a_pack_start_anew_with_each_report() -> None:
    assert with_text(PACK, "used by 38 boats").label == "1.1"
    assert with_text(PACK, "The cold store opens at").label == "1.1"


def test_a_stem_governs_its_list() -> None:
    assert with_text(MINUTES, "put up a warning sign").stem == "Harbour Master to"
    assert with_text(PAGE, "Agreed that lorries").stem == "Members"


@pytest.mark.parametrize("name", [MINUTES, PAGE])
def test_decisions_and_actions_have_their_roles(name: str) -> None:
    roles = [one.role for one in paragraphs(name)]
    assert roles.count(Role.DECISION) >= 3
    assert roles.count(Role.ACTION) >= 2


def test_a_tracked_change_is_taken_as_accepted() -> None:
    assert with_text(MINUTES, "in the Net Loft").text.startswith("Thursday 23 January 2025")


def test_a_footnote_is_kept() -> None:
    assert with_text(TOLLS, "three metres long").text.endswith("has one socket.")


@pytest.mark.parametrize(
    ("name", "row", "intro"),
    [
        (TOLLS, "Saltersby 64 £171,300 £183,900 -£12,600", "what each market took"),
        (PACK, "2023/24 2,043 44,615 2,490", "over three years were as follows"),
        (ICE, "Pell and Daughters £59,200 five years 71 kWh", "Their offers are"),
    ],
)
def test_a_row_of_a_table_keeps_its_cells_and_what_introduces_it(
    name: str, row: str, intro: str
) -> None:
    assert intro in (with_text(name, row).stem or "")


def test_furniture_is_dropped() -> None:
    texts = [one.text for name in (PACK, ICE, PAGE, ONE_ITEM) for one in paragraphs(name)]
    for furniture in ("Page 1", "Page 2", "Calendar of meetings", "Skip to main", "Privacy"):
        assert not any(furniture in text for text in texts), furniture


@needs_tesseract
def test_a_scan_is_read_and_said_to_be_one() -> None:
    found = with_text(SCAN, "failed to close on 7 February 2023")
    assert (found.label, found.page, found.role) == ("2", 1, Role.BODY)
    assert "ocr" in found.flags
    assert "£340" in with_text(SCAN, "a broken contact").text


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder beside whose ``.minutebook`` the Committee's papers are held."""
    place = tmp_path_factory.mktemp("harbour")
    ran = minutebook("index", FOLDER, cwd=place)
    assert ran.status == 0, ran.err
    return place


@pytest.mark.parametrize(
    ("question", "file", "page", "quote"),
    [
        ("What did it cost to bring ice from Dunmarsh by road?", PACK, 3, "£2,870"),
        ("What does the harbour reserve stand at?", ICE, 2, "£412,000"),
        ("What toll for a pitch was agreed?", MINUTES, None, "£19 a day"),
    ],
)
def test_an_answer_cites_the_page(
    held: Path, question: str, file: str, page: int | None, quote: str
) -> None:
    ran = minutebook("ask", question, "--json", cwd=held)
    assert ran.status == 0, ran.err
    found = [(one["file"], one["page"]) for one in ran.json["citations"] if quote in one["quote"]]
    assert (file, page) in found


def test_the_page_of_one_item_is_the_same_as_that_item_of_the_minutes(held: Path) -> None:
    rows = {row["file"]: row for row in minutebook("papers", "--json", cwd=held).json}
    assert rows[ONE_ITEM]["meeting_date"] == "2025-01-23"
    assert rows[ONE_ITEM]["date_basis"] == "inherited"
    [same] = rows[ONE_ITEM]["renditions"]
    assert (same["of_file"], same["of_item"]) == (PAGE, "4")
