"""Decisions by where they stand: in columns of tables, in lists, under words in the margin."""

from __future__ import annotations

import pytest

from indexer.minutes.decisions import decisions
from tests.indexer.minutes.deciding import decided, item, minutes, texts


def _table(*rows: str) -> str:
    head, *rest = rows
    line = "|".join("---" for _ in head.split("|"))
    return "\n".join(f"| {row} |" for row in (head, line, *rest))


def _in_markdown(text: str) -> list[tuple[str | None, str]]:
    found = decisions(minutes(item(text), "folder/minutes.md"))
    return [(d.stem, d.text) for d in found if not (d.routine or d.lost)]


def test_a_column_of_findings_decides_each_row_with_what_it_is_of() -> None:
    text = "The undernoted applications were considered, and determined as shown:-\n\n" + _table(
        "Applicant | Purpose | Sought | Finding",
        "Mill Ramblers | Boots | £150 | Grant £100",
        "Tarn Fayre | Tents | £320 | Refuse, as outside the parish",
        "Bell Ringers | Rope | £90 | Continue to next meeting for accounts",
    )
    assert _in_markdown(text) == [
        ("Mill Ramblers Boots £150", "Grant £100"),
        ("Tarn Fayre Tents £320", "Refuse, as outside the parish"),
        ("Bell Ringers Rope £90", "Continue to next meeting for accounts"),
    ]


def test_a_column_of_findings_of_fact_decides_nothing() -> None:
    text = _table(
        "Gate | Findings",
        "Mill Lane | Rotten at the foot",
        "The Ford | Agreed to be the best of them",
        "Weir | Hinge gone",
    )
    assert _in_markdown(text) == []


def test_rows_that_others_settled_or_nobody_did_are_no_decisions() -> None:
    text = _table(
        "Policy | Reviewer | Outcome",
        "Paths | Cllr Ash | Adopted with clause 4 left out",
        "Pay | Pay Cttee | Approved by Pay Cttee 6 May for info",
        "Letting | Clerk | Not discussed",
        "Scheme | Clerk | Clerk had not been able to finish this.",
        "Barn | Cllr Elm | REFUSED by the District 29th April",
        "Ford | Cllr Elm | See minute 24 below",
    )
    assert _in_markdown(text) == [("Paths Cllr Ash", "Adopted with clause 4 left out")]


def test_a_row_says_by_its_vote_that_it_was_lost() -> None:
    text = _table(
        "Decision or recommendation | To | Vote",
        "The budget of £300 is approved | - | 6-0",
        "That each parish be recommended to set aside a third of the cost | All parishes | 5-1",
        "That the reserve be shared out | - | 3-3, no casting vote: fell",
    )
    assert [text for _, text in _in_markdown(text)] == [
        "The budget of £300 is approved",
        "That each parish be recommended to set aside a third of the cost",
    ]


def test_a_log_of_actions_holds_no_decisions() -> None:
    text = "The minutes of 4 May were agreed. The log was run through:\n\n" + _table(
        "Ref | Action | Owner | State",
        "3.1 | Ask the walkers to join the panel | Chair | Closed, declined",
        "3.2 | Update the list of stiles | Clerk | In progress - carried to July",
    )
    assert _in_markdown(text) == []


def test_who_voted_how_is_no_decision() -> None:
    text = "On a division there voted:-\n\n" + _table(
        "For the motion (2) | For the amendment (3)",
        "Councillors Ash and Birch | Councillors Elm, Fir and Yew",
    )
    assert _in_markdown(text) == []


def test_a_stem_that_names_the_body_governs_its_lines() -> None:
    text = (
        "RESOLVED – that the Council\n\n(a) approve the plan for printing;\n\n(b) note the gap in "
        "the hedge; and\n\n(c) ask the ranger to report in June."
    )
    assert texts(item(text)) == [
        "approve the plan for printing",
        "note the gap in the hedge",
        "ask the ranger to report in June.",
    ]


