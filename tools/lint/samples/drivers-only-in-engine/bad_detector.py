# place: src/watchfloor/domain/detection/detectors/coordination/pairs.py
"""Pairs of accounts."""

from duckdb import DuckDBPyConnection  # broken
from pyspark.sql import SparkSession  # broken
