"""What goes over the pipe between the indexer and a worker: pickled values, each with its length.

Both ends are this program, run by the same user on the same machine.
"""

from __future__ import annotations

import pickle
import struct
from typing import IO, Any

_LENGTH = struct.Struct("!Q")


def send(pipe: IO[bytes], value: object) -> None:
    """Write one value.

    Raises:
        OSError: nobody reads at the other end any more.
    """
    content = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.write(_LENGTH.pack(len(content)))
    pipe.write(content)
    pipe.flush()


def receive(pipe: IO[bytes]) -> Any:  # noqa: ANN401  whatever was sent
    """Read one value.

    Raises:
        EOFError: the other end is gone, maybe in the middle of a value.
    """
    content = _exactly(pipe, _LENGTH.unpack(_exactly(pipe, _LENGTH.size))[0])
    return pickle.loads(content)  # noqa: S301  both ends are this program


def _exactly(pipe: IO[bytes], count: int) -> bytes:
    content = pipe.read(count)
    if len(content) < count:
        raise EOFError
    return content
