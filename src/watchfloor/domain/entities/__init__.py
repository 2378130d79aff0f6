"""Entities: the registry of accounts, tracks, devices and the like that the desk has touched."""
