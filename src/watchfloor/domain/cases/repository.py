"""The statements that read and write cases, notes and findings; every read of a protected row is scoped."""

from collections.abc import Collection, Iterable, Sequence
from typing import TypeVar

from sqlalchemy import BindParameter, Select, bindparam, delete, select
from sqlalchemy.orm import Session

from watchfloor.domain.cases.models import (
    Case,
    CaseBlock,
    CaseEntity,
    CaseEvidence,
    CaseLead,
    CaseNote,
    CaseNoteVersion,
    CaseParticipant,
    Finding,
    FindingCitation,
)
from watchfloor.domain.cases.rules.findings import FindingState
from watchfloor.domain.cases.rules.lifecycle import CaseState
from watchfloor.infra.access.scopes import visible
from watchfloor.infra.db.unit import Unit

Row = TypeVar("Row")
# Kept ready: whoever looks at a case, or changes it, asks all of them.
ABOUT: BindParameter[str] = bindparam("about")
PARTICIPANTS = select(CaseParticipant).where(CaseParticipant.case == ABOUT).order_by(CaseParticipant.id)
ENTITIES = select(CaseEntity).where(CaseEntity.case == ABOUT).order_by(CaseEntity.entity)
LEADS = select(CaseLead.lead).where(CaseLead.case == ABOUT).order_by(CaseLead.attached_at, CaseLead.lead)
EVIDENCE = select(CaseEvidence.evidence).where(CaseEvidence.case == ABOUT)
EVIDENCE = EVIDENCE.order_by(CaseEvidence.attached_at, CaseEvidence.evidence)
BLOCKS = select(CaseBlock.by).where(CaseBlock.case == ABOUT).order_by(CaseBlock.by)


def held(statement: Select[Row]) -> Select[Row]:
    """The row lock makes edits of one row take turns on PostgreSQL; SQLite has one writer anyway."""
    return statement.with_for_update().execution_options(populate_existing=True)


def seen_case(unit: Unit, ref: str, *, lock: bool = False) -> Case | None:
    statement = select(Case).where(Case.ref == ref, visible(unit.actor, Case.ref))
    return unit.session.scalars(held(statement) if lock else statement).one_or_none()


def seen_cases(unit: Unit, *, state: str | None, before: int | None, limit: int) -> Sequence[Case]:
    statement = select(Case).where(visible(unit.actor, Case.ref))
    if state is not None:
        statement = statement.where(Case.state == state)
    if before is not None:
        statement = statement.where(Case.number < before)
    return unit.session.scalars(statement.order_by(Case.number.desc()).limit(limit)).all()


def naming(unit: Unit, entity: str, *, limit: int) -> Sequence[tuple[Case, str]]:
    """Visible cases that hold an entity, each with its role there, the newest first."""
    statement = select(Case, CaseEntity.role).join(CaseEntity, CaseEntity.case == Case.ref)
    statement = statement.where(CaseEntity.entity == entity, visible(unit.actor, Case.ref))
    return [(row[0], row[1]) for row in unit.session.execute(statement.order_by(Case.number.desc()).limit(limit))]


def findable_cases(unit: Unit, *, refs: Iterable[str] | None, after: str, limit: int) -> Sequence[Case]:
    statement = select(Case).where(Case.ref > after, visible(unit.actor, Case.ref))
    if refs is not None:
        statement = statement.where(Case.ref.in_(sorted(set(refs))))
    return unit.session.scalars(statement.order_by(Case.ref).limit(limit)).all()


def findable_findings(unit: Unit, *, refs: Iterable[str] | None, after: str, limit: int) -> Sequence[Finding]:
    statement = select(Finding).where(Finding.ref > after, visible(unit.actor, Finding.ref))
    if refs is not None:
        statement = statement.where(Finding.ref.in_(sorted(set(refs))))
    return unit.session.scalars(statement.order_by(Finding.ref).limit(limit)).all()


def newest_texts(
    unit: Unit, *, notes: Iterable[int] | None, after: int, limit: int
) -> Sequence[tuple[CaseNote, CaseNoteVersion]]:
    """Notes of visible cases with their present text, by number from the one after `after`."""
    statement = (
        select(CaseNote, CaseNoteVersion)
        .join(CaseNoteVersion, CaseNoteVersion.note == CaseNote.id)
        .where(CaseNoteVersion.version == CaseNote.version, CaseNote.id > after, visible(unit.actor, CaseNote.case))
    )
    if notes is not None:
        statement = statement.where(CaseNote.id.in_(sorted(set(notes))))
    return [(row[0], row[1]) for row in unit.session.execute(statement.order_by(CaseNote.id).limit(limit))]


def participants(session: Session, case: str) -> Sequence[CaseParticipant]:
    return session.scalars(PARTICIPANTS, {"about": case}).all()


def entities(session: Session, case: str) -> Sequence[CaseEntity]:
    return session.scalars(ENTITIES, {"about": case}).all()


def entity(session: Session, case: str, name: str) -> CaseEntity | None:
    statement = select(CaseEntity).where(CaseEntity.case == case, CaseEntity.entity == name)
    return session.scalars(held(statement)).one_or_none()


def leads(session: Session, case: str) -> Sequence[str]:
    return session.scalars(LEADS, {"about": case}).all()


