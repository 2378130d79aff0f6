# place: src/watchfloor/infra/db/migrations/env.py
"""Sees every table."""

from watchfloor.domain.cases import models
