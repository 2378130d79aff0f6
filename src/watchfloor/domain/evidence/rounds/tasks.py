"""One turn of a round: some files are read with nothing open, then what was found is noted in one short write."""

from collections.abc import Iterable

from watchfloor.domain.evidence.rounds import service
from watchfloor.domain.evidence.rounds.schemas import Checked, RoundOut
from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.files.store import FileStore
from watchfloor.infra.place import Place
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.errors import IntegrityBroken

LOST = frozenset({"key_missing"})


def recheck(place: Place) -> int:
    """The duty: one turn. It answers 0 on purpose, so that it is asked again later and the disk has its rest."""
    turn(place.edge(SYSTEM))
    return 0


def turn(edge: Edge, *, now: bool = False) -> RoundOut | None:
    """Read about `recheck_bytes` of stored files; None where no round is due. `now` begins one in any case."""
    with edge.read() as unit:
        last = next(iter(service.newest(unit=unit)), None)
        days = 0 if now else edge.settings.recheck_days
        begins = service.is_due(last, unit=unit, days=days)
    if begins:
        stored = list(edge.files.names())
        last = edge.change(lambda unit: service.open_round(unit=unit, stored=stored))
    if last is None or last.ended_at is not None:
        return None
    return _go_on(edge, last)


def _go_on(edge: Edge, current: RoundOut) -> RoundOut:
    with edge.read() as unit:
        names = service.due(unit=unit, of=current)
    if not names:
        return edge.change(lambda unit: service.end(unit=unit, of=current))
    checked = check(edge.files, names, most=edge.settings.recheck_bytes)
    return edge.change(lambda unit: service.note(unit=unit, of=current, checked=checked))


def check(files: FileStore, names: Iterable[str], *, most: int) -> list[Checked]:
    """Read files until `most` bytes are reached, at least one.

    Raises IntegrityBroken where the whole key file is missing: then no file can be told from another.
    """
    found: list[Checked] = []
    for name in names:
        found.append(_checked(files, name))
        if sum(one.size for one in found) >= most:
            break
    return found


def _checked(files: FileStore, name: str) -> Checked:
    path = files.path(name)
    size = path.stat().st_size if path.is_file() else 0
    try:
        holds = files.verify(name)
    except IntegrityBroken as error:
        if error.code not in LOST:
            raise
        # The file may be whole: without its key nobody can tell, and its items are not put aside for that.
        return Checked(sha256=name, size=size, holds=False, problem=error.detail, is_lost=True)
    problem = "" if holds else f"its content no longer has the hash {name}."
    return Checked(sha256=name, size=size, holds=holds, problem=problem)
