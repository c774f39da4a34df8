"""Turn entries into pages and texts."""

from __future__ import annotations

from .renderer import Renderer

__all__ = ["Renderer"]
