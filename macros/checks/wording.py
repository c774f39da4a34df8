"""Rules about wording: nothing left over, full sentences, plain language."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from ..fields import Text, spell, texts
from ..garbled import LIGATURES, garbled
from ..kinds import Entity
from ..listed import ESCAPED_SIGN, MARK_OF_A_CHATBOT, without_marks_around
from ..loading.kept import digest
from ..problems import excerpt
from .rules import Context, Finding, Findings, Found, and_more, playbook_rule, text_rule

LONG_SENTENCE = 30

_LEFTOVER = re.compile(r"\b(?:TODO|TBD|TBC|FIXME|XXX)\b|\blorem ipsum\b|\?\?\?", re.I)
_NOTHING = re.compile(
    r"n\.? ?/? ?a\.?|none|nil|nothing|not applicable|unknown|k\. ?a\.|keine?|ninguno|see above|[-–—.?x]+", re.I
)
"""What people type into a field that they have nothing for."""
_ANSWER = re.compile(r"(?:yes|no|true|false|y|ja|nein|ok|ours?|own)[.!]?", re.I)
_LONGEST_NOTHING = 20
_NOTHING_HINT = "delete the field if it is optional; otherwise write what it asks for"
_NOTE = re.compile(r"(?:^|(?<=\s))//\s+\S[^\n]*")
_LEFTOVER_PARTS = ("todo", "tbd", "tbc", "fixme", "xxx", "lorem", "???")
_FOOTNOTE = re.compile(r"(?<=[\w.,;:!?”\"])\[\d{1,3}\](?!\()")
_LAST_TAGS = re.compile(r"(?:</\w+>\s*)+$")
_BROKEN_WORD = re.compile(r"\b([a-z]{2,})-\s+(?!(?:and|or|nor|to|but|as|und|oder|y|o)\b)([a-z]{2,})\b")
_EMOJI = re.compile("[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")
_LOUD = re.compile(r"!{2,}")
_A_SENTENCE = 20
"""Characters: a shorter text of a starter may be the start of another one by chance."""
_MANY_WORDS = 3
"""A title of fewer words in capital letters may be an abbreviation."""
_LOOK_ALIKE = re.compile(r"(?<=[A-Za-z])[\u0370-\u03ff\u0400-\u052f]|[\u0370-\u03ff\u0400-\u052f](?=[A-Za-z])")
_SHOULD_BE = re.compile(
    r"(?<!\bwho )(?<!\bwhat )(?<!\bwhich )\bshould\s+(?:not\s+|also\s+|always\s+|never\s+)?be\s+"
    r"(?:[a-z]{3,}ed|done|given|held|kept|made|put|said|sent|set|shown|taken|told|written)\b"
)
UNNAMED = re.compile(r"\b(?:(?:the|this|our)\s+guide|the\s+sources?)\b(?!\s+(?:of|for|code)\b)(?<!as the source)", re.I)
"""Words for a work that is not named, or for this site, which is called the playbook."""
_MAY_NOT_NAME = frozenset({"also_called", "asked_as", "cite", "title"})
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)*_]*\s+|\n\s*\n|\n\s*- ")
_LINK = re.compile(r"\]\([^)\s]*\)")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@text_rule("leftover")
def no_leftovers(text: Text) -> Findings:
    """Texts are finished: no TODO, TBD, FIXME, XXX, ??? or lorem ipsum, and no n/a or none instead of a text."""
    if text.field == "editorial" and _ANSWER.fullmatch(text.value.strip()):
        hint = "write what is this project's own, such as: All of it is ours"
        yield Finding(text.at, f"{spell(text.at)} says only {text.value.strip()}", hint, text.value.strip())
        return
    if len(text.value) <= _LONGEST_NOTHING and _NOTHING.fullmatch(text.value.strip()):
        yield Finding(text.at, f"{spell(text.at)} says only {text.value.strip()}", _NOTHING_HINT, text.value.strip())
        return
    if "//" in text.value and (note := _NOTE.search(text.value)):
        hint = "delete it; a note for whoever works on the file stands on a line of its own that starts with #"
        yield Finding(text.at, f"{spell(text.at)} holds a note: {excerpt(note[0])}", hint, note[0])
    small = text.value.lower()
    if not any(part in small for part in _LEFTOVER_PARTS):  # ten times as fast as the pattern
        return
    if found := [one[0] for one in _LEFTOVER.finditer(text.value)]:
        message = f"{spell(text.at)} holds a leftover: {found[0]}{and_more(found)}"
        yield Finding(text.at, message, "write what is missing", found[0])


@text_rule("garbled")
def letters_are_whole(text: Text) -> Findings:
    """Texts hold no letters that came apart in another encoding, such as â€™ for an apostrophe."""
    if not text.value.isascii() and (found := list(garbled(text.value))):
        broken, meant = found[0]
        why = "a PDF made one sign of it" if broken in LIGATURES else "it was saved in another encoding"
        message = f"{spell(text.at)} holds {broken}, which was {meant} before {why}"
        hint = f"write {meant}{'; mend the others alike' if len(found) > 1 else ''}"
        yield Finding(text.at, message + and_more(found), hint, broken)


@text_rule("copied-mark", signs="【[:\\")
def no_marks_of_programs(text: Text) -> Findings:
    """A text brings no marks along from where it was copied: no number of a footnote, no mark of a chatbot, no
    backslash before a sign.
    """
    if found := MARK_OF_A_CHATBOT.search(text.value) or _FOOTNOTE.search(text.value):
        hint = "delete it; what the text draws on is named in sources"
        yield Finding(
            text.at, f"{spell(text.at)} holds {found[0].strip()}, a mark from where it was copied", hint, found[0]
        )
    elif found := ESCAPED_SIGN.search(text.value):
        message = f"{spell(text.at)} holds {found[0]}, with a backslash from where it was copied"
        yield Finding(text.at, message, "delete the backslash", found[0])


@text_rule("broken-word", severity="advice", signs="-")
def words_are_whole(text: Text) -> Findings:
    """No word is cut in two by a hyphen and a space, as lines that are copied from a PDF have it."""
    if found := _BROKEN_WORD.search(text.value):
        whole = f'write "{found[1]}{found[2]}", or "{found[1]}-{found[2]}" if it has a hyphen'
        yield Finding(text.at, f"{spell(text.at)} holds {excerpt(found[0])}, a word cut in two", whole, found[0])


@text_rule("plain-title", severity="advice")
def titles_are_plain(text: Text) -> Findings:
    """A title is quiet: not all in capital letters, without an emoji, without several exclamation marks, and without
    quotation marks around it.
    """
    if text.form != "title":
        return
    if bare := without_marks_around(text.value):
        yield Finding(text.at, f"{spell(text.at)} is in quotation marks", f"write {bare}, without them", text.value)
    elif found := _EMOJI.search(text.value):
        yield Finding(text.at, f"{spell(text.at)} holds {found[0]}", "delete it, or say it in words", found[0])
    elif text.value.isupper() and len(_WORD.findall(text.value)) >= _MANY_WORDS:
        hint = f"write it in small letters, such as: {text.value.capitalize().rstrip('!')}"
        yield Finding(text.at, f"{spell(text.at)} is all in capital letters", hint, text.value)
    elif found := _LOUD.search(text.value):
        yield Finding(text.at, f"{spell(text.at)} shouts: {found[0]}", f"delete the {found[0]}", found[0])


@text_rule("look-alike", severity="advice")
def one_alphabet_in_a_word(text: Text) -> Findings:
    """No word mixes Latin letters with Greek or Cyrillic ones, which look the same and are not found by search."""
    if text.value.isascii():
        return
    if found := _LOOK_ALIKE.search(text.value):
        message = f"{spell(text.at)} holds {found[0]}, which stands among Latin letters and only looks like one of them"
        yield Finding(text.at, message, "type the word again", found[0])


@text_rule("summary-sentence")
def summary_is_sentences(text: Text) -> Findings:
    """A summary is one or two full sentences, each with a period or question mark at its end."""
    said = _LAST_TAGS.sub("", text.value)  # no-html says that these go
    if text.form == "summary" and not said.rstrip("\"'”’)").endswith((".", "?")):
        yield Finding(text.at, f"{spell(text.at)} does not end with a period", "make it a full sentence")


@text_rule("long-sentence", severity="advice")
def sentences_are_short(text: Text) -> Findings:
    """Sentences have 30 words at the most; most readers need fewer than 20."""
    if text.field == "cite" or len(_WORD.findall(text.value)) <= LONG_SENTENCE:
        return
    for sentence in sentences(text.value):
        if (count := len(words(sentence))) > LONG_SENTENCE:
            message = f"{spell(text.at)} has a sentence of {count} words: {excerpt(sentence)}"
            yield Finding(text.at, message, "make two sentences of it", " ".join(sentence.split()[:4]))


@text_rule("should-be", severity="advice")
def says_who_does_it(text: Text) -> Findings:
    """Instructions say who does what ("Send the notes"), not what should be done ("The notes should be sent")."""
    if "should" in text.value and text.field != "cite":
        for found in _SHOULD_BE.finditer(text.value):
            message = f"{spell(text.at)} says what {' '.join(found[0].split())}, but not who does it"
            yield Finding(text.at, message, "tell the reader what to do, or name who does it", found[0])


@text_rule("unnamed-source")
def sources_are_named(text: Text) -> Findings:
    """A text names the work it speaks of (the SEED brief), and calls this site the playbook.

    The guide and the source could be any of them. Titles, citations, and questions as people ask them may say so.
    """
    if text.field in _MAY_NOT_NAME:
        return
    for found in UNNAMED.finditer(text.value):
        said = " ".join(found[0].split())
        hint = "name the work, such as the States for the Future guide; if you mean this site, write the playbook"
        yield Finding(text.at, f"{spell(text.at)} says {said}, but not which", hint, found[0])


@playbook_rule("starter-text")
def starters_are_filled_in(context: Context) -> Found:
    """No text of a starter is left as it was, alone or around own words: each is replaced, or its optional field
    deleted.
    """
    keys = {kind: digest(*sorted(blanks)) for kind, blanks in context.starter_texts.items()}
    for entry in context.playbook.entries.values():
        blanks = context.starter_texts.get(entry.kind.name, frozenset())
        if left := context.of(entry, _left_over, blanks, keys.get(entry.kind.name, b"")):
            (text, blank), *others = left
            more = f"; so are {', '.join(spell(one.at) for one, _ in others)}" if others else ""
            message = f"{spell(text.at)} is still the starter's text: {excerpt(blank)}{more}"
            hint = "replace it with your words, or delete the field if it is optional"
            if text.value != blank:
                message = f"{spell(text.at)} still holds the starter's text: {excerpt(blank)}{more}"
                hint = "delete that sentence, and keep your words"
            yield entry, Finding(text.at, message, hint, blank)


def _left_over(entity: Entity, blanks: frozenset[str]) -> list[tuple[Text, str]]:
    """The texts that are a text of the starter, or have one before or behind own words, each with it."""
    inside = _sentences_in(blanks)
    left: list[tuple[Text, str]] = []
    for text in texts(entity):
        if text.value in blanks:
            left.append((text, text.value))
        elif text.value.startswith(inside) or text.value.endswith(inside):
            left.append((text, next(one for one in inside if text.value.startswith(one) or text.value.endswith(one))))
    return left


@functools.cache
def _sentences_in(blanks: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(blank for blank in blanks if len(blank) >= _A_SENTENCE and blank.endswith((".", "?"))))


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text; of links only their words."""
    for sentence in _SENTENCE_END.split(_LINK.sub("]", text)):
        yield sentence.strip()


def words(sentence: str) -> list[str]:
    """The words of a sentence in small letters."""
    return _WORD.findall(sentence.casefold())
