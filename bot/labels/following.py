"""The labels of a store brought up to date with the policy and the day; nothing is read for it."""

from __future__ import annotations

import datetime as dt
import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from bot.labels.guarding import Guarded
from indexer.errors import LabelsBehind, LabelsOverdue, MinutebookError, StoreError
from indexer.labelling.rules import Labelling
from indexer.store.port import Store

_LOG = logging.getLogger(__name__)

EVERY_SECONDS = 1.0
_LATER = 4  # times that, once something went wrong: each look reads all labels

Wanted = Callable[[], Labelling | None]
"""What the policy says of papers at this moment; None where the store's own labelling counts."""


def brought_up_to_date(store: Store, wanted: Labelling | None, today: dt.date) -> bool:
    """Label the papers anew where the policy is another, or where their age may be; else nothing.

    Returns:
        Whether any label changed.

    Raises:
        LabelsOverdue: the store cannot be written, and somebody would see by the labels that
            stand what they may not see by now.
        LabelsBehind: it cannot be written; its labels are as before, and open nothing too far.
    """
    with store.snapshot() as snapshot:
        held = snapshot.labelling()
    if wanted is None and held is None:
        return False
    same = held is not None and wanted in {None, held[0]}
    if held is not None and same and (not held[0].ages or held[1] == today):
        return False
    try:
        with store.writing_beside() as writer:
            changed = writer.relabel(wanted, today)
    except StoreError as fault:
        return _as_they_stand(store, wanted, today, fault)
    if changed:  # derived, and not read until it fits: what fails here the next index puts right
        with suppress(StoreError), store.writing(wait_seconds=0) as writer:
            writer.write_index()
    return changed


def _as_they_stand(
    store: Store, wanted: Labelling | None, today: dt.date, fault: StoreError
) -> bool:
    """Go on by the labels that stand, where nobody sees too much by them."""
    with store.snapshot() as snapshot:
        due = snapshot.labels_due(wanted, today)
    if due.too_open:
        papers = "1 paper" if due.too_open == 1 else f"{due.too_open:,} papers"
        raise LabelsOverdue(
            f"{papers} may by now be seen by fewer people, and the labels cannot be changed "
            f"({fault.what}), so nothing is answered",
            mend=fault.mend,
        ) from fault
    if due.papers:
        raise LabelsBehind(fault.what, mend=fault.mend) from fault
    return False


@contextmanager
def followed(
    store: Store, wanted: Wanted, today: Callable[[], dt.date] = dt.date.today
) -> Iterator[Store]:
    """Keep the labels up to date while the block lasts: now, and every ``EVERY_SECONDS``.

    Gives the store to answer from: shut while its labels let somebody see too much.
    """
    follower = _Follower(store, wanted, today)
    follower.look()
    thread = threading.Thread(target=follower.go, name="labels")
    thread.start()
    try:
        yield Guarded(store, lambda: follower.overdue)
    finally:
        follower.stopping.set()
        thread.join()


class _Follower:
    """Looks again and again; the same trouble is said once."""

    def __init__(self, store: Store, wanted: Wanted, today: Callable[[], dt.date]) -> None:
        self._store = store
        self._wanted = wanted
        self._today = today
        self._said = ""
        self.overdue: LabelsOverdue | None = None
        self.stopping = threading.Event()

    def go(self) -> None:
        """Until it is to stop."""
        while not self.stopping.wait(EVERY_SECONDS * (_LATER if self._said else 1)):
            self.look()

    def look(self) -> None:
        """Bring the labels up to date; what goes wrong is said, and tried again."""
        try:
            changed = brought_up_to_date(self._store, self._wanted(), self._today())
        except LabelsOverdue as error:
            self.overdue = error
            self._trouble(str(error))
        except LabelsBehind as error:
            self.overdue = None
            self._trouble(str(error))
        except MinutebookError as error:
            self._trouble(str(error))
        except Exception as error:  # noqa: BLE001  the next look may succeed; questions go on
            self._trouble(type(error).__name__)
        else:
            self._said = ""
            self.overdue = None
            if changed:
                _LOG.info("papers were labelled anew by the policy and the day")

    def _trouble(self, why: str) -> None:
        if why != self._said:
            _LOG.error("the labels of papers are not up to date: %s", why)
        self._said = why
