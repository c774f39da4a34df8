"""The entries as data: the files of the API with their schemas, and what the suggest form knows of each kind."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from ..book.playbook import Entry
from ..content.load import starter_texts
from ..kinds import BY_NAME, KINDS, Kind
from ..kinds.vocabulary import WORDS
from ..rendering import Renderer
from ..schema import DIALECT, schema_as_given
from .form_schema import form_schema, suggested_kinds


def api_files(renderer: Renderer, data: Path) -> Iterator[tuple[str, Callable[[], str]]]:
    """The files of the API and the schemas of the suggest form, as (path below the site, what makes its content).

    Args:
        renderer: made for the playbook and the published address.
        data: the folder the entries were read from, for their starters.
    """
    yield "api/v1/index.json", lambda: _api_index(renderer)
    yield "api/v1/index.schema.json", lambda: _compact(_index_schema())
    for kind in KINDS:
        yield f"api/v1/{kind.folder}.json", partial(_api_entries, renderer, kind)
        yield f"api/v1/{kind.folder}.schema.json", partial(_api_schema_text, kind)
    yield "api/v1/offers.json", lambda: _compact(offers(renderer))
    yield "api/v1/offers.schema.json", lambda: _compact(offers_schema())
    for kind in suggested_kinds():
        yield f"api/v1/entry-schemas/{kind.name}.json", partial(_form_schema_text, renderer, kind, data)


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def record(renderer: Renderer, entry: Entry) -> dict[str, Any]:
    """One entry as the API gives it: its id and address, then its fields."""
    return {
        "id": entry.id,
        "page": renderer.site_url + entry.url,
        **entry.entity.model_dump(mode="json"),
    }


def _api_index(renderer: Renderer) -> str:
    root, say = renderer.site_url + "api/v1/", renderer.playbook.vocabulary.text
    index = {
        "$schema": root + "index.schema.json",
        "name": renderer.playbook.edition.name,
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "vocabulary": {name: {value: say(word) for value, word in words.items()} for name, words in WORDS.items()},
        "kinds": [
            {
                "kind": kind.name,
                "title": say(kind.plural),
                "count": len(renderer.playbook.of(kind.name)),
                "entries": f"{root}{kind.folder}.json",
                "schema": f"{root}{kind.folder}.schema.json",
            }
            for kind in KINDS
        ],
    }
    return _compact(index)


def _api_entries(renderer: Renderer, kind: Kind) -> str:
    return entries_file(renderer, kind, renderer.playbook.of(kind.name))


def entries_file(renderer: Renderer, kind: Kind, of: Iterable[Entry]) -> str:
    """Entries of one kind as a file of the API."""
    entries = [record(renderer, entry) for entry in of]
    schema = f"{renderer.site_url}api/v1/{kind.folder}.schema.json"
    return _compact({"$schema": schema, "kind": kind.name, "count": len(entries), "entries": entries})


def _api_schema_text(kind: Kind) -> str:
    return _compact(api_schema(kind))


def _form_schema_text(renderer: Renderer, kind: Kind, data: Path) -> str:
    """What the suggest form needs to know of a kind."""
    return _compact(renderer.playbook.vocabulary.descriptions(form_schema(kind, starter_texts(data, kind))))


def api_schema(kind: Kind) -> dict[str, Any]:
    """The JSON Schema of `api/v1/<folder>.json`, made from the kind's model."""
    schema = schema_as_given(kind.model)
    definitions = schema.pop("$defs", {})
    schema["properties"] = {
        "id": {"type": "string", "description": "The entry's id, stable for ever."},
        "page": {"type": "string", "description": "The address of the entry's page."},
        **schema["properties"],
    }
    schema["required"] = ["id", "page", *schema.get("required", [])]
    return {
        "$schema": DIALECT,
        "title": f"{kind.plural} of the playbook",
        "type": "object",
        "required": ["$schema", "kind", "count", "entries"],
        "additionalProperties": False,
        "properties": {
            "$schema": {"type": "string"},
            "kind": {"const": kind.name},
            "count": {"type": "integer"},
            "entries": {"type": "array", "items": {"$ref": "#/$defs/Entry"}},
        },
        "$defs": {**definitions, "Entry": schema},
    }


# What the agenda builder lists, searches and composes from; the rest of an entry comes when it is picked.
_OFFERED = {"title", "summary", "minutes", "stages", "themes"}
_OFFERED_OF = {
    "activity": _OFFERED | {"block", "people", "formats"},
    "prompt": _OFFERED | {"question", "use"},
}


def offers(renderer: Renderer) -> dict[str, Any]:
    """The activities and prompts in short, as `api/v1/offers.json` gives them."""
    offered: dict[str, Any] = {"$schema": f"{renderer.site_url}api/v1/offers.schema.json"}
    for name, fields in _OFFERED_OF.items():
        offered[BY_NAME[name].folder] = [
            {
                "id": entry.id,
                **entry.entity.model_dump(mode="json", include=fields),
                "sources": [cited.source for cited in entry.entity.sources],
                "related": [related.to for related in entry.entity.related],
            }
            for entry in renderer.playbook.of(name)
        ]
    return offered


def offers_schema() -> dict[str, Any]:
    """The JSON Schema of `api/v1/offers.json`, made from the models."""
    definitions: dict[str, Any] = {}
    properties: dict[str, Any] = {"$schema": {"type": "string"}}
    texts_of = {"type": "array", "items": {"type": "string"}}
    for name, fields in _OFFERED_OF.items():
        kind = BY_NAME[name]
        schema = api_schema(kind)["$defs"]
        entry = schema.pop("Entry")
        definitions |= schema
        definitions[kind.model.__name__] = {
            "type": "object",
            "description": f"{kind.title} in short: `api/v1/{kind.folder}.json` has all of it.",
            "additionalProperties": False,
            "required": ["id", *sorted(fields), "sources", "related"],
            "properties": {
                "id": entry["properties"]["id"],
                **{field: value for field, value in entry["properties"].items() if field in fields},
                "sources": {**texts_of, "description": "The ids of its sources."},
                "related": {**texts_of, "description": "The entries that go with it, as kind:id."},
            },
        }
        properties[kind.folder] = {"type": "array", "items": {"$ref": f"#/$defs/{kind.model.__name__}"}}
    return {
        "$schema": DIALECT,
        "title": "What the agenda builder offers",
        "type": "object",
        "required": list(properties),
        "additionalProperties": False,
        "properties": properties,
        "$defs": definitions,
    }


def _index_schema() -> dict[str, Any]:
    text = {"type": "string"}
    return {
        "$schema": DIALECT,
        "title": "Index of the playbook",
        "type": "object",
        "required": ["$schema", "name", "license", "vocabulary", "kinds"],
        "additionalProperties": False,
        "properties": {
            "$schema": text,
            "name": text,
            "license": text,
            "vocabulary": {"type": "object", "additionalProperties": {"type": "object", "additionalProperties": text}},
            "kinds": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["kind", "title", "count", "entries", "schema"],
                    "properties": {
                        "kind": text,
                        "title": text,
                        "count": {"type": "integer"},
                        "entries": text,
                        "schema": text,
                    },
                },
            },
        },
    }
