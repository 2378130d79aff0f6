# place: src/watchfloor/domain/reports/tasks.py
"""Takes a driver where nobody sees it taken."""

import importlib
from importlib import import_module


def query(sql):
    lake = importlib.import_module("duckdb")  # broken
    tables = __import__("deltalake.table")  # broken
    named = import_module("watchfloor.engine.lake")
    return lake, tables, named, sql
