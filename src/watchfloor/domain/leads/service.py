"""The door to leads: observing claims, listing them, and what cases and outcomes say back."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict

from watchfloor.domain.entities import service as entity_service
from watchfloor.domain.leads import repository, rules
from watchfloor.domain.leads.access import access_lead, lock_lead
from watchfloor.domain.leads.models import Lead, LeadCase, LeadExemplar, LeadLabel, LeadMember, LeadOutcome
from watchfloor.domain.leads.schemas import (
    Change,
    Claim,
    CounterEvidenceOut,
    ExemplarOut,
    Growth,
    LeadChange,
    LeadCountsOut,
    LeadLine,
    LeadMention,
    LeadOut,
    LeadsAsked,
    LeadState,
    MemberOut,
    MemberRole,
    OutcomeOut,
    SnoozeOut,
    TopObjectOut,
    Verdict,
)
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.access.scopes import scopes_of
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.search.document import Document, DocumentKind
from watchfloor.infra.search.writing import index
from watchfloor.kernel.ids import ActorId, Reference, RefKind
from watchfloor.kernel.mentions import Mentions
from watchfloor.kernel.paging import DEFAULT_LIMIT, MAX_LIMIT, Page
from watchfloor.kernel.refs import EntityRef

DESK = "desk"
EVERY = LeadsAsked()


def observe(
    *, unit: WriteUnit, claims: Sequence[Claim], run: str, dataset: str, scopes: Iterable[str] = (DESK,)
) -> list[LeadChange]:
    """Keep what a run claims: new leads, or the leads of the same key or group brought up to date, in their order."""
    require(unit.actor, Permission.HUNT_RUN)
    shared = tuple(sorted(set(scopes)))
    unit.take_turn(f"leads {' '.join(shared)}")
    entity_service.note(
        unit=unit, entities=(member.entity for claim in claims for member in claim.members), scopes=shared
    )
    return [_observe(unit, claim, run, dataset, shared) for claim in claims]


def show(*, unit: Unit, lead: Reference) -> LeadOut:
    return lead_out(unit, access_lead(unit, lead))


def list_leads(
    *, unit: Unit, asked: LeadsAsked = EVERY, cursor: str | None = None, limit: int = DEFAULT_LIMIT
) -> Page[LeadLine]:
    """Visible leads, the strongest first unless another order is asked for; among equals the newest."""
    require(unit.actor, Permission.LEAD_READ)
    after = rules.place_named(cursor, asked.sort) if cursor else None
    member = rules.entity_named(asked.text)
    rows = repository.page(unit, asked, member=member, after=after, limit=limit + 1)
    last = rows[limit - 1] if len(rows) > limit else None
    more = rules.cursor_behind(asked.sort, getattr(last, asked.sort.lstrip("-")), last.number) if last else None
    return Page(items=[LeadLine.model_validate(row, from_attributes=True) for row in rows[:limit]], next_cursor=more)


def count_leads(*, unit: Unit) -> LeadCountsOut:
    """How many leads there are to see, by state, and of each detector the open ones."""
    require(unit.actor, Permission.LEAD_READ)
    states = dict.fromkeys(LeadState, 0)
    detectors: dict[str, int] = {}
    for state, detector, number in repository.counts(unit):
        states[LeadState(state)] += number
        if state == LeadState.OPEN:
            detectors[detector] = number
    return LeadCountsOut(states=states, detectors=dict(sorted(detectors.items())), total=sum(states.values()))


def count_open(*, unit: Unit) -> int:
    """How many open leads there are to see."""
    require(unit.actor, Permission.LEAD_READ)
    return repository.count_open(unit)


def naming(*, unit: Unit, entity: EntityRef, limit: int = DEFAULT_LIMIT) -> list[LeadMention]:
    """The visible leads that have an entity as a member, the one seen last first."""
    require(unit.actor, Permission.LEAD_READ)
    rows = repository.naming(unit, str(entity), limit=limit)
    return [LeadMention.model_validate(row, from_attributes=True) for row in rows]


def searchable(
    *, unit: Unit, subjects: Iterable[str] | None = None, after: str = "", limit: int = MAX_LIMIT
) -> list[Document]:
    """What can be found of visible leads, behind a subject; `subjects` narrows it to these."""
    require(unit.actor, Permission.LEAD_READ)
    return [_document(row) for row in repository.findable(unit, refs=subjects, after=after, limit=limit)]


def link_case(*, unit: WriteUnit, lead: Reference, case: Reference) -> None:
    """Note that a case carries the lead; linking it again changes nothing. The case's own entry tells its side."""
    row = lock_lead(unit, lead)
    if repository.is_linked(unit.session, row.ref, case):
        return
    unit.session.add(LeadCase(lead=row.ref, case=case, linked_at=unit.now))
    row.state, row.snooze = LeadState.IN_CASE.value, None
    _edited(unit, row)
    # Told where the case is seen: on the lead's own shelf it would name a case that others may not know of.
    unit.record("lead.linked", row.ref, payload={"case": case}, scopes=scopes_of(unit.session, case))


