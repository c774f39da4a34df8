"""One file with the icons that pages use, drawn by Material Design Icons, which the theme brings along."""

from __future__ import annotations

import re
from pathlib import Path

# name in our templates -> file in the theme's icon set
ICONS = {
    "agenda": "format-list-bulleted",
    "arrow": "arrow-right",
    "break": "coffee-outline",
    "breakout": "call-split",
    "check": "check-circle-outline",
    "clock": "clock-outline",
    "close": "close",
    "closing": "flag-checkered",
    "copy": "content-copy",
    "decision": "vote-outline",
    "download": "tray-arrow-down",
    "edit": "pencil-outline",
    "external": "open-in-new",
    "filter": "tune-variant",
    "icebreaker": "forum-outline",
    "level": "stairs",
    "message": "email-outline",
    "moon": "weather-night",
    "opening": "door-open",
    "people": "account-group-outline",
    "place": "map-marker-outline",
    "print": "printer-outline",
    "question": "comment-question-outline",
    "search": "magnify",
    "stage": "calendar-blank-outline",
    "stop": "alert-octagon-outline",
    "sun": "weather-sunny",
    "theme": "tag-outline",
    "tip": "lightbulb-outline",
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
