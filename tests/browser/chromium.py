"""Find a Chromium for the tests, or install one: what is there, else Playwright's own, else Debian's package."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
# A closed network must not be asked, and a container has no sandbox.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

WORKER_BLOCKED = "Service Worker registration blocked by Playwright"
"""What the console says on every page of a test that has no service worker."""


def find_chromium() -> str | None:
    """The path of a Chromium or Chrome on this machine: $CHROMIUM, one on the PATH, or Playwright's own."""
    if named := os.environ.get("CHROMIUM"):
        return named
    for name in NAMES:
        if found := shutil.which(name):
            return found
    for place in PLACES:
        if Path(place).exists():
            return place
    return _playwright_chromium()


def _playwright_chromium() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _run(*command: str) -> bool:
    try:
        return subprocess.run(command, capture_output=True, timeout=600, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def install_chromium() -> str | None:
    """Install a Chromium: Playwright's own, else, as root on Debian, the package; None if neither works."""
    _run(sys.executable, "-m", "playwright", "install", "chromium")
    if found := find_chromium():
        return found
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        _run("apt-get", "update", "-qq")
        _run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium")
    return find_chromium()


def main() -> int:
    """Say which browser the tests use, installing one if needed."""
    found = find_chromium() or install_chromium()
    if found is None:
        print("No browser for the tests. Install Chromium or Google Chrome, or set CHROMIUM to its path.")
        return 1
    print(f"Browser for the tests: {found}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
