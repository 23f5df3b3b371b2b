"""Headings have many faces."""

from __future__ import annotations

from indexer.records import Role
from indexer.structure.flags import flags
from tests.indexer.structure.papers import find, paper, paragraphs, section


def test_numbered_headings_without_dots_and_paragraphs_like_them() -> None:
    held = section(
        "2. Mills\n\n2.1 There are nine mills in the valley and all turn.\n\n3 Widget Fund\n\n"
        "- 3.1 The fund pays for cogs and wheels of every size.\n\n4 Implications for Wales\n\n"
        "- 4.1 There are none at all.\n"
    )
    assert find(held, "cogs").heading == ("Widget Fund",)
    assert find(held, "none").heading == ("Implications for Wales",)


def test_bold_bulleted_and_starred_headings() -> None:
    held = section(
        "**Mills**\n\nAll of the mills turn in the spring.\n- Equalities Implications**\n"
        "45. Nobody is left out by the mills.\n"
    )
    assert find(held, "turn").heading == ("Mills",)
    assert find(held, "Nobody").heading == ("Equalities Implications",)


def test_a_run_in_heading_stays_in_its_text() -> None:
    held = section(
        "Programme\n\n"
        "Social value: The mills give work to the young people of three villages each year.\n\n"
        "A second paragraph says more about the same matter and no other.\n\n"
        "Boat building: The yard has built nine boats since it was opened by the mayor.\n"
    )
    social = find(held, "young people")
    assert social.text.startswith("Social value: The mills")
    assert social.heading == ("Programme", "Social value")
    assert find(held, "second paragraph").heading == ("Programme", "Social value")
    assert find(held, "nine boats").heading == ("Programme", "Boat building")
    assert social.flags == ()


def test_run_in_words_after_a_bullet_and_orphan_stars() -> None:
    held = section(
        "Boards\n\n24. **Locks:** The locks of the upper river were all painted in the spring.\n\n"
        "- 25. Out of Hours Moorings:** Boats that come at night may tie up at the lower quay.\n"
    )
    night = find(held, "at night")
    assert (night.label, night.heading) == ("25", ("Boards", "Out of Hours Moorings"))
    assert "*" not in night.text


def test_markdown_levels_nest() -> None:
    held = paper(
        "# Weirs\n\n## Upper\n\nText about the upper weirs.\n\n### Pools\n\nText about pools.\n\n"
        "## Lower\n\nText about the lower weirs.\n",
        "a.md",
    )
    assert find(held, "about pools").heading == ("Upper", "Pools")
    assert find(held, "the lower").heading == ("Lower",)


def test_standing_sections_at_the_end_close_what_is_open() -> None:
    held = section(
        "A. Mending\n\nWeirs\n\nThe weirs are mended by hand each year.\n\n"
        "B. Painting\n\nBoats\n\nThe boats are painted by hand each year.\n\n"
        "Financial implications\n\nIt costs nothing to speak of.\n"
    )
    assert find(held, "boats are").heading == ("Painting", "Boats")
    assert find(held, "costs").heading == ("Financial implications",)


def test_a_heading_over_nothing_is_not_lost() -> None:
    held = paper("# Mills\n\n## Wheels of oak\n\n## Wheels of iron\n\nIron lasts longer.\n", "a.md")
    assert [p.text for p in paragraphs(held)] == ["Wheels of oak", "Iron lasts longer."]


def test_errors_are_quoted_and_flagged_only_where_certain() -> None:
    held = section(
        "Findings\n\nThe the mill turned.\n\nIn all 98 out of the 15 mills turned.\n\n"
        "Some 9 out of 12 mills turned and had had a good year.\n\n"
        "“We will help those who mend the weirs of the valley, and pay for their boats.”\n"
    )
    assert [p.flags for p in paragraphs(held)] == [("sic",), ("sic",), (), ("quotation",)]


def test_a_figure_too_long_to_be_one_is_left_alone() -> None:
    assert flags(f"In all {'9' * 5_000} out of 3 mills turned.") == ()
    assert flags(f"In all 3 out of {'9' * 5_000} mills turned.") == ()


def test_furniture_goes() -> None:
    held = section(
        "[image: Mill_Logo_Black]\nBackground\n\n[bookmark: _Hlk1]The mill turns in the wind.\n\n"
        "-----\n\n12 Quay Street, Northbeck, NB1 2AB  www.mill.example  Telephone 01632 960000\n"
        "Mill Company company number 123  Other Agency company number 456\n\nimage1.jpeg\nMill\n"
        "Panel\n"
    )
    assert [p.text for p in paragraphs(held)] == ["The mill turns in the wind."]


def test_the_title_of_an_appendix_is_a_heading_and_a_list_of_them_is_none() -> None:
    held = section(
        "2. Recommendations\n\n2.1 That option B be chosen.\n\nAppendix 1: options compared\n\n"
        "| Option | Cost | Life |\n|---|---|---|\n| B | £240 | 60 years |\n"
    )
    assert find(held, "£240").heading == ("Appendix 1: options compared",)
    assert find(held, "£240").role is Role.BODY
    held = section(
        "The mills turn.\n\nAppendix 1: map\nAppendix 2: costs\n\nThe mills stand in winter.\n"
    )
    assert "Appendix 2: costs" not in find(held, "winter").heading
