"""Detectors of things that strangers do not share: devices, payments, addresses."""