def record_outcome(*, unit: WriteUnit, lead: Reference, source: Reference, verdict: Verdict, reason: str = "") -> None:
    """Keep what became of a lead further on (a decision, an appeal); a later word of the same source replaces it."""
    row = lock_lead(unit, lead)
    outcome = repository.outcome(unit.session, row.ref, source) or LeadOutcome(lead=row.ref, source=source)
    outcome.verdict, outcome.reason, outcome.recorded_at = verdict.value, reason.strip(), unit.now
    unit.session.add(outcome)
    _edited(unit, row)
    payload = {"source": source, "verdict": verdict.value}
    unit.record(
        "lead.outcome_recorded", row.ref, payload=payload, reason=reason, scopes=scopes_of(unit.session, source)
    )


def forget(*, unit: WriteUnit, mentions: Mentions) -> int:
    """Put stand-ins into all that the leads of erased members say, also where an id stands alone, and tell how many.

    Members, roles and labels themselves are keyed by the entity and follow with every other table that names it.
    """
    rows = repository.with_members(unit.session, [str(entity) for entity in mentions.stand_ins])
    for row in rows:
        row.title = mentions.replaced(row.title, bare=True)
        row.explanation = mentions.replaced(row.explanation, bare=True)
        row.counter_evidence = [
            {**item, "sentence": mentions.replaced(str(item["sentence"]), bare=True)} for item in row.counter_evidence
        ]
        for exemplar in repository.exemplars(unit.session, row.ref):
            exemplar.sentence = mentions.replaced(exemplar.sentence, bare=True)
        _edited(unit, row)
        index(unit=unit, documents=[_document(row)])
        unit.record("lead.erased", row.ref)
    return len(rows)


def _observe(unit: WriteUnit, claim: Claim, run: str, dataset: str, scopes: tuple[str, ...]) -> LeadChange:
    shelf = " ".join(scopes)
    row = _known(unit, claim, shelf)
    if row is None:
        return _create(unit, claim, run, dataset, scopes)
    row = repository.held(unit.session, row.ref)
    row.last_seen, row.observations = unit.now, row.observations + 1
    if row.content_hash == rules.content_hash(claim):
        unit.session.flush()
        return LeadChange(Reference(row.ref), row.key, Change.UNCHANGED)
    before = {"score": row.score, "members": row.member_count, "volume": row.volume}
    _bring_up_to_date(unit, row, claim, run)
    woke = _wake(row, rules.extent_of(claim))
    _edited(unit, row)
    index(unit=unit, documents=[_document(row)])
    after = {"score": row.score, "members": row.member_count, "volume": row.volume}
    payload = {"run": run, "change": "updated", "woke": woke, "before": before, "after": after}
    unit.record("lead.observed", row.ref, payload=payload)
    return LeadChange(Reference(row.ref), row.key, Change.UPDATED, woke)


def _known(unit: WriteUnit, claim: Claim, shelf: str) -> Lead | None:
    exact = repository.with_key(unit.session, detector=claim.detector, key=claim.key, shelf=shelf)
    if exact is not None or not claim.grouped:
        return exact
    entities = sorted({str(member.entity) for member in claim.members})
    rows = repository.sharing(unit.session, detector=claim.detector, shelf=shelf, entities=entities)
    known = [
        rules.KnownLead(row.ref, row.number, row.key, frozenset(repository.members(unit.session, row.ref)))
        for row in rows
    ]
    best = rules.match(claim, known)
    return next((row for row in rows if best is not None and row.ref == best.ref), None)


def _create(unit: WriteUnit, claim: Claim, run: str, dataset: str, scopes: tuple[str, ...]) -> LeadChange:
    ref = unit.next_ref(RefKind.LEAD)
    row = Lead(
        ref=ref,
        number=int(ref.rpartition("-")[2]),
        key=claim.key,
        shelf=" ".join(scopes),
        detector=claim.detector,
        family=claim.family,
        dataset=dataset,
        victim_prone=claim.victim_prone,
        state=LeadState.OPEN.value,
        verdict=None,
        assignee=None,
        snooze=None,
        first_seen=unit.now,
        last_seen=unit.now,
        observations=1,
        version=1,
    )
    _describe(row, claim, run)
    unit.session.add(row)
    unit.session.flush()
    _bring_up_to_date(unit, row, claim, run)
    unit.protect(ref, scopes)
    unit.session.flush()
    index(unit=unit, documents=[_document(row)])
    payload = {"run": run, "change": "new", "detector": claim.detector, "key": claim.key, "score": claim.score}
    unit.record("lead.observed", ref, payload=payload)
    return LeadChange(ref, claim.key, Change.NEW)


