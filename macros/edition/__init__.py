"""What makes an edition of the playbook one's own: edition.yaml, and the overlay folder edition/ beside it."""

from .file import UNNAMED, EditionFile
from .read import EDITION_FILE, OVERLAY, OWN_DATA, PAGE, read_edition
from .vocabulary import Vocabulary

__all__ = ["EDITION_FILE", "OVERLAY", "OWN_DATA", "PAGE", "UNNAMED", "EditionFile", "Vocabulary", "read_edition"]
