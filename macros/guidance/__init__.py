"""What the contributor's guide shows beside the models' own words: examples of each rule, and of each kind."""

from .kinds import MODEL_ENTRIES, PAIRS, Pair
from .rules import EXAMPLES, Example

__all__ = ["EXAMPLES", "MODEL_ENTRIES", "PAIRS", "Example", "Pair"]
