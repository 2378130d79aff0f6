"""What the world promises whatever the seed: whole references, a truth that fits the tables, nothing out of time."""

from collections import Counter, defaultdict
from datetime import UTC, datetime, timedelta

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pytest

from factories.simulations import Simulated, simulate
from watchfloor.demo.account_events import EVENTS
from watchfloor.demo.columns import TABLES
from watchfloor.demo.markets import CODES, LANGUAGES
from watchfloor.demo.payouts import CURRENCIES
from watchfloor.demo.reports import OUTCOMES
from watchfloor.demo.scale import TINY
from watchfloor.demo.sign_ins import RESULTS
from watchfloor.demo.truth import CULPABLE, Role

END = TINY.start + timedelta(days=TINY.days)
KINDS = {
    "account": "accounts", "creator": "creators", "track": "tracks", "playlist": "playlists",
    "show": "podcasts", "episode": "episodes",
}  # fmt: skip
ON_TOP = ("takeovers", "fake-artists", "payment-ring", "ban-evasion", "sabotage", "sudden-fame", "sound-library")
MAY_BE_EMPTY = {
    ("accounts", "payment_id"), ("playlist_adds", "removed_at"), ("streams", "playlist_id"),
    ("reports", "track_id"), ("reports", "resolved_at"), ("creators", "account_id"), ("episodes", "link_domain"),
    *(("uploads", name) for name in ("track_id", "episode_id", "creator_id", "payee_id", "isrc")),
    *(("account_events", name) for name in ("device_id", "ip", "country")),
}  # fmt: skip
PLANTED = {
    "stream-farm": TINY.planted.farm,
    "quiet-farm": TINY.planted.quiet_farm,
    "thin-farm": TINY.planted.thin_farm,
    "bot-playlist": TINY.planted.bots + TINY.planted.bot_operators,
    "report-brigade": TINY.planted.sock_puppets + TINY.planted.bad_reporters,
    "withdrawn-claims": 1,
    "grudge": 1,
    "fan-party": TINY.planted.fans,
    "sleep-loops": TINY.planted.sleepers + TINY.planted.shops,
    "prayer-loops": TINY.planted.worshippers,
    "release-night": TINY.planted.listeners_at_release,
    "settlement": 1,
    "serial-infringer": 1,
    "fake-artists": TINY.planted.fake_listeners,
    "spam-podcasts": TINY.planted.spam_owners,
    "payment-ring": TINY.planted.ring_listeners,
    "ban-evasion": 2 * TINY.planted.evaders,
    "sabotage": TINY.planted.sabotage_bots + TINY.planted.sabotage_reporters,
    "travellers": TINY.planted.travellers,
    "new-phones": TINY.planted.new_phones,
    "school-class": TINY.planted.class_accounts,
    "rejoiners": 2 * TINY.planted.rejoiners,
    "second-hand-phones": TINY.planted.second_hand,
    "sudden-fame": TINY.planted.sudden_fans,
}


