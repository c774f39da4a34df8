"""Strict loading: from the files of data/ to valid entries, with every fault at its line, in plain words."""

from .entries import check_text, laid_out, locate, read_entry, read_list, read_part, with_lost_field
from .files import MOST_BYTES
from .folder import LONGEST_ID, Found, entry_name, find_entries, id_for
from .naming import EntryNames
from .refusal import ADVICE, RULES

__all__ = [
    "ADVICE",
    "LONGEST_ID",
    "MOST_BYTES",
    "RULES",
    "EntryNames",
    "Found",
    "check_text",
    "entry_name",
    "find_entries",
    "id_for",
    "laid_out",
    "locate",
    "read_entry",
    "read_list",
    "read_part",
    "with_lost_field",
]
