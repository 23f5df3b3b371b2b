"""Rows of an agenda whose number bears the letter or the star of what is taken in private."""

from __future__ import annotations

import pytest

from indexer.records import AgendaItem
from tests.indexer.structure.papers import paper, seen

_HEAD = "Hill Council\nFinance Committee\nAgenda\n4 May 2023 at 7 pm, Hill Hall\n\n"
_LEGENDS = (
    "Items marked E are exempt and will be considered in private.",
    "Items with an E after the number are exempt from publication.",
    "Reports prefixed with the letter E are not for publication.",
    "(E) = exempt item, not for publication.",
    "",
)
_STARS = ("Items marked * are confidential.", "An asterisk shows that an item is confidential.")


def _listed(marked: str, legend: str) -> dict[str, AgendaItem]:
    rows = ("Apologies", "Minutes", "Budget", "Lease", "Pay", "Next meeting")
    text = "".join(
        f"{marked.format(n) if n in {4, 5} else f'{n}. '}{title}\n"
        for n, title in enumerate(rows, 1)
    )
    held = paper(f"{_HEAD}{text}\n{legend}\n", "folder/agenda.txt")
    return {item.title: item for item in held.agenda}


@pytest.mark.parametrize("legend", _LEGENDS)
@pytest.mark.parametrize("marked", ["E{}. ", "{}E. ", "{}E ", "{}(E). ", "{} (E) ", "E{} "])
def test_a_row_whose_number_bears_the_letter_is_shut(marked: str, legend: str) -> None:
    listed = _listed(marked, legend)
    assert {title for title, item in listed.items() if item.confidential} == {"Lease", "Pay"}
    assert len(listed) == 6


@pytest.mark.parametrize("legend", _STARS)
@pytest.mark.parametrize("marked", ["*{}. ", "*{} ", "{}*. ", "{}.* ", "* {}. "])
def test_a_row_whose_number_bears_the_star_is_shut(marked: str, legend: str) -> None:
    shut = {title for title, item in _listed(marked, legend).items() if item.confidential}
    assert {title.lstrip("* ") for title in shut} == {"Lease", "Pay"}


@pytest.mark.parametrize(
    ("marked", "legend"),
    [
        ("{}A. ", ""),
        ("{}E. ", "E = enclosed"),
        ("{}E. ", "E: paper enclosed"),
        ("*{}. ", ""),
        ("P{} ", "P - presentation"),
    ],
)
def test_a_letter_that_means_something_else_shuts_nothing(marked: str, legend: str) -> None:
    assert not any(item.confidential for item in _listed(marked, legend).values())


@pytest.mark.parametrize("legend", ["", "Items marked E are exempt."])
def test_an_address_between_rows_is_no_item(legend: str) -> None:
    rows = "1. Apologies\n2. Planning\n12E Mill Road\n14 Weir Lane\n3. Budget\n4. Trees\n"
    held = paper(f"{_HEAD}{rows}\n{legend}\n", "folder/agenda.txt")
    assert [(item.number, item.confidential) for item in held.agenda] == [
        (number, False) for number in "1234"
    ]


def test_private_rows_that_count_by_themselves_are_shut_where_a_legend_names_their_letter() -> None:
    rows = "1. Apologies\n2. Minutes\n3. Budget\nE1. Lease\nE2. Pay\n\nItems marked E are exempt.\n"
    held = paper(f"{_HEAD}{rows}", "folder/agenda.txt")
    assert [item.number for item in held.agenda if item.confidential] == ["E1", "E2"]


@pytest.mark.parametrize(
    ("row", "over"), [("E3.", "3"), ("3E.", "E3"), ("3(E)", "3E"), ("*3.", "3")]
)
def test_the_report_of_such_a_row_is_shut_in_its_pack(row: str, over: str) -> None:
    sign = "*" if "*" in row else "E"

    def report(title: str, number: str, told: str) -> str:
        cover = "Purpose of report\nFor decision.\n\nContact officer: Jo Kerr\n\n"
        return f"Agenda item {number}\n{title}\n\n{cover}1. {told}\n\n"

    text = (
        f"{_HEAD}1. Apologies\n2. Budget (pages 3-5)\n{row} Lease (pages 6-8)\n"
        f"4. Events (pages 9-10)\n\nItems marked {sign} are exempt.\n\n"
        f"{report('Spending to June', '2', 'The open sum is as planned.')}"
        f"{report('The lower yard', over.strip('E'), 'The secret rent is £4.')}"
        f"{report('Summer', '4', 'The open fair is in May.')}"
    )
    public = seen(text, "folder/pack.txt")
    assert "secret" not in public
    assert public.count("open ") == 2
