"""The door to the directory: keeping authorities, telling whose domain it is, and what speaks for a requester."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from watchfloor.domain.clocks.obligations.demands import RequesterKind
from watchfloor.domain.escalations.access import access_escalation, check_version
from watchfloor.domain.escalations.authorities.models import Authority
from watchfloor.domain.escalations.authorities.rules import Came, authority_of, check_release, hints_of
from watchfloor.domain.escalations.authorities.schemas import AuthorityOut, KeepAuthority, VerifyingOut
from watchfloor.domain.escalations.mail.models import MailMessage
from watchfloor.domain.escalations.proposing.rules import KnownSender
from watchfloor.domain.escalations.schemas.shape import Requester
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import Conflict, NotFound


def list_authorities(*, unit: Unit) -> tuple[AuthorityOut, ...]:
    """All authorities by name, retired ones too."""
    require(unit.actor, Permission.ESCALATION_READ)
    return _all(unit.session)


def add_authority(*, unit: WriteUnit, form: KeepAuthority) -> AuthorityOut:
    """Add an authority; a name is taken once."""
    require(unit.actor, Permission.DESK_WRITE)
    _check_name(unit, form.name, but=None)
    row = Authority(by=unit.actor.id, at=unit.now, version=1, retired_at=None)
    unit.session.add(_filled(row, form, unit))
    unit.session.flush()
    unit.record("authority.added", _subject(row), payload=_told(row))
    return _out(row)


def change_authority(*, unit: WriteUnit, authority: int, form: KeepAuthority, version: int) -> AuthorityOut:
    """Change or retire an authority; nothing that came is judged anew."""
    require(unit.actor, Permission.DESK_WRITE)
    row = unit.session.get(Authority, authority)
    if row is None:
        raise NotFound("There is no such authority.", fix="List them.", code="no_such_authority")
    check_version(row.name, stored=row.version, given=version)
    _check_name(unit, form.name, but=row.id)
    _filled(row, form, unit).version += 1
    unit.session.flush()
    unit.record("authority.changed", _subject(row), payload=_told(row))
    return _out(row)


def known_sender(*, unit: Unit, domain: str) -> KnownSender | None:
    """The authority in use whose domain this is."""
    found = authority_of(domain, _all(unit.session)) if domain else None
    return KnownSender(found.name, found.kind, found.jurisdiction) if found else None


def show_verifying(*, unit: Unit, escalation: str) -> VerifyingOut:
    """What speaks for and against whoever made a request, and whether data of users may leave."""
    row = access_escalation(unit, escalation)
    requester = Requester.model_validate(row.requester)
    because = check_release(requester)
    return VerifyingOut(
        verified=requester.verified,
        verified_by=requester.verified_by,
        hints=hints_of(_came(unit.session, row.ref), requester, _all(unit.session)),
        may_release_user_data=not because,
        because=because,
    )


def _came(session: Session, escalation: str) -> Came:
    first = select(MailMessage).where(MailMessage.escalation == escalation, MailMessage.is_reply.is_(False))
    mail = session.scalars(first.order_by(MailMessage.taken_at).limit(1)).first()
    return Came(mail.domain, mail.reply_domain, mail.dkim, mail.dkim_domain) if mail else Came()


def _all(session: Session) -> tuple[AuthorityOut, ...]:
    return tuple(_out(row) for row in session.scalars(select(Authority).order_by(Authority.name)))


def _check_name(unit: WriteUnit, name: str, *, but: int | None) -> None:
    unit.take_turn("authorities")
    taken = unit.session.scalar(select(Authority.id).where(Authority.name == name))
    if taken is not None and taken != but:
        raise Conflict(f"{name} is in the directory already.", fix="Change that entry.", code="name_taken")


def _filled(row: Authority, form: KeepAuthority, unit: WriteUnit) -> Authority:
    row.name, row.kind, row.jurisdiction = form.name, form.kind.value, form.jurisdiction
    row.domains, row.call_back, row.source = sorted(set(form.domains)), form.call_back, form.source
    row.retired_at = (row.retired_at or unit.now) if form.is_retired else None
    return row


def _subject(row: Authority) -> str:
    return f"authority:{row.id}"


def _told(row: Authority) -> dict[str, object]:
    is_retired = row.retired_at is not None
    return {"kind": row.kind, "jurisdiction": row.jurisdiction, "domains": row.domains, "is_retired": is_retired}


def _out(row: Authority) -> AuthorityOut:
    return AuthorityOut(
        id=row.id,
        name=row.name,
        kind=RequesterKind(row.kind),
        jurisdiction=row.jurisdiction,
        domains=tuple(row.domains),
        call_back=row.call_back,
        source=row.source,
        retired_at=row.retired_at,
        version=row.version,
    )
