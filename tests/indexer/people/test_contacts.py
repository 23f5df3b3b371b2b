"""Officers on covers and at the foot of reports."""

from __future__ import annotations

from indexer.people import people
from indexer.records import Person
from tests.indexer.structure.papers import paper

TOP = "Wendham Borough Council\nHousing Committee\n12 March 2024\n\nRepairs backlog\n\n"
BODY = """
1. Background
1.1 The backlog has grown over the last year, and this report says what may be done about it.
1.2 Tenants have been asked what they would like to see repaired first.
"""


def _people(text: str, file: str = "report.txt") -> list[Person]:
    return list(people(paper(text, file)))


def _one(text: str, file: str = "report.txt") -> Person:
    found = _people(text, file)
    assert len(found) == 1, found
    return found[0]


def test_a_block_of_four_lines() -> None:
    block = """Purpose of report
For decision.

Contact officer: Jo Kerr
Position: Finance Manager
Phone no: 01632 960555
Email: jo.kerr@wendham.example
"""
    officer = _one(TOP + block + BODY)

    assert (officer.name, officer.post) == ("Jo Kerr", "Finance Manager")
    assert (officer.phone, officer.email) == ("01632 960555", "jo.kerr@wendham.example")
    assert officer.standing == "officer"
    assert officer.attendance is None


def test_two_officers_in_parallel_lists_are_split() -> None:
    block = """Purpose of report
For decision.

Contact officer: Jo Kerr / Una Lamb
Position: Finance Manager / Head of Repairs – North
Phone no: 01632 960555 / 01632 960556
Email: jo.kerr@wendham.example / una.lamb@wendham.example
"""
    first, second = _people(TOP + block + BODY)

    assert (first.name, first.post) == ("Jo Kerr", "Finance Manager")
    assert (second.name, second.post) == ("Una Lamb", "Head of Repairs – North")
    assert (second.phone, second.email) == ("01632 960556", "una.lamb@wendham.example")


def test_one_address_for_two_officers_is_nobodys() -> None:
    block = """Purpose of report: For decision.

Lead officers: Jo Kerr and Una Lamb
Email: repairs@wendham.example
"""
    assert [p.email for p in _people(TOP + block + BODY)] == [None, None]


def test_everything_on_one_line_beside_a_portfolio_holder() -> None:
    block = """Purpose of report: For decision.

Report author: Jo Kerr, Finance Manager, Tel: 01632 960 555, Email: jo.kerr@wendham.example

Portfolio Holder: Councillor Tom Ash
"""
    officer, member = _people(TOP + block + BODY)

    assert (officer.post, officer.phone) == ("Finance Manager", "01632 960 555")
    assert officer.email == "jo.kerr@wendham.example"
    assert (member.name, member.standing) == ("Tom Ash", "councillor")


def test_a_table_of_keys_and_values() -> None:
    officer = _one(
        """# Repairs backlog

| Contact officer | Jo Kerr |
| --- | --- |
| Job title | Finance Manager |
| E-mail | jo.kerr@wendham.example |

## Purpose of report
For information.

## Background
The backlog has grown over the last year and this report says why.
""",
        "report.md",
    )
    assert (officer.post, officer.email) == ("Finance Manager", "jo.kerr@wendham.example")


def test_a_contact_and_a_signature_at_the_foot() -> None:
    foot = """
For further information please contact: Jo Kerr, Finance Manager (01632 960555)

Una Lamb
Director of Housing
"""
    opening = "Report of the Director of Housing\n\nPurpose of report\nFor information.\n"
    contact, signed = _people(TOP + opening + BODY + foot)

    assert (contact.name, contact.post, contact.phone) == (
        "Jo Kerr", "Finance Manager", "01632 960555",
    )  # fmt: skip
    assert (signed.name, signed.post) == ("Una Lamb", "Director of Housing")


def test_a_post_without_a_name_is_nobody() -> None:
    block = "Report of the Director of Housing\n\nPurpose of report\nFor information.\n"
    assert _people(TOP + block + BODY) == []
