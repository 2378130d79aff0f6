"""The console in Chromium: first view, change of room, and a key in a list of 100,000 rows.

The first two are measured by turns beside a bare Mantine page with the same versions, served by the same machine;
medians in milliseconds. First view: from navigation in a window without any cache until the floor's first list stands
there. Change of room: from the press of its link until the new head is painted, when its code is there already.
A key: the time from the key's event to the next paint, as the browser's own Event Timing tells it. `build` is
`npm ci` and `npm run build` together, in seconds.
"""

import argparse
import functools
import json
import os
import platform
import shutil
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page, StorageState, sync_playwright

from bench.events import served
from watchfloor.demo.tour import run
from watchfloor.infra.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
WEB = ROOT / "web"
TEMPLATE = ROOT / "bench" / "template"
ROUNDS = 10
HOST = "127.0.0.1"
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")
BARS = {"first view": 1_500, "change of room": 150, "a key in 100,000 rows": 50, "build": 90}
# From the press until a frame in which the head reads as it should has been handed to the screen.
CHANGE = """([press, head]) => new Promise((done) => {
    const begun = performance.now();
    const look = () => document.querySelector("h1")?.textContent === head
        ? requestAnimationFrame(() => done(performance.now() - begun)) : requestAnimationFrame(look);
    [...document.querySelectorAll("a, button")].find((one) => one.textContent.startsWith(press)).click();
    look();
})"""
LISTEN = """() => { window.keys = []; new PerformanceObserver((list) => {
    for (const one of list.getEntries()) if (one.name === "keydown") window.keys.push(one.duration);
}).observe({ type: "event", durationThreshold: 16 }); }"""
FRAME = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


class Quiet(SimpleHTTPRequestHandler):
    """Files, without a word about each."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def template(folder: Path) -> Iterator[str]:
    """The address of the bare page, built with the console's own versions."""
    page = WEB / "node_modules" / ".template"
    shutil.copytree(TEMPLATE, page, dirs_exist_ok=True)
    config = page / "vite.config.mjs"
    options = ["--config", str(config), "--outDir", str(folder), "--logLevel", "error"]
    command = ["npx", "vite", "build", str(page), *options]
    subprocess.run(command, cwd=WEB, check=True)
    with ThreadingHTTPServer((HOST, 0), functools.partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://{HOST}:{server.server_port}"
        server.shutdown()


def first_view(browser: Browser, address: str, shown: str, state: StorageState | None = None) -> float:
    """Milliseconds until something is shown, in a window that was never anywhere."""
    context = browser.new_context(storage_state=state)
    page = context.new_page()
    page.goto(address, wait_until="commit")
    page.wait_for_selector(shown)
    took = float(page.evaluate("performance.now()"))
    context.close()
    return took


def changes(page: Page, rooms: list[str]) -> list[float]:
    """Milliseconds of going to and fro between rooms that were seen before."""
    for room in rooms:
        page.evaluate(CHANGE, [room, room])
        page.wait_for_timeout(800)
    took = []
    for turn in range(ROUNDS):
        room = rooms[turn % len(rooms)]
        took.append(float(page.evaluate(CHANGE, [room, room])))
        page.wait_for_timeout(300)
    return took


def keystrokes(page: Page, url: str) -> list[float]:
    """Milliseconds of each key typed into the filter of the long list; what took less than 16 counts as 16."""
    page.goto(f"{url}/gallery?tab=list")
    field = page.get_by_role("textbox", name="Filter plays")
    field.click()
    page.evaluate(LISTEN)
    typed = "listen 4217 account"
    for key in typed:
        page.keyboard.press(key if key != " " else "Space")
        page.evaluate(FRAME)
        page.wait_for_timeout(120)
    told = [float(one) for one in page.evaluate("window.keys")]
    return told + [16.0] * max(0, len(typed) - len(told))


def build_seconds() -> float:
    """How long it takes from the lock file to the built console."""
    begun = time.perf_counter()
    for command in (["npm", "ci", "--no-audit", "--no-fund"], ["npm", "run", "build"]):
        subprocess.run(command, cwd=WEB, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def say(name: str, took: list[float], reference: list[float] | None = None, unit: str = "ms") -> None:
    """One line for the record."""
    line: dict[str, object] = {
        "scenario": f"console, {name}",
        "figure": round(statistics.median(took), 1),
        "unit": unit,
        "bar": BARS[name],
        "better": "lower",
        "worst": round(max(took), 1),
        "n": len(took),
        "machine": {"cores": os.cpu_count(), "system": platform.machine()},
    }
    if reference:
        line |= {"reference": round(statistics.median(reference), 1), "reference_is": "bare Mantine page"}
    print(json.dumps(line), flush=True)


def main() -> None:
    """Measure by turns."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", action="store_true", help="also time npm ci and the build, which takes a while")
    if parser.parse_args().build:
        say("build", [build_seconds()], unit="s")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        run(folder / "home", "tiny", lambda _: None)
        chromium = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        with served(folder / "home") as port, template(folder / "page") as bare:
            measure(
                browser,
                f"http://{HOST}:{port}",
                bare,
                Settings(home=folder / "home").sign_in_path.read_text("utf-8").strip(),
            )
        browser.close()


def measure(browser: Browser, url: str, bare: str, password: str) -> None:
    """All three, the first two beside the bare page."""
    page = browser.new_page()
    page.goto(f"{url}/floor")
    page.get_by_role("textbox", name="Name").fill("demo-analyst")
    page.get_by_role("textbox", name="Password").fill(password)
    page.keyboard.press("Enter")
    page.get_by_role("navigation", name="Rooms").wait_for()
    state = page.context.storage_state()
    whole, reference = [], []
    for _ in range(ROUNDS):
        whole.append(first_view(browser, f"{url}/floor", "main h2", state))
        reference.append(first_view(browser, bare, "h1"))
    say("first view", whole, reference)
    other = browser.new_page()
    other.goto(bare)
    say("change of room", changes(page, ["Leads", "Floor"]), changes(other, ["Leads", "Floor"]))
    say("a key in 100,000 rows", keystrokes(page, url))


if __name__ == "__main__":
    main()
