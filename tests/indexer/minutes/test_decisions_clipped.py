"""Decisions as clerks clip them: "Agd to renew", "Ash Road it is", "Yes, no charge"."""

from __future__ import annotations

import pytest

from indexer.minutes.decisions import minuted
from tests.indexer.minutes.deciding import decided, item, minutes, texts
from tests.indexer.structure.papers import paper


@pytest.mark.parametrize(
    "said",
    [
        "Agd to mend the stile before Easter.",
        "Agd £40 for paint.",
        "It was agd. to write to the owner.",
        "After some talk: Agd to buy the oak one, if it can be had.",
        "Ok'd up to £60.",
        "Gate paint OK'd.",
        "Cttee agreed to mend the stile.",
        "Gov's agreed to mend the stile.",
        "Cytunwyd / Agreed stile to be mended.",
        "Penderfynwyd trwsio'r gamfa.",
        "Wait for the oak one - agd.",
        "Write to the owner, copy to the ranger (all agd).",
        "Mill Lane it is, three signs.",
        "New post by the ford - fine by everyone.",
        "The path by the weir, nobody disagreeing, is to be gravelled.",
        "Ash, and nobody disagreed.",
        "Rpt noted.",
        "Noted w. thanks.",
        "Bill for gravel - rec'd.",
        "The bill for gravel, app'd as printed.",
        "RES that the stile be mended.",
        "The ford accounts were received.",
        "Both reports noted with thanks.",
        "The ford held over to January.",
        "The wording was left to the Clerk.",
        "The wording was left to the Clerk to settle by the County deadline.",
        "The stile was left over until the frost is out.",
        "The Council's position is that the ford may stay open.",
        "The second price was not accepted.",
        "The third price will not be pursued.",
        "Nobody spoke against a new stile.",
        "The Council did not feel able to give way on the ford.",
        "The Council came to the view that the ford be closed.",
    ],
)
def test_a_clipped_sentence_decides(said: str) -> None:
    text = f"The ranger had two prices. {said} The ranger was thanked for coming out in the rain."
    assert any(said.rstrip(".") in found for found in texts(item(text))), decided(item(text))


@pytest.mark.parametrize(
    ("request_", "answer"),
    [
        ("The ramblers would like to put up a board by the ford.", "Yes, no charge."),
        ("Elm asked should we buy a strimmer.", "No."),
        ("The school asks that the gate be painted.", "Yes to the gate."),
        ("Birch wants to leave the stile open.", "No."),
    ],
)
def test_a_request_and_its_answer_are_one_decision(request_: str, answer: str) -> None:
    (found,) = texts(item(f"{request_} {answer}"))
    assert found.endswith(answer)
    assert request_ in found


@pytest.mark.parametrize(
    "text",
    [
        "Elm asked whether the path was still within the old line. Yes, just.",
        "Q. Is it safe in winter? A. Yes, gritted.",
        "Birch asked how wide it is. As it is, two feet.",
        "Nobody disagreed with the principle. The ranger will think about it.",
        "What is it? It is what it is.",
        "The gate was left till last.",
    ],
)
def test_an_answer_to_a_question_of_fact_decides_nothing(text: str) -> None:
    assert texts(item(text)) == []


def test_what_is_left_for_later_is_decided() -> None:
    found = texts(item("Holes by the ford. Elm would like gravel. Left till it is drier."))
    assert found == ["Elm would like gravel. Left till it is drier."]


def test_points_that_run_on_in_one_paragraph_are_apart() -> None:
    text = (
        "Budget for the stile: £300. Approved. (b) Log of gates: two are still to be read. Those "
        "concerned to read them by May. (c) Work plan: approved without gravel. 2.4 Ann Reed was "
        "re-elected as Path Warden, nobody else standing."
    )
    assert texts(item(text)) == [
        "Budget for the stile: £300. Approved.",
        "Work plan: approved without gravel.",
        "Ann Reed was re-elected as Path Warden, nobody else standing.",
    ]


def test_a_shortened_mover_ends_no_sentence() -> None:
    (one, two) = decided(
        item("Payments of £90 as listed approved, prop. BA sec. CE. Bank statement for May noted.")
    )
    assert one.text == "Payments of £90 as listed approved, prop. BA sec. CE."
    assert two.text == "Bank statement for May noted."


@pytest.mark.parametrize(
    "said",
    [
        "The Council did not accept the second recommendation.",
        "DID NOT AGREE to the request for £90.",
        "Ann Reed re-elected Vice-Chair to March, no other name.",
        "The Council, without a vote, lent its support to the plan and thanked the ranger.",
        "We shall give her a bench, or what she likes better, up to £50.",
        "Mill Lane preferred by 4 to 2 and will be put to the County as the Council's choice.",
        "So: a rise of 8% on all plots from May, with the school held at today's rent.",
        "Ford board - agree to the wording as sent round.",
        "The Council gives the Clerk power to order gravel between meetings.",
        (
            "The general view was for Cllr Elm's way of it, and the lease is accordingly "
            "extended to "
            "March."
        ),
    ],
)
def test_other_ways_to_settle_a_matter(said: str) -> None:
    assert texts(item(f"The ranger had two prices for the board by the ford. {said}")) == [said]


@pytest.mark.parametrize(
    "said",
    [
        "The bid to the Lottery was turned down.",
        "Gate at the top - at Sept mtg we agd to fit a spring, fitted.",
        "Friends of the Tarn have agd to put in £50 if there is a new one.",
        "So far 8% of plots are let.",
        "The Council did not agree that the figures were right.",
        "Preferred by 4 to 6 walkers a day, the old path is steep.",
    ],
)
def test_other_things_told_settle_nothing(said: str) -> None:
    assert texts(item(f"The ranger spoke of the ford. {said}")) == []


