"""What a page says of itself to programs, in the words of schema.org."""

from __future__ import annotations

from typing import Any

from ..book.playbook import Entry
from ..kinds.agenda import Agenda
from ..rendering import Renderer
from ..rendering.prose import plain


def structured_data(renderer: Renderer, entry: Entry) -> dict[str, Any] | None:
    """schema.org data for the page of an entry, where a type fits; None elsewhere."""
    entity, url = entry.entity, renderer.site_url + entry.url
    common = {
        "@context": "https://schema.org",
        "name": entity.title,
        "description": entity.summary,
        "url": url,
        "inLanguage": renderer.playbook.edition.language,
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
            "publisher": {"@type": "Organization", "name": renderer.playbook.edition.name},
        }
    return None
