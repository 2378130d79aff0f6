"""What triage is decided by: who may give a lead back, what an act on many needs, and what can be taken back."""

from collections import Counter
from collections.abc import Iterable

from watchfloor.domain.leads.rules import Extent, check_claimable, put_to_sleep, state_after_label
from watchfloor.domain.leads.schemas import LeadState
from watchfloor.domain.leads.triage.schemas import BulkAct, BulkIn
from watchfloor.kernel.errors import Conflict, InvalidInput, StaleVersion


def check_version(ref: str, *, stored: int, given: int) -> None:
    """Raise StaleVersion where another version was edited than the stored one."""
    if stored != given:
        raise StaleVersion(
            f"{ref} is at version {stored}; version {given} was edited.",
            fix="Read it again and decide on what it says now.",
            facts={"version": stored, "given": given},
        )


def check_releasable(assignee: str | None, actor: str, name: str) -> None:
    """Raise Conflict where nobody holds the lead, or somebody else does."""
    if assignee is None:
        raise Conflict(f"Nobody has claimed {name}.", fix="There is nothing to give back.", code="not_claimed")
    if assignee != actor:
        raise Conflict(
            f"{name} was claimed by somebody else.",
            fix="Ask them to give it back.",
            code="already_claimed",
            facts={"assignee": assignee},
        )


def check_form(form: BulkIn) -> None:
    """Raise InvalidInput where an act on many lacks its verdict, or names a lead twice."""
    if form.act is BulkAct.LABEL and form.verdict is None:
        raise InvalidInput("A label is a verdict.", fix="Say which verdict.", code="verdict_missing")
    named = Counter(one.ref for one in form.leads)
    if twice := [ref for ref, times in named.items() if times > 1]:
        fix = "Name each lead once."
        raise InvalidInput(f"{twice[0][:40]} is named twice.", fix=fix, code="named_twice")


def state_after(
    form: BulkIn, *, name: str, state: LeadState, assignee: str | None, extent: Extent, actor: str
) -> LeadState:
    """The state a lead would have after an act on many. Raises as the act on one does."""
    match form.act:
        case BulkAct.CLAIM:
            check_claimable(state, assignee, actor, name)
        case BulkAct.RELEASE:
            check_releasable(assignee, actor, name)
        case BulkAct.SNOOZE:
            put_to_sleep(state, extent, form.until_grows_by, form.factor)
            return LeadState.SNOOZED
        case BulkAct.LABEL:
            return state_after_label(state, form.verdict)
    return state


def check_undoable(done_at: Iterable[int], stored: int, name: str) -> None:
    """Raise Conflict where somebody did nothing with a lead, or something has happened to it since (`done_at`)."""
    versions = tuple(done_at)
    if not versions:
        raise Conflict(
            f"You did nothing with {name} that could be undone.", fix="There is nothing to do.", code="nothing_to_undo"
        )
    if stored not in versions:
        raise Conflict(
            f"Something else has happened to {name} since.",
            fix="Read it again, and set right what is wrong by a further act.",
            code="too_late_to_undo",
            facts={"version": stored, "done_at": versions[-1]},
        )
