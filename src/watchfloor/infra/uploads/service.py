"""The door to uploads: beginning, chunks, finishing, taking and throwing away; each sees only the uploader's own."""

import secrets
from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from watchfloor.infra.access.permissions import require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.settings import Settings
from watchfloor.infra.uploads import rules
from watchfloor.infra.uploads.models import Upload, UploadPart
from watchfloor.infra.uploads.schemas import MAX_CHUNK, MIN_CHUNK, BeginUpload, PartOut, Purpose, UploadOut, UploadState
from watchfloor.kernel.errors import NotFound

ID_BYTES = 16
AT_ONCE = 100


def announce(*, unit: WriteUnit, form: BeginUpload, settings: Settings) -> UploadOut:
    """Announce a file. Raises TooLarge, and Conflict `too_many_uploads`."""
    require(unit.actor, rules.NEEDS[form.purpose])
    unit.take_turn(f"uploads {unit.actor.id}")
    mine = select(func.count()).where(Upload.actor == unit.actor.id, Upload.state != UploadState.TAKEN)
    under_way = unit.session.scalars(mine).one()
    rules.check_begun(size=form.size, most=settings.upload_bytes, under_way=under_way, allowed=settings.upload_count)
    row = Upload(
        id=secrets.token_hex(ID_BYTES),
        actor=unit.actor.id,
        name=form.name,
        purpose=form.purpose.value,
        size=form.size,
        offset=0,
        sha256=form.sha256,
        state=UploadState.OPEN.value,
        created_at=unit.now,
        expires_at=unit.now + timedelta(hours=settings.upload_hours),
    )
    unit.session.add(row)
    unit.session.flush()
    unit.record("upload.begun", _subject(row.id), payload={"size": row.size, "purpose": row.purpose})
    return _out(row)


def show(*, unit: Unit, upload: str) -> UploadOut:
    """One's own upload; anybody else's does not exist."""
    return _out(_mine(unit, upload))


def list_mine(*, unit: Unit) -> tuple[UploadOut, ...]:
    """One's own uploads that nothing has taken yet, the newest first."""
    rules.check_uploads(unit.actor)
    mine = select(Upload).where(Upload.actor == unit.actor.id, Upload.state != UploadState.TAKEN)
    return tuple(_out(row) for row in unit.session.scalars(mine.order_by(Upload.created_at.desc(), Upload.id)))


def parts_of(*, unit: Unit, upload: str) -> tuple[PartOut, ...]:
    """The chunks of one's own upload, in order."""
    chunks = select(UploadPart).where(UploadPart.upload == _mine(unit, upload).id).order_by(UploadPart.offset)
    return tuple(PartOut(offset=row.offset, size=row.size, file=row.file) for row in unit.session.scalars(chunks))


def append(*, unit: WriteUnit, upload: str, part: PartOut, settings: Settings) -> UploadOut:
    """Note a chunk whose file is on the disk. Raises Conflict where another was faster.

    The ledger notes where an upload began and how it ended, not its thousands of chunks.
    """
    row = _mine(unit, upload, lock=True)
    rules.check_open(_out(row))
    rules.check_offset(_out(row), offset=part.offset)
    unit.session.add(UploadPart(upload=row.id, offset=part.offset, size=part.size, file=part.file))
    row.offset += part.size
    row.expires_at = unit.now + timedelta(hours=settings.upload_hours)
    unit.session.flush()
    return _out(row)


def finish(*, unit: WriteUnit, upload: str, sha256: str) -> UploadOut:
    """Note that the upload lies there whole, with its true hash; a finished one stays as it is."""
    row = _mine(unit, upload, lock=True)
    if row.state != UploadState.OPEN:
        return _out(row)
    row.state, row.sha256 = UploadState.FINISHED.value, sha256
    unit.session.execute(delete(UploadPart).where(UploadPart.upload == row.id))
    unit.session.flush()
    unit.record("upload.finished", _subject(row.id), payload={"sha256": sha256, "size": row.size})
    return _out(row)


def takeable(*, unit: Unit, upload: str, purpose: Purpose) -> UploadOut:
    """One's own finished upload for a purpose. Raises NotFound, Conflict."""
    found = show(unit=unit, upload=upload)
    rules.check_takeable(found, purpose=purpose)
    return found


def take(*, unit: WriteUnit, upload: str, purpose: Purpose) -> None:
    """Note that what the upload was for has it now; it is taken once."""
    row = _mine(unit, upload, lock=True)
    rules.check_takeable(_out(row), purpose=purpose)
    row.state = UploadState.TAKEN.value
    unit.session.flush()
    unit.record("upload.taken", _subject(row.id), payload={"sha256": row.sha256})


def abort(*, unit: WriteUnit, upload: str) -> UploadOut:
    """Throw one's own upload away; its files go once this is committed."""
    row = _mine(unit, upload, lock=True)
    shown = _out(row)
    unit.session.delete(row)
    unit.session.flush()
    unit.record("upload.aborted", _subject(row.id))
    return shown


def expire(*, unit: WriteUnit) -> Sequence[str]:
    """Throw away what nobody went on with, and the traces of what was taken; the ids of at most a hundred."""
    over = select(Upload).where(Upload.expires_at <= unit.now).order_by(Upload.expires_at).limit(AT_ONCE)
    rows = unit.session.scalars(over.with_for_update(skip_locked=True)).all()
    for row in rows:
        if row.state != UploadState.TAKEN:
            unit.record("upload.expired", _subject(row.id))
        unit.session.delete(row)
    unit.session.flush()
    return [row.id for row in rows]


def known(*, unit: Unit) -> frozenset[str]:
    """The ids of all uploads whose folder may be needed."""
    return frozenset(unit.session.scalars(select(Upload.id).where(Upload.state != UploadState.TAKEN)))


def finished_contents(*, session: Session) -> frozenset[str]:
    """The hashes of uploads that are whole and wait to be taken, wherever they may be seen."""
    found = select(Upload.sha256).where(Upload.state == UploadState.FINISHED)
    return frozenset(sha256 for sha256 in session.scalars(found) if sha256)


def _mine(unit: Unit, upload: str, *, lock: bool = False) -> Upload:
    rules.check_uploads(unit.actor)
    found = select(Upload).where(Upload.id == upload, Upload.actor == unit.actor.id)
    if lock:
        found = found.with_for_update().execution_options(populate_existing=True)
    row = unit.session.scalars(found).one_or_none()
    if row is None:
        raise NotFound("There is no such upload of yours.", fix="List your uploads, or begin one.")
    require(unit.actor, rules.NEEDS[Purpose(row.purpose)])
    return row


def _subject(upload: str) -> str:
    return f"upload:{upload}"


def _out(row: Upload) -> UploadOut:
    return UploadOut(
        upload=row.id,
        name=row.name,
        purpose=Purpose(row.purpose),
        size=row.size,
        offset=row.offset,
        sha256=row.sha256,
        state=UploadState(row.state),
        created_at=row.created_at,
        expires_at=row.expires_at,
        min_chunk=MIN_CHUNK,
        max_chunk=MAX_CHUNK,
    )
