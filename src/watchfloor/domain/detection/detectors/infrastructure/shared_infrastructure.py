"""Accounts that claim to be strangers and are run from the same devices and payments.

**Behaviour.** One hand keeps many accounts: to stream, to sign up again after a ban, to collect trials, to sign in with
stolen passwords. Accounts are cheap; phones, cards and payees are not, so the accounts share them.

**Method.** Two accounts are linked by each device, payment or payee that both used, weighed by its rarity (inverse
document frequency, Spärck Jones 1972): what few use says much, what many use says little. A value that more than
`max_holders` accounts use (an address: `max_address`) is a hub, such as a carrier's translated address, a campus or a
test device. It connects nobody, and the run says so. An address alone links nobody who has a life beside it: it counts
half, and joins two accounts only where both do at least `min_share` through devices or payments of several accounts.
Pairs of at least `min_weight` join up to groups (connected components) of `min_members` or more.

**Score.** The mean share of the members' acts that went through a device or payment of several accounts, in the role
through which most went; the baseline is the same share for actors with as many acts who are in no group. There is no
p-value: devices are not dealt out by chance, so that no chance can be named.

**Set aside.** Groups whose members do less than `min_share` through what they share have their own lives beside it, as
people of one house, one shop or one family plan have, and as the victims of somebody who signed in to their accounts
have; the run says how many there were.

**Reads wrongly.** Large households and family plans, a family's phone that is handed down, shops and studios with one
device, refurbished devices that keep their identifier, and accounts that were taken over: there the group is the
victims.
"""

from datetime import timedelta

import ibis
import numpy as np

from watchfloor.domain.detection.contract import Detector, Evaluation, Found
from watchfloor.domain.detection.detectors.infrastructure.groups import bonds_of, edge_table, groups_of, shared_acts
from watchfloor.domain.detection.detectors.infrastructure.links import (
    STRONG,
    Actors,
    Flags,
    Links,
    pairs_of,
    rarity,
    read_actors,
    read_links,
    shared,
)
from watchfloor.domain.detection.detectors.infrastructure.story import Scene, tell
from watchfloor.domain.detection.parameters import Parameter, Settings
from watchfloor.domain.detection.statistics import Floats, Ints, group_means, volume_cohorts
from watchfloor.engine.rarity import MOST_HOLDERS, MOST_OF_ADDRESS, WEAK

COHORT = 20
NAMED_HUBS = 5

PARAMETERS = (
    Parameter("min_members", "count", 7, "accounts in a lead; a family plan holds six", 2, 10_000),
    Parameter("min_share", "share", 0.7, "mean share of the members' acts through what they share", 0, 1),
    Parameter("min_weight", "share", 0.35, "rarity of what two accounts share, added up", 0, 100),
    Parameter(
        "max_holders", "count", MOST_HOLDERS, "a device or payment of more accounts is too common to connect", 2, 2_000
    ),
    Parameter(
        "max_address", "count", MOST_OF_ADDRESS, "an address of more accounts is too common to add anything", 2, 2_000
    ),
)


def find(events: ibis.Table, evaluation: Evaluation) -> Found:
    """Groups of accounts that live on shared things, and every pair that shares enough."""
    settings, actors = evaluation.settings, read_actors(events)
    everything = read_links(events, actors)
    connects = shared(everything, settings.whole("max_holders"), settings.whole("max_address"))
    links = everything.where(connects[everything.value])
    pairs = pairs_of(links)
    share = _shares(actors, everything, connects)
    living = share >= settings.number("min_share")
    bonds = bonds_of(pairs, links, rarity(links, len(actors.names)), settings.number("min_weight"), living)
    groups = groups_of(bonds, settings.whole("min_members"))
    normal = _normal(actors, share, groups)
    means = [(float(share[group].mean()), float(normal[group].mean())) for group in groups]
    scene = Scene(events, actors, everything, links, pairs, bonds)
    claims = [tell(group, scene, evaluation, mean) for group, mean in zip(groups, means, strict=True)]
    ranked = sorted(claims, key=lambda claim: (-claim.score, claim.key))
    kept = [claim for claim in ranked if claim.score >= max(settings.number("min_share"), claim.baseline)]
    return Found(
        claims=tuple(kept),
        edges=edge_table(bonds, pairs, links, actors.names, evaluation.reference),
        set_aside=(
            *(
                f"{claim.title}: only {claim.score:.0%} of what they did, as people have who share a place."
                for claim in ranked
                if claim not in kept
            ),
            *_hubs(everything, settings),
        ),
    )


def _shares(actors: Actors, links: Links, connects: Flags) -> Floats:
    """The share of each actor's acts that went through what connects it to others."""
    through = shared_acts(links, connects, len(actors.names))
    return np.asarray(np.minimum(1.0, through / np.maximum(actors.acts, 1)), dtype=np.float64)


def _normal(actors: Actors, share: Floats, groups: list[Ints]) -> Floats:
    """The same share for actors with as many acts who are in no group."""
    outside = np.ones(share.size)
    for group in groups:
        outside[group] = 0
    return group_means(share, volume_cohorts(actors.acts, COHORT), outside)


def _hubs(links: Links, settings: Settings) -> list[str]:
    """What was too common to connect, by role: how many there were, and the most common of them."""
    said = []
    for role in (*STRONG, WEAK):
        most = settings.whole("max_address" if role == WEAK else "max_holders")
        hubs = np.flatnonzero((links.roles == role) & (links.holders > most))
        ordered = hubs[np.lexsort((hubs, -links.holders[hubs]))][:NAMED_HUBS]
        named = ", ".join(f"{links.values[int(hub)]} ({int(links.holders[hub])})" for hub in ordered)
        if hubs.size:
            said.append(f"Too common to connect anybody: {hubs.size} of the role {role}, first {named}.")
    return said


DETECTOR = Detector(
    id="shared_infrastructure",
    version=1,
    title="Strangers on the same things",
    behaviour="Accounts that claim to be strangers and act through the same few devices and payments",
    family="infrastructure",
    tactics=("stream-farm", "ban-evasion", "account-takeover", "payment-ring"),
    needs=("actor", "device|payment|payee", "time"),
    columns=("ip",),
    parameters=PARAMETERS,
    tick=timedelta(days=1),
    look_back=timedelta(days=30),
    false_positives=("household", "family plan", "handed-down phone", "shop or studio device", "takeover victims"),
    counter_evidence=("family_size", "own_things", "one_address", "too_common"),
    documentation=__doc__ or "",
    find=find,
    clause="PM-01",
    victim_prone=True,
)
