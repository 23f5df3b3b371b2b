"""The words of the Committee's agenda pack, of a report of two pages, and of a scanned note."""

from __future__ import annotations

from tests.formats.blocks import Block, Grid, Heading, NewPage, Numbered, Text, Title
from tests.formats.harbour import BODY, COMMITTEE

_FIGURES = Grid(
    (
        ("Year", "Landings (tonnes)", "Boxes sold", "Ice made (tonnes)"),
        ("2021/22", "1,904", "41,870", "2,310"),
        ("2022/23", "1,866", "40,120", "2,255"),
        ("2023/24", "2,043", "44,615", "2,490"),
    ),
    widths=(30, 45, 40, 45),
)

PACK: tuple[Block, ...] = (
    Text(BODY),
    Title(COMMITTEE),
    Text("Agenda pack"),
    Text("Thursday 23 January 2025 at 2.00 pm"),
    Text("Net Loft, Fish Dock Road, Saltersby"),
    Heading("Notices"),
    Text(
        "Members of the public are welcome. The door on Fish Dock Road is opened at 1.40 pm. There "
        "is no lift: please tell the clerk beforehand should you need the ground floor room."
    ),
    Text("Clerk: Josef Lund, 01632 960402, josef.lund@brackwater.example"),
    NewPage("Agenda"),
    Heading("Agenda"),
    Grid(
        (
            ("Item", "Title", "Page"),
            ("1.", "Apologies and declarations of interest", ""),
            ("2.", "Minutes of the meeting held on 12 September 2024", ""),
            ("3.", "Landings and ice: three years", "3 - 4"),
            ("4.", "Cold store: hours of opening", "5"),
        ),
        widths=(20, 110, 30),
    ),
    Text("CONFIDENTIAL ITEMS"),
    Grid((("5.", "Tender for the fuel berth", "6"),), head=False, widths=(20, 110, 30)),
    Text("Date of next meeting: Thursday 12 June 2025 at 2.00 pm"),
    NewPage("Item 3: Landings and ice"),
    Text("Item 3"),
    Title("Landings and ice: three years"),
    Heading("Purpose of report"),
    Text("For information."),
    Heading("Summary"),
    Text("Landings at the fish dock rose in 2023/24 for the first time in five years."),
    Heading("Recommendation"),
    Text("That the Committee notes the report."),
    Text("Contact officer: Gil Trevannick"),
    Text("Position: Harbour Master"),
    Text("Phone no: 01632 960409"),
    Text("Email: gil.trevannick@brackwater.example"),
    Heading("Landings"),
    Numbered("The fish dock at Saltersby is used by 38 boats, of which 29 are under ten metres."),
    Numbered("Landings, sales and ice over three years were as follows:"),
    _FIGURES,
    Numbered(
        "The rise comes from brown crab. White fish fell again, by 4 per cent. Four boats that had "
        "gone to Dunmarsh came back after the auction moved to seven o'clock in the morning."
    ),
    Heading("Ice"),
    Numbered(
        "The ice plant was built in 1987. It made 2,490 tonnes in 2023/24, which is 92 per cent of "
        "what it can make. In August it ran day and night for sixteen days."
    ),
    Numbered(
        "On 11 August the second compressor stopped for nine hours. Ice was brought from Dunmarsh "
        "by road at a cost of £2,870, and no catch was lost. An engineer has said that "
        "the compressor will not see another three summers, and that its parts are no longer made. "
        "A price for a new one has been asked of two makers and will be before the Committee in "
        "June. Until then the plant is looked at every day by the dock staff, who keep a log of "
        "the pressure and the temperature of both compressors."
    ),
    Heading("Wash-down water"),
    Numbered(
        "The water company has asked all docks to use less water for washing down. The dock used "
        "3.1 million litres in the year. A ring main for sea water would save about half of that."
    ),
    Numbered(
        "Sea water may be used for floors but not for boxes. The food standards officer has been "
        "asked for a view in writing."
    ),
    Heading("Implications"),
    Numbered("There are none for finance at this stage, none for equalities and none for staff."),
    NewPage("Item 4: Cold store"),
    Text("Item 4"),
    Title("Cold store: hours of opening"),
    Heading("Purpose of report"),
    Text("For decision."),
    Heading("Summary"),
    Text("Merchants have asked for the cold store to open two hours earlier on market days."),
    Heading("Recommendation"),
    Text("That the cold store open at 4.00 am on Tuesdays and Fridays for a trial of six months."),
    Text("Contact officer: Ada Pemble"),
    Text("Position: Markets Manager"),
    Heading("The request"),
    Numbered("The cold store opens at 6.00 am. Nine of the fourteen merchants asked for 4.00 am."),
    Numbered("Opening earlier needs one more attendant for four hours a week, at £3,120 a year."),
    NewPage("Item 5"),
    Text("Document is Restricted"),
)