def _describe(row: Lead, claim: Claim, run: str) -> None:
    row.detector_version, row.run, row.content_hash = claim.version, run, rules.content_hash(claim)
    row.title, row.explanation, row.statistic = claim.title, claim.explanation, claim.statistic
    row.score, row.baseline, row.q_value = claim.score, claim.baseline, claim.q_value
    row.window_start, row.window_end = claim.window_start, claim.window_end
    row.volume, row.member_count = claim.volume, len(claim.members)
    row.parameters = dict(claim.parameters)
    row.top_objects = [{"entity": str(top.entity), "count": top.count} for top in claim.top_objects]
    row.counter_evidence = [asdict(item) for item in claim.counter_evidence]


def _bring_up_to_date(unit: WriteUnit, row: Lead, claim: Claim, run: str) -> None:
    """What the claim says now; members seen before stay, with the roles and labels that people gave them."""
    _describe(row, claim, run)
    known = repository.members(unit.session, row.ref)
    for member in claim.members:
        entity = str(member.entity)
        stored = known.get(entity) or LeadMember(
            lead=row.ref, entity=entity, role=member.role.value, role_by=None, role_at=None
        )
        stored.score, stored.last_seen = member.score, unit.now
        unit.session.add(stored)
    repository.forget_exemplars(unit.session, row.ref)
    unit.session.add_all(
        LeadExemplar(lead=row.ref, position=position, **asdict(exemplar))
        for position, exemplar in enumerate(claim.exemplars)
    )


def _wake(row: Lead, extent: rules.Extent) -> bool:
    if row.snooze is None:
        return False
    sleep = rules.Sleep(Growth(str(row.snooze["until_grows_by"])), float(str(row.snooze["above"])))
    if not rules.wakes(sleep, extent):
        return False
    row.state, row.snooze = LeadState.OPEN.value, None
    return True


def _edited(unit: WriteUnit, row: Lead) -> None:
    row.version += 1
    unit.session.flush()


def _document(row: Lead) -> Document:
    return Document(row.ref, row.ref, DocumentKind.LEAD, reference=row.ref, title=row.title, body="", at=row.first_seen)


def lead_out(unit: Unit, row: Lead) -> LeadOut:
    """A lead as it is shown to the actor."""
    session = unit.session
    members, labels = repository.members(session, row.ref), repository.labels(session, row.ref)
    people = tuple(_member_out(member, labels.get(entity)) for entity, member in members.items())
    copied = ("detector_version", "key", "explanation", "statistic", "baseline", "dataset", "run")
    timed = ("window_start", "window_end", "parameters", "observations")
    return LeadOut.model_validate(
        {
            **{name: getattr(row, name) for name in (*LeadLine.model_fields, *copied, *timed)},
            "question": rules.question_for(
                victim_prone=row.victim_prone, roles=[MemberRole(member.role) for member in members.values()]
            ),
            "members": people,
            "top_objects": tuple(TopObjectOut.model_validate(top) for top in row.top_objects),
            "exemplars": tuple(
                ExemplarOut(dataset=e.dataset, row_key=e.row_key, time=e.time, sentence=e.sentence)
                for e in repository.exemplars(session, row.ref)
            ),
            "counter_evidence": tuple(CounterEvidenceOut.model_validate(item) for item in row.counter_evidence),
            "snooze": SnoozeOut.model_validate(row.snooze) if row.snooze else None,
            "cases": tuple(Reference(link.case) for link in repository.seen_cases(unit, row.ref)),
            "outcomes": tuple(
                OutcomeOut(source=o.source, verdict=Verdict(o.verdict), reason=o.reason, at=o.recorded_at)
                for o in repository.seen_outcomes(unit, row.ref)
            ),
            "undoable": _undoable(unit, row),
        }
    )


def _undoable(unit: Unit, row: Lead) -> str | None:
    act = repository.act_of(unit.session, row.ref, unit.actor.id)
    return act.act if act and act.version == row.version else None


def _member_out(member: LeadMember, label: LeadLabel | None) -> MemberOut:
    return MemberOut(
        entity=member.entity,
        score=member.score,
        role=MemberRole(member.role),
        role_by=ActorId(member.role_by) if member.role_by else None,
        role_at=member.role_at,
        verdict=Verdict(label.verdict) if label else None,
        verdict_by=ActorId(label.labelled_by) if label else None,
        verdict_at=label.labelled_at if label else None,
        last_seen=member.last_seen,
    )
