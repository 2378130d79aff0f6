"""Accounts that act on the same objects within seconds of each other, again and again.

**Behaviour.** Many accounts are driven by one hand: they play, follow, share or report the same little-known objects
almost together. Each act alone looks normal.

**Method.** Two acts meet when two actors touch the same object at most `window` apart (exactly: cells two windows wide,
shifted by one, then the difference of times). With `gate=burst` only cells that hold more than they should are looked
at: more than the object's own pace in the surrounding hour, and more than its share of what everybody did at that time.
An edge joins two actors that met on at least `min_weight` distinct objects. For leads an edge must also lie on
`min_days` separate UTC days, keep `min_weight` objects without its busiest day, and be unlikely between strangers
(Poisson against the objects' concentration in hours, Benjamini-Hochberg over all pairs of actors). Leiden communities
of at least `min_members` become one lead each.

**Score.** The mean share of the members' acts that met another actor's; the baseline is the same share for actors with
as many acts who are in no community.

**Set aside.** Communities with more devices than a farm pays for (`max_devices` for each member) are people who listen
together; the run says how many there were.

**Reads wrongly.** Release nights (everybody plays the new album), fan listening parties (people on their own devices,
once), one person's two accounts, radio and editorial playlists that start at the hour.
"""

from datetime import timedelta

import ibis
import numpy as np

from watchfloor.domain.detection.contract import Detector, Evaluation, Found
from watchfloor.domain.detection.detectors.coordination.graph import (
    Edges,
    communities,
    edge_q_values,
    edge_table,
    edges_of,
    expected_objects,
)
from watchfloor.domain.detection.detectors.coordination.pairs import (
    Actions,
    Flags,
    Gate,
    burst_gate,
    meet,
    open_gate,
    read_actions,
)
from watchfloor.domain.detection.detectors.coordination.story import Group, devices_each, set_scene, tell
from watchfloor.domain.detection.parameters import Parameter, Settings
from watchfloor.domain.detection.statistics import Floats, Ints, group_means, volume_cohorts

COHORT = 20

PARAMETERS = (
    Parameter("gate", "choice", "burst", "look at bursts only, or at everything", choices=("burst", "none")),
    Parameter("window", "seconds", 60.0, "two acts at most this far apart meet", 1, 86_400),
    Parameter("min_weight", "count", 4, "distinct objects on which two actors met", 1, 10_000),
    Parameter("min_days", "count", 2, "separate UTC days on which two actors of a lead met", 1, 366),
    Parameter("min_members", "count", 3, "actors in a lead", 2, 10_000),
    Parameter("min_share", "share", 0.05, "mean share of the members' acts that met another's", 0, 1),
    Parameter("max_devices", "share", 1.2, "set aside communities with more devices for each member: people", 0, 100),
    Parameter("max_q", "share", 0.001, "false-discovery rate of an edge in a lead", 1e-12, 1),
    Parameter("burst_p", "share", 0.01, "how unlikely a cell must be to count as a burst", 1e-9, 0.5),
    Parameter("context", "seconds", 3_600.0, "the time around that gives an object its own pace", 60, 604_800),
    Parameter("max_bucket", "count", 5_000, "fuller burst cells are left out and reported", 2, 1_000_000),
)


def find(events: ibis.Table, evaluation: Evaluation) -> Found:
    """Communities of synchronised actors, and every edge of at least `min_weight` objects."""
    settings, actions = evaluation.settings, read_actions(events)
    window_us = round(settings.number("window") * 1_000_000)
    gate = _gate(actions, settings, window_us)
    meetings = meet(actions, window_us, gate.passes)
    met = edges_of(meetings, len(actions.actors))
    edges = met.where(met.weight >= settings.whole("min_weight"))
    groups = _groups(actions, edges, settings, window_us)
    shares, normal = _shares(actions, meetings.synced, groups)
    means = [(float(shares[group.members].mean()), float(normal[group.members].mean())) for group in groups]
    scene = set_scene(actions, events)
    claims = [
        tell(group, scene, evaluation, mean)
        for group, mean in zip(groups, means, strict=True)
        if mean[0] >= max(settings.number("min_share"), mean[1])
    ]
    limits = (
        (f"{gate.capped_cells} cells held more than {settings.whole('max_bucket'):,} acts and were left out.",)
        if gate.capped_cells
        else ()
    )
    ranked = sorted(claims, key=lambda claim: (-claim.score, claim.key))
    people = [claim for claim in ranked if devices_each(claim) > settings.number("max_devices")]
    return Found(
        claims=tuple(claim for claim in ranked if claim not in people),
        edges=edge_table(actions, edges, evaluation.reference),
        limits=limits,
        set_aside=tuple(
            f"{claim.title}: {devices_each(claim):.1f} devices each, as people who listen together have."
            for claim in people
        ),
    )


def _gate(actions: Actions, settings: Settings, window_us: int) -> Gate:
    if settings.word("gate") == "none":
        return open_gate(actions)
    return burst_gate(
        actions,
        window_us,
        context_us=round(settings.number("context") * 1_000_000),
        p_value=settings.number("burst_p"),
        max_bucket=settings.whole("max_bucket"),
    )


def _groups(actions: Actions, edges: Edges, settings: Settings, window_us: int) -> list[Group]:
    enough = edges.days >= settings.whole("min_days")
    if settings.whole("min_days") > 1:
        enough &= edges.repeated >= settings.whole("min_weight")
    repeated = edges.where(enough)
    expected = expected_objects(actions, repeated, window_us)
    q_values = edge_q_values(repeated, expected, len(actions.actors))
    unlikely = q_values <= settings.number("max_q")
    kept, expected, q_values = repeated.where(unlikely), expected[unlikely], q_values[unlikely]
    groups = []
    for members in communities(kept, settings.whole("min_members")):
        inside = np.isin(kept.a, members) & np.isin(kept.b, members)
        groups.append(Group(members, kept.where(inside), expected[inside], q_values[inside]))
    return groups


def _shares(actions: Actions, synced: Flags, groups: list[Group]) -> tuple[Floats, Floats]:
    acts: Ints = np.bincount(actions.actor, minlength=len(actions.actors)).astype(np.int64)
    share = np.bincount(actions.actor, weights=synced, minlength=acts.size) / np.maximum(acts, 1)
    normal = np.ones(acts.size)
    for group in groups:
        normal[group.members] = 0
    return share, group_means(share, volume_cohorts(acts, COHORT), normal)


DETECTOR = Detector(
    id="co_action",
    version=2,
    title="Accounts acting as one",
    behaviour="The same objects within seconds of each other, on several days, by accounts that claim to be strangers",
    family="coordination",
    tactics=("stream-farm", "bot-playlist", "coordinated-reporting"),
    needs=("actor", "object", "time"),
    columns=("device", "ip"),
    parameters=PARAMETERS,
    tick=timedelta(days=1),
    look_back=timedelta(days=30),
    false_positives=("release night", "fan listening party", "radio and editorial playlists", "one person's accounts"),
    counter_evidence=("popular_objects", "own_devices", "shared_ip", "one_off"),
    documentation=__doc__ or "",
    find=find,
    clause="PM-01",
    victim_prone=True,
)
