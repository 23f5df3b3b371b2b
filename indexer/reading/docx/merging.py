"""Cells that are merged with those above them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from indexer.reading.docx.blocks import Cell, Printed, Row
from indexer.reading.docx.cells import filled
from indexer.reading.spanning import LONGEST, holding


@dataclass
class Merging:
    """Gives the cells of a table row by row, those that go on as what they hold there."""

    _above: dict[int, Cell] = field(default_factory=dict)  # by column
    _holding: frozenset[int] | None = None  # columns whose cells hold for all rows they span

    def row(self, cells: Sequence[tuple[int, Cell | None]]) -> Row:
        """A row; ``cells`` come with their column, ``None`` for one that continues that above."""
        made: list[Cell] = []
        for column, cell in cells:
            held = self._goes_on(column) if cell is None else self._once(column, cell)
            if cell is not None:
                self._above[column] = held
            made.append(held)
        if self._holding is None:
            words = {
                column: " ".join(one.whole for one in filled(cell))
                for (column, _), cell in zip(cells, made, strict=True)
            }
            self._holding = holding(words)
        return tuple(made)

    def _once(self, column: int, cell: Cell) -> Cell:
        """A cell of owners or days without repeats, as Word makes them when cells are merged."""
        said = filled(cell) if column in (self._holding or ()) else []
        alike = len(said) > 1 and len({one.whole for one in said}) == 1
        return tuple(said[:1]) if alike else cell

    def _goes_on(self, column: int) -> Cell:
        """What a cell holds of the one above it: an owner or a day; else it is empty."""
        said = [one.words for one in filled(self._above.get(column, ())) if not one.struck]
        if column not in (self._holding or ()) or len(" ".join(said)) > LONGEST:
            return ()
        return tuple(map(Printed, said))
