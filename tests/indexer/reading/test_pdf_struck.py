"""Words of a PDF through which a line runs."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from tests.indexer.reading.printing import body, drawn, paper, table, title, written
from tests.indexer.reading.readings import LOCKS, WEIR, read, texts


def test_struck_words_among_others_are_left_out_and_said() -> None:
    reading = read(paper(body("The rent of a berth is to be <strike>£42</strike> £47.50 a year.")))
    assert [line.text for line in reading.lines] == ["The rent of a berth is to be £47.50 a year."]
    assert reading.notes == ("left out: 1 word struck out",)


def test_a_sentence_struck_over_several_lines_is_left_out() -> None:
    locks = LOCKS.replace("closed", "dry")
    reading = read(paper(body(f"{WEIR} <strike>{locks}</strike> All were thanked.")))
    assert [line.text for line in reading.lines] == [f"{WEIR} All were thanked."]
    assert reading.notes == (f"left out: {len(locks.split())} words struck out",)


def test_a_line_all_struck_is_kept_and_says_so() -> None:
    flow = ("1. <strike>Clerk to mend the lamp.</strike>", "2. Clerk to paint the gate.",
            f"3. <strike>{WEIR}</strike>")  # fmt: skip
    reading = read(paper(*map(body, flow)))
    assert [(line.text, line.style.struck) for line in reading.lines] == [
        ("1. Clerk to mend the lamp.", True),
        ("2. Clerk to paint the gate.", False),
        (f"3. {WEIR}", True),
    ]
    assert reading.notes == ()


def test_a_row_of_a_table_all_struck_says_so_and_a_struck_cell_is_empty() -> None:
    rows = [
        ["Action", "Owner", "Due"],
        ["<strike>Mend the lamp</strike>", "<strike>Ann Orr</strike>", "<strike>May</strike>"],
        ["Paint the gate", "<strike>Ann Orr</strike> Ben Hill", "<strike>June</strike>"],
    ]
    reading = read(paper(table(rows, [250, 100, 80])))
    assert [(line.style.cells, line.style.struck) for line in reading.lines[1:]] == [
        (("Mend the lamp", "Ann Orr", "May"), True),
        (("Paint the gate", "Ben Hill", ""), False),
    ]


def test_what_is_struck_of_secrecy_stays() -> None:
    flow = (body("<strike>CONFIDENTIAL</strike> Paper on the lease"), body(WEIR))
    assert texts(paper(title("Lease"), *flow))[1] == "CONFIDENTIAL Paper on the lease"


def test_a_struck_going_out_of_the_public_stays() -> None:
    flow = (body("<strike>The press and public withdrew</strike> at nine."), body(WEIR))
    assert texts(paper(title("Lease"), *flow))[1] == "The press and public withdrew at nine."


def test_rules_under_words_and_lines_that_go_on_beside_them_strike_nothing() -> None:
    def page(canvas: Canvas) -> None:
        written(canvas, 72, 700, "The lamp was mended and the gate was painted green.")
        canvas.line(72, 698, 300, 698)
        written(canvas, 72, 650, "Costs")
        canvas.line(60, 653.5, 500, 653.5)

    reading = read(drawn(page))
    assert [line.text for line in reading.lines] == [
        "The lamp was mended and the gate was painted green.", "Costs"
    ]  # fmt: skip
    assert not [line for line in reading.lines if line.style.struck]
