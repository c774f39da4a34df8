"""Strict loading: from the files of data/ to valid entries, with every fault at its line, in plain words."""

from .entries import locate, read_entry, read_list
from .folder import Found, find_entries
from .refusal import RULES

__all__ = ["RULES", "Found", "find_entries", "locate", "read_entry", "read_list"]