def test_a_vote_in_brackets_leaves_a_stem_a_stem() -> None:
    text = (
        "RESOLVED (with 4 against): (i) that the purchase proceed on the terms in the report; "
        "(ii) that the Clerk be authorised to settle the contract."
    )
    assert len(texts(item(text))) == 2


@pytest.mark.parametrize("head", ["RESOLVED (nem. con.)", "Resolved (6 for, 1 against)"])
def test_a_heading_may_tell_the_vote(head: str) -> None:
    text = (
        f"The rate was talked over at length and figures were put in.\n\n{head}\n\nThat a rate of "
        "22p be laid and assessed.\n\nThat the Seal be put to the record of rates."
    )
    assert texts(item(text)) == [
        "That a rate of 22p be laid and assessed.",
        "That the Seal be put to the record of rates.",
    ]


def test_resolutions_go_on_in_paragraphs_of_their_own() -> None:
    text = (
        "RESOLVED: That Ann Reed be made Path Warden until July.\n\nThat walks to the ford be "
        "suspended for a year, Cllr Elm dissenting.\n\nIt was stressed that this was no closure."
    )
    assert len(texts(item(text))) == 2


def test_a_numbered_list_under_a_stem_is_no_list_of_items() -> None:
    text = (
        "LPC.7 LICENCE OF THE MILL INN\n\nThe parties summed up and the Council withdrew.\n\n"
        "We therefore grant the variation in part, as follows:\n\n"
        "1. Sale of beer on Fridays until 00.30, the house to close at 01.00.\n\n"
        "2. Music indoors until 23.30 only.\n\n3. Condition 11 is to remain.\n\n"
        "Full reasons will be sent to everyone within five days.\n\n"
        "LPC.8 CLOSE\n\nThe meeting closed at 9 pm."
    )
    assert [d.text for d in decided(text)] == [
        "Sale of beer on Fridays until 00.30, the house to close at 01.00.",
        "Music indoors until 23.30 only.",
        "Condition 11 is to remain.",
    ]


def test_what_is_told_under_a_resolution_set_above_it_decides_nothing() -> None:
    text = (
        "RESOLVED\n\n(a) That the plan be printed;\n\n(b) That a meeting be called for 8 May.\n\n"
        "The Clerk presented the draft. Cllr Ash moved, and Cllr Elm seconded, that the ford be "
        "left out. Members were generally agreed that the figures spoke for gravel. The Clerk "
        "said that this was in hand. On a vote the amendment was carried by 6 to 3."
    )
    assert texts(item(text))[:2] == [
        "That the plan be printed",
        "That a meeting be called for 8 May.",
    ]
    assert not any("generally agreed" in one for one in texts(item(text)))


def test_short_lines_with_a_verb_or_an_arrow_are_no_headings() -> None:
    text = (
        "The tin was counted and holds £88.\n\nAgd to give £50 to the hospice - Ron\n\n"
        "→ Ann tells hirers before Easter\n\nThe insurance is due in May and was looked at."
    )
    assert texts(item(text)) == ["Agd to give £50 to the hospice - Ron"]


def test_rows_numbered_from_anywhere_are_items() -> None:
    text = _table(
        "No. | Minute | Action",
        "91 | Apologies Cllr Yew (work). Resolved to accept the reason given. | -",
        "92 | Interests Cllr Elm, item 94. He left the room. | -",
        "93 | Planning C24/0611 Mill Farm, shed – no objection. C24/0640 Ford House, two pods – "
        "object (road safety, the ford), 4 votes to 1. C24/0588 decision of the Park for "
        "information: refused. | Clerk",
        "94 | Grants The tent was hired. Agreed to give £40 to the Fayre. | Clerk",
    )
    found = [d.text for d in decisions(minutes(text, "folder/minutes.md")) if not d.routine]
    assert any("object (road safety" in one for one in found)
    assert any("shed – no objection" in one for one in found)
    assert not any("refused" in one for one in found)


def test_what_leads_to_a_resolution_is_no_decision_of_its_own() -> None:
    text = (
        "Cllr Elm did not like the gate. Following a long talk members settled on (B).\n\n"
        "RESOLVED nem con that gate (B) be hung from May."
    )
    assert texts(item(text)) == ["RESOLVED nem con that gate (B) be hung from May."]


