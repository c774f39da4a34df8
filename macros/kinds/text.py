"""The kinds of text, number, date and reference that the fields of an entry are made of."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
WEB_ADDRESS = re.compile(
    r"https://[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)+(?::\d{1,5})?(?:[/?#][^\s<>\"']*)?"
    r"|mailto:[^\s<>\"'@]+@[^\s<>\"'@]+"
)
"""A web or mail address. A name and password before the host would hide where the address leads."""
REFERENCE_PATTERN = r"^[a-z]+:[a-z0-9]+(-[a-z0-9]+)*$"


def _real_date(value: Any) -> Any:
    """Turn `2026-11-22` into a date. The strict loader hands dates over as text."""
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            raise ValueError(f'"{value}" is not a day in the calendar') from None
    if isinstance(value, datetime.date):
        return value
    raise ValueError("must be a date such as 2026-11-22")


def _https(value: str) -> str:
    if not WEB_ADDRESS.fullmatch(value):
        raise ValueError("must be an address that starts with https:// or mailto: and holds no spaces")
    return value


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=60)]
Reference = Annotated[str, StringConstraints(pattern=REFERENCE_PATTERN, max_length=80)]
Title = Annotated[str, StringConstraints(min_length=3, max_length=80, pattern=r"^\S.*\S$")]
Line = Annotated[str, StringConstraints(min_length=2, max_length=240)]
Summary = Annotated[str, StringConstraints(min_length=40, max_length=240)]
Sentence = Annotated[str, StringConstraints(min_length=2, max_length=600)]
Prose = Annotated[str, StringConstraints(min_length=2, max_length=6000)]
Date = Annotated[datetime.date, BeforeValidator(_real_date, json_schema_input_type=str)]
Link = Annotated[str, AfterValidator(_https), StringConstraints(max_length=500)]
Count = Annotated[int, Field(ge=1, le=1000)]
Minute = Annotated[int, Field(ge=0, le=1440)]


class Part(BaseModel):
    """A piece of an entry: immutable, strict, and closed to fields it does not know."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", defer_build=True)


class PeopleRange(Part):
    """How many people something works for, from least to most."""

    least: Count = Field(description="The smallest number of people it works for.")
    most: Count = Field(description="The largest number of people it works for.")


class MinuteRange(Part):
    """How long something takes, in minutes: the least, the ideal and the most."""

    least: Minute = Field(description="The fewest minutes in which it still works.")
    ideal: Minute = Field(description="The minutes it takes when nothing presses.")
    most: Minute = Field(description="The minutes after which it drags.")


class Step(Part):
    """One step of an activity or of a block, with its share of the time."""

    minutes: Minute | None = Field(
        default=None,
        ge=1,
        description="How long it takes when the whole has its ideal length; none for what is done beforehand.",
    )
    text: Sentence = Field(description="What to do, as an instruction.")


class TitledText(Part):
    """A short heading with the text that explains it."""

    title: Title = Field(description="A few words that name it.")
    text: Prose = Field(description="What it means, in plain sentences.")


Severity = Literal["error", "advice"]
