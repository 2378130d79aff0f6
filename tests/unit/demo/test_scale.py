"""The knobs of a scale do what they say, and nothing else."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest

from factories.simulations import Simulated, simulate
from watchfloor.demo.planted.programme import owned_accounts
from watchfloor.demo.scale import SCALES, TINY, Scale
from watchfloor.demo.sizes import Planted

TRIAL = replace(TINY, name="trial", accounts=700, streams_target=9_000, days=6)


def planted(**sizes: int) -> Scale:
    return replace(TRIAL, planted=replace(TRIAL.planted, **sizes))


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> Simulated:
    return simulate(tmp_path_factory.mktemp("trial"), scale=TRIAL)


SIZES = (
    ("farm", "stream-farm", 21),
    ("quiet_farm", "quiet-farm", 3),
    ("thin_farm", "thin-farm", 15),
    ("fans", "fan-party", 11),
    ("listeners_at_release", "release-night", 33),
    ("sleepers", "sleep-loops", 5 + 2),
    ("worshippers", "prayer-loops", 3),
    ("bots", "bot-playlist", 6 + 2),
    ("sock_puppets", "report-brigade", 4 + 8),
    ("honest_reporters", "viral-incident", 17),
    ("fake_listeners", "fake-artists", 5),
    ("spam_owners", "spam-podcasts", 3),
    ("ring_listeners", "payment-ring", 11),
    ("sabotage_bots", "sabotage", 6 + 4),
    ("travellers", "travellers", 9),
    ("sudden_fans", "sudden-fame", 25),
)
BESIDE = {"sleepers": 2, "bots": 2, "sock_puppets": 8, "sabotage_bots": 4}


@pytest.fixture(scope="module")
def resized(tmp_path_factory: pytest.TempPathFactory) -> Simulated:
    """A world in which every group has another size."""
    sizes = {knob: size - BESIDE.get(knob, 0) for knob, _, size in SIZES}
    return simulate(tmp_path_factory.mktemp("resized"), scale=planted(**sizes))


@pytest.mark.parametrize(("knob", "group", "size"), SIZES)
def test_a_size_is_the_size_of_its_group(resized: Simulated, knob: str, group: str, size: int) -> None:
    assert len(resized.ids(group, "account")) == size, knob


def test_a_larger_party_leaves_the_farms_and_the_brigade_as_they_were(tmp_path: Path, trial: Simulated) -> None:
    made = simulate(tmp_path, scale=planted(fans=60))

    assert made.ids("fan-party", "account") > trial.ids("fan-party", "account")
    for group in ("stream-farm", "quiet-farm", "thin-farm", "bot-playlist", "report-brigade", "grudge"):
        assert made.group(group) == trial.group(group)


@pytest.mark.parametrize("target", [6_000, 20_000])
def test_the_world_has_about_as_many_streams_as_asked(tmp_path: Path, target: int) -> None:
    nights = dict.fromkeys(("farm_nights", "quiet_nights", "thin_nights", "party_nights"), 1)
    on_top = (
        "taken_over",
        "fake_listeners",
        "ring_listeners",
        "evaders",
        "sabotage_bots",
        "sudden_fans",
        "sound_effects",
    )
    sizes = replace(TRIAL.planted, listeners_at_release=5, **nights, **dict.fromkeys(on_top, 1))
    made = simulate(tmp_path, scale=replace(TRIAL, streams_target=target, planted=sizes))

    assert made.world.rows["streams"] == pytest.approx(target, rel=0.2)


@pytest.mark.parametrize("days", [3, 9])
def test_the_world_lasts_as_many_days_as_asked(tmp_path: Path, days: int) -> None:
    made = simulate(tmp_path, scale=replace(TRIAL, days=days))

    at = np.asarray(made.table("streams")["played_at"].cast(pa.int64()))
    assert len(np.unique((at - TRIAL.start_us) // 86_400_000_000)) == days


def test_a_farm_works_on_as_many_nights_as_asked(tmp_path: Path) -> None:
    made = simulate(tmp_path, scale=planted(farm_nights=2))

    assert len({play["played_at"].date() for play in made.plays_of("stream-farm")}) <= 3


def test_a_scheme_pushes_as_many_creators_over_as_many_lists_as_asked(tmp_path: Path) -> None:
    made = simulate(tmp_path, scale=planted(pushed_creators=5, bot_playlists=4, bot_operators=3))

    assert len(made.ids("bot-playlist", "creator")) == 5
    assert len(made.ids("bot-playlist", "playlist")) == 4
    assert len({row["owner_id"] for row in made.table("playlists").to_pylist()} & made.ids("bot-playlist", "account"))


def test_a_world_without_visits_to_the_party_still_has_every_group(tmp_path: Path, trial: Simulated) -> None:
    made = simulate(tmp_path, scale=planted(farm=1, quiet_farm=1, thin_farm=1, bots=1, fans=1, sock_puppets=1))

    assert {group.id for group in made.truth.groups} == {group.id for group in trial.truth.groups}


def test_reports_reach_back_as_far_as_asked(tmp_path: Path) -> None:
    made = simulate(tmp_path, scale=replace(TRIAL, report_history_days=200))

    first = made.table("reports")["reported_at"][0].as_py()
    assert (TRIAL.start - first).days > 150


@pytest.mark.parametrize("scale", SCALES.values(), ids=lambda scale: scale.name)
def test_a_scale_is_known_by_its_name_and_holds_all_that_is_planted(scale: Scale) -> None:
    owned = owned_accounts(scale, np.random.default_rng(1))

    assert SCALES[scale.name] is scale
    assert sum(len(accounts) for accounts in owned.values()) < scale.accounts / 10
    assert max(scale.planted.farm_nights, scale.planted.quiet_nights, scale.planted.thin_nights) <= scale.days
    assert scale.planted.party_nights <= scale.days


def test_the_loud_farm_is_the_largest_and_works_most() -> None:
    sizes = Planted()

    assert sizes.farm > sizes.thin_farm > sizes.quiet_farm
    assert sizes.farm_nights > sizes.quiet_nights


PEAK = """
import sys
from dataclasses import replace
from pathlib import Path
from watchfloor.demo.scale import SMALL
from watchfloor.demo.world import generate
days = int(sys.argv[2])
generate(Path(sys.argv[1]), scale=replace(SMALL, days=days, streams_target=150_000 * days), seed=7)
print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""


@pytest.mark.deep
def test_memory_does_not_grow_with_the_days(tmp_path: Path) -> None:
    """What six million plays lie in is told by a day of them, not by all."""

    def peak(days: int) -> int:
        ran = [sys.executable, "-c", PEAK, str(tmp_path / str(days)), str(days)]
        return int(subprocess.run(ran, check=True, capture_output=True, text=True).stdout)

    assert peak(42) < 1.5 * peak(14)
