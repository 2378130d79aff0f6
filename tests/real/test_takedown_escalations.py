"""A published desk of takedowns as escalations: governments' requests, a year of notices, and what answers them."""

import csv
import json
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
import yaml

from factories.desks import Client, Desk
from factories.escalations import names_of_clocks, read
from factories.investigations import done
from factories.shares import measured
from factories.uploads import finished

ROOT = Path(__file__).parents[2]
DATA = ROOT / "../shared/data/takedowns/takedowns.parquet"
MAPPING = ROOT / "docs/reference/imports/takedowns.yaml"
LABELS = Path(__file__).parent / "labels/takedowns.csv"
YEAR = "2024"
GOVERNMENTS = "github/gov-takedowns"
REQUESTS = 109
# The gate takes a part of the year's notices, and all that are answered; all of them with WATCHFLOOR_REAL_NOTICES=3000.
NOTICES = int(os.environ.get("WATCHFLOOR_REAL_NOTICES", "20"))
FLOOR = 0.8
_REPOSITORY = re.compile(r"github\.com/([A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+)")

pytestmark = [
    pytest.mark.real,
    pytest.mark.skipif(not DATA.is_file(), reason="the published takedowns are not here: ../shared/data/takedowns"),
]


@dataclass(frozen=True)
class Public:
    """What is imported: governments' requests, notices, and counter-notices with the notice that each answers."""

    requests: list[dict[str, Any]]
    notices: list[dict[str, Any]]
    counters: list[dict[str, Any]]

    @property
    def answering(self) -> list[dict[str, Any]]:
        return [row for row in self.counters if row["answers"]]

    def lines(self) -> bytes:
        rows = [*self.requests, *self.notices, *self.counters]
        return "\n".join(json.dumps(row) for row in rows).encode()


@cache
def public() -> Public:
    rows = pq.read_table(DATA, columns=["source", "path", "date", "slug", "kind", "text"]).to_pylist()
    requests = [row for row in rows if row["source"] == GOVERNMENTS]
    year = sorted(
        (row for row in rows if row["source"] != GOVERNMENTS and row["date"][:4] == YEAR), key=lambda one: one["path"]
    )
    notices = [row for row in year if row["kind"] == "notice"]
    counters = [
        row | {"answers": answered(row, notices), "answered_on": row["date"]}
        for row in year
        if row["kind"] == "counternotice"
    ]
    wanted = {row["answers"] for row in counters} | {label["path"] for label in labels()}
    chosen = [row for row in notices if row["path"] in wanted]
    others = (row for row in notices if row["path"] not in wanted)
    return Public(requests, [*chosen, *islice(others, NOTICES)], counters)


def answered(counter: dict[str, Any], notices: Iterable[dict[str, Any]]) -> str:
    """The newest notice of the half year before that names a repository of the counter-notice; empty for none."""
    named = repositories(counter["text"])
    at = date.fromisoformat(counter["date"])
    near = (row for row in notices if 0 <= (at - date.fromisoformat(row["date"])).days <= 183)
    found = [row for row in near if named & repositories(row["text"])]
    return str(max(found, key=lambda row: row["date"])["path"]) if found else ""


@cache
def repositories(text: str) -> set[str]:
    return {name.lower().rstrip(".").removesuffix(".git") for name in _REPOSITORY.findall(text)} - {"site/terms"}


def labels() -> list[dict[str, str]]:
    with LABELS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def mapping() -> dict[str, Any]:
    """The mapping of the guide, with the columns that a name alone stands for."""
    told = yaml.safe_load(MAPPING.read_text("utf-8"))
    fields = {name: {"columns": [one]} if isinstance(one, str) else one for name, one in told["fields"].items()}
    return {**told, "fields": fields}


def bring(who: Client) -> dict[str, Any]:
    upload = finished(who, public().lines(), purpose="escalations")
    form = {"upload": upload, "format": "jsonl", "mapping": mapping()}
    result: dict[str, Any] = done(who.post("/api/escalations/imports", json=form))["result"]
    return result


def every(who: Client) -> Iterator[dict[str, Any]]:
    asked = {"order": "newest", "limit": "100"}
    while True:
        page = done(who.get("/api/escalations", params=asked))
        yield from page["items"]
        if page["next_cursor"] is None:
            return
        asked["cursor"] = page["next_cursor"]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_the_public_takedowns_become_escalations_and_counter_notices_start_the_time_to_restore(
    desk: Desk, ana: Client
) -> None:
    rows, answering = public(), len(public().answering)
    assert len(rows.requests) == REQUESTS

    result = bring(ana)

    assert result["refused"] == 0, result["first_refused"]
    assert (result["answer"], answering > 0) == (answering, True)
    assert result["new"] == REQUESTS + len(rows.notices) + len(rows.counters) - answering
    assert sum(bring(ana)[fate] for fate in ("new", "answer")) == 0

    listed = {one["ref"]: one for one in every(ana)}
    whole = {made["external_ref"].removeprefix("takedowns:"): made for made in (read(ana, ref) for ref in listed)}
    for counter in rows.counters:
        clocks = names_of_clocks(whole[counter["answers"] or counter["path"]])
        assert "US-DMCA-G" in clocks or not whole[counter["answers"] or counter["path"]]["jurisdictions"]
    check_labels(whole, {row["path"]: row["answers"] for row in rows.counters})


def check_labels(whole: dict[str, dict[str, Any]], answers: dict[str, str]) -> None:
    """Compare what was proposed with fifty that were read; an answer is where its notice is."""
    read_by_hand = [(one, whole[answers.get(one["path"]) or one["path"]]) for one in labels()]
    for name, pairs in (
        ("class", [(one["demand_class"], made["demand_class"]) for one, made in read_by_hand]),
        ("jurisdiction", [(one["jurisdiction"], "".join(made["jurisdictions"])) for one, made in read_by_hand]),
    ):
        found = measured(pairs)
        found.tell(name)
        assert found.of == 50
        assert found.share >= FLOOR
        assert found.interval[0] > found.baseline
