"""Marks of a template are no words of a page; what they stand around is."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.reading import read
from indexer.reading.template_marks import without_template_marks


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{inset-text}", ""),
        ("{/inset-text} The ferry runs on Mondays.", "The ferry runs on Mondays."),
        ('{{< figure src="ferry.png" >}}', ""),
        ("{% include banner.html %}", ""),
        ("## Ferry times {#ferry-times .wide}", "## Ferry times"),
        ("{: .table }", ""),
        ("::: warning", ""),
        ("::: {.callout-note}", ""),
        (":::", ""),
        ('[caption id="p1" width="300"] The new ferry[/caption]', "The new ferry"),
        ("[gallery ids=3]", ""),
        ('[vc_row width="3"]The quay[/row]', "The quay"),
    ],
)
def test_marks_of_a_template_are_left_out(line: str, words: str) -> None:
    assert without_template_marks(line) == words


@pytest.mark.parametrize(
    "line",
    [
        "Dear {name}, the ferry is late.",
        "The set {a, b} was drawn.",
        "[Action: clerk]",
        "[sic] and [the Chair]",
        "::: confidential",
        "[/exempt]",
        "{% if member %}",
        "{.restricted}",
        "Note::: see below",
        "The clerk (ferry) {draft}",
        "- [x] Order the rope",
        "[1] The ferry",
        "The [section] was read out.",
        "The sum is {{ 7 * 7 }}.",
        "{{quote|The ferry was late on every Monday}}",
        '[panel title="Press are out"]',
        '[panel title="Reporters were sent away"]',
        "[panel title='Pink']",
        '{{% notice title="Without the press" %}}',
        '{{< box heading="For our eyes" >}}',
        "{{< protected >}}",
        "[Note](notes.html) and [gallery](g.html)",
    ],
)
def test_other_brackets_and_marks_of_who_may_see_stay(line: str) -> None:
    assert without_template_marks(line) == line


@pytest.mark.parametrize("file", ["page.md", "page.txt"])
def test_the_text_between_them_stays(file: str) -> None:
    text = "{inset-text}\n\nStaff turnover fell by half.\n\n{/inset-text}\n\nThe end came in May.\n"
    lines = [line.text for line in read(Path(file), text.encode()).lines]
    assert lines == ["Staff turnover fell by half.", "The end came in May."]


def test_what_is_hidden_behind_a_mark_of_secrecy_is_told_by_it() -> None:
    lines = [line.text for line in read(Path("a.md"), b"::: exempt\nThe price.\n:::\n").lines]
    assert lines[0] == "::: exempt"
