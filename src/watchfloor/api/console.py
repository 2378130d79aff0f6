"""The console as it was built: the files that a browser loads, and the page that every room of it begins with."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Match
from starlette.types import Receive, Scope, Send

from watchfloor.infra.web.shelf import given, shelf

BUILT: Final = Path(__file__).parents[1] / "console"
PAGE: Final = "index.html"
ASSETS: Final = "assets/"
OTHERS: Final = frozenset({"api", "healthz", "readyz", "metrics", "assets"})
"""First parts of addresses under which no room of the console lies."""
FOR_GOOD: Final = "public, max-age=31536000, immutable"
ASK_AGAIN: Final = "no-cache"
ABSENT: Final = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Watchfloor: the console is not built</title>
<h1>The desk is here; its console is not built</h1>
<p>In a checkout, <code>make console</code> builds it; it needs Node 20 or newer, and <code>make setup</code> says where
to get that. Then start <code>watchfloor serve</code> again. A published wheel carries the console.</p>
<p>Until then the command line and the <a href="/api/openapi.json">interface</a> do all that the console does.</p>
</html>
"""
Find = Callable[[Scope], Response | None]


class Console:
    """The routes of a console that was built into a folder; they stand behind all others."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.routes: tuple[BaseRoute, ...] = (
            FoundRoute("/assets/{file}", self.asset),
            FoundRoute("/{page}", self.page),
        )

    @property
    def digest(self) -> str:
        """Which build it is; empty where there is none."""
        page = shelf(self.folder).get(PAGE)
        return page.digest if page else ""

    def asset(self, scope: Scope) -> Response | None:
        """A file whose name holds the hash of its content."""
        name = scope["path"].removeprefix("/")
        file = shelf(self.folder).get(name) if name.startswith(ASSETS) else None
        return given(file, Headers(scope=scope), scope["method"], keeping=FOR_GOOD) if file else None

    def page(self, scope: Scope) -> Response | None:
        """A file beside the page, or the page itself for whoever asks for HTML at an address that is nobody else's."""
        name, asked = scope["path"].removeprefix("/"), Headers(scope=scope)
        if name.partition("/")[0] in OTHERS:
            return None
        files = shelf(self.folder)
        if name != PAGE and name in files:
            return given(files[name], asked, scope["method"], keeping=ASK_AGAIN)
        if name and "text/html" not in asked.get("Accept", "").lower():
            return None
        if PAGE not in files:
            return HTMLResponse("" if scope["method"] == "HEAD" else ABSENT, status_code=404)
        return given(files[PAGE], asked, scope["method"], keeping=ASK_AGAIN, varies="Accept, Accept-Encoding")


class FoundRoute(BaseRoute):
    """Takes what can be got, where there is an answer for it; anything else is somebody else's."""

    def __init__(self, path: str, find: Find) -> None:
        self.path, self.find = path, find

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """A full match with the answer as its endpoint, or none."""
        answer = self.find(scope) if scope["type"] == "http" and scope["method"] in {"GET", "HEAD"} else None
        return (Match.FULL, {"endpoint": answer, "route": self}) if answer else (Match.NONE, {})

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the answer that was found."""
        await scope["endpoint"](scope, receive, send)
