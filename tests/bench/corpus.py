"""Made-up content of any size for measuring: valid, spread over the kinds, the words of the playbook thrown together."""

from __future__ import annotations

import itertools
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

from macros.book.references import ID_FIELDS
from macros.content.load import load_playbook
from macros.fields import WRITTEN, Form, shapes, texts
from macros.kinds import BY_NAME, KINDS
from macros.kinds.agenda import Block
from macros.kinds.checklist import ChecklistItem, ChecklistSection
from macros.kinds.entity import Related
from macros.kinds.term import WayIn
from macros.kinds.text import Part
from macros.kinds.vocabulary import WORDS
from macros.kinds.worksheet import Column
from macros.rendering.prose import plain
from tests.project import ROOT
from tests.unit.sample import IDS

# How many of each kind there are in a hundred, about as in the real playbook; kinds that have a fixed order don't grow.
SHARES = {
    "prompt": 20,
    "term": 13,
    "activity": 13,
    "agenda": 8,
    "story": 8,
    "checklist": 8,
    "message": 6,
    "worksheet": 6,
    "source": 4,
    "role": 4,
    "goal": 4,
    "assessment": 3,
    "plan": 2,
}
TEXTS_IN_A_LIST = 4
_AS_ASKED: dict[tuple[type[Part], str], Callable[[str], str]] = {
    (Block, "takeaway"): lambda text: f"{text[:-1]}?",
    (Column, "worded"): lambda text: f"{text} {{organization}}",
    (WayIn, "what_for"): lambda text: f"To {text[:1].lower()}{text[1:]}",
}
"""Texts that rules want in a certain form."""


def write_corpus(data: Path, size: int) -> None:
    """Write `size` entries to a data folder: the starters, which refer to each other, and variations of them."""
    maker = _Maker(random.Random(size))
    refs = list(itertools.islice(_refs(), size))
    for kind, id in refs:
        maker.ids.setdefault(kind, []).append(id)
    for number, (kind, id) in enumerate(refs):
        entry = yaml.safe_load((ROOT / f"data/_templates/{kind}.yaml").read_text(encoding="utf-8"))
        path = data / BY_NAME[kind].folder / f"{id}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = yaml.dump(maker.vary(entry, kind, id, number), Dumper=_Dumper, sort_keys=False, width=100_000)
        path.write_text(text, encoding="utf-8")


def _refs() -> Iterator[tuple[str, str]]:
    yield from IDS.items()
    shares = [kind for kind, share in SHARES.items() for _ in range(share)]
    random.Random(1).shuffle(shares)
    for number, kind in enumerate(itertools.cycle(shares)):
        yield kind, f"{kind}-{number}"