@pytest.mark.parametrize(
    "said",
    [
        "It was the unanimous wish of the meeting that the bench be moved.",
        "After debate members plumped for the cheaper gate.",
        "The Council came down in favour of the second design.",
        "Nobody had any objection, so the fee goes up to £12.",
        "Trustees were of one mind that the shop should shut on Mondays.",
        "It was left with the Clerk to settle the date.",
        "The licence was revoked.",
        "The paper was referred back to the ranger.",
        "Consideration of the gate was held over until July.",
        "In the end we went for the oak one.",
        "So we'll have the oak one.",
        "Oak, by general consent.",
        "Plot rents to stay as they are.",
        "It was proposed and seconded that the gate be green and this was agreed unanimously.",
        "The licence is granted, subject to the conditions below.",
    ],
)
def test_more_ways_to_settle_a_matter(said: str) -> None:
    assert texts(item(f"The ranger had two prices for the board by the ford. {said}")) == [said]


@pytest.mark.parametrize("assent", ["All happy.", "Thumbs up from everyone.", "Everyone for it."])
def test_assent_decides_the_sentence_before_it(assent: str) -> None:
    (found,) = texts(item(f"Elm would paint the gate green in May. {assent}"))
    assert found == f"Elm would paint the gate green in May. {assent}"


@pytest.mark.parametrize(
    "said",
    [
        "It was accepted by all that the summer had been wet.",
        "60 residents objected to the application.",
        "Highways raised no objection.",
        "Planning permission for the barn was granted on 4 May.",
        "Members were referred to the report.",
        "The Council went for a walk along the ford.",
    ],
)
def test_more_things_told_settle_nothing(said: str) -> None:
    assert texts(item(f"The ranger spoke of the ford. {said}")) == []


@pytest.mark.parametrize(
    "said",
    [
        "Fay Lund accepted as a member from June.",
        "Plot rent stays at £92.",
        "Dev stands down; Eve takes over, unopposed.",
    ],
)
def test_how_clubs_settle_a_matter(said: str) -> None:
    assert texts(item(f"The ranger had two prices for the board by the ford. {said}"))


@pytest.mark.parametrize(
    ("said", "verb"),
    [
        ("Bank statement for May noted.", "noted"),
        ("Rpt noted.", "noted"),
        ("Move of £62 from paint to gravel approved.", "approved"),
        ("Payments of £90 as listed approved, prop. BA sec. CE.", "approved"),
        ("Nodwyd / Noted: the letter from the Urdd.", "noted"),
        ("It was felt best to wait, and this was supported by all.", "agreed"),
        ("The Council lent its support to the plan and thanked the ranger.", "steer"),
        ("AGREED: That the Chair be empowered to act for the Council in July.", "delegated"),
        ("RESOLVED that the Clerk be authorised, after asking the Chair, to sign it.", "delegated"),
        ("The Council gives the Clerk power to order gravel between meetings.", "delegated"),
    ],
)
def test_what_a_clipped_decision_does(said: str, verb: str) -> None:
    (one,) = decided(item(f"The ranger had two prices for the board by the ford. {said}"))
    assert verb in one.verbs


def test_what_was_only_noted_is_never_agreed() -> None:
    (one,) = decided(item("The ranger had two prices. Gate report for the spring noted."))
    assert one.verbs == ("noted",)


@pytest.mark.parametrize(
    "said", ["We'll pay for her course (£85).", "Di's idea of £22 won the day."]
)
def test_how_clubs_say_what_they_do(said: str) -> None:
    assert texts(item(f"The ranger had two prices for the board by the ford. {said}")) == [said]


@pytest.mark.parametrize(
    "said",
    [
        "Snowing it is, and the ford is shut.",
        "So: who left the gate open?",
        "Elm asked if the back row could see the slides. Yes.",
        "Birch asked whether she might speak first. Yes.",
        "Elm asked could we open a window. Yes.",
        "Leave to cross the weir was refused by the Drainage Inspector.",
        "Yes to the lot, said Miss Birch.",
        "Yes to the lot, the ranger thought.",
        "Deferred until May by the County Council.",
    ],
)
def test_talk_in_clipped_words_decides_nothing(said: str) -> None:
    text = f"The ranger spoke of the ford. {said}"
    assert texts(item(text)) == []


@pytest.mark.parametrize(
    "said",
    ["Green it is.", "So: the gate was left open all night.", "Mill Lane it is, but who knows."],
)
def test_what_clipped_words_may_decide_is_for_the_clerk_to_look_at(said: str) -> None:
    found = minuted(minutes(item(f"The ranger spoke of the ford. {said}")))
    assert [d for d in found.decisions if not d.routine] == []
    assert [one.text for one in found.unsure] == [said]


def test_a_yes_to_whether_a_thing_could_be_is_for_the_clerk_to_look_at() -> None:
    found = minuted(minutes(item("Elm asked whether she could cross by the weir. Yes.")))
    assert [d for d in found.decisions if not d.routine] == []
    assert any("weir" in one.text for one in found.unsure)


@pytest.mark.parametrize(
    "line",
    [
        "Lone Working Policy – continued to the March meeting.",
        "Behaviour: deferred so that staff can be asked about it.",
        "Key holders: deferred pending a price.",
    ],
)
def test_what_is_put_off_after_its_name(line: str) -> None:
    text = f"# Minutes of the meeting held on 3 June 2024\n\n## 2. Policies\n\n{line}\n"
    assert [one.text for one in minuted(paper(text, "folder/minutes.md")).decisions] == [line]


def test_what_went_on_is_not_put_off() -> None:
    assert texts(item("Repairs – continued to be slow.")) == []
