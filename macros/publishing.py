"""The files beside the pages: the API, downloads, the feed, and what search and language models read."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from .content import starter_texts
from .fitting import Fit
from .form_schema import form_schema, suggested_kinds
from .kinds import BY_NAME, KINDS, Kind
from .kinds.agenda import Agenda
from .kinds.vocabulary import WORDS
from .playbook import Entry, Playbook
from .rendering import Renderer
from .rendering.lengths import lengths_of, own_length
from .rendering.prose import plain

PICKED_KINDS = ("agenda", "activity", "prompt", "goal", "source")
"""The kinds of which the agenda builder loads single entries."""
SITE_NAME = "Partnership Playbook"
SITE_LINE = "A searchable guide that helps organizations learn from each other and work together."
_ATOM = "http://www.w3.org/2005/Atom"


def site_files(renderer: Renderer, data: Path) -> Iterator[tuple[str, Callable[[], str]]]:
    """Every generated file that is neither a page nor a download, as (path below the site, what makes its content).

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
    starters = starter_texts(data)
    for kind in suggested_kinds():
        yield f"api/v1/entry-schemas/{kind.name}.json", partial(_form_schema_text, kind, starters[kind.name])
    yield from _redirects(renderer)
    yield "feed.xml", lambda: _feed(renderer)
    yield "llms.txt", lambda: _llms(renderer)


def downloads(renderer: Renderer, data: Path) -> Iterator[tuple[str, str]]:
    """The files that readers take away, as (path below the site, content); each stands in the folder of its entry.

    Args:
        renderer: made for the playbook and the published address.
        data: the folder the entries were read from, for the YAML files.
    """
    for entry in renderer.playbook.entries.values():
        yield from _downloads(renderer, entry, data)


def picked_entries(renderer: Renderer) -> Iterator[tuple[str, str]]:
    """Entries alone, beside their pages, as (path below the site, content): the file of a kind with just one in it."""
    for name in PICKED_KINDS:
        for entry in renderer.playbook.of(name):
            yield f"{entry.url}{entry.id}.json", _api_file(renderer, entry.kind, [entry])


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
    root = renderer.site_url + "api/v1/"
    index = {
        "$schema": root + "index.schema.json",
        "name": SITE_NAME,
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "vocabulary": WORDS,
        "kinds": [
            {
                "kind": kind.name,
                "title": kind.plural,
                "count": len(renderer.playbook.of(kind.name)),
                "entries": f"{root}{kind.folder}.json",
                "schema": f"{root}{kind.folder}.schema.json",
            }
            for kind in KINDS
        ],
    }
    return _compact(index)


def _api_entries(renderer: Renderer, kind: Kind) -> str:
    return _api_file(renderer, kind, renderer.playbook.of(kind.name))


def _api_file(renderer: Renderer, kind: Kind, of: Iterable[Entry]) -> str:
    entries = [record(renderer, entry) for entry in of]
    schema = f"{renderer.site_url}api/v1/{kind.folder}.schema.json"
    return _compact({"$schema": schema, "kind": kind.name, "count": len(entries), "entries": entries})


def _api_schema_text(kind: Kind) -> str:
    return _compact(api_schema(kind))


def _form_schema_text(kind: Kind, starter: frozenset[str]) -> str:
    """What the suggest form needs to know of a kind."""
    return _compact(form_schema(kind, starter))


def api_schema(kind: Kind) -> dict[str, Any]:
    """The JSON Schema of `api/v1/<folder>.json`, made from the kind's model."""
    schema = kind.model.model_json_schema(mode="serialization", ref_template="#/$defs/{model}")
    definitions = schema.pop("$defs", {})
    schema["properties"] = {
        "id": {"type": "string", "description": "The entry's id, stable for ever."},
        "page": {"type": "string", "description": "The address of the entry's page."},
        **schema["properties"],
    }
    schema["required"] = ["id", "page", *schema.get("required", [])]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{kind.plural} of the {SITE_NAME}",
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
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"What the agenda builder of the {SITE_NAME} offers",
        "type": "object",
        "required": list(properties),
        "additionalProperties": False,
        "properties": properties,
        "$defs": definitions,
    }


