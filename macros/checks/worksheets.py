"""Rules about worksheets."""

from __future__ import annotations

from ..fields import spell
from ..kinds.worksheet import Worksheet
from ..problems import did_you_mean, excerpt
from .rules import Finding, Findings, entity_rule

_NAME = "{organization}"
"""Where the name of an organization goes in a heading."""


@entity_rule("worksheet-example", Worksheet)
def example_fits(worksheet: Worksheet) -> Findings:
    """The example of a worksheet has a text for each column, and in a column of type choice one of its choices."""
    cells, columns = len(worksheet.example), len(worksheet.columns)
    if cells and cells != columns:
        text = f"the example fills {cells} columns of {columns}"
        yield Finding(("example",), text, "write one text for each column, in the order of the columns")
        return
    for place, (cell, column) in enumerate(zip(worksheet.example, worksheet.columns, strict=False)):
        if column.choices and cell not in column.choices:
            text = f"example[{place + 1}] is {excerpt(cell)}, which is no choice of the column {column.id}"
            close = did_you_mean(cell, column.choices)
            yield Finding(("example", place), text, f"write {close or ' or '.join(column.choices)}")


@entity_rule("worksheet-rows", Worksheet)
def rows_to_fill(worksheet: Worksheet) -> Findings:
    """A worksheet has rows to fill in, given ones or empty ones.

    Where each empty row belongs to one organization (rows_for_each), there are empty rows, and its columns are for
    anyone.
    """
    if not worksheet.rows and not worksheet.blank_rows:
        yield Finding(("blank_rows",), "the worksheet has no rows", "add rows, or write blank_rows: 3")
    if not worksheet.rows_for_each:
        return
    if worksheet.rows and not worksheet.blank_rows:
        text = "each empty row belongs to one organization (rows_for_each), but there are no empty rows"
        yield Finding(("rows_for_each",), text, "write rows_for_each: false, or blank_rows: 4")
    for place, column in enumerate(worksheet.columns):
        if column.by != "anyone":
            at = ("columns", place, "by")
            text = f"{spell(at)} is {column.by}, but each empty row belongs to one organization (rows_for_each)"
            yield Finding(at, text, "write by: anyone, or rows_for_each: false")


@entity_rule("column-choices", Worksheet)
def choices_are_offered(worksheet: Worksheet) -> Findings:
    """A column of type choice has two choices or more, and no other has any."""
    for place, column in enumerate(worksheet.columns):
        at = ("columns", place)
        if column.type == "choice" and len(column.choices) < 2:
            text = f"{spell(at)} is of type choice, but offers {'one' if column.choices else 'nothing'} to choose"
            yield Finding((*at, "type"), text, 'add "choices" with two or more, such as [Yes, No], or write type: text')
        elif column.type != "choice" and column.choices:
            text = f"{spell(at)} has choices, but is of type {column.type}"
            yield Finding((*at, "choices"), text, 'write type: choice, or delete "choices"')


@entity_rule("column-names", Worksheet)
def names_stand_in_headings(worksheet: Worksheet) -> Findings:
    """A heading with the name of an organization is written as worded, with {organization} where the name goes.

    It is for a column that one side fills in (by: first or second). The title is the heading without names.
    """
    for place, column in enumerate(worksheet.columns):
        at = ("columns", place)
        for field in ("title", "help"):
            if _NAME in getattr(column, field):
                text = f"{spell((*at, field))} says {_NAME}, where no name is put in"
                yield Finding((*at, field), text, f'write it without, and add "worded" with {_NAME}')
        if column.worded is None:
            continue
        if column.by not in ("first", "second"):
            text = f"{spell((*at, 'worded'))} is never shown, since no one side fills the column in"
            yield Finding((*at, "worded"), text, 'write by: first or by: second, or delete "worded"')
        elif _NAME not in column.worded or "{" in column.worded.replace(_NAME, ""):
            text = f"{spell((*at, 'worded'))} does not say where the name goes: {excerpt(column.worded)}"
            yield Finding((*at, "worded"), text, f"write {_NAME} there, such as: The person at {_NAME}")


@entity_rule("explains-columns", Worksheet)
def dictionary_has_its_columns(worksheet: Worksheet) -> Findings:
    """The columns of a dictionary (explains) are in the worksheet, each is another, and closeness is a choice."""
    if worksheet.explains is None:
        return
    columns = {column.id: column for column in worksheet.columns}
    taken: dict[str, str] = {}
    for field in type(worksheet.explains).model_fields:
        at, name = ("explains", field), getattr(worksheet.explains, field)
        if name not in columns:
            close = did_you_mean(name, columns)
            fix = f"write {close or ' or '.join(columns)}"
            yield Finding(at, f'{spell(at)} is "{name}", but no column has this id', fix)
        elif (other := taken.setdefault(name, field)) != field:
            text = f'{spell(at)} is "{name}", like explains.{other}'
            yield Finding(at, text, "name a column of its own for each of the four")
        elif field == "closeness" and columns[name].type != "choice":
            text = f'{spell(at)} is "{name}", a column of type {columns[name].type}'
            yield Finding(at, text, "write type: choice there, with choices such as [Same, Near, Different]")
