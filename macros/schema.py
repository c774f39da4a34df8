"""JSON Schemas of the kinds, which give editors completion and checks while typing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import CoreSchema

from .kinds import KINDS, Kind

FOLDER = "_schema"


class _WithoutFieldTitles(GenerateJsonSchema):
    """Leaves out a title for each field: it would only repeat the field's name."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def generate(self, schema: CoreSchema, mode: Any = "validation") -> dict[str, Any]:
        return {"$schema": self.schema_dialect, **super().generate(schema, mode)}


def schema_of(kind: Kind) -> str:
    """The schema of one kind as the text of a file."""
    schema = kind.model.model_json_schema(schema_generator=_WithoutFieldTitles)
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def schema_files(data: Path) -> Iterator[tuple[Path, str]]:
    """Each schema's path and text."""
    for kind in KINDS:
        yield data / FOLDER / f"{kind.name}.schema.json", schema_of(kind)


def write_schemas(data: Path) -> list[Path]:
    """Write the schemas, and delete those of kinds that are gone. Returns what changed."""
    stale = stale_schemas(data)
    (data / FOLDER).mkdir(exist_ok=True)
    wanted = dict(schema_files(data))
    for path in stale:
        if path in wanted:
            path.write_text(wanted[path], encoding="utf-8", newline="\n")
        else:
            path.unlink()
    return stale


def stale_schemas(data: Path) -> list[Path]:
    """The schemas that are missing, out of date, or of a kind that is gone."""
    wanted = dict(schema_files(data))
    stale = [path for path, text in wanted.items() if not path.is_file() or path.read_bytes() != text.encode()]
    return stale + sorted(path for path in (data / FOLDER).glob("*.json") if path not in wanted)
