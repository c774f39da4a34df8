"""The search index: made from the models, in small files of which a browser loads those that a question needs.

How much a word says about a page is worked out here, as BM25F does it (Robertson and Zaragoza, The Probabilistic
Relevance Framework, 2009); `widgets/finding/` adds it up for the words of a question.

`search-index/start.json` names the folder of this version, which has
- `terms-<n>.json`: term -> [words as they are written, pages and weights, other terms that mean the same, how many
  pages have it, pages and weights of those that do not have it but answer questions that do], both as `_packed` has it;
- `pages-<n>.json`: what is shown of each page, what people call it and ask, and what it means;
- `text-<n>.json`: all texts of each page, to look for words that stand together;
- `words.json`: the playbook's words, to tell what a mistyped one may have been;
- `english-<n>.json`: other words that English has, which are never taken for mistyped ones;
- `meaning-<n>.json` and `meaning-fillers.json`: what words mean, those of the playbook and the frequent ones of
  English, as `meaning.py` has it.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import importlib.util
import json
import re
from array import array
from bisect import insort
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import chain, groupby, pairwise
from pathlib import Path
from typing import Any, TypeVar

from ..book.playbook import Entry, Playbook
from ..book.stems import FILLERS, LIGHT, PARTICLES, chunks, fold, pieces, stem, stems, stems_of, without_ending
from ..fields import Text, texts
from ..kinds import KINDS, Kind
from ..kinds.vocabulary import WORDS
from ..loading.kept import Kept, digest
from ..rendering.prose import plain
from .meaning import pack_meaning, pack_signs, packed_meanings

T = TypeVar("T")
FOLDER = "search-index"
FACETS = ("kind", "level", "stage")
PAGES_IN_A_FILE = 2
STRONGEST = 15
"""The weight of a word that a page is all about; 1 is that of one mentioned in passing."""

_PAGE = "page"
_PAGE_WEIGHT = 0.7
_LETTERS = "abcdefghijklmno"
"""For how much a word says about a page, from 1 to the strongest."""
_TERMS_FILE = 900  # characters, and more where there would be too many files: the first file names them all
_MOST_TERMS_FILES = 1_000
_WORDS_FILE = 2_000  # words
_MEANINGS_FILE = 32  # stems
_MOST_PAGES = 1_500
_LONGEST_PHRASE = 4
_FEW = 100
"""Of more pages that changed all words are added up anew."""
# How much a word counts by where it stands, and how many words stand there as a rule.
_PLACES = {
    "title": (18.0, 4),
    "called": (8.0, 6),
    "asked": (7.0, 50),
    "summary": (5.0, 26),
    "heads": (2.5, 40),
    "kind": (2.0, 1),
    "text": (0.6, 260),
}
_HEARD = (6.0, 90)
"""The same of what people ask that the page answers."""
MEANT = {"title": 2, "called": 1, "asked": 1, "summary": 1}
"""How often what stands where counts to what a page means; what people ask counts once."""
_LENGTH_COUNTS = 0.6
_SATURATION = 4.0
SKIPPED_FIELDS = {"related", "changes", "editorial", "ways_in"}
_HEAD_FIELDS = {"title", "name", "heading", "section"}


@dataclass(frozen=True)
class SearchPage:
    """A page as search knows it.

    places: the texts by where they stand, as in `_PLACES`. facets: its values of kind, level and stage.
    heard: what people ask that it answers, which is not on the page.
    """

    url: str
    title: str
    summary: str
    places: dict[str, list[str]]
    facets: dict[str, tuple[str, ...]]
    question: str = ""
    called: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    heard: tuple[str, ...] = ()


def entry_page(entry: Entry, heard: Iterable[str] = ()) -> SearchPage:
    """An entry as search knows it, with what people ask that it answers."""
    entity: Any = entry.entity
    places: dict[str, list[str]] = {place: [] for place in _PLACES}
    places["kind"].append(entry.kind.title)
    for text in texts(entity):
        place = _place(text)
        if place:
            places[place].append(plain(text.value))
    levels = getattr(entity, "levels", ()) or ((entry.id,) if entry.kind.name == "level" else ())
    stages = getattr(entity, "stages", ()) or ((entry.id,) if entry.kind.name == "stage" else ())
    return SearchPage(
        entry.url,
        entity.title,
        plain(entity.summary),
        places,
        {
            "kind": (entry.kind.name,),
            "level": tuple(levels),
            "stage": tuple(stages),
        },
        plain(entity.question) if entry.kind.name == "prompt" else "",
        entity.also_called,
        tuple(map(plain, entity.asked_as)),
        tuple(heard),
    )


def prose_page(url: str, title: str, summary: str, markdown: str) -> SearchPage:
    """A page of prose as search knows it, from its Markdown with calls of macros in it."""
    text = re.sub(r"\{\{.*?\}\}|\{%.*?%\}|<[^>]*>", " ", markdown, flags=re.DOTALL)
    heads = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    places = {"title": [title], "summary": [summary], "heads": heads, "text": [plain(text)]}
    return SearchPage(url, title, summary, places, {"kind": (_PAGE,)})


def index_files(playbook: Playbook, prose: Iterable[SearchPage], kept: Kept | None = None) -> Iterator[tuple[str, str]]:
    """The index of all entries and of pages of prose, as (path below the site, content).

    kept: the words of pages that did not change since.
    """
    index = _Index(playbook, kept or Kept())
    heard = _heard(playbook)
    rows = ((entry, heard.get(entry.ref, ())) for entry in playbook.entries.values())
    index.add_all(
        [
            *(_Source(one.key, partial(entry_page, one, asked), repr(asked)) for one, asked in rows),
            *(_Source(b"", partial(_same, page)) for page in prose),
        ]
    )
    files = dict(index.files())
    found = hashlib.sha256()
    for number, content in enumerate(files.values()):
        found.update(f"\n{content}".encode() if number else content.encode())
    version = found.hexdigest()[:10]
    for name, content in files.items():
        yield f"{FOLDER}/{version}/{name}", content
    yield f"{FOLDER}/start.json", _compact({"version": version, **index.start()})


def _same(page: SearchPage) -> SearchPage:
    return page


def entry_pages(playbook: Playbook) -> Iterator[SearchPage]:
    """All entries as search knows them."""
    heard = _heard(playbook)
    return (entry_page(entry, heard.get(entry.ref, ())) for entry in playbook.entries.values())


def _heard(playbook: Playbook) -> dict[str, list[str]]:
    """What people ask, by the entry that answers it; what names an entry that is gone is left out."""
    found: dict[str, list[str]] = {}
    for placed in playbook.questions:
        for ref in placed.question.expect:
            entry = playbook.get(ref) or playbook.former.get(ref)
            if entry:
                found.setdefault(entry.ref, []).append(placed.question.ask)
    return found


def _place(text: Text) -> str | None:
    top, name = text.at[0], text.field
    if top in SKIPPED_FIELDS:
        return None
    if len(text.at) == 1 and name in ("title", "summary"):
        return name
    if top in ("also_called", "question"):
        return "called"
    if top == "asked_as":
        return "asked"
    return "heads" if name in _HEAD_FIELDS else "text"


class _Source:
    """A page that is made once it is looked at."""

    def __init__(self, key: bytes, make: Callable[[], SearchPage], beside: str = "") -> None:
        """
        Args:
            key: stands for its entry; empty if nothing does.
            make: makes the page.
            beside: what it is made from beside its entry.
        """
        self._make = make
        self.digest = digest("entry", key, beside) if key else digest("page", repr(self.page))

    @cached_property
    def page(self) -> SearchPage:
        return self._make()


@dataclass(frozen=True)
class _Shown:
    """What the first file of the index has of a page."""

    facets: dict[str, tuple[str, ...]]
    meaning: str


@dataclass
class _Merged:
    """The words of all pages together, by the digests of the pages in their order.

    postings, heard: as those of a term.
    """

    pages: list[bytes] = field(default_factory=list)
    shown: list[_Shown] = field(default_factory=list)
    postings: dict[str, array[int]] = field(default_factory=dict)
    heard: dict[str, array[int]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, number: int, shown: _Shown, counted: _Counted) -> None:
        """Add the words of a page behind those of all others, or in the place of one that was taken out."""
        self.shown[number : number + 1] = [shown]
        for postings, terms in zip((self.postings, self.heard), counted.by_terms(), strict=True):
            for term, strength in terms:
                posting = number * (STRONGEST + 1) + strength
                known = postings.get(term)
                if known is None:
                    postings[term] = array("I", (posting,))
                elif known[-1] < posting:
                    known.append(posting)
                else:
                    insort(known, posting)
        for word, count in counted.by_words():
            self.counts[word] += count

    def take_out(self, number: int, counted: _Counted) -> None:
        """Take the words of a page out."""
        for postings, terms in zip((self.postings, self.heard), counted.by_terms(), strict=True):
            for term, strength in terms:
                postings[term].remove(number * (STRONGEST + 1) + strength)
                if not postings[term]:
                    del postings[term]
        for word, count in counted.by_words():
            self.counts[word] -= count
            if not self.counts[word]:
                del self.counts[word]


@dataclass(slots=True)
class _Term:
    """What is known of a term: page and weight in one number, in the order of the pages; what else it means.

    heard: the same of pages that do not have it, but answer questions that do.
    """

    postings: array[int] = field(default_factory=lambda: array("I"))
    heard: array[int] = field(default_factory=lambda: array("I"))
    means: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Counted:
    """What the words of a page say: its terms with how much each says, the same of what readers ask, how often each
    word stands there, and what it means. The words of each in one text: many small things take memory and time.
    """

    terms: str
    strengths: bytes
    heard: str
    heard_strengths: bytes
    words: str
    counts: array[int]
    meaning: str

    def by_terms(self) -> tuple[Iterator[tuple[str, int]], Iterator[tuple[str, int]]]:
        """Its terms with how much each says, and the same of what readers ask."""
        terms = zip(_split(self.terms), self.strengths, strict=True)
        return terms, zip(_split(self.heard), self.heard_strengths, strict=True)

    def by_words(self) -> Iterator[tuple[str, int]]:
        """Its words, with how often each stands there."""
        return zip(_split(self.words), self.counts, strict=True)


class _Index:
    def __init__(self, playbook: Playbook, kept: Kept) -> None:
        self._kept = kept
        self._say = playbook.vocabulary.text
        self._terms: dict[str, _Term] = {}
        self._pages: list[_Source] = []
        self._shown: list[_Shown] = []
        self._counts: Counter[str] = Counter()
        self._phrases: dict[str, str] = {}
        self._known_chunks: dict[str, tuple[list[str], list[str]]] = {}
        names: list[str] = []
        for placed in playbook.synonyms:
            synonym = placed.synonym
            names += [*synonym.means, *synonym.typed]
            means = [" ".join(stems(meant)) for meant in synonym.means]
            for typed in synonym.typed:
                key = " ".join(stems(typed))
                known = self._terms.setdefault(key, _Term()).means
                known.extend(meant for meant in means if meant not in known and meant != key)
        for entry in playbook.entries.values():
            names += [*entry.entity.also_called, *((entry.title,) if entry.kind.name == "term" else ())]
        for name in names:
            row = stems(name)
            if 1 < len(row) <= _LONGEST_PHRASE:
                self._phrases.setdefault(" ".join(row), name.lower())
        # By the first two words of phrases it is seen at once that nearly all places begin none.
        self._starts = {tuple(phrase.split()[:2]) for phrase in self._phrases}
        self._phrases_digest = digest(*sorted(self._phrases))

    def add_all(self, pages: list[_Source]) -> None:
        """Count the words of all pages. If most are those of the last time, only the others are counted."""
        keys = [digest(self._phrases_digest, page.digest) for page in pages]
        name = digest("merged")
        merged: _Merged = self._kept.get(name) or _Merged()
        others = [number for number, pair in enumerate(zip(keys, merged.pages, strict=False)) if pair[0] != pair[1]]
        before: list[Any] = [self._kept.get(merged.pages[number]) for number in others]
        if len(keys) != len(merged.pages) or len(others) > _FEW or None in before:
            merged, others, before = _Merged(), list(range(len(keys))), []
        for number, counted in zip(others, before, strict=bool(before)):
            merged.take_out(number, counted)
        for number in others:
            counted = self._kept.made(keys[number], partial(self._count, pages[number]))
            merged.add(number, _Shown(pages[number].page.facets, counted.meaning), counted)
        if others or not merged.pages:
            merged.pages = keys
            self._kept.put(name, merged)
        for key in keys:
            self._kept.keep(key)
        for term, postings in merged.postings.items():
            self._term(term).postings = postings
        for term, postings in merged.heard.items():
            self._term(term).heard = postings
        self._counts, self._shown, self._pages = merged.counts, merged.shown, pages

    def _count(self, source: _Source) -> _Counted:
        page = source.page
        weights: dict[str, float] = {}
        words: Counter[str] = Counter()
        for place, written in page.places.items():
            weight, usual = _PLACES[place]
            counts: Counter[str] = Counter()
            length = 0
            for text in written:
                found = chunks(text)
                length += len(found)
                words.update(found)
                counts.update(self._terms_of(found))
            _weigh(weights, counts, weight, length / usual)
        heard = self._weights_heard(page.heard)
        strengths = bytes(_strength(weight + heard.pop(term, 0.0)) for term, weight in weights.items())
        return _Counted(
            "\n".join(weights),
            strengths,
            "\n".join(heard),
            bytes(map(_strength, heard.values())),
            "\n".join(words),
            array("I", words.values()),
            _meaning_of(page),
        )

    def _term(self, term: str) -> _Term:
        known = self._terms.get(term)
        if known is None:
            known = self._terms[term] = _Term()
        return known

    def _weights_heard(self, questions: Iterable[str]) -> dict[str, float]:
        """How much the terms of readers' questions say; their words, often mistyped, are none of the playbook's."""
        weights: dict[str, float] = {}
        rows = list(map(chunks, questions))
        counts = Counter(term for row in rows for term in self._terms_of(row) if term[0] != _OPEN)
        weight, usual = _HEARD
        _weigh(weights, counts, weight, sum(map(len, rows)) / usual)
        return weights

    def _terms_of(self, found: Sequence[str]) -> list[str]:
        """The terms in a text: stems of words, words written close that stand apart or with a hyphen, phrases."""
        row: list[str] = []
        terms: list[str] = []
        for chunk in found:
            parts, of_chunk = self._known_chunks.get(chunk) or self._chunk_terms(chunk)
            row += parts
            terms += of_chunk
        # Most texts have none of what the next two look for.
        for one, other in pairwise(found if not PARTICLES.isdisjoint(found) else ()):
            if other in PARTICLES and one not in FILLERS:
                terms.append(_OPEN + stem("".join(pieces(one)) + other))
        for at, pair in enumerate(pairwise(row) if not self._starts.isdisjoint(pairwise(row)) else ()):
            if pair in self._starts:
                for end in range(at + 2, min(at + _LONGEST_PHRASE, len(row)) + 1):
                    phrase = " ".join(row[at:end])
                    if phrase in self._phrases:
                        terms.append(phrase)
        return terms

    def _chunk_terms(self, chunk: str) -> tuple[list[str], list[str]]:
        """The stems of a word, and which of them and of what it is written close are terms."""
        parts = [part for part in stems_of(chunk) if part[0] != "="]
        close = [part[1:] for part in stems_of(chunk) if part[0] == "="]
        known = parts, [*(part for part in parts if part not in _FILLER_STEMS), *close]
        self._known_chunks[chunk] = known
        return known

    def files(self) -> Iterator[tuple[str, str]]:
        """The files of the version's folder by their names."""
        self._written = self._surfaces()
        self._merge_open_forms()
        keys = sorted(term for term, known in self._terms.items() if known.postings or known.means)
        self._term_files = list(_term_files(keys, self._terms, self._written))
        for number, terms in enumerate(self._term_files):
            yield f"terms-{number}.json", _compact(terms)
        for number, start in enumerate(range(0, len(self._pages), PAGES_IN_A_FILE)):
            pages = self._pages[start : start + PAGES_IN_A_FILE]
            key = digest("files", self._phrases_digest, *(page.digest for page in pages))
            shown, text = self._kept.made(key, partial(self._of_pages, pages, start))
            yield f"pages-{number}.json", shown
            yield f"text-{number}.json", text
        known_words = self._vocabulary()
        yield "words.json", _compact(known_words)
        known = frozenset(known_words)
        # One text is kept in a moment, 128,000 words are not.
        english = self._made("english", lambda: " ".join(english_words())).split(" ")
        other = [word for word in english if word not in known]
        self._english_files = [other[start : start + _WORDS_FILE] for start in range(0, len(other), _WORDS_FILE)]
        for number, words in enumerate(self._english_files):
            yield f"english-{number}.json", _compact(words)
        # Nearly every question has some of these.
        fillers = self._made("fillers", lambda: {key for key in packed_meanings() if _is_filler(key)})
        yield "meaning-fillers.json", _compact({key: row for key, row in packed_meanings().items() if key in fillers})
        meanings = [(key, row) for key, row in packed_meanings().items() if key not in fillers]
        starts = range(0, len(meanings), _MEANINGS_FILE)
        self._meaning_files = [dict(meanings[start : start + _MEANINGS_FILE]) for start in starts]
        for number, rows in enumerate(self._meaning_files):
            yield f"meaning-{number}.json", _compact(rows)

    def _of_pages(self, sources: list[_Source], start: int) -> tuple[str, str]:
        """Two files of some pages: what is shown of them, and all their texts."""
        pages = [source.page for source in sources]
        shown = [
            [page.url, page.title, page.question, page.called, page.asked, page.summary, self._shown[number].meaning]
            for number, page in enumerate(pages, start)
        ]
        return _compact(shown), _compact(["\n".join(chain(*page.places.values())) for page in pages])

    def _made(self, name: str, make: Callable[[], T]) -> T:
        """What is the same for every playbook, and takes a moment to make."""
        value: T | None = self._kept.get(digest(name))
        if value is None:
            value = make()
            self._kept.put(digest(name), value)
        return value

    def start(self) -> dict[str, Any]:
        """What `start.json` holds beside the version; to be asked for after the files."""
        shown = {
            "kind": {kind.name: kind.title for kind in KINDS} | {_PAGE: "Page"},
            "level": WORDS["level"],
            "stage": WORDS["stage"],
        }
        words = {facet: {value: self._say(word) for value, word in of.items()} for facet, of in shown.items()}
        values = {facet: list(words[facet]) for facet in FACETS}
        return {
            "pagesInAFile": PAGES_IN_A_FILE,
            "terms": [next(iter(terms)) for terms in self._term_files],
            "english": [words[0] for words in self._english_files],
            "meant": [next(iter(rows)) for rows in self._meaning_files],
            "signs": self._signs(),
            "facets": {facet: list(words[facet].items()) for facet in FACETS},
            "unlisted": [kind.name for kind in KINDS if not kind.listed],
            "pages": {
                facet: [[values[facet].index(value) for value in page.facets.get(facet, ())] for page in self._shown]
                for facet in FACETS
            },
            "kinds": {
                kind.name: [kind.search_weight, *(" ".join(stems(words)) for words in self._asked_by(kind))]
                for kind in KINDS
            }
            | {_PAGE: [_PAGE_WEIGHT]},
            "fillers": " ".join(sorted(FILLERS)),
            "light": " ".join(sorted(LIGHT)),
            "particles": " ".join(sorted(PARTICLES)),
        }

    def _asked_by(self, kind: Kind) -> tuple[str, ...]:
        """Words of a question that ask for a kind, those of the edition first."""
        return tuple(dict.fromkeys((self._say(kind.title), kind.title, *kind.asked_for)))

    def _signs(self) -> str:
        """The rough row of each page; of a large playbook none, so that the first file does not grow with it."""
        rows = (pack_signs(page.meaning) for page in self._shown) if len(self._pages) <= _MOST_PAGES else ()
        return base64.b64encode(b"".join(rows)).decode("ascii")

    def _merge_open_forms(self) -> None:
        """Count "follow up" as "followup" where the playbook also writes it close or with a hyphen."""
        for term in [term for term in self._terms if term[0] == _OPEN]:
            apart, close = self._terms.pop(term), self._terms.get(term[1:])
            if close and close.postings:
                strengths: dict[int, int] = {}
                for posting in chain(apart.postings, close.postings):
                    page, strength = divmod(posting, STRONGEST + 1)
                    strengths[page] = max(strength, strengths.get(page, 0))
                merged = (page * (STRONGEST + 1) + strength for page, strength in sorted(strengths.items()))
                close.postings = array("I", merged)

    def _surfaces(self) -> dict[str, str]:
        """For each stem the words that the playbook writes, the most frequent first, and each phrase as it is listed.

        Of words that differ only in their ending, as "call" and "calls" do, one stands for all.
        """
        forms: dict[str, dict[str, str]] = {}
        for chunk, _ in sorted(self._counts.items(), key=lambda item: (-item[1], item[0])):
            parts = stems_of(chunk)
            key = parts[0] if len(parts) == 1 else parts[-1].removeprefix("=") if parts else ""
            forms.setdefault(key, {}).setdefault(without_ending(chunk), chunk)
        return {key: " ".join(words.values()) for key, words in forms.items()} | self._phrases

    def _vocabulary(self) -> list[str]:
        counts = self._word_counts()
        known = [word for word in counts if len(word) > 3 and word.isalpha() and word.isascii()]
        return sorted(known, key=lambda word: (-counts[word], word))

    def _word_counts(self) -> Counter[str]:
        counts: Counter[str] = Counter()
        for chunk, count in self._counts.items():
            for word in pieces(chunk):
                counts[word] += count
        return counts


