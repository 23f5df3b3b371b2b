"""A parish council as small councils minute: lists of payments, no roll, few words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bot.quayside import Asking, papers_held

MAY = """Minutes of Reedmarsh Parish Council

Reedmarsh Parish Council

14 May 2024

Present were: Ann Tye, Bob Lusk and Cora Wendle.

1. Pond railings

The railings beside the pond have rusted through. The smith has offered to renew them for
£1,450. It was agreed to accept this offer.

Proposed by Ann Tye, seconded by Bob Lusk.

2. Bunting

The council agreed to hang bunting in the lane.

Proposed by Cora Wendle, seconded by Ann Tye.

3. Payments

Clerk £310.00

Hedge cutting £95.50

Lamp oil - £12.25 - store room

The clerk left the room.
"""

SEPTEMBER = """Minutes of Reedmarsh Parish Council

Reedmarsh Parish Council

10 September 2024

Those attending: Ann Tye (Chairman), Bob Lusk (Vice-Chairman).

The Chairman welcomed the constable.

1. Apologies

Apologies were received from Cora Wendle.

2. Lantern evening

To consider the lantern evening:

Bob Lusk offered the use of his barn. It was agreed to hold the evening on 6 December 2024.

3. Swans

A resident had asked for a sign about the swans. The council has no money left for signs this
year. It was agreed to ask the school to paint one.

4. Winter

To consider holding fireworks on the green in December again:

Some had been frightened last time. It was agreed to have none.

5. Payments

Clerk £320.00

Hedge cutting £88.00
"""


@contextmanager
def village_held(folder: Path) -> Iterator[Asking]:
    """The store of the two minutes."""
    papers = {"may.txt": MAY, "september.txt": SEPTEMBER}
    with papers_held(folder, papers) as asking:
        yield asking
