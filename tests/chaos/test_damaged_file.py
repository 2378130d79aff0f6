"""A stored file that is damaged under a running server is named, and every other dataset goes on."""

from pathlib import Path

from factories.desks import Desk
from factories.hunts import add_file
from factories.investigations import problem

PLAYS = {"time": "at", "roles": {"actor": "account", "object": "track"}}


def test_only_what_reads_a_damaged_file_is_refused(desk: Desk, tmp_path: Path) -> None:
    keeper, ana = desk.edge("lea"), desk.person("ana")
    source = tmp_path / "rows.csv"
    source.write_text("account,track,at\na,t,2026-01-01T00:00:00Z\n", "utf-8")
    for name in ("harmed", "sound"):
        add_file(keeper, source, PLAYS | {"dataset": name})
    (file,) = (desk.settings.lake_dir / "harmed").glob("part-*.parquet")
    whole = file.read_bytes()

    file.write_bytes(whole[: len(whole) // 2])
    form = {"sql": "SELECT * FROM harmed", "datasets": [{"name": "harmed"}]}
    refused = ana.post("/api/queries", json=form)
    beside = ana.post("/api/queries", json=form | {"sql": "SELECT * FROM sound", "datasets": [{"name": "sound"}]})
    file.write_bytes(whole)

    assert problem(refused) == (500, "damaged_file")
    assert refused.json()["facts"]["files"] == [file.name]
    assert beside.is_success, beside.text
    assert ana.post("/api/queries", json=form).is_success