def _split(lines: str) -> list[str]:
    return lines.split("\n") if lines else []


def _weigh(weights: dict[str, float], counts: Counter[str], weight: float, length: float) -> None:
    """Add how much the terms of a place say; length is in parts of the usual one."""
    share = weight / (1 - _LENGTH_COUNTS + _LENGTH_COUNTS * length)
    for term, count in counts.items():
        weights[term] = weights.get(term, 0.0) + share * count


def _meaning_of(page: SearchPage) -> str:
    counts: Counter[str] = Counter()
    for place, times in MEANT.items():
        for text in page.places.get(place, ()):
            for _ in range(times):
                counts.update(stems(text))
    for text in page.heard:
        counts.update(stems(text))
    return pack_meaning(counts)


def _strength(weight: float) -> int:
    return max(1, round(STRONGEST * weight / (weight + _SATURATION)))


_OPEN = "+"
"""Begins a term made of two words that stand apart."""
_FILLER_STEMS = frozenset(map(stem, FILLERS))
_FILLERS_AND_STEMS = FILLERS | _FILLER_STEMS


def _is_filler(key: str) -> bool:
    """Whether a stem says nothing about what is looked for, as `isFiller` in the browser says."""
    return key in _FILLERS_AND_STEMS or stem(key) in _FILLERS_AND_STEMS


