"""What a clerk would sign stands; what was changed by a word does not."""

from __future__ import annotations

import pytest

from bot.verifying.checking import verify
from bot.verifying.records import Cited
from tests.bot.verifying.claims import assert_dropped, assert_stands
from tests.bot.verifying.lockside import PASSAGES

FAITHFUL = (
    "The Board agreed to replace the lower gates at Tarn Lock at a cost of £48,500 [1].",
    "At its meeting on 14 March 2023 the Lockside Board agreed to replace the lower gates. [1]",
    "On 14 March 2023 the Board agreed to replace the lower gates. [1]",
    "It was agreed that the lower gates at Tarn Lock be replaced [1].",
    "The Board agreed not to dredge the basin before April 2024 [2].",
    "It was agreed not to dredge the basin before April 2024 [2].",
    "The Board noted the progress on the towpath lease [3].",
    "Progress on the towpath lease was noted. [3]",
    "Officers were asked to write to every boat owner within three weeks [4].",
    "Officers are to write to every boat owner within 3 weeks [4].",
    "The survey counted 187 boats in May 2023 [5].",
    "The survey counted 212 boats in May 2022 and 187 boats in May 2023 [5].",
    "That was a fall of 12 per cent [5].",
    "The south wall may need to be rebuilt in 2025 [6].",
    "The south wall may need to be rebuilt in 2025, at up to £1,200,000 [6].",
    "Cllr Ada Finch moved and Cllr Noor Haig seconded [7].",
    "It was moved by Councillor Finch [7].",
    "Cllr Finch felt that the basin was unsafe for children [8].",
    "Members were recommended to approve the purchase of two weed harvesters [9].",
    "The report recommends that members approve the purchase of two weed harvesters [9].",
    "The chains cost £3,100 [10].",
    "The lights cost £900 [10].",
    "Sam Reed wrote to Ivy Cole about moorings [11].",
    "No reply had been received by 2 March 2023 [11].",
    "The steps will be lit from October 2023, subject to a licence [12].",
    "The report says that the steps will be lit from October 2023, subject to a licence [12].",
    "Members agreed to appoint Harcourt LLP for three years [14].",
    "Members noted the audit report [14].",
    "Only 9 of the 40 volunteers had been trained [15].",
    "The contact is Ivy Cole, Lock Manager (ivy.cole@lockside.example) [16].",
    "The motion to raise mooring fees was lost by 4 votes to 7 [17].",
    "The motion to raise mooring fees was lost, 4 votes to 7, with one abstention [17].",
    "The Board agreed to replace the lower gates [1] and noted the progress on the lease [3].",
)
UNFAITHFUL = (
    # figures, units and bounds
    "The Board agreed to replace the lower gates at Tarn Lock at a cost of £45,800 [1].",
    "The Board agreed to replace the lower gates at Tarn Lock at a cost of €48,500 [1].",
    "The Board agreed to replace the lower gates at Tarn Lock at a cost of £48.5 million [1].",
    "The Board agreed to replace the lower gates at Tarn Lock at up to £48,500 [1].",
    "The Board agreed to replace two lower gates at Tarn Lock [1].",
    "Officers were asked to write to every boat owner within three months [4].",
    "Officers were asked to write to every boat owner within four weeks [4].",
    "That was a fall of 12 [5].",
    "The survey counted 187 boats in May 2022 [5].",
    "The survey counted 212 boats in May 2023 [5].",
    "That was a rise of 12 per cent [5].",
    "The south wall may need to be rebuilt in 2025, at £1.2 million [6].",
    "The south wall may need to be rebuilt in 2025, at more than £1.2 million [6].",
    "The chains cost £900 [10].",
    "The lights cost £3,100 [10].",
    "The chains cost £4,000 [10].",
    "9 of the 40 volunteers had been trained [15].",
    "Only 40 of the 9 volunteers had been trained [15].",
    "The motion to raise mooring fees was lost by 7 votes to 4 [17].",
    # dates
    "At its meeting on 15 March 2023 the Board agreed to replace the lower gates [1].",
    "The Board agreed not to dredge the basin before April 2025 [2].",
    "The Board agreed not to dredge the basin before 3 April 2024 [2].",
    "The south wall may need to be rebuilt in March 2023 [6].",
    "The steps will be lit from 14 March 2023, subject to a licence [12].",
    "No reply had been received by 3 March 2023 [11].",
    "The Board agreed not to dredge the basin after April 2024 [2].",
    # negation
    "The Board agreed to dredge the basin before April 2024 [2].",
    "The Board agreed not to replace the lower gates at Tarn Lock [1].",
    "A reply had been received by 2 March 2023 [11].",
    "The Board never noted the progress on the towpath lease [3].",
    "The motion to raise mooring fees was not lost [17].",
    # agreed, noted, asked, recommended
    "The Board noted the replacement of the lower gates at Tarn Lock [1].",
    "The Board agreed the progress on the towpath lease [3].",
    "The Board approved the towpath lease [3].",
    "Officers agreed to write to every boat owner within three weeks [4].",
    "Members approved the purchase of two weed harvesters [9].",
    "The purchase of two weed harvesters was agreed [9].",
    "Two weed harvesters [9].",
    "Members agreed the audit report [14].",
    "Members noted Harcourt LLP for three years [14].",
    "The motion to raise mooring fees was carried by 7 votes to 4 [17].",
    "The motion to raise mooring fees was carried [17].",
    # will, may, said, on a condition
    "The lower gates at Tarn Lock were replaced at a cost of £48,500 [1].",
    "The lower gates at Tarn Lock will be replaced [1].",
    "The south wall will be rebuilt in 2025 [6].",
    "The south wall must be rebuilt in 2025 [6].",
    "The south wall was rebuilt in 2025 [6].",
    "The basin was unsafe for children [8].",
    "The steps will be lit from October 2023 unconditionally [12].",
    "The steps will be lit from October 2023 [12].",
    "The steps were lit from October 2023, subject to a licence [12].",
    # names
    "It was moved by Cllr Noor Haig [7].",
    "Cllr Noor Haig moved and Cllr Ada Finch seconded [7].",
    "It was moved by Cllr Ada Haig [7].",
    "It was moved by Cllr Brown [7].",
    "Cllr Haig felt that the basin was unsafe for children [8].",
    "Ivy Cole wrote to Sam Reed about moorings [11].",
    "The Canal Trust agreed to replace the lower gates at Tarn Lock [1].",
    "The Board agreed to replace the lower gates at Mill Lock [1].",
    "Members agreed to appoint Harcourt LLP for three years, advised by Deloitte [14].",
    # not in what is cited, or cited wrongly
    "The Board agreed to replace the lower gates at Tarn Lock at a cost of £48,500.",
    "The Board agreed to replace the lower gates at Tarn Lock [99].",
    "The Board agreed to replace the lower gates at Tarn Lock [3].",
    "The Board has been abolished [13].",
    "The Board has been abolished [1].",
    "The Board agreed to replace the lower gates because the chains were cheap [1].",
    "Members unanimously agreed to appoint Harcourt LLP for three years [14].",
    "The survey secretly counted 187 boats in May 2023 [5].",
    "All volunteers had been trained [15].",
    "Yes, the basin was dredged [2].",
    "The gates [1].",
    "Should the Board replace the lower gates at Tarn Lock? [1]",
    # what carries something out
    "The Board agreed to replace the lower gates (see https://lockside.example/?q=gates) [1].",
    "The Board agreed to replace the lower gates <@U0123ABC> [1].",
    "The Board agreed to replace the lower gates, <!channel> [1].",
    "The Board agreed to replace the lower gates www.lockside.example [1].",
    "The contact is Ivy Cole, eve@elsewhere.example [16].",
)


