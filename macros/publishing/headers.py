"""What pages may load and run, and what a host is to send with each file."""

from __future__ import annotations

import base64
import hashlib


def content_policy(*inline_scripts: str) -> str:
    """What pages may load and run: only the site's own files, and the inline scripts given."""
    hashes = (hashlib.sha256(script.encode()).digest() for script in inline_scripts)
    allowed = " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in hashes)
    return f"default-src 'self'; script-src 'self' {allowed}; object-src 'none'; base-uri 'none'; form-action 'self'"


def security_headers(policy: str) -> str:
    """The file `_headers`, which some hosts read: what to send with each file. For the others it is an example."""
    for_all = {
        "Content-Security-Policy": f"{policy}; frame-ancestors 'none'",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Referrer-Policy": "no-referrer",
        "Strict-Transport-Security": "max-age=63072000",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "public, max-age=300, must-revalidate",
    }
    # Their names change with their content. A rule for some files first takes back the one for all.
    for_hashed = {"! Cache-Control": "", "Cache-Control": "public, max-age=31536000, immutable"}
    for_api = {"Access-Control-Allow-Origin": "*"}
    rules = {
        "/*": for_all,
        "/assets/built/*.js": for_hashed,
        "/assets/built/*.css": for_hashed,
        "/search-index/:version/*": for_hashed,
        "/api/*": for_api,
        "/feed.xml": for_api,
    }
    lines = ["# What to send with each file: docs/contribute/publishing.md says how hosts are told."]
    for path, headers in rules.items():
        lines += [path, *(f"  {name}: {value}" if value else f"  {name}" for name, value in headers.items())]
    return "\n".join(lines) + "\n"