def _index_schema() -> dict[str, Any]:
    text = {"type": "string"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Index of the {SITE_NAME}",
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


def _downloads(renderer: Renderer, entry: Entry, data: Path) -> Iterator[tuple[str, str]]:
    named: list[tuple[str, Fit | None]] = [(entry.id, None)]
    if isinstance(entry.entity, Agenda):
        yield f"{entry.url}{entry.id}.yaml", (data / entry.kind.folder / f"{entry.id}.yaml").read_text(encoding="utf-8")
        own = own_length(entry.entity)
        others = [fit for fit in lengths_of(entry.entity) if fit.target != own.target]
        named = [(entry.id, own), *((f"{entry.id}-{fit.target}-minutes", fit) for fit in others)]
    for name, fit in named:
        yield f"{entry.url}{name}.md", renderer.take_away(entry, fit)


def _redirects(renderer: Renderer) -> Iterator[tuple[str, Callable[[], str]]]:
    """A small page at each address that an entry had before. None is in the sitemap or found by search."""
    playbook = renderer.playbook
    for ref, entry in playbook.former.items():
        yield f"{_address(ref)}index.html", partial(renderer.moved_page, entry.url, entry.entity.title)
    for retirement, _ in playbook.addresses.retired:
        to = playbook.get(retirement.to)
        target, title = (to.url, to.entity.title) if to else (retirement.to, f"{SITE_NAME}, {retirement.to}")
        yield f"{_address(retirement.ref)}index.html", partial(renderer.moved_page, target, title, retirement.why)


def _address(ref: str) -> str:
    kind, _, id = ref.partition(":")
    return f"{BY_NAME[kind].folder}/{id}/"


def news(playbook: Playbook) -> list[tuple[date, str, Entry]]:
    """What is new and changed as (day, words, entry), newest first; words are "New" or the change itself.

    Within a day the kinds take turns, so that a list of a few shows something of each.
    """
    items = []
    for entries in (playbook.of(kind.name) for kind in KINDS):
        for turn, entry in enumerate(entries):
            items.append((entry.entity.added, "New", entry, turn))
            items.extend((change.on, change.what, entry, turn) for change in entry.entity.changes)
    items.sort(key=lambda item: (-item[0].toordinal(), item[3]))
    return [(day, words, entry) for day, words, entry, _ in items]


def _feed(renderer: Renderer, most: int = 50) -> str:
    ET.register_namespace("", _ATOM)
    feed = ET.Element(f"{{{_ATOM}}}feed")
    items = news(renderer.playbook)[:most]

    def add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
        element = ET.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
        element.text = text or None
        return element

    add(feed, "title", f"{SITE_NAME}: new and changed")
    add(feed, "id", renderer.site_url)
    add(feed, "link", rel="self", href=renderer.site_url + "feed.xml")
    add(feed, "link", href=renderer.site_url)
    add(feed, "updated", f"{max((day for day, _, _ in items), default=date(2026, 1, 1))}T00:00:00Z")
    add(add(feed, "author"), "name", SITE_NAME)
    for day, words, entry in items:
        item = add(feed, "entry")
        add(item, "title", f"{entry.kind.title}: {entry.entity.title}")
        add(item, "id", f"{renderer.site_url}{entry.url}#{day}")
        add(item, "link", href=renderer.site_url + entry.url)
        add(item, "updated", f"{day}T00:00:00Z")
        add(item, "category", term=entry.kind.name)
        add(item, "summary", f"{entry.entity.summary}" if words == "New" else plain(words))
    ET.indent(feed)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(feed, encoding="unicode") + "\n"


def _llms(renderer: Renderer) -> str:
    lines = [f"# {SITE_NAME}", "", f"> {SITE_LINE}", ""]
    lines += ["All entries as data: " + renderer.site_url + "api/v1/index.json", ""]
    for kind in KINDS:
        lines += [f"## {kind.plural}", "", kind.blurb, ""]
        lines += [
            f"- [{entry.entity.title}]({renderer.site_url}{entry.url}): {entry.entity.summary}"
            for entry in renderer.playbook.of(kind.name)
        ]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def security_headers(content_policy: str) -> str:
    """The file `_headers`, which some hosts read: what to send with each file. For the others it is an example."""
    for_all = {
        "Content-Security-Policy": f"{content_policy}; frame-ancestors 'none'",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Referrer-Policy": "no-referrer",
        "Strict-Transport-Security": "max-age=63072000",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "public, max-age=300, must-revalidate",
    }
    # Their names change with their content. A rule for some files first takes back the one for all.
    for_hashed = {"! Cache-Control": "", "Cache-Control": "public, max-age=31536000, immutable"}
    for_api = {"Access-Control-Allow-Origin": "*"}
    rules = {
        "/*": for_all,
        "/assets/built/*.js": for_hashed,
        "/assets/built/*.css": for_hashed,
        "/search-index/:version/*": for_hashed,
        "/api/*": for_api,
        "/feed.xml": for_api,
    }
    lines = ["# What to send with each file: docs/contribute/publishing.md says how hosts are told."]
    for path, headers in rules.items():
        lines += [path, *(f"  {name}: {value}" if value else f"  {name}" for name, value in headers.items())]
    return "\n".join(lines) + "\n"


def structured_data(renderer: Renderer, entry: Entry) -> dict[str, Any] | None:
    """schema.org data for the page of an entry, where a type fits; None elsewhere."""
    entity, url = entry.entity, renderer.site_url + entry.url
    common = {
        "@context": "https://schema.org",
        "name": entity.title,
        "description": entity.summary,
        "url": url,
        "inLanguage": "en-US",
        "license": "https://creativecommons.org/licenses/by/4.0/",
    }
    if isinstance(entity, Agenda):
        return {
            **common,
            "@type": "HowTo",
            "totalTime": f"PT{entity.minutes}M",
            "step": [
                {"@type": "HowToStep", "position": number, "name": block.title, "text": plain(block.purpose)}
                for number, block in enumerate(entity.blocks, start=1)
            ],
        }
    if entry.kind.name == "term":
        glossary = {"@type": "DefinedTermSet", "name": "Glossary", "url": renderer.site_url + "terms/"}
        common.pop("license"), common.pop("inLanguage")
        return {**common, "@type": "DefinedTerm", "inDefinedTermSet": glossary}
    if entry.kind.name == "story":
        return {
            **common,
            "@type": "Article",
            "headline": entity.title,
            "datePublished": str(entity.added),
            "dateModified": str(entity.reviewed),
            "publisher": {"@type": "Organization", "name": SITE_NAME},
        }
    return None
