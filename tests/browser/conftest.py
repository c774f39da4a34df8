"""The browser of the tests: the one that tests/browser/chromium.py finds."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.chromium import ARGUMENTS, find_chromium


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """How pytest-playwright starts the browser."""
    path = find_chromium()
    assert path, "no browser: make browser"
    return {**browser_type_launch_args, "executable_path": path, "args": ARGUMENTS}


@pytest.fixture(scope="session")
def base_url() -> None:
    """No base address. The plugin's own fixture of this name warns under this pytest, and warnings are errors."""


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A context in the zone and language of the tests, without motion to wait for.

    Without a service worker too, since routes that a test sets up don't see what it fetches; test_offline.py has one.
    """
    settings = {"locale": "en-US", "timezone_id": "UTC", "reduced_motion": "reduce", "service_workers": "block"}
    return {**browser_context_args, **settings}
