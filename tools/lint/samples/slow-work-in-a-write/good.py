# place: src/watchfloor/domain/evidence/tasks.py
"""Takes a query's answer into evidence: engine first, then one short write."""

from urllib.parse import quote

from watchfloor.domain.cases.rules.claims import render
from watchfloor.engine.lake import Lake
from watchfloor.engine.query.answer import QueryResult
from watchfloor.engine.runs.service import note_run
from watchfloor.infra.db.unit import Unit, WriteUnit


def attach_query(edge, lake: Lake, sql: str):
    result = lake.query("plays", sql)
    return edge.change(lambda unit: keep(unit=unit, result=result, name=quote(sql)))


def keep(*, unit: WriteUnit, result: QueryResult, name: str):
    render(name)
    note_run(unit=unit, result=QueryResult(result.table))
    return result.table.to_pylist()


def read(unit: Unit, lake: Lake):
    return lake.query("plays", "select 1")
