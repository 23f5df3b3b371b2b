"""Writes the papers anew and says where."""

from __future__ import annotations

import sys

from tests.formats.writing import write

for path in write():
    sys.stdout.write(f"{path} {path.stat().st_size}\n")
