"""From a file to its text: refuses what is not a plain, small, readable UTF-8 file."""

from __future__ import annotations

import re
import stat
import unicodedata
from itertools import islice
from pathlib import Path

from .refusal import Refusal, RefusalError

MOST_BYTES = 256 * 1024

# Control characters, odd spaces, and invisible characters that can make a line look different from what it says.
# Those that join the parts of an emoji, or letters of some scripts, may stay.
UNSEEN = re.compile(
    "[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u2000-\u200b"
    "\u200e\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ue000-\uf8ff\ufeff\uffa0\ufff0-\uffff\U000e0000-\U0010ffff]"
)
_FEWEST_CELLS = 3
_MOST_NAMED = 20
_OTHER_PROGRAMS = {
    b"pk\x03\x04": "a Word document or a ZIP archive",
    b"\xd0\xcf\x11\xe0": "an old Word document",
    b"%pdf-": "a PDF",
    b"{\\rtf": "a document in the Rich Text Format",
    b"<!doctype html": "a web page",
    b"<html": "a web page",
}
"""How files of other programs start, in small letters."""


def read_text(path: Path) -> str:
    """The text of a file, without a byte order mark. Raises RefusalError."""
    return _decode(read_plain(path))


def unseen_name(char: str) -> str:
    """What to call a character that can't be seen."""
    if char == "\t":
        return "a tab"
    what = "an odd space" if _is_space(char) else "an invisible character"
    return f"{what} ({_code(char)})"


def read_plain(path: Path) -> bytes:
    """What a small, plain file holds. Raises RefusalError for anything else, such as a link or a pipe."""
    try:
        status = path.lstat()
        if stat.S_ISLNK(status.st_mode):
            raise _refused("not-a-file", "this is a link to another file", "put a copy of the file here instead")
        if not stat.S_ISREG(status.st_mode):
            raise _refused("not-a-file", "this is not a file", "an entry is a text file; remove what is here")
        if status.st_size > MOST_BYTES:
            raise _too_large(status.st_size)
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        reason = error.strerror or "unknown reason"
        hint = "check that it exists and that you may read it"
        raise _refused("unreadable", f"the file can't be read: {reason}", hint) from None
    if len(content) > MOST_BYTES:
        raise _too_large(len(content))
    return content


def _decode(content: bytes) -> str:
    opening = content[:64].lstrip().lower()
    for signature, what in _OTHER_PROGRAMS.items():
        if opening.startswith(signature):
            hint = "copy its words into a text file whose name ends in .yaml"
            raise _refused("not-yaml", f"the file is {what} and no text", hint)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _refused("not-utf-8", "the file is saved as UTF-16", _SAVE_AS_UTF_8)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        start = error.start + (3 if content.startswith(b"\xef\xbb\xbf") else 0)
        before = content[:start].decode("utf-8-sig", errors="replace")
        line, column = _place(before, len(before))
        text = f"a character here is not valid UTF-8 (byte {content[start]:02X})"
        raise RefusalError(Refusal(line, column, "not-utf-8", text, _SAVE_AS_UTF_8)) from None
    if found := UNSEEN.search(text):
        what = f"there is {unseen_name(found[0])} here"
        if rows := spreadsheet_rows(text):
            what = "the cells of a spreadsheet's row stand in this line, with tabs between them"
            hint = "write each cell into a field of its own, as the items around it have them"
            also = f"; the same in line {', '.join(map(str, rows[1:_MOST_NAMED]))}" if rows[1:] else ""
            raise RefusalError(Refusal(rows[0], 1, "unseen-character", what, hint + also))
        if found[0] == "\t":
            named = re.search(r"^ *(?:- )?([a-z_]+)$", text[: found.start()].rpartition("\n")[2])
            hint = f'write a colon and a space after "{named[1]}"' if named else "use two spaces"
        elif _is_space(found[0]):
            hint = "type a space instead"
        else:
            hint = "delete it; retype the words around it if it comes back"
        raise _character(text, found, what, hint)
    return text


def spreadsheet_rows(text: str) -> list[int]:
    """The lines (from 1) with three cells or more and tabs between them: nobody can tell which cell is which field."""
    if "\t" not in text:
        return []
    cells = ([cell for cell in line.split("\t") if cell.strip(" -")] for line in re.split(r"\r\n?|\n", text))
    return [at for at, found in enumerate(cells, 1) if len(found) >= _FEWEST_CELLS]


def _character(text: str, first: re.Match[str], what: str, hint: str) -> RefusalError:
    """The refusal of a character, which also names the next lines with others that can't be seen."""
    line, column = _place(text, first.start())
    lines = dict.fromkeys(_place(text, other.start())[0] for other in islice(UNSEEN.finditer(text), _MOST_NAMED))
    others = [str(other) for other in lines if other != line]
    more = f"; the same in line {', '.join(others)}" if others else ""
    return RefusalError(Refusal(line, column, "unseen-character", what, hint + more))


def _is_space(char: str) -> bool:
    return unicodedata.category(char) == "Zs"


def _code(char: str) -> str:
    name = unicodedata.name(char, "").lower()
    return f"U+{ord(char):04X}{', ' + name if name else ''}"


def _place(text: str, offset: int) -> tuple[int, int]:
    """The line and column of a place in a text; lines end in LF, CRLF or CR."""
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


_SAVE_AS_UTF_8 = 'save the file with the encoding "UTF-8" in your editor'


def _too_large(size: int) -> RefusalError:
    text = f"the file has {size:,} bytes, but an entry has {MOST_BYTES:,} at the most"
    return _refused("too-large", text, "split it into several entries")


def _refused(rule: str, text: str, hint: str) -> RefusalError:
    return RefusalError(Refusal(1, 1, rule, text, hint))
