"""The browser of the tests: the one that tests/browser/chromium.py finds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.assessments import NewSide, Side
from tests.browser.chromium import ARGUMENTS, WORKER_BLOCKED, find_chromium
from tests.conftest import Served

# How long a test waits for what it expects, in milliseconds: a busy machine is slow, not wrong.
expect.set_options(timeout=30_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test in a browser that fails has a second try; the summary names it (RERUN)."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.flaky(reruns=1))


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


@pytest.fixture
def new_side(served: Served, browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[NewSide]:
    """Makes sides, each with a browser of its own whose pages must not complain about anything."""
    faults: list[str] = []
    with ExitStack() as contexts:

        def make(**settings: Any) -> Side:
            context = contexts.enter_context(browser.new_context(**{**browser_context_args, **settings}))
            page = context.new_page()
            page.on("pageerror", lambda error: faults.append(str(error)))
            page.on("console", lambda one: faults.append(one.text) if one.type in ("error", "warning") else None)
            return Side(served.root, page)

        yield make
    assert set(faults) <= {WORKER_BLOCKED}
