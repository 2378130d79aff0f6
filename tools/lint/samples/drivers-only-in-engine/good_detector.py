# place: src/watchfloor/domain/detection/detectors/coordination/pairs.py
"""Pairs of accounts."""

import ibis
import ibis.expr.types as ir
import pyarrow
