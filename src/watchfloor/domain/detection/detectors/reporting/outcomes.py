"""What became of a claim, in the words that datasets use for it, and claims joined with what followed them."""

from collections.abc import Mapping

import ibis

from watchfloor.domain.detection.parameters import Parameter, Settings

OUTCOMES = (
    Parameter("withdrawn", "words", "retraction,retracted,withdrawn", "outcomes that mean: taken back by its author"),
    Parameter(
        "rejected",
        "words",
        "rejected,dismissed,not_upheld,overturned,reversal,reversed,unfounded,no_violation",
        "outcomes that mean: found to be wrong",
    ),
    Parameter("contested", "words", "counternotice,contested,appealed", "outcomes that mean: disputed by the target"),
    Parameter("upheld", "words", "upheld,accepted,actioned,valid,violation", "outcomes that mean: found to be right"),
    Parameter(
        "follow_ups",
        "words",
        "retraction,counternotice,reversal",
        "outcomes that stand on a later row of their own, about an earlier claim of the same actor on the same target",
    ),
)
STATES = ("withdrawn", "rejected", "contested", "upheld")
DAY_US = 86_400_000_000


def target_of(events: ibis.Table) -> str:
    """The role that names whom a claim is about: the owner where the dataset has one, else the object."""
    return "owner" if "owner" in events.columns else "object"


def with_target(events: ibis.Table, settings: Settings) -> ibis.Table:
    """Rows with actor, target, thing ("" where the dataset has no object), day, ts_us and the lower-case outcome ("").

    Rows without a target are not claims about anybody and are left out.
    """
    target = target_of(events)
    named, nothing = events.filter(events.actor.notnull() & events[target].notnull()), ibis.literal("")
    outcome = named.outcome.cast("string").lower().strip().fill_null("") if "outcome" in events.columns else nothing
    thing = named.object.cast("string").fill_null("") if "object" in events.columns else nothing
    rows = named.mutate(
        actor=named.actor.cast("string"),
        target=named[target].cast("string"),
        thing=thing,
        day=(named.ts_us // DAY_US).cast("int64"),
        outcome=outcome,
    )
    return rows.mutate(is_follow_up=rows.outcome.isin(sorted(settings.words("follow_ups"))))


def claims_of(events: ibis.Table, settings: Settings) -> ibis.Table:
    """The rows that make a claim, without those that only tell what became of one."""
    rows = with_target(events, settings)
    return rows.filter(~rows.is_follow_up)


def batches_of(events: ibis.Table, settings: Settings) -> ibis.Table:
    """One row for each (actor, day, target) claimed, with 0/1 flags withdrawn, rejected, contested, upheld and how
    long until the first follow-up (`lag_days`, null where none).

    A follow-up counts for every earlier claim of its actor on its target.
    """
    rows = with_target(events, settings)
    flags = {state: rows.outcome.isin(sorted(settings.words(state))).cast("int64") for state in STATES}
    rows = rows.mutate(**flags)
    made = rows.filter(~rows.is_follow_up).group_by(["actor", "day", "target"])
    claims = made.agg(**{state: rows[state].max() for state in STATES}, claimed_us=rows.ts_us.min())
    later = rows.filter(rows.is_follow_up).select("actor", "target", "ts_us", *STATES)
    after = later.rename({"late_us": "ts_us", **{f"late_{state}": state for state in STATES}})
    joined = claims.left_join(after, ["actor", "target", claims.claimed_us <= after.late_us])
    return joined.group_by(["actor", "day", "target"]).agg(
        **{state: ibis.greatest(joined[state], joined[f"late_{state}"].fill_null(0)).max() for state in STATES},
        lag_days=(joined.late_us - joined.claimed_us).min() / DAY_US,
    )


def describe_outcomes(counts: Mapping[str, int]) -> str:
    """The outcomes in words, such as "3 withdrawn, 1 contested"; "none known" where there are none."""
    told = [f"{counts[state]} {state}" for state in STATES if counts.get(state)]
    return ", ".join(told) or "none known"
