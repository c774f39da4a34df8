"""Turn entries into pages and texts."""

from __future__ import annotations

from .renderer import RenderedPage, Renderer

__all__ = ["RenderedPage", "Renderer"]
