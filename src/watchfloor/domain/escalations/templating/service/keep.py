"""Case templates by class: the ones that ship, the versions that people wrote over them, and a further one."""

from watchfloor.domain.clocks.obligations.demands import DemandClass
from watchfloor.domain.comms.service.groups import list_groups
from watchfloor.domain.escalations.templating import repository
from watchfloor.domain.escalations.templating.book import shipped
from watchfloor.domain.escalations.templating.models import CaseTemplateVersion
from watchfloor.domain.escalations.templating.rules import check_content
from watchfloor.domain.escalations.templating.schemas import CaseTemplate, CaseTemplateOut, ReviseCaseTemplate
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import InvalidInput, NotFound, StaleVersion
from watchfloor.kernel.ids import ActorId

FIRST = 1


def list_case_templates(*, unit: Unit) -> tuple[CaseTemplateOut, ...]:
    """The template of each class in its newest version, as intake lists classes."""
    require(unit.actor, Permission.ESCALATION_READ)
    written = {row.demand_class: row for row in repository.newest_of_all(unit.session)}
    return tuple(_out(written[one]) if one in written else _first(one) for one in DemandClass)


def show_case_template(*, unit: Unit, demand_class: str) -> CaseTemplateOut:
    """The newest version of a class. Raises NotFound for what is none."""
    require(unit.actor, Permission.ESCALATION_READ)
    return in_force(unit, _class_of(demand_class))


def list_versions(*, unit: Unit, demand_class: str) -> tuple[CaseTemplateOut, ...]:
    """Every version, the newest first; the last is the one that ships."""
    require(unit.actor, Permission.ESCALATION_READ)
    asked = _class_of(demand_class)
    rows = repository.versions(unit.session, asked)
    return (*(_out(row) for row in reversed(rows)), _first(asked))


def revise(*, unit: WriteUnit, demand_class: str, form: ReviseCaseTemplate, version: int) -> CaseTemplateOut:
    """A further version, for what comes in from now on; open escalations keep theirs until somebody brings them on.

    Raises StaleVersion with both contents, InvalidInput `bad_case_template`.
    """
    require(unit.actor, Permission.DESK_WRITE)
    asked = _class_of(demand_class)
    unit.take_turn(f"case template {asked}")
    now = in_force(unit, asked)
    if version != now.version:
        raise StaleVersion(
            f"The template of {asked} is at version {now.version}, the edit was based on {version}.",
            fix="Put the two together, and save that.",
            facts={
                "version": now.version,
                "theirs": now.content.model_dump(mode="json"),
                "yours": form.content.model_dump(mode="json"),
            },
        )
    if not form.reason.strip():
        raise InvalidInput("A further version needs a reason.", fix="Say in a sentence why.", code="reason_missing")
    check_content(form.content, groups=[group.key for group in list_groups(unit=unit)])
    row = CaseTemplateVersion(
        demand_class=asked.value,
        version=now.version + 1,
        content=form.content.model_dump(mode="json"),
        reason=form.reason.strip(),
        by=unit.actor.id,
        at=unit.now,
    )
    unit.session.add(row)
    unit.session.flush()
    subject = f"case_template:{asked}"
    unit.record("case_template.revised", subject, payload={"version": row.version}, reason=row.reason)
    return _out(row)


def in_force(unit: Unit, demand_class: DemandClass) -> CaseTemplateOut:
    """The newest version of the template of a class."""
    row = repository.newest(unit.session, demand_class)
    return _out(row) if row else _first(demand_class)


def _class_of(name: str) -> DemandClass:
    known = next((one for one in DemandClass if one == name), None)
    if known is None:
        raise NotFound(
            f"There is no class {name[:40]}.",
            fix="List them: watchfloor escalation template list.",
            code="no_such_class",
        )
    return known


def _first(demand_class: DemandClass) -> CaseTemplateOut:
    return CaseTemplateOut(
        demand_class=demand_class,
        version=FIRST,
        content=shipped()[demand_class],
        reason="as it ships",
        by=None,
        at=None,
    )


def _out(row: CaseTemplateVersion) -> CaseTemplateOut:
    return CaseTemplateOut(
        demand_class=DemandClass(row.demand_class),
        version=row.version,
        content=CaseTemplate.model_validate(row.content),
        reason=row.reason,
        by=ActorId(row.by),
        at=row.at,
    )
