# place: src/watchfloor/domain/cases/rules.py
"""Times that keep their zone, and spans that need none."""

import time
from datetime import UTC, date, datetime
from datetime import time as clock_time
from zoneinfo import ZoneInfo

A = datetime.combine(date(2026, 1, 1), clock_time(), UTC)
B = datetime.combine(date(2026, 1, 1), clock_time(), tzinfo=UTC)
C = datetime(2026, 1, 1, tzinfo=UTC).astimezone(ZoneInfo("Asia/Tokyo"))
D = datetime.strptime("2026", "%Y").replace(tzinfo=UTC)
E = time.monotonic()
F = "a.b".replace("a", "b")