def _term_files(
    keys: Sequence[str], terms: dict[str, _Term], written: dict[str, str]
) -> Iterator[dict[str, list[Any]]]:
    """The terms in parts of about one size; those that begin with the same word stand together."""
    rows = [(key, _term_row(key, terms[key], written.get(key, ""))) for key in keys]
    sizes = [len(key) + sum(len(part) for part in row if isinstance(part, str)) + 8 for key, row in rows]
    least = max(_TERMS_FILE, sum(sizes) // _MOST_TERMS_FILES)
    part: dict[str, list[Any]] = {}
    filled = 0
    for (key, row), size in zip(rows, sizes, strict=True):
        if filled > least and " " not in key:
            yield part
            part, filled = {}, 0
        part[key] = row
        filled += size
    if part:
        yield part


def _term_row(key: str, term: _Term, words: str) -> list[Any]:
    postings = _strongest(term.postings)
    # A word that only readers have stays one that no page has.
    heard = term.heard if postings else ()
    row: list[Any] = ["" if words == key else words, _packed(postings)]
    if term.means or heard or len(postings) < len(term.postings):
        row += [term.means, len(term.postings) + len(heard)]
    if heard:
        row.append(_packed(heard))
    return row


def _packed(postings: Sequence[int]) -> str:
    """A letter for how much a term says of each page that has it, after how many pages were passed over, if any.

    "a3c" says a little of page 0 and more of page 4. Most of what a question loads are these, and few letters in a row
    are pressed to a third of what numbers are.
    """
    written: list[str] = []
    expected = 0
    for posting in postings:
        page, strength = divmod(posting, STRONGEST + 1)
        written.append(f"{page - expected or ''}{_LETTERS[strength - 1]}")
        expected = page + 1
    return "".join(written)


def _strongest(postings: Sequence[int]) -> Sequence[int]:
    """Of a word that very many pages have, those that it says most about: the others would never be shown first."""
    if len(postings) <= _MOST_PAGES:
        return postings
    return sorted(sorted(postings, key=lambda posting: (-(posting % (STRONGEST + 1)), posting))[:_MOST_PAGES])


def english_words() -> list[str]:
    """Words that English has, in order, from the list of a spelling checker.

    The list is one flat JSON object whose keys are the words: to import the checker and have it read that takes six
    times as long as to take what stands in quotation marks.
    """
    package = importlib.util.find_spec("spellchecker")
    if not package or not package.submodule_search_locations:
        raise RuntimeError("pyspellchecker, whose list of English words the search uses, is not installed")
    listed = Path(next(iter(package.submodule_search_locations))) / "resources/en.json.gz"
    words = gzip.decompress(listed.read_bytes()).decode().lower().split('"')[1::2]
    folded = (word if word.isascii() else fold(word) for word in words)  # café as cafe, as it is looked for
    found = sorted([word for word in folded if len(word) > 2 and word.isalpha() and word.isascii()])
    return [word for word, _ in groupby(found)]


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
