"""Composition of the HTTP interface: routes mounted, events wired."""
