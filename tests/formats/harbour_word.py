"""The words of the Committee's minutes and report of September 2024, in Word."""

from __future__ import annotations

from tests.formats.blocks import Block, Grid, Heading, Numbered, Text, Title
from tests.formats.harbour import COMMITTEE


def _cover(*rows: tuple[str, str]) -> Grid:
    return Grid(rows, head=False, widths=(45, 115))


MINUTES: tuple[Block, ...] = (
    Title(f"Minutes of the {COMMITTEE}"),
    Text("Thursday 12 September 2024, 2.00 pm"),
    Text("Net Loft, Fish Dock Road, Saltersby"),
    Text("Attendance: see Appendix A"),
    Numbered("Apologies and declarations of interest", 0, bold=True),
    Numbered("Apologies were received from Councillor Moira Stent."),
    Numbered(
        "Councillor Rufus Eddowes declared an interest in item 4, since his sister holds a "
        "licence for a stall, and left the room for it."
    ),
    Numbered("Minutes of the meeting held on 13 June 2024", 0, bold=True),
    Heading("Decision", styled=False),
    Text("The minutes of the meeting held on 13 June 2024 were agreed as a correct record."),
    Numbered("Fish dock ladders", 0, bold=True),
    Numbered(
        "Gil Trevannick (Harbour Master) reported that eleven of the 26 ladders on the fish dock "
        "had failed their inspection in July. Nobody had been hurt."
    ),
    Numbered(
        "Councillor Bina Lakhani wondered whether the timber fenders ought to be renewed at the "
        "same time. The Harbour Master thought that they would last until 2029."
    ),
    Heading("Decisions", styled=False),
    Text("Members:"),
    Numbered("Noted the results of the inspection.", 2),
    Numbered("Approved the renewal of eleven ladders at a cost of £38,500.", 2),
    Heading("Actions", styled=False),
    Text("Harbour Master to:"),
    Numbered("place the order for the ladders by 31 October 2024.", 2),
    Numbered("put up a warning sign at each ladder that failed.", 2),
    Numbered("Market tolls 2025/26", 0, bold=True),
    Numbered(
        "Ada Pemble (Markets Manager) introduced the report. Tolls had not risen since 2021, and "
        "the markets at Saltersby and Marlingate had lost £21,400 between them in the last year."
    ),
    Numbered("Some members feared that small traders would stay away."),
    Heading("Decision", styled=False),
    Text(
        "Members agreed, by 3 votes to 1, that the toll for a pitch be raised from £16 to £19 a "
        "day from 1 April 2025."
    ),
    Heading("Actions", styled=False),
    Grid(
        (
            ("Action", "Owner", "By"),
            (
                "Write to every licence holder with the new tolls",
                "Markets Manager",
                "30 November 2024",
            ),
            ("Report on the number of pitches let after the first quarter", "AP", "July 2025"),
        ),
        widths=(90, 40, 35),
    ),
    Numbered("Date of next meeting", 0, bold=True),
    Numbered("Thursday [23] January 2025 at 2.00 pm, in the Net Loft.", was="16"),
    Heading("Appendix A: attendance"),
    Grid(
        (
            ("Name", "Position", "Organisation"),
            ("Cllr Hester Quaile", "Chair", "Saltersby District Council"),
            ("Cllr Bina Lakhani", "Vice-Chair", "Ostenbridge City Council"),
            ("Cllr Tom Wadhurst", "Member", "Dunmarsh District Council"),
            ("Cllr Rufus Eddowes", "Member", "Marlingate Borough Council"),
            ("Cllr Moira Stent", "Apologies", "Greyholm District Council"),
            ("Gil Trevannick", "Harbour Master", "Officer"),
            ("Ada Pemble (AP)", "Markets Manager", "Officer"),
            ("Josef Lund", "Committee Clerk", "Officer"),
        ),
        widths=(55, 45, 65),
    ),
)

TOLLS: tuple[Block, ...] = (
    Title("Market tolls 2025/26"),
    _cover(
        ("Committee", COMMITTEE),
        ("Date", "12 September 2024"),
        ("Item", "4"),
        ("Purpose of report", "For decision."),
        (
            "Summary",
            "Tolls at the two covered markets have stood still since 2021 and should now rise.",
        ),
        ("Is this report confidential?", "No"),
        ("Recommendation", "That the toll for a pitch be raised from £16 to £18 a day."),
        ("Contact officer", "Ada Pemble"),
        ("Position", "Markets Manager"),
        ("Phone no", "01632 960417"),
        ("Email", "ada.pemble@brackwater.example"),
    ),
    Heading("Background"),
    Numbered(
        "The Partnership runs covered markets at Saltersby and Marlingate on behalf of five "
        "councils. Traders pay a toll for each pitch and day.",
        0,
    ),
    Numbered("The toll was last raised on 1 April 2021, from £15 to £16.", 0),
    Heading("The year 2023/24"),
    Numbered("The following table shows what each market took and what it cost:", 0),
    Grid(
        (
            ("Market", "Pitches", "Takings", "Outlay", "Result"),
            ("Saltersby", "64", "£171,300", "£183,900", "-£12,600"),
            ("Marlingate", "48", "£140,150", "£148,950", "-£8,800"),
            ("Together", "112", "£311,450", "£332,850", "-£21,400"),
        ),
        widths=(35, 25, 35, 35, 35),
    ),
    Numbered("Cleaning is the largest cost, and rose by 11 per cent in the year.", 0),
    Heading("Proposal"),
    Numbered("A toll of £18 would bring in another £38,900 if no pitch were given up.", 0),
    Text(
        "A pitch is counted as let where its toll has been paid.",
        note="A pitch is three metres long and has one socket.",
    ),
    Heading("Equalities implications"),
    Numbered(
        "About a third of the traders are over 65. The Markets Manager will meet them before any "
        "change is made.",
        0,
    ),
)
