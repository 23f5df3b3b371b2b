"""The clerk corrects what was extracted: each correction is an event that wins from then on.

The clerk sees every paper. Nothing is changed in a paper: a reworded action still cites the
paragraph that it stands on.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from bot.minuted.listed import short_id, typed
from indexer.corrections import ACTION, DECISION, undone, waiting
from indexer.deeds import Correction, Deed
from indexer.errors import InputError
from indexer.labelling.audiences import NO_POLICY
from indexer.manifest_entry import checked_facts
from indexer.records import SUPERSEDED, Action, Decision
from indexer.store.port import Snapshot, Store
from indexer.words import normalise


class Correcting:
    """Corrections by one person."""

    def __init__(
        self, store: Store, by: str, why: str | None = None, shown: Mapping[str, str] | None = None
    ) -> None:
        """``by`` is kept with every correction, ``why`` where a reason is given.

        ``shown`` gives the id by which the register shows an action, by the action's key: an
        action that has moved within its paper keeps the id that it had.
        """
        self._store = store
        self._by = by
        self._why = why
        self._shown = shown or {}

    def reject(self, identifier: str) -> Correction:
        """It is no action or decision."""
        return self._on(identifier, Deed.REJECT, {})

    def reword(self, identifier: str, fields: Mapping[str, Any]) -> Correction:
        """State some of its fields anew: text, owner_printed, owners, due_printed, verbs."""
        if not fields:
            raise InputError("nothing is to be changed", mend="give --text, --owner, --due …")
        with self._store.snapshot() as snapshot:
            _refuse_fields(type(self._found(snapshot, identifier)), fields)
        return self._on(identifier, Deed.REWORD, {"fields": dict(fields)})

    def split(self, identifier: str, texts: Sequence[str]) -> Correction:
        """It is several, with these texts."""
        if len(texts) < 2:
            raise InputError("one text splits nothing", mend="give --into twice or more")
        return self._on(identifier, Deed.SPLIT, {"pieces": [{"text": text} for text in texts]})

    def merge(self, identifier: str, into: str) -> Correction:
        """It only repeats another one, which stays."""
        with self._store.snapshot() as snapshot:
            stays = self._found(snapshot, into)
            gone = self._found(snapshot, identifier)
        if type(stays) is not type(gone) or stays.key == gone.key:
            raise InputError(
                f"{identifier} and {into} cannot be made one",
                mend="give two different actions, or two different decisions",
            )
        said = {"into": stays.key, "into_paragraph": stays.paragraph_id, "into_text": stays.text}
        return self._keep(Deed.MERGE, gone.key, gone.part_key, {**_noun(gone), **said})

    def add(self, paragraph_id: str, noun: str, fields: Mapping[str, Any]) -> Correction:
        """A paragraph holds one that was not found; its text stands in the paragraph.

        Raises:
            InputError: there is no such paragraph, or the text is not in it.
        """
        _refuse_fields(Action if noun == ACTION else Decision, fields)
        with self._store.snapshot() as snapshot:
            held = snapshot.paragraph(paragraph_id, snapshot.labels())
        if held is None or SUPERSEDED in held[1].flags:
            raise InputError(
                f"no paragraph has the id {paragraph_id!r}",
                mend="`minutebook show PAPER --json` lists them",
            )
        part, paragraph = held
        if normalise(fields["text"]) not in normalise(paragraph.text):
            raise InputError(
                f"the text does not stand in paragraph {paragraph_id}",
                mend="copy it from `minutebook show`; `correct reword` may change it afterwards",
            )
        data = {
            "noun": noun,
            "paragraph": paragraph_id,
            "text": fields["text"],
            "fields": dict(fields),
        }
        return self._keep(Deed.ADD, paragraph_id, part.key, data)

    def set_facts(self, paper_id: str, facts: Mapping[str, str]) -> Correction:
        """State facts of a paper; they count when it is indexed next.

        Raises:
            InputError: a fact that papers do not have, or a value that it cannot have.
        """
        with self._store.snapshot() as snapshot:
            kept = snapshot.labelling()
        said = checked_facts(facts, (kept[0] if kept else NO_POLICY).names)
        return self._keep(Deed.SET, paper_id, None, {"facts": said})

    def undo(self, number: int) -> Correction:
        """Take an earlier correction back.

        Raises:
            InputError: there is none of that number, or it is of a withdrawal.
        """
        first = self.meant(number)
        if first.what is Deed.WITHDRAW:
            paper = f"{first.data['root']}/{first.data['file']}"
            raise InputError(
                f"correction {number} is of the withdrawal of {paper}",
                mend=f"run `minutebook withdraw {paper}`, with --undo to bring it back",
            )
        return self._keep(Deed.UNDO, str(number), first.part_key, {})

    def meant(self, number: int) -> Correction:
        """The correction of a number; of one that takes another back, what was said at first.

        Raises:
            InputError: there is none of that number.
        """
        with self._store.writing() as writer:
            known = {one.id: one for one in writer.corrections()}
        if number not in known:
            raise InputError(
                f"there is no correction {number}", mend="`minutebook correct list` shows them"
            )
        first = known[number]
        while first.what is Deed.UNDO and int(first.target) in known:
            first = known[int(first.target)]
        return first

    def _on(self, identifier: str, deed: Deed, data: Mapping[str, Any]) -> Correction:
        with self._store.snapshot() as snapshot:
            target = self._found(snapshot, identifier)
        return self._keep(deed, target.key, target.part_key, {**_noun(target), **data})

    def _found(self, snapshot: Snapshot, identifier: str) -> Action | Decision:
        labels = snapshot.labels()
        held: list[Action | Decision] = [
            *snapshot.actions(labels),
            *snapshot.decisions(labels),
            *snapshot.unsure_decisions(labels),
        ]
        return typed(
            identifier,
            held,
            lambda one: self._shown.get(one.key) or short_id(one.key),
            "action or decision",
        )

    def _keep(
        self, deed: Deed, target: str, part_key: str | None, data: Mapping[str, Any]
    ) -> Correction:
        at = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        with self._store.writing() as writer:
            return writer.correct(
                Correction(0, at, self._by, deed, target, part_key, self._why, data)
            )


def _noun(target: Action | Decision) -> dict[str, str]:
    """By what a target is found again: what it is, where, and its words."""
    noun = ACTION if isinstance(target, Action) else DECISION
    return {"noun": noun, "paragraph": target.paragraph_id, "text": target.text}


def _refuse_fields(record: type[Action | Decision], fields: Mapping[str, Any]) -> None:
    """Refuse what a record does not have: kept, it would stand in the way of every list.

    Raises:
        InputError: a decision has no owner and no date, an action no verb.
    """
    strange = sorted(set(fields) - {field.name for field in dataclasses.fields(record)})
    if strange:
        noun = record.__name__.casefold()
        raise InputError(
            f"no {noun} has {' or '.join(strange)}",
            mend="give --text and --verb for a decision, --text, --owner and --due for an action",
        )


def all_corrections(store: Store) -> tuple[list[Correction], frozenset[int]]:
    """Every correction, oldest first, and the numbers of those whose target is not found."""
    with store.writing() as writer:
        kept = writer.corrections()
        extracted = writer.extracted()
    lost = {one.id for one in waiting(extracted.actions, extracted.decisions, kept)}
    with store.snapshot() as snapshot:
        here = snapshot.labels()
        added = [one for one in kept if one.what is Deed.ADD and one.id not in undone(kept)]
        lost |= {one.id for one in added if not _stands(snapshot, one, here)}
    return kept, frozenset(lost)


def _stands(snapshot: Snapshot, one: Correction, labels: frozenset[str]) -> bool:
    """Whether the paragraph of something added is still held, and not only as a former one."""
    held = snapshot.paragraph(one.target, labels)
    return held is not None and SUPERSEDED not in held[1].flags
