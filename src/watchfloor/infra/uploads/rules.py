"""How much may come, in which order, and when an upload is whole: pure."""

from watchfloor.infra.access.permissions import Actor, Permission, require
from watchfloor.infra.uploads.schemas import MAX_CHUNK, MIN_CHUNK, Purpose, UploadOut, UploadState
from watchfloor.kernel.errors import Conflict, InvalidInput, TooLarge

NEEDS = {
    Purpose.EVIDENCE: Permission.EVIDENCE_WRITE,
    Purpose.DATASET: Permission.DATA_WRITE,
    Purpose.ESCALATIONS: Permission.ESCALATION_WRITE,
}


def check_uploads(actor: Actor) -> None:
    """Raise Refused unless the actor may upload for any purpose."""
    if not set(NEEDS.values()) & actor.permissions:
        require(actor, Permission.EVIDENCE_WRITE)


def check_begun(*, size: int, most: int, under_way: int, allowed: int) -> None:
    """Raise TooLarge for a file beyond `most` bytes, Conflict `too_many_uploads` for one upload too many."""
    if size > most:
        raise TooLarge(f"An upload may have {most:,} bytes.", fix="Split it, or keep its hash.", code="too_large")
    if under_way >= allowed:
        raise Conflict(
            f"{under_way} uploads of yours are under way.",
            fix="Finish or abort one of them: list your uploads.",
            code="too_many_uploads",
        )


def check_open(upload: UploadOut) -> None:
    """Raise Conflict `upload_closed` where no further chunk may come."""
    if upload.state is not UploadState.OPEN:
        raise Conflict(f"The upload is {upload.state}.", fix="Begin another.", code="upload_closed")


def check_offset(upload: UploadOut, *, offset: int) -> None:
    """Raise Conflict `offset_differs`, with the true offset in its facts, where a chunk starts anywhere else."""
    if offset != upload.offset:
        raise Conflict(
            f"The upload is at {upload.offset}, the chunk starts at {offset}.",
            fix="Send the chunk that starts there.",
            code="offset_differs",
            facts={"offset": upload.offset},
        )


def check_chunk(upload: UploadOut, *, size: int) -> None:
    """Raise InvalidInput for a chunk that goes beyond the end, or is too small and not the last; TooLarge."""
    if size > MAX_CHUNK:
        raise TooLarge(f"A chunk may have {MAX_CHUNK:,} bytes.", fix="Send smaller ones.", code="too_large")
    if upload.offset + size > upload.size:
        raise InvalidInput("The chunk goes beyond the announced size.", fix="Begin anew.", code="beyond_size")
    if size < MIN_CHUNK and upload.offset + size < upload.size:
        raise InvalidInput(
            f"A chunk has at least {MIN_CHUNK:,} bytes, but for the last.", fix="Send more at once.", code="chunk_small"
        )


def check_whole(upload: UploadOut) -> None:
    """Raise Conflict `not_whole` where chunks are still to come."""
    if upload.offset != upload.size:
        raise Conflict(
            f"{upload.size - upload.offset:,} bytes are still to come.",
            fix="Send them, then finish.",
            code="not_whole",
            facts={"offset": upload.offset},
        )


def check_hash(upload: UploadOut, *, sha256: str) -> None:
    """Raise Conflict `hash_differs` where what arrived is not what was announced."""
    if upload.sha256 not in {None, sha256}:
        raise Conflict(
            "What arrived has another hash than was announced.",
            fix="Abort it, and send the file again.",
            code="hash_differs",
            facts={"announced": upload.sha256, "arrived": sha256},
        )


def check_takeable(upload: UploadOut, *, purpose: Purpose) -> None:
    """Raise Conflict unless the upload is finished, not taken, and was meant for the purpose."""
    if upload.state is not UploadState.FINISHED:
        raise Conflict(f"The upload is {upload.state}.", fix="Use a finished one.", code="upload_not_finished")
    if upload.purpose is not purpose:
        raise Conflict(f"The upload is meant for {upload.purpose}.", fix="Begin another.", code="other_purpose")
