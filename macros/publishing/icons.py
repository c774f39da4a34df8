"""One file with the icons that pages use, drawn by Material Design Icons, which the theme brings along."""

from __future__ import annotations

import re
from pathlib import Path

# name in our templates -> file in the theme's icon set
ICONS = {
    "add": "plus",
    "agenda": "format-list-bulleted",
    "arrow": "arrow-right",
    "back": "arrow-left",
    "break": "coffee-outline",
    "breakout": "call-split",
    "bring-back": "arrow-u-left-top",
    "calendar": "calendar-export-outline",
    "check": "check-circle-outline",
    "checklist": "format-list-checks",
    "clock": "clock-outline",
    "close": "close",
    "closing": "flag-checkered",
    "compare": "compare-horizontal",
    "copy": "content-copy",
    "data": "code-braces",
    "decision": "vote-outline",
    "down": "arrow-down",
    "download": "tray-arrow-down",
    "duplicate": "content-duplicate",
    "edit": "pencil-outline",
    "expand": "chevron-down",
    "external": "open-in-new",
    "file": "file-document-outline",
    "filter": "tune-variant",
    "grip": "drag-vertical",
    "history": "history",
    "icebreaker": "forum-outline",
    "later": "inbox-outline",
    "less": "minus",
    "level": "stairs",
    "link": "link-variant",
    "lock": "lock-outline",
    "longer": "clock-plus-outline",
    "message": "email-outline",
    "moon": "weather-night",
    "more": "dots-horizontal",
    "note": "note-text-outline",
    "opening": "door-open",
    "pause": "pause",
    "people": "account-group-outline",
    "place": "map-marker-outline",
    "print": "printer-outline",
    "promise": "handshake-outline",
    "question": "comment-question-outline",
    "redo": "redo-variant",
    "remove": "trash-can-outline",
    "run": "play-circle-outline",
    "search": "magnify",
    "settings": "cog-outline",
    "share": "share-variant-outline",
    "skip": "skip-next-outline",
    "slides": "presentation",
    "spread": "arrow-expand-horizontal",
    "stage": "calendar-blank-outline",
    "stop": "alert-octagon-outline",
    "sun": "weather-sunny",
    "takeaway": "key-outline",
    "talk": "microphone-outline",
    "theme": "tag-outline",
    "tip": "lightbulb-outline",
    "undo": "undo-variant",
    "up": "arrow-up",
    "upload": "file-upload-outline",
    "window": "monitor",
    "word": "file-word-outline",
}


def icon_sprite(folder: Path) -> str:
    """An SVG document with one symbol for each icon.

    Args:
        folder: the theme's folder of Material Design Icons.
    """
    symbols = []
    for name, file in ICONS.items():
        match = re.search(r'd="([^"]+)"', (folder / f"{file}.svg").read_text(encoding="utf-8"))
        if match is None:
            raise ValueError(f"{file}.svg holds no path")
        symbols.append(f'<symbol id="{name}" viewBox="0 0 24 24"><path d="{match[1]}"/></symbol>')
    return '<svg xmlns="http://www.w3.org/2000/svg">\n' + "\n".join(symbols) + "\n</svg>\n"
