"""JSON Schemas of the kinds, and the settings that make editors use them while you type."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import CoreSchema

from .edition import EDITION_FILE, OVERLAY, EditionFile
from .kinds import KINDS, Kind
from .kinds.text import Part

FOLDER = "_schema"
EDITION_SCHEMA = "edition.json"
SETTINGS = ".vscode/settings.json"


class _WithoutFieldTitles(GenerateJsonSchema):
    """Leaves out a title for each field: it would only repeat the field's name."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    def generate(self, schema: CoreSchema, mode: Any = "validation") -> dict[str, Any]:
        return {"$schema": self.schema_dialect, **super().generate(schema, mode)}


def schema_of(kind: Kind) -> str:
    """The schema of one kind as the text of a file."""
    return _schema_text(kind.model)


def _schema_text(model: type[Part]) -> str:
    schema = model.model_json_schema(schema_generator=_WithoutFieldTitles)
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def editor_settings() -> str:
    """The settings of VS Code for this folder: which schema is for which files, and how files are saved."""
    settings = {
        "yaml.schemas": {
            f"./data/{FOLDER}/{kind.name}.schema.json": [
                f"data/{kind.folder}/*.yaml",
                f"data/_templates/{kind.name}.yaml",
                f"{OVERLAY}/data/{kind.folder}/*.yaml",
            ]
            for kind in KINDS
        }
        | {f"./data/{FOLDER}/{EDITION_SCHEMA}": [EDITION_FILE]},
        "yaml.validate": True,
        "yaml.completion": True,
        "yaml.hover": True,
        "yaml.schemaStore.enable": False,
        "yaml.format.enable": False,  # it would fold texts anew, and every line would look changed
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "files.trimTrailingWhitespace": True,
        "files.exclude": {"**/__pycache__": True},
        "search.exclude": {"site": True, ".build": True, "overrides/assets/built": True, "data/_schema": True},
        "[yaml]": {"editor.tabSize": 2, "editor.insertSpaces": True, "editor.wordWrap": "on", "editor.rulers": [120]},
    }
    return json.dumps(settings, indent=2) + "\n"


def schema_files(data: Path) -> Iterator[tuple[Path, str]]:
    """Each generated file's path and text: a schema for each kind and for edition.yaml, and the editor's settings."""
    for kind in KINDS:
        yield data / FOLDER / f"{kind.name}.schema.json", schema_of(kind)
    yield data / FOLDER / EDITION_SCHEMA, _schema_text(EditionFile)
    yield data.parent / SETTINGS, editor_settings()


def write_schemas(data: Path) -> list[Path]:
    """Write the schemas and settings, and delete schemas of kinds that are gone. Returns what changed."""
    stale = stale_schemas(data)
    wanted = dict(schema_files(data))
    for path in stale:
        if path in wanted:
            path.parent.mkdir(exist_ok=True)
            path.write_text(wanted[path], encoding="utf-8", newline="\n")
        else:
            path.unlink()
    return stale


def stale_schemas(data: Path) -> list[Path]:
    """The schemas and settings that are missing, out of date, or of a kind that is gone."""
    wanted = dict(schema_files(data))
    stale = [path for path, text in wanted.items() if not path.is_file() or path.read_text("utf-8") != text]
    return stale + sorted(path for path in (data / FOLDER).glob("*.json") if path not in wanted)