@pytest.mark.parametrize("claim", FAITHFUL)
def test_a_faithful_claim_stands(claim: str) -> None:
    assert_stands(claim, PASSAGES)


@pytest.mark.parametrize("claim", UNFAITHFUL)
def test_a_changed_claim_is_dropped(claim: str) -> None:
    assert_dropped(claim, PASSAGES)


def test_the_date_that_code_set_before_a_quotation_may_stay() -> None:
    text = "By 31 March 2022 the locks had been used by 84 boats."
    passage = Cited(1, text, "Locks\nLockside Board\nAs at 14 March 2023:", "14 March 2023")
    assert verify(f"As at 14 March 2023: {text} [1]", [passage]).claims
    assert not verify(f"As at 14 March 2024: {text} [1]", [passage]).claims


def test_a_passage_that_does_not_hold_the_claim_is_not_cited_for_it() -> None:
    verified = verify("Progress on the towpath lease was noted [1][3].", PASSAGES)
    assert [one.citations for one in verified.claims] == [(3,)]


@pytest.mark.parametrize(
    ("printed", "claim"),
    [
        ("Adams moved the motion and Brown seconded it.", "Brown moved the motion [1]."),
        (
            "Adams will write to the contractor. Brown will call the residents.",
            "Brown will write to the contractor [1].",
        ),
        (
            "Adams agreed to write to the council and Brown to call the contractor.",
            "Brown agreed to write to the council [1].",
        ),
        (
            "Highways: Adams to write to the contractor, Brown to call residents.",
            "Brown to write to the contractor [1].",
        ),
        (
            "It was moved by Cllr Adams and seconded by Cllr Brown that the fee be raised.",
            "Brown moved that the fee be raised [1].",
        ),
    ],
)
def test_nobody_named_by_surname_alone_gets_anothers_deed(printed: str, claim: str) -> None:
    assert_dropped(claim, (Cited(1, printed, "Minutes", "3 October 2024"),))
