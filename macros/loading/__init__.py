"""Strict loading: from the files of data/ to valid entries, with every fault at its line, in plain words."""

from .entries import locate, read_entry, read_list
from .folder import LONGEST_ID, Found, find_entries, id_for
from .refusal import RULES

__all__ = ["LONGEST_ID", "RULES", "Found", "find_entries", "id_for", "locate", "read_entry", "read_list"]
