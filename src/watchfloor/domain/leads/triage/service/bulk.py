"""One act on many leads: each is judged as the act on one would, what may be done is done, the rest is told."""

from collections.abc import Iterator

from watchfloor.domain.leads import repository
from watchfloor.domain.leads.access import unseen
from watchfloor.domain.leads.models import Lead, LeadAct, LeadLabel, LeadMember
from watchfloor.domain.leads.rules import Extent
from watchfloor.domain.leads.schemas import LeadState
from watchfloor.domain.leads.triage.changes import give_back, judge, put_aside, take
from watchfloor.domain.leads.triage.rules import check_form, check_version, state_after
from watchfloor.domain.leads.triage.schemas import BulkAct, BulkIn, BulkItem, BulkOut, LeadNamed, ProblemOut
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import WatchfloorError
from watchfloor.kernel.ids import Reference


def judge_many(*, unit: Unit, form: BulkIn) -> BulkOut:
    """What the act would do with each lead: the state it would have, at the version it has. Nothing is changed."""
    rows = _rows(unit, form, lock=False)
    return BulkOut(dry_run=True, items=tuple(_judged(unit, form, one, rows.get(one.ref)) for one in form.leads))


def act_on_many(*, unit: WriteUnit, form: BulkIn) -> BulkOut:
    """Do it with all that may be done, in this one transaction; a lead that is refused does not hold up the others."""
    rows = _rows(unit, form, lock=True)
    items = {one.ref: _judged(unit, form, one, rows.get(one.ref)) for one in form.leads}
    allowed = [rows[ref] for ref, item in items.items() if item.ok]
    acts = list(_acts(unit, form, allowed))
    if acts:
        repository.keep_acts(unit.session, acts, unit.actor.id)
    done = {row.ref: {"state": LeadState(row.state), "version": row.version} for row in allowed}
    told = tuple(item.model_copy(update=done.get(ref, {})) for ref, item in items.items())
    return BulkOut(dry_run=False, items=told)


def _rows(unit: Unit, form: BulkIn, *, lock: bool) -> dict[str, Lead]:
    require(unit.actor, Permission.LEAD_WRITE)
    check_form(form)
    return repository.seen_to_change(unit, (one.ref for one in form.leads), lock=lock)


def _judged(unit: Unit, form: BulkIn, named: LeadNamed, row: Lead | None) -> BulkItem:
    ref = Reference(named.ref)
    if row is None:
        return BulkItem(ref=ref, ok=False, state=None, version=None, problem=_told(unseen(named.ref)))
    now, extent = LeadState(row.state), Extent(row.member_count, row.volume, row.score)
    try:
        check_version(ref, stored=row.version, given=named.version)
        after = state_after(form, name=ref, state=now, assignee=row.assignee, extent=extent, actor=unit.actor.id)
    except WatchfloorError as error:
        return BulkItem(ref=ref, ok=False, state=now, version=row.version, problem=_told(error))
    return BulkItem(ref=ref, ok=True, state=after, version=row.version, problem=None)


def _acts(unit: WriteUnit, form: BulkIn, rows: list[Lead]) -> Iterator[LeadAct]:
    refs = [row.ref for row in rows] if form.act is BulkAct.LABEL else []
    members = repository.members_of(unit.session, refs) if refs else {}
    labels = repository.labels_of(unit.session, refs) if refs else {}
    for row in rows:
        act = _act(unit, form, row, members.get(row.ref, {}), labels.get(row.ref, {}))
        if act is not None:
            yield act


def _act(
    unit: WriteUnit, form: BulkIn, row: Lead, members: dict[str, LeadMember], labels: dict[str, LeadLabel]
) -> LeadAct | None:
    match form.act:
        case BulkAct.CLAIM:
            return take(unit, row, reason=form.reason)
        case BulkAct.RELEASE:
            return give_back(unit, row, reason=form.reason)
        case BulkAct.SNOOZE:
            return put_aside(unit, row, growth=form.until_grows_by, factor=form.factor, reason=form.reason)
        case BulkAct.LABEL if form.verdict is not None:
            chosen, verdict = list(members), form.verdict
            return judge(unit, row, members=members, chosen=chosen, given=labels, verdict=verdict, reason=form.reason)
    return None


def _told(error: WatchfloorError) -> ProblemOut:
    return ProblemOut(code=error.code, title=error.code.replace("_", " "), detail=error.detail, fix=error.fix)
