"""A folder of built files, read once: what a browser may load, each file as it is and as it was packed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from starlette.datastructures import Headers
from starlette.responses import Response

from watchfloor.infra.web.headers import OWN_FILES
from watchfloor.kernel.canonical import sha256_hex

PACKED: Final = {"br": ".br", "gzip": ".gz"}
"""The encodings in which a file may lie beside itself, the smallest first."""
PLAIN: Final = "identity"
MEDIA_TYPES: Final = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webp": "image/webp",
    ".jpg": "image/jpeg",
    ".ico": "image/x-icon",
}


@dataclass(frozen=True, slots=True)
class Form:
    """The bytes of a file in one encoding; no two that differ have the same tag."""

    encoding: str
    content: bytes
    tag: str


@dataclass(frozen=True, slots=True)
class BuiltFile:
    """A file with its media type and its forms, the plain one last."""

    media_type: str
    forms: tuple[Form, ...]

    @property
    def digest(self) -> str:
        """Sixteen letters that change with the content."""
        return sha256_hex(self.forms[-1].content)[:16]


@cache
def shelf(folder: Path) -> Mapping[str, BuiltFile]:
    """Every file of a folder by its path in it, links and hidden ones apart; empty where there is no folder.

    What is not on the shelf is never opened.
    """
    return dict(_read(folder))


def _read(folder: Path) -> Iterator[tuple[str, BuiltFile]]:
    found = ((path.relative_to(folder), path) for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    paths = {place.as_posix(): path for place, path in found if not any(part.startswith(".") for part in place.parts)}
    for name, path in sorted(paths.items()):
        if path.suffix in PACKED.values() and name.removesuffix(path.suffix) in paths:
            continue
        beside = ((encoding, paths.get(name + suffix)) for encoding, suffix in PACKED.items())
        packed = [_form(encoding, there) for encoding, there in beside if there]
        media_type = MEDIA_TYPES.get(path.suffix, "application/octet-stream")
        yield name, BuiltFile(media_type, (*packed, _form(PLAIN, path)))


def _form(encoding: str, path: Path) -> Form:
    content = path.read_bytes()
    return Form(encoding, content, f'"{sha256_hex(content)[:32]}"')


def given(file: BuiltFile, asked: Headers, method: str, *, keeping: str, varies: str = "Accept-Encoding") -> Response:
    """A file as the asker takes it, or that they have it already; `keeping` says how long they may hold it."""
    form = form_for(file, asked.get("Accept-Encoding", ""))
    headers = {"Cache-Control": keeping, "ETag": form.tag, "Vary": varies, "Content-Security-Policy": OWN_FILES}
    if holds(asked.get("If-None-Match", ""), form.tag):
        return Response(status_code=304, headers=headers)
    headers |= {"Content-Encoding": form.encoding} if form.encoding != PLAIN else {}
    headers["Content-Length"] = str(len(form.content))
    return Response(b"" if method == "HEAD" else form.content, headers=headers, media_type=file.media_type)


def form_for(file: BuiltFile, accepted: str) -> Form:
    """The smallest form in an encoding that an Accept-Encoding takes; the plain one where it takes no other."""
    weights = dict(_weighted(accepted))
    takes = (form for form in file.forms if weights.get(form.encoding, weights.get("*", 0.0)) > 0)
    return next(takes, file.forms[-1])


def _weighted(accepted: str) -> Iterator[tuple[str, float]]:
    for part in accepted.lower().split(","):
        name, _, parameter = part.partition(";")
        weight = parameter.strip().removeprefix("q=")
        try:
            yield name.strip(), float(weight or 1)
        except ValueError:
            continue


def holds(if_none_match: str, tag: str) -> bool:
    """Whether an If-None-Match names the tag, weakly compared (RFC 9110, 13.1.2)."""
    named = {one.strip().removeprefix("W/") for one in if_none_match.split(",")}
    return tag in named or "*" in named
