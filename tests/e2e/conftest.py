"""The browser and the desk of the end-to-end tests: one browser and one desk a worker, on a copy of one demo."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from e2e import desk as desks
from e2e.desk import Served, serving
from e2e.visitor import LAPTOP, Visitor
from watchfloor.infra.settings import Settings

INSTALLED = filter(None, map(shutil.which, ("chromium-headless-shell", "chromium")))
CHROMIUM = os.environ.get("WATCHFLOOR_CHROMIUM") or next(INSTALLED, "")
BUILT = Path(__file__).parents[2] / "src" / "watchfloor" / "console" / "index.html"
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--js-flags=--no-opt",  # no window lives long enough to win back what making its JavaScript faster costs
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """While one worker makes the demo, another has the tests that do without; they are the longest, too."""
    items.sort(key=lambda item: "demo" in getattr(item, "fixturenames", ()))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; the tests are skipped, and say so, where there is none or the console is not built."""
    if not CHROMIUM:
        pytest.skip("no chromium here; `make browser` installs it (as root), WATCHFLOOR_CHROMIUM names another")
    if not BUILT.exists():
        pytest.skip("the console is not built; `make console` builds it")
    expect.set_options(timeout=30_000)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def nursery() -> Iterator["subprocess.Popen[str]"]:
    """Where the processes of desks come from."""
    with desks.nursery() as waiting:
        yield waiting


@pytest.fixture(scope="session")
def desk(
    demo: Path, password: str, nursery: "subprocess.Popen[str]", tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Served]:
    """The desk of a worker, for tests that work on things of their own."""
    with serving(demo, tmp_path_factory.mktemp("served") / "home", password, nursery) as served:
        yield served


@pytest.fixture
def own_desk(demo: Path, password: str, nursery: "subprocess.Popen[str]", tmp_path: Path) -> Iterator[Served]:
    """A desk for one test that counts what is there, or ends it in the middle."""
    with serving(demo, tmp_path / "home", password, nursery) as served:
        yield served


def _password_of(home: Path) -> str:
    return Settings(home=home).sign_in_path.read_text("utf-8").strip()


@pytest.fixture(scope="session")
def password(demo: Path) -> str:
    """With which the demo's people sign in."""
    return _password_of(demo)


Comes = Callable[..., Visitor]
Sits = Callable[[str], Visitor]


@pytest.fixture
def comes(browser: Browser) -> Iterator[Comes]:
    """How a person comes to a desk: `comes(desk, "demo-analyst", to="/leads")`; in no page may anything go wrong.

    Who only tells the desk what to do comes `to=None`, and sees no page; who signs in before one's eyes, `by_the_door`.
    """
    here: list[Visitor] = []

    def come(desk: Served, name: str, *, to: str | None = "/floor", by_the_door: bool = False) -> Visitor:
        visitor = Visitor(browser, desk.url, at=desk.hour.now() if desk.hour else None)
        here.append(visitor)
        if by_the_door and to is not None:
            visitor.sign_in(name, desk.password, to=to)
        else:
            visitor.arrive(name, desk.password, to=to)
        return visitor

    yield come
    complaints = [complaint for visitor in here for complaint in visitor.complaints]
    for visitor in here:
        visitor.leave()
    assert complaints == []


@pytest.fixture(scope="session")
def seats(browser: Browser) -> Iterator[dict[str, Visitor]]:
    """Who sits at the desk of a worker, each at a window of their own."""
    taken: dict[str, Visitor] = {}
    yield taken
    for visitor in taken.values():
        visitor.leave()


@pytest.fixture
def sits(browser: Browser, desk: Served, seats: dict[str, Visitor]) -> Iterator[Sits]:
    """For tests that only look: `sits("demo-analyst")` signs a person in once, and finds them there the next time.

    The window is as wide as at first, and light, whatever the test before has left.
    """

    def sit(name: str) -> Visitor:
        if name not in seats:
            seats[name] = Visitor(browser, desk.url)
            seats[name].arrive(name, desk.password)
        if seats[name].size != LAPTOP:
            seats[name].resize(LAPTOP)
        if seats[name].scheme != "light":
            seats[name].wear("light")
        return seats[name]

    yield sit
    complaints = [complaint for visitor in seats.values() for complaint in visitor.complaints]
    for visitor in seats.values():
        visitor.complaints.clear()
    assert complaints == []
