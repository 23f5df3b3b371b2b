"""What an agenda tells under a row that is shut, beside the row's own title."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import seen

TOP = "Hill Council\nAgenda, 4 May 2023\n\nAGENDA\n\n1. Apologies\n2. Minutes\n3. Bridges\n"
OPEN_NOTE = "The open bridge was mended in March.\n\n"


@pytest.mark.parametrize(
    "rows",
    [
        "EXEMPT ITEMS\n\n4. Mill\nThe secret buyer offers £4.\n5. Staff\nThe secret clerk goes.\n",
        "4. Mill (exempt, paragraph 3)\nThe secret buyer offers £4.\n",
        "4. Mill (exempt)\nThe secret buyer offers £4\n- a secret barn\n- a secret field\n",
    ],
)
def test_prose_under_an_exempt_row_is_shut(rows: str) -> None:
    public = seen(f"{TOP}{OPEN_NOTE}{rows}")
    assert "secret" not in public
    assert "open bridge" in public
    assert "Mill" in public


def test_a_public_row_behind_an_exempt_one_keeps_its_note() -> None:
    rows = (
        "4. Mill (exempt)\nThe secret buyer offers £4.\n5. Trees\nThe open elm is to be felled.\n"
    )
    public = seen(TOP + rows)
    assert "secret" not in public
    assert "open elm" in public


def test_what_says_by_whom_and_why_an_exempt_row_is_taken_stays() -> None:
    rows = "4. Mill\nTo be led by the Clerk\n(Not for publication by virtue of paragraph 3.)\n"
    assert "led by the Clerk" in seen(f"{TOP}\nEXEMPT ITEMS\n\n{rows}")


@pytest.mark.parametrize("title", ["## 3. Ferry talks", "## Ferry talks", "**Ferry talks**"])
def test_a_paper_under_the_title_of_an_exempt_row_is_shut(title: str) -> None:
    table = (
        "# Coast Forum\n\nAgenda, 8 June 2023\n\n| Item | Title | Page |\n|---|---|---|\n"
        "| 1 | Cliffs | 1 |\n| 2 | Visits | 2 |\n| | **CONFIDENTIAL ITEMS** | |\n"
        "| 3 | Ferry talks | 3 |\n\n"
    )
    text = (
        "## 1. Cliffs\n\nThe open cliffs crumble.\n\n## 2. Visits\n\nThe open visit is agreed.\n\n"
        f"{title}\n\nThe secret firm is to be told nothing.\n\nThe secret bid is £4.\n"
    )
    public = seen(table + text, "folder/pack.md")
    assert "secret" not in public
    assert public.count("open ") == 2


PAPERS = (
    "# Coast Forum\n\nAgenda, 8 June 2023\n\n| No | Item | Paper | Lead |\n|---|---|---|---|\n"
    "| 1 | Apologies | - | Chair |\n| 2 | Cliffs: the fences | A | BC |\n"
    "| 3 | Visits | B, C | Chair |\n\n### Part II - Confidential\n\n"
    "| No | Item | Paper | Lead |\n|---|---|---|---|\n| 4 | Ferry talks | D | BC |\n\n---\n\n"
)


HIDDEN = "The secret firm is to be told nothing.\n\n"


@pytest.mark.parametrize(
    "notes",
    [
        "### Paper B: Easter\n\nThe open visit is agreed.\n\n",
        "### Paper C - the day\n\nThe open visit is agreed.\n\n",
        "Item 3. The open visit is agreed.\n\n",
        "Items 2 and 3: the open visit is agreed.\n\n",
        "Note on item 3: the open visit is agreed.\n\n",
    ],
)
def test_a_note_that_names_a_public_row_behind_exempt_ones_is_open(notes: str) -> None:
    for shut in ("### Paper D: talks\n\n", "Item 4. ", "Items 3 and 4: ", "Items 3-4 "):
        public = seen(f"{PAPERS}{HIDDEN}{notes}{shut}{HIDDEN}", "folder/agenda.md")
        assert "open visit" in public
        assert "secret" not in public


@pytest.mark.parametrize(
    "note",
    [
        "Item 3 was put off, as the secret firm is near its end.\n\n",
        "Paper B tells of the secret firm.\n\n",
        "Paper E: the secret firm\n\nThe secret firm is near its end.\n\n",
    ],
)
def test_a_sentence_that_speaks_of_a_public_row_opens_nothing(note: str) -> None:
    assert "secret" not in seen(f"{PAPERS}{HIDDEN}{note}{HIDDEN}", "folder/agenda.md")


@pytest.mark.parametrize("between", ["", "Notes\n"])
def test_a_note_made_of_the_words_of_formulae_is_shut(between: str) -> None:
    notes = "Item 4. It is recommended that the chamber be opened in May.\nItem 5. Low bids came.\n"
    text = f"{TOP}\nCONFIDENTIAL ITEMS\n\n4. Chamber\n5. Mill\n\n{between}{notes}"
    public = seen(text, "folder/agenda.txt")
    assert "opened in May" not in public
    assert "bids" not in public
    assert "Chamber" in public
