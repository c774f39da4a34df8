"""What a file says that was not saved as UTF-8: by its letters and signs, and by what stands beside them."""

from __future__ import annotations

import re
import unicodedata

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_OFTEN_ON_A_MAC = re.compile(b"[\xd0-\xd5\x8a\x8e\x9f]")
"""Dashes, quotation marks and the letters ä, é and ü in Mac Roman."""
_FEW_LETTERS = 2
"""No longer word carries a raised number, as km² does."""
_WORDS = "àÀéÉèÈêÊíÍóÓúÚµ"
"""Letters that can be a word of their own."""
_BETWEEN_LETTERS = "’·…"
_NEVER_TYPED = "ƒˆ˜¨¯¸´¬¤‰†‡¦"


def decoded(content: bytes) -> tuple[str, str]:
    """The text of a file, and its encoding; no encoding if nobody can tell."""
    if content.startswith(_UTF_16):
        return _decoded_as("utf-16", content)
    for encoding in ("utf-8-sig", "cp1252", "mac_roman"):
        text, found = _decoded_as(encoding, content)
        is_likely = encoding != "mac_roman" or _OFTEN_ON_A_MAC.search(content)
        if found and (encoding == "utf-8-sig" or (is_likely and not _is_odd(text))):
            return text, encoding
    return as_opened(content), ""


def as_opened(content: bytes) -> str:
    """What an editor shows of a file that takes it for UTF-8, or for what its first bytes say."""
    return content.decode("utf-16" if content.startswith(_UTF_16) else "utf-8-sig", errors="replace")


def _decoded_as(encoding: str, content: bytes) -> tuple[str, str]:
    try:
        return content.decode(encoding), encoding
    except UnicodeDecodeError:
        return as_opened(content), ""


def _is_odd(text: str) -> bool:
    """Whether a character stands where it hardly can, so that the text was saved in another encoding."""
    return any(
        _is_out_of_place(found[0], text[: found.start()], text[found.end() : found.end() + 1])
        for found in re.finditer(r"[^\x00-\x7f]", text)
    )


def _is_out_of_place(char: str, above: str, after: str) -> bool:
    before = above[-1:]
    if char in _NEVER_TYPED or unicodedata.category(char) == "Cc":
        return True
    if char.isalpha() and char not in "ªº":
        is_alone = not before.isalpha() and not after.isalpha() and char not in _WORDS
        return is_alone or before.isdigit() or (before.islower() and char.isupper())
    if unicodedata.category(char) == "No":
        word = re.search(r"[^\W\d_]*$", above)
        return after.isalpha() or len(word[0] if word else "") > _FEW_LETTERS
    is_sign = unicodedata.category(char)[0] in "SP" and unicodedata.category(char) != "Pd"
    return is_sign and before.isalpha() and after.isalpha() and char not in _BETWEEN_LETTERS
