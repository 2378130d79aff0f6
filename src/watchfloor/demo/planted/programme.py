"""The programme: everything that is planted in one world, in the order in which it is planted."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import numpy as np

from watchfloor.demo.planted.bot_playlist import plan_scheme, plant_scheme, refill
from watchfloor.demo.planted.brigade import plant_brigade, plant_viral_incident
from watchfloor.demo.planted.claims import plant_settlement, plant_withdrawn_claims
from watchfloor.demo.planted.fans import plant_fan_party, plant_release_night
from watchfloor.demo.planted.grudges import plant_grudge, plant_serial_infringer
from watchfloor.demo.planted.loops import plant_prayer_loops, plant_sleep_loops
from watchfloor.demo.planted.networks import plant_carrier_nat, plant_households, plant_migrant_families
from watchfloor.demo.planted.planting import Planting
from watchfloor.demo.planted.stream_farm import FarmPlan, plant_farm
from watchfloor.demo.randomness import IntArray, generator
from watchfloor.demo.scale import Scale
from watchfloor.demo.sizes import Planted
from watchfloor.demo.stage import Stage

_LOUD: Final = "Plays around the clock from an overlapping catalogue, in hourly batches that start within seconds."
_THIN: Final = "No two accounts act together: each plays a little, at its own hours, from one payee's long catalogue."
_QUIET: Final = "A careful farm: fewer hours, a third of its plays are camouflage, and starts spread over minutes."


def owned_accounts(scale: Scale, rng: np.random.Generator) -> Mapping[str, IntArray]:
    """Which accounts belong to operators, by purpose; all others are people."""
    planted = scale.planted
    sizes = {
        "farm": planted.farm,
        "quiet_farm": planted.quiet_farm,
        "thin_farm": planted.thin_farm,
        "bots": planted.bots,
        "operators": planted.bot_operators,
        "puppets": planted.sock_puppets,
        "claimant": 1,
    }
    order = rng.permutation(scale.accounts)
    ends = np.cumsum(list(sizes.values()))
    return {name: order[end - size : end] for (name, size), end in zip(sizes.items(), ends.tolist(), strict=True)}


def farm_plans(planted: Planted) -> Mapping[str, FarmPlan]:
    """By the name under which accounts are set aside: the loud farm, the careful one, and one no clock gives away."""
    return {
        "farm": FarmPlan(
            "stream-farm", planted.farm, planted.farm_nights, planted.farm_tracks, 3, 22, 3, 9.0, 0.2, _LOUD
        ),
        "quiet_farm": FarmPlan(
            "quiet-farm", planted.quiet_farm, planted.quiet_nights, planted.quiet_tracks, 1, 9, 2, 80.0, 0.34, _QUIET
        ),
        "thin_farm": FarmPlan(
            "thin-farm", planted.thin_farm, planted.thin_nights, planted.thin_tracks, 1, 5, 1, 9_000.0, 0.4, _THIN
        ),
    }


def _farms(stage: Stage, owned: Mapping[str, IntArray], *, seed: int) -> tuple[list[Planting], int]:
    """The farms, each with creators of its own, and how many of the least heard creators they took."""
    farms: list[Planting] = []
    taken = 0
    for name, plan in farm_plans(stage.scale.planted).items():
        farms.append(plant_farm(stage, plan, members=owned[name], skip=taken, rng=generator(seed, name)))
        taken += plan.creators
    return farms, taken


def plant_all(stage: Stage, owned: Mapping[str, IntArray], *, seed: int) -> tuple[Stage, tuple[Planting, ...]]:
    """Plant every campaign and hard negative. Changes accounts and catalogue in place; the playlists come back new."""
    planted = stage.scale.planted
    crew = np.concatenate([owned["bots"], owned["operators"]])
    farms, taken = _farms(stage, owned, seed=seed)
    victims = stage.little_known(at_least=3)[taken:]
    pushed, targets = victims[: planted.pushed_creators], victims[planted.pushed_creators :]
    release = plant_release_night(stage, rng=generator(seed, "release"))
    stage = replace(stage, playlists=stage.playlists.after_release(stage.catalogue.released_us))
    lists, waves = plan_scheme(stage, creators=pushed, operators=owned["operators"], rng=generator(seed, "waves"))
    stage = replace(stage, playlists=refill(stage, lists, waves, rng=generator(seed, "refill")))
    households = plant_households(stage)
    return stage, (
        *farms,
        plant_scheme(
            stage, crew=(owned["bots"], crew), creators=pushed, lists=lists, waves=waves, rng=generator(seed, "bots")
        ),
        plant_brigade(stage, puppets=owned["puppets"], targets=targets[:40], rng=generator(seed, "brigade")),
        plant_withdrawn_claims(stage, claimant=owned["claimant"], targets=targets[-30:], rng=generator(seed, "claims")),
        plant_grudge(stage, targets=targets[40:70], rng=generator(seed, "grudge")),
        release,
        plant_fan_party(stage, rng=generator(seed, "party")),
        plant_sleep_loops(stage, rng=generator(seed, "sleep")),
        plant_prayer_loops(stage, rng=generator(seed, "prayer")),
        *plant_carrier_nat(stage),
        households,
        plant_migrant_families(stage, rng=generator(seed, "families")),
        plant_viral_incident(stage, rng=generator(seed, "incident")),
        plant_settlement(stage, rng=generator(seed, "settlement")),
        plant_serial_infringer(stage, targets=targets[70:100], rng=generator(seed, "infringer")),
    )
