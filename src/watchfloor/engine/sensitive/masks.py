"""What stands for a sensitive value where it may not: the same for equal values, and found again only in the lake."""

import re
from collections.abc import Collection, Iterable

from watchfloor.engine.connections import identifier, literal
from watchfloor.engine.lake import Lake
from watchfloor.engine.snapshots import Snapshot
from watchfloor.engine.views import MASKED, masked_sql, scan
from watchfloor.infra.keyed import SHOWN, Keyed

STAND_IN = re.compile(rf"{MASKED}-[0-9a-f]{{{SHOWN}}}(?![0-9a-f])")


def stand_ins_in(text: str) -> frozenset[str]:
    """The stand-ins that a text holds."""
    return frozenset(STAND_IN.findall(text))


def reveal(
    lake: Lake, snapshot: Snapshot, columns: Iterable[str], stand_ins: Collection[str], key: Keyed
) -> dict[str, str]:
    """The values behind stand-ins, as far as the columns of a snapshot hold them."""
    found: dict[str, str] = {}
    listed = ", ".join(literal(one) for one in sorted(stand_ins))
    for column in columns if listed else ():
        text = f"{identifier(column)}::VARCHAR"
        distinct = f"SELECT DISTINCT {text} AS shown FROM {scan(file.path for file in snapshot.files)}"
        with lake.session("The unmasking") as connection:
            rows = connection.execute(
                f"SELECT {masked_sql('shown', key)} AS hidden, shown FROM ({distinct}) WHERE hidden IN ({listed})"
            ).fetchall()
        found |= {str(hidden): str(shown) for hidden, shown in rows}
    return found


def unmasked(text: str, values: dict[str, str]) -> str:
    """A text with the values where their stand-ins were; a stand-in that is not known stays."""
    return STAND_IN.sub(lambda found: values.get(found[0], found[0]), text)
