# place: src/watchfloor/engine/lake.py
"""Keeps datasets."""
# ruff: noqa broken
# mypy: ignore-errors broken
