"""What a backup holds: its header, the names its members may have, and the signed list of them all."""

import re
from dataclasses import dataclass
from typing import Final

from pydantic import BaseModel, ConfigDict, ValidationError

from watchfloor.kernel.errors import Conflict, IntegrityBroken

FORMAT: Final = 1
HEADER: Final = "watchfloor.json"
DATABASE: Final = "database/"
WORKSPACE: Final = "workspace/"
SECRETS: Final = "secrets.sealed"
MANIFEST: Final = "manifest"
SIGNATURE: Final = "manifest.sig"
PART: Final = r"(?!\.\.?(/|$))[^/\0\n\\]{1,255}"
SAFE: Final = re.compile(rf"{PART}(/{PART}){{0,40}}")
TABLE: Final = re.compile(r"database/([a-z_][a-z0-9_]*)\.jsonl\.zst")


class Header(BaseModel):
    """What a backup is of: the database's version, the ledger's end at that moment, and whose key signs it."""

    model_config = ConfigDict(frozen=True, extra="ignore")
    format: int
    watchfloor: str
    revision: str
    made_at: str
    position: int
    head: str
    simulation: bool
    secrets: bool
    public_key: str


@dataclass(frozen=True, slots=True)
class Member:
    """One line of the manifest: name, SHA-256 in hexadecimal, bytes."""

    name: str
    sha256: str
    size: int

    @property
    def line(self) -> bytes:
        """The line as it stands in the manifest."""
        return f"{self.sha256} {self.size} {self.name}\n".encode()


def header_from(content: bytes) -> Header:
    """The header as it was written. Raises IntegrityBroken for what is none, Conflict (`backup_newer`)."""
    try:
        header = Header.model_validate_json(content)
    except ValidationError:
        raise unreadable("its header is none") from None
    if header.format > FORMAT:
        raise Conflict(
            f"The backup is of format {header.format}, which this Watchfloor does not know.",
            fix="Use the newer Watchfloor that wrote it.",
            code="backup_newer",
        )
    return header


def refuse_unsafe(name: str) -> None:
    """Raise IntegrityBroken (`backup_unsafe`) for a member that is none of a backup's, or leads out of its place."""
    is_ours = name in {HEADER, SECRETS} or TABLE.fullmatch(name) or name.startswith(WORKSPACE)
    if not is_ours or not SAFE.fullmatch(name):
        detail = f"The backup holds {name[:80]!r}, which no backup of Watchfloor does."
        raise IntegrityBroken(detail, fix="Do not use it; ask where it came from.", code="backup_unsafe")


def unreadable(why: str) -> IntegrityBroken:
    """The error for a file that is no whole backup."""
    return IntegrityBroken(f"That is no whole backup: {why}.", fix="Take another copy of it.", code="backup_unreadable")
