"""The truth stays out of the tables, and reads back as it was written."""

from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest

from factories.simulations import Simulated
from watchfloor.demo.columns import TABLES
from watchfloor.demo.truth import Group, Member, Role, read_truth, write_truth
from watchfloor.kernel.errors import InvalidInput

TELLING = {"campaign", "farm", "bot", "planted", "truth", "label", "negative", "operator", "fake", "simulated", "group"}


@pytest.mark.parametrize("name", sorted(TABLES))
def test_no_column_tells_who_was_planted(name: str) -> None:
    assert not {word for column in TABLES[name].names for word in column.split("_")} & TELLING


@pytest.mark.parametrize("table", ["accounts", "creators", "tracks", "playlists"])
def test_ids_are_of_one_form(simulated: Simulated, table: str) -> None:
    ids = simulated.table(table).column(0)
    assert all(len(identifier) == 10 and identifier.isalnum() for identifier in ids.to_pylist())
    assert len(ids.unique()) == len(ids)


def test_device_ids_have_the_same_form_for_everybody(simulated: Simulated) -> None:
    devices = simulated.table("streams")["device_id"].unique().to_pylist()
    assert {len(device) for device in devices} == {10}


def test_no_address_is_anybodys(simulated: Simulated) -> None:
    addresses = simulated.table("streams")["ip"].unique().to_pylist()
    assert all(address.startswith("10.") for address in addresses)


@pytest.mark.parametrize("group", ["stream-farm", "bot-playlist", "report-brigade", "fan-party"])
def test_members_are_spread_over_the_order_of_the_accounts(simulated: Simulated, group: str) -> None:
    members = simulated.ids(group, "account")
    accounts = simulated.table("accounts")["account_id"].to_pylist()
    ranks = np.array([row for row, account in enumerate(accounts) if account in members]) / len(accounts)
    assert abs(ranks.mean() - 0.5) < 3.5 / np.sqrt(12 * len(ranks))
    assert np.diff(ranks).max() > 1.5 / len(accounts)


@pytest.mark.parametrize("column", ["email_domain", "birth_year_band", "plan"])
def test_no_profile_value_belongs_to_one_side_only(simulated: Simulated, column: str) -> None:
    culpable = simulated.truth.culpable()
    rows = simulated.table("accounts").to_pylist()
    owned = {row[column] for row in rows if f"account:{row['account_id']}" in culpable}
    others = {row[column] for row in rows if f"account:{row['account_id']}" not in culpable}
    assert owned <= others


def test_the_truth_lies_apart_from_the_tables(simulated: Simulated) -> None:
    folders = {path.parent for path in simulated.world.files.values()}
    assert simulated.world.truth_path.parent not in folders


SEEN = ("streams", "sign_ins", "uploads")


def test_every_named_entity_exists(simulated: Simulated) -> None:
    places = {
        "account": ("accounts", "account_id"),
        "creator": ("creators", "creator_id"),
        "track": ("tracks", "track_id"),
        "playlist": ("playlists", "playlist_id"),
        "payee": ("creators", "payee_id"),
        "bank_account": ("payouts", "bank_account_id"),
        "show": ("podcasts", "show_id"),
        "episode": ("episodes", "episode_id"),
    }
    known = {kind: set(simulated.table(table)[column].to_pylist()) for kind, (table, column) in places.items()}
    known["device"] = {one for name in SEEN for one in simulated.table(name)["device_id"].to_pylist()}
    for group in simulated.truth.groups:
        for member in group.members:
            kind, _, identifier = member.entity.partition(":")
            assert kind == "ip" or identifier in known[kind], (group.id, member.entity)


def test_victims_do_not_answer_for_campaigns(simulated: Simulated) -> None:
    assert simulated.truth.harmed()
    assert not simulated.truth.harmed() & simulated.truth.culpable()


def test_the_truth_reads_back_as_it_was_written(tmp_path: Path) -> None:
    members = (Member("account:x", Role.OPERATOR), Member("creator:y", Role.TARGET))
    group = Group("g", "campaign", "stream-farm", members, "2026-10-01T00:00:00Z", "2026-10-02T00:00:00Z", "note")
    write_truth(tmp_path / "truth" / "truth.json", scale="tiny", seed=1, groups=[group])
    truth = read_truth(tmp_path / "truth" / "truth.json")
    assert truth.groups == (group,)
    assert truth.culpable() == {"account:x"}
    assert truth.harmed() == {"creator:y"}


@pytest.mark.parametrize(
    "content", ["", "{", '{"simulation": false, "scale": "s", "seed": 1, "groups": []}', '{"seed": 1}']
)
def test_a_file_of_another_shape_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "truth.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InvalidInput) as caught:
        read_truth(path)
    assert caught.value.code == "bad_truth"


def test_an_absent_truth_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match=r"truth\.json is no truth file"):
        read_truth(tmp_path / "truth.json")


def test_times_in_the_tables_are_aware(simulated: Simulated) -> None:
    for name, schema in TABLES.items():
        times = [field.type for field in schema if pa.types.is_timestamp(field.type)]
        assert all(found.tz == "UTC" for found in times), name
    assert all(group.start.endswith("Z") for group in simulated.truth.groups)
