"""Lists at the end that say again what the text says, and lists told within a paragraph."""

from __future__ import annotations

from indexer.minutes.recorded import extract
from indexer.minutes.roll import roll
from indexer.records import ActionKind, ActionState
from tests.indexer.minutes.acting import found, minuted
from tests.indexer.structure.papers import paper

TABLE = "\n\n## 4. Action list\n\n| {} |\n|---|---|---|\n{}\n"


def test_the_number_of_an_action_joins_it_with_the_closing_list() -> None:
    text = (
        "## 3. Rivers\n\nIt rained.\n\nAction 24/18: Chair to speak to the Chair of the Rivers "
        "Committee on grants before 20 January.\n\nACTION RC/24/19a: EF to write to both clubs "
        "with the outcome.\n\n## 4. Action sheet\n\n| No. | Action | Owner | By |\n"
        "|---|---|---|---|\n| 24/18 | Raise grant delays | AB | 20 Jan |\n"
        "| 24/19a | Letters | EF | 10/10/24 |\n"
    )
    tasks = [task for _, task in minuted(text, "a.md")]
    assert len(tasks) == 2
    assert tasks[0].startswith("speak to the Chair")


def test_a_number_that_several_carry_joins_nothing() -> None:
    text = (
        "## 3. Rivers\n\nIt rained.\n\nAction 24/18: CD to mend the gate.\n\nAction 24/18: EF to "
        "ring the county.\n\n## 4. Action sheet\n\n| No. | Action | Owner | By |\n|---|---|---|---|"
        "\n| 24/18 | Hire a skip | GH | 20 Jan |\n"
    )
    assert len(minuted(text, "a.md")) == 3


def test_all_are_everybody() -> None:
    text = (
        "## 3. Training\n\nAll members are asked to finish the yearly safety course and send the "
        "Clerk the certificate. ACTION: All members, by 10 June.\n\n## 4. Action list\n\n"
        "| Who | What | When |\n|---|---|---|\n| All | Safety course certificate to Clerk | "
        "10 June |\n"
    )
    assert len(minuted(text, "a.md")) == 1


def test_one_word_of_the_closing_list_is_what_its_owner_was_told() -> None:
    text = (
        "## 3. Returns\n\nNot ready. ACTION: CD to complete SFVS with the Chair for Spring 1.\n\n"
        "## 4. Action list\n\n| Who | What | When |\n|---|---|---|\n| CD | SFVS | Spring 1 |\n"
        "| EF | Bins | June |\n"
    )
    assert len(minuted(text, "a.md")) == 2


def test_a_mark_before_a_list_of_letters() -> None:
    text = (
        "ACTIONS: (i) Clerk to give formal notice of the hearing within the week;\n\n"
        "(ii) All members to let Mr Hill have their questions.\n\nThe meeting ended at noon.\n"
    )
    assert minuted(text) == [
        ("Clerk", "give formal notice of the hearing within the week"),
        ("All members", "let Mr Hill have their questions."),
    ]


def test_ticks_within_a_paragraph() -> None:
    text = (
        "From May – ✔ CD to end the old lease ✔ AB to speak to the bank ✘ EF to get the clock "
        "valued (still to do) — the garden task falls away."
    )
    still = [a for a in found(text) if a.state is not ActionState.COMPLETED]
    assert [(a.owner_printed, a.kind) for a in still] == [("EF", ActionKind.MINUTED)]
    assert still[0].text.startswith("get the clock valued")


def test_people_of_a_bilingual_list_are_known() -> None:
    text = (
        "# CYNGOR CYMUNED LLANFELIN COMMUNITY COUNCIL\n\nMinutes of the meeting held on 11 May "
        "2024\n\n**Presennol / Present:** Cllrs Gwen Parry (Cadeirydd/Chair) GP, Huw Bowen HB, "
        "Mair Elis-Rees MER. Clerc/Clerk: Nan Hart (NH).\n\n## 1. Wall\n\nThe wall was seen.\n"
    )
    held = paper(text, "a.md")
    known = roll(held, held.parts[0].audience)
    assert [known.resolve(w) for w in ("GP", "HB", "MER", "NH")] == [
        "Gwen Parry", "Huw Bowen", "Mair Elis-Rees", "Nan Hart"]  # fmt: skip
    assert known.posts.get("clerk") == "Nan Hart"


def test_initials_of_a_post_are_its_holders() -> None:
    text = (
        "# Weir Harbour Board\n\nMinutes of the meeting held on 11 May 2024\n\nPresent: D. Quill "
        "(Chair, DQ), F. Lust (FL). In attendance: Lt J. Hale, Harbour Master (HM); K. Oak, "
        "Office (KO).\n\n## 1. Dredging\n\nSampling to be let this spring → HM\n"
    )
    (task,) = extract(paper(text, "a.md")).actions
    assert (task.owner_printed, task.owners) == ("HM", ("Lt J. Hale",))


def test_item_numbers_of_two_meetings_join_nothing() -> None:
    text = (
        "## 2. Minutes\n\n2.3 Action 5.1: Clerk to update the terms of the trust. Carried forward."
        "\n\n## 6. Summary of actions\n\n| No | Action | Owner | Date |\n|---|---|---|---|\n"
        "| 5.1 | Inform the losing bidders | GH | ASAP |\n"
    )
    assert len(minuted(text, "a.md")) == 2
