"""A link as a QR code: what a camera reads from the screen is the link."""

from __future__ import annotations

import base64
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.assessments import NewSide
from tests.browser.builder import adapt
from tests.browser.builder import builder as builder
from tests.conftest import Served
from tests.unit.sample import ROOT

READER = (ROOT / "node_modules" / "jsqr" / "dist" / "jsQR.js").read_text(encoding="utf-8")
READ = """async ([text, reader]) => {
  const scope = {};
  new Function("self", "module", "exports", reader).call(scope, scope, undefined, undefined);
  const bytes = Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const drawing = canvas.getContext("2d");
  drawing.drawImage(picture, 0, 0);
  const { data, width, height } = drawing.getImageData(0, 0, picture.width, picture.height);
  return scope.jsQR(data, width, height)?.data ?? null;
}"""


def read_code(page: Page, browser: Browser) -> Any:
    """What a reader sees in the picture of the code, in a page without the playbook's policy."""
    code = page.get_by_role("img", name="QR code of the link")
    expect(code).to_be_visible()
    picture = base64.b64encode(code.screenshot()).decode()
    reader = browser.new_page()
    found = reader.evaluate(READ, [picture, READER])
    reader.close()
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_code_of_an_agenda_holds_its_link(new_side: NewSide, served: Served, browser: Browser, scheme: Any) -> None:
    phone = {"viewport": {"width": 375, "height": 740}, "device_scale_factor": 3}
    page = new_side(color_scheme=scheme, **phone).page
    adapt(page, served, length=30)
    page.get_by_role("button", name="Share", exact=True).click()
    page.get_by_role("button", name="Show a QR code").click()
    link = page.get_by_role("dialog").locator(".pb-link").input_value()
    assert read_code(page, browser) == link
    page.get_by_role("button", name="Hide the QR code").click()
    expect(page.get_by_role("img", name="QR code of the link")).to_have_count(0)


def test_a_link_too_long_for_a_code_says_so(builder: Page, served: Served) -> None:
    adapt(builder, served, length=90)
    builder.locator(".pb-row__title").first.click()
    # What compresses little.
    notes = " ".join(f"{number * 7919 % 99991:x}" for number in range(1, 900))
    builder.get_by_label("Notes for the facilitator").fill(notes)
    builder.get_by_role("button", name="Share", exact=True).click()
    builder.get_by_role("radio", name="Me or my own side").check()
    builder.get_by_role("button", name="Show a QR code").click()
    expect(builder.get_by_text("The link is too long for a QR code")).to_be_visible()
    expect(builder.get_by_role("img", name="QR code of the link")).to_have_count(0)
