"""Decisions out of minutes: what decides, what does not, and how each is told."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.minutes import decisions_forms as forms
from indexer.minutes.decisions import decisions
from tests.indexer.minutes.deciding import decided, item, minutes, texts
from tests.indexer.structure.papers import paper

DECIDES = [
    "RESOLVED that the stile at Fold Lane be mended.",
    "It was RESOLVED to mend the stile at Fold Lane.",
    "RESOLVED – That the stile at Fold Lane be mended.",
    "AGREED: to mend the stile at Fold Lane.",
    "Resolved unanimously to mend the stile at Fold Lane.",
    "It was agreed that the stile be mended.",
    "It was unanimously agreed to mend the stile.",
    "Following discussion, it was decided to mend the stile.",
    "The Parish Council agreed to mend the stile.",
    "The Council has decided to mend the stile.",
    "Members approved the plan for the stile.",
    "The Council considered two quotations and accepted the lower one.",
    "The quotation from Dale Joinery was accepted.",
    "The accounts for 2023/24 were approved.",
    "Agreed to mend the stile before winter.",
    "Accounts presented and approved.",
    "Councillor Birch was elected Vice-Chair.",
    "There was consensus to mend the stile.",
    "We decided to mend the stile.",
    "ORDERED, that the stile be mended.",
    "Stiles: resolved to mend one a year.",
    "Stile at Fold Lane: agreed unanimously",
    "A vote was held: 17 in favour of the stile, 4 against.",
    "The Council had no objection to the diversion.",
    "The Council delegated authority to the Clerk to order the timber.",
    "The ward boundary was long discussed, but it was agreed to leave it as it is.",
]
DOES_NOT = [
    "The District Council approved the diversion.",
    "The diversion was approved by the District Council.",
    "Councillor Birch reported that the County Council had agreed a grant.",
    "Councillor Birch agreed to write to the landowner.",
    "Members will be asked to approve the plan in July.",
    "Lead members have agreed the plan.",
    "Others agreed with her.",
    "It was generally agreed that the view was fine.",
    "The plan that was approved in 2019 is out of date.",
    "Last year we agreed to mend the stile.",
    "At the last meeting it was agreed to mend the stile.",
    "He asked whether the Council had approved the plan.",
    "If the Council agreed, the Clerk would write.",
    "It was not agreed.",
    "The Council received a report of the Clerk on the state of the stiles.",
    "Councillor Elm said that it was agreed in May that the stile be mended.",
    "The stile is to be approved by the County Council before it is built.",
    "No decision was made about the stile.",
    "Policies are approved by the Council every three years.",
    "The policy was adopted by the Council in 2021.",
    "Mrs Oak was appointed headteacher of the school.",
    "Approved suppliers were listed in the appendix.",
    "The agreed plan is on the website.",
    "In Norham the council decided to close two paths.",
    "The Chair suggested that the plan be approved.",
]


@pytest.mark.parametrize("sentence", DECIDES)
def test_a_sentence_that_decides(sentence: str) -> None:
    assert texts(item(sentence)) == [sentence]


@pytest.mark.parametrize("sentence", DOES_NOT)
def test_a_sentence_that_does_not(sentence: str) -> None:
    assert texts(item(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "verbs"),
    [
        ("RESOLVED that the report be noted.", ("resolved", "noted")),
        ("RESOLVED that the plan be approved.", ("resolved", "approved")),
        ("The Council adopted the policy.", ("approved",)),
        ("Councillor Elm was co-opted to the committee.", ("agreed",)),
        ("The Council delegated the award to the Clerk.", ("delegated",)),
        (
            "The Council APPROVED the plan and DELEGATED AUTHORITY to the Clerk to carry it out.",
            ("approved", "delegated"),
        ),
    ],
)
def test_verbs_in_their_order(sentence: str, verbs: tuple[str, ...]) -> None:
    assert [d.verbs for d in decided(item(sentence))] == [verbs]


def test_a_block_under_a_heading() -> None:
    found = decided(
        item("Discussion\n\nMembers discussed:\n1) Agreement that the path is steep.\n"
             "2) The stile.\n\nDecisions\n\nMembers:\n1) Noted the survey of paths.\n"
             "2) Agreed the works for 2025.\n\nAction\n\nOfficers to mark the path.")
    )  # fmt: skip
    assert [(d.stem, d.text, d.verbs) for d in found] == [
        ("Members", "Noted the survey of paths.", ("noted",)),
        ("Members", "Agreed the works for 2025.", ("agreed",)),
    ]


def test_nothing_and_narrative_under_a_heading_decide_nothing() -> None:
    assert texts(item("Decision\n\nNone.")) == []
    assert texts(item("Decision\n\nCouncillor Birch left the meeting at 8 pm.")) == []
    assert texts(item("Decision\n\nAsked for a survey of the stiles.")) == []


@pytest.mark.parametrize("numbers", [("(a)", "(b)"), ("1)", "2)"), ("i.", "ii.")])
def test_a_list_under_a_resolution(numbers: tuple[str, str]) -> None:
    one, two = numbers
    found = decided(
        item(f"RESOLVED that:\n{one} the survey be noted; and\n{two} the stile be mended.\n\n"
             "The Chair thanked the volunteers.")
    )  # fmt: skip
    assert [(d.stem, d.text) for d in found] == [
        ("RESOLVED that", "the survey be noted"),
        ("RESOLVED that", "the stile be mended."),
    ]
    assert found[0].verbs == ("resolved", "noted")


def test_a_list_run_into_one_paragraph() -> None:
    found = decided(
        item("RESOLVED: That (a) the survey be noted; (b) the stile be mended; and (c) the Clerk "
             "be asked to thank the volunteers.")
    )  # fmt: skip
    assert [d.text for d in found] == [
        "the survey be noted",
        "the stile be mended",
        "the Clerk be asked to thank the volunteers.",
    ]
    assert {d.stem for d in found} == {"RESOLVED: That"}


def test_the_lines_under_what_was_approved_only_say_which() -> None:
    found = texts(item("The following policies were approved:\n- Benches\n- Dogs\n- Trees"))
    assert found == ["The following policies were approved:"]


def test_what_a_list_under_the_board_says_decides() -> None:
    found = decided(
        item("2.1 The Clerk presented the survey.\n\n2.2 The Council:\n(i) approved the works;\n"
             "(ii) noted the risks.")
    )  # fmt: skip
    assert [(d.stem, d.text) for d in found] == [
        ("The Council", "approved the works"),
        ("The Council", "noted the risks."),
    ]


def test_mover_and_seconder_are_cut_off_and_kept() -> None:
    found = decided(
        item("It was proposed by Cllr Birch, seconded by Cllr Elm and RESOLVED, by 2 votes to 1, "
             "that the stile be mended.")
    )  # fmt: skip
    assert [(d.text, d.mover, d.seconder, d.votes) for d in found] == [
        ("RESOLVED, by 2 votes to 1, that the stile be mended.", "Cllr Birch", "Cllr Elm",
         "2 votes to 1")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("Minutes", "RESOLVED that the minutes of the meeting held on 6 May 2024 be approved."),
        ("Minutes of the meeting of 6 May 2024", "Agreed as a correct record."),
        ("Apologies", "Apologies from Cllr Oak were accepted."),
        ("Exclusion of the public", "RESOLVED that the public be excluded during item 9."),
        ("Adjournment", "It was agreed to adjourn the meeting."),
        ("Next meeting", "It was agreed that the next meeting be on 1 July 2024."),
        ("Standing orders", "RESOLVED to suspend standing orders."),
        ("Bus shelter", "Deferred to the July meeting."),
        ("Agenda", "The agenda was adopted."),
    ],
)
def test_procedure_is_routine(title: str, sentence: str) -> None:
    text = f"1. Welcome\n\nThe Chair spoke.\n\n2. {title}\n\n{sentence}\n\n3. End\n\nClosed.\n"
    found = [d for d in decisions(minutes(text)) if d.text == sentence]
    assert [d.routine for d in found] == [True]


def test_an_election_under_a_title_of_procedure_is_none() -> None:
    title = "Election of Chair, apologies and declarations of interest"
    found = decided(item("Councillor Birch was elected Chair for 2024/25.", title))
    assert [d.routine for d in found] == [False]


def test_responses_to_planning_applications() -> None:
    found = texts(
        item("a) 24/0113/F The Forge: porch. No objection.\n"
             "b) 24/0119/O Mill Field: nine houses. Objection because of the access.\n"
             "c) 24/0121/F The Vicarage: approved by the District Council.", "Planning")
    )  # fmt: skip
    assert [text[:9] for text in found] == ["24/0113/F", "24/0119/O"]


def test_a_table_with_a_column_of_decisions() -> None:
    table = (
        "# Notes of the Paths Group meeting, 3 June 2024\n\n**Present:** Ann Ash, Ben Birch\n\n"
        "## Requests\n\n| Request | Decision |\n|---|---|\n| A bench at the weir | Approved |\n"
        "| A lamp in Fold Lane | Not to go ahead |\n| A bin | |\n"
    )
    found = [d.text for d in decisions(paper(table, "folder/notes.md"))]
    assert found == ["Approved", "Not to go ahead"]


def test_a_summary_that_repeats_the_body_gives_none_of_its_own() -> None:
    body = item("RESOLVED that the stile at Fold Lane be mended before the winter.")
    closing = (
        "4. Summary of decisions\n\n- The stile at Fold Lane be mended before the winter\n"
        "- The bench at the weir to be painted green\n"
    )
    found = decided(body + "\n" + closing)
    assert len(found) == 2
    assert len(found[0].also) == 1
    assert found[1].text == "The bench at the weir to be painted green"


def test_the_same_words_in_two_items_are_two_decisions() -> None:
    noted = "RESOLVED that the report be noted."
    found = decided(f"1. Paths\n\n{noted}\n\n2. Trees\n\n{noted}\n\n3. End\n\nClosed.\n")
    assert len(found) == 2
    assert found[0].key != found[1].key


def test_two_decisions_of_one_paragraph_have_keys_of_their_own() -> None:
    found = decided(item("The Council noted the survey. The Council agreed to mend the stile."))
    assert found[0].paragraph_id == found[1].paragraph_id
    assert [d.key for d in found] == [found[0].paragraph_id, f"{found[0].paragraph_id}-2"]


@pytest.mark.parametrize(
    "text",
    [
        "AGENDA\n\n1. Apologies\n2. Minutes\n3. Paths\n4. To agree the precept\n",
        (
            "Report on paths\n\nPurpose of report\n\nFor decision.\n\nSummary\n\nThe stile is "
            "broken.\n\n"
            "Recommendation\n\nThat the Council agrees to mend the stile.\n\n1. Background\n\n"
            "1.1 In May the Council agreed a survey. It was agreed that stiles come first.\n"
        ),
    ],
)
def test_papers_that_are_no_minutes_decide_nothing(text: str) -> None:
    assert decisions(paper(text)) == ()


@pytest.mark.parametrize("leader", ["." * 20_000, ". " * 10_000, "-" * 20_000])
def test_forms_do_not_dwell_on_dotted_leaders(leader: str) -> None:
    began = process_time()
    for pattern in (forms.KEEPS_SUM, forms.ARROW):
        assert pattern.search(leader) is None
    assert process_time() - began < 0.1  # seconds; it was 39 where every dot was tried anew


WORDS = st.sampled_from(
    """RESOLVED AGREED Agreed that the Board agreed noted (a) (b) 1) motion carried lost proposed by
    Cllr Ash seconded Elm : ; . – -> vote 5 to 2 unanimously minutes of meeting approved "That
    Decision Decisions: Members None \n \n\n | - * it was was not will be""".split(" ")
)


@settings(max_examples=120, deadline=None)
@given(st.lists(WORDS, max_size=60))
def test_no_text_makes_it_fail_and_every_text_is_verbatim(words: list[str]) -> None:
    held = minutes(item(" ".join(words)))
    printed = {p.id: " ".join(p.text.split()) for part in held.parts for p in part.paragraphs}
    found = decisions(held)
    assert len({d.key for d in found}) == len(found)
    for decision in found:
        assert decision.text
        assert decision.text in printed[decision.paragraph_id]
        assert set(decision.verbs) <= {
            "agreed", "approved", "resolved", "noted", "steer", "delegated"
        }  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=400))
def test_any_text_at_all(text: str) -> None:
    decisions(minutes(item(text)))


def test_thousands_of_bare_numbers_in_a_line_are_soon_read() -> None:
    begun = process_time()
    found = decided(item("1. " * 6_000 + "\n\nRESOLVED that the lamp be mended.\n"))
    assert [one.text for one in found][-1:] == ["RESOLVED that the lamp be mended."]
    assert process_time() - begun < 10
