"""Outgoing requests: the only place of the product that speaks to other machines."""
