"""Reports and claims used as a weapon: bursts on one target, and claimants whose claims come back.

**Behaviour.** A crowd is sent to report one creator within hours, with new or habitually wrong accounts, one text, or
one device; or one claimant files claim after claim that it later takes back or loses.

**Method.** *Bursts*: for each target the busiest `window`, against the target's own pace and everybody's (Poisson,
Benjamini-Hochberg over all targets). A burst alone is no abuse: a real incident goes viral too. So its reporters must
also be unusual: newer, more often wrong elsewhere, sharing a text or a device more than the reporters of other
targets' busiest windows (exact binomial, the strongest sign, corrected for the number of signs). *Claimants*: of the
days on which an actor made claims, those of which at least half came back, against actors with as many such days, who
differ among themselves (beta-binomial, Benjamini-Hochberg). One batch withdrawn at once counts once, however many
targets it names.

**Score.** The lower Wilson bound of the share (of unusual reporters, or of failed days); the baseline is the same
figure for the cohort.

**Reads wrongly.** Settlements and honest corrections are withdrawals too; a real violation that went viral is a burst;
carriers and households share addresses. The target of the reports may be the victim; so may the claimant be of
counter-notices.
"""

from datetime import timedelta

import ibis

from watchfloor.domain.detection.contract import Detector, Evaluation, Found, no_edges
from watchfloor.domain.detection.detectors.reporting.bursts import find_bursts
from watchfloor.domain.detection.detectors.reporting.claimants import find_claimants
from watchfloor.domain.detection.detectors.reporting.outcomes import OUTCOMES
from watchfloor.domain.detection.parameters import Parameter

PARAMETERS = (
    Parameter("window", "seconds", 86_400.0, "the span of a burst on one target", 60, 2_592_000),
    Parameter("min_reporters", "count", 5, "distinct reporters in a burst", 2, 100_000),
    Parameter("new_days", "days", 7, "a reporter first seen at most this long before is new", 0, 3_660),
    Parameter("min_failed", "count", 3, "days whose claims came back, for a claimant", 1, 10_000),
    Parameter(
        "count",
        "choice",
        "disputed",
        "what makes a claim come back: withdrawn; disputed adds contested; failed adds rejected",
        choices=("disputed", "withdrawn", "failed"),
    ),
    Parameter("max_q", "share", 0.05, "false-discovery rate of a lead", 1e-12, 1),
    Parameter("max_upheld", "share", 0.5, "leave out bursts more of whose reports were found to be right", 0, 1),
    *OUTCOMES,
)


def find(events: ibis.Table, evaluation: Evaluation) -> Found:
    """Claims on bursts against one target and on claimants whose claims come back."""
    bursts, right = find_bursts(events, evaluation)
    claims = [*bursts, *find_claimants(events, evaluation)]
    limits = () if "outcome" in events.columns else ("No outcome is known, so claimants could not be judged.",)
    ranked = sorted(claims, key=lambda claim: (-claim.score, claim.key))
    return Found(tuple(ranked), no_edges(), limits, tuple(right))


DETECTOR = Detector(
    id="abusive_reporting",
    version=2,
    title="Reports used as a weapon",
    behaviour="A burst of unusual reporters on one target, or a claimant whose claims mostly come back",
    family="reporting",
    tactics=("abusive-reporting", "false-claims"),
    needs=("actor", "object|owner", "time"),
    columns=("outcome", "text", "device", "ip"),
    parameters=PARAMETERS,
    tick=timedelta(days=1),
    look_back=timedelta(days=365),
    false_positives=("viral incident", "settlement", "honest correction", "carrier NAT"),
    counter_evidence=("upheld", "long_standing", "one_batch", "settlement", "own_correction"),
    documentation=__doc__ or "",
    find=find,
    clause="PM-03",
    victim_prone=True,
    asks_first_seen=True,
)
