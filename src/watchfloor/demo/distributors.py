"""Who delivers music and podcasts to the simulated platform."""

from typing import Final

import pyarrow as pa

from watchfloor.demo.catalogue import DISTRIBUTORS
from watchfloor.demo.columns import TABLES
from watchfloor.demo.shows import HOSTS

_COUNTRIES: Final = ("JP", "JP", "KR", "ID", "IN", "AU", "TH", "SG", "SG", "PH", "AU", "SG", "HK")
OPEN_TO_ALL: Final = frozenset({"Open Shelf", "Lotus Relay", "Pebble Host"})


def distributors_table() -> pa.Table:
    """One row a distributor or podcast host; `is_open` where anybody may deliver without a contract."""
    names = (*DISTRIBUTORS, *HOSTS)
    kinds = ["music"] * len(DISTRIBUTORS) + ["podcast"] * len(HOSTS)
    domains = [f"{name.lower().replace(' ', '-')}.example" for name in names]
    return pa.table(
        [list(names), kinds, list(_COUNTRIES), [name in OPEN_TO_ALL for name in names], domains],
        schema=TABLES["distributors"],
    )
