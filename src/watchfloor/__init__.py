"""Watchfloor: the policy-enforcement desk for Trust & Safety teams."""
