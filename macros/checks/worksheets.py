"""Rules about worksheets."""

from __future__ import annotations

from ..kinds.worksheet import Worksheet
from .rules import Finding, Findings, entity_rule


@entity_rule("worksheet-example", Worksheet)
def example_fits(worksheet: Worksheet) -> Findings:
    """The example of a worksheet has a text for each column."""
    cells, columns = len(worksheet.example), len(worksheet.columns)
    if cells and cells != columns:
        text = f"the example fills {cells} columns of {columns}"
        yield Finding(("example",), text, "write one text for each column, in the order of the columns")


@entity_rule("worksheet-rows", Worksheet)
def rows_to_fill(worksheet: Worksheet) -> Findings:
    """A worksheet has rows to fill in, given ones or empty ones."""
    if not worksheet.rows and not worksheet.blank_rows:
        yield Finding(("blank_rows",), "the worksheet has no rows", "add rows, or write blank_rows: 3")