def evidence(session: Session, case: str) -> Sequence[str]:
    return session.scalars(EVIDENCE, {"about": case}).all()


def blocks(session: Session, case: str) -> Sequence[str]:
    return session.scalars(BLOCKS, {"about": case}).all()


def remove_block(session: Session, case: str, by: str) -> None:
    session.execute(delete(CaseBlock).where(CaseBlock.case == case, CaseBlock.by == by))


def notes(session: Session, case: str) -> Sequence[CaseNote]:
    return session.scalars(select(CaseNote).where(CaseNote.case == case).order_by(CaseNote.id)).all()


def note(session: Session, case: str, number: int) -> CaseNote | None:
    statement = select(CaseNote).where(CaseNote.case == case, CaseNote.id == number)
    return session.scalars(held(statement)).one_or_none()


def note_texts(session: Session, notes: Sequence[int]) -> Sequence[CaseNoteVersion]:
    statement = select(CaseNoteVersion).where(CaseNoteVersion.note.in_(notes))
    return session.scalars(statement.order_by(CaseNoteVersion.note, CaseNoteVersion.version)).all()


def findings(unit: Unit, case: str) -> Sequence[Finding]:
    statement = select(Finding).where(Finding.case == case, visible(unit.actor, Finding.ref))
    return unit.session.scalars(statement.order_by(Finding.number)).all()


def cases_of(unit: Unit, *, limit: int) -> Sequence[Case]:
    """Visible cases without an end in which the actor takes part."""
    mine = select(CaseParticipant.case).where(
        CaseParticipant.actor == unit.actor.id, CaseParticipant.renounced_at.is_(None)
    )
    statement = select(Case).where(Case.ref.in_(mine), Case.state != CaseState.CLOSED, visible(unit.actor, Case.ref))
    return unit.session.scalars(statement.order_by(Case.number.desc()).limit(limit)).all()


def findings_to_review(unit: Unit, *, limit: int) -> Sequence[Finding]:
    statement = select(Finding).join(Case, Case.ref == Finding.case)
    statement = statement.where(
        Finding.state == FindingState.PROPOSED,
        Finding.author != unit.actor.id,
        Case.state != CaseState.CLOSED,
        visible(unit.actor, Finding.ref),
    )
    return unit.session.scalars(statement.order_by(Finding.number).limit(limit)).all()


def findings_of(unit: Unit, cases: Collection[str], limit: int) -> Sequence[str]:
    statement = select(Finding.ref).where(Finding.case.in_(sorted(cases)), visible(unit.actor, Finding.ref))
    return unit.session.scalars(statement.order_by(Finding.number.desc()).limit(limit)).all()


def evidence_of(session: Session, cases: Collection[str]) -> Sequence[tuple[str, str]]:
    statement = select(CaseEvidence.case, CaseEvidence.evidence).where(CaseEvidence.case.in_(sorted(cases)))
    return [(row[0], row[1]) for row in session.execute(statement)]


def holding(session: Session, evidence: Collection[str]) -> Sequence[str]:
    statement = select(CaseEvidence.case).where(CaseEvidence.evidence.in_(sorted(evidence)))
    return session.scalars(statement.distinct().order_by(CaseEvidence.case)).all()


def is_urgent(unit: Unit, subject: str) -> bool:
    item = select(CaseEvidence.case).where(CaseEvidence.evidence == subject)
    lead = select(CaseLead.case).where(CaseLead.lead == subject)
    urgent = select(Case.ref).where(Case.impact == "S0", Case.state != CaseState.CLOSED, visible(unit.actor, Case.ref))
    return unit.session.scalars(urgent.where(Case.ref.in_(item.union_all(lead))).limit(1)).first() is not None


def ever_led(session: Session, cases: Collection[str], actor: str) -> Sequence[str]:
    statement = select(CaseParticipant.case).where(CaseParticipant.actor == actor, CaseParticipant.role == "lead")
    return session.scalars(statement.where(CaseParticipant.case.in_(sorted(cases))).distinct()).all()


def finding(unit: Unit, ref: str) -> Finding | None:
    return unit.session.scalars(
        select(Finding).where(Finding.ref == ref, visible(unit.actor, Finding.ref))
    ).one_or_none()


def held_finding(unit: Unit, ref: str) -> Finding:
    """A finding that the actor may see, read as it is now and locked."""
    return unit.session.scalars(held(select(Finding).where(Finding.ref == ref, visible(unit.actor, Finding.ref)))).one()


def finding_states(session: Session, case: str) -> dict[str, str]:
    return dict(session.execute(select(Finding.ref, Finding.state).where(Finding.case == case)).all())


def citations(session: Session, findings: Sequence[str]) -> Sequence[FindingCitation]:
    statement = select(FindingCitation).where(FindingCitation.finding.in_(findings)).order_by(FindingCitation.id)
    return session.scalars(statement).all()


def open_cases_naming(session: Session, names: Collection[str]) -> Sequence[str]:
    statement = select(Case.ref).join(CaseEntity, CaseEntity.case == Case.ref)
    statement = statement.where(CaseEntity.entity.in_(names), Case.state != CaseState.CLOSED)
    return session.scalars(statement.distinct().order_by(Case.ref)).all()
