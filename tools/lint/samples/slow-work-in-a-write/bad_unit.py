# place: src/watchfloor/domain/evidence/service.py
"""Keeps evidence, and holds the lock far too long."""

import urllib.request

import httpx
import jinja2
from watchfloor.engine.lake import Lake
from watchfloor.engine.query.run import run_query
from watchfloor.infra.db.unit import WriteUnit


def attach(*, unit: WriteUnit, lake: Lake, sql: str):
    rows = lake.query("plays", sql)  # broken
    rows = run_query(sql)  # broken
    urllib.request.urlopen("https://example.org")  # broken
    httpx.Client().post("https://example.org")  # broken
    return tell(rows)


def tell(rows):
    page = jinja2.Environment()  # broken
    return page.from_string("x").render(rows=rows)  # broken


def with_optional(unit: "WriteUnit | None", edge):
    return edge.lake.load(unit)  # broken
