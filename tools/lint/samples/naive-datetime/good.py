# place: src/watchfloor/domain/leads/rules.py
"""Windows of leads."""

import datetime as dt
from datetime import UTC, datetime

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LATER = dt.datetime(2026, 1, 1, 0, 0, 0, 0, dt.UTC)
READ = datetime.strptime("2026-01-01", "%Y-%m-%d").replace(tzinfo=UTC)
AT = datetime.fromtimestamp(0, tz=UTC)
DAY = AT.date()
