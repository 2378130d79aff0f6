# place: src/watchfloor/domain/cases/models.py
"""Tables of cases that take their times from nowhere."""

import time
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from datetime import datetime as moment

from sqlalchemy.orm import mapped_column


@dataclass
class Note:
    written: datetime = field(default_factory=datetime.now)  # broken
    seen: datetime = mapped_column(default=moment.utcnow)  # broken


A = datetime.now(tz=None)  # broken
B = datetime.combine(date(2026, 1, 1), moment.min.time())  # broken
C = datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None)  # broken
D = datetime(2026, 1, 1, tzinfo=UTC).astimezone()  # broken
E = time.time()  # broken
F = datetime.fromtimestamp(0, None)  # broken
