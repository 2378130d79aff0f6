# place: src/watchfloor/engine/connections.py
"""Opens DuckDB."""

import deltalake
import duckdb
import ibis
