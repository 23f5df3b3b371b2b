"""Whatever is done to a chain shows, and what may be erased leaves no trace of what it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.audit.chain import START, Verified, chained, ranges, verified
from indexer.audit.records import Entry, Head, Matter, Said, Words
from indexer.errors import InputError

TENANT = "default"


def question(number: int) -> Said:
    words = {"by": "ada", "question": f"What became of shed {number}?"}
    return Said(Matter.QUESTION, {"cited": [number]}, words, "ada")


def chain(*said: Said) -> list[Entry]:
    """A chain as a store makes it; the salt of an entry is its own."""
    found: list[Entry] = []
    for number, one in enumerate(said):
        last = found[-1].head if found else START
        salt = number.to_bytes(32, "big")
        found.append(chained(last, TENANT, f"2026-01-01T00:00:{number:02}", one, salt))
    return found


def walk(entries: list[Entry], given: int | None = None, kept: Head | None = None) -> Verified:
    counted = entries[-1].seq if given is None and entries else given or 0
    return verified(TENANT, entries, counted, kept)


FIVE = chain(*(question(number) for number in range(5)))


def test_a_chain_that_nobody_touched_holds() -> None:
    found = walk(FIVE, kept=FIVE[2].head)
    assert found == Verified(5, FIVE[-1].head, 0, ())
    assert walk([]) == Verified(0, START, 0, ())


def forged(entry: Entry) -> Entry:
    return replace(entry, data='{"cited":[77]}')


def later(entry: Entry) -> Entry:
    return replace(entry, at="2026-01-02T00:00:00")


def misquoted(entry: Entry) -> Entry:
    assert entry.words is not None
    return replace(entry, words=replace(entry.words, body='{"question":"Nothing."}'))


def ascribed(entry: Entry) -> Entry:
    assert entry.words is not None
    return replace(entry, words=replace(entry.words, person="ben"))


def silenced(entry: Entry) -> Entry:
    return replace(entry, words=None)


@pytest.mark.parametrize(
    ("harm", "expected"),
    [
        (forged, "entry 3 was changed"),
        (later, "entry 3 was changed"),
        (misquoted, "the words of entry 3 were changed"),
        (ascribed, "the words of entry 3 were changed"),
        (silenced, "the words of entry 3 are gone, and no erasure says so"),
    ],
)
def test_an_entry_that_was_changed_is_named(harm: Callable[[Entry], Entry], expected: str) -> None:
    harmed = [harm(one) if one.seq == 3 else one for one in FIVE]
    assert walk(harmed).wrong == (expected,)


def test_one_that_was_taken_out_is_missed() -> None:
    assert walk(FIVE[:2] + FIVE[3:]).wrong == ("entry 3 is missing",)
    assert walk(FIVE[:1] + FIVE[4:]).wrong == ("entries 2 to 4 are missing",)
    assert "entry 1 is missing" in walk(FIVE[1:]).wrong


def test_one_that_was_taken_out_and_the_rest_numbered_anew() -> None:
    shifted = [replace(one, seq=one.seq - 1) for one in FIVE[3:]]
    wrong = walk(FIVE[:2] + shifted).wrong
    assert "entry 3 does not follow the entry before it" in wrong
    assert "entry 3 was changed" in wrong


def test_an_order_that_was_changed_shows() -> None:
    wrong = walk([FIVE[0], FIVE[2], FIVE[1], FIVE[3], FIVE[4]]).wrong
    assert "entry 2 stands out of its order" in wrong
    swapped = [replace(FIVE[2], seq=2), replace(FIVE[1], seq=3)]
    assert "entry 2 was changed" in walk([FIVE[0], *swapped, *FIVE[3:]]).wrong


def test_what_was_cut_off_shows_by_the_count_and_by_a_head_kept_elsewhere() -> None:
    assert "ends at entry 3, and the record itself counted 5" in walk(FIVE[:3], given=5).wrong[0]
    assert "ends at entry 3" in walk(FIVE[:3], given=3, kept=FIVE[4].head).wrong[0]
    assert walk(FIVE[:3], given=3, kept=FIVE[1].head).wrong == ()


def test_a_chain_made_anew_from_its_beginning_has_another_head() -> None:
    other = chain(question(9), *(question(number) for number in range(1, 5)))
    assert walk(other).wrong == ()
    assert walk(other, kept=FIVE[3].head).wrong == (
        "entry 4 is not the one whose hash was kept elsewhere",
    )


def test_another_tenant_s_chain_does_not_pass_for_ours() -> None:
    wrong = verified("other", FIVE, 5).wrong
    assert len(wrong) == 5


def test_words_that_an_erasure_names_may_be_gone() -> None:
    erasure = Said(Matter.ERASURE, {"entries": [[2, 3]], "counts": {}, "why": "age"})
    entries = chain(*(question(number) for number in range(5)), erasure)
    gone = [silenced(one) if one.seq in {2, 3} else one for one in entries]
    found = walk(gone)
    assert (found.wrong, found.erased) == ((), 2)
    more = [silenced(one) if one.seq == 4 else one for one in gone]
    assert walk(more).wrong == ("the words of entry 4 are gone, and no erasure says so",)
    early = chain(erasure, *(question(number) for number in range(3)))
    gone = [silenced(one) if one.seq == 3 else one for one in early]
    assert walk(gone).wrong == ("the words of entry 3 are gone, and no erasure says so",)


def test_what_is_left_after_an_erasure_does_not_tell_what_it_was() -> None:
    first = chained(START, TENANT, "2026-01-01", question(1), b"a" * 32)
    second = chained(START, TENANT, "2026-01-01", question(1), b"b" * 32)
    assert first.data == second.data
    assert first.digest != second.digest
    assert first.hash != second.hash
    assert "ada" not in first.data


def test_a_long_list_of_faults_is_cut() -> None:
    entries = chain(*(question(number) for number in range(50)))
    wrong = walk([forged(one) for one in entries]).wrong
    assert len(wrong) == 21
    assert wrong[-1] == "and 30 more"


@given(st.lists(st.integers(0, 3), min_size=1, max_size=8), st.data())
def test_any_one_bit_of_harm_is_found(kinds: list[int], data: st.DataObject) -> None:
    entries = chain(*(question(kind) for kind in kinds))
    place = data.draw(st.integers(0, len(entries) - 1))
    name = data.draw(st.sampled_from(["at", "matter", "data", "digest", "previous", "hash"]))
    value = str(getattr(entries[place], name))
    at = data.draw(st.integers(0, len(value) - 1))
    other = value[:at] + ("x" if value[at] != "x" else "y") + value[at + 1 :]
    changed: dict[str, Any] = {name: other}
    entries[place] = replace(entries[place], **changed)
    assert walk(entries, given=len(entries)).wrong


@given(st.sets(st.integers(1, 40)))
def test_runs_hold_the_numbers_and_no_others(numbers: set[int]) -> None:
    runs = ranges(numbers)
    assert {one for first, last in runs for one in range(first, last + 1)} == numbers
    assert all(second[0] > first[1] + 1 for first, second in pairwise(runs))


def test_a_head_is_read_as_it_was_printed() -> None:
    head = FIVE[3].head
    assert Head.parse(f" {head}\n") == head
    for wrong in ("", "4", f"4:{'z' * 64}", f"-4:{head.hash}", "4:abc"):
        with pytest.raises(InputError):
            Head.parse(wrong)


def test_words_are_hashed_as_a_whole() -> None:
    """No word can move from the name to the text without the digest telling."""
    one = chained(START, TENANT, "t", Said(Matter.QUESTION, {}, {"q": 1}, "a"), b"s" * 32)
    assert one.words is not None
    moved = replace(one, words=Words(one.words.salt, "a,", one.words.body))
    assert walk([moved]).wrong
