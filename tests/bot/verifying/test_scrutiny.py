"""The same of a scrutiny panel's reports and minutes: figures, options, speakers, tenders."""

from __future__ import annotations

import pytest

from bot.verifying.records import Cited
from tests.bot.verifying.claims import assert_dropped, assert_stands


def cited(n: int, text: str, heading: str) -> Cited:
    """A passage of the January meeting."""
    return Cited(n, text, f"Homes\nHousing Scrutiny Panel\n{heading}", "21 January 2025")


PASSAGES = (
    cited(
        1,
        (
            "As at 31 December 2024 there were 1,126 households in temporary accommodation, "
            "compared with 988 a year earlier."
        ),
        "Temporary accommodation",
    ),
    cited(
        2,
        "The Panel asked that the Director of Housing bring a report on damp to its March meeting.",
        "Resolved",
    ),
    cited(
        3,
        (
            "Councillor Patel said that tenants in Block C had waited more than eight weeks "
            "for repairs; the Head of Repairs disputed this."
        ),
        "Discussion",
    ),
    cited(
        4,
        "Rent arrears fell by 0.4 percentage points to 2.9% in quarter 3, the third fall in a row.",
        "Performance",
    ),
    cited(
        5,
        (
            "Option 2 (refurbishment) is recommended. Option 1 (demolition) was ruled out on "
            "grounds of cost."
        ),
        "Options",
    ),
    cited(
        6,
        (
            "The scheme covers 3.2 hectares and would provide 64 homes, of which 40 per cent "
            "would be affordable."
        ),
        "Proposal",
    ),
    cited(7, "Apologies were received from Councillors Ames, Brandt and Oduya.", "Apologies"),
    cited(
        8,
        (
            "Councillor Brandt declared a non-pecuniary interest in item 6 as a trustee of "
            "Hearth Trust and left the room."
        ),
        "Declarations",
    ),
    cited(
        9,
        (
            "The tender closed on 10 January 2025. Four bids were received, the lowest from "
            "Marlow Build at £2.15m and the highest from Penhale at £2.9m."
        ),
        "Procurement",
    ),
    cited(
        10,
        (
            "Officers advised that the consultation could not begin until the Cabinet had "
            "agreed the draft policy."
        ),
        "Consultation",
    ),
    cited(
        11,
        "RESOLVED: That the Cabinet be recommended to increase garage rents by 5% from April.",
        "Resolved",
    ),
    cited(
        12,
        (
            "Block A: 24 flats, built 1968. Block B: 30 flats, built 1971. Block C: 18 "
            "flats, built 1974."
        ),
        "Stock",
    ),
    cited(
        13,
        (
            "The pilot will run for six months at two sites, Fern Court and Elm House, "
            "before any decision on a wider scheme."
        ),
        "Pilot",
    ),
    cited(
        14,
        "It was noted that no complaints had been upheld by the Ombudsman in 2024.",
        "Complaints",
    ),
    cited(
        15, "The vote was tied at 5 each and the Chair used her casting vote in favour.", "Motion"
    ),
    cited(
        16,
        (
            "Expected savings of £300,000 a year have not been achieved; £120,000 was saved "
            "in 2023/24."
        ),
        "Savings",
    ),
)
FAITHFUL = (
    "As at 31 December 2024 there were 1,126 households in temporary accommodation [1].",
    (
        "There were 1,126 households in temporary accommodation as at 31 December 2024, "
        "compared with 988 a year earlier [1]."
    ),
    "The Panel asked the Director of Housing to bring a report on damp to its March meeting [2].",
    (
        "Councillor Patel said that tenants in Block C had waited more than eight weeks for "
        "repairs [3]."
    ),
    "The Head of Repairs disputed this [3].",
    "Rent arrears fell by 0.4 percentage points to 2.9% in quarter 3 [4].",
    "Option 2, refurbishment, is recommended [5].",
    "Option 1 (demolition) was ruled out on grounds of cost [5].",
    "The scheme covers 3.2 hectares [6].",
    "The scheme would provide 64 homes, of which 40% would be affordable [6].",
    "Apologies were received from Councillors Ames, Brandt and Oduya [7].",
    "Cllr Brandt declared a non-pecuniary interest in item 6 as a trustee of Hearth Trust [8].",
    "Four bids were received [9].",
    "The lowest was from Marlow Build at £2.15m [9].",
    "The tender closed on 10 January 2025 [9].",
    (
        "Officers advised that the consultation could not begin until the Cabinet had agreed "
        "the draft policy [10]."
    ),
    (
        "The Panel resolved that the Cabinet be recommended to increase garage rents by 5% "
        "from April [11]."
    ),
    "Block B has 30 flats and was built in 1971 [12].",
    "The pilot will run for six months at two sites, Fern Court and Elm House [13].",
    "It was noted that no complaints had been upheld by the Ombudsman in 2024 [14].",
    "The vote was tied at 5 each and the Chair used her casting vote in favour [15].",
    "Expected savings of £300,000 a year have not been achieved [16].",
    "£120,000 was saved in 2023/24 [16].",
    (
        "On 21 January 2025 the Housing Scrutiny Panel noted that no complaints had been "
        "upheld by the Ombudsman in 2024 [14]."
    ),
)
UNFAITHFUL = (
    "As at 31 December 2024 there were 988 households in temporary accommodation [1].",
    "There were 1,126 households in temporary accommodation a year earlier [1].",
    "As at 21 January 2025 there were 1,126 households in temporary accommodation [1].",
    "The Panel agreed that the Director of Housing bring a report on damp [2].",
    "The Director of Housing asked the Panel to bring a report on damp to its March meeting [2].",
    "The Director of Housing brought a report on damp to the March meeting [2].",
    "The Director of Housing will bring a report on damp to the March meeting [2].",
    "Tenants in Block C had waited more than eight weeks for repairs [3].",
    (
        "The Head of Repairs said that tenants in Block C had waited more than eight weeks "
        "for repairs [3]."
    ),
    "Councillor Patel disputed this [3].",
    "Councillor Patel said that tenants in Block C had waited eight weeks for repairs [3].",
    (
        "Councillor Patel said that tenants in Block A had waited more than eight weeks for "
        "repairs [3][12]."
    ),
    "Rent arrears fell by 2.9% in quarter 3 [4].",
    "Rent arrears rose by 0.4 percentage points to 2.9% in quarter 3 [4].",
    "Rent arrears fell by 0.4% in quarter 3 [4].",
    "Rent arrears fell to 2.9% in quarter 4 [4].",
    "Rent arrears fell for the fourth time in a row [4].",
    "Option 1 is recommended [5].",
    "Option 2 (refurbishment) was ruled out on grounds of cost [5].",
    "Option 2 was agreed [5].",
    "The scheme will provide 64 homes [6].",
    "The scheme would provide 40 homes [6].",
    "The scheme covers 3.2 acres [6].",
    "64 per cent would be affordable [6].",
    "Councillor Oduya was present [7].",
    "Apologies were received from the Chair [7].",
    "Apologies were received from Councillors Ames, Brandt, Oduya and Patel [7][3].",
    "Councillor Ames declared a non-pecuniary interest in item 6 [7][8].",
    "Councillor Brandt declared a pecuniary interest in item 6 [8].",
    "Councillor Brandt declared a non-pecuniary interest in item 5 [8].",
    "The lowest bid was from Penhale at £2.9m [9].",
    "The highest bid was from Marlow Build [9].",
    "Marlow Build bid £2.9m [9].",
    "Marlow Build won the tender at £2.15m [9].",
    "The tender closed on 10 January 2024 [9].",
    "The consultation could begin before the Cabinet had agreed the draft policy [10].",
    "The consultation began when the Cabinet had agreed the draft policy [10].",
    "The Cabinet had agreed the draft policy [10].",
    "The Panel increased garage rents by 5% from April [11].",
    "The Cabinet resolved to increase garage rents by 5% from April [11].",
    "The Panel resolved to increase garage rents by 5% from April [11].",
    "Garage rents will increase by 5% from April [11].",
    "Block B has 18 flats [12].",
    "Block A was built in 1971 [12].",
    "Block C has 18 flats and was built in 1968 [12].",
    "The pilot ran for six months at two sites [13].",
    "The pilot will run for two months at six sites [13].",
    "The pilot will run at Fern House and Elm Court [13].",
    "The pilot will run for six months at Fern Court, after a decision on a wider scheme [13].",
    "Complaints had been upheld by the Ombudsman in 2024 [14].",
    "No complaints had been made to the Ombudsman in 2024 [14].",
    "No complaints had been upheld by the Ombudsman in 2023 [14].",
    "The Chair used her casting vote against [15].",
    "The vote was 5 to 4 in favour [15].",
    "The vote was carried by 5 votes [15].",
    "Savings of £300,000 a year have been achieved [16].",
    "£300,000 was saved in 2023/24 [16].",
    "Expected savings of £120,000 a year have not been achieved [16].",
    "Savings of £420,000 a year have not been achieved [16].",
    "There were １,216 households in temporary accommodation [1].",
    "Four bids were received, the lowest from Marlow Build at £2.15 billion [9].",
)


@pytest.mark.parametrize("claim", FAITHFUL)
def test_a_faithful_claim_stands(claim: str) -> None:
    assert_stands(claim, PASSAGES)


@pytest.mark.parametrize("claim", UNFAITHFUL)
def test_a_changed_claim_is_dropped(claim: str) -> None:
    assert_dropped(claim, PASSAGES)
