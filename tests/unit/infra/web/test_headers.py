"""Every answer, good or bad, tells a browser what it may do with it."""

import pytest

from factories.desks import Client, Desk
from watchfloor.api.app import create_app
from watchfloor.client.connection import Connection
from watchfloor.infra.web.headers import headers_of

EXPECTED = {
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@pytest.mark.parametrize("url", ["/api/users/me", "/api/cases/CASE-404", "/nowhere", "/api/openapi.json"])
def test_each_answer_carries_them(ana: Client, url: str) -> None:
    headers = ana.get(url).headers

    assert {name: headers[name] for name in EXPECTED} == EXPECTED
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "camera=()" in headers["Permissions-Policy"]
    assert "Strict-Transport-Security" not in headers


def test_over_https_a_browser_is_told_to_stay_there(desk: Desk) -> None:
    desk.place.settings = desk.settings.model_copy(update={"public_url": "https://desk.example.org"})

    with Connection(token=desk.token("ana"), app=create_app(desk.place)) as connection:
        assert connection.send("GET", "/api/users/me").headers["Strict-Transport-Security"] == "max-age=63072000"


@pytest.mark.parametrize(
    ("path", "media_type"), [("/", "text/html; charset=utf-8"), ("/cases", "text/html"), ("/api/x", "text/html")]
)
def test_no_page_runs_code_or_style_that_stands_in_it(path: str, media_type: str) -> None:
    policy = headers_of(path, media_type, is_https=False)["Content-Security-Policy"]

    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none'")
    assert ("script-src 'self'" in policy) == (not path.startswith("/api/"))
