# place: src/watchfloor/domain/leads/service.py
"""Keeps leads."""

import duckdb  # broken
import ibis.expr.types as ir  # broken


def load():
    from deltalake import DeltaTable  # broken

    return DeltaTable("x")