ICE: tuple[Block, ...] = (
    Text(BODY),
    Text(COMMITTEE),
    Text("12 June 2025"),
    Title("A new compressor for the ice plant"),
    Heading("Purpose of report"),
    Text("For decision."),
    Heading("Summary"),
    Text("Two makers have given prices for a compressor. This report recommends the dearer one."),
    Heading("Recommendations"),
    Text("That the Committee:"),
    Numbered("approves the purchase of a compressor from Frostholm Engineering at £64,750; and", 2),
    Numbered("asks for a report on the first season in November 2025.", 2),
    Text("Contact officer: Gil Trevannick"),
    Text("Position: Harbour Master"),
    Text("Email: gil.trevannick@brackwater.example"),
    Heading("Background"),
    Numbered(
        "The second compressor stopped for nine hours on 11 August 2024 and again for five on 2 "
        "September 2024. The Committee was told in January that its parts are no longer made.",
        0,
    ),
    Numbered(
        "The plant has to make 110 tonnes of ice in a busy week. With one compressor it makes 70. "
        "Boats then have to be told by noon how many boxes they may fill, and the larger ones go "
        "elsewhere. When that happened in 2019 the dock lost about £6,000 in dues in a month.",
        0,
    ),
    Heading("The two offers"),
    Numbered("Both makers came to see the plant in March. Their offers are:", 0),
    Grid(
        (
            ("Maker", "Price", "Warranty", "Power for a tonne of ice"),
            ("Frostholm Engineering", "£64,750", "ten years", "58 kWh"),
            ("Pell and Daughters", "£59,200", "five years", "71 kWh"),
        ),
        widths=(55, 30, 35, 45),
    ),
    Numbered(
        "At last year's output and price the dearer machine would save £7,900 of electricity a "
        "year. It would pay for the difference in nine months. It is also the quieter of the two, "
        "which matters to the eleven households of Capstan Row, who have written to the Harbour "
        "Master about the noise of the plant on summer nights in each of the last four years.",
        0,
    ),
    Numbered(
        "Frostholm Engineering can deliver in sixteen weeks and Pell and Daughters in nine. "
        "Neither could have a machine running before August. The Harbour Master therefore means to "
        "hire a mobile unit from 1 July to 30 September at £1,150 a week, whichever is chosen.",
        0,
    ),
    Heading("Fitting"),
    Numbered(
        "The old machine weighs 2.3 tonnes and stands behind the condenser. It cannot be taken out "
        "by the door. Part of the north wall will be opened, which needs the consent of the "
        "conservation officer because the ice house is listed. She has seen the drawings and has "
        "no objection provided that the bricks are kept and laid again in lime mortar.",
        0,
    ),
    Numbered("The wall can be opened in one week and closed in another. The dock stays open.", 0),
    Heading("Financial implications"),
    Numbered("The harbour reserve stands at £412,000. The purchase can be met from it.", 0),
    Heading("Equalities implications"),
    Numbered("None.", 0),
    Heading("Next steps"),
    Numbered("An order placed in June would be delivered in October 2025.", 0),
)

SCAN: tuple[str, ...] = (
    "BRACKWATER PARTNERSHIP OF COUNCILS",
    "Harbour and Markets Committee",
    "15 June 2023",
    "",
    "SWING BRIDGE AT SALTERSBY: NOTE BY THE HARBOUR MASTER",
    "",
    "Purpose of report",
    "For information.",
    "",
    "1. The swing bridge was opened 412 times in the year",
    "to 31 March 2023, of which 96 were at night.",
    "",
    "2. It failed to close on 7 February 2023. Traffic was",
    "sent round by Copswade for six hours.",
    "",
    "3. The cause was a broken contact. A new one",
    "was fitted the same evening at a cost of £340.",
    "",
    "4. A spare one is now kept in the bridge house.",
    "",
    "Contact officer: Gil Trevannick",
    "Position: Harbour Master",
)
