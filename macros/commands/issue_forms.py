"""Issue forms of the forge, generated from the models, for those who would rather send a text than a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from ..content.starters import starter_path
from ..edition import read_edition
from ..fields import Shape, shapes
from ..kinds import BY_NAME, Kind

FOLDER = ".github/ISSUE_TEMPLATE"
FORMS = ("story", "tip", "prompt", "activity", "agenda", "situation")
"""Kinds that have a form, in the order in which the forge lists them."""
_OURS = ("added", "reviewed", "changes", "moved_from", "order")
"""Fields that whoever makes the file fills in."""
_WRITTEN_BY = "# Generated from macros/kinds/ by: python -m macros forms\n"
_LINES = {"title", "line", "id", "reference", "link", "date", "number"}


def form_files(root: Path, site: str) -> Iterator[tuple[Path, str]]:
    """Each form's path and text. site: the address the playbook is published at."""
    folder = root / FOLDER
    for number, name in enumerate(FORMS, start=1):
        yield folder / f"{number}-{name}.yml", _text(_form(root, BY_NAME[name]))
    yield folder / f"{len(FORMS) + 1}-correction.yml", _text(_correction())
    yield folder / "config.yml", _text(_config(site))


def stale_forms(root: Path, site: str) -> list[Path]:
    """The forms that are missing, out of date, or of a kind that has none any more."""
    wanted = dict(form_files(root, site))
    stale = [path for path, text in wanted.items() if not path.is_file() or path.read_text("utf-8") != text]
    return stale + sorted(path for path in (root / FOLDER).glob("*.y*ml") if path not in wanted)


def write_forms(root: Path, site: str) -> list[Path]:
    """Write the forms, and delete those of kinds that have none any more. Returns what changed."""
    stale, wanted = stale_forms(root, site), dict(form_files(root, site))
    (root / FOLDER).mkdir(parents=True, exist_ok=True)
    for path in stale:
        if path in wanted:
            path.write_text(wanted[path], encoding="utf-8", newline="\n")
        else:
            path.unlink()
    return stale


def published_address(root: Path) -> str:
    """The address in edition.yaml that the site is published at."""
    return read_edition(root)[0].root


def _form(root: Path, kind: Kind) -> dict[str, Any]:
    blank = yaml.safe_load(starter_path(root / "data", kind).read_text(encoding="utf-8"))
    fields = [(name, shape) for name, shape in shapes(kind.model).items() if name not in _OURS]
    intro = (
        f"{kind.blurb} An editor makes the file from what you write here."
        " In lists, write each item on a line of its own."
        " Leave out what you do not know; only fields with a star have to be filled in."
    )
    return {
        "name": f"Suggest {_a(kind)}",
        "description": kind.blurb,
        "title": f"{kind.title}: ",
        "labels": ["content", kind.name],
        "body": [
            {"type": "markdown", "attributes": {"value": intro}},
            *(_field(kind, name, shape, blank.get(name)) for name, shape in fields),
            _RIGHTS,
        ],
    }


def _field(kind: Kind, name: str, shape: Shape, blank: Any) -> dict[str, Any]:
    field = kind.model.model_fields[name]
    label = name.replace("_", " ").capitalize()
    attributes: dict[str, Any] = {"label": label, "description": field.description}
    control = "textarea"
    if shape.form == "word":
        control = "dropdown"
        attributes |= {"multiple": shape.many, "options": list(shape.words)}
    elif shape.form == "flag":
        control = "dropdown"
        attributes |= {"options": ["yes", "no"]}
    elif shape.form == "part":
        # What need not be filled in is an example that is not sent, or it would come back as it is here.
        example = "value" if field.is_required() else "placeholder"
        attributes |= {example: _yaml({name: blank}) if blank else "", "render": "yaml"}
    elif shape.form in _LINES and not shape.many:
        control = "input"
    return {
        "type": control,
        "id": name.replace("_", "-"),
        "attributes": {key: value for key, value in attributes.items() if value not in ("", False)},
        "validations": {"required": field.is_required()},
    }


_RIGHTS: dict[str, Any] = {
    "type": "checkboxes",
    "id": "rights",
    "attributes": {
        "label": "Before you send it",
        "options": [
            {"label": "The words are mine, and may be published under CC BY 4.0.", "required": True},
            {"label": "Nothing in it is invented: no people, organizations, studies or results.", "required": True},
        ],
    },
}


def _correction() -> dict[str, Any]:
    return {
        "name": "Correct something",
        "description": "A mistake, a dead link, something out of date or hard to understand.",
        "title": "Correction: ",
        "labels": ["content", "correction"],
        "body": [
            _asked("input", "page", "Which page", "Its address, or the title of the entry."),
            _asked("textarea", "wrong", "What is wrong", "Copy the words, and say what is wrong with them."),
            _asked(
                "textarea", "right", "What should stand there", "Leave it empty if you do not know.", required=False
            ),
            _asked("textarea", "source", "How you know", "The source, with the page or section.", required=False),
        ],
    }


def _asked(control: str, id: str, label: str, description: str, required: bool = True) -> dict[str, Any]:
    return {
        "type": control,
        "id": id,
        "attributes": {"label": label, "description": description},
        "validations": {"required": required},
    }


def _config(site: str) -> dict[str, Any]:
    return {
        "blank_issues_enabled": True,
        "contact_links": [
            {
                "name": "Suggest an entry with a live preview",
                "url": f"{site}contribute/suggest/",
                "about": "The form on the site checks while you type and shows the page as it will be.",
            }
        ],
    }


def _a(kind: Kind) -> str:
    return f"{'an' if kind.title[0] in 'AEIO' else 'a'} {kind.title.lower()}"


def _text(content: dict[str, Any]) -> str:
    return _WRITTEN_BY + _yaml(content)


def _yaml(content: Any) -> str:
    return str(yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=116))