@pytest.fixture(scope="module", params=[pytest.param(0, marks=pytest.mark.deep), 3_141, 2**31 - 1])
def drawn(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Simulated:
    return simulate(tmp_path_factory.mktemp("drawn"), seed=request.param)


def values(drawn: Simulated, table: str, column: str) -> set[object]:
    return set(drawn.table(table)[column].drop_null().unique().to_pylist())


@pytest.mark.every_second
@pytest.mark.parametrize(
    ("child", "column", "parent"),
    [
        ("streams", "account_id", "accounts"),
        ("streams", "creator_id", "creators"),
        ("streams", "track_id", "tracks"),
        ("streams", "playlist_id", "playlists"),
        ("tracks", "creator_id", "creators"),
        ("playlists", "owner_id", "accounts"),
        ("playlist_adds", "owner_id", "accounts"),
        ("playlist_adds", "playlist_id", "playlists"),
        ("playlist_adds", "track_id", "tracks"),
        ("reports", "reporter_id", "accounts"),
        ("reports", "target_id", "creators"),
        ("reports", "track_id", "tracks"),
        ("sign_ins", "account_id", "accounts"),
        ("creators", "account_id", "accounts"),
        ("creators", "distributor", "distributors"),
        ("uploads", "track_id", "tracks"),
        ("uploads", "creator_id", "creators"),
        ("uploads", "episode_id", "episodes"),
        ("uploads", "distributor", "distributors"),
        ("podcasts", "owner_id", "accounts"),
        ("podcasts", "host", "distributors"),
        ("episodes", "show_id", "podcasts"),
        ("episodes", "owner_id", "accounts"),
        ("account_events", "account_id", "accounts"),
        ("payouts", "creator_id", "creators"),
        ("payouts", "distributor", "distributors"),
    ],
)
def test_every_reference_leads_to_a_row(drawn: Simulated, child: str, column: str, parent: str) -> None:
    assert values(drawn, child, column) <= values(drawn, parent, TABLES[parent].names[0])


@pytest.mark.parametrize("table", ["accounts", "creators", "tracks", "playlists", "podcasts", "episodes"])
def test_no_id_is_given_twice(drawn: Simulated, table: str) -> None:
    identifiers = drawn.table(table).column(0)

    assert len(identifiers.unique()) == len(identifiers)


@pytest.mark.every_second
@pytest.mark.parametrize("table", sorted(TABLES))
def test_only_what_may_be_unknown_is_empty(drawn: Simulated, table: str) -> None:
    content = drawn.table(table)
    empty = {name for name in content.column_names if content[name].null_count}

    assert {(table, name) for name in empty} <= MAY_BE_EMPTY


@pytest.mark.parametrize("column", ["title", "name", "text", "description"])
def test_whatever_is_written_says_something(drawn: Simulated, column: str) -> None:
    written = [drawn.table(table)[column] for table, schema in TABLES.items() if column in schema.names]

    assert written
    assert all(str(text).strip() for column_of in written for text in column_of.to_pylist())


@pytest.mark.every_second
@pytest.mark.parametrize(
    ("table", "column", "known"),
    [
        ("accounts", "country", CODES),
        ("creators", "country", CODES),
        ("streams", "country", CODES),
        ("sign_ins", "country", CODES),
        ("tracks", "language", LANGUAGES),
        ("reports", "outcome", OUTCOMES),
        ("sign_ins", "result", RESULTS),
        ("account_events", "event", EVENTS),
        ("payouts", "currency", CURRENCIES),
        ("payouts", "state", ("paid", "due")),
    ],
)
def test_a_word_is_one_of_those_documented(drawn: Simulated, table: str, column: str, known: tuple[str, ...]) -> None:
    assert values(drawn, table, column) <= set(known)


def test_a_report_on_a_track_is_on_its_creator(drawn: Simulated) -> None:
    tracks = drawn.table("tracks")
    creator = dict(zip(tracks["track_id"].to_pylist(), tracks["creator_id"].to_pylist(), strict=True))

    for row in drawn.table("reports").to_pylist():
        assert row["track_id"] is None or creator[row["track_id"]] == row["target_id"]


@pytest.mark.parametrize("table", ["streams", "sign_ins", "reports", "account_events", "episodes"])
def test_nothing_is_done_by_an_account_not_yet_made(drawn: Simulated, table: str) -> None:
    actor, time = {
        "streams": ("account_id", "played_at"),
        "sign_ins": ("account_id", "at"),
        "reports": ("reporter_id", "reported_at"),
        "account_events": ("account_id", "at"),
        "episodes": ("owner_id", "published_at"),
    }[table]
    accounts = drawn.table("accounts").select(["account_id", "created_at"])
    joined = drawn.table(table).select([actor, time]).join(accounts, keys=actor, right_keys="account_id")

    assert pc.all(pc.less_equal(joined["created_at"], joined[time])).as_py()


def test_a_report_is_decided_after_it_was_made_and_before_the_end(drawn: Simulated) -> None:
    for row in drawn.table("reports").to_pylist():
        assert TINY.start - timedelta(days=TINY.report_history_days) <= row["reported_at"] < END
        assert row["resolved_at"] is None or row["reported_at"] < row["resolved_at"] < END


def test_streams_and_sign_ins_lie_within_the_days(drawn: Simulated) -> None:
    for table, column in (("streams", "played_at"), ("sign_ins", "at"), ("account_events", "at")):
        at = drawn.table(table)[column]
        assert TINY.start <= pc.min(at).as_py() <= pc.max(at).as_py() < END


def test_the_volume_is_near_its_target(drawn: Simulated) -> None:
    extra = sum(len(drawn.plays_of(name)) for name in ON_TOP[1:5])

    assert drawn.world.rows["streams"] - extra == pytest.approx(TINY.streams_target, rel=0.1)


def test_no_account_plays_the_same_track_twice_at_once(drawn: Simulated) -> None:
    streams = drawn.table("streams")
    keys = Counter(zip(*(streams[name].to_pylist() for name in ("account_id", "track_id", "played_at")), strict=True))

    assert keys.most_common(1)[0][1] == 1


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_member_of_the_truth_is_in_the_tables(drawn: Simulated, kind: str) -> None:
    named = {entity for group in drawn.truth.groups for entity in group.entities() if entity.startswith(f"{kind}:")}
    table = KINDS[kind]

    assert named
    assert named <= {f"{kind}:{identifier}" for identifier in values(drawn, table, TABLES[table].names[0])}


@pytest.mark.parametrize(("name", "size"), sorted(PLANTED.items()))
def test_a_group_has_as_many_accounts_as_the_scale_says(drawn: Simulated, name: str, size: int) -> None:
    assert len(drawn.ids(name, "account")) == size


def test_nobody_is_in_a_group_twice_and_each_has_one_role(drawn: Simulated) -> None:
    for group in drawn.truth.groups:
        assert len({member.entity for member in group.members}) == len(group.members)


def test_no_account_answers_for_two_campaigns(drawn: Simulated) -> None:
    answering = Counter(entity for group in drawn.truth.campaigns for entity in group.entities(*CULPABLE))

    assert answering.most_common(1)[0][1] == 1


def test_bystanders_are_the_only_ones_in_a_hard_negative_but_for_whom_fans_play(drawn: Simulated) -> None:
    for group in drawn.truth.hard_negatives:
        roles = {member.role for member in group.members}
        assert roles <= {Role.BYSTANDER, Role.BENEFICIARY}
        assert Role.BENEFICIARY not in roles or group.id == "fan-party"


def test_who_runs_a_campaign_of_plays_is_never_a_bystander_elsewhere(drawn: Simulated) -> None:
    names = ("stream-farm", "quiet-farm", "thin-farm", "bot-playlist", *ON_TOP[1:5], "spam-podcasts")
    owned = {entity for name in names for entity in drawn.group(name).entities(Role.OPERATOR)}

    assert not owned & {entity for group in drawn.truth.hard_negatives for entity in group.entities()}


def test_a_group_ends_after_it_starts_and_tells_what_it_is(drawn: Simulated) -> None:
    for group in drawn.truth.groups:
        assert datetime.fromisoformat(group.start) < datetime.fromisoformat(group.end) <= END + timedelta(days=1)
        assert group.note.endswith(".")
        assert group.tactic


def test_campaigns_of_plays_happen_within_their_times(drawn: Simulated) -> None:
    for name in ("stream-farm", "quiet-farm", "thin-farm", "bot-playlist"):
        group = drawn.group(name)
        start, end = (datetime.fromisoformat(at) for at in (group.start, group.end))
        played = [play["played_at"] for play in drawn.plays_of(name)]
        assert start <= min(played)
        assert max(played) < end, name


def test_pushed_artists_answer_for_nothing_anywhere(drawn: Simulated) -> None:
    pushed = drawn.group("bot-playlist").entities(Role.BENEFICIARY)

    assert len({entity for entity in pushed if entity.startswith("creator:")}) == TINY.planted.pushed_creators
    assert not pushed & drawn.truth.culpable()
    assert pushed <= drawn.truth.harmed()


def test_devices_of_the_farms_are_fewer_than_their_accounts(drawn: Simulated) -> None:
    for name in ("stream-farm", "quiet-farm", "bot-playlist"):
        plays = drawn.plays_of(name)
        devices, accounts = ({play[column] for play in plays} for column in ("device_id", "account_id"))
        assert len(devices) < 0.8 * len(accounts), name


def test_a_campaigns_devices_and_addresses_are_nobody_elses(drawn: Simulated) -> None:
    members = set().union(*(drawn.ids(name, "account") for name in ("stream-farm", "quiet-farm", "bot-playlist")))
    streams = drawn.table("streams").select(["account_id", "device_id", "ip"])
    inside = pc.is_in(streams["account_id"], value_set=pa.array(sorted(members)))

    own, others = streams.filter(inside), streams.filter(pc.invert(inside))
    for column in ("device_id", "ip"):
        assert not set(own[column].to_pylist()) & set(others[column].to_pylist())


def test_no_table_carries_an_order_that_tells_who_was_planted(drawn: Simulated) -> None:
    """In each table of profiles the planted lie spread over the rows: the longest run of them is short."""
    culpable = {entity.partition(":")[2] for entity in drawn.truth.culpable()}
    for table in KINDS.values():
        flags = np.array([identifier in culpable for identifier in drawn.table(table).column(0).to_pylist()])
        runs = np.diff(np.flatnonzero(np.diff(np.concatenate([[0], flags, [0]]))))[::2]
        assert runs.max(initial=0) <= 6, table


def test_the_carriers_address_is_seen_in_its_own_country_alone(drawn: Simulated) -> None:
    countries = defaultdict(set)
    for row in drawn.table("streams").select(["ip", "country"]).to_pylist():
        countries[row["ip"]].add(row["country"])

    for code in ("id", "in", "ph"):
        (address,) = drawn.ids(f"carrier-nat-{code}", "ip")
        assert countries[address] == {code.upper()}


def test_the_world_begins_on_its_day_in_utc() -> None:
    assert TINY.start.tzinfo is UTC
    assert TINY.end_us - TINY.start_us == TINY.days * 86_400_000_000