class _Dumper(yaml.CSafeDumper):
    """Writes a list out each time, however often it is used."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _words_of_the_guide() -> list[str]:
    """The words that its entries use, the most frequent first."""
    counts: Counter[str] = Counter()
    for entry in load_playbook(ROOT / "data")[0].entries.values():
        written = " ".join(text.value for text in texts(entry.entity))
        counts.update(set(re.findall(r"[a-z]{4,}", plain(written).lower().replace("’", "'"))))
    for word in ("guide", "source", "sources"):  # a text has to say which
        counts.pop(word, None)
    return [word for word, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]


class _Maker:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.ids: dict[str, list[str]] = {}
        self.words = _words_of_the_guide()
        self.often = list(itertools.accumulate(1 / (place + 3) for place in range(len(self.words))))

    def vary(self, entry: dict[str, Any], kind: str, id: str, number: int) -> dict[str, Any]:
        """The starter's entry with other texts, more of them, and references to other entries."""
        self.own = f"{kind}:{id}"
        varied: dict[str, Any] = self.part(entry, BY_NAME[kind].model)
        varied["title"] = f"{BY_NAME[kind].title} {number}: {' '.join(self.some_words(3))}"
        varied["also_called"] = [" ".join(self.some_words(count)) for count in (2, 3)]
        varied["asked_as"] = [f"{self.sentence()[:-1]}?" for _ in range(4)]
        varied["related"] = [
            {"to": to, "how": "with", "reason": self.sentence()} for to in dict.fromkeys(self.other() for _ in range(3))
        ]
        if kind == "agenda" and number >= len(IDS):  # the first has its place
            varied.pop("order", None)
        if kind == "worksheet":  # an example has to fit the columns
            varied.pop("example")
        if kind == "message":
            varied |= {"subject": self.sentence()[:-1], "body": f"{self.prose()}\n\n[name of the other side]"}
            varied["blanks"] = [{"name": "name of the other side", "help": self.sentence()}]
        if kind == "source":
            varied["role"] = "reading"
        elif kind in SHARES:
            varied["sources"] = [{"source": self.chance.choice(self.ids["source"]), "section": self.sentence()}]
            varied["sources"] += [{"source": id, "section": self.sentence()} for id in self.cites()]
        return varied

    def cites(self) -> list[str]:
        """The next source, so that each is cited at last."""
        self.cited = getattr(self, "cited", -1) + 1
        return self.ids["source"][self.cited : self.cited + 1]

    def other(self) -> str:
        kind = self.chance.choice([kind for kind in self.ids if kind != "hint"])
        ref = f"{kind}:{self.chance.choice(self.ids[kind])}"
        return ref if ref != self.own else next(f"{kind}:{self.ids[kind][0]}" for kind in self.ids if kind not in ref)

    def part(self, value: dict[str, Any], model: type[Part]) -> dict[str, Any]:
        """The same part with other texts. Numbers and most words of the vocabulary stay."""
        varied: dict[str, Any] = {}
        for name, item in value.items():
            shape = shapes(model)[name]
            if shape.part and issubclass(shape.part, (ChecklistItem, ChecklistSection)):
                varied[name] = [self.part(one, shape.part) for one in item for _ in range(TEXTS_IN_A_LIST)]
            elif shape.part and shape.part is not Related:
                varied[name] = (
                    [self.part(one, shape.part) for one in item] if shape.many else self.part(item, shape.part)
                )
            elif shape.form in WRITTEN and shape.many:
                varied[name] = [self.text(shape.form) for _ in range(max(len(item), TEXTS_IN_A_LIST))]
            elif shape.form in WRITTEN:
                varied[name] = _AS_ASKED.get((model, name), str)(self.text(shape.form))
            elif name in ("levels", "stages", "themes"):
                words = list(WORDS[name.removesuffix("s")])
                chosen = self.chance.sample(words, k=self.chance.randint(1, 3))
                varied[name] = [word for word in words if word in chosen]
            elif ID_FIELDS.get((model, name)) == "prompt":
                varied[name] = self.chance.sample(self.ids["prompt"], k=min(3, len(self.ids["prompt"])))
            else:
                varied[name] = item
        if model is ChecklistItem:
            varied["id"] = f"item-{self.chance.randrange(10**9)}"
        return varied

    def text(self, form: Form) -> str:
        if form == "title":
            return " ".join(self.some_words(4)).capitalize()
        if form == "prose":
            return self.prose()
        if form == "summary":
            return f"{self.sentence(8)} {self.sentence(8)}"
        return self.sentence()

    def prose(self) -> str:
        sentences = [self.sentence() for _ in range(4)]
        sentences[1] += f" A word in *{self.some_words(1)[0]}*, and [a link]({self.other()})."
        return f"{' '.join(sentences[:2])}\n\n{' '.join(sentences[2:])}"

    def sentence(self, least: int = 11) -> str:
        return " ".join(self.some_words(self.chance.randint(least, least + 6))).capitalize() + "."

    def some_words(self, count: int) -> list[str]:
        return self.chance.choices(self.words, cum_weights=self.often, k=count)


def average_bytes(data: Path) -> int:
    """The size of an entry's file, on average."""
    sizes = [file.stat().st_size for kind in KINDS for file in (data / kind.folder).glob("*.yaml")]
    return round(sum(sizes) / len(sizes))
