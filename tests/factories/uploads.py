"""Uploads as a client sends them, chunk by chunk."""

import hashlib
from typing import Any

import httpx

from factories.desks import Client
from factories.investigations import done

RAW = {"Content-Type": "application/octet-stream"}
CHUNK = 64 * 1024


def begin(who: Client, content: bytes, **about: object) -> dict[str, Any]:
    form = {"name": "clip.mp4", "size": len(content), "purpose": "evidence"} | about
    return done(who.post("/api/uploads", json=form))


def send(who: Client, upload: str, part: bytes, offset: int, *, sha256: str = "") -> httpx.Response:
    params = {"offset": offset, "sha256": sha256 or hashlib.sha256(part).hexdigest()}
    return who.patch(f"/api/uploads/{upload}", params=params, content=part, headers=RAW)


def send_all(who: Client, upload: str, content: bytes, *, start: int = 0) -> None:
    for offset in range(start, len(content), CHUNK):
        done(send(who, upload, content[offset : offset + CHUNK], offset))


def finished(who: Client, content: bytes, **about: object) -> str:
    """The id of an upload that lies there whole."""
    upload = str(begin(who, content, **about)["upload"])
    send_all(who, upload, content)
    done(who.post(f"/api/uploads/{upload}/finish"))
    return upload


def collect(who: Client, case: str, upload: str, **about: object) -> httpx.Response:
    form = {"upload": upload, "title": "A clip", "source": "a stranger"} | about
    return who.post(f"/api/cases/{case}/evidence/uploads", json=form)


def held(who: Client, case: str, content: bytes, **about: object) -> str:
    """An item that came as an upload."""
    return str(done(collect(who, case, finished(who, content), **about))["ref"])
