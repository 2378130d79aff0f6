"""The hour of a desk: its processes are told another time of day by libfaketime, and time goes on from there."""

import os
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

LIBRARIES = Path("/usr/lib")


def library() -> Path | None:
    """Debian's libfaketime; None where it is not installed."""
    return next(iter(sorted(LIBRARIES.glob("*/faketime/libfaketime.so.1"))), None)


@dataclass
class Hour:
    """How far a desk's clock is from this machine's: a file that every process of the desk reads again and again."""

    file: Path
    ahead: timedelta = timedelta(0)

    def set(self, at: datetime) -> None:
        """Let it be an instant now, for processes that run and for those that begin."""
        self.ahead = at - datetime.now(UTC)
        part = self.file.with_suffix(".part")
        part.write_text(f"{self.ahead.total_seconds():+.3f}\n", "utf-8")
        part.replace(self.file)

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def environment(self) -> dict[str, str]:
        """What a process is started with. What it waits for by seconds is not changed: those are as long as here."""
        found = library()
        assert found is not None
        return {
            "LD_PRELOAD": os.pathsep.join(filter(None, (str(found), os.environ.get("LD_PRELOAD")))),
            "FAKETIME_TIMESTAMP_FILE": str(self.file),
            "FAKETIME_CACHE_DURATION": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "FAKETIME_FORCE_MONOTONIC_FIX": "0",  # with it, threads that wait for each other wait without a pause
            "FAKETIME_DISABLE_SHM": "1",
            "NO_FAKE_STAT": "1",
            "TZ": "UTC",
        }
