"""The words of a text, as search compares them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from indexer.words import normalise, text_hash, words


def test_figures_keep_their_value() -> None:
    """Thousands lose their comma; years, sums and dates stay whole."""
    assert words("1,398 calls, £1.34bn, 2021/22") == ["1398", "call", "1.34bn", "2021/22"]


def test_a_sum_without_pence_is_the_same_sum() -> None:
    """£9.00 is £9; a time of day keeps its noughts."""
    assert words("£9.00, £1,200.00.") == words("£9, £1,200.")
    assert words("10.00 am £9.50") == ["10.00", "am", "9.50"]


def test_a_financial_year_is_one_figure_however_printed() -> None:
    """Two years that do not follow each other, and days, are left as they are."""
    assert set(words("2019-20, 2019/2020, 2019–20 and 2019 - 2020")) == {"2019/20", "and"}
    assert words("1999-00") == words("1999/2000")
    assert words("in 2019 - 20 came") == ["in", "2019", "20", "came"]
    assert words("2015-2020") == ["2015", "2020"]
    assert words("2011-12-05") == ["2011", "12", "05"]


def test_hyphens_count_both_ways() -> None:
    """A hyphenated word is found by its halves and by the two together."""
    assert {"round", "tabl", "roundtabl"} <= set(words("round-table"))


def test_a_body_is_no_small_word() -> None:
    assert words("ONS and IfS on OfS") == ["ons", "and", "ifs", "on", "ofs"]


def test_possessives_and_accents_fold() -> None:
    """The council's is council; Llŷn is Llyn."""
    assert words("council’s Llŷn") == ["council", "llyn"]


def test_same_text_in_another_dress_has_the_same_hash() -> None:
    """White space, quotes, dashes and case do not make another text."""
    assert text_hash("The  board’s\nplan – agreed") == text_hash("the board's plan - agreed")


@given(st.text(max_size=300))
def test_any_text_has_words_or_none(text: str) -> None:
    """No text makes it fail, and normalising twice changes nothing."""
    assert all(words(text))
    assert normalise(normalise(text)) == normalise(text)
