"""JSON Schemas of the kinds, and the settings that make editors use them while you type."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from .edition import EDITION_FILE, OVERLAY, EditionFile
from .kinds import KINDS, Kind
from .kinds.text import Part

FOLDER = "_schema"
EDITION_SCHEMA = "edition.json"
SETTINGS = ".vscode/settings.json"
DIALECT = GenerateJsonSchema.schema_dialect


class _Generator(GenerateJsonSchema):
    """Gives defaults as they are: to have each encoded takes a fifth of all."""

    def encode_default(self, dft: Any) -> Any:
        if dft is None or isinstance(dft, (bool, int, str)):
            return dft
        return super().encode_default(dft) if dft else []


class _WithoutFieldTitles(_Generator):
    """Leaves out a title for each field: it would only repeat the field's name."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def schema_as_written(model: type[Part]) -> dict[str, Any]:
    """The schema of what people write for a model, without titles of fields. Nothing inside it may be changed."""
    return _schema(model, "validation")


def schema_as_given(model: type[Part]) -> dict[str, Any]:
    """The schema of what a model is given as, where every field is there. Nothing inside it may be changed."""
    return _schema(model, "serialization")


_Mode = Literal["validation", "serialization"]


def _schema(model: type[Part], mode: _Mode) -> dict[str, Any]:
    definitions = _definitions(mode)
    own = definitions[model.__name__]
    named: set[str] = set()
    _find_named(own, definitions, named)
    return {**({"$defs": {name: definitions[name] for name in sorted(named)}} if named else {}), **own}


@cache
def _definitions(mode: _Mode) -> dict[str, Any]:
    """All models and their parts by their names, made at once: most kinds have the same parts."""
    generator = _WithoutFieldTitles if mode == "validation" else _Generator
    models: list[type[Part]] = [*(kind.model for kind in KINDS), EditionFile]
    _, schema = models_json_schema([(model, mode) for model in models], schema_generator=generator)
    definitions: dict[str, Any] = schema["$defs"]
    return definitions


def _find_named(schema: Any, definitions: dict[str, Any], named: set[str]) -> None:
    """Add the names of all parts that a schema leads to."""
    if isinstance(schema, list):
        for one in schema:
            _find_named(one, definitions, named)
    elif isinstance(schema, dict):
        for key, one in schema.items():
            if key != "$ref":
                _find_named(one, definitions, named)
            elif (name := one.rpartition("/")[2]) not in named:
                named.add(name)
                _find_named(definitions[name], definitions, named)


def schema_of(kind: Kind) -> str:
    """The schema of one kind as the text of a file."""
    return _schema_text(kind.model)


def _schema_text(model: type[Part]) -> str:
    schema = {"$schema": DIALECT, **schema_as_written(model)}
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
