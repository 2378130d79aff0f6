"""Shift handover: drafted from the record, frozen, and accepted item by item by who takes it over."""
