"""A dale's council: committees appointed, stems over lists, a decision taken back and called in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bot.quayside import Asking, papers_held

MAY = """Skeldale Parish Council

Minutes of the Annual Meeting held on Monday 20 May 2024 in the Reading Room

Present: Cllrs A Brodie (Chairman), J Cope, D Fell, P Greaves, H Ince, S Lamb and T Moss
Also present: Miss K Rudge (Clerk)

1. Apologies

Cllr R Nunn.

2. Declarations of interest

Cllr Fell declared a pecuniary interest in item 6 and left the room when it was reached.

3. Working parties

It was resolved to appoint the following:

Burials: Cllrs Brodie, Cope and Lamb

Footpaths Working Party: Cllrs Fell, Greaves, Ince and Nunn

4. Bus shelter

Resolved that the Clerk write to the County Council to ask

(a) whether the shelter can be moved;

(b) who is to pay for the lighting; and

(c) when the display will be mended.

Action: Clerk

5. Defibrillator

Resolved by 5 votes to 2 that a second defibrillator be bought. Cllrs Cope and Ince asked that their
votes against be recorded.

6. Glebe field

Resolved to let the glebe field at £310 a year.

7. Precept

Resolved by 6 votes to 1 that the precept stay at £18,400.
"""

JULY = """Skeldale Parish Council

Minutes of the Meeting held on Monday 15 July 2024 in the Reading Room

Present: Cllrs A Brodie (Chairman), J Cope, D Fell, P Greaves, H Ince, S Lamb and T Moss
Also present: Miss K Rudge (Clerk)

8. Declarations of interest

None.

9. Glebe field

Members had thought again because a second farmer had offered £90 more. Resolved that the decision
of 20 May be rescinded and the glebe field be let to Mr Airey at £400 a year.

10. Speed signs

The Clerk was asked to get prices for two signs.

Action: Clerk
"""

AGENDA = """Skeldale Parish Council

Agenda

Monday 16 September 2024

1. Apologies

2. Speed signs: to accept a price

3. To exclude the public: salary of the Clerk (confidential)
"""

NOTICE = """Notice of decision

Skeldale Parish Council

15 July 2024

Decision Maker: Skeldale Parish Council

Decision

That the glebe field be let to Mr Airey.

Call-in

The decision may be implemented after noon on Friday 26 July 2024 unless it is called in.
"""


@contextmanager
def dale_held(folder: Path) -> Iterator[Asking]:
    """Ask over these papers."""
    papers = {
        "may.txt": MAY,
        "july.txt": JULY,
        "september-agenda.txt": AGENDA,
        "notice.txt": NOTICE,
    }
    with papers_held(folder, papers) as asking:
        yield asking
