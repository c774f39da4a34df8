"""Find a Chromium for the tests, or install one: one without windows first, since it opens pages in half the time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

WITHOUT_WINDOWS = ("chromium-headless-shell", "chrome-headless-shell")
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ASKED = Path(sys.prefix) / "asked-for-a-browser"
"""There once one without windows was looked for: a closed network need not be asked again."""
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
# What Playwright switches off, since the browser heeds only the last list of this name.
_OFF_IN_PLAYWRIGHT = (
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "TcpPortRandomizationWin",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "AimEnabled",
    "PreconnectToSearch",
)
# The list below the address bar, which nobody sees: two pages of its own that each new window loads, half the time that
# a window takes.
_ADDRESS_BAR = ("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup")
# A closed network must not be asked, and a container has no sandbox.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-features={','.join((*_OFF_IN_PLAYWRIGHT, *_ADDRESS_BAR))}",
]

WORKER_BLOCKED = "Service Worker registration blocked by Playwright"
"""What the console says on every page of a test that has no service worker."""


def find_chromium() -> str | None:
    """The path of a Chromium or Chrome on this machine: one without windows, else any."""
    if found := _without_windows():
        return found
    for name in NAMES:
        if found := shutil.which(name):
            return found
    return next((place for place in PLACES if Path(place).exists()), None)


def _without_windows() -> str | None:
    """The path that $CHROMIUM says, or of a Chromium without windows, on the PATH or Playwright's own."""
    if named := os.environ.get("CHROMIUM"):
        return named
    for name in WITHOUT_WINDOWS:
        if found := shutil.which(name):
            return found
    folders = (
        os.environ.get("PLAYWRIGHT_BROWSERS_PATH"),
        Path.home() / ".cache/ms-playwright",
        Path.home() / "Library/Caches/ms-playwright",
        Path.home() / "AppData/Local/ms-playwright",
    )
    shells = [
        path
        for folder in folders
        if folder
        for path in Path(folder).glob("chromium_headless_shell-*/*/*headless*shell*")
        if path.suffix in ("", ".exe")
    ]
    newest = max(shells, key=lambda path: int(path.parts[-3].rpartition("-")[2]), default=None)
    return str(newest) if newest else None


def _run(*command: str) -> bool:
    try:
        return subprocess.run(command, capture_output=True, timeout=600, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def install_chromium() -> None:
    """Install a Chromium without windows, Playwright's own or, as root on Debian, the package; else, if there is none, any."""
    if _run(sys.executable, "-m", "playwright", "install", "--only-shell", "chromium"):
        return
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        _run("apt-get", "update", "-qq")
        for package in (WITHOUT_WINDOWS[0], *([] if find_chromium() else NAMES[:1])):
            if _run("apt-get", "install", "-y", "-qq", "--no-install-recommends", package):
                return


def main() -> int:
    """Say which browser the tests use, installing one if needed, or, once, if it would be quicker."""
    if not find_chromium() or not (_without_windows() or ASKED.exists()):
        install_chromium()
        ASKED.touch()
    found = find_chromium()
    if found is None:
        print("No browser for the tests. Install Chromium or Google Chrome, or set CHROMIUM to its path.")
        return 1
    print(f"Browser for the tests: {found}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
