"""Which files of this machine a request may name."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from watchfloor.engine.reading.sources import expand
from watchfloor.kernel.errors import Refused


def confine(paths: Sequence[str], roots: Iterable[Path]) -> list[Path]:
    """The files `paths` name, each inside one of `roots` after every link is followed; relative paths start at a root.

    Raises Refused (`outside_import_roots`) where a name or a link leads elsewhere, whether or not a file is there, and
    NotFound (`no_such_file`).
    """
    allowed = [root.resolve() for root in roots]
    if not allowed:
        raise _outside("no folder is open for imports")
    found: list[Path] = []
    for path in paths:
        inside = [place for root in allowed if (place := _inside(root / path, allowed))]
        if not inside:
            raise _outside(f"{Path(path).name!r} lies outside the import folders")
        present = next((place for place in inside if place.parent.is_dir() and list(_matches(place))), inside[0])
        for file in expand([present]):
            if _inside(file, allowed) is None:
                raise _outside(f"{file.name!r} is a link that leads outside the import folders")
            found.append(file.resolve())
    return found


def _inside(place: Path, allowed: Iterable[Path]) -> Path | None:
    resolved = place.resolve()
    return resolved if any(resolved.is_relative_to(root) for root in allowed) else None


def _matches(place: Path) -> Iterable[Path]:
    return place.parent.glob(place.name)


def _outside(why: str) -> Refused:
    return Refused(
        f"The file cannot be read: {why}.",
        fix="Put it under a folder of the setting import_roots, or load it by command line on the desk's machine.",
        code="outside_import_roots",
    )
