"""Assessments as the tests use them: a side with a browser of its own, and a check on its page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.project import ROOT

LEVEL_FINDER = "assessments/level-finder/"
READINESS = "assessments/readiness-check/"
AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
AXE_RULES = """() => axe.run({
  resultTypes: ["violations"],
  runOnly: {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
})"""


@dataclass
class Side:
    """An organization with a browser of its own."""

    site: str
    page: Page

    def goes(self, path: str) -> Side:
        """Open a check, and wait until it can be answered."""
        self.page.goto(self.site + path)
        expect(self.page.locator(".pb-check__head")).to_be_visible()
        return self

    def answers(self, scores: Iterable[int]) -> Side:
        """Answer the questions in order."""
        for question, score in zip(self.page.locator("[data-item]").all(), scores, strict=False):
            question.locator(f"input[value='{score}']").check()
        return self

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name).click()

    def sends(self) -> str:
        """The link to this side's answers."""
        self.press("Send your answers")
        link = self.page.locator("textarea.pb-link").input_value()
        self.page.keyboard.press("Escape")
        return link

    @property
    def name(self) -> Locator:
        return self.page.get_by_label("Your organization's name")

    @property
    def level(self) -> Locator:
        return self.page.locator(".pb-check__result .pb-check__level")

    @property
    def together(self) -> Locator:
        return self.page.locator(".pb-check__together")

    @property
    def said(self) -> Locator:
        return self.page.locator("p.pb-check__status[role=status]")

    def faults(self) -> list[str]:
        """What axe finds."""
        self.page.evaluate(AXE)
        return [fault["id"] for fault in self.page.evaluate(AXE_RULES)["violations"]]


NewSide = Callable[..., Side]
