"""The console: its page at every address of its own, its files kept for good, and nothing else of the machine."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from factories.consoles import BROTLI, FONT, PAGE, SCRIPT, build_console, visiting
from factories.desks import Desk
from factories.pages import Elements
from watchfloor.client.connection import Connection
from watchfloor.infra.web.headers import OWN_FILES
from watchfloor.infra.web.problems import MEDIA_TYPE

SCRIPT_AT, FONT_AT = "/assets/app-1a2b.js", "/assets/letters-3c4d.woff2"
AS_BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Encoding": "identity"}


@pytest.fixture
def console(lasting_desk: Desk, tmp_path: Path) -> Iterator[Connection]:
    with visiting(lasting_desk.place, build_console(tmp_path / "console")) as connection:
        yield connection


@pytest.fixture
def unbuilt(lasting_desk: Desk, tmp_path: Path) -> Iterator[Connection]:
    with visiting(lasting_desk.place, tmp_path / "nothing") as connection:
        yield connection


def got(console: Connection, path: str, method: str = "GET", **headers: str) -> httpx.Response:
    return console.send(method, path, headers=AS_BROWSER | {name.replace("_", "-"): it for name, it in headers.items()})


@pytest.mark.parametrize("path", ["/", "/leads", "/cases/CASE-7/evidence", "/index.html", "/apiary"])
def test_every_room_begins_with_the_page_which_is_asked_for_again_each_time(console: Connection, path: str) -> None:
    answer = got(console, path)

    assert (answer.status_code, answer.content) == (200, PAGE)
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-cache"
    assert answer.headers["Vary"] == "Accept, Accept-Encoding"


def test_a_page_that_is_held_already_is_not_sent_again_and_keeps_its_policy(console: Connection) -> None:
    tag = got(console, "/").headers["ETag"]

    again = got(console, "/cases", If_None_Match=f'"old", W/{tag}')

    assert (again.status_code, again.content) == (304, b"")
    assert (again.headers["ETag"], again.headers["Content-Security-Policy"]) == (tag, OWN_FILES)
    assert got(console, "/", If_None_Match='"old"').status_code == 200


def test_a_file_with_a_hash_in_its_name_is_kept_for_good(console: Connection) -> None:
    answer = got(console, SCRIPT_AT)

    assert answer.content == SCRIPT
    assert answer.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert got(console, SCRIPT_AT, If_None_Match=answer.headers["ETag"]).status_code == 304
    assert got(console, SCRIPT_AT, If_None_Match="*").status_code == 304


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("GZIP", "gzip"),
        ("*", "br"),
        ("br;q=nonsense, gzip", "gzip"),
        ("deflate", None),
        ("*;q=0", None),
        ("", None),
    ],
)
def test_a_file_comes_in_the_smallest_form_that_the_browser_takes(
    console: Connection, accepted: str, encoding: str | None
) -> None:
    answer = got(console, SCRIPT_AT, Accept_Encoding=accepted)

    assert answer.headers.get("Content-Encoding") == encoding
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert answer.content == (BROTLI if encoding == "br" else SCRIPT)


def test_each_form_has_a_tag_of_its_own(console: Connection) -> None:
    tags = {got(console, SCRIPT_AT, Accept_Encoding=one).headers["ETag"] for one in ("br", "gzip", "identity")}

    assert len(tags) == 3
    assert not any(tag.startswith("W/") for tag in tags)


def test_what_was_not_packed_comes_as_it_is(console: Connection) -> None:
    answer = got(console, FONT_AT, Accept_Encoding="br")

    assert (answer.content, answer.headers["Content-Type"]) == (FONT, "font/woff2")
    assert "Content-Encoding" not in answer.headers


def test_a_file_beside_the_page_may_change_and_is_asked_for_again(console: Connection) -> None:
    answer = got(console, "/favicon.svg", Accept="image/*")

    assert answer.headers["Content-Type"] == "image/svg+xml"
    assert answer.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("path", ["/", SCRIPT_AT])
def test_a_head_tells_what_would_come_and_sends_nothing(console: Connection, path: str) -> None:
    told, full = got(console, path, method="HEAD"), got(console, path)

    assert (told.status_code, told.content) == (200, b"")
    assert {name: told.headers[name] for name in ("ETag", "Content-Length", "Content-Type")} == {
        name: full.headers[name] for name in ("ETag", "Content-Length", "Content-Type")
    }


@pytest.mark.parametrize(
    "path",
    [
        "/assets/app-9z9z.js",
        "/assets/",
        "/assets/app-1a2b.js.gz",
        "/assets/.vite/manifest.json",
        "/assets/%2e%2e/index.html",
        "/assets/..%2f..%2f..%2fetc%2fpasswd",
        "/assets/%00",
        "/api/nowhere",
        "/api",
        "/healthz/more",
    ],
)
def test_what_no_build_made_is_not_there_whatever_else_lies_on_the_machine(console: Connection, path: str) -> None:
    answer = got(console, path)

    assert (answer.status_code, answer.headers["Content-Type"]) == (404, MEDIA_TYPE)
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "path", ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "//etc/passwd", "/link.txt"]
)
def test_an_address_that_leads_out_of_the_folder_gets_no_more_than_the_page(
    lasting_desk: Desk, tmp_path: Path, path: str
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("a key", "utf-8")
    folder = build_console(tmp_path / "console")
    (folder / "link.txt").symlink_to(secret)

    with visiting(lasting_desk.place, folder) as console:
        assert got(console, path).content == PAGE


def test_what_the_build_hides_is_not_served(console: Connection) -> None:
    assert got(console, "/.vite/manifest.json", Accept="application/json").status_code == 404


def test_whoever_asks_for_no_page_is_told_that_there_is_nothing(console: Connection) -> None:
    assert got(console, "/nowhere", Accept="application/json").headers["Content-Type"] == MEDIA_TYPE
    assert got(console, "/nowhere", Accept="*/*").status_code == 404
    assert got(console, "/", Accept="*/*").content == PAGE


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_a_page_takes_nothing(console: Connection, method: str) -> None:
    assert got(console, "/cases", method=method).status_code == 404


def test_what_the_desk_answers_itself_stays_as_it_was(console: Connection) -> None:
    assert got(console, "/healthz").json() == {"alive": True}
    assert got(console, "/api/users/me").status_code == 401


def test_the_page_may_load_its_own_files_frame_a_report_and_run_nothing_that_stands_in_it(console: Connection) -> None:
    policy = got(console, "/").headers["Content-Security-Policy"]

    assert "unsafe" not in policy
    assert {"script-src 'self'", "style-src 'self'", "frame-src 'self' blob:"} <= set(policy.split("; "))
    assert got(console, SCRIPT_AT).headers["Content-Security-Policy"] == policy


@pytest.mark.parametrize("path", ["/", "/cases/CASE-7"])
def test_where_none_is_built_a_plain_page_says_how(unbuilt: Connection, path: str) -> None:
    answer = got(unbuilt, path)
    page = Elements(answer.text)

    assert (answer.status_code, answer.headers["Cache-Control"]) == (404, "no-store")
    assert "make console" in page.text
    assert not {"script", "style", "link"} & {tag for tag, _ in page.found}
    assert not any("style" in attributes for _, attributes in page.found)
    assert got(unbuilt, path, method="HEAD").content == b""
    assert got(unbuilt, SCRIPT_AT).status_code == 404


def test_the_console_is_no_part_of_the_contract(console: Connection) -> None:
    paths = console.call("GET", "/api/openapi.json")["paths"]

    assert all(path.startswith("/api/") for path in paths)


def test_no_session_is_looked_up_for_a_file(console: Connection) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("watchfloor.infra.web.edge.recognised", None)
        patch.setattr("watchfloor.infra.db.engine.Database.glancing", None)

        answers = [got(console, path, Cookie="watchfloor=made-up") for path in ("/", SCRIPT_AT)]

    assert [answer.status_code for answer in answers] == [200, 200]