def test_lines_under_a_recommendation_of_others_decide_nothing() -> None:
    text = (
        "The Cabinet at its meeting on 6 May recommended:\n\n(1) that the budget be approved;\n\n"
        "(2) that the statement on reserves be noted."
    )
    assert texts(item(text)) == []


def test_a_paragraph_that_only_notes_is_kept_beside_a_resolution() -> None:
    text = (
        "RESOLVED: That the minutes of the Council of 3 May be confirmed.\n\nThe minutes of the "
        "Paths Committee of 11 May were received and noted."
    )
    found = [d.text for d in decisions(minutes(item(text)))]
    assert "The minutes of the Paths Committee of 11 May were received and noted." in found


@pytest.mark.parametrize(
    "stem", ["The following were made without a vote:", "The following appointments were made:"]
)
def test_people_named_to_other_bodies(stem: str) -> None:
    text = f"{stem}\n\nTarn Rail Partnership - Cllr Elm\n\nMill Trust - Ms Reed (Mr Fir as reserve)"
    assert texts(item(text, "APPOINTMENTS TO OUTSIDE BODIES")) == [
        "Tarn Rail Partnership - Cllr Elm",
        "Mill Trust - Ms Reed (Mr Fir as reserve)",
    ]


def test_each_line_under_the_body_is_read_with_its_name() -> None:
    text = (
        "There had been circulated Report 11. The Council:-\n\n(1) noted the terms of the report;"
        "\n\n(2) agreed that fees be raised; and\n\n(3) remitted to the Clerk to give notice."
    )
    assert len(texts(item(text))) == 3


@pytest.mark.parametrize(
    "said",
    [
        "The Council, having heard the applicant, agreed to grant the licence.",
        "The Council, after some argument, approved the amendment.",
        "The Council homologated the response sent by the Clerk.",
    ],
)
def test_an_aside_between_body_and_verb(said: str) -> None:
    assert texts(item(said)) == [said]


def test_how_many_voted_for_the_motion_is_no_decision() -> None:
    text = (
        "On a vote being taken, 2 members voted for the motion and 2 for the amendment. The Chair "
        "used her casting vote, and the licence was accordingly granted for one year."
    )
    (one,) = texts(item(text))
    assert one.endswith("granted for one year.")


def test_a_column_is_known_by_what_its_cells_say() -> None:
    text = _table(
        "Policy | Changes | Board",
        "Stiles | None | Adopted",
        "Fords | New signs | Not adopted: back to the ranger",
        "Gates | New latch | Go to the tenants first",
        "Dogs | None | Approved",
    )
    assert _in_markdown(text) == [
        ("Stiles None", "Adopted"),
        ("Fords New signs", "Not adopted: back to the ranger"),
        ("Gates New latch", "Go to the tenants first"),
        ("Dogs None", "Approved"),
    ]


def test_a_table_of_what_others_settled_decides_nothing() -> None:
    text = _table(
        "Ref | Site | Officer decision | Inspector",
        "A1 | Ash Field | Refused | Dismissed",
        "A2 | Elm Row | Refused | Allowed",
        "A3 | The Ford | Refused | Dismissed",
    )
    assert _in_markdown(text) == []


def test_what_was_withdrawn_is_not_decided() -> None:
    text = _table(
        "Applicant | Sought | Decision",
        "Mill Ramblers | £150 | Agreed",
        "Bell Ringers | £90 | Withdrawn by applicant",
    )
    assert _in_markdown(text) == [("Mill Ramblers £150", "Agreed")]


def test_what_somebody_is_asked_stands_under_its_stem() -> None:
    found = decided(
        item(
            "RESOLVED: That the County Council be asked\n\n(a) to clear the ditch at the ford; and"
            "\n\n(b) to mend the finger post.\n"
        )
    )
    assert [(one.stem, one.text) for one in found] == [
        ("RESOLVED: That the County Council be asked", "to clear the ditch at the ford"),
        ("RESOLVED: That the County Council be asked", "to mend the finger post."),
    ]
