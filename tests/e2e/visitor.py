"""A person at a browser: signs in, presses keys, and looks at what is shown, axe and pictures included."""

import json
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, expect

from factories.processes import LONGEST

ROOT = Path(__file__).parents[2]
AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
PICTURES = os.environ.get("WATCHFLOOR_PICTURES")
"""The folder for pictures of what is seen; without it, none are taken."""
LAPTOP = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}
# What the browser says of a request that the test itself cut or refused.
EXPECTED = ("Failed to load resource", "net::ERR")
WORN = "scheme => document.documentElement.dataset.mantineColorScheme === scheme"
WALK = """async to => {
  const way = window.__TSR_ROUTER__;
  const shown = new Promise(done => {
    const end = way.subscribe("onRendered", () => { end(); done(); });
    setTimeout(done, 10_000);
  });
  way.history.push(to);
  await shown;
}"""
"""The console's own router takes one there and says when the page is shown; loading it anew costs most of a look."""
BEYOND = "document.scrollingElement.scrollWidth - window.innerWidth"
LOOK_EVERY = 20  # milliseconds
MOMENT = 1.0  # seconds
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
OF_COLOUR = ["color-contrast", "link-in-text-block"]
"""What of them depends on colours alone."""
QUICKLY = {"resultTypes": ["violations"], "preload": False, "iframes": False}
"""Nobody asks axe what is well, and no rule of these reads style sheets or frames."""


@dataclass
class Visitor:
    """One person at one window of a desk."""

    browser: Browser
    url: str
    scheme: str = "light"
    size: dict[str, int] = field(default_factory=lambda: dict(LAPTOP))
    at: datetime | None = None
    """What the clock of the browser shows at first; the machine's own time where nothing is said."""
    context: BrowserContext = field(init=False)
    page: Page = field(init=False)
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        scheme: Any = self.scheme
        size: Any = self.size
        self.context = self.browser.new_context(
            viewport=size, color_scheme=scheme, reduced_motion="reduce", timezone_id="Asia/Singapore", locale="en-GB"
        )
        if self.at is not None:
            self.context.clock.install(time=self.at)
        self.page = self.new_tab()

    def turn_to(self, at: datetime) -> None:
        """Let the clock of the browser show another time, and go on from there."""
        self.context.clock.set_system_time(at)

    def new_tab(self) -> Page:
        """One more tab of the same person; whatever its console complains of is kept."""
        page = self.context.new_page()
        page.set_default_timeout(30_000)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda told: self._hear(told.type, told.text))
        return page

    def _hear(self, kind: str, text: str) -> None:
        if kind == "error" and not any(word in text for word in EXPECTED):
            self.complaints.append(text)

    def sign_in(self, name: str, password: str, *, to: str = "/floor") -> None:
        """Come in by the door, with the keyboard."""
        self.page.goto(f"{self.url}{to}")
        self.page.get_by_role("textbox", name="Name").fill(name)
        self.page.get_by_role("textbox", name="Password").fill(password)
        self.page.keyboard.press("Enter")
        expect(self.page.get_by_role("navigation", name="Rooms")).to_be_visible()

    def arrive(self, name: str, password: str, *, to: str | None = "/floor") -> None:
        """Come in as who has signed in already, to a page or to none, which stays empty."""
        answer = self.context.request.post(f"{self.url}/api/session", data={"name": name, "password": password})
        assert answer.ok, answer.text()
        if to is not None:
            self.page.goto(f"{self.url}{to}")
            expect(self.page.get_by_role("navigation", name="Rooms")).to_be_visible()

    def go(self, to: str) -> None:
        """Go to an address as a link within the console goes there, and wait until nothing is on its way."""
        self.page.evaluate(WALK, to)
        self.settle()

    def settle(self) -> None:
        """Wait until the page has its head and nothing says that it is loading."""
        expect(self.page.get_by_role("heading", level=1).first).to_be_visible()
        expect(self.page.get_by_role("status", name="Loading")).to_have_count(0)

    def wear(self, scheme: str) -> None:
        """Show the page light or dark, as the system asks for; who wants no motion sees no colour pass over."""
        asked: Any = scheme
        self.scheme = scheme
        self.page.emulate_media(color_scheme=asked)
        end = time.monotonic() + LONGEST
        while not self.page.evaluate(WORN, scheme):  # a wait within the page is an eval, which the console forbids
            assert time.monotonic() < end, f"the page does not turn {scheme}"
            self.page.wait_for_timeout(LOOK_EVERY)

    def resize(self, size: dict[str, int]) -> None:
        """Look through a window of another size."""
        asked: Any = size
        self.size = dict(size)
        self.page.set_viewport_size(asked)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def ask(self, path: str) -> Any:
        """What the desk answers this person, beside the page."""
        return self.context.request.get(f"{self.url}{path}").json()

    def tell(self, method: str, path: str, form: dict[str, object] | None = None, *, version: int | None = None) -> Any:
        """Let this person do something beside the page; gives what the desk answers."""
        signed = {"X-CSRF-Token": self.ask("/api/session")["csrf"]}
        on = {} if version is None else {"If-Match": f'"{version}"'}
        request = self.context.request
        answer = request.fetch(f"{self.url}{path}", method=method, data=form, headers=signed | on)
        assert answer.ok, answer.text()
        return answer.json() if answer.status != 204 else None

    def barriers(self, rules: Sequence[str] = RULES) -> list[str]:
        """What axe finds serious or critical on the page; what is gone a moment later was there in passing."""
        found = self._barriers(rules)
        if found:
            self.page.wait_for_timeout(1_000 * MOMENT)
            found = self._barriers(rules)
        return found

    def _barriers(self, rules: Sequence[str]) -> list[str]:
        if not self.page.evaluate("typeof window.axe !== 'undefined'"):
            self.page.evaluate(AXE.read_text("utf-8"))
        asked = {"runOnly": list(rules), **QUICKLY}
        found = self.page.evaluate(f"axe.run(document, {json.dumps(asked)})")
        return [
            f"{one['id']}: {node['target']} {node['html'][:120]} {node['any'][0]['message'] if node['any'] else ''}"
            for one in found["violations"]
            if one["impact"] in {"serious", "critical"}
            for node in one["nodes"][:3]
        ]

    def overflow(self) -> int:
        """By how many pixels the page could be scrolled sideways, once it is laid out for the window."""
        end = time.monotonic() + MOMENT
        while (wide := int(self.page.evaluate(BEYOND))) > 0 and time.monotonic() < end:
            self.page.wait_for_timeout(LOOK_EVERY)
        return max(0, wide)

    def picture(self, name: str) -> None:
        """Keep what is seen, where somebody asked for pictures."""
        if PICTURES:
            self.page.screenshot(path=Path(PICTURES) / f"{name}-{self.scheme}-{self.size['width']}.png")

    def leave(self) -> None:
        self.context.close()
