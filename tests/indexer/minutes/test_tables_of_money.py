"""Tables of payments, receipts and budgets hold no actions."""

from __future__ import annotations

import pytest

from tests.indexer.minutes.acting import minuted

TABLES = [
    """| Payee | Detail | Total £ | VAT | Comments |
|---|---|---|---|---|
| Gus Hill | Clerk Salary | 211.40 | 0.0 | |
| Mill Paint Ltd | Paint gates | 88.00 | 14.60 | Paid by card |
""",
    """| Date | Payee | Description | Amount |
|---|---|---|---|
| 02/04/24 | Gus Hill | Clerk salary | £211.40 |
| 02/04/24 | Taxes | Send PAYE | £16.00 |
""",
    """| Cheque no | For | Amount |
|---|---|---|
| 1041 | Mend the pump | 40.00 |
""",
    """| Invoice | Officer | Details | Net | Gross |
|---|---|---|---|---|
| 77 | Clerk | Order stamps | 10.00 | 12.00 |
""",
    """| Clerk | Buy stamps | £12.00 |
| Cleaner | Sweep the hall | £40.00 |
""",
]


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("title", ["3. Payments", "3. Finance"])
def test_no_action_in_a_table_of_money(table: str, title: str) -> None:
    assert minuted(f"## {title}\n\n{table}", "a.md") == []


def test_a_table_of_actions_may_have_a_column_of_costs() -> None:
    text = (
        "## Actions\n\n| Action | Owner | Cost | By when |\n|---|---|---|---|\n"
        "| Paint the gate | CD | £40.00 | 3 June |\n"
    )
    assert minuted(text, "a.md") == [("CD", "Paint the gate")]


def test_what_a_task_costs_is_no_payment() -> None:
    text = (
        "## Actions\n\n| Ref | Action | Lead |\n|---|---|---|\n"
        "| 1 | Pay the invoice of £40.00 for paint | GH |\n"
    )
    assert minuted(text, "a.md") == [("GH", "Pay the invoice of £40.00 for paint")]
