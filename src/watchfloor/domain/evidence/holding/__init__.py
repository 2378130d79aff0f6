"""Isolated holding: what comes from outside is screened by a cleared person before anything is made of it."""
