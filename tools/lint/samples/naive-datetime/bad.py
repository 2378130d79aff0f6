# place: src/watchfloor/domain/leads/rules.py
"""Windows of leads."""

import datetime as dt
from datetime import UTC, date, datetime

A = datetime.now()  # broken
B = datetime.now(UTC)  # broken
C = dt.datetime.utcnow()  # broken
D = date.today()  # broken
E = datetime(2026, 1, 1)  # broken
F = dt.datetime.fromtimestamp(0)  # broken
G = datetime.strptime("2026", "%Y")  # broken
H = dt.datetime.today().replace(hour=0)  # broken
