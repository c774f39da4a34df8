"""Rules about wording: nothing left over, summaries in sentences, nothing said twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..fields import Loc, Text, spell, texts
from ..problems import excerpt
from .rules import Context, Finding, Findings, Found, playbook_rule, text_rule

LONG_SENTENCE = 30
REPEATED_WORDS = 12

_LEFTOVER = re.compile(r"\b(?:TODO|TBD|TBC|FIXME|XXX)\b|\blorem ipsum\b|\?\?\?", re.I)
_LEFTOVER_FAST = re.compile(r"TODO|TBD|TBC|FIXME|XXX|lorem|\?\?\?", re.I)
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)*_]*\s+|\n\s*\n|\n\s*- ")
_LINK = re.compile(r"\]\([^)\s]*\)")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@text_rule("leftover")
def no_leftovers(text: Text) -> Findings:
    """Texts are finished: no TODO, TBD, FIXME, XXX, ??? or lorem ipsum."""
    for found in _LEFTOVER.finditer(text.value) if _LEFTOVER_FAST.search(text.value) else ():
        yield Finding(text.at, f"{spell(text.at)} holds a leftover: {found[0]}", "write what is missing", found[0])


@text_rule("summary-sentence")
def summary_is_sentences(text: Text) -> Findings:
    """A summary is one or two full sentences, each with a period or question mark at its end."""
    if text.form == "summary" and not text.value.rstrip("\"'”’)").endswith((".", "?")):
        yield Finding(text.at, f"{spell(text.at)} does not end with a period", "make it a full sentence")


@text_rule("long-sentence", severity="advice")
def sentences_are_short(text: Text) -> Findings:
    """Sentences have 30 words at the most; most readers need fewer than 20."""
    if len(text.value) < LONG_SENTENCE * 2 or text.field == "cite":
        return
    for sentence, words in sentences(text.value):
        if len(words) > LONG_SENTENCE:
            message = f"{spell(text.at)} has a sentence of {len(words)} words: {excerpt(sentence)}"
            yield Finding(text.at, message, "make two sentences of it", " ".join(sentence.split()[:4]))


@playbook_rule("repeated-text")
def nothing_said_twice(context: Context) -> Found:
    """No sentence of 12 words or more stands in two entries."""
    first: dict[str, tuple[str, Loc]] = {}
    for ref, entry in context.playbook.entries.items():
        for text in texts(entry.entity):
            if len(text.value) < REPEATED_WORDS * 2:
                continue
            for sentence, words in sentences(text.value):
                if len(words) < REPEATED_WORDS:
                    continue
                other, at = first.setdefault(" ".join(words), (ref, text.at))
                if other != ref:
                    where = f"{spell(at)} of {context.playbook.entries[other].path}"
                    message = f"{spell(text.at)} repeats {where}: {excerpt(sentence)}"
                    hint = "say it in one place and link there, or say what is different here"
                    yield entry, Finding(text.at, message, hint, " ".join(sentence.split()[:4]))


def sentences(text: str) -> Iterator[tuple[str, list[str]]]:
    """The sentences of a text, each with its words in small letters."""
    for sentence in _SENTENCE_END.split(_LINK.sub("]", text)):
        yield sentence.strip(), _WORD.findall(sentence.casefold())
