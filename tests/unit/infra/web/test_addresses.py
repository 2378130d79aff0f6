"""A room's routes are tried where one of them is meant, and found as they would be without it."""

from collections.abc import Iterator

import pytest
from fastapi import APIRouter, FastAPI
from starlette.routing import Match
from starlette.types import Scope

from watchfloor.client.connection import Connection
from watchfloor.infra.web.addresses import Room

inner = APIRouter(prefix="/shelves")
room = APIRouter(prefix="/books")


@inner.get("/{shelf}")
async def show_shelf(shelf: str) -> str:
    return f"shelf {shelf}"


@room.get("/{book}/pages/{page}")
async def show_page(book: str, page: int) -> str:
    return f"page {page} of {book}"


@room.post("/{book}")
async def write_book(book: str) -> str:
    return f"wrote {book}"


room.include_router(inner)


@pytest.fixture
def connection() -> Iterator[Connection]:
    app, outside = FastAPI(), FastAPI()
    app.include_router(Room(room))
    outside.mount("/desk", app)
    outside.include_router(Room(room))
    with Connection(token="nobody", app=outside) as opened:
        yield opened


@pytest.mark.parametrize(
    ("method", "address", "answer"),
    [
        ("GET", "/books/emma/pages/3", (200, "page 3 of emma")),
        ("POST", "/books/emma", (200, "wrote emma")),
        ("GET", "/books/shelves/new", (200, "shelf new")),
        ("GET", "/desk/books/shelves/new", (200, "shelf new")),
        ("GET", "/books/emma", (405, {"detail": "Method Not Allowed"})),
        ("GET", "/books/emma/pages", (404, {"detail": "Not Found"})),
        ("GET", "/books", (404, {"detail": "Not Found"})),
        ("GET", "/", (404, {"detail": "Not Found"})),
    ],
)
def test_what_is_asked_of_a_room_is_answered(
    connection: Connection, method: str, address: str, answer: tuple[int, object]
) -> None:
    given = connection.send(method, address)

    assert (given.status_code, given.json()) == answer


def test_no_route_is_tried_where_none_is_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    def note(_: APIRouter, scope: Scope) -> tuple[Match, Scope]:
        tried.append(scope["path"])
        return Match.FULL, {}

    monkeypatch.setattr(APIRouter, "matches", note)
    asked = {
        path: Room(room).matches({"path": path})[0]
        for path in ("/books/shelves/new", "/books/shelves/new/b", "/shelves/new")
    }

    assert list(asked.values()) == [Match.FULL, Match.NONE, Match.NONE]
    assert tried == ["/books/shelves/new"]
