"""The words of an edition in the place of the playbook's. The widgets say them alike (widgets/vocabulary.mjs)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Any, TypeVar

from ..fields import WRITTEN, parts, shapes
from ..kinds.entity import Citation
from ..kinds.source import Source
from ..kinds.text import Part
from ..kinds.worksheet import Original
from .file import EditionFile, OwnWord
from .origin import NAME

P = TypeVar("P", bound=Part)

_LIKE_A_CONSONANT = re.compile(r"(?:uni|use|usa|eu|one\b|once)", re.IGNORECASE)
_LIKE_A_VOWEL = re.compile(r"(?:hour|honest|honor|heir)", re.IGNORECASE)
# What stands before or after an id, an address or the name of a tag, and not before or after a word of a sentence.
_NO_WORD_BEFORE, _NO_WORD_AFTER = r"(?<![\w/:#@.<&-])", r"(?![\w/@]|\.\w)"
_SHOWN = ("alt", "aria-label", "content", "label", "placeholder", "title")
_TAG = re.compile(
    r"<!--.*?-->|<(script|style|code|pre|kbd|samp|textarea|template)\b.*?</\1>|<[^>]*>", re.DOTALL | re.IGNORECASE
)
_ATTRIBUTE = re.compile(rf'(\s(?:{"|".join(_SHOWN)})=")([^"]*)(")')


_DOCUMENTS = (Citation, Original, Source)
"""What names documents, in their words."""


def document_names(entries: Iterable[Part]) -> Iterator[str]:
    """The names of documents in some entries, and of places in them."""
    for entry in entries:
        for _, part in parts(entry):
            if isinstance(part, _DOCUMENTS):
                for name, shape in shapes(type(part)).items():
                    value = getattr(part, name)
                    if shape.form in ("title", "line") and value is not None:
                        yield from value if shape.many else (value,)


def many_of(words: str) -> str:
    """Several of what a term names, as English forms it most often."""
    if re.search(r"[^aeiou]y$", words):
        return f"{words[:-1]}ies"
    return f"{words}es" if re.search(r"(?:s|x|z|ch|sh)$", words) else f"{words}s"


@dataclass(frozen=True)
class _Pair:
    core: str
    own: str


class Vocabulary:
    """Says the terms of an edition. To say them twice is to say them once."""

    def __init__(self, edition: EditionFile, kept: Iterable[str] = ()) -> None:
        """
        Args:
            edition: its file.
            kept: texts that stay as they are, such as the titles of documents.
        """
        self._pairs = {pair.core: pair for word in edition.vocabulary for pair in _pairs(word)}
        self.words = edition.vocabulary
        if not self._pairs:
            self._pattern: re.Pattern[str] | None = None
            return
        self._core = re.compile(_any(self._pairs), re.IGNORECASE)
        names = (edition.name, edition.short_name or "", edition.named or "", NAME)
        stay = {text for text in (*kept, *names) if self._core.search(text)}
        stay |= {escape(text) for text in stay} | {pair.own for pair in self._pairs.values()}
        self._pattern = re.compile(
            rf"(?P<stays>{_any(stay)})|(?P<article>\ban?\s+)?(?P<term>{_any(self._pairs)})", re.I
        )

    def __repr__(self) -> str:
        """All that it says and leaves: what is alike says alike."""
        return f"Vocabulary({self.words!r}, {self._pattern.pattern if self._pattern else None!r})"

    def __bool__(self) -> bool:
        return self._pattern is not None

    def text(self, text: str) -> str:
        """A text in the edition's words. Addresses and ids in it stay."""
        return self._pattern.sub(self._said, text) if self._pattern else text

    def html(self, document: str) -> str:
        """A document in the edition's words: its text, and what its attributes show."""
        if not self._pattern:
            return document
        pieces, end = [], 0
        for tag in _TAG.finditer(document):
            pieces += [self.text(document[end : tag.start()]), tag[0] if tag[1] else self._tag(tag[0])]
            end = tag.end()
        return "".join([*pieces, self.text(document[end:])])

    def _tag(self, tag: str) -> str:
        return _ATTRIBUTE.sub(lambda found: f"{found[1]}{self.text(found[2])}{found[3]}", tag)

    def descriptions(self, value: Any) -> Any:
        """A JSON Schema whose descriptions are in the edition's words."""
        if isinstance(value, dict):
            return {
                key: self.text(inner) if key == "description" and isinstance(inner, str) else self.descriptions(inner)
                for key, inner in value.items()
            }
        return [self.descriptions(inner) for inner in value] if isinstance(value, list) else value

    def part(self, part: P) -> P:
        """An entry, or a part of one, in the edition's words. What names a document stays as it is."""
        if not self._pattern or isinstance(part, _DOCUMENTS):
            return part
        changes: dict[str, Any] = {}
        for name, shape in shapes(type(part)).items():
            value = getattr(part, name)
            if value is None:
                continue
            if shape.form in WRITTEN:
                new: Any = tuple(map(self.text, value)) if shape.many else self.text(value)
            elif shape.form == "part":
                new = tuple(map(self.part, value)) if shape.many else self.part(value)
            else:
                continue
            if new != value:
                changes[name] = new
        return part.model_copy(update=changes) if changes else part

    def _said(self, found: re.Match[str]) -> str:
        if found["stays"]:
            return found[0]
        term = found["term"]
        pair = self._pairs[re.sub(r"[\s-]+", " ", term).lower()]
        own = pair.own.replace(" ", "-") if "-" in term and " " in pair.core else pair.own
        said = _cased(own, term)
        return f"{_article(found['article'], said)}{said}" if found["article"] else said


def _pairs(word: OwnWord) -> Iterator[_Pair]:
    core, own = word.instead_of.lower(), word.say
    yield _Pair(core, own)
    yield _Pair((word.instead_of_many or many_of(core)).lower(), word.say_many or many_of(own))


def _any(texts: Iterable[str]) -> str:
    """A pattern for any of some texts, the longest first; blanks and hyphens between words are alike."""
    ordered = sorted(texts, key=lambda text: (-len(text), text))
    patterns = (r"[\s-]+".join(map(re.escape, re.split(r"[\s-]+", text))) for text in ordered)
    return f"{_NO_WORD_BEFORE}(?:{'|'.join(patterns)}){_NO_WORD_AFTER}"


def _cased(own: str, term: str) -> str:
    """The own term with capitals where the playbook's has them."""
    if term.isupper() and len(term) > 1:
        return own.upper()
    words = re.split(r"[\s-]+", term)
    if len(words) > 1 and all(word[:1].isupper() for word in words):
        return re.sub(r"(^|[\s-])(\w)", lambda start: start[1] + start[2].upper(), own)
    return own[:1].upper() + own[1:] if term[:1].isupper() else own


def _article(article: str, said: str) -> str:
    vowel = _LIKE_A_VOWEL.match(said) or (said[:1].lower() in "aeiou" and not _LIKE_A_CONSONANT.match(said))
    return f"{article[0]}{'n' if vowel else ''}{article.lstrip('aAnN')}"
