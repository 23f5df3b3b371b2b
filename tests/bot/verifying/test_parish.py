"""The same of a parish council's minutes, which have habits of their own."""

from __future__ import annotations

import pytest

from bot.verifying.records import Cited
from tests.bot.verifying.claims import assert_dropped, assert_stands


def cited(n: int, text: str, heading: str) -> Cited:
    """A passage of the October meeting."""
    return Cited(n, text, f"Minutes\nAshby Parish Council\n{heading}", "3 October 2024")


PASSAGES = (
    cited(
        1,
        (
            "It was RESOLVED to accept the quotation of £2,340 plus VAT from Oakwell Trees "
            "for work to the churchyard yews. Proposed by Cllr Dane, seconded by Cllr Moss. "
            "All in favour."
        ),
        "12. Churchyard",
    ),
    cited(
        2,
        "Cllr Moss reported that the bus shelter on Mill Lane had been damaged twice since August.",
        "Matters arising",
    ),
    cited(
        3,
        "The clerk to obtain three quotations for repairing the shelter by the next meeting.",
        "Actions",
    ),
    cited(
        4,
        (
            "Precept for 2025/26: it was agreed by 6 votes to 2 to set a precept of £48,750, "
            "an increase of 3.5% on 2024/25."
        ),
        "Finance",
    ),
    cited(5, "The allotment rents will rise from £30 to £34 a year from 1 April 2025.", "Finance"),
    cited(6, "The meeting opened at 7.30pm and closed at 9.15pm.", ""),
    cited(
        7, "Members considered whether to buy the field. No decision was taken.", "Land at Low Road"
    ),
    cited(
        8,
        (
            "The planning application (ref 24/01187/FUL) for 14 houses at Low Road was "
            "refused by the district council on 11 September 2024."
        ),
        "Planning",
    ),
    cited(
        9,
        (
            "The Council does not support the proposed closure of the library, which would "
            "leave 1,900 residents without one."
        ),
        "Consultation",
    ),
    cited(10, "JT and PK to meet the highways officer; PK to report back in November.", "Actions"),
    cited(
        11,
        "Expenditure to 30 September was £21,406 against a budget of £40,000, leaving £18,594.",
        "Finance",
    ),
    cited(
        12,
        (
            "Mrs Hollis, the internal auditor, found no significant errors but recommended "
            "that the asset register be updated every year."
        ),
        "Audit",
    ),
    cited(
        13,
        (
            "Between 40 and 50 people attended the open day; nearly two thirds of those who "
            "filled in a form wanted a skate park."
        ),
        "Open day",
    ),
    cited(
        14,
        (
            "The contractor aims to finish resurfacing the car park before Christmas, "
            "weather permitting."
        ),
        "Car park",
    ),
    cited(
        15,
        "Neither the swings nor the slide passed the inspection. The roundabout passed.",
        "Play area",
    ),
    cited(
        16,
        (
            "Cllr Dane asked whether the grant had been spent. The clerk replied that £1,500 "
            "of it remained."
        ),
        "Grant",
    ),
    cited(
        17,
        (
            "The Board resolved that, subject to legal advice, the lease be granted to the "
            "rowing club for 25 years at a peppercorn rent."
        ),
        "Decision",
    ),
)
FAITHFUL = (
    (
        "The Council resolved to accept the quotation of £2,340 plus VAT from Oakwell Trees "
        "for work to the churchyard yews [1]."
    ),
    "Oakwell Trees' quotation of £2,340 plus VAT was accepted [1].",
    "Cllr Dane proposed it and Cllr Moss seconded it [1].",
    "Cllr Moss reported that the bus shelter on Mill Lane had been damaged twice since August [2].",
    "The clerk is to obtain three quotations for repairing the shelter by the next meeting [3].",
    "The clerk was asked to obtain three quotations for repairing the shelter [3].",
    "A precept of £48,750 was agreed for 2025/26, by 6 votes to 2 [4].",
    "On 3 October 2024 it was agreed to set a precept of £48,750 [4].",
    "Allotment rents will rise from £30 to £34 a year from 1 April 2025 [5].",
    "The meeting opened at 7.30pm [6].",
    "The meeting closed at 9.15pm [6].",
    "Members considered whether to buy the field, but no decision was taken [7].",
    "No decision was taken [7].",
    (
        "The district council refused the application for 14 houses at Low Road on 11 "
        "September 2024 [8]."
    ),
    "Planning application 24/01187/FUL was refused [8].",
    "The Council does not support the proposed closure of the library [9].",
    "PK is to report back in November [10].",
    "Expenditure to 30 September was £21,406 [11].",
    "Mrs Hollis, the internal auditor, found no significant errors [12].",
    "The internal auditor recommended that the asset register be updated every year [12].",
    "Between 40 and 50 people attended the open day [13].",
    (
        "The contractor aims to finish resurfacing the car park before Christmas, weather "
        "permitting [14]."
    ),
    "Neither the swings nor the slide passed the inspection [15].",
    (
        "Subject to legal advice, the Board resolved to grant the rowing club a lease for 25 "
        "years [17]."
    ),
    (
        "The minutes record that, subject to legal advice, the Board resolved that the lease "
        "be granted [17]."
    ),
)
UNFAITHFUL = (
    "The Council resolved to accept the quotation of £2,340 including VAT from Oakwell Trees [1].",
    "The Council resolved to accept the quotation of £2,340 from Moss Trees [1].",
    "Cllr Moss proposed it and Cllr Dane seconded it [1].",
    "Cllr Moss proposed it [1].",
    "Some members were in favour [1].",
    "The Council rejected the quotation from Oakwell Trees [1].",
    "The bus shelter on Mill Lane had been damaged twice since August [2].",
    "Cllr Dane reported that the bus shelter on Mill Lane had been damaged [2].",
    (
        "Cllr Moss reported that the bus shelter on Mill Lane had been damaged three times "
        "since August [2]."
    ),
    "Cllr Moss damaged the bus shelter on Mill Lane [2].",
    "The clerk obtained three quotations for repairing the shelter [3].",
    "The clerk has obtained three quotations [3].",
    "The Council agreed to repair the shelter [3].",
    "The clerk is to obtain two quotations [3].",
    "A precept of £48,750 was agreed for 2024/25 [4].",
    "A precept of £48,750 was agreed unanimously [4].",
    "A precept of £48,750 was agreed by 2 votes to 6 [4].",
    "The precept was set at £48,750, a decrease of 3.5% on 2024/25 [4].",
    "The precept was set at £48,750, an increase of £3.5 on 2024/25 [4].",
    "The precept was set at £47,850 [4].",
    "Allotment rents will rise from £34 to £30 a year [5].",
    "Allotment rents rose from £30 to £34 a year from 1 April 2025 [5].",
    "Allotment rents will rise to £34 a month from 1 April 2025 [5].",
    "Allotment rents will rise from 1 April 2024 [5].",
    "The meeting opened at 9.15pm [6].",
    "The meeting closed at 7.30pm [6].",
    "The meeting opened at 7.30am [6].",
    "Members decided to buy the field [7].",
    "Members considered buying the field and a decision was taken [7].",
    "A decision was taken [7].",
    "The district council approved the application for 14 houses [8].",
    "The district council refused the application for 41 houses [8].",
    "The parish council refused the planning application for 14 houses at Low Road [8].",
    "The application 24/01178/FUL was refused by the district council [8].",
    "The application was refused on 11 October 2024 [8].",
    "The application was not refused [8].",
    "The Council supports the proposed closure of the library [9].",
    "The closure of the library will leave 1,900 residents without one [9].",
    "1,900 residents do not support the closure of the library [9].",
    "JT is to report back in November [10].",
    "PK is to report back in December [10].",
    "PK reported back in November [10].",
    "Expenditure to 30 September was £40,000 [11].",
    "Expenditure to 30 September was £18,594 [11].",
    "The budget was £21,406 [11].",
    "Mrs Hollis found significant errors [12].",
    "Mrs Hollis found errors [12].",
    "The asset register is updated every year [12].",
    "The Council agreed that the asset register be updated every year [12].",
    "Mr Hollis found no significant errors [12].",
    "50 people attended the open day [13].",
    "Two thirds of those who filled in a form wanted a skate park [13].",
    "Nearly two thirds of people who attended the open day wanted a skate park [13].",
    "The contractor will finish resurfacing the car park before Christmas [14].",
    "The contractor finished resurfacing the car park before Christmas [14].",
    "The contractor aims to finish resurfacing the car park after Christmas [14].",
    "The swings and the slide passed the inspection [15].",
    "The slide passed the inspection [15].",
    "The roundabout did not pass the inspection [15].",
    "The clerk asked whether the grant had been spent [16].",
    "The grant had been spent [16].",
    "£1,500 of the grant had been spent [16].",
    "The Board resolved to grant the lease to the rowing club for 25 years [17].",
    "The Board resolved to grant the lease for 25 months, subject to legal advice [17].",
    "The rowing club granted the lease to the Board, subject to legal advice [17].",
)


@pytest.mark.parametrize("claim", FAITHFUL)
def test_a_faithful_claim_stands(claim: str) -> None:
    assert_stands(claim, PASSAGES)


@pytest.mark.parametrize("claim", UNFAITHFUL)
def test_a_changed_claim_is_dropped(claim: str) -> None:
    assert_dropped(claim, PASSAGES)
