"""How far an index run is: a bar on a terminal, and nothing anywhere else."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from tqdm import tqdm


class Bar:
    """A progress of ``indexer.report`` on standard error."""

    def __init__(self) -> None:
        self._bar: tqdm[NoReturn] | None = None

    def __enter__(self) -> Bar:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.close()

    def begin(self, files: int) -> None:
        """So many files will be looked at."""
        if sys.stderr.isatty():
            from tqdm import tqdm

            self._bar = tqdm(total=files, unit="file", leave=False)

    def advance(self, file: str) -> None:  # noqa: ARG002 - the port's signature
        """One more has been."""
        if self._bar is not None:
            self._bar.update()

    def stage(self, what: str) -> None:
        """What is being done now, where it takes long; "" when it is over."""
        if self._bar is not None:
            self._bar.set_postfix_str(what)
