"""Tables of money: payments, receipts, budgets. Their rows are no actions, whatever they say."""

from __future__ import annotations

import re
from collections.abc import Sequence

_PAYS = re.compile(  # a column that only a table of payments has
    r"payees?|payments?|paid(?: to)?|suppliers?|creditors?|vat|net|gross|(?:ex|inc)l?\.? vat|"
    r"invoices?(?: (?:no|number|ref|date)\.?)?|(?:cheque|chq|bacs|voucher|transaction|payment)"
    r"s?(?: ?/? ?\w+){0,2}\.?|receipts?|debits?|credits?|income|expenditure|balance|variance",
    re.IGNORECASE,
)
_SUM = re.compile(
    r"(?:total |sub-?total |net |gross |approved |budget )?(?:amounts?|totals?|sums?|costs?|"
    r"prices?|value|budget|actual|£+)\s*(?:\(?[£€$]s?\)?|paid|due|inc\.? vat)?|£(?:s|\.p)?",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r"-?\(?[£€$]\s?\d[\d,]*(?:\.\d\d)?\)?(?: ?(?:CR|DR|cr|dr))?|-?\d[\d,]*\.\d\d")


def names_money(cells: Sequence[str], *, owned: bool) -> bool:
    """Whether these names of columns are those of a table of money.

    Args:
        cells: the names, as printed.
        owned: whether one of them names owners of tasks: a column of costs is then not enough.
    """
    names = [" ".join(cell.split()).strip(" :.*") for cell in cells]
    if any(_PAYS.fullmatch(name) for name in names):
        return True
    return not owned and any(name and _SUM.fullmatch(name) for name in names)


def is_payment(cells: Sequence[str]) -> bool:
    """Whether one of the cells of a row is nothing but an amount of money."""
    return any(_AMOUNT.fullmatch(cell.strip()) for cell in cells)
