"""The fit of the weights: what it learns, and that it is judged by bodies it has not seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.evaluation.extraction.fitting import (
    Fit,
    Sentence,
    chance_of,
    fit,
    left_out,
    main,
    module,
    report,
    sentences_of,
)
from bot.evaluation.extraction.gold import read_folder

GOLD = Path(__file__).parents[2] / "gold" / "minutes"
YES, NO = frozenset({"asserted"}), frozenset({"told"})


def sentence(org: str, *clauses: frozenset[str], decides: bool) -> Sentence:
    """A labelled sentence with these clauses."""
    return Sentence(org, clauses, decides)


def labelled() -> list[Sentence]:
    """Twenty bodies: of a sentence that decides one clause asserts, and another is told."""
    return [
        one
        for number in range(20)
        for one in (
            sentence(f"body {number}", YES, NO, decides=True),
            sentence(f"body {number}", NO, decides=False),
        )
    ]


def test_the_clause_that_decides_is_found_though_no_label_names_it() -> None:
    fitted = fit(labelled())
    assert fitted.weights["asserted"] > 1 > -1 > fitted.weights["told"]
    assert chance_of(sentence("", NO, YES, decides=True), fitted) > 0.8
    assert chance_of(sentence("", NO, decides=False), fitted) < 0.2


def test_a_rare_sign_has_no_weight() -> None:
    rare = sentence("body 0", YES | {"rare"}, decides=True)
    assert "rare" not in fit([*labelled(), rare]).weights


def test_each_body_is_judged_by_the_others() -> None:
    odd = [sentence("odd", frozenset({"its own"}), decides=True) for _ in range(10)]
    judged = left_out([*labelled(), *odd])
    assert len(judged) == 50
    assert sum(decides and chance < 0.6 for decides, chance in judged) == 10


def test_sentences_written_for_the_fit_are_judged_by_nobody() -> None:
    assert len(left_out([*labelled(), sentence("", YES, decides=True)])) == 40


def test_recall_and_precision_are_told() -> None:
    lines = list(report([(True, 0.9), (True, 0.1), (False, 0.9), (False, 0.1)]))
    assert lines[0] == "4 sentences of bodies left out, 2 of them decide"
    assert lines[-1] == "  from 0.80: recall 1/2 0.500, precision 1/2 0.500"


def test_the_module_that_is_written_holds_the_weights() -> None:
    namespace: dict[str, object] = {}
    exec(module(Fit(-0.5, {"sign": 1.25})), namespace)  # noqa: S102 - our own text, just made
    assert (namespace["BIAS"], namespace["WEIGHTS"]) == (-0.5, {"sign": 1.25})


@pytest.fixture(scope="module")
def told() -> list[Sentence]:
    """The sentences of one labelled paper."""
    papers = [one for one in read_folder(GOLD) if one.org == "hollin-clough-hall"]
    return list(sentences_of(papers))


def test_sentences_of_labelled_minutes_are_kept_as_signs(told: list[Sentence]) -> None:
    assert {one.org for one in told} == {"hollin-clough-hall"}
    assert {one.decides for one in told} >= {True}
    signs = {sign for one in told for held in one.clauses for sign in held}
    assert signs
    assert not [sign for sign in signs if len(sign) > 40]


def test_the_command_refuses_a_folder_without_gold(tmp_path: Path) -> None:
    ran = CliRunner().invoke(main, [str(tmp_path)])
    assert ran.exit_code != 0
