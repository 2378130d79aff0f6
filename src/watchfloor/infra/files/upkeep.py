"""Upkeep of the store: files from before encryption are taken in, and what killed writers left is cleared away."""

from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.files.rotation import clear_away, encrypt_plain
from watchfloor.infra.place import Place

AT_ONCE = 200


def encrypt_old(place: Place) -> int:
    """The duty: encrypt at most 200 files that lie in the clear; how many it did. The ledger notes their number."""
    clear_away(place.files, now=place.clock())
    done = 0
    for name in place.files.names():
        done += encrypt_plain(place.files, name)
        if done == AT_ONCE:
            break
    if done:

        def note(unit: WriteUnit) -> None:
            unit.record("files.encrypted", "files", payload={"files": done})

        place.edge(SYSTEM).change(note)
    return done
